"""Setting up, unloading and removing an account."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component

from .common import found, shown
from .conftest import ENTRY_ID, NOW, Advance, Log
from .simulator import Fault, Simulator


def shown_event(hass: HomeAssistant) -> str:
    """Return what the diary's last event was about."""
    return str(found(hass, "event.dexcom_diary_entry").attributes["event_type"])


@pytest.fixture(autouse=True)
async def enable_event_loop_debug() -> None:
    """Have asyncio refuse what a wrong thread asks of it."""
    asyncio.get_running_loop().set_debug(True)


async def test_set_up_unload_and_remove(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """An account comes with a device and entities, and leaves without a trace."""
    assert loaded_entry.state is ConfigEntryState.LOADED
    assert hass.states.get("sensor.dexcom_glucose")

    assert await hass.config_entries.async_unload(ENTRY_ID)
    assert loaded_entry.state is ConfigEntryState.NOT_LOADED
    assert shown(hass, "glucose") == "unavailable"

    await hass.config_entries.async_remove(ENTRY_ID)
    await hass.async_block_till_done()
    assert not hass.states.async_all()
    assert not er.async_get(hass).entities
    assert not dr.async_entries_for_config_entry(dr.async_get(hass), ENTRY_ID)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_unload_that_fails(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """An account whose entities can't go is still kept up to date."""
    with patch.object(
        hass.config_entries, "async_unload_platforms", return_value=False
    ):
        assert not await hass.config_entries.async_unload(ENTRY_ID)
    log("carbs", value=40, moment=NOW)
    await advance(timedelta(minutes=16))
    assert shown(hass, "carbs_today") == "40.0"
    assert shown_event(hass) == "carbs"
    loaded_entry.mock_state(hass, ConfigEntryState.LOADED)
    assert await hass.config_entries.async_unload(ENTRY_ID)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_removal_after_an_unload_that_fails(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """What goes on until Home Assistant is restarted keeps nothing of a removed account."""
    with patch.object(
        hass.config_entries, "async_unload_platforms", return_value=False
    ):
        await hass.config_entries.async_remove(ENTRY_ID)
    log("carbs", value=40, moment=NOW)
    for _ in range(4):
        await advance(timedelta(minutes=16))
    files = Path(hass.config.path(".storage")).iterdir()
    assert not [file.name for file in files if ENTRY_ID in file.name]
    loaded_entry.mock_state(hass, ConfigEntryState.LOADED)
    async with loaded_entry.setup_lock:
        assert await loaded_entry.async_unload(hass)


@pytest.mark.parametrize(
    ("user_name", "model"),
    [
        ("User7", "G7"),
        ("User6", "G6"),
        ("User8", "ONE+"),
        ("UserOne", "ONE"),
        ("UserEmpty", None),
    ],
)
async def test_device(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, model: str | None
) -> None:
    """An account is one device, its model that of the transmitter in use."""
    [device] = dr.async_entries_for_config_entry(dr.async_get(hass), ENTRY_ID)
    assert device.identifiers == {(DOMAIN, ENTRY_ID)}
    assert device.manufacturer == "Dexcom"
    assert device.model == model
    assert device.name == "Dexcom"
    assert device.entry_type is dr.DeviceEntryType.SERVICE


@pytest.mark.parametrize(
    "fault",
    [
        Fault("http_error", "dataRange", status=503),
        Fault("rate_limit", "dataRange", retry_after=90),
        Fault("html", "dataRange"),
        Fault("drop", "egvs"),
        Fault("cut_body", "egvs"),
        Fault("bad_json", "egvs"),
    ],
    ids=lambda fault: fault.kind,
)
async def test_set_up_is_tried_again(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, fault: Fault
) -> None:
    """A server in trouble at start only delays the account."""
    simulator.faults.add(fault)
    await hass.config_entries.async_setup(ENTRY_ID)
    assert entry.state is ConfigEntryState.SETUP_RETRY
    assert entry.error_reason_translation_key in {"cannot_fetch", "rate_limited"}
    assert not hass.config_entries.flow.async_progress()

    simulator.faults.clear()
    await hass.config_entries.async_reload(ENTRY_ID)
    assert entry.state is ConfigEntryState.LOADED


async def test_set_up_without_access(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    """An account that withdrew its access is asked to sign in again."""
    simulator.revoke("User7")
    await hass.config_entries.async_setup(ENTRY_ID)
    assert entry.state is ConfigEntryState.SETUP_ERROR
    [flow] = hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == "reauth"


async def test_action_is_there_without_an_account(hass: HomeAssistant) -> None:
    """The action can be used in automations before the account is loaded."""
    assert await async_setup_component(hass, DOMAIN, {})
    assert hass.services.has_service(DOMAIN, "get_records")


async def test_devices_that_fail_leave_the_readings(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    """An endpoint of lesser importance that fails doesn't take the readings along."""
    simulator.faults.add(Fault("http_error", "devices", status=403))
    await hass.config_entries.async_setup(ENTRY_ID)
    await hass.async_block_till_done()
    states: dict[str, Any] = {s.entity_id: s.state for s in hass.states.async_all()}
    assert states["sensor.dexcom_glucose"].isdigit()
    assert states["sensor.dexcom_last_upload"] == "unknown"
