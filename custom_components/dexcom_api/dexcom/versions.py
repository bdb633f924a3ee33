"""Which of several versions of a record counts."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

from .records import Event, TimedRecord

# Whatever else an event says of itself counts as created.
RANKS: Final = {"updated": 1, "deleted": 2}


def newest_versions[_RecordT: TimedRecord](
    *answers: Sequence[_RecordT],
) -> list[_RecordT]:
    """Return each record of some answers once.

    Deleted counts over updated, and updated over created. Otherwise the version of the later
    answer counts, and within an answer the version that is listed first: Dexcom lists the newest
    first.
    """
    records = list(chain.from_iterable(answers))
    if len({record.record_id for record in records}) == len(records):
        return records
    newest: dict[str, _RecordT] = {}
    for record in chain.from_iterable(map(reversed, answers)):
        known = newest.get(record.record_id)
        if known is None or rank(record) >= rank(known):
            newest[record.record_id] = record
    return list(newest.values())


def rank(record: TimedRecord) -> int:
    """Return how much the status of a record counts."""
    status = record.event_status if isinstance(record, Event) else None
    return RANKS.get((status or "").casefold(), 0)
