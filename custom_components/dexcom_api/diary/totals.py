"""Adds up a diary: totals, days, and the hours of the day."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Final, TypedDict

from ..coverage import Interval
from ..glucose.entry_kinds import LOGGED_KINDS, EntryKind
from ..glucose.wall_clock import DAY, HOUR, split_into_days
from .entries import AMOUNT_DIGITS, CONTEXT, Diary, Entry, find_alerts, total_amount

HOURS: Final = range(24)


class HourlyTotals(TypedDict):
    """The totals that are averaged for each hour of the day."""

    carbs_g: float | None
    insulin_units: float | None
    # Null if there is insulin without a type.
    insulin_fast_units: float | None
    insulin_long_units: float | None


class DiaryTotals(HourlyTotals):
    """What a diary adds up to. Alerts and calibrations don't count as entries."""

    entries: int
    exercise_minutes: float | None


class DiaryDay(TypedDict):
    """What a day on the person's clock adds up to."""

    day: date
    totals: DiaryTotals


class DiaryHour(HourlyTotals):
    """The average totals of an hour of the day."""

    hour: int


class DiarySummary(TypedDict):
    """What a diary adds up to in a period, and how many alerts of each kind started in it."""

    totals: DiaryTotals
    entries_per_day: float | None
    alerts: dict[str | None, int]
    days: list[DiaryDay]
    hours: list[DiaryHour]


def add_up(entries: Sequence[Entry]) -> DiaryTotals:
    """Return the totals of entries. Unknown amounts add nothing.

    Alerts and calibrations don't count as entries. If there is insulin without a type, the totals
    of both types are None.
    """
    return {
        "entries": sum(entry.kind in LOGGED_KINDS for entry in entries),
        "carbs_g": total_amount(entries, EntryKind.CARBS),
        "insulin_units": total_amount(entries, EntryKind.INSULIN),
        "insulin_fast_units": total_amount(entries, EntryKind.INSULIN, "fast_acting"),
        "insulin_long_units": total_amount(entries, EntryKind.INSULIN, "long_acting"),
        "exercise_minutes": total_amount(entries, EntryKind.EXERCISE),
    }


def summarize_diary(
    diary: Diary,
    start: datetime,
    end: datetime,
    zone: tzinfo,
    gaps: Sequence[Interval] = (),
) -> DiarySummary:
    """Return the totals of a period, of its local days, and of the hours of an average day.

    An alert belongs to the period in which it started, so the diary has to include the context
    before the period. Where parts of the diary are missing, what wasn't found is unknown, and so are
    averages. Averages also need a day, which can have 23 hours.
    """

    def add_up_known(begin: datetime, over: datetime) -> DiaryTotals:
        totals = add_up(diary.entries_between(begin, over))
        is_known = all(gap.end <= begin or over <= gap.start for gap in gaps)
        return totals if is_known else without_zeros(totals)

    entries = diary.entries_between(start, end)
    totals = add_up_known(start, end)
    has_average = not gaps and end - start >= DAY - HOUR
    length_days = (end - start) / DAY if has_average else None
    by_hour: list[list[Entry]] = [[] for _ in HOURS]
    for entry in entries:
        by_hour[entry.time.astimezone(zone).hour].append(entry)
    alerts = find_alerts(diary.entries_between(start - CONTEXT, end))
    days = split_into_days(int(start.timestamp()), int(end.timestamp()), zone)
    return {
        "totals": totals,
        "entries_per_day": average(totals["entries"], length_days, 1),
        "alerts": dict(
            Counter(alert.sub_kind for alert, _ in alerts if alert.time >= start)
        ),
        "days": [
            {
                "day": day,
                "totals": add_up_known(
                    datetime.fromtimestamp(begin, UTC),
                    datetime.fromtimestamp(over, UTC),
                ),
            }
            for day, begin, over in days
        ],
        "hours": [
            {"hour": hour, **average_totals(by_hour[hour], length_days)}
            for hour in HOURS
        ],
    }


def without_zeros(totals: DiaryTotals) -> DiaryTotals:
    """Return totals in which a kind that wasn't logged is unknown."""
    return {
        "entries": totals["entries"],
        "carbs_g": totals["carbs_g"] or None,
        "insulin_units": totals["insulin_units"] or None,
        "insulin_fast_units": totals["insulin_fast_units"] or None,
        "insulin_long_units": totals["insulin_long_units"] or None,
        "exercise_minutes": totals["exercise_minutes"] or None,
    }


def average_totals(entries: Sequence[Entry], length_days: float | None) -> HourlyTotals:
    """Return the totals of an hour of the day, divided by the number of days if that is known."""
    totals = add_up(entries)

    def averaged(total: float | None) -> float | None:
        return average(total, length_days, AMOUNT_DIGITS)

    return {
        "carbs_g": averaged(totals["carbs_g"]),
        "insulin_units": averaged(totals["insulin_units"]),
        "insulin_fast_units": averaged(totals["insulin_fast_units"]),
        "insulin_long_units": averaged(totals["insulin_long_units"]),
    }


def average(
    total: float | None, length_days: float | None, digits: int
) -> float | None:
    """Return a total divided by a number of days, or None if one of them is unknown."""
    if total is None or length_days is None:
        return None
    return round(total / length_days, digits)
