"""The types of reports, as JSON objects before their times and dates become texts."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Final, NewType, TypedDict

from .diary.totals import DiarySummary
from .glucose.ambulatory_profile import ProfilePoint
from .glucose.day_parts import DayPart
from .glucose.goals import GoalPreset, JudgedGoal
from .glucose.metrics import DaySummary, Metrics, Summary
from .glucose.ranges import Limits
from .glucose.variability import Variability

# Metrics as texts in a unit, by their names; None where they are unknown.
type Texts = dict[str, str | None]


class Shown(TypedDict):
    """What goes with metrics."""

    shown: Texts


class Measured(Shown):
    """The metrics of some time, and their texts."""

    metrics: Metrics


class HourRow(Measured):
    """The metrics of an hour of the day."""

    hour: int


class WeekdayRow(Measured):
    """The metrics of a weekday, such as mon."""

    weekday: str


class PartRow(Measured):
    """The metrics of a part of the day, which starts and ends at times of the day."""

    part: DayPart
    start: time
    end: time


class LowRow(TypedDict):
    """An episode of low glucose, with the day and the part of the day that it began in."""

    day: date
    part: DayPart
    start: datetime
    end: datetime
    lowest_mg_dl: float


class Rows(TypedDict):
    """The metrics by the clock and the calendar."""

    hours: list[HourRow]
    weekdays: list[WeekdayRow]
    parts: list[PartRow]


class ReportParts(Rows):
    """What a report has besides metrics of its whole window."""

    utc_offset_minutes: int
    limits: Limits
    # Whose goals they are, and which of them are met.
    goal_preset: GoalPreset
    goals: Sequence[JudgedGoal]
    # The metrics as texts, with the unit and the ranges.
    shown: dict[str, Any]
    profile: list[ProfilePoint]
    days: list[ReportDay]
    # The lows that began in the window, oldest first.
    lows: list[LowRow]
    # Null for those who may not read the diary, and on cards where not all of it is stored.
    diary: DiarySummary | None


# JSON objects with the fields of several types.
ReportDay = NewType("ReportDay", dict[str, Any])
SummaryReport = NewType("SummaryReport", dict[str, Any])
JOINED_TYPES: Final[dict[Any, tuple[type, ...]]] = {
    ReportDay: (DaySummary, Shown),
    SummaryReport: (Summary, Variability, ReportParts),
}
