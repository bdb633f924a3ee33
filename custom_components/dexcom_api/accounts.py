"""Which account an entity belongs to, and who may access its data."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from homeassistant.auth.models import User
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from .account import DexcomConfigEntry
from .const import DOMAIN


class AccountEntity(NamedTuple):
    """An entity that each account has once."""

    platform: Platform
    key: str


# Permission for one of these is permission for all glucose, or for all of the diary.
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
def async_may_access(
    hass: HomeAssistant, user: User, entry_id: str, entity: AccountEntity, policy: str
) -> bool:
    """Return whether a user may read or control an entity that stands for an account's data.

    If it was deleted from the registry, the user needs permission for all entities.
    """
    entity_id = async_find_entity_id(hass, entry_id, entity)
    if entity_id is None:
        return user.permissions.access_all_entities(policy)
    return user.permissions.check_entity(entity_id, policy)
