"""Findings as JSON objects with their sentences, for cards, actions, tools, and events."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TypedDict

from ..glucose.findings import DayScope, Excursion, Finding, FindingKind, FindingStatus
from ..glucose.goals import GoalRange
from ..glucose.numbers import show_glucose
from .finder import Findings
from .phrases import FindingPhrases

MINUTE = timedelta(minutes=1)


class ChangeRow(TypedDict):
    """The time spent in a range in the period and in the one before, in percent."""

    range: GoalRange
    percent: float
    percent_before: float
    # Whether the period meets the goal for the range; null without a goal.
    met: bool | None


class FindingRow(TypedDict):
    """A finding; what doesn't apply to its kind is null."""

    id: str
    kind: FindingKind
    # Null where the other period has too few readings to tell.
    status: FindingStatus | None
    # The finding and its status in words.
    text: str
    status_text: str
    # The period that the evidence is from.
    start: datetime
    end: datetime
    # The days that it is about, oldest first.
    days: Sequence[date]
    count: int
    total: int
    other_count: int | None
    other_total: int | None
    excursion: Excursion | None
    limit: float | None
    unit: str
    starts: time | None
    ends: time | None
    scope: DayScope | None
    within_minutes: int | None
    in_range_percent: float | None
    change: ChangeRow | None


def finding_rows(findings: Findings, phrases: FindingPhrases) -> list[FindingRow]:
    """Return all findings as JSON objects."""
    return [finding_row(finding, phrases) for finding in findings.found]


def finding_row(finding: Finding, phrases: FindingPhrases) -> FindingRow:
    """Return a finding as a JSON object."""
    span, within, change = finding.span, finding.within, finding.change
    status_text = phrases.status(finding)
    return {
        "id": finding.id,
        "kind": finding.kind,
        "status": finding.status if status_text else None,
        "text": phrases.sentence(finding),
        "status_text": status_text,
        "start": finding.start,
        "end": finding.end,
        "days": finding.days,
        "count": finding.count,
        "total": finding.total,
        "other_count": finding.other_count,
        "other_total": finding.other_total,
        "excursion": finding.excursion,
        "limit": None
        if finding.limit_mg_dl is None
        else show_glucose(finding.limit_mg_dl, phrases.unit).value,
        "unit": phrases.unit,
        "starts": None if span is None else span.start,
        "ends": None if span is None else span.end,
        "scope": finding.scope,
        "within_minutes": None if within is None else round(within / MINUTE),
        "in_range_percent": finding.in_range_percent,
        "change": None
        if change is None
        else {
            "range": change.range,
            "percent": change.percent,
            "percent_before": change.percent_before,
            "met": change.met,
        },
    }
