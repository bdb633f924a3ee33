"""Glycaemic metrics of traces whose answers are known, and what must hold for any trace."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import astuple, fields
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
import statistics
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.bands import CONSENSUS_LIMITS, GlucoseRange, Limits
from custom_components.dexcom_api.episodes import LowEpisode, low_episodes
from custom_components.dexcom_api.metrics import (
    DAY_SECONDS,
    Lows,
    Summary,
    glycemia_risk_index,
    gmi_percent,
    local_days,
    summarize,
    summarize_days,
    summarize_windows,
)
from custom_components.dexcom_api.profile import (
    MIN_DAYS_A_BIN,
    ProfilePoint,
    ambulatory_profile,
    by_time_of_day,
    smoothed,
)
from custom_components.dexcom_api.trace import Distribution, GlucoseTrace

START = datetime(2026, 5, 2, tzinfo=UTC)
MIDNIGHT = int(START.timestamp())
MINUTE = 60
STEP = 5 * MINUTE
DAY = timedelta(days=1)

COVERAGE = {
    "start",
    "end",
    "expected_readings",
    "present_readings",
    "active_percent",
}
UNKNOWABLE = {field.name for field in fields(Summary)} - COVERAGE

# Some readings, in seconds after a beginning, close together, far apart and at one moment.
READINGS = st.lists(
    st.tuples(st.integers(0, 3 * DAY_SECONDS), st.integers(39, 401)), max_size=80
)
# A reading about every five minutes, jittered and with gaps, low rather often.
STEPS = st.lists(
    st.tuples(
        st.sampled_from((1, 150, 299, 300, 301, 600, 900, 1200, 1500, 3000)),
        st.sampled_from((39, 53, 54, 69, 70, 71, 120, 181, 401)),
    ),
    max_size=60,
)


def every_five_minutes(values: Iterable[int], start: int = MIDNIGHT) -> GlucoseTrace:
    """Return a trace without gaps."""
    values = list(values)
    return GlucoseTrace(
        array("q", range(start, start + STEP * len(values), STEP)), array("H", values)
    )


def at(pairs: Iterable[tuple[float, int]], start: int = MIDNIGHT) -> GlucoseTrace:
    """Return a trace of readings at minutes after midnight."""
    pairs = list(pairs)
    return GlucoseTrace.of(
        [start + round(minute * MINUTE) for minute, _ in pairs],
        [value for _, value in pairs],
    )


def walked(steps: Iterable[tuple[int, int]]) -> GlucoseTrace:
    """Return a trace of readings, each some seconds after the one before."""
    times, values = [MIDNIGHT], [120]
    for seconds, value in steps:
        times.append(times[-1] + seconds)
        values.append(value)
    return GlucoseTrace(times, values)


def thinned(trace: GlucoseTrace, kept: Sequence[bool]) -> GlucoseTrace:
    """Return some of the readings of a trace."""
    pairs = [
        pair
        for pair, keep in zip(
            zip(trace.times, trace.values_mg_dl, strict=True), kept, strict=True
        )
        if keep
    ]
    return GlucoseTrace([time for time, _ in pairs], [value for _, value in pairs])


def day_of(trace: GlucoseTrace, limits: Limits = CONSENSUS_LIMITS) -> Summary:
    """Return the metrics of the first day."""
    return summarize(trace, START, START + DAY, limits)


def is_unknown(summary: Summary) -> bool:
    """Return whether nothing but the coverage is known; either all is or nothing."""
    unknown = {name for name in UNKNOWABLE if getattr(summary, name) is None}
    assert unknown == UNKNOWABLE or summary.mean_mg_dl is not None
    return unknown == UNKNOWABLE


def seconds_at(trace: GlucoseTrace, start: int, end: int) -> dict[float, int]:
    """Return how long glucose was at each value, second by second."""
    found: dict[float, int] = {}
    for place, taken in enumerate(trace.times):
        following = trace.times[place + 1 : place + 2] or [end]
        over = min(taken + STEP, *following)
        seconds = min(over, end) - max(taken, start)
        if seconds > 0:
            value = trace.values_mg_dl[place]
            found[value] = found.get(value, 0) + seconds
    return found


def known(distribution: Distribution) -> dict[float, int]:
    """Return the values that glucose was at for any time at all."""
    return {
        value: seconds
        for value, seconds in distribution.seconds_by_mg_dl.items()
        if seconds
    }


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
    assert round(gmi_percent(mean_mg_dl), 1) == percent


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
    assert glycemia_risk_index(Distribution({200: STEP})) == pytest.approx(80)
    assert glycemia_risk_index(Distribution()) is None


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (39, GlucoseRange.VERY_LOW),
        (53, GlucoseRange.VERY_LOW),
        (54, GlucoseRange.LOW),
        (69, GlucoseRange.LOW),
        (70, GlucoseRange.IN_RANGE),
        (180, GlucoseRange.IN_RANGE),
        (181, GlucoseRange.HIGH),
        (250, GlucoseRange.HIGH),
        (251, GlucoseRange.VERY_HIGH),
        (401, GlucoseRange.VERY_HIGH),
    ],
)
def test_edges_of_the_bands(value: int, band: GlucoseRange) -> None:
    """Limits are in range; 39 and 401 are very low and very high, and count in the mean."""
    summary = day_of(every_five_minutes([value] * 288))
    for other in GlucoseRange:
        expected = 100 if other is band else 0
        assert getattr(summary, f"{other}_percent") == expected
        assert getattr(summary, f"{other}_minutes") == 14.4 * expected
    assert summary.mean_mg_dl == value


@pytest.mark.parametrize(
    ("value", "percent"), [(69, 0), (70, 100), (140, 100), (141, 0)]
)
def test_edges_of_the_tight_range(value: int, percent: float) -> None:
    """The tight range has both its limits in it."""
    assert day_of(every_five_minutes([value] * 288)).tight_range_percent == percent


def test_own_limits() -> None:
    """A person's limits move their bands and episodes, not the risk index or the tight range."""
    trace = every_five_minutes([75] * 144 + [170] * 144)
    summary = day_of(trace, Limits(low_mg_dl=80, high_mg_dl=160))
    assert summary.low_percent == 50
    assert summary.high_percent == 50
    assert summary.in_range_percent == 0
    assert summary.low_episodes == 1
    assert summary.tight_range_percent == 50
    assert summary.glycemia_risk_index == 0


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


def test_last_reading_before_a_gap_does_not_fill_it() -> None:
    """A reading stands for five minutes at most."""
    trace = at([(0, 300), (240, 100)])
    assert known(trace.spans(MIDNIGHT, MIDNIGHT + DAY_SECONDS).distribution()) == {
        300: STEP,
        100: STEP,
    }


def test_two_devices_do_not_count_double() -> None:
    """A phone and a receiver that report the same half a minute apart weigh as one does."""
    one = every_five_minutes([100] * 144 + [200] * 144)
    doubled = GlucoseTrace.of(
        [time + shift for time in one.times for shift in (0, 30)],
        [value for value in one.values_mg_dl for _ in range(2)],
    )
    assert day_of(doubled) == day_of(one)


@given(READINGS, st.randoms(use_true_random=False))
def test_order_and_duplicates_change_nothing(
    readings: list[tuple[int, int]], chance: Random
) -> None:
    """Readings can come in any order and more than once."""
    expected = GlucoseTrace.of(*columns(sorted(readings)))
    shuffled = readings + chance.choices(readings, k=5) if readings else []
    chance.shuffle(shuffled)
    trace = GlucoseTrace.of(*columns(shuffled))
    assert list(trace.times) == list(expected.times)
    assert list(trace.values_mg_dl) == list(expected.values_mg_dl)
    assert all(before < after for before, after in pairwise(trace.times))
    assert Lows.of(trace, CONSENSUS_LIMITS) == Lows.of(expected, CONSENSUS_LIMITS)


def columns(readings: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Return the times and the values of readings."""
    return (
        [MIDNIGHT + second for second, _ in readings],
        [value for _, value in readings],
    )


def test_lowest_of_one_moment() -> None:
    """Of two readings of one moment the lower one counts."""
    trace = GlucoseTrace.of([60, 0, 60], [100, 90, 80])
    assert (list(trace.times), list(trace.values_mg_dl)) == ([0, 60], [90, 80])


def test_readings_in_order_are_not_copied() -> None:
    """Columns that are fine are used as they are."""
    times, values = array("q", [0, 300]), array("f", [100, 110])
    trace = GlucoseTrace.of(times, values)
    assert trace.times is times
    assert trace.values_mg_dl is values


@given(READINGS, st.integers(-600, 3 * DAY_SECONDS), st.integers(-600, 3 * DAY_SECONDS))
def test_time_at_each_value(
    readings: list[tuple[int, int]], start: int, end: int
) -> None:
    """Cutting out a stretch of time agrees with a plain count of its seconds."""
    trace = GlucoseTrace.of(*columns(readings))
    start, end = MIDNIGHT + start, MIDNIGHT + end
    distribution = trace.spans(start, end).distribution()
    assert known(distribution) == seconds_at(trace, start, end)
    assert distribution.seconds <= max(0, end - start)


@given(READINGS, st.lists(st.integers(0, 3 * DAY_SECONDS), min_size=2, max_size=6))
def test_parts_add_up(readings: list[tuple[int, int]], cuts: list[int]) -> None:
    """However a time is cut, its parts together are the whole, exactly."""
    trace = GlucoseTrace.of(*columns(readings))
    edges = sorted(MIDNIGHT + cut for cut in cuts)
    total = Distribution()
    for start, end in pairwise(edges):
        total += trace.spans(start, end).distribution()
    whole = trace.spans(edges[0], edges[-1]).distribution()
    assert known(total) == known(whole)
    assert total.mean_mg_dl == whole.mean_mg_dl
    assert total.sd_mg_dl == whole.sd_mg_dl


@given(st.lists(st.integers(39, 401), min_size=2, max_size=60))
def test_even_readings_weigh_the_same(values: list[int]) -> None:
    """With a reading every five minutes, all is as if readings were simply counted."""
    trace = every_five_minutes(values)
    distribution = trace.spans(MIDNIGHT, MIDNIGHT + STEP * len(values)).distribution()
    assert distribution.mean_mg_dl == pytest.approx(statistics.mean(values))
    assert distribution.sd_mg_dl == pytest.approx(statistics.stdev(values))
    assert distribution.percentile_mg_dl(50) == statistics.median(values)


# Too little to go by.


def test_nothing() -> None:
    """Without readings nothing is known; how many there are is."""
    empty = GlucoseTrace((), ())
    assert summarize_windows(empty) == {}
    summary = day_of(empty)
    assert is_unknown(summary)
    assert (summary.expected_readings, summary.present_readings) == (288, 0)
    assert summary.active_percent == 0
    assert low_episodes(empty, 70) == []
    assert empty.end is None
    points = ambulatory_profile(empty, START, START + 14 * DAY, UTC)
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


def test_duplicates_do_not_make_it_enough() -> None:
    """Half a day twice is half a day."""
    times = [MIDNIGHT + STEP * number for number in range(144) for _ in range(2)]
    summary = day_of(GlucoseTrace.of(times, [100] * len(times)))
    assert summary.active_percent == 50
    assert is_unknown(summary)


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
    trace = GlucoseTrace.of(
        [*trace.times, *(time + late for time in beyond.times)],
        [*trace.values_mg_dl, *beyond.values_mg_dl],
    )
    assert trace.end is not None
    end = datetime.fromtimestamp(trace.end, UTC)
    for days, summary in summarize_windows(trace, window_days=(2, 1, 3)).items():
        assert summary == summarize(trace, end - days * DAY, end)


@given(STEPS)
def test_percents_make_a_whole(steps: list[tuple[int, int]]) -> None:
    """The five bands share the time that there are readings for."""
    trace = every_five_minutes([120] * 250)
    tail = walked(steps)
    trace = GlucoseTrace.of(
        [*trace.times, *(time + 250 * STEP for time in tail.times)],
        [*trace.values_mg_dl, *tail.values_mg_dl],
    )
    summary = day_of(trace)
    assert 0 <= summary.active_percent <= 100
    bands = [getattr(summary, f"{band}_percent") for band in GlucoseRange]
    assert sum(bands) == pytest.approx(100)
    minutes = [getattr(summary, f"{band}_minutes") for band in GlucoseRange]
    assert sum(minutes) == pytest.approx(1440 * summary.active_percent / 100)


# Episodes.


def minutes_of(episodes: Iterable[LowEpisode]) -> list[tuple[float, float]]:
    """Return when episodes began and ended, in minutes after midnight."""
    return [
        (
            (episode.start - START) / timedelta(minutes=1),
            (episode.end - START) / timedelta(minutes=1),
        )
        for episode in episodes
    ]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        pytest.param([100, 69, 69, 100, 100, 100], [], id="ten minutes"),
        pytest.param([100, 69, 69, 69, 100, 100, 100], [(5, 20)], id="fifteen"),
        pytest.param([100, 70, 70, 70, 70, 100], [], id="limit itself"),
        pytest.param(
            [69] * 3 + [100] * 2 + [69] * 3 + [100] * 3, [(0, 40)], id="short recovery"
        ),
        pytest.param(
            [69] * 3 + [100] * 3 + [69] * 3 + [100] * 3,
            [(0, 15), (30, 45)],
            id="recovery",
        ),
        pytest.param(
            [69] * 3 + [100] * 2 + [69] + [100] * 3, [(0, 30)], id="dips again"
        ),
        pytest.param(
            [69] * 2 + [100] * 1 + [69] * 3 + [100] * 3, [(15, 30)], id="late start"
        ),
        pytest.param([69] * 3, [(0, 15)], id="not over yet"),
        pytest.param(
            [69] * 3 + [100] * 2 + [69], [(0, 30)], id="not over for good yet"
        ),
        pytest.param([39] * 24, [(0, 120)], id="below what a sensor can tell"),
    ],
)
def test_episodes(values: list[int], found: list[tuple[float, float]]) -> None:
    """Three readings in a row begin an episode, and three end it."""
    assert minutes_of(low_episodes(every_five_minutes(values), 70)) == found


@pytest.mark.parametrize(
    ("readings", "found"),
    [
        pytest.param([(0, 60), (10, 60), (15, 90)], [(0, 15)], id="one missing"),
        pytest.param([(0, 60), (15, 60), (20, 90)], [(0, 20)], id="two missing"),
        pytest.param([(0, 60), (20, 60), (25, 90)], [], id="three missing"),
        pytest.param(
            [(0, 60), (5, 60), (10, 60), (30, 60), (35, 60), (40, 60), (45, 90)],
            [(0, 15), (30, 45)],
            id="a recovery could hide",
        ),
        pytest.param(
            [(0, 60), (5, 60), (10, 60), (25, 60), (30, 90)],
            [(0, 30)],
            id="none could",
        ),
        pytest.param(
            [(0, 60), (5, 60), (10, 60), (120, 90)], [(0, 15)], id="unseen end"
        ),
        pytest.param(
            [(0, 60), (5, 60), (10, 60), (15, 90), (120, 60), (125, 90)],
            [(0, 15)],
            id="gap above",
        ),
        pytest.param(
            [(0, 60), (5, 60), (10, 60), (40, 90), (45, 60), (50, 60), (55, 60)],
            [(0, 15), (45, 60)],
            id="gap, then a short recovery",
        ),
        pytest.param(
            [(0, 60), (4.95, 60), (9.9, 60), (14.85, 90)], [(0, 14.85)], id="early"
        ),
    ],
)
def test_gaps_in_episodes(
    readings: list[tuple[float, int]], found: list[tuple[float, float]]
) -> None:
    """A gap of a quarter of an hour ends an episode, and none is extended into one."""
    assert minutes_of(low_episodes(at(readings), 70)) == found


def test_very_low_episode_is_low_too() -> None:
    """One way down and up again counts once at each level."""
    values = [100] * 100 + [65] * 3 + [50] * 4 + [65] * 3 + [100] * 178
    summary = day_of(every_five_minutes(values))
    assert (summary.low_episodes, summary.longest_low_minutes) == (1, 50)
    assert (summary.very_low_episodes, summary.longest_very_low_minutes) == (1, 20)
    (episode,) = low_episodes(every_five_minutes(values), 70)
    assert episode.lowest_mg_dl == 50
    assert episode.minutes == 50


def test_an_episode_belongs_to_where_it_began() -> None:
    """One that spans midnight counts for the day before, whole."""
    trace = every_five_minutes([100] * 285 + [60] * 6 + [100] * 285)
    first, second = summarize_days(trace, START, START + 2 * DAY, UTC)
    assert (first.metrics.low_episodes, first.metrics.longest_low_minutes) == (1, 30)
    assert second.metrics.low_episodes == 0
    assert second.metrics.longest_low_minutes is None
    assert second.metrics.low_minutes == 15


@pytest.mark.parametrize(
    ("zone", "nocturnal"), [("Europe/Berlin", True), ("Asia/Kathmandu", False)]
)
def test_nights_are_local(zone: str, nocturnal: bool) -> None:
    """01:30 UTC is 03:30 in Berlin and 07:15 in Kathmandu."""
    (episode,) = low_episodes(at([(90, 60), (95, 60), (100, 60)]), 70)
    assert episode.is_nocturnal(ZoneInfo(zone)) is nocturnal


@given(STEPS)
def test_episodes_of_any_trace(steps: list[tuple[int, int]]) -> None:
    """Episodes are in order, apart, long enough, below the limit at first and at their lowest."""
    trace = walked(steps)
    value_at = dict(zip(trace.times, trace.values_mg_dl, strict=True))
    for limit in (70, 54):
        episodes = low_episodes(trace, limit)
        for episode in episodes:
            assert value_at[int(episode.start.timestamp())] < limit
            assert episode.lowest_mg_dl < limit
            assert episode.minutes >= 14.5
        assert all(before.end <= after.start for before, after in pairwise(episodes))


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
def test_days_cover_all_time(zone: str, start: int, duration: int) -> None:
    """Days follow each other without a hole and each instant is in the day it should be."""
    tz = ZoneInfo(zone)
    days = list(local_days(start, start + duration, tz))
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


def test_today_is_as_long_as_it_was() -> None:
    """A day that is not over yet is measured by its hours so far."""
    trace = every_five_minutes([100] * 150)
    (row,) = summarize_days(trace, START, START + timedelta(hours=12.5), UTC)
    assert row.metrics.active_percent == 100
    assert row.metrics.mean_mg_dl == 100


def test_day_without_readings() -> None:
    """A day without readings has a row that says so."""
    (row,) = summarize_days(GlucoseTrace((), ()), START, START + DAY, UTC)
    assert is_unknown(row.metrics)
    assert row.first_reading is row.last_reading is None


# Percentiles and the profile.


def test_percentiles_by_time() -> None:
    """Values count by how long glucose was there."""
    distribution = Distribution({100: 900, 200: 300, 120: 0})
    assert distribution.percentile_mg_dl(0) == 100
    assert distribution.percentile_mg_dl(50) == 100
    # Exactly three quarters of the time were at 100, the rest at 200.
    assert distribution.percentile_mg_dl(75) == 150
    assert distribution.percentile_mg_dl(76) == 200
    assert distribution.percentile_mg_dl(100) == 200
    assert Distribution().percentile_mg_dl(50) is None


def test_profile_of_like_days() -> None:
    """Where all days are alike, all percentiles are what glucose was, smoothed by 1, 4, 1."""
    by_hour = [100] * 12 + [160] * 12
    trace = every_five_minutes([by_hour[n // 12 % 24] for n in range(288 * 14)])
    points = ambulatory_profile(trace, START, START + 14 * DAY, UTC)
    assert [point.minute_of_day for point in points] == list(range(0, 1440, 60))
    expected = [110.0, *[100.0] * 10, 110.0, 150.0, *[160.0] * 10, 150.0]
    for point, value in zip(points, expected, strict=True):
        assert point.p5_mg_dl == pytest.approx(value)
        assert point.p25_mg_dl == pytest.approx(value)
        assert point.p50_mg_dl == pytest.approx(value)
        assert point.p75_mg_dl == pytest.approx(value)
        assert point.p95_mg_dl == pytest.approx(value)


def test_profile_of_different_days() -> None:
    """The percentiles are those of all days at a time of day."""
    trace = every_five_minutes([100 + 10 * (n // 288) for n in range(288 * 20)])
    points = ambulatory_profile(trace, START, START + 20 * DAY, UTC, bin_minutes=15)
    assert len(points) == 96
    # The days are 100, 110 ... 290; five, 25 ... percent are between two of them.
    assert set(points) == {
        ProfilePoint(15 * number, 105, 145, 195, 245, 285) for number in range(96)
    }


def test_gap_in_the_profile() -> None:
    """A time of day with fewer than three days' readings is unknown, and no neighbour's."""
    trace = every_five_minutes([100] * 288 * 14)
    days = MIN_DAYS_A_BIN - 1
    kept = [not 36 <= n % 288 < 48 or n < 288 * days for n in range(288 * 14)]
    points = ambulatory_profile(thinned(trace, kept), START, START + 14 * DAY, UTC)
    assert points[3] == ProfilePoint(180)
    assert points[2] == ProfilePoint(120, 100, 100, 100, 100, 100)
    assert points[4] == ProfilePoint(240, 100, 100, 100, 100, 100)


def test_no_profile_of_too_little() -> None:
    """Less than 70 % tell no profile."""
    trace = every_five_minutes([100] * 288 * 9)
    points = ambulatory_profile(trace, START, START + 14 * DAY, UTC)
    assert points == [ProfilePoint(60 * hour) for hour in range(24)]


def test_smoothing_goes_around_midnight() -> None:
    """Each end of the day is the other's neighbour, and an unknown one is left out."""
    assert smoothed([[60.0], [0.0], [0.0], [0.0]]) == [[40], [10], [0], [10]]
    assert smoothed([[60.0], None, [0.0], [0.0]]) == [[48], None, [0], [10]]
    assert smoothed([[60.0], None, None]) == [[60], None, None]


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),
        ("Europe/Berlin", date(2026, 10, 25)),
        ("America/Los_Angeles", date(2026, 3, 8)),
        ("America/Los_Angeles", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Australia/Lord_Howe", date(2026, 10, 4)),
        ("Asia/Kathmandu", date(2026, 3, 29)),
    ],
)
def test_profile_by_the_clock_on_the_wall(zone: str, day: date) -> None:
    """What happens at an hour of the clock stays there, before and after clocks change."""
    tz = ZoneInfo(zone)
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) - 7 * DAY
    begin = int(start.timestamp())
    times = range(begin, begin + 14 * DAY_SECONDS, STEP)
    hours = [datetime.fromtimestamp(time, tz).hour for time in times]
    trace = GlucoseTrace(times, [40 + 10 * hour for hour in hours])
    spans = trace.spans(begin, begin + 14 * DAY_SECONDS)
    for hour, distribution in enumerate(by_time_of_day(spans, tz)):
        assert list(distribution.seconds_by_mg_dl) == [40 + 10 * hour]
        assert distribution.seconds == STEP * hours.count(hour)


@given(st.integers(0, 2**32))
def test_percentiles_stay_in_order(seed: int) -> None:
    """Smoothing does not let one percentile cross another, nor lose one."""
    draw = Random(seed)
    trace = every_five_minutes(draw.choices(range(39, 402), k=288 * 5))
    kept = [n % 288 % 5 != seed % 5 for n in range(288 * 5)]
    for point in ambulatory_profile(thinned(trace, kept), START, START + 5 * DAY, UTC):
        row = astuple(point)[1:]
        assert None not in row
        assert list(row) == sorted(row)
