"""How long a year of readings takes from bytes to hourly rows, beside parsing its JSON alone.

The year comes in 13 bodies, the newest first, as an import has them. Each is parsed by
`orjson.loads`, the parser of Home Assistant, and then goes through what an import does with it:
decoded and validated, merged into the history, which keeps three months, and summed up by the
hour. What is compared is the time of all bodies in the same round.
"""

from collections import defaultdict
from datetime import UTC, datetime
import gc
import math
from math import isclose
import re
from statistics import median
from time import perf_counter
from typing import Final

import orjson

from custom_components.dexcom_api.coverage import kept_since
from custom_components.dexcom_api.dexcom.column_decoding import decode_columns
from custom_components.dexcom_api.dexcom.columns import Columns
from custom_components.dexcom_api.readings.merge import merge_readings
from custom_components.dexcom_api.readings.statistics import Hours, summarize_hours

from . import Figure
from ._bodies import fetch_bodies
from ._hours import mean_of_hour
from ._year import BODIES, READINGS, YearSimulator

ROUNDS: Final = 11


class Import:
    """What an import does with bodies, without Home Assistant."""

    def __init__(self) -> None:
        """Begin without any reading."""
        self.seen = 0
        self._records = Columns.empty()

    def take(self, body: bytearray) -> Hours:
        """Take in the readings of a body, and return the hours to write."""
        columns, _ = decode_columns(body)
        self.seen += len(columns)
        records, change = merge_readings(self._records, self._records, columns)
        newest = datetime.fromtimestamp(records.times[-1], UTC)
        kept = kept_since(newest, datetime.now(UTC)).timestamp()
        self._records = records.in_span(kept, math.inf)
        return summarize_hours(change.readings, change.hours)


async def year_bodies() -> list[bytearray]:
    """Return the bodies of the year that ends now."""
    async with YearSimulator(datetime.now(UTC)) as simulator:
        return await fetch_bodies(simulator.server())


def timed_round(bodies: list[bytearray]) -> tuple[float, float]:
    """Return the seconds of parsing alone and of all that an import does."""
    parsing_seconds = import_seconds = 0.0
    new = Import()
    for body in bodies:
        # Each pays for its own garbage.
        gc.collect()
        start = perf_counter()
        orjson.loads(body)
        parsing_seconds += perf_counter() - start
        gc.collect()
        start = perf_counter()
        new.take(body)
        import_seconds += perf_counter() - start
    return parsing_seconds, import_seconds


def short_time_ratio(body: bytearray) -> float:
    """Return how much longer a body takes to decode in which one time lacks the seconds."""
    short = re.sub(rb'("systemTime":"[^"]{16}):\d\d', rb"\1", body, count=1)
    if len(short) != len(body) - 3:
        raise RuntimeError("No time has been shortened")
    seconds: list[float] = []
    for sent in (short, body):
        gc.collect()
        start = perf_counter()
        decode_columns(sent)
        seconds.append(perf_counter() - start)
    return seconds[0] / seconds[1]


def check(bodies: list[bytearray]) -> None:
    """Make sure that what is timed brings every reading and the right hours."""
    new = Import()
    hours: Hours = {}
    for body in bodies:
        hours |= new.take(body)
    readings: dict[int, dict[int, int]] = defaultdict(dict)
    for body in bodies:
        for record in orjson.loads(body)["records"]:
            seconds = int(datetime.fromisoformat(record["systemTime"]).timestamp())
            readings[seconds - seconds % 3600][seconds] = record["value"]
    if len(bodies) != BODIES or new.seen != READINGS:
        raise RuntimeError(f"{new.seen} readings in {len(bodies)} bodies")
    if hours.keys() != readings.keys() or not all(
        isclose(hour.mean, mean_of_hour(start, readings[start]))
        and (hour.min, hour.max)
        == (min(readings[start].values()), max(readings[start].values()))
        for start, hour in hours.items()
    ):
        raise RuntimeError("The hours are wrong")


async def run(rounds: int = ROUNDS) -> list[Figure]:
    """Compare both in the same rounds, body by body, in one thread."""
    bodies = await year_bodies()
    check(bodies)
    # What is there already would be looked through again and again.
    gc.collect()
    gc.freeze()
    try:
        results = [timed_round(bodies) for _ in range(rounds)]
        ratios = [short_time_ratio(bodies[0]) for _ in range(rounds)]
    finally:
        gc.unfreeze()
    parsing_seconds, import_seconds = map(median, zip(*results, strict=True))
    return [
        Figure(
            name="decode_year_ratio",
            value=median(ours / parsing for parsing, ours in results),
            unit="",
            goal=1.0,
        ),
        Figure(name="short_time_ratio", value=median(ratios), unit="", goal=1.3),
        Figure(name="decode_year_seconds", value=import_seconds, unit="s"),
        Figure(name="parse_year_seconds", value=parsing_seconds, unit="s"),
    ]
