"""Findings about a period of glucose: what recurs, the best day, and what has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from ..dexcom.columns import DAY_SECONDS
from .goals import Goal, GoalRange


class FindingKind(StrEnum):
    """What a finding is about."""

    TIME_OF_DAY = "time_of_day"
    AFTER_MEALS = "after_meals"
    AFTER_EXERCISE = "after_exercise"
    SENSOR_FIRST_DAY = "sensor_first_day"
    BEST_DAY = "best_day"
    CHANGE = "change"


class Excursion(StrEnum):
    """Glucose below or above the target range for 15 minutes."""

    LOW = "low"
    HIGH = "high"


class DayScope(StrEnum):
    """The days on which a pattern recurs. Weekends are Saturday and Sunday."""

    ALL_DAYS = "all_days"
    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"


class FindingStatus(StrEnum):
    """Whether a finding was there in the period before, of the same length.

    A pattern is over if it was found in the period before and isn't any more. A change and a best
    day are always new.
    """

    NEW = "new"
    RECURRING = "recurring"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSpan:
    """A span of time of day on the person's clock. It crosses midnight if it ends before it starts."""

    start: time
    end: time

    @property
    def seconds(self) -> int:
        """Return the length, which is less than a day."""
        return (_seconds_of(self.end) - _seconds_of(self.start)) % DAY_SECONDS

    def overlaps(self, other: ClockSpan) -> bool:
        """Return whether both share some time."""
        start, begin = _seconds_of(self.start), _seconds_of(other.start)
        return (begin - start) % DAY_SECONDS < self.seconds or (
            start - begin
        ) % DAY_SECONDS < other.seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The time spent in a range in the period and in the one before, in percent.

    ``goal`` is that of the account for this range, and ``met`` whether the period meets it. Both are
    None without a goal.
    """

    range: GoalRange
    percent: float
    percent_before: float
    goal: Goal | None
    met: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that stands out in a period, with the evidence for it.

    Patterns (all kinds but the best day and a change) have an excursion beyond ``limit_mg_dl`` on
    ``count`` of ``total`` occasions: days, meals, exercise sessions, or sensors, of those that have
    enough readings to tell. ``days`` are the days of these excursions on the person's clock, oldest
    first. ``start`` and ``end`` are those of the period the evidence comes from; for a pattern that
    is over, it is the one before. ``other_count`` of ``other_total`` are the occasions in the other
    of both periods, or None if it has too few readings.

    - A time of day has a ``span`` and a ``scope``. A span starts and ends at the median times of the
      excursions.
    - ``within`` is how long after a meal or after the end of exercise the excursion starts.
    - The best day is the only one of ``days``, with its ``in_range_percent``.
    - A change has a ``change``; its ``days`` are those compared, of both periods.
    """

    kind: FindingKind
    status: FindingStatus
    start: datetime
    end: datetime
    days: tuple[date, ...]
    count: int
    total: int
    excursion: Excursion | None = None
    limit_mg_dl: float | None = None
    span: ClockSpan | None = None
    scope: DayScope | None = None
    within: timedelta | None = None
    other_count: int | None = None
    other_total: int | None = None
    in_range_percent: float | None = None
    change: Change | None = None

    @property
    def id(self) -> str:
        """Return an id that stays the same while the evidence grows.

        That of a time of day has the block of three hours in which its middle lies, which can
        change; compare with `is_same`.
        """
        parts: list[str] = [self.kind]
        if self.excursion is not None:
            parts.append(self.excursion)
        if self.scope is not None:
            parts.append(self.scope)
        if self.span is not None:
            middle = _seconds_of(self.span.start) + self.span.seconds // 2
            parts.append(f"{middle % DAY_SECONDS // 10800 * 3:02}h")
        if self.change is not None:
            is_more = self.change.percent > self.change.percent_before
            parts += [self.change.range, "more" if is_more else "less"]
        if self.kind is FindingKind.BEST_DAY:
            parts += map(str, self.days)
        return "-".join(parts)

    def is_same(self, other: Finding) -> bool:
        """Return whether both are the same finding, with different evidence."""
        if self.id == other.id:
            return True
        return (
            self.excursion is other.excursion
            and self.span is not None
            and other.span is not None
            and self.span.overlaps(other.span)
        )


def find_same(finding: Finding, others: Sequence[Finding]) -> Finding | None:
    """Return the first of other findings that is the same, or None."""
    return next((other for other in others if finding.is_same(other)), None)


def _seconds_of(moment: time) -> int:
    """Return a time of day in seconds after midnight."""
    return 3600 * moment.hour + 60 * moment.minute + moment.second
