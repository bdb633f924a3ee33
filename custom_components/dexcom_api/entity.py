"""The base class of all entities, and how they are added."""

import asyncio
from collections.abc import Iterable
from itertools import batched
from typing import Any, Final, override

from homeassistant.core import callback
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import DOMAIN
from .options import AccountOptions
from .polling.coordinator import AccountCoordinator

# Adding more at once would hold the event loop for too long on a small computer.
ENTITIES_AT_ONCE: Final = 2


async def async_add_in_batches(
    async_add_entities: AddConfigEntryEntitiesCallback, entities: Iterable[Entity]
) -> None:
    """Add entities a few at a time, and yield to the event loop in between."""
    for batch in batched(entities, ENTITIES_AT_ONCE, strict=False):
        await asyncio.sleep(0)
        async_add_entities(batch)


class DexcomEntity[_CoordinatorT: AccountCoordinator[Any, Any]](
    CoordinatorEntity[_CoordinatorT]
):
    """An entity fed by the readings or by the diary, whose state is written when it changes.

    Ids come from the config entry and not from Dexcom's user id, which changes with the
    application credentials.
    """

    _attr_has_entity_name = True
    _shown: Any = None

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

    @property
    def content(self) -> Any:
        """Return everything in the state that an update can change, or None if nothing can."""
        return None

    @override
    async def async_added_to_hass(self) -> None:
        """Note the state that Home Assistant writes when it adds the entity."""
        await super().async_added_to_hass()
        self._shown = self.content

    @override
    @callback
    def _handle_coordinator_update(self) -> None:
        """Write the state if its content has changed.

        Home Assistant would note another report of an equal state, which takes as long.
        """
        if (content := self.content) != self._shown:
            self._shown = content
            self._async_content_changed()

    @callback
    def _async_content_changed(self) -> None:
        """Write the state."""
        self.async_write_ha_state()
