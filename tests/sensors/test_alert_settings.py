"""The settings of Dexcom's own alerts, and glucose limits that follow them."""

from statistics import mean
from typing import Any

import pytest

from homeassistant.const import STATE_UNKNOWN

from ..account import DAY, HOUR, MINUTE, time_of
from ..scene import Scene
from ..simulated import NOW

ALERTS = ("high", "low", "urgent_low", "rise", "fall", "signal_loss")

# Devices are polled every 30 minutes.
NEXT_POLL = 31 * MINUTE

all_enabled = pytest.mark.usefixtures("entity_registry_enabled_by_default")


def alert(scene: Scene, name: str) -> tuple[str, bool | None]:
    """Return the limit of an alert as its sensor shows it, and whether the alert is on."""
    state = scene.sensor(f"{name}_alert")
    return state.state, state.attributes["enabled"]


@all_enabled
async def test_change_of_a_setting(scene: Scene) -> None:
    """A change in the app is shown after the next poll of the devices."""
    scene.app.set_alert("high", value=220)
    scene.app.set_alert("fall", value=2)
    scene.app.set_alert("low", value=80, enabled=False)
    assert alert(scene, "high") == ("250", True)
    await scene.advance(NEXT_POLL)
    assert alert(scene, "high") == ("220", True)
    assert alert(scene, "fall") == ("2.0", True)
    assert alert(scene, "low") == ("80", False)


@all_enabled
@pytest.mark.parametrize(
    ("user_name", "known"),
    [
        ("User4", {}),
        ("UserEmpty", {}),
        ("User8", {"high": "250", "low": "70", "signal_loss": "20"}),
    ],
    ids=["receiver", "no devices", "ONE+"],
)
async def test_missing_settings(scene: Scene, known: dict[str, str]) -> None:
    """A receiver sends no settings, and some products lack some alerts."""
    for name in ALERTS:
        expected = (known[name], True) if name in known else (STATE_UNKNOWN, None)
        assert alert(scene, name) == expected


@all_enabled
@pytest.mark.parametrize("user_name", ["UserWatch"])
async def test_watch(scene: Scene) -> None:
    """Of a phone and a watch with settings of their own, the one that was changed last counts."""
    for on_watch, value in ((True, 300), (False, 280), (True, 260)):
        scene.app.set_alert("high", on_watch=on_watch, value=value)
        await scene.advance(NEXT_POLL)
        assert alert(scene, "high") == (str(value), True)


async def summary_limits(scene: Scene, **data: Any) -> tuple[float, float]:
    """Return the low and the high limit of a summary."""
    limits = (await scene.act("get_summary", **data))["limits"]
    return limits["low_mg_dl"], limits["high_mg_dl"]


def percent_in_range(scene: Scene, low: float, high: float) -> float:
    """Return the share of the last day's readings that are within limits."""
    egvs = scene.truth("egvs", scene.now - 2 * DAY, scene.now)
    first = time_of(egvs[-1]) - DAY
    values = [egv["value"] for egv in egvs if time_of(egv) > first]
    return float(100 * mean(low <= value <= high for value in values))


async def test_limits_everywhere(stage: Scene) -> None:
    """Range, metrics, and summary use Dexcom's limits, and follow the app."""
    await stage.set_up(use_dexcom_limits=True)
    assert await summary_limits(stage) == (70, 250)
    expected = percent_in_range(stage, 70, 250)
    assert stage.number("time_in_range_1_day") == pytest.approx(expected, abs=1)

    stage.app.set_alert("low", value=95)
    stage.app.set_alert("high", value=140)
    stage.user.offline.append((NOW, NOW + 2 * HOUR))
    await stage.advance(NEXT_POLL)
    assert await summary_limits(stage) == (95, 140)
    expected = percent_in_range(stage, 95, 140)
    assert stage.number("time_in_range_1_day") == pytest.approx(expected, abs=1)
    value = stage.number("glucose")
    band = "low" if value < 95 else "in_range" if value <= 140 else "high"
    assert stage.shown("glucose_range") == [band]
    assert await summary_limits(stage, low=100) == (100, 140)


async def test_limits_when_devices_fail(stage: Scene) -> None:
    """Typed limits apply until the devices have been read once; then Dexcom's do."""
    stage.fail("devices")
    await stage.set_up(use_dexcom_limits=True)
    assert await summary_limits(stage) == (70, 180)
    stage.simulator.faults.clear()
    for _ in range(2):
        await stage.advance(NEXT_POLL)
        assert await summary_limits(stage) == (70, 250)
        stage.fail("devices")
