"""Metrics by hour of the day, weekday, and part of the day."""

from datetime import datetime, time
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.dexcom_api.glucose.clock_portions import ClockPortions
from custom_components.dexcom_api.glucose.day_parts import (
    DEFAULT_DAY_PARTS,
    DayPart,
    DayParts,
    HourCell,
    measure_hours,
    measure_hours_by_weekday,
    measure_parts,
    measure_weekdays,
)
from custom_components.dexcom_api.glucose.metrics import LowEpisodes, Metrics, summarize
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS
from custom_components.dexcom_api.glucose.trace import GlucoseTrace

from .traces import DAY, MIDNIGHT, START, STEP, every_five_minutes, thinned

DAY_SECONDS = 86_400
RANGES = ("very_low", "low", "in_range", "high", "very_high")
ZONES = st.sampled_from(("UTC", "Asia/Kathmandu", "America/New_York"))
# A sample of all quarter hours that a part can begin on, in order around the clock.
STARTS = st.lists(st.integers(0, 95), min_size=4, max_size=4, unique=True).map(sorted)


def clock(quarter: int) -> time:
    """Return a quarter hour of the day."""
    return time(quarter % 96 // 4, quarter % 4 * 15)


def cells_of(trace: GlucoseTrace, days: int, name: str) -> list[list[HourCell]]:
    """Return the hours of each weekday of days from START on."""
    end = MIDNIGHT + days * DAY_SECONDS
    portions = ClockPortions.split(trace, MIDNIGHT, end, ZoneInfo(name))
    return measure_hours_by_weekday(portions, CONSENSUS_LIMITS)


def measured(
    trace: GlucoseTrace,
    days: int,
    parts: DayParts = DEFAULT_DAY_PARTS,
    name: str = "UTC",
) -> tuple[list[Metrics], list[Metrics], list[Metrics]]:
    """Return the metrics of the hours, the weekdays, and the parts of days from START on."""
    end = MIDNIGHT + days * DAY_SECONDS
    portions = ClockPortions.split(trace, MIDNIGHT, end, ZoneInfo(name))
    lows = LowEpisodes.find(trace, CONSENSUS_LIMITS).select(START, START + days * DAY)
    by_part = measure_parts(portions, parts, CONSENSUS_LIMITS, lows)
    assert list(by_part) == list(DayPart)
    return (
        measure_hours(portions, CONSENSUS_LIMITS, lows),
        measure_weekdays(portions, CONSENSUS_LIMITS, lows),
        list(by_part.values()),
    )


@settings(max_examples=30)
@given(st.integers(0, 2**32), ZONES, STARTS, st.integers(0, 3))
def test_rows_add_up_to_the_whole(
    seed: int, name: str, starts: list[int], turn: int
) -> None:
    """Hours, weekdays, and parts each share all readings, ranges, and episodes, wherever they are."""
    draw, days, values = Random(seed), 14, [120]
    while len(values) < days * 288:
        length = draw.choice((1, 6, 40))
        values += [draw.choice((39, 50, 60, 100, 200, 300))] * length
    trace = every_five_minutes(values)
    night, morning, afternoon, evening = map(clock, starts[turn:] + starts[:turn])
    parts = DayParts(night=night, morning=morning, afternoon=afternoon, evening=evening)
    assert parts.is_in_order
    whole = summarize(trace, START, START + days * DAY)
    for rows in measured(trace, days, parts, name):
        known = [row for row in rows if row.mean_mg_dl is not None]
        # Only a part of less than three hours in all can be unknown.
        rest = [row for row in rows if row.mean_mg_dl is None]
        assert sum(row.expected_readings for row in rest) < 36
        assert sum(row.present_readings for row in rows) == whole.present_readings
        if rest:
            continue
        for key in (
            *(f"{name}_minutes" for name in RANGES),
            "low_episodes",
            "very_low_episodes",
        ):
            assert sum(getattr(row, key) for row in known) == getattr(whole, key)
        longest = [row.longest_low_minutes or 0 for row in known]
        assert max(longest) == (whole.longest_low_minutes or 0)
        total = sum(row.present_readings for row in known)
        for key in ("mean_mg_dl", "lbgi", "hbgi", "tight_range_percent"):
            weighted = sum(getattr(row, key) * row.present_readings for row in known)
            assert weighted / total == pytest.approx(getattr(whole, key))


def test_rows_of_equal_days() -> None:
    """Each row has the metrics of its own time, by the clock, and its own lows."""
    # Glucose is 100 plus the hour in Kathmandu; a low begins at 06:55 every Saturday.
    zone = ZoneInfo("Asia/Kathmandu")
    times = range(MIDNIGHT, MIDNIGHT + 28 * DAY_SECONDS, STEP)
    local = [datetime.fromtimestamp(moment, zone) for moment in times]
    values = [
        60
        if at.weekday() == 5 and time(6, 55) <= at.time() < time(7, 30)
        else 100 + at.hour
        for at in local
    ]
    hours, weekdays, parts = measured(
        GlucoseTrace(times, values), 28, name="Asia/Kathmandu"
    )
    for hour in (0, 12, 23):
        assert hours[hour].mean_mg_dl == 100 + hour
        assert hours[hour].expected_readings == hours[hour].present_readings == 28 * 12
    assert [row.low_episodes for row in hours[6:8]] == [4, 0]
    assert hours[6].longest_low_minutes == 35
    assert [row.low_episodes for row in weekdays] == [0, 0, 0, 0, 0, 4, 0]
    assert [row.low_episodes for row in parts] == [0, 4, 0, 0]
    night, _, afternoon, evening = parts
    assert night.mean_mg_dl == pytest.approx(
        100 + (22 + 23 + 0 + 1 + 2 + 3 + 4 + 5) / 8
    )
    assert (afternoon.mean_mg_dl, evening.mean_mg_dl) == (114.5, 119.5)
    assert [row.expected_readings for row in parts] == [
        28 * 12 * n for n in (8, 6, 6, 4)
    ]


@pytest.mark.parametrize(
    ("days", "missing", "hour", "weekday", "part"),
    [
        # An hour needs three days, a part three hours, and a weekday half a day.
        (1, range(0), False, True, True),
        (2, range(0), False, True, True),
        (3, range(0), True, True, True),
        # The first night lacks five of its eight hours, which are less than 30 % of the day.
        (1, range(60), False, True, False),
        # The first day lacks a half.
        (3, range(144), False, False, True),
        # A third of the readings of each is missing.
        (5, range(0, 288 * 5, 3), False, False, False),
    ],
)
def test_each_row_needs_enough_readings(
    days: int, missing: range, hour: bool, weekday: bool, part: bool
) -> None:
    """Rows are judged on their own: the first hour, the first day, and the night."""
    kept = [number not in missing for number in range(288 * days)]
    trace = thinned(every_five_minutes([100] * 288 * days), kept)
    hours, weekdays, parts = measured(trace, days)
    rows = (hours[0], weekdays[START.weekday()], parts[0])
    assert [row.mean_mg_dl is not None for row in rows] == [hour, weekday, part]
    assert all(row.expected_readings for row in rows)


@pytest.mark.parametrize(
    ("starts", "in_order"),
    [
        ((22, 6, 12, 18), True),
        ((0, 6, 12, 18), True),
        ((6, 16, 20, 1), True),
        ((22, 12, 6, 18), False),
        ((18, 12, 6, 0), False),
        ((22, 6, 6, 18), False),
        ((6, 6, 6, 6), False),
    ],
)
def test_order_of_the_parts(starts: tuple[int, ...], in_order: bool) -> None:
    """Parts are in order if they follow each other around the clock once."""
    parts = DayParts(
        **{part.value: time(hour) for part, hour in zip(DayPart, starts, strict=True)}
    )
    assert parts.is_in_order is in_order


def test_ends_of_the_parts() -> None:
    """Each part ends when the next one begins, the evening when the night does."""
    ends = {part: DEFAULT_DAY_PARTS.find_end(part).hour for part in DayPart}
    assert ends == {"night": 6, "morning": 12, "afternoon": 18, "evening": 22}
    moved = DayParts(night=time(23, 30))
    assert (
        moved.find_end(DayPart.EVENING)
        == moved.find_start(DayPart.NIGHT)
        == time(23, 30)
    )
    places = moved.find_places()
    assert (places[93], places[94], places[0], places[24]) == (3, 0, 0, 1)


@pytest.mark.parametrize("name", ["UTC", "Asia/Kathmandu"])
def test_hours_by_weekday(name: str) -> None:
    """Each hour of a weekday has its own mean and time in range, once 70 % of it is there."""
    zone = ZoneInfo(name)
    times = range(MIDNIGHT, MIDNIGHT + 28 * DAY_SECONDS, STEP)
    local = [datetime.fromtimestamp(moment, zone) for moment in times]
    # On Fridays at 6, every second reading is high, and at 7, too many are missing.
    values = [
        (90 if at.minute % 10 < 5 else 190)
        if (at.weekday(), at.hour) == (4, 6)
        else 100 + 24 * at.weekday() // 4 + at.hour
        for at in local
    ]
    is_kept = [(at.weekday(), at.hour) != (4, 7) or at.minute < 40 for at in local]
    week = cells_of(thinned(GlucoseTrace(times, values), is_kept), 28, name)
    assert [len(day) for day in week] == [24] * 7
    for weekday, day in enumerate(week):
        for hour, cell in enumerate(day):
            match weekday, hour:
                case 4, 6:
                    assert cell == HourCell(
                        active_percent=100, mean_mg_dl=140, in_range_percent=50
                    )
                case 4, 7:
                    assert cell.active_percent == pytest.approx(100 * 2 / 3)
                    assert cell.mean_mg_dl is cell.in_range_percent is None
                case _:
                    assert cell.mean_mg_dl == 100 + 24 * weekday // 4 + hour
                    assert cell.in_range_percent == 100


def test_hours_by_weekday_of_a_day() -> None:
    """Hours that a period doesn't have are unknown."""
    week = cells_of(every_five_minutes([100] * 288), 1, "UTC")
    known = [[cell.mean_mg_dl for cell in day] for day in week]
    assert known == [[None] * 24] * 5 + [[100] * 24] + [[None] * 24]
