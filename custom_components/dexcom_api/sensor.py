"""Sensors: the latest reading and where it came from, metrics, the diary, and settings."""

from datetime import datetime
from itertools import chain
from typing import Any, Final, override

from homeassistant.components.sensor import (
    DOMAIN as SENSOR_DOMAIN,
    SensorDeviceClass,
    SensorEntity,
    SensorStateClass,
)
from homeassistant.const import (
    ATTR_TIME,
    CONF_UNIT_OF_MEASUREMENT,
    MAX_LENGTH_STATE_STATE,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from .account import DexcomConfigEntry
from .diary.coordinator import DiaryCoordinator
from .entity import DexcomEntity, async_add_in_batches
from .glucose.numbers import GlucoseUnit
from .readings.coordinator import ReadingsCoordinator
from .sensors.alert_settings import alert_sensors
from .sensors.description import DexcomSensorEntityDescription
from .sensors.diary import diary_sensors
from .sensors.latest import ATTR_STATE_ROW, latest_sensors
from .sensors.metrics import metric_sensors
from .sensors.sensor_session import session_sensors

PARALLEL_UPDATES = 0

# The entity registry keeps the unit that an integration suggests here.
PRIVATE_OPTIONS: Final = f"{SENSOR_DOMAIN}.private"
SUGGESTED_UNIT: Final = "suggested_unit_of_measurement"


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of an account."""
    coordinator = entry.runtime_data.readings
    unit = coordinator.options.unit
    async_release_units(hass, entry.entry_id, unit)
    readings = (
        DexcomSensor(coordinator, description)
        for description in (
            *latest_sensors(unit),
            *metric_sensors(unit),
            *session_sensors(coordinator.data.sensor_session),
            *alert_sensors(unit),
        )
    )
    diary = (
        DexcomDiarySensor(entry.runtime_data.diary, description)
        for description in diary_sensors(unit)
    )
    await async_add_in_batches(async_add_entities, chain(readings, diary))


@callback
def async_release_units(hass: HomeAssistant, entry_id: str, unit: GlucoseUnit) -> None:
    """Let the glucose sensors of an account follow the account's unit.

    Earlier versions stored the unit in the entity registry: as a suggestion when a sensor was new,
    and as if the user had chosen it when the account's unit changed. Where there is a suggestion,
    both are removed. A unit other than the account's was chosen by the user and stays.

    Home Assistant keeps showing the unit in the registry when a sensor's native unit changes, so the
    registry gets the new one first.
    """
    registry = er.async_get(hass)
    for entity in er.async_entries_for_config_entry(registry, entry_id):
        device_class = entity.original_device_class
        if device_class != SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION:
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


class DexcomSensor[_CoordinatorT: ReadingsCoordinator | DiaryCoordinator](
    DexcomEntity[_CoordinatorT], SensorEntity
):
    """A sensor of an account."""

    entity_description: DexcomSensorEntityDescription[Any]
    # Neither a time for each reading nor what shows it belongs into the database.
    _unrecorded_attributes = frozenset({ATTR_STATE_ROW, ATTR_TIME})

    @property
    @override
    def native_value(self) -> StateType | datetime:
        """Return the value, or None if it is unknown or stale."""
        value = self.entity_description.value_fn(self.coordinator.data)
        return value[:MAX_LENGTH_STATE_STATE] if isinstance(value, str) else value

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any] | None:
        """Return the details of the value."""
        attributes_fn = self.entity_description.attributes_fn
        return attributes_fn(self.coordinator.data) if attributes_fn else None

    @property
    @override
    def content(self) -> Any:
        """Return the value with its details."""
        return (
            self.available,
            self.native_value,
            self.extra_state_attributes,
            self.last_reset,
        )


class DexcomDiarySensor(DexcomSensor[DiaryCoordinator]):
    """A sensor of the diary."""

    @property
    @override
    def available(self) -> bool:
        """Return whether Dexcom answered the last poll, for the diary or for readings."""
        return super().available and self.coordinator.is_polling

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return the start of the day that a total belongs to."""
        is_total = self.entity_description.state_class is SensorStateClass.TOTAL
        return self.coordinator.data.day_start if is_total else None
