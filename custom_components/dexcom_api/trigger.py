"""Triggers: a new reading, another glucose range, an entry of the diary, and stale data.

They look at the accounts that a target belongs to and not at the states of its entities. So none
is missed because an entity is disabled or was unavailable meanwhile, and none comes because one
was. What is known of an account is kept while it is loaded anew, but not over a restart.

Nothing else of the integration needs this module.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Any, ClassVar, Final, NamedTuple, cast, override

import probatio

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_OPTIONS, CONF_TARGET
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.target import TargetEntityChangeTracker, TargetSelection
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import ConfigType
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .accounts import async_accounts_of
from .diary.entries import Entry
from .event import ATTR_DELAY_MINUTES, LOGGED_KINDS, as_text, attributes_of
from .glucose.numbers import round_glucose
from .glucose.ranges import GlucoseRange
from .naming import async_account_name
from .readings.coordinator import ReadingsCoordinator

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
type Tell = Callable[[Payload], None]


def target_schema(options: dict[probatio.Marker, Any]) -> probatio.Schema:
    """Return the schema of what is about a target and has some options."""
    return probatio.Schema(
        {
            probatio.Required(CONF_TARGET): probatio.All(cv.TARGET_FIELDS, some_target),
            probatio.Optional(CONF_OPTIONS, default=dict): options,
        }
    )


def some_target(target: ConfigType) -> ConfigType:
    """Refuse a target that nothing belongs to."""
    if not TargetSelection(target).has_any_target:
        raise probatio.Invalid("Choose a device, an entity, an area or a label")
    return target


def any_of(choices: Iterable[str]) -> probatio.All[Any]:
    """Return what validates one or more of some choices."""
    return probatio.All(
        probatio.EnsureList(), probatio.Length(min=1), [probatio.In(list(choices))]
    )


class AccountTracker(TargetEntityChangeTracker):
    """Follows the accounts of a target, also those that come or go later."""

    def __init__(
        self,
        hass: HomeAssistant,
        target: ConfigType,
        follow: Callable[[DexcomConfigEntry], CALLBACK_TYPE],
    ) -> None:
        """Describe the target, and what follows one account until it is called."""
        super().__init__(
            hass, TargetSelection(target), set, primary_entities_only=False
        )
        self._follow = follow
        self._followed: dict[str, CALLBACK_TYPE] = {}

    @override
    @callback
    def _handle_entities_update(self, tracked_entities: set[str]) -> None:
        """Follow the accounts that are in the target now, and no others."""
        entries = async_accounts_of(self._hass, tracked_entities)
        self._leave(self._followed.keys() - entries.keys())
        for entry_id, entry in entries.items():
            if entry_id not in self._followed:
                self._followed[entry_id] = self._follow(entry)

    @override
    def _unsubscribe(self) -> None:
        """Follow none any more."""
        super()._unsubscribe()
        self._leave(tuple(self._followed))

    def _leave(self, entry_ids: Iterable[str]) -> None:
        """Follow some accounts no more."""
        for entry_id in entry_ids:
            self._followed.pop(entry_id)()


@callback
def async_follow(
    entry: DexcomConfigEntry, listen: Callable[[DexcomAccount], CALLBACK_TYPE]
) -> CALLBACK_TYPE:
    """Listen to an account whenever it is loaded; returns how to stop that."""
    unlisten: CALLBACK_TYPE | None = None

    @callback
    def async_update() -> None:
        nonlocal unlisten
        is_loaded = entry.state is ConfigEntryState.LOADED
        if is_loaded and unlisten is None:
            unlisten = listen(entry.runtime_data)
        elif not is_loaded and unlisten is not None:
            async_leave()

    @callback
    def async_leave() -> None:
        nonlocal unlisten
        if unlisten is not None:
            unlisten()
            unlisten = None

    unsub_state = entry.async_on_state_change(async_update)
    async_update()

    @callback
    def async_stop() -> None:
        unsub_state()
        async_leave()

    return async_stop


class AccountTrigger(Trigger):
    """A trigger that is about the accounts of a target."""

    _schema: ClassVar[probatio.Schema] = target_schema({})
    # What happens, for the logbook: no value belongs there.
    _happening: ClassVar[str]

    @classmethod
    @override
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Validate the target and the options."""
        return cast(ConfigType, cls._schema(config))

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Remember the target and the options."""
        super().__init__(hass, config)
        self._target = config.target or {}
        self._options = config.options or {}

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Run an action whenever it happens to one of the accounts."""

        @callback
        def async_follow_account(entry: DexcomConfigEntry) -> CALLBACK_TYPE:
            @callback
            def async_tell(payload: Payload) -> None:
                name = async_account_name(self._hass, entry)
                told = {ATTR_NAME: name, **plain(payload)}
                run_action(told, f"{self._happening} of {name}")

            return self._async_follow(entry, async_tell)

        tracker = AccountTracker(self._hass, self._target, async_follow_account)
        return await tracker.async_setup()

    @abstractmethod
    @callback
    def _async_follow(self, entry: DexcomConfigEntry, tell: Tell) -> CALLBACK_TYPE:
        """Tell whenever it happens to an account; returns how to stop that."""

    def _wants(self, option: str, value: str | None) -> bool:
        """Tell whether a value is among those that were chosen, of which none means any."""
        chosen: Sequence[str] | None = self._options.get(option)
        return chosen is None or value in chosen


class Seen(NamedTuple):
    """What was last seen of the readings of an account.

    ``glucose_range`` is that of the last reading which was fresh when it came, by the limits of
    then: a change of the limits is no change of glucose.
    """

    newest: datetime | None
    glucose_range: GlucoseRange | None
    stale: bool | None

    @classmethod
    def first(cls, readings: ReadingsCoordinator) -> Seen:
        """Look for the first time: an old reading too tells where glucose was."""
        data = readings.data
        latest = data.latest
        return cls(
            data.newest,
            data.limits.find_range(latest.mg_dl) if latest else None,
            data.is_stale,
        )

    def then(self, readings: ReadingsCoordinator) -> Seen:
        """Look again."""
        data = readings.data
        after = Seen(data.newest, data.glucose_range, data.is_stale)
        if after.is_newer_than(self) and after.glucose_range is not None:
            return after
        return after._replace(glucose_range=self.glucose_range)

    def is_newer_than(self, before: Seen) -> bool:
        """Tell whether there is a reading that there was not before."""
        if self.newest is None:
            return False
        return before.newest is None or self.newest > before.newest


class ReadingsTrigger(AccountTrigger):
    """A trigger that compares what is known of the readings with what was known before."""

    @override
    @callback
    def _async_follow(self, entry: DexcomConfigEntry, tell: Tell) -> CALLBACK_TYPE:
        """Look at the readings whenever there is something new about them."""
        seen: Seen | None = None

        @callback
        def async_look(readings: ReadingsCoordinator) -> None:
            nonlocal seen
            before = seen
            seen = Seen.first(readings) if before is None else before.then(readings)
            if before is None:
                return
            if (payload := self._news(before, seen, readings)) is not None:
                tell(payload)

        @callback
        def async_listen(account: DexcomAccount) -> CALLBACK_TYPE:
            async_look(account.readings)
            return account.readings.async_add_listener(
                partial(async_look, account.readings)
            )

        return async_follow(entry, async_listen)

    @abstractmethod
    def _news(
        self, before: Seen, after: Seen, readings: ReadingsCoordinator
    ) -> Payload | None:
        """Return what to tell of; None where it did not happen."""


class NewReadingTrigger(ReadingsTrigger):
    """A reading that was not there before."""

    _happening = "new reading"

    @override
    def _news(
        self, before: Seen, after: Seen, readings: ReadingsCoordinator
    ) -> Payload | None:
        """Tell of a newer reading; of several that come at once, of the newest."""
        return latest_reading(readings) if after.is_newer_than(before) else None


class GlucoseRangeChangedTrigger(ReadingsTrigger):
    """A new reading that lies in another range than the one before."""

    _happening = "another glucose range"
    _schema = target_schema(
        {
            probatio.Optional(CONF_FROM): any_of(GlucoseRange),
            probatio.Optional(CONF_TO): any_of(GlucoseRange),
        }
    )

    @override
    def _news(
        self, before: Seen, after: Seen, readings: ReadingsCoordinator
    ) -> Payload | None:
        """Tell of a change from and to what was chosen."""
        old, new = before.glucose_range, after.glucose_range
        if old is None or old is new:
            return None
        if not self._wants(CONF_FROM, old) or not self._wants(CONF_TO, new):
            return None
        return {
            **latest_reading(readings),
            ATTR_FROM_RANGE: old,
            ATTR_TO_RANGE: new,
        }


class DataBecameStaleTrigger(ReadingsTrigger):
    """The latest reading has become older than the person allows."""

    _happening = "stale data"

    @override
    def _news(
        self, before: Seen, after: Seen, readings: ReadingsCoordinator
    ) -> Payload | None:
        """Tell since when there is nothing new, and why."""
        if before.stale is not False or not after.stale:
            return None
        return {
            ATTR_TIME: as_text(after.newest),
            ATTR_DELAY_MINUTES: minutes_since(after.newest),
            ATTR_REASON: readings.stale_reason,
        }


class DiaryEntryAddedTrigger(AccountTrigger):
    """An entry of the diary that was not there before."""

    _happening = "new diary entry"
    _schema = target_schema({probatio.Optional(CONF_KIND): any_of(LOGGED_KINDS)})

    @override
    @callback
    def _async_follow(self, entry: DexcomConfigEntry, tell: Tell) -> CALLBACK_TYPE:
        """Tell of each new entry that a person logged, as the event does."""

        @callback
        def async_listen(account: DexcomAccount) -> CALLBACK_TYPE:
            options = account.readings.options

            @callback
            def async_tell_news(entry: Entry) -> None:
                if entry.kind in LOGGED_KINDS and self._wants(CONF_KIND, entry.kind):
                    tell({CONF_KIND: entry.kind, **attributes_of(entry, options)})

            return account.diary.events.async_listen(async_tell_news)

        return async_follow(entry, async_listen)


def latest_reading(readings: ReadingsCoordinator) -> Payload:
    """Return what automations may want to know of the latest reading."""
    latest, unit = readings.data.latest, readings.options.unit
    return {
        ATTR_TIME: as_text(readings.data.newest),
        ATTR_DELAY_MINUTES: minutes_since(readings.data.newest),
        ATTR_VALUE: round_glucose(latest.mg_dl, unit) if latest else None,
        ATTR_UNIT: unit,
        ATTR_TREND: latest.trend if latest else None,
        ATTR_RANGE: readings.data.glucose_range,
    }


def minutes_since(moment: datetime | None) -> int | None:
    """Return how long ago something was."""
    if moment is None:
        return None
    return round((dt_util.utcnow() - moment) / timedelta(minutes=1))


def plain(payload: Payload) -> Payload:
    """Return a payload of plain texts: templates show others by their class within lists."""
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
