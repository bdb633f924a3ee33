"""An account from its sign-in to its removal, in a real Home Assistant."""

import asyncio
from datetime import UTC, datetime
import re

from custom_components.dexcom_api.const import DOMAIN

from ..common import TRENDS
from .conftest import Home


async def assert_states_are_true(home: Home) -> None:
    """Compare the states with the newest reading of the simulator, to the digit."""
    egv = (await home.truth("egvs"))[-1]
    states = {key: state["state"] for key, state in (await home.states()).items()}
    rate = "unknown" if egv["trendRate"] is None else str(egv["trendRate"])
    taken = datetime.fromisoformat(egv["systemTime"]).astimezone(UTC)
    assert states["sensor.dexcom_glucose"] == str(egv["value"])
    assert states["sensor.dexcom_trend"] == TRENDS.get(egv["trend"], "unknown")
    assert states["sensor.dexcom_rate_of_change"] == rate
    assert states["sensor.dexcom_last_reading"] == taken.isoformat()
    assert states["sensor.dexcom_transmitter"] == "G7"
    assert states["binary_sensor.dexcom_stale_data"] == "off"


async def test_sign_in_leads_to_glucose(home: Home) -> None:
    """The sign-in works over REST, and states follow Dexcom."""
    entry = await home.sign_in()
    assert entry["title"] == "Dexcom"
    await assert_states_are_true(home)

    before = (await home.states())["sensor.dexcom_last_reading"]["state"]
    newest = (await home.truth("egvs"))[-1]
    # A sensor may be warming up.
    while (await home.truth("egvs"))[-1] == newest:
        await home.control("clock", {"advance_seconds": 360})
    await home.update()
    # Home Assistant holds a refresh back for ten seconds after another.
    async with asyncio.timeout(30):
        while (await home.states())["sensor.dexcom_last_reading"]["state"] <= before:
            await asyncio.sleep(0.5)
    await assert_states_are_true(home)
    assert_log_is_clean(home)


async def test_restart_and_removal(home: Home) -> None:
    """A restart keeps the sign-in and renewed tokens; removal leaves nothing behind."""
    asked = (await home.control("state"))["requests"].get("token", 0)
    entry = await home.sign_in()
    await home.control("tokens", {"expire_access": True})
    await home.update()
    assert (await home.control("state"))["requests"]["token"] == asked + 2

    await home.restart_home_assistant()
    assert not await home.client.flows(DOMAIN)
    [again] = await home.client.entries(DOMAIN)
    assert (again["entry_id"], again["state"]) == (entry["entry_id"], "loaded")
    await home.control("tokens", {"expire_access": True})
    await home.update()
    await assert_states_are_true(home)
    assert_log_is_clean(home)

    await home.client.delete(f"/api/config/config_entries/entry/{entry['entry_id']}")
    assert not await home.client.entries(DOMAIN)
    assert not await home.states()
    registry = await home.client.ws("config/entity_registry/list")
    assert not [found for found in registry if found["platform"] == DOMAIN]
    await home.restart_home_assistant()
    for path in home.directory.rglob("*"):
        if path.is_file() and "custom_components" not in path.parts:
            assert not re.search(rb"sim-(access|refresh)-", path.read_bytes()), path


def assert_log_is_clean(home: Home) -> None:
    """Check that the log at info level has only lines that help a person."""
    wanted = (
        "not been tested by Home Assistant",
        "Successfully authenticated",
        "Importing the readings of Dexcom since",
        "Imported the readings of Dexcom",
        "Imported the diary of Dexcom",
    )
    lines = [line for line in home.log().splitlines() if "dexcom" in line.lower()]
    assert not [line for line in lines if not any(text in line for text in wanted)]
    assert "Traceback" not in home.log()
