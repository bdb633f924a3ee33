"""Provides the actions, which check permissions and answer from memory or from Dexcom.

Reading requires permission to read the glucose sensor, and for the diary also the calendar.
Importing requires permission to control them. Automations have no user and may do everything.
"""

import asyncio
from dataclasses import asdict, replace
from datetime import datetime, time, timedelta
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
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
from .accounts import DIARY_CALENDAR, GLUCOSE_SENSOR, AccountEntity, async_may_access
from .const import DOMAIN
from .coverage import Interval
from .dexcom.const import MAX_WINDOW
from .dexcom.records import DataRange
from .dexcom.windows import window_pieces
from .diary.importer import async_import_diary
from .glucose.day_parts import DEFAULT_DAY_PARTS, DayPart, DayParts
from .glucose.goals import GoalPreset
from .glucose.numbers import GlucoseUnit, limit_to_mg_dl, show_glucose
from .glucose.ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL, Limits
from .past import BuildLock, FetchLock, async_fetch_missing, async_stored_past
from .polling.errors import translated_errors
from .polling.importer import RequestBudget
from .readings.importer import async_import_readings
from .report import (
    any_moment,
    build_report,
    check_order,
    read_window,
    resolve_window,
    to_json_types,
)
from .storage.lasting import async_lasting

ATTR_ACCOUNT: Final = "account"
ATTR_ENDPOINT: Final = "endpoint"
ATTR_START: Final = "start"
ATTR_END: Final = "end"
ATTR_RAW: Final = "raw"
ATTR_LOW: Final = "low"
ATTR_HIGH: Final = "high"

DEFAULT_RECORDS_WINDOW: Final = timedelta(hours=3)

# More than a year: 14 requests for 100,000 readings, which are all in memory at once.
MAX_RECORDS_WINDOW: Final = timedelta(days=400)

# More than two years: at four requests per month, as many requests as imports make in an hour. Of
# longer windows, summaries leave out the days.
MAX_FETCHED_WINDOW: Final = timedelta(days=800)
MAX_WINDOW_WITH_DAYS: Final = MAX_FETCHED_WINDOW

# The data range doesn't cover alerts, which can lie a little outside of it.
RANGE_MARGIN: Final = timedelta(days=1)

# The endpoints that get_records offers: methods of DexcomClient.
DATA_RANGE: Final = "data_range"
DIARY_ENDPOINTS: Final = ("events", "calibrations", "alerts")
WINDOW_ENDPOINTS: Final = ("egvs", *DIARY_ENDPOINTS)
ENDPOINTS: Final = (*WINDOW_ENDPOINTS, "devices", DATA_RANGE)


def build_limit_schema(lowest_mg_dl: int, highest_mg_dl: int) -> probatio.All[Any]:
    """Return the schema of a limit in mg/dL or mmol/L, which converts it to mg/dL."""
    ranges = " or ".join(
        f"{show_glucose(lowest_mg_dl, unit)} to {show_glucose(highest_mg_dl, unit)} {unit}"
        for unit in GlucoseUnit
    )
    return probatio.All(
        probatio.Coerce(float),
        limit_to_mg_dl,
        probatio.Range(lowest_mg_dl, highest_mg_dl, msg=f"expected {ranges}"),
    )


def quarter_hour(value: Any) -> time:
    """Return a time of day on a quarter hour."""
    moment: time = cv.time(value)
    if moment.minute % 15 or moment.second or moment.microsecond:
        raise probatio.Invalid("Choose a full quarter hour, for example 06:30")
    return moment


type Fields = dict[probatio.Marker, Any]

COMMON_FIELDS: Final[Fields] = {
    probatio.Optional(ATTR_ACCOUNT): cv.string,
    probatio.Optional(ATTR_END): any_moment,
}
GET_RECORDS_FIELDS: Final[Fields] = {
    probatio.Required(ATTR_ENDPOINT): probatio.In(ENDPOINTS),
    probatio.Optional(ATTR_START): any_moment,
    probatio.Optional(ATTR_RAW, default=False): cv.boolean,
}
IMPORT_HISTORY_FIELDS: Final[Fields] = {probatio.Required(ATTR_START): any_moment}
GET_SUMMARY_FIELDS: Final[Fields] = {
    probatio.Optional(ATTR_START): any_moment,
    probatio.Optional(ATTR_LOW): build_limit_schema(*LOW_RANGE_MG_DL),
    probatio.Optional(ATTR_HIGH): build_limit_schema(*HIGH_RANGE_MG_DL),
    **{probatio.Optional(f"{part}_{ATTR_START}"): quarter_hour for part in DayPart},
}


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    required, optional = SupportsResponse.ONLY, SupportsResponse.OPTIONAL
    for name, action, fields, response in (
        ("get_records", async_get_records, GET_RECORDS_FIELDS, required),
        ("import_history", async_import_history, IMPORT_HISTORY_FIELDS, optional),
        ("get_summary", async_get_summary, GET_SUMMARY_FIELDS, required),
    ):
        schema = probatio.Schema({**COMMON_FIELDS, **fields})
        hass.services.async_register(
            DOMAIN, name, action, schema=schema, supports_response=response
        )


async def async_get_records(call: ServiceCall) -> ServiceResponse:
    """Return the records of an endpoint, oldest first, or exactly what Dexcom sent."""
    needs_diary = call.data[ATTR_ENDPOINT] in DIARY_ENDPOINTS
    await async_get_entry(call, needs_diary=needs_diary)
    async with async_lasting(call.hass, FetchLock):
        # The account may have been unloaded in the meantime.
        entry = await async_get_entry(call, needs_diary=needs_diary)
        with translated_errors():
            response = await async_fetch_records(entry, call)
        response = await call.hass.async_add_executor_job(to_json_types, response)
    # Permissions may have been withdrawn while Dexcom answered.
    await async_get_entry(call, needs_diary=needs_diary)
    return response


async def async_import_history(call: ServiceCall) -> ServiceResponse:
    """Import a window again, and stop if the account is unloaded in the meantime."""
    entry = await async_get_entry(call, policy=POLICY_CONTROL)
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
            translation_domain=DOMAIN, translation_key="import_interrupted"
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


async def async_get_summary(call: ServiceCall) -> ServiceResponse:
    """Return the metrics, the profile, the days, and the diary of a window."""
    entry = await async_get_entry(call)
    sees_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_READ)
    hass, readings = call.hass, entry.runtime_data.readings
    newest = readings.store.end(dt_util.utcnow())
    start, end = resolve_window(newest, *read_window(call.data, readings.clock))
    limits, parts = choose_limits(call, entry.runtime_data), choose_parts(call)
    window = Interval(start, end)
    # Goals are about the account's own limits.
    is_usual = limits == readings.data.limits
    preset = readings.options.goals if is_usual else GoalPreset.OWN
    with_days = end - start <= MAX_WINDOW_WITH_DAYS
    with translated_errors():
        account = await async_fetch_missing(
            hass, entry, window, with_diary=sees_diary, longest=MAX_FETCHED_WINDOW
        )
    async with async_lasting(hass, BuildLock):
        past = await async_stored_past(account, window, with_diary=sees_diary)
        summary = await hass.async_add_executor_job(
            lambda: build_report(
                past.trace,
                past.diary,
                window,
                past.clock,
                limits,
                readings.options.unit,
                parts,
                preset=preset,
                with_days=with_days,
            )
        )
    # Permissions may have been withdrawn in the meantime.
    await async_get_entry(call, needs_diary=sees_diary)
    if not sees_diary:
        summary["diary"] = None
    if not with_days:
        summary["days"] = None
    return summary


def choose_limits(call: ServiceCall, account: DexcomAccount) -> Limits:
    """Return the limits of a call, and those of the account where it has none."""
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


def choose_parts(call: ServiceCall) -> DayParts:
    """Return the parts of the day of a call, and the usual ones where it has none."""
    starts = {part: call.data.get(f"{part}_{ATTR_START}") for part in DayPart}
    parts = replace(
        DEFAULT_DAY_PARTS,
        **{part.value: start for part, start in starts.items() if start is not None},
    )
    if not parts.is_in_order:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="parts_not_in_order"
        )
    return parts


def check_length(start: datetime, end: datetime, longest: timedelta) -> None:
    """Raise ServiceValidationError if a window is longer than allowed."""
    if end - start > longest:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="window_too_long",
            translation_placeholders={"days": str(longest.days)},
        )


async def async_get_entry(
    call: ServiceCall, *, needs_diary: bool = False, policy: str = POLICY_READ
) -> DexcomConfigEntry:
    """Return the account of a call.

    Raises ServiceValidationError if it isn't loaded, and Unauthorized if the caller lacks a
    permission for its glucose sensor, or for its diary if that is needed.
    """
    entry: DexcomConfigEntry = service.async_get_config_entry(
        call.hass, DOMAIN, call.data.get(ATTR_ACCOUNT)
    )
    for entity in (GLUCOSE_SENSOR, DIARY_CALENDAR)[: 1 + needs_diary]:
        if not await async_has_access(call, entry, entity, policy):
            raise Unauthorized(
                context=call.context, config_entry_id=entry.entry_id, permission=policy
            )
    return entry


async def async_has_access(
    call: ServiceCall, entry: DexcomConfigEntry, entity: AccountEntity, policy: str
) -> bool:
    """Return whether the caller may read or control an entity of an account."""
    if (user_id := call.context.user_id) is None:
        return True
    if (user := await call.hass.auth.async_get_user(user_id)) is None:
        raise UnknownUser(context=call.context)
    return async_may_access(call.hass, user, entry.entry_id, entity, policy)


async def async_fetch_records(
    entry: DexcomConfigEntry, call: ServiceCall
) -> dict[str, Any]:
    """Return the response to a call of get_records."""
    client, budget = entry.runtime_data.client, async_lasting(entry, RequestBudget)
    endpoint: str = call.data[ATTR_ENDPOINT]
    window: dict[str, datetime] = {}
    if endpoint in WINDOW_ENDPOINTS:
        start, end = await async_resolve_records_window(entry, call, may_wait=False)
        check_length(start, end, MAX_RECORDS_WINDOW)
        window = {ATTR_START: start, ATTR_END: end}
    budget.take_now(len(window_pieces(*window.values())) if window else 1)
    if call.data[ATTR_RAW]:
        sent_name = "dataRange" if endpoint == DATA_RANGE else endpoint
        return {**window, "answers": await client.answers(sent_name, *window.values())}
    fetched: Any = await getattr(client, endpoint)(*window.values())
    if endpoint == DATA_RANGE:
        return {endpoint: fetched}
    return {**window, "records": fetched.records, "skipped": fetched.skipped}


async def async_resolve_records_window(
    entry: DexcomConfigEntry, call: ServiceCall, *, may_wait: bool
) -> tuple[datetime, datetime]:
    """Return the window of a call, by default the last three hours with data."""
    start, end = read_window(call.data, entry.runtime_data.readings.clock)
    if start is None or end is None or end - start > MAX_WINDOW:
        budget = async_lasting(entry, RequestBudget)
        if may_wait:
            await budget.async_take()
        else:
            budget.take_now()
        data_range = await entry.runtime_data.client.data_range()
        start, end = fit_to_data_range(start, end, data_range)
    check_order(start, end)
    return start, end


def fit_to_data_range(
    start: datetime | None, end: datetime | None, data_range: DataRange
) -> tuple[datetime, datetime]:
    """Return a window with both ends, cut to the range that can have data."""
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
