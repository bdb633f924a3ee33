"""Merges fetched readings with stored ones, and decides which of them count.

A record that is stored already is replaced by what was fetched, completed by what is known. Two
records of one transmitter within 60 s are one reading that two devices stored: the earliest counts
(of two at one time, that with the smaller record id), and the 60 s are counted from it. Every
record stays stored, so that what counts doesn't depend on the order in which they arrive.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf
from operator import sub
from typing import Final

from ..dexcom.columns import (
    DAY_SECONDS,
    ID_LENGTH,
    TIME_AND_ID,
    Columns,
    Row,
    find_hours,
    overlapping_parts,
)
from ..glucose.origin import find_outranked, rank_of
from .completion import complete_row

SAME_READING_SECONDS: Final = 60

# Half the time between two readings: a record of a file that is closer to one of the API is the
# same reading, or lies so near to it that it adds nothing.
NEAR_SECONDS: Final = 150

# Going through three months of ids takes as long as searching them for this many.
MOST_SEARCHED: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingsChange:
    """What an ingested window changed. Only readings that count appear here.

    ``readings`` are all readings after the change, back to the oldest that was fetched, and ``new``
    those of them that weren't known. ``hours`` are the affected hours by their first second since
    1970 UTC, including those that a reading moved away from. ``span`` is the first and last second
    of the differences. ``days`` are the affected days since 1970 UTC, including those in which only
    records differ that don't count.
    """

    readings: Columns
    new: Columns = field(default_factory=Columns.empty)
    hours: frozenset[int] = frozenset()
    span: tuple[int, int] | None = None
    days: frozenset[int] = frozenset()
    latest_changed: bool = False

    def __bool__(self) -> bool:
        """Return whether anything differs from before."""
        return self.span is not None


def merge_readings(
    records: Columns, readings: Columns, fetched: Columns
) -> tuple[Columns, ReadingsChange]:
    """Return the stored records with the fetched ones, and what that changes.

    ``readings`` are the records that count so far.
    """
    if not fetched:
        return records, ReadingsChange(readings=readings)
    has_files = any(map(has_origins, (records, fetched)))
    margin = NEAR_SECONDS if has_files else SAME_READING_SECONDS
    start, end = touched_span(records, fetched, margin)
    known = records.in_span(start, end + 1)
    if not has_files and fetched.begins_with(known):
        later = fetched.cut(len(known), len(fetched))
        if not has_twins(known.times[-1:] + later.times):
            return with_later(records, readings, later)
    known_rows = list(known.rows())
    rows = merged_rows(known_rows, fetched)
    around = records.in_span(start - margin, end + margin) if has_files else known
    counting = find_counting(rows, [*around.rows()] if has_files else ())
    days = frozenset(
        row.time // DAY_SECONDS for row in {*known_rows}.symmetric_difference(rows)
    )
    before = list(readings.in_span(start, end + 1).rows())
    whole = with_span(records, start, end, Columns.from_rows(rows))
    if readings is records and len(counting) == len(rows):
        return whole, change_of(whole, before, counting, days)
    readings = with_span(readings, start, end, Columns.from_rows(counting))
    return whole, change_of(readings, before, counting, days)


def with_later(
    records: Columns, readings: Columns, later: Columns
) -> tuple[Columns, ReadingsChange]:
    """Return the stored records with new ones that aren't close to any of them.

    Most polls bring nothing else.
    """
    if not later:
        return records, ReadingsChange(readings=readings)
    start, end = later.times[0], later.times[-1]
    whole = with_span(records, start, end, later)
    hours = frozenset(find_hours(later.times))
    return whole, ReadingsChange(
        readings=whole
        if readings is records
        else with_span(readings, start, end, later),
        new=later,
        hours=hours,
        span=(start, end),
        days=frozenset(hour // DAY_SECONDS for hour in hours),
    )


def change_of(
    readings: Columns,
    before: Sequence[Row],
    after: Sequence[Row],
    days: frozenset[int],
) -> ReadingsChange:
    """Return the differences between the readings of a span before and after."""
    known = {row.record_id for row in before}
    new = [row for row in after if row.record_id not in known]
    times = sorted(row.time for row in {*before}.symmetric_difference(after))
    hours = frozenset(find_hours(times))
    return ReadingsChange(
        readings=readings,
        new=Columns.from_rows(new),
        hours=hours,
        span=(times[0], times[-1]) if times else None,
        # Next to midnight, another reading of the day before or after may count.
        days=days.union(hour // DAY_SECONDS for hour in hours),
    )


def touched_span(records: Columns, fetched: Columns, margin: int) -> tuple[int, int]:
    """Return the first and last second in which fetched readings can change what counts.

    That includes the times that edited records had before, all records that are closer than a
    margin, and all around those that are less than 60 s apart.
    """
    known = known_times(records, fetched)
    start, end = min([fetched.times[0], *known]), max([fetched.times[-1], *known])
    times = records.times
    first = bisect_left(times, start - margin + 1)
    while 0 < first < len(times) and are_close(times[first - 1], times[first]):
        first -= 1
    last = bisect_right(times, end + margin - 1)
    while 0 < last < len(times) and are_close(times[last - 1], times[last]):
        last += 1
    if first < last:
        start, end = min(start, times[first]), max(end, times[last - 1])
    return start, end


def known_times(records: Columns, fetched: Columns) -> list[int]:
    """Return the stored times, outside the fetched ones, of fetched records that are stored.

    If all fetched records are older than the stored ones, as in an import, only ids within a day
    of each other are compared. No edit moves a record further meanwhile, and comparing all ids
    would take a fifth of the time of an import.
    """
    start, end = fetched.times[0], fetched.times[-1]
    if records and end < records.times[0]:
        fetched = fetched.in_span(records.times[0] - DAY_SECONDS, inf)
        records = records.in_span(-inf, end + DAY_SECONDS)
    moved = set(fetched.ids()).difference(records.in_span(start, end + 1).ids())
    if len(moved) > MOST_SEARCHED:
        return [
            time
            for time, record_id in zip(records.times, records.ids(), strict=True)
            if record_id in moved
        ]
    places = (find_place(records.record_ids, record_id) for record_id in moved)
    return [records.times[place] for place in places if place is not None]


def find_place(record_ids: bytes, record_id: bytes) -> int | None:
    """Return the place of a record id among others, or None if it isn't there."""
    found = record_ids.find(record_id)
    # A match that begins within an id is none.
    while found > 0 and found % ID_LENGTH:
        found = record_ids.find(record_id, found + 1)
    return None if found < 0 else found // ID_LENGTH


def merged_rows(known: Iterable[Row], fetched: Columns) -> list[Row]:
    """Return known records with fetched ones in their place, by time and id."""
    rows = {row.record_id: row for row in known}
    for row in fetched.rows():
        before = rows.get(row.record_id)
        if before is None or rank_of(row.source.origin) <= rank_of(
            before.source.origin
        ):
            rows[row.record_id] = row if before is None else complete_row(row, before)
    return sorted(rows.values(), key=TIME_AND_ID)


def has_origins(columns: Columns) -> bool:
    """Return whether some records may come from files."""
    return any(source.origin for source in columns.sources)


def find_counting(rows: Sequence[Row], around: Iterable[Row] = ()) -> list[Row]:
    """Return the records that count, of records by time and id, given others around them."""
    own = {row.record_id for row in rows}
    others = (row for row in around if row.record_id not in own)
    everything = sorted((*rows, *others), key=TIME_AND_ID)
    ranks = [rank_of(row.source.origin) for row in everything]
    if not any(ranks):
        return without_twins(rows)
    times = [row.time for row in everything]
    outranked = find_outranked(times, ranks, NEAR_SECONDS)
    return without_twins(
        row
        for place, row in enumerate(everything)
        if place not in outranked and row.record_id in own
    )


def without_twins(rows: Iterable[Row]) -> list[Row]:
    """Return the records that count, of records by time and id."""
    counting: list[Row] = []
    latest: dict[str | None, int] = {}
    for row in rows:
        transmitter_id = row.source.transmitter_id
        before = latest.get(transmitter_id)
        if before is None or not are_close(before, row.time):
            latest[transmitter_id] = row.time
            counting.append(row)
    return counting


def with_span(columns: Columns, start: int, end: int, span: Columns) -> Columns:
    """Return columns with everything from start to end, both included, replaced."""
    first, last = bisect_left(columns.times, start), bisect_right(columns.times, end)
    return columns.splice(first, last, span)


def are_close(earlier: int, later: int) -> bool:
    """Return whether two times are too close for two measurements of one transmitter."""
    return later - earlier < SAME_READING_SECONDS


def has_twins(times: Sequence[int]) -> bool:
    """Return whether some times are too close for two measurements of one transmitter."""
    return any(
        min(map(sub, some[1:], some, strict=False)) < SAME_READING_SECONDS
        for some in overlapping_parts(times)
    )


def select_counting(records: Columns) -> Columns:
    """Return the records that count."""
    if not has_origins(records) and not has_twins(records.times):
        return records
    rows = find_counting([*records.rows()])
    # Two transmitters may have been read at the same time.
    return records if len(rows) == len(records) else Columns.from_rows(rows)
