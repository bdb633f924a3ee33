"""Clock, control endpoints, replay and life cycle of the simulator."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
import time
from typing import Any
from uuid import uuid5

from aiohttp import ClientError, ClientSession
from freezegun.api import FrozenDateTimeFactory
import pytest

from tests.simulator import CsvTrace, Fault, Simulator, SimulatorClock
from tests.simulator.records import NAMESPACE, record_id

from .client import NOW, Caller, call_raw

pytestmark = pytest.mark.usefixtures("socket_enabled")

DATA_DIRECTORY = Path(__file__).parents[2].parent / "shared" / "data"


async def test_clock() -> None:
    """The clock can be set, advanced and run fast."""
    clock = SimulatorClock()
    assert abs(clock.timestamp() - time.time()) < 0.1
    clock.set(NOW)
    clock.rate = 1000
    await asyncio.sleep(0.01)
    assert timedelta(seconds=9) < clock.now() - NOW < timedelta(minutes=5)
    clock.rate = 1
    clock.set(NOW)
    clock.advance(timedelta(days=1))
    assert timedelta(0) <= clock.now() - NOW - timedelta(days=1) < timedelta(seconds=1)


async def test_clock_follows_frozen_time(freezer: FrozenDateTimeFactory) -> None:
    """Where time is frozen, the simulator's time is exactly the same."""
    freezer.move_to(NOW)
    async with Simulator() as simulator, ClientSession() as session:
        assert simulator.clock.now() == datetime.now(UTC) == NOW
        caller = Caller(simulator, session, "User7")
        assert (await caller.get("dataRange"))[0] == 200
        freezer.tick(timedelta(minutes=90))
        assert simulator.clock.now() == NOW + timedelta(minutes=90)
        assert (await caller.get("dataRange"))[0] == 200
        freezer.tick(timedelta(minutes=30))
        assert (await caller.get("dataRange"))[0] == 401


async def test_stops_while_slow(session: ClientSession) -> None:
    """Stopping does not wait for slow answers."""
    simulator = Simulator(clock=SimulatorClock(NOW))
    await simulator.start()
    simulator.faults.add(Fault("slow", seconds=60))
    call = asyncio.create_task(call_raw(simulator, session))
    await asyncio.sleep(0.05)
    begun = time.monotonic()
    await simulator.stop()
    with pytest.raises(ClientError):
        await call
    assert time.monotonic() - begun < 2


def test_record_ids() -> None:
    """Record ids are version 5 UUIDs."""
    assert record_id("a name") == str(uuid5(NAMESPACE, "a name"))


async def test_control(simulator: Simulator, session: ClientSession) -> None:
    """Time, faults, users and tokens can be set from outside."""
    base = f"{simulator.url}/control"

    async def post(path: str, body: Any) -> int:
        """Post JSON and return the status."""
        async with session.post(f"{base}/{path}", json=body) as response:
            return response.status

    moment = NOW + timedelta(days=2)
    assert await post("clock", {"now": moment.isoformat()}) == 200
    assert await post("clock", {"advance_seconds": 60}) == 200
    assert abs(simulator.clock.now() - moment).total_seconds() < 65
    assert await post("clock", {"now": "soon"}) == 400
    assert await post("faults", {"kind": "drop", "endpoint": "alerts"}) == 200
    assert await post("faults", {"kind": "earthquake"}) == 400
    assert await post("users/User7", {"delay_seconds": 10800}) == 200
    assert await post("users/Nobody", {"delay_seconds": 10800}) == 404
    offline = [["2026-11-20T00:00:00Z", "2026-11-20T01:00:00Z"]]
    assert await post("users/User7", {"offline": offline}) == 200
    caller = Caller(simulator, session, "User7")
    assert (await caller.get("devices"))[0] == 200
    async with session.get(f"{base}/state") as response:
        state = await response.json()
    assert state["faults"][0]["kind"] == "drop"
    assert state["users"]["User7"]["delay_seconds"] == 10800
    assert state["requests"] == {"devices": 1}
    assert state["tokens"]["access_tokens"] == 1
    async with session.delete(f"{base}/faults") as response:
        assert response.status == 200
    assert simulator.faults.active() == []
    assert await post("tokens", {"expire_access": True}) == 200
    assert (await caller.get("devices"))[0] == 401
    assert await post("users/User7", {"revoked": True}) == 200
    query = {"startDate": "2026-11-19T00:00:00", "endDate": "2026-11-20T00:00:00"}
    async with session.get(f"{base}/truth/User7/egvs", params=query) as response:
        records = (await response.json())["records"]
    day = datetime(2026, 11, 19, tzinfo=UTC)
    assert records == simulator.truth("User7", "egvs", day, day + timedelta(days=1))
    async with session.get(simulator.url) as response:
        assert "User7" in await response.text()


async def test_loopback_only() -> None:
    """The simulator does not listen to the outside world."""
    with pytest.raises(ValueError, match="loopback"):
        await Simulator().start("0.0.0.0")


async def test_csv(simulator: Simulator, session: ClientSession) -> None:
    """Real readings can be replayed up to now, and repeated."""
    path = DATA_DIRECTORY / "trace_type2_a.csv"
    if not path.exists():
        pytest.skip("The recorded traces are not here")
    user = simulator.users["User6"]
    user.trace = CsvTrace(path, NOW, user.trace.schedule)
    user.delay = timedelta(0)
    caller = Caller(simulator, session, "User6")
    records = await caller.window("egvs", NOW - timedelta(days=30), NOW)
    assert len(records) + 1 <= len(path.read_text("utf-8").splitlines()) - 1
    window = (NOW, NOW + timedelta(seconds=1))
    assert (await caller.window("egvs", *window))[0]["systemTime"].startswith(
        "2026-11-20T12:00:00"
    )
    old = (NOW - timedelta(days=100), NOW - timedelta(days=90))
    assert await caller.window("egvs", *old) == []
    user.trace = CsvTrace(path, NOW, user.trace.schedule, repeat=True)
    assert await caller.window("egvs", *old)
    assert await caller.window("alerts", *old)
