"""Puts excursions beyond the target range on the wall clock, where days are alike.

Wall time is seconds since 1970 on the person's clock, as if no offset existed. Where the clock is
put forward, it has a gap, and where it is put back, it has some time twice.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import Final, NamedTuple, Self

from ..dexcom.columns import DAY_SECONDS
from .clock_portions import LocalTimes
from .episodes import find_low_episodes
from .findings import Excursion
from .person_clock import QUARTER_SECONDS
from .ranges import Limits
from .trace import GlucoseTrace, find_lengths

EPOCH: Final = date(1970, 1, 1)

# Of the time that readings are needed for, as in metrics.
MIN_KNOWN: Final = 0.7


class WallSpan(NamedTuple):
    """An excursion, or the part of it between two changes of the clock, in wall time.

    ``began`` is when the whole excursion began, in seconds since 1970 UTC.
    """

    start: int
    end: int
    began: int


@dataclass(frozen=True)
class Excursions:
    """All excursions in one direction, oldest first, as spans in seconds since 1970 UTC."""

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def find(cls, trace: GlucoseTrace, limits: Limits, excursion: Excursion) -> Self:
        """Find them: 15 minutes beyond a limit, until 15 minutes back, as low episodes are defined."""
        limit = limits.low_mg_dl
        if excursion is Excursion.HIGH:
            mirrored = [-value for value in trace.values_mg_dl]
            trace, limit = GlucoseTrace(trace.times, mirrored), -limits.high_mg_dl
        episodes = find_low_episodes(trace, limit)
        return cls(
            [int(episode.start.timestamp()) for episode in episodes],
            [int(episode.end.timestamp()) for episode in episodes],
        )

    def leave_out(self, begun: Sequence[tuple[int, int]]) -> Excursions:
        """Return those that begin neither after the first nor up to the second of some times."""
        kept = [
            (start, end)
            for start, end in zip(self.starts, self.ends, strict=True)
            if not any(first < start <= last for first, last in begun)
        ]
        return Excursions([start for start, _ in kept], [end for _, end in kept])

    def begins_within(self, start: int, end: int) -> bool:
        """Return whether one begins after a time and not after another."""
        return bisect_right(self.starts, start) < bisect_right(self.starts, end)

    def follow(self, start: int, end: int) -> bool:
        """Return whether one begins like that, and none goes on at the first time."""
        return self.begins_within(start, end) and not self.has(start)

    def has(self, moment: int) -> bool:
        """Return whether one is in progress at a time."""
        place = bisect_right(self.starts, moment)
        return place > 0 and moment < self.ends[place - 1]

    def sum_seconds(self, start: int, end: int) -> int:
        """Return how long they take between two times."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return sum(
            min(self.ends[place], end) - max(self.starts[place], start)
            for place in range(first, last)
        )

    def to_wall(self, times: LocalTimes) -> list[WallSpan]:
        """Return them in wall time, by their start."""
        spans = [
            WallSpan(begin + offset, over + offset, start)
            for start, end in zip(self.starts, self.ends, strict=True)
            for begin, over, offset in times.spans(start, end)
        ]
        return sorted(spans)


@dataclass(frozen=True)
class WallDays:
    """Some days on the wall clock, each with readings for 70% of its time.

    ``known`` are the seconds with readings in quarter hours of wall time since 1970; those that are
    missing have none.
    """

    days: Sequence[int]
    known: Known

    @classmethod
    def choose(cls, days: Collection[int], known: Known) -> Self:
        """Choose those of some days that have enough readings."""
        return cls(
            [
                day
                for day in days
                if known.share(day * DAY_SECONDS, (day + 1) * DAY_SECONDS) >= MIN_KNOWN
            ],
            known,
        )

    def select(self, weekdays: Collection[int]) -> WallDays:
        """Return those on some weekdays."""
        return WallDays(
            [day for day in self.days if to_date(day).weekday() in weekdays], self.known
        )


class Known:
    """The time that there are readings for, by quarter hours of wall time."""

    def __init__(self, trace: GlucoseTrace, times: LocalTimes) -> None:
        """Sum up the readings of a trace."""
        self._quarters: dict[int, int] = {}
        if not trace.times:
            return
        lengths = find_lengths(trace.times, trace.times[-1] + QUARTER_SECONDS)
        for begin, over, offset in times.spans():
            first = bisect_left(trace.times, begin)
            last = bisect_left(trace.times, over)
            for place in range(first, last):
                quarter = (trace.times[place] + offset) // QUARTER_SECONDS
                known = self._quarters.get(quarter, 0) + lengths[place]
                self._quarters[quarter] = min(known, QUARTER_SECONDS)

    def seconds(self, start: int, end: int) -> int:
        """Return how much of a span is known, to quarter hours."""
        quarters = range(start // QUARTER_SECONDS, -(-end // QUARTER_SECONDS))
        return sum(self._quarters.get(quarter, 0) for quarter in quarters)

    def share(self, start: int, end: int) -> float:
        """Return which share of a span is known, to quarter hours."""
        quarters = -(-end // QUARTER_SECONDS) - start // QUARTER_SECONDS
        return self.seconds(start, end) / (quarters * QUARTER_SECONDS)


def to_date(day: int) -> date:
    """Return the date of a day of wall time."""
    return EPOCH + timedelta(days=day)


def to_day(day: date) -> int:
    """Return the day of wall time of a date."""
    return (day - EPOCH).days


def find_wall_times(trace: GlucoseTrace, clock: tzinfo) -> LocalTimes:
    """Return the offsets of a clock over all of a trace."""
    if not trace.times:
        return LocalTimes((), 0)
    return LocalTimes.find(trace.times[0], trace.times[-1] + DAY_SECONDS, clock)


def is_known(trace: GlucoseTrace, start: int, end: int) -> bool:
    """Return whether there are readings for 70% of a span in seconds since 1970 UTC."""
    known = sum(find_lengths(trace.cut(start, end).times, end))
    return known >= MIN_KNOWN * (end - start)
