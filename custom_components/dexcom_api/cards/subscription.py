"""Keeps a card up to date: sends the readings that replace those it has."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.components.websocket_api import ActiveConnection
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount, DexcomConfigEntry
from ..accounts import DIARY_CALENDAR, GLUCOSE_SENSOR, async_is_allowed, async_may_read
from ..coverage import KEPT
from ..diary.store import DiaryChange
from ..glucose.wall_clock import on_the_hour
from ..readings.merge import ReadingsChange
from .messages import account_status, reading_pairs

# Late readings are fewer than this. When an import brings more, cards fetch their window again.
MAX_READINGS: Final = 600

# The parts of the status that cause an event when they change.
DECISIVE_KEYS: Final = (
    "latest",
    "limits",
    "stale",
    "stale_reason",
    "signed_out",
    "missing_before",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestContext:
    """A user's request about an entity. Its permissions can change at any time."""

    hass: HomeAssistant
    user: User
    entity_id: str
    entry: DexcomConfigEntry

    @property
    def account(self) -> DexcomAccount | None:
        """Return the account, or None while it isn't loaded."""
        if self.entry.state is not ConfigEntryState.LOADED:
            return None
        return self.entry.runtime_data

    @property
    def may_read(self) -> bool:
        """Return whether the user may read the entity and the account's glucose."""
        return self.user.permissions.check_entity(
            self.entity_id, POLICY_READ
        ) and async_may_read(self.hass, self.user, self.entry.entry_id, GLUCOSE_SENSOR)

    @property
    def sees_diary(self) -> bool:
        """Return whether the user may read the diary."""
        return async_may_read(self.hass, self.user, self.entry.entry_id, DIARY_CALENDAR)

    @property
    def may_import(self) -> bool:
        """Return whether the user may import the account's past."""
        return async_is_allowed(
            self.hass, self.user, self.entry.entry_id, GLUCOSE_SENSOR, POLICY_CONTROL
        )


class Subscription:
    """Sends the changes of an account, also after it was reloaded."""

    def __init__(
        self, connection: ActiveConnection, msg_id: int, context: RequestContext
    ) -> None:
        """Prepare to send events about an account."""
        self._send = partial(connection.send_event, msg_id)
        self._context = context
        self._unsubs: list[CALLBACK_TYPE] = []
        # When the changed readings start and end, in seconds since 1970 UTC.
        self._changed: tuple[int, int] | None = None
        self._sent_status: list[Any] | None = None
        self._has_diary_changed = False
        self._is_refused = False

    @callback
    def async_start(self) -> CALLBACK_TYPE:
        """Send the status and then every change; return what ends that."""
        unsub_state = self._context.entry.async_on_state_change(self._async_follow)
        if self._context.account is None:
            self._send({"gone": True})
        self._async_follow(reload=False)

        @callback
        def async_stop() -> None:
            unsub_state()
            self._leave()

        return async_stop

    @callback
    def _async_follow(self, *, reload: bool = True) -> None:
        """Follow the account as it is unloaded and loaded again."""
        account = self._context.account
        if account is None and self._unsubs:
            self._leave()
            self._send({"gone": True})
        elif account is not None and not self._unsubs:
            send_changes = partial(self._async_send_changes, account)
            self._unsubs = [
                account.readings.store.async_listen(self._async_note_readings),
                account.diary.store.async_listen(self._async_note_diary),
                account.readings.async_add_listener(send_changes),
                account.diary.async_add_listener(send_changes),
            ]
            self._changed = self._sent_status = None
            self._has_diary_changed = self._is_refused = False
            self._async_send_changes(account, reload=reload)

    def _leave(self) -> None:
        """Stop listening to the account."""
        while self._unsubs:
            self._unsubs.pop()()

    @callback
    def _async_note_readings(self, change: ReadingsChange) -> None:
        """Extend the span to send, which follows with the next update of the coordinator."""
        kept = int((dt_util.utcnow() - KEPT).timestamp())
        if change.span is None or change.span[1] < kept:
            return
        start, end = change.span[0], change.span[1] + 1
        before = self._changed or (start, end)
        self._changed = max(min(start, before[0]), kept), max(end, before[1])

    @callback
    def _async_note_diary(self, change: DiaryChange) -> None:
        """Note whether entries changed that cards have; older ones expire by the hour."""
        kept = on_the_hour(dt_util.utcnow() - KEPT)
        self._has_diary_changed |= any(hour > kept for hour in change.hours)

    @callback
    def _async_send_changes(
        self, account: DexcomAccount, *, reload: bool = False
    ) -> None:
        """Send the status and the readings that changed, if anything did since the last event.

        The readings replace those of a card from ``start`` until before ``end``. ``reload`` makes
        it fetch all readings again, and ``diary_changed`` the diary. A user who may no longer read
        glucose gets one event that says so.
        """
        was_refused, self._is_refused = self._is_refused, not self._context.may_read
        if self._is_refused:
            if not was_refused:
                self._send({"gone": True, "refused": True})
            return
        event = {
            **account_status(account, may_import=self._context.may_import),
            "gone": False,
            "start": None,
            "end": None,
            "readings": [],
            "reload": reload or was_refused,
            "diary_changed": self._has_diary_changed and self._context.sees_diary,
        }
        changed, self._changed, self._has_diary_changed = self._changed, None, False
        if changed is not None:
            readings = account.readings.store.readings.in_span(*changed)
            event["reload"] |= len(readings) > MAX_READINGS
            if not event["reload"]:
                event["start"], event["end"] = changed
                event["readings"] = reading_pairs(readings)
        status = [event[key] for key in DECISIVE_KEYS]
        if (
            changed
            or event["reload"]
            or event["diary_changed"]
            or status != self._sent_status
        ):
            self._sent_status = status
            self._send(event)
