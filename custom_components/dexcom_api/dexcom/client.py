"""The client: one method per endpoint."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
import logging
import time
from typing import Any, Final, Protocol

from aiohttp import ClientResponse, ClientSession, ClientTimeout, hdrs

from .column_decoding import decode_columns
from .columns import Columns
from .const import DATA_PATH, MAX_BODY_BYTES, REQUEST_TIMEOUT, SERVERS, Server
from .decoding import (
    DECODE_ALERTS,
    DECODE_CALIBRATIONS,
    DECODE_EGVS,
    DECODE_EVENTS,
    Body,
    DecodeRecords,
    decode_data_range,
    decode_devices,
    find_user_id,
    parse_object,
)
from .devices import Device
from .errors import (
    RATE_LIMITED,
    DexcomAuthenticationError,
    DexcomConnectionError,
    DexcomError,
    DexcomOtherUserError,
    DexcomRateLimitError,
    DexcomResponseError,
    response_error,
)
from .records import Alert, Calibration, DataRange, Egv, Event, RecordSet, TimedRecord
from .shapes import ShapeReport
from .windows import join_columns, join_record_sets, window_pieces

_LOGGER = logging.getLogger(__name__)

WINDOW_FORMAT: Final = "%Y-%m-%dT%H:%M:%S"

HOUR_SECONDS: Final = 3600

# Far more than Dexcom accepts in an hour.
MAX_SENT_TIMES: Final = 10_000


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
    _sent_at: deque[float] = field(default_factory=lambda: deque(maxlen=MAX_SENT_TIMES))

    def count_request(self, endpoint: str) -> None:
        """Count a request that is sent now."""
        self.requests[endpoint] += 1
        self._sent_at.append(time.monotonic())

    @property
    def requests_last_hour(self) -> int:
        """Return how many requests were sent within the last hour."""
        hour_ago = time.monotonic() - HOUR_SECONDS
        return sum(sent_at >= hour_ago for sent_at in self._sent_at)


class DexcomClient:
    """The data of one account.

    Every method raises DexcomConnectionError, DexcomAuthenticationError, DexcomOtherUserError,
    DexcomRateLimitError, or DexcomResponseError, and lets through what the token source raises.
    """

    def __init__(
        self,
        session: ClientSession,
        server: Server,
        tokens: TokenSource,
        user_id: str | None = None,
    ) -> None:
        """Use a session, which stays the caller's, for the account behind the tokens.

        Answers about other users than ``user_id`` are refused. A user's id differs between apps.
        """
        self.server = server
        self.counters = ClientCounters()
        self.shapes = ShapeReport()
        self._session = session
        self._tokens = tokens
        self._user_id = user_id
        self._rests_until = 0.0

    async def egvs(self, start: datetime, end: datetime) -> RecordSet[Egv]:
        """Return the readings from start to end, both included. Source: page "EGVs"."""
        return await self._window("egvs", DECODE_EGVS, start, end)

    async def egv_columns(self, start: datetime, end: datetime) -> Columns:
        """Return the readings from start to end in columns, in a third of the time of ``egvs``."""
        pieces = await self._pieces("egvs", decode_columns, start, end)
        columns = [columns for columns, _ in pieces]
        if len(columns) == 1:
            # Most polls need one request, whose answer has hardly any readings too many.
            return join_columns(columns, start, end)
        return await asyncio.to_thread(join_columns, columns, start, end)

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
        return await self._fetch("devices", decode_devices)

    async def data_range(self) -> DataRange:
        """Return the span of the account's data, and whose account it is.

        Its optional lastSyncTime is never sent: Dexcom's support advises against it.
        """
        return await self._fetch("dataRange", decode_data_range)

    async def answers(self, endpoint: str, *window: datetime) -> list[dict[str, Any]]:
        """Return the answers of an endpoint as Dexcom sent them, oldest window first.

        All endpoints but "devices" and "dataRange" need the start and the end of a window. If it
        takes several requests, their windows overlap by 60 s.
        """
        if not window:
            return [await self._fetch(endpoint, parse_object)]
        return await self._pieces(endpoint, parse_object, *window)

    async def _window[_T: TimedRecord](
        self, endpoint: str, decode: DecodeRecords[_T], start: datetime, end: datetime
    ) -> RecordSet[_T]:
        """Return the records of a window of any length."""
        pieces = await self._pieces(endpoint, decode, start, end)
        return await asyncio.to_thread(join_record_sets, pieces, start, end)

    async def _pieces[_T](
        self,
        endpoint: str,
        decode: Callable[[Body], _T],
        start: datetime,
        end: datetime,
    ) -> list[_T]:
        """Return the answers for the pieces of a window, oldest first."""
        return [
            await self._fetch(
                endpoint,
                decode,
                startDate=piece_start.strftime(WINDOW_FORMAT),
                endDate=piece_end.strftime(WINDOW_FORMAT),
            )
            for piece_start, piece_end in window_pieces(start, end)
        ]

    async def _fetch[_T](
        self, endpoint: str, decode: Callable[[Body], _T], **query: str
    ) -> _T:
        """Return the decoded answer to a request.

        It is decoded in a thread, since even a small body can take long if it is odd enough.
        """
        body = await self._get(endpoint, query)
        try:
            decoded, skipped = await asyncio.to_thread(
                self._decode, endpoint, decode, body
            )
        except DexcomError as err:
            self._counted(err)
            raise
        except Exception as err:  # noqa: BLE001
            # Whatever a body can do to a decoder, it is the answer's fault.
            name = type(err).__name__
            error = DexcomResponseError(
                f"The answer to {endpoint} can't be read: {name}"
            )
            raise self._counted(error) from without_message(err)
        if skipped:
            self.counters.skipped_records[endpoint] += skipped
        return decoded

    def _decode[_T](
        self, endpoint: str, decode: Callable[[Body], _T], body: Body
    ) -> tuple[_T, int]:
        """Return a decoded answer and the number of skipped records, and report its shape."""
        if self._user_id and find_user_id(body) not in (None, self._user_id):
            raise DexcomOtherUserError(f"The answer to {endpoint} is for another user")
        decoded, skipped = decode(body), 0
        if isinstance(decoded, RecordSet):
            skipped = decoded.skipped
        elif isinstance(decoded, tuple):
            _, skipped = decoded
        self.shapes.add(endpoint, body, has_skipped=skipped > 0)
        return decoded, skipped

    async def _get(self, endpoint: str, query: dict[str, str]) -> bytearray:
        """Return the body of an answer, asking once more with a fresh token after a 401.

        While Dexcom asks for fewer requests, none is sent for any endpoint.
        """
        if (seconds := self._rests_until - time.monotonic()) > 0:
            raise DexcomRateLimitError(RATE_LIMITED.format(endpoint), seconds)
        token: str | None = None
        for _ in range(2):
            token = await self._tokens.access_token(rejected=token)
            body = await self._request(endpoint, query, token)
            if body is not None:
                return body
        message = "Dexcom refused the access token, and a fresh one as well"
        raise self._counted(DexcomAuthenticationError(message))

    async def _request(
        self, endpoint: str, query: dict[str, str], token: str
    ) -> bytearray | None:
        """Send one request and return its body, or None for a 401.

        Raises DexcomError for everything else.
        """
        self.counters.count_request(endpoint)
        try:
            return await self._send(endpoint, query, token)
        except DexcomError as err:
            if isinstance(err, DexcomRateLimitError):
                self._rests_until = time.monotonic() + (err.retry_after_seconds or 0)
            self._counted(err)
            raise
        except Exception as err:  # noqa: BLE001
            message = f"No answer from Dexcom to {endpoint}: {type(err).__name__}"
            # The errors of aiohttp can quote the request, with the token.
            raise self._counted(DexcomConnectionError(message)) from None

    async def _send(
        self, endpoint: str, query: dict[str, str], token: str
    ) -> bytearray | None:
        """Send one request and return its body, or None for a 401."""
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
            body = await read_body(endpoint, response)
        asked = f"{endpoint} {' to '.join(query.values())}"
        _LOGGER.debug("Asked for %s: status %s", asked, response.status)
        if response.status == HTTPStatus.UNAUTHORIZED:
            return None
        if response.status != HTTPStatus.OK:
            raise response_error(endpoint, response, body, token)
        return body

    def _counted[_ErrorT: DexcomError](self, error: _ErrorT) -> _ErrorT:
        """Count an error by its kind, and return it."""
        self.counters.errors[type(error).__name__] += 1
        return error


async def read_body(endpoint: str, response: ClientResponse) -> bytearray:
    """Return the decompressed body of a response.

    Raises DexcomResponseError if it is too large; what is left isn't even decompressed.
    """
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            response.close()
            message = f"The answer to {endpoint} is larger than {MAX_BODY_BYTES} bytes"
            raise DexcomResponseError(message, response.status)
        # A megabyte of gzip can be a gigabyte, and each chunk is decompressed right here.
        await asyncio.sleep(0)
    return body


def without_message[_ErrorT: BaseException](error: _ErrorT) -> _ErrorT:
    """Return an error without messages, which could quote a health value."""
    part: BaseException | None = error
    while part is not None:
        part.args = ()
        part = part.__cause__ or part.__context__
    return error
