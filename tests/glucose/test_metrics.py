"""Glycaemic metrics of traces whose answers are known, and what must hold for any trace."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from random import Random
import statistics
from zoneinfo import ZoneInfo

from hypothesis import example, given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.ambulatory_profile import (
    ProfilePoint,
    build_profile,
)
from custom_components.dexcom_api.glucose.episodes import find_low_episodes
from custom_components.dexcom_api.glucose.metrics import (
    DAY_SECONDS,
    Summary,
    calculate_glycemia_risk_index,
    calculate_gmi_percent,
    summarize,
    summarize_days,
    summarize_windows,
)
from custom_components.dexcom_api.glucose.ranges import GlucoseRange
from custom_components.dexcom_api.glucose.trace import Distribution, GlucoseTrace
from custom_components.dexcom_api.glucose.wall_clock import split_into_days

from .traces import (
    DAY,
    MIDNIGHT,
    START,
    STEP,
    STEPS,
    at,
    day_of,
    every_five_minutes,
    thinned,
    walked,
)

COVERAGE = {
    "start",
    "end",
    "expected_readings",
    "present_readings",
    "active_percent",
}
UNKNOWABLE = {field.name for field in fields(Summary)} - COVERAGE


def is_unknown(summary: Summary) -> bool:
    """Return whether nothing but the coverage is known; either all is or nothing."""
    unknown = {name for name in UNKNOWABLE if getattr(summary, name) is None}
    assert unknown == UNKNOWABLE or summary.mean_mg_dl is not None
    return unknown == UNKNOWABLE


# The figures of a day that is known in full.


def test_constant_glucose() -> None:
    """A day at 120 mg/dL has no deviation and is in range throughout."""
    summary = day_of(every_five_minutes([120] * 288))
    assert summary == Summary(
        start=START,
        end=START + DAY,
        expected_readings=288,
        present_readings=288,
        active_percent=100,
        mean_mg_dl=120,
        sd_mg_dl=0,
        cv_percent=0,
        gmi_percent=None,
        glycemia_risk_index=0,
        very_low_percent=0,
        low_percent=0,
        in_range_percent=100,
        high_percent=0,
        very_high_percent=0,
        below_percent=0,
        above_percent=0,
        tight_range_percent=100,
        very_low_minutes=0,
        low_minutes=0,
        in_range_minutes=1440,
        high_minutes=0,
        very_high_minutes=0,
        low_episodes=0,
        longest_low_minutes=None,
        very_low_episodes=0,
        longest_very_low_minutes=None,
    )


def test_day_of_all_bands() -> None:
    """A day with known hours in each band has known percents."""
    hours = {50: 1, 60: 2, 100: 12, 160: 3, 200: 4, 300: 2}
    trace = every_five_minutes(
        value for value, count in hours.items() for _ in range(12 * count)
    )
    summary = day_of(trace)
    mean = sum(value * count for value, count in hours.items()) / 24
    assert summary.mean_mg_dl == pytest.approx(mean)
    assert summary.very_low_percent == pytest.approx(100 / 24)
    assert summary.low_percent == pytest.approx(200 / 24)
    assert summary.in_range_percent == pytest.approx(1500 / 24)
    assert summary.high_percent == pytest.approx(400 / 24)
    assert summary.very_high_percent == pytest.approx(200 / 24)
    assert summary.below_percent == pytest.approx(300 / 24)
    assert summary.above_percent == pytest.approx(600 / 24)
    assert summary.tight_range_percent == pytest.approx(1200 / 24)
    assert summary.very_low_minutes == 60
    assert summary.low_minutes == 120
    assert summary.in_range_minutes == 900
    assert summary.high_minutes == 240
    assert summary.very_high_minutes == 120
    risk = (3 * 1 + 2.4 * 2 + 0.8 * 4 + 1.6 * 2) / 24 * 100
    assert summary.glycemia_risk_index == pytest.approx(risk)
    assert (summary.low_episodes, summary.longest_low_minutes) == (1, 180)
    assert (summary.very_low_episodes, summary.longest_very_low_minutes) == (1, 60)


def test_deviation_is_that_of_a_sample() -> None:
    """With a reading every five minutes it is the usual standard deviation."""
    values = [100, 140, 180, 220] * 72
    summary = day_of(every_five_minutes(values))
    assert summary.sd_mg_dl == pytest.approx(statistics.stdev(values))
    assert summary.cv_percent == pytest.approx(100 * statistics.stdev(values) / 160)


@pytest.mark.parametrize(
    ("mean_mg_dl", "percent"),
    [(100, 5.7), (150, 6.9), (154, 7.0), (200, 8.1), (250, 9.3), (350, 11.7)],
)
def test_gmi_as_published(mean_mg_dl: float, percent: float) -> None:
    """The indicator agrees with the table of Bergenstal et al."""
    assert round(calculate_gmi_percent(mean_mg_dl), 1) == percent


def test_gmi_of_a_fortnight_only() -> None:
    """Less than 14 days tell no GMI, also where clocks go forward and they lack an hour."""
    trace = every_five_minutes([154] * 288 * 15)
    assert summarize(trace, START, START + 13 * DAY).gmi_percent is None
    for duration in (14 * DAY - timedelta(hours=1), 14 * DAY):
        summary = summarize(trace, START, START + duration)
        assert summary.gmi_percent == pytest.approx(3.31 + 0.02392 * 154)


def test_risk_index_is_capped() -> None:
    """A day of very low glucose would be 300."""
    assert day_of(every_five_minutes([45] * 288)).glycemia_risk_index == 100
    assert calculate_glycemia_risk_index(Distribution({200: STEP})) == pytest.approx(80)
    assert calculate_glycemia_risk_index(Distribution()) is None


@given(STEPS)
def test_percents_make_a_whole(steps: list[tuple[int, int]]) -> None:
    """The five bands share the time that there are readings for."""
    trace = every_five_minutes([120] * 250)
    tail = walked(steps)
    trace = GlucoseTrace.from_readings(
        [*trace.times, *(time + 250 * STEP for time in tail.times)],
        [*trace.values_mg_dl, *tail.values_mg_dl],
    )
    summary = day_of(trace)
    assert 0 <= summary.active_percent <= 100
    bands = [getattr(summary, f"{band}_percent") for band in GlucoseRange]
    assert sum(bands) == pytest.approx(100)
    minutes = [getattr(summary, f"{band}_minutes") for band in GlucoseRange]
    assert sum(minutes) == pytest.approx(1440 * summary.active_percent / 100)


# What readings weigh.


def test_missing_readings_do_not_skew() -> None:
    """Where half of one half of the day is lost, it still weighs what it has, not more."""
    trace = every_five_minutes([100] * 144 + [200] * 144)
    # Every second reading of the second half.
    kept = [True] * 144 + [True, False] * 72
    summary = day_of(thinned(trace, kept))
    assert summary.present_readings == 216
    assert summary.active_percent == pytest.approx(75)
    assert summary.mean_mg_dl == pytest.approx((100 * 144 + 200 * 72) / 216)


def test_two_devices_do_not_count_double() -> None:
    """A phone and a receiver that report the same half a minute apart weigh as one does."""
    one = every_five_minutes([100] * 144 + [200] * 144)
    doubled = GlucoseTrace.from_readings(
        [time + shift for time in one.times for shift in (0, 30)],
        [value for value in one.values_mg_dl for _ in range(2)],
    )
    assert day_of(doubled) == day_of(one)


# Too little to go by.


def test_nothing() -> None:
    """Without readings nothing is known; how many there are is."""
    empty = GlucoseTrace((), ())
    assert summarize_windows(empty) == {}
    summary = day_of(empty)
    assert is_unknown(summary)
    assert (summary.expected_readings, summary.present_readings) == (288, 0)
    assert summary.active_percent == 0
    assert find_low_episodes(empty, 70) == []
    assert empty.end is None
    points = build_profile(empty, START, START + 14 * DAY, UTC)
    assert points == [ProfilePoint(60 * hour) for hour in range(24)]


def test_single_reading() -> None:
    """One reading tells nothing about a day."""
    summaries = summarize_windows(at([(0, 40)]))
    assert list(summaries) == [1, 7, 14, 30, 90]
    assert all(is_unknown(summary) for summary in summaries.values())
    assert summaries[1].present_readings == 1
    assert Distribution({40: STEP}).sd_mg_dl is None


def test_no_time_at_all() -> None:
    """A stretch that ends where it begins is no error."""
    summary = summarize(every_five_minutes([100] * 288), START, START)
    assert is_unknown(summary)
    assert (summary.expected_readings, summary.active_percent) == (0, 0)


@pytest.mark.parametrize(("readings", "unknown"), [(201, True), (202, False)])
def test_seventy_percent(readings: int, unknown: bool) -> None:
    """A day needs 202 of its 288 readings, which are 70.1 %."""
    assert is_unknown(day_of(every_five_minutes([100] * readings))) is unknown


@pytest.mark.parametrize(("readings", "unknown"), [(143, True), (144, False)])
def test_half_a_day(readings: int, unknown: bool) -> None:
    """However short a time is, less than twelve hours of readings tell too little."""
    trace = every_five_minutes([100] * readings)
    summary = summarize(trace, START, START + timedelta(hours=12))
    assert is_unknown(summary) is unknown


# Windows.


def test_windows_end_at_the_newest_reading() -> None:
    """A window of a day has 288 readings, the newest of them being the last."""
    trace = every_five_minutes([200] * 288 * 6 + [100] * 288)
    summaries = summarize_windows(trace)
    assert summaries[1].mean_mg_dl == 100
    assert summaries[1].active_percent == 100
    assert summaries[1].end == START + 7 * DAY
    assert summaries[7].mean_mg_dl == pytest.approx((6 * 200 + 100) / 7)
    assert summaries[7].active_percent == 100
    assert summaries[14].active_percent == 50
    assert is_unknown(summaries[14])


@given(STEPS, st.integers(0, 2**32))
def test_windows_are_summaries(steps: list[tuple[int, int]], seed: int) -> None:
    """All windows in one go are the same as each on its own."""
    draw = Random(seed)
    trace = every_five_minutes(draw.randrange(39, 402) for _ in range(288 * 2))
    beyond = walked(steps)
    late = trace.times[-1] + STEP - beyond.times[0]
    trace = GlucoseTrace.from_readings(
        [*trace.times, *(time + late for time in beyond.times)],
        [*trace.values_mg_dl, *beyond.values_mg_dl],
    )
    assert trace.end is not None
    end = datetime.fromtimestamp(trace.end, UTC)
    for days, summary in summarize_windows(trace, window_days=(2, 1, 3)).items():
        assert summary == summarize(trace, end - days * DAY, end)


# Local days.


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Berlin", date(2026, 3, 29), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("America/Los_Angeles", date(2026, 3, 8), 23),
        ("America/Los_Angeles", date(2026, 11, 1), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("Australia/Lord_Howe", date(2026, 10, 4), 23.5),
        ("Asia/Kathmandu", date(2026, 3, 29), 24),
        # Clocks go forward at midnight, which there is none then.
        ("Asia/Beirut", date(2026, 3, 29), 23),
        ("America/Havana", date(2026, 11, 1), 25),
    ],
)
def test_days_are_as_long_as_they_are(zone: str, day: date, hours: float) -> None:
    """A day is from local midnight to local midnight, and full when it is full of readings."""
    tz = ZoneInfo(zone)
    around = datetime(day.year, day.month, day.day, tzinfo=UTC)
    start = int((around - 2 * DAY).timestamp())
    trace = every_five_minutes([100] * 288 * 5, start)
    rows = summarize_days(trace, around - 2 * DAY, around + 3 * DAY, tz)
    row = next(row for row in rows if row.day == day)
    assert row.metrics.expected_readings == 12 * hours
    assert row.metrics.present_readings == 12 * hours
    assert row.metrics.active_percent == 100
    assert row.metrics.in_range_minutes == 60 * hours
    assert row.metrics.start.astimezone(tz).date() == day
    assert (row.metrics.end - timedelta(seconds=1)).astimezone(tz).date() == day
    assert row.first_reading is not None
    assert row.first_reading - row.metrics.start < timedelta(minutes=5)
    assert row.last_reading is not None
    assert row.metrics.end - row.last_reading <= timedelta(minutes=5)


@given(
    st.sampled_from(
        (
            "UTC",
            "Europe/Berlin",
            "America/Los_Angeles",
            "America/Havana",
            "America/St_Johns",
            "Asia/Beirut",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia",
        )
    ),
    st.integers(1_300_000_000, 1_900_000_000),
    st.integers(0, 400 * DAY_SECONDS),
)
# Samoa skipped December 30, 2011.
@example("Pacific/Apia", 1_325_156_400 - 86_400, 3 * 86_400)
def test_days_cover_all_time(zone: str, start: int, duration: int) -> None:
    """Days follow each other without a hole and each instant is in the day it should be."""
    tz = ZoneInfo(zone)
    days = list(split_into_days(start, start + duration, tz))
    edges = [begin for _, begin, _ in days] + [start + duration]
    assert edges[0] == start
    assert all(end == after for (_, _, end), after in zip(days, edges[1:], strict=True))
    for day, begin, end in days:
        assert begin < end
        assert datetime.fromtimestamp(begin, tz).date() == day
        assert datetime.fromtimestamp(end - 1, tz).date() == day


def test_daily_table() -> None:
    """Each row has the figures of its day; one with too little of it has none."""
    berlin = ZoneInfo("Europe/Berlin")
    # From 22:00 UTC on, which is midnight in Berlin.
    trace = every_five_minutes(
        [100] * 288 + [200] * 288 + [150] * 100, MIDNIGHT - 2 * 3600
    )
    start = START - timedelta(hours=2)
    first, second, third = summarize_days(
        trace, start, start + timedelta(days=2, hours=20), berlin
    )
    assert (first.day, second.day, third.day) == (
        date(2026, 5, 2),
        date(2026, 5, 3),
        date(2026, 5, 4),
    )
    assert first.metrics.mean_mg_dl == 100
    assert first.metrics.in_range_percent == 100
    assert second.metrics.mean_mg_dl == 200
    assert second.metrics.high_minutes == 1440
    assert is_unknown(third.metrics)
    assert third.metrics.expected_readings == 240
    assert third.metrics.active_percent == pytest.approx(100 / 2.4)
    assert third.first_reading == start + 2 * DAY
    assert third.last_reading == start + 2 * DAY + timedelta(minutes=99 * 5)


def test_day_without_readings() -> None:
    """A day without readings has a row that says so."""
    (row,) = summarize_days(GlucoseTrace((), ()), START, START + DAY, UTC)
    assert is_unknown(row.metrics)
    assert row.first_reading is row.last_reading is None


def test_an_episode_belongs_to_where_it_began() -> None:
    """One that spans midnight counts for the day before, whole."""
    trace = every_five_minutes([100] * 285 + [60] * 6 + [100] * 285)
    first, second = summarize_days(trace, START, START + 2 * DAY, UTC)
    assert (first.metrics.low_episodes, first.metrics.longest_low_minutes) == (1, 30)
    assert second.metrics.low_episodes == 0
    assert second.metrics.longest_low_minutes is None
    assert second.metrics.low_minutes == 15
