"""Picks readings out of columns."""

from bisect import bisect_right
from datetime import datetime
from math import inf

from ..dexcom.columns import Columns
from ..glucose.trace import GlucoseTrace
from .state import Reading


def latest_reading(readings: Columns, now: datetime) -> Reading | None:
    """Return the newest reading that was taken by now, or None if there is none."""
    count = bisect_right(readings.times, now.timestamp())
    return Reading.at(readings, count - 1) if count else None


def trace_until(readings: Columns, until: datetime) -> GlucoseTrace:
    """Return readings up to a moment as a trace."""
    end_seconds = int(until.timestamp()) + 1
    if readings and readings.times[-1] >= end_seconds:
        readings = readings.in_span(-inf, end_seconds)
    return GlucoseTrace.from_readings(readings.times, readings.values)
