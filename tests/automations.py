"""Automations from a configuration, and what their editor shows."""

from typing import Any, Final

from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.core import HomeAssistant, ServiceCall, State, callback
from homeassistant.setup import async_setup_component
from homeassistant.util import slugify

from .common import account_device, found

GLUCOSE: Final = "sensor.dexcom_glucose"
ON_GLUCOSE: Final = {"target": {"entity_id": GLUCOSE}}
RANGES: Final = ["very_low", "low", "in_range", "high", "very_high"]

type Reports = list[dict[str, Any]]


def listen(hass: HomeAssistant) -> Reports:
    """Return the list of what the action of `report` reports from now on."""
    reports: Reports = []

    @callback
    def async_receive(call: ServiceCall) -> None:
        reports.append(dict(call.data["data"]))

    hass.services.async_register("test", "report", async_receive)
    return reports


def report(data: Any) -> dict[str, Any]:
    """Return the action of an automation that reports something."""
    return {"action": "test.report", "data": {"data": data}}


async def set_up_automations(
    hass: HomeAssistant, *configs: dict[str, Any]
) -> list[State]:
    """Set up automations and return their states."""
    assert await async_setup_component(
        hass, "automation", {"automation": list(configs)}
    )
    await hass.async_block_till_done()
    return [found(hass, f"automation.{slugify(config['alias'])}") for config in configs]


async def find_refused(
    hass: HomeAssistant, *configs: dict[str, Any]
) -> list[dict[str, Any]]:
    """Return the triggers and conditions that Home Assistant refuses."""
    trigger = {"trigger": "event", "event_type": "run"}
    states = await set_up_automations(
        hass,
        *(
            {
                "alias": str(number),
                "triggers": config if "trigger" in config else trigger,
                "conditions": [config] if "condition" in config else [],
                "actions": [],
            }
            for number, config in enumerate(configs)
        ),
    )
    return [
        config
        for config, state in zip(configs, states, strict=True)
        if state.state == "unavailable"
    ]


async def offered(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, kind: str
) -> set[str]:
    """Return the triggers or conditions that the editor offers for the account's device."""
    assert await async_setup_component(hass, "automation", {})
    websocket = await hass_ws_client()
    target = {"device_id": [account_device(hass).id]}
    await websocket.send_json_auto_id(
        {"type": f"get_{kind}s_for_target", "target": target}
    )
    return set((await websocket.receive_json())["result"])
