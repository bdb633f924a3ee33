"""Turn the bodies of answers with readings straight into columns.

A body that is as documented takes half the time that typed records would. Any other is read as
records first. Both ways agree on every field.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import chain, groupby
from operator import attrgetter, lt
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from .columns import NO_RATE, NO_TICKS, TRENDS, Columns, Source, encode_ids, to_arrays
from .decoding import DECODE_EGVS, ENVELOPE_DECODER, Body, cut_records
from .errors import UNREADABLE
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


LIST_DECODER: Final = msgspec.json.Decoder(list[DocumentedEgv])


def decode_columns(body: Body) -> tuple[Columns, int]:
    """Return the readings of a body, and how many records were skipped.

    Raises DexcomResponseError if the body is no answer of the API.
    """
    with suppress(*UNREADABLE):
        return build_columns(decode_documented(body)), 0
    decoded = DECODE_EGVS(body)
    egvs = [egv for egv in decoded.records if egv.value is not None]
    return build_columns(egvs), decoded.skipped


def decode_documented(body: Body) -> list[DocumentedEgv]:
    """Return the readings of a body that is as documented; raises one of UNREADABLE for any other."""
    frame, lists = cut_records(body)
    if ENVELOPE_DECODER.decode(frame).records is None:
        raise ValueError("The first list is not that of the records")
    return [*chain.from_iterable(map(LIST_DECODER.decode, lists))]


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
    places: list[int] = []
    sources: dict[Source, int] = {}
    # One source follows itself for days.
    for origin, group in groupby(egvs, ORIGIN):
        place = sources.setdefault(Source(*origin), len(sources))
        places.extend([place] * len(list(group)))
    values: list[Any] = [egv.value for egv in egvs]
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
