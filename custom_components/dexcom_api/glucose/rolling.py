"""Keeps the metrics of the last days up to date as readings come, change, and expire.

The result is the same as if all readings were summed up again: the time at each value is a sum of
whole seconds, so what changes is subtracted and added.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import accumulate, pairwise
from operator import add
from typing import Self, override

from ..dexcom.columns import DAY_SECONDS
from .changes import Span, find_changes
from .metrics import WINDOW_DAYS, LowEpisodes, Summary, build_summary
from .ranges import CONSENSUS_LIMITS, Limits
from .trace import READING_SECONDS, Distribution, Readings


@dataclass(frozen=True, slots=True, kw_only=True)
class RollingMetrics:
    """The readings of the last days with everything that their metrics are calculated from.

    ``end`` is that of all windows, in seconds since 1970 UTC, or None without readings. ``windows``
    are their distributions, the shortest first.
    """

    readings: Readings = field(default=Readings(array("q"), array("f")), repr=False)
    limits: Limits = CONSENSUS_LIMITS
    end: int | None = None
    windows: tuple[Distribution, ...] = ()
    lows: LowEpisodes = field(default_factory=partial(LowEpisodes, (), ()))

    def follow(
        self, readings: Readings, limits: Limits, noted: Iterable[Span] = ()
    ) -> Self:
        """Return the same for other readings, which were changed where noted, or other limits."""
        if (end := readings.end) is None:
            return type(self)(limits=limits)
        changes = find_changes(self.readings.times, readings.times, noted)
        windows = self._find_windows(readings, end, changes)
        if self.end is not None and limits == self.limits:
            lows = self.lows
            for changed in changes:
                lows = lows.update(readings, limits, changed)
        else:
            lows = LowEpisodes.find(readings.trace(0, len(readings.times)), limits)
        return type(self)(
            readings=readings,
            limits=limits,
            end=end,
            windows=tuple(windows),
            lows=lows,
        )

    def _find_windows(
        self, readings: Readings, end: int, changes: Iterable[Span]
    ) -> Iterable[Distribution]:
        """Return the distributions of all windows, which start from those before."""
        before, sums = cache(self.readings.sum_by_value), cache(readings.sum_by_value)
        if self.end is None:
            edges = [end - days * DAY_SECONDS for days in (0, *WINDOW_DAYS)]
            parts = [sums(start, over) for over, start in pairwise(edges)]
            return accumulate(map(Distribution, parts), add)
        windows = []
        for days, known in zip(WINDOW_DAYS, self.windows, strict=True):
            total = dict(known.seconds_by_mg_dl)
            old_start, start = (edge - days * DAY_SECONDS for edge in (self.end, end))
            for first, last in changes:
                span = max(first, old_start), min(last + READING_SECONDS, self.end)
                if span[0] < span[1]:
                    add_times(total, before(*span), -1)
                    add_times(total, sums(*span), 1)
            for old, new, sign in ((old_start, start, -1), (self.end, end, 1)):
                moved = sums(min(old, new), max(old, new))
                add_times(total, moved, sign if old < new else -sign)
            windows.append(Distribution(total))
        return windows

    def summarize(self, days: int) -> Summary:
        """Return the metrics of the last days, which end when the time of the newest reading ends.

        A day is 24 hours here. Raises KeyError without readings, and for other windows.
        """
        if self.end is None or days not in WINDOW_DAYS:
            raise KeyError(days)
        start = self.end - days * DAY_SECONDS
        window = self.windows[WINDOW_DAYS.index(days)]
        return build_summary(start, self.end, window, self.limits, self.lows)


def add_times(total: dict[float, int], found: Mapping[float, int], sign: int) -> None:
    """Add the time at each value to a total, or subtract it with a negative sign."""
    for value, seconds in found.items():
        total[value] = total.get(value, 0) + sign * seconds
        if not total[value]:
            del total[value]


class WindowSummaries(Mapping[int, Summary]):
    """The metrics of the last days by the number of days, or none without readings.

    Each is calculated when it is first asked for: most sensors of longer windows are disabled.
    """

    def __init__(self, rolling: RollingMetrics) -> None:
        """Prepare to calculate."""
        self._rolling = rolling
        self._known: dict[int, Summary] = {}

    @override
    def __getitem__(self, days: int) -> Summary:
        if days not in self._known:
            self._known[days] = self._rolling.summarize(days)
        return self._known[days]

    @override
    def __iter__(self) -> Iterator[int]:
        return iter(WINDOW_DAYS if self._rolling.windows else ())

    @override
    def __len__(self) -> int:
        return len(WINDOW_DAYS) if self._rolling.windows else 0
