"""Warnings and reminders: each is sent once, and only for a reason."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

import pytest

from homeassistant.util import dt as dt_util

from ..account import DAY, HOUR, MINUTE, time_of
from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault
from .common import (
    AUTOMATION,
    LAST_READING,
    READING,
    clock,
    in_unit,
    leave_out,
    let_sensor_end,
    local_time,
    newest_of,
    readings_of,
    restart,
    run_by_hand,
    start,
    wait,
    wait_in_flight,
)

HIGH = "high_for_hours"
HIGH_INPUTS = {"limit": 140, "hours": 1.5}
# Glucose is above 140 mg/dL from 20:25 to 22:25 UTC, in a trace that is always the same.
HIGH_ENOUGH = NOW.replace(hour=21, minute=55, second=0)

INSULIN = "long_acting_insulin"
DOSE = {"by": "12:00:00", "hours_before": 2, "wait_hours": 5}
NOT_LOGGED = "Long-acting insulin not logged"
NOT_KNOWN = "Unknown whether long-acting insulin was logged"


@pytest.fixture
def past_is_imported() -> bool:
    """Return that the past is known, since warnings look at no more than the last day."""
    return True


def high_runs(
    records: Sequence[dict[str, Any]], limit_mg_dl: int, length: timedelta
) -> list[tuple[datetime, datetime]]:
    """Return since when readings were high for so long, and at which of them that was reached."""
    runs = []
    for is_high, group in groupby(
        records, lambda record: record["value"] > limit_mg_dl
    ):
        moments = [time_of(record) for record in group]
        enough = [moment for moment in moments if moment >= moments[0] + length]
        if is_high and enough:
            runs.append((moments[0], enough[0]))
    return runs


@pytest.mark.parametrize(
    ("unit", "limit", "limit_mg_dl"), [("mg/dL", 140, 140), ("mmol/L", 7.8, 141)]
)
async def test_high_for_hours(
    stage: Scene, unit: str, limit: float, limit_mg_dl: int
) -> None:
    """Each time that glucose is high for hours is reported once, as soon as possible."""
    messages = await start(stage, HIGH, limit=limit, hours=1.5)
    await wait(stage, 12 * HOUR)

    runs = [
        run
        for run in high_runs(readings_of(stage), limit_mg_dl, 1.5 * HOUR)
        if run[1] > NOW
    ]
    assert len(runs) == len(messages) == 2
    for (since, enough), message in zip(runs, messages, strict=True):
        assert message.title == "High for 1.5 h"
        assert message.text.startswith(
            f"Glucose was above {in_unit(limit_mg_dl, unit)} from {clock(since)}, for "
            "1 h 3"
        )
        assert f", taken at {clock(enough)}, " in message.text
        assert HOUR <= message.sent - enough <= HOUR + 10 * MINUTE


async def test_high_in_late_readings(stage: Scene) -> None:
    """Readings that come late, all at once, count by the times at which they were taken."""
    back = HIGH_ENOUGH + HOUR + 10 * MINUTE
    stage.user.offline.append((HIGH_ENOUGH - 2 * HOUR, back))
    messages = await start(stage, HIGH, **HIGH_INPUTS)
    await wait(stage, back - NOW - READING)
    assert messages == []
    await wait(stage, 2 * HOUR)
    readings = readings_of(stage, stage.now - 7 * HOUR)
    [(since, _)] = high_runs(readings, 140, 1.5 * HOUR)
    [message] = messages
    assert f" from {clock(since)}, for 1 h " in message.text


async def test_not_high(stage: Scene) -> None:
    """A high reading that nothing follows isn't high for hours."""
    stage.user.offline.append((HIGH_ENOUGH - HOUR, NOW + DAY))
    messages = await start(stage, HIGH, **HIGH_INPUTS)
    await wait(stage, 4 * HOUR)
    assert stage.number("glucose") > 140
    await wait(stage, 6 * HOUR)
    assert messages == []


async def test_not_high_in_a_gap(stage: Scene) -> None:
    """High readings before and after a long gap don't stand for the time between them."""
    leave_out(stage, HIGH_ENOUGH - HOUR, HIGH_ENOUGH + 5 * MINUTE)
    messages = await start(stage, HIGH, **HIGH_INPUTS)
    await wait(stage, 6 * HOUR)
    assert stage.state(AUTOMATION).attributes["last_triggered"] is not None
    assert messages == []


async def test_high_while_turned_off(stage: Scene) -> None:
    """If glucose has been high for hours when the automation is turned on, it reports that then."""
    messages = await start(stage, HIGH, **HIGH_INPUTS)
    await wait(stage, HIGH_ENOUGH - NOW)
    for action, duration in (("off", HOUR + 10 * MINUTE), ("on", 20 * MINUTE)):
        await stage.hass.services.async_call(
            "automation", f"turn_{action}", {"entity_id": AUTOMATION}, blocking=True
        )
        assert messages == []
        await wait(stage, duration)
    assert len(messages) == 1


@pytest.mark.parametrize("logged", ["10:05", "11:50", "12:25"])
@pytest.mark.parametrize("delay", [HOUR, 3 * HOUR])
async def test_insulin_is_logged(stage: Scene, logged: str, delay: timedelta) -> None:
    """A dose that was logged in time isn't called missing, though it comes hours later."""
    stage.user.delay = delay
    stage.app.log_entry("insulin", "longActing", 20, moment=local_time(logged))
    messages = await start(stage, INSULIN, **DOSE)
    await wait(stage, 6 * HOUR, step=10 * MINUTE)
    assert messages == []
    assert stage.state(AUTOMATION).attributes["last_triggered"] is not None


@pytest.mark.parametrize("delay", [HOUR, 3 * HOUR])
async def test_insulin_is_not_logged(stage: Scene, delay: timedelta) -> None:
    """A missing dose is reported once, when Dexcom's data reaches far enough."""
    stage.user.delay = delay
    app = stage.app
    app.log_entry("insulin", "fastActing", 4, moment=local_time("11:40"))
    app.log_entry("insulin", "longActing", 20, moment=local_time("09:50"))
    deleted = app.log_entry("insulin", "longActing", 20, moment=local_time("11:45"))
    app.delete_entry(deleted, deleted=local_time("11:50"))
    messages = await start(stage, INSULIN, **DOSE)
    await wait(stage, local_time("12:30") + delay - NOW)
    assert messages == []
    await wait(stage, 20 * MINUTE)

    [message] = messages
    assert message.title == NOT_LOGGED
    assert message.text.startswith(
        "No long-acting insulin has been logged since 10:00. Dexcom's data goes up to 12:3"
    )
    assert newest_of(stage) >= local_time("12:30")
    await wait(stage, 5 * HOUR, step=10 * MINUTE)
    assert len(messages) == 1


async def test_insulin_of_a_traveler(stage: Scene) -> None:
    """The hour is that of the person's clock, wherever Home Assistant is."""
    stage.user.time_zone = "Europe/Berlin"
    messages = await start(stage, INSULIN, by="22:00:00")
    await wait(stage, NOW.replace(hour=21, minute=45) - NOW)
    [message] = messages
    assert message.title == NOT_LOGGED
    assert "been logged since 10:00. Dexcom's data goes up to 22:3" in message.text


async def test_insulin_is_not_known(stage: Scene) -> None:
    """If the phone doesn't upload, the message says that it isn't known."""
    stage.user.offline.append((NOW, NOW + DAY))
    messages = await start(stage, INSULIN, **DOSE)
    await wait(stage, local_time("16:55") - NOW)
    assert messages == []
    await wait(stage, 30 * MINUTE)
    [message] = messages
    assert message.title == NOT_KNOWN
    assert message.text == (
        "Home Assistant can't know yet whether long-acting insulin was logged by 12:00. "
        f"Dexcom's data goes up to {clock(newest_of(stage))}."
    )


@pytest.mark.parametrize(
    ("recovers", "title", "ending"),
    [
        (True, NOT_LOGGED, ""),
        (False, NOT_KNOWN, " logged by 12:00: Dexcom did not respond."),
    ],
)
async def test_insulin_while_dexcom_is_down(
    stage: Scene, recovers: bool, title: str, ending: str
) -> None:
    """A failed request doesn't prove that a dose is missing: the request is repeated."""
    messages = await start(stage, INSULIN, **DOSE)
    await wait(stage, local_time("13:20") - NOW)
    stage.fail("events")
    await wait_in_flight(stage, 30 * MINUTE)
    assert messages == []
    if recovers:
        stage.simulator.faults.clear()
    await wait_in_flight(stage, HOUR)
    [message] = messages
    assert message.title == title
    assert message.text.endswith(ending)


async def test_insulin_after_a_trial(stage: Scene) -> None:
    """Running the actions by hand doesn't replace the reminder of the day."""
    messages = await start(stage, INSULIN, **DOSE)
    await wait(stage, local_time("12:10") - NOW)
    await run_by_hand(stage.hass)
    assert [message.title for message in messages] == [NOT_KNOWN]
    await wait(stage, 6 * HOUR)
    assert [message.title for message in messages] == [NOT_KNOWN, NOT_LOGGED]


async def test_no_data(stage: Scene) -> None:
    """A phone that is off is reported once, not too early, and again another time."""
    stage.user.offline.append((NOW, NOW + 8 * HOUR))
    stale_data = "binary_sensor.dexcom_stale_data"
    messages = await start(
        stage, "no_data", stale_data=stale_data, usual_delay="1", hours=5.5
    )
    await wait(stage, HOUR)
    newest = newest_of(stage)
    await wait(stage, newest + 6.5 * HOUR - stage.now - READING)
    assert messages == []
    await wait(stage, 30 * MINUTE)
    [message] = messages
    assert message.title == "No glucose data"
    assert f"The newest reading is from {clock(newest)}, 6 h 3" in message.text
    assert "ago; 1 h is usual. The phone or receiver has not uploaded" in message.text

    await wait(stage, 4 * HOUR, step=10 * MINUTE)
    assert len(messages) == 1
    stage.user.offline.append((stage.now, stage.now + DAY))
    await wait(stage, 9 * HOUR, step=10 * MINUTE)
    assert len(messages) == 2


async def test_usual_delay(stage: Scene) -> None:
    """Outside of the United States, readings are three hours late, which isn't an outage."""
    stage.user.delay = 3 * HOUR
    messages = await restart(stage, "no_data", None, hours=1)
    await wait(stage, 3 * HOUR)
    assert messages == []


async def test_dexcom_is_down(stage: Scene) -> None:
    """An outage of Dexcom is reported after some hours."""
    messages = await start(stage, "no_data", usual_delay="1", hours=2)
    stage.fail("egvs", "devices")
    await wait(stage, 2 * HOUR)
    assert messages == []
    since = stage.state(LAST_READING).last_changed
    await wait(stage, HOUR)
    [message] = messages
    assert message.text == (
        f"Dexcom has been unreachable since {clock(since)}. Readings taken since then "
        "are missing."
    )
    stage.simulator.faults.clear()
    await wait(stage, HOUR)
    assert len(messages) == 1


async def test_sign_in_is_refused(stage: Scene) -> None:
    """A sign-in that Dexcom refuses isn't reported as an outage."""
    stale_data = "binary_sensor.dexcom_stale_data"
    messages = await start(stage, "no_data", stale_data=stale_data, hours=6)
    stage.simulator.faults.add(Fault("refusal"))
    await wait(stage, 6 * HOUR)
    since = stage.state(LAST_READING).last_changed
    await wait(stage, HOUR)
    [message] = messages
    assert message.text == (
        f"Dexcom has refused the sign-in since {clock(since)}. Readings taken since then "
        "are missing. Sign in again under Settings > Devices & services."
    )


async def test_sensor_ends_tomorrow(stage: Scene) -> None:
    """The end of the sensor is announced once, the day before at the chosen hour."""
    ends = dt_util.as_local(let_sensor_end(stage, local_time("14:05", 2)))
    messages = await start(stage, "sensor_ends", at="12:00:00")
    await wait(stage, DAY + 45 * MINUTE, step=45 * MINUTE)
    assert messages == []
    await wait(stage, HOUR)
    [message] = messages
    assert message.title == "Sensor ends tomorrow"
    assert message.text.startswith(
        f"The sensor is planned to end on {ends:%a %d %b %H:%M}. Its grace period ends on "
        f"{ends + 12 * HOUR:%a %d %b %H:%M}. This is based on readings until "
        "Sun 03 May 1"
    )
    await wait(stage, DAY, step=HOUR)
    assert len(messages) == 1
