"""Times: every form that has been seen, read in one place.

The device's time is UTC. The wall clock beside it has an offset, except from receivers.
"""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
import re
from typing import Final

import msgspec
from msgspec.structs import force_setattr

OFFSET_STEP: Final = timedelta(minutes=15)
MAX_OFFSET: Final = timedelta(hours=14)

# Outside of these years, calculations with a time could leave the calendar.
FIRST_SECOND: Final = datetime(2000, 1, 1, tzinfo=UTC).timestamp()
LAST_SECOND: Final = datetime(9000, 1, 1, tzinfo=UTC).timestamp()

MINUTES_OF_A_QUARTER: Final = 15

# The person's clock is at most this many quarter hours behind or ahead of UTC.
QUARTER_HOURS: Final = range(-12 * 4, 14 * 4 + 1)

# The name of the offset of a wall clock that was sent without one.
INFERRED: Final = "inferred"

# The longest form that makes sense has 35 characters.
MAX_TIME_CHARACTERS: Final = 64

# Seen in production: no seconds, single digits, a space instead of the T, and offsets without
# minutes or with seconds.
TIME: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"[Tt ](?P<hour>\d{1,2}):(?P<minute>\d{1,2})"
    r"(:(?P<second>\d{1,2})(?P<fraction>\.\d+)?)?"
    r" *(?P<offset>[Zz]|[+-]\d{1,2}(:?\d{2}(:?\d{2})?)?)?",
    re.ASCII,
)

# It decides for every time, so that all ways of reading it agree.
RFC_3339_DECODER: Final = msgspec.json.Decoder(datetime)


def parse_time(sent: str) -> datetime | None:
    """Return a time with the offset that it was sent with, if any, or None if it can't be read."""
    if len(sent) > MAX_TIME_CHARACTERS or not (match := TIME.fullmatch(sent.strip())):
        return None
    date_and_time = "{:0>4}-{:0>2}-{:0>2}T{:0>2}:{:0>2}:{:0>2}{}".format(
        *match.group("year", "month", "day", "hour", "minute"),
        match["second"] or "",
        match["fraction"] or "",
    )
    try:
        return RFC_3339_DECODER.decode(
            f'"{date_and_time}{regular_offset(match["offset"])}"'
        )
    except msgspec.ValidationError:
        return None


def regular_offset(sent: str | None) -> str:
    """Return an offset as +HH:MM, rounded to the minute, or "" if there is none."""
    if sent is None or sent in "Zz":
        return (sent or "").upper()
    digits = sent[1:].replace(":", "")
    digits = digits.zfill(len(digits) + len(digits) % 2).ljust(6, "0")
    minutes = round(int(digits[:2]) * 60 + int(digits[2:4]) + int(digits[4:]) / 60)
    return f"{sent[0]}{minutes // 60:02}:{minutes % 60:02}"


def in_utc(moment: datetime) -> datetime | None:
    """Return a device's time in UTC, or None if no device can have sent it."""
    try:
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:
        return None
    return moment if FIRST_SECOND <= moment.timestamp() < LAST_SECOND else None


def make_aware(
    part: msgspec.Struct,
    system_field: str = "system_time",
    display_field: str = "display_time",
) -> None:
    """Put a device's time into UTC, and give the wall clock beside it an offset."""
    system_time: datetime | None = getattr(part, system_field)
    system_time = system_time and in_utc(system_time)
    force_setattr(part, system_field, system_time)
    display_time: datetime | None = getattr(part, display_field)
    if display_time is not None and display_time.tzinfo is None:
        offset = inferred_offset(display_time, system_time)
        force_setattr(part, display_field, display_time.replace(tzinfo=offset))


def inferred_offset(display_time: datetime, system_time: datetime | None) -> timezone:
    """Return how far a wall clock is from UTC, or no distance if it makes no sense."""
    if system_time is None:
        return timezone(timedelta(0), INFERRED)
    difference = display_time - system_time.replace(tzinfo=None)
    offset = round(difference / OFFSET_STEP) * OFFSET_STEP
    if abs(offset) > MAX_OFFSET:
        offset = timedelta(0)
    return timezone(offset, INFERRED)


def sent_zone(display_time: datetime) -> tzinfo | None:
    """Return the offset that a wall clock's time was sent with, or None without one."""
    zone = display_time.tzinfo
    return None if zone is None or zone.tzname(None) == INFERRED else zone


def quarter_hours(zone: tzinfo) -> int | None:
    """Return an offset in quarter hours, or None for one that no clock on Earth has."""
    offset = zone.utcoffset(None) or timedelta(0)
    rounded = round(offset / OFFSET_STEP)
    return rounded if rounded in QUARTER_HOURS else None
