"""Automations in a real Home Assistant: blueprints, triggers, and conditions."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
import re
from typing import Any, Final

from custom_components.dexcom_api.const import DOMAIN

from ..blueprints.common import NAMES, REQUIRED
from ..live_home import USER
from .conftest import Home

GLUCOSE: Final = "sensor.dexcom_glucose"
TARGET: Final = {"entity_id": GLUCOSE}

TRIGGERS: Final = ("new_reading", "data_became_stale", "diary_entry_added")


def notify(title: str, message: str) -> dict[str, Any]:
    """Return an action that shows a notification."""
    return {
        "action": "persistent_notification.create",
        "data": {"title": title, "message": message},
    }


async def automate(home: Home, name: str, config: dict[str, Any]) -> None:
    """Save an automation as the editor does, and wait until it is on."""
    await home.client.post(
        f"/api/config/automation/config/{name}", {"alias": name, **config}
    )
    async with asyncio.timeout(20):
        while await state_of(home, f"automation.{name}") != "on":
            await asyncio.sleep(0.1)


async def state_of(home: Home, entity_id: str) -> str | None:
    """Return the state of an entity, None where there is none."""
    states = await home.client.get("/api/states")
    return next(
        (state["state"] for state in states if state["entity_id"] == entity_id), None
    )


async def told(home: Home, title: str) -> list[str]:
    """Return the messages of the notifications with a title."""
    notifications = await home.client.ws("persistent_notification/get")
    return [found["message"] for found in notifications if found["title"] == title]


async def wait_for(home: Home, title: str) -> str:
    """Return the message of the only notification with a title, once it is there.

    Home Assistant asks Dexcom at most once in ten seconds.
    """
    async with asyncio.timeout(40):
        while not (messages := await told(home, title)):
            await asyncio.sleep(0.5)
    [message] = messages
    return message


async def test_blueprints(home: Home) -> None:
    """Each blueprint loads and, when run by hand, sends a complete message."""
    await home.sign_in()
    blueprints = await home.client.ws("blueprint/list", domain="automation")
    ours = {path for path in blueprints if path.startswith(f"{DOMAIN}/")}
    assert ours == {f"{DOMAIN}/{name}.yaml" for name in NAMES}
    for name, inputs in REQUIRED.items():
        action = notify(name, "{{ title }}|{{ message }}")
        blueprint = {
            "path": f"{DOMAIN}/{name}.yaml",
            "input": {**inputs, "actions": [action]},
        }
        await automate(home, name, {"use_blueprint": blueprint})
    for name in NAMES:
        await home.client.post(
            "/api/services/automation/trigger", {"entity_id": f"automation.{name}"}
        )
    for name in NAMES:
        title, _, message = (await wait_for(home, name)).partition("|")
        assert title
        assert len(message) > 20
        assert "None" not in title + message
        assert "unknown" not in title + message
    assert "Error" not in home.log()


CONDITIONS: Final = (
    {"condition": f"{DOMAIN}.data_is_fresh", "target": TARGET},
    {
        "condition": f"{DOMAIN}.glucose_range_is",
        "target": TARGET,
        "options": {"range": ["very_low", "low", "in_range", "high", "very_high"]},
    },
    {
        "condition": "not",
        "conditions": [{"condition": f"{DOMAIN}.data_is_stale", "target": TARGET}],
    },
)


async def test_triggers_and_conditions(home: Home) -> None:
    """Each trigger fires once for its event, under conditions that hold."""
    clock = await home.control("clock", {"rate": 0})
    # Both readings are old enough to become stale later.
    now = await home.now()
    *_, before, after = (
        reading
        for reading in await home.truth("egvs", hours=20)
        if now - datetime.fromisoformat(reading["systemTime"]) > timedelta(hours=2.5)
    )
    await show_up_to(home, before)
    entry = await home.sign_in()
    await home.choose(entry["entry_id"], stale_after_hours=24)
    for name in TRIGGERS:
        trigger = {"trigger": f"{DOMAIN}.{name}", "target": TARGET}
        conditions = [] if name == "data_became_stale" else CONDITIONS
        await automate(
            home,
            name,
            {
                "triggers": [trigger],
                "conditions": conditions,
                "actions": [notify(name, "{{ trigger }}")],
            },
        )

    await show_up_to(home, after)
    await home.update()
    message = await wait_for(home, "new_reading")
    assert f"'value': {after['value']}" in message

    await log_carbs(home, entry, clock["now"])
    message = await wait_for(home, "diary_entry_added")
    assert "'kind': 'carbs'" in message
    assert "'amount': 31" in message

    assert not await told(home, "data_became_stale")
    await home.choose(entry["entry_id"], stale_after_hours=2)
    message = await wait_for(home, "data_became_stale")
    # The reason depends on when the simulated sensor was changed last.
    assert re.search("'reason': '(sensor_off|no_upload)'", message)
    assert [len(await told(home, name)) for name in TRIGGERS] == [1, 1, 1]


async def show_up_to(home: Home, reading: Mapping[str, Any]) -> None:
    """Let Dexcom show no reading later than this one."""
    age = await home.now() - datetime.fromisoformat(reading["systemTime"])
    await home.control(f"users/{USER}", {"delay_seconds": age.total_seconds() - 1})


async def log_carbs(home: Home, entry: dict[str, Any], now: str) -> None:
    """Log carbs, which Dexcom shows at once, and let Home Assistant poll the diary."""
    path = f"/api/diagnostics/config_entry/{entry['entry_id']}"
    async with asyncio.timeout(60):
        # Entries of the first poll are past and fire nothing.
        while not (await home.client.get(path))["data"]["diary"]["polled"]:
            await asyncio.sleep(0.5)
    # The stopped clock may be a fraction of a microsecond behind the time that it shows.
    moment = (datetime.fromisoformat(now) - timedelta(seconds=1)).isoformat()
    await home.control(
        f"diary/{USER}",
        {"kind": "carbs", "value": 31, "moment": moment, "visible_from": moment},
    )
    await home.update("sensor.dexcom_carbs_today")
