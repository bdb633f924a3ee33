"""System health."""

import asyncio
from typing import Any

from pytest_homeassistant_custom_component.common import get_system_health_info

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from .browser import texts_of
from .scene import Scene
from .simulated import NOW


async def system_health(hass: HomeAssistant) -> dict[str, Any]:
    """Return what is shown, once it is known."""
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    info = await get_system_health_info(hass, DOMAIN)
    assert info.keys() <= texts_of(DOMAIN)["system_health"]["info"].keys()
    return {
        key: await value if asyncio.iscoroutine(value) else value
        for key, value in info.items()
    }


async def test_server(scene: Scene) -> None:
    """Requests are counted, and whether the server of the account can be reached is shown."""
    assert await system_health(scene.hass) == {
        "accounts": 1,
        "can_reach_sandbox": "ok",
        "last_success": NOW,
        "requests_last_hour": len(scene.simulator.requests),
    }
    await scene.simulator.stop()
    info = await system_health(scene.hass)
    assert info["can_reach_sandbox"] == {"type": "failed", "error": "unreachable"}


async def test_no_account(hass: HomeAssistant) -> None:
    """Without an account there is nothing to reach."""
    assert await async_setup_component(hass, DOMAIN, {})
    assert await system_health(hass) == {
        "accounts": 0,
        "last_success": None,
        "requests_last_hour": 0,
    }
