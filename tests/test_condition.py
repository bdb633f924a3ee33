"""Conditions: automations go on where glucose or data are as they want."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.glucose.ranges import GlucoseRange, Limits
from homeassistant.const import STATE_ON, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant

from .account import HOUR, MINUTE
from .automations import (
    GLUCOSE,
    assert_texts,
    choices,
    described,
    listen,
    set_up_automations,
    tell,
)
from .common import account_device, found, latest_egv, pass_minutes, shown
from .conftest import ENTRY_ID, NOW, Advance, add_account
from .simulator import Fault, Simulator

IS_FRESH = f"{DOMAIN}.data_is_fresh"
IS_STALE = f"{DOMAIN}.data_is_stale"
RANGE_IS = f"{DOMAIN}.glucose_range_is"
KEYS = {IS_FRESH, IS_STALE, RANGE_IS}

type Passed = Callable[[], Awaitable[list[str]]]
type Automate = Callable[..., Awaitable[Passed]]


@pytest.fixture
async def automate(hass: HomeAssistant) -> Automate:
    """Return a function that sets up an automation for each of some conditions.

    What it returns runs all of them and tells which got past their condition.
    """

    async def set_up(**conditions: dict[str, Any]) -> Passed:
        passed = listen(hass)
        states = await set_up_automations(
            hass,
            *(
                {
                    "alias": name,
                    "triggers": {"trigger": "event", "event_type": "run"},
                    "conditions": {"target": {"entity_id": GLUCOSE}, **condition},
                    "actions": tell({"name": name}),
                }
                for name, condition in conditions.items()
            ),
        )
        assert all(state.state == STATE_ON for state in states)

        async def run() -> list[str]:
            passed.clear()
            hass.bus.async_fire("run")
            await hass.async_block_till_done()
            return sorted(told["name"] for told in passed)

        return run

    return set_up


async def test_glucose_range(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
) -> None:
    """Over a day, glucose is in the range that the latest reading lies in, and in no other."""
    run = await automate(
        **{
            band.value: {"condition": RANGE_IS, "options": {"range": band.value}}
            for band in GlucoseRange
        },
        above={
            "condition": RANGE_IS,
            "options": {"range": ["high", "very_high"]},
        },
    )
    seen = set()
    for _ in range(48):
        await advance(30 * MINUTE)
        await advance(MINUTE)
        newest = latest_egv(simulator, "User7")
        assert shown(hass, "glucose") == str(newest["value"])
        band = Limits().find_range(newest["value"])
        above = ["above"] if band in ("high", "very_high") else []
        assert await run() == sorted([*above, band])
        seen.add(band)
    assert len(seen) > 1


async def test_stale_and_fresh(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
) -> None:
    """Data are fresh or stale, and while they are stale, glucose is in no range."""
    run = await automate(
        fresh={"condition": IS_FRESH},
        stale={"condition": IS_STALE},
        known={"condition": RANGE_IS, "options": {"range": list(GlucoseRange)}},
    )
    assert await run() == ["fresh", "known"]

    simulator.users["User7"].offline.append((NOW, NOW + 9 * HOUR))
    await pass_minutes(advance, 420, step=10)
    assert found(hass, "binary_sensor.dexcom_stale_data").state == "on"
    assert await run() == ["stale"]

    await pass_minutes(advance, 180, step=10)
    assert await run() == ["fresh", "known"]

    await hass.config_entries.async_unload(ENTRY_ID)
    assert await run() == []


async def test_dexcom_down(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
) -> None:
    """While Dexcom can't be reached, glucose is in no range, as it is shown."""
    run = await automate(
        fresh={"condition": IS_FRESH},
        known={"condition": RANGE_IS, "options": {"range": list(GlucoseRange)}},
    )
    simulator.faults.add(Fault("http_error", status=503))
    await pass_minutes(advance, 30, step=10)
    assert shown(hass, "glucose_range") == STATE_UNAVAILABLE
    assert await run() == ["fresh"]


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_reading(loaded_entry: MockConfigEntry, automate: Automate) -> None:
    """Without any reading, data are neither fresh nor stale."""
    run = await automate(
        fresh={"condition": IS_FRESH},
        stale={"condition": IS_STALE},
        known={"condition": RANGE_IS, "options": {"range": list(GlucoseRange)}},
    )
    assert await run() == []


async def test_several_accounts(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
) -> None:
    """Of several accounts, one is enough or all have to be so."""
    other = await add_account(hass, simulator, "User8", "Second")
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

    simulator.users["User7"].offline.append((NOW, NOW + 9 * HOUR))
    await pass_minutes(advance, 420, step=10)
    assert found(hass, "binary_sensor.dexcom_stale_data").state == "on"
    assert found(hass, "binary_sensor.second_stale_data").state == "off"
    assert await run() == ["any_fresh", "any_stale"]

    await hass.config_entries.async_unload(other.entry_id)
    assert await run() == ["any_stale"]


async def test_device(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, automate: Automate
) -> None:
    """A device stands for its account."""
    target = {"target": {"device_id": account_device(hass).id}}
    run = await automate(fresh={"condition": IS_FRESH, **target})
    assert await run() == ["fresh"]


@pytest.mark.parametrize(
    "condition",
    [
        {"condition": IS_FRESH},
        {"condition": IS_FRESH, "target": {}},
        {"condition": IS_FRESH, "target": {"entity_id": GLUCOSE}, "options": {"a": 1}},
        {"condition": RANGE_IS, "target": {"entity_id": GLUCOSE}},
        {
            "condition": RANGE_IS,
            "target": {"entity_id": GLUCOSE},
            "options": {"range": "lower"},
        },
        {"condition": f"{DOMAIN}.is_well", "target": {"entity_id": GLUCOSE}},
    ],
)
async def test_bad_configuration(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, condition: dict[str, Any]
) -> None:
    """An automation that makes no sense is refused."""
    automation = {
        "alias": "Under test",
        "triggers": {"trigger": "event", "event_type": "run"},
        "conditions": condition,
        "actions": [],
    }
    [state] = await set_up_automations(hass, automation)
    assert state.state == STATE_UNAVAILABLE


async def test_described(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
) -> None:
    """The editor is told of each condition with its fields."""
    conditions = await described(hass, hass_ws_client, "condition")
    assert conditions.keys() == KEYS
    assert choices(conditions[RANGE_IS]["fields"]["range"]) == list(GlucoseRange)


def test_texts() -> None:
    """Each condition and each of its fields has a name and a description, and no other has."""
    assert_texts("condition", KEYS)
