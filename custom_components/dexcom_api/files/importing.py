"""Imports files into accounts: all that a file holds, or nothing. Actions and options come here.

Readings and entries are written in one transaction, so neither a full disk nor a kill leaves a part
of a file behind. Records of Dexcom's API come first wherever there are some.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..coverage import Interval
from ..dexcom.columns import Columns, Source
from ..diary.entries import Diary
from ..glucose.origin import Origin
from ..glucose.wall_clock import hour_after, on_the_hour
from ..options import is_fed_by_dexcom
from ..past import BuildLock, async_refresh
from ..storage.account_file import DiskTroubleError, UnloadedError
from ..storage.lasting import async_finished, async_lasting
from .content import FileContent, FileError, FileProblem
from .other_zone import FARTHEST, find_other_offset

# Device clocks run ahead, and people log what they are about to do.
FUTURE: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """What a file held, and how much of it is new and counts.

    ``skipped`` are rows that can't be used. ``entries`` are None if the diary was left out.
    """

    readings: int
    new_readings: int
    entries: int | None
    new_entries: int | None
    skipped: int


async def async_import_file(
    hass: HomeAssistant,
    read: Callable[[], FileContent],
    find_account: Callable[[], Awaitable[tuple[DexcomAccount, bool]]],
) -> ImportedFile:
    """Read a file once it is its turn, and keep what it holds, even if the caller is canceled.

    The account, and whether the diary is kept too, are asked for afterwards: it may have been
    unloaded meanwhile, and permissions withdrawn. Raises what both functions raise, FileError if
    the time zone is wrong, or DiskTroubleError, and changes nothing then.
    """
    async with async_lasting(hass, BuildLock):
        content = await hass.async_add_executor_job(read)
        account, with_diary = await find_account()
        return await async_finished(
            hass, _async_keep(hass, account, content, with_diary=with_diary)
        )


def latest_time() -> datetime:
    """Return the time after which no record of a file can be."""
    return dt_util.utcnow() + FUTURE


@asynccontextmanager
async def async_held(account: DexcomAccount) -> AsyncGenerator[None]:
    """Keep everything else from changing what is stored; raises UnloadedError."""
    async with account.readings.store.async_held(), account.diary.store.async_held():
        if account.file.is_closed:
            raise UnloadedError
        yield


async def _async_keep(
    hass: HomeAssistant,
    account: DexcomAccount,
    content: FileContent,
    *,
    with_diary: bool,
) -> ImportedFile:
    """Keep what a file holds; raises FileError or DiskTroubleError."""
    is_alone = not is_fed_by_dexcom(account.readings.config_entry)
    covers = span_of(content) if is_alone else None
    readings = content.readings if is_alone else without_own_ids(content.readings)
    diary = Diary(content.entries if with_diary else ())
    readings_store, diary_store = account.readings.store, account.diary.store
    new_readings = new_entries = 0
    async with async_held(account):
        if not is_alone:
            await _async_check_zone(hass, account, content.readings)
        found = logged = None
        if readings:
            found = await readings_store.async_prepare(readings, covers)
        if diary.entries or (covers is not None and with_diary):
            # A file without entries says that nothing was logged.
            logged = await diary_store.async_prepare(diary, covers)
        works = [part.write for part in (found, logged) if part is not None]
        if works and not await account.file.async_save(*works):
            raise DiskTroubleError
        if found is not None:
            new_readings = len((await readings_store.async_apply(found)).new)
        if logged is not None:
            new_entries = len((await diary_store.async_apply(logged)).new)
    await async_refresh(account)
    return ImportedFile(
        readings=len(content.readings),
        new_readings=new_readings,
        entries=len(diary.entries) if with_diary else None,
        new_entries=new_entries if with_diary else None,
        skipped=content.skipped,
    )


async def _async_check_zone(
    hass: HomeAssistant, account: DexcomAccount, readings: Columns
) -> None:
    """Raise FileError if readings without an offset were read in a wrong time zone."""
    if not any(source.origin == Origin.CLARITY for source in readings.sources):
        return
    edges = readings.times[0] - FARTHEST, readings.times[-1] + FARTHEST
    known = await account.readings.store.async_readings(
        *map(dt_util.utc_from_timestamp, edges)
    )
    offset = await hass.async_add_executor_job(find_other_offset, readings, known)
    if offset is not None:
        raise FileError(FileProblem.OTHER_ZONE, offset=offset)


def span_of(content: FileContent) -> Interval:
    """Return the whole hours that a file spans."""
    moments = (
        [
            *(
                dt_util.utc_from_timestamp(content.readings.times[place])
                for place in (0, -1)
            ),
        ]
        if content.readings
        else []
    )
    moments += [entry.time for entry in content.entries]
    return Interval(
        on_the_hour(min(moments)), hour_after(max(moments) + timedelta.resolution)
    )


def without_own_ids(readings: Columns) -> Columns:
    """Return readings without the ids that Clarity has for transmitters.

    The API has others, so that one transmitter would be taken for two.
    """
    return replace(readings, sources=tuple(map(without_own_id, readings.sources)))


def without_own_id(source: Source) -> Source:
    """Return a source of Clarity without the id and the generation of its transmitter."""
    if source.origin != Origin.CLARITY:
        return source
    return source._replace(transmitter_id=None, transmitter_generation=None)
