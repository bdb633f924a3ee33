"""Finds the dashboard of the cards."""

from typing import Final

from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

STRATEGY: Final = "custom:dexcom-api"

# Where people add dashboards. The dialog itself has no address.
DASHBOARDS_PATH: Final = "/config/lovelace/dashboards"


async def async_find_dashboard(hass: HomeAssistant) -> str | None:
    """Return the path of a dashboard that the cards' strategy makes, if there is one."""
    data = hass.data
    lovelace = data.get(LOVELACE_DATA)
    if lovelace is None:
        return None
    for path, dashboard in lovelace.dashboards.items():
        try:
            config = await dashboard.async_load(False)
        except HomeAssistantError:
            continue
        strategy = config.get("strategy")
        if isinstance(strategy, dict) and strategy.get("type") == STRATEGY:
            return f"/{path or 'lovelace'}"
    return None
