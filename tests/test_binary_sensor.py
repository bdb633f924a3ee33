"""The binary sensor of stale data."""

from datetime import timedelta
from unittest.mock import patch

from pytest_homeassistant_custom_component.common import snapshot_platform
from syrupy.assertion import SnapshotAssertion

from homeassistant.const import STATE_UNAVAILABLE, Platform
from homeassistant.helpers import entity_registry as er

from .account import HOUR
from .conftest import ENTRY_ID
from .scene import Scene

# Polls fit into each step.
STEP = timedelta(minutes=30)


async def test_all(stage: Scene, snapshot: SnapshotAssertion) -> None:
    """The binary sensor is registered and has a state."""
    with patch("custom_components.dexcom_api.PLATFORMS", [Platform.BINARY_SENSOR]):
        await stage.set_up()
    registry = er.async_get(stage.hass)
    await snapshot_platform(stage.hass, registry, snapshot, ENTRY_ID)


async def stale_data(scene: Scene, after: timedelta) -> tuple[str, str | None]:
    """Let time pass, and return the state of the problem sensor and its reason."""
    await scene.pass_time(after, STEP)
    state = scene.state("binary_sensor.dexcom_stale_data")
    return state.state, state.attributes.get("reason")


async def test_sensor_off(scene: Scene) -> None:
    """If a phone uploads but there are no readings, the sensor is off."""
    scene.user.add_patch("egvs", lambda body: body | {"records": []})
    assert await stale_data(scene, 7 * HOUR) == ("on", "sensor_off")


async def test_dexcom_down(scene: Scene) -> None:
    """While Dexcom can't be reached, only the problem sensor is available, and gives the reason."""
    scene.fail("egvs", "dataRange", "devices", "events", "calibrations", "alerts")
    assert await stale_data(scene, 4 * HOUR) == ("off", None)
    states = scene.hass.states.async_all("sensor")
    assert {state.state for state in states} == {STATE_UNAVAILABLE}
    assert await stale_data(scene, 2 * HOUR) == ("on", "api_down")
    scene.simulator.faults.clear()
    assert await stale_data(scene, HOUR) == ("off", None)
    assert scene.shown("glucose")[0].isdigit()
