"""Conditions: automations continue depending on the glucose range and the age of data."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.core import HomeAssistant

from .account import HOUR, MINUTE
from .automations import (
    GLUCOSE,
    ON_GLUCOSE,
    RANGES,
    find_refused,
    listen,
    offered,
    report,
    set_up_automations,
)
from .common import account_device
from .conftest import add_account
from .pictures.pixels import band_of
from .scene import Scene
from .simulated import NOW

IS_FRESH = "dexcom_api.data_is_fresh"
IS_STALE = "dexcom_api.data_is_stale"
RANGE_IS = "dexcom_api.glucose_range_is"

# Whether data is fresh, stale, or glucose in any range at all.
STATES = {
    "fresh": {"condition": IS_FRESH},
    "stale": {"condition": IS_STALE},
    "known": {"condition": RANGE_IS, "options": {"range": RANGES}},
}

type Run = Callable[[], Awaitable[list[str]]]
type Automate = Callable[..., Awaitable[Run]]


@pytest.fixture
async def automate(hass: HomeAssistant) -> Automate:
    """Return a function that sets up automations, to run them and return which conditions were met."""

    async def set_up(**conditions: dict[str, Any]) -> Run:
        passed = listen(hass)
        states = await set_up_automations(
            hass,
            *(
                {
                    "alias": name,
                    "triggers": {"trigger": "event", "event_type": "run"},
                    "conditions": {**ON_GLUCOSE, **condition},
                    "actions": report({"name": name}),
                }
                for name, condition in conditions.items()
            ),
        )
        assert all(state.state == "on" for state in states)

        async def run() -> list[str]:
            passed.clear()
            hass.bus.async_fire("run")
            await hass.async_block_till_done()
            return sorted(told["name"] for told in passed)

        return run

    return set_up


async def test_glucose_range(scene: Scene, automate: Automate) -> None:
    """Over a day, glucose is in the range of the latest reading and in no other."""
    ranges = {**{name: [name] for name in RANGES}, "above": ["high", "very_high"]}
    run = await automate(
        **{
            name: {"condition": RANGE_IS, "options": {"range": chosen}}
            for name, chosen in ranges.items()
        }
    )
    seen = set()
    for _ in range(48):
        await scene.advance(30 * MINUTE)
        await scene.advance(MINUTE)
        band = band_of(int(scene.state(GLUCOSE).state))
        met = [name for name, chosen in ranges.items() if band in chosen]
        assert await run() == sorted(met)
        seen.add(band)
    assert len(seen) > 1


async def test_stale_and_fresh(scene: Scene, automate: Automate) -> None:
    """Data is either fresh or stale; while stale or without Dexcom, glucose is in no range."""
    device = {"target": {"device_id": account_device(scene.hass).id}}
    run = await automate(**STATES, by_device={"condition": IS_FRESH, **device})
    assert await run() == ["by_device", "fresh", "known"]

    scene.user.offline.append((NOW, NOW + 9 * HOUR))
    await scene.advance(10 * MINUTE, 42)
    assert scene.state("binary_sensor.dexcom_stale_data").state == "on"
    assert await run() == ["stale"]

    await scene.advance(10 * MINUTE, 18)
    assert await run() == ["by_device", "fresh", "known"]

    scene.fail("egvs", "devices")
    await scene.advance(10 * MINUTE, 3)
    assert scene.sensor("glucose_range").state == "unavailable"
    assert await run() == ["by_device", "fresh"]

    await scene.unload()
    assert await run() == []


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_reading(scene: Scene, automate: Automate) -> None:
    """Without any reading, data is neither fresh nor stale."""
    run = await automate(**STATES)
    assert await run() == []


async def test_several_accounts(scene: Scene, automate: Automate) -> None:
    """Either any account has to meet the condition, or all have to."""
    other = await add_account(scene.hass, scene.simulator, "User8", "Second")
    both = {"target": {"entity_id": [GLUCOSE, "sensor.second_glucose", "sun.sun"]}}
    one, every = {"behavior": "any"}, {"behavior": "all"}
    nothing = {"target": {"entity_id": "sun.sun"}}
    run = await automate(
        any_fresh={"condition": IS_FRESH, **both},
        all_fresh={"condition": IS_FRESH, **both, "options": every},
        any_stale={"condition": IS_STALE, **both, "options": one},
        all_stale={"condition": IS_STALE, **both, "options": every},
        none_any={"condition": IS_FRESH, **nothing, "options": one},
        none_all={"condition": IS_FRESH, **nothing, "options": every},
    )
    assert await run() == ["all_fresh", "any_fresh"]

    scene.user.offline.append((NOW, NOW + 9 * HOUR))
    await scene.advance(10 * MINUTE, 42)
    assert await run() == ["any_fresh", "any_stale"]

    await scene.hass.config_entries.async_unload(other.entry_id)
    assert await run() == ["any_stale"]


async def test_bad_configuration(scene: Scene) -> None:
    """Automations with invalid conditions are refused."""
    bad: list[dict[str, Any]] = [
        {"condition": IS_FRESH},
        {"condition": IS_FRESH, "target": {}},
        {"condition": IS_FRESH, **ON_GLUCOSE, "options": {"a": 1}},
        {"condition": RANGE_IS, **ON_GLUCOSE},
        {"condition": RANGE_IS, **ON_GLUCOSE, "options": {"range": "lower"}},
        {"condition": "dexcom_api.is_well", **ON_GLUCOSE},
    ]
    good = {"condition": IS_FRESH, **ON_GLUCOSE}
    assert await find_refused(scene.hass, *bad, good) == bad


async def test_editor(scene: Scene, hass_ws_client: WebSocketGenerator) -> None:
    """The editor offers each condition for the device."""
    conditions = await offered(scene.hass, hass_ws_client, "condition")
    assert conditions >= {IS_FRESH, IS_STALE, RANGE_IS}
