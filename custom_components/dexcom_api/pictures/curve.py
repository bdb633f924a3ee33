"""A smooth curve through the values of a day, which goes on over midnight.

Nothing here knows of pictures.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve through values in the middles of equal parts of a day.

    Between two values it is a cubic that never leaves their range (Fritsch and Butland, 1984), so
    that it shows no lows or highs that there weren't. Where one of both is unknown, so is it.
    """

    values: Sequence[float | None]

    def at(self, minute_of_day: float) -> float | None:
        """Return the value at a time of day, None where it isn't known."""
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
        """Return the value of a part of the day before, of this one or of the day after."""
        return self.values[place % len(self.values)]

    def _slope(self, place: int) -> float:
        """Return how steep the curve is at a value: not at all where it turns."""
        before, value, after = map(self._value, (place - 1, place, place + 1))
        if before is None or value is None or after is None:
            return 0.0
        rise, next_rise = value - before, after - value
        if rise * next_rise <= 0:
            return 0.0
        return 2 * rise * next_rise / (rise + next_rise)
