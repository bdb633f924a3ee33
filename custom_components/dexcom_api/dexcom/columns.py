"""Readings in columns: a fraction of the memory of objects, and quick to sum up.

Columns are immutable, so a thread can read them while others are merged.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2s
from itertools import chain
from math import isnan, nan
from operator import attrgetter
import re
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

# The statuses, kept in the same way.
STATUSES: Final = ("unknown", "none", "low", "ok", "high")

# The columns that are arrays, with their type codes.
ARRAYS: Final = {
    "times": "q",
    "values": "f",
    "rates": "f",
    "trends": "B",
    "ticks": "q",
    "offsets": "b",
    "statuses": "B",
    "places": "H",
}

HOUR_SECONDS: Final = 3600
DAY_SECONDS: Final = 24 * HOUR_SECONDS

ID_LENGTH: Final = 16

# Comparing so many times in one call takes less than a millisecond.
MOST_COMPARED: Final = 8192

# A UUID as text: digits in five groups.
UUID: Final = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
UUID_LENGTH: Final = 36
UUID_DASHES: Final = (8, 13, 18, 23)

NO_RATE: Final = nan
NO_TICKS: Final = -1
NO_OFFSET: Final = -128
NO_STATUS: Final = STATUSES.index("none")


class Source(NamedTuple):
    """Where a reading comes from.

    ``origin`` is the kind of file that it was imported from, or None for Dexcom's API.
    """

    transmitter_id: str | None
    transmitter_generation: str | None
    transmitter_generation_variant: str | None
    display_device: str | None
    display_app: str | None
    origin: str | None = None


class Row(NamedTuple):
    """One reading, with the units of the columns."""

    time: int
    value: float
    rate: float
    trend: int
    ticks: int
    source: Source
    record_id: bytes
    offset: int = NO_OFFSET
    status: int = NO_STATUS


TIME_AND_ID: Final = attrgetter("time", "record_id")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """Readings by time.

    ``times`` are seconds since 1970 UTC, ``values`` mg/dL, ``rates`` mg/dL/min (not a number
    where unknown), ``trends`` places in TRENDS, ``ticks`` seconds since the transmitter started
    (-1 where unknown), ``offsets`` the quarter hours by which the person's clock was ahead of UTC
    (-128 where unknown), ``statuses`` places in STATUSES, ``places`` those of each reading's
    source in ``sources``, ``record_ids`` 16 bytes for each reading.
    """

    times: array[int]
    values: array[float]
    rates: array[float]
    trends: array[int]
    ticks: array[int]
    offsets: array[int]
    statuses: array[int]
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
        *numbers, sources, record_ids, offsets, statuses = fields
        places: dict[Source, int] = {}
        numbers += [
            offsets,
            statuses,
            [places.setdefault(source, len(places)) for source in sources],
        ]
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
            self.origins(),
            self.ids(),
            self.offsets,
            self.statuses,
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

    @classmethod
    def join(cls, parts: Sequence[Columns]) -> Columns:
        """Return the readings of all parts, which are in order of time and don't overlap."""
        parts = [part for part in parts if part]
        if len(parts) < 2:
            return parts[0] if parts else cls.empty()
        joined: dict[str, array[Any]] = {
            name: array(code) for name, code in ARRAYS.items()
        }
        sources: dict[Source, int] = {}
        for part in parts:
            moved = [
                sources.setdefault(source, len(sources)) for source in part.sources
            ]
            for name, column in joined.items():
                added = getattr(part, name)
                if name == "places" and moved != [*range(len(moved))]:
                    added = array(column.typecode, map(moved.__getitem__, added))
                column.extend(added)
        return cls(
            **joined,
            record_ids=b"".join(part.record_ids for part in parts),
            sources=tuple(sources),
        )

    def begins_with(self, others: Columns) -> bool:
        """Return whether the first of these readings equal others in every byte."""
        beginning = self.cut(0, len(others))
        return beginning.record_ids == others.record_ids and all(
            getattr(beginning, name).tobytes() == getattr(others, name).tobytes()
            if name != "places"
            else list(beginning.origins()) == list(others.origins())
            for name in ARRAYS
        )

    def origins(self) -> Iterator[Source]:
        """Return the sources of the readings one by one."""
        return map(self.sources.__getitem__, self.places)

    def splice(self, first: int, last: int, others: Columns) -> Columns:
        """Return the readings with others from one place to before another."""
        sources = {source: place for place, source in enumerate(self.sources)}
        moved = [sources.setdefault(source, len(sources)) for source in others.sources]
        arrays: dict[str, array[Any]] = {}
        for name, code in ARRAYS.items():
            added = getattr(others, name)
            if name == "places" and moved != [*range(len(moved))]:
                added = array(code, map(moved.__getitem__, added))
            # Nearly all stays, and is copied at once.
            column = getattr(self, name)
            if first == len(column):
                arrays[name] = column + added
            else:
                arrays[name] = column[:]
                arrays[name][first:last] = added
        ids = memoryview(self.record_ids)
        return Columns(
            **arrays,
            record_ids=b"".join(
                (ids[: first * ID_LENGTH], others.record_ids, ids[last * ID_LENGTH :])
            ),
            sources=tuple(sources),
        )

    def concatenate(self, later: Columns) -> Columns:
        """Return these readings and later ones."""
        return self.join((self, later))


def to_arrays(*numbers: Iterable[float]) -> dict[str, Any]:
    """Return arrays by their names, in the order of their names."""
    return {
        name: array(code, column)
        for (name, code), column in zip(ARRAYS.items(), numbers, strict=True)
    }


def overlapping_parts(times: Sequence[int]) -> Iterator[list[int]]:
    """Return times in parts, the last of each being the first of the next, to compare neighbors.

    Others can run after each part; there can be years.
    """
    for first in range(0, len(times) - 1, MOST_COMPARED):
        yield list(times[first : first + MOST_COMPARED + 1])


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
    """Return record ids as 16 bytes each: a UUID as its number, any other id digested."""
    # A year of UUIDs comes through here.
    if {*map(len, record_ids)} == {UUID_LENGTH}:
        with suppress(ValueError):
            joined = "".join(record_ids)
            # Taking the dashes out of bytes takes a third of the time.
            encoded = bytes.fromhex(joined.encode("ascii").translate(None, b"-"))
            dashes = "-" * len(record_ids)
            if len(encoded) == ID_LENGTH * len(record_ids) and all(
                joined[place::UUID_LENGTH] == dashes for place in UUID_DASHES
            ):
                return encoded
    return b"".join(map(encode_id, record_ids))


def encode_id(record_id: str) -> bytes:
    """Return a record id as 16 bytes."""
    if UUID.fullmatch(record_id):
        return bytes.fromhex(record_id.replace("-", ""))
    return blake2s(record_id.encode(), digest_size=ID_LENGTH).digest()
