"""Turn the bodies of answers with readings straight into columns, one list of records at a time.

A list that is as documented takes half the time that typed records would, and one with times
without seconds or with unknown fields a little more. Any other is read as records first. All ways
agree on every field.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter, lt
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import force_setattr

from .columns import NO_RATE, NO_TICKS, TRENDS, Columns, Source, encode_ids, to_arrays
from .decoding import DECODE_EGVS, ENVELOPE_DECODER, Body, cut_records
from .errors import UNREADABLE, DexcomResponseError
from .fields import Text, Ticks
from .glucose_value import ABOVE_RANGE_MG_DL, BELOW_RANGE_MG_DL, MAX_RATE_MG_DL
from .records import Egv, Record, newest_versions
from .times import FIRST_SECOND, LAST_SECOND

FOLDED_TRENDS: Final = {trend.casefold(): place for place, trend in enumerate(TRENDS)}

RATES: Final = Meta(ge=-MAX_RATE_MG_DL, le=MAX_RATE_MG_DL)

ORIGIN: Final = attrgetter(*Source._fields)

# Differences take half the time of datetime.timestamp.
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
DAY_SECONDS: Final = 86_400


class DocumentedEgv(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An estimated glucose value that can be stored as it was sent, without a further look.

    Trends that are known are shared between readings, which makes them quick to compare.
    """

    system_time: Annotated[datetime, Meta(tz=True)]
    display_time: Text | None = None
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
    """A value whose time may lack seconds or an offset, and which may have unknown fields."""

    system_time: Text  # type: ignore[assignment]


DOCUMENTED_DECODER: Final = msgspec.json.Decoder(list[DocumentedEgv])
USUAL_DECODER: Final = msgspec.json.Decoder(list[UsualEgv])
TIMES_DECODER: Final = msgspec.json.Decoder(list[datetime])

# The place of the seconds in a time, and what is there instead if there are none.
SECONDS_PLACE: Final = len("2026-05-02T18:05")
AFTER_MINUTES: Final = frozenset({"", "Z", "+", "-"})


def decode_columns(body: Body) -> tuple[Columns, int]:
    """Return the readings of a body, and how many records were skipped.

    Raises DexcomResponseError if the body is no answer of the API.
    """
    with suppress(*UNREADABLE, DexcomResponseError):
        return decode_lists(body)
    decoded = DECODE_EGVS(body)
    return build_columns(decoded.records), decoded.skipped


def decode_lists(body: Body) -> tuple[Columns, int]:
    """Return the same, reading one list after the other; raises an error if that can't be done."""
    frame, lists = cut_records(body)
    if ENVELOPE_DECODER.decode(frame).records is None:
        raise ValueError("The first list is not that of the records")
    egvs: list[Egv | DocumentedEgv] = []
    skipped = 0
    for sent in lists:
        try:
            egvs += decode_list(sent)
        except UNREADABLE:
            decoded = DECODE_EGVS(b'{"records":%b}' % sent)
            egvs += decoded.records
            skipped += decoded.skipped
    return build_columns(egvs), skipped


def decode_list(sent: bytes) -> list[DocumentedEgv] | list[UsualEgv]:
    """Return the values of a list if each is as documented, or as it usually is otherwise."""
    with suppress(*UNREADABLE):
        return DOCUMENTED_DECODER.decode(sent)
    egvs = USUAL_DECODER.decode(sent)
    if sent.count(b"[") > 1 or sent.count(b"{") > len(egvs):
        raise ValueError("An unknown field may be nested too deep")
    for egv, moment in zip(
        egvs, read_times([egv.system_time for egv in egvs]), strict=True
    ):
        force_setattr(egv, "system_time", moment)
    return egvs


def read_times(sent: list[str]) -> list[datetime]:
    """Return times, which may lack seconds or, as those of receivers, the offset of UTC."""
    regular = [
        f"{text[:SECONDS_PLACE]}:00{text[SECONDS_PLACE:]}"
        if text[SECONDS_PLACE : SECONDS_PLACE + 1] in AFTER_MINUTES
        else text
        for text in sent
    ]
    moments = TIMES_DECODER.decode(msgspec.json.encode(regular))
    return [
        moment if moment.tzinfo else moment.replace(tzinfo=UTC) for moment in moments
    ]


class TrendPlaces(dict[str | None, int]):
    """The places of trends in the list of trends. A trend that is new has that of "unknown"."""

    def __missing__(self, trend: str | None) -> int:
        """Return the place of a trend that is new or spelled in another way."""
        return FOLDED_TRENDS.get((trend or "").casefold(), 0)


TREND_PLACES: Final = TrendPlaces({trend: place for place, trend in enumerate(TRENDS)})


def build_columns(egvs: Sequence[Egv | DocumentedEgv]) -> Columns:
    """Return the newest versions of readings that have a value in columns, by time and id.

    Raises ValueError if no device can have sent the time of one. Arrays are filled from lists,
    since that takes half the time that iterators take.
    """
    record_ids = [egv.record_id for egv in egvs]
    if len({*record_ids}) < len(record_ids):
        return build_columns(newest_versions(egvs))
    times = [
        (since := egv.system_time - EPOCH).days * DAY_SECONDS + since.seconds
        for egv in egvs
    ]
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
    places: list[int] = []
    sources: dict[Source, int] = {}
    # One source follows itself for days.
    for origin, group in groupby(egvs, ORIGIN):
        place = sources.setdefault(Source(*origin), len(sources))
        places.extend([place] * len(list(group)))
    return Columns(
        **to_arrays(
            times,
            values,
            [NO_RATE if (rate := egv.trend_rate) is None else rate for egv in egvs],
            [TREND_PLACES[egv.trend] for egv in egvs],
            [NO_TICKS if (n := egv.transmitter_ticks) is None else n for egv in egvs],
            places,
        ),
        record_ids=encode_ids(record_ids),
        sources=tuple(sources),
    )
