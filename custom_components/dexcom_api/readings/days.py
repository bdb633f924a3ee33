"""Writes the days of readings, and what they show of the person's clock, to an account's file."""

from bisect import bisect_left
from sqlite3 import Connection

from ..dexcom.columns import DAY_SECONDS, Columns
from ..glucose.person_clock import OffsetChange, find_deciding, find_offset_changes
from .packing import pack_readings


def pack_day(records: Columns, day: int) -> bytes | None:
    """Return the block of a day, or None for a day without records."""
    start = day * DAY_SECONDS
    found = records.in_span(start, start + DAY_SECONDS)
    return pack_readings(found, start) if found else None


def save_offsets(connection: Connection, readings: Columns, day: int) -> None:
    """Write the changes of the person's clock on a day; readings before it decide too."""
    start = day * DAY_SECONDS
    first = find_deciding(readings.times, readings.offsets, start)
    last = bisect_left(readings.times, start + DAY_SECONDS)
    connection.execute("DELETE FROM offsets WHERE day = ?", (day,))
    connection.executemany(
        "INSERT INTO offsets VALUES (?, ?, ?)",
        [
            (day, *change)
            for change in find_offset_changes(
                readings.times[first:last], readings.offsets[first:last]
            )
        ],
    )


def load_offsets(connection: Connection, before: int) -> list[OffsetChange]:
    """Return the changes of the person's clock before a day, by time.

    Those that only readings of the day confirm are among them.
    """
    rows = connection.execute(
        "SELECT since, seconds FROM offsets WHERE since < ? ORDER BY since",
        (before * DAY_SECONDS,),
    )
    return [OffsetChange(*row) for row in rows]
