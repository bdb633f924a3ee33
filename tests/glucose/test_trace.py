"""Traces: readings in order, how long each stands for its value, and their sums."""

from collections.abc import Iterable
from itertools import pairwise
from random import Random

from hypothesis import given, strategies as st

from custom_components.dexcom_api.dexcom.columns import DAY_SECONDS
from custom_components.dexcom_api.glucose.trace import Distribution, GlucoseTrace

from .traces import MIDNIGHT, STEP, at

# Readings at seconds after midnight: close together, far apart, and at the same moment.
READINGS = st.lists(
    st.tuples(st.integers(0, 3 * DAY_SECONDS), st.integers(39, 401)), max_size=80
)


def trace_of(readings: Iterable[tuple[int, int]]) -> GlucoseTrace:
    """Return readings at seconds after midnight as a trace."""
    readings = list(readings)
    return GlucoseTrace.from_readings(
        [MIDNIGHT + second for second, _ in readings], [value for _, value in readings]
    )


def distribution_of(trace: GlucoseTrace, start: int, end: int) -> Distribution:
    """Return the time spent at each value between two seconds after midnight."""
    return trace.cut_spans(MIDNIGHT + start, MIDNIGHT + end).sum_by_value()


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


def positive(distribution: Distribution) -> dict[float, int]:
    """Return the values that glucose was at for any time."""
    return {
        value: seconds
        for value, seconds in distribution.seconds_by_mg_dl.items()
        if seconds
    }


@given(READINGS, st.randoms(use_true_random=False))
def test_order_and_duplicates_change_nothing(
    readings: list[tuple[int, int]], chance: Random
) -> None:
    """Readings can come in any order and more than once."""
    expected = trace_of(sorted(readings))
    shuffled = readings + chance.choices(readings, k=5) if readings else []
    chance.shuffle(shuffled)
    trace = trace_of(shuffled)
    assert list(trace.times) == list(expected.times)
    assert list(trace.values_mg_dl) == list(expected.values_mg_dl)
    assert all(before < after for before, after in pairwise(trace.times))


def test_lowest_of_one_moment() -> None:
    """The lower of two readings at the same moment counts."""
    trace = GlucoseTrace.from_readings([60, 0, 60], [100, 90, 80])
    assert (list(trace.times), list(trace.values_mg_dl)) == ([0, 60], [90, 80])


@given(READINGS, st.integers(-600, 3 * DAY_SECONDS), st.integers(-600, 3 * DAY_SECONDS))
def test_time_at_each_value(
    readings: list[tuple[int, int]], start: int, end: int
) -> None:
    """The time at each value of a period agrees with a plain count of its seconds."""
    trace = trace_of(readings)
    distribution = distribution_of(trace, start, end)
    assert positive(distribution) == seconds_at(trace, MIDNIGHT + start, MIDNIGHT + end)
    assert distribution.seconds <= max(0, end - start)


@given(READINGS, st.lists(st.integers(0, 3 * DAY_SECONDS), min_size=2, max_size=6))
def test_parts_add_up(readings: list[tuple[int, int]], cuts: list[int]) -> None:
    """The parts of a period add up to the whole, exactly."""
    trace, edges = trace_of(readings), sorted(cuts)
    parts = [distribution_of(trace, *part) for part in pairwise(edges)]
    total = sum(parts, Distribution())
    whole = distribution_of(trace, edges[0], edges[-1])
    assert positive(total) == positive(whole)
    assert (total.mean_mg_dl, total.sd_mg_dl) == (whole.mean_mg_dl, whole.sd_mg_dl)


def test_percentiles_by_time() -> None:
    """Values are weighed by the time that glucose was there; without any, all is unknown."""
    distribution = Distribution({100: 900, 200: 300, 120: 0})
    assert distribution.percentile_mg_dl(0) == 100
    assert distribution.percentile_mg_dl(50) == 100
    # Exactly three quarters of the time were at 100, the rest at 200.
    assert distribution.percentile_mg_dl(75) == 150
    assert distribution.percentile_mg_dl(76) == 200
    assert distribution.percentile_mg_dl(100) == 200
    assert distribution_of(at([(0, 40)]), 60, 60) == Distribution()
    assert Distribution().percentile_mg_dl(50) is None
    assert Distribution().mean_mg_dl is None
    assert Distribution({40: STEP}).sd_mg_dl is None
