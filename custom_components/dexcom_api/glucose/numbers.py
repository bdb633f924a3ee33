"""How glucose, rates of change, percentages, and durations are rounded and shown.

States, cards, images, answers, and messages all follow these rules. The cards' twin of this module
is frontend/src/format/numbers.ts; tests/number_vectors.json holds both to the same results.

A value is assigned to its range in mg/dL, before it is rounded for display. In mmol/L, two readings
can look the same on both sides of a limit: 180 mg/dL (in range) and 181 mg/dL (high) are both
10.0 mmol/L, as on a meter. Where the range matters, it is therefore named next to the number.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache
from math import copysign, floor
from typing import Final, Literal, Self, override

from ..dexcom.glucose_value import (
    ABOVE_RANGE_MG_DL,
    BELOW_RANGE_MG_DL,
    MG_DL_PER_MMOL_L,
)
from .ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL, GlucoseRange, Limits


class GlucoseUnit(StrEnum):
    """The units of glucose, named as Home Assistant and Dexcom name them."""

    MG_DL = "mg/dL"
    MMOL_L = "mmol/L"

    @property
    def digits(self) -> int:
        """Return the number of decimals that a meter shows."""
        return 0 if self is GlucoseUnit.MG_DL else 1

    @property
    def derived_digits(self) -> int:
        """Return the number of decimals of a mean, a standard deviation, or a rate of change."""
        return self.digits + 1

    @property
    def rate_unit(self) -> str:
        """Return the unit of a rate of change."""
        return f"{self}/min"


# Beyond these, Dexcom only sends that a reading is low or high.
LOWEST_MG_DL: Final = BELOW_RANGE_MG_DL + 1
HIGHEST_MG_DL: Final = ABOVE_RANGE_MG_DL - 1

# A limit without a unit is in mmol/L below this, and in mg/dL from here on.
FIRST_LIMIT_IN_MG_DL: Final = 35

# Percentages count in tenths, so that ranges that add up to 100 do so exactly.
TENTHS: Final = 10
ALL_TENTHS: Final = 100 * TENTHS
# Less than this rounds to nothing; as much below 100 rounds to all.
HALF_A_TENTH: Final = 0.05
# From here on, a percentage that stands alone needs no decimals.
FIRST_WHOLE_PERCENT: Final = 10

# Shorter durations are given in hours and minutes, longer ones in days and hours.
FIRST_HOURS_IN_DAYS: Final = 48


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A number with the decimals to show, less or more than which the true one is if it has a sign."""

    value: float
    digits: int
    sign: Literal["", "<", ">"] = ""

    @property
    def text(self) -> str:
        """Return the number without its sign."""
        return f"{self.value:.{self.digits}f}"

    @override
    def __str__(self) -> str:
        """Return the number with its sign, for example "<2.2"."""
        return self.sign + self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A duration in the parts worth naming: the first that isn't zero, and the next."""

    days: int = 0
    hours: int = 0
    minutes: int = 0

    @classmethod
    def of(cls, length: timedelta) -> Self:
        """Return a duration rounded to whole minutes, and from two days on to whole hours."""
        minutes = max(0, int(round_half_up(length / timedelta(minutes=1))))
        if minutes < FIRST_HOURS_IN_DAYS * 60:
            return cls(hours=minutes // 60, minutes=minutes % 60)
        hours = int(round_half_up(minutes / 60))
        return cls(days=hours // 24, hours=hours % 24)


def round_half_up(value: float, digits: int = 0) -> float:
    """Return a number with so many decimals, halves rounded away from zero as on a meter."""
    scale = 10**digits
    count = copysign(floor(abs(value) * scale + 0.5), value)
    # Adding zero turns minus zero into zero.
    return count / scale + 0.0 if digits else int(count)


def to_unit(mg_dl: float, unit: str) -> float:
    """Return glucose, or a rate of change, in a unit, not rounded."""
    return mg_dl if unit == GlucoseUnit.MG_DL else mg_dl / MG_DL_PER_MMOL_L


def limit_to_mg_dl(limit: float, unit: str | None = None) -> float:
    """Return a limit in mg/dL; in whole ones, like readings, if it was in mmol/L.

    A limit without a unit is in mmol/L below 35, and in mg/dL from there on.
    """
    if unit is None and limit < FIRST_LIMIT_IN_MG_DL:
        unit = GlucoseUnit.MMOL_L
    if unit == GlucoseUnit.MMOL_L:
        return round_half_up(limit * MG_DL_PER_MMOL_L)
    return limit


def round_glucose(mg_dl: float, unit: str) -> float:
    """Return glucose in a unit, as exact as a meter shows it."""
    return round_half_up(to_unit(mg_dl, unit), GlucoseUnit(unit).digits)


def round_derived(mg_dl: float, unit: str) -> float:
    """Return a mean, a standard deviation, or a rate of change in a unit.

    It has one decimal more than a meter shows.
    """
    return round_half_up(to_unit(mg_dl, unit), GlucoseUnit(unit).derived_digits)


def show_glucose(mg_dl: float, unit: str) -> ShownNumber:
    """Return glucose of any source in a unit, for example a meter value or a limit."""
    return ShownNumber(round_glucose(mg_dl, unit), GlucoseUnit(unit).digits)


def show_reading(mg_dl: float, unit: str) -> ShownNumber:
    """Return a sensor's reading in a unit, "<40" or ">400" where the sensor can't measure."""
    return _beyond_sensor(mg_dl, unit) or show_glucose(mg_dl, unit)


def show_mean(mg_dl: float, unit: str) -> ShownNumber:
    """Return the mean of a sensor's readings in a unit."""
    return _beyond_sensor(mg_dl, unit) or show_derived(mg_dl, unit)


def show_derived(mg_dl: float, unit: str) -> ShownNumber:
    """Return a difference of readings, such as a standard deviation, in a unit."""
    return ShownNumber(round_derived(mg_dl, unit), GlucoseUnit(unit).derived_digits)


def _beyond_sensor(mg_dl: float, unit: str) -> ShownNumber | None:
    """Return what to show for a value outside of the sensor's measuring range."""
    digits = GlucoseUnit(unit).digits
    if mg_dl < LOWEST_MG_DL:
        return ShownNumber(round_glucose(LOWEST_MG_DL, unit), digits, "<")
    if mg_dl > HIGHEST_MG_DL:
        return ShownNumber(round_glucose(HIGHEST_MG_DL, unit), digits, ">")
    return None


def show_limits(
    limits: Limits, unit: str
) -> dict[GlucoseRange, tuple[ShownNumber, ...]]:
    """Return the first and last value of each range in a unit.

    Open ranges have one value with a sign, ranges of one value just that, and ranges that the
    limits leave no room for have none. The limits themselves are in range, so the ranges next to
    it begin one digit further.
    """
    step = 10 ** -GlucoseUnit(unit).digits

    def shown(mg_dl: float, steps: int = 0) -> ShownNumber:
        number = show_glucose(mg_dl, unit)
        return replace(
            number, value=round_half_up(number.value + steps * step, number.digits)
        )

    def between(first: ShownNumber, last: ShownNumber) -> tuple[ShownNumber, ...]:
        return (first, last) if first.value < last.value else (first,)

    low, high = limits.low_mg_dl, limits.high_mg_dl
    very_low, very_high = shown(VERY_LOW_MG_DL), shown(VERY_HIGH_MG_DL)
    ends = {
        GlucoseRange.VERY_LOW: (replace(very_low, sign="<"),),
        GlucoseRange.LOW: between(very_low, shown(low, -1)),
        GlucoseRange.IN_RANGE: between(shown(low), shown(high)),
        GlucoseRange.HIGH: between(shown(high, 1), very_high),
        GlucoseRange.VERY_HIGH: (replace(very_high, sign=">"),),
    }
    if low <= VERY_LOW_MG_DL:
        ends[GlucoseRange.LOW] = ()
    if high >= VERY_HIGH_MG_DL:
        ends[GlucoseRange.HIGH] = ()
    return ends


def round_percent(percent: float) -> float:
    """Return a percentage in tenths, which is 0 or 100 only if it is exactly that."""
    if percent <= 0 or percent >= 100:
        return int(min(max(percent, 0), 100))
    return min(max(round_half_up(percent, 1), 1 / TENTHS), 100 - 1 / TENTHS)


def round_tenths(percent: float) -> float:
    """Return a number that isn't a share of something, for example GMI or an index."""
    return round_half_up(percent, 1)


def show_tenths(percent: float) -> ShownNumber:
    """Return a number that isn't a share of something, to be shown."""
    return ShownNumber(round_tenths(percent), 1)


def show_percent(percent: float) -> ShownNumber:
    """Return a percentage that stands alone: "<0.1", "0.1" to "9.9", "10" to "99", or ">99"."""
    if percent <= 0 or percent >= 100:
        return ShownNumber(round_percent(percent), 0)
    if percent < HALF_A_TENTH:
        return ShownNumber(1 / TENTHS, 1, "<")
    if percent >= 99.5:
        return ShownNumber(99, 0, ">")
    tenths = round_percent(percent)
    if tenths < FIRST_WHOLE_PERCENT:
        return ShownNumber(tenths, 1)
    return ShownNumber(round_half_up(percent), 0)


def round_ranges(percents: Sequence[float]) -> tuple[float, ...]:
    """Return the percentages of all ranges in tenths that add up to exactly 100.

    The largest remainders are rounded up. Every range that occurred has at least 0.1.
    """
    exact = [percent * TENTHS for percent in percents]
    tenths = [max(floor(part), int(part > 0)) for part in exact]
    while missing := ALL_TENTHS - sum(tenths):
        step = 1 if missing > 0 else -1
        # Only ranges that can spare a tenth give one.
        places = [place for place, count in enumerate(tenths) if count > (step < 0)]
        place = max(places, key=lambda place: step * (exact[place] - tenths[place]))
        tenths[place] += step
    return tuple(count / TENTHS for count in tenths)


@lru_cache(maxsize=1)
def _round_once(percents: tuple[float, ...]) -> tuple[float, ...]:
    """Return rounded percentages, which are shown one after the other."""
    return round_ranges(percents)


def show_ranges(percents: Sequence[float]) -> tuple[ShownNumber, ...]:
    """Return the percentages of all ranges in tenths, to be shown together."""
    return tuple(show_merged(percents, place) for place in range(len(percents)))


def show_merged(percents: Sequence[float], *places: int) -> ShownNumber:
    """Return the percentage of some of the ranges as it is shown next to the others.

    It is the sum of their rounded percentages. "<" marks less than half a tenth, and ">" more than
    all but half a tenth.
    """
    rounded = _round_once(tuple(percents))
    value = round_half_up(sum(rounded[place] for place in places), 1)
    if value in (0, 100):
        return ShownNumber(value, 0)
    exact = sum(percents[place] for place in places)
    if 0 < exact < HALF_A_TENTH:
        return ShownNumber(value, 1, "<")
    if 100 - HALF_A_TENTH <= exact < 100:
        return ShownNumber(value, 1, ">")
    return ShownNumber(value, 1)
