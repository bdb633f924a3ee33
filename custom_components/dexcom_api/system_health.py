"""Provides system health: whether Dexcom can be reached, and the last successful poll."""

from typing import Any

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from .account import DexcomConfigEntry
from .const import DOMAIN
from .dexcom.const import SERVERS
from .options import is_fed_by_dexcom


@callback
def async_register(
    hass: HomeAssistant, register: system_health.SystemHealthRegistration
) -> None:
    """Register the information."""
    register.async_register_info(async_system_health_info)


async def async_system_health_info(hass: HomeAssistant) -> dict[str, Any]:
    """Return the state of the servers in use, and of all accounts together."""
    entries: list[DexcomConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    accounts = [entry.runtime_data for entry in entries if is_fed_by_dexcom(entry)]
    successes = [account.readings.last_update_success_time for account in accounts]
    servers = sorted({account.client.server for account in accounts})
    return {
        "accounts": len(entries),
        "last_success": max(filter(None, successes), default=None),
        "requests_last_hour": sum(
            account.client.counters.requests_last_hour for account in accounts
        ),
        **{
            f"can_reach_{server}": system_health.async_check_can_reach_url(
                hass, SERVERS[server]
            )
            for server in servers
        },
    }
