"""Provides event entities for diary entries, Dexcom's alerts, and sensor changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, override

from homeassistant.components.event import (
    EventEntity,
    EventEntityDescription,
    EventExtraStoredData,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .account import DexcomConfigEntry
from .diary.attributes import ATTR_SUB_TYPE, ATTR_TIME, amount_attributes
from .diary.coordinator import DiaryCoordinator
from .diary.entries import Entry
from .diary.titles import get_note
from .entity import DexcomEntity
from .glucose.entry_kinds import SUB_KINDS, EntryKind
from .glucose.sensor_change import SensorChange
from .options import AccountOptions
from .readings.coordinator import ReadingsCoordinator

PARALLEL_UPDATES = 0

ATTR_DELAY_MINUTES: Final = "delay_minutes"
ATTR_TEXT: Final = "text"
ATTR_STARTED: Final = "started"
ATTR_TRANSMITTER: Final = "transmitter"
ATTR_PREVIOUS_STARTED: Final = "previous_started"
ATTR_PREVIOUS_ENDED: Final = "previous_ended"

LOGGED_KINDS: Final = (
    EntryKind.INSULIN,
    EntryKind.CARBS,
    EntryKind.EXERCISE,
    EntryKind.HEALTH,
    EntryKind.BLOOD_GLUCOSE,
    EntryKind.NOTE,
)


@dataclass(frozen=True, kw_only=True)
class DexcomDiaryEventEntityDescription(EventEntityDescription):
    """Describe an event by the type of an entry, or None for entries that don't fire it."""

    type_fn: Callable[[Entry], str | None]


DIARY_EVENTS: tuple[DexcomDiaryEventEntityDescription, ...] = (
    DexcomDiaryEventEntityDescription(
        key="diary_entry",
        event_types=[kind.value for kind in LOGGED_KINDS],
        type_fn=lambda entry: entry.kind.value if entry.kind in LOGGED_KINDS else None,
    ),
    DexcomDiaryEventEntityDescription(
        key="alert",
        event_types=list(dict.fromkeys(SUB_KINDS[EntryKind.ALERT].values())),
        type_fn=lambda entry: entry.sub_kind if entry.kind is EntryKind.ALERT else None,
    ),
)


SENSOR_CHANGED: Final = "sensor_changed"
TRANSMITTER_CHANGED: Final = "transmitter_changed"

SENSOR_CHANGE: Final = EventEntityDescription(
    key="sensor_change",
    event_types=[SENSOR_CHANGED, TRANSMITTER_CHANGED],
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the events of an account."""
    account = entry.runtime_data
    async_add_entities(
        DexcomDiaryEvent(account.diary, description, account.readings.options)
        for description in DIARY_EVENTS
    )
    async_add_entities([DexcomSensorChangeEvent(account.readings, SENSOR_CHANGE)])


class DexcomEvent[_CoordinatorT: ReadingsCoordinator | DiaryCoordinator](
    DexcomEntity[_CoordinatorT], EventEntity
):
    """An event of an account."""

    @property
    @override
    def available(self) -> bool:
        """Return True: events stay available while Dexcom can't be reached.

        Events of that time fire after the next successful poll, and automations would mistake the
        return from unavailable for an event.
        """
        return True

    @callback
    def async_fire(self, event_type: str, attributes: dict[str, Any]) -> None:
        """Fire an event and write its state, so that each of several events is a state."""
        self._trigger_event(event_type, attributes)
        self.async_write_ha_state()


class DexcomDiaryEvent(DexcomEvent[DiaryCoordinator]):
    """An event that fires for each new diary entry of some kinds."""

    entity_description: DexcomDiaryEventEntityDescription

    def __init__(
        self,
        coordinator: DiaryCoordinator,
        description: DexcomDiaryEventEntityDescription,
        options: AccountOptions,
    ) -> None:
        """Initialize the event with the person's options."""
        super().__init__(coordinator, description)
        self._options = options

    @override
    async def async_added_to_hass(self) -> None:
        """Listen for new entries."""
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.events.async_listen(self._async_handle))

    @override
    async def async_get_last_event_data(self) -> EventExtraStoredData | None:
        """Return the last event before a restart, without its note if notes are private now."""
        data = await super().async_get_last_event_data()
        if data is None or self._options.show_notes:
            return data
        attributes = dict(data.last_event_attributes or {})
        attributes.pop(ATTR_TEXT, None)
        return replace(data, last_event_attributes=attributes)

    @callback
    def _async_handle(self, entry: Entry) -> None:
        """Fire the event for a new entry."""
        if (event_type := self.entity_description.type_fn(entry)) is not None:
            self.async_fire(event_type, build_entry_attributes(entry, self._options))


class DexcomSensorChangeEvent(DexcomEvent[ReadingsCoordinator]):
    """An event that fires when a new sensor or transmitter replaces another."""

    @override
    async def async_added_to_hass(self) -> None:
        """Listen for changes."""
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.events.async_listen(self._async_handle))

    @callback
    def _async_handle(self, change: SensorChange) -> None:
        """Fire the event for a change."""
        self.async_fire(
            SENSOR_CHANGED if change.begun.is_sensor else TRANSMITTER_CHANGED,
            build_change_attributes(change),
        )


def build_change_attributes(change: SensorChange) -> dict[str, Any]:
    """Return the new product, its start, and when the last one started and ended."""
    return {
        ATTR_STARTED: format_time(change.begun.started),
        ATTR_TRANSMITTER: change.begun.product,
        ATTR_PREVIOUS_STARTED: format_time(change.ended.started),
        ATTR_PREVIOUS_ENDED: format_time(change.ended.last_reading),
    }


def format_time(moment: datetime | None) -> str | None:
    """Return a time as text, which is also what it is after a restart."""
    return None if moment is None else moment.isoformat(timespec="seconds")


def build_entry_attributes(entry: Entry, options: AccountOptions) -> dict[str, Any]:
    """Return the attributes of an entry, in the person's unit.

    The delay is the time since the entry. It is negative for entries in the future.
    """
    attributes: dict[str, Any] = {
        ATTR_TIME: format_time(entry.time),
        **amount_attributes(entry, options.unit),
        ATTR_SUB_TYPE: entry.sub_kind,
        ATTR_DELAY_MINUTES: round(
            (dt_util.utcnow() - entry.time) / timedelta(minutes=1)
        ),
    }
    if options.show_notes and (note := get_note(entry)) is not None:
        attributes[ATTR_TEXT] = note
    return attributes
