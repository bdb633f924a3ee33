"""Carbs and insulin by the hour over all of the past, as the statistics have them.

The recorder cuts hours where UTC does and groups them into the days of Home Assistant's time
zone. Where clocks are half an hour off, a day begins within an hour of the recorder: an amount
that was logged after that midnight counts in the next hour, which is the first of its day.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
import sys
from typing import Any, Final, NamedTuple

from ..coverage import Interval
from ..dexcom.columns import HOUR_SECONDS
from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import hour_after, on_the_hour, start_of_day
from ..storage.encoding import array_from_text, array_text
from .entries import Entry

HOUR: Final = timedelta(hours=1)

# Pens and pumps measure hundredths of a unit at best; whole numbers add up without noise.
PER_UNIT: Final = 1000

# Nobody eats or injects as much in an hour: such a number was sent by mistake.
LARGEST_AMOUNT: Final = 1_000_000

# The seconds since 1970 that a date can be made of.
SECONDS: Final = range(-62_135_596_800, 253_402_300_800)

# Amounts in thousandths by the first second of their hour since 1970 UTC.
type Ledger = Mapping[int, int]


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


class SumRow(NamedTuple):
    """An hour, by its first second since 1970 UTC, and the sum of all hours up to its end."""

    hour: int
    amount: float
    sum: float


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


def update_ledgers(
    ledgers: Mapping[Total, Ledger],
    entries: Sequence[Entry],
    window: Interval,
    left: Iterable[datetime],
    zone: tzinfo,
) -> tuple[dict[Total, Ledger], dict[Total, int]]:
    """Return ledgers with the amounts of a window, and the first hour of each that changes.

    ``left`` are times that entries no longer have; the hours in which they counted are updated
    too. An hour whose amounts are gone stays, with 0, because the recorder can't delete its row.
    """
    start, end = (edge.timestamp() for edge in window)
    left_hours = {counting_hour(moment, zone).timestamp() for moment in left}
    updated: dict[Total, Ledger] = {}
    first_changed: dict[Total, int] = {}
    for total, counted in COUNTED.items():
        amounts: dict[int, float] = dict.fromkeys(ledgers[total], 0)
        for entry in entries:
            if entry.amount is not None and entry.is_of(*counted):
                hour = int(counting_hour(entry.time, zone).timestamp())
                amounts[hour] = amounts.get(hour, 0) + entry.amount
        changes = {
            hour: thousandths
            for hour, amount in amounts.items()
            if (start <= hour < end or hour in left_hours)
            and (thousandths := to_thousandths(amount)) != ledgers[total].get(hour)
        }
        updated[total] = {**ledgers[total], **changes}
        if changes:
            first_changed[total] = min(changes)
    return updated, first_changed


def sum_rows(ledger: Ledger, first_hour: int) -> Iterator[SumRow]:
    """Return the hours since one; their sums are over all hours, including earlier ones."""
    total = 0
    for hour, amount in sorted(ledger.items()):
        total += amount
        if hour >= first_hour:
            yield SumRow(hour, amount / PER_UNIT, total / PER_UNIT)


def encode_ledger(ledger: Ledger) -> dict[str, str]:
    """Return a ledger as JSON can hold it: arrays, compressed."""
    hours = sorted(ledger)
    return {
        "byte_order": sys.byteorder,
        "hours": array_text(array("q", hours)),
        "thousandths": array_text(array("q", [ledger[hour] for hour in hours])),
    }


def decode_ledger(stored: Mapping[str, Any]) -> Ledger:
    """Return an encoded ledger; raises one of UNREADABLE where a value makes no sense."""
    hours, thousandths = (
        array_from_text(stored[name], "q", stored["byte_order"])
        for name in ("hours", "thousandths")
    )
    ledger = dict(zip(hours, thousandths, strict=True))
    if sorted(ledger) != list(hours):
        raise ValueError("The ledger's hours are out of order")
    if any(hour % HOUR_SECONDS or hour not in SECONDS for hour in hours):
        raise ValueError("An hour of the ledger is no hour")
    if any(not 0 <= amount <= LARGEST_AMOUNT * PER_UNIT for amount in thousandths):
        raise ValueError("An amount of the ledger is out of range")
    return ledger


def to_thousandths(amount: float) -> int:
    """Return an amount in thousandths, or 0 for an impossible one, which would spoil all sums."""
    return round(amount * PER_UNIT) if 0 <= amount <= LARGEST_AMOUNT else 0
