"""Restarts of Home Assistant: an automation makes up for what it missed, and repeats nothing."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from ..account import DAY, HOUR, MINUTE
from ..scene import Scene
from ..simulated import NOW
from .common import let_sensor_end, local_time, restart, wait
from .test_warnings import DOSE, HIGH_ENOUGH, HIGH_INPUTS

SENSOR = "sensor_ends"
DOSE_LOGGED = "long_acting_insulin"
MORNING = "morning_report"
WEEK = "weekly_summary"


@pytest.fixture
def past_is_imported(request: pytest.FixtureRequest) -> bool:
    """Return that the past is known, unless a report needs it."""
    return request.node.callspec.params.get("name") not in (MORNING, WEEK)


@pytest.mark.parametrize(
    ("name", "inputs", "last_triggered", "is_sent"),
    [
        ("no_data", {}, None, True),
        ("no_data", {}, NOW - 10 * HOUR, True),
        ("no_data", {}, NOW - HOUR, False),
        (SENSOR, {"at": "10:00:00"}, None, True),
        (SENSOR, {"at": "10:00:00"}, NOW - HOUR, False),
        (SENSOR, {"at": "12:00:00"}, NOW - DAY, False),
        # Home Assistant was off last evening, and the sensor ends today.
        (SENSOR, {"at": "15:00:00"}, NOW - 10 * DAY, True),
        (SENSOR, {"at": "15:00:00"}, NOW - 20 * HOUR, False),
        (DOSE_LOGGED, {**DOSE, "by": "09:00:00"}, None, True),
        (DOSE_LOGGED, {**DOSE, "by": "09:00:00"}, NOW - DAY, True),
        (DOSE_LOGGED, {**DOSE, "by": "09:00:00"}, NOW - 30 * MINUTE, False),
        (DOSE_LOGGED, {**DOSE, "by": "11:00:00"}, NOW - DAY, False),
        (DOSE_LOGGED, {**DOSE, "by": "23:00:00"}, NOW - DAY, False),
        (MORNING, {"at": "10:30:00"}, None, True),
        (MORNING, {"at": "10:30:00"}, NOW - DAY, True),
        (MORNING, {"at": "10:30:00"}, NOW - 30 * MINUTE, False),
        (MORNING, {"at": "12:30:00"}, NOW - DAY, False),
        (MORNING, {"at": "08:30:00"}, NOW - DAY, False),
        (WEEK, {"day": "sat", "at": "09:00:00"}, NOW - 7 * DAY, True),
        (WEEK, {"day": "sat", "at": "09:00:00"}, NOW - HOUR, False),
        (WEEK, {"day": "sat", "at": "12:00:00"}, NOW - 7 * DAY, False),
        (WEEK, {"day": "sun", "at": "09:00:00"}, NOW - 7 * DAY, False),
    ],
)
async def test_restart(
    stage: Scene,
    name: str,
    inputs: dict[str, Any],
    last_triggered: datetime | None,
    is_sent: bool,
) -> None:
    """A missed message is sent after the restart, unless it is too late, too early, or a repeat."""
    if name == "no_data":
        stage.user.offline.append((NOW - 9 * HOUR, NOW + DAY))
    ends_today = inputs.get("at") == "15:00:00"
    if name == SENSOR:
        let_sensor_end(stage, local_time("14:05", not ends_today))
    messages = await restart(stage, name, last_triggered, **inputs)
    assert len(messages) == is_sent
    if ends_today:
        assert [message.title for message in messages] == [
            "Sensor ends today"
        ] * is_sent
        await wait(stage, 4 * HOUR)
        assert len(messages) == is_sent


@pytest.mark.parametrize("delay", [HOUR, 3 * HOUR])
@pytest.mark.parametrize(
    ("last_run", "restarted", "goes_offline", "is_sent"),
    [
        (None, 15 * MINUTE, False, True),
        (-20 * MINUTE, 15 * MINUTE, False, True),
        (-4 * MINUTE, 7 * MINUTE, False, True),
        (8 * MINUTE, 15 * MINUTE, False, False),
        (MINUTE, 3 * MINUTE, False, False),
        (8 * MINUTE, 90 * MINUTE, True, False),
    ],
)
async def test_high_after_restart(
    stage: Scene,
    delay: timedelta,
    last_run: timedelta | None,
    restarted: timedelta,
    goes_offline: bool,
    is_sent: bool,
) -> None:
    """Glucose that was high for hours during the restart is reported, but not twice."""
    stage.user.delay = delay
    came = HIGH_ENOUGH + delay
    if goes_offline:
        stage.user.offline.append((HIGH_ENOUGH + 6 * MINUTE, NOW + DAY))
    stage.freezer.move_to(came + restarted)
    last_triggered = None if last_run is None else came + last_run
    messages = await restart(stage, "high_for_hours", last_triggered, **HIGH_INPUTS)
    assert len(messages) == is_sent
    await wait(stage, 30 * MINUTE)
    assert len(messages) == is_sent
