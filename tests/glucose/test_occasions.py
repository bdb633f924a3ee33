"""Lows and highs after meals, after exercise, and on the first days of sensors."""

from collections.abc import Sequence
from datetime import timedelta
import random

import pytest

from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.findings import (
    Excursion,
    FindingKind,
    FindingStatus,
)

from .months import Dent, at, dates, find_in, glucose, log, scattered, wear


def test_after_meals() -> None:
    """Highs that follow most meals are about meals, and not about times of day."""
    meals = scattered(range(30, 60))
    high = [meal for number, meal in enumerate(meals) if number % 4]
    trace = glucose(Dent(day, minute + 30, 90, 220) for day, minute in high)
    entries = log(EntryKind.CARBS, (at(*meal) for meal in meals))
    patterns = [
        finding
        for finding in find_in(trace, entries=entries)
        if finding.kind is not FindingKind.CHANGE
    ]
    [found] = patterns
    assert (found.kind, found.excursion) == (FindingKind.AFTER_MEALS, Excursion.HIGH)
    assert (found.count, found.total) == (len(high), len(meals))
    assert (found.within, found.span, found.limit_mg_dl) == (
        timedelta(hours=2),
        None,
        180,
    )
    assert found.other_total is None
    assert found.days == tuple(dict.fromkeys(dates(day for day, _ in high)))


@pytest.mark.parametrize(
    ("mg_dl", "delay", "is_found"),
    [(220, 120, True), (220, 125, False), (60, 180, True), (60, 185, False)],
)
def test_longest_after_meals(mg_dl: int, delay: int, is_found: bool) -> None:
    """Highs begin up to two hours after a meal, and lows up to three."""
    meals = scattered(range(30, 60))
    trace = glucose(Dent(day, minute + delay, 60, mg_dl) for day, minute in meals)
    entries = log(EntryKind.CARBS, (at(*meal) for meal in meals))
    kinds = {finding.kind for finding in find_in(trace, entries=entries)}
    assert (FindingKind.AFTER_MEALS in kinds) is is_found


@pytest.mark.parametrize(("count", "is_found"), [(35, False), (36, True)])
def test_least_after_meals(count: int, is_found: bool) -> None:
    """Of ten meals, at least four are followed."""
    meals = scattered(range(30, 60))
    high = random.Random(2).sample(meals, count)
    trace = glucose(Dent(day, minute + 30, 30, 220) for day, minute in high)
    entries = log(EntryKind.CARBS, (at(*meal) for meal in meals))
    kinds = {finding.kind for finding in find_in(trace, entries=entries)}
    assert (FindingKind.AFTER_MEALS in kinds) is is_found


def test_meals_during_highs() -> None:
    """A meal that begins in a high counts neither as followed nor as not followed."""
    meals = scattered(range(30, 60))
    during = [Dent(day, minute - 30, 45, 220) for day, minute in meals[:10]]
    after = [Dent(day, minute + 60, 45, 220) for day, minute in meals[5:]]
    entries = log(EntryKind.CARBS, (at(*meal) for meal in meals))
    [found] = [
        finding
        for finding in find_in(glucose([*during, *after]), entries=entries)
        if finding.kind is FindingKind.AFTER_MEALS
    ]
    assert (found.count, found.total) == (len(meals) - 10, len(meals) - 10)


def test_second_helping() -> None:
    """Within an hour, two meals are one; after it, the second ends what follows the first."""
    meals = scattered(range(30, 60))
    trace = glucose(Dent(day, minute + 100, 90, 220) for day, minute in meals)

    def find_after(minutes: int) -> list[tuple[int, int]]:
        moments = [
            at(day, minute + more) for day, minute in meals for more in (0, minutes)
        ]
        found = find_in(trace, entries=log(EntryKind.CARBS, moments))
        return [
            (finding.count, finding.total)
            for finding in found
            if finding.kind is FindingKind.AFTER_MEALS
        ]

    assert find_after(55) == [(90, 90)]
    assert find_after(65) == [(90, 180)]


def test_after_lunch() -> None:
    """Highs at lunch only are about a time of day, although a meal comes before them."""
    meals = scattered(range(30, 60))
    trace = glucose(Dent(day, 790, 90, 220) for day in range(30, 60) if day % 4)
    entries = log(EntryKind.CARBS, (at(*meal) for meal in meals))
    kinds = {finding.kind for finding in find_in(trace, entries=entries)}
    assert FindingKind.TIME_OF_DAY in kinds
    assert FindingKind.AFTER_MEALS not in kinds


def test_highs_of_the_day() -> None:
    """Highs at any time while a person is awake don't follow meals, which are then, too."""
    draw = random.Random(7)
    trace = glucose(
        Dent(day, draw.randrange(first, first + 150, 5), 45, 220)
        for day in range(60)
        for first in range(360, 1320, 160)
    )
    meals = [
        at(day, draw.uniform(first - 30, first + 30))
        for day in range(60)
        for first in (450, 750, 1140)
    ]
    entries = log(EntryKind.CARBS, meals)
    kinds = {finding.kind for finding in find_in(trace, entries=entries)}
    assert FindingKind.AFTER_MEALS not in kinds


def test_after_exercise() -> None:
    """Lows that follow exercise, which counts from its end."""
    draw = random.Random(4)
    trained = [(day, 5 * draw.randrange(96, 240)) for day in range(0, 60, 2)]
    low = [one for number, one in enumerate(trained) if number % 4]
    trace = glucose(Dent(day, minute + 45 + 150, 60) for day, minute in low)
    entries = log(EntryKind.EXERCISE, (at(*one) for one in trained))
    [found] = find_in(trace, entries=entries)
    assert (found.kind, found.excursion) == (FindingKind.AFTER_EXERCISE, Excursion.LOW)
    assert found.status is FindingStatus.RECURRING
    assert found.within == timedelta(hours=3)
    assert (found.total, found.other_total) == (15, 15)
    assert found.count + (found.other_count or 0) == len(low)
    longer = log(EntryKind.EXERCISE, (at(*one) for one in trained), minutes=5)
    assert find_in(trace, entries=longer)[:1] != [found]


def test_exercise_at_the_same_time() -> None:
    """Lows that are as frequent on days without exercise don't follow it."""
    trace = glucose(Dent(day, 1140, 60) for day in range(60) if day % 5)
    entries = log(EntryKind.EXERCISE, (at(day, 1050) for day in range(0, 60, 2)))
    [found] = find_in(trace, entries=entries)
    assert found.kind is FindingKind.TIME_OF_DAY


SENSORS = range(0, 60, 10)


@pytest.mark.parametrize(
    ("sensors", "status"),
    [
        (SENSORS, FindingStatus.RECURRING),
        (SENSORS[3:], FindingStatus.NEW),
        (SENSORS[:3], FindingStatus.OVER),
    ],
)
def test_first_days(sensors: Sequence[int], status: FindingStatus) -> None:
    """Lows on the first days of sensors, at any time of these days."""
    draw = random.Random(6)
    trace = glucose(
        Dent(day, 660 + draw.randrange(0, 1000, 5), 60)
        for day in sensors
        for _ in range(2)
    )
    [found] = find_in(trace, sessions=wear(SENSORS))
    assert (found.kind, found.excursion) == (
        FindingKind.SENSOR_FIRST_DAY,
        Excursion.LOW,
    )
    assert (found.status, found.count, found.total) == (status, 3, 3)
    assert found.other_count == (3 if status is FindingStatus.RECURRING else 0)
    assert find_in(trace, sessions=wear(SENSORS, is_sensor=False)) == []


def test_two_sensors() -> None:
    """Two sensors are too few for a pattern on first days."""
    trace = glucose([Dent(day, 700, 600) for day in (30, 40)])
    assert find_in(trace, sessions=wear((30, 40))) == []
