"""Clock, control endpoints, and life cycle of the simulator."""

import asyncio
from datetime import UTC, datetime, timedelta
import time

from aiohttp import ClientError, ClientSession
from freezegun.api import FrozenDateTimeFactory
import pytest

from tests.simulator import Fault, Simulator, SimulatorClock

from ..account import DAY, MINUTE
from .client import A_DAY, NOW, Client


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


async def test_clock_follows_frozen_time(freezer: FrozenDateTimeFactory) -> None:
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
    assert (await client.control("DELETE faults"))[0] == 200
    assert simulator.faults.active() == []
    await client.control("POST tokens", {"expire_access": True})
    assert (await client.get("devices"))[0] == 401
    await client.control("POST users/User7", {"revoked": True})
    assert simulator.oauth.counts()["refresh_tokens"] == 0
    _, truth = await client.control("GET truth/User7/egvs", **A_DAY)
    start, end = (datetime.fromisoformat(f"{text}Z") for text in A_DAY.values())
    assert truth["records"] == simulator.truth("User7", "egvs", start, end)
    async with client.session.get(simulator.url) as response:
        assert "User7" in await response.text()
