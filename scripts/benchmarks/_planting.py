"""What is planted in simulated months, as docs/patterns.md publishes it."""

from dataclasses import dataclass
import random
from typing import Final, NamedTuple

from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    DayScope,
    Excursion,
    FindingKind,
    FindingStatus,
)

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE

RAMP: Final = 30 * MINUTE
NOISE_MG_DL: Final = 3
LEVELS: Final = {Excursion.LOW: (50, 62), Excursion.HIGH: (210, 270)}
LENGTHS: Final = {
    Excursion.LOW: (45 * MINUTE, 90 * MINUTE),
    Excursion.HIGH: (90 * MINUTE, 150 * MINUTE),
}
JITTER: Final = 20 * MINUTE

RATES: Final = {
    (Excursion.LOW, DayScope.ALL_DAYS): 0.6,
    (Excursion.LOW, DayScope.WEEKDAYS): 0.7,
    (Excursion.LOW, DayScope.WEEKENDS): 0.9,
    (Excursion.HIGH, DayScope.ALL_DAYS): 0.8,
    (Excursion.HIGH, DayScope.WEEKDAYS): 0.85,
    (Excursion.HIGH, DayScope.WEEKENDS): 0.95,
}


class Follows(NamedTuple):
    """After which share of occasions an excursion begins, and how many seconds after their end."""

    rate: float
    after: tuple[int, int]


FOLLOWS: Final = {
    (FindingKind.AFTER_MEALS, Excursion.HIGH): Follows(
        0.75, (15 * MINUTE, 45 * MINUTE)
    ),
    (FindingKind.AFTER_MEALS, Excursion.LOW): Follows(0.6, (60 * MINUTE, 120 * MINUTE)),
    (FindingKind.AFTER_EXERCISE, Excursion.LOW): Follows(0.75, (0, 120 * MINUTE)),
    (FindingKind.AFTER_EXERCISE, Excursion.HIGH): Follows(0.85, (0, 30 * MINUTE)),
}
ON_FIRST_DAY: Final = 4

STATUS_WEIGHTS: Final = {
    FindingStatus.NEW: 40,
    FindingStatus.RECURRING: 40,
    FindingStatus.OVER: 20,
}


class Dent(NamedTuple):
    """A dip or bump: readings come to a level from start to end, in seconds since 1970 UTC."""

    start: int
    end: int
    level: float

    def bend(self, moment: int, value: float) -> float:
        """Return what a reading becomes; dips only lower it and bumps only raise it."""
        rising = (moment - self.start + RAMP) / RAMP
        falling = (self.end + RAMP - moment) / RAMP
        weight = max(0.0, min(1.0, rising, falling))
        is_dip = self.level < 100
        if (value <= self.level) if is_dip else (value >= self.level):
            return value
        return value + weight * (self.level - value)


@dataclass(frozen=True, kw_only=True)
class Planted:
    """A pattern that was planted; ``span`` and ``scope`` are those of a time of day.

    A change has no excursion, and ``is_worse`` says which of both months was raised.
    """

    kind: FindingKind
    status: FindingStatus
    excursion: Excursion | None = None
    scope: DayScope | None = None
    span: ClockSpan | None = None
    is_worse: bool | None = None


def draw_dent(draw: random.Random, excursion: Excursion, start: float) -> Dent:
    """Return a dip or bump that starts at a time."""
    length = draw.uniform(*LENGTHS[excursion])
    return Dent(round(start), round(start + length), draw.uniform(*LEVELS[excursion]))


def draw_status(draw: random.Random) -> FindingStatus:
    """Return in which months a pattern is planted."""
    return draw.choices(list(STATUS_WEIGHTS), list(STATUS_WEIGHTS.values()))[0]
