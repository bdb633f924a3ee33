"""The WebSocket command for what stands out in a period."""

from typing import Any, Final

import probatio

from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import Interval
from ..findings.finder import async_find_findings, cut_to_days
from ..findings.phrases import FindingPhrases
from ..texts import async_load_texts
from .messages import patterns_answer
from .websocket_api import (
    WINDOW_FIELDS,
    async_request_context,
    async_send_answer,
    find_window,
    loaded_account,
    refusals,
)

ATTR_LANGUAGE: Final = "language"
ATTR_HAS_12_HOURS: Final = "has_12_hours"


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/patterns",
        **WINDOW_FIELDS,
        probatio.Required(ATTR_LANGUAGE): cv.language,
        probatio.Optional(ATTR_HAS_12_HOURS): cv.boolean,
    }
)
@websocket_api.async_response
async def ws_patterns(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send what stands out in the whole days of a window, in words of a language."""
    with refusals(connection, msg):
        context = async_request_context(hass, connection, msg)
        account, sees_diary = loaded_account(context), context.sees_diary
        found, limits = find_window(account, msg), account.readings.data.limits
        language, has_12_hours = msg[ATTR_LANGUAGE], msg.get(ATTR_HAS_12_HOURS)
        options = account.readings.options
        now = dt_util.utcnow()
        window = found or Interval(now, now)

        async def async_build() -> bytes:
            findings = found and await async_find_findings(
                hass, account, found, with_diary=sees_diary
            )
            phrases = FindingPhrases(
                texts=await async_load_texts(hass, language, has_12_hours=has_12_hours),
                unit=options.unit,
                limits=limits,
            )
            return patterns_answer(findings, phrases)

        days = found and cut_to_days(account, found)
        words = language, has_12_hours
        question = ("patterns", days, words, limits, options.goals)
        await async_send_answer(connection, msg, context, window, question, async_build)
