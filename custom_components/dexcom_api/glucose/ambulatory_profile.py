"""Builds the ambulatory glucose profile: percentiles of glucose by the time of day.

As in clinical reports (Bergenstal et al., 2013; Johnson et al., 2019), it shows the smoothed 5th,
25th, 50th, 75th, and 95th percentiles of all days by local time. Those papers don't specify the
method, so this one follows Tidepool's report: bins of one hour, each averaged with the bins before
and after it by the weights 1, 4, and 1, also across midnight. Neighbors without data are left out.
Charts draw a smooth line through the middle of each bin.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from .metrics import DAY_SECONDS, has_enough_readings
from .trace import Distribution, GlucoseTrace, Spans

BIN_MINUTES: Final = 60
PERCENTILES: Final = (5, 25, 50, 75, 95)
CENTER_WEIGHT: Final = 4
NEIGHBOR_WEIGHT: Final = 1

# With fewer days, the outer percentiles of a bin are merely its extremes.
MIN_DAYS_A_BIN: Final = 3


@dataclass(frozen=True, slots=True)
class ProfilePoint:
    """The percentiles of glucose at a time of day, or None with too few readings."""

    # The start of the bin in minutes after midnight.
    minute_of_day: int
    p5_mg_dl: float | None = None
    p25_mg_dl: float | None = None
    p50_mg_dl: float | None = None
    p75_mg_dl: float | None = None
    p95_mg_dl: float | None = None


def build_profile(
    trace: GlucoseTrace,
    start: datetime,
    end: datetime,
    zone: tzinfo,
    bin_minutes: int = BIN_MINUTES,
) -> list[ProfilePoint]:
    """Return the profile of a period, with one point per bin from midnight on.

    ``bin_minutes`` has to divide a day. An hour that clocks skip doesn't contribute to the
    profile, and an hour that they repeat contributes twice.
    """
    begin, over = int(start.timestamp()), int(end.timestamp())
    spans = trace.cut_spans(begin, over)
    curve: Sequence[Sequence[float] | None] = [None] * (24 * 60 // bin_minutes)
    if has_enough_readings(begin, over, spans.sum_by_value()):
        curve = smooth(
            [
                _find_percentiles(distribution, bin_minutes)
                for distribution in split_by_time_of_day(spans, zone, bin_minutes)
            ]
        )
    return [
        ProfilePoint(number * bin_minutes, *(values or ()))
        for number, values in enumerate(curve)
    ]


def split_by_time_of_day(
    spans: Spans, zone: tzinfo, bin_minutes: int = BIN_MINUTES
) -> list[Distribution]:
    """Return the time spent at each value for each bin, by the start of each span."""
    bin_seconds = 60 * bin_minutes
    bins: list[defaultdict[float, int]] = [
        defaultdict(int) for _ in range(DAY_SECONDS // bin_seconds)
    ]
    for first, last, offset in _find_constant_offsets(spans.starts, zone):
        for moment, value, seconds in zip(
            spans.starts[first:last],
            spans.values_mg_dl[first:last],
            spans.seconds[first:last],
            strict=True,
        ):
            bins[(moment + offset) % DAY_SECONDS // bin_seconds][value] += seconds
    return [Distribution(bin_) for bin_ in bins]


def smooth(
    curve: Sequence[Sequence[float] | None],
) -> list[Sequence[float] | None]:
    """Return each point of a day averaged with its neighbors. None stays None."""
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


def _find_percentiles(
    distribution: Distribution, bin_minutes: int
) -> Sequence[float] | None:
    """Return the percentiles of a bin, or None if it has too few readings."""
    if distribution.seconds < MIN_DAYS_A_BIN * 60 * bin_minutes:
        return None
    found = [distribution.percentile_mg_dl(percent) for percent in PERCENTILES]
    return [value for value in found if value is not None]


def _find_constant_offsets(
    times: Sequence[int], zone: tzinfo
) -> Iterator[tuple[int, int, int]]:
    """Yield runs of times with the same UTC offset: first index, end index, and offset."""
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
    """Return how far local time is ahead of UTC."""
    offset = datetime.fromtimestamp(moment, zone).utcoffset()
    return (offset or timedelta()) // timedelta(seconds=1)
