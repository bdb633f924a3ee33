"""Compares the first day of sensors with their other days."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from ..dexcom.columns import DAY_SECONDS
from .chance import find_rank_chance
from .excursions import Excursions, is_known
from .findings import Excursion
from .sensor_session import SensorSession
from .trace import GlucoseTrace

MIN_SENSORS: Final = 3
MIN_RATE: Final = 0.6

# The share of days that have less time in excursions than one that stands out.
USUAL: Final = 0.8


class SensorDay(NamedTuple):
    """A day of 24 hours since a sensor was started, by its number from zero.

    ``start`` is in seconds since 1970 UTC, and ``seconds`` is the time in excursions.
    """

    start: int
    number: int
    seconds: int


@dataclass(frozen=True)
class FirstDays:
    """Excursions on the first day of sensors, before and since the start of a period.

    ``chance`` is the probability that first days have as much time in excursions by chance, in both
    periods together or in one of them.
    """

    excursion: Excursion
    chance: float
    before: Sequence[SensorDay]
    now: Sequence[SensorDay]
    others: Sequence[SensorDay]

    @classmethod
    def find(
        cls,
        sessions: Sequence[SensorSession],
        excursion: Excursion,
        found: Excursions,
        trace: GlucoseTrace,
        middle: int,
    ) -> Self:
        """Measure the days of all sensors whose start is known."""
        days = find_sensor_days(sessions, found, trace)
        before = [day for day in days if day.start < middle]
        now = [day for day in days if day.start >= middle]
        chances = map(_find_chance, (days, before, now))
        return cls(
            excursion,
            min(1.0, 2 * min(chances)),
            [day for day in before if day.number == 0],
            [day for day in now if day.number == 0],
            [day for day in days if day.number > 0],
        )

    def stands_out(self, first: Sequence[SensorDay]) -> bool:
        """Return whether half of some first days have more excursions than most other days."""
        ordered = sorted(day.seconds for day in self.others)
        usual = ordered[int(USUAL * len(ordered))]
        return 2 * sum(day.seconds > usual for day in first) >= len(first) > 0


def find_sensor_days(
    sessions: Sequence[SensorSession], excursions: Excursions, trace: GlucoseTrace
) -> list[SensorDay]:
    """Return the days of sensors that have enough readings, oldest first."""
    found = []
    for session in sessions:
        if not session.is_sensor or session.started is None:
            continue
        first = int(session.started.timestamp())
        last = int(session.last_reading.timestamp())
        for number, start in enumerate(range(first, last, DAY_SECONDS)):
            end = start + DAY_SECONDS
            if is_known(trace, start, end):
                seconds = excursions.sum_seconds(start, end)
                found.append(SensorDay(start, number, seconds))
    return found


def _find_chance(days: Sequence[SensorDay]) -> float:
    """Return the probability that first days rank as high by chance."""
    first = [day.seconds for day in days if day.number == 0]
    others = [day.seconds for day in days if day.number > 0]
    hits = sum(seconds > 0 for seconds in first)
    if len(first) < MIN_SENSORS or not others or hits < MIN_RATE * len(first):
        return 1.0
    return find_rank_chance(first, others)
