"""An account: its parts while it is set up, its entities, and who may read them."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from .auth.tokens import EntryTokens
from .const import DOMAIN
from .dexcom.client import DexcomClient
from .diary.coordinator import DiaryCoordinator
from .diary.importer import DiaryImporter
from .polling.importer import IDLE_PAUSE
from .readings.coordinator import ReadingsCoordinator
from .readings.importer import ReadingsImporter

type DexcomConfigEntry = ConfigEntry[DexcomAccount]


@dataclass(frozen=True, slots=True)
class DexcomAccount:
    """The client of an account, its tokens, and the objects that fetch its data."""

    client: DexcomClient
    tokens: EntryTokens
    readings: ReadingsCoordinator
    diary: DiaryCoordinator
    readings_importer: ReadingsImporter
    diary_importer: DiaryImporter

    async def async_import_past(self) -> None:
        """Import the past of the readings and of the diary, and the gaps that polls leave.

        Repeated after a pause, because the first upload to a new account can bring months.
        """
        await self.diary.async_refresh()
        while True:
            await self.readings_importer.async_run()
            await self.diary_importer.async_run()
            await asyncio.sleep(IDLE_PAUSE.total_seconds())

    async def async_close(self) -> None:
        """Save all data, and write nothing afterwards."""
        await self.readings.store.async_close()
        await self.diary.store.async_close()
        # Last, because a request in progress may have to renew its token.
        await self.tokens.async_close()


class AccountEntity(NamedTuple):
    """An entity that each account has once."""

    platform: Platform
    key: str


# Permission to read one of these is permission to read all glucose, or all of the diary.
GLUCOSE_SENSOR: Final = AccountEntity(Platform.SENSOR, "glucose")
DIARY_CALENDAR: Final = AccountEntity(Platform.CALENDAR, "diary")


@callback
def async_find_accounts(
    hass: HomeAssistant, entity_ids: Iterable[str]
) -> dict[str, DexcomConfigEntry]:
    """Return the accounts that entities belong to, by the ids of their config entries."""
    registry = er.async_get(hass)
    entries: dict[str, DexcomConfigEntry] = {}
    for entity_id in entity_ids:
        entity = registry.async_get(entity_id)
        if entity is None or entity.platform != DOMAIN or not entity.config_entry_id:
            continue
        if entry := hass.config_entries.async_get_entry(entity.config_entry_id):
            entries[entry.entry_id] = entry
    return entries


@callback
def async_find_entity_id(
    hass: HomeAssistant, entry_id: str, entity: AccountEntity
) -> str | None:
    """Return the id of an account's entity, or None if it was deleted from the registry."""
    platform, key = entity
    return er.async_get(hass).async_get_entity_id(platform, DOMAIN, f"{entry_id}_{key}")


@callback
def async_may_read(
    hass: HomeAssistant, user: User, entry_id: str, entity: AccountEntity
) -> bool:
    """Return whether a user may read an entity that stands for an account's data.

    If it was deleted from the registry, only users who may read all entities may read the data.
    """
    entity_id = async_find_entity_id(hass, entry_id, entity)
    if entity_id is None:
        return user.permissions.access_all_entities(POLICY_READ)
    return user.permissions.check_entity(entity_id, POLICY_READ)
