"""Keeps what a file holds in an account: all of it, or nothing.

Readings and entries are written in one transaction, so neither a full disk nor a kill leaves a part
of a file behind. Records of Dexcom's API come first wherever there are some.
"""

from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
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
from ..storage.account_file import DiskTroubleError, UnloadedError
from ..storage.lasting import async_finished
from .content import FileContent
from .reader import read_file

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
    account: DexcomAccount,
    path: Path,
    zone: tzinfo,
    *,
    with_diary: bool,
) -> ImportedFile:
    """Read a file and keep what it holds.

    Raises FileError, OSError, or DiskTroubleError, and changes nothing then.
    """
    content = await hass.async_add_executor_job(read_file, path, zone, latest_time())
    return await async_keep_content(hass, account, content, with_diary=with_diary)


def latest_time() -> datetime:
    """Return the time after which no record of a file can be."""
    return dt_util.utcnow() + FUTURE


async def async_keep_content(
    hass: HomeAssistant,
    account: DexcomAccount,
    content: FileContent,
    *,
    with_diary: bool,
) -> ImportedFile:
    """Keep what a file holds, even if the caller is canceled; raises DiskTroubleError."""
    return await async_finished(
        hass, _async_keep(account, content, with_diary=with_diary)
    )


async def _async_keep(
    account: DexcomAccount, content: FileContent, *, with_diary: bool
) -> ImportedFile:
    """Keep what a file holds; raises DiskTroubleError."""
    is_alone = not is_fed_by_dexcom(account.readings.config_entry)
    covers = span_of(content) if is_alone else None
    readings = content.readings if is_alone else without_own_ids(content.readings)
    diary = Diary(content.entries if with_diary else ())
    readings_store, diary_store = account.readings.store, account.diary.store
    new_readings = new_entries = 0
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(readings_store.async_held())
        await stack.enter_async_context(diary_store.async_held())
        if account.file.is_closed:
            raise UnloadedError
        found = logged = None
        if readings:
            found = await readings_store.async_prepare(readings, covers)
        if diary.entries:
            logged = await diary_store.async_prepare(diary, covers)
        works = [part.write for part in (found, logged) if part is not None]
        if works and not await account.file.async_save(*works):
            raise DiskTroubleError
        if found is not None:
            new_readings = len((await readings_store.async_apply(found)).new)
        if logged is not None:
            new_entries = len((await diary_store.async_apply(logged)).new)
    await account.readings.async_refresh_state()
    account.diary.async_refresh_state()
    return ImportedFile(
        readings=len(content.readings),
        new_readings=new_readings,
        entries=len(diary.entries) if with_diary else None,
        new_entries=new_entries if with_diary else None,
        skipped=content.skipped,
    )


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
