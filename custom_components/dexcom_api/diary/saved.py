"""How the diary of an account is kept in its file, and what is in memory of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain, groupby
from sqlite3 import Connection
from typing import Any, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import (
    Interval,
    coverage_since,
    decode_coverage,
    encode_coverage,
    without_interval,
)
from ..dexcom.columns import HOUR_SECONDS
from ..glucose.wall_clock import on_the_hour
from ..storage.account_file import AccountFile
from ..storage.account_store import AccountStore, Days, Stored, day_number
from ..storage.database import DAYS, Kind, save_block, save_fact
from ..storage.encoding import time_from_text, time_text
from ..storage.old_file import async_load_old_file
from .amounts import FirstHours, save_amounts
from .days import DayStarts, find_day_starts, note_earliest, pack_day
from .entries import Diary, Entry
from .ledger import count_amounts, counting_hour
from .merge import DiaryChange, HourlyAmounts
from .old_diary import decode_old_diary
from .packing import unpack_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDiary(Stored):
    """The entries in memory, and what is known about all of them.

    ``polled`` is when the diary was last fetched, and ``uploaded`` the newest reading at that time:
    later uploads may bring entries logged since then. ``day_starts`` is when the days begin for
    which hourly amounts were counted.
    """

    diary: Diary = field(default_factory=Diary)
    polled: datetime | None = None
    uploaded: datetime | None = None
    day_starts: DayStarts


@dataclass(slots=True)
class RemovedEntries:
    """Entries of files that are removed, their hours, and the first of each total that changes."""

    entries: list[Entry] = field(default_factory=list)
    hours: set[datetime] = field(default_factory=set)
    first_hours: FirstHours = field(default_factory=dict)


class SavedDiary(AccountStore[StoredDiary, tuple[Entry, ...], DiaryChange]):
    """The diary of one account in its file."""

    kind = Kind.DIARY

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, file: AccountFile
    ) -> None:
        """Keep the diary in the account's file."""
        day_starts = find_day_starts(dt_util.get_default_time_zone())
        super().__init__(hass, file, StoredDiary(day_starts=day_starts))
        self._old_key = f"{DOMAIN}.{entry.entry_id}.diary"
        self._unsaved_amounts: list[HourlyAmounts] = []

    @override
    def _save_day(self, connection: Connection, stored: StoredDiary, day: int) -> None:
        save_block(connection, self.kind, day, pack_day(stored.diary, day))

    @override
    def _unpack(self, block: bytes, day: int) -> tuple[Entry, ...]:
        return unpack_entries(block)

    @override
    def _encode_facts(self, stored: StoredDiary) -> dict[str, Any]:
        return {
            "coverage": encode_coverage(stored.coverage),
            "day_starts": stored.day_starts,
            "polled": time_text(stored.polled),
            "uploaded": time_text(stored.uploaded),
        }

    @override
    def _restored(
        self, facts: dict[str, Any], days: Days[tuple[Entry, ...]]
    ) -> StoredDiary:
        january, july = map(int, facts["day_starts"])
        return StoredDiary(
            diary=Diary(tuple(chain.from_iterable(days.content.values()))),
            coverage=decode_coverage(facts["coverage"]),
            polled=time_from_text(facts["polled"]),
            uploaded=time_from_text(facts["uploaded"]),
            day_starts=(january, july),
        )

    @override
    async def _async_load_old_file(self, since: datetime) -> StoredDiary | None:
        old = await async_load_old_file(self._hass, self._old_key, decode_old_diary)
        if old is None:
            return None
        every_hour = range(DAYS.stop * 24 * HOUR_SECONDS)
        self._unsaved_amounts = [HourlyAmounts(old.amounts, every_hour)]
        return StoredDiary(
            diary=old.diary.without_older(since),
            coverage=coverage_since(old.coverage, since),
            polled=old.polled,
            uploaded=old.uploaded,
            day_starts=old.day_starts,
        )

    @override
    def _find_imported(
        self, content: tuple[Entry, ...], window: Interval
    ) -> Iterable[tuple[str, float]]:
        for entry in content:
            if entry.origin and is_imported(entry, window):
                yield entry.origin, entry.time.timestamp()

    def remove_imported(
        self, connection: Connection, window: Interval, *, is_alone: bool
    ) -> RemovedEntries:
        """Remove the saved entries of a window that came from files; the store has to be held.

        If files ``is_alone`` what feeds the account, nothing is known of the window any more.
        """
        removed, stored = RemovedEntries(), self._stored
        for day, entries in self._each_day(connection, window):
            found = [entry for entry in entries if is_imported(entry, window)]
            if found:
                left = Diary(tuple(entry for entry in entries if entry not in found))
                save_block(connection, self.kind, day, pack_day(left, day))
                removed.entries += found
                removed.hours |= {on_the_hour(entry.time) for entry in found}
        removed.first_hours = self._count_again(connection, removed.entries)
        if is_alone:
            coverage = without_interval(stored.coverage, window)
            polled = coverage[-1].end if coverage else None
            stored = replace(stored, coverage=coverage, polled=polled)
        save_fact(connection, self._fact, self._encode_facts(stored))
        return removed

    def _count_again(
        self, connection: Connection, removed: Iterable[Entry]
    ) -> FirstHours:
        """Write the amounts of the hours of entries without these; return the first that change."""
        zone = dt_util.get_default_time_zone()
        first_hours: FirstHours = {}
        for day, entries in groupby(removed, lambda entry: day_number(entry.time)):
            hours = {
                int(counting_hour(entry.time, zone).timestamp()) for entry in entries
            }
            # An amount of the last hour may count in the next day.
            days = self._load_days(connection, day - 1, day + 1).content
            amounts = count_amounts([*chain.from_iterable(days.values())], zone)
            note_earliest(
                first_hours, save_amounts(connection, amounts, range(0), hours)
            )
        return first_hours

    @override
    def _days_of(self, stored: StoredDiary) -> set[int]:
        return {day_number(entry.time) for entry in stored.diary.entries}


def is_imported(entry: Entry, window: Interval) -> bool:
    """Return whether an entry of a window came from a file."""
    return entry.origin is not None and window.start <= entry.time < window.end
