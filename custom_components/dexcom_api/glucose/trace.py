"""Weighs each reading by the time it stands for, which is what all metrics are built on.

A reading stands for the time until the next one, but for at most five minutes. Two readings of the
same moment therefore count once, two devices that take turns count half each, and gaps count for
nothing. Sums are exact, because they use whole seconds and whole mg/dL: however a period is
divided, its parts add up to the whole.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import sqrt
from operator import lt, sub
from typing import Final, Self

from ..dexcom.const import READING_INTERVAL

READING_SECONDS: Final = int(READING_INTERVAL.total_seconds())


@dataclass(frozen=True, slots=True)
class GlucoseTrace:
    """Readings in mg/dL at strictly increasing times in seconds since 1970 UTC.

    39 and 401 stand for values below and above the range of a sensor and count as these numbers.
    """

    times: Sequence[int]
    values_mg_dl: Sequence[float]

    @classmethod
    def from_readings(cls, times: Sequence[int], values_mg_dl: Sequence[float]) -> Self:
        """Create a trace from readings in any order, keeping the lowest of each moment.

        Readings that are already in order are used without a copy.
        """
        if all(map(lt, times, islice(times, 1, None), strict=False)):
            return cls(times, values_mg_dl)
        pairs = sorted(zip(times, values_mg_dl, strict=True), reverse=True)
        lowest = dict(pairs)
        return cls(list(reversed(lowest)), list(reversed(lowest.values())))

    @property
    def end(self) -> int | None:
        """Return the end of the time that the newest reading stands for."""
        return self.times[-1] + READING_SECONDS if self.times else None

    def cut(self, start: int, end: int) -> Self:
        """Return the readings taken at or after start and before end."""
        first, last = bisect_left(self.times, start), bisect_left(self.times, end)
        return type(self)(self.times[first:last], self.values_mg_dl[first:last])

    def cut_spans(self, start: int, end: int) -> Spans:
        """Return the time that each reading stands for between start and end.

        This includes the rest of the time of a reading that was taken just before start.
        """
        if start >= end:
            return Spans((), (), ())
        first, last = bisect_left(self.times, start), bisect_left(self.times, end)
        reaches_in = first > 0 and self.times[first - 1] + READING_SECONDS > start
        begin = first - 1 if reaches_in else first
        starts = list(self.times[begin:last])
        gaps = map(sub, (*starts[1:], end), starts, strict=False)
        seconds = [min(gap, READING_SECONDS) for gap in gaps]
        if reaches_in:
            seconds[0] -= start - starts[0]
            starts[0] = start
        return Spans(starts, self.values_mg_dl[begin:last], seconds)


@dataclass(frozen=True, slots=True)
class Spans:
    """Periods of constant glucose: their starts, their values, and their lengths."""

    starts: Sequence[int]
    values_mg_dl: Sequence[float]
    seconds: Sequence[int]

    def sum_by_value(self) -> Distribution:
        """Return the time spent at each value."""
        seconds_by_mg_dl: defaultdict[float, int] = defaultdict(int)
        for value, seconds in zip(self.values_mg_dl, self.seconds, strict=True):
            seconds_by_mg_dl[value] += seconds
        return Distribution(seconds_by_mg_dl)


@dataclass(frozen=True, slots=True)
class Distribution:
    """The time spent at each glucose value. Without any time, its figures are None."""

    seconds_by_mg_dl: Mapping[float, int] = field(default_factory=dict)

    def __add__(self, other: Self) -> Self:
        """Return the distribution over both times together."""
        total = defaultdict(int, self.seconds_by_mg_dl)
        for value, seconds in other.seconds_by_mg_dl.items():
            total[value] += seconds
        return type(self)(total)

    @property
    def seconds(self) -> int:
        """Return the time that there are readings for."""
        return sum(self.seconds_by_mg_dl.values())

    @property
    def mean_mg_dl(self) -> float | None:
        """Return the mean over time."""
        if not (seconds := self.seconds):
            return None
        return self._sum_powers(1) / seconds

    @property
    def sd_mg_dl(self) -> float | None:
        """Return the sample standard deviation over time.

        Every 300 seconds count as one of n readings, and the sum of squares is divided by n - 1 as
        usual (Rodbard 2009). With a reading every five minutes, this is the ordinary standard
        deviation of the readings.
        """
        seconds = self.seconds
        if seconds <= READING_SECONDS:
            return None
        squares = seconds * self._sum_powers(2) - self._sum_powers(1) ** 2
        # Rounding can make this slightly negative when all values are equal.
        return sqrt(max(squares, 0) / (seconds * (seconds - READING_SECONDS)))

    def percentile_mg_dl(self, percent: int) -> float | None:
        """Return the value that glucose was at or below for a share of the time.

        This inverts the distribution function and averages where it is flat: definition 2 of
        Hyndman and Fan (1996), with every second weighing the same.
        """
        target = percent * self.seconds
        below = 0
        flat_from = None
        for value, seconds in sorted(self.seconds_by_mg_dl.items()):
            if flat_from is not None and seconds:
                return (flat_from + value) / 2
            below += 100 * seconds
            if below > target:
                return value
            if below == target and seconds:
                flat_from = value
        return flat_from

    def _sum_powers(self, power: int) -> float:
        """Return the sum over all seconds of glucose to a power."""
        return sum(
            seconds * value**power for value, seconds in self.seconds_by_mg_dl.items()
        )
