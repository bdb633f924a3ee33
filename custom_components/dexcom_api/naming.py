"""The name of an account: that of its device, which the title of the config entry follows.

Home Assistant shows the title wherever people choose an account or are asked to sign in, so no two
accounts share one: the second Anna is "Anna (2)". A name that the user gave the device always
wins. A new title renames the device if it has no such name, and is replaced otherwise.
"""

from collections.abc import Collection
from hashlib import blake2s
from itertools import chain, count
from typing import Final

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.dispatcher import (
    async_dispatcher_connect,
    async_dispatcher_send,
)
from homeassistant.util import slugify
from homeassistant.util.signal_type import SignalType

from .const import DOMAIN
from .dexcom.const import Server

# Disks allow names of 255 bytes, and a period and an ending follow.
MAX_FILE_WORDS: Final = 150

DIGEST_BYTES: Final = 4

# The titles of further accounts end with their region until someone renames them.
TITLE: Final = "Dexcom"
REGION_TITLES: Final = {
    Server.US: "US",
    Server.EU: "Europe",
    Server.JAPAN: "Japan",
    Server.SANDBOX: "sandbox",
}

SIGNAL_RENAMED: Final = SignalType[ConfigEntry](f"{DOMAIN}_renamed")


@callback
def async_account_name(hass: HomeAssistant, entry: ConfigEntry) -> str:
    """Return the name of an account, which differs from that of any other account."""
    return async_account_names(hass).get(entry.entry_id, entry.title)


@callback
def async_account_names(hass: HomeAssistant) -> dict[str, str]:
    """Return the names of all accounts by the ids of their config entries.

    Ids sort by creation, so the newer of two accounts gets a number. The cards do the same.
    """
    entries = hass.config_entries.async_entries(DOMAIN)
    names: dict[str, str] = {}
    for entry in sorted(entries, key=lambda entry: entry.entry_id):
        device = _device_of(hass, entry)
        name = (device and device.name_by_user) or async_device_name(hass, entry)
        names[entry.entry_id] = distinct_name(name, names.values())
    return names


@callback
def async_new_title(hass: HomeAssistant, server: str | None) -> str:
    """Return the title of a new account, which has no server if only files feed it."""
    taken = async_account_names(hass).values()
    if TITLE not in taken:
        return TITLE
    region = f" {REGION_TITLES[Server(server)]}" if server else ""
    return distinct_name(f"{TITLE}{region}", taken)


@callback
def async_device_name(hass: HomeAssistant, entry: ConfigEntry) -> str:
    """Return the name of an account's device, ignoring a name that the user gave it."""
    device = _device_of(hass, entry)
    return (device and device.name) or entry.title


@callback
def async_keep_names(hass: HomeAssistant) -> None:
    """Keep titles and device names in step from now on, also of accounts that aren't loaded."""
    known: dict[str, str] = {}

    @callback
    def async_update_titles(
        _event: Event[dr.EventDeviceRegistryUpdatedData] | None = None,
    ) -> None:
        """Set each title to the account's name, and send a signal for each new name."""
        for entry_id, name in async_account_names(hass).items():
            entry = hass.config_entries.async_get_known_entry(entry_id)
            if _device_of(hass, entry) is not None:
                hass.config_entries.async_update_entry(entry, title=name)
            if known.setdefault(entry_id, name) != name:
                known[entry_id] = name
                async_dispatcher_send(hass, SIGNAL_RENAMED, entry)

    @callback
    def async_entry_changed(change: ConfigEntryChange, entry: ConfigEntry) -> None:
        """Rename the device after an edited title, unless the user named the device."""
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
    hass.bus.async_listen(dr.EVENT_DEVICE_REGISTRY_UPDATED, async_update_titles)


def distinct_name(name: str, taken: Collection[str]) -> str:
    """Return a name, followed by a number if it is taken."""
    names = chain([name], (f"{name} ({number})" for number in count(2)))
    return next(candidate for candidate in names if candidate not in taken)


@callback
def _device_of(hass: HomeAssistant, entry: ConfigEntry) -> dr.DeviceEntry | None:
    """Return the device of an account, or None before the account is first loaded."""
    return dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, entry.entry_id), entry.entry_id
    )


@callback
def async_file_words(hass: HomeAssistant, entry: ConfigEntry) -> str:
    """Return the name of an account as a part of a file's name that any disk allows.

    A name that loses letters ends with a digest, so that "Anna" and "Ánna" don't share a file, not
    even once one of them is gone.
    """
    names = async_account_names(hass)
    name = names.pop(entry.entry_id, entry.title)
    words = slugify(name)[:MAX_FILE_WORDS].rstrip("_")
    if words == plain_words(name) and words not in map(plain_words, names.values()):
        return words
    return f"{words}_{blake2s(name.encode(), digest_size=DIGEST_BYTES).hexdigest()}"


def plain_words(name: str) -> str:
    """Return a name in small letters, with its words joined."""
    return name.lower().replace(" ", "_")
