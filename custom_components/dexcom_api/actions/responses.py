"""Provides get_responses, which says what glucose does after something."""

from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.const import STATE_ON
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..account import DexcomConfigEntry
from ..const import DOMAIN
from ..coverage import Interval
from ..glucose.responses import Grouping
from ..past import async_fetch_missing
from ..polling.errors import translated_errors
from ..report import any_moment, read_window, resolve_window
from ..response_types import DiarySource
from ..responses import DEFAULT_WINDOW, HomeSource, Source, async_build_responses
from .call import ATTR_END, ATTR_START, Action, async_get_caller, async_get_entry
from .summary import MAX_FETCHED_WINDOW

ATTR_SOURCE: Final = "source"
ATTR_ENTITY_ID: Final = "entity_id"
ATTR_STATE: Final = "state"
ATTR_EVENT_TYPE: Final = "event_type"
ATTR_TITLE: Final = "title"
ATTR_GROUP_BY: Final = "group_by"
ATTR_CURVES: Final = "curves"


async def async_get_responses(call: ServiceCall) -> ServiceResponse:
    """Return what glucose did after something, in all and for each occasion."""
    source = choose_source(call)
    entry = await async_check_access(call, source)
    hass, readings = call.hass, entry.runtime_data.readings
    newest = readings.store.end(dt_util.utcnow())
    edges = read_window(call.data, readings.clock)
    window = Interval(*resolve_window(newest, *edges, DEFAULT_WINDOW))
    with translated_errors():
        account = await async_fetch_missing(
            hass,
            entry,
            window,
            with_diary=isinstance(source, DiarySource),
            longest=MAX_FETCHED_WINDOW,
        )
    report = await async_build_responses(
        hass,
        account,
        source,
        window,
        call.data.get(ATTR_GROUP_BY),
        with_curves=call.data[ATTR_CURVES],
    )
    # Permissions may have been withdrawn in the meantime.
    await async_check_access(call, source)
    return dict[str, Any](report)


def choose_source(call: ServiceCall) -> Source:
    """Return what happened, of a call; raises ServiceValidationError unless it is one thing."""
    source: DiarySource | None = call.data.get(ATTR_SOURCE)
    entity_id: str | None = call.data.get(ATTR_ENTITY_ID)
    if source is not None and entity_id is None:
        return source
    if source is not None or entity_id is None:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="not_one_source"
        )
    return HomeSource(
        entity_id=entity_id,
        state=call.data[ATTR_STATE],
        event_type=call.data.get(ATTR_EVENT_TYPE),
        title=call.data.get(ATTR_TITLE),
    )


async def async_check_access(call: ServiceCall, source: Source) -> DexcomConfigEntry:
    """Return the account of a call; raises Unauthorized if the caller may not read the source."""
    if not isinstance(source, HomeSource):
        return await async_get_entry(call, needs_diary=True)
    user = await async_get_caller(call)
    if user and not user.permissions.check_entity(source.entity_id, POLICY_READ):
        raise Unauthorized(
            context=call.context, entity_id=source.entity_id, permission=POLICY_READ
        )
    return await async_get_entry(call)


FIELDS: Final[dict[probatio.Marker, Any]] = {
    probatio.Optional(ATTR_SOURCE): probatio.Coerce(DiarySource),
    probatio.Optional(ATTR_ENTITY_ID): cv.entity_id,
    probatio.Optional(ATTR_STATE, default=STATE_ON): cv.string,
    probatio.Optional(ATTR_EVENT_TYPE): cv.string,
    probatio.Optional(ATTR_TITLE): cv.string,
    probatio.Optional(ATTR_START): any_moment,
    probatio.Optional(ATTR_END): any_moment,
    probatio.Optional(ATTR_GROUP_BY): probatio.Coerce(Grouping),
    probatio.Optional(ATTR_CURVES, default=False): cv.boolean,
}

GET_RESPONSES: Final = Action(
    name="get_responses", run=async_get_responses, fields=FIELDS
)
