"""Decides which windows of time are complete.

An interval is a window that was fetched in full. The intervals of a store are sorted and don't
touch each other.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from .glucose.wall_clock import HOUR

# The longest window of the metrics, and a day more for late data.
KEPT: Final = timedelta(days=91)

# The newest record is this old at most, unless nothing more comes or the clock is ahead.
USUALLY_LATE: Final = timedelta(days=1)

# The shortest depth of an import. One that is finished and begins later came to the first record.
SHORTEST_DEPTH: Final = timedelta(days=90)


class Interval(NamedTuple):
    """A window of time, UTC: from its start on and before its end."""

    start: datetime
    end: datetime


type Coverage = tuple[Interval, ...]


def with_interval(coverage: Coverage, added: Interval) -> Coverage:
    """Return coverage with one more interval, joined with those that it touches."""
    start, end = added
    if start >= end:
        return coverage
    apart = []
    for interval in coverage:
        if interval.end < start or end < interval.start:
            apart.append(interval)
        else:
            start, end = min(start, interval.start), max(end, interval.end)
    return tuple(sorted([*apart, Interval(start, end)]))


def with_hours(coverage: Coverage, hours: Iterable[int]) -> Coverage:
    """Return coverage with some hours more, by their first second since 1970 UTC."""
    begins = (datetime.fromtimestamp(hour, UTC) for hour in hours)
    joined: list[Interval] = []
    for start, end in sorted(
        [*coverage, *(Interval(begin, begin + HOUR) for begin in begins)]
    ):
        if joined and start <= joined[-1].end:
            start, end = joined[-1].start, max(joined.pop().end, end)
        joined.append(Interval(start, end))
    return tuple(joined)


def without_interval(coverage: Coverage, removed: Interval) -> Coverage:
    """Return coverage without a part of it."""
    start, end = removed
    if start >= end:
        return coverage
    return tuple(
        part
        for interval in coverage
        for part in (
            Interval(interval.start, min(interval.end, start)),
            Interval(max(interval.start, end), interval.end),
        )
        if part.start < part.end
    )


def coverage_since(coverage: Coverage, start: datetime) -> Coverage:
    """Return the part of coverage from a time on."""
    return tuple(
        Interval(max(begin, start), end) for begin, end in coverage if start < end
    )


def missing_intervals(
    coverage: Coverage, start: datetime, end: datetime
) -> list[Interval]:
    """Return the missing parts of a window, oldest first."""
    edges = [
        start,
        *(min(max(edge, start), end) for interval in coverage for edge in interval),
        end,
    ]
    return [
        Interval(begin, over)
        for begin, over in list(pairwise(edges))[::2]
        if begin < over
    ]


def newest_part(coverage: Coverage, start: datetime, end: datetime) -> Interval | None:
    """Return the newest complete part of a window, or None if there is none.

    Nothing is missing after the newest interval: there is nothing yet.
    """
    for interval in reversed(coverage):
        over = end if interval == coverage[-1] else min(end, interval.end)
        if (begin := max(start, interval.start)) < over:
            return Interval(begin, over)
    return None


def complete_since(coverage: Coverage) -> datetime | None:
    """Return since when everything is stored, UTC, or None if nothing is."""
    return coverage[-1].start if coverage else None


def is_complete(
    coverage: Coverage,
    start: datetime,
    now: datetime,
    *,
    is_imported: bool,
    depth: timedelta | None,
) -> bool:
    """Return whether everything since a time is stored.

    An import of some depth, or of everything, that came to the first record of all proves that
    there is nothing before, as long as no gap has been left since.
    """
    since = complete_since(coverage)
    if since is None:
        return False
    has_gaps = len(coverage) > 1
    begins_with_data = depth is None or since > now - depth
    return start >= since or (is_imported and begins_with_data and not has_gaps)


def kept_since(newest: datetime, now: datetime) -> datetime:
    """Return since when records are kept in memory, given the time of the newest.

    A device clock that is months ahead for an hour doesn't make older records expire.
    """
    return min(newest + USUALLY_LATE, now) - KEPT


def encode_coverage(coverage: Coverage) -> list[list[str]]:
    """Return coverage as JSON types."""
    return [[edge.isoformat() for edge in interval] for interval in coverage]


def decode_coverage(stored: Iterable[Sequence[str | None]]) -> Coverage:
    """Return stored coverage without intervals that lack an end, as the first versions had them.

    Raises TypeError or ValueError for anything else.
    """
    coverage: Coverage = ()
    for start, end in stored:
        if start is None or end is None:
            continue
        edges = (datetime.fromisoformat(start), datetime.fromisoformat(end))
        if any(edge.tzinfo is None for edge in edges):
            raise ValueError("A time has no offset")
        coverage = with_interval(
            coverage, Interval(*(edge.astimezone(UTC) for edge in edges))
        )
    return coverage
