"""When days begin, and the blocks of days in an account's file."""

from collections.abc import Mapping
from datetime import date, tzinfo

from homeassistant.util import dt as dt_util

from ..glucose.wall_clock import midnight
from ..storage.account_store import day_start
from .amounts import FirstHours
from .entries import Diary
from .ledger import Total
from .packing import pack_entries

# When days begin in January and July, in minutes after midnight UTC, or 0 if that is on the hour.
type DayStarts = tuple[int, int]


def find_day_starts(zone: tzinfo) -> DayStarts:
    """Return when days begin in a time zone."""
    year = dt_util.utcnow().year
    starts = (midnight(date(year, month, 1), zone) for month in (1, 7))
    january, july = (
        start.minute and start.hour * 60 + start.minute for start in starts
    )
    return january, july


def pack_day(diary: Diary, day: int) -> bytes | None:
    """Return the block of a day, or None for a day without entries."""
    entries = diary.entries_between(day_start(day), day_start(day + 1))
    return pack_entries(entries) if entries else None


def note_earliest(known: FirstHours, found: Mapping[Total, int]) -> None:
    """Keep the earlier of two hours of each total."""
    for total, hour in found.items():
        known[total] = min(hour, known.get(total, hour))
