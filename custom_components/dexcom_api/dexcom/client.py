"""The client: one method an endpoint."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
import heapq
from http import HTTPStatus
from itertools import batched
import logging
import math
from operator import attrgetter
import time
from typing import Any, Final, Protocol

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, hdrs
import msgspec

from .bulk import DECODE_EGVS, decode_columns
from .columns import Columns, merged as merged_columns
from .const import (
    DATA_PATH,
    MAX_REST,
    MAX_WINDOW,
    REQUEST_TIMEOUT,
    SERVERS,
    WINDOW_OVERLAP,
    Server,
)
from .decoding import UNREADABLE, Body, decode_data_range, record_set_decoder
from .errors import (
    DexcomAuthenticationError,
    DexcomConnectionError,
    DexcomError,
    DexcomRateLimitError,
    DexcomResponseError,
)
from .models import (
    Alert,
    Calibration,
    DataRange,
    Device,
    Egv,
    Event,
    RecordSet,
    TimedRecord,
)

_LOGGER = logging.getLogger(__name__)

WINDOW_FORMAT: Final = "%Y-%m-%dT%H:%M:%S"

# Dexcom doesn't document the bodies of errors; these are the fields that gateways and OAuth use.
ERROR_FIELDS: Final = (
    "error",
    "error_description",
    "faultstring",
    "title",
    "message",
    "detail",
)
ERROR_TEXT_LENGTH: Final = 200

HOUR_SECONDS: Final = 3600

RATE_LIMITED: Final = "Dexcom asks for fewer requests ({})"

# Larger answers could hold the event loop, so they are read in a thread.
THREAD_BODY_BYTES: Final = 100_000
THREAD_RECORDS: Final = 2_000

DECODE_EVENTS: Final = record_set_decoder(Event)
DECODE_CALIBRATIONS: Final = record_set_decoder(Calibration)
DECODE_ALERTS: Final = record_set_decoder(Alert)
# Devices are few and their alert settings the oddest of all.
DECODE_DEVICES: Final = record_set_decoder(Device, always_leniently=True)


class TokenSource(Protocol):
    """Where the client gets its access token from."""

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Return an access token, a fresh one in place of a token that the server rejected."""


@dataclass(slots=True)
class ClientCounters:
    """What a client did since it was made, by endpoint or kind of error."""

    requests: Counter[str] = field(default_factory=Counter)
    skipped_records: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    _sent_at: deque[float] = field(default_factory=deque)

    def count_request(self, endpoint: str) -> None:
        """Count a request that is sent now."""
        self.requests[endpoint] += 1
        self._sent_at.append(time.monotonic())
        self._forget_old()

    @property
    def requests_last_hour(self) -> int:
        """Return how many requests were sent within the last hour."""
        self._forget_old()
        return len(self._sent_at)

    def _forget_old(self) -> None:
        """Forget requests of more than an hour ago."""
        while self._sent_at and self._sent_at[0] < time.monotonic() - HOUR_SECONDS:
            self._sent_at.popleft()


class DexcomClient:
    """The data of one account.

    Every method raises DexcomConnectionError, DexcomAuthenticationError, DexcomRateLimitError
    or DexcomResponseError, and lets through what the token source raises.
    """

    def __init__(
        self, session: ClientSession, server: Server, tokens: TokenSource
    ) -> None:
        """Use a session, which stays the caller's, for the account behind the tokens."""
        self.server = server
        self.counters = ClientCounters()
        self._session = session
        self._tokens = tokens
        self._rests_until = 0.0

    async def egvs(self, start: datetime, end: datetime) -> RecordSet[Egv]:
        """Return the readings from start to end, both included. Source: page "EGVs"."""
        return await self._window("egvs", DECODE_EGVS, start, end)

    async def egv_columns(self, start: datetime, end: datetime) -> Columns:
        """Return the readings from start to end in columns, in a third of the time of ``egvs``."""
        pieces = await self._pieces("egvs", decode_columns, start, end)
        for _, skipped in pieces:
            self.counters.skipped_records["egvs"] += skipped
        return await asyncio.to_thread(
            joined, [columns for columns, _ in pieces], start, end
        )

    async def events(self, start: datetime, end: datetime) -> RecordSet[Event]:
        """Return what the person logged from start to end, deleted entries too. Source: "Events"."""
        return await self._window("events", DECODE_EVENTS, start, end)

    async def calibrations(
        self, start: datetime, end: datetime
    ) -> RecordSet[Calibration]:
        """Return the calibrations from start to end, both included. Source: "Calibrations"."""
        return await self._window("calibrations", DECODE_CALIBRATIONS, start, end)

    async def alerts(self, start: datetime, end: datetime) -> RecordSet[Alert]:
        """Return the changes of alerts from start to end, both included. Source: "Alerts"."""
        return await self._window("alerts", DECODE_ALERTS, start, end)

    async def devices(self) -> RecordSet[Device]:
        """Return all devices that the account ever had. Source: "Devices"."""
        devices = await self._decoded(DECODE_DEVICES, await self._get("devices"))
        self.counters.skipped_records["devices"] += devices.skipped
        return devices

    async def data_range(self) -> DataRange:
        """Return the span of the account's data, and whose account it is.

        Its optional lastSyncTime is never sent: Dexcom's support advises against it.
        """
        return await self._decoded(decode_data_range, await self._get("dataRange"))

    async def _window[_RecordT: TimedRecord](
        self,
        endpoint: str,
        decode: Callable[[Body], RecordSet[_RecordT]],
        start: datetime,
        end: datetime,
    ) -> RecordSet[_RecordT]:
        """Return the records of a window of any length."""
        pieces = await self._pieces(endpoint, decode, start, end)
        if sum(len(piece.records) for piece in pieces) < THREAD_RECORDS:
            window = merged(pieces, start, end)
        else:
            window = await asyncio.to_thread(merged, pieces, start, end)
        self.counters.skipped_records[endpoint] += window.skipped
        return window

    async def _pieces[_PieceT](
        self,
        endpoint: str,
        decode: Callable[[Body], _PieceT],
        start: datetime,
        end: datetime,
    ) -> list[_PieceT]:
        """Return what was sent for each of the pieces in which a window is asked for."""
        pieces: list[_PieceT] = []
        for piece_start, piece_end in window_pieces(start, end):
            body = await self._get(
                endpoint,
                startDate=piece_start.strftime(WINDOW_FORMAT),
                endDate=piece_end.strftime(WINDOW_FORMAT),
            )
            pieces.append(await self._decoded(decode, body))
        return pieces

    async def _decoded[_AnswerT](
        self, decode: Callable[[Body], _AnswerT], body: Body
    ) -> _AnswerT:
        """Decode a body, a large one in a thread."""
        try:
            if len(body) < THREAD_BODY_BYTES:
                return decode(body)
            return await asyncio.to_thread(decode, body)
        except DexcomResponseError as err:
            self._count(err)
            raise

    async def _get(self, endpoint: str, **query: str) -> bytearray:
        """Return the body of an answer, asking once more with a fresh token after a 401.

        While Dexcom wants to be left alone nothing is asked, whoever was told so.
        """
        if (seconds := self._rests_until - time.monotonic()) > 0:
            raise DexcomRateLimitError(RATE_LIMITED.format(endpoint), seconds)
        token = await self._tokens.access_token()
        status, body = await self._request(endpoint, query, token)
        if status == HTTPStatus.UNAUTHORIZED:
            token = await self._tokens.access_token(rejected=token)
            status, body = await self._request(endpoint, query, token)
        if status == HTTPStatus.UNAUTHORIZED:
            error = DexcomAuthenticationError(
                "Dexcom refused the access token, and a fresh one as well"
            )
            self._count(error)
            raise error
        return body

    async def _request(
        self, endpoint: str, query: dict[str, str], token: str
    ) -> tuple[int, bytearray]:
        """Send one request; every error but a 401 leaves here as a DexcomError."""
        self.counters.count_request(endpoint)
        try:
            return await self._send(endpoint, query, token)
        except DexcomRateLimitError as err:
            self._count(err)
            rest = min(err.retry_after_seconds or 0, MAX_REST.total_seconds())
            self._rests_until = time.monotonic() + rest
            raise
        except DexcomError as err:
            self._count(err)
            raise
        except (ClientError, TimeoutError) as err:
            error = DexcomConnectionError(
                f"No answer from Dexcom to {endpoint}: {type(err).__name__}"
            )
            self._count(error)
            # What aiohttp raises can quote the request, token and all.
            raise error from None

    async def _send(
        self, endpoint: str, query: dict[str, str], token: str
    ) -> tuple[int, bytearray]:
        """Send one request and return the status and the body of the answer."""
        async with self._session.get(
            f"{SERVERS[self.server]}{DATA_PATH}{endpoint}",
            params=query,
            headers={
                hdrs.AUTHORIZATION: f"Bearer {token}",
                hdrs.ACCEPT: "application/json",
            },
            timeout=ClientTimeout(total=REQUEST_TIMEOUT.total_seconds()),
            allow_redirects=False,
        ) as response:
            body = bytearray()
            async for chunk in response.content.iter_any():
                body += chunk
        _LOGGER.debug(
            "Asked for %s %s: status %s, %s bytes",
            endpoint,
            " to ".join(query.values()),
            response.status,
            len(body),
        )
        if response.status not in (HTTPStatus.OK, HTTPStatus.UNAUTHORIZED):
            raise error_of(endpoint, response, body, token)
        return response.status, body

    def _count(self, error: DexcomError) -> None:
        """Count an error by its kind."""
        self.counters.errors[type(error).__name__] += 1


def window_pieces(start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """Cut a window of aware datetimes into pieces that the API accepts, in UTC.

    Each piece reaches 60 s into the next, and the last one 60 s past the end.
    """
    if start.tzinfo is None or end.tzinfo is None:
        raise ValueError("Start and end have to be aware datetimes")
    if end < start:
        raise ValueError("The end lies before the start")
    pieces = []
    step = MAX_WINDOW - WINDOW_OVERLAP
    piece_start = start.astimezone(UTC)
    last = end.astimezone(UTC)
    while True:
        piece_end = min(piece_start + step, last)
        pieces.append((piece_start, piece_end + WINDOW_OVERLAP))
        if piece_end == last:
            return pieces
        piece_start = piece_end


def merged[_RecordT: TimedRecord](
    pieces: Sequence[RecordSet[_RecordT]], start: datetime, end: datetime
) -> RecordSet[_RecordT]:
    """Put the pieces of a window together; the last of several records with one id stays."""
    records = {
        record.record_id: record
        for piece in pieces
        for record in piece.records
        if start <= record.system_time <= end
    }
    # Sorted at once, a year would hold the interpreter, and with it the event loop.
    order = attrgetter("system_time", "record_id")
    runs = (
        sorted(batch, key=order)
        for batch in batched(records.values(), THREAD_RECORDS, strict=False)
    )
    return RecordSet(
        user_id=next((piece.user_id for piece in pieces if piece.user_id), None),
        records=tuple(heapq.merge(*runs, key=order)),
        skipped=sum(piece.skipped for piece in pieces),
    )


def joined(pieces: Iterable[Columns], start: datetime, end: datetime) -> Columns:
    """Put the pieces of a window together."""
    whole, *others = pieces
    for piece in others:
        whole, _ = merged_columns(whole, piece)
    return whole.between(start.timestamp(), math.nextafter(end.timestamp(), math.inf))


def error_of(
    endpoint: str, response: ClientResponse, body: Body, token: str
) -> DexcomError:
    """Return the error that an answer stands for."""
    status = response.status
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return DexcomRateLimitError(
            RATE_LIMITED.format(endpoint),
            retry_after_seconds(response.headers.get(hdrs.RETRY_AFTER)),
        )
    said = error_text(body).replace(token, "***")[:ERROR_TEXT_LENGTH]
    return DexcomResponseError(
        f"Dexcom answered {endpoint} with status {status}{said and f': {said}'}", status
    )


def error_text(body: Body) -> str:
    """Return what an error says of itself. The rest of its body could hold health values."""
    try:
        parsed = msgspec.json.decode(body, type=dict[str, Any])
    except UNREADABLE:
        return ""
    fields = {**parsed, **next(filter(is_object, parsed.values()), {})}
    texts = (fields.get(field) for field in ERROR_FIELDS)
    return " ".join(" ".join(text for text in texts if isinstance(text, str)).split())


def is_object(value: object) -> bool:
    """Tell whether a value of JSON is an object."""
    return isinstance(value, dict)


def retry_after_seconds(header: str | None) -> float | None:
    """Return the wait that a Retry-After header asks for, a number of seconds or a date."""
    if header is None:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, moment.timestamp() - time.time())
