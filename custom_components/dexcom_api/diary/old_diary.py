"""Reads the diary that earlier versions saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from ..coverage import Coverage, decode_coverage
from ..dexcom.columns import HOUR_SECONDS
from ..storage.encoding import array_from_text, decompressed_bytes, time_from_text
from .entries import ENTRIES_DECODER, Diary
from .ledger import LARGEST_AMOUNT, PER_UNIT, Amounts, Total
from .packing import check_times

# The seconds since 1970 that a date can be made of.
SECONDS: Final = range(-62_135_596_800, 253_402_300_800)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldDiary:
    """What an earlier version saved: the entries of three months, and all hourly amounts."""

    diary: Diary
    amounts: Mapping[Total, Amounts]
    coverage: Coverage
    polled: datetime | None
    uploaded: datetime | None
    day_starts: tuple[int, int]


def decode_old_diary(saved: dict[str, Any]) -> OldDiary:
    """Return a saved diary. Raises one of UNREADABLE for values that make no sense."""
    entries = ENTRIES_DECODER.decode(decompressed_bytes(saved["entries"]))
    check_times(entry.time for entry in entries)
    times = saved["imported"]
    return OldDiary(
        diary=Diary.from_entries(entries),
        amounts={
            total: decode_amounts(saved["ledgers"][total])
            for total in Total
            if total in saved["ledgers"]
        },
        coverage=decode_coverage(
            saved["coverage"]
            if "coverage" in saved
            # The first versions stored the interval of the import and that of the polls.
            else [
                (times.get("begun"), times.get("reached")),
                (times.get("polled_from"), times.get("polled")),
            ]
        ),
        polled=time_from_text(times.get("polled")),
        uploaded=time_from_text(times.get("uploaded")),
        day_starts=decode_day_starts(saved),
    )


def decode_day_starts(saved: dict[str, Any]) -> tuple[int, int]:
    """Return when days begin. The first versions stored only the minutes of the hour."""
    if "day_starts" in saved:
        january, july = map(int, saved["day_starts"])
    else:
        january, july = 0, max(map(int, saved.get("clock_minutes", (0,))))
    return january, july


def decode_amounts(stored: Mapping[str, Any]) -> Amounts:
    """Return encoded amounts; raises one of UNREADABLE where a value makes no sense."""
    hours, thousandths = (
        array_from_text(stored[name], "q", stored["byte_order"])
        for name in ("hours", "thousandths")
    )
    amounts = dict(zip(hours, thousandths, strict=True))
    if sorted(amounts) != list(hours):
        raise ValueError("The hours of amounts are out of order")
    if any(hour % HOUR_SECONDS or hour not in SECONDS for hour in hours):
        raise ValueError("A time of amounts isn't on the hour")
    if any(not 0 <= amount <= LARGEST_AMOUNT * PER_UNIT for amount in thousandths):
        raise ValueError("An amount is out of range")
    return amounts
