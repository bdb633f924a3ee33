"""The settings of Dexcom's alerts: schedules, each with settings of its own."""

from collections.abc import Callable, Container
from dataclasses import asdict, dataclass, field
from datetime import datetime

from .derived import (
    HIGH_MG_DL,
    LOW_MG_DL,
    SIGNAL_LOSS_SECONDS,
    STEEP_MG_DL_PER_MINUTE,
    URGENT_LOW_MG_DL,
)
from .records import Record

# Returns the times of a change, or those of settings that were never changed.
type Times = Callable[[datetime | None], Record]

DEFAULT_SCHEDULE = ""
DAYS_OF_WEEK = (
    *("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
)
DAY_MINUTES = 24 * 60
# The value, unit, and snooze time in minutes of each alert.
DEFAULTS = {
    "urgentLow": (URGENT_LOW_MG_DL, "mg/dL", 30),
    "urgentLowSoon": (URGENT_LOW_MG_DL, "mg/dL", 30),
    "low": (LOW_MG_DL, "mg/dL", 15),
    "high": (HIGH_MG_DL, "mg/dL", None),
    "rise": (STEEP_MG_DL_PER_MINUTE, "mg/dL/min", None),
    "fall": (STEEP_MG_DL_PER_MINUTE, "mg/dL/min", None),
    "outOfRange": (SIGNAL_LOSS_SECONDS // 60, "minutes", None),
    "noReadings": (SIGNAL_LOSS_SECONDS // 60, "minutes", None),
}
# The fields that are the same for every alert.
EVERY_SETTING = {
    "secondaryTriggerCondition": None,
    "soundTheme": "modern",
    "soundOutputMode": "match",
}
NO_OVERRIDE = {"isOverrideEnabled": False, "mode": "unknown", "endTime": None}


@dataclass(slots=True)
class AlertSetting:
    """The settings of one alert, named as in the API; `changed` is None if they never were."""

    value: float
    unit: str
    snooze: int | None
    enabled: bool = True
    delay: int = 0
    changed: datetime | None = None


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
    settings: dict[str, AlertSetting] = field(
        default_factory=lambda: {
            name: AlertSetting(*values) for name, values in DEFAULTS.items()
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
        self, *, is_active: bool, times: Times, missing: Container[str]
    ) -> Record:
        """Return the schedule as the API sends it, without the alerts that a product lacks."""
        settings = []
        for name, setting in self.settings.items():
            if name not in missing:
                values = asdict(setting)
                times_of_change = times(values.pop("changed"))
                settings.append(
                    {"alertName": name, **values, **times_of_change, **EVERY_SETTING}
                )
        return {
            "alertScheduleSettings": {
                "alertScheduleName": self.name,
                "isEnabled": self.is_enabled,
                "isDefaultSchedule": self.name == DEFAULT_SCHEDULE,
                "startTime": self.start_time,
                "endTime": self.end_time,
                "daysOfWeek": list(self.days_of_week),
                "isActive": is_active,
                "override": dict(NO_OVERRIDE),
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
