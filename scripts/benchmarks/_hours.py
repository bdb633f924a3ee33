"""The mean of an hour, worked out from what the simulator knows."""

from collections.abc import Mapping
from statistics import fmean

HOUR_SECONDS = 3600
READING_SECONDS = 300


def mean_of_hour(start: int, readings: Mapping[int, float]) -> float:
    """Return the mean of an hour's readings by their times, all in seconds since 1970 UTC.

    Each counts until the next, for five minutes at most.
    """
    times = sorted(readings)
    ends = [*times[1:], start + HOUR_SECONDS]
    seconds = [
        min(end - time, READING_SECONDS) for time, end in zip(times, ends, strict=True)
    ]
    return fmean([readings[time] for time in times], seconds)
