"""Carbs and insulin by the hour over all of the past, as the statistics have them.

The recorder cuts hours where UTC does and groups them into the days of Home Assistant's time
zone. Where clocks are half an hour off, a day begins within an hour of the recorder: an amount
that was logged after that midnight counts in the next hour, which is the first of its day.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import chain
from typing import Final

from ..coverage import Interval
from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import HOUR, hour_after, on_the_hour, start_of_day
from .entries import Diary, Entry

# Pens and pumps measure hundredths of a unit at best; whole numbers add up without noise.
PER_UNIT: Final = 1000

# Nobody eats or injects as much in an hour: such a number was sent by mistake.
LARGEST_AMOUNT: Final = 1_000_000

# Amounts in thousandths by the first second of their hour since 1970 UTC.
type Amounts = Mapping[int, int]


class Total(StrEnum):
    """A sum over all of the past."""

    CARBS = "carbs"
    INSULIN_FAST = "insulin_fast"
    INSULIN_LONG = "insulin_long"


# What each total adds up.
COUNTED: Final[Mapping[Total, tuple[EntryKind, str | None]]] = {
    Total.CARBS: (EntryKind.CARBS, None),
    Total.INSULIN_FAST: (EntryKind.INSULIN, "fast_acting"),
    Total.INSULIN_LONG: (EntryKind.INSULIN, "long_acting"),
}


def counting_hour(moment: datetime, zone: tzinfo) -> datetime:
    """Return the hour, UTC, in which an amount of a moment counts."""
    hour = on_the_hour(moment)
    return hour if start_of_day(moment, zone) <= hour else hour + HOUR


def aligned_window(start: datetime, end: datetime, zone: tzinfo) -> Interval:
    """Return a window of whole hours around another, at whose edges no day begins.

    All entries that count in its hours are therefore in the window itself.
    """
    start, end = on_the_hour(start), hour_after(end)
    if counting_hour(start - timedelta.resolution, zone) == start:
        start -= HOUR
    if counting_hour(end - timedelta.resolution, zone) == end:
        end += HOUR
    return Interval(start, end)


def find_counting(
    diary: Diary, window: Interval, left: Iterable[datetime], zone: tzinfo
) -> list[Entry]:
    """Return the entries that count in a window of whole hours or in the hours of ``left``."""
    hours = {counting_hour(moment, zone) for moment in left}
    spans = [window, *(Interval(hour, hour + HOUR) for hour in hours)]
    found = (diary.entries_between(start - HOUR, end) for start, end in spans)
    return [*{entry.record_id: entry for entry in chain.from_iterable(found)}.values()]


def count_amounts(entries: Iterable[Entry], zone: tzinfo) -> dict[Total, Amounts]:
    """Return the amounts of entries by the hour in which they count."""
    counted: dict[Total, Amounts] = {}
    for total, (kind, sub_kind) in COUNTED.items():
        sums: defaultdict[int, float] = defaultdict(float)
        for entry in entries:
            if entry.amount is not None and entry.is_of(kind, sub_kind):
                sums[int(counting_hour(entry.time, zone).timestamp())] += entry.amount
        counted[total] = {hour: to_thousandths(found) for hour, found in sums.items()}
    return counted


def to_thousandths(amount: float) -> int:
    """Return an amount in thousandths, or 0 for an impossible one, which would spoil all sums."""
    return round(amount * PER_UNIT) if 0 <= amount <= LARGEST_AMOUNT else 0
