"""Provides diagnostics, which help with troubleshooting and contain no secret or health value."""

from typing import Any, Final

from homeassistant.components.diagnostics import REDACTED, async_redact_data
from homeassistant.const import CONF_TOKEN
from homeassistant.core import HomeAssistant

from .account import DexcomConfigEntry
from .options import CONF_LIVE_ENTITY, CONF_LIVE_TIME_ENTITY

TO_REDACT: Final = {CONF_TOKEN, "auth_implementation"}
# Entity ids can have a person's name.
OPTIONS_TO_REDACT: Final = {CONF_LIVE_ENTITY, CONF_LIVE_TIME_ENTITY}


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: DexcomConfigEntry
) -> dict[str, Any]:
    """Return the polling, request, and error statistics of an account."""
    client = entry.runtime_data.client
    readings = entry.runtime_data.readings
    diary, live = entry.runtime_data.diary, entry.runtime_data.live
    return {
        "entry": {
            "data": async_redact_data(entry.data, TO_REDACT),
            "options": async_redact_data(entry.options, OPTIONS_TO_REDACT),
            "unique_id": REDACTED,
        },
        "requests": dict(client.counters.requests),
        "requests_last_hour": client.counters.requests_last_hour,
        "errors": dict(client.counters.errors),
        "skipped_records": dict(client.counters.skipped_records),
        "shapes": client.shapes.as_dict(),
        "polling": {
            "last_update_success": readings.last_update_success,
            "last_success": readings.last_update_success_time,
            "next_poll": readings.next_poll,
            "learned_delay_seconds": readings.schedule.delay.total_seconds(),
        },
        "readings_in_memory": len(readings.store.readings),
        "diary": {
            "last_update_success": diary.last_update_success,
            "entries_in_memory": len(diary.data.diary.entries),
            "complete": diary.store.coverage,
            "polled": diary.store.polled,
        },
        "live": live.async_diagnostics() if live else None,
        "devices": len(readings.data.devices),
        "stale": readings.data.is_stale,
        "stale_reason": readings.stale_reason,
        "signed_out": readings.refusal.is_active,
    }
