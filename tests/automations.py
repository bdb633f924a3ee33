"""Automations built from a configuration, what they tell, and what their editor is told."""

import json
from typing import Any, Final

from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant, ServiceCall, State, callback
from homeassistant.setup import async_setup_component
from homeassistant.util import slugify
from homeassistant.util.yaml import load_yaml_dict

from .browser import INTEGRATION, texts_of
from .common import found

GLUCOSE: Final = "sensor.dexcom_glucose"

type Told = list[dict[str, Any]]


def listen(hass: HomeAssistant) -> Told:
    """Return the list of what automations tell by `tell` from now on."""
    told: Told = []

    @callback
    def async_tell(call: ServiceCall) -> None:
        told.append(dict(call.data["told"]))

    hass.services.async_register("test", "tell", async_tell)
    return told


def tell(what: Any) -> dict[str, Any]:
    """Return the action of an automation that tells something."""
    return {"action": "test.tell", "data": {"told": what}}


async def set_up_automations(
    hass: HomeAssistant, *configs: dict[str, Any]
) -> list[State]:
    """Set automations up, and return their states."""
    assert await async_setup_component(
        hass, "automation", {"automation": list(configs)}
    )
    await hass.async_block_till_done()
    return [found(hass, f"automation.{slugify(config['alias'])}") for config in configs]


async def described(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, kind: str
) -> dict[str, Any]:
    """Return what the editor is told of the integration's triggers or conditions."""
    assert await async_setup_component(hass, "automation", {})
    websocket = await hass_ws_client()
    await websocket.send_json_auto_id({"type": f"{kind}_platforms/subscribe"})
    assert (await websocket.receive_json())["success"]
    everything: dict[str, Any] = (await websocket.receive_json())["event"]
    return {
        key: description
        for key, description in everything.items()
        if key.startswith(f"{DOMAIN}.")
    }


def choices(field: dict[str, Any]) -> list[str]:
    """Return what can be chosen in a field, each with a label."""
    options = field["selector"]["select"]["options"]
    assert all(option["label"] for option in options)
    return [option["value"] for option in options]


def assert_texts(kind: str, keys: set[str]) -> None:
    """Check the texts of all triggers or all conditions, which have these keys.

    Each and each of its fields has a name and a description, and no other has.
    """
    known = dict(load_yaml_dict(str(INTEGRATION / f"{kind}s.yaml")))
    texts = texts_of(DOMAIN)[f"{kind}s"]
    icons = json.loads((INTEGRATION / "icons.json").read_text("utf-8"))[f"{kind}s"]

    own = {key for key in known if not key.startswith(".")}
    assert {f"{DOMAIN}.{key}" for key in own} == keys
    assert texts.keys() == icons.keys() == own
    for key in own:
        fields = texts[key].get("fields", {})
        assert texts[key].keys() - {"fields"} == {"name", "description"}
        assert fields.keys() == known[key].get("fields", {}).keys()
        for field in fields.values():
            assert field.keys() == {"name", "description"}
        assert icons[key][kind].startswith("mdi:")
