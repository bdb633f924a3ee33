"""Finds where hours and days begin on a clock, across its changes.

A clock is a time zone or that of a person who travels.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from math import inf
from typing import Final

from ..dexcom.columns import DAY_SECONDS
from .person_clock import find_offsets

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


def on_the_hour(moment: datetime) -> datetime:
    """Return the start of an hour in UTC."""
    return moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def hour_after(moment: datetime) -> datetime:
    """Return the first full hour at or after a moment in UTC."""
    hour = on_the_hour(moment)
    return hour if hour == moment else hour + HOUR


@lru_cache(maxsize=4096)
def moment_at(shown: datetime, zone: tzinfo) -> datetime:
    """Return the first moment, UTC, at which a clock shows a time or a later one.

    ``shown`` has no time zone. For a time that a clock skips, this is when it does so.
    """
    seconds = int(shown.replace(tzinfo=UTC).timestamp())
    spans = find_offsets(seconds - DAY_SECONDS, seconds + DAY_SECONDS, zone)
    ends = (*(span.since for span in spans[1:]), inf)
    moment = next(
        begin
        for (since, offset), end in zip(spans, ends, strict=True)
        if (begin := max(since, seconds - offset)) < end
    )
    return datetime.fromtimestamp(moment, UTC)


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return the start of a day on a clock, as UTC.

    A day starts when the clock first shows its date or a later one, and lasts until the next one
    starts, even if the clock is set back to the day before. So days follow each other without gaps
    and overlaps, however a person travels. A day that a clock skips starts and ends at once.
    """
    return moment_at(datetime.combine(day, time()), zone)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """Return the day on a clock that a moment belongs to."""
    day = moment.astimezone(zone).date()
    # A clock that was set back over midnight shows the day before again.
    while midnight(day + DAY, zone) <= moment:
        day += DAY
    return day


def start_of_day(moment: datetime, zone: tzinfo) -> datetime:
    """Return when the day of a moment started on a clock, as UTC."""
    return midnight(day_of(moment, zone), zone)


def next_midnight(moment: datetime, zone: tzinfo) -> datetime:
    """Return when the day after that of a moment starts on a clock, as UTC."""
    return midnight(day_of(moment, zone) + DAY, zone)


def hours_of_day(day: date, zone: tzinfo) -> float:
    """Return the length of a day on a clock: 24, unless the clock changes."""
    return (midnight(day + DAY, zone) - midnight(day, zone)) / HOUR


def is_recent(moment: datetime | None, now: datetime, interval: timedelta) -> bool:
    """Return whether a moment lies within an interval before now.

    A moment in the future isn't recent: the clock has been set back since.
    """
    return moment is not None and timedelta(0) <= now - moment < interval


def split_into_days(
    start: int, end: int, zone: tzinfo
) -> Iterator[tuple[date, int, int]]:
    """Split a period into local days, each with its start and end in seconds since 1970 UTC.

    The first and last day are cut at the ends of the period. A day that the clock skips is left
    out.
    """
    day = day_of(datetime.fromtimestamp(start, UTC), zone)
    while start < end:
        following = day + DAY
        day_end = int(midnight(following, zone).timestamp())
        if start < day_end:
            yield day, start, min(day_end, end)
            start = day_end
        day = following
