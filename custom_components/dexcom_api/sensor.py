"""Sensors: the latest reading, and where it came from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.const import MAX_LENGTH_STATE_STATE, PERCENTAGE, EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from .bands import GlucoseRange
from .coordinator import DexcomConfigEntry, Readings
from .dexcom.names import display_device_name, transmitter_name
from .entity import DexcomEntity
from .metric_sensors import MetricSensorEntityDescription, metric_sensors
from .options import MG_DL, AccountOptions

PARALLEL_UPDATES = 0

# The states of core's Dexcom integration, so that cards and automations carry over.
TRENDS: Final = {
    "doubleup": "rising_quickly",
    "singleup": "rising",
    "fortyfiveup": "rising_slightly",
    "flat": "steady",
    "fortyfivedown": "falling_slightly",
    "singledown": "falling",
    "doubledown": "falling_quickly",
}

# Enough of a transmitter's id of 64 digits to see that it has changed.
SHORT_ID_LENGTH: Final = 8

# More digits of a metric would only be noise in the database.
STATE_DIGITS: Final = 2


def trend(readings: Readings) -> str | None:
    """Return the trend by core's name; None where Dexcom can't tell it."""
    if readings.shown is None or readings.shown.trend is None:
        return None
    return TRENDS.get(readings.shown.trend.casefold())


def short_transmitter_id(readings: Readings) -> str | None:
    """Return the beginning of the transmitter's id."""
    if readings.source is None or not readings.source.transmitter_id:
        return None
    return readings.source.transmitter_id[:SHORT_ID_LENGTH]


@dataclass(frozen=True, kw_only=True)
class DexcomSensorEntityDescription(SensorEntityDescription):
    """Describe a sensor by what it takes from the readings."""

    value_fn: Callable[[Readings], StateType | datetime]


SENSORS: tuple[DexcomSensorEntityDescription, ...] = (
    DexcomSensorEntityDescription(
        key="trend",
        translation_key="trend",
        device_class=SensorDeviceClass.ENUM,
        options=list(TRENDS.values()),
        value_fn=trend,
    ),
    DexcomSensorEntityDescription(
        key="last_reading",
        translation_key="last_reading",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda readings: (
            readings.latest.system_time if readings.latest else None
        ),
    ),
    DexcomSensorEntityDescription(
        key="transmitter",
        translation_key="transmitter",
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda readings: (
            transmitter_name(readings.source) if readings.source else None
        ),
    ),
    DexcomSensorEntityDescription(
        key="display_device",
        translation_key="display_device",
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda readings: (
            display_device_name(readings.source) if readings.source else None
        ),
    ),
    DexcomSensorEntityDescription(
        key="display_app",
        translation_key="display_app",
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda readings: (
            (readings.source.display_app or None) if readings.source else None
        ),
    ),
    DexcomSensorEntityDescription(
        key="last_upload",
        translation_key="last_upload",
        device_class=SensorDeviceClass.TIMESTAMP,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda readings: readings.last_upload,
    ),
    DexcomSensorEntityDescription(
        key="transmitter_id",
        translation_key="transmitter_id",
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        value_fn=short_transmitter_id,
    ),
)


IMPORT_PROGRESS = SensorEntityDescription(
    key="import_progress",
    translation_key="import_progress",
    entity_category=EntityCategory.DIAGNOSTIC,
    native_unit_of_measurement=PERCENTAGE,
)


def chosen_sensors(
    options: AccountOptions,
) -> tuple[DexcomSensorEntityDescription, ...]:
    """Return the sensors that depend on the person's unit or limits."""
    return (
        DexcomSensorEntityDescription(
            key="glucose",
            translation_key="glucose",
            device_class=SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
            native_unit_of_measurement=MG_DL,
            suggested_unit_of_measurement=options.unit,
            value_fn=lambda readings: readings.shown.value if readings.shown else None,
        ),
        DexcomSensorEntityDescription(
            key="rate_of_change",
            translation_key="rate_of_change",
            native_unit_of_measurement=options.rate_unit,
            suggested_display_precision=1 if options.unit == MG_DL else 2,
            value_fn=lambda readings: (
                options.rate(readings.shown.trend_rate) if readings.shown else None
            ),
        ),
        DexcomSensorEntityDescription(
            key="glucose_range",
            translation_key="glucose_range",
            device_class=SensorDeviceClass.ENUM,
            options=[band.value for band in GlucoseRange],
            value_fn=lambda readings: (
                options.range_of(readings.shown.value) if readings.shown else None
            ),
        ),
    )


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of an account."""
    coordinator = entry.runtime_data.readings
    async_add_entities(
        DexcomSensor(coordinator, description)
        for description in (*chosen_sensors(coordinator.options), *SENSORS)
    )
    async_add_entities(
        DexcomMetricSensor(coordinator, description)
        for description in metric_sensors(coordinator.options)
    )
    async_add_entities([DexcomImportSensor(coordinator, IMPORT_PROGRESS)])


class DexcomSensor(DexcomEntity, SensorEntity):
    """A sensor that shows something of the latest readings."""

    entity_description: DexcomSensorEntityDescription

    @property
    @override
    def native_value(self) -> StateType | datetime:
        """Return the value, None where it isn't known or too old to be shown."""
        value = self.entity_description.value_fn(self.coordinator.data)
        return value[:MAX_LENGTH_STATE_STATE] if isinstance(value, str) else value


class DexcomMetricSensor(DexcomEntity, SensorEntity):
    """A sensor that shows a metric of the last days before the newest reading."""

    entity_description: MetricSensorEntityDescription

    @property
    @override
    def native_value(self) -> float | None:
        """Return the metric, None where there are too few readings to tell."""
        summaries = self.coordinator.summaries or {}
        if (summary := summaries.get(self.entity_description.days)) is None:
            return None
        value = self.entity_description.value_fn(summary)
        return None if value is None else round(value, STATE_DIGITS)


class DexcomImportSensor(DexcomEntity, SensorEntity):
    """Shows how much of the past has been imported."""

    @property
    @override
    def native_value(self) -> int | None:
        """Return the share, None before it is known how much there is."""
        return self.coordinator.import_percent
