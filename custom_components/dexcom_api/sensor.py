"""Sensors: the latest reading and where it came from, metrics, the diary, and settings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.sensor import (
    DOMAIN as SENSOR_DOMAIN,
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import (
    CONF_UNIT_OF_MEASUREMENT,
    MAX_LENGTH_STATE_STATE,
    PERCENTAGE,
    EntityCategory,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from .account import DexcomConfigEntry
from .accounts import GLUCOSE_SENSOR
from .dexcom.names import display_device_name, transmitter_name
from .diary.coordinator import DiaryCoordinator
from .entity import DexcomEntity
from .glucose.alert_settings import AlertLimit, find_alert_limit
from .glucose.numbers import GlucoseUnit, round_glucose, round_rate
from .glucose.ranges import GlucoseRange
from .glucose.sensor_session import SensorSession
from .glucose.trends import TRENDS
from .readings.coordinator import ReadingsCoordinator
from .readings.state import ReadingsState
from .sensors.alert_settings import (
    ATTR_ENABLED,
    AlertSensorEntityDescription,
    alert_sensors,
)
from .sensors.diary import DiarySensorEntityDescription, diary_sensors
from .sensors.metrics import MetricSensorEntityDescription, metric_sensors
from .sensors.sensor_session import (
    ATTR_GRACE_ENDS,
    LifeSensorEntityDescription,
    life_sensors,
)

PARALLEL_UPDATES = 0

# The entity registry keeps the unit that an integration suggests here.
PRIVATE_OPTIONS: Final = f"{SENSOR_DOMAIN}.private"
SUGGESTED_UNIT: Final = "suggested_unit_of_measurement"

# The first of 64 digits of a transmitter's id, which show that it has changed.
SHORT_ID_LENGTH: Final = 8


def trend(readings: ReadingsState) -> str | None:
    """Return the trend by core's name, or None if it is unknown."""
    return readings.current.trend if readings.current else None


def short_transmitter_id(readings: ReadingsState) -> str | None:
    """Return the beginning of the transmitter's id."""
    if readings.source is None or not readings.source.transmitter_id:
        return None
    return readings.source.transmitter_id[:SHORT_ID_LENGTH]


@dataclass(frozen=True, kw_only=True)
class DexcomSensorEntityDescription(SensorEntityDescription):
    """Describe a sensor by the value that it takes from the readings."""

    value_fn: Callable[[ReadingsState], StateType | datetime]


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
        value_fn=lambda readings: readings.newest,
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


def glucose_sensors(unit: GlucoseUnit) -> tuple[DexcomSensorEntityDescription, ...]:
    """Return the sensors of the latest value, in the person's unit."""

    def glucose(state: ReadingsState) -> float | None:
        return round_glucose(state.current.mg_dl, unit) if state.current else None

    def rate(state: ReadingsState) -> float | None:
        if state.current is None or state.current.mg_dl_per_minute is None:
            return None
        return round_rate(state.current.mg_dl_per_minute, unit)

    return (
        DexcomSensorEntityDescription(
            key=GLUCOSE_SENSOR.key,
            translation_key="glucose",
            device_class=SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
            native_unit_of_measurement=unit,
            suggested_display_precision=unit.digits,
            value_fn=glucose,
        ),
        DexcomSensorEntityDescription(
            key="rate_of_change",
            translation_key="rate_of_change",
            native_unit_of_measurement=unit.rate_unit,
            suggested_display_precision=unit.rate_digits,
            value_fn=rate,
        ),
        DexcomSensorEntityDescription(
            key="glucose_range",
            translation_key="glucose_range",
            device_class=SensorDeviceClass.ENUM,
            options=[band.value for band in GlucoseRange],
            value_fn=lambda readings: readings.glucose_range,
        ),
    )


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of an account."""
    coordinator = entry.runtime_data.readings
    unit = coordinator.options.unit
    async_release_units(hass, entry.entry_id, unit)
    async_add_entities(
        DexcomSensor(coordinator, description)
        for description in (*glucose_sensors(unit), *SENSORS)
    )
    async_add_entities(
        DexcomMetricSensor(coordinator, description)
        for description in metric_sensors(unit)
    )
    async_add_entities(
        DexcomLifeSensor(coordinator, description)
        for description in life_sensors(coordinator.data.sensor_session)
    )
    async_add_entities(
        DexcomAlertSensor(coordinator, description)
        for description in alert_sensors(unit)
    )
    async_add_entities(
        DexcomDiarySensor(entry.runtime_data.diary, description)
        for description in diary_sensors(unit)
    )
    async_add_entities([DexcomImportSensor(coordinator, IMPORT_PROGRESS)])


@callback
def async_release_units(hass: HomeAssistant, entry_id: str, unit: GlucoseUnit) -> None:
    """Let the glucose sensors of an account follow the account's unit.

    Earlier versions stored the unit of each sensor in the entity registry: as a suggestion when the
    sensor was new, and as if the user had chosen it when the account's unit changed. Both are
    removed once, with the suggestion as the sign that it is due. A unit other than the account's
    can only have been chosen by the user, and stays.

    When the native unit of a sensor changes, Home Assistant keeps showing the unit that the
    registry has. So the registry gets the new one first.
    """
    registry = er.async_get(hass)
    for entity in er.async_entries_for_config_entry(registry, entry_id):
        if (
            entity.original_device_class
            != SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION
        ):
            continue
        options = dict(entity.options.get(SENSOR_DOMAIN, {}))
        if SUGGESTED_UNIT in entity.options.get(PRIVATE_OPTIONS, {}):
            registry.async_update_entity_options(
                entity.entity_id, PRIVATE_OPTIONS, None
            )
            if options.get(CONF_UNIT_OF_MEASUREMENT) == unit:
                del options[CONF_UNIT_OF_MEASUREMENT]
                registry.async_update_entity_options(
                    entity.entity_id, SENSOR_DOMAIN, options or None
                )
        if CONF_UNIT_OF_MEASUREMENT not in options:
            registry.async_update_entity(entity.entity_id, unit_of_measurement=unit)


class DexcomSensor(DexcomEntity[ReadingsCoordinator], SensorEntity):
    """A sensor of the latest reading or its source."""

    entity_description: DexcomSensorEntityDescription

    @property
    @override
    def native_value(self) -> StateType | datetime:
        """Return the value, or None if it is unknown or stale."""
        value = self.entity_description.value_fn(self.coordinator.data)
        return value[:MAX_LENGTH_STATE_STATE] if isinstance(value, str) else value


class DexcomMetricSensor(DexcomEntity[ReadingsCoordinator], SensorEntity):
    """A sensor of a metric over the last days before the newest reading."""

    entity_description: MetricSensorEntityDescription

    @property
    @override
    def native_value(self) -> float | None:
        """Return the metric, or None if there are too few readings."""
        metrics = self.coordinator.data.metrics
        if (summary := metrics.get(self.entity_description.days)) is None:
            return None
        return self.entity_description.value_fn(summary)


class DexcomLifeSensor(DexcomEntity[ReadingsCoordinator], SensorEntity):
    """A sensor that shows when the sensor, or transmitter, in use started or ends."""

    entity_description: LifeSensorEntityDescription

    @property
    def _session(self) -> SensorSession | None:
        """Return the session in use if it is of the kind that this is about."""
        session = self.coordinator.data.sensor_session
        if (
            session is None
            or session.is_sensor is not self.entity_description.of_sensor
        ):
            return None
        return session

    @property
    @override
    def native_value(self) -> datetime | None:
        """Return the time, None where it can't be told."""
        if (session := self._session) is None:
            return None
        return self.entity_description.value_fn(session)

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any] | None:
        """Return when the grace period ends."""
        if (grace_fn := self.entity_description.grace_fn) is None:
            return None
        session = self._session
        return {ATTR_GRACE_ENDS: None if session is None else grace_fn(session)}


class DexcomAlertSensor(DexcomEntity[ReadingsCoordinator], SensorEntity):
    """A sensor of the limit that the person has set for one of Dexcom's alerts."""

    entity_description: AlertSensorEntityDescription

    @property
    def _limit(self) -> AlertLimit:
        """Return the settings of the alert."""
        return find_alert_limit(
            self.coordinator.data.devices, self.entity_description.alert
        )

    @property
    @override
    def native_value(self) -> float | None:
        """Return the limit, whether or not the alert is switched on."""
        value = self._limit.value
        return None if value is None else self.entity_description.round_fn(value)

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any]:
        """Return whether the alert is switched on."""
        return {ATTR_ENABLED: self._limit.enabled}


class DexcomDiarySensor(DexcomEntity[DiaryCoordinator], SensorEntity):
    """A sensor of the diary."""

    entity_description: DiarySensorEntityDescription

    @property
    @override
    def available(self) -> bool:
        """Return whether Dexcom answered the last poll, for the diary or for readings."""
        return super().available and self.coordinator.is_polling

    @property
    @override
    def native_value(self) -> float | datetime | None:
        """Return the value, or None if it is unknown."""
        return self.entity_description.value_fn(self.coordinator.data)

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return the start of the day that a total belongs to."""
        is_total = self.entity_description.state_class is SensorStateClass.TOTAL
        return self.coordinator.data.day_start if is_total else None

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any] | None:
        """Return the details of the value."""
        attributes_fn = self.entity_description.attributes_fn
        return attributes_fn(self.coordinator.data) if attributes_fn else None


class DexcomImportSensor(DexcomEntity[ReadingsCoordinator], SensorEntity):
    """A sensor of the progress of the import."""

    @property
    @override
    def native_value(self) -> int | None:
        """Return the progress in percent, or None before the amount of data is known."""
        return self.coordinator.data.import_percent
