"""Findings about a period, of traces made by hand."""

from datetime import UTC, date, datetime, timedelta

from custom_components.dexcom_api.diary.entries import Diary
from custom_components.dexcom_api.glucose.findings import Finding, FindingKind
from custom_components.dexcom_api.glucose.goals import PRESET_GOALS, GoalPreset
from custom_components.dexcom_api.glucose.patterns import find_patterns
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS

from .traces import MIDNIGHT, every_five_minutes

START = datetime.fromtimestamp(MIDNIGHT, UTC)
READINGS_A_DAY = 288
GOALS = PRESET_GOALS[GoalPreset.ADULT]


def find_in(days: list[list[int]]) -> list[Finding]:
    """Return the findings about days without gaps."""
    return find_patterns(
        every_five_minutes([value for day in days for value in day]),
        Diary().entries,
        (),
        UTC,
        CONSENSUS_LIMITS,
        GOALS,
        (START, START + timedelta(days=len(days))),
    )


def select(findings: list[Finding], kind: FindingKind) -> list[Finding]:
    """Return the findings of a kind."""
    return [finding for finding in findings if finding.kind is kind]


def high_for(readings: int) -> list[int]:
    """Return a day in range but for its first readings."""
    return [200] * readings + [120] * (READINGS_A_DAY - readings)


def test_best_day() -> None:
    """The best day has the most time in range, and readings to show it."""
    days = [high_for(readings) for readings in (60, 50, 24, 50, 60, 70, 60, 12, 60, 60)]
    [best] = select(find_in(days), FindingKind.BEST_DAY)
    assert best.days == (date(2026, 5, 9),)
    assert best.in_range_percent == 100 * 276 / 288
    assert (best.count, best.total) == (1, 10)
    assert (best.start, best.end) == (START, START + timedelta(days=10))


def test_no_best_day() -> None:
    """No day is the best if none meets the goals, or if there are fewer than ten."""
    assert select(find_in([high_for(80)] * 10), FindingKind.BEST_DAY) == []
    assert select(find_in([high_for(12)] * 9), FindingKind.BEST_DAY) == []
