"""The ambulatory glucose profile: percentiles of glucose by the time of day.

As in the reports (Bergenstal et al., 2013; Johnson et al., 2019): the 5th, 25th, 50th, 75th and
95th percentile of all days, by the clock on the wall, and smoothed. Those papers leave the method
open. This is the one that Tidepool's report follows as the specification of the profile: bins of
an hour, and each percentile averaged with those of the bins before and after it by the weights 1,
4 and 1, across midnight too; a neighbour without data is left out. A chart draws a smooth line
through the middles of the bins.

Nothing here knows of Home Assistant.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from .metrics import DAY_SECONDS, is_sufficient
from .trace import Distribution, GlucoseTrace, Spans

BIN_MINUTES: Final = 60
PERCENTILES: Final = (5, 25, 50, 75, 95)
CENTER_WEIGHT: Final = 4
NEIGHBOR_WEIGHT: Final = 1

# Of fewer days than these together, the outer percentiles of a bin are just its extremes.
MIN_DAYS_A_BIN: Final = 3


@dataclass(frozen=True, slots=True)
class ProfilePoint:
    """What glucose is like at a time of day; unknown where there is too little to tell."""

    # Where the bin begins, in minutes after midnight.
    minute_of_day: int
    p5_mg_dl: float | None = None
    p25_mg_dl: float | None = None
    p50_mg_dl: float | None = None
    p75_mg_dl: float | None = None
    p95_mg_dl: float | None = None


def ambulatory_profile(
    trace: GlucoseTrace,
    start: datetime,
    end: datetime,
    zone: tzinfo,
    bin_minutes: int = BIN_MINUTES,
) -> list[ProfilePoint]:
    """Return the profile of the days from start to end, one point a bin from midnight on.

    A day has a whole number of bins. An hour that clocks skip has no part in the profile, one that
    they repeat has two.
    """
    begin, over = int(start.timestamp()), int(end.timestamp())
    spans = trace.spans(begin, over)
    curve: Sequence[Sequence[float] | None] = [None] * (24 * 60 // bin_minutes)
    if is_sufficient(begin, over, spans.distribution()):
        curve = smoothed(
            [
                _percentiles(distribution, bin_minutes)
                for distribution in by_time_of_day(spans, zone, bin_minutes)
            ]
        )
    return [
        ProfilePoint(number * bin_minutes, *(values or ()))
        for number, values in enumerate(curve)
    ]


def by_time_of_day(
    spans: Spans, zone: tzinfo, bin_minutes: int = BIN_MINUTES
) -> list[Distribution]:
    """Return how long glucose was at each value, by the bin that a reading was taken in."""
    bin_seconds = 60 * bin_minutes
    bins: list[defaultdict[float, int]] = [
        defaultdict(int) for _ in range(DAY_SECONDS // bin_seconds)
    ]
    for first, last, offset in _stretches(spans.starts, zone):
        for moment, value, seconds in zip(
            spans.starts[first:last],
            spans.values_mg_dl[first:last],
            spans.seconds[first:last],
            strict=True,
        ):
            bins[(moment + offset) % DAY_SECONDS // bin_seconds][value] += seconds
    return [Distribution(bin_) for bin_ in bins]


def smoothed(
    curve: Sequence[Sequence[float] | None],
) -> list[Sequence[float] | None]:
    """Average each point of a day's curve with its neighbours; unknown ones stay unknown."""
    found: list[Sequence[float] | None] = []
    for number, values in enumerate(curve):
        if values is None:
            found.append(None)
            continue
        neighbors = (curve[number - 1], curve[(number + 1) % len(curve)])
        weighted = [(values, CENTER_WEIGHT)] + [
            (neighbor, NEIGHBOR_WEIGHT)
            for neighbor in neighbors
            if neighbor is not None
        ]
        total = sum(weight for _, weight in weighted)
        found.append(
            [
                sum(weight * point[place] for point, weight in weighted) / total
                for place in range(len(values))
            ]
        )
    return found


def _percentiles(
    distribution: Distribution, bin_minutes: int
) -> Sequence[float] | None:
    """Return the percentiles of a bin, where it has enough readings for them."""
    if distribution.seconds < MIN_DAYS_A_BIN * 60 * bin_minutes:
        return None
    found = [distribution.percentile_mg_dl(percent) for percent in PERCENTILES]
    return [value for value in found if value is not None]


def _stretches(times: Sequence[int], zone: tzinfo) -> Iterator[tuple[int, int, int]]:
    """Find the places between which clocks did not change, and how far from UTC they were."""
    first = 0
    while first < len(times):
        offset = _offset_seconds(times[first], zone)
        last = bisect_left(times, times[first] + DAY_SECONDS, first)
        if _offset_seconds(times[last - 1], zone) != offset:
            last = bisect_left(
                times,
                True,
                first,
                last,
                key=lambda moment: _offset_seconds(moment, zone) != offset,
            )
        yield first, last, offset
        first = last


def _offset_seconds(moment: int, zone: tzinfo) -> int:
    """Return how far clocks are ahead of UTC at a time since the epoch."""
    offset = datetime.fromtimestamp(moment, zone).utcoffset()
    return (offset or timedelta()) // timedelta(seconds=1)
