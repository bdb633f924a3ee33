"""The dashboard cards: their bundle, and the WebSocket commands that they use."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from homeassistant.components.frontend import add_extra_js_url
from homeassistant.components.http import StaticPathConfig
from homeassistant.components.websocket_api import async_register_command
from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration

from ..const import DOMAIN
from .websocket_api import ws_readings, ws_subscribe, ws_summary

BUNDLE: Final = Path(__file__).parent.parent / "frontend" / "dexcom-api-cards.js"


async def async_setup_cards(hass: HomeAssistant) -> None:
    """Register the commands, and let Home Assistant's frontend load the bundle, if there is one.

    The URL changes with the bundle, so that browsers can cache it.
    """
    for command in (ws_readings, ws_summary, ws_subscribe):
        async_register_command(hass, command)
    if "frontend" not in hass.config.components:
        return
    integration = await async_get_integration(hass, DOMAIN)
    content = await hass.async_add_executor_job(BUNDLE.read_bytes)
    version = f"{integration.version}-{sha256(content).hexdigest()[:8]}"
    url = f"/{DOMAIN}_static/{version}/{BUNDLE.name}"
    await hass.http.async_register_static_paths(
        [StaticPathConfig(url, str(BUNDLE), cache_headers=True)]
    )
    add_extra_js_url(hass, url)
