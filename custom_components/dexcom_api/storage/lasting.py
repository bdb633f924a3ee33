"""State and work that outlive the reload of a config entry."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, cast
from weakref import WeakKeyDictionary

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback

from ..const import DOMAIN

# The objects of each entry and of Home Assistant itself, by type. Both are new after a restart.
STATES: Final[WeakKeyDictionary[ConfigEntry | HomeAssistant, dict[type[Any], Any]]] = (
    WeakKeyDictionary()
)


@callback
def async_lasting[_StateT](
    owner: ConfigEntry | HomeAssistant, kind: type[_StateT]
) -> _StateT:
    """Return the owner's object of a type, which is created by the first call."""
    states = STATES.setdefault(owner, {})
    if kind not in states:
        states[kind] = kind()
    return cast(_StateT, states[kind])


async def async_finished[_ResultT](
    hass: HomeAssistant, work: Coroutine[Any, Any, _ResultT]
) -> _ResultT:
    """Return the result of work, which is completed even if the caller is canceled."""
    return await asyncio.shield(hass.async_create_task(work, f"{DOMAIN} work"))
