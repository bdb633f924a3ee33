"""Measures how much glucose varies within days (MAGE) and from day to day (MODD).

Both follow the package iglu, with glucose at every full five minutes, on straight lines between
readings that are at most 45 minutes apart.

The mean amplitude of glycemic excursions (Service et al., 1970) is the mean height of all rises and
falls of more than a standard deviation. Where glucose turns is found with a short and a long moving
average (Fernandes et al., 2022): between two crossings, it has a peak or a nadir.

The mean of daily differences (Molnar et al., 1972) compares glucose with the same time of the
previous day, here on the person's clock. The day after a clock repeats an hour is compared with the
second one.

A period can have a million slots. Arrays take less memory than lists and are freed at once, and a
function in C that goes through all of them would hold the interpreter's lock, which generators
release. Unknown glucose is not a number, which is neither more nor less than anything.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice, pairwise, repeat
from math import fsum, nan, sqrt
from operator import sub
from typing import Final

from ..dexcom.columns import DAY_SECONDS
from .clock_portions import LocalTimes
from .metrics import MIN_DAY_SECONDS, Summary
from .trace import READING_SECONDS, GlucoseTrace

MAX_LINE_SECONDS: Final = 45 * 60
SLOTS_A_DAY: Final = DAY_SECONDS // READING_SECONDS

# Excursions are those of whole days. Where clocks go forward, a day has 23 hours.
MIN_MAGE_SECONDS: Final = 23 * 60 * 60

# The moving averages cover 25 and 160 minutes.
SHORT_SLOTS: Final = 5
LONG_SLOTS: Final = 32
# Excursions don't reach across gaps of more than three hours.
MAX_STEP_SLOTS: Final = 36
# A stretch with fewer slots, or with less variation, has no excursions.
MIN_SLOTS: Final = 7
MIN_SD_MG_DL: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Variability:
    """How much glucose varies in a period; None where there are too few readings."""

    mage_mg_dl: float | None = None
    modd_mg_dl: float | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Glucose in mg/dL at every full five minutes, not a number where it is unknown.

    ``first`` counts steps of five minutes since 1970 UTC.
    """

    first: int
    values: array[float]


def measure_variability(
    trace: GlucoseTrace, summary: Summary, local_times: LocalTimes
) -> Variability:
    """Return the variability of a period, given its other metrics and its times on a clock.

    Both need as many readings as the other metrics. MAGE needs a period of a day, and an excursion.
    MODD needs 12 hours with readings on the day before.
    """
    start, end = int(summary.start.timestamp()), int(summary.end.timestamp())
    if summary.mean_mg_dl is None:
        return Variability()
    grid = draw_grid(trace.cut(start, end))
    return Variability(
        mage_mg_dl=calculate_mage(grid) if end - start >= MIN_MAGE_SECONDS else None,
        modd_mg_dl=calculate_modd(grid, local_times),
    )


def draw_grid(trace: GlucoseTrace) -> Grid:
    """Return glucose at every full five minutes from the first to the last reading."""
    times, values = trace.times, trace.values_mg_dl
    if not times:
        return Grid(0, array("d"))
    drawn = array("d", [] if times[0] % READING_SECONDS else [values[0]])
    for before, after, value, next_value in zip(
        times, times[1:], values, values[1:], strict=False
    ):
        moment = before - before % READING_SECONDS + READING_SECONDS
        is_line = after - before <= MAX_LINE_SECONDS
        slope = (next_value - value) / (after - before)
        while moment <= after:
            is_known = is_line or moment == after
            drawn.append(next_value - slope * (after - moment) if is_known else nan)
            moment += READING_SECONDS
    return Grid(-(-times[0] // READING_SECONDS), drawn)


def calculate_modd(grid: Grid, local_times: LocalTimes) -> float | None:
    """Return the mean of daily differences in mg/dL, or None with less than 12 hours of them."""
    differences = array("d")
    stretches = list(_split_by_offset(grid, local_times))
    first = min((local for local, _ in stretches), default=0) - SLOTS_A_DAY
    last = max((local + len(values) for local, values in stretches), default=0)
    latest = array("d", [nan]) * (last - first)
    for local, values in stretches:
        place, day_before = local - first, local - first - SLOTS_A_DAY
        latest[place : place + len(values)] = values
        differences.extend(
            [
                difference
                for value, before in zip(values, latest[day_before:], strict=False)
                if (difference := abs(value - before)) >= 0
            ]
        )
    if len(differences) * READING_SECONDS < MIN_DAY_SECONDS:
        return None
    return fsum(difference for difference in differences) / len(differences)


def _split_by_offset(
    grid: Grid, local_times: LocalTimes
) -> Iterator[tuple[int, array[float]]]:
    """Yield the glucose of each span without a change of the clock.

    It comes with its first step of five minutes since 1970 on the clock.
    """
    for since, until, offset in local_times.spans():
        begin = max(-(-since // READING_SECONDS) - grid.first, 0)
        end = max(-(-until // READING_SECONDS) - grid.first, 0)
        if values := grid.values[begin:end]:
            yield grid.first + begin + offset // READING_SECONDS, values


def calculate_mage(grid: Grid) -> float | None:
    """Return the mean amplitude of glycemic excursions in mg/dL, or None without excursions.

    The means of the rises and of the falls of a stretch each weigh as much as it is long.
    """
    weighted = weights = 0.0
    for stretch in _split_at_gaps(grid.values):
        if len(stretch) < MIN_SLOTS or (sd := _find_sd(stretch)) < MIN_SD_MG_DL:
            continue
        points = list(_find_turning_points(stretch))
        falling = [-point for point in points]
        for rises in (find_rises(points, sd), find_rises(falling, sd)):
            if rises:
                weights += len(stretch) - 1
                weighted += (len(stretch) - 1) * sum(rises) / len(rises)
    return weighted / weights if weights else None


def find_rises(points: Sequence[float], least: float) -> list[float]:
    """Return the heights of all rises of more than ``least``.

    A rise leads from the lowest point to the highest one before a fall of more than that.
    """
    heights: list[float] = []
    lowest, highest = points[0], None
    for point in points:
        if highest is None:
            lowest = min(lowest, point)
            if point - lowest > least:
                highest = point
            continue
        highest = max(highest, point)
        if highest - point > least:
            heights.append(highest - lowest)
            lowest, highest = point, None
    if highest is not None:
        heights.append(highest - lowest)
    return heights


def _split_at_gaps(values: array[float]) -> list[array[float]]:
    """Return the stretches between long gaps, which begin and end with known glucose."""
    known = array("q", (slot for slot, value in enumerate(values) if value >= 0))
    gaps = [
        (before, after)
        for before, after in pairwise(known)
        if after - before > MAX_STEP_SLOTS
    ]
    begins = [*known[:1], *(after for _, after in gaps)]
    ends = [*(before for before, _ in gaps), *known[-1:]]
    return [values[begin : end + 1] for begin, end in zip(begins, ends, strict=True)]


def _find_turning_points(stretch: array[float]) -> Iterator[float]:
    """Yield the peak or the nadir between each two crossings of the moving averages.

    It is looked for from the one before, because averages cross later than glucose turns.
    """
    place = 0
    for (_, is_high), (end, _) in pairwise(_find_crossings(stretch)):
        known = {
            slot: value
            for slot in range(place, end + 1)
            if (value := stretch[slot]) >= 0
        }
        place = (max if is_high else min)(known, key=known.__getitem__)
        yield known[place]


def _find_crossings(stretch: array[float]) -> list[tuple[int, bool]]:
    """Return where the short moving average crosses the long one, and whether upward.

    The first and the last slot count as crossings.
    """
    known = (value if value >= 0 else 0.0 for value in stretch)
    sums = array("d", accumulate(known, initial=0.0))
    counts = array("q", accumulate((value >= 0 for value in stretch), initial=0))
    averages = (_average(sums, counts, width) for width in (SHORT_SLOTS, LONG_SLOTS))
    ahead = array("d", map(sub, *averages, strict=True))
    is_high = ahead[0] > 0
    crossings = [(0, is_high)]
    for slot, by_mg_dl in enumerate(ahead):
        # Nothing crosses where an average is unknown.
        if by_mg_dl < 0 if is_high else by_mg_dl > 0:
            is_high = not is_high
            crossings.append((slot, is_high))
    return [*crossings, (len(stretch) - 1, is_high)]


def _average(
    sums: Sequence[float], counts: Sequence[int], width: int
) -> Iterator[float]:
    """Yield the mean of the known values in the slots up to each one, or nan.

    ``sums`` and ``counts`` are those of the slots before each one. Before there are enough slots,
    the mean is that of the first ones.
    """
    head = min(width, len(sums) - 1)
    return chain(
        repeat(sums[head] / counts[head], head),
        (
            total / count if count else nan
            for total, count in zip(
                map(
                    sub,
                    islice(sums, width + 1, None),
                    islice(sums, 1, None),
                    strict=False,
                ),
                map(
                    sub,
                    islice(counts, width + 1, None),
                    islice(counts, 1, None),
                    strict=False,
                ),
                strict=False,
            )
        ),
    )


def _find_sd(stretch: array[float]) -> float:
    """Return the sample standard deviation of the known values of a stretch, which isn't empty."""
    known = array("d", (value for value in stretch if value >= 0))
    mean = fsum(value for value in known) / len(known)
    squares = fsum((value - mean) * (value - mean) for value in known)
    return sqrt(squares / max(len(known) - 1, 1))
