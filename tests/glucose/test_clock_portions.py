"""Periods divided by the clock, also where it changes."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import chain
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.clock_portions import ClockPortions, Portion
from custom_components.dexcom_api.glucose.person_clock import OffsetChange, PersonClock
from custom_components.dexcom_api.glucose.trace import Distribution, GlucoseTrace

from .traces import DAY, MIDNIGHT, START, STEP, STEPS, walked

DAY_SECONDS = 86_400
ZONES = st.sampled_from(
    ("UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia")
)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),
        ("Europe/Berlin", date(2026, 10, 25)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Australia/Lord_Howe", date(2026, 10, 4)),
        ("Asia/Kathmandu", date(2026, 3, 29)),
        ("Pacific/Apia", date(2011, 12, 30)),
    ],
)
def test_local_hours(zone: str, day: date) -> None:
    """Hours and weekdays are local, before and after clocks change."""
    tz = ZoneInfo(zone)
    begin = int(
        (datetime(day.year, day.month, day.day, tzinfo=UTC) - 7 * DAY).timestamp()
    )
    times = range(begin, begin + 14 * DAY_SECONDS, STEP)
    local = [datetime.fromtimestamp(time, tz) for time in times]
    trace = GlucoseTrace(times, [40 + 24 * at.weekday() + at.hour for at in local])
    portions = ClockPortions.split(trace, begin, begin + 14 * DAY_SECONDS, tz)
    for number, hour in enumerate(portions.hours):
        values = {40 + 24 * weekday + number for weekday in range(7)}
        assert set(hour.distribution.seconds_by_mg_dl) == values
        seconds = STEP * sum(at.hour == number for at in local)
        assert hour.expected_seconds == hour.distribution.seconds == seconds
    for number, weekday in enumerate(portions.weekdays):
        values = {40 + 24 * number + hour for hour in range(24)}
        assert set(weekday.distribution.seconds_by_mg_dl) == values
        seconds = STEP * sum(at.weekday() == number for at in local)
        assert weekday.expected_seconds == weekday.distribution.seconds == seconds
        for place, cell in enumerate(portions.hours_by_weekday[number]):
            seconds = STEP * sum(
                (at.weekday(), at.hour) == (number, place) for at in local
            )
            assert cell.expected_seconds == seconds
            assert sum(cell.distribution.seconds_by_mg_dl.values()) == seconds
            assert cell.distribution.mean_mg_dl in (None, 40 + 24 * number + place)


@given(STEPS, ZONES, st.integers(-4000, 40_000), st.integers(0, 900_000))
def test_portions_add_up(
    steps: list[tuple[int, int]], name: str, start: int, duration: int
) -> None:
    """All portions together are the period, and none has more readings than time."""
    trace, zone = walked(steps), ZoneInfo(name)
    start += MIDNIGHT
    end = start + duration
    portions = ClockPortions.split(trace, start, end, zone)
    whole = trace.cut_spans(start, end).sum_by_value()
    assert portions.total() == whole
    cells = list(chain.from_iterable(portions.hours_by_weekday))
    for divided in (portions.quarters, portions.hours, portions.weekdays, cells):
        assert sum(portion.expected_seconds for portion in divided) == duration
        assert Distribution.total(portion.distribution for portion in divided) == whole
        for portion in divided:
            assert 0 <= portion.distribution.seconds <= portion.expected_seconds


def test_a_reading_is_divided_between_quarter_hours() -> None:
    """What a reading stands for counts on both sides of midnight."""
    trace = GlucoseTrace([MIDNIGHT - 100], [90])
    portions = ClockPortions.split(trace, MIDNIGHT - 900, MIDNIGHT + 1000, UTC)

    def seconds(divided: Sequence[Portion]) -> dict[int, tuple[int, int]]:
        return {
            place: (portion.expected_seconds, portion.distribution.seconds)
            for place, portion in enumerate(divided)
            if portion.expected_seconds
        }

    assert seconds(portions.quarters) == {95: (900, 100), 0: (900, 200), 1: (100, 0)}
    assert seconds(portions.hours) == {23: (900, 100), 0: (1000, 200)}
    # May 2, 2026, is a Saturday.
    assert START.weekday() == 5
    assert seconds(portions.weekdays) == {4: (900, 100), 5: (1000, 200)}


def test_a_clock_that_travels() -> None:
    """A clock can go back by hours between two readings, and changes that very moment."""
    changes = (OffsetChange(0, 9 * 3600), OffsetChange(MIDNIGHT + 100, 0))
    clock = PersonClock(changes, UTC)
    trace = GlucoseTrace(range(MIDNIGHT - 7200, MIDNIGHT + 7200, 60), [90] * 240)
    portions = ClockPortions.split(trace, MIDNIGHT - 7200, MIDNIGHT + 7200, clock)
    expected = [hour.expected_seconds for hour in portions.hours]
    assert [hour.distribution.seconds for hour in portions.hours] == expected
    found = {hour: seconds for hour, seconds in enumerate(expected) if seconds}
    assert found == {0: 3500, 1: 3600, 7: 3600, 8: 3600, 9: 100}
    assert portions.local_times.at(MIDNIGHT + 99) == MIDNIGHT + 99 + 9 * 3600
    assert portions.local_times.at(MIDNIGHT + 100) == MIDNIGHT + 100
