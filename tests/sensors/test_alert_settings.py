"""How Dexcom's own alerts are set, and limits that follow them."""

from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from statistics import mean
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import (
    CONF_HIGH_MG_DL,
    CONF_LOW_MG_DL,
    CONF_USE_DEXCOM_LIMITS,
    MG_DL,
    MMOL_L,
)
from homeassistant.const import STATE_UNKNOWN, EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from ..common import found, latest_egv, shown
from ..conftest import NOW, Advance
from ..settling import settle
from ..simulator import Fault, Simulator

ALERTS = ("high", "low", "urgent_low", "rise", "fall", "signal_loss")

HALF_AN_HOUR = timedelta(minutes=30)
MINUTE = timedelta(minutes=1)

type Change = Callable[[dict[str, Any]], Any]

all_enabled = pytest.mark.usefixtures("entity_registry_enabled_by_default")


async def set_up(hass: HomeAssistant, entry: MockConfigEntry, **options: Any) -> None:
    """Set the account up with some options."""
    hass.config_entries.async_update_entry(entry, options={**entry.options, **options})
    await hass.config_entries.async_setup(entry.entry_id)
    await settle(hass)


def alerts(hass: HomeAssistant) -> dict[str, str]:
    """Return the limits that are shown, by the alert."""
    return {name: shown(hass, f"{name}_alert") for name in ALERTS}


def change_devices(simulator: Simulator, change: Change, user: str = "User7") -> None:
    """Let every device of an account be sent otherwise."""

    def patch(body: dict[str, Any]) -> dict[str, Any]:
        for device in body["records"]:
            change(device)
        return body

    simulator.users[user].add_patch("devices", patch)


def change_setting(
    simulator: Simulator, alert_name: str, user: str = "User7", **fields: Any
) -> None:
    """Let the setting of an alert be sent otherwise."""

    def change(device: dict[str, Any]) -> None:
        for schedule in device["alertSchedules"]:
            for setting in schedule["alertSettings"]:
                if setting["alertName"] == alert_name:
                    setting |= fields

    change_devices(simulator, change, user)


async def test_disabled_by_default(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """The settings are there for those who ask for them."""
    registry = er.async_get(hass)
    for name in ALERTS:
        entity = registry.async_get(f"sensor.dexcom_{name}_alert")
        assert entity is not None
        assert entity.disabled_by is er.RegistryEntryDisabler.INTEGRATION
        assert entity.entity_category is EntityCategory.DIAGNOSTIC


@all_enabled
@pytest.mark.parametrize(
    ("unit", "glucose_unit", "expected"),
    [
        (MG_DL, "mg/dL", ("250", "70", "55", "3.0", "3.0", "20")),
        (MMOL_L, "mmol/L", ("13.9", "3.9", "3.1", "0.17", "0.17", "20")),
    ],
)
async def test_settings_are_shown(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    glucose_unit: str,
    expected: tuple[str, ...],
) -> None:
    """Each limit is shown in its unit, and that the alert is switched on."""
    for name, value in zip(ALERTS, expected, strict=True):
        state = found(hass, f"sensor.dexcom_{name}_alert")
        assert (state.state, state.attributes["enabled"]) == (value, True)
    units = {
        name: found(hass, f"sensor.dexcom_{name}_alert").attributes[
            "unit_of_measurement"
        ]
        for name in ALERTS
    }
    assert units == {
        **dict.fromkeys(("high", "low", "urgent_low"), glucose_unit),
        **dict.fromkeys(("rise", "fall"), f"{glucose_unit}/min"),
        "signal_loss": "min",
    }


@all_enabled
async def test_change_of_a_setting(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What is changed in the app is shown with the next look at the devices."""
    app = simulator.users["User7"].app
    app.set_alert("high", value=220)
    app.set_alert("fall", value=2)
    app.set_alert("low", value=80, enabled=False)
    assert alerts(hass)["high"] == "250"

    await advance(HALF_AN_HOUR + MINUTE)

    changed = alerts(hass)
    assert (changed["high"], changed["fall"], changed["low"]) == ("220", "2.0", "80")
    assert found(hass, "sensor.dexcom_low_alert").attributes["enabled"] is False


@all_enabled
@pytest.mark.parametrize(
    ("alert_name", "fields", "name", "state"),
    [
        ("low", {"value": 3.9, "unit": "mmol/L"}, "low", "70"),
        ("high", {"value": 10.0, "unit": "mmol/L"}, "high", "180"),
        ("high", {"value": 180, "unit": "mmol/L"}, "high", "180"),
        ("high", {"value": 180, "unit": None}, "high", "180"),
        ("rise", {"value": 0.11, "unit": "mmol/L/min"}, "rise", "2.0"),
        ("rise", {"value": 2, "unit": "mmol/L/min"}, "rise", "2.0"),
        ("fall", {"value": -3, "unit": "mg/dL/min"}, "fall", "3.0"),
        ("outOfRange", {"value": 240}, "signal_loss", "240"),
        ("LOW", {}, "low", "70"),
        ("low", {"alertName": "Low"}, "low", "70"),
        ("urgentLow", {"alertName": "fixedLow"}, "urgent_low", "55"),
        ("low", {"value": None}, "low", STATE_UNKNOWN),
        ("low", {"value": 3.9, "unit": None}, "low", STATE_UNKNOWN),
        ("low", {"value": 0}, "low", STATE_UNKNOWN),
        ("high", {"value": 500}, "high", STATE_UNKNOWN),
        ("rise", {"value": 50}, "rise", STATE_UNKNOWN),
        ("rise", {"value": 0}, "rise", STATE_UNKNOWN),
        ("outOfRange", {"value": 0}, "signal_loss", STATE_UNKNOWN),
        ("outOfRange", {"value": 99999}, "signal_loss", STATE_UNKNOWN),
        ("high", {"alertName": "brandNew"}, "high", STATE_UNKNOWN),
        ("high", {"alertName": None}, "high", STATE_UNKNOWN),
    ],
)
async def test_as_sent(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    alert_name: str,
    fields: dict[str, Any],
    name: str,
    state: str,
) -> None:
    """Units and names are understood as they come; a limit that can't be one is unknown."""
    change_setting(simulator, alert_name, **fields)
    await set_up(hass, entry)
    assert alerts(hass)[name] == state


@all_enabled
@pytest.mark.parametrize("enabled", [True, False, None])
async def test_whether_it_is_switched_on(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    enabled: bool | None,
) -> None:
    """An alert that is switched off keeps its limit, as in the app."""
    change_setting(simulator, "high", enabled=enabled)
    await set_up(hass, entry)
    state = found(hass, "sensor.dexcom_high_alert")
    assert state.state == "250"
    assert state.attributes["enabled"] is enabled


def turned_round(device: dict[str, Any]) -> None:
    """Send the schedules in the other order."""
    device["alertSchedules"].reverse()


def without_a_flag(device: dict[str, Any]) -> None:
    """Send the schedules in the other order, without saying which is the default."""
    turned_round(device)
    for schedule in device["alertSchedules"]:
        del schedule["alertScheduleSettings"]["isDefaultSchedule"]


def without_a_word(device: dict[str, Any]) -> None:
    """Say nothing of the schedules."""
    for schedule in device["alertSchedules"]:
        del schedule["alertScheduleSettings"]


@all_enabled
@pytest.mark.parametrize("user_name", ["User6"])
@pytest.mark.parametrize("change", [None, turned_round, without_a_flag, without_a_word])
async def test_default_schedule(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    change: Change | None,
) -> None:
    """The default schedule counts, even at night, and the first where none is said to be it."""
    if change is not None:
        change_devices(simulator, change, "User6")
    await set_up(hass, entry)
    assert alerts(hass)["low"] == "70"
    assert found(hass, "sensor.dexcom_rise_alert").attributes["enabled"] is True


@all_enabled
@pytest.mark.parametrize("user_name", ["User4", "UserEmpty"])
async def test_nothing_is_told(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """A receiver tells of no settings, and neither does an account without devices."""
    assert set(alerts(hass).values()) == {STATE_UNKNOWN}
    assert found(hass, "sensor.dexcom_high_alert").attributes["enabled"] is None


@all_enabled
@pytest.mark.parametrize("user_name", ["User8"])
async def test_alerts_that_a_product_lacks(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """What an app doesn't have is unknown."""
    assert alerts(hass) == {
        "high": "250",
        "low": "70",
        "urgent_low": STATE_UNKNOWN,
        "rise": STATE_UNKNOWN,
        "fall": STATE_UNKNOWN,
        "signal_loss": "20",
    }


def add_device(simulator: Simulator, uploaded: timedelta, **fields: Any) -> None:
    """Let the account have another device, that uploaded some time before the first."""
    [newest, *_] = simulator.truth("User7", "devices")
    device = deepcopy(newest)
    device["lastUploadDate"] = f"{NOW - uploaded:%Y-%m-%dT%H:%M:%SZ}"
    simulator.users["User7"].add_record("devices", device | fields)


@all_enabled
async def test_receiver_beside_a_phone(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    """A receiver that uploads last doesn't hide what the phone tells."""
    receiver = {"displayDevice": "receiver", "alertSchedules": []}
    add_device(simulator, timedelta(minutes=-3), **receiver)
    await set_up(hass, entry)
    assert alerts(hass)["high"] == "250"


@all_enabled
async def test_old_phone(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    """What a phone told that isn't used any more doesn't count."""
    newest = simulator.truth("User7", "devices")[0]["transmitterId"]

    def tell_nothing(device: dict[str, Any]) -> None:
        """Let the device that is used now have no settings."""
        if device["transmitterId"] == newest:
            device["alertSchedules"] = []

    change_devices(simulator, tell_nothing)
    await set_up(hass, entry)
    assert alerts(hass)["high"] == STATE_UNKNOWN


@all_enabled
async def test_newest_phone(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    """Of two phones, the one that uploaded last counts."""
    [newest, *_] = simulator.truth("User7", "devices")
    schedules = deepcopy(newest["alertSchedules"])
    for setting in schedules[0]["alertSettings"]:
        setting["value"] = 140
    add_device(simulator, timedelta(days=20), alertSchedules=schedules)
    await set_up(hass, entry)
    assert alerts(hass)["high"] == "250"


async def summary_limits(hass: HomeAssistant, **data: Any) -> dict[str, Any]:
    """Return the limits that a summary is made with."""
    response = await hass.services.async_call(
        DOMAIN, "get_summary", data, blocking=True, return_response=True
    )
    assert response is not None
    limits = response["limits"]
    assert isinstance(limits, dict)
    return limits


def in_range(simulator: Simulator, low: float, high: float) -> float:
    """Return the share of the readings of the last day that are within limits."""
    newest = latest_egv(simulator, "User7")["systemTime"]
    now = simulator.clock.now()
    egvs = simulator.truth("User7", "egvs", now - timedelta(days=2), now)
    day = [egv for egv in egvs if egv["systemTime"] > one_day_before(newest)]
    return 100 * float(mean(low <= egv["value"] <= high for egv in day))


def one_day_before(text: str) -> str:
    """Return a day and a reading before a time, as text."""
    day, _, rest = text.partition("T")
    return f"{day[:-2]}{int(day[-2:]) - 1:02d}T{rest}"


async def test_limits_everywhere(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Dexcom's limits are those of the band, the metrics and the summary, and follow the app."""
    await set_up(hass, entry, **{CONF_USE_DEXCOM_LIMITS: True})
    assert await summary_limits(hass) == {"low_mg_dl": 70, "high_mg_dl": 250}
    shown_percent = float(shown(hass, "time_in_range_1_day"))
    assert shown_percent == pytest.approx(in_range(simulator, 70, 250), abs=1)

    app = simulator.users["User7"].app
    app.set_alert("low", value=95)
    app.set_alert("high", value=140)
    simulator.users["User7"].offline.append((NOW, NOW + timedelta(hours=2)))
    await advance(HALF_AN_HOUR + MINUTE)

    assert await summary_limits(hass) == {"low_mg_dl": 95, "high_mg_dl": 140}
    shown_percent = float(shown(hass, "time_in_range_1_day"))
    assert shown_percent == pytest.approx(in_range(simulator, 95, 140), abs=1)
    value = float(shown(hass, "glucose"))
    band = "low" if value < 95 else "in_range" if value <= 140 else "high"
    assert shown(hass, "glucose_range") == band
    narrow = await summary_limits(hass, low=100)
    assert narrow == {"low_mg_dl": 100, "high_mg_dl": 140}


@pytest.mark.parametrize(
    ("settings", "limits"),
    [
        ({}, (70, 250)),
        ({"low": 80, "high": 200}, (80, 200)),
        ({"low": 50, "high": 400}, (55, 250)),
        ({"low": 160}, (150, 250)),
        ({"high": 60}, (70, 90)),
        ({"low": 120, "high": 110}, (75, 170)),
        ({"low": None}, (75, 250)),
        ({"high": None}, (70, 170)),
        ({"low": None, "high": None}, (75, 170)),
        ({"low": None, "high": 70}, (75, 90)),
    ],
)
async def test_limits(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    settings: dict[str, float | None],
    limits: tuple[float, float],
) -> None:
    """Limits stay where the options let them be, and typed ones stand in for what isn't known."""
    for name, value in settings.items():
        change_setting(simulator, name, value=value)
    typed = {CONF_LOW_MG_DL: 75, CONF_HIGH_MG_DL: 170}
    await set_up(hass, entry, **typed, **{CONF_USE_DEXCOM_LIMITS: True})
    assert await summary_limits(hass) == {
        "low_mg_dl": limits[0],
        "high_mg_dl": limits[1],
    }


async def test_limits_when_devices_fail(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Until the devices can be read the typed limits hold, and Dexcom's once they were."""
    simulator.faults.add(Fault("http_error", endpoint="devices", status=500))
    await set_up(hass, entry, **{CONF_USE_DEXCOM_LIMITS: True})
    assert await summary_limits(hass) == {"low_mg_dl": 70, "high_mg_dl": 180}
    simulator.faults.clear()
    await advance(HALF_AN_HOUR + MINUTE)
    assert await summary_limits(hass) == {"low_mg_dl": 70, "high_mg_dl": 250}

    simulator.faults.add(Fault("http_error", endpoint="devices", status=500))
    await advance(HALF_AN_HOUR + MINUTE)
    assert await summary_limits(hass) == {"low_mg_dl": 70, "high_mg_dl": 250}
