"""State that outlives the reload of a config entry, until Home Assistant stops."""

from typing import Any, Final, cast
from weakref import WeakKeyDictionary

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import callback

# The objects of all entries, by their type. Home Assistant makes new entries when it starts.
STATES: Final[WeakKeyDictionary[ConfigEntry, dict[type[Any], Any]]] = (
    WeakKeyDictionary()
)


@callback
def async_lasting[_StateT](entry: ConfigEntry, kind: type[_StateT]) -> _StateT:
    """Return an entry's object of a type, which is made when it is first asked for."""
    states = STATES.setdefault(entry, {})
    if kind not in states:
        states[kind] = kind()
    return cast(_StateT, states[kind])
