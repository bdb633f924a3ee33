"""Finds the readings in what entities of another integration have shown.

Each reading counts at the time that its source reports. Where it reports none, a value counts at the
time of its arrival: when it replaces another number.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from math import inf
from typing import Final, NamedTuple

# A reading that is older than this when it arrives is stale, or its clock is wrong.
LATEST_ARRIVAL_SECONDS: Final = 15 * 60
# Clocks run ahead by less than this if they are right.
AHEAD_SECONDS: Final = 60
# Entities of one update change within this time.
SAME_UPDATE_SECONDS: Final = 30
# After a longer silence, nobody knows how long ago a value was measured that has no time.
LONGEST_SILENCE_SECONDS: Final = 30 * 60
# Readings less than this apart are versions of one reading, since sensors measure once a minute.
VERSION_SECONDS: Final = 30


class Timing(StrEnum):
    """What the time of a live reading is."""

    READING = "reading"
    ARRIVAL = "arrival"


class ShownValue(NamedTuple):
    """What an entity showed from a time on: mg/dL, or None without glucose.

    Times are in seconds since 1970 UTC. ``measured`` is the reading time in an attribute, if there is
    one.
    """

    since: float
    mg_dl: float | None
    measured: float | None = None


class ShownTime(NamedTuple):
    """Which reading time an entity showed from a time on; None if it showed none."""

    since: float
    measured: float | None


class LiveReading(NamedTuple):
    """The time of a reading in seconds since 1970 UTC, and its mg/dL."""

    time: float
    mg_dl: float


def find_readings(
    values: Sequence[ShownValue], times: Sequence[ShownTime] | None
) -> tuple[Timing, list[LiveReading]]:
    """Return what the times are, and the readings by time.

    ``times`` are those of an entity for the reading time, if there is one. Both are by time.
    """
    last = next((value for value in reversed(values) if value.mg_dl is not None), None)
    if times is not None:
        timing, arrived = Timing.READING, _by_entity(values, times)
    elif last and last.measured is not None:
        timing, arrived = Timing.READING, _by_attribute(values)
    else:
        timing, arrived = Timing.ARRIVAL, _by_arrival(values)
    readings = {
        reading.time: reading
        for since, reading in arrived
        if -AHEAD_SECONDS <= since - reading.time <= LATEST_ARRIVAL_SECONDS
    }
    return timing, _latest_versions([readings[time] for time in sorted(readings)])


def _by_entity(
    values: Sequence[ShownValue], times: Sequence[ShownTime]
) -> Iterator[tuple[float, LiveReading]]:
    """Yield when each reading arrived, and the reading: what was shown along with its time."""
    changes = [value.since for value in values]
    last_time = ShownTime(inf, None)
    for (since, measured), (end, _) in pairwise([*times, last_time]):
        # The value of an update can come after its time, but not as late as the next update.
        first = max(bisect_right(changes, since) - 1, 0)
        last = min(
            bisect_right(changes, since + SAME_UPDATE_SECONDS),
            bisect_left(changes, end),
        )
        shown = [value.mg_dl for value in values[first:last] if value.mg_dl is not None]
        if measured is not None and shown:
            yield since, LiveReading(measured, shown[-1])


def _by_attribute(
    values: Sequence[ShownValue],
) -> Iterator[tuple[float, LiveReading]]:
    """Yield when each reading arrived, and the reading: a value with the time in its attribute."""
    for since, mg_dl, measured in values:
        if mg_dl is not None and measured is not None:
            yield since, LiveReading(measured, mg_dl)


def _by_arrival(values: Sequence[ShownValue]) -> Iterator[tuple[float, LiveReading]]:
    """Yield each value that replaced another number before long, with its time of arrival."""
    changes = [
        value
        for place, value in enumerate(values)
        if place == 0 or value.mg_dl != values[place - 1].mg_dl
    ]
    for before, value in pairwise(changes):
        silence = value.since - before.since
        if before.mg_dl is None or value.mg_dl is None:
            continue
        if silence <= LONGEST_SILENCE_SECONDS:
            yield value.since, LiveReading(value.since, value.mg_dl)


def _latest_versions(readings: Sequence[LiveReading]) -> list[LiveReading]:
    """Return readings by time, with only the last of those that are versions of one."""
    versions: list[LiveReading] = []
    for reading in readings:
        if versions and reading.time - versions[-1].time < VERSION_SECONDS:
            versions.pop()
        versions.append(reading)
    return versions
