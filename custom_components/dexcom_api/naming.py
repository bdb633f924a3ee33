"""What a person is called: the name of their device, which the title of their entry follows.

Home Assistant shows the title wherever people choose an account or are asked to sign in, so no two
accounts share one: the second Anna is "Anna (2)". The name that the user gave the device always
wins. Without one, a new title renames the device; with one, the title returns to it.
"""

from collections.abc import Callable, Collection
from itertools import chain, count
from typing import Final

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.dispatcher import (
    async_dispatcher_connect,
    async_dispatcher_send,
)
from homeassistant.util.signal_type import SignalType

from .const import DOMAIN

SIGNAL_RENAMED: Final = SignalType[ConfigEntry](f"{DOMAIN}_renamed")


@callback
def async_account_name(hass: HomeAssistant, entry: ConfigEntry) -> str:
    """Return what the person of an account is called, unlike anybody else's name."""
    return async_account_names(hass).get(entry.entry_id, entry.title)


@callback
def async_account_names(hass: HomeAssistant) -> dict[str, str]:
    """Return the names of all accounts by the ids of their entries.

    Ids sort by creation, so a number goes to the newer of two accounts. The cards do the same.
    """
    entries = hass.config_entries.async_entries(DOMAIN)
    names: dict[str, str] = {}
    for entry in sorted(entries, key=lambda entry: entry.entry_id):
        device = _device_of(hass, entry)
        name = (device and device.name_by_user) or async_device_name(hass, entry)
        names[entry.entry_id] = distinct_name(name, names.values())
    return names


@callback
def async_device_name(hass: HomeAssistant, entry: ConfigEntry) -> str:
    """Return the name of an account's device, other than one that its user gave it."""
    device = _device_of(hass, entry)
    return (device and device.name) or entry.title


@callback
def async_on_rename(
    hass: HomeAssistant, listener: Callable[[ConfigEntry], None]
) -> CALLBACK_TYPE:
    """Call a function for every account that gets another name; return how to stop that."""
    return async_dispatcher_connect(hass, SIGNAL_RENAMED, listener)


@callback
def async_keep_names(hass: HomeAssistant) -> None:
    """Keep titles and devices in step from now on, whether or not an account is loaded."""
    known: dict[str, str] = {}

    @callback
    def async_update_titles(
        _event: Event[dr.EventDeviceRegistryUpdatedData] | None = None,
    ) -> None:
        """Give each entry its name as the title, and report the names that have changed."""
        for entry_id, name in async_account_names(hass).items():
            entry = hass.config_entries.async_get_known_entry(entry_id)
            if _device_of(hass, entry) is not None:
                hass.config_entries.async_update_entry(entry, title=name)
            if known.setdefault(entry_id, name) != name:
                known[entry_id] = name
                async_dispatcher_send(hass, SIGNAL_RENAMED, entry)

    @callback
    def async_entry_changed(change: ConfigEntryChange, entry: ConfigEntry) -> None:
        """Let a title that was edited rename the device, if its user gave it no name."""
        if entry.domain != DOMAIN:
            return
        device = _device_of(hass, entry)
        is_edited = entry.title.strip() and entry.title != async_account_name(
            hass, entry
        )
        if is_edited and device is not None and not device.name_by_user:
            dr.async_get(hass).async_update_device(device.id, name=entry.title)
        async_update_titles()

    for entry in hass.config_entries.async_entries(DOMAIN):
        async_entry_changed(ConfigEntryChange.UPDATED, entry)
    async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, async_entry_changed)
    hass.bus.async_listen(
        dr.EVENT_DEVICE_REGISTRY_UPDATED, async_update_titles, _is_rename
    )


def distinct_name(name: str, taken: Collection[str]) -> str:
    """Return a name, with a number if it is taken."""
    names = chain([name], (f"{name} ({number})" for number in count(2)))
    return next(candidate for candidate in names if candidate not in taken)


@callback
def _is_rename(data: dr.EventDeviceRegistryUpdatedData) -> bool:
    """Return whether a change of the device registry can be one of a name."""
    if data["action"] == "update":
        return not data["changes"].keys().isdisjoint({"name", "name_by_user"})
    return data["action"] == "create"


@callback
def _device_of(hass: HomeAssistant, entry: ConfigEntry) -> dr.DeviceEntry | None:
    """Return the device of an account, or None before the account is first loaded."""
    return dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, entry.entry_id), entry.entry_id
    )
