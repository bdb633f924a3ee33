"""Measures glucose by the hour of the day, the weekday, and the part of the day.

Each of them is judged on its own. It needs readings for 70% of its time in the period. An hour or a
part also needs them for three hours, as any period does: the same hour of three days, as in the
ambulatory glucose profile. A weekday needs them for half a day. An hour of one weekday is only a
cell of a map, where its neighbors show how much it says.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Final

from ..dexcom.columns import DAY_SECONDS, HOUR_SECONDS
from .clock_portions import QUARTERS_A_DAY, ClockPortions, Portion, group_portions
from .episodes import LowEpisode
from .metrics import (
    MIN_DAY_SECONDS,
    MIN_PRESENT_SECONDS,
    LowEpisodes,
    Metrics,
    add_metrics,
    find_percent_within,
    has_enough_readings,
    measure_coverage,
)
from .person_clock import QUARTER_SECONDS
from .ranges import Limits
from .wall_clock import day_of


class DayPart(StrEnum):
    """A part of the day, in the order in which they begin."""

    NIGHT = "night"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class HourCell:
    """An hour of the day on one weekday. All but the coverage is None if readings are missing."""

    active_percent: float
    mean_mg_dl: float | None
    in_range_percent: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayParts:
    """When each part of the day begins, on a quarter hour. It lasts until the next one begins.

    The parts don't overlap, so that each moment counts once. By default, the night
    is the one in Clarity.
    """

    night: time = time(22)
    morning: time = time(6)
    afternoon: time = time(12)
    evening: time = time(18)

    def find_end(self, part: DayPart) -> time:
        """Return when a part ends."""
        parts = list(DayPart)
        return self.find_start(parts[parts.index(part) + 1 - len(parts)])

    def find_start(self, part: DayPart) -> time:
        """Return when a part begins."""
        start: time = getattr(self, part)
        return start

    @property
    def is_in_order(self) -> bool:
        """Return whether the parts follow each other and are over after one day."""
        starts = self._find_quarters()
        following = (*starts[1:], starts[0])
        lengths = [
            (b - a) % QUARTERS_A_DAY for a, b in zip(starts, following, strict=True)
        ]
        return all(lengths) and sum(lengths) == QUARTERS_A_DAY

    def find_part(self, seconds: int) -> DayPart:
        """Return the part of a time of day, in seconds after midnight."""
        return list(DayPart)[self.find_places()[seconds // QUARTER_SECONDS]]

    def find_places(self) -> list[int]:
        """Return which part each quarter hour of a day belongs to: the one that began last."""
        starts = self._find_quarters()

        def place_of(quarter: int) -> int:
            ages = [(quarter - start) % QUARTERS_A_DAY for start in starts]
            return ages.index(min(ages))

        return list(map(place_of, range(QUARTERS_A_DAY)))

    def _find_quarters(self) -> list[int]:
        """Return how many quarter hours after midnight each part begins."""
        starts = map(self.find_start, DayPart)
        return [4 * start.hour + start.minute // 15 for start in starts]


DEFAULT_DAY_PARTS: Final = DayParts()

# Asked about by name, last night lasts until most people are up. It is the only time asked about,
# so that it may overlap the morning.
LAST_NIGHT_ENDS: Final = time(7)

# By datetime.weekday(), named as in Home Assistant's conditions.
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def measure_hours(
    portions: ClockPortions, limits: Limits, lows: LowEpisodes
) -> list[Metrics]:
    """Return the metrics of each hour of the day, from midnight on.

    ``lows`` are the episodes that started in the period, here and below.
    """

    def hour_of(low: LowEpisode) -> int:
        return portions.local_times.at(_to_seconds(low)) % DAY_SECONDS // HOUR_SECONDS

    return _measure(portions.hours, MIN_PRESENT_SECONDS, limits, lows, hour_of)


def measure_weekdays(
    portions: ClockPortions, limits: Limits, lows: LowEpisodes
) -> list[Metrics]:
    """Return the metrics of each weekday, in the order of WEEKDAYS."""

    def weekday(low: LowEpisode) -> int:
        return day_of(low.start, portions.clock).weekday()

    return _measure(portions.weekdays, MIN_DAY_SECONDS, limits, lows, weekday)


def measure_hours_by_weekday(
    portions: ClockPortions, limits: Limits
) -> list[list[HourCell]]:
    """Return the metrics of each hour of each weekday, in the order of WEEKDAYS."""
    return [
        [_measure_cell(hour, limits) for hour in day]
        for day in portions.hours_by_weekday
    ]


def _measure_cell(portion: Portion, limits: Limits) -> HourCell:
    """Return the metrics of an hour of a weekday."""
    expected, distribution = portion.expected_seconds, portion.distribution
    coverage = measure_coverage(expected, distribution)
    is_known = expected > 0 and has_enough_readings(expected, distribution, 1)
    return HourCell(
        active_percent=coverage["active_percent"],
        mean_mg_dl=distribution.mean_mg_dl if is_known else None,
        in_range_percent=find_percent_within(distribution, limits)
        if is_known
        else None,
    )


def measure_parts(
    portions: ClockPortions, parts: DayParts, limits: Limits, lows: LowEpisodes
) -> Mapping[DayPart, Metrics]:
    """Return the metrics of each part of the day."""
    places = parts.find_places()
    grouped = group_portions(portions.quarters, places)

    def place_of(low: LowEpisode) -> int:
        local = portions.local_times.at(_to_seconds(low))
        return places[local % DAY_SECONDS // QUARTER_SECONDS]

    measured = _measure(grouped, MIN_PRESENT_SECONDS, limits, lows, place_of)
    return dict(zip(DayPart, measured, strict=True))


def _measure(
    portions: Sequence[Portion],
    least_seconds: int,
    limits: Limits,
    lows: LowEpisodes,
    place_of: Callable[[LowEpisode], int],
) -> list[Metrics]:
    """Return the metrics of each portion, which needs so many seconds of readings.

    ``place_of`` returns the place of the portion in which an episode started.
    """
    measured = []
    for place, portion in enumerate(portions):
        expected, distribution = portion.expected_seconds, portion.distribution
        metrics = Metrics(**measure_coverage(expected, distribution))
        if has_enough_readings(expected, distribution, least_seconds):
            started = LowEpisodes(
                [low for low in lows.low if place_of(low) == place],
                [low for low in lows.very_low if place_of(low) == place],
            )
            metrics = add_metrics(metrics, distribution, limits, started)
        measured.append(metrics)
    return measured


def _to_seconds(low: LowEpisode) -> int:
    """Return the start of an episode in seconds since 1970 UTC."""
    return int(low.start.timestamp())
