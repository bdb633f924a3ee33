"""The WebSocket commands that cards use: readings, summaries, and subscriptions.

Answers come from memory; Dexcom is never asked. Long messages are built in a thread, as in Home
Assistant's recorder, so that the event loop only sends them.

A user needs permission to read the entity named in the request and the account's glucose sensor,
and for the diary its calendar, too.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection, messages
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..accounts import async_find_accounts
from ..const import DOMAIN
from ..coverage import KEPT, Interval, complete_since
from ..report import DEFAULT_WINDOW, check_order, resolve_window
from ..storage.lasting import async_lasting
from .messages import account_status, readings_answer, summary_answer, with_status
from .shared_answers import SharedAnswers
from .subscription import RequestContext, Subscription

ATTR_START: Final = "start"
ATTR_END: Final = "end"
ATTR_DAYS: Final = "days"


class RefusedError(Exception):
    """The request is refused; the arguments are a code of Home Assistant and a text."""


def utc_moment(value: Any) -> datetime:
    """Return a time in UTC; one without an offset is in Home Assistant's time zone."""
    moment = cv.datetime(value)
    # Far enough from both ends of the calendar for any arithmetic.
    if not 1970 <= moment.year < 3000:
        raise probatio.Invalid("Choose a time in the years 1970 to 2999")
    return dt_util.as_utc(moment)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/readings",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
        probatio.Required(ATTR_START): utc_moment,
        probatio.Optional(ATTR_END): utc_moment,
    }
)
@websocket_api.async_response
async def ws_readings(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send the readings and the diary of a window of at most 91 days.

    Only what is in memory is sent; ``known_since`` says since when that is everything.
    """
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account = loaded_account(context)
        window = Interval(msg[ATTR_START], msg.get(ATTR_END, dt_util.utcnow()))
        check_window(*window)
        build = partial(
            readings_answer,
            window,
            account.readings.store.readings,
            account.diary.store.diary if context.sees_diary else None,
            account.readings.options.show_notes,
        )
        question = ("readings", window)
        await async_send_answer(connection, msg, context, question, build)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/summary",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
        probatio.Exclusive(ATTR_DAYS, "start or days"): probatio.All(
            cv.positive_int, probatio.Range(1, KEPT.days - 1)
        ),
        probatio.Exclusive(ATTR_START, "start or days"): utc_moment,
        probatio.Optional(ATTR_END): utc_moment,
    }
)
@websocket_api.async_response
async def ws_summary(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send the summary of a window, and of the one before it for comparison.

    Both are null without readings; the latter also where not all of its window is in memory.
    """
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account = loaded_account(context)
        windows = summary_windows(account, msg)
        build = partial(summary_answer, windows, account, context.sees_diary)
        limits, zone = account.readings.data.limits, dt_util.get_default_time_zone()
        question = ("summary", *windows, limits, zone)
        await async_send_answer(connection, msg, context, question, build)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/subscribe",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
    }
)
@callback
def ws_subscribe(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send an event with the status, now and with every change.

    A card subscribes before it fetches its window, so that it misses nothing.
    """
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        connection.send_result(msg["id"])
        connection.subscriptions[msg["id"]] = Subscription(
            connection, msg["id"], context
        ).async_start()


async def async_send_answer(
    connection: ActiveConnection,
    msg: dict[str, Any],
    context: RequestContext,
    question: Hashable,
    build: Callable[[], bytes],
) -> None:
    """Send the answer to a question if the user still has the permissions that it was asked with.

    Raises Unauthorized, or RefusedError if the account was unloaded in the meantime.
    """
    sees_diary = context.sees_diary
    answer = await async_lasting(context.entry, SharedAnswers).async_answer(
        context.hass, loaded_account(context), (question, sees_diary), build
    )
    if not context.may_read or context.sees_diary < sees_diary:
        raise Unauthorized(connection.context(msg), permission=POLICY_READ)
    status = account_status(loaded_account(context), may_import=context.may_import)
    connection.send_message(
        messages.construct_result_message(msg["id"], with_status(status, answer))
    )


@contextmanager
def refusals(connection: ActiveConnection, msg: dict[str, Any]) -> Iterator[None]:
    """Answer a wrong request with an error, without a line in the log."""
    try:
        yield
    except RefusedError as err:
        connection.send_error(msg["id"], *err.args)
    except ServiceValidationError as err:
        connection.send_error(
            msg["id"],
            websocket_api.ERR_INVALID_FORMAT,
            str(err),
            translation_domain=err.translation_domain,
            translation_key=err.translation_key,
            translation_placeholders=err.translation_placeholders,
        )


@callback
def async_request_context(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> RequestContext:
    """Return who asks about which account.

    Raises Unauthorized without permission, and RefusedError for an entity without an account.
    """
    user, entity_id = connection.user, msg[ATTR_ENTITY_ID]
    refusal = Unauthorized(
        connection.context(msg), entity_id=entity_id, permission=POLICY_READ
    )
    if not user.permissions.check_entity(entity_id, POLICY_READ):
        raise refusal
    for entry in async_find_accounts(hass, [entity_id]).values():
        context = RequestContext(hass=hass, user=user, entity_id=entity_id, entry=entry)
        if not context.may_read:
            raise refusal
        return context
    raise RefusedError(
        websocket_api.ERR_NOT_FOUND, f"{entity_id} is not an entity of Dexcom API."
    )


def loaded_account(context: RequestContext) -> DexcomAccount:
    """Return the account of a request; raises RefusedError while it isn't loaded."""
    if (account := context.account) is None:
        raise RefusedError(
            websocket_api.ERR_NOT_FOUND,
            "The account is not loaded. Find the reason in Settings > Devices & services.",
        )
    return account


def check_window(start: datetime, end: datetime) -> None:
    """Refuse a window that ends before it starts or is longer than what is in memory."""
    check_order(start, end)
    if end - start > KEPT:
        raise RefusedError(
            websocket_api.ERR_INVALID_FORMAT,
            f"A window has at most {KEPT.days} days. Choose a later start or an earlier end.",
        )


def summary_windows(account: DexcomAccount, msg: dict[str, Any]) -> list[Interval]:
    """Return the requested window, and the one before if all of it is in memory.

    Without readings, there are no windows.
    """
    store, now = account.readings.store, dt_util.utcnow()
    if (newest := store.end(now)) is None:
        return []
    length = timedelta(days=msg.get(ATTR_DAYS, DEFAULT_WINDOW.days))
    start, end = resolve_window(newest, msg.get(ATTR_START), msg.get(ATTR_END), length)
    check_window(start, end)
    window, before = Interval(start, end), Interval(start - (end - start), start)
    known = complete_since(store.coverage, now)
    return [window] if known is None or before.start < known else [window, before]
