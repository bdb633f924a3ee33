"""Helpers that look up states and devices, and the values they should show."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
import os
from typing import Any, NoReturn

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import device_registry as dr

from .conftest import ENTRY_ID
from .scene import Scene
from .simulator import Simulator

# Dexcom's trends, by the names that core's Dexcom integration has for them.
TRENDS = {
    "doubleUp": "rising_quickly",
    "singleUp": "rising",
    "fortyFiveUp": "rising_slightly",
    "flat": "steady",
    "fortyFiveDown": "falling_slightly",
    "singleDown": "falling",
    "doubleDown": "falling_quickly",
}


def unavailable(reason: str) -> NoReturn:
    """Skip a test that this machine can't run; continuous integration has to run all of them."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def latest_egv(simulator: Simulator, user_name: str) -> dict[str, Any]:
    """Return the newest reading that the simulator would serve now."""
    now = simulator.clock.now()
    for days in (1, 30):
        if egvs := simulator.truth(user_name, "egvs", now - timedelta(days=days), now):
            return dict(egvs[-1])
    raise AssertionError("There are no readings")


def assert_summarizes(
    figures: Mapping[str, Any], scene: Scene, start: datetime, end: datetime
) -> list[int]:
    """Check mean and extremes of a period by the simulator's readings, which are returned."""
    egvs = scene.truth("egvs", start, end)
    values = [
        egv["value"]
        for egv in egvs
        if start <= datetime.fromisoformat(egv["systemTime"]) < end
    ]
    assert len(values) > 10
    mean, least, most = (float(figures[key]) for key in ("mean", "least", "most"))
    assert mean == pytest.approx(sum(values) / len(values), abs=3)
    assert min(values) <= least <= min(values) + 4
    assert max(values) - 4 <= most <= max(values)
    return values


def on_meter(mg_dl: float, unit: str) -> float:
    """Return glucose as a meter of this unit shows it."""
    if unit == "mg/dL":
        return int(Decimal(mg_dl).quantize(Decimal(1), ROUND_HALF_UP))
    mmol_l = Decimal(mg_dl) / Decimal("18.016")
    return float(mmol_l.quantize(Decimal("0.1"), ROUND_HALF_UP))


def found(hass: HomeAssistant, entity_id: str) -> State:
    """Return the state of an entity, which has to exist."""
    state = hass.states.get(entity_id)
    assert state is not None
    return state


def shown(hass: HomeAssistant, key: str) -> str:
    """Return the state of one of the account's sensors."""
    return found(hass, f"sensor.dexcom_{key}").state


def account_device(hass: HomeAssistant, entry_id: str = ENTRY_ID) -> dr.DeviceEntry:
    """Return the device of an account."""
    devices = dr.async_get(hass)
    device = devices.async_get_device_by_identifier((DOMAIN, entry_id), entry_id)
    assert device is not None
    return device


def name_device(
    hass: HomeAssistant, name: str | None, entry_id: str = ENTRY_ID
) -> None:
    """Give a device a name as a user does, or take it away."""
    device = account_device(hass, entry_id)
    dr.async_get(hass).async_update_device(device.id, name_by_user=name)
