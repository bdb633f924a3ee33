"""Which windows are complete, by intervals of hours since a beginning."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from hypothesis import given, strategies as st

from custom_components.dexcom_api.coverage import (
    Coverage,
    Interval,
    complete_since,
    decode_coverage,
    encode_coverage,
    is_complete,
    missing_intervals,
    with_interval,
    without_interval,
)

BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)

windows = st.tuples(st.integers(0, 40), st.integers(0, 40))


def window(edges: tuple[int, int]) -> Interval:
    """Return a window between two hours."""
    return Interval(*(BEGIN + edge * HOUR for edge in sorted(edges)))


def covered_hours(coverage: Coverage) -> set[int]:
    """Return the hours that are covered."""
    return {
        hour
        for hour in range(50)
        if any(start <= BEGIN + hour * HOUR < end for start, end in coverage)
    }


def hours_between(edges: tuple[int, int]) -> set[int]:
    """Return the hours of a window."""
    return set(range(*sorted(edges)))


@given(st.lists(st.tuples(st.booleans(), windows), max_size=12), windows)
def test_intervals_are_sets_of_hours(
    steps: list[tuple[bool, tuple[int, int]]], asked: tuple[int, int]
) -> None:
    """Adding, removing and looking for gaps does what it does with single hours."""
    coverage: Coverage = ()
    hours: set[int] = set()
    for is_added, edges in steps:
        if is_added:
            coverage = with_interval(coverage, window(edges))
            hours |= hours_between(edges)
        else:
            coverage = without_interval(coverage, window(edges))
            hours -= hours_between(edges)
        assert covered_hours(coverage) == hours
        edges_in_order = [edge for interval in coverage for edge in interval]
        assert edges_in_order == sorted(set(edges_in_order))
    gaps = missing_intervals(coverage, *window(asked))
    assert covered_hours(tuple(gaps)) == hours_between(asked) - hours
    assert decode_coverage(encode_coverage(coverage)) == coverage


def test_complete() -> None:
    """What is covered without a gap is complete, and what is before the first record of all."""
    now = BEGIN + 200 * DAY
    old, recent = Interval(BEGIN, BEGIN + DAY), Interval(now - 2 * DAY, now)
    assert complete_since(()) is None
    assert complete_since((old, recent)) == recent.start
    complete = partial(is_complete, now=now, is_imported=True, depth=90 * DAY)
    assert complete((recent,), recent.start, is_imported=False)
    assert not complete((recent,), recent.start - HOUR, is_imported=False)
    # An import that ends as late as this has come to the first record of all.
    assert complete((recent,), BEGIN)
    older = Interval(now - 30 * DAY, now - 20 * DAY)
    assert not complete((older, recent), BEGIN)
    deep = Interval(now - 90 * DAY, now)
    assert not complete((deep,), BEGIN)
    assert complete((deep,), BEGIN, depth=None)
