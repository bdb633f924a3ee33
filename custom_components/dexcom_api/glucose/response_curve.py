"""Draws what glucose does around a moment, and measures it.

A curve leads from an hour before to four hours after, in steps of five minutes, on straight lines
between readings that are at most 45 minutes apart, as in iglu's ``meal_metrics`` (Broll et al.,
2021) and in variability.py. It needs readings for 70% of its time, as all metrics do, and none of
its values may be missing. 39 and 401 stand for values below and above the range of a sensor and
count as these numbers.

The area is the incremental area under the curve by trapezoids (Brouns et al., 2005, page 162): the
area above the glucose at the start, without what lies below. Here it is that of four hours, because
insulin and sensors are slow, and the area below is measured, too, because insulin and exercise lower
glucose.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from ..dexcom.columns import HOUR_SECONDS
from .metrics import MIN_ACTIVE_PERCENT
from .trace import READING_SECONDS, GlucoseTrace
from .variability import MAX_LINE_SECONDS

BEFORE_SECONDS: Final = HOUR_SECONDS
AFTER_SECONDS: Final = 4 * HOUR_SECONDS
STEPS: Final = range(-BEFORE_SECONDS, AFTER_SECONDS + 1, READING_SECONDS)
STEP_MINUTES: Final = tuple(step // 60 for step in STEPS)
START_STEP: Final = STEPS.index(0)


@dataclass(frozen=True, slots=True)
class Figures:
    """What glucose did from a start on, in mg/dL, minutes, and mg/dL times hours.

    Without a rise or a fall, its time is None. The time until glucose is back where it started
    counts from the start; it is None if that takes more than four hours.
    """

    start_mg_dl: float
    rise_mg_dl: float
    minutes_to_peak: float | None
    minutes_to_return: float | None
    area_above_mg_dl_h: float
    fall_mg_dl: float
    minutes_to_lowest: float | None
    minutes_to_recovery: float | None
    area_below_mg_dl_h: float


def draw_curve(trace: GlucoseTrace, moment: int) -> list[float] | None:
    """Return glucose at each step around a moment, or None with too few readings."""
    start, end = moment + STEPS[0], moment + STEPS[-1]
    seconds = sum(trace.cut_spans(start, end).seconds)
    if 100 * seconds < MIN_ACTIVE_PERCENT * (end - start):
        return None
    times, values = trace.times, trace.values_mg_dl
    place = bisect_left(times, start)
    curve: list[float] = []
    for time in range(start, end + 1, READING_SECONDS):
        while place < len(times) and times[place] < time:
            place += 1
        if place == len(times):
            return None
        after = times[place]
        if after == time:
            curve.append(values[place])
            continue
        if not place or after - times[place - 1] > MAX_LINE_SECONDS:
            return None
        before = times[place - 1]
        slope = (values[place] - values[place - 1]) / (after - before)
        curve.append(values[place - 1] + slope * (time - before))
    return curve


def measure_curve(curve_mg_dl: Sequence[float]) -> Figures:
    """Return the figures of a curve."""
    start = curve_mg_dl[START_STEP]
    changes = [value - start for value in curve_mg_dl[START_STEP:]]
    rise = _measure_rise(changes)
    fall = _measure_rise([-change for change in changes])
    return Figures(
        start_mg_dl=start,
        rise_mg_dl=rise.height,
        minutes_to_peak=rise.minutes,
        minutes_to_return=rise.minutes_until_over,
        area_above_mg_dl_h=rise.area,
        fall_mg_dl=fall.height,
        minutes_to_lowest=fall.minutes,
        minutes_to_recovery=fall.minutes_until_over,
        area_below_mg_dl_h=fall.area,
    )


class Rise(NamedTuple):
    """The greatest of some changes, when it was first reached, when it was over, and the area.

    The area is in mg/dL times hours. Only what is above 0 counts.
    """

    height: float
    minutes: float | None
    minutes_until_over: float | None
    area: float


def _measure_rise(changes: Sequence[float]) -> Rise:
    """Return the rise of changes at each step."""
    minutes = READING_SECONDS / 60
    area = 0.0
    for before, after in pairwise(changes):
        if before >= 0 and after >= 0:
            area += (before + after) / 2
        elif before > 0 or after > 0:
            # A triangle up to where the line crosses the level of the start.
            above = max(before, after)
            area += above * above / abs(after - before) / 2
    rise = max(changes)
    if rise <= 0:
        return Rise(0, None, None, 0)
    peak = changes.index(rise)
    over = next(
        (
            (step + before / (before - after)) * minutes
            for step, (before, after) in enumerate(pairwise(changes[peak:]), peak)
            if after <= 0
        ),
        None,
    )
    return Rise(rise, peak * minutes, over, area * minutes / 60)
