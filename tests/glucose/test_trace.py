"""Traces: readings in order, how long each stands for its value, and what these add up to."""

from array import array
from collections.abc import Sequence
from itertools import pairwise
from random import Random
import statistics

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.metrics import DAY_SECONDS, LowEpisodes
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS
from custom_components.dexcom_api.glucose.trace import Distribution, GlucoseTrace

from .traces import MIDNIGHT, STEP, at, every_five_minutes

# Some readings, in seconds after a beginning, close together, far apart and at one moment.
READINGS = st.lists(
    st.tuples(st.integers(0, 3 * DAY_SECONDS), st.integers(39, 401)), max_size=80
)


def columns(readings: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Return the times and the values of readings."""
    return (
        [MIDNIGHT + second for second, _ in readings],
        [value for _, value in readings],
    )


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


def test_last_reading_before_a_gap_does_not_fill_it() -> None:
    """A reading stands for five minutes at most."""
    trace = at([(0, 300), (240, 100)])
    assert known(trace.cut_spans(MIDNIGHT, MIDNIGHT + DAY_SECONDS).sum_by_value()) == {
        300: STEP,
        100: STEP,
    }


@given(READINGS, st.randoms(use_true_random=False))
def test_order_and_duplicates_change_nothing(
    readings: list[tuple[int, int]], chance: Random
) -> None:
    """Readings can come in any order and more than once."""
    expected = GlucoseTrace.from_readings(*columns(sorted(readings)))
    shuffled = readings + chance.choices(readings, k=5) if readings else []
    chance.shuffle(shuffled)
    trace = GlucoseTrace.from_readings(*columns(shuffled))
    assert list(trace.times) == list(expected.times)
    assert list(trace.values_mg_dl) == list(expected.values_mg_dl)
    assert all(before < after for before, after in pairwise(trace.times))
    assert LowEpisodes.find(trace, CONSENSUS_LIMITS) == LowEpisodes.find(
        expected, CONSENSUS_LIMITS
    )


def test_lowest_of_one_moment() -> None:
    """Of two readings of one moment the lower one counts."""
    trace = GlucoseTrace.from_readings([60, 0, 60], [100, 90, 80])
    assert (list(trace.times), list(trace.values_mg_dl)) == ([0, 60], [90, 80])


def test_readings_in_order_are_not_copied() -> None:
    """Columns that are fine are used as they are."""
    times, values = array("q", [0, 300]), array("f", [100, 110])
    trace = GlucoseTrace.from_readings(times, values)
    assert trace.times is times
    assert trace.values_mg_dl is values


@given(READINGS, st.integers(-600, 3 * DAY_SECONDS), st.integers(-600, 3 * DAY_SECONDS))
def test_time_at_each_value(
    readings: list[tuple[int, int]], start: int, end: int
) -> None:
    """Cutting out a stretch of time agrees with a plain count of its seconds."""
    trace = GlucoseTrace.from_readings(*columns(readings))
    start, end = MIDNIGHT + start, MIDNIGHT + end
    distribution = trace.cut_spans(start, end).sum_by_value()
    assert known(distribution) == seconds_at(trace, start, end)
    assert distribution.seconds <= max(0, end - start)


@given(READINGS, st.lists(st.integers(0, 3 * DAY_SECONDS), min_size=2, max_size=6))
def test_parts_add_up(readings: list[tuple[int, int]], cuts: list[int]) -> None:
    """However a time is cut, its parts together are the whole, exactly."""
    trace = GlucoseTrace.from_readings(*columns(readings))
    edges = sorted(MIDNIGHT + cut for cut in cuts)
    total = Distribution()
    for start, end in pairwise(edges):
        total += trace.cut_spans(start, end).sum_by_value()
    whole = trace.cut_spans(edges[0], edges[-1]).sum_by_value()
    assert known(total) == known(whole)
    assert total.mean_mg_dl == whole.mean_mg_dl
    assert total.sd_mg_dl == whole.sd_mg_dl


@given(st.lists(st.integers(39, 401), min_size=2, max_size=60))
def test_even_readings_weigh_the_same(values: list[int]) -> None:
    """With a reading every five minutes, all is as if readings were simply counted."""
    trace = every_five_minutes(values)
    distribution = trace.cut_spans(
        MIDNIGHT, MIDNIGHT + STEP * len(values)
    ).sum_by_value()
    assert distribution.mean_mg_dl == pytest.approx(statistics.mean(values))
    assert distribution.sd_mg_dl == pytest.approx(statistics.stdev(values))
    assert distribution.percentile_mg_dl(50) == statistics.median(values)


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
