"""The settings of Dexcom's own alerts, and glucose limits that follow them."""

from collections.abc import Callable
from copy import deepcopy
from statistics import mean
from typing import Any

import pytest

from homeassistant.const import STATE_UNKNOWN

from ..account import DAY, HOUR, MINUTE, time_of
from ..conftest import NOW
from ..scene import Record, Scene

ALERTS = ("high", "low", "urgent_low", "rise", "fall", "signal_loss")

# Devices are polled every 30 minutes.
NEXT_POLL = 31 * MINUTE

all_enabled = pytest.mark.usefixtures("entity_registry_enabled_by_default")


def alert(scene: Scene, name: str) -> tuple[str, bool | None]:
    """Return the limit of an alert as its sensor shows it, and whether the alert is on."""
    state = scene.sensor(f"{name}_alert")
    return state.state, state.attributes["enabled"]


def change_devices(scene: Scene, change: Callable[[Record], Any]) -> None:
    """Change every device that Dexcom sends."""

    def patch(body: Record) -> Record:
        for device in body["records"]:
            change(device)
        return body

    scene.user.add_patch("devices", patch)


def change_setting(scene: Scene, alert_name: str, **fields: Any) -> None:
    """Change fields of an alert in every schedule that Dexcom sends."""

    def change(device: Record) -> None:
        for schedule in device["alertSchedules"]:
            for setting in schedule["alertSettings"]:
                if setting["alertName"] == alert_name:
                    setting |= fields

    change_devices(scene, change)


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
    ("alert_name", "fields", "name", "shown"),
    [
        ("high", {"value": 10.0, "unit": "mmol/L"}, "high", ("180", True)),
        ("high", {"value": 180, "unit": None}, "high", ("180", True)),
        ("high", {"enabled": False}, "high", ("250", False)),
        ("high", {"enabled": None}, "high", ("250", None)),
        ("rise", {"value": 0.11, "unit": "mmol/L/min"}, "rise", ("2.0", True)),
        ("fall", {"value": -3, "unit": "mg/dL/min"}, "fall", ("3.0", True)),
        ("outOfRange", {"value": 240}, "signal_loss", ("240", True)),
        ("low", {"alertName": "LOW"}, "low", ("70", True)),
        ("urgentLow", {"alertName": "fixedLow"}, "urgent_low", ("55", True)),
        ("low", {"value": None}, "low", (STATE_UNKNOWN, True)),
        ("high", {"alertName": "brandNew"}, "high", (STATE_UNKNOWN, None)),
        ("high", {"alertName": None}, "high", (STATE_UNKNOWN, None)),
    ],
)
async def test_as_sent(
    stage: Scene,
    alert_name: str,
    fields: Record,
    name: str,
    shown: tuple[str, bool | None],
) -> None:
    """Units and names are accepted in any form, and an alert that is off keeps its limit."""
    change_setting(stage, alert_name, **fields)
    await stage.set_up()
    assert alert(stage, name) == shown


def reverse_schedules(device: Record) -> None:
    """Send the schedules in the other order."""
    device["alertSchedules"].reverse()


def reverse_without_default(device: Record) -> None:
    """Send the schedules in the other order, none marked as the default."""
    device["alertSchedules"].reverse()
    for schedule in device["alertSchedules"]:
        del schedule["alertScheduleSettings"]["isDefaultSchedule"]


def remove_schedule_settings(device: Record) -> None:
    """Send nothing about the schedules except their alerts."""
    for schedule in device["alertSchedules"]:
        del schedule["alertScheduleSettings"]


@all_enabled
@pytest.mark.parametrize("user_name", ["User6"])
@pytest.mark.parametrize(
    "change",
    [
        lambda device: None,
        reverse_schedules,
        reverse_without_default,
        remove_schedule_settings,
    ],
)
async def test_default_schedule(stage: Scene, change: Callable[[Record], Any]) -> None:
    """The default schedule counts, even at night; without a default, the first one does."""
    change_devices(stage, change)
    await stage.set_up()
    assert alert(stage, "low") == ("70", True)
    assert alert(stage, "rise")[1] is True


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
async def test_watch_beside_a_phone(stage: Scene) -> None:
    """Phone and watch have settings of their own; per alert, the last change counts."""
    watch = deepcopy(stage.truth("devices")[0])
    hour_ago = f"{NOW - HOUR:%Y-%m-%dT%H:%M:%SZ}"
    watch |= {"displayApp": "Watch", "lastUploadDate": hour_ago}
    for setting in watch["alertSchedules"][0]["alertSettings"]:
        if setting["alertName"] == "high":
            setting |= {"value": 140, "enabled": False, "systemTime": hour_ago}
        if setting["alertName"] == "low":
            setting |= {"value": 90, "systemTime": "2020-01-01T00:00:00Z"}
    stage.user.add_record("devices", watch)
    await stage.set_up(use_dexcom_limits=True)
    assert alert(stage, "high") == ("140", False)
    assert alert(stage, "low") == ("70", True)
    assert await summary_limits(stage) == (70, 140)


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


@pytest.mark.parametrize(
    ("settings", "limits"),
    [
        ({"low": 50, "high": 400}, (55, 250)),
        ({"low": 160}, (150, 250)),
        ({"high": 60}, (70, 90)),
        ({"low": 120, "high": 110}, (75, 170)),
        ({"low": None}, (75, 250)),
        ({"high": None}, (70, 170)),
        ({"low": None, "high": None}, (75, 170)),
    ],
)
async def test_limits(
    stage: Scene, settings: dict[str, float | None], limits: tuple[float, float]
) -> None:
    """Limits stay within the bounds of the options; unknown limits are those that were typed."""
    for name, value in settings.items():
        change_setting(stage, name, value=value)
    await stage.set_up(low_mg_dl=75, high_mg_dl=170, use_dexcom_limits=True)
    assert await summary_limits(stage) == limits


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
