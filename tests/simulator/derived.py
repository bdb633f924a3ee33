"""Alerts and calibrations, derived from a trace's readings."""

from collections.abc import Callable
from itertools import pairwise
import math
import random
from typing import NamedTuple

from .sensors import DAY_SECONDS, SensorSession
from .traces import Reading, SeededTrace

URGENT_LOW_MG_DL = 55
LOW_MG_DL = 70
HIGH_MG_DL = 250
STEEP_MG_DL_PER_MINUTE = 3.0
SOON_MINUTES = 20
SIGNAL_LOSS_SECONDS = 20 * 60
CONTEXT_SECONDS = 4 * 3600
SNOOZE_SECONDS = 95
# One gap in so many is the sensor's: the phone hears it, but it has no reading.
NO_READINGS_EVERY = 4


class Alert(NamedTuple):
    """One change of an alert's state."""

    moment_seconds: float
    name: str
    state: str
    session: SensorSession


def _rate(reading: Reading) -> float:
    """Return the rate of change, 0 if it is unknown."""
    return reading.rate_mg_dl_per_minute or 0.0


def _urgent_low_soon(reading: Reading) -> bool:
    """Return whether the reading heads for an urgent low."""
    ahead_mg_dl = reading.value_mg_dl + SOON_MINUTES * _rate(reading)
    return reading.value_mg_dl >= URGENT_LOW_MG_DL > ahead_mg_dl


CONDITIONS: dict[str, Callable[[Reading], bool]] = {
    "urgentLow": lambda reading: reading.value_mg_dl < URGENT_LOW_MG_DL,
    "urgentLowSoon": _urgent_low_soon,
    "low": lambda reading: reading.value_mg_dl < LOW_MG_DL,
    "high": lambda reading: reading.value_mg_dl > HIGH_MG_DL,
    "rise": lambda reading: _rate(reading) >= STEEP_MG_DL_PER_MINUTE,
    "fall": lambda reading: _rate(reading) <= -STEEP_MG_DL_PER_MINUTE,
}


def alerts_of_day(trace: SeededTrace, day: int) -> list[Alert]:
    """Return the alerts of a UTC day, oldest first."""
    start_seconds = day * DAY_SECONDS
    end_seconds = start_seconds + DAY_SECONDS
    readings = trace.readings(
        start_seconds - CONTEXT_SECONDS, end_seconds + CONTEXT_SECONDS
    )
    alerts: list[Alert] = []
    for before, reading in pairwise(readings):
        alerts += _transitions(before, reading)
        alerts += _signal_loss(before, reading)
    alerts.sort(key=lambda alert: (alert.moment_seconds, alert.name))
    return [
        alert for alert in alerts if start_seconds <= alert.moment_seconds < end_seconds
    ]


def _transitions(before: Reading, reading: Reading) -> list[Alert]:
    """Return the alerts that begin or end between two readings."""
    alerts = []
    # The phone reacts a moment after the reading, at no round second.
    moment_seconds = reading.moment_seconds + 0.438 + reading.moment_seconds % 7 / 16
    for name, holds in CONDITIONS.items():
        active = holds(reading)
        if active == holds(before):
            continue
        state = "activeAlarming" if active else "inactive"
        alerts.append(Alert(moment_seconds, name, state, reading.session))
        if active and reading.moment_seconds % 3 == 0:
            snoozed = moment_seconds + SNOOZE_SECONDS
            alerts.append(Alert(snoozed, name, "activeSnoozed", reading.session))
    return alerts


def _signal_loss(before: Reading, reading: Reading) -> list[Alert]:
    """Return the alerts for a gap between two readings of one sensor."""
    lost_seconds = before.moment_seconds + SIGNAL_LOSS_SECONDS
    if before.session is not reading.session or reading.moment_seconds < lost_seconds:
        return []
    is_silent = before.moment_seconds % NO_READINGS_EVERY == 0
    name = "noReadings" if is_silent else "outOfRange"
    return [
        Alert(lost_seconds + 0.25, name, "activeAlarming", before.session),
        Alert(reading.moment_seconds + 0.25, name, "inactive", reading.session),
    ]


def calibrations_of_day(
    trace: SeededTrace, day: int
) -> list[tuple[int, int, SensorSession]]:
    """Return the times in seconds, the meter values in mg/dL, and the sensors of a UTC day."""
    schedule = trace.schedule
    draw = random.Random(f"{schedule.session(0).transmitter_id}/calibration/{day}")
    if draw.random() >= schedule.model.calibrations_per_day:
        return []
    readings = trace.readings(day * DAY_SECONDS, (day + 1) * DAY_SECONDS - 120)
    steady = [reading for reading in readings if abs(_rate(reading)) < 1]
    if not steady:
        return []
    reading = steady[math.floor(draw.random() * len(steady))]
    value_mg_dl = round(reading.value_mg_dl * draw.uniform(0.92, 1.08))
    moment_seconds = reading.moment_seconds + draw.randint(20, 110)
    return [(moment_seconds, value_mg_dl, reading.session)]
