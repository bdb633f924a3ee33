"""Finds excursions that follow meals and exercise.

Chance is what remains if the occasions of each day are shifted by a random time against its glucose.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final, NamedTuple, Protocol

from .chance import convolve, distribute_count, find_tail
from .entry_kinds import EntryKind
from .excursions import Excursions, is_known
from .findings import Excursion, FindingKind
from .person_clock import QUARTER_SECONDS
from .trace import GlucoseTrace
from .wall_clock import DAY, midnight

# How long after the end of a meal or exercise an excursion begins at the latest.
WITHIN: Final[Mapping[Excursion, timedelta]] = {
    Excursion.LOW: timedelta(hours=3),
    Excursion.HIGH: timedelta(hours=2),
}
ENTRY_KIND: Final[Mapping[FindingKind, EntryKind]] = {
    FindingKind.AFTER_MEALS: EntryKind.CARBS,
    FindingKind.AFTER_EXERCISE: EntryKind.EXERCISE,
}

# Entries closer to each other than this are one occasion.
SAME_OCCASION: Final = 60 * 60

MIN_OCCASIONS: Final = 5
MIN_RATE: Final = 0.4

# An occasion is compared with the same time of so many days without one, or with the time before.
MIN_OTHER_DAYS: Final = 5
MAX_OTHERWISE_CHANCE: Final = 0.01

# If the quarter of the day with the most hits is left out, the rest still has to be unlikely.
BLOCK_SECONDS: Final = 6 * 60 * 60
MIN_REST: Final = 8
MAX_REST_CHANCE: Final = 0.05


class LoggedEntry(Protocol):
    """What a person logged: when, and when it ended. Entries of the diary are such."""

    @property
    def kind(self) -> EntryKind:
        """Return the kind; only carbs and exercise count."""

    @property
    def time(self) -> datetime:
        """Return when it began."""

    @property
    def end(self) -> datetime:
        """Return when it ended, at the same time if it takes none."""


class Occasion(NamedTuple):
    """A meal or exercise in seconds since 1970 UTC.

    ``start`` is when it began, and ``end`` the latest time at which an excursion begins that
    follows it.
    """

    start: int
    end: int


type Hits = Sequence[tuple[date, Occasion]]


@dataclass(frozen=True)
class OccasionDay:
    """The occasions of a day of the person's clock, which reaches from start to end."""

    day: date
    start: int
    end: int
    occasions: Sequence[Occasion]

    def shift(self, seconds: int) -> Iterator[Occasion]:
        """Yield the occasions later by some time; what is beyond the end of the day begins it."""
        for start, end in self.occasions:
            later = self.start + (start - self.start + seconds) % (
                self.end - self.start
            )
            yield Occasion(later, later + end - start)


@dataclass(frozen=True)
class Following:
    """How often excursions follow occasions, and the probability that they do so by chance.

    ``hits`` are the occasions they follow, by the day, of ``total`` that don't begin in an
    excursion, as none can follow those, and have one or enough readings to rule one out.
    ``is_pattern`` says whether these are many, and whether it is the occasions that excursions
    follow, rather than their time of day.
    """

    chance: float
    hits: Hits
    total: int
    is_pattern: bool


def find_occasions(
    entries: Iterable[LoggedEntry], kind: FindingKind, excursion: Excursion
) -> list[Occasion]:
    """Return all occasions of a kind, oldest first. The next one ends what follows one."""
    within = int(WITHIN[excursion].total_seconds())
    logged = sorted(
        (int(entry.time.timestamp()), int(entry.end.timestamp()))
        for entry in entries
        if entry.kind is ENTRY_KIND[kind]
    )
    joined: list[Occasion] = []
    for start, end in logged:
        if joined and start - joined[-1].start < SAME_OCCASION:
            latest = max(joined[-1].end, end + within)
            joined[-1] = Occasion(joined[-1].start, latest)
            continue
        if joined and joined[-1].end > start:
            joined[-1] = Occasion(joined[-1].start, start)
        joined.append(Occasion(start, end + within))
    return joined


def group_by_day(
    occasions: Sequence[Occasion], days: Iterable[date], clock: tzinfo
) -> list[OccasionDay]:
    """Return the occasions of some days."""
    grouped = []
    for day in days:
        start, end = (
            int(midnight(edge, clock).timestamp()) for edge in (day, day + DAY)
        )
        first, last = bisect_left(occasions, (start,)), bisect_left(occasions, (end,))
        grouped.append(OccasionDay(day, start, end, occasions[first:last]))
    return [day for day in grouped if day.start < day.end]


def find_following(
    days: Sequence[OccasionDay], excursions: Excursions, trace: GlucoseTrace
) -> Following:
    """Return how often excursions follow the occasions of some days."""
    hits = [
        (day.day, occasion)
        for day in days
        for occasion in day.occasions
        if excursions.follow(*occasion)
    ]
    missed = sum(
        not excursions.begins_within(*occasion) and is_known(trace, *occasion)
        for day in days
        for occasion in day.occasions
        if not excursions.has(occasion.start)
    )
    total = len(hits) + missed
    is_pattern = (
        len(hits) >= max(MIN_OCCASIONS, MIN_RATE * total)
        and _is_rarer_otherwise(hits, days, excursions)
        and _is_left_without_block(hits, days, excursions)
    )
    return Following(_find_chance(days, excursions, len(hits)), hits, total, is_pattern)


def _is_rarer_otherwise(
    hits: Hits, days: Sequence[OccasionDay], excursions: Excursions
) -> bool:
    """Return whether excursions are rarer without the occasions, at about the same time of day.

    That is at the same times of days that lack such an occasion, or, if few have such days, in the
    time before each occasion.
    """
    shares, count = [], 0
    followed = {occasion for _, occasion in hits}
    asked = [
        (day, occasion)
        for day in days
        for occasion in day.occasions
        if not excursions.has(occasion.start)
    ]
    for day, occasion in asked:
        share = _find_share_elsewhere(day, occasion, days, excursions)
        if share is not None:
            shares.append(share)
            count += occasion in followed
    if 2 * len(shares) < len(asked):
        shares, count = _compare_before(days, excursions)
    return find_tail(distribute_count(shares), count) <= MAX_OTHERWISE_CHANCE


def _compare_before(
    days: Sequence[OccasionDay], excursions: Excursions
) -> tuple[list[float], int]:
    """Compare the time after each occasion with the same time before it.

    Returns the probability that it is after, for each occasion that has an excursion either before
    or after, and how many have it after.
    """
    pairs = [
        (
            excursions.begins_within(2 * start - end, start),
            excursions.begins_within(start, end),
        )
        for day in days
        for start, end in day.occasions
    ]
    after = [is_after for is_before, is_after in pairs if is_before != is_after]
    return [0.5] * len(after), sum(after)


def _is_left_without_block(
    hits: Hits, days: Sequence[OccasionDay], excursions: Excursions
) -> bool:
    """Return whether excursions follow occasions outside the six hours with most hits, too.

    If there are few occasions outside, it is taken for granted.
    """
    rest = _leave_block_out(hits, days)
    count = sum(
        excursions.follow(*occasion) for day in rest for occasion in day.occasions
    )
    return (
        sum(len(day.occasions) for day in rest) < MIN_REST
        or _find_chance(rest, excursions, count) <= MAX_REST_CHANCE
    )


def _find_chance(
    days: Sequence[OccasionDay], excursions: Excursions, count: int
) -> float:
    """Return the probability that so many occasions are followed if each day is shifted at random."""
    counts = [1.0]
    for day in days:
        if not day.occasions:
            continue
        shifts = range(0, day.end - day.start, QUARTER_SECONDS)
        chances = [0.0] * (len(day.occasions) + 1)
        for shift in shifts:
            hits = sum(excursions.follow(*moved) for moved in day.shift(shift))
            chances[hits] += 1 / len(shifts)
        counts = convolve(counts, chances)
    return find_tail(counts, count)


def _find_share_elsewhere(
    day: OccasionDay,
    occasion: Occasion,
    days: Sequence[OccasionDay],
    excursions: Excursions,
) -> float | None:
    """Return on which share of other days an excursion begins at the time of an occasion.

    These are the days without an occasion near that time, and without an excursion that goes on
    then; if they are too few, None.
    """
    hits = []
    for other in days:
        if other is day:
            continue
        start = occasion.start - day.start + other.start
        end = occasion.end - occasion.start + start
        if not excursions.has(start) and not any(
            near.start < end and start < near.end for near in other.occasions
        ):
            hits.append(excursions.begins_within(start, end))
    return sum(hits) / len(hits) if len(hits) >= MIN_OTHER_DAYS else None


def _leave_block_out(hits: Hits, days: Sequence[OccasionDay]) -> list[OccasionDay]:
    """Return the days without the occasions of the six hours with most hits."""
    starts = {day.day: day.start for day in days}
    times = sorted(occasion.start - starts[day] for day, occasion in hits)
    block = max(
        times,
        key=lambda time: (
            bisect_left(times, time + BLOCK_SECONDS) - bisect_left(times, time)
        ),
    )
    return [
        OccasionDay(
            day.day,
            day.start,
            day.end,
            [
                occasion
                for occasion in day.occasions
                if not 0 <= occasion.start - day.start - block < BLOCK_SECONDS
            ],
        )
        for day in days
    ]
