"""Weighs each reading by the time it stands for, which is what all metrics are built on.

A reading stands for the time until the next one, but for at most five minutes. Two readings of the
same moment therefore count once, two devices that take turns count half each, and gaps count for
nothing. Sums are exact, because they use whole seconds and whole mg/dL: however a period is
divided, its parts add up to the whole.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from itertools import accumulate, pairwise
from math import sqrt, sumprod
from operator import lt
from typing import Final, NamedTuple, Self

from ..dexcom.columns import overlapping_parts
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
        if all(
            all(map(lt, some, some[1:], strict=False))
            for some in overlapping_parts(times)
        ):
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
        seconds = find_lengths(starts, end)
        if reaches_in:
            seconds[0] -= start - starts[0]
            starts[0] = start
        return Spans(starts, self.values_mg_dl[begin:last], seconds)


class Readings(NamedTuple):
    """Readings in mg/dL by time in seconds since 1970 UTC. Several can have the same time.

    A trace is only made of the parts that are looked at.
    """

    times: array[int]
    values_mg_dl: array[float]

    @property
    def end(self) -> int | None:
        """Return the end of the time that the newest reading stands for."""
        return self.times[-1] + READING_SECONDS if self.times else None

    def trace(self, first: int, last: int) -> GlucoseTrace:
        """Return the readings from one place to before another as a trace."""
        return GlucoseTrace.from_readings(
            self.times[first:last], self.values_mg_dl[first:last]
        )

    def sum_by_value(self, start: int, end: int) -> Mapping[float, int]:
        """Return the time spent at each value between start and end."""
        first = bisect_left(self.times, start - READING_SECONDS)
        last = bisect_left(self.times, end)
        spans = self.trace(first, last).cut_spans(start, end)
        return spans.sum_by_value().seconds_by_mg_dl


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


@dataclass(frozen=True)
class Distribution:
    """The time spent at each glucose value. Without any time, its figures are None."""

    seconds_by_mg_dl: Mapping[float, int] = field(default_factory=dict)

    def __add__(self, other: Self) -> Self:
        """Return the distribution over both times together."""
        total = defaultdict(int, self.seconds_by_mg_dl)
        for value, seconds in other.seconds_by_mg_dl.items():
            total[value] += seconds
        return type(self)(total)

    @classmethod
    def total(cls, distributions: Iterable[Self]) -> Self:
        """Return the distribution over all times together."""
        total: defaultdict[float, int] = defaultdict(int)
        for distribution in distributions:
            for value, seconds in distribution.seconds_by_mg_dl.items():
                total[value] += seconds
        return cls(total)

    @cached_property
    def seconds(self) -> int:
        """Return the time that there are readings for."""
        return sum(self.seconds_by_mg_dl.values())

    @cached_property
    def _sums(self) -> tuple[list[float], list[int]]:
        """Return all values, lowest first, and the time below each and at last in total."""
        values = sorted(self.seconds_by_mg_dl)
        times = map(self.seconds_by_mg_dl.__getitem__, values)
        return values, [*accumulate(times, initial=0)]

    def seconds_below(self, mg_dl: float) -> int:
        """Return the time below a value."""
        values, sums = self._sums
        return sums[bisect_left(values, mg_dl)]

    def seconds_up_to(self, mg_dl: float) -> int:
        """Return the time at or below a value."""
        values, sums = self._sums
        return sums[bisect_right(values, mg_dl)]

    @cached_property
    def _sum(self) -> float:
        """Return the sum over all seconds of glucose."""
        values = self.seconds_by_mg_dl
        return sumprod(values, values.values())

    @property
    def mean_mg_dl(self) -> float | None:
        """Return the mean over time."""
        if not (seconds := self.seconds):
            return None
        return self._sum / seconds

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
        values = self.seconds_by_mg_dl
        powers = sumprod([value * value for value in values], values.values())
        squares = seconds * powers - self._sum**2
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


def find_lengths(times: Sequence[int], end: int) -> list[int]:
    """Return the seconds that readings stand for, none of them beyond an end."""
    return [
        step if (step := later - time) < READING_SECONDS else READING_SECONDS
        for time, later in pairwise((*times, end))
    ]


def to_datetime(seconds: int) -> datetime:
    """Return seconds since 1970 UTC as a time."""
    return datetime.fromtimestamp(seconds, UTC)
