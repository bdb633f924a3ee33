"""The reminder that a sensor ends: once, at the hour that was chosen."""

from datetime import datetime, timedelta

import pytest

from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE, Account
from ..conftest import NOW
from ..simulator import Mishap
from .common import (
    LAST_READING,
    SENSOR_ENDS,
    automate_and_listen,
    local,
    on_the_wall,
    restart_and_listen,
    texts,
)


def let_sensor_end(account: Account, moment: datetime) -> datetime:
    """Let the sensor before have come off early enough that the present one ends at a time."""
    schedule = account.user.trace.schedule
    worn = schedule.session_at(NOW.timestamp())
    ends = worn.start_seconds + timedelta(days=10).total_seconds()
    early = timedelta(seconds=ends - moment.timestamp())
    account.user.change_sensors({worn.index - 1: Mishap(early=early)})
    worn = account.user.trace.schedule.session_at(NOW.timestamp())
    assert worn.start_seconds + timedelta(days=10).total_seconds() == moment.timestamp()
    return moment


async def test_sensor_ends_tomorrow(hass: HomeAssistant, account: Account) -> None:
    """The end of the sensor is told the day before, once, at the hour that was chosen."""
    ends = let_sensor_end(account, on_the_wall("14:05", 2))
    await account.set_up()
    told = await automate_and_listen(
        hass, "sensor_ends", at="12:00:00", ends=SENSOR_ENDS, last_reading=LAST_READING
    )
    await account.pass_time(DAY + 45 * MINUTE, step=15 * MINUTE)
    assert told == []
    await account.pass_time(HOUR)
    [(title, message)] = texts(told)
    assert title == "Sensor ends tomorrow"
    assert message.startswith(
        f"By its planned life, the sensor ends on {local(ends):%a %d %b %H:%M}. It may be worn "
        f"until {local(ends + 12 * HOUR):%a %d %b %H:%M}. This goes by the readings until "
        "Sun 03 May 1"
    )
    await account.pass_time(DAY, step=15 * MINUTE)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("at", "last_triggered", "is_told"),
    [
        ("10:00:00", None, True),
        ("10:00:00", NOW - HOUR, False),
        ("12:00:00", NOW - DAY, False),
    ],
    ids=["missed", "told", "to come"],
)
async def test_sensor_ends_after_restart(
    account: Account, at: str, last_triggered: datetime | None, is_told: bool
) -> None:
    """What was missed while Home Assistant was off is made up for, but not told twice."""
    let_sensor_end(account, on_the_wall("14:05", 1))
    told = await restart_and_listen(
        account,
        "sensor_ends",
        last_triggered,
        at=at,
        ends=SENSOR_ENDS,
        last_reading=LAST_READING,
    )
    assert len(told) == is_told


@pytest.mark.parametrize(
    ("last_triggered", "is_told"),
    [(NOW - 10 * DAY, True), (NOW - 20 * HOUR, False)],
    ids=["missed", "told"],
)
async def test_end_that_was_missed_over_midnight(
    account: Account, last_triggered: datetime, is_told: bool
) -> None:
    """A sensor that ends today is told of where Home Assistant was off last evening."""
    let_sensor_end(account, on_the_wall("14:05"))
    told = await restart_and_listen(
        account,
        "sensor_ends",
        last_triggered,
        at="15:00:00",
        ends=SENSOR_ENDS,
        last_reading=LAST_READING,
    )
    assert [title for title, _ in texts(told)] == ["Sensor ends today"] * is_told
    await account.pass_time(4 * HOUR)
    assert len(told) == is_told
