"""Compares live readings with the official ones of the same time.

A live reading is paired with the nearest official one that is at most 150 seconds away. If its time
is that of its arrival, it is paired with the last official one of the 5 minutes before. Each official
reading has one partner at most: the live reading that is nearest to it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import fmean
from typing import Final, TypedDict

from ..dexcom.const import READING_INTERVAL
from .readings import LiveReading, Timing

READING_SECONDS: Final = READING_INTERVAL.total_seconds()

# How near to an official reading a live one is the same. Values arrive before the next is measured,
# which can be a little early.
SAME_READING_SECONDS: Final = {
    Timing.READING: READING_SECONDS / 2,
    Timing.ARRIVAL: READING_SECONDS - 30,
}


class Difference(TypedDict):
    """By how much live readings differ from the official ones, in mg/dL; None without pairs."""

    pairs: int
    mean_mg_dl: float | None
    mean_absolute_mg_dl: float | None


def compare(
    live: Sequence[LiveReading],
    times: Sequence[float],
    values: Sequence[float],
    timing: Timing,
) -> Difference:
    """Return how live readings differ from official ones: positive where they are higher.

    ``times`` and ``values`` (mg/dL) are those of the official readings, by time.
    """
    nearest: dict[int, LiveReading] = {}
    for reading in live:
        if (place := _partner(reading.time, times, timing)) is None:
            continue
        rival, time = nearest.get(place), times[place]
        if rival is None or abs(reading.time - time) < abs(rival.time - time):
            nearest[place] = reading
    differences = [reading.mg_dl - values[place] for place, reading in nearest.items()]
    if not differences:
        return {"pairs": 0, "mean_mg_dl": None, "mean_absolute_mg_dl": None}
    return {
        "pairs": len(differences),
        "mean_mg_dl": round(fmean(differences), 1),
        "mean_absolute_mg_dl": round(fmean(map(abs, differences)), 1),
    }


def _partner(time: float, times: Sequence[float], timing: Timing) -> int | None:
    """Return the place of the official reading of a live one, if there is one."""
    if timing is Timing.ARRIVAL:
        place = bisect_right(times, time) - 1
        return place if place >= 0 and time - times[place] <= READING_SECONDS else None
    after = bisect_left(times, time)
    places = [place for place in (after - 1, after) if 0 <= place < len(times)]
    nearest = min(places, key=lambda place: abs(times[place] - time), default=None)
    if nearest is None or abs(times[nearest] - time) > SAME_READING_SECONDS[timing]:
        return None
    return nearest
