"""Windows of any length: cut into requests, and put together from their answers."""

from collections.abc import Sequence
from datetime import UTC, datetime
import heapq
from itertools import batched
import math
from operator import attrgetter
from typing import Final

from .columns import Columns
from .const import MAX_WINDOW, WINDOW_OVERLAP
from .records import RecordSet, TimedRecord, newest_versions

TIME_AND_ID: Final = attrgetter("system_time", "record_id")

# Sorting more records at once would hold the interpreter, and with it the event loop.
SORTED_AT_ONCE: Final = 2_000


def window_pieces(start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """Cut a window of aware datetimes into pieces that the API accepts, in UTC.

    Each piece reaches 60 s into the next, and the last one 60 s past the end.
    """
    if start.tzinfo is None or end.tzinfo is None:
        raise ValueError("Start and end must have a time zone")
    if end < start:
        raise ValueError("The end is before the start")
    step = MAX_WINDOW - WINDOW_OVERLAP
    first, last = start.astimezone(UTC), end.astimezone(UTC)
    pieces = max(1, -((first - last) // step))
    begins = [first + number * step for number in range(pieces)]
    return [(begin, min(begin + step, last) + WINDOW_OVERLAP) for begin in begins]


def join_record_sets[_RecordT: TimedRecord](
    pieces: Sequence[RecordSet[_RecordT]], start: datetime, end: datetime
) -> RecordSet[_RecordT]:
    """Return the records of a window from those of its pieces, both ends included."""
    records = [
        record
        for record in newest_versions(*(piece.records for piece in pieces))
        if start <= record.system_time <= end
    ]
    runs = (
        sorted(batch, key=TIME_AND_ID)
        for batch in batched(records, SORTED_AT_ONCE, strict=False)
    )
    return RecordSet(
        user_id=next((piece.user_id for piece in pieces if piece.user_id), None),
        records=tuple(heapq.merge(*runs, key=TIME_AND_ID)),
        skipped=sum(piece.skipped for piece in pieces),
    )


def join_columns(pieces: Sequence[Columns], start: datetime, end: datetime) -> Columns:
    """Return the readings of a window from those of its pieces, both ends included.

    Pieces overlap. Each gives its readings up to where the next begins.
    """
    begins = [begin.timestamp() for begin, _ in window_pieces(start, end)]
    ends = [*begins[1:], math.nextafter(end.timestamp(), math.inf)]
    return Columns.join(
        [
            piece.in_span(begin, over)
            for piece, begin, over in zip(pieces, begins, ends, strict=True)
        ]
    )
