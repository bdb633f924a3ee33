"""The base class of all entities."""

from typing import Any

from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import DOMAIN
from .options import AccountOptions
from .polling.coordinator import AccountCoordinator


class DexcomEntity[_CoordinatorT: AccountCoordinator[Any, Any]](
    CoordinatorEntity[_CoordinatorT]
):
    """An entity fed by the readings or by the diary.

    Ids come from the config entry and not from Dexcom's user id, which changes with the
    application credentials.
    """

    _attr_has_entity_name = True

    def __init__(
        self, coordinator: _CoordinatorT, description: EntityDescription
    ) -> None:
        """Describe the entity."""
        super().__init__(coordinator)
        self.entity_description = description
        self._options = AccountOptions(coordinator.config_entry)
        self._attr_translation_key = description.key
        entry_id = coordinator.config_entry.entry_id
        self._attr_unique_id = f"{entry_id}_{description.key}"
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, entry_id)})
