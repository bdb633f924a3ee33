"""Adds up a diary: totals, days, and the hours of the day."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final

from ..glucose.entry_kinds import LOGGED_KINDS, EntryKind
from ..glucose.wall_clock import split_into_days
from .entries import AMOUNT_DIGITS, CONTEXT, Diary, Entry, find_alerts, total_amount

HOURS: Final = range(24)
DAY: Final = timedelta(days=1)

# The totals that are averaged for each hour of the day.
HOURLY_TOTALS: Final = (
    "carbs_g",
    "insulin_units",
    "insulin_fast_units",
    "insulin_long_units",
)

type Totals = dict[str, float | None]


def add_up(entries: Sequence[Entry]) -> Totals:
    """Return the totals of entries. Unknown amounts add nothing.

    The number of entries doesn't count alerts and calibrations. If there is insulin without a type,
    the totals of types are None.
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
    diary: Diary, start: datetime, end: datetime, zone: tzinfo
) -> dict[str, Any]:
    """Return the totals of a period, of its local days, and of the hours of an average day.

    An alert belongs to the period in which it started, so the diary has to include the context
    before the period.
    """
    entries = diary.entries_between(start, end)
    totals = add_up(entries)
    length_days = max((end - start) / DAY, 1 / len(HOURS))
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
        "days": tuple(
            {
                "day": day,
                "totals": add_up(
                    diary.entries_between(
                        datetime.fromtimestamp(begin, UTC),
                        datetime.fromtimestamp(over, UTC),
                    )
                ),
            }
            for day, begin, over in days
        ),
        "hours": tuple(
            {"hour": hour, **average_totals(by_hour[hour], length_days)}
            for hour in HOURS
        ),
    }


def average_totals(entries: Sequence[Entry], length_days: float) -> Totals:
    """Return the totals of an hour of the day, divided by the number of days."""
    totals = add_up(entries)
    return {
        name: average(totals[name], length_days, AMOUNT_DIGITS)
        for name in HOURLY_TOTALS
    }


def average(total: float | None, length_days: float, digits: int) -> float | None:
    """Return a total divided by a number of days, or None if it is unknown."""
    return None if total is None else round(total / length_days, digits)
