"""Provides the actions, which answer from memory or from Dexcom after checking permissions.

A user needs read access to the glucose sensor, and for the diary also to its calendar. Automations
call actions without a user and may do everything.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import (
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
    UnknownUser,
)
from homeassistant.helpers import config_validation as cv, service
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .accounts import DIARY_CALENDAR, GLUCOSE_SENSOR, AccountEntity, async_may_read
from .const import DOMAIN
from .dexcom import DataRange, DexcomClient, RecordSet
from .dexcom.const import MAX_WINDOW
from .diary.entries import CONTEXT as DIARY_CONTEXT, Diary
from .diary.importer import async_import_diary
from .glucose.metrics import CONTEXT as READINGS_CONTEXT
from .glucose.numbers import GlucoseUnit, limit_to_mg_dl, show_glucose
from .glucose.ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL, Limits
from .glucose.trace import GlucoseTrace
from .polling.errors import translated_errors
from .polling.request_budget import RequestBudget
from .readings.importer import async_import_readings
from .report import (
    build_report,
    build_trace,
    check_order,
    resolve_window,
    to_json_types,
)

ATTR_ACCOUNT: Final = "account"
ATTR_ENDPOINT: Final = "endpoint"
ATTR_START: Final = "start"
ATTR_END: Final = "end"

SERVICE_GET_RECORDS: Final = "get_records"
SERVICE_IMPORT_HISTORY: Final = "import_history"
SERVICE_GET_SUMMARY: Final = "get_summary"

ATTR_LOW: Final = "low"
ATTR_HIGH: Final = "high"

DEFAULT_RECORDS_WINDOW: Final = timedelta(hours=3)

# Over a year: 14 requests and 100,000 readings, which are all in memory at once.
MAX_RECORDS_WINDOW: Final = timedelta(days=400)

# Over two years: with four requests per month, this is as much as an hour of imports.
MAX_SUMMARY_WINDOW: Final = timedelta(days=800)

# The data range doesn't include alerts, which may reach a little further than readings.
RANGE_MARGIN: Final = timedelta(days=1)


class Endpoint(StrEnum):
    """What the action for records can fetch."""

    EGVS = "egvs"
    EVENTS = "events"
    CALIBRATIONS = "calibrations"
    ALERTS = "alerts"
    DEVICES = "devices"
    DATA_RANGE = "data_range"


DIARY_ENDPOINTS: Final = frozenset(
    {Endpoint.EVENTS, Endpoint.CALIBRATIONS, Endpoint.ALERTS}
)

type WindowMethod = Callable[
    [DexcomClient, datetime, datetime], Awaitable[RecordSet[Any]]
]

WINDOW_METHODS: Final[dict[Endpoint, WindowMethod]] = {
    Endpoint.EGVS: DexcomClient.egvs,
    Endpoint.EVENTS: DexcomClient.events,
    Endpoint.CALIBRATIONS: DexcomClient.calibrations,
    Endpoint.ALERTS: DexcomClient.alerts,
}

GET_RECORDS_SCHEMA: Final = probatio.Schema(
    {
        probatio.Optional(ATTR_ACCOUNT): cv.string,
        probatio.Required(ATTR_ENDPOINT): probatio.Coerce(Endpoint),
        probatio.Optional(ATTR_START): cv.datetime,
        probatio.Optional(ATTR_END): cv.datetime,
    }
)


IMPORT_HISTORY_SCHEMA: Final = probatio.Schema(
    {
        probatio.Optional(ATTR_ACCOUNT): cv.string,
        probatio.Required(ATTR_START): cv.datetime,
        probatio.Optional(ATTR_END): cv.datetime,
    }
)


def limit_within(lowest_mg_dl: int, highest_mg_dl: int) -> probatio.All[Any]:
    """Return a schema for a limit in mg/dL or mmol/L, which it turns into mg/dL."""
    ranges = " or ".join(
        f"{show_glucose(lowest_mg_dl, unit)} to {show_glucose(highest_mg_dl, unit)} {unit}"
        for unit in GlucoseUnit
    )
    return probatio.All(
        probatio.Coerce(float),
        limit_to_mg_dl,
        probatio.Range(lowest_mg_dl, highest_mg_dl, msg=f"expected {ranges}"),
    )


GET_SUMMARY_SCHEMA: Final = probatio.Schema(
    {
        probatio.Optional(ATTR_ACCOUNT): cv.string,
        probatio.Optional(ATTR_START): cv.datetime,
        probatio.Optional(ATTR_END): cv.datetime,
        probatio.Optional(ATTR_LOW): limit_within(*LOW_RANGE_MG_DL),
        probatio.Optional(ATTR_HIGH): limit_within(*HIGH_RANGE_MG_DL),
    }
)


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    hass.services.async_register(
        DOMAIN,
        SERVICE_GET_RECORDS,
        async_get_records,
        schema=GET_RECORDS_SCHEMA,
        supports_response=SupportsResponse.ONLY,
    )
    hass.services.async_register(
        DOMAIN,
        SERVICE_IMPORT_HISTORY,
        async_import_history,
        schema=IMPORT_HISTORY_SCHEMA,
        supports_response=SupportsResponse.OPTIONAL,
    )
    hass.services.async_register(
        DOMAIN,
        SERVICE_GET_SUMMARY,
        async_get_summary,
        schema=GET_SUMMARY_SCHEMA,
        supports_response=SupportsResponse.ONLY,
    )


async def async_get_records(call: ServiceCall) -> ServiceResponse:
    """Return the records of an endpoint as Dexcom sent them, oldest first."""
    entry = await async_get_entry(call)
    if call.data[ATTR_ENDPOINT] in DIARY_ENDPOINTS:
        await async_require_access(call, entry, DIARY_CALENDAR)
    with translated_errors(call.hass, entry):
        response = await async_fetch_records(entry.runtime_data.client, call)
    return await call.hass.async_add_executor_job(to_json_types, response)


async def async_import_history(call: ServiceCall) -> ServiceResponse:
    """Import a window again, and stop if the account is unloaded meanwhile."""
    entry = await async_get_entry(call)
    task = entry.async_create_background_task(
        call.hass,
        async_import_again(call, entry.runtime_data),
        f"{DOMAIN} {SERVICE_IMPORT_HISTORY}",
    )
    try:
        with translated_errors(call.hass, entry):
            return await task
    except asyncio.CancelledError as err:
        if (caller := asyncio.current_task()) is not None and caller.cancelling():
            # The call itself was cancelled, for example with its script.
            raise
        raise HomeAssistantError(
            translation_domain=DOMAIN, translation_key="import_interrupted"
        ) from err


async def async_import_again(
    call: ServiceCall, account: DexcomAccount
) -> ServiceResponse:
    """Fetch the readings and the diary of a window and rewrite its statistics."""
    start, end = await async_resolve_records_window(account.client, call)
    budget = RequestBudget()
    result = await async_import_readings(account.readings, start, end, budget)
    diary = await async_import_diary(account.diary, start, end, budget)
    return {
        **asdict(result),
        "entries": diary.entries,
        "requests": result.requests + diary.requests,
    }


async def async_get_summary(call: ServiceCall) -> ServiceResponse:
    """Return the metrics, the profile, the days, and the diary of a window."""
    entry = await async_get_entry(call)
    account = entry.runtime_data
    trace = account.readings.store.trace(until=dt_util.utcnow())
    start, end = resolve_window(
        trace, call.data.get(ATTR_START), call.data.get(ATTR_END)
    )
    check_length(start, end, MAX_SUMMARY_WINDOW)
    limits = choose_limits(call, account)
    with translated_errors(call.hass, entry):
        if not account.readings.has_all_since(start - READINGS_CONTEXT):
            trace = await async_fetch_trace(call.hass, account, start, end)
        diary = account.diary.store.diary
        if not account.diary.has_all_of(start - DIARY_CONTEXT, end):
            diary = await async_fetch_diary(call.hass, account, start, end)
    zone, unit = dt_util.get_default_time_zone(), account.readings.options.unit
    summary = await call.hass.async_add_executor_job(
        build_report, trace, diary, (start, end), zone, limits, unit
    )
    if not await async_has_access(call, entry, DIARY_CALENDAR):
        summary["diary"] = None
    return summary


def choose_limits(call: ServiceCall, account: DexcomAccount) -> Limits:
    """Return the limits of a call, or else those of the account."""
    usual, unit = account.readings.data.limits, account.readings.options.unit
    limits = Limits(
        low_mg_dl=call.data.get(ATTR_LOW, usual.low_mg_dl),
        high_mg_dl=call.data.get(ATTR_HIGH, usual.high_mg_dl),
    )
    if limits.low_mg_dl >= limits.high_mg_dl:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="low_not_below_high",
            translation_placeholders={
                "low": f"{show_glucose(limits.low_mg_dl, unit)} {unit}",
                "high": f"{show_glucose(limits.high_mg_dl, unit)} {unit}",
            },
        )
    return limits


async def async_fetch_trace(
    hass: HomeAssistant, account: DexcomAccount, start: datetime, end: datetime
) -> GlucoseTrace:
    """Fetch the readings of a window and its context from Dexcom, without storing them."""
    fetched = await account.client.egv_columns(
        start - READINGS_CONTEXT, end + READINGS_CONTEXT
    )
    return await hass.async_add_executor_job(build_trace, fetched, dt_util.utcnow())


async def async_fetch_diary(
    hass: HomeAssistant, account: DexcomAccount, start: datetime, end: datetime
) -> Diary:
    """Fetch the diary of a window and its context from Dexcom, without storing it."""
    fetched = await account.diary.async_fetch(start - DIARY_CONTEXT, end)
    diary, _ = await hass.async_add_executor_job(Diary().merged, *fetched)
    return diary


def check_length(start: datetime, end: datetime, longest: timedelta) -> None:
    """Raise ServiceValidationError if a window is longer than allowed."""
    if end - start > longest:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="window_too_long",
            translation_placeholders={"days": str(longest.days)},
        )


async def async_get_entry(call: ServiceCall) -> DexcomConfigEntry:
    """Return the account that a call refers to.

    Raises ServiceValidationError if it isn't loaded, and Unauthorized if the user may not read its
    glucose.
    """
    entry: DexcomConfigEntry = service.async_get_config_entry(
        call.hass, DOMAIN, call.data.get(ATTR_ACCOUNT)
    )
    await async_require_access(call, entry, GLUCOSE_SENSOR)
    return entry


async def async_require_access(
    call: ServiceCall, entry: DexcomConfigEntry, entity: AccountEntity
) -> None:
    """Raise Unauthorized if the caller may not read an entity of an account."""
    if not await async_has_access(call, entry, entity):
        raise Unauthorized(
            context=call.context,
            config_entry_id=entry.entry_id,
            permission=POLICY_READ,
        )


async def async_has_access(
    call: ServiceCall, entry: DexcomConfigEntry, entity: AccountEntity
) -> bool:
    """Return whether the caller may read an entity of an account."""
    if (user_id := call.context.user_id) is None:
        return True
    if (user := await call.hass.auth.async_get_user(user_id)) is None:
        raise UnknownUser(context=call.context)
    return async_may_read(call.hass, user, entry.entry_id, entity)


async def async_fetch_records(
    client: DexcomClient, call: ServiceCall
) -> dict[str, Any]:
    """Fetch what a call asks for from Dexcom."""
    endpoint: Endpoint = call.data[ATTR_ENDPOINT]
    if endpoint is Endpoint.DATA_RANGE:
        return {Endpoint.DATA_RANGE: await client.data_range()}
    if endpoint is Endpoint.DEVICES:
        devices = await client.devices()
        return {"records": devices.records, "skipped": devices.skipped}
    start, end = await async_resolve_records_window(client, call)
    check_length(start, end, MAX_RECORDS_WINDOW)
    window = await WINDOW_METHODS[endpoint](client, start, end)
    return {
        ATTR_START: start,
        ATTR_END: end,
        "records": window.records,
        "skipped": window.skipped,
    }


async def async_resolve_records_window(
    client: DexcomClient, call: ServiceCall
) -> tuple[datetime, datetime]:
    """Return the window of a call, or the last hours that have data if it names none."""
    start, end = (
        moment and dt_util.as_utc(moment)
        for moment in (call.data.get(ATTR_START), call.data.get(ATTR_END))
    )
    if start is None or end is None or end - start > MAX_WINDOW:
        start, end = fit_to_data_range(start, end, await client.data_range())
    check_order(start, end)
    return start, end


def fit_to_data_range(
    start: datetime | None, end: datetime | None, data_range: DataRange
) -> tuple[datetime, datetime]:
    """Return a window with missing ends filled in and without years that have no data."""
    data_end = data_range.end or dt_util.utcnow()
    if end is None:
        end = max(data_end, start or data_end)
    if start is None:
        start = end - DEFAULT_RECORDS_WINDOW
    if data_range.start is not None and start < data_range.start - RANGE_MARGIN < end:
        start = data_range.start - RANGE_MARGIN
    if start < data_end + RANGE_MARGIN < end:
        end = data_end + RANGE_MARGIN
    return start, end
