"""Serves the cards, and has Home Assistant's frontend load them."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from homeassistant.components.frontend import add_extra_js_url
from homeassistant.components.http import StaticPathConfig
from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration

from ..const import DOMAIN

BUNDLE: Final = Path(__file__).parent.parent / "frontend" / "dexcom-api-cards.js"


async def async_setup_cards(hass: HomeAssistant) -> None:
    """Serve the bundle of the cards under an address that changes with it, so that browsers keep it.

    Where Home Assistant runs without its frontend, nobody would load it.
    """
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
