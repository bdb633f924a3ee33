"""Finds times of day at which excursions recur.

Chance is what remains if each day is rotated by a random time: days keep their excursions, but these
no longer agree on a time. The largest number of days that agree anywhere is compared with what
rotated days would reach anywhere, so that looking at all times of the day makes nothing up.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from math import log
from statistics import fmean, median_low
from typing import Final, NamedTuple

from ..dexcom.columns import DAY_SECONDS
from .chance import Rotation, distribute_count, find_scan_chance, find_tail
from .excursions import MIN_KNOWN, WallDays, WallSpan
from .findings import ClockSpan, DayScope

WEEKDAYS_OF: Final[Mapping[DayScope, Sequence[int]]] = {
    DayScope.ALL_DAYS: range(7),
    DayScope.WEEKDAYS: range(5),
    DayScope.WEEKENDS: range(5, 7),
}

# Excursions agree if they overlap, or if they are up to an hour apart.
REACHES: Final = (0, 30 * 60)

# Recurrences whose middles are closer than this are the same. Ids name blocks of three hours, and
# spans are rounded.
APART: Final = 3 * 60 * 60 + 10 * 60

# A scan goes on while what it finds is less likely than this.
LEAST_INTEREST: Final = 0.05

# An excursion that takes less of the span of a recurrence isn't one of its own.
LEAST_SECONDS: Final = 15 * 60

MIN_COUNT: Final = 4
MIN_RATE: Final = 0.25


class Recurrence(NamedTuple):
    """A span of the day in seconds after midnight, with the probability that chance finds it.

    It can end on the next day. On some days of the week only, it can also begin on the day before,
    because these are the days on which most of its excursions go on.
    """

    chance: float
    start: int
    end: int
    scope: DayScope

    @property
    def span(self) -> ClockSpan:
        """Return the span to full five minutes."""
        return ClockSpan(start=_to_time(self.start), end=_to_time(self.end))

    @property
    def core_reach(self) -> int:
        """Return how far the middle half of the span reaches from its middle."""
        return (self.end - self.start) // 4

    def is_near(self, other: Recurrence) -> bool:
        """Return whether both overlap or nearly do."""
        apart = (self.start + self.end - other.start - other.end) // 2 % DAY_SECONDS
        return min(apart, DAY_SECONDS - apart) < APART or self.span.overlaps(other.span)


@dataclass(frozen=True)
class Occurrences:
    """On which of some days of wall time an excursion overlaps a span."""

    hits: Sequence[int]
    days: Sequence[int]


def find_recurrences(spans: Sequence[WallSpan], days: WallDays) -> list[Recurrence]:
    """Return the times of day at which excursions recur, the least likely by chance first.

    Where several overlap, such as on weekdays and on all days, it is the one that fits best.
    """
    found = sorted(
        recurrence
        for scope, weekdays in WEEKDAYS_OF.items()
        for reach in REACHES
        for recurrence in _scan(spans, days.select(weekdays), scope, reach)
    )
    chosen: list[Recurrence] = []
    for recurrence in found:
        rivals = [other for other in found if other.is_near(recurrence)]
        best = _choose_scope(rivals, spans, days)
        if not any(best.is_near(other) for other in chosen):
            chosen.append(best)
    return sorted(chosen)


def find_occurrences(
    spans: Sequence[WallSpan], days: WallDays, recurrence: Recurrence
) -> Occurrences:
    """Return the days of a recurrence, and those on which it has enough readings to be missed.

    A day has it if an excursion takes 15 minutes of its span, or all of a shorter one.
    """
    least = min(LEAST_SECONDS, recurrence.end - recurrence.start)
    hits, known = [], []
    for day in days.select(WEEKDAYS_OF[recurrence.scope]).days:
        start = day * DAY_SECONDS + recurrence.start
        end = day * DAY_SECONDS + recurrence.end
        is_hit = any(
            min(span.end, end) - max(span.start, start) >= least
            for span in _overlapping(spans, start, end)
        )
        if is_hit:
            hits.append(day)
        if is_hit or days.known.share(start, end) >= MIN_KNOWN:
            known.append(day)
    return Occurrences(hits, known)


def find_chance_at(
    spans: Sequence[WallSpan], days: WallDays, recurrence: Recurrence
) -> float:
    """Return the probability that chance alone brings as many excursions to this time of day."""
    scope = days.select(WEEKDAYS_OF[recurrence.scope])
    hits = _find_core_days(spans, scope, recurrence)
    rotations = _rotate(spans, scope, recurrence.core_reach)
    return find_tail(distribute_count(day.share for day in rotations), len(hits))


def _find_core_days(
    spans: Sequence[WallSpan], days: WallDays, recurrence: Recurrence
) -> list[int]:
    """Return the days on which an excursion overlaps the middle half of the span."""
    middle = (recurrence.start + recurrence.end) // 2
    start, end = middle - recurrence.core_reach, middle + recurrence.core_reach
    return [
        day
        for day in days.days
        if any(
            True
            for _ in _overlapping(
                spans, day * DAY_SECONDS + start, day * DAY_SECONDS + end
            )
        )
    ]


def _choose_scope(
    rivals: Sequence[Recurrence], spans: Sequence[WallSpan], days: WallDays
) -> Recurrence:
    """Return the recurrence among overlapping ones whose days fit best."""
    best = min(rivals)
    of_scope = {rival.scope: rival for rival in sorted(rivals, reverse=True)}
    fits = {scope: _rate_scope(best, scope, spans, days) for scope in of_scope}
    return of_scope[max(fits, key=lambda scope: fits[scope])]


def _rate_scope(
    recurrence: Recurrence, scope: DayScope, spans: Sequence[WallSpan], days: WallDays
) -> float:
    """Return the logarithm of how likely the days with excursions are if they recur in a scope.

    On the days of the scope, they have the rate observed. On others, it is that of any time.
    """
    inside = days.select(WEEKDAYS_OF[scope])
    outside = WallDays([day for day in days.days if day not in inside.days], days.known)
    hits, others = (
        len(_find_core_days(spans, some, recurrence)) for some in (inside, outside)
    )
    shares = [day.share for day in _rotate(spans, outside, recurrence.core_reach)]
    rate = hits / max(1, len(inside.days))
    rate_outside = fmean(shares) if shares else 0.0
    return _weigh_split(hits, len(inside.days), rate) + _weigh_split(
        others, len(outside.days), rate_outside
    )


def _weigh_split(hits: int, total: int, rate: float) -> float:
    """Return the logarithm of the probability of hits and misses on days with a rate."""
    known = min(max(rate, 0.01), 0.99)
    return hits * log(known) + (total - hits) * log(1 - known)


def _scan(
    spans: Sequence[WallSpan], days: WallDays, scope: DayScope, reach: int
) -> Iterator[Recurrence]:
    """Yield recurrences on some days, those of the most days first."""
    rotations = _rotate(spans, days, reach)
    counts = distribute_count(day.share for day in rotations)
    taken: list[tuple[int, int]] = []
    while peak := _find_peak(spans, days, reach, taken):
        count, moment = peak
        chance = find_scan_chance(counts, rotations, count) * len(REACHES)
        if chance > LEAST_INTEREST or count < MIN_COUNT:
            return
        start, end = _measure(spans, days, moment, reach)
        taken.append((start - APART, end + APART))
        if count >= MIN_RATE * len(days.days) and end - start < DAY_SECONDS // 2:
            if scope is DayScope.ALL_DAYS:
                start, end = start % DAY_SECONDS, end + start % DAY_SECONDS - start
            yield Recurrence(chance, start, end, scope)


def _rotate(spans: Sequence[WallSpan], days: WallDays, reach: int) -> list[Rotation]:
    """Return what a rotation of each day leads to, with excursions longer by a reach on both sides.

    Time without readings is left out, as if the day were shorter.
    """
    rotations = []
    for day in days.days:
        runs = _find_runs(spans, day, reach)
        known = days.known.seconds(day * DAY_SECONDS, (day + 1) * DAY_SECONDS)
        covered = sum(end - start for start, end in runs)
        begun = sum(start > 0 for start, _ in runs)
        rotations.append(
            Rotation(min(1.0, covered / known), begun * DAY_SECONDS / known)
        )
    return rotations


def _find_runs(
    spans: Sequence[WallSpan], day: int, reach: int
) -> list[tuple[int, int]]:
    """Return the seconds of a day covered by its excursions, with a reach on both sides."""
    midnight = day * DAY_SECONDS
    runs: list[tuple[int, int]] = []
    for span in _overlapping(spans, midnight, midnight + DAY_SECONDS):
        start = max(0, span.start - midnight)
        end = min(DAY_SECONDS, span.end - midnight)
        start, end = max(0, start - reach), min(DAY_SECONDS, end + reach)
        if runs and start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    return runs


def _overlapping(spans: Sequence[WallSpan], start: int, end: int) -> Iterator[WallSpan]:
    """Yield the excursions that overlap a span of wall time."""
    # None lasts longer than a few days, and after a day it has no time of day.
    first = bisect_left(spans, (start - 2 * DAY_SECONDS,))
    last = bisect_left(spans, (end,))
    for place in range(first, last):
        if spans[place].end > start:
            yield spans[place]


def _find_peak(
    spans: Sequence[WallSpan],
    days: WallDays,
    reach: int,
    taken: Sequence[tuple[int, int]],
) -> tuple[int, int] | None:
    """Return on how many days excursions agree most, and at what time of day.

    The time is the middle of the longest span with so many days, outside those that are taken.
    """
    steps: dict[int, int] = {0: 0, DAY_SECONDS: 0}
    for day in days.days:
        for start, end in _find_runs(spans, day, reach):
            steps[start] = steps.get(start, 0) + 1
            steps[end] = steps.get(end, 0) - 1
    best: tuple[int, int, int] | None = None
    count = 0
    for start, end in pairwise(sorted(steps)):
        count += steps[start]
        middle = (start + end) // 2
        if any((middle - begin) % DAY_SECONDS < over - begin for begin, over in taken):
            continue
        candidate = (count, end - start, -middle)
        if count and (best is None or candidate > best):
            best = candidate
    return best and (best[0], -best[2])


def _measure(
    spans: Sequence[WallSpan], days: WallDays, moment: int, reach: int
) -> tuple[int, int]:
    """Return the median start and end, after midnight, of the excursions around a time of day."""
    starts, ends = [], []
    for day in days.days:
        peak = day * DAY_SECONDS + moment
        around = list(_overlapping(spans, peak - reach, peak + reach + 1))
        if around:
            nearest = min(
                around, key=lambda span: max(span.start - peak, peak - span.end)
            )
            starts.append(nearest.start - day * DAY_SECONDS)
            ends.append(nearest.end - day * DAY_SECONDS)
    start = median_low(starts)
    return start, max(median_low(ends), start + 5 * 60)


def _to_time(seconds: int) -> time:
    """Return a time of day to full five minutes."""
    minutes = 5 * round(seconds / 300) % (24 * 60)
    return time(minutes // 60, minutes % 60)
