"""Binary sensor: whether the data are too old to be shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.binary_sensor import (
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import DexcomConfigEntry, Readings
from .entity import DexcomEntity

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class DexcomBinarySensorEntityDescription(BinarySensorEntityDescription):
    """Describe a binary sensor by what it takes from the readings."""

    is_on_fn: Callable[[Readings], bool | None]


BINARY_SENSORS: tuple[DexcomBinarySensorEntityDescription, ...] = (
    DexcomBinarySensorEntityDescription(
        key="stale_data",
        translation_key="stale_data",
        device_class=BinarySensorDeviceClass.PROBLEM,
        entity_category=EntityCategory.DIAGNOSTIC,
        is_on_fn=lambda readings: readings.stale,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the binary sensors of an account."""
    coordinator = entry.runtime_data.readings
    async_add_entities(
        DexcomBinarySensor(coordinator, description) for description in BINARY_SENSORS
    )


class DexcomBinarySensor(DexcomEntity, BinarySensorEntity):
    """A binary sensor about the latest readings."""

    entity_description: DexcomBinarySensorEntityDescription

    @property
    @override
    def is_on(self) -> bool | None:
        """Return the state, None where there is no reading at all."""
        return self.entity_description.is_on_fn(self.coordinator.data)
