"""In which hour of the statistics an amount counts, and the ledgers that follow.

The recorder cuts hours where UTC does and groups them into the days of Home Assistant's time
zone. Where clocks are half an hour off, a day begins within an hour of the recorder: an amount
that was logged after that midnight counts in the next hour, which is the first of its day.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, tzinfo
from itertools import product
from typing import Final

from ..coverage import Interval
from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import hour_after, on_the_hour, start_of_day
from .entries import AMOUNT_DIGITS, Diary, Entry, amounts_of
from .ledger import Ledger, Total

HOUR: Final = timedelta(hours=1)

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

    So all entries that count in its hours are in the window itself.
    """
    start, end = on_the_hour(start), hour_after(end)
    if counting_hour(start - timedelta.resolution, zone) == start:
        start -= HOUR
    if counting_hour(end - timedelta.resolution, zone) == end:
        end += HOUR
    return Interval(start, end)


def amounts_by_hour(
    entries: Iterable[Entry], kind: EntryKind, sub_kind: str | None, zone: tzinfo
) -> dict[int, float]:
    """Return the sum of the amounts that count in each hour, by its first second since 1970 UTC."""
    amounts: dict[int, float] = {}
    for entry in entries:
        for amount in amounts_of((entry,), kind, sub_kind):
            hour = int(counting_hour(entry.time, zone).timestamp())
            amounts[hour] = round(amounts.get(hour, 0) + amount, AMOUNT_DIGITS)
    return amounts


def ledgers_with_window(
    ledgers: Mapping[Total, Ledger],
    diary: Diary,
    window: Interval,
    left: Iterable[datetime],
    zone: tzinfo,
) -> tuple[dict[Total, Ledger], dict[Total, int]]:
    """Return ledgers with the amounts of a window, and the first hour of each that differs.

    The hours that entries left, whose old times are given, are added up again as well.
    """
    hours = {counting_hour(moment, zone) for moment in left}
    windows = [window, *(Interval(hour, hour + HOUR) for hour in hours)]
    changed: dict[Total, int] = {}
    found = dict(ledgers)
    for (total, counted), (start, end) in product(COUNTED.items(), windows):
        found[total], first = found[total].replaced(
            int(start.timestamp()),
            int(end.timestamp()),
            amounts_by_hour(diary.between(start - HOUR, end), *counted, zone),
        )
        if first is not None:
            changed[total] = min(first, changed.get(total, first))
    return found, changed
