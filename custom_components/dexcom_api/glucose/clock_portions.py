"""Divides time by the clock of a person: into quarter hours and hours of the day, and weekdays.

The clock is that of a time zone or of a person who travels, and can change at any moment.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final, Self

from ..dexcom.columns import DAY_SECONDS
from .person_clock import (
    QUARTER_SECONDS,
    OffsetChange,
    find_offsets,
    join_offset_changes,
)
from .trace import Distribution, GlucoseTrace, Spans
from .wall_clock import split_into_days

DAYS_A_WEEK: Final = 7
QUARTERS_A_DAY: Final = DAY_SECONDS // QUARTER_SECONDS
HOURS_OF_QUARTERS: Final = [quarter // 4 for quarter in range(QUARTERS_A_DAY)]


@dataclass(frozen=True, slots=True)
class LocalTimes:
    """The offsets of a clock during a period in seconds since 1970 UTC, oldest first."""

    offsets: Sequence[OffsetChange]
    end: int

    @classmethod
    def find(cls, start: int, end: int, zone: tzinfo) -> Self:
        """Return the offsets of a clock during a period."""
        days = range(start, end, DAY_SECONDS)
        offsets = join_offset_changes(
            *(find_offsets(day, min(day + DAY_SECONDS, end), zone) for day in days)
        )
        return cls(offsets, end)

    def spans(
        self, start: int = 0, end: int | None = None
    ) -> Iterator[tuple[int, int, int]]:
        """Yield each span without a change, from start to end: when it begins and ends, and its offset."""
        ends = [*(since for since, _ in self.offsets[1:]), self.end]
        for (since, offset), until in zip(self.offsets, ends, strict=False):
            begin = max(since, start)
            over = until if end is None else min(until, end)
            if begin < over:
                yield begin, over, offset

    def at(self, moment: int) -> int:
        """Return a moment of the period in seconds since 1970 on the clock."""
        place = bisect_right(self.offsets, moment, key=lambda change: change.since)
        return moment + self.offsets[place - 1].offset


@dataclass(frozen=True, slots=True)
class Portion:
    """Some of the time of a period, such as all its nights."""

    expected_seconds: int
    distribution: Distribution


@dataclass(frozen=True, slots=True)
class ClockPortions:
    """A period divided by a clock: from midnight on, and from Monday on.

    An hour that the clock skips has no time in it, and an hour that it repeats has it twice.
    """

    clock: tzinfo
    local_times: LocalTimes
    quarters: Sequence[Portion]
    hours: Sequence[Portion]
    weekdays: Sequence[Portion]
    hours_by_weekday: Sequence[Sequence[Portion]]

    @classmethod
    def split(cls, trace: GlucoseTrace, start: int, end: int, clock: tzinfo) -> Self:
        """Divide a period, whose ends are in seconds since 1970 UTC."""
        local_times = LocalTimes.find(start, end, clock)
        expected = [[0] * QUARTERS_A_DAY for _ in range(DAYS_A_WEEK)]
        bins: list[list[defaultdict[float, int]]] = [
            [defaultdict(int) for _ in range(QUARTERS_A_DAY)]
            for _ in range(DAYS_A_WEEK)
        ]
        for day, begin, over in split_into_days(start, end, clock):
            weekday = day.weekday()
            for since, until, offset in local_times.spans(begin, over):
                _add_time(since + offset, until + offset, expected[weekday])
                _add_spans(trace.cut_spans(since, until), offset, bins[weekday])
        week = [
            list(map(Portion, times, map(Distribution, values), strict=True))
            for times, values in zip(expected, bins, strict=True)
        ]
        quarters = list(map(_join, zip(*week, strict=True)))
        return cls(
            clock,
            local_times,
            quarters,
            group_portions(quarters, HOURS_OF_QUARTERS),
            list(map(_join, week)),
            [group_portions(day, HOURS_OF_QUARTERS) for day in week],
        )

    def select_hours(self, weekdays: Collection[int]) -> list[Portion]:
        """Return each hour of the day on some weekdays, by datetime.weekday()."""
        days = [self.hours_by_weekday[weekday] for weekday in weekdays]
        return list(map(_join, zip(*days, strict=True)))

    def total(self) -> Distribution:
        """Return the time at each value in all of the period."""
        return Distribution.total(weekday.distribution for weekday in self.weekdays)


def group_portions(portions: Sequence[Portion], groups: Sequence[int]) -> list[Portion]:
    """Return portions put together, given the number of the group of each."""
    members: list[list[Portion]] = [[] for _ in set(groups)]
    for group, portion in zip(groups, portions, strict=True):
        members[group].append(portion)
    return list(map(_join, members))


def _join(portions: Sequence[Portion]) -> Portion:
    """Return portions put together."""
    return Portion(
        sum(portion.expected_seconds for portion in portions),
        Distribution.total(portion.distribution for portion in portions),
    )


def _add_time(start: int, end: int, expected: list[int]) -> None:
    """Add the time between two times of a clock to the quarter hours of the day."""
    while start < end:
        until = min(end, start - start % QUARTER_SECONDS + QUARTER_SECONDS)
        expected[start % DAY_SECONDS // QUARTER_SECONDS] += until - start
        start = until


def _add_spans(
    spans: Spans, offset: int, bins: Sequence[defaultdict[float, int]]
) -> None:
    """Add the time at each value to the quarter hours of the day.

    A reading that stands for the end of one quarter hour and the start of the next is divided
    between them.
    """
    for start, value, seconds in zip(
        spans.starts, spans.values_mg_dl, spans.seconds, strict=True
    ):
        local = (start + offset) % DAY_SECONDS
        quarter = local // QUARTER_SECONDS
        beyond = local + seconds - (quarter + 1) * QUARTER_SECONDS
        if beyond > 0:
            seconds -= beyond
            bins[quarter + 1 - QUARTERS_A_DAY][value] += beyond
        bins[quarter][value] += seconds
