"""Glycemic metrics of traces with known answers, and what holds for any trace."""

from dataclasses import asdict, fields
from datetime import UTC, datetime, timedelta
from random import Random
import statistics
from zoneinfo import ZoneInfo

from hypothesis import example, given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.metrics import (
    DAY_SECONDS,
    Summary,
    calculate_estimated_a1c_percent,
    calculate_gmi_percent,
    summarize,
    summarize_days,
)
from custom_components.dexcom_api.glucose.ranges import Limits
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.glucose.wall_clock import split_into_days

from .traces import (
    DAY,
    START,
    STEP,
    STEPS,
    at,
    day_of,
    every_five_minutes,
    stored,
    walked,
    windows_of,
)

RANGES = ("very_low", "low", "in_range", "high", "very_high")
COVERAGE = {
    "start",
    "end",
    "expected_readings",
    "present_readings",
    "active_percent",
}
METRICS = {field.name for field in fields(Summary)} - COVERAGE


def is_unknown(summary: Summary) -> bool:
    """Return whether only the coverage is known."""
    return all(getattr(summary, name) is None for name in METRICS)


@pytest.mark.parametrize(
    ("hours", "by_range", "others"),
    [
        (
            {120: 24},
            (0, 0, 24, 0, 0),
            {
                "tight_range_percent": 100,
                "pregnancy_range_percent": 100,
                "glycemia_risk_index": 0,
            },
        ),
        (
            {50: 1, 60: 2, 100: 12, 160: 3, 200: 4, 300: 2},
            (1, 2, 15, 4, 2),
            {
                "tight_range_percent": 50,
                "pregnancy_range_percent": 50,
                "glycemia_risk_index": (3 * 1 + 2.4 * 2 + 0.8 * 4 + 1.6 * 2) / 0.24,
                "low_episodes": 1,
                "longest_low_minutes": 180,
                "very_low_episodes": 1,
                "longest_very_low_minutes": 60,
            },
        ),
        ({45: 24}, (24, 0, 0, 0, 0), {"glycemia_risk_index": 100}),
    ],
    ids=["constant", "all ranges", "capped risk"],
)
def test_metrics_of_a_day(
    hours: dict[int, int], by_range: tuple[int, ...], others: dict[str, float]
) -> None:
    """A day with known hours at each value has known metrics."""
    values = [value for value, count in hours.items() for _ in range(12 * count)]
    mean, sd = statistics.mean(values), statistics.stdev(values)
    very_low, low, _, high, very_high = by_range
    named = dict(zip(RANGES, by_range, strict=True))
    expected = {
        **{f"{name}_percent": part / 0.24 for name, part in named.items()},
        **{f"{name}_minutes": part * 60 for name, part in named.items()},
        "expected_readings": 288,
        "present_readings": 288,
        "active_percent": 100,
        "mean_mg_dl": mean,
        "sd_mg_dl": sd,
        "cv_percent": 100 * sd / mean,
        "below_percent": (very_low + low) / 0.24,
        "above_percent": (high + very_high) / 0.24,
        **others,
    }
    metrics = asdict(day_of(every_five_minutes(values)))
    assert (metrics.pop("start"), metrics.pop("end")) == (START, START + DAY)
    assert metrics.pop("gmi_percent") is metrics.pop("estimated_a1c_percent") is None
    assert {name: metrics[name] for name in expected} == pytest.approx(expected)
    if not very_low + low:
        assert metrics["low_episodes"] == metrics["very_low_episodes"] == 0
        assert metrics["longest_low_minutes"] is None


@pytest.mark.parametrize(
    ("values", "name"),
    zip(((39, 53), (54, 69), (70, 180), (181, 250), (251, 401)), RANGES, strict=True),
)
def test_edges_of_the_ranges(values: tuple[int, int], name: str) -> None:
    """Limits are in range, also in those from 70 or 63 to 140; 39 and 401 count in the mean."""
    for value in (*values, 62, 63, 140, 141):
        summary = day_of(every_five_minutes([value] * 288))
        assert summary.mean_mg_dl == value
        assert summary.tight_range_percent == (100 if 70 <= value <= 140 else 0)
        assert summary.pregnancy_range_percent == (100 if 63 <= value <= 140 else 0)
        if value in values:
            assert getattr(summary, f"{name}_percent") == 100
            assert getattr(summary, f"{name}_minutes") == 1440


def test_own_limits() -> None:
    """A person's limits move ranges and episodes, not the risk index or the other ranges."""
    trace = every_five_minutes([75] * 144 + [170] * 144)
    summary = day_of(trace, Limits(low_mg_dl=80, high_mg_dl=160))
    assert (summary.low_percent, summary.in_range_percent) == (50, 0)
    assert (summary.high_percent, summary.low_episodes) == (50, 1)
    assert (summary.tight_range_percent, summary.glycemia_risk_index) == (50, 0)
    assert summary.pregnancy_range_percent == 50


def test_gmi_and_estimated_a1c() -> None:
    """Both agree with the tables of their papers and need 14 days, or an hour less."""
    table = {100: 5.7, 150: 6.9, 154: 7.0, 200: 8.1, 250: 9.3, 350: 11.7}
    for mean_mg_dl, percent in table.items():
        assert round(calculate_gmi_percent(mean_mg_dl), 1) == percent
    for percent, mean_mg_dl in {
        5: 97,
        6: 126,
        7: 154,
        8: 183,
        10: 240,
        12: 298,
    }.items():
        assert round(calculate_estimated_a1c_percent(mean_mg_dl), 1) == percent
    trace = every_five_minutes([154] * 288 * 15)
    too_short = summarize(trace, START, START + 13 * DAY)
    assert too_short.gmi_percent is too_short.estimated_a1c_percent is None
    # Where clocks go forward, 14 days are an hour shorter.
    for duration in (14 * DAY - timedelta(hours=1), 14 * DAY):
        summary = summarize(trace, START, START + duration)
        assert summary.gmi_percent == pytest.approx(3.31 + 0.02392 * 154)
        assert summary.estimated_a1c_percent == pytest.approx((154 + 46.7) / 28.7)


def test_too_few_readings() -> None:
    """Without readings, there are no windows, and with a single one, all of them are unknown."""
    empty = GlucoseTrace((), ())
    assert windows_of(empty) == {}
    [row] = summarize_days(empty, START, START + DAY, UTC)
    assert row.first_reading is row.last_reading is None
    summaries = windows_of(at([(0, 40)]))
    assert list(summaries) == [1, 7, 14, 30, 90]
    assert all(is_unknown(summary) for summary in summaries.values())
    assert summaries[1].present_readings == 1


@pytest.mark.parametrize(
    ("hours", "readings", "unknown"),
    [
        (24, 0, True),
        # A day needs 202 of its 288 readings, which are 70.1 %.
        (24, 201, True),
        (24, 202, False),
        # Any period needs readings for 3 hours, such as a night or a day so far.
        (3, 35, True),
        (3, 36, False),
        (0, 288, True),
    ],
)
def test_enough_readings(hours: int, readings: int, unknown: bool) -> None:
    """A period needs readings for 70 % of its time, and for at least 3 hours."""
    trace = every_five_minutes([100] * readings)
    summary = summarize(trace, START, START + timedelta(hours=hours))
    assert is_unknown(summary) is unknown
    assert summary.expected_readings == 12 * hours
    assert summary.present_readings == min(readings, 12 * hours)


def test_windows_end_at_the_newest_reading() -> None:
    """A window of a day has 288 readings, including the newest one."""
    trace = every_five_minutes([200] * 288 * 6 + [100] * 288)
    summaries = windows_of(trace)
    assert summaries[1].mean_mg_dl == 100
    assert summaries[1].active_percent == 100
    assert summaries[1].end == START + 7 * DAY
    assert summaries[7].mean_mg_dl == pytest.approx((6 * 200 + 100) / 7)
    assert summaries[7].active_percent == 100
    assert summaries[14].active_percent == 50
    assert is_unknown(summaries[14])


@given(STEPS, st.integers(0, 2**32))
def test_windows_are_summaries(steps: list[tuple[int, int]], seed: int) -> None:
    """All windows at once are the same as each on its own, and ranges share the time of readings."""
    draw = Random(seed)
    random = [(STEP, draw.randrange(39, 402)) for _ in range(288 * 6)]
    trace = GlucoseTrace(*stored(walked(random + steps)))
    assert trace.end is not None
    end = datetime.fromtimestamp(trace.end, UTC)
    for days, summary in windows_of(trace).items():
        assert summary == summarize(trace, end - days * DAY, end)
        if not is_unknown(summary):
            active = days * 1440 * summary.active_percent / 100
            for unit, total in (("percent", 100), ("minutes", active)):
                parts = [getattr(summary, f"{name}_{unit}") for name in RANGES]
                assert sum(parts) == pytest.approx(total)


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
# Samoa skipped December 30, 2011, and Beirut the midnight of March 29, 2026.
@example("Pacific/Apia", 1_325_156_400 - 86_400, 3 * 86_400)
@example("Asia/Beirut", 1_774_735_200 - 86_400, 3 * 86_400)
def test_days_cover_all_time(zone: str, start: int, duration: int) -> None:
    """Days follow each other without a gap, and each moment belongs to its local day."""
    tz = ZoneInfo(zone)
    days = list(split_into_days(start, start + duration, tz))
    edges = [begin for _, begin, _ in days] + [start + duration]
    assert edges[0] == start
    assert all(end == after for (_, _, end), after in zip(days, edges[1:], strict=True))
    for day, begin, end in days:
        assert begin < end
        assert datetime.fromtimestamp(begin, tz).date() == day
        assert datetime.fromtimestamp(end - 1, tz).date() == day


def test_daily_metrics() -> None:
    """Each row has the metrics of its day, which can have 25 hours, if there are enough readings."""
    zone = ZoneInfo("Europe/Berlin")
    start = datetime(2026, 10, 25, tzinfo=zone)
    second_day = start + timedelta(days=1)
    trace = every_five_minutes(
        [100] * 300 + [200] * 288 + [150] * 100, int(start.timestamp())
    )
    end = datetime(2026, 10, 27, 20, tzinfo=zone)
    first, second, third = summarize_days(trace, start, end, zone)
    assert [row.day.day for row in (first, second, third)] == [25, 26, 27]
    assert (first.metrics.mean_mg_dl, first.metrics.in_range_minutes) == (100, 1500)
    assert first.metrics.expected_readings == first.metrics.present_readings == 300
    assert (second.metrics.start, second.metrics.active_percent) == (second_day, 100)
    assert (second.metrics.mean_mg_dl, second.metrics.high_minutes) == (200, 1440)
    assert is_unknown(third.metrics)
    assert third.metrics.expected_readings == 240
    assert third.metrics.active_percent == pytest.approx(100 / 2.4)
    assert third.first_reading == second_day + timedelta(days=1)
    assert third.last_reading == third.first_reading + timedelta(minutes=99 * 5)


@pytest.mark.parametrize(
    ("hours", "readings", "unknown"),
    [
        # A day so far needs readings for three hours, and for 70 % of its time.
        (4, 36, False),
        (4, 35, True),
        (6, 50, True),
        (6, 51, False),
        (23, 230, False),
    ],
)
def test_day_so_far(hours: int, readings: int, unknown: bool) -> None:
    """A day that isn't over is measured so far, but not what is left of the first day."""
    now = START + DAY + timedelta(hours=hours)
    trace = every_five_minutes([100] * (288 + readings))
    start = START + timedelta(hours=20)
    first, today = summarize_days(trace, start, now, UTC)
    assert is_unknown(first.metrics)
    assert first.metrics.active_percent == 100
    assert is_unknown(today.metrics) is unknown
    assert (today.end, today.metrics.end) == (START + 2 * DAY, now)
    [cut] = summarize_days(trace, start, START + DAY, UTC)
    assert is_unknown(cut.metrics)


def test_episode_across_midnight() -> None:
    """An episode that spans midnight counts for the day on which it began, in full."""
    trace = every_five_minutes([100] * 285 + [60] * 6 + [100] * 285)
    first, second = summarize_days(trace, START, START + 2 * DAY, UTC)
    assert (first.metrics.low_episodes, first.metrics.longest_low_minutes) == (1, 30)
    assert second.metrics.low_episodes == 0
    assert second.metrics.longest_low_minutes is None
    assert second.metrics.low_minutes == 15
