"""Where hours and days begin. Days belong to a time zone, which callers name."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def on_the_hour(moment: datetime) -> datetime:
    """Return the beginning of the hour, UTC."""
    return moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def hour_after(moment: datetime) -> datetime:
    """Return the first full hour at or after a moment, UTC."""
    hour = on_the_hour(moment)
    return hour if hour == moment else hour + timedelta(hours=1)


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return when a day begins in a zone, UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def start_of_day(moment: datetime, zone: tzinfo) -> datetime:
    """Return the last midnight in a zone at or before a moment, UTC."""
    return midnight(moment.astimezone(zone).date(), zone)


def next_midnight(moment: datetime, zone: tzinfo) -> datetime:
    """Return the first midnight in a zone after a moment, UTC; days have 23 to 25 hours."""
    return midnight(moment.astimezone(zone).date() + timedelta(days=1), zone)


def is_recent(moment: datetime | None, now: datetime, interval: timedelta) -> bool:
    """Return whether a moment lies within an interval before now.

    A moment in the future is not recent: the clock was set back since.
    """
    return moment is not None and timedelta(0) <= now - moment < interval
