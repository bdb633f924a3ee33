"""The best day, and what has changed since the month before."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date
import random

import pytest

from custom_components.dexcom_api.glucose.findings import Finding, FindingKind
from custom_components.dexcom_api.glucose.goals import Goal, GoalRange
from custom_components.dexcom_api.glucose.patterns import find_patterns
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS

from .months import DAY, GOALS, READINGS_A_DAY, START, find_in
from .traces import every_five_minutes


def high_for(readings: int) -> list[int]:
    """Return a day in range but for its first readings."""
    return [200] * readings + [120] * (READINGS_A_DAY - readings)


def find_changes(days: Iterable[list[int]]) -> list[Finding]:
    """Return what has changed in the second half of some days without gaps."""
    trace = every_five_minutes(value for day in days for value in day)
    found = find_in(trace)
    return [finding for finding in found if finding.kind is FindingKind.CHANGE]


def spread(mean: int, seed: int) -> list[list[int]]:
    """Return 30 days whose highs come at any time, as many readings of them as drawn."""
    draw = random.Random(seed)
    days = []
    for _ in range(30):
        day = high_for(draw.randrange(mean - 30, mean + 30))
        place = draw.randrange(READINGS_A_DAY)
        days.append(day[place:] + day[:place])
    return days


def test_change() -> None:
    """Less time in range than in the month before is a change, with the goal it misses."""
    then, now = spread(50, 1), spread(110, 2)
    [found] = find_changes(then + now)
    change = found.change
    assert change is not None
    means = [
        sum(100 * day.count(120) / READINGS_A_DAY for day in days) / 30
        for days in (then, now)
    ]
    assert [change.percent_before, change.percent] == pytest.approx(means)
    assert change.range is GoalRange.IN_RANGE
    assert change.goal == Goal(range=GoalRange.IN_RANGE, more_than_percent=70)
    assert change.met is False
    assert found.id == "change-in_range-less"
    [back] = find_changes(now + then)
    assert back.change is not None
    assert back.change.met is True
    assert back.id == "change-in_range-more"


def test_no_change() -> None:
    """Months that differ by chance, or by too little to matter, haven't changed."""
    assert find_changes(spread(80, 1) + spread(80, 2)) == []
    assert find_changes([high_for(60)] * 30 + [high_for(66)] * 30) == []


def find_best(days: Sequence[list[int]]) -> list[Finding]:
    """Return the best of some days without gaps."""
    trace = every_five_minutes(value for day in days for value in day)
    window = START, START + len(days) * DAY
    found = find_patterns(trace, (), (), UTC, CONSENSUS_LIMITS, GOALS, window)
    return [finding for finding in found if finding.kind is FindingKind.BEST_DAY]


def test_best_day() -> None:
    """The best day has the most time in range, and readings to show it."""
    days = [high_for(readings) for readings in (60, 50, 24, 50, 60, 70, 60, 12, 60, 60)]
    [best] = find_best(days)
    assert best.days == (date(2026, 5, 9),)
    assert best.in_range_percent == 100 * 276 / 288
    assert (best.count, best.total) == (1, 10)
    assert (best.start, best.end) == (START, START + 10 * DAY)


def test_no_best_day() -> None:
    """No day is the best if none meets the goals, or if there are fewer than ten."""
    assert find_best([high_for(80)] * 10) == []
    assert find_best([high_for(12)] * 9) == []
