"""Provides diagnostics, which help with troubleshooting and contain no secret or health value."""

from typing import Any, Final

from homeassistant.components.diagnostics import REDACTED, async_redact_data
from homeassistant.const import CONF_TOKEN
from homeassistant.core import HomeAssistant

from .account import DexcomConfigEntry

TO_REDACT: Final = {CONF_TOKEN, "auth_implementation"}


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: DexcomConfigEntry
) -> dict[str, Any]:
    """Return the polling, request, and error statistics of an account."""
    client = entry.runtime_data.client
    readings = entry.runtime_data.readings
    diary = entry.runtime_data.diary
    return {
        "entry": {
            "data": async_redact_data(entry.data, TO_REDACT),
            "options": dict(entry.options),
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
        "devices": len(readings.data.devices),
        "stale": readings.data.is_stale,
        "stale_reason": readings.stale_reason,
        "signed_out": readings.refusal.is_active,
    }
