"""Tools for language models about single readings: the latest, and those of a window."""

from datetime import datetime, timedelta
from typing import Any, Final, override

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..glucose.numbers import show_reading
from ..readings.freshness import Freshness
from .queries import ExposedAccount, async_stored_trace, find_latest
from .tools import (
    WINDOW_PARAMETERS,
    AccountTool,
    asked_window,
    check_length,
    local,
    plain_number,
)

MINUTE: Final = timedelta(minutes=1)

# All readings of a day, also of one on which clocks go back.
MAX_READINGS_WINDOW: Final = timedelta(hours=25)


class GetLatestReadingTool(AccountTool):
    """A tool for the latest reading."""

    name = f"{DOMAIN}__get_latest_reading"
    title = "Get latest glucose reading"
    description = (
        "Get the latest glucose reading that Dexcom has released, with the local time at which "
        "it was measured, its age, and whether that age is usual. It is at least an hour old. "
        "If stale is true, the reading is too old and glucose is null."
    )

    @override
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the latest reading, without its value if it is stale."""
        readings = account.data.readings
        latest = find_latest(readings)
        glucose = plain_number(show_reading(latest.mg_dl, account.unit))
        is_stale = bool(readings.data.is_stale)
        return {
            "glucose": None if is_stale else glucose,
            "unit": account.unit,
            "range": readings.data.glucose_range,
            "trend": None if is_stale else latest.trend,
            "measured": local(latest.time, readings.clock),
            "age_minutes": round((dt_util.utcnow() - latest.time) / MINUTE),
            "usual_delay_minutes": round(readings.schedule.delay / MINUTE),
            "age_is_usual": readings.data.freshness is Freshness.USUAL,
            "stale": is_stale,
            "stale_reason": readings.stale_reason,
        }


class GetReadingsTool(AccountTool):
    """A tool for all readings of a window."""

    name = f"{DOMAIN}__get_readings"
    title = "Get glucose readings"
    description = (
        "Get each glucose reading of at most a day, about one every five minutes, oldest first, with "
        "the local time at which it was measured. Use it for what glucose was at some time: give a "
        "start and an end around it. Times without readings are gaps of the sensor, never zero. "
        "Data ends one to three hours ago: the end in the answer shows how far it reaches."
    )

    parameters_of_tool = WINDOW_PARAMETERS

    @override
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the readings of the window, as far as they are stored."""
        clock = account.data.readings.clock
        window = asked_window(arguments, dt_util.utcnow(), clock)
        check_length(window, MAX_READINGS_WINDOW)
        (start, end), trace = await async_stored_trace(account, window)
        cut = trace.cut(int(start.timestamp()), int(end.timestamp()))
        return {
            "start": local(start, clock),
            "end": local(end, clock),
            "unit": account.unit,
            "readings": [
                {
                    "measured": datetime.fromtimestamp(seconds, clock),
                    "glucose": plain_number(show_reading(mg_dl, account.unit)),
                }
                for seconds, mg_dl in zip(cut.times, cut.values_mg_dl, strict=True)
            ],
        }
