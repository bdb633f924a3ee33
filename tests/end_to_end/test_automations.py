"""Automations in a real Home Assistant: blueprints, triggers, and conditions."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from custom_components.dexcom_api.const import DOMAIN

from ..blueprints.common import NAMES, REQUIRED
from ..live_home import USER
from .conftest import Home

TARGET: Final = {"entity_id": "sensor.dexcom_glucose"}


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
        while not any(
            (state["entity_id"], state["state"]) == (f"automation.{name}", "on")
            for state in await home.client.get("/api/states")
        ):
            await asyncio.sleep(0.1)


async def wait_for(home: Home, title: str) -> str:
    """Return the message of the only notification with a title, once it is there.

    Home Assistant asks Dexcom at most once in ten seconds.
    """
    async with asyncio.timeout(40):
        while True:
            shown = await home.client.ws("persistent_notification/get")
            if messages := [it["message"] for it in shown if it["title"] == title]:
                [message] = messages
                return str(message)
            await asyncio.sleep(0.5)


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
    """A trigger fires once for its event, under conditions that hold."""
    await home.control("clock", {"rate": 0})
    *_, before, after = await home.truth("egvs")
    await show_up_to(home, before)
    await home.sign_in()
    automation = {
        "triggers": [{"trigger": f"{DOMAIN}.new_reading", "target": TARGET}],
        "conditions": CONDITIONS,
        "actions": [notify("reading", "{{ trigger }}")],
    }
    await automate(home, "reading", automation)

    await show_up_to(home, after)
    await home.update()
    assert f"'value': {after['value']}" in await wait_for(home, "reading")


async def show_up_to(home: Home, reading: Mapping[str, Any]) -> None:
    """Let Dexcom show no reading later than this one."""
    age = await home.now() - datetime.fromisoformat(reading["systemTime"])
    await home.control(f"users/{USER}", {"delay_seconds": age.total_seconds() - 1})
