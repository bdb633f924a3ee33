"""Setting up, unloading and removing an account."""

import asyncio
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component

from .conftest import ENTRY_ID
from .scene import Scene
from .simulated import NOW


@pytest.fixture(autouse=True)
async def enable_event_loop_debug() -> None:
    """Have asyncio refuse what a wrong thread asks of it."""
    asyncio.get_running_loop().set_debug(True)


async def test_set_up_unload_and_remove(scene: Scene) -> None:
    """An account comes with a device and entities, and leaves without a trace."""
    assert scene.sensor("glucose").state.isdigit()
    assert await scene.unload()
    assert scene.entry.state is ConfigEntryState.NOT_LOADED
    assert scene.sensor("glucose").state == "unavailable"
    await scene.hass.config_entries.async_remove(ENTRY_ID)
    await scene.settle()
    assert not scene.hass.states.async_all()
    assert not er.async_get(scene.hass).entities
    assert not dr.async_entries_for_config_entry(dr.async_get(scene.hass), ENTRY_ID)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("is_removed", [False, True])
async def test_unload_that_fails(scene: Scene, is_removed: bool) -> None:
    """An account whose entities can't go is kept up to date; of a removed one, nothing is kept."""
    entries = scene.hass.config_entries
    with patch.object(entries, "async_unload_platforms", return_value=False):
        if is_removed:
            await entries.async_remove(ENTRY_ID)
        else:
            assert not await scene.unload()
    scene.log("carbs", value=40, moment=NOW)
    await scene.advance(timedelta(minutes=16), 4)
    if is_removed:
        files = Path(scene.hass.config.path(".storage")).iterdir()
        assert not [file.name for file in files if ENTRY_ID in file.name]
    else:
        assert scene.sensor("carbs_today").state == "40.0"
        entry_event = scene.state("event.dexcom_diary_entry")
        assert entry_event.attributes["event_type"] == "carbs"
    scene.entry.mock_state(scene.hass, ConfigEntryState.LOADED)
    async with scene.entry.setup_lock:
        assert await scene.entry.async_unload(scene.hass)


@pytest.mark.parametrize(
    ("user_name", "model"), [("User7", "G7"), ("UserOne", "ONE"), ("UserEmpty", None)]
)
async def test_device(scene: Scene, model: str | None) -> None:
    """An account is one device, its model that of the transmitter in use."""
    [device] = dr.async_entries_for_config_entry(dr.async_get(scene.hass), ENTRY_ID)
    assert device.identifiers == {(DOMAIN, ENTRY_ID)}
    assert device.manufacturer == "Dexcom"
    assert device.model == model
    assert device.name == "Dexcom"
    assert device.entry_type is dr.DeviceEntryType.SERVICE


async def test_action_is_there_without_an_account(hass: HomeAssistant) -> None:
    """The action can be used in automations before the account is loaded."""
    assert await async_setup_component(hass, DOMAIN, {})
    assert hass.services.has_service(DOMAIN, "get_records")
