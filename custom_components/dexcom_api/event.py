"""Provides event entities for diary entries, Dexcom's alerts, sensor changes, and findings."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain
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
from .diary.entries import Entry
from .diary.formatting import ATTR_SUB_TYPE, ATTR_TIME, amount_attributes, get_note
from .entity import DexcomEntity, async_add_in_batches
from .findings.coordinator import FindingsCoordinator
from .findings.phrases import FindingPhrases
from .findings.rows import finding_row
from .glucose.entry_kinds import LOGGED_KINDS, SUB_KINDS, EntryKind
from .glucose.findings import Finding, FindingKind
from .glucose.past_sessions import count_hours
from .glucose.sensor_change import SensorChange
from .options import AccountOptions
from .polling.coordinator import AccountCoordinator
from .report import to_json_types
from .texts import async_get_texts

PARALLEL_UPDATES = 0

ATTR_DELAY_MINUTES: Final = "delay_minutes"
ATTR_TEXT: Final = "text"

FINDING_ATTRIBUTES: Final = ("excursion", "limit", "unit", "count", "total")


@dataclass(frozen=True, kw_only=True)
class DexcomEventEntityDescription[_EventT](EventEntityDescription):
    """Describe an event by its attributes and its type, which is None if it doesn't fire.

    With ``has_note``, its text is a person's note.
    """

    type_fn: Callable[[_EventT], str | None]
    attributes_fn: Callable[[_EventT, AccountOptions], dict[str, Any]]
    has_note: bool = False


def build_change_attributes(
    change: SensorChange, _options: AccountOptions
) -> dict[str, Any]:
    """Return the new product, its start, and what a request to replace the last one asks for.

    Differences from a meter are left out: they are only for those who may read the diary.
    """
    ended, outcome = change.ended, change.outcome
    attributes: dict[str, Any] = {
        "started": format_time(change.begun.started),
        "transmitter": change.begun.product,
        "previous_transmitter": ended.product,
        "previous_started": format_time(ended.started),
        "previous_ended": format_time(ended.last_reading),
        "previous_planned_end": format_time(ended.ends),
    }
    if outcome is not None:
        without_readings = count_hours(outcome.without_readings)
        attributes |= {
            "previous_hours_early": count_hours(outcome.early),
            "previous_hours_without_readings": without_readings,
            "not_known": outcome.not_known,
        }
    return attributes


def format_time(moment: datetime | None) -> str | None:
    """Return a time as text, which is also what it is after a restart."""
    return None if moment is None else moment.isoformat(timespec="seconds")


def describe_time(moment: datetime) -> dict[str, Any]:
    """Return a time and the minutes since, which are negative for a time in the future."""
    minutes = round((dt_util.utcnow() - moment) / timedelta(minutes=1))
    return {ATTR_TIME: format_time(moment), ATTR_DELAY_MINUTES: minutes}


def build_entry_attributes(entry: Entry, options: AccountOptions) -> dict[str, Any]:
    """Return the attributes of an entry, in the person's unit."""
    attributes: dict[str, Any] = {
        **describe_time(entry.time),
        **amount_attributes(entry, options.unit),
        ATTR_SUB_TYPE: entry.sub_kind,
    }
    if (note := get_note(entry, show_notes=options.show_notes)) is not None:
        attributes[ATTR_TEXT] = note
    return attributes


DIARY_EVENTS: Final[tuple[DexcomEventEntityDescription[Entry], ...]] = (
    DexcomEventEntityDescription(
        key="diary_entry",
        event_types=[kind.value for kind in LOGGED_KINDS],
        type_fn=lambda entry: entry.kind.value if entry.kind in LOGGED_KINDS else None,
        attributes_fn=build_entry_attributes,
        has_note=True,
    ),
    DexcomEventEntityDescription(
        key="alert",
        event_types=list(dict.fromkeys(SUB_KINDS[EntryKind.ALERT].values())),
        type_fn=lambda entry: entry.sub_kind if entry.kind is EntryKind.ALERT else None,
        attributes_fn=build_entry_attributes,
        has_note=True,
    ),
)

SENSOR_CHANGE: Final = DexcomEventEntityDescription[SensorChange](
    key="sensor_change",
    event_types=["sensor_changed", "transmitter_changed"],
    type_fn=lambda change: (
        "sensor_changed" if change.begun.is_sensor else "transmitter_changed"
    ),
    attributes_fn=build_change_attributes,
)


def build_finding_description(
    hass: HomeAssistant, coordinator: FindingsCoordinator
) -> DexcomEventEntityDescription[Finding]:
    """Return the event of new findings, which are in words of Home Assistant's language."""

    def build_attributes(finding: Finding, options: AccountOptions) -> dict[str, Any]:
        phrases = FindingPhrases(
            texts=async_get_texts(hass), unit=options.unit, limits=coordinator.limits
        )
        row = finding_row(finding, phrases)
        return {
            "text": row["text"],
            **{key: row[key] for key in FINDING_ATTRIBUTES},
            **to_json_types({key: row[key] for key in ("starts", "ends", "days")}),
        }

    return DexcomEventEntityDescription(
        key="finding",
        event_types=[kind.value for kind in FindingKind],
        type_fn=lambda finding: finding.kind.value,
        attributes_fn=build_attributes,
    )


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the events of an account."""
    account = entry.runtime_data
    diary = (DexcomEvent(account.diary, description) for description in DIARY_EVENTS)
    sensor = DexcomEvent(account.readings, SENSOR_CHANGE)
    findings = FindingsCoordinator(hass, entry, account)
    finding = DexcomEvent(findings, build_finding_description(hass, findings))
    await async_add_in_batches(async_add_entities, chain(diary, [sensor, finding]))


class DexcomEvent[_EventT](DexcomEntity[AccountCoordinator[Any, _EventT]], EventEntity):
    """An event of an account."""

    entity_description: DexcomEventEntityDescription[_EventT]

    @property
    @override
    def available(self) -> bool:
        """Return True: events stay available while Dexcom can't be reached.

        Events of that time fire after the next successful poll, and automations would mistake the
        return from unavailable for an event.
        """
        return True

    @override
    async def async_added_to_hass(self) -> None:
        """Listen for events."""
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.events.async_listen(self._async_handle))

    @override
    async def async_get_last_event_data(self) -> EventExtraStoredData | None:
        """Return the last event before a restart, without its note if notes are private now."""
        data = await super().async_get_last_event_data()
        may_show = self._options.show_notes or not self.entity_description.has_note
        if data is None or may_show:
            return data
        attributes = dict(data.last_event_attributes or {})
        attributes.pop(ATTR_TEXT, None)
        return replace(data, last_event_attributes=attributes)

    @callback
    def _async_handle(self, event: _EventT) -> None:
        """Fire an event and write its state, so that each of several events is a state."""
        description = self.entity_description
        if (event_type := description.type_fn(event)) is not None:
            attributes = description.attributes_fn(event, self._options)
            self._trigger_event(event_type, attributes)
            self.async_write_ha_state()
