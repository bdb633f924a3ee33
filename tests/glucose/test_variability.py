"""MAGE and MODD of traces with known answers, and what holds for any trace."""

from datetime import UTC, datetime
from itertools import accumulate, pairwise
from math import nan, pi, sin
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.clock_portions import LocalTimes
from custom_components.dexcom_api.glucose.metrics import summarize
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.glucose.variability import (
    Variability,
    draw_grid,
    find_rises,
    measure_variability,
)

from .traces import MIDNIGHT, STEP, at, every_five_minutes, thinned

HOUR = 3600
DAY_SECONDS = 24 * HOUR
BERLIN = ZoneInfo("Europe/Berlin")


def variability_of(
    trace: GlucoseTrace, start: int = MIDNIGHT, seconds: int = 0, name: str = "UTC"
) -> Variability:
    """Return the variability of a period, by default of all of a trace."""
    end = start + (seconds or STEP * len(trace.times))
    local_times = LocalTimes.find(start, end, ZoneInfo(name))
    first, last = (datetime.fromtimestamp(edge, UTC) for edge in (start, end))
    return measure_variability(trace, summarize(trace, first, last), local_times)


def waves(days: int, height: int = 100, hours: int = 6) -> list[int]:
    """Return glucose that rises and falls by a height every few hours."""
    steps = 12 * hours
    return [
        round(150 + height / 2 * sin(2 * pi * step / steps))
        for step in range(288 * days)
    ]


@pytest.mark.parametrize(("height", "hours"), [(100, 6), (60, 4), (200, 8)])
def test_mage_of_waves(height: int, hours: int) -> None:
    """All rises and falls of regular waves are as high as the waves; each day is like the last."""
    found = variability_of(every_five_minutes(waves(4, height, hours)))
    assert found.mage_mg_dl == pytest.approx(height, rel=0.04)
    assert found.modd_mg_dl == 0


@pytest.mark.parametrize(
    ("points", "rises"),
    [
        ([100], []),
        ([100, 130, 100], []),
        ([100, 200, 100], [100]),
        # A rise goes on after a fall that is too small to end it.
        ([100, 180, 160, 200, 100, 131], [100, 31]),
        # It begins at the lowest point, and ends with the data.
        ([120, 100, 110, 90, 150], [60]),
        ([200, 100, 200, 90, 210], [100, 120]),
    ],
)
def test_rises(points: list[float], rises: list[float]) -> None:
    """Only rises of more than the least height count, from their lowest to their highest point."""
    assert find_rises(points, 30) == rises


def test_flat_glucose_has_no_excursions() -> None:
    """Glucose that hardly changes has no excursions, which isn't the same as small ones."""
    flat = variability_of(every_five_minutes([120, 121] * 288))
    assert flat == Variability(mage_mg_dl=None, modd_mg_dl=0)


@pytest.mark.parametrize(
    ("readings", "hours", "has_mage", "has_modd"),
    [
        # MAGE needs a day, which can have 23 hours, and 70 % of the readings.
        (288, 22, False, False),
        (288, 23, True, False),
        (201, 24, False, False),
        (202, 24, True, False),
        # MODD needs 12 hours with readings on the day before.
        (288 + 143, 36, True, False),
        (288 + 144, 36, True, True),
        (288 * 2, 72, False, False),
    ],
)
def test_enough_readings(
    readings: int, hours: int, has_mage: bool, has_modd: bool
) -> None:
    """With too few readings, both are unknown."""
    trace = every_five_minutes(waves(3)[:readings])
    found = variability_of(trace, seconds=hours * HOUR)
    assert (found.mage_mg_dl is not None, found.modd_mg_dl is not None) == (
        has_mage,
        has_modd,
    )


@given(st.lists(st.integers(40, 400), min_size=2, max_size=5))
def test_modd_of_level_days(levels: list[int]) -> None:
    """MODD is the mean difference of consecutive days, and readings outside make no difference."""
    trace = every_five_minutes(
        level for level in [40, *levels, 400] for _ in range(288)
    )
    whole = [abs(after - level) for level, after in pairwise(levels)]
    days = len(levels) * DAY_SECONDS
    found = variability_of(trace, MIDNIGHT + DAY_SECONDS, days)
    assert found.modd_mg_dl == pytest.approx(sum(whole) / len(whole))


@pytest.mark.parametrize(
    "start",
    [datetime(2026, 3, 27, tzinfo=BERLIN), datetime(2026, 10, 23, tzinfo=BERLIN)],
)
def test_modd_follows_the_clock(start: datetime) -> None:
    """Days that are the same by the clock don't differ, although it changes; in UTC they do."""
    begin = int(start.timestamp())
    times = range(begin, begin + 5 * DAY_SECONDS, STEP)
    by_hour = [datetime.fromtimestamp(time, BERLIN).hour for time in times]
    trace = GlucoseTrace(times, [80 + 10 * hour for hour in by_hour])
    ours = variability_of(trace, begin, 5 * DAY_SECONDS, "Europe/Berlin")
    assert ours.modd_mg_dl == 0
    assert (variability_of(trace, begin, 5 * DAY_SECONDS).modd_mg_dl or 0) > 2


@given(st.integers(0, 2**32), st.integers(1, 50), st.integers(1, 28))
def test_moving_and_mirroring(seed: int, shift: int, days: int) -> None:
    """Neither level nor direction nor date changes how much glucose varies; the scale does."""
    draw = Random(seed)
    steps = draw.choices((-9, -3, 0, 3, 9), k=288 * 2)
    walk = list(accumulate(steps[1:], initial=6000))
    kept = [draw.random() > 0.1 for _ in walk]

    def varied(values: list[int], start: int = MIDNIGHT) -> tuple[float | None, ...]:
        found = variability_of(
            thinned(every_five_minutes(values, start), kept), start, 2 * DAY_SECONDS
        )
        return found.mage_mg_dl, found.modd_mg_dl

    expected = varied(walk)
    mirrored = [12_000 - value for value in walk]
    for values in ([value + shift for value in walk], mirrored):
        assert varied(values) == pytest.approx(expected)
    assert varied(walk, MIDNIGHT + days * DAY_SECONDS) == expected
    mage, modd = varied([2 * value for value in walk])
    assert (mage, modd) == pytest.approx(
        (2 * (expected[0] or 0), 2 * (expected[1] or 0))
    )


def test_grid() -> None:
    """Glucose is drawn between readings at most 45 minutes apart, and unknown beyond."""
    grid = draw_grid(at([(1, 101), (6, 106), (51, 151), (97, 10), (100, 7)]))
    assert grid.first == MIDNIGHT // STEP + 1
    line = [float(minute) + 100 for minute in range(5, 51, 5)]
    drawn = [*line, *[nan] * 9, 7]
    assert list(grid.values) == pytest.approx(drawn, nan_ok=True)
    [only] = draw_grid(at([(5, 100)])).values
    assert only == 100
    for nothing in ([], [(4, 100)]):
        assert not draw_grid(at(nothing)).values
