"""Finds episodes of low and of high glucose as the international consensus defines them.

An episode starts when glucose falls below a limit, or rises above one, for 15 minutes and ends when
it returns for 15 minutes (Danne et al., 2017; Battelino et al., 2023): three readings in a row for
each.

The consensus doesn't mention gaps. Here, a gap of 15 minutes ends an episode because a recovery
could hide in it, so one long low with such a gap counts twice. A shorter gap is bridged.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Final

from .changes import Span
from .trace import READING_SECONDS, GlucoseTrace, Readings, to_datetime

EPISODE_MINUTES: Final = 15

# Sensors are a few seconds early or late, and three readings still make 15 minutes.
MIN_SECONDS: Final = 60 * EPISODE_MINUTES - 30
MAX_STEP_SECONDS: Final = MIN_SECONDS + READING_SECONDS


START: Final = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class LowEpisode:
    """A period of low glucose, from its first reading below the limit to the next one that isn't.

    If that one is missing, the episode ends five minutes after its last reading.
    """

    start: datetime
    end: datetime
    lowest_mg_dl: float

    @property
    def minutes(self) -> float:
        """Return the length in minutes."""
        return (self.end - self.start) / timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HighEpisode:
    """A period of high glucose, which starts and ends as one of low glucose does."""

    start: datetime
    end: datetime
    highest_mg_dl: float

    @property
    def minutes(self) -> float:
        """Return the length in minutes."""
        return (self.end - self.start) / timedelta(minutes=1)


def find_high_episodes(trace: GlucoseTrace, limit_mg_dl: float) -> list[HighEpisode]:
    """Return all episodes above a limit, oldest first.

    They are those below it in a mirror.
    """
    mirrored = GlucoseTrace(trace.times, [-value for value in trace.values_mg_dl])
    return [
        HighEpisode(
            start=episode.start, end=episode.end, highest_mg_dl=-episode.lowest_mg_dl
        )
        for episode in find_low_episodes(mirrored, -limit_mg_dl)
    ]


def find_low_episodes(trace: GlucoseTrace, limit_mg_dl: float) -> list[LowEpisode]:
    """Return all episodes below a limit, oldest first.

    An episode that is still going on ends where the time of the newest reading ends.
    """
    times, values = trace.times, trace.values_mg_dl
    found: list[tuple[int, int]] = []
    for first, last in _find_runs(times, values, limit_mg_dl):
        if found and not _has_recovered(times, found[-1][1], first):
            found[-1] = (found[-1][0], last)
        elif _find_end(times, last) - times[first] >= MIN_SECONDS:
            found.append((first, last))
    return [
        LowEpisode(
            start=to_datetime(times[first]),
            end=to_datetime(_find_end(times, last)),
            lowest_mg_dl=min(values[first : last + 1]),
        )
        for first, last in found
    ]


def update_low_episodes(
    known: Sequence[LowEpisode],
    readings: Readings,
    limit_mg_dl: float,
    changed: Span,
) -> list[LowEpisode]:
    """Return all episodes after a change of readings, given those before it.

    Only those around the change are found again, between moments at which no episode goes on.
    """
    times = readings.times
    first = _find_break_before(readings, bisect_left(times, changed.first), limit_mg_dl)
    last = _find_break_after(readings, bisect_right(times, changed.last), limit_mg_dl)
    earlier: Sequence[LowEpisode] = ()
    later: Sequence[LowEpisode] = ()
    if first:
        earlier = known[: count_started(known, to_datetime(times[first]))]
    if last < len(times):
        later = known[count_started(known, to_datetime(times[last])) :]
    return [
        *earlier,
        *find_low_episodes(readings.trace(first, last), limit_mg_dl),
        *later,
    ]


def count_started(episodes: Sequence[LowEpisode], moment: datetime) -> int:
    """Return how many of all episodes, oldest first, started before a moment."""
    return bisect_left(episodes, moment, key=START)


def _find_break_before(readings: Readings, place: int, limit_mg_dl: float) -> int:
    """Return the last place before another at which no episode can go on."""
    times, values = readings
    above = place
    for earlier in range(place - 1, -1, -1):
        later = earlier + 1
        if later < place and times[later] - times[earlier] >= MAX_STEP_SECONDS:
            return later
        if values[earlier] < limit_mg_dl:
            above = earlier
        elif times[above - 1] - times[earlier] >= MIN_SECONDS:
            return above - 1
    return 0


def _find_break_after(readings: Readings, place: int, limit_mg_dl: float) -> int:
    """Return the first place after another at which no episode can go on."""
    times, values = readings
    above = place
    for later in range(place, len(times)):
        if later > place and times[later] - times[later - 1] >= MAX_STEP_SECONDS:
            return later
        if values[later] < limit_mg_dl:
            above = later + 1
        elif times[later] - times[above] >= MIN_SECONDS:
            return later
    return len(times)


def _find_runs(
    times: Sequence[int], values: Sequence[float], limit_mg_dl: float
) -> list[tuple[int, int]]:
    """Return the first and last index of each unbroken run of readings below a limit."""
    runs: list[tuple[int, int]] = []
    for place in [place for place, value in enumerate(values) if value < limit_mg_dl]:
        gap = times[place] - times[place - 1]
        if runs and runs[-1][1] == place - 1 and gap < MAX_STEP_SECONDS:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _find_end(times: Sequence[int], last: int) -> int:
    """Return the end of the time that the reading at an index stands for."""
    end = times[last] + READING_SECONDS
    return min(end, times[last + 1]) if last + 1 < len(times) else end


def _has_recovered(times: Sequence[int], last: int, again: int) -> bool:
    """Return whether an episode is over before the next run below the limit.

    ``last`` is the index of its last reading, ``again`` that of the first one of the next run. An
    episode is over after a gap or after 15 minutes at or above the limit. A gap that comes later
    needs no look: it lies either within these 15 minutes or after them.
    """
    if times[last + 1] - times[last] >= MAX_STEP_SECONDS:
        return True
    return last + 1 < again and times[again] - times[last + 1] >= MIN_SECONDS
