"""The binary sensors."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    snapshot_platform,
)
from syrupy.assertion import SnapshotAssertion

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .common import found, shown
from .conftest import ENTRY_ID, NOW, Advance
from .simulator import Fault, Simulator


async def test_all(
    hass: HomeAssistant, entry: MockConfigEntry, snapshot: SnapshotAssertion
) -> None:
    """All binary sensors are registered and show what is known."""
    with patch("custom_components.dexcom_api.PLATFORMS", [Platform.BINARY_SENSOR]):
        await hass.config_entries.async_setup(ENTRY_ID)
    await snapshot_platform(hass, er.async_get(hass), snapshot, ENTRY_ID)


def stale_data(hass: HomeAssistant) -> tuple[str, str | None]:
    """Return the state of the problem sensor, and its reason."""
    state = found(hass, "binary_sensor.dexcom_stale_data")
    return state.state, state.attributes.get("reason")


async def pass_hours(advance: Advance, hours: int) -> None:
    """Let hours pass, in steps that leave time to ask Dexcom."""
    for _ in range(2 * hours):
        await advance(timedelta(minutes=30))


async def test_no_upload(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A phone that doesn't upload is the reason, until it does."""
    assert stale_data(hass) == ("off", None)
    simulator.users["User7"].offline.append((NOW, NOW + timedelta(hours=9)))
    await pass_hours(advance, 5)
    assert stale_data(hass) == ("off", None)
    await pass_hours(advance, 2)
    assert stale_data(hass) == ("on", "no_upload")
    await pass_hours(advance, 3)
    assert stale_data(hass) == ("off", None)


async def test_sensor_off(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A phone that uploads while there are no readings has no sensor to listen to."""
    simulator.users["User7"].add_patch("egvs", without_records)
    await pass_hours(advance, 7)
    assert stale_data(hass) == ("on", "sensor_off")


def without_records(body: dict[str, Any]) -> dict[str, Any]:
    """Leave the readings out of an answer."""
    return {**body, "records": []}


async def test_dexcom_down(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """While Dexcom can't be reached, the problem sensor is there to say so."""
    simulator.faults.add(Fault("http_error", status=503))
    await pass_hours(advance, 4)
    assert stale_data(hass) == ("off", None)
    assert shown(hass, "glucose") == "unavailable"
    await pass_hours(advance, 2)
    assert stale_data(hass) == ("on", "api_down")
    simulator.faults.clear()
    await pass_hours(advance, 1)
    assert stale_data(hass) == ("off", None)
    assert shown(hass, "glucose").isdigit()
