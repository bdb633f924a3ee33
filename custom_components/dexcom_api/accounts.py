"""Which account an entity belongs to, and what a person calls it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .const import DOMAIN
from .coordinator import DexcomConfigEntry


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
def async_account_name(hass: HomeAssistant, entry: DexcomConfigEntry) -> str:
    """Return what the person calls the account's device."""
    device = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, entry.entry_id), entry.entry_id
    )
    return (device and (device.name_by_user or device.name)) or entry.title
