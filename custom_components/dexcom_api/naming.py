"""What a person calls their account: the name of its device."""

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr

from .const import DOMAIN


@callback
def async_account_name(hass: HomeAssistant, entry: ConfigEntry) -> str:
    """Return the name of the account's device, or the entry's title before there is one."""
    device = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, entry.entry_id), entry.entry_id
    )
    return (device and (device.name_by_user or device.name)) or entry.title
