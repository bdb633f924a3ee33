"""Writes the days of readings, and what they show of the person's clock, to an account's file."""

from array import array
from itertools import count
from sqlite3 import Connection

from ..dexcom.columns import DAY_SECONDS, Columns
from ..glucose.person_clock import OffsetSamples
from .packing import pack_readings


def pack_day(records: Columns, day: int) -> bytes | None:
    """Return the block of a day, or None for a day without records."""
    found = _readings_of(records, day)
    return pack_readings(found, day * DAY_SECONDS) if found else None


def are_offsets_saved(connection: Connection) -> bool:
    """Return whether the file has offsets; a salvaged one, or one of an earlier version, has none."""
    return bool(
        connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'offset_samples'"
        ).fetchall()
    )


def begin_offsets(connection: Connection) -> None:
    """Prepare the file for offsets. Earlier versions wrote only their changes."""
    connection.execute("DROP TABLE IF EXISTS offsets")
    connection.execute(
        """
        CREATE TABLE offset_samples (
            day INTEGER, place INTEGER, time INTEGER NOT NULL, quarters INTEGER NOT NULL,
            PRIMARY KEY (day, place)
        ) WITHOUT ROWID
        """
    )


def save_offsets(connection: Connection, day: int, samples: OffsetSamples) -> None:
    """Write what the readings of a day show of the person's clock."""
    connection.execute("DELETE FROM offset_samples WHERE day = ?", (day,))
    connection.executemany(
        "INSERT INTO offset_samples VALUES (?, ?, ?, ?)",
        [(day, *sample) for sample in zip(count(), *samples, strict=False)],
    )


def load_offsets(connection: Connection, before: int) -> OffsetSamples:
    """Return what the readings before a day show of the person's clock."""
    rows = connection.execute(
        "SELECT time, quarters FROM offset_samples WHERE day < ? ORDER BY day, place",
        (before,),
    ).fetchall()
    return OffsetSamples(
        array("q", [time for time, _ in rows]),
        array("b", [quarters for _, quarters in rows]),
    )


def sample_day(readings: Columns, day: int) -> OffsetSamples:
    """Return what the readings of a day show of the person's clock."""
    found = _readings_of(readings, day)
    return OffsetSamples.of(found.times, found.offsets)


def _readings_of(readings: Columns, day: int) -> Columns:
    """Return the readings of a day of UTC, counted from 1970."""
    start = day * DAY_SECONDS
    return readings.in_span(start, start + DAY_SECONDS)
