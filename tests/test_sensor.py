"""Sensors show what the simulator serves."""

from datetime import datetime
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import snapshot_platform
from syrupy.assertion import SnapshotAssertion

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.const import STATE_OFF, STATE_UNKNOWN, Platform
from homeassistant.helpers import entity_registry as er

from .account import HOUR, MINUTE, SECOND
from .common import TRENDS, latest_egv
from .conftest import ENTRY_ID
from .scene import Record, Scene
from .simulated import NOW

CURRENT = ("glucose", "trend", "rate_of_change", "glucose_range")


def latest(scene: Scene) -> Record:
    """Return the newest reading that Dexcom has released."""
    return latest_egv(scene.simulator, scene.user_name)


def serve(scene: Scene, **fields: Any) -> None:
    """Let the newest reading have other fields."""
    scene.user.add_record("egvs", latest(scene) | fields)


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
@pytest.mark.parametrize("unit", [MG_DL, MMOL_L], ids=["mg_dl", "mmol_l"])
async def test_all(stage: Scene, snapshot: SnapshotAssertion) -> None:
    """All sensors are registered and have states."""
    with patch("custom_components.dexcom_api.PLATFORMS", [Platform.SENSOR]):
        await stage.hass.config_entries.async_setup(ENTRY_ID)
    registry = er.async_get(stage.hass)
    await snapshot_platform(stage.hass, registry, snapshot, ENTRY_ID)


@pytest.mark.parametrize("user_name", ["User7", "User6", "User4", "User8", "UserOne"])
async def test_latest_reading(stage: Scene) -> None:
    """Value, trend, rate, and time are those of the newest reading that Dexcom has released."""
    await stage.set_up(stale_after_hours=24 * 12)
    egv = latest(stage)
    rate = STATE_UNKNOWN if egv["trendRate"] is None else str(egv["trendRate"])
    taken = datetime.fromisoformat(egv["systemTime"]).replace(tzinfo=NOW.tzinfo)
    assert stage.shown("glucose", "trend", "rate_of_change", "last_reading") == [
        str(egv["value"]),
        TRENDS.get(egv["trend"], STATE_UNKNOWN),
        rate,
        taken.isoformat(),
    ]


@pytest.mark.parametrize(
    ("value", "glucose_range"),
    [(39, "very_low"), (69, "low"), (70, "in_range"), (401, "very_high")],
)
async def test_glucose_range(stage: Scene, value: int, glucose_range: str) -> None:
    """The range is that of the value, and 39 and 401 stay numbers."""
    serve(stage, value=value, status=None)
    await stage.set_up()
    assert stage.shown("glucose", "glucose_range") == [str(value), glucose_range]


async def test_stale(scene: Scene) -> None:
    """Stale values are unknown until there is a newer reading."""
    scene.user.offline.append((NOW, NOW + 8 * HOUR))
    await scene.advance(2 * HOUR)
    [shown] = scene.shown("last_reading")
    taken = datetime.fromisoformat(shown)
    assert NOW - taken < 5 * MINUTE
    await scene.advance(taken + 6 * HOUR - scene.now - 5 * SECOND)
    assert scene.state("binary_sensor.dexcom_stale_data").state == "off"
    assert scene.shown("glucose")[0].isdigit()

    await scene.advance(10 * SECOND)
    problem = scene.state("binary_sensor.dexcom_stale_data")
    assert (problem.state, problem.attributes["reason"]) == ("on", "no_upload")
    assert scene.shown(*CURRENT) == [STATE_UNKNOWN] * 4
    assert scene.shown("last_reading", "transmitter") == [taken.isoformat(), "G7"]

    await scene.advance(3 * HOUR)
    assert scene.state("binary_sensor.dexcom_stale_data").state == "off"
    assert scene.shown("glucose") == [str(latest(scene)["value"])]


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_empty_account(scene: Scene) -> None:
    """A new account is set up, and everything is unknown."""
    states = {
        state.state
        for state in scene.hass.states.async_all()
        if state.domain not in ("calendar", "image")
    }
    assert states == {STATE_UNKNOWN}
    assert scene.state("calendar.dexcom_diary").state == STATE_OFF
