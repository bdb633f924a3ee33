"""What cards ask for over Home Assistant's WebSocket: readings, their summary, and what is new.

All of it comes from memory, and Dexcom is never asked. Long messages are put together in a
thread, as Home Assistant's recorder does it, so that the event loop has but to send them.

Whoever asks has to be allowed to read the entity that they ask by and the account's glucose; the
diary is for those who may read its calendar too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import config_validation as cv, entity_registry as er
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..accounts import DIARY_CALENDAR, GLUCOSE_SENSOR, async_entity_of, async_may_read
from ..const import DOMAIN
from ..coverage import readings_known_since
from ..readings.store import KEPT
from ..report import SUMMARY_WINDOW, check_order, summary_window
from .messages import readings_message, status_of, summary_message
from .subscription import Asked, Subscription

ATTR_ENTITY_ID: Final = "entity_id"
ATTR_START: Final = "start"
ATTR_END: Final = "end"
ATTR_DAYS: Final = "days"

LONGEST_DAYS: Final = KEPT.days - 1

# What a window can be near without leaving the calendar.
YEARS: Final = (1970, 2999)


class RefusedError(Exception):
    """An answer that can't be given."""

    def __init__(self, code: str, text: str) -> None:
        """Say why, by one of the codes of Home Assistant and as a text."""
        super().__init__(text)
        self.code = code


def utc_moment(value: Any) -> datetime:
    """Return a time as UTC; one without an offset is a time of Home Assistant."""
    moment = cv.datetime(value)
    first, last = YEARS
    if not first <= moment.year <= last:
        raise probatio.Invalid(f"Choose a time of the years {first} to {last}")
    return dt_util.as_utc(moment)


@callback
def async_setup_websocket(hass: HomeAssistant) -> None:
    """Register the commands."""
    websocket_api.async_register_command(hass, ws_readings)
    websocket_api.async_register_command(hass, ws_summary)
    websocket_api.async_register_command(hass, ws_subscribe)


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
    hass: HomeAssistant, connection: websocket_api.ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send the readings and the diary from a time on and before another, 91 days at most.

    What memory doesn't reach is left out, and ``known_since`` tells so.
    """
    with refusals(connection, msg):
        asked = async_asked(hass, connection, msg)
        account = loaded(asked)
        window = msg[ATTR_START], msg.get(ATTR_END, dt_util.utcnow())
        check_window(*window)
        connection.send_message(
            await hass.async_add_executor_job(
                readings_message,
                msg["id"],
                window,
                account.history.readings,
                account.diary.history.diary if asked.sees_diary else None,
                account.readings.options.show_notes,
                status_of(account),
            )
        )


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/summary",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
        probatio.Exclusive(ATTR_DAYS, "start or days"): probatio.All(
            cv.positive_int, probatio.Range(1, LONGEST_DAYS)
        ),
        probatio.Exclusive(ATTR_START, "start or days"): utc_moment,
        probatio.Optional(ATTR_END): utc_moment,
    }
)
@websocket_api.async_response
async def ws_summary(
    hass: HomeAssistant, connection: websocket_api.ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send what the action says of a window, and of the one before it for a comparison.

    Without readings there is no summary; without all of the window before, none of that.
    """
    with refusals(connection, msg):
        asked = async_asked(hass, connection, msg)
        account = loaded(asked)
        status = status_of(account)
        if not account.history.readings:
            connection.send_result(
                msg["id"], {**status, "summary": None, "previous": None}
            )
            return
        connection.send_message(
            await hass.async_add_executor_job(
                summary_message,
                msg["id"],
                summary_windows(account, msg),
                account,
                asked.sees_diary,
                status,
            )
        )


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/subscribe",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
    }
)
@callback
def ws_subscribe(
    hass: HomeAssistant, connection: websocket_api.ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send an event with what is new, now and whenever something is.

    A card subscribes first and asks for its window then, so that it misses nothing.
    """
    with refusals(connection, msg):
        subscription = Subscription(
            connection, msg["id"], async_asked(hass, connection, msg)
        )
        connection.subscriptions[msg["id"]] = subscription.async_stop
        connection.send_result(msg["id"])
        subscription.async_start()


@contextmanager
def refusals(
    connection: websocket_api.ActiveConnection, msg: dict[str, Any]
) -> Iterator[None]:
    """Tell who asks what is wrong with the question, without a line in the log."""
    try:
        yield
    except RefusedError as err:
        connection.send_error(msg["id"], err.code, str(err))
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
def async_asked(
    hass: HomeAssistant, connection: websocket_api.ActiveConnection, msg: dict[str, Any]
) -> Asked:
    """Find the account of an entity, for those who may know of it.

    Raises Unauthorized for those who may not, and RefusedError where there is none.
    """
    entity_id: str = msg[ATTR_ENTITY_ID]

    def check(entity_id: str) -> None:
        if not connection.user.permissions.check_entity(entity_id, POLICY_READ):
            raise Unauthorized(
                connection.context(msg), entity_id=entity_id, permission=POLICY_READ
            )

    check(entity_id)
    entity = er.async_get(hass).async_get(entity_id)
    if entity is None or entity.platform != DOMAIN or entity.config_entry_id is None:
        raise RefusedError(
            websocket_api.ERR_NOT_FOUND, f"{entity_id} is not an entity of Dexcom API."
        )
    entry_id = entity.config_entry_id
    # An entity that was deleted from the registry says nothing about who may read it.
    check(async_entity_of(hass, entry_id, GLUCOSE_SENSOR) or entity_id)
    return Asked(
        entry=hass.config_entries.async_get_known_entry(entry_id),
        sees_diary=async_may_read(hass, connection.user, entry_id, DIARY_CALENDAR),
    )


def loaded(asked: Asked) -> DexcomAccount:
    """Return what belongs to the account; RefusedError while it isn't loaded."""
    if (account := asked.account) is None:
        raise RefusedError(
            websocket_api.ERR_NOT_FOUND,
            "The account of this entity is not loaded. Look under Settings > Devices & services "
            "for the reason.",
        )
    return account


def check_window(start: datetime, end: datetime) -> None:
    """Refuse a window that ends before it starts or is longer than what is kept."""
    check_order(start, end)
    if end - start > KEPT:
        raise RefusedError(
            websocket_api.ERR_INVALID_FORMAT,
            f"A window has at most {KEPT.days} days. Choose a later start or an earlier end.",
        )


def summary_windows(
    account: DexcomAccount, msg: dict[str, Any]
) -> list[tuple[datetime, datetime]]:
    """Return the window that a summary is asked of, and the one before if all of it is known."""
    length = timedelta(days=msg.get(ATTR_DAYS, SUMMARY_WINDOW.days))
    trace = account.history.trace(until=dt_util.utcnow())
    start, end = summary_window(trace, msg.get(ATTR_START), msg.get(ATTR_END), length)
    check_window(start, end)
    before = start - (end - start)
    known = readings_known_since(account)
    if known is None or before < known:
        return [(start, end)]
    return [(start, end), (before, start)]
