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
from .decoding import UNREADABLE, Body, Envelope, record_set_decoder
from .models import Egv, PlainEgv

SYSTEM_TIME: Final = attrgetter("system_time")
HOUR_TEXT: Final = itemgetter(slice(len("2026-05-02T18")))
REST_TEXT: Final = itemgetter(slice(len("2026-05-02T18"), None))

# How records begin and go on in a body that is as documented. Within a text the quotes would
# be escaped, so that this is never part of one.
RECORDS: Final = b'"records":['
BETWEEN_RECORDS: Final = b'},{"recordId"'

# A slice of this length takes 3 ms on a small computer.
SLICE_BYTES: Final = 1_000_000

PLAIN_DECODER: Final = msgspec.json.Decoder(Envelope[PlainEgv])
SLICE_DECODER: Final = msgspec.json.Decoder(list[PlainEgv])
DECODE_EGVS: Final = record_set_decoder(Egv)


def decode_columns(body: Body) -> tuple[Columns, int]:
    """Read a body of readings; return them, and how many records were skipped.

    Raises DexcomResponseError when the body is no envelope.
    """
    try:
        egvs = decode_plain(body)
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


def decode_plain(body: Body) -> list[PlainEgv]:
    """Return the records of a body that is as documented; raises one of UNREADABLE otherwise.

    A parser that is written in C lets nobody else run until it is done, not even from a thread.
    So a long body is read in slices. Where it may be written to, that takes no more time.
    """
    first = body.find(RECORDS) + len(RECORDS) - 1
    last = body.rfind(b"]")
    if isinstance(body, bytes) or first < len(RECORDS) or last < first:
        return PLAIN_DECODER.decode(body).records or []
    egvs: list[PlainEgv] = []
    while (end := body.find(BETWEEN_RECORDS, first + SLICE_BYTES) + 1) > 0:
        egvs += decode_slice(body, first, end)
        first = end
    return egvs + decode_slice(body, first, last)


def decode_slice(body: bytearray, first: int, last: int) -> list[PlainEgv]:
    """Return the records between two commas, which are made brackets as long as that takes."""
    begins, ends = body[first], body[last]
    body[first], body[last] = b"[]"
    try:
        with memoryview(body)[first : last + 1] as piece:
            return SLICE_DECODER.decode(piece)
    finally:
        body[first], body[last] = begins, ends


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
