"""Finds what glucose does after something happens, such as a meal, a dose, or a workout.

Occasions within 15 minutes are one, which begins with the first and has all their amounts: a meal
is often logged in parts. If less than four hours lie between two, glucose responds to both, and
neither counts. Each has a curve with figures of its own; see response_curve.py.

The start and the times of a group are medians of those of its occasions. Its rise, fall, and areas
are those of the median change from the start, because the highest of many values is high also by
chance. Of the rules that were tried, these came closest to effects planted in the simulator. Beside
them are those of the quartiles: of the starts and the times, and of the change. Quartiles are on
straight lines between ranks: definition 7 of Hyndman and Fan (1996).

An association isn't a cause: whatever else often happens at the same time is in the curves, too.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import tzinfo
from enum import StrEnum
from itertools import groupby, pairwise
from math import floor, inf
from typing import Final, NamedTuple

from ..dexcom.columns import DAY_SECONDS, HOUR_SECONDS
from .clock_portions import DAYS_A_WEEK, LocalTimes
from .response_curve import (
    AFTER_SECONDS,
    START_STEP,
    Figures,
    draw_curve,
    measure_curve,
)
from .trace import GlucoseTrace

# Entries of one meal, or a switch that is pressed twice.
MERGED_SECONDS: Final = 15 * 60

MIN_OCCASIONS: Final = 5
MAX_OCCASIONS: Final = 2000

AMOUNT_GROUPS: Final = 3
# 1970-01-01 was a Thursday.
FIRST_WEEKDAY: Final = 3


class Happening(NamedTuple):
    """Something that began at a moment in seconds since 1970 UTC, and how much of it was known."""

    moment: int
    amount: float | None = None


class Grouping(StrEnum):
    """By what occasions are put together."""

    HOUR = "hour"
    AMOUNT = "amount"
    WEEKDAY = "weekday"


class Exclusion(StrEnum):
    """Why an occasion doesn't count."""

    OVERLAPPING = "overlapping"
    TOO_FEW_READINGS = "too_few_readings"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A happening by the person's clock, with Monday as 0, and what followed.

    ``curve_mg_dl`` has a value for each of the steps. It is empty, and the figures are None, if the
    occasion doesn't count.
    """

    moment: int
    amount: float | None
    hour: int
    weekday: int
    exclusion: Exclusion | None
    curve_mg_dl: Sequence[float]
    figures: Figures | None


@dataclass(frozen=True, slots=True)
class Step:
    """The quartiles of glucose at a step."""

    p25_mg_dl: float | None
    p50_mg_dl: float | None
    p75_mg_dl: float | None


@dataclass(frozen=True, slots=True)
class GroupFigure:
    """What is typical of the occasions of a group, and of its lower and its upper quartile."""

    typical: float | None
    p25: float | None
    p75: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFigures:
    """The figures of a group; see those of a curve."""

    start_mg_dl: GroupFigure
    rise_mg_dl: GroupFigure
    minutes_to_peak: GroupFigure
    minutes_to_return: GroupFigure
    area_above_mg_dl_h: GroupFigure
    fall_mg_dl: GroupFigure
    minutes_to_lowest: GroupFigure
    minutes_to_recovery: GroupFigure
    area_below_mg_dl_h: GroupFigure


@dataclass(frozen=True, slots=True)
class ResponseGroup:
    """The occasions of a group, oldest first, and what they have in common.

    ``low`` and ``high`` are the least and the greatest hour, amount, or weekday, or None if all
    occasions are in one group. With fewer than five occasions, there are no steps and no figures.
    """

    low: float | None
    high: float | None
    occasions: Sequence[Occasion]
    steps: Sequence[Step]
    figures: GroupFigures | None


@dataclass(frozen=True, slots=True)
class Responses:
    """All occasions, oldest first, and those that count as a whole and in groups."""

    occasions: Sequence[Occasion]
    overall: ResponseGroup
    groups: Sequence[ResponseGroup]

    def count_excluded(self, exclusion: Exclusion) -> int:
        """Return how many occasions don't count for a reason."""
        return sum(occasion.exclusion is exclusion for occasion in self.occasions)


def find_responses(
    trace: GlucoseTrace,
    happenings: Iterable[Happening],
    window: tuple[int, int],
    clock: tzinfo,
    grouping: Grouping | None = None,
) -> Responses:
    """Return what glucose did after the happenings of a window in seconds since 1970 UTC.

    Hours and weekdays are those of a clock. The trace and the happenings must cover four hours
    before and after the window, too.
    """
    start, end = window
    merged = merge_happenings(happenings)
    overlapping = {
        moment
        for pair in pairwise(happening.moment for happening in merged)
        if pair[1] - pair[0] < AFTER_SECONDS
        for moment in pair
    }
    local_times = LocalTimes.find(start, end, clock)
    occasions = [
        _follow(trace, happening, local_times, happening.moment in overlapping)
        for happening in merged
        if start <= happening.moment < end
    ]
    counted = [occasion for occasion in occasions if occasion.exclusion is None]
    grouped = [] if grouping is None else _divide(counted, grouping)
    return Responses(
        occasions, _summarize(counted), [_summarize(*group) for group in grouped]
    )


def merge_happenings(happenings: Iterable[Happening]) -> list[Happening]:
    """Return happenings by time, those within 15 minutes of the first of them as one.

    Its amount is their sum, which is None if one of the amounts is unknown.
    """
    merged: list[Happening] = []
    for moment, amount in sorted(happenings, key=lambda happening: happening.moment):
        if merged and moment - merged[-1].moment < MERGED_SECONDS:
            before = merged[-1].amount
            total = None if before is None or amount is None else before + amount
            merged[-1] = merged[-1]._replace(amount=total)
        else:
            merged.append(Happening(moment, amount))
    return merged


def _follow(
    trace: GlucoseTrace,
    happening: Happening,
    local_times: LocalTimes,
    is_overlapping: bool,
) -> Occasion:
    """Return an occasion with what followed."""
    moment, amount = happening
    curve: Sequence[float] | None = ()
    exclusion: Exclusion | None = Exclusion.OVERLAPPING
    if not is_overlapping:
        curve = draw_curve(trace, moment)
        exclusion = Exclusion.TOO_FEW_READINGS if curve is None else None
    local = local_times.at(moment)
    return Occasion(
        moment,
        amount,
        local % DAY_SECONDS // HOUR_SECONDS,
        (local // DAY_SECONDS + FIRST_WEEKDAY) % DAYS_A_WEEK,
        exclusion,
        curve or (),
        measure_curve(curve) if curve else None,
    )


def _divide(
    occasions: Sequence[Occasion], grouping: Grouping
) -> list[tuple[list[Occasion], float, float]]:
    """Return occasions in groups, each with the least and the greatest of what they have in common.

    Amounts are in three groups of about the same size; those that are unknown are in none.
    """
    by_value: defaultdict[float, list[Occasion]] = defaultdict(list)
    for occasion in occasions:
        value: float | None = getattr(occasion, grouping)
        if value is not None:
            by_value[value].append(occasion)
    values = sorted(by_value)
    if grouping is not Grouping.AMOUNT:
        return [(by_value[value], value, value) for value in values]
    total = sum(map(len, by_value.values()))
    places: dict[float, int] = {}
    before = 0
    for value in values:
        # The middle of those that have the same amount decides.
        count = len(by_value[value])
        places[value] = floor(AMOUNT_GROUPS * (before + count / 2) / total)
        before += count
    divided = []
    for _, found in groupby(values, places.__getitem__):
        amounts = list(found)
        members = [one for amount in amounts for one in by_value[amount]]
        members.sort(key=lambda one: one.moment)
        divided.append((members, amounts[0], amounts[-1]))
    return divided


def _summarize(
    occasions: Sequence[Occasion], low: float | None = None, high: float | None = None
) -> ResponseGroup:
    """Return what occasions have in common."""
    if len(occasions) < MIN_OCCASIONS:
        return ResponseGroup(low, high, occasions, (), None)
    curves = [occasion.curve_mg_dl for occasion in occasions]
    steps = [Step(*find_quartiles(values)) for values in zip(*curves, strict=True)]
    return ResponseGroup(low, high, occasions, steps, _summarize_figures(occasions))


def _summarize_figures(occasions: Sequence[Occasion]) -> GroupFigures:
    """Return the figures of a group."""
    found = [occasion.figures for occasion in occasions if occasion.figures]
    changes = [
        [value - curve[START_STEP] for value in curve]
        for curve in (occasion.curve_mg_dl for occasion in occasions)
    ]
    steps = [find_quartiles(values) for values in zip(*changes, strict=True)]
    quartiles = [measure_curve(curve) for curve in zip(*steps, strict=True)]
    named: dict[str, GroupFigure] = {}
    for name in (field.name for field in fields(GroupFigures)):
        if name.startswith(("start", "minutes")):
            low, middle, high = find_quartiles(getattr(one, name) for one in found)
        else:
            # The lower quartile of the change falls the most.
            low, middle, high = sorted(getattr(curve, name) for curve in quartiles)
        named[name] = GroupFigure(middle, low, high)
    return GroupFigures(**named)


def find_quartiles(values: Iterable[float | None]) -> list[float | None]:
    """Return the quartiles of values. None counts as more than any value."""
    ordered = sorted(inf if value is None else value for value in values)
    return [_find_quantile(ordered, share) for share in (0.25, 0.5, 0.75)]


def _find_quantile(ordered: Sequence[float], share: float) -> float | None:
    """Return a quantile of sorted values, or None where one of them is infinite."""
    place = share * (len(ordered) - 1)
    below = floor(place)
    value, rest = ordered[below], place - below
    if rest:
        value += rest * (ordered[below + 1] - value)
    return value if value < inf else None
