"""Turns the readings of an answer straight into columns, one list of records at a time.

A list that is as documented takes half the time that typed records would, and one with unknown
fields or times without seconds a little more. Any other list is read as records first. All three
ways agree on every field.
"""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import chain, groupby, pairwise
from operator import attrgetter, lt
from struct import unpack
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import force_setattr

from .columns import (
    ARRAYS,
    NO_OFFSET,
    NO_RATE,
    NO_STATUS,
    NO_TICKS,
    STATUSES,
    TIME_AND_ID,
    TRENDS,
    Columns,
    Source,
    encode_id,
    encode_ids,
    to_arrays,
)
from .decoding import DECODE_EGVS, ENVELOPE_DECODER, Body, cut_records
from .errors import UNREADABLE, DexcomResponseError
from .fields import Text, Ticks
from .glucose_value import ABOVE_RANGE_MG_DL, BELOW_RANGE_MG_DL, MAX_RATE_MG_DL
from .records import Egv, Record, newest_versions
from .times import FIRST_SECOND, LAST_SECOND, quarter_hours, regular_offset, sent_zone

RATES: Final = Meta(ge=-MAX_RATE_MG_DL, le=MAX_RATE_MG_DL)

SENT_SOURCE: Final = attrgetter(
    *(name for name in Source._fields if name not in Source._field_defaults)
)

# MessagePack encodes a time without fractions as six bytes. The last four are the seconds since 1970
# UTC. A list of fewer than 65,536 items starts with at most three bytes.
PACK_TIMES: Final = msgspec.msgpack.Encoder().encode
PACKED_BYTES: Final = 6
PACKED_SECONDS: Final = "2xI"
MAX_HEAD_BYTES: Final = 3


class DocumentedEgv(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An estimated glucose value that can be stored as it was sent, without a further look.

    Trends that are known are shared between readings, which makes them quick to compare.
    """

    system_time: Annotated[datetime, Meta(tz=True)]
    display_time: datetime | None = None
    transmitter_id: Text | None = None
    transmitter_ticks: Ticks | None = None
    value: Annotated[int, Meta(ge=BELOW_RANGE_MG_DL, le=ABOVE_RANGE_MG_DL)]
    status: Text | None = None
    trend: Literal[*TRENDS] | None = None  # type: ignore[valid-type]
    trend_rate: Annotated[float, RATES] | None = None
    unit: Literal["mg/dL"] | None = None
    rate_unit: Literal["mg/dL/min"] | None = None
    display_device: Text | None = None
    transmitter_generation: Text | None = None
    transmitter_generation_variant: Text | None = None
    display_app: Text | None = None


class UsualEgv(DocumentedEgv, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """A value whose times may lack seconds or an offset, and which may have unknown fields."""

    system_time: Text  # type: ignore[assignment]
    display_time: Text | None = None  # type: ignore[assignment]


DOCUMENTED_DECODER: Final = msgspec.json.Decoder(list[DocumentedEgv])
USUAL_DECODER: Final = msgspec.json.Decoder(list[UsualEgv])
TIMES_DECODER: Final = msgspec.json.Decoder(list[datetime])

# The place of the seconds in a time, and what is there instead if there are none.
SECONDS_PLACE: Final = len("2026-05-02T18:05")
AFTER_MINUTES: Final = frozenset({"", "Z", "+", "-"})

# An offset with seconds, and what it begins with.
OFFSET_LENGTH: Final = len("+02:00:00")
SIGNS: Final = frozenset("+-")


def decode_columns(body: Body) -> tuple[Columns, int]:
    """Return the readings of a body, and how many records were skipped.

    Raises DexcomResponseError if the body is no answer of the API.
    """
    with suppress(*UNREADABLE, DexcomResponseError):
        return decode_lists(body)
    decoded = DECODE_EGVS(body)
    return build_columns(without_inferred(decoded.records)), decoded.skipped


def decode_lists(body: Body) -> tuple[Columns, int]:
    """Return the same as decode_columns; raises an error if the body can't be cut into lists."""
    # The records of a list stay in the processor's cache, and the next ones take their place.
    parts, without_value, skipped = [], [], 0
    for egvs, unread in read_lists(body):
        part = build_columns(egvs)
        if len(part) < len(egvs):
            without_value += [egv.record_id for egv in egvs if egv.value is None]
        parts.append(part)
        skipped += unread
    parts = [part for part in parts if part]
    if parts and parts[0].times[0] > parts[-1].times[0]:
        # Dexcom lists the newest first.
        parts.reverse()
    if all(earlier.times[-1] < later.times[0] for earlier, later in pairwise(parts)):
        columns = Columns.join(parts)
    else:
        rows = chain.from_iterable(part.rows() for part in parts)
        columns = Columns.from_rows(sorted(rows, key=TIME_AND_ID))
    ids = {*columns.ids()}
    if len(ids) == len(columns) and ids.isdisjoint(map(encode_id, without_value)):
        return columns, skipped
    every = chain.from_iterable(egvs for egvs, _ in read_lists(body))
    return build_columns(newest_versions([*every])), skipped


def read_lists(body: Body) -> Iterator[tuple[Sequence[Egv | DocumentedEgv], int]]:
    """Yield the values of each list, and how many of its records were skipped.

    Raises an error if the body can't be cut into lists.
    """
    frame, lists = cut_records(body)
    if ENVELOPE_DECODER.decode(frame).records is None:
        raise ValueError("The first list doesn't hold the records")
    for sent in lists:
        try:
            yield decode_list(sent), 0
        except UNREADABLE:
            decoded = DECODE_EGVS(b'{"records":%b}' % sent)
            yield without_inferred(decoded.records), decoded.skipped


def without_inferred(egvs: Sequence[Egv]) -> Sequence[Egv]:
    """Return values without the wall clocks that were sent without an offset."""
    for egv in egvs:
        if egv.display_time is not None and sent_zone(egv.display_time) is None:
            force_setattr(egv, "display_time", None)
    return egvs


def decode_list(sent: bytes) -> list[DocumentedEgv] | list[UsualEgv]:
    """Return the values of a list; raises an error unless all are documented or all usual ones."""
    with suppress(*UNREADABLE):
        return DOCUMENTED_DECODER.decode(sent)
    egvs = USUAL_DECODER.decode(sent)
    if sent.count(b"[") > 1 or sent.count(b"{") > len(egvs):
        raise ValueError("An unknown field may be nested too deep")
    for egv, moment in zip(
        egvs, read_times([egv.system_time for egv in egvs]), strict=True
    ):
        moment_utc = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        force_setattr(egv, "system_time", moment_utc)
    shown = [egv for egv in egvs if egv.display_time is not None]
    for egv, moment in zip(
        shown, read_times([egv.display_time or "" for egv in shown]), strict=True
    ):
        force_setattr(egv, "display_time", moment)
    return egvs


def read_times(sent: list[str]) -> list[datetime]:
    """Return times, which may lack seconds or, as those of receivers, the offset of UTC."""
    return TIMES_DECODER.decode(msgspec.json.encode([*map(regular_time, sent)]))


def regular_time(sent: str) -> str:
    """Return a time with seconds, whose offset has none."""
    if sent[SECONDS_PLACE : SECONDS_PLACE + 1] in AFTER_MINUTES:
        sent = f"{sent[:SECONDS_PLACE]}:00{sent[SECONDS_PLACE:]}"
    if sent[-OFFSET_LENGTH : -OFFSET_LENGTH + 1] in SIGNS:
        sent = sent[:-OFFSET_LENGTH] + regular_offset(sent[-OFFSET_LENGTH:])
    return sent


def to_seconds(moments: list[datetime]) -> list[int]:
    """Return times in seconds since 1970 UTC, without fractions.

    Packing them takes half the time that calling a method of each would.
    """
    size = PACKED_BYTES * len(moments)
    # The first and last hours of the calendar can't be packed with an offset.
    with suppress(OverflowError):
        packed = PACK_TIMES(moments)
        if len(packed) <= size + MAX_HEAD_BYTES:
            seconds = packed[len(packed) - size :]
            return [*unpack(f">{PACKED_SECONDS * len(moments)}", seconds)]
    return [int(moment.timestamp()) for moment in moments]


class Places(dict[str | None, int]):
    """The places of names in a list. A name that is new has that of "unknown"."""

    def __init__(self, names: Sequence[str]) -> None:
        """Give each name its place."""
        super().__init__((name, place) for place, name in enumerate(names))
        self._folded = {name.casefold(): place for place, name in enumerate(names)}

    def __missing__(self, name: str | None) -> int:
        """Return the place of a name that is new or spelled in another way."""
        return self._folded.get((name or "").casefold(), 0)


TREND_PLACES: Final = Places(TRENDS)
STATUS_PLACES: Final = Places(STATUSES)
STATUS_PLACES[None] = NO_STATUS


def build_columns(egvs: Sequence[Egv | DocumentedEgv]) -> Columns:
    """Return readings that have a value in columns, by time and id.

    Raises ValueError if no device can have sent the time of one. Arrays are filled from lists,
    since that takes half the time that iterators take.
    """
    record_ids = [egv.record_id for egv in egvs]
    times = to_seconds([egv.system_time for egv in egvs])
    if times and times[0] > times[-1]:
        # Dexcom lists the newest first.
        times, record_ids, egvs = times[::-1], record_ids[::-1], egvs[::-1]
    if not all(map(lt, times, times[1:], strict=False)):
        timed = zip(times, record_ids, egvs, strict=True)
        ordered = sorted(timed, key=lambda reading: reading[:2])
        times = [time for time, _, _ in ordered]
        record_ids = [record_id for _, record_id, _ in ordered]
        egvs = [egv for _, _, egv in ordered]
    if times and not FIRST_SECOND <= times[0] <= times[-1] < LAST_SECOND:
        raise ValueError("A time is out of range")
    values: list[Any] = [egv.value for egv in egvs]
    if None in values:
        return build_columns([egv for egv in egvs if egv.value is not None])
    offsets = array(ARRAYS["offsets"])
    zones = [
        None if (moment := egv.display_time) is None else moment.tzinfo for egv in egvs
    ]
    # A clock shows the same offset for months, and one source follows itself for days.
    for zone, same in groupby(zones):
        quarters = None if zone is None else quarter_hours(zone)
        offset = NO_OFFSET if quarters is None else quarters
        offsets.extend(array(offsets.typecode, [offset]) * len(list(same)))
    places = array(ARRAYS["places"])
    sources: dict[Source, int] = {}
    for sent, group in groupby(egvs, SENT_SOURCE):
        place = sources.setdefault(Source(*sent), len(sources))
        places.extend(array(places.typecode, [place]) * len(list(group)))
    return Columns(
        **to_arrays(
            times,
            values,
            [NO_RATE if (rate := egv.trend_rate) is None else rate for egv in egvs],
            bytes([TREND_PLACES[egv.trend] for egv in egvs]),
            [NO_TICKS if (n := egv.transmitter_ticks) is None else n for egv in egvs],
            offsets,
            bytes([STATUS_PLACES[egv.status] for egv in egvs]),
            places,
        ),
        record_ids=encode_ids(record_ids),
        sources=tuple(sources),
    )
