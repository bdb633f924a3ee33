"""Merges fetched entries with stored ones, and counts the amounts of their hours."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import NamedTuple

from ..coverage import Interval
from ..glucose.wall_clock import on_the_hour
from .entries import Diary, Entry
from .ledger import Amounts, Total, count_amounts, counting_hour, find_counting


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryChange:
    """The changes that a fetched window makes to the diary.

    ``replaced`` and ``removed`` are the entries as they were before. ``hours`` are the hours, UTC,
    of all entries that differ, before and after.
    """

    new: tuple[Entry, ...] = ()
    replaced: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
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
    """Return a diary with a fetched window, what that changes, and the amounts of its hours."""
    diary, new, before, after = diary.with_fetched(fetched, deleted)
    left = {entry.time for entry in before}
    kept_ids = {entry.record_id for entry in after}
    change = DiaryChange(
        new=new,
        replaced=tuple(entry for entry in before if entry.record_id in kept_ids),
        removed=tuple(entry for entry in before if entry.record_id not in kept_ids),
        hours=frozenset(on_the_hour(entry.time) for entry in (*before, *after)),
    )
    amounts = HourlyAmounts(
        count_amounts(find_counting(diary, window, left, zone), zone),
        range(int(window.start.timestamp()), int(window.end.timestamp())),
        {int(counting_hour(moment, zone).timestamp()) for moment in left},
    )
    return diary, change, amounts
