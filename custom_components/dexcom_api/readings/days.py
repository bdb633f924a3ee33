"""Writes the days of readings, and what they show of the person's clock, to an account's file."""

from bisect import bisect_left
from sqlite3 import Connection

from ..dexcom.columns import DAY_SECONDS, Columns
from ..dexcom.times import QUARTER_HOURS
from ..glucose.person_clock import (
    AGREEMENT,
    OffsetChange,
    find_first_deciding,
    find_offset_changes,
)
from .packing import pack_readings


def pack_day(records: Columns, day: int) -> bytes | None:
    """Return the block of a day, or None for a day without records."""
    start = day * DAY_SECONDS
    found = records.in_span(start, start + DAY_SECONDS)
    return pack_readings(found, start) if found else None


def save_offsets(connection: Connection, readings: Columns, changed_day: int) -> None:
    """Write the changes of the person's clock on a changed day and on the next one.

    The changes of the next day can depend on the last readings of the changed day. ``readings``
    must include both days.
    """
    for day in (changed_day, changed_day + 1):
        _save_offsets_of_day(connection, readings, day)


def _save_offsets_of_day(connection: Connection, readings: Columns, day: int) -> None:
    """Write the changes of the person's clock on a day."""
    start = day * DAY_SECONDS
    first = find_first_deciding(readings.times, readings.offsets, start)
    place = bisect_left(readings.times, start)
    last = bisect_left(readings.times, start + DAY_SECONDS)
    known = sum(offset in QUARTER_HOURS for offset in readings.offsets[first:place])
    connection.execute(
        "DELETE FROM offsets WHERE day = ? AND since >= ?",
        # A change that began with earlier readings is kept if those aren't in ``readings``.
        (day, min([start, *readings.times[:1]]) if known < AGREEMENT - 1 else 0),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO offsets VALUES (?, ?, ?)",
        [
            (day, *change)
            for change in find_offset_changes(
                readings.times[first:last], readings.offsets[first:last]
            )
        ],
    )


def forget_offsets(connection: Connection, day: int) -> None:
    """Delete the changes of the person's clock that began on a day."""
    start = day * DAY_SECONDS
    connection.execute(
        "DELETE FROM offsets WHERE since >= ? AND since < ?",
        (start, start + DAY_SECONDS),
    )


def load_offsets(connection: Connection, before: int) -> list[OffsetChange]:
    """Return the changes of the person's clock before a day, oldest first.

    They include changes that only readings of that day confirm.
    """
    rows = connection.execute(
        "SELECT since, seconds FROM offsets WHERE since < ? ORDER BY since",
        (before * DAY_SECONDS,),
    )
    return [OffsetChange(*row) for row in rows]
