"""The unit of glucose sensors: it follows the account's, unless a user chose one for a sensor."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .common import found
from .conftest import ENTRY_ID
from .settling import settle
from .simulator import Simulator
from .test_options_flow import change
from .test_sensor import serve

GLUCOSE = "sensor.dexcom_glucose"
RATE = "sensor.dexcom_rate_of_change"
MEAN = "sensor.dexcom_mean_glucose_1_day"

# 172 mg/dL, falling by 1.5 mg/dL a minute.
SHOWN: dict[str, tuple[str, str]] = {
    MG_DL: ("172", "-1.5"),
    MMOL_L: ("9.5", "-0.08"),
}


@pytest.fixture
async def served(simulator: Simulator) -> None:
    """Let the newest reading be known."""
    serve(simulator, value=172, trendRate=-1.5)


def states(hass: HomeAssistant) -> dict[str, tuple[str, str]]:
    """Return the state and the unit of glucose and its rate of change."""
    return {
        entity_id: (state.state, state.attributes["unit_of_measurement"])
        for entity_id in (GLUCOSE, RATE)
        for state in [found(hass, entity_id)]
    }


def expected(unit: str) -> dict[str, tuple[str, str]]:
    """Return what these states are in a unit."""
    glucose, rate = SHOWN[unit]
    return {GLUCOSE: (glucose, unit), RATE: (rate, f"{unit}/min")}


def options_of(hass: HomeAssistant, entity_id: str) -> dict[str, Any]:
    """Return what the registry keeps for a sensor."""
    entity = er.async_get(hass).async_get(entity_id)
    assert entity is not None
    return dict(entity.options)


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(("unit", "other"), [(MG_DL, MMOL_L), (MMOL_L, MG_DL)])
async def test_sensors_follow_the_account(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, unit: str, other: str
) -> None:
    """A new unit applies to all sensors at once, back and forth, and nothing of it is kept."""
    for chosen in (unit, other, unit):
        await change(hass, chosen)
        assert states(hass) == expected(chosen)
        assert found(hass, MEAN).attributes["unit_of_measurement"] == chosen
        kept = options_of(hass, GLUCOSE)
        assert kept == {"sensor": {"suggested_display_precision": chosen == MMOL_L}}


@pytest.mark.usefixtures("served")
async def test_unit_of_a_user_wins(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """A unit that a user chose for a sensor stays, converted by Home Assistant."""
    own = {"display_precision": 3, "unit_of_measurement": MMOL_L}
    er.async_get(hass).async_update_entity_options(GLUCOSE, "sensor", own)
    for chosen, value in ((MG_DL, 172 / 18.016), (MMOL_L, 9.5), (MG_DL, 172 / 18.016)):
        await change(hass, chosen, low=90 if chosen == MG_DL else 4)
        state, unit = states(hass)[GLUCOSE]
        assert (float(state), unit) == (pytest.approx(value), MMOL_L)
        assert states(hass)[RATE] == expected(chosen)[RATE]
        assert options_of(hass, GLUCOSE)["sensor"].items() >= own.items()


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(
    ("unit", "first", "stored", "shown"),
    [
        (MG_DL, MG_DL, None, MG_DL),
        (MMOL_L, MMOL_L, None, MMOL_L),
        # The options flow stored a changed unit as if the user had chosen it for each sensor.
        (MMOL_L, MG_DL, MMOL_L, MMOL_L),
        (MG_DL, MMOL_L, MG_DL, MG_DL),
        # The user chose a unit for the sensor.
        (MG_DL, MG_DL, MMOL_L, MMOL_L),
        (MMOL_L, MG_DL, MG_DL, MG_DL),
    ],
)
async def test_upgrade(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    unit: str,
    first: str,
    stored: str | None,
    shown: str,
) -> None:
    """Sensors of earlier versions follow the account from now on, except where a user chose."""
    registry = er.async_get(hass)
    for key, name in (("glucose", "glucose"), ("mean_1d", "mean_glucose_1_day")):
        registry.async_get_or_create(
            "sensor",
            DOMAIN,
            f"{ENTRY_ID}_{key}",
            config_entry=entry,
            get_initial_options=lambda: {
                "sensor.private": {"suggested_unit_of_measurement": first}
            },
            object_id_base=f"dexcom_{name}",
            original_device_class=SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
            unit_of_measurement=stored or first,
        )
        own: dict[str, Any] = {"suggested_display_precision": 0}
        if stored is not None:
            own |= {"unit_of_measurement": stored}
        registry.async_update_entity_options(f"sensor.dexcom_{name}", "sensor", own)
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)

    def units() -> set[str]:
        return {
            found(hass, entity_id).attributes["unit_of_measurement"]
            for entity_id in (GLUCOSE, MEAN)
        }

    assert units() == {shown}
    if shown == unit:
        assert states(hass) == expected(unit)
        assert "unit_of_measurement" not in options_of(hass, GLUCOSE)["sensor"]
    assert "sensor.private" not in options_of(hass, GLUCOSE)
    other = MMOL_L if unit == MG_DL else MG_DL
    await change(hass, other)
    assert units() == {other if shown == unit else shown}
