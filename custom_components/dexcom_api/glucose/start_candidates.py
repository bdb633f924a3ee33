"""Groups readings by the start of their transmitter, day by day, so that new ones are added quickly.

A reading names its transmitter and the seconds since it started ("ticks"), so the start is the
reading's time minus its ticks. Starts in one slot of ten minutes are the same start.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import sub
from typing import Final, Self

from ..dexcom.columns import DAY_SECONDS, Columns
from .changes import Span, find_changes

# Starts within this time of each other are the same start by slightly different clocks.
SLOT_SECONDS: Final = 600
# No transmitter lasts as long as this.
MAX_TICKS: Final = 3 * 365 * 24 * 60 * 60


@dataclass(slots=True, eq=False)
class StartCandidate:
    """Readings of one transmitter that agree on its start. Times are seconds since 1970 UTC.

    The start is unknown if there are no ticks or if clocks disagree.
    """

    start: int
    first: int
    last: int
    readings: int
    is_known: bool = True

    def copy(self) -> StartCandidate:
        """Return the same to add others to."""
        return StartCandidate(
            self.start, self.first, self.last, self.readings, self.is_known
        )

    def add(self, other: StartCandidate) -> None:
        """Add the readings of another candidate. The earliest reading decides on the start."""
        if other.first < self.first:
            self.first, self.start = other.first, other.start
        self.last = max(self.last, other.last)
        self.readings += other.readings


# By transmitter and slot, in the order of their first readings. The slot is None without ticks.
type Candidates = dict[tuple[str | None, int | None], StartCandidate]


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyCandidates:
    """Readings with the candidates of each UTC day, by its first second since 1970.

    ``earlier`` are those of all days before the last.
    """

    readings: Columns = field(default_factory=Columns.empty, repr=False)
    days: Mapping[int, Candidates] = field(default_factory=dict, repr=False)
    earlier: Candidates = field(default_factory=dict, repr=False)

    def follow(self, readings: Columns, noted: Iterable[Span] = ()) -> Self:
        """Return the same for other readings, which were changed where noted.

        Days in which readings changed are gone through again; new readings are added to theirs.
        """
        before, days, earlier = self.readings, dict(self.days), self.earlier
        if readings.sources[: len(before.sources)] != before.sources:
            before, days, earlier = Columns.empty(), {}, {}
        times, end = readings.times, 0
        changed: set[int] = set()
        for first, last in find_changes(before.times, times, noted):
            is_new = not before or first > before.times[-1]
            # Whole days are done at once, which the span before may have in common with this one.
            start = max(first if is_new else find_day(first), end)
            end = find_day(last) + DAY_SECONDS
            if not is_new:
                old = [day for day in days if start <= day < end]
                changed.update(old)
                for day in old:
                    del days[day]
            place = bisect_left(times, start)
            while place < len(times) and (day := find_day(times[place])) < end:
                next_place = bisect_left(times, day + DAY_SECONDS, place)
                found = find_candidates(readings.cut(place, next_place))
                days[day] = join_candidates([days.get(day, {}), found])
                changed.add(day)
                place = next_place
        last_day = max(days, default=0)
        if changed != {last_day} or last_day not in self.days:
            earlier = join_candidates(
                days[day] for day in sorted(days) if day != last_day
            )
        return type(self)(readings=readings, days=days, earlier=earlier)

    def join(self) -> Candidates:
        """Return the candidates of all days."""
        last = self.days[max(self.days)] if self.days else {}
        return join_candidates([self.earlier, last])


def find_day(seconds: int) -> int:
    """Return the first second of a UTC day."""
    return seconds - seconds % DAY_SECONDS


def join_candidates(parts: Iterable[Candidates]) -> Candidates:
    """Return the candidates of all parts, which are in order of time."""
    joined: Candidates = {}
    for candidates in parts:
        add_candidates(joined, candidates)
    return joined


def add_candidates(joined: Candidates, candidates: Candidates) -> None:
    """Add the readings of later candidates to those before."""
    for key, candidate in candidates.items():
        if key in joined:
            joined[key].add(candidate)
        else:
            joined[key] = candidate.copy()


def find_runs(
    readings: Columns, ids: Sequence[str | None]
) -> list[tuple[tuple[str | None, int | None], int]]:
    """Return the transmitter and slot of readings in a row, and how many there are.

    ``ids`` are those of the transmitters by the place of the source.
    """
    times, all_ticks, places = readings.times, readings.ticks, readings.places
    if times and places.count(places[0]) == len(places):
        # On most days, there is one transmitter, whose start stays the same.
        starts = [*map(sub, times, all_ticks, strict=True)]
        first, last = min(starts) // SLOT_SECONDS, max(starts) // SLOT_SECONDS
        if first == last and min(all_ticks) > 0 and max(all_ticks) < MAX_TICKS:
            return [((ids[places[0]], first), len(readings))]
    slots = [
        (time - ticks) // SLOT_SECONDS if 0 < ticks < MAX_TICKS else None
        for time, ticks in zip(times, all_ticks, strict=True)
    ]
    keys = zip(map(ids.__getitem__, places), slots, strict=True)
    return [(key, len(list(run))) for key, run in groupby(keys)]


def find_candidates(readings: Columns) -> Candidates:
    """Return the candidates of readings.

    Readings with neither an id nor ticks are left out.
    """
    ids = [source.transmitter_id or None for source in readings.sources]
    times, all_ticks = readings.times, readings.ticks
    found: Candidates = {}
    begin = 0
    for key, count in find_runs(readings, ids):
        start, last = times[begin] - all_ticks[begin], times[begin + count - 1]
        if key != (None, None):
            is_known = key[1] is not None
            candidate = StartCandidate(start, times[begin], last, count, is_known)
            add_candidates(found, {key: candidate})
        begin += count
    return found
