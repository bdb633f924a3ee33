"""The periods of time that people can ask about by name."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from ..glucose.day_parts import DEFAULT_DAY_PARTS, LAST_NIGHT_ENDS, DayPart
from ..glucose.wall_clock import DAY, day_of, midnight, moment_at, start_of_day


class Period(StrEnum):
    """A period of time that people can ask about by name."""

    LAST_24_HOURS = "last_24_hours"
    TODAY = "today"
    YESTERDAY = "yesterday"
    LAST_NIGHT = "last_night"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    LAST_7_DAYS = "last_7_days"
    LAST_14_DAYS = "last_14_days"
    LAST_30_DAYS = "last_30_days"


# What people ask about if they don't name a period.
DEFAULT_PERIOD: Final = Period.LAST_24_HOURS

type Window = tuple[datetime, datetime]

# From when to when on the person's clock. A night begins on the evening before.
PART_HOURS: Final[Mapping[Period, tuple[int, int]]] = {
    Period.LAST_NIGHT: (DEFAULT_DAY_PARTS.night.hour, 24 + LAST_NIGHT_ENDS.hour),
    **{
        Period(part): (
            DEFAULT_DAY_PARTS.find_start(part).hour,
            DEFAULT_DAY_PARTS.find_end(part).hour,
        )
        for part in (DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING)
    },
}
LAST: Final[Mapping[Period, timedelta]] = {
    Period.LAST_24_HOURS: timedelta(days=1),
    Period.LAST_7_DAYS: timedelta(days=7),
    Period.LAST_14_DAYS: timedelta(days=14),
    Period.LAST_30_DAYS: timedelta(days=30),
}


def window_of(period: Period, now: datetime, clock: tzinfo) -> Window:
    """Return the start and end in UTC of the latest period that has begun on a clock."""
    if period in LAST:
        return now - LAST[period], now
    today = day_of(now, clock)
    started = midnight(today, clock)
    match period:
        case Period.TODAY:
            return started, now
        case Period.YESTERDAY:
            return start_of_day(started - timedelta.resolution, clock), started
    day = today - DAY if period is Period.LAST_NIGHT else today
    while True:
        begin, end = (
            moment_at(datetime.combine(day, time()) + timedelta(hours=hour), clock)
            for hour in PART_HOURS[period]
        )
        # A clock can skip a whole morning.
        if begin < end and begin <= now:
            return begin, end
        day -= DAY


def window_before(
    window: Window, asked: Window, period: Period | None, clock: tzinfo
) -> Window:
    """Return what to compare a window with, which is the known part of what somebody asked for.

    For a named part of the day, it is the same time of the day before. Anything else lies as far
    back as what was asked for is long: as many days, if it begins and ends at the same time of day.
    """
    start, end = window
    first, last = (edge.astimezone(clock).replace(tzinfo=None) for edge in asked)
    days = DAY if period else last - first
    if period in LAST or days % DAY:
        length = asked[1] - asked[0]
        return start - length, end - length
    before = (
        moment_at(edge.astimezone(clock).replace(tzinfo=None) - days, clock)
        for edge in window
    )
    return next(before), next(before)
