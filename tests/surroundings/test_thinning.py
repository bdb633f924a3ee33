"""What is left of a window that has more in it than a chart has pixels."""

from itertools import pairwise

import pytest

from custom_components.dexcom_api.surroundings.model import Bar, Moment, Number
from custom_components.dexcom_api.surroundings.thinning import (
    PARTS,
    thin_bars,
    thin_moments,
    thin_numbers,
)

FORTNIGHT = 14 * 86_400


def test_few_stay_as_they_are() -> None:
    """Nothing is left out of what there is room for."""
    bars = [Bar(index * 10.0, index * 10.0 + 5, "on") for index in range(PARTS)]
    assert [tuple(bar) for bar in thin_bars(bars, FORTNIGHT)] == [
        (*bar, 1) for bar in bars
    ]
    numbers = [Number(index * 10.0, index) for index in range(PARTS)]
    assert thin_numbers(numbers, FORTNIGHT) == numbers
    moments = [Moment(index * 10.0, "ring") for index in range(PARTS)]
    assert [tuple(moment) for moment in thin_moments(moments, FORTNIGHT)] == [
        (*moment, 1) for moment in moments
    ]


def test_bars_that_take_turns() -> None:
    """Bars that can't be seen apart have their share of the time; a long one stays whole."""
    edges = [0.0]
    for index in range(10_000):
        edges.append(edges[-1] + (30 if index % 2 else 90))
    start = edges[-1]
    bars = [
        Bar(before, after, "off" if index % 2 else "on")
        for index, (before, after) in enumerate(pairwise(edges))
    ]
    bars.append(Bar(start, start + 40_000, "on"))
    shown = thin_bars(bars, FORTNIGHT)
    assert len(shown) <= 2 * PARTS + 1
    assert tuple(shown[-1]) == (start, start + 40_000, "on", 1)
    for bar in shown[:-1]:
        assert bar.share == pytest.approx(0.75 if bar.state == "on" else 0.25, abs=0.05)
    on_seconds = sum(
        (bar.end - bar.start) * bar.share for bar in shown[:-1] if bar.state == "on"
    )
    assert on_seconds == pytest.approx(5_000 * 90, rel=1e-6)


def test_extremes_of_numbers_stay() -> None:
    """The lowest and the highest number are still there, at their true times, and so are gaps."""
    values = [60 + index * 7919 % 97 for index in range(50_000)]
    values[31_234], values[777] = 201, 12
    numbers = [Number(index * 20.0, value) for index, value in enumerate(values)]
    numbers[20_000:20_500] = [Number(20_000 * 20.0, None)]
    thinned = thin_numbers(numbers, FORTNIGHT)
    assert len(thinned) <= 4 * PARTS
    assert set(thinned) <= set(numbers)
    assert thinned == sorted(thinned, key=lambda number: number.time)
    assert {Number(31_234 * 20.0, 201), Number(777 * 20.0, 12)} <= set(thinned)
    assert Number(20_000 * 20.0, None) in thinned
    assert thinned[-1] == numbers[-1]


def test_short_gaps_in_numbers() -> None:
    """A gap that can't be seen doesn't break a line."""
    numbers = [
        Number(index * 100.0, None if index % 10 == 5 else index)
        for index in range(10_000)
    ]
    assert all(value is not None for _, value in thin_numbers(numbers, FORTNIGHT))


def test_moments_are_counted() -> None:
    """Moments that can't be seen apart are one, with their total."""
    moments = [Moment(index * 60.0, f"type {index}") for index in range(20_000)]
    shown = thin_moments(moments, FORTNIGHT)
    assert len(shown) <= PARTS
    assert tuple(shown[0]) == (0, "type 0", 26)
    assert sum(moment.total for moment in shown) == 20_000
