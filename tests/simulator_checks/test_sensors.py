"""What happens to sensors: they come off early, are missed, begin anew, and last 15 days."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from aiohttp import ClientSession
import pytest

from tests.simulator import Mishap, Simulator, SimulatorClock
from tests.simulator.sensors import SensorSession

from .client import NOW

pytestmark = pytest.mark.usefixtures("socket_enabled")

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def worn(simulator: Simulator, user: str, ago: int = 0) -> SensorSession:
    """Return the session that is worn now, or one before it."""
    schedule = simulator.users[user].trace.schedule
    return schedule.session(schedule.session_at(NOW.timestamp()).index - ago)


def readings(simulator: Simulator, user: str, days: int = 60) -> list[dict[str, Any]]:
    """Return the readings of the last days."""
    return simulator.truth(user, "egvs", NOW - days * DAY, NOW)


def moment_of(record: dict[str, Any]) -> float:
    """Return the time of a reading as seconds since the epoch."""
    return datetime.fromisoformat(record["systemTime"]).timestamp()


def test_early_removal_and_pause() -> None:
    """A sensor that comes off early is followed sooner; a pause is a time without readings."""
    simulator = Simulator(clock=SimulatorClock(NOW))
    user = simulator.users["User7"]
    plain = worn(simulator, "User7", 2)
    index, glucose = plain.index, readings(simulator, "User7", 20)
    user.change_sensors({index: Mishap(early=4 * DAY, pause=DAY)})
    session, follower = (user.trace.schedule.session(index + n) for n in (0, 1))
    assert session.transmitter_id == plain.transmitter_id
    assert session.start_seconds == plain.start_seconds
    gained_seconds = plain.next_start_seconds - follower.start_seconds
    assert gained_seconds == 3 * DAY.total_seconds()
    pause_seconds = follower.first_reading_seconds - session.end_seconds
    assert DAY.total_seconds() < pause_seconds < DAY.total_seconds() + 7200
    changed = readings(simulator, "User7", 20)
    assert changed != glucose
    widest = max(
        pairwise(changed), key=lambda pair: moment_of(pair[1]) - moment_of(pair[0])
    )
    assert widest[0]["transmitterId"] == session.transmitter_id
    assert widest[1]["transmitterId"] == follower.transmitter_id


@pytest.mark.parametrize("user_name", ["User7", "User6"])
def test_transmitter_begins_anew(user_name: str) -> None:
    """A transmitter that begins anew counts from nought, after another warm-up, for good."""
    simulator = Simulator(clock=SimulatorClock(NOW))
    user = simulator.users[user_name]
    session = worn(simulator, user_name, 1)
    user.change_sensors({session.index: Mishap(restart_after=3 * DAY)})
    restart_seconds = session.start_seconds + 3 * 86_400
    found = [
        record
        for record in readings(simulator, user_name, 25)
        if record["transmitterId"] == session.transmitter_id
    ]
    for record in found:
        begun = session.transmitter_start_seconds
        if moment_of(record) >= restart_seconds:
            begun = restart_seconds
        assert record["transmitterTicks"] == moment_of(record) - begun
    after = next(record for record in found if moment_of(record) >= restart_seconds)
    warm_up_seconds = user.model.warm_up.total_seconds()
    assert 0 <= after["transmitterTicks"] - warm_up_seconds <= 301
    last_worn = user.trace.schedule.session_at(moment_of(found[-1]))
    assert (last_worn.index > session.index) is (user_name == "User6")


def test_fifteen_days() -> None:
    """The sensors of a G7 15 day last that long, but for one in six that comes off early."""
    simulator = Simulator(clock=SimulatorClock(NOW))
    user = simulator.users["User9"]
    assert readings(simulator, "User9", 1)[0]["transmitterGenerationVariant"] == (
        "g715day"
    )
    assert readings(simulator, "User9", 1)[0]["transmitterGeneration"] == "g7"
    index = worn(simulator, "User9").index
    days = [
        (session.end_seconds - session.start_seconds) / 86_400
        for session in map(user.trace.schedule.session, range(index - 6, index))
    ]
    assert sorted(round(length) for length in days) == [12, 15, 15, 15, 15, 15]
    pauses = [
        (session.next_start_seconds - session.end_seconds) / 86_400
        for session in map(user.trace.schedule.session, range(index - 6, index))
    ]
    assert sorted(round(pause) for pause in pauses) == [0, 0, 0, 0, 0, 3]


async def test_mishap_over_http(simulator: Simulator, session: ClientSession) -> None:
    """The sensor that is worn can be taken off from outside."""
    before = worn(simulator, "User7")
    early = datetime.fromtimestamp(before.next_start_seconds, UTC) - NOW - HOUR
    url = f"{simulator.url}/control/sensors/User7"
    body = {"early_hours": early / HOUR}
    async with session.post(url, json=body) as response:
        assert await response.json() == {"index": before.index}
    after = simulator.users["User7"].trace.schedule.session(before.index + 1)
    assert after.start_seconds == pytest.approx((NOW + HOUR).timestamp(), abs=60)
    async with session.post(url, json={"early_hours": "soon"}) as response:
        assert response.status == 400
