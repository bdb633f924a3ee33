"""Sensors come off early, are missing for a while, restart, and last 10 or 15 days."""

import pytest

from tests.simulator import Mishap, Simulator
from tests.simulator.sensors import DAY_SECONDS, SensorSession

from ..account import DAY, time_of
from .client import NOW


def worn(simulator: Simulator, user: str, ago: int = 0) -> SensorSession:
    """Return the session that is worn now, or an earlier one."""
    schedule = simulator.users[user].trace.schedule
    return schedule.session(schedule.session_at(NOW.timestamp()).index - ago)


@pytest.mark.parametrize("user_name", ["User7", "User6"])
def test_transmitter_restarts(simulator: Simulator, user_name: str) -> None:
    """After a restart the transmitter counts from zero and warms up once more."""
    user = simulator.users[user_name]
    session = worn(simulator, user_name, 1)
    user.change_sensors({session.index: Mishap(restart_after=3 * DAY)})
    restart_seconds = session.start_seconds + 3 * DAY_SECONDS
    ticks = {
        time_of(record).timestamp(): record["transmitterTicks"]
        for record in simulator.truth(user_name, "egvs", NOW - 25 * DAY, NOW)
        if record["transmitterId"] == session.transmitter_id
    }
    for seconds, counted in ticks.items():
        restarted = seconds >= restart_seconds
        begun = restart_seconds if restarted else session.transmitter_start_seconds
        assert counted == seconds - begun
    first = min(seconds for seconds in ticks if seconds >= restart_seconds)
    assert 0 <= ticks[first] - user.model.warm_up.total_seconds() <= 301
    # The transmitter of a G6 outlasts the sensor.
    last_worn = user.trace.schedule.session_at(max(ticks))
    assert (last_worn.index > session.index) is (user_name == "User6")


def test_fifteen_days(simulator: Simulator) -> None:
    """A G7 15 day lasts that long, except for one in six that comes off early."""
    newest = simulator.truth("User9", "egvs", NOW - DAY, NOW)[0]
    assert newest["transmitterGenerationVariant"] == "g715day"
    assert newest["transmitterGeneration"] == "g7"
    sessions = [worn(simulator, "User9", ago) for ago in range(1, 7)]
    worn_seconds = [item.end_seconds - item.start_seconds for item in sessions]
    pauses = [item.next_start_seconds - item.end_seconds for item in sessions]
    assert sorted(round(item / DAY_SECONDS) for item in worn_seconds) == [12, *[15] * 5]
    assert sorted(round(item / DAY_SECONDS) for item in pauses) == [*[0] * 5, 3]
