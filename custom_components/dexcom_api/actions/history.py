"""Provides import_history, which fetches a period again and rewrites its statistics."""

import asyncio
from dataclasses import asdict
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import HomeAssistantError

from ..account import DexcomConfigEntry
from ..accounts import DIARY_CALENDAR
from ..const import DOMAIN
from ..diary.importer import async_import_diary
from ..polling.errors import translated_errors
from ..polling.importer import RequestBudget
from ..readings.importer import async_import_readings
from ..report import any_moment
from ..storage.lasting import async_lasting
from .call import (
    ATTR_END,
    ATTR_START,
    Action,
    async_get_entry,
    async_has_access,
    check_fed_by_dexcom,
)
from .records import async_resolve_records_window


async def async_import_history(call: ServiceCall) -> ServiceResponse:
    """Import a window again, and stop if the account is unloaded in the meantime."""
    entry = await async_get_entry(call, policy=POLICY_CONTROL)
    check_fed_by_dexcom(entry)
    with_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_CONTROL)
    importing = async_import_again(call, entry, with_diary=with_diary)
    task = entry.async_create_background_task(
        call.hass, importing, f"{DOMAIN} import_history"
    )
    try:
        with translated_errors():
            return await task
    except asyncio.CancelledError as err:
        if (caller := asyncio.current_task()) is not None and caller.cancelling():
            # The call itself was canceled, for example with its script.
            raise
        raise HomeAssistantError(
            translation_domain=DOMAIN, translation_key="account_unloaded"
        ) from err


async def async_import_again(
    call: ServiceCall, entry: DexcomConfigEntry, *, with_diary: bool
) -> ServiceResponse:
    """Fetch the readings and the diary of a window and rewrite its statistics."""
    account, budget = entry.runtime_data, async_lasting(entry, RequestBudget)
    start, end = await async_resolve_records_window(entry, call, may_wait=True)
    result = await async_import_readings(account.readings, start, end, budget)
    response: dict[str, Any] = {**asdict(result), "entries": None}
    if with_diary:
        diary = await async_import_diary(account.diary, start, end, budget)
        response["entries"] = diary.entries
        response["requests"] += diary.requests
    return response


IMPORT_HISTORY: Final = Action(
    name="import_history",
    run=async_import_history,
    fields={
        probatio.Required(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
    },
    response=SupportsResponse.OPTIONAL,
)
