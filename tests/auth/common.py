"""What the tests of tokens share."""

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant

from ..simulator import Simulator


async def ask(hass: HomeAssistant) -> None:
    """Ask Dexcom for something that needs a token."""
    await hass.services.async_call(
        DOMAIN,
        "get_records",
        {"endpoint": "devices"},
        blocking=True,
        return_response=True,
    )


def renewals(simulator: Simulator) -> int:
    """Return how often a renewal was asked for."""
    return sum(
        record.query == {"grant_type": "refresh_token"} for record in simulator.requests
    )
