"""What a diary adds up to: totals, days, and the hours of the day.

Insulin of which nobody said whether it acts fast or long counts as neither. Nothing here knows of
Home Assistant.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import split_into_days
from .entries import AMOUNT_DIGITS, Entry, alert_episodes, total_of

HOURS: Final = range(24)
DAY: Final = timedelta(days=1)

# What the app makes by itself, which nobody logged.
NOT_LOGGED: Final = frozenset({EntryKind.ALERT, EntryKind.CALIBRATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What was logged in some time; ``entries`` leaves out alerts and calibrations."""

    entries: int
    carbs_g: float
    insulin_fast_units: float
    insulin_long_units: float
    exercise_minutes: float

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Totals:
        """Add entries up; an amount that nobody knows adds nothing."""
        return cls(
            entries=sum(entry.kind not in NOT_LOGGED for entry in entries),
            carbs_g=total_of(entries, EntryKind.CARBS),
            insulin_fast_units=total_of(entries, EntryKind.INSULIN, "fast_acting"),
            insulin_long_units=total_of(entries, EntryKind.INSULIN, "long_acting"),
            exercise_minutes=total_of(entries, EntryKind.EXERCISE),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryDay:
    """What was logged on a local day, or in the part of it that was asked for."""

    day: date
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryHour:
    """What is logged in an hour of the day, on the average of all days."""

    hour: int
    carbs_g: float
    insulin_fast_units: float
    insulin_long_units: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DiarySummary:
    """What a stretch of time adds up to; ``alerts`` counts them by name."""

    totals: Totals
    entries_per_day: float
    alerts: dict[str, int]
    days: tuple[DiaryDay, ...]
    hours: tuple[DiaryHour, ...]


def summarize_diary(
    entries: Sequence[Entry], start: datetime, end: datetime, zone: tzinfo
) -> DiarySummary:
    """Sum up the entries from start to before end, which are in order of time."""
    totals = Totals.of(entries)
    length_days = max((end - start) / DAY, 1 / len(HOURS))
    return DiarySummary(
        totals=totals,
        entries_per_day=round(totals.entries / length_days, 1),
        alerts=alert_counts(entries),
        days=tuple(
            DiaryDay(day=day, totals=Totals.of(between(entries, begin, over)))
            for day, begin, over in split_into_days(
                int(start.timestamp()), int(end.timestamp()), zone
            )
        ),
        hours=tuple(
            average_hour(hour, of_the_hour, length_days)
            for hour, of_the_hour in enumerate(by_hour_of_day(entries, zone))
        ),
    )


def alert_counts(entries: Iterable[Entry]) -> dict[str, int]:
    """Return how many alerts there were of each name."""
    names = (episode.alert.sub_kind for episode in alert_episodes(entries))
    return dict(Counter(name for name in names if name is not None))


def between(entries: Sequence[Entry], begin: int, over: int) -> list[Entry]:
    """Return the entries from a second since 1970 UTC on and before another."""
    first = datetime.fromtimestamp(begin, UTC)
    last = datetime.fromtimestamp(over, UTC)
    return [entry for entry in entries if first <= entry.time < last]


def by_hour_of_day(entries: Iterable[Entry], zone: tzinfo) -> list[list[Entry]]:
    """Sort entries by the hour that the person's clock showed."""
    hours: list[list[Entry]] = [[] for _ in HOURS]
    for entry in entries:
        hours[entry.time.astimezone(zone).hour].append(entry)
    return hours


def average_hour(hour: int, entries: Sequence[Entry], length_days: float) -> DiaryHour:
    """Return what an hour of the day adds up to on the average."""
    totals = Totals.of(entries)

    def a_day(amount: float) -> float:
        return round(amount / length_days, AMOUNT_DIGITS)

    return DiaryHour(
        hour=hour,
        carbs_g=a_day(totals.carbs_g),
        insulin_fast_units=a_day(totals.insulin_fast_units),
        insulin_long_units=a_day(totals.insulin_long_units),
    )
