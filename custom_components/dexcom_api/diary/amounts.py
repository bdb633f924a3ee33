"""Carbs and insulin by the hour over all of the past, in the account's file, for statistics."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from sqlite3 import Connection
from typing import NamedTuple

from .ledger import PER_UNIT, Amounts, Total

type FirstHours = dict[Total, int]


class SumRow(NamedTuple):
    """An hour, by its first second since 1970 UTC, and the sum of all hours up to its end."""

    hour: int
    amount: float
    sum: float


def save_amounts(
    connection: Connection,
    amounts: Mapping[Total, Amounts],
    hours: range,
    more_hours: Collection[int] = (),
) -> FirstHours:
    """Write the amounts of some hours, and return the first hour of each total that changes.

    ``hours`` are the seconds of a window that begins and ends on the hour; ``more_hours`` are other
    hours by their first second. An hour whose amounts are gone stays, with 0, because the recorder
    may still have to delete its row.
    """
    first_hours: FirstHours = {}
    for total, found in amounts.items():
        known = dict(
            connection.execute(
                "SELECT hour, thousandths FROM amounts"
                " WHERE total = ? AND hour >= ? AND hour < ?",
                (total, hours.start, hours.stop),
            ).fetchall()
        )
        for hour in more_hours:
            known |= connection.execute(
                "SELECT hour, thousandths FROM amounts WHERE total = ? AND hour = ?",
                (total, hour),
            ).fetchall()
        changes = {
            hour: found.get(hour, 0)
            for hour in {*known, *found}
            if (hour in hours or hour in more_hours)
            and known.get(hour) != found.get(hour, 0)
        }
        connection.executemany(
            "INSERT OR REPLACE INTO amounts VALUES (?, ?, ?)",
            [(total, hour, thousandths) for hour, thousandths in changes.items()],
        )
        if changes:
            first_hours[total] = min(changes)
    return first_hours


def add_amounts(connection: Connection, amounts: Mapping[Total, Amounts]) -> None:
    """Write the amounts of hours that the file lacks."""
    connection.executemany(
        "INSERT OR IGNORE INTO amounts VALUES (?, ?, ?)",
        [
            (total, hour, thousandths)
            for total, found in amounts.items()
            for hour, thousandths in found.items()
        ],
    )


def load_sums(connection: Connection, total: Total, first_hour: int) -> list[SumRow]:
    """Return the hours since one; their sums are over all hours, including earlier ones."""
    (so_far,) = connection.execute(
        "SELECT coalesce(sum(thousandths), 0) FROM amounts"
        " WHERE total = ? AND hour < ?",
        (total, first_hour),
    ).fetchone()
    rows = connection.execute(
        "SELECT hour, thousandths FROM amounts"
        " WHERE total = ? AND hour >= ? ORDER BY hour",
        (total, first_hour),
    )
    return [*sum_rows(rows, so_far)]


def sum_rows(rows: Iterable[tuple[int, int]], so_far: int) -> Iterator[SumRow]:
    """Return hours with their sums."""
    for hour, thousandths in rows:
        so_far += thousandths
        yield SumRow(hour, thousandths / PER_UNIT, so_far / PER_UNIT)
