"""Real glucose traces, which stay where they are."""

from bisect import bisect_left
import csv
from datetime import datetime
from itertools import pairwise
from os import environ
from pathlib import Path
import random
from typing import Final, NamedTuple

from custom_components.dexcom_api.dexcom.columns import DAY_SECONDS

ROOT: Final = Path(__file__).parents[2]
VARIABLE: Final = "GLUCOSE_TRACES"

# A day of five-minute readings has 288; the metrics of a day need 70% of them.
LEAST_READINGS: Final = 210

type Points = list[tuple[int, float]]


class Trace(NamedTuple):
    """Readings of one person in mg/dL by seconds since 1970, in parts without a gap of a day."""

    parts: list[Points]

    @property
    def values(self) -> list[float]:
        """Return all values."""
        return [value for part in self.parts for _, value in part]

    def draw_day(self, draw: random.Random) -> Points:
        """Return 24 hours in a row that begin at a random time, as seconds since their start."""
        while True:
            part = draw.choices(self.parts, [len(part) for part in self.parts])[0]
            start = draw.randint(part[0][0], max(part[0][0], part[-1][0] - DAY_SECONDS))
            first = bisect_left(part, (start,))
            last = bisect_left(part, (start + DAY_SECONDS,))
            if last - first >= LEAST_READINGS:
                return [(time - start, value) for time, value in part[first:last]]


def find_folder() -> Path:
    """Return the directory of the traces."""
    return Path(environ.get(VARIABLE, ROOT.parent / "shared" / "data"))


def read_traces() -> list[Trace]:
    """Read all traces of the directory."""
    return [read_trace(path) for path in sorted(find_folder().glob("trace_*.csv"))]


def read_trace(path: Path) -> Trace:
    """Read the trace of one person."""
    with path.open(encoding="utf-8") as file:
        rows = [
            (
                int(datetime.fromisoformat(row["system_time"]).timestamp()),
                float(row["mg_dl"]),
            )
            for row in csv.DictReader(file)
        ]
    cuts = [
        place
        for place, (before, after) in enumerate(pairwise(rows), start=1)
        if after[0] - before[0] > DAY_SECONDS
    ]
    return Trace([rows[begin:end] for begin, end in pairwise([0, *cuts, len(rows)])])
