"""Readings in time order, the time that each stands for, and the time spent at each value.

A reading stands for the time from its moment to the next reading, at most five minutes. So two
readings of one moment count once, two devices that report alternately count half each, and a gap
counts for nothing: what is missing neither pulls a mean nor fills a band. Sums are of whole
seconds and whole mg/dL, hence exact: however a span is cut, its parts add up to the whole.

Nothing here knows of Home Assistant.
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
    """Readings at strictly increasing times: seconds since the epoch (UTC), and mg/dL.

    39 and 401 stand for below and above what a sensor can tell, and count as these numbers.
    """

    times: Sequence[int]
    values_mg_dl: Sequence[float]

    @classmethod
    def of(cls, times: Sequence[int], values_mg_dl: Sequence[float]) -> Self:
        """Take readings in any order; of several at one moment, the lowest counts.

        Readings that are in order already are taken as they are, without a copy.
        """
        if all(map(lt, times, islice(times, 1, None), strict=False)):
            return cls(times, values_mg_dl)
        pairs = sorted(zip(times, values_mg_dl, strict=True), reverse=True)
        lowest = dict(pairs)
        return cls(list(reversed(lowest)), list(reversed(lowest.values())))

    @property
    def end(self) -> int | None:
        """Return until when the newest reading stands, in seconds since the epoch."""
        return self.times[-1] + READING_SECONDS if self.times else None

    def between(self, start: int, end: int) -> Self:
        """Return the readings taken from start on and before end, without those around."""
        first, last = bisect_left(self.times, start), bisect_left(self.times, end)
        return type(self)(self.times[first:last], self.values_mg_dl[first:last])

    def spans(self, start: int, end: int) -> Spans:
        """Return what each reading says about the time from start to end.

        A reading taken before start still counts for the part of its time that comes after.
        """
        if start >= end:
            return Spans((), (), ())
        first, last = bisect_left(self.times, start), bisect_left(self.times, end)
        reaches_in = first > 0 and self.times[first - 1] + READING_SECONDS > start
        begin = first - 1 if reaches_in else first
        if begin == last:
            return Spans((), (), ())
        starts = list(self.times[begin:last])
        seconds = list(map(sub, (*starts[1:], end), starts, strict=True))
        for place, gap in enumerate(seconds):
            if gap > READING_SECONDS:
                seconds[place] = READING_SECONDS
        if reaches_in:
            seconds[0] -= start - starts[0]
            starts[0] = start
        return Spans(starts, self.values_mg_dl[begin:last], seconds)


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of time, where they begin, their glucose in mg/dL, and how long they last."""

    starts: Sequence[int]
    values_mg_dl: Sequence[float]
    seconds: Sequence[int]

    def distribution(self) -> Distribution:
        """Return how long glucose was at each value."""
        seconds_by_mg_dl: defaultdict[float, int] = defaultdict(int)
        for value, seconds in zip(self.values_mg_dl, self.seconds, strict=True):
            seconds_by_mg_dl[value] += seconds
        return Distribution(seconds_by_mg_dl)


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many seconds glucose was at each value in mg/dL. Figures of no time are None."""

    seconds_by_mg_dl: Mapping[float, int] = field(default_factory=dict)

    def __add__(self, other: Self) -> Self:
        """Return the distribution over the time of both."""
        total = defaultdict(int, self.seconds_by_mg_dl)
        for value, seconds in other.seconds_by_mg_dl.items():
            total[value] += seconds
        return type(self)(total)

    @property
    def seconds(self) -> int:
        """Return how much time there are readings for."""
        return sum(self.seconds_by_mg_dl.values())

    @property
    def mean_mg_dl(self) -> float | None:
        """Return the mean over time."""
        if not (seconds := self.seconds):
            return None
        return self._moment(1) / seconds

    @property
    def sd_mg_dl(self) -> float | None:
        """Return the standard deviation over time, of a sample.

        The time counts as a number of readings, n = seconds / 300, and the sum of squares is
        divided by n - 1 as usual (Rodbard 2009): with a reading every five minutes this is the
        ordinary standard deviation of the readings.
        """
        seconds = self.seconds
        if seconds <= READING_SECONDS:
            return None
        squares = seconds * self._moment(2) - self._moment(1) ** 2
        # Equal values leave a trace of the arithmetic, which can be negative.
        return sqrt(max(squares, 0) / (seconds * (seconds - READING_SECONDS)))

    def percentile_mg_dl(self, percent: int) -> float | None:
        """Return the value that glucose was at or below for this share of the time.

        The inverse of the distribution function, with the average where it is flat: definition
        2 of Hyndman and Fan (1996), every second weighing the same.
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

    def _moment(self, power: int) -> float:
        """Return the sum of a power of glucose over all seconds."""
        return sum(
            seconds * value**power for value, seconds in self.seconds_by_mg_dl.items()
        )
