"""Totals follow Home Assistant's time zone when it changes at run time."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from ..account import DAY, HOUR, MINUTE
from ..scene import Scene
from ..simulated import NOW
from .database import rows

ZONES = (
    *("America/Los_Angeles", "Asia/Kolkata", "America/St_Johns", "Asia/Kathmandu"),
    "Europe/Berlin",
)


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


@pytest.fixture
def user_name() -> str:
    """Choose an account whose diary holds nothing but what a test logs."""
    return "UserEmpty"


def days(amounts: Mapping[datetime, float], zone: str) -> dict[str, float]:
    """Return the sums of a time zone's days."""
    sums: dict[str, float] = {}
    for moment, amount in amounts.items():
        day = str(moment.astimezone(ZoneInfo(zone)).date())
        sums[day] = sums.get(day, 0) + amount
    return sums


@pytest.mark.parametrize("restarts", [False, True])
async def test_days_follow_the_time_zone(stage: Scene, restarts: bool) -> None:
    """The amounts of each day are those that were logged on it, in every zone, at once."""
    scene, now = stage, stage.now.replace(minute=0, second=0)
    logged = {now - number * 20 * MINUTE: 1 + number % 7 for number in range(1, 400)}
    for moment, grams in logged.items():
        scene.log("carbs", value=grams, moment=moment)
    await scene.set_up()
    await scene.finish_import()
    for zone in ZONES:
        if restarts:
            await scene.stop()
        await scene.hass.config.async_update(time_zone=zone)
        await scene.settle()
        if restarts:
            await scene.set_up()
        found = {
            hour: amount
            for hour, (amount, _) in (await rows(scene.hass, "carbs")).items()
            if amount
        }
        assert days(found, zone) == days(logged, zone)
        midnight = scene.now.astimezone(ZoneInfo(zone)).replace(
            hour=0, minute=0, second=0
        )
        assert scene.number("carbs_today") == sum(
            grams for moment, grams in logged.items() if moment >= midnight
        )
        sums = [row[1] for row in (await rows(scene.hass, "carbs")).values()]
        assert all(before <= after for before, after in pairwise(sums))
        assert sums[-1] == sum(logged.values())


async def test_day_ends_at_the_new_midnight(scene: Scene) -> None:
    """Today's total starts again when the day ends in Home Assistant's new time zone."""
    scene.log("carbs", value=20, moment=NOW - MINUTE)
    await scene.advance(16 * MINUTE)
    await scene.hass.config.async_update(time_zone="Asia/Kolkata")
    await scene.settle()
    assert scene.number("carbs_today") == 20
    midnight = datetime(2026, 5, 2, 18, 30, tzinfo=UTC)
    await scene.advance(midnight - scene.now + timedelta(seconds=1))
    scene.log("carbs", value=7, moment=scene.now)
    await scene.advance(16 * MINUTE)
    assert scene.number("carbs_today") == 7


async def test_older_amounts_follow(scene: Scene) -> None:
    """Amounts that are no longer in memory are fetched again, so that they follow too."""
    moment = (NOW - 100 * DAY).replace(hour=18, minute=45, second=0)
    scene.log("carbs", value=20, moment=moment, visible_from=NOW - DAY)
    await scene.act("import_history", start=moment - HOUR, end=moment + HOUR)
    scene.choose(history="everything")
    await scene.reload()
    await scene.hass.config.async_update(time_zone="Asia/Kolkata")
    await scene.advance(31 * MINUTE, 3)
    hour = moment.replace(minute=0)
    found = await rows(scene.hass, "carbs")
    counted = {start: row[0] for start, row in found.items() if start >= hour}
    assert counted == {hour + HOUR: 20}
