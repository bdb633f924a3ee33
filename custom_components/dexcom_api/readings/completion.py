"""Completes readings: Dexcom leaves fields out at times, and may not send the record again."""

from math import isnan
from typing import Final

from ..dexcom.columns import (
    NO_OFFSET,
    NO_STATUS,
    NO_TICKS,
    STATUSES,
    TRENDS,
    Row,
    Source,
)

MINUTE_SECONDS: Final = 60

UNKNOWN_TREND: Final = TRENDS.index("unknown")
UNKNOWN_STATUSES: Final = frozenset({STATUSES.index("unknown"), NO_STATUS})


def completed(row: Row, known: Row) -> Row:
    """Return a record with what only its known version has, such as the seconds of its time.

    A trend, rate, and status belong to a value: if that changed, none of them are taken over.
    """
    if row.time == known.time - known.time % MINUTE_SECONDS:
        row = row._replace(time=known.time)
    if row == known or not are_of_one_transmitter(row.source, known.source):
        return row
    row = row._replace(
        ticks=known.ticks if row.ticks == NO_TICKS else row.ticks,
        offset=known.offset if row.offset == NO_OFFSET else row.offset,
        source=Source(
            *(
                before if sent is None else sent
                for sent, before in zip(row.source, known.source, strict=True)
            )
        ),
    )
    if row.value != known.value:
        return row
    trend = known.trend if row.trend == UNKNOWN_TREND else row.trend
    return row._replace(
        trend=trend,
        rate=known.rate if isnan(row.rate) and trend == known.trend else row.rate,
        status=known.status if row.status in UNKNOWN_STATUSES else row.status,
    )


def are_of_one_transmitter(source: Source, known: Source) -> bool:
    """Return whether two records can come from one transmitter, in one way."""
    return source.origin == known.origin and source.transmitter_id in (
        None,
        known.transmitter_id,
    )
