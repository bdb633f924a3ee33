"""Completes readings: Dexcom sometimes leaves fields out, and may not send the record again."""

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
from ..dexcom.devices import is_unknown

MINUTE_SECONDS: Final = 60

UNKNOWN_TREND: Final = TRENDS.index("unknown")
UNKNOWN_STATUSES: Final = frozenset({STATUSES.index("unknown"), NO_STATUS})


def complete_row(row: Row, known: Row) -> Row:
    """Return a record, filled in from its known version where Dexcom left fields out.

    If its time has changed, its ticks aren't filled in; if its value has, neither are trend, rate,
    and status. A trend and a rate that contradict each other aren't put together.
    """
    if row.time == known.time - known.time % MINUTE_SECONDS:
        row = row._replace(time=known.time)
    if row == known or not may_share_transmitter(row.source, known.source):
        return row
    row = row._replace(
        ticks=known.ticks
        if row.ticks == NO_TICKS and row.time == known.time
        else row.ticks,
        offset=known.offset if row.offset == NO_OFFSET else row.offset,
        source=Source(
            *(
                before if is_unknown(sent) else sent
                for sent, before in zip(row.source, known.source, strict=True)
            )
        ),
    )
    if row.value != known.value:
        return row
    trend = row.trend
    if trend == UNKNOWN_TREND and (isnan(row.rate) or row.rate == known.rate):
        trend = known.trend
    return row._replace(
        trend=trend,
        rate=known.rate if isnan(row.rate) and trend == known.trend else row.rate,
        status=known.status if row.status in UNKNOWN_STATUSES else row.status,
    )


def may_share_transmitter(source: Source, known: Source) -> bool:
    """Return whether two records of one origin can come from the same transmitter."""
    ids = {source.transmitter_id or None, known.transmitter_id or None} - {None}
    return source.origin == known.origin and len(ids) <= 1
