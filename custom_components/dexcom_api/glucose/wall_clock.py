"""Hours and days, where they begin."""

from datetime import UTC, datetime, timedelta

from homeassistant.util import dt as dt_util


def on_the_hour(moment: datetime) -> datetime:
    """Return the beginning of the hour, UTC."""
    return moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def hour_after(moment: datetime) -> datetime:
    """Return the first full hour that is not before a moment, UTC."""
    hour = on_the_hour(moment)
    return hour if hour == moment else hour + timedelta(hours=1)


def start_of_day(moment: datetime) -> datetime:
    """Return the person's midnight before a moment, UTC."""
    return dt_util.as_utc(dt_util.start_of_local_day(dt_util.as_local(moment)))


def next_midnight(moment: datetime) -> datetime:
    """Return the person's midnight after a moment, UTC; days have 23 to 25 hours."""
    tomorrow = dt_util.as_local(moment).date() + timedelta(days=1)
    return dt_util.as_utc(dt_util.start_of_local_day(tomorrow))


def is_recent(moment: datetime | None, now: datetime, interval: timedelta) -> bool:
    """Tell whether something was done within an interval; not if a clock was set back since."""
    return moment is not None and timedelta(0) <= now - moment < interval
