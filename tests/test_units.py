"""The unit of glucose sensors follows the account's unit, unless the user chose another."""

from typing import Any

import pytest

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.helpers import entity_registry as er

from .conftest import ENTRY_ID
from .scene import Scene
from .test_options_flow import change
from .test_sensor import serve

GLUCOSE = "sensor.dexcom_glucose"

# 172 mg/dL, falling by 1.5 mg/dL a minute.
SHOWN: dict[str, list[tuple[str, str]]] = {
    MG_DL: [("172", MG_DL), ("-1.5", "mg/dL/min")],
    MMOL_L: [("9.5", MMOL_L), ("-0.08", "mmol/L/min")],
}


@pytest.fixture
def served(stage: Scene) -> None:
    """Let the newest reading be known."""
    serve(stage, value=172, trendRate=-1.5)


def shown(scene: Scene, key: str) -> tuple[str, str]:
    """Return the state and the unit of a sensor."""
    state = scene.sensor(key)
    return state.state, state.attributes["unit_of_measurement"]


def states(scene: Scene) -> list[tuple[str, str]]:
    """Return the states and units of glucose and its rate of change."""
    return [shown(scene, key) for key in ("glucose", "rate_of_change")]


def options_of_glucose(scene: Scene) -> dict[str, Any]:
    """Return what the registry keeps for the sensor of glucose."""
    entity = er.async_get(scene.hass).async_get(GLUCOSE)
    assert entity is not None
    return dict(entity.options)


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(("unit", "other"), [(MG_DL, MMOL_L), (MMOL_L, MG_DL)])
async def test_sensors_follow_the_account(scene: Scene, unit: str, other: str) -> None:
    """A new unit applies to all sensors at once, back and forth, and isn't kept anywhere."""
    for chosen in (unit, other, unit):
        await change(scene, chosen)
        assert states(scene) == SHOWN[chosen]
        assert shown(scene, "mean_glucose_1_day")[1] == chosen
        kept = {"suggested_display_precision": chosen == MMOL_L}
        assert options_of_glucose(scene) == {"sensor": kept}


@pytest.mark.usefixtures("served")
async def test_unit_of_a_user_wins(scene: Scene) -> None:
    """A unit that a user chose for a sensor stays, converted by Home Assistant."""
    own = {"display_precision": 3, "unit_of_measurement": MMOL_L}
    er.async_get(scene.hass).async_update_entity_options(GLUCOSE, "sensor", own)
    for chosen, value in ((MG_DL, 172 / 18.016), (MMOL_L, 9.5), (MG_DL, 172 / 18.016)):
        await change(scene, chosen, low=90 if chosen == MG_DL else 4)
        (state, unit), rate = states(scene)
        assert (float(state), unit) == (pytest.approx(value), MMOL_L)
        assert rate == SHOWN[chosen][1]
        assert options_of_glucose(scene)["sensor"].items() >= own.items()


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(
    ("unit", "first", "stored", "followed"),
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
    stage: Scene, unit: str, first: str, stored: str | None, followed: str
) -> None:
    """Sensors of earlier versions follow the account from now on, except where a user chose."""
    registry = er.async_get(stage.hass)
    names = {"glucose": "glucose", "mean_1d": "mean_glucose_1_day"}
    for key, name in names.items():
        registry.async_get_or_create(
            "sensor",
            DOMAIN,
            f"{ENTRY_ID}_{key}",
            config_entry=stage.entry,
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
    await stage.set_up()
    assert {shown(stage, name)[1] for name in names.values()} == {followed}
    if followed == unit:
        assert states(stage) == SHOWN[unit]
        assert "unit_of_measurement" not in options_of_glucose(stage)["sensor"]
    assert "sensor.private" not in options_of_glucose(stage)
    other = MMOL_L if unit == MG_DL else MG_DL
    await change(stage, other)
    expected = other if followed == unit else followed
    assert {shown(stage, name)[1] for name in names.values()} == {expected}
