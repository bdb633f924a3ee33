"""Finds where hours and days begin in a time zone, across changes of the clocks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo


def on_the_hour(moment: datetime) -> datetime:
    """Return the start of an hour in UTC."""
    return moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def hour_after(moment: datetime) -> datetime:
    """Return the first full hour at or after a moment in UTC."""
    hour = on_the_hour(moment)
    return hour if hour == moment else hour + timedelta(hours=1)


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return the start of a day in a time zone, as UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def start_of_day(moment: datetime, zone: tzinfo) -> datetime:
    """Return the last midnight in a time zone at or before a moment, as UTC."""
    return midnight(moment.astimezone(zone).date(), zone)


def next_midnight(moment: datetime, zone: tzinfo) -> datetime:
    """Return the first midnight in a time zone after a moment, as UTC."""
    return midnight(moment.astimezone(zone).date() + timedelta(days=1), zone)


def is_recent(moment: datetime | None, now: datetime, interval: timedelta) -> bool:
    """Return whether a moment lies within an interval before now.

    A moment in the future isn't recent: the clock has been set back since.
    """
    return moment is not None and timedelta(0) <= now - moment < interval


def split_into_days(
    start: int, end: int, zone: tzinfo
) -> Iterator[tuple[date, int, int]]:
    """Split a period into local days, each with its start and end in seconds since 1970 UTC.

    The first and last day are cut at the ends of the period. Where clocks change, a day has 23 or
    25 hours.
    """
    day = datetime.fromtimestamp(start, zone).date()
    while start < end:
        following = day + timedelta(days=1)
        day_end = int(midnight(following, zone).timestamp())
        if start < day_end:
            yield day, start, min(day_end, end)
            start = day_end
        day = following
