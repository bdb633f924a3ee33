"""State that outlives the reload of a config entry, until Home Assistant stops."""

from typing import Any, Final, cast
from weakref import WeakKeyDictionary

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN

# The objects of all entries, by their type.
LASTING: Final[HassKey[WeakKeyDictionary[ConfigEntry, dict[type[Any], Any]]]] = HassKey(
    f"{DOMAIN}_lasting"
)


@callback
def async_lasting[_StateT](
    hass: HomeAssistant, entry: ConfigEntry, kind: type[_StateT]
) -> _StateT:
    """Return an entry's object of a type, which is made when it is first asked for."""
    states = hass.data.setdefault(LASTING, WeakKeyDictionary()).setdefault(entry, {})
    if kind not in states:
        states[kind] = kind()
    return cast(_StateT, states[kind])
