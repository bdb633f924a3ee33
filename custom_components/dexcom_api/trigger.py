"""Provides triggers for new readings, glucose range changes, diary entries, and stale data.

They follow the accounts that a target belongs to, not the states of its entities: a trigger fires
even if an entity is disabled or was unavailable, and never because it was. Each trigger remembers
an account's last readings across reloads, but not across restarts. What it looked at and let pass
stands in the automation's trace, with the reason.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Final, NamedTuple, override

import probatio

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.trigger import (
    NotTriggeredInfo,
    Trigger,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .diary.entries import Entry
from .event import build_entry_attributes, describe_time
from .glucose.entry_kinds import LOGGED_KINDS
from .glucose.numbers import round_glucose
from .glucose.ranges import GlucoseRange
from .naming import async_account_name
from .readings.coordinator import ReadingsCoordinator
from .readings.state import ReadingsState
from .targets import (
    AccountTracker,
    ValidatedTarget,
    async_listen_while_loaded,
    build_choice_schema,
    build_target_schema,
)

CONF_FROM: Final = "from"
CONF_TO: Final = "to"
CONF_KIND: Final = "kind"

# Before any reading.
NEVER: Final = dt_util.utc_from_timestamp(0)

type Payload = dict[str, Any]
type Outcome = Payload | NotTriggeredInfo
type Conclude = Callable[[Outcome], None]
type Listen = Callable[[DexcomAccount], CALLBACK_TYPE]


class AccountTrigger(ValidatedTarget, Trigger):
    """A trigger that fires for the accounts of a target."""

    # What happened, for the logbook, which must not contain values.
    _event_name: ClassVar[str]

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
        def async_follow(entry: DexcomConfigEntry) -> CALLBACK_TYPE:
            @callback
            def async_conclude(outcome: Outcome) -> None:
                name = async_account_name(self._hass, entry)
                if not isinstance(outcome, NotTriggeredInfo):
                    variables = {"name": name, **convert_enums(outcome)}
                    run_action(variables, f"{self._event_name} of {name}")
                elif did_not_trigger is not None:
                    data = {"name": name, **convert_enums(outcome.data or {})}
                    did_not_trigger(NotTriggeredInfo(outcome.reason, data))

            return async_listen_while_loaded(entry, self._build_listen(async_conclude))

        return await AccountTracker(
            self._hass, self._target, async_follow
        ).async_setup()

    @abstractmethod
    def _build_listen(self, conclude: Conclude) -> Listen:
        """Return a function that listens to an account whenever it is loaded.

        It concludes whenever something happens that the trigger is about, with a payload to fire
        or the reason why it doesn't, until the function that the listener returns is called.
        """

    def _is_chosen(self, option: str, value: str | None) -> bool:
        """Return whether a value is among the choices of an option. No choice means any."""
        return option not in self._options or value in self._options[option]


class ReadingsSnapshot(NamedTuple):
    """What a trigger compares about the readings of an account.

    ``glucose_range`` belongs to the last reading that was fresh when it arrived, by the limits of
    that time. A change of the limits therefore isn't a change of glucose.
    """

    newest: datetime
    glucose_range: GlucoseRange | None
    is_stale: bool | None


class ReadingsUpdate(NamedTuple):
    """An update of an account's readings."""

    before: ReadingsSnapshot
    after: ReadingsSnapshot
    readings: ReadingsCoordinator


class ReadingsTrigger(AccountTrigger):
    """A trigger that compares the readings of an account with those before."""

    @override
    def _build_listen(self, conclude: Conclude) -> Listen:
        """Compare the readings at every update, also with those before a reload."""
        last: ReadingsSnapshot | None = None

        @callback
        def async_listen(account: DexcomAccount) -> CALLBACK_TYPE:
            readings = account.readings

            @callback
            def async_compare() -> None:
                nonlocal last
                before, last = last, take_snapshot(readings.data, last)
                if before is not None:
                    update = ReadingsUpdate(before, last, readings)
                    if (outcome := self._build_outcome(update)) is not None:
                        conclude(outcome)

            async_compare()
            return readings.async_add_listener(async_compare)

        return async_listen

    @abstractmethod
    def _build_outcome(self, update: ReadingsUpdate) -> Outcome | None:
        """Return the payload to fire with, or why not, or None if nothing happened."""


class NewReadingTrigger(ReadingsTrigger):
    """Fires for a new reading, and once for several that arrive together."""

    _event_name = "new reading"

    @override
    def _build_outcome(self, update: ReadingsUpdate) -> Outcome | None:
        """Return the newest reading if it is new."""
        is_new = update.after.newest > update.before.newest
        return describe_latest(update.readings) if is_new else None


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
    def _build_outcome(self, update: ReadingsUpdate) -> Outcome | None:
        """Return the newest reading and both ranges if the change is among the choices."""
        before, after = update.before, update.after
        old, new = before.glucose_range, after.glucose_range
        if after.newest > before.newest and after.is_stale:
            return NotTriggeredInfo("reading_is_stale", describe_time(after.newest))
        if old is None or old is new:
            return None
        ranges = {"from_range": old, "to_range": new}
        if not self._is_chosen(CONF_FROM, old) or not self._is_chosen(CONF_TO, new):
            return NotTriggeredInfo("range_not_chosen", ranges)
        return {**describe_latest(update.readings), **ranges}


class DataBecameStaleTrigger(ReadingsTrigger):
    """Fires when the latest reading becomes too old."""

    _event_name = "stale data"

    @override
    def _build_outcome(self, update: ReadingsUpdate) -> Outcome | None:
        """Return the time of the latest reading and the reason if data became stale."""
        if update.before.is_stale is not False or not update.after.is_stale:
            return None
        return {
            **describe_time(update.after.newest),
            "reason": update.readings.stale_reason,
        }


class DiaryEntryAddedTrigger(AccountTrigger):
    """Fires for each new diary entry that a person logged."""

    _event_name = "new diary entry"
    _schema = build_target_schema(
        {probatio.Optional(CONF_KIND): build_choice_schema(LOGGED_KINDS)}
    )

    @override
    def _build_listen(self, conclude: Conclude) -> Listen:
        """Fire for each new entry, as the event entity does."""

        @callback
        def async_listen(account: DexcomAccount) -> CALLBACK_TYPE:
            @callback
            def async_handle(entry: Entry) -> None:
                kind = entry.kind
                if kind not in LOGGED_KINDS:
                    return
                if not self._is_chosen(CONF_KIND, kind):
                    conclude(NotTriggeredInfo("kind_not_chosen", {"kind": kind}))
                    return
                attributes = build_entry_attributes(entry, account.readings.options)
                conclude({"kind": kind, **attributes})

            return account.diary.events.async_listen(async_handle)

        return async_listen


def take_snapshot(
    data: ReadingsState, before: ReadingsSnapshot | None
) -> ReadingsSnapshot:
    """Return the snapshot that follows another. The first has the range of an old reading too."""
    newest = data.newest or NEVER
    if before is None:
        latest = data.latest
        glucose_range = data.limits.find_range(latest.mg_dl) if latest else None
    elif newest > before.newest and data.glucose_range is not None:
        glucose_range = data.glucose_range
    else:
        glucose_range = before.glucose_range
    return ReadingsSnapshot(newest, glucose_range, data.is_stale)


def describe_latest(readings: ReadingsCoordinator) -> Payload:
    """Return the latest reading for automations, in the person's unit."""
    data, unit = readings.data, readings.options.unit
    latest = data.latest
    if latest is None:
        return {}
    return {
        **describe_time(latest.time),
        "value": round_glucose(latest.mg_dl, unit),
        "unit": unit,
        "trend": latest.trend,
        "range": data.glucose_range,
    }


def convert_enums(payload: Mapping[str, Any]) -> Payload:
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
