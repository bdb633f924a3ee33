"""Entries made, edited and deleted around a midnight and a change of the clocks."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.history import get_significant_states
from homeassistant.components.recorder.statistics import statistics_during_period
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from ..common import found, shown
from ..conftest import ENTRY_ID, Advance
from ..settling import settle
from ..simulator import Simulator

ZONE = ZoneInfo("America/Los_Angeles")
EVENING = datetime(2026, 10, 31, 22, 40, tzinfo=ZONE)
SATURDAY = datetime(2026, 10, 31, tzinfo=ZONE)
MIDNIGHT = datetime(2026, 11, 1, tzinfo=ZONE)
NEXT_MIDNIGHT = datetime(2026, 11, 2, tzinfo=ZONE)
STATISTIC_ID = f"{DOMAIN}:{ENTRY_ID.lower()}_carbs"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def now(freezer: FrozenDateTimeFactory) -> datetime:
    """Begin in the evening before the clocks go back."""
    freezer.move_to(EVENING)
    return EVENING.astimezone(UTC)


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account that has just signed in."""
    return False


class Story:
    """A person with the app in their hand, and what Home Assistant makes of it."""

    def __init__(
        self, hass: HomeAssistant, simulator: Simulator, advance: Advance
    ) -> None:
        """Begin now."""
        self.hass = hass
        self.simulator = simulator
        self.user = simulator.users["User7"]
        # What the person writes into the diary is all there is.
        self.user.delay = timedelta(0)
        self._advance = advance

    async def until(self, moment: datetime) -> None:
        """Let time pass in steps of a poll."""
        while (left := moment - self.simulator.clock.now()) > timedelta(0):
            await self._advance(min(left, 15 * MINUTE))
        await self.hass.services.async_call(
            "homeassistant",
            "update_entity",
            {"entity_id": "sensor.dexcom_carbs_today"},
            blocking=True,
        )
        await settle(self.hass)

    def carbs(self, start: datetime, end: datetime) -> float:
        """Return the carbs that stand in the simulator's diary of a time."""
        return sum(
            float(event["value"])
            for event in self.simulator.truth("User7", "events", start, end)
            if event["eventType"] == "carbs" and event["eventStatus"] != "deleted"
        )

    def assert_total(self, midnight: datetime) -> None:
        """Assert that the total is that of the day so far, which began at a midnight."""
        total = self.carbs(midnight, self.simulator.clock.now())
        today = found(self.hass, "sensor.dexcom_carbs_today")
        assert float(today.state) == total
        assert datetime.fromisoformat(today.attributes["last_reset"]) == midnight

    async def calendar(
        self, start: datetime, end: datetime
    ) -> list[tuple[datetime, str]]:
        """Return the times and titles of the carbs in the calendar."""
        response = await self.hass.services.async_call(
            "calendar",
            "get_events",
            {
                "entity_id": "calendar.dexcom_diary",
                "start_date_time": start,
                "end_date_time": end,
            },
            blocking=True,
            return_response=True,
        )
        assert isinstance(response, dict)
        calendar: Any = response["calendar.dexcom_diary"]
        return [
            (datetime.fromisoformat(event["start"]), event["summary"])
            for event in calendar["events"]
            if event["summary"].endswith("carbs")
        ]

    async def days(self) -> dict[datetime, float]:
        """Return by how much the sum of carbs grows on each local day."""
        await async_wait_recording_done(self.hass)
        rows = await get_instance(self.hass).async_add_executor_job(
            statistics_during_period,
            self.hass,
            MIDNIGHT - timedelta(days=2),
            None,
            {STATISTIC_ID},
            "day",
            None,
            {"change"},
        )
        return {
            datetime.fromtimestamp(row["start"], ZONE): row["change"] or 0
            for row in rows.get(STATISTIC_ID, [])
        }

    async def told(self) -> list[float]:
        """Return the carbs of all events that the recorder has seen."""
        await async_wait_recording_done(self.hass)
        entity_id = "event.dexcom_diary_entry"
        states = await get_instance(self.hass).async_add_executor_job(
            get_significant_states,
            self.hass,
            EVENING,
            None,
            [entity_id],
        )
        told = {
            state.state: state.attributes
            for state in states.get(entity_id, [])
            if not isinstance(state, dict) and state.attributes.get("event_type")
        }
        return [
            attributes["amount"]
            for _, attributes in sorted(told.items())
            if attributes["event_type"] == "carbs"
            and attributes["amount"] in (1001, 1002, 1003)
        ]


async def test_clocks_go_back(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Each entry counts on its own local day, which is 25 hours long here."""
    assert await async_setup_component(hass, "homeassistant", {})
    story = Story(hass, simulator, advance)
    app = story.user.app
    await story.until(EVENING + 10 * MINUTE)
    late = app.log_entry("carbs", value=1001, moment=EVENING + 9 * MINUTE)
    await story.until(EVENING + 20 * MINUTE)
    story.assert_total(SATURDAY)

    # The hour from one to two comes twice.
    await story.until(MIDNIGHT + timedelta(hours=1.5))
    first = app.log_entry("carbs", value=1002)
    await story.until(datetime(2026, 11, 1, 1, 30, tzinfo=ZONE, fold=1))
    second = app.log_entry("carbs", value=1003)
    await story.until(datetime(2026, 11, 1, 1, 45, tzinfo=ZONE, fold=1))
    story.assert_total(MIDNIGHT)
    now = simulator.clock.now()
    assert [
        entry for entry in await story.calendar(MIDNIGHT, now) if "100" in entry[1]
    ] == [
        (datetime.fromisoformat("2026-11-01T01:30:00-07:00"), "1002 g carbs"),
        (datetime.fromisoformat("2026-11-01T01:30:00-08:00"), "1003 g carbs"),
    ]
    assert await story.told() == [1001, 1002, 1003]

    # One more is moved over midnight, one corrected and one taken back; and all start anew.
    app.edit_entry(late, moment=MIDNIGHT + 5 * MINUTE)
    app.edit_entry(first, value=12)
    app.delete_entry(second)
    await story.until(simulator.clock.now() + 15 * MINUTE)
    assert await hass.config_entries.async_reload(loaded_entry.entry_id)
    await story.until(datetime(2026, 11, 1, 23, 55, tzinfo=ZONE))
    story.assert_total(MIDNIGHT)
    assert float(shown(hass, "carbs_today")) >= 1013
    assert await story.told() == [1001, 1002, 1003]

    await story.until(NEXT_MIDNIGHT + timedelta(hours=9))
    story.assert_total(NEXT_MIDNIGHT)
    days = await story.days()
    assert days[MIDNIGHT] == pytest.approx(story.carbs(MIDNIGHT, NEXT_MIDNIGHT))
    assert days[SATURDAY] == pytest.approx(story.carbs(SATURDAY, MIDNIGHT))
    titles = [title for _, title in await story.calendar(SATURDAY, NEXT_MIDNIGHT)]
    assert titles.count("1001 g carbs") == titles.count("12 g carbs") == 1
    assert not {"1002 g carbs", "1003 g carbs"} & set(titles)
