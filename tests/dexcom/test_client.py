"""The client against a Dexcom of our own."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
import gzip
from itertools import pairwise
import logging
import threading
import traceback
from typing import Any
from unittest.mock import AsyncMock, Mock
from zoneinfo import ZoneInfo

from aiohttp import ClientSession
from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.client import DexcomClient
from custom_components.dexcom_api.dexcom.const import EXPECTED_DELAYS, SERVERS, Server
from custom_components.dexcom_api.dexcom.errors import (
    DexcomAuthenticationError,
    DexcomConnectionError,
    DexcomError,
    DexcomRateLimitError,
    DexcomResponseError,
)

from ..clocks import StoppedClocks
from ..simulator import CLIENT_ID, Fault, Simulator
from .helpers import (
    USERS,
    WINDOW_ENDPOINTS,
    Json,
    SimulatedTokens,
    as_meant,
    as_received,
    body_of,
    ids,
    in_order,
    read_window,
    reading,
    truth_of,
    utc,
)

CLIENT = "custom_components.dexcom_api.dexcom.client"
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
MAX_WINDOW = timedelta(days=30)
OVERLAP = timedelta(seconds=60)
WITHOUT_DATA = {("UserOne", "events"), ("UserOne", "calibrations")} | {
    ("UserEmpty", endpoint) for endpoint in WINDOW_ENDPOINTS
}
# The kinds that leave records as they are, in another order or number.
HARMLESS = ["duplicates", "shuffled", "garbage_records"]

every_window = pytest.mark.parametrize("endpoint", WINDOW_ENDPOINTS)
every_user = pytest.mark.parametrize("user_name", USERS)


def asked_windows(simulator: Simulator) -> list[tuple[datetime, datetime]]:
    """Return the windows that the simulator was asked for."""
    return [
        (utc(request.query["startDate"]), utc(request.query["endDate"]))
        for request in simulator.requests
    ]


def statuses(simulator: Simulator) -> list[tuple[str, int]]:
    """Return what was asked for, and how the simulator answered."""
    return [(request.endpoint, request.status) for request in simulator.requests]


def add_alert(simulator: Simulator, name: str, moment: datetime) -> None:
    """Add an alert that is visible at once."""
    alert = {
        "recordId": name,
        "systemTime": moment.isoformat().replace("+00:00", "Z"),
        "alertName": "high",
        "alertState": "inactive",
    }
    simulator.users["User7"].add_record(
        "alerts", alert, moment=moment, visible_from=moment - DAY
    )


@asynccontextmanager
async def raw_server(answer: bytes) -> AsyncGenerator[None]:
    """Put a server in the simulator's place that answers everything with the same bytes."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Read a request, answer and hang up."""
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(SERVERS, Server.SANDBOX, f"http://127.0.0.1:{port}")
        async with server:
            yield


@every_user
@every_window
async def test_window(
    client: DexcomClient,
    simulator: Simulator,
    now: datetime,
    user_name: str,
    endpoint: str,
) -> None:
    """A month of an account is read field by field, oldest first."""
    user = simulator.users[user_name]
    truth = truth_of(simulator, user_name, endpoint, now - 30 * DAY, now)

    read = await read_window(client, endpoint, now - 30 * DAY, now)

    assert bool(truth) is ((user_name, endpoint) not in WITHOUT_DATA)
    received = in_order(as_received(read.records))
    assert received == in_order(as_meant(truth, user.zone))
    assert read.user_id == user.user_id(CLIENT_ID)
    assert read.skipped == client.counters.skipped_records[endpoint] == 0
    moments = [record.system_time for record in read.records]
    assert moments == sorted(moments)


@every_user
@pytest.mark.parametrize("endpoint", ["devices", "dataRange"])
async def test_without_window(
    client: DexcomClient, simulator: Simulator, user_name: str, endpoint: str
) -> None:
    """Devices and the span of the data are read field by field, and asked for without a query."""
    user = simulator.users[user_name]
    truth = as_meant(simulator.truth(user_name, endpoint), user.zone)
    if endpoint == "devices":
        read = await client.devices()
        assert as_received(read.records) == truth
        assert (read.user_id, read.skipped) == (user.user_id(CLIENT_ID), 0)
    else:
        owner = {"userId": user.user_id(CLIENT_ID)}
        assert as_received(await client.data_range()) == truth[0] | owner
    assert simulator.requests[-1].query == {}


@pytest.mark.parametrize(
    ("length", "requests"),
    [
        *((0 * DAY, 1), (30 * DAY - OVERLAP, 1), (30 * DAY - OVERLAP + SECOND, 2)),
        *((31 * DAY, 2), (95 * DAY, 4)),
    ],
    ids=str,
)
async def test_long_window(
    client: DexcomClient,
    simulator: Simulator,
    now: datetime,
    length: timedelta,
    requests: int,
) -> None:
    """A window of any length is cut into pieces, and put together without loss."""
    last = simulator.truth("User7", "egvs", now - DAY, now)[-1]
    end = utc(last["systemTime"])
    truth = truth_of(simulator, "User7", "egvs", end - length, end)

    zone = ZoneInfo("Asia/Kolkata")
    read = await client.egvs((end - length).astimezone(zone), end.astimezone(zone))

    assert as_received(read.records) == as_meant(truth, ZoneInfo("America/Los_Angeles"))
    assert len(set(ids(read.records))) == len(read.records) >= 1
    windows = asked_windows(simulator)
    assert len(windows) == client.counters.requests["egvs"] == requests
    assert (windows[0][0], windows[-1][1]) == (end - length, end + OVERLAP)
    assert all(stop - start <= MAX_WINDOW for start, stop in windows)
    assert all(left[1] - right[0] == OVERLAP for left, right in pairwise(windows))


async def test_both_ends(
    client: DexcomClient, simulator: Simulator, now: datetime
) -> None:
    """Records at the very start and end are in, and those just outside are not."""
    start = (now - 2 * DAY).replace(microsecond=438000)
    end = now - DAY
    for name, moment in {
        "before": start - timedelta(milliseconds=1),
        "start": start,
        "end": end,
        "after": end + timedelta(milliseconds=1),
        "long after": end + timedelta(seconds=59),
    }.items():
        add_alert(simulator, name, moment)

    read = await client.alerts(start, end)

    assert ids(read.records)[0] == "start"
    assert ids(read.records)[-1] == "end"
    assert not {"before", "after", "long after"} & set(ids(read.records))


async def test_seam(client: DexcomClient, simulator: Simulator, now: datetime) -> None:
    """Records where two pieces meet are there once, as the later answer has them."""
    start = now - 40 * DAY
    seam = start + MAX_WINDOW - OVERLAP
    for seconds in (-1, 0, 30, 59, 60):
        add_alert(simulator, f"seam {seconds}", seam + seconds * SECOND)
    simulator.users["User7"].add_patch(
        "alerts",
        lambda body: {
            **body,
            "records": [
                record | {"alertState": f"{len(simulator.requests)}"}
                for record in body["records"]
            ],
        },
    )

    read = await client.alerts(start, now)

    found = [
        (record.record_id, record.alert_state == read.records[0].alert_state)
        for record in read.records
        if record.record_id.startswith("seam")
    ]
    late = [(f"seam {seconds}", False) for seconds in (0, 30, 59, 60)]
    assert found == [("seam -1", True), *late]
    (_, first_end), (second_start, _) = asked_windows(simulator)
    assert (second_start, first_end) == (seam, seam + OVERLAP)


async def test_bad_window(
    client: DexcomClient, simulator: Simulator, now: datetime
) -> None:
    """A window that makes no sense is the caller's fault, and asks nobody."""
    for start, end, message in (
        ((now - DAY).replace(tzinfo=None), now, "time zone"),
        (now - DAY, now.replace(tzinfo=None), "time zone"),
        (now, now - DAY, "before"),
    ):
        for call in (client.egvs, client.egv_columns):
            with pytest.raises(ValueError, match=message):
                await call(start, end)
    assert simulator.requests == []


@every_window
@pytest.mark.parametrize("kind", HARMLESS)
async def test_harmless_fault(
    client: DexcomClient, simulator: Simulator, now: datetime, endpoint: str, kind: str
) -> None:
    """Records twice, in no order or among garbage are the same records."""
    clean = await read_window(client, endpoint, now - 9 * DAY, now)
    simulator.faults.add(Fault(kind, endpoint))
    read = await read_window(client, endpoint, now - 9 * DAY, now)
    assert in_order(as_received(read.records)) == in_order(as_received(clean.records))
    assert clean.records
    skipped = 6 if kind == "garbage_records" else 0
    assert read.skipped == client.counters.skipped_records[endpoint] == skipped


async def test_expired_token(
    client: DexcomClient, simulator: Simulator, tokens: SimulatedTokens, now: datetime
) -> None:
    """A token that the server refuses is replaced once, also in the middle of a window."""

    def expire(body: Json) -> Json:
        """End the token that brought the body."""
        simulator.expire_access_tokens()
        return body

    simulator.expire_access_tokens()
    assert (await client.devices()).records
    assert tokens.refreshes == 1
    assert statuses(simulator) == [("devices", 401), ("token", 200), ("devices", 200)]
    assert client.counters.requests == {"devices": 2}
    assert client.counters.errors == {}
    simulator.users["User7"].add_patch("alerts", expire)
    read = await client.alerts(now - 70 * DAY, now)
    truth = truth_of(simulator, "User7", "alerts", now - 70 * DAY, now)
    assert sorted(ids(read.records)) == sorted(ids(truth))
    assert tokens.refreshes == 3


async def test_refused_token(
    client: DexcomClient, simulator: Simulator, tokens: SimulatedTokens
) -> None:
    """A server that refuses a fresh token as well is not asked a third time."""
    simulator.faults.add(Fault("unauthorized", "devices"))
    with pytest.raises(DexcomAuthenticationError):
        await client.devices()
    assert tokens.refreshes == 1
    assert [status for _, status in statuses(simulator)] == [401, 200, 401]
    assert client.counters.errors == {"DexcomAuthenticationError": 1}
    assert client.counters.requests.total() == 2


async def test_error_after_refresh(
    client: DexcomClient, simulator: Simulator, tokens: SimulatedTokens
) -> None:
    """An error with the fresh token is raised as it is, and stops requests for a while."""
    simulator.expire_access_tokens()
    simulator.faults.add(Fault("unauthorized", "devices", count=1))
    simulator.faults.add(Fault("rate_limit", "devices", count=1, retry_after=7))
    for method in (client.devices, client.data_range):
        with pytest.raises(DexcomRateLimitError) as caught:
            await method()
        assert caught.value.retry_after_seconds == pytest.approx(7, abs=1)
    assert tokens.refreshes == 1
    assert client.counters.errors == {"DexcomRateLimitError": 1}
    assert client.counters.requests == {"devices": 2}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        *((12, 12), (0, 0), ("1.5", 1.5), (-5, 0), ("100000", 6 * 3600)),
        ("Sat, 02 May 2026 20:09:00 +0200", 90),
        ("Sat, 02 May 2026 18:09:00 -0000", 90),
        ("Sat, 02 May 2026 18:00:00 GMT", 0),
        ("Sat, 99 May 2026 18:00:00 GMT", None),
        *(("soon", None), ("", None), (None, None)),
    ],
)
async def test_rate_limit(
    client: DexcomClient,
    simulator: Simulator,
    header: float | str | None,
    expected: float | None,
) -> None:
    """A server that wants to be left alone says for how long, or does not."""
    simulator.faults.add(Fault("rate_limit", "devices", retry_after=header))
    with pytest.raises(DexcomRateLimitError, match="devices") as caught:
        await client.devices()
    assert caught.value.retry_after_seconds == expected
    assert client.counters.errors == {"DexcomRateLimitError": 1}
    assert client.counters.requests == {"devices": 1}


@pytest.mark.parametrize("status", [204, 302, 404, 503])
async def test_error_status(
    client: DexcomClient, simulator: Simulator, tokens: SimulatedTokens, status: int
) -> None:
    """Any other status is an error that knows its status, and is not tried again."""
    simulator.faults.add(Fault("http_error", "dataRange", status=status))
    with pytest.raises(DexcomResponseError, match=f"dataRange .*{status}") as caught:
        await client.data_range()
    assert caught.value.status == status
    assert client.counters.errors == {"DexcomResponseError": 1}
    assert tokens.refreshes == 0


async def test_redirect(client: DexcomClient, simulator: Simulator) -> None:
    """A token is not carried to where a server points."""
    answer = b"HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
    elsewhere = f"{simulator.url}/v3/users/self/devices"
    async with raw_server(answer % elsewhere.encode()):
        with pytest.raises(DexcomResponseError, match="302"):
            await client.devices()
    assert simulator.requests == []


@pytest.mark.parametrize("kind", ["html", "bad_json"])
async def test_no_answer(
    client: DexcomClient, simulator: Simulator, now: datetime, kind: str
) -> None:
    """A body that is no JSON object is an error, wherever it comes."""
    simulator.faults.add(Fault(kind))
    for call in (client.egvs(now - DAY, now), client.devices(), client.data_range()):
        with pytest.raises(DexcomResponseError) as caught:
            await call
        assert caught.value.status == 200
    assert client.counters.errors == {"DexcomResponseError": 3}
    simulator.faults.clear()
    assert (await client.devices()).records


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"error": "é\n\n  è" * 300}, ": " + ("é è" * 300)[:200]),
        ({"fault": {"faultstring": "Invalid window"}}, ": Invalid window"),
        ({"error": "invalid", "error_description": "Too long"}, ": invalid Too long"),
        ({"title": "a", "message": "b", "detail": "c"}, ": a b c"),
        ({"error": "TOKEN no"}, ": *** no"),
        ({"error": "x" * 190 + "TOKEN no"}, ": " + "x" * 190 + "*** no"),
        (
            {"error": "**a_b** [x](http://e.vil) <img src=y> `z`", "detail": "#1: ok"},
            ": a_b img src y z 1: ok",
        ),
        ({"error": "a" * 9_989}, ""),
        ({"message": 7, "records": [{"value": 271}]}, ""),
        *(({"errors": []}, ""), ("<html>271 mg/dL</html>", "")),
        *((b"a\xff\xfeb", ""), (["error"], "")),
    ],
    ids=lambda sent: repr(sent)[:20],
)
async def test_error_body(
    client: DexcomClient,
    simulator: Simulator,
    tokens: SimulatedTokens,
    body: Any,
    said: str,
) -> None:
    """The reason of an error is quoted on one line and cut, without the token, markup, and the rest."""
    if isinstance(body, dict) and isinstance(body.get("error"), str):
        token = await tokens.access_token()
        body = body | {"error": body["error"].replace("TOKEN", token)}
    simulator.faults.add(Fault("http_error", "devices", body=body))
    with pytest.raises(DexcomResponseError) as caught:
        await client.devices()
    assert str(caught.value) == f"Dexcom answered devices with status 500{said}"


@pytest.mark.parametrize(
    "kind", ["http_error", "rate_limit", "unauthorized", "bad_json", "html", "drop"]
)
async def test_secrets(
    client: DexcomClient,
    simulator: Simulator,
    tokens: SimulatedTokens,
    now: datetime,
    caplog: pytest.LogCaptureFixture,
    kind: str,
) -> None:
    """Neither messages nor the log tell a token or a health value."""
    caplog.set_level(logging.DEBUG, CLIENT)
    secrets = {tokens.issued["access_token"], tokens.issued["refresh_token"]}
    await client.egvs(now - DAY, now)
    body = '{"records":[{"value":271,' if kind in ("bad_json", "html") else None
    simulator.faults.add(Fault(kind, "egvs", body=body))
    with pytest.raises(DexcomError) as caught:
        await client.egvs(now - DAY, now)
    secrets |= {"sim-access", "sim-refresh", "271", '"value"'}
    told = [record.getMessage() for record in caplog.records if record.name == CLIENT]
    assert "status 200" in told[0]
    error: BaseException | None = caught.value
    while error is not None:
        told.append(repr(error))
        error = error.__cause__
    assert not [text for text in told for secret in secrets if secret in text]


@pytest.mark.parametrize("kind", ["drop", "cut_body"])
async def test_broken_connection(
    client: DexcomClient, simulator: Simulator, session: ClientSession, kind: str
) -> None:
    """An answer that doesn't come, or not whole, is an error of the connection."""
    simulator.faults.add(Fault(kind))
    with pytest.raises(DexcomConnectionError, match="devices") as caught:
        await client.devices()
    assert type(caught.value.__context__).__name__ in str(caught.value)
    assert caught.value.__suppress_context__
    assert client.counters.errors == {"DexcomConnectionError": 1}
    assert not session.closed
    simulator.faults.clear()
    assert (await client.devices()).records


async def test_time_out(
    client: DexcomClient,
    simulator: Simulator,
    freezer: StoppedClocks,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An answer that takes too long is not waited for."""
    monkeypatch.setattr(f"{CLIENT}.REQUEST_TIMEOUT", timedelta(seconds=0.05))
    simulator.faults.add(Fault("slow", "devices", count=1, seconds=5))
    call = asyncio.create_task(client.devices())
    while simulator.faults.active():
        await asyncio.sleep(0)
    freezer.tick(SECOND)
    with pytest.raises(DexcomConnectionError, match="devices: .*Timeout"):
        await call
    assert client.counters.errors == {"DexcomConnectionError": 1}
    # The simulator's clock is stopped as well: let it finish.
    freezer.tick(timedelta(minutes=1))


@pytest.mark.parametrize(
    "answer",
    [
        b"garbage\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 20_000 + b"\r\n\r\n",
    ],
    ids=["no status", "no gzip", "no chunks", "long header"],
)
async def test_no_http(client: DexcomClient, answer: bytes) -> None:
    """Something that is no HTTP is a matter of the connection, too."""
    async with raw_server(answer):
        with pytest.raises(DexcomConnectionError):
            await client.devices()
    assert client.counters.errors == {"DexcomConnectionError": 1}


async def test_server(session: ClientSession, tokens: SimulatedTokens) -> None:
    """A client asks the server that it was made for, and no other."""
    client = DexcomClient(session, Server.EU, tokens)
    with pytest.raises(DexcomConnectionError, match="ClientConnectorError"):
        await client.devices()
    assert client.server is Server.EU


# Without the fixture, which replaces the addresses.
@pytest.mark.parametrize("servers", [None])
def test_servers(servers: None) -> None:
    """Each server has its address and its delay in hours; accounts keep its name."""
    assert {
        server.value: (SERVERS[server], EXPECTED_DELAYS[server] / timedelta(hours=1))
        for server in Server
    } == {
        "us": ("https://api.dexcom.com", 1),
        "eu": ("https://api.dexcom.eu", 3),
        "jp": ("https://api.dexcom.jp", 3),
        "sandbox": ("https://sandbox-api.dexcom.com", 1),
    }


@pytest.mark.parametrize("error", [OSError(), DexcomConnectionError("no")])
@pytest.mark.parametrize("tokens_issued", [[], ["stale"]])
async def test_no_token(
    session: ClientSession,
    simulator: Simulator,
    error: Exception,
    tokens_issued: list[str],
) -> None:
    """An error of the token source passes through, for the first token and for a fresh one."""
    source = Mock(access_token=AsyncMock(side_effect=[*tokens_issued, error]))
    client = DexcomClient(session, Server.SANDBOX, source)
    with pytest.raises(type(error)) as caught:
        await client.devices()
    assert caught.value is error
    assert statuses(simulator) == [("devices", 401)] * len(tokens_issued)
    assert client.counters.errors == {}


async def test_counters(
    client: DexcomClient, simulator: Simulator, now: datetime
) -> None:
    """Requests, errors and skipped records are counted apart, and add up."""
    devices = (await client.devices()).records
    simulator.faults.add(Fault("garbage_records"))
    simulator.faults.add(Fault("http_error", "events", count=2))
    assert (await client.devices()).records == devices
    await client.egvs(now - 40 * DAY, now)
    await client.egv_columns(now - DAY, now)
    for _ in range(2):
        with pytest.raises(DexcomResponseError):
            await client.events(now - DAY, now)
    assert client.counters.requests == {"devices": 2, "egvs": 3, "events": 2}
    assert client.counters.skipped_records == {"devices": 6, "egvs": 18}
    assert client.counters.errors == {"DexcomResponseError": 2}


async def test_unforeseen_error(
    client: DexcomClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any failure in the thread that decodes is an error of the client, and quotes nothing."""
    secret = "271 mg/dL"
    threads = []

    def decode(body: bytearray) -> None:
        """Fail as no decoder should."""
        threads.append(threading.current_thread())
        try:
            dict[str, str]()[secret]
        except KeyError as err:
            raise ZeroDivisionError(secret) from err

    monkeypatch.setattr(f"{CLIENT}.decode_data_range", decode)
    with pytest.raises(DexcomResponseError, match="dataRange.*ZeroDivision") as caught:
        await client.data_range()
    assert threads != [threading.current_thread()]
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    text = "".join(traceback.format_exception(caught.value))
    assert "in decode" in text
    assert secret not in text
    assert client.counters.errors == {"DexcomResponseError": 1}


async def test_inflated_body(client: DexcomClient) -> None:
    """A small body that expands to a large one is given up, and holds nobody else up."""
    zipped = gzip.compress(b" " * 300_000_000, 1)
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
    turns = 0

    async def count_turns() -> None:
        """Count how often others have their turn."""
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    counting = asyncio.create_task(count_turns())
    async with raw_server(head % len(zipped) + zipped):
        turns = 0
        with pytest.raises(DexcomResponseError, match="devices .*32000000 bytes"):
            await client.devices()
    counting.cancel()
    # A turn for each chunk of at most a megabyte.
    assert turns >= 32
    assert client.counters.errors == {"DexcomResponseError": 1}


@pytest.mark.parametrize("length", [31_900_000, 32_100_000])
async def test_largest_body(client: DexcomClient, length: int) -> None:
    """A body may have 32 MB, and no more."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n{%b}"
    async with raw_server(answer % (length + 2, b" " * length)):
        if length < 32_000_000:
            assert (await client.devices()).records == ()
        else:
            with pytest.raises(DexcomResponseError):
                await client.devices()


GOOD_BODY = body_of(
    reading(0, alertSchedules=[{"alertSettings": [{"alertName": "high"}]}]), reading(1)
)
EDITS = st.tuples(
    st.integers(0, len(GOOD_BODY)),
    st.integers(0, 3),
    st.binary(max_size=3)
    | st.sampled_from([b"[" * 5_000, b"{", b"}", b'"', b"\\", b"\\ud83d", b"NaN"])
    | st.sampled_from([b"9" * 400, b"1e999"]),
)


def edited(edits: list[tuple[int, int, bytes]]) -> bytes:
    """Return a good body with some bytes replaced."""
    body = bytearray(GOOD_BODY)
    for place, length, replacement in edits:
        body[place : place + length] = replacement
    return bytes(body)


@settings(
    max_examples=60,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(body=st.binary(max_size=80) | st.lists(EDITS, max_size=4).map(edited))
async def test_any_body(
    client: DexcomClient, simulator: Simulator, now: datetime, body: bytes
) -> None:
    """Whatever comes in place of an answer, nothing but an error of the client gets out."""
    for kind in ("bad_json", "http_error"):
        simulator.faults.clear()
        simulator.faults.add(Fault(kind, body=body))
        for name in (*WINDOW_ENDPOINTS, "egv_columns"):
            with suppress(DexcomError):
                await read_window(client, name, now - DAY, now)
        for call in (client.devices(), client.data_range()):
            with suppress(DexcomError):
                await call
