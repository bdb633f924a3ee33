"""Alerts, derived from a trace's readings, and their settings in schedules."""

from collections.abc import Callable, Container
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from itertools import pairwise
from typing import Any, NamedTuple

from .sensors import DAY_SECONDS, SensorSession
from .traces import Reading, SeededTrace

type Record = dict[str, Any]
# Returns the times of a change, or those of settings that were never changed.
type Times = Callable[[datetime | None], Record]

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

DEFAULT_SCHEDULE = ""
DAYS_OF_WEEK = (
    *("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
)
DAY_MINUTES = 24 * 60
# The fields that are the same for every alert.
EVERY_SETTING = {
    "secondaryTriggerCondition": None,
    "soundTheme": "modern",
    "soundOutputMode": "match",
}


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


@dataclass(slots=True)
class AlertSetting:
    """The settings of one alert, named as in the API; `changed` is None if they never were.

    Snooze and delay are in minutes. Only the alert for high glucose has a delay.
    """

    value: float
    unit: str
    snooze: int | None = None
    enabled: bool = True
    delay: int | None = None
    changed: datetime | None = None


DEFAULTS = {
    "urgentLow": AlertSetting(URGENT_LOW_MG_DL, "mg/dL", snooze=30),
    "urgentLowSoon": AlertSetting(URGENT_LOW_MG_DL, "mg/dL", snooze=30),
    "low": AlertSetting(LOW_MG_DL, "mg/dL", snooze=15),
    "high": AlertSetting(HIGH_MG_DL, "mg/dL", snooze=120, delay=0),
    "rise": AlertSetting(STEEP_MG_DL_PER_MINUTE, "mg/dL/min"),
    "fall": AlertSetting(STEEP_MG_DL_PER_MINUTE, "mg/dL/min"),
    "outOfRange": AlertSetting(SIGNAL_LOSS_SECONDS // 60, "minutes"),
    "noReadings": AlertSetting(SIGNAL_LOSS_SECONDS // 60, "minutes"),
}


class Override(NamedTuple):
    """What replaces the sounds of a schedule until a moment: "quiet" or "vibrate"."""

    mode: str
    end: datetime


@dataclass(slots=True)
class AlertSchedule:
    """Alert settings and when they apply; the default schedule applies when no other does.

    Times are hours and minutes on the person's clock. An end that is not after the start, or is
    past 24:00, is on the next day.
    """

    name: str = DEFAULT_SCHEDULE
    start_time: str = "00:00"
    end_time: str = "00:00"
    days_of_week: tuple[str, ...] = DAYS_OF_WEEK
    is_enabled: bool = True
    override: Override | None = None
    settings: dict[str, AlertSetting] = field(
        default_factory=lambda: {
            name: replace(setting) for name, setting in DEFAULTS.items()
        }
    )

    def covers(self, local: datetime) -> bool:
        """Return whether the schedule applies at a moment on the person's clock."""
        minutes = local.hour * 60 + local.minute
        start, end = _minutes(self.start_time), _minutes(self.end_time)
        if end <= start:
            end += DAY_MINUTES
        today = local.isoweekday() % 7
        since_start = (
            (DAYS_OF_WEEK[today], minutes),
            (DAYS_OF_WEEK[today - 1], minutes + DAY_MINUTES),
        )
        return self.is_enabled and any(
            day in self.days_of_week and start <= minute < end
            for day, minute in since_start
        )

    def as_record(
        self,
        *,
        is_active: bool,
        is_enabled: bool,
        times: Times,
        missing: Container[str],
    ) -> Record:
        """Return the schedule as the API sends it, without the alerts that a product lacks.

        `is_enabled` is whether any timed schedule is, which the default one says of itself.
        """
        settings = []
        for name, setting in self.settings.items():
            if name not in missing:
                values = asdict(setting)
                times_of_change = times(values.pop("changed"))
                settings.append(
                    {"alertName": name, **values, **times_of_change, **EVERY_SETTING}
                )
        is_default = self.name == DEFAULT_SCHEDULE
        return {
            "alertScheduleSettings": {
                "alertScheduleName": self.name,
                "isEnabled": is_enabled if is_default else self.is_enabled,
                "isDefaultSchedule": is_default,
                "startTime": self.start_time,
                "endTime": self.end_time,
                "daysOfWeek": list(self.days_of_week),
                "isActive": is_active,
                "override": self.override
                and {
                    "isOverrideEnabled": True,
                    "mode": self.override.mode,
                    "endTime": times(self.override.end)["displayTime"],
                },
            },
            "alertSettings": settings,
        }


def find_active(schedules: list[AlertSchedule], local: datetime) -> AlertSchedule:
    """Return the schedule that applies at a moment on the person's clock."""
    default, *others = schedules
    return next((schedule for schedule in others if schedule.covers(local)), default)


def night_schedule(end_time: str = "07:00") -> AlertSchedule:
    """Return a schedule for the night, with a higher low and no alert for a rise."""
    schedule = AlertSchedule("Night", "22:00", end_time)
    schedule.settings["low"].value = 80
    schedule.settings["rise"].enabled = False
    return schedule


def _minutes(text: str) -> int:
    """Return the minutes since midnight of a time such as 22:00, or 31:00 on the next day."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)
