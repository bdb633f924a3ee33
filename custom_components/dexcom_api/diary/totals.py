"""Adds up a diary: totals, days, and the hours of the day.

Insulin that is neither marked as fast-acting nor as long-acting counts as neither.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final, Self

from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import split_into_days
from .entries import AMOUNT_DIGITS, CONTEXT, Diary, Entry, alert_episodes, total_of

HOURS: Final = range(24)
DAY: Final = timedelta(days=1)

# What the app creates by itself.
NOT_LOGGED: Final = frozenset({EntryKind.ALERT, EntryKind.CALIBRATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The sums of some entries. ``entries`` doesn't count alerts and calibrations."""

    entries: int
    carbs_g: float
    insulin_fast_units: float
    insulin_long_units: float
    exercise_minutes: float

    @classmethod
    def add_up(cls, entries: Sequence[Entry]) -> Self:
        """Return the totals of entries. Unknown amounts add nothing."""
        return cls(
            entries=sum(entry.kind not in NOT_LOGGED for entry in entries),
            carbs_g=total_of(entries, EntryKind.CARBS),
            insulin_fast_units=total_of(entries, EntryKind.INSULIN, "fast_acting"),
            insulin_long_units=total_of(entries, EntryKind.INSULIN, "long_acting"),
            exercise_minutes=total_of(entries, EntryKind.EXERCISE),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryDay:
    """The totals of a local day, or of the part of it that lies in a period."""

    day: date
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryHour:
    """The totals of an hour of the day, averaged over all days."""

    hour: int
    carbs_g: float
    insulin_fast_units: float
    insulin_long_units: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DiarySummary:
    """The totals of a period. ``alerts`` counts alerts by name."""

    totals: Totals
    entries_per_day: float
    alerts: dict[str, int]
    days: tuple[DiaryDay, ...]
    hours: tuple[DiaryHour, ...]


def summarize_diary(
    diary: Diary, start: datetime, end: datetime, zone: tzinfo
) -> DiarySummary:
    """Return the totals of a period of a diary.

    An alert belongs to the period in which it started, so the diary has to include the context
    before the period.
    """
    entries = diary.between(start, end)
    totals = Totals.add_up(entries)
    length_days = max((end - start) / DAY, 1 / len(HOURS))
    return DiarySummary(
        totals=totals,
        entries_per_day=round(totals.entries / length_days, 1),
        alerts=count_alerts(diary.between(start - CONTEXT, end), start),
        days=tuple(
            DiaryDay(
                day=day,
                totals=Totals.add_up(
                    diary.between(
                        datetime.fromtimestamp(begin, UTC),
                        datetime.fromtimestamp(over, UTC),
                    )
                ),
            )
            for day, begin, over in split_into_days(
                int(start.timestamp()), int(end.timestamp()), zone
            )
        ),
        hours=tuple(
            average_hour(hour, in_hour, length_days)
            for hour, in_hour in enumerate(group_by_hour_of_day(entries, zone))
        ),
    )


def count_alerts(entries: Iterable[Entry], start: datetime) -> dict[str, int]:
    """Return how many alerts of each name started at or after a time."""
    alerts = (episode.alert for episode in alert_episodes(entries))
    names = (alert.sub_kind for alert in alerts if alert.time >= start)
    return dict(Counter(name for name in names if name is not None))


def group_by_hour_of_day(entries: Iterable[Entry], zone: tzinfo) -> list[list[Entry]]:
    """Return the entries of each hour of the day by local time."""
    hours: list[list[Entry]] = [[] for _ in HOURS]
    for entry in entries:
        hours[entry.time.astimezone(zone).hour].append(entry)
    return hours


def average_hour(hour: int, entries: Sequence[Entry], length_days: float) -> DiaryHour:
    """Return the totals of an hour of the day, divided by the number of days."""
    totals = Totals.add_up(entries)

    def average(amount: float) -> float:
        return round(amount / length_days, AMOUNT_DIGITS)

    return DiaryHour(
        hour=hour,
        carbs_g=average(totals.carbs_g),
        insulin_fast_units=average(totals.insulin_fast_units),
        insulin_long_units=average(totals.insulin_long_units),
    )
