"""The client of an account that only files feed, which never sends a request."""

from datetime import datetime
from typing import Any, override

from aiohttp import ClientSession

from ..dexcom.client import DexcomClient
from ..dexcom.columns import Columns
from ..dexcom.const import Server
from ..dexcom.devices import Device
from ..dexcom.errors import DexcomAuthenticationError
from ..dexcom.records import Alert, Calibration, DataRange, Egv, Event, RecordSet


class NoTokens:
    """The tokens of an account without a sign-in."""

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Raise DexcomAuthenticationError: there is no sign-in."""
        raise DexcomAuthenticationError


class NoClient(DexcomClient):
    """A client without an account."""

    def __init__(self, session: ClientSession) -> None:
        """Need no server; the delay of that of the United States is expected of files."""
        super().__init__(session, Server.US, NoTokens())

    @override
    async def egvs(self, start: datetime, end: datetime) -> RecordSet[Egv]:
        return nothing()

    @override
    async def egv_columns(self, start: datetime, end: datetime) -> Columns:
        return Columns.empty()

    @override
    async def events(self, start: datetime, end: datetime) -> RecordSet[Event]:
        return nothing()

    @override
    async def calibrations(
        self, start: datetime, end: datetime
    ) -> RecordSet[Calibration]:
        return nothing()

    @override
    async def alerts(self, start: datetime, end: datetime) -> RecordSet[Alert]:
        return nothing()

    @override
    async def devices(self) -> RecordSet[Device]:
        return nothing()

    @override
    async def data_range(self) -> DataRange:
        return DataRange()

    @override
    async def answers(self, endpoint: str, *window: datetime) -> list[dict[str, Any]]:
        return []


def nothing() -> RecordSet[Any]:
    """Return no records."""
    return RecordSet(user_id=None, records=(), skipped=0)
