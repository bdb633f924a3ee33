"""Provides triggers for new readings, glucose range changes, diary entries, and stale data.

They follow the accounts that a target belongs to, not the states of its entities: a trigger fires
even if an entity is disabled or was unavailable, and never because it was. Each trigger remembers
an account's last readings across reloads, but not across restarts.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Any, ClassVar, Final, NamedTuple, Self, cast, override

import probatio

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import ConfigType
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .diary.entries import Entry
from .event import ATTR_DELAY_MINUTES, build_entry_attributes, format_time
from .glucose.entry_kinds import LOGGED_KINDS
from .glucose.numbers import round_glucose
from .glucose.ranges import GlucoseRange
from .naming import async_account_name
from .readings.coordinator import ReadingsCoordinator
from .targets import (
    AccountTracker,
    async_listen_while_loaded,
    build_choice_schema,
    build_target_schema,
)

ATTR_NAME: Final = "name"
ATTR_TIME: Final = "time"
ATTR_VALUE: Final = "value"
ATTR_UNIT: Final = "unit"
ATTR_TREND: Final = "trend"
ATTR_RANGE: Final = "range"
ATTR_FROM_RANGE: Final = "from_range"
ATTR_TO_RANGE: Final = "to_range"
ATTR_REASON: Final = "reason"

CONF_FROM: Final = "from"
CONF_TO: Final = "to"
CONF_KIND: Final = "kind"

type Payload = dict[str, Any]
type Fire = Callable[[Payload], None]


class AccountTrigger(Trigger):
    """A trigger that fires for the accounts of a target."""

    _schema: ClassVar[probatio.Schema] = build_target_schema({})
    # What happened, for the logbook, which must not contain values.
    _event_name: ClassVar[str]

    @classmethod
    @override
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Validate the target and the options."""
        return cast(ConfigType, cls._schema(config))

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Initialize the trigger with its target and options."""
        super().__init__(hass, config)
        self._target = config.target or {}
        self._options = config.options or {}

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Run an action whenever the trigger fires for an account."""

        @callback
        def async_follow_account(entry: DexcomConfigEntry) -> CALLBACK_TYPE:
            @callback
            def async_fire(payload: Payload) -> None:
                name = async_account_name(self._hass, entry)
                variables = {ATTR_NAME: name, **convert_enums(payload)}
                run_action(variables, f"{self._event_name} of {name}")

            return self._async_follow(entry, async_fire)

        tracker = AccountTracker(self._hass, self._target, async_follow_account)
        return await tracker.async_setup()

    @abstractmethod
    @callback
    def _async_follow(self, entry: DexcomConfigEntry, fire: Fire) -> CALLBACK_TYPE:
        """Fire whenever it happens to an account, and return a function that stops it."""

    def _is_chosen(self, option: str, value: str | None) -> bool:
        """Return whether a value is among the choices of an option. No choice means any."""
        chosen: Sequence[str] | None = self._options.get(option)
        return chosen is None or value in chosen


class ReadingsSnapshot(NamedTuple):
    """What a trigger compares about the readings of an account.

    ``glucose_range`` belongs to the last reading that was fresh when it arrived, by the limits of
    that time. A change of the limits therefore isn't a change of glucose.
    """

    newest: datetime | None
    glucose_range: GlucoseRange | None
    stale: bool | None

    @classmethod
    def take_first(cls, readings: ReadingsCoordinator) -> Self:
        """Return the first snapshot, with the range of the latest reading even if it is old."""
        data = readings.data
        latest = data.latest
        return cls(
            data.newest,
            data.limits.find_range(latest.mg_dl) if latest else None,
            data.is_stale,
        )

    def take_next(self, readings: ReadingsCoordinator) -> Self:
        """Return the snapshot that follows this one."""
        data = readings.data
        after = type(self)(data.newest, data.glucose_range, data.is_stale)
        if after.is_newer_than(self) and after.glucose_range is not None:
            return after
        return after._replace(glucose_range=self.glucose_range)

    def is_newer_than(self, before: Self) -> bool:
        """Return whether there is a newer reading than before."""
        if self.newest is None:
            return False
        return before.newest is None or self.newest > before.newest


class ReadingsTrigger(AccountTrigger):
    """A trigger that compares the readings of an account with those before."""

    @override
    @callback
    def _async_follow(self, entry: DexcomConfigEntry, fire: Fire) -> CALLBACK_TYPE:
        """Compare the readings at every update."""
        last: ReadingsSnapshot | None = None

        @callback
        def async_compare(readings: ReadingsCoordinator) -> None:
            nonlocal last
            before = last
            if before is None:
                last = ReadingsSnapshot.take_first(readings)
                return
            last = before.take_next(readings)
            if (payload := self._build_payload(before, last, readings)) is not None:
                fire(payload)

        @callback
        def async_listen(account: DexcomAccount) -> CALLBACK_TYPE:
            async_compare(account.readings)
            return account.readings.async_add_listener(
                partial(async_compare, account.readings)
            )

        return async_listen_while_loaded(entry, async_listen)

    @abstractmethod
    def _build_payload(
        self,
        before: ReadingsSnapshot,
        after: ReadingsSnapshot,
        readings: ReadingsCoordinator,
    ) -> Payload | None:
        """Return the payload to fire with, or None if the trigger doesn't fire."""


class NewReadingTrigger(ReadingsTrigger):
    """Fires for a new reading, and once for several that arrive together."""

    _event_name = "new reading"

    @override
    def _build_payload(
        self,
        before: ReadingsSnapshot,
        after: ReadingsSnapshot,
        readings: ReadingsCoordinator,
    ) -> Payload | None:
        """Return the newest reading if it is new."""
        return describe_latest(readings) if after.is_newer_than(before) else None


class GlucoseRangeChangedTrigger(ReadingsTrigger):
    """Fires for a new reading in a different range than the one before."""

    _event_name = "another glucose range"
    _schema = build_target_schema(
        {
            probatio.Optional(CONF_FROM): build_choice_schema(GlucoseRange),
            probatio.Optional(CONF_TO): build_choice_schema(GlucoseRange),
        }
    )

    @override
    def _build_payload(
        self,
        before: ReadingsSnapshot,
        after: ReadingsSnapshot,
        readings: ReadingsCoordinator,
    ) -> Payload | None:
        """Return the newest reading and both ranges if the change is among the choices."""
        old, new = before.glucose_range, after.glucose_range
        if old is None or old is new:
            return None
        if not self._is_chosen(CONF_FROM, old) or not self._is_chosen(CONF_TO, new):
            return None
        return {
            **describe_latest(readings),
            ATTR_FROM_RANGE: old,
            ATTR_TO_RANGE: new,
        }


class DataBecameStaleTrigger(ReadingsTrigger):
    """Fires when the latest reading becomes too old."""

    _event_name = "stale data"

    @override
    def _build_payload(
        self,
        before: ReadingsSnapshot,
        after: ReadingsSnapshot,
        readings: ReadingsCoordinator,
    ) -> Payload | None:
        """Return the time of the latest reading and the reason if data became stale."""
        if before.stale is not False or not after.stale:
            return None
        return {
            ATTR_TIME: format_time(after.newest),
            ATTR_DELAY_MINUTES: count_minutes_since(after.newest),
            ATTR_REASON: readings.stale_reason,
        }


class DiaryEntryAddedTrigger(AccountTrigger):
    """Fires for each new diary entry that a person logged."""

    _event_name = "new diary entry"
    _schema = build_target_schema(
        {probatio.Optional(CONF_KIND): build_choice_schema(LOGGED_KINDS)}
    )

    @override
    @callback
    def _async_follow(self, entry: DexcomConfigEntry, fire: Fire) -> CALLBACK_TYPE:
        """Fire for each new entry, as the event entity does."""

        @callback
        def async_listen(account: DexcomAccount) -> CALLBACK_TYPE:
            options = account.readings.options

            @callback
            def async_handle(entry: Entry) -> None:
                if entry.kind in LOGGED_KINDS and self._is_chosen(
                    CONF_KIND, entry.kind
                ):
                    fire(
                        {
                            CONF_KIND: entry.kind,
                            **build_entry_attributes(entry, options),
                        }
                    )

            return account.diary.events.async_listen(async_handle)

        return async_listen_while_loaded(entry, async_listen)


def describe_latest(readings: ReadingsCoordinator) -> Payload:
    """Return the latest reading for automations, in the person's unit."""
    latest, unit = readings.data.latest, readings.options.unit
    return {
        ATTR_TIME: format_time(readings.data.newest),
        ATTR_DELAY_MINUTES: count_minutes_since(readings.data.newest),
        ATTR_VALUE: round_glucose(latest.mg_dl, unit) if latest else None,
        ATTR_UNIT: unit,
        ATTR_TREND: latest.trend if latest else None,
        ATTR_RANGE: readings.data.glucose_range,
    }


def count_minutes_since(moment: datetime | None) -> int | None:
    """Return the minutes since a time, or None without a time."""
    if moment is None:
        return None
    return round((dt_util.utcnow() - moment) / timedelta(minutes=1))


def convert_enums(payload: Payload) -> Payload:
    """Return a payload with enums as text, because templates show the class of enums in lists."""
    return {
        key: value.value if isinstance(value, StrEnum) else value
        for key, value in payload.items()
    }


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "data_became_stale": DataBecameStaleTrigger,
    "diary_entry_added": DiaryEntryAddedTrigger,
    "glucose_range_changed": GlucoseRangeChangedTrigger,
    "new_reading": NewReadingTrigger,
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return the triggers."""
    return TRIGGERS
