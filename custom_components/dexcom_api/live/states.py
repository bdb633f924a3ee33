"""Reads glucose and reading times from the states of another integration's entities."""

from collections.abc import Mapping
from datetime import datetime
from math import isfinite
from typing import Any, Final

from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import State
from homeassistant.util import dt as dt_util

from ..dexcom.glucose_value import live_mg_dl
from .readings import ShownTime, ShownValue

# Where integrations write the time of a reading, the most certain first: LibreView, and Nightscout
# and xDrip+.
TIME_ATTRIBUTES: Final = (
    "measurement_timestamp",
    "reading_time",
    "date",
    "dateString",
    "timestamp",
)

# From here on, a number is in milliseconds.
FIRST_MILLISECONDS: Final = 100_000_000_000


def shown_value(state: State) -> ShownValue:
    """Return the value that a state shows."""
    attribute = time_attribute(state.attributes)
    return ShownValue(
        state.last_updated_timestamp,
        _mg_dl(state),
        None if attribute is None else _seconds(state.attributes[attribute]),
    )


def shown_time(state: State) -> ShownTime:
    """Return the reading time that a state shows."""
    return ShownTime(state.last_updated_timestamp, _seconds(state.state))


def time_attribute(attributes: Mapping[str, Any]) -> str | None:
    """Return the name of the attribute that has the reading time, if there is one."""
    return next(
        (
            name
            for name in TIME_ATTRIBUTES
            if name in attributes and _seconds(attributes[name]) is not None
        ),
        None,
    )


def _mg_dl(state: State) -> float | None:
    """Return the glucose of a state, or None if it has none."""
    try:
        value = float(state.state)
    except ValueError:
        return None
    return live_mg_dl(value, state.attributes.get(ATTR_UNIT_OF_MEASUREMENT))


def _seconds(time: Any) -> float | None:
    """Return a time in seconds since 1970 UTC, or None if it isn't one."""
    try:
        seconds = _to_seconds(time)
        return seconds if seconds is not None and isfinite(seconds) else None
    except ValueError, OverflowError:
        # Some integrations write a moment outside of the calendar while they have no reading.
        return None


def _to_seconds(time: Any) -> float | None:
    """Return a time in seconds since 1970 UTC, or None if it has no form of a time.

    Texts without an offset are in Home Assistant's time zone. Raises ValueError or OverflowError
    for a moment outside of the calendar.
    """
    if isinstance(time, str):
        try:
            time = float(time)
        except ValueError:
            time = dt_util.parse_datetime(time) if ":" in time else None
    if isinstance(time, datetime):
        return dt_util.as_utc(time).timestamp()
    if isinstance(time, bool) or not isinstance(time, int | float):
        return None
    return time / 1000 if time >= FIRST_MILLISECONDS else time
