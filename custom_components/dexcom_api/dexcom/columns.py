"""Readings in columns: a fraction of the memory of objects, and quick to sum up.

Columns never change. What is merged becomes new columns, so that a thread can read the old ones
in peace.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2s
from itertools import groupby
from math import isnan, nan
from operator import attrgetter, itemgetter
from typing import Any, Final, NamedTuple, Self

from .records import DocumentedEgv, Egv
from .times import whole_seconds

# The trends in the order in which their place in this list is kept; new ones come at the end.
TRENDS: Final = (
    "unknown",
    "none",
    "doubleUp",
    "singleUp",
    "fortyFiveUp",
    "flat",
    "fortyFiveDown",
    "singleDown",
    "doubleDown",
    "notComputable",
    "rateOutOfRange",
)
TREND_PLACES: Final = {trend.casefold(): place for place, trend in enumerate(TRENDS)}

HOUR_SECONDS: Final = 3600

ID_LENGTH: Final = 36

NO_RATE: Final = nan
NO_TICKS: Final = -1


class Source(NamedTuple):
    """Where a reading comes from."""

    transmitter_id: str | None
    transmitter_generation: str | None
    transmitter_generation_variant: str | None
    display_device: str | None
    display_app: str | None


ORIGIN: Final = attrgetter(*Source._fields)
TREND: Final = attrgetter("trend")


class Row(NamedTuple):
    """One reading; ``source`` is its place among the sources of the columns."""

    time: int
    value: float
    rate: float
    trend: int
    ticks: int
    source: Source
    record_id: bytes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """Readings by time.

    ``times`` are seconds since 1970 UTC, ``values`` mg/dL, ``rates`` mg/dL/min (not a number
    where unknown), ``trends`` places in TRENDS, ``ticks`` seconds since the transmitter started
    (-1 where unknown), ``places`` those of each reading's source in ``sources``.
    """

    times: array[int]
    values: array[float]
    rates: array[float]
    trends: array[int]
    ticks: array[int]
    places: array[int]
    record_ids: bytes
    sources: tuple[Source, ...]

    def __len__(self) -> int:
        """Return how many readings there are."""
        return len(self.times)

    @classmethod
    def empty(cls) -> Self:
        """Return no readings."""
        return cls.of(())

    @classmethod
    def of(cls, egvs: Iterable[Egv]) -> Self:
        """Return records in columns, by time and id, without those that have no value."""
        timed = sorted(
            (
                (whole_seconds(egv.system_time), egv.record_id, egv)
                for egv in egvs
                if egv.value is not None
            ),
            key=itemgetter(0, 1),
        )
        return cls.of_records(
            [egv for _, _, egv in timed], [time for time, _, _ in timed]
        )

    @classmethod
    def of_records(
        cls, egvs: Sequence[Egv] | Sequence[DocumentedEgv], times: Sequence[int]
    ) -> Self:
        """Put records with a value into columns, oldest first, with the times that they are of.

        A year of records comes through here at once. Arrays are filled from lists, since that
        takes half the time that iterators take.
        """
        places = array("H")
        sources: dict[Source, int] = {}
        # One source follows itself for days.
        for origin, group in groupby(egvs, ORIGIN):
            place = sources.setdefault(Source(*origin), len(sources))
            places.extend([place] * len(list(group)))
        values: list[Any] = [egv.value for egv in egvs]
        return cls(
            times=array("q", times),
            values=array("f", values),
            rates=array(
                "f",
                [NO_RATE if (rate := egv.trend_rate) is None else rate for egv in egvs],
            ),
            trends=array("B", list(map(cache(place_of_trend), map(TREND, egvs)))),
            ticks=array(
                "q",
                [
                    NO_TICKS if (ticks := egv.transmitter_ticks) is None else ticks
                    for egv in egvs
                ],
            ),
            places=places,
            record_ids=ids_of([egv.record_id for egv in egvs]),
            sources=tuple(sources),
        )

    @classmethod
    def from_rows(cls, rows: Sequence[Row]) -> Self:
        """Put rows into columns."""
        places: dict[Source, int] = {}
        return cls(
            times=array("q", [row.time for row in rows]),
            values=array("f", [row.value for row in rows]),
            rates=array("f", [row.rate for row in rows]),
            trends=array("B", [row.trend for row in rows]),
            ticks=array("q", [row.ticks for row in rows]),
            places=array(
                "H", [places.setdefault(row.source, len(places)) for row in rows]
            ),
            record_ids=b"".join([row.record_id for row in rows]),
            sources=tuple(places),
        )

    def rows(self) -> Iterator[Row]:
        """Return the readings one by one."""
        for place in range(len(self)):
            yield Row(
                self.times[place],
                self.values[place],
                # The one that equals itself, so that unknown rates don't differ.
                NO_RATE if isnan(rate := self.rates[place]) else rate,
                self.trends[place],
                self.ticks[place],
                self.sources[self.places[place]],
                self.record_ids[place * ID_LENGTH : (place + 1) * ID_LENGTH],
            )

    def cut(self, first: int, last: int) -> Columns:
        """Return the readings from one place to before another."""
        return Columns(
            times=self.times[first:last],
            values=self.values[first:last],
            rates=self.rates[first:last],
            trends=self.trends[first:last],
            ticks=self.ticks[first:last],
            places=self.places[first:last],
            record_ids=self.record_ids[first * ID_LENGTH : last * ID_LENGTH],
            sources=self.sources,
        )

    def in_span(self, start_seconds: float, end_seconds: float) -> Columns:
        """Return the readings from a time on and before another."""
        return self.cut(
            bisect_left(self.times, start_seconds), bisect_left(self.times, end_seconds)
        )

    def concatenate(self, later: Columns) -> Columns:
        """Return these readings and later ones."""
        if not later or not self:
            return self or later
        longer, shorter = sorted((self, later), key=len, reverse=True)
        sources = {source: place for place, source in enumerate(longer.sources)}
        moved = [sources.setdefault(source, len(sources)) for source in shorter.sources]
        shorter = replace(
            shorter, places=array("H", map(moved.__getitem__, shorter.places))
        )
        first, last = (longer, shorter) if longer is self else (shorter, longer)
        return Columns(
            times=first.times + last.times,
            values=first.values + last.values,
            rates=first.rates + last.rates,
            trends=first.trends + last.trends,
            ticks=first.ticks + last.ticks,
            places=first.places + last.places,
            record_ids=first.record_ids + last.record_ids,
            sources=tuple(sources),
        )


def find_hours(times: Sequence[int]) -> set[int]:
    """Return the hours in which moments lie, which are in order."""
    hours = set()
    place = 0
    while place < len(times):
        hour = times[place] - times[place] % HOUR_SECONDS
        hours.add(hour)
        place = bisect_left(times, hour + HOUR_SECONDS, place)
    return hours


def place_of_trend(trend: str | None) -> int:
    """Return the place of a trend in the list of trends; that of "unknown" for a new one."""
    return TREND_PLACES.get((trend or "").casefold(), 0)


def ids_of(record_ids: Sequence[str]) -> bytes:
    """Return record ids one after the other, each as bytes of the same length."""
    if set(map(len, record_ids)) <= {ID_LENGTH}:
        joined = "".join(record_ids).encode()
        if len(joined) == ID_LENGTH * len(record_ids):
            return joined
    return b"".join(map(short_id, record_ids))


def short_id(record_id: str) -> bytes:
    """Return a record id as bytes of a fixed length: a UUID as it is, anything else digested."""
    encoded = record_id.encode()
    if len(encoded) == ID_LENGTH:
        return encoded
    return blake2s(encoded, digest_size=ID_LENGTH // 2).hexdigest().encode()
