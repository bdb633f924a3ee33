"""The profile of traces whose days are known."""

from dataclasses import astuple
from datetime import UTC
from random import Random

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.ambulatory_profile import (
    ProfilePoint,
    build_profile,
    smooth,
)

from .traces import DAY, START, every_five_minutes, thinned


def test_profile_of_equal_days() -> None:
    """If all days are equal, so are all percentiles, smoothed with the weights 1, 4, 1."""
    by_hour = [100] * 12 + [160] * 12
    trace = every_five_minutes([by_hour[n // 12 % 24] for n in range(288 * 14)])
    points = build_profile(trace, START, START + 14 * DAY, UTC)
    assert [point.minute_of_day for point in points] == list(range(0, 1440, 60))
    expected = [110.0, *[100.0] * 10, 110.0, 150.0, *[160.0] * 10, 150.0]
    for point, value in zip(points, expected, strict=True):
        assert astuple(point)[1:] == pytest.approx((value,) * 5)


def test_profile_of_different_days() -> None:
    """The percentiles are those of all days at a time of day."""
    trace = every_five_minutes([100 + 10 * (n // 288) for n in range(288 * 20)])
    points = build_profile(trace, START, START + 20 * DAY, UTC)
    # The days are at 100, 110, ... 290; each percentile lies between two of them.
    assert points == [
        ProfilePoint(60 * hour, 105, 145, 195, 245, 285) for hour in range(24)
    ]


@pytest.mark.parametrize(("days", "values"), [(2, ()), (3, (100, 100, 100, 100, 100))])
def test_gap_in_the_profile(days: int, values: tuple[int, ...]) -> None:
    """An hour needs three days of readings; an unknown hour doesn't affect its neighbors."""
    trace = every_five_minutes([100] * 288 * 14)
    kept = [not 36 <= n % 288 < 48 or n < 288 * days for n in range(288 * 14)]
    points = build_profile(thinned(trace, kept), START, START + 14 * DAY, UTC)
    assert points[3] == ProfilePoint(180, *values)
    assert points[2] == ProfilePoint(120, 100, 100, 100, 100, 100)
    assert points[4] == ProfilePoint(240, 100, 100, 100, 100, 100)


@pytest.mark.parametrize("days", [0, 9])
def test_too_few_readings(days: int) -> None:
    """With readings for less than 70 % of the time, there is no profile."""
    trace = every_five_minutes([100] * 288 * days)
    points = build_profile(trace, START, START + 14 * DAY, UTC)
    assert points == [ProfilePoint(60 * hour) for hour in range(24)]


def test_smoothing_across_midnight() -> None:
    """The first and the last hour are neighbors, and an unknown one is left out."""
    assert smooth([[60.0], [0.0], [0.0], [0.0]]) == [[40], [10], [0], [10]]
    assert smooth([[60.0], None, [0.0], [0.0]]) == [[48], None, [0], [10]]
    assert smooth([[60.0], None, None]) == [[60], None, None]


@given(st.integers(0, 2**32))
def test_percentiles_stay_in_order(seed: int) -> None:
    """Smoothing neither reorders nor loses percentiles."""
    draw = Random(seed)
    trace = every_five_minutes(draw.choices(range(39, 402), k=288 * 5))
    kept = [n % 288 % 5 != seed % 5 for n in range(288 * 5)]
    for point in build_profile(thinned(trace, kept), START, START + 5 * DAY, UTC):
        row = astuple(point)[1:]
        assert None not in row
        assert list(row) == sorted(row)
