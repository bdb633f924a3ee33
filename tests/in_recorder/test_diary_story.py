"""Entries logged, edited, and deleted around a midnight and the end of daylight saving time."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.history import get_significant_states
from homeassistant.components.recorder.statistics import statistics_during_period
from homeassistant.setup import async_setup_component

from ..account import DAY, HOUR, MINUTE
from ..scene import Scene
from .database import series

ZONE = ZoneInfo("America/Los_Angeles")
SATURDAY = datetime(2026, 10, 31, tzinfo=ZONE)
EVENING = SATURDAY.replace(hour=22, minute=40)
SUNDAY = datetime(2026, 11, 1, tzinfo=ZONE)
MONDAY = datetime(2026, 11, 2, tzinfo=ZONE)

# The amounts of the story; the diary holds smaller ones besides.
AMOUNTS = (1001, 1002, 1003)


@pytest.fixture
def begin() -> datetime:
    """Return the evening before the clocks go back."""
    return EVENING.astimezone(UTC)


@pytest.fixture
async def story(stage: Scene) -> Scene:
    """Return an account that has just signed in and whose data aren't delayed."""
    assert await async_setup_component(stage.hass, "homeassistant", {})
    stage.user.delay = timedelta()
    stage.user.first_data = SATURDAY - 2 * DAY
    await stage.set_up()
    return stage


async def wait_until(story: Scene, moment: datetime) -> None:
    """Let time pass poll by poll, and update the total at the end."""
    while (left := moment - story.now) > timedelta():
        await story.advance(min(left, 15 * MINUTE))
    await story.hass.services.async_call(
        "homeassistant",
        "update_entity",
        {"entity_id": "sensor.dexcom_carbs_today"},
        blocking=True,
    )
    await story.settle()


def carbs(story: Scene, start: datetime, end: datetime) -> float:
    """Return the carbs that the diary holds for a window."""
    return sum(
        float(event["value"])
        for event in story.truth("events", start, end)
        if event["eventType"] == "carbs" and event["eventStatus"] != "deleted"
    )


def assert_total(story: Scene, midnight: datetime) -> None:
    """Check that the total is that of the day so far, which began at a midnight."""
    today = story.sensor("carbs_today")
    assert float(today.state) == carbs(story, midnight, story.now)
    assert datetime.fromisoformat(today.attributes["last_reset"]) == midnight


async def calendar(story: Scene) -> list[tuple[datetime, str]]:
    """Return times and titles of Sunday's large entries in the calendar."""
    window = {"start_date_time": SUNDAY, "end_date_time": MONDAY}
    response: Any = await story.hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": "calendar.dexcom_diary", **window},
        blocking=True,
        return_response=True,
    )
    return [
        (datetime.fromisoformat(event["start"]), event["summary"])
        for event in response["calendar.dexcom_diary"]["events"]
        if event["summary"].startswith(("100", "12 g"))
    ]


async def fired(story: Scene) -> list[float]:
    """Return the large amounts of the events that the recorder has seen, in order."""
    await async_wait_recording_done(story.hass)
    entity_id = "event.dexcom_diary_entry"
    states: Any = await get_instance(story.hass).async_add_executor_job(
        get_significant_states, story.hass, EVENING, None, [entity_id]
    )
    amounts = {
        state.state: state.attributes.get("amount") for state in states[entity_id]
    }
    return [amount for _, amount in sorted(amounts.items()) if amount in AMOUNTS]


async def days(story: Scene) -> dict[datetime, float]:
    """Return by how much the sum of carbs grows on each local day."""
    await async_wait_recording_done(story.hass)
    found = await get_instance(story.hass).async_add_executor_job(
        statistics_during_period,
        *(story.hass, SATURDAY - DAY, None, {series("carbs")}),
        *("day", None, {"change"}),
    )
    return {
        datetime.fromtimestamp(row["start"], ZONE): row["change"] or 0
        for row in found[series("carbs")]
    }


async def test_clocks_go_back(story: Scene) -> None:
    """Each entry counts on its own local day, which is 25 hours long here."""
    await wait_until(story, EVENING + 10 * MINUTE)
    late = story.app.log_entry("carbs", value=1001, moment=EVENING + 9 * MINUTE)
    await wait_until(story, EVENING + 20 * MINUTE)
    assert_total(story, SATURDAY)

    # The hour from one to two comes twice.
    await wait_until(story, SUNDAY + 1.5 * HOUR)
    first = story.app.log_entry("carbs", value=1002)
    await wait_until(story, SUNDAY.replace(hour=1, minute=30, fold=1))
    second = story.app.log_entry("carbs", value=1003)
    await wait_until(story, SUNDAY.replace(hour=1, minute=45, fold=1))
    assert_total(story, SUNDAY)
    assert await calendar(story) == [
        (datetime(2026, 11, 1, 8, 30, tzinfo=UTC), "1002 g carbs"),
        (datetime(2026, 11, 1, 9, 30, tzinfo=UTC), "1003 g carbs"),
    ]
    assert await fired(story) == [*AMOUNTS]

    # One entry moves over midnight, one is corrected, one is deleted, and all is reloaded.
    story.app.edit_entry(late, moment=SUNDAY + 5 * MINUTE)
    story.app.edit_entry(first, value=12)
    story.app.delete_entry(second)
    await wait_until(story, story.now + 15 * MINUTE)
    await story.reload()
    await wait_until(story, SUNDAY.replace(hour=23, minute=55))
    assert_total(story, SUNDAY)
    assert story.number("carbs_today") >= 1013
    assert await fired(story) == [*AMOUNTS]

    await wait_until(story, MONDAY + 9 * HOUR)
    assert_total(story, MONDAY)
    by_day = await days(story)
    assert by_day[SUNDAY] == pytest.approx(carbs(story, SUNDAY, MONDAY))
    assert by_day[SATURDAY] == pytest.approx(carbs(story, SATURDAY, SUNDAY))
    titles = [title for _, title in await calendar(story)]
    assert titles == ["1001 g carbs", "12 g carbs"]
