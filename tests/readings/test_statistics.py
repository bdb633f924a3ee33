"""Hours of readings, as the long-term statistics get them."""

from math import nan

import pytest

from custom_components.dexcom_api.dexcom.columns import Columns, Row, Source
from custom_components.dexcom_api.readings.statistics import (
    Hour,
    is_same,
    summarize_hours,
)

# On the hour.
START = 1_777_734_000
HOUR = 3600
SOURCE = Source(None, None, None, None, None)


@pytest.mark.parametrize(
    ("readings", "hours"),
    [
        ([], {}),
        # A reading stands for five minutes, but not for time after the next or in the next hour.
        ([(0, 100)], {0: (100, 100, 100)}),
        ([(0, 100), (3540, 200)], {0: (700 / 6, 100, 200)}),
        ([(0, 100), (100, 220), (2000, 150)], {0: (1210 / 7, 100, 220)}),
        ([(3540, 100), (3600, 200)], {0: (100, 100, 100), 1: (200, 200, 200)}),
        # Of two at the same time, the lower one counts, here and in all metrics.
        ([(60, 220), (60, 100), (900, 100)], {0: (100, 100, 100)}),
        # The hours before and after are for others, and one in between can be empty.
        ([(-1, 50), (7201, 90), (10_800, 400)], {2: (90, 90, 90)}),
    ],
)
def test_hours(
    readings: list[tuple[int, float]], hours: dict[int, tuple[float, float, float]]
) -> None:
    """The mean of an hour is over the time that its readings stand for."""
    columns = Columns.from_rows(
        [
            Row(START + time, value, nan, 0, 0, SOURCE, bytes(16))
            for time, value in readings
        ]
    )
    found = summarize_hours(columns, {START, START + HOUR, START + 2 * HOUR})
    assert [*found] == [START + HOUR * hour for hour in hours]
    for hour, expected in zip(found.values(), hours.values(), strict=True):
        assert hour == pytest.approx(expected)
    assert summarize_hours(columns, ()) == {}


@pytest.mark.parametrize("place", range(3))
def test_same_hours(place: int) -> None:
    """A recorder that rounds has the same hour, but not one that differs in any figure."""
    hour = Hour(120, 80, 200)

    def changed(by: float) -> Hour:
        return Hour(*(figure + by * (place == at) for at, figure in enumerate(hour)))

    assert is_same(hour, changed(0.0009))
    assert not is_same(hour, changed(0.01))
    assert not is_same(hour, None)
    assert not is_same(None, hour)
    assert is_same(None, None)
