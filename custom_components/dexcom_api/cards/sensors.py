"""The WebSocket command that cards use for the sensors that were worn."""

from typing import Any

import probatio

from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import Interval
from ..report import to_json_types
from ..sensor_history import SensorReport, async_sensor_report
from .websocket_api import (
    async_request_context,
    async_send_answer,
    loaded_account,
    refusals,
)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/sensors",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
    }
)
@websocket_api.async_response
async def ws_sensors(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send the sensors in all stored readings."""
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account, sees_diary = loaded_account(context), context.sees_diary
        now = dt_util.utcnow()

        async def async_build() -> bytes:
            report = await async_sensor_report(
                hass, context.entry, with_diary=sees_diary
            )
            return await hass.async_add_executor_job(encode, report)

        # A sensor also ends by time alone.
        question = ("sensors", account.readings.data.sensor_session)
        # Nothing is fetched for this: that would be everything since the first day.
        window = Interval(now, now)
        await async_send_answer(connection, msg, context, window, question, async_build)


def encode(report: SensorReport) -> bytes:
    """Return a report as a JSON object. Runs in a thread."""
    return json_bytes(to_json_types(report))
