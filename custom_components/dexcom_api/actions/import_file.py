"""Provides import_file and remove_imported_data: what files hold comes in, and goes again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from typing import Final

import probatio

from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..accounts import DIARY_CALENDAR
from ..const import DOMAIN
from ..files.content import FileError
from ..files.importing import async_import_file, latest_time
from ..files.reader import read_file
from ..files.removal import async_remove_imported, open_window
from ..report import any_moment, check_order, read_window
from .call import ATTR_END, ATTR_START, Action, async_get_entry, async_has_access
from .paths import ATTR_PATH, async_path_to_read

ATTR_TIME_ZONE: Final = "time_zone"


async def async_import(call: ServiceCall) -> ServiceResponse:
    """Import a file."""
    await async_get_entry(call, policy=POLICY_CONTROL)
    path = await async_path_to_read(call.hass, call.data[ATTR_PATH])
    zone = await dt_util.async_get_time_zone(
        call.data.get(ATTR_TIME_ZONE, call.hass.config.time_zone)
    )
    read = partial(
        read_file, path, zone or dt_util.get_default_time_zone(), latest_time()
    )
    with translated_file_errors(str(path)):
        result = await async_import_file(
            call.hass, read, partial(async_find_account, call)
        )
    return asdict(result)


async def async_find_account(call: ServiceCall) -> tuple[DexcomAccount, bool]:
    """Return the account that a caller may change, and whether that goes for its diary too."""
    entry = await async_get_entry(call, policy=POLICY_CONTROL)
    with_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_CONTROL)
    return entry.runtime_data, with_diary


async def async_remove(call: ServiceCall) -> ServiceResponse:
    """Remove what came from files."""
    account, with_diary = await async_find_account(call)
    window = open_window(*read_window(call.data, account.readings.clock))
    check_order(*window)
    result = await async_remove_imported(
        call.hass, account, window, with_diary=with_diary
    )
    return asdict(result)


@contextmanager
def translated_file_errors(path: str) -> Iterator[None]:
    """Translate the errors of a file, which name a line and nothing that is in it."""
    try:
        yield
    except FileError as err:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key=err.problem,
            translation_placeholders=err.placeholders,
        ) from err
    except OSError as err:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="file_not_read",
            translation_placeholders={"path": path},
        ) from err


IMPORT_FILE: Final = Action(
    name="import_file",
    run=async_import,
    fields={
        probatio.Required(ATTR_PATH): cv.string,
        probatio.Optional(ATTR_TIME_ZONE): cv.time_zone,
    },
    response=SupportsResponse.OPTIONAL,
)

REMOVE_IMPORTED_DATA: Final = Action(
    name="remove_imported_data",
    run=async_remove,
    fields={
        probatio.Optional(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
    },
    response=SupportsResponse.OPTIONAL,
)
