"""The WebSocket command that cards use for responses: what glucose does after something."""

from typing import Any, Final

import probatio

from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection, messages
from homeassistant.const import STATE_ON
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import Interval
from ..glucose.responses import Grouping
from ..response_types import DiarySource, ResponsesProblem, ResponsesReport
from ..responses import (
    HomeSource,
    NoOccasionsError,
    ResponsesError,
    Source,
    async_build_responses,
)
from .lanes import may_read
from .message_types import ResponsesContents
from .messages import answer_status, epoch_seconds, with_status
from .subscription import RequestContext
from .websocket_api import (
    WINDOW_FIELDS,
    async_request_context,
    async_send_answer,
    find_window,
    loaded_account,
    refusals,
)

ATTR_SOURCE: Final = "source"
ATTR_MATCH: Final = "match"
ATTR_GROUP_BY: Final = "group_by"


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/responses",
        **WINDOW_FIELDS,
        probatio.Required(ATTR_SOURCE): probatio.Any(
            probatio.Coerce(DiarySource), cv.entity_id
        ),
        # A state, the type of an event, or a text in titles of a calendar.
        probatio.Optional(ATTR_MATCH): cv.string,
        probatio.Optional(ATTR_GROUP_BY): probatio.Coerce(Grouping),
    }
)
@websocket_api.async_response
async def ws_responses(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send what glucose did after something in a window, or why there is nothing to send."""
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account, source = loaded_account(context), read_source(msg)
        found, now = find_window(account, msg), dt_util.utcnow()
        window = found or Interval(now, now)
        is_allowed = may_read_source(context, source)
        if found is None or not is_allowed:
            problem = None if is_allowed else ResponsesProblem.NOT_ALLOWED
            send_contents(connection, msg, context, window, contents_of(problem))
            return
        grouping: Grouping | None = msg.get(ATTR_GROUP_BY)

        async def async_build() -> bytes:
            report = await async_build_responses(
                hass, account, source, window, grouping, with_curves=True
            )
            contents = contents_of(None, report)
            return await hass.async_add_executor_job(json_bytes, contents)

        unit, clock = account.readings.options.unit, account.readings.clock
        question = ("responses", source, window, grouping, unit, clock)
        try:
            await async_send_answer(
                connection,
                msg,
                context,
                window,
                question,
                async_build,
                lambda: may_read_source(context, source),
            )
        except ResponsesError as err:
            # Permissions may have been withdrawn in the meantime.
            context = async_request_context(hass, connection, msg)
            contents = contents_of(err.problem)
            if not may_read_source(context, source):
                contents = contents_of(ResponsesProblem.NOT_ALLOWED)
            elif isinstance(err, NoOccasionsError):
                contents["labels"] = err.labels
                if err.known_since and err.known_since > window.start:
                    contents["source_since"] = epoch_seconds(err.known_since)
            send_contents(connection, msg, context, window, contents)


def read_source(msg: dict[str, Any]) -> Source:
    """Return the source of a request."""
    source: DiarySource | str = msg[ATTR_SOURCE]
    if isinstance(source, DiarySource):
        return source
    match: str | None = msg.get(ATTR_MATCH) or None
    return HomeSource(
        entity_id=source, state=match or STATE_ON, event_type=match, title=match
    )


def may_read_source(context: RequestContext, source: Source) -> bool:
    """Return whether a user may read a source."""
    if isinstance(source, HomeSource):
        return may_read(context.user, source.entity_id)
    return context.sees_diary


def contents_of(
    problem: ResponsesProblem | None, report: ResponsesReport | None = None
) -> ResponsesContents:
    """Return responses, or why there are none; without either, there are no readings."""
    return {
        "problem": problem,
        "responses": report,
        "labels": (),
        "source_since": None,
    }


def send_contents(
    connection: ActiveConnection,
    msg: dict[str, Any],
    context: RequestContext,
    window: Interval,
    contents: ResponsesContents,
) -> None:
    """Send an answer that has no responses."""
    account = loaded_account(context)
    status = answer_status(account, window, may_import=context.may_import)
    answer = with_status(status, json_bytes(contents))
    connection.send_message(messages.construct_result_message(msg["id"], answer))
