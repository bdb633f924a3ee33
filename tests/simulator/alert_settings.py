"""The settings of Dexcom's alerts: schedules, each with settings of its own."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from .derived import (
    HIGH_MG_DL,
    LOW_MG_DL,
    SIGNAL_LOSS_SECONDS,
    STEEP_MG_DL_PER_MINUTE,
    URGENT_LOW_MG_DL,
)

DEFAULT_SCHEDULE = ""
DAYS_OF_WEEK = (
    *("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
)
DAY_MINUTES = 24 * 60


@dataclass(slots=True)
class AlertSetting:
    """The settings of one alert; `changed` is None if they never were."""

    value: float
    unit: str
    snooze_minutes: int | None = None
    enabled: bool = True
    delay_minutes: int = 0
    changed: datetime | None = None


@dataclass(slots=True)
class AlertSchedule:
    """Alert settings and when they apply; the default schedule applies when no other does.

    Times are hours and minutes on the person's clock. An end that is not after the start, or is
    past 24:00, is on the next day.
    """

    name: str
    start_time: str
    end_time: str
    settings: dict[str, AlertSetting]
    days_of_week: tuple[str, ...] = DAYS_OF_WEEK
    is_enabled: bool = True

    @property
    def is_default(self) -> bool:
        """Return whether this is the schedule that an app starts with."""
        return self.name == DEFAULT_SCHEDULE

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


@dataclass(slots=True)
class AlertSettings:
    """All alert schedules of a person."""

    schedules: list[AlertSchedule] = field(default_factory=lambda: [default_schedule()])

    def active(self, local: datetime) -> AlertSchedule:
        """Return the schedule that applies at a moment on the person's clock."""
        return next(
            (
                schedule
                for schedule in self.schedules
                if not schedule.is_default and schedule.covers(local)
            ),
            self.schedules[0],
        )

    def change(
        self,
        alert_name: str,
        *,
        schedule: str = DEFAULT_SCHEDULE,
        changed: datetime,
        **changes: Any,
    ) -> None:
        """Change an alert; raises KeyError for an unknown alert, schedule, or field."""
        by_name = {known.name: known for known in self.schedules}
        setting = by_name[schedule].settings[alert_name]
        if unknown := changes.keys() - {known.name for known in fields(AlertSetting)}:
            raise KeyError(min(unknown))
        for name, value in changes.items():
            setattr(setting, name, value)
        setting.changed = changed


def default_schedule() -> AlertSchedule:
    """Return the schedule that an app starts with."""
    return AlertSchedule(
        name=DEFAULT_SCHEDULE,
        start_time="00:00",
        end_time="00:00",
        settings={
            "urgentLow": AlertSetting(URGENT_LOW_MG_DL, "mg/dL", 30),
            "urgentLowSoon": AlertSetting(URGENT_LOW_MG_DL, "mg/dL", 30),
            "low": AlertSetting(LOW_MG_DL, "mg/dL", 15),
            "high": AlertSetting(HIGH_MG_DL, "mg/dL"),
            "rise": AlertSetting(STEEP_MG_DL_PER_MINUTE, "mg/dL/min"),
            "fall": AlertSetting(STEEP_MG_DL_PER_MINUTE, "mg/dL/min"),
            "outOfRange": AlertSetting(SIGNAL_LOSS_SECONDS // 60, "minutes"),
            "noReadings": AlertSetting(SIGNAL_LOSS_SECONDS // 60, "minutes"),
        },
    )


def night_schedule(end_time: str = "07:00") -> AlertSchedule:
    """Return a schedule for the night, with a higher low and no alert for a rise."""
    schedule = default_schedule()
    schedule.name, schedule.start_time, schedule.end_time = "Night", "22:00", end_time
    schedule.settings["low"].value = 80
    schedule.settings["rise"].enabled = False
    return schedule


def _minutes(text: str) -> int:
    """Return the minutes since midnight of a time such as 22:00, or 31:00 on the next day."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)
