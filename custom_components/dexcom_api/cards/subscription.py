"""Keeps a card up to date: sends the readings that replace those it has."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.components.websocket_api import ActiveConnection
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback

from ..account import DexcomAccount, DexcomConfigEntry
from ..accounts import DIARY_CALENDAR, GLUCOSE_SENSOR, AccountEntity, async_may_access
from ..coverage import Coverage, missing_intervals
from ..diary.entries import CONTEXT
from ..diary.merge import DiaryChange
from ..glucose.wall_clock import HOUR
from ..live.source import LiveSource
from ..readings.merge import ReadingsChange
from ..readings.store import ReadingsStore
from .message_types import AccountChange, AccountGone, Span
from .messages import account_status, live_values, reading_pairs

# Late readings are fewer than this. When an import brings more, cards fetch their window again.
MAX_READINGS: Final = 600


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
        ) and self._may_access(GLUCOSE_SENSOR, POLICY_READ)

    @property
    def sees_diary(self) -> bool:
        """Return whether the user may read the diary."""
        return self._may_access(DIARY_CALENDAR, POLICY_READ)

    @property
    def may_import(self) -> bool:
        """Return whether the user may import the account's past."""
        return self._may_access(GLUCOSE_SENSOR, POLICY_CONTROL)

    @property
    def may_import_diary(self) -> bool:
        """Return whether the user may import the past of the diary, and read it."""
        return self.sees_diary and self._may_access(DIARY_CALENDAR, POLICY_CONTROL)

    def sees_live(self, source: LiveSource) -> bool:
        """Return whether the user may read the entities of a live source."""
        return all(
            self.user.permissions.check_entity(entity_id, POLICY_READ)
            for entity_id in source.entity_ids
        )

    def _may_access(self, entity: AccountEntity, policy: str) -> bool:
        """Return whether the user may access an entity of the account."""
        return async_may_access(
            self.hass, self.user, self.entry.entry_id, entity, policy
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
        # When the changed readings start and end, and the changed entries.
        self._changed: Span | None = None
        self._changed_diary: Span | None = None
        # What was stored at the last event.
        self._coverage: Coverage = ()
        self._sent_status: list[Any] | None = None
        self._is_refused = False

    @callback
    def async_start(self) -> CALLBACK_TYPE:
        """Send the status and then every change; return what ends that."""
        unsub_state = self._context.entry.async_on_state_change(self._async_follow)
        if self._context.account is None:
            self._send(AccountGone(gone=True, refused=False))
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
            self._send(AccountGone(gone=True, refused=False))
        elif account is not None and not self._unsubs:
            send_changes = partial(self._async_send_changes, account)
            self._unsubs = [
                account.readings.store.async_listen(self._async_note_readings),
                account.diary.store.async_listen(self._async_note_diary),
                account.readings.async_add_listener(send_changes),
                account.diary.async_add_listener(send_changes),
                self._context.hass.bus.async_listen(
                    EVENT_CORE_CONFIG_UPDATE,
                    partial(self._async_config_updated, account),
                ),
            ]
            if account.live:
                self._unsubs.append(account.live.async_listen(send_changes))
            self._changed = self._changed_diary = self._sent_status = None
            self._coverage = account.readings.store.coverage
            self._is_refused = False
            self._async_send_changes(account, reload=reload)

    @callback
    def _async_config_updated(self, account: DexcomAccount, event: Event) -> None:
        """Let a card ask again by Home Assistant's new time zone, which its days may follow."""
        if "time_zone" in event.data:
            self._async_send_changes(account, reload=True)

    def _leave(self) -> None:
        """Stop listening to the account."""
        while self._unsubs:
            self._unsubs.pop()()

    @callback
    def _async_note_readings(self, change: ReadingsChange) -> None:
        """Extend the span to send, which follows with the next update of the coordinator."""
        if change.span is not None:
            start, last = change.span
            self._changed = join_spans(self._changed, (start, last + 1))

    @callback
    def _async_note_diary(self, change: DiaryChange) -> None:
        """Extend the span of changed entries, which can matter before and after themselves."""
        start, end = min(change.hours) - CONTEXT, max(change.hours) + HOUR + CONTEXT
        self._changed_diary = join_spans(
            self._changed_diary, (int(start.timestamp()), int(end.timestamp()))
        )

    def _note_imported(self, store: ReadingsStore) -> None:
        """Extend the span to send by older windows that are complete now, even if empty."""
        until = store.memory_start
        for start, end in store.coverage:
            for gap in missing_intervals(self._coverage, start, min(end, until)):
                span = int(gap.start.timestamp()), int(gap.end.timestamp())
                self._changed = join_spans(self._changed, span)
        self._coverage = store.coverage

    @callback
    def _async_send_changes(
        self, account: DexcomAccount, *, reload: bool = False
    ) -> None:
        """Send the status and the readings that changed, if anything did since the last event.

        The readings replace those of a card from ``start`` until before ``end``. ``reload`` makes
        it fetch the readings of that time again, or all of them without a ``start``, and
        ``diary_changed`` the diary from ``diary_start`` until before ``diary_end``. A user who may
        no longer read glucose gets one event that says so.
        """
        was_refused, self._is_refused = self._is_refused, not self._context.may_read
        if self._is_refused:
            if not was_refused:
                self._send(AccountGone(gone=True, refused=True))
            return
        self._note_imported(account.readings.store)
        changed, self._changed = self._changed, None
        event = self._build_event(account, changed, reload=reload or was_refused)
        status = decisive_parts(event)
        if (
            changed
            or event["reload"]
            or event["diary_changed"]
            or status != self._sent_status
        ):
            self._sent_status = status
            self._send(event)

    def _build_event(
        self, account: DexcomAccount, changed: Span | None, *, reload: bool
    ) -> AccountChange:
        """Return an event with the readings of a span, and the changes of the diary."""
        store = account.readings.store
        diary, self._changed_diary = self._changed_diary, None
        if not self._context.sees_diary:
            diary = None
        event: AccountChange = {
            **account_status(account, may_import=self._context.may_import),
            "gone": False,
            "start": None,
            "end": None,
            "readings": [],
            "reload": reload,
            "diary_changed": diary is not None,
            "diary_start": diary and diary[0],
            "diary_end": diary and diary[1],
            "live": live_values(account)
            if account.live and self._context.sees_live(account.live)
            else None,
        }
        if changed is not None and not reload:
            event["start"], event["end"] = changed
            readings = store.readings.in_span(*changed)
            is_in_memory = changed[0] >= store.memory_start.timestamp()
            if is_in_memory and len(readings) <= MAX_READINGS:
                event["readings"] = reading_pairs(readings)
            else:
                event["reload"] = True
        return event


def decisive_parts(event: AccountChange) -> list[Any]:
    """Return the parts of an event that cause it when they change."""
    return [
        event["live"],
        event["latest"],
        event["limits"],
        event["freshness"],
        event["stale_reason"],
        event["signed_out"],
        event["is_imported"],
        event["missing_before"],
        event["first_reading"],
        event["fetched_percent"],
    ]


def join_spans(before: Span | None, added: Span) -> Span:
    """Return the span from the start of the earlier to the end of the later of two spans."""
    start, end = before or added
    return min(start, added[0]), max(end, added[1])
