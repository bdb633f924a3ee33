"""Readings by the month: from the body of an answer straight into columns.

A body that is as documented takes half the time that its records would. Any other is read
record by record.
"""

from datetime import UTC, datetime, timedelta
from functools import cache
from operator import add, attrgetter, itemgetter
from typing import Final

import msgspec

from .columns import Columns
from .decoding import UNREADABLE, Envelope, record_set_decoder
from .models import Egv, PlainEgv

SYSTEM_TIME: Final = attrgetter("system_time")
HOUR_TEXT: Final = itemgetter(slice(len("2026-05-02T18")))
REST_TEXT: Final = itemgetter(slice(len("2026-05-02T18"), None))

PLAIN_DECODER: Final = msgspec.json.Decoder(Envelope[PlainEgv])
DECODE_EGVS: Final = record_set_decoder(Egv)


def decode_columns(body: bytes) -> tuple[Columns, int]:
    """Read a body of readings; return them, and how many records were skipped.

    Raises DexcomResponseError when the body is no envelope.
    """
    try:
        egvs = PLAIN_DECODER.decode(body).records or []
        times = times_of(egvs)
    except (*UNREADABLE, ValueError, OverflowError):
        thorough = DECODE_EGVS(body)
        return Columns.of(thorough.records), thorough.skipped
    if times and times[0] > times[-1]:
        # Dexcom sends the newest first.
        times.reverse()
        egvs.reverse()
    if times != sorted(times):
        order = sorted(range(len(times)), key=times.__getitem__)
        times = [times[place] for place in order]
        egvs = [egvs[place] for place in order]
    return Columns.of_records(egvs, times), 0


def times_of(egvs: list[PlainEgv]) -> list[int]:
    """Return the times of readings, seconds since 1970 UTC; ValueError where one is none.

    A month has few hours, and few minutes and seconds of an hour: each is read once.
    """
    sent = list(map(SYSTEM_TIME, egvs))
    hours = map(cache(seconds_of_hour), map(HOUR_TEXT, sent))
    rests = map(cache(seconds_of_rest), map(REST_TEXT, sent))
    return list(map(add, hours, rests, strict=True))


def seconds_of_hour(text: str) -> int:
    """Return the first second of an hour such as 2026-05-02T18."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def seconds_of_rest(text: str) -> int:
    """Return the second of the hour of a time that ends with :05:12Z; UTC without an offset."""
    moment = datetime.fromisoformat(f"1970-01-01T00{text}")
    offset = moment.utcoffset() or timedelta()
    if offset % timedelta(minutes=1):
        raise ValueError("The offset has to be rounded")
    return int((moment.replace(tzinfo=UTC) - offset).timestamp())
