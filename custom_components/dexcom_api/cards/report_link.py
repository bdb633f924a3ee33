"""The WebSocket command by which cards offer a report as a PDF."""

from datetime import timedelta
from typing import Any, Final

import probatio

from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection
from homeassistant.core import HomeAssistant, callback

from ..const import DOMAIN
from ..pdf.create import ReportRequest
from ..pdf.link import async_sign_report
from ..report import read_window
from ..texts import supported_language
from .message_types import ReportLink
from .websocket_api import (
    WINDOW_FIELDS,
    async_request_context,
    find_window,
    loaded_account,
    refusals,
)

ATTR_LANGUAGE: Final = "language"

# Long enough for a slow phone to begin, and for opening it again right away.
VALIDITY: Final = timedelta(minutes=10)


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/report",
        **WINDOW_FIELDS,
        probatio.Optional(ATTR_LANGUAGE): probatio.All(str, supported_language),
    }
)
@callback
def ws_report(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send a link to a report, which is drawn when the link is opened."""
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account = loaded_account(context)
        window = find_window(account, msg)
        start, end = window or read_window(msg, account.readings.clock)
        url = async_sign_report(
            hass,
            context.entry,
            ReportRequest(start=start, end=end, language=msg.get(ATTR_LANGUAGE)),
            VALIDITY,
            with_diary=context.sees_diary,
        )
        connection.send_result(msg["id"], ReportLink(url=url))
