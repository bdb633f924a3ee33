"""The sensors, against what the simulator serves."""

from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    snapshot_platform,
)
from syrupy.assertion import SnapshotAssertion

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.const import STATE_OFF, STATE_UNAVAILABLE, STATE_UNKNOWN, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .common import found, latest_egv, shown
from .conftest import ENTRY_ID, NOW, Advance
from .simulator import Fault, Simulator

SHOWN = (
    "sensor.dexcom_glucose",
    "sensor.dexcom_trend",
    "sensor.dexcom_rate_of_change",
    "sensor.dexcom_glucose_range",
)


def serve(simulator: Simulator, user_name: str = "User7", **fields: Any) -> None:
    """Let the newest reading of an account have other fields."""
    simulator.users[user_name].add_record(
        "egvs", {**latest_egv(simulator, user_name), **fields}
    )


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
@pytest.mark.parametrize("unit", [MG_DL, MMOL_L], ids=["mg_dl", "mmol_l"])
async def test_all(
    hass: HomeAssistant, entry: MockConfigEntry, snapshot: SnapshotAssertion
) -> None:
    """All sensors are registered and show what is known."""
    with patch("custom_components.dexcom_api.PLATFORMS", [Platform.SENSOR]):
        await hass.config_entries.async_setup(ENTRY_ID)
    await snapshot_platform(hass, er.async_get(hass), snapshot, ENTRY_ID)


@pytest.mark.parametrize("user_name", ["User7", "User6", "User4", "User8", "UserOne"])
async def test_latest_reading(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    user_name: str,
) -> None:
    """Value, rate and time are those of the newest reading that Dexcom has released."""
    hass.config_entries.async_update_entry(
        entry, options={**entry.options, "stale_after_hours": 24 * 12}
    )
    await hass.config_entries.async_setup(ENTRY_ID)
    await hass.async_block_till_done()
    egv = latest_egv(simulator, user_name)
    assert shown(hass, "glucose") == str(egv["value"])
    rate = STATE_UNKNOWN if egv["trendRate"] is None else str(egv["trendRate"])
    assert shown(hass, "rate_of_change") == rate
    taken = datetime.fromisoformat(egv["systemTime"]).replace(tzinfo=NOW.tzinfo)
    assert shown(hass, "last_reading") == taken.isoformat()


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("doubleUp", "rising_quickly"),
        ("singleUp", "rising"),
        ("fortyFiveUp", "rising_slightly"),
        ("flat", "steady"),
        ("FLAT", "steady"),
        ("fortyFiveDown", "falling_slightly"),
        ("singleDown", "falling"),
        ("doubleDown", "falling_quickly"),
        ("none", STATE_UNKNOWN),
        ("notComputable", STATE_UNKNOWN),
        ("rateOutOfRange", STATE_UNKNOWN),
        ("sideways", STATE_UNKNOWN),
    ],
)
async def test_trend(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    sent: str | None,
    name: str,
) -> None:
    """A trend has core's name, and one that says nothing is unknown."""
    serve(simulator, trend=sent)
    await hass.config_entries.async_setup(ENTRY_ID)
    await hass.async_block_till_done()
    assert shown(hass, "trend") == name


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (39, "very_low"),
        (53, "very_low"),
        (54, "low"),
        (69, "low"),
        (70, "in_range"),
        (180, "in_range"),
        (181, "high"),
        (250, "high"),
        (251, "very_high"),
        (401, "very_high"),
    ],
)
async def test_glucose_range(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    value: int,
    band: str,
) -> None:
    """The bands are those of the consensus; values out of the sensor's range are numbers."""
    serve(simulator, value=value, status=None)
    await hass.config_entries.async_setup(ENTRY_ID)
    await hass.async_block_till_done()
    assert shown(hass, "glucose_range") == band
    assert shown(hass, "glucose") == str(value)


@pytest.mark.parametrize(
    ("unit", "glucose", "rate", "digits"),
    [(MG_DL, "172", "-1.5", 0), (MMOL_L, "9.5", "-0.08", 1)],
    ids=["mg_dl", "mmol_l"],
)
async def test_unit(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    unit: str,
    glucose: str,
    rate: str,
    digits: int,
) -> None:
    """Glucose and its rate have the person's unit and a meter's digits from the first start on."""
    serve(simulator, value=172, trendRate=-1.5)
    await hass.config_entries.async_setup(ENTRY_ID)
    await hass.async_block_till_done()
    assert shown(hass, "glucose") == glucose
    assert shown(hass, "rate_of_change") == rate
    registered = er.async_get(hass).async_get("sensor.dexcom_glucose")
    assert registered is not None
    assert registered.options["sensor"]["suggested_display_precision"] == digits
    units = [
        found(hass, f"sensor.dexcom_{key}").attributes["unit_of_measurement"]
        for key in ("glucose", "rate_of_change")
    ]
    assert units == [unit, f"{unit}/min"]


async def test_stale(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What is too old isn't shown, and is again as soon as there is something new."""
    simulator.users["User7"].offline.append((NOW, NOW + timedelta(hours=8)))
    await advance(timedelta(hours=2))
    taken = datetime.fromisoformat(shown(hass, "last_reading"))
    assert NOW - taken < timedelta(minutes=5)
    await advance(taken + timedelta(hours=6) - NOW - timedelta(hours=2, seconds=5))
    assert found(hass, "binary_sensor.dexcom_stale_data").state == "off"
    assert shown(hass, "glucose").isdigit()

    await advance(timedelta(seconds=10))
    assert found(hass, "binary_sensor.dexcom_stale_data").state == "on"
    assert {found(hass, entity_id).state for entity_id in SHOWN} == {STATE_UNKNOWN}
    assert shown(hass, "last_reading") == taken.isoformat()
    assert shown(hass, "transmitter") == "G7"

    await advance(timedelta(hours=3))
    assert found(hass, "binary_sensor.dexcom_stale_data").state == "off"
    assert shown(hass, "glucose") == str(latest_egv(simulator, "User7")["value"])


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_empty_account(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """A new account is set up, and nothing is known of it."""
    states = {
        state.state
        for state in hass.states.async_all()
        if state.domain not in ("calendar", "image")
    }
    assert states == {STATE_UNKNOWN}
    assert found(hass, "calendar.dexcom_diary").state == STATE_OFF


async def test_unavailable_while_dexcom_is(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Entities are unavailable while the server fails, with one line at loss and one after."""
    simulator.faults.add(Fault("http_error", status=502))
    for _ in range(4):
        await advance(timedelta(minutes=6))
    states = hass.states.async_all("sensor")
    assert {state.state for state in states} == {STATE_UNAVAILABLE}

    simulator.faults.clear()
    await advance(timedelta(minutes=16))
    assert shown(hass, "glucose") == str(latest_egv(simulator, "User7")["value"])
    lines = [record.message for record in caplog.records if record.levelname != "DEBUG"]
    assert sum("Error fetching Dexcom readings" in line for line in lines) == 1
    assert sum("Fetching Dexcom readings data recovered" in line for line in lines) == 1
