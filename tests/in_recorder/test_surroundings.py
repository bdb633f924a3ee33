"""What else the home knows of a window, from a real recorder and a real calendar."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast, override
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.surroundings import history
from custom_components.dexcom_api.surroundings.model import (
    Bar,
    CalendarEvent,
    Moment,
    Number,
    SurroundingKind,
)
from custom_components.dexcom_api.surroundings.occasions import (
    IsNumberError,
    Occasion,
    async_find_occasions,
)
from custom_components.dexcom_api.surroundings.reader import async_read_surroundings
from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEvent as HomeAssistantEvent,
)
from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.db_schema import RecorderRuns
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import async_import_statistics
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.entity_component import EntityComponent
from homeassistant.helpers.recorder import session_scope
from homeassistant.setup import async_setup_component

from ..account import HOUR, MINUTE
from ..clocks import StoppedClocks
from ..simulated import NOW
from .database import async_wait_recorded

BED = "binary_sensor.bed"
HEART = "sensor.heart_rate"
START = NOW.replace(minute=0, second=0) - 6 * HOUR
WINDOW = Interval(START, NOW)

pytestmark = pytest.mark.usefixtures("now")


def at(hours: float) -> float:
    """Return the time so many hours after the start of the window."""
    return (START + hours * HOUR).timestamp()


async def record(
    hass: HomeAssistant,
    entity_id: str,
    *changes: tuple[float, str],
    **attributes: Any,
) -> None:
    """Let the recorder keep states, each since so many hours after the start of the window."""
    for hours, state in changes:
        hass.states.async_set(entity_id, state, attributes, timestamp=at(hours))
    await async_wait_recorded(hass)


async def bars(hass: HomeAssistant, window: Interval = WINDOW) -> Sequence[Bar]:
    """Return what is known of the bed."""
    found = await async_read_surroundings(hass, BED, window)
    assert found.kind is SurroundingKind.STATES
    return found.bars


async def test_states(hass: HomeAssistant) -> None:
    """A state lasts until the next, and neither before the window nor after the present."""
    await record(hass, BED, (-9, "on"), (1, "off"), (2, "unavailable"), (3, "on"))
    until = Interval(START, NOW + HOUR)
    found = await async_read_surroundings(hass, BED, until)
    now = NOW.timestamp()
    expected = Bar(at(0), at(1), "on"), Bar(at(1), at(2), "off"), Bar(at(3), now, "on")
    assert found.bars == expected
    assert found.known_since == at(0)
    assert await bars(hass, Interval(START + HOUR, START + 2 * HOUR)) == expected[1:2]


async def test_known_since(hass: HomeAssistant) -> None:
    """Nothing is known before the recorder began, nor of what doesn't exist."""
    await record(hass, BED, (2, "off"), (3, "on"))
    found = await async_read_surroundings(hass, BED, WINDOW)
    assert found.known_since == at(2)
    assert found.bars[0] == Bar(at(2), at(3), "off")
    missing = await async_read_surroundings(hass, "light.none", WINDOW)
    assert (missing.known_since, missing.bars) == (None, ())
    ahead = await async_read_surroundings(
        hass, BED, Interval(NOW + HOUR, NOW + 2 * HOUR)
    )
    assert (ahead.known_since, ahead.bars) == (None, ())


async def test_unrecorded_state_goes_on(hass: HomeAssistant) -> None:
    """A state that the recorder has deleted, because it is old, is still known while it goes on."""
    await record(hass, "sun.sun", (-9, "below_horizon"))
    hass.states.async_set(BED, "on", timestamp=at(-90))
    assert await bars(hass) == (Bar(at(0), NOW.timestamp(), "on"),)


async def test_pauses(hass: HomeAssistant) -> None:
    """No state is known while Home Assistant doesn't run."""
    await record(hass, BED, (-9, "on"), (4, "off"))
    await record(hass, "counter.cups", (-9, "1"), (4, "2"))

    def add_runs() -> None:
        with session_scope(hass=hass) as session:
            session.add_all(
                RecorderRuns(start=START + start * HOUR, end=START + end * HOUR)
                for start, end in ((-10, 1), (2, 3), (3.5, 8))
            )

    await get_instance(hass).async_add_executor_job(add_runs)
    assert await bars(hass) == (
        Bar(at(0), at(1), "on"),
        Bar(at(2), at(3), "on"),
        Bar(at(3.5), at(4), "on"),
        Bar(at(4), NOW.timestamp(), "off"),
    )
    cups = await async_read_surroundings(hass, "counter.cups", WINDOW)
    assert cups.numbers == (
        *(Number(at(0), 1), Number(at(1), None), Number(at(2), 1), Number(at(3), None)),
        *(Number(at(3.5), 1), Number(at(4), 2)),
    )


async def test_too_many(hass: HomeAssistant) -> None:
    """Of more changes than fit, the days with the newest are known."""
    changes = [(-hours, str(hours % 2)) for hours in range(60, -6, -1)]
    await record(hass, "sensor.busy", *changes)
    window = Interval(START - 72 * HOUR, NOW)
    with patch.object(history, "MAX_CHANGES", 30):
        found = await async_read_surroundings(hass, "sensor.busy", window)
    assert found.kind is SurroundingKind.NUMBERS
    assert found.known_since == (NOW - 48 * HOUR).timestamp()
    assert found.numbers[0].time == found.known_since
    assert found.numbers[-1] == Number(at(5), 1)


async def test_numbers_and_hourly_means(hass: HomeAssistant) -> None:
    """Before what the recorder keeps in full, there are the means of hours, if there are any."""
    unit = {"unit_of_measurement": "bpm"}
    await record(hass, HEART, (3.5, "61"), (4, "unknown"), (4.5, "72.5"), **unit)
    metadata: StatisticMetaData = {
        "has_sum": False,
        "mean_type": StatisticMeanType.ARITHMETIC,
        "name": None,
        "source": "recorder",
        "statistic_id": HEART,
        "unit_class": None,
        "unit_of_measurement": "bpm",
    }
    hours = ((0, 50.0), (1, 51.0), (3, 53.0), (5, 90.0))
    rows: list[StatisticData] = [
        {"start": START + hour * HOUR, "mean": mean} for hour, mean in hours
    ]
    async_import_statistics(hass, metadata, rows)
    await async_wait_recorded(hass)
    found = await async_read_surroundings(
        hass, HEART, Interval(START + 20 * MINUTE, NOW)
    )
    assert (found.kind, found.unit) == (SurroundingKind.NUMBERS, "bpm")
    start = (START + 20 * MINUTE).timestamp()
    assert found.numbers == (
        *(Number(start, 50), Number(at(1), 51), Number(at(2), None), Number(at(3), 53)),
        *(Number(at(3.5), 61), Number(at(4), None), Number(at(4.5), 72.5)),
    )
    assert (found.known_since, found.hourly_until) == (start, at(3.5))


async def test_no_mean_of_an_unknown_time(hass: HomeAssistant) -> None:
    """The mean of an hour isn't shown while the recorder says that the number is unavailable."""
    unit = {"unit_of_measurement": "bpm"}
    await record(hass, HEART, (-9, "unavailable"), (3.9, "61"), **unit)
    metadata = StatisticMetaData(
        has_sum=False,
        mean_type=StatisticMeanType.ARITHMETIC,
        name=None,
        source="recorder",
        statistic_id=HEART,
        unit_class=None,
        unit_of_measurement="bpm",
    )
    mean = StatisticData(start=START + 3 * HOUR, mean=61)
    async_import_statistics(hass, metadata, [mean])
    await async_wait_recorded(hass)
    found = await async_read_surroundings(hass, HEART, WINDOW)
    assert found.numbers == (Number(at(3.9), 61),)
    assert found.hourly_until is None


async def test_what_is_a_number(hass: HomeAssistant) -> None:
    """Numbers are what has a unit or only numbers; a number that somebody selects is a state."""
    await record(hass, "sensor.steps", (0, "12"), (1, "15"))
    await record(hass, "sensor.mode", (0, "12"), (1, "eco"))
    await record(hass, "sensor.weight", (0, "unknown"), unit_of_measurement="kg")
    await record(hass, "input_select.level", (0, "1"), (1, "2"))
    kinds = {
        entity_id: (await async_read_surroundings(hass, entity_id, WINDOW)).kind
        for entity_id in hass.states.async_entity_ids()
    }
    assert kinds == {
        "sensor.steps": SurroundingKind.NUMBERS,
        "sensor.mode": SurroundingKind.STATES,
        "sensor.weight": SurroundingKind.NUMBERS,
        "input_select.level": SurroundingKind.STATES,
    }


async def test_events(hass: HomeAssistant) -> None:
    """Events are at the times that their entities name, each once, with their type."""

    async def fire(hours: float, happened: float, event_type: str) -> None:
        """Let an event entity say what happened."""
        state = datetime.fromtimestamp(at(happened), UTC).isoformat()
        await record(hass, "event.bell", (hours, state), event_type=event_type)

    await fire(-2, -2, "ring")
    await fire(1, 1, "ring")
    await record(hass, "event.bell", (2, "unavailable"))
    await fire(2.5, 1, "ring")
    await fire(3, 3, "motion")
    found = await async_read_surroundings(hass, "event.bell", WINDOW)
    assert found.kind is SurroundingKind.EVENTS
    assert found.moments == (Moment(at(1), "ring"), Moment(at(3), "motion"))
    rings = await async_find_occasions(hass, "event.bell", WINDOW, event_type="Ring")
    assert rings.occasions == (Occasion(at(1), at(1), "ring"),)
    assert rings.labels == ("ring", "motion")


@pytest.mark.parametrize("is_back", [True, False], ids=["enabled again", "gone"])
async def test_removed(
    hass: HomeAssistant, freezer: StoppedClocks, is_back: bool
) -> None:
    """Nothing is known of an entity of any kind while it is removed or disabled."""
    pressed, again = (START + hours * HOUR for hours in (1, 8))
    states = {
        BED: ("on", "off"),
        "sensor.steps": ("12", "15"),
        "counter.cups": ("1", "2"),
        "button.bell": (pressed.isoformat(), again.isoformat()),
    }
    for entity_id, (before, _) in states.items():
        await record(hass, entity_id, (1, before))
        hass.states.async_remove(entity_id)
    window = Interval(START, START + 9 * HOUR)
    freezer.move_to(window.end)
    for entity_id, (_, after) in states.items():
        if is_back:
            await record(hass, entity_id, (8, after))
    await async_wait_recorded(hass)
    bed, steps, cups, bell = [
        await async_read_surroundings(hass, entity_id, window) for entity_id in states
    ]
    start, removed, back, end = at(1), NOW.timestamp(), at(8), at(9)
    assert bed.bars == (Bar(start, removed, "on"), Bar(back, end, "off"))[: 1 + is_back]
    for found, first, last in ((steps, 12, 15), (cups, 1, 2)):
        assert found.kind is SurroundingKind.NUMBERS
        numbers = (Number(start, first), Number(removed, None), Number(back, last))
        assert found.numbers == numbers[: 2 + is_back]
    assert [moment.time for moment in bell.moments] == [start, back][: 1 + is_back]
    later = Interval(START + 7 * HOUR, window.end)
    for entity_id, known in ((BED, back), ("sensor.steps", at(7))):
        found = await async_read_surroundings(hass, entity_id, later)
        assert found.known_since == (known if is_back else None)


class Agenda(CalendarEntity):
    """A calendar that doesn't go back to before 2000."""

    _attr_name = "Agenda"

    @property
    @override
    def event(self) -> None:
        """Return no next event."""

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[HomeAssistantEvent]:
        """Return a meal, a workout that began earlier, a whole day, and what comes later."""
        if start_date.year < 2000:
            raise HomeAssistantError("Too long ago")
        day = date(2026, 5, 2)
        return [
            HomeAssistantEvent(START + 5 * HOUR, START + 6 * HOUR, "Dinner (pizza)"),
            HomeAssistantEvent(START - HOUR, START + HOUR, "Run"),
            # Integrations may name events by numbers, which Home Assistant lets pass.
            HomeAssistantEvent(START - HOUR, START + HOUR, cast(str, 5)),
            HomeAssistantEvent(day, day + timedelta(days=1), "Birthday"),
            HomeAssistantEvent(NOW, NOW + HOUR, "Later"),
        ]


async def test_calendar(hass: HomeAssistant) -> None:
    """Events of calendars have titles, and whole days those of Home Assistant's time zone."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    assert await async_setup_component(hass, "calendar", {})
    component: EntityComponent[CalendarEntity] = hass.data["calendar"]
    await component.async_add_entities([Agenda()])
    found = await async_read_surroundings(hass, "calendar.agenda", WINDOW)
    assert found.kind is SurroundingKind.CALENDAR
    midnight = datetime(2026, 5, 1, 22, tzinfo=UTC).timestamp()
    assert found.events == (
        CalendarEvent(midnight, midnight + 24 * 3600, "Birthday", is_all_day=True),
        CalendarEvent(at(-1), at(1), "5", is_all_day=False),
        CalendarEvent(at(-1), at(1), "Run", is_all_day=False),
        CalendarEvent(at(5), at(6), "Dinner (pizza)", is_all_day=False),
    )
    meals = await async_find_occasions(hass, "calendar.agenda", WINDOW, title="PIZZA")
    assert meals.occasions == (Occasion(at(5), at(6), "Dinner (pizza)"),)
    assert meals.labels == ("Dinner (pizza)",)
    assert (
        len((await async_find_occasions(hass, "calendar.agenda", WINDOW)).occasions)
        == 1
    )
    long_ago = datetime(1999, 1, 1, tzinfo=UTC)
    with pytest.raises(HomeAssistantError):
        await async_read_surroundings(hass, "calendar.agenda", Interval(long_ago, NOW))
    missing = await async_read_surroundings(hass, "calendar.none", WINDOW)
    assert missing.known_since is None


async def test_occasions(hass: HomeAssistant) -> None:
    """A state counts when it is known to have begun, and goes on while it isn't known to have ended."""
    await record(
        *(hass, BED, (-9, "on"), (0.5, "off"), (1, "on"), (1.5, "unavailable")),
        *((2, "on"), (2.5, "off"), (2.6, "unknown"), (2.62, "on"), (3, "off")),
        *((3.5, "unavailable"), (4, "on"), (5, "unavailable"), (5.2, "on")),
    )
    found = await async_find_occasions(hass, BED, WINDOW)
    assert found.known_since == at(0)
    assert found.occasions == (
        Occasion(at(1), at(2.5), "on"),
        Occasion(at(2.62), at(3), "on"),
    )
    assert found.labels == ("off", "on")
    off = await async_find_occasions(hass, BED, WINDOW, state="OFF")
    ends = [(start, end) for start, end, _ in off.occasions]
    assert ends == [(at(0.5), at(1)), (at(2.5), at(2.6)), (at(3), None)]
    await record(hass, "counter.cups", (1, "1"))
    with pytest.raises(IsNumberError):
        await async_find_occasions(hass, "counter.cups", WINDOW)


async def test_labels(hass: HomeAssistant) -> None:
    """The ten most frequent states that began in the window are named, but none around it."""
    modes = ["Comfort", *(f"Mode {number}" for number in range(11)), "comfort", "Eco"]
    changes = [(1 + place / 10, mode) for place, mode in enumerate(modes)]
    await record(hass, "select.mode", (-3, "Away"), (-1, "Early"), *changes)
    await record(hass, "select.mode", (3, "Mode 10"), (4, "comfort"))
    found = await async_find_occasions(
        hass, "select.mode", WINDOW, state="early", context=2 * HOUR
    )
    assert [occasion.start for occasion in found.occasions] == [at(-1)]
    assert len(found.labels) == 10
    assert set(found.labels[:2]) == {"Mode 10", "comfort"}
    comfort = await async_find_occasions(hass, "select.mode", WINDOW, state="COMFORT")
    assert [occasion.label for occasion in comfort.occasions] == [
        "Comfort",
        "comfort",
        "comfort",
    ]
