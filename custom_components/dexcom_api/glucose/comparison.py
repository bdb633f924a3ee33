"""Compares days: finds the best one, and compares those of a period with the previous period's."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from .chance import find_rank_chance
from .findings import Change, Finding, FindingKind, FindingStatus
from .goals import Goal, GoalRange
from .metrics import DaySummary, Metrics, Summary

# Fewer days say too little: 70% of 14 days, as clinical reports need.
MIN_DAYS: Final = 10

# In percentage points of a day. A smaller change of the time in range says little for one person
# (Battelino et al., 2023); there is less time below.
MIN_CHANGE: Final = {GoalRange.IN_RANGE: 5, GoalRange.ABOVE: 5, GoalRange.BELOW: 2}


class Shift(NamedTuple):
    """A change in the time spent in a range, with the probability that chance makes it as large."""

    chance: float
    change: Change


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


def find_shifts(
    before: Sequence[DaySummary],
    now: Sequence[DaySummary],
    summaries: tuple[Summary, Summary],
    goals: Sequence[Goal],
) -> list[Shift]:
    """Return how the time in range, above, and below has changed, if by enough to matter.

    Days are compared with days; percentages and goals are those of both periods as a whole, which
    ``summaries`` are of. With fewer than ten days in a period or too few readings, there are none.
    """
    if min(len(before), len(now)) < MIN_DAYS:
        return []
    shifts = []
    for place, least in MIN_CHANGE.items():
        percent_before, percent = (
            _read_percent(summary, place) for summary in summaries
        )
        if percent_before is None or percent is None:
            continue
        if abs(percent - percent_before) < least:
            continue
        then, later = (
            [_read_percent(day.metrics, place) or 0.0 for day in days]
            for days in (before, now)
        )
        more, less = (later, then) if percent > percent_before else (then, later)
        goal = next((goal for goal in goals if goal.range is place), None)
        change = Change(
            range=place,
            percent=percent,
            percent_before=percent_before,
            goal=goal,
            met=None if goal is None else goal.is_met(summaries[1]),
        )
        # Twice, because either direction would have been found.
        shifts.append(Shift(min(1.0, 2 * find_rank_chance(more, less)), change))
    return shifts


def drop_echoes(shifts: Sequence[Shift]) -> list[Shift]:
    """Return the changes without those that another one implies.

    Less time in range means more time above or below; of range and above, the more certain one
    remains.
    """
    of_target = [shift for shift in shifts if shift.change.range is not GoalRange.BELOW]
    kept = min(of_target, key=attrgetter("chance"), default=None)
    return [
        shift
        for shift in shifts
        if shift.change.range is GoalRange.BELOW or shift is kept
    ]


def _read_percent(metrics: Metrics, place: GoalRange) -> float | None:
    """Return the percentage of a range."""
    percent: float | None = getattr(metrics, f"{place}_percent")
    return percent
