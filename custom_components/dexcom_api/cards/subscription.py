"""Keeps a card up to date: sends what replaces the readings that it has."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..account import (
    DIARY_CALENDAR,
    GLUCOSE_SENSOR,
    DexcomAccount,
    DexcomConfigEntry,
    async_find_entity_id,
    async_may_read,
)
from ..coverage import KEPT
from ..diary.entries import Diary
from ..glucose.wall_clock import on_the_hour
from ..readings.merge import ReadingsChange
from .messages import account_status, reading_pairs

# Late readings are fewer than this. When an import brings more, cards fetch their window again.
MAX_READINGS: Final = 600

# The parts of the status that cause an event when they change.
DECISIVE_KEYS: Final = ("latest", "limits", "stale", "stale_reason")

HOUR: Final = timedelta(hours=1)

# The event while the account isn't loaded or may not be read.
GONE: Final = {"gone": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestContext:
    """Who asks about which entity of which account; permissions can change at any time."""

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
        """Return whether the user may read the entity and the account's glucose.

        Permission can't be checked on a glucose sensor that was deleted from the registry.
        """
        glucose = async_find_entity_id(self.hass, self.entry.entry_id, GLUCOSE_SENSOR)
        return all(
            self.user.permissions.check_entity(entity_id, POLICY_READ)
            for entity_id in (self.entity_id, glucose or self.entity_id)
        )

    @property
    def sees_diary(self) -> bool:
        """Return whether the user may read the diary."""
        return async_may_read(self.hass, self.user, self.entry.entry_id, DIARY_CALENDAR)


class Subscription:
    """Sends the changes of an account, also after it was reloaded."""

    def __init__(
        self,
        connection: websocket_api.ActiveConnection,
        msg_id: int,
        context: RequestContext,
    ) -> None:
        """Describe who subscribes to what."""
        self._connection = connection
        self._msg_id = msg_id
        self._context = context
        self._unsubs: list[CALLBACK_TYPE] = []
        self._unsub_state: CALLBACK_TYPE | None = None
        # The seconds since 1970 UTC from the first to the last reading that changed.
        self._changed: tuple[int, int] | None = None
        self._sent_status: tuple[Any, ...] = ()
        self._sent_diary = Diary()
        self._is_refused = False

    @callback
    def async_start(self) -> None:
        """Send the status, and then every change."""
        self._unsub_state = self._context.entry.async_on_state_change(
            self._async_entry_changed
        )
        if (account := self._context.account) is None:
            self._send(GONE)
        else:
            self._follow(account, reload=False)

    @callback
    def async_stop(self) -> None:
        """Send nothing more."""
        if self._unsub_state is not None:
            self._unsub_state()
            self._unsub_state = None
        self._leave()

    @callback
    def _async_entry_changed(self) -> None:
        """Follow the account as it is unloaded and loaded again."""
        account = self._context.account
        if account is None and self._unsubs:
            self._leave()
            self._send(GONE)
        elif account is not None and not self._unsubs:
            self._follow(account, reload=True)

    def _follow(self, account: DexcomAccount, *, reload: bool) -> None:
        """Listen to an account and send its status."""

        @callback
        def async_update() -> None:
            self._send_changes(account)

        self._unsubs = [
            account.readings.store.async_listen(self._note_change),
            account.readings.async_add_listener(async_update),
            account.diary.async_add_listener(async_update),
        ]
        self._changed = None
        self._sent_diary = account.diary.store.diary
        self._send_status(account, reload=reload)

    def _leave(self) -> None:
        """Stop listening."""
        for unsub in self._unsubs:
            unsub()
        self._unsubs = []

    @callback
    def _note_change(self, change: ReadingsChange) -> None:
        """Note what changed until it is sent, which is when the state follows."""
        first = int((dt_util.utcnow() - KEPT).timestamp())
        if change.span is not None and change.span[1] >= first:
            edges = (*change.span, *(self._changed or ()))
            self._changed = max(min(edges), first), max(edges)

    def _send_changes(self, account: DexcomAccount) -> None:
        """Send what has changed, if anything has and the user may still read it."""
        if not self._context.may_read:
            if not self._is_refused:
                self._send({**GONE, "refused": True})
            self._is_refused = True
            return
        if self._is_refused:
            self._is_refused = False
            self._send_status(account, reload=True)
        # Entries of the hour that has just left memory are no change.
        kept = on_the_hour(dt_util.utcnow() - KEPT) + HOUR
        before, diary = self._sent_diary, account.diary.store.diary
        self._sent_diary = diary
        diary_changed = (
            self._context.sees_diary
            and before is not diary
            and before.entries_since(kept) != diary.entries_since(kept)
        )
        status = decisive_status(account)
        if self._changed or diary_changed or status != self._sent_status:
            self._send_status(account, diary_changed=diary_changed)

    def _send_status(
        self,
        account: DexcomAccount,
        *,
        reload: bool = False,
        diary_changed: bool = False,
    ) -> None:
        """Send the status with the readings of the span that changed.

        They replace what a card has from ``start`` on and before ``end``. With ``reload``, it
        fetches all readings again, and with ``diary_changed`` the diary.
        """
        self._sent_status = decisive_status(account)
        span, self._changed = self._changed, None
        start = end = None
        readings: list[tuple[int, int]] = []
        if span is not None:
            columns = account.readings.store.readings.in_span(span[0], span[1] + 1)
            reload = reload or len(columns) > MAX_READINGS
            if not reload:
                start, end = span[0], span[1] + 1
                readings = reading_pairs(columns)
        self._send(
            {
                **account_status(account),
                "gone": False,
                "start": start,
                "end": end,
                "readings": readings,
                "reload": reload,
                "diary_changed": diary_changed,
            }
        )

    def _send(self, event: dict[str, Any]) -> None:
        """Send an event."""
        self._connection.send_event(self._msg_id, event)


def decisive_status(account: DexcomAccount) -> tuple[Any, ...]:
    """Return what causes an event when it changes."""
    status = account_status(account)
    return tuple(status[key] for key in DECISIVE_KEYS)
