"""The dashboard cards: their bundle, and the WebSocket commands that they use."""

from homeassistant.components.frontend import add_extra_js_url
from homeassistant.components.websocket_api import async_register_command
from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration

from ..const import DOMAIN
from ..storage.lasting import async_lasting
from .bundle import Bundle, BundleView, ServedCards
from .lanes import ws_lanes
from .patterns import ws_patterns
from .report_link import ws_report
from .responses import ws_responses
from .sensors import ws_sensors
from .websocket_api import ws_readings, ws_subscribe, ws_summary, ws_week


async def async_setup_cards(hass: HomeAssistant) -> None:
    """Register the commands, and let Home Assistant's frontend load the bundle, if there is one."""
    for command in (
        ws_readings,
        ws_summary,
        ws_week,
        ws_subscribe,
        ws_lanes,
        ws_responses,
        ws_patterns,
        ws_sensors,
        ws_report,
    ):
        async_register_command(hass, command)
    if "frontend" not in hass.config.components:
        return
    integration = await async_get_integration(hass, DOMAIN)
    bundle = await hass.async_add_executor_job(Bundle.read, str(integration.version))
    async_lasting(hass, ServedCards).version = bundle.version
    hass.http.register_view(BundleView(bundle))
    add_extra_js_url(hass, bundle.url)
