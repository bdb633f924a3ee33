"""Provides get_records, which asks Dexcom for the records of an endpoint."""

from datetime import datetime, timedelta
from typing import Any, Final

import probatio

from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..account import DexcomConfigEntry
from ..const import DOMAIN
from ..dexcom.const import MAX_WINDOW
from ..dexcom.records import DataRange
from ..dexcom.windows import window_pieces
from ..past import FetchLock
from ..polling.errors import translated_errors
from ..polling.importer import RequestBudget
from ..report import any_moment, check_order, read_window, to_json_types
from ..storage.lasting import async_lasting
from .call import ATTR_END, ATTR_START, Action, async_get_entry, check_fed_by_dexcom

ATTR_ENDPOINT: Final = "endpoint"
ATTR_RAW: Final = "raw"

DEFAULT_WINDOW: Final = timedelta(hours=3)

# More than a year: 14 requests for 100,000 readings, which are all in memory at once.
MAX_RECORDS_WINDOW: Final = timedelta(days=400)

# The data range doesn't cover alerts, which can lie a little outside of it.
RANGE_MARGIN: Final = timedelta(days=1)

# The endpoints that are offered: methods of DexcomClient.
DATA_RANGE: Final = "data_range"
DIARY_ENDPOINTS: Final = ("events", "calibrations", "alerts")
WINDOW_ENDPOINTS: Final = ("egvs", *DIARY_ENDPOINTS)
ENDPOINTS: Final = (*WINDOW_ENDPOINTS, "devices", DATA_RANGE)


async def async_get_records(call: ServiceCall) -> ServiceResponse:
    """Return the records of an endpoint, oldest first, or exactly what Dexcom sent."""
    needs_diary = call.data[ATTR_ENDPOINT] in DIARY_ENDPOINTS
    await async_get_entry(call, needs_diary=needs_diary)
    async with async_lasting(call.hass, FetchLock):
        # The account may have been unloaded in the meantime.
        entry = await async_get_entry(call, needs_diary=needs_diary)
        check_fed_by_dexcom(entry)
        with translated_errors():
            response = await async_fetch_records(entry, call)
        response = await call.hass.async_add_executor_job(to_json_types, response)
    # Permissions may have been withdrawn while Dexcom answered.
    await async_get_entry(call, needs_diary=needs_diary)
    return response


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


def check_length(start: datetime, end: datetime, longest: timedelta) -> None:
    """Raise ServiceValidationError if a window is longer than allowed."""
    if end - start > longest:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="window_too_long",
            translation_placeholders={"days": str(longest.days)},
        )


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
        start = end - DEFAULT_WINDOW
    if data_range.start is not None and start < data_range.start - RANGE_MARGIN < end:
        start = data_range.start - RANGE_MARGIN
    if start < data_end + RANGE_MARGIN < end:
        end = data_end + RANGE_MARGIN
    return start, end


GET_RECORDS: Final = Action(
    name="get_records",
    run=async_get_records,
    fields={
        probatio.Required(ATTR_ENDPOINT): probatio.In(ENDPOINTS),
        probatio.Optional(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
        probatio.Optional(ATTR_RAW, default=False): cv.boolean,
    },
)
