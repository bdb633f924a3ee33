"""Looks for patterns in a period of whole days, and weighs those of another period in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import cached_property
from typing import Final, NamedTuple, Self

from .clock_portions import LocalTimes
from .comparison import MIN_DAYS
from .excursions import (
    Excursions,
    Known,
    WallDays,
    WallSpan,
    find_wall_times,
    to_date,
    to_day,
)
from .findings import Excursion, FindingKind
from .occasions import (
    ENTRY_KIND,
    MIN_OCCASIONS,
    Following,
    LoggedEntry,
    Occasion,
    find_following,
    find_occasions,
    group_by_day,
)
from .ranges import Limits
from .recurrence import Recurrence, find_chance_at, find_occurrences, find_recurrences
from .trace import GlucoseTrace

# Excursions that follow meals or exercise don't count for times of day if chance makes them do so
# more rarely than this.
MAX_CHANCE_TO_EXPLAIN: Final = 0.001

# A pattern of one period is in the other too if chance would rarely make it look so. That is one
# question only.
MAX_CHANCE_AGAIN: Final = 0.02
MIN_RATE_AGAIN: Final = 0.2


class Candidate(NamedTuple):
    """A pattern, with the probability that chance alone makes one."""

    chance: float
    kind: FindingKind
    excursion: Excursion
    recurrence: Recurrence | None = None


@dataclass(frozen=True)
class Evidence:
    """On how many of some occasions a pattern shows, on which days, and how likely by chance.

    ``is_enough`` says whether there are enough occasions to miss it.
    """

    chance: float
    count: int
    total: int
    days: tuple[date, ...]
    is_enough: bool

    @property
    def is_pattern(self) -> bool:
        """Return whether a pattern that is known from another period is in this one, too."""
        is_frequent = self.count >= MIN_RATE_AGAIN * self.total
        return is_frequent and self.chance <= MAX_CHANCE_AGAIN


@dataclass(frozen=True)
class History:
    """What all periods share: readings, what was logged, and excursions in both directions."""

    trace: GlucoseTrace
    clock: tzinfo
    known: Known
    excursions: Mapping[Excursion, Excursions]
    spans: Mapping[Excursion, Sequence[WallSpan]]
    occasions: Mapping[Excursion, Mapping[FindingKind, Sequence[Occasion]]]

    @classmethod
    def gather(
        cls,
        trace: GlucoseTrace,
        entries: Iterable[LoggedEntry],
        clock: tzinfo,
        limits: Limits,
    ) -> Self:
        """Find all excursions and occasions."""
        times: LocalTimes = find_wall_times(trace, clock)
        entries = list(entries)
        excursions = {
            excursion: Excursions.find(trace, limits, excursion)
            for excursion in Excursion
        }
        return cls(
            trace,
            clock,
            Known(trace, times),
            excursions,
            {
                excursion: found.to_wall(times)
                for excursion, found in excursions.items()
            },
            {
                excursion: {
                    kind: find_occasions(entries, kind, excursion)
                    for kind in ENTRY_KIND
                }
                for excursion in Excursion
            },
        )


@dataclass(frozen=True)
class Direction:
    """Lows or highs of a period: how often they follow occasions, and the others in wall time."""

    following: Mapping[FindingKind, Following]
    spans: Sequence[WallSpan]


@dataclass(frozen=True)
class Period:
    """The whole days from a first one to before a last one."""

    history: History
    first: date
    last: date

    @cached_property
    def days(self) -> WallDays:
        """Return the days with enough readings."""
        days = range(to_day(self.first), to_day(self.last))
        return WallDays.choose(days, self.history.known)

    def find_candidates(self) -> Iterator[Candidate]:
        """Yield what might be a pattern, in both directions; none of fewer than ten days."""
        if len(self.days.days) < MIN_DAYS:
            return
        for excursion in Excursion:
            for kind, following in self._directions[excursion].following.items():
                if following.is_pattern:
                    yield Candidate(following.chance, kind, excursion)
            for recurrence in find_recurrences(
                self._directions[excursion].spans, self.days
            ):
                yield Candidate(
                    recurrence.chance, FindingKind.TIME_OF_DAY, excursion, recurrence
                )

    def weigh(self, candidate: Candidate) -> Evidence:
        """Return the evidence for a pattern, which may have been found in another period."""
        if (recurrence := candidate.recurrence) is not None:
            spans = self._directions[candidate.excursion].spans
            found = find_occurrences(spans, self.days, recurrence)
            return Evidence(
                find_chance_at(spans, self.days, recurrence),
                len(found.hits),
                len(found.days),
                tuple(map(to_date, found.hits)),
                len(found.days) >= MIN_OCCASIONS,
            )
        following = self._directions[candidate.excursion].following[candidate.kind]
        return Evidence(
            following.chance,
            len(following.hits),
            following.total,
            tuple(dict.fromkeys(day for day, _ in following.hits)),
            following.total >= MIN_OCCASIONS,
        )

    @cached_property
    def _directions(self) -> Mapping[Excursion, Direction]:
        """Return what each direction of excursions follows, and what is left of them."""
        return {excursion: self._divide(excursion) for excursion in Excursion}

    def _divide(self, excursion: Excursion) -> Direction:
        """Return what excursions in one direction follow: first meals, then exercise.

        Each excursion is explained once. Only those that nothing explains have a time of day.
        """
        history = self.history
        days = list(map(to_date, self.days.days))
        left = history.excursions[excursion]
        found = {}
        for kind, occasions in history.occasions[excursion].items():
            grouped = group_by_day(occasions, days, history.clock)
            following = find_following(grouped, left, history.trace)
            found[kind] = following
            if following.is_pattern and following.chance <= MAX_CHANCE_TO_EXPLAIN:
                left = left.leave_out([occasion for _, occasion in following.hits])
        begun = set(left.starts)
        spans = [span for span in history.spans[excursion] if span.began in begun]
        return Direction(found, spans)
