"""Finds what came from files in an account, and removes it again: all of it, or nothing.

Records say from which kind of file they came, but not from which file. What Dexcom's API sent is
never removed.
"""

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..coverage import Interval
from ..diary.saved import RemovedEntries
from ..options import is_fed_by_dexcom
from ..past import async_refresh
from ..readings.saved import RemovedReadings
from ..storage.account_file import DiskTroubleError
from ..storage.account_store import day_start
from ..storage.database import DAYS
from ..storage.lasting import async_finished
from .importing import async_held

EVER: Final = Interval(day_start(DAYS.start), day_start(DAYS.stop))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedRecords:
    """How many records came from a kind of file, and when the first and the last were taken."""

    readings: int
    entries: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedRecords:
    """How many records were removed. ``entries`` are None if the diary was left alone."""

    readings: int
    entries: int | None


def open_window(start: datetime | None, end: datetime | None) -> Interval:
    """Return a window that reaches as far as any record where it lacks an edge."""
    return Interval(
        max(start or EVER.start, EVER.start), min(end or EVER.end, EVER.end)
    )


async def async_find_imported(
    account: DexcomAccount, window: Interval = EVER
) -> dict[str, ImportedRecords]:
    """Return what came from files in a window, by the origin; raises DiskTroubleError."""
    # Only what is on disk can be looked through in a thread.
    if not await account.file.async_save():
        raise DiskTroubleError

    def find(connection: Connection) -> dict[str, ImportedRecords]:
        readings = account.readings.store.imported_times(connection, window)
        entries = account.diary.store.imported_times(connection, window)
        found = {}
        for origin in sorted({*readings, *entries}):
            parts = readings.get(origin, []), entries.get(origin, [])
            times = [edge for part in parts for edge in (*part[:1], *part[-1:])]
            found[origin] = ImportedRecords(
                readings=len(parts[0]),
                entries=len(parts[1]),
                first=dt_util.utc_from_timestamp(min(times)),
                last=dt_util.utc_from_timestamp(max(times)),
            )
        return found

    return await account.file.async_read(find)


async def async_remove_imported(
    hass: HomeAssistant, account: DexcomAccount, window: Interval, *, with_diary: bool
) -> RemovedRecords:
    """Remove what came from files in a window, even if the caller is canceled.

    Raises DiskTroubleError, and changes nothing then.
    """
    return await async_finished(
        hass, _async_remove(account, window, with_diary=with_diary)
    )


async def _async_remove(
    account: DexcomAccount, window: Interval, *, with_diary: bool
) -> RemovedRecords:
    """Remove what came from files in a window; raises DiskTroubleError."""
    is_alone = not is_fed_by_dexcom(account.readings.config_entry)
    readings_store, diary_store = account.readings.store, account.diary.store
    readings, diary = RemovedReadings(), RemovedEntries()

    def remove(connection: Connection) -> None:
        nonlocal readings, diary
        # This can run again on what is left of a damaged file.
        readings = readings_store.remove_imported(connection, window, is_alone=is_alone)
        if with_diary:
            diary = diary_store.remove_imported(connection, window, is_alone=is_alone)

    async with async_held(account):
        if not await account.file.async_save(remove):
            raise DiskTroubleError
        await readings_store.async_apply_removal(readings)
        if with_diary:
            await diary_store.async_apply_removal(diary)
    await async_refresh(account)
    return RemovedRecords(
        readings=len(readings.times),
        entries=len(diary.entries) if with_diary else None,
    )
