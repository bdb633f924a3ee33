"""Provides export_records, which writes readings and the diary to a file."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

import probatio

from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..accounts import DIARY_CALENDAR
from ..const import DOMAIN
from ..coverage import Interval
from ..diary.entries import Diary
from ..files.clarity_writer import write_clarity
from ..files.content import MAX_CSV_BYTES, MAX_JSON_BYTES, FileError
from ..files.records_json import write_records
from ..naming import async_account_name, async_file_words
from ..past import BuildLock, async_fetch_missing
from ..polling.errors import translated_errors
from ..report import any_moment, read_window, resolve_window
from ..storage.lasting import async_lasting
from .call import ATTR_END, ATTR_START, Action, async_get_entry, async_has_access
from .paths import ATTR_PATH, async_path_to_write, path_ending_in, writing
from .records import check_length
from .summary import MAX_FETCHED_WINDOW

ATTR_FORMAT: Final = "format"


class FileFormat(StrEnum):
    """The formats of a file."""

    CSV = "csv"
    JSON = "json"


async def async_export_records(call: ServiceCall) -> ServiceResponse:
    """Write the readings and the diary of a window to a file."""
    entry = await async_get_entry(call, policy=POLICY_CONTROL)
    with_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_CONTROL)
    hass, readings = call.hass, entry.runtime_data.readings
    newest = readings.store.end(dt_util.utcnow())
    window = Interval(*resolve_window(newest, *read_window(call.data, readings.clock)))
    check_length(*window, MAX_FETCHED_WINDOW)
    name = async_account_name(hass, entry)
    file_format = FileFormat(call.data[ATTR_FORMAT])
    days = "_".join(str(edge.astimezone(readings.clock).date()) for edge in window)
    words = async_file_words(hass, entry)
    path = await async_path_to_write(
        hass, call.data.get(ATTR_PATH), f"{words}_{days}", file_format
    )
    with translated_errors():
        account = await async_fetch_missing(
            hass, entry, window, with_diary=with_diary, longest=MAX_FETCHED_WINDOW
        )
    async with async_lasting(hass, BuildLock):
        return await async_write(
            call, account, window, path, name, file_format, with_diary=with_diary
        )


async def async_write(
    call: ServiceCall,
    account: DexcomAccount,
    window: Interval,
    path: Path,
    name: str,
    file_format: FileFormat,
    *,
    with_diary: bool,
) -> ServiceResponse:
    """Write a file, and return what it holds."""
    hass, store = call.hass, account.readings.store
    diary = await account.diary.store.async_diary(*window) if with_diary else Diary()
    if file_format is FileFormat.CSV:
        readings = await store.async_readings(*window)
    else:
        readings = await store.async_records(*window)
    most_bytes = MAX_CSV_BYTES if file_format is FileFormat.CSV else MAX_JSON_BYTES
    clock, unit = account.readings.clock, account.readings.options.unit

    def write() -> None:
        with writing(path):
            if file_format is FileFormat.CSV:
                write_clarity(path, name, readings, diary.entries, clock, unit)
            else:
                write_records(path, window, dt_util.utcnow(), readings, diary.entries)

    # Permissions may have been withdrawn in the meantime.
    await async_get_entry(call, needs_diary=with_diary, policy=POLICY_CONTROL)
    try:
        await hass.async_add_executor_job(write)
    except FileError as err:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="export_too_large",
            translation_placeholders={"megabytes": str(most_bytes // 1_000_000)},
        ) from err
    start, end = map(datetime.isoformat, window)
    return {
        ATTR_PATH: str(path),
        ATTR_START: start,
        ATTR_END: end,
        "readings": len(readings),
        "entries": len(diary.entries) if with_diary else None,
    }


EXPORT_RECORDS: Final = Action(
    name="export_records",
    run=async_export_records,
    fields={
        probatio.Required(ATTR_FORMAT): probatio.In([*FileFormat]),
        probatio.Optional(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
        probatio.Optional(ATTR_PATH): path_ending_in(
            *(f".{ending}" for ending in FileFormat)
        ),
    },
    response=SupportsResponse.OPTIONAL,
)
