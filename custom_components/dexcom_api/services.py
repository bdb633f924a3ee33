"""Actions: any record of any endpoint."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

import msgspec
import probatio

from homeassistant.core import (
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv, service
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import DexcomConfigEntry
from .dexcom import DataRange, DexcomClient, RecordSet
from .dexcom.const import MAX_WINDOW
from .errors import FETCH_ERRORS, action_error, sign_in_lost

ATTR_ACCOUNT: Final = "account"
ATTR_ENDPOINT: Final = "endpoint"
ATTR_START: Final = "start"
ATTR_END: Final = "end"

SERVICE_GET_RECORDS: Final = "get_records"

DEFAULT_WINDOW: Final = timedelta(hours=3)

# The data range says nothing of alerts, which come with readings.
RANGE_MARGIN: Final = timedelta(days=1)


class Endpoint(StrEnum):
    """What can be asked for."""

    EGVS = "egvs"
    EVENTS = "events"
    CALIBRATIONS = "calibrations"
    ALERTS = "alerts"
    DEVICES = "devices"
    DATA_RANGE = "data_range"


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


async def async_get_records(call: ServiceCall) -> ServiceResponse:
    """Return the records of an endpoint, as Dexcom sent them, oldest first."""
    entry: DexcomConfigEntry = service.async_get_config_entry(
        call.hass, DOMAIN, call.data.get(ATTR_ACCOUNT)
    )
    try:
        answer = await async_answer(entry.runtime_data.client, call)
    except FETCH_ERRORS as err:
        if sign_in_lost(err):
            entry.async_start_reauth(call.hass)
        raise action_error(err) from err
    return await call.hass.async_add_executor_job(plain, answer)


async def async_answer(client: DexcomClient, call: ServiceCall) -> dict[str, Any]:
    """Ask Dexcom what a call wants to know."""
    endpoint: Endpoint = call.data[ATTR_ENDPOINT]
    if endpoint is Endpoint.DATA_RANGE:
        return {Endpoint.DATA_RANGE: await client.data_range()}
    if endpoint is Endpoint.DEVICES:
        devices = await client.devices()
        return {"records": devices.records, "skipped": devices.skipped}
    start, end = await async_window(client, call)
    window = await WINDOW_METHODS[endpoint](client, start, end)
    return {
        ATTR_START: start,
        ATTR_END: end,
        "records": window.records,
        "skipped": window.skipped,
    }


async def async_window(
    client: DexcomClient, call: ServiceCall
) -> tuple[datetime, datetime]:
    """Return the window of a call: what it says, and else the last hours that have data."""
    start, end = (
        moment and dt_util.as_utc(moment)
        for moment in (call.data.get(ATTR_START), call.data.get(ATTR_END))
    )
    if start is None or end is None or end - start > MAX_WINDOW:
        start, end = completed(start, end, await client.data_range())
    if start > end:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="end_before_start",
            translation_placeholders={
                "start": start.isoformat(),
                "end": end.isoformat(),
            },
        )
    return start, end


def completed(
    start: datetime | None, end: datetime | None, data_range: DataRange
) -> tuple[datetime, datetime]:
    """Fill in the ends that a call leaves open, and leave out years that have no data."""
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


def plain(value: Any) -> Any:
    """Return an answer as JSON has it: keys in snake case, times in ISO 8601."""
    match value:
        case msgspec.Struct():
            return {
                field: plain(getattr(value, field))
                for field in value.__struct_fields__
                if field != "user_id"
            }
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case tuple():
            return [plain(item) for item in value]
        case datetime():
            return value.isoformat()
        case _:
            return value
