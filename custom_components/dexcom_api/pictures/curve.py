"""A smooth curve through the values of a day, continued over midnight."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve through values in the middles of equal parts of a day.

    Between two values it is a cubic that stays within them (Fritsch and Butland, 1984), so it
    adds no lows or highs. If either value is unknown, so is the curve between them.
    """

    values: Sequence[float | None]

    def at(self, minute_of_day: float) -> float | None:
        """Return the value at a time of day, or None if it is unknown."""
        part = minute_of_day * len(self.values) / (24 * 60) - 0.5
        place = int(part // 1)
        before, after = self._value(place), self._value(place + 1)
        if before is None or after is None:
            return None
        t = part - place
        return (
            before * (1 + 2 * t) * (1 - t) ** 2
            + after * (3 - 2 * t) * t**2
            + self._slope(place) * t * (1 - t) ** 2
            - self._slope(place + 1) * (1 - t) * t**2
        )

    def _value(self, place: int) -> float | None:
        """Return the value of a part of the day; the parts repeat every day."""
        return self.values[place % len(self.values)]

    def _slope(self, place: int) -> float:
        """Return the slope of the curve at a value, which is zero at a turning point."""
        before, value, after = map(self._value, (place - 1, place, place + 1))
        if before is None or value is None or after is None:
            return 0.0
        rise, next_rise = value - before, after - value
        if rise * next_rise <= 0:
            return 0.0
        return 2 * rise * next_rise / (rise + next_rise)
