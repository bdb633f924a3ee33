"""Finds episodes of low glucose as the international consensus defines them.

An episode starts when glucose falls below a limit for 15 minutes and ends when it returns for 15
minutes (Danne et al., 2017; Battelino et al., 2023): three readings in a row for each.

The consensus doesn't mention gaps. Here, a gap of 15 minutes ends an episode because a recovery
could hide in it, so one long low with such a gap counts twice. A shorter gap is bridged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from .trace import READING_SECONDS, GlucoseTrace

EPISODE_MINUTES: Final = 15

# Sensors are a few seconds early or late, and three readings still make 15 minutes.
MIN_SECONDS: Final = 60 * EPISODE_MINUTES - 30
MAX_STEP_SECONDS: Final = MIN_SECONDS + READING_SECONDS


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
            start=datetime.fromtimestamp(times[first], UTC),
            end=datetime.fromtimestamp(_find_end(times, last), UTC),
            lowest_mg_dl=min(values[first : last + 1]),
        )
        for first, last in found
    ]


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
