"""Merges fetched entries with stored ones, and counts the amounts of their hours."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Final, NamedTuple

from ..coverage import Interval
from ..glucose.entry_kinds import EntryKind
from ..glucose.origin import rank_of
from ..glucose.wall_clock import on_the_hour
from .entries import CONTEXT, TIME, Diary, Entry
from .ledger import Amounts, Total, count_amounts, counting_hour, find_counting

# Entries of a kind that are closer than this can be the same, from another source.
SAME_ENTRY: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryChange:
    """The changes that a fetched window makes to the diary.

    ``hours`` are the hours, UTC, of all entries that differ, before and after.
    """

    new: tuple[Entry, ...] = ()
    hours: frozenset[datetime] = frozenset()


class HourlyAmounts(NamedTuple):
    """The amounts of some hours by their first second since 1970; see `save_amounts`."""

    amounts: Mapping[Total, Amounts]
    hours: range
    more_hours: Collection[int] = ()


def with_window(
    diary: Diary,
    window: Interval,
    fetched: Diary,
    deleted: Sequence[str],
    zone: tzinfo,
) -> tuple[Diary, DiaryChange, HourlyAmounts]:
    """Return a diary with a fetched window, what that changes, and the amounts of its hours.

    Entries of files give way to those of the API that are the same.
    """
    known = diary.entries_between(window.start - CONTEXT, window.end + CONTEXT)
    if any(entry.origin for entry in (*known, *fetched.entries)):
        sent = fetched.entries
        ranks = {entry.record_id: rank_of(entry.origin) for entry in diary.entries}
        kept = {
            entry.record_id
            for entry in sent
            if rank_of(entry.origin) > ranks.get(entry.record_id, rank_of(entry.origin))
        }
        outranked = find_outranked(sent, known)
        replaced = {entry.record_id for entry in sent}
        # Entries of a file that was imported with another time zone before.
        moved = (outranked & ranks.keys()) - kept
        deleted = [*deleted, *(find_outranked(known, sent) - replaced), *moved]
        fetched = replace(
            fetched,
            entries=tuple(
                entry for entry in sent if entry.record_id not in outranked | kept
            ),
        )
    diary, new, before, after = diary.with_fetched(fetched, deleted)
    left = {entry.time for entry in before}
    change = DiaryChange(
        new=new,
        hours=frozenset(on_the_hour(entry.time) for entry in (*before, *after)),
    )
    amounts = HourlyAmounts(
        count_amounts(find_counting(diary, window, left, zone), zone),
        range(int(window.start.timestamp()), int(window.end.timestamp())),
        {int(counting_hour(moment, zone).timestamp()) for moment in left},
    )
    return diary, change, amounts


def find_outranked(entries: Iterable[Entry], others: Iterable[Entry]) -> set[str]:
    """Return the ids of entries that are the same as others of a lower rank.

    Two entries are the same if they are of one kind and subtype, as far as that is known, and less
    than a minute apart. Their amounts may differ, because the person can have corrected one.
    """
    by_kind: defaultdict[EntryKind, list[Entry]] = defaultdict(list)
    for other in others:
        by_kind[other.kind].append(other)
    return {
        entry.record_id
        for entry in entries
        if entry.origin and is_outranked(entry, by_kind[entry.kind])
    }


def is_outranked(entry: Entry, others: Sequence[Entry]) -> bool:
    """Return whether an entry is the same as one of others, of its kind and by time."""
    first = bisect_right(others, entry.time - SAME_ENTRY, key=TIME)
    last = bisect_left(others, entry.time + SAME_ENTRY, key=TIME)
    return any(
        rank_of(other.origin) < rank_of(entry.origin)
        and other.state == entry.state
        and (
            other.sub_kind == entry.sub_kind or None in (other.sub_kind, entry.sub_kind)
        )
        for other in others[first:last]
    )
