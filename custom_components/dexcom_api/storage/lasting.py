"""State that outlives the reload of a config entry, until Home Assistant stops."""

from typing import Any, cast
from weakref import WeakKeyDictionary

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.singleton import singleton

from ..const import DOMAIN


@callback
def async_lasting[_StateT](
    hass: HomeAssistant, entry: ConfigEntry, kind: type[_StateT]
) -> _StateT:
    """Return an entry's object of a type, which is made when it is first asked for."""
    states = _states(hass).setdefault(entry, {})
    if kind not in states:
        states[kind] = kind()
    return cast(_StateT, states[kind])


@singleton(f"{DOMAIN}_lasting")
def _states(
    _hass: HomeAssistant,
) -> WeakKeyDictionary[ConfigEntry, dict[type[Any], Any]]:
    """Return the objects of all entries, by their type."""
    return WeakKeyDictionary()
