"""Episodes of low glucose, by the international consensus.

An episode begins where glucose goes below a limit and stays there for 15 minutes, and is over
where it comes back and stays for 15 minutes (Danne et al., 2017; Battelino et al., 2023). With a
reading every five minutes that is three in a row, for both.

The consensus does not say what a gap means. Here one of 15 minutes, which could hide a recovery,
ends an episode: nothing is claimed about a time that nobody saw, and the same low may count twice.
A shorter one is bridged.

Nothing here knows of Home Assistant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from .trace import READING_SECONDS, GlucoseTrace

EPISODE_MINUTES: Final = 15

# Sensors are a few seconds early or late, and three readings still are 15 minutes.
MIN_SECONDS: Final = 60 * EPISODE_MINUTES - 30
MAX_STEP_SECONDS: Final = MIN_SECONDS + READING_SECONDS

# The consensus' block of the day for sleep (Danne et al., 2017).
NIGHT_UNTIL_HOUR: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class LowEpisode:
    """A time of low glucose, from its first reading below the limit to the next that is not.

    Where that one is missing, the episode ends with the five minutes of its last reading below.
    """

    start: datetime
    end: datetime
    lowest_mg_dl: float

    @property
    def minutes(self) -> float:
        """Return how long it was."""
        return (self.end - self.start) / timedelta(minutes=1)

    def is_nocturnal(self, zone: tzinfo) -> bool:
        """Return whether it began between midnight and six in the morning, local time."""
        return self.start.astimezone(zone).hour < NIGHT_UNTIL_HOUR


def low_episodes(trace: GlucoseTrace, limit_mg_dl: float) -> list[LowEpisode]:
    """Return all episodes below a limit, oldest first.

    One that has not ended by the newest reading is among them, and ends where that does.
    """
    times, values = trace.times, trace.values_mg_dl
    found: list[tuple[int, int]] = []
    for first, last in _runs(times, values, limit_mg_dl):
        if found and not _is_over(times, found[-1][1], first):
            found[-1] = (found[-1][0], last)
        elif _end(times, last) - times[first] >= MIN_SECONDS:
            found.append((first, last))
    return [
        LowEpisode(
            start=datetime.fromtimestamp(times[first], UTC),
            end=datetime.fromtimestamp(_end(times, last), UTC),
            lowest_mg_dl=min(values[first : last + 1]),
        )
        for first, last in found
    ]


def _runs(
    times: Sequence[int], values: Sequence[float], limit_mg_dl: float
) -> Iterator[tuple[int, int]]:
    """Find the places of the first and last reading of each unbroken row below a limit."""
    first = last = None
    for place in [place for place, value in enumerate(values) if value < limit_mg_dl]:
        if first is None or last is None:
            first = place
        elif place > last + 1 or times[place] - times[last] >= MAX_STEP_SECONDS:
            yield first, last
            first = place
        last = place
    if first is not None and last is not None:
        yield first, last


def _end(times: Sequence[int], last: int) -> int:
    """Return until when the reading at a place stands."""
    over = times[last] + READING_SECONDS
    return min(over, times[last + 1]) if last + 1 < len(times) else over


def _is_over(times: Sequence[int], last: int, again: int) -> bool:
    """Return whether a low is over before glucose is below the limit again.

    Between two places it was not below: long enough, or there was a gap right after the low. Any
    gap later than that lies within 15 minutes or comes after them.
    """
    if times[last + 1] - times[last] >= MAX_STEP_SECONDS:
        return True
    return last + 1 < again and times[again] - times[last + 1] >= MIN_SECONDS
