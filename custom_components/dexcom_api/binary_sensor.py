"""Binary sensor of whether the latest reading is too old to be shown."""

from typing import Any, Final, override

from homeassistant.components.binary_sensor import (
    BinarySensorDeviceClass,
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .account import DexcomConfigEntry
from .entity import DexcomEntity, async_add_in_batches
from .readings.coordinator import ReadingsCoordinator

PARALLEL_UPDATES = 0

ATTR_REASON: Final = "reason"

STALE_DATA: Final = BinarySensorEntityDescription(
    key="stale_data",
    device_class=BinarySensorDeviceClass.PROBLEM,
    entity_category=EntityCategory.DIAGNOSTIC,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the binary sensor of an account."""
    sensor = DexcomStaleDataSensor(entry.runtime_data.readings, STALE_DATA)
    await async_add_in_batches(async_add_entities, [sensor])


class DexcomStaleDataSensor(DexcomEntity[ReadingsCoordinator], BinarySensorEntity):
    """Whether the latest reading is too old, and why there is nothing newer."""

    @property
    @override
    def available(self) -> bool:
        """Return True even while Dexcom can't be reached, which is one of the reasons."""
        return super().available or self.coordinator.data.latest is not None

    @property
    @override
    def is_on(self) -> bool | None:
        """Return whether data is stale, or None if there are no readings."""
        return self.coordinator.data.is_stale

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any]:
        """Return the reason."""
        return {ATTR_REASON: self.coordinator.stale_reason}

    @property
    @override
    def content(self) -> Any:
        """Return the state and its reason."""
        return self.available, self.is_on, self.extra_state_attributes
