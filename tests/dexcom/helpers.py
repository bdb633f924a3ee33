"""What the client's tests share: tokens, and the truth in a form that can be compared."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from typing import Any

from aiohttp import ClientSession
from msgspec import Struct
from msgspec.structs import fields
import orjson

from custom_components.dexcom_api.dexcom.client import DexcomClient
from custom_components.dexcom_api.dexcom.records import RecordSet

from ..simulator import CLIENT_ID, CLIENT_SECRET, Simulator

type Json = dict[str, Any]

WINDOW_ENDPOINTS = ("egvs", "events", "calibrations", "alerts")
USERS = (
    *("User7", "User4", "User6", "User8", "User9", "UserOne", "UserEmpty"),
    "UserTraveling",
)
SYSTEM_KEYS = ("systemTime", "recordedSystemTime", "lastUploadDate")
DISPLAY_KEYS = {
    "displayTime": "systemTime",
    "recordedDisplayTime": "recordedSystemTime",
}
FIRST_READING = datetime(2026, 5, 2, 23, 50, 12, tzinfo=UTC)
ENVELOPE_KEYS = ("recordType", "recordVersion")


class SimulatedTokens:
    """A token source that refreshes at the simulator's token endpoint."""

    def __init__(
        self, simulator: Simulator, session: ClientSession, user_name: str
    ) -> None:
        """Sign in."""
        self.issued: Json = simulator.issue_tokens(user_name)
        self.refreshes = 0
        self._url = f"{simulator.url}/v3/oauth2/token"
        self._session = session
        self._lock = asyncio.Lock()

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Return the token, a fresh one where the current one was rejected."""
        async with self._lock:
            if rejected == self.issued["access_token"]:
                await self._refresh()
        token: str = self.issued["access_token"]
        return token

    async def _refresh(self) -> None:
        """Exchange the refresh token."""
        self.refreshes += 1
        form = {
            "grant_type": "refresh_token",
            "refresh_token": self.issued["refresh_token"],
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
        }
        async with self._session.post(self._url, data=form) as response:
            assert response.status == 200
            self.issued = await response.json()


async def read_window(
    client: DexcomClient, endpoint: str, start: datetime, end: datetime
) -> RecordSet[Any]:
    """Ask a window endpoint by name."""
    method: Callable[[datetime, datetime], Awaitable[RecordSet[Any]]]
    method = getattr(client, endpoint)
    return await method(start, end)


def truth_of(
    simulator: Simulator, user_name: str, endpoint: str, start: datetime, end: datetime
) -> list[Json]:
    """Return what a window holds, both ends included."""
    later = end + timedelta(seconds=1)
    return [
        record
        for record in simulator.truth(user_name, endpoint, start, later)
        if utc(record["systemTime"]) <= end
    ]


def utc(text: str) -> datetime:
    """Read a time as the server's; without an offset it is UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@cache
def names_of(struct: type[Struct]) -> dict[str, str]:
    """Return the names of a struct's fields by those that they have in JSON."""
    return {item.encode_name: item.name for item in fields(struct)}


def as_received(part: Any) -> Any:
    """Return a struct as the object that it came from, times as text with an offset."""
    match part:
        case Struct():
            return {
                key: as_received(getattr(part, name))
                for key, name in names_of(type(part)).items()
            }
        case tuple():
            return [as_received(item) for item in part]
        case datetime():
            return part.isoformat()
        case _:
            return part


def as_meant(sent: Any, zone: tzinfo) -> Any:
    """Return an object of the API, times as text with the offset that they are meant with."""
    match sent:
        case dict():
            return {
                key: meant_time(sent, key, zone)
                if isinstance(value, str)
                and (key in SYSTEM_KEYS or key in DISPLAY_KEYS)
                else as_meant(value, zone)
                for key, value in sent.items()
                if key not in ENVELOPE_KEYS
            }
        case list():
            return [as_meant(item, zone) for item in sent]
        case _:
            return sent


def meant_time(sent: Json, key: str, zone: tzinfo) -> str:
    """Return a time with the offset that it is meant with."""
    if key in SYSTEM_KEYS:
        return utc(sent[key]).isoformat()
    display = datetime.fromisoformat(sent[key])
    if display.tzinfo is None:
        system = utc(sent[DISPLAY_KEYS[key]])
        return f"{display.isoformat()}{system.astimezone(zone):%:z}"
    return display.isoformat()


def in_order(records: Sequence[Json]) -> list[Json]:
    """Sort what `as_received` and `as_meant` return; only the id tells equal times apart."""
    return sorted(records, key=lambda item: (utc(item["systemTime"]), item["recordId"]))


def ids(records: Sequence[Any]) -> list[str]:
    """Return the ids of records, of the truth or of the client."""
    return [
        record["recordId"] if isinstance(record, dict) else record.record_id
        for record in records
    ]


def body_of(*records: Any, user_id: Any = "somebody") -> bytes:
    """Return the body of an answer with records."""
    return orjson.dumps({"userId": user_id, "records": records})


def reading(number: int, **fields: Any) -> Json:
    """Return a documented reading, a number of five minutes after the first."""
    moment = FIRST_READING + number * timedelta(minutes=5)
    return {
        "recordId": f"0d1f3c6e-5b1a-4a6a-9a53-{number:012}",
        "systemTime": f"{moment:%Y-%m-%dT%H:%M:%S}Z",
        "displayTime": f"{moment:%Y-%m-%dT%H:%M:%S}+00:00",
        "transmitterId": "cafe",
        "transmitterTicks": 300 * number,
        "value": 100 + number,
        "status": None,
        "trend": "flat",
        "trendRate": 0.5,
        "unit": "mg/dL",
        "rateUnit": "mg/dL/min",
        "displayDevice": "iOS",
        "transmitterGeneration": "g7",
        "transmitterGenerationVariant": "g7",
        "displayApp": "G7",
    } | fields
