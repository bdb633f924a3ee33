"""Which account an entity belongs to, and who may read it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from .account import DexcomConfigEntry
from .const import DOMAIN


class AccountEntity(NamedTuple):
    """An entity that every account has one of."""

    platform: Platform
    key: str


# The entities that stand for all glucose and for all of the diary.
GLUCOSE_SENSOR: Final = AccountEntity(Platform.SENSOR, "glucose")
DIARY_CALENDAR: Final = AccountEntity(Platform.CALENDAR, "diary")


@callback
def async_accounts_of(
    hass: HomeAssistant, entity_ids: Iterable[str]
) -> dict[str, DexcomConfigEntry]:
    """Return the accounts of entities by the ids of their entries; other entities have none."""
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
def async_entity_of(
    hass: HomeAssistant, entry_id: str, entity: AccountEntity
) -> str | None:
    """Return an account's entity, None where it was deleted from the registry."""
    platform, key = entity
    return er.async_get(hass).async_get_entity_id(platform, DOMAIN, f"{entry_id}_{key}")


@callback
def async_may_read(
    hass: HomeAssistant, user: User, entry_id: str, entity: AccountEntity
) -> bool:
    """Return whether a user may read one of the entities that stand for an account's data.

    One that was deleted from the registry says nothing, and then only those may who may read all.
    """
    entity_id = async_entity_of(hass, entry_id, entity)
    if entity_id is None:
        return user.permissions.access_all_entities(POLICY_READ)
    return user.permissions.check_entity(entity_id, POLICY_READ)
