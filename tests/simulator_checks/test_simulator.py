"""Clock, control endpoints, replay, and life cycle of the simulator."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
import time
from uuid import uuid5

from aiohttp import ClientError, ClientSession
from freezegun.api import FrozenDateTimeFactory
import pytest

from tests.simulator import CsvTrace, Fault, Simulator, SimulatorClock
from tests.simulator.records import NAMESPACE, record_id

from .client import DAY, MINUTE, NOW, Client

DATA_DIRECTORY = Path(__file__).parents[2].parent / "shared" / "data"


async def test_clock() -> None:
    """The clock can be set, advanced, and sped up."""
    clock = SimulatorClock()
    assert abs(clock.timestamp() - time.time()) < 0.1
    clock.set(NOW)
    clock.rate = 1000
    await asyncio.sleep(0.01)
    assert timedelta(seconds=9) < clock.now() - NOW < timedelta(minutes=5)
    clock.rate = 1
    clock.set(NOW)
    clock.advance(DAY)
    assert timedelta(0) <= clock.now() - NOW - DAY < timedelta(seconds=1)


async def test_clock_follows_frozen_time(
    freezer: FrozenDateTimeFactory, socket_enabled: None
) -> None:
    """The simulator's time is exactly the frozen one, for tokens too."""
    freezer.move_to(NOW)
    async with Simulator() as simulator, ClientSession() as session:
        client = Client(simulator, session)
        client.token = simulator.issue_tokens("User7")["access_token"]
        assert simulator.clock.now() == datetime.now(UTC) == NOW
        for minutes, status in ((90, 200), (30, 401)):
            freezer.tick(minutes * MINUTE)
            assert (await client.get("dataRange"))[0] == status
        assert simulator.clock.now() == NOW + 120 * MINUTE


async def test_stops_while_slow(client: Client) -> None:
    """The simulator stops without waiting for slow answers."""
    client.simulator.faults.add(Fault("slow", seconds=60))
    call = asyncio.create_task(client.raw())
    await asyncio.sleep(0.05)
    begun = time.monotonic()
    await client.simulator.stop()
    with pytest.raises(ClientError):
        await call
    assert time.monotonic() - begun < 2


def test_record_ids() -> None:
    """Record ids are version 5 UUIDs."""
    assert record_id("a name") == str(uuid5(NAMESPACE, "a name"))


async def test_control(client: Client) -> None:
    """Time, faults, users, and tokens can be set over HTTP."""
    simulator, moment = client.simulator, NOW + 2 * DAY
    offline = [["2026-11-20T00:00:00Z", "2026-11-20T01:00:00Z"]]
    for call, body, status in (
        ("POST clock", {"now": moment.isoformat()}, 200),
        ("POST clock", {"advance_seconds": 60}, 200),
        ("POST clock", {"now": "soon"}, 400),
        ("POST clock", ["now"], 400),
        ("POST faults", {"kind": "drop", "endpoint": "alerts"}, 200),
        ("POST faults", {"kind": "earthquake"}, 400),
        ("POST users/User7", {"delay_seconds": 10800}, 200),
        ("POST users/User7", {"offline": offline}, 200),
        ("POST users/Nobody", {"delay_seconds": 10800}, 404),
        ("GET truth/User7/unknown", None, 404),
        ("GET truth/User7/egvs", None, 400),
    ):
        assert (await client.control(call, body))[0] == status
    assert abs(simulator.clock.now() - moment - MINUTE) < timedelta(seconds=5)
    client.token = simulator.issue_tokens("User7")["access_token"]
    assert (await client.get("devices"))[0] == 200
    _, state = await client.control("GET state")
    assert state["faults"][0]["kind"] == "drop"
    assert state["users"]["User7"]["delay_seconds"] == 10800
    assert state["requests"] == {"devices": 1}
    assert state["tokens"]["access_tokens"] == 1
    assert await client.control("DELETE faults") == (200, [])
    assert simulator.faults.active() == []
    await client.control("POST tokens", {"expire_access": True})
    assert (await client.get("devices"))[0] == 401
    await client.control("POST users/User7", {"revoked": True})
    assert simulator.oauth.counts()["refresh_tokens"] == 0
    query = {"startDate": "2026-11-19T00:00:00", "endDate": "2026-11-20T00:00:00"}
    _, truth = await client.control("GET truth/User7/egvs", **query)
    day = datetime(2026, 11, 19, tzinfo=UTC)
    assert truth["records"] == simulator.truth("User7", "egvs", day, day + DAY)
    async with client.session.get(simulator.url) as response:
        assert "User7" in await response.text()


async def test_loopback_only() -> None:
    """The simulator listens on loopback addresses only."""
    with pytest.raises(ValueError, match="loopback"):
        await Simulator().start("0.0.0.0")


async def test_csv(client: Client) -> None:
    """Real readings can be replayed up to now, over and over."""
    path = DATA_DIRECTORY / "trace_type2_a.csv"
    if not path.exists():
        pytest.skip("The recorded traces are not here")
    user = client.simulator.users["User6"]
    user.trace = CsvTrace(path, NOW, user.trace.schedule)
    user.delay = timedelta(0)
    records = await client.window("egvs", NOW, NOW + timedelta(seconds=1), "User6")
    assert [record["systemTime"] for record in records] == ["2026-11-20T12:00:00Z"]
    old = (NOW - 100 * DAY, NOW - 90 * DAY, "User6")
    assert await client.window("egvs", *old)
    assert await client.window("alerts", *old)
