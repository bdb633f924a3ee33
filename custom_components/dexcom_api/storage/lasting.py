"""State and work that outlive the reload of a config entry."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, cast
from weakref import WeakKeyDictionary

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback

from ..const import DOMAIN

# The objects of all entries, by their type. Home Assistant makes new entries when it starts.
STATES: Final[WeakKeyDictionary[ConfigEntry, dict[type[Any], Any]]] = (
    WeakKeyDictionary()
)


@callback
def async_lasting[_StateT](entry: ConfigEntry, kind: type[_StateT]) -> _StateT:
    """Return the entry's object of a type, and create it at the first call."""
    states = STATES.setdefault(entry, {})
    if kind not in states:
        states[kind] = kind()
    return cast(_StateT, states[kind])


async def async_finished[_ResultT](
    hass: HomeAssistant, work: Coroutine[Any, Any, _ResultT]
) -> _ResultT:
    """Return the result of work that is finished even if the caller is canceled."""
    return await asyncio.shield(hass.async_create_task(work, f"{DOMAIN} work"))
