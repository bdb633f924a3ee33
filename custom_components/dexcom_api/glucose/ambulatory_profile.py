"""Builds the ambulatory glucose profile: percentiles of glucose by the time of day.

As in clinical reports (Bergenstal et al., 2013; Johnson et al., 2019), it shows the smoothed 5th,
25th, 50th, 75th, and 95th percentiles of all days by local time. Those papers don't specify the
method, so this one follows Tidepool's report: bins of one hour, each averaged with the bins before
and after it by the weights 1, 4, and 1, also across midnight. Neighbors without data are left out.
Charts draw a smooth line through the middle of each bin.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from statistics import fmean
from typing import Final

from .clock_portions import ClockPortions, Portion
from .metrics import has_enough_readings
from .trace import Distribution, GlucoseTrace

BIN_SECONDS: Final = 60 * 60
PERCENTILES: Final = (5, 25, 50, 75, 95)
# Neighbors have a weight of 1.
CENTER_WEIGHT: Final = 4

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
    portions: ClockPortions | None = None,
) -> list[ProfilePoint]:
    """Return the profile of a period, with one point per bin from midnight on.

    An hour that clocks skip doesn't contribute to the profile, and an hour that they repeat
    contributes twice. Pass ``portions`` if the period has been divided already.
    """
    begin, over = int(start.timestamp()), int(end.timestamp())
    portions = portions or ClockPortions.split(trace, begin, over, zone)
    return profile_hours(portions.hours)


def profile_hours(hours: Sequence[Portion]) -> list[ProfilePoint]:
    """Return the profile of the hours of the day, from midnight on.

    They may be those of some weekdays.
    """
    bins = [hour.distribution for hour in hours]
    curve: Sequence[Sequence[float] | None] = [None] * len(bins)
    expected_seconds = sum(hour.expected_seconds for hour in hours)
    if has_enough_readings(expected_seconds, Distribution.total(bins)):
        curve = smooth(list(map(_find_percentiles, bins)))
    return [
        ProfilePoint(number * BIN_SECONDS // 60, *(values or ()))
        for number, values in enumerate(curve)
    ]


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
        weighted = [values] * CENTER_WEIGHT + [
            neighbor for neighbor in neighbors if neighbor is not None
        ]
        found.append([fmean(percentile) for percentile in zip(*weighted, strict=True)])
    return found


def _find_percentiles(distribution: Distribution) -> Sequence[float] | None:
    """Return the percentiles of a bin, or None if it has too few readings."""
    if distribution.seconds < MIN_DAYS_A_BIN * BIN_SECONDS:
        return None
    found = [distribution.percentile_mg_dl(percent) for percent in PERCENTILES]
    return [value for value in found if value is not None]
