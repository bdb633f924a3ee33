"""Packs the readings of a day into a block, and checks those that are read from one."""

from array import array
from collections.abc import Sequence
from math import isfinite, isnan, nan
from operator import sub
from typing import Any, Final

import msgspec

from ..dexcom.columns import (
    ARRAYS,
    ID_LENGTH,
    NO_TICKS,
    STATUSES,
    TRENDS,
    Columns,
    Source,
)
from ..dexcom.glucose_value import is_sensor_mg_dl
from ..dexcom.times import FIRST_SECOND, LAST_SECOND
from ..storage.block import Unpacker, pack_block, pack_numbers, unpack_block

# Far beyond what a sensor reports, in mg/dL/min.
MAX_RATE: Final = 1e12

# What numbers with decimals are multiplied by, the smallest that makes them whole.
SCALES: Final = (1, 10, 100, 1000)

# A rate that isn't known, whatever it is multiplied by.
NO_SCALED_RATE: Final = -128

END_OF_HEAD: Final = b"\n"


class Head(msgspec.Struct, frozen=True):
    """The head of a block, which describes its columns. A scale of 0 marks unscaled floats."""

    count: int
    value_scale: int
    rate_scale: int
    sources: tuple[Source, ...]


HEAD_DECODER: Final = msgspec.json.Decoder(Head)


def pack_readings(readings: Columns, day_start: int) -> bytes:
    """Return the block of the readings of a day, given by its first second since 1970 UTC."""
    used = sorted({*readings.places})
    value_scale, values = pack_floats(readings.values)
    rate_scale, rates = pack_floats(readings.rates)
    # Earlier versions can read a source without an origin.
    sources: tuple[Any, ...] = tuple(
        source if source.origin else source[:-1]
        for source in map(readings.sources.__getitem__, used)
    )
    head = Head(len(readings), value_scale, rate_scale, sources)
    starts = [
        0 if ticks == NO_TICKS else time - ticks
        for time, ticks in zip(readings.times, readings.ticks, strict=True)
    ]
    content = b"".join(
        (
            msgspec.json.encode(head),
            END_OF_HEAD,
            pack_numbers([time - day_start for time in readings.times]),
            values,
            rates,
            # Transmitters count from their start, which stays the same.
            pack_numbers(starts),
            pack_numbers(readings.trends),
            pack_numbers(readings.offsets),
            pack_numbers(readings.statuses),
            pack_numbers([*map(used.index, readings.places)]),
        )
    )
    return pack_block(content, readings.record_ids)


def unpack_readings(block: bytes, day_start: int) -> Columns:
    """Return the readings of a block.

    Raises UnknownCodecError, or one of UNREADABLE if it is damaged.
    """
    content, record_ids = unpack_block(block)
    encoded_head, _, packed = content.partition(END_OF_HEAD)
    head = HEAD_DECODER.decode(encoded_head)
    unpacker = Unpacker(packed, head.count)
    times = unpacker.numbers(day_start)
    values = unpack_floats(unpacker, head.value_scale)
    rates = unpack_floats(unpacker, head.rate_scale)
    starts = unpacker.numbers()
    others: dict[str, Any] = {
        name: unpacker.column(ARRAYS[name])
        for name in ("trends", "offsets", "statuses", "places")
    }
    readings = Columns(
        times=array("q", times),
        values=values,
        rates=rates,
        ticks=unpack_ticks(times, starts),
        **others,
        record_ids=record_ids,
        sources=head.sources,
    )
    check_readings(readings)
    if values and not all(map(is_sensor_mg_dl, (min(values), max(values)))):
        raise ValueError("A value isn't glucose")
    return readings


def pack_floats(numbers: array[float]) -> tuple[int, bytes]:
    """Return floats as whole numbers, and what they were multiplied by."""
    for scale in SCALES:
        whole = [
            NO_SCALED_RATE if isnan(number) else round(number * scale)
            for number in numbers
        ]
        if from_whole(whole, scale).tobytes() == numbers.tobytes():
            return scale, pack_numbers(whole)
    return 0, pack_numbers(array("i", numbers.tobytes()))


def unpack_floats(unpacker: Unpacker, scale: int) -> array[float]:
    """Return packed floats."""
    if not scale:
        return array("f", array("i", unpacker.numbers()).tobytes())
    return from_whole(unpacker.numbers(), scale)


def from_whole(whole: Sequence[int], scale: int) -> array[float]:
    """Return whole numbers as the floats that they stand for."""
    if scale == 1 and NO_SCALED_RATE not in whole:
        return array("f", whole)
    floats = {number: number / scale for number in {*whole}} | {NO_SCALED_RATE: nan}
    return array("f", [*map(floats.__getitem__, whole)])


def unpack_ticks(times: Sequence[int], starts: Sequence[int]) -> array[int]:
    """Return the ticks of readings by when their transmitters started, 0 if that is unknown."""
    ticks = array("q", [*map(sub, times, starts, strict=True)])
    if 0 in starts:
        for place, start in enumerate(starts):
            if not start:
                ticks[place] = NO_TICKS
    return ticks


def check_readings(readings: Columns) -> None:
    """Raise ValueError where columns don't belong together or have impossible values."""
    length = len(readings)
    arrays = [getattr(readings, name) for name in ARRAYS]
    if len(readings.record_ids) != length * ID_LENGTH or any(
        len(column) != length for column in arrays
    ):
        raise ValueError("The columns differ in length")
    times = readings.times.tolist()
    if sorted(times) != times:
        raise ValueError("The times are out of order")
    if length and not FIRST_SECOND <= times[0] <= times[-1] < LAST_SECOND:
        raise ValueError("A time is out of range")
    # A sum shows at once whether any of its parts is infinite or not a number.
    if not isfinite(sum(readings.values)):
        raise ValueError("A value is out of range")
    rates: Sequence[float] = readings.rates
    if isnan(sum(rates)):
        rates = [rate for rate in rates if not isnan(rate)]
    if rates and not -MAX_RATE <= min(rates) <= max(rates) <= MAX_RATE:
        raise ValueError("A rate is out of range")
    names: Sequence[tuple[array[int], Sequence[object]]] = (
        (readings.trends, TRENDS),
        (readings.statuses, STATUSES),
        (readings.places, readings.sources),
    )
    if any(column and max(column) >= len(known) for column, known in names):
        raise ValueError("A trend, a status, or a source is unknown")
