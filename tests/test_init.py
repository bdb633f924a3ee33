"""Setting up, unloading and removing an account."""

from datetime import timedelta

from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from .simulator import Simulator


async def test_set_up_and_unload(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """An account is set up with readings, and unloads."""
    assert loaded_entry.state is ConfigEntryState.LOADED
    print([(r.endpoint, r.status, r.query) for r in simulator.requests])
    for s in hass.states.async_all():
        print(s.entity_id, s.state, s.attributes)
    await hass.config_entries.async_unload(loaded_entry.entry_id)
    assert loaded_entry.state is ConfigEntryState.NOT_LOADED
