"""The WebSocket commands that cards use: readings, summaries, and subscriptions.

Answers come from what is stored. What is missing of a window longer ago than every import reaches is
fetched afterwards, if the user may import it, and subscriptions send what comes. Long messages are
built in a thread, as in Home Assistant's recorder, so that the event loop only sends them.

A user needs permission to read the entity named in the request and the account's glucose sensor,
and for the diary its calendar, too.
"""

from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection, messages
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import config_validation as cv, entity_registry as er
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..accounts import async_find_accounts
from ..const import DOMAIN
from ..coverage import Interval, missing_intervals
from ..past import LONGEST_LOOK, async_fetch_in_background, async_stored_past
from ..report import (
    DEFAULT_WINDOW,
    NoReadingsError,
    any_moment,
    check_order,
    read_window,
    resolve_window,
    to_utc,
)
from ..storage.lasting import async_lasting
from .message_types import RefusalCode
from .messages import (
    answer_status,
    readings_answer,
    summary_answer,
    week_answer,
    with_status,
)
from .shared_answers import SharedAnswers
from .subscription import RequestContext, Subscription

ATTR_START: Final = "start"
ATTR_END: Final = "end"
ATTR_DAYS: Final = "days"
ATTR_WEEKDAYS: Final = "weekdays"

# The rows of more days would make messages of over a megabyte, as would more readings.
MAX_SUMMARY_WINDOW: Final = timedelta(days=366)
MAX_READINGS_WINDOW: Final = LONGEST_LOOK


class RefusedError(Exception):
    """The request is refused; the arguments are a code and a text."""

    def __init__(self, code: RefusalCode, text: str) -> None:
        """Refuse a request."""
        super().__init__(code, text)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/readings",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
        probatio.Required(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
    }
)
@websocket_api.async_response
async def ws_readings(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send the stored readings and the diary of a window."""
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account, sees_diary = loaded_account(context), context.sees_diary
        edges = msg[ATTR_START], msg.get(ATTR_END, dt_util.utcnow())
        window = Interval(*(to_utc(edge, account.readings.clock) for edge in edges))
        check_window(*window, MAX_READINGS_WINDOW)

        async def async_build() -> bytes:
            past = await async_stored_past(account, window, with_diary=sees_diary)
            diary = past.diary if sees_diary else None
            show_notes = account.readings.options.show_notes
            return await hass.async_add_executor_job(
                readings_answer, window, past.readings, diary, show_notes
            )

        question = ("readings", window)
        await async_send_answer(connection, msg, context, window, question, async_build)


# Monday is 1.
ISO_WEEKDAYS: Final = [*range(1, 8)]

# Either a number of days or a start, and an end.
WINDOW_FIELDS: Final[dict[str | probatio.Marker, Any]] = {
    probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
    probatio.Exclusive(ATTR_DAYS, "start or days"): probatio.All(
        cv.positive_int, probatio.Range(1, MAX_SUMMARY_WINDOW.days - 1)
    ),
    probatio.Exclusive(ATTR_START, "start or days"): any_moment,
    probatio.Optional(ATTR_END): any_moment,
}


@websocket_api.websocket_command(
    {probatio.Required("type"): f"{DOMAIN}/summary", **WINDOW_FIELDS}
)
@websocket_api.async_response
async def ws_summary(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send the summary of a window, and of the one before it for comparison.

    Both are null without readings; the latter also where not all of its window is stored. Their
    diary is null where not all of it is.
    """
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account, sees_diary = loaded_account(context), context.sees_diary
        windows = summary_windows(account, msg)
        limits, options = account.readings.data.limits, account.readings.options
        now = dt_util.utcnow()
        window = windows[0] if windows else Interval(now, now)

        async def async_build() -> bytes:
            both = Interval(windows[-1].start if windows else now, window.end)
            past = await async_stored_past(account, both, with_diary=sees_diary)
            diary_coverage = account.diary.store.coverage if sees_diary else ()
            return await hass.async_add_executor_job(
                summary_answer, windows, past, limits, options, diary_coverage
            )

        question = ("summary", *windows, limits, options.goals, account.readings.clock)
        await async_send_answer(connection, msg, context, window, question, async_build)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/week",
        **WINDOW_FIELDS,
        probatio.Optional(ATTR_WEEKDAYS, default=ISO_WEEKDAYS): probatio.All(
            [probatio.All(cv.positive_int, probatio.In(ISO_WEEKDAYS))],
            probatio.Length(min=1),
        ),
    }
)
@websocket_api.async_response
async def ws_week(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send the metrics of each hour of each weekday in a window, and the profile of some weekdays."""
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account = loaded_account(context)
        found = find_window(account, msg)
        weekdays = frozenset(weekday - 1 for weekday in msg[ATTR_WEEKDAYS])
        limits, now = account.readings.data.limits, dt_util.utcnow()
        window = found or Interval(now, now)

        async def async_build() -> bytes:
            past = await async_stored_past(account, window, with_diary=False)
            return await hass.async_add_executor_job(
                week_answer, found, past, limits, weekdays
            )

        question = ("week", found, limits, weekdays, account.readings.clock)
        await async_send_answer(connection, msg, context, window, question, async_build)


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
    window: Interval,
    question: Hashable,
    build: Callable[[], Awaitable[bytes]],
    may_read_more: Callable[[], bool] = lambda: True,
) -> None:
    """Send the answer to a question if the user still has the permissions that it was asked with.

    ``may_read_more`` says so of what isn't the account's.
    Then fetch what is missing of the window, if the user may import it. Raises Unauthorized, or
    RefusedError if the account was unloaded in the meantime.
    """
    sees_diary = context.sees_diary
    answer = await async_lasting(context.entry, SharedAnswers).async_answer(
        context.hass, loaded_account(context), (question, sees_diary), build
    )
    if not context.may_read or context.sees_diary < sees_diary or not may_read_more():
        raise Unauthorized(connection.context(msg), permission=POLICY_READ)
    account = loaded_account(context)
    if context.may_import:
        async_fetch_in_background(
            context.hass, context.entry, window, with_diary=context.may_import_diary
        )
    status = answer_status(account, window, may_import=context.may_import)
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
            RefusalCode.INVALID,
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
    if is_known_entity(hass, entity_id):
        raise RefusedError(
            RefusalCode.OTHER_INTEGRATION,
            f"{entity_id} doesn't belong to Dexcom API.",
        )
    raise RefusedError(RefusalCode.UNKNOWN_ENTITY, f"{entity_id} does not exist.")


def is_known_entity(hass: HomeAssistant, entity_id: str) -> bool:
    """Return whether there is an entity of any integration, even if it is disabled."""
    is_registered = er.async_get(hass).async_get(entity_id) is not None
    return is_registered or hass.states.get(entity_id) is not None


def loaded_account(context: RequestContext) -> DexcomAccount:
    """Return the account of a request; raises RefusedError while it isn't loaded."""
    if (account := context.account) is None:
        raise RefusedError(
            RefusalCode.NOT_LOADED,
            "The account is not loaded. See the reason in Settings > Devices & services.",
        )
    return account


def check_window(start: datetime, end: datetime, longest: timedelta) -> None:
    """Refuse a window that ends before it starts or is too long."""
    check_order(start, end)
    if end - start > longest:
        raise RefusedError(
            RefusalCode.WINDOW_TOO_LONG,
            f"A period has at most {longest.days} days. Choose a later start or an earlier end.",
        )


def summary_windows(account: DexcomAccount, msg: dict[str, Any]) -> list[Interval]:
    """Return the requested window, and the one before if all of it is stored.

    If the window isn't over, the other one isn't either: of yesterday, it has the same hours as of
    today. Without readings, there are no windows.
    """
    if (window := find_window(account, msg)) is None:
        return []
    first, last = read_window(msg, account.readings.clock)
    length = last - first if first and last else window.end - window.start
    before = Interval(window.start - length, window.end - length)
    is_missing = missing_intervals(account.readings.store.coverage, *before)
    return [window] if is_missing else [window, before]


def find_window(account: DexcomAccount, msg: dict[str, Any]) -> Interval | None:
    """Return the requested window, or None as long as no reading is newer than its start."""
    newest = account.readings.store.end(dt_util.utcnow())
    edges = read_window(msg, account.readings.clock)
    length = timedelta(days=msg.get(ATTR_DAYS, DEFAULT_WINDOW.days))
    try:
        window = Interval(*resolve_window(newest, *edges, length))
    except NoReadingsError:
        return None
    check_window(*window, MAX_SUMMARY_WINDOW)
    return window
