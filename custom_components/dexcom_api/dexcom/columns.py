"""Readings in columns: a fraction of the memory of objects, and quick to sum up.

Columns are immutable, so a thread can read them while others are merged.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2s
from itertools import chain
from math import isnan, nan
from struct import iter_unpack
from typing import Any, Final, NamedTuple, Self

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

# The columns that are arrays, with their type codes.
ARRAYS: Final = {
    "times": "q",
    "values": "f",
    "rates": "f",
    "trends": "B",
    "ticks": "q",
    "places": "H",
}

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


class Row(NamedTuple):
    """One reading, with the units of the columns."""

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
    (-1 where unknown), ``places`` those of each reading's source in ``sources``, ``record_ids``
    36 bytes for each reading.
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
        return cls.from_rows(())

    @classmethod
    def from_rows(cls, rows: Sequence[Row]) -> Self:
        """Put rows into columns."""
        fields: list[Any] = list(zip(*rows, strict=True)) or [()] * len(Row._fields)
        *numbers, sources, record_ids = fields
        places: dict[Source, int] = {}
        numbers.append([places.setdefault(source, len(places)) for source in sources])
        return cls(
            **to_arrays(*numbers),
            record_ids=b"".join(record_ids),
            sources=tuple(places),
        )

    def rows(self) -> Iterator[Row]:
        """Return the readings one by one."""
        return map(
            Row,
            self.times,
            self.values,
            # The one that equals itself, so that unknown rates don't differ.
            [NO_RATE if isnan(rate) else rate for rate in self.rates],
            self.trends,
            self.ticks,
            map(self.sources.__getitem__, self.places),
            self.ids(),
            strict=True,
        )

    def ids(self) -> Iterator[bytes]:
        """Return the record ids one by one."""
        # A year of readings comes through here, which takes a tenth of the time of slices.
        return chain.from_iterable(iter_unpack(f"{ID_LENGTH}s", self.record_ids))

    def cut(self, first: int, last: int) -> Columns:
        """Return the readings from one place to before another."""
        if first <= 0 and last >= len(self):
            return self
        arrays: dict[str, Any] = {
            name: getattr(self, name)[first:last] for name in ARRAYS
        }
        record_ids = self.record_ids[first * ID_LENGTH : last * ID_LENGTH]
        return replace(self, **arrays, record_ids=record_ids)

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
        if moved != list(range(len(moved))):
            places = array("H", map(moved.__getitem__, shorter.places))
            shorter = replace(shorter, places=places)
        first, last = (longer, shorter) if longer is self else (shorter, longer)
        arrays: dict[str, Any] = {
            name: getattr(first, name) + getattr(last, name) for name in ARRAYS
        }
        return Columns(
            **arrays,
            record_ids=first.record_ids + last.record_ids,
            sources=tuple(sources),
        )


def to_arrays(*numbers: Iterable[float]) -> dict[str, Any]:
    """Return arrays by their names, in the order of their names."""
    return {
        name: array(code, column)
        for (name, code), column in zip(ARRAYS.items(), numbers, strict=True)
    }


def find_hours(times: Sequence[int]) -> set[int]:
    """Return the hours in which ordered times lie, by their first second since 1970 UTC."""
    hours = set()
    place = 0
    while place < len(times):
        hour = times[place] - times[place] % HOUR_SECONDS
        hours.add(hour)
        place = bisect_left(times, hour + HOUR_SECONDS, place)
    return hours


def encode_ids(record_ids: Sequence[str]) -> bytes:
    """Return record ids as bytes of one length: a UUID as it is, any other id digested."""
    joined = "".join(record_ids).encode()
    # A year of UUIDs comes through here.
    if len(joined) == ID_LENGTH * len(record_ids) and {*map(len, record_ids)} <= {
        ID_LENGTH
    }:
        return joined
    return b"".join(
        encoded
        if len(encoded := record_id.encode()) == ID_LENGTH
        else blake2s(encoded, digest_size=ID_LENGTH // 2).hexdigest().encode()
        for record_id in record_ids
    )
