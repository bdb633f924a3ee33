"""Findings about a month and the month before, of traces made by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
import random
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    DayScope,
    Excursion,
    Finding,
    FindingKind,
    FindingStatus,
)
from custom_components.dexcom_api.glucose.goals import (
    PRESET_GOALS,
    Goal,
    GoalPreset,
    GoalRange,
)
from custom_components.dexcom_api.glucose.patterns import find_data_start, find_patterns
from custom_components.dexcom_api.glucose.person_clock import OffsetChange, PersonClock
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS, Limits
from custom_components.dexcom_api.glucose.sensor_session import SensorSession
from custom_components.dexcom_api.glucose.trace import GlucoseTrace

from .traces import MIDNIGHT, every_five_minutes

START = datetime.fromtimestamp(MIDNIGHT, UTC)
DAY = timedelta(days=1)
# A month that begins on a Monday, and the one before it.
FIRST = START + 30 * DAY
END = START + 60 * DAY
READINGS_A_DAY = 288
GOALS = PRESET_GOALS[GoalPreset.ADULT]
NIGHT = ClockSpan(start=time(2, 10), end=time(4, 5))

BEFORE = range(0, 30, 3)
NOW = range(30, 60, 3)


class Dent(NamedTuple):
    """Glucose at a value for some time, from minutes after the midnight of a day on."""

    day: int
    minute: int
    minutes: int = 115
    mg_dl: int = 60


def glucose(dents: Iterable[Dent], days: int = 60) -> GlucoseTrace:
    """Return a trace of 120 mg/dL with dents, without gaps."""
    values = [120] * (days * READINGS_A_DAY)
    for day, minute, minutes, mg_dl in dents:
        first = day * READINGS_A_DAY + minute // 5
        count = minutes // 5
        values[first : first + count] = [mg_dl] * count
    return every_five_minutes(values[: days * READINGS_A_DAY])


def nights(days: Iterable[int]) -> list[Dent]:
    """Return lows from 2:10 to 4:05 on some days."""
    return [Dent(day, 130) for day in days]


def find_in(
    trace: GlucoseTrace,
    *,
    entries: Sequence[Entry] = (),
    sessions: Sequence[SensorSession] = (),
    clock: tzinfo = UTC,
    limits: Limits = CONSENSUS_LIMITS,
    window: tuple[datetime, datetime] = (FIRST, END),
) -> list[Finding]:
    """Return all findings but the best day."""
    found = find_patterns(trace, entries, sessions, clock, limits, GOALS, window)
    assert found == find_patterns(
        trace, entries[::-1], sessions, clock, limits, GOALS, window
    )
    assert len({finding.id for finding in found}) == len(found)
    return [finding for finding in found if finding.kind is not FindingKind.BEST_DAY]


def find_times(
    trace: GlucoseTrace, clock: tzinfo = UTC, **rest: object
) -> list[Finding]:
    """Return all patterns at a time of day."""
    found = find_in(trace, clock=clock, **rest)  # type: ignore[arg-type]
    return [finding for finding in found if finding.kind is FindingKind.TIME_OF_DAY]


def dates(days: Iterable[int]) -> tuple[date, ...]:
    """Return the dates of some days."""
    return tuple((START + day * DAY).date() for day in days)


def test_lows_at_night() -> None:
    """Lows that recur at night come with their days, span, limit, and counts."""
    assert find_times(glucose(nights(NOW))) == [
        Finding(
            kind=FindingKind.TIME_OF_DAY,
            status=FindingStatus.NEW,
            start=FIRST,
            end=END,
            days=dates(NOW),
            count=10,
            total=30,
            excursion=Excursion.LOW,
            limit_mg_dl=70,
            span=NIGHT,
            scope=DayScope.ALL_DAYS,
            other_count=0,
            other_total=30,
        )
    ]


@pytest.mark.parametrize(
    ("days", "status", "counts"),
    [
        ([*NOW], FindingStatus.NEW, (10, 0)),
        ([*BEFORE, *NOW], FindingStatus.RECURRING, (10, 10)),
        ([*BEFORE], FindingStatus.OVER, (10, 0)),
        ([*BEFORE, *NOW[:6]], FindingStatus.RECURRING, (6, 10)),
        ([*BEFORE[:6], *NOW], FindingStatus.RECURRING, (10, 6)),
    ],
)
def test_status(
    days: list[int], status: FindingStatus, counts: tuple[int, int]
) -> None:
    """A pattern is new, recurs, or is over, with the counts of both months."""
    [finding] = find_times(glucose(nights(days)))
    assert (finding.status, (finding.count, finding.other_count)) == (status, counts)
    is_over = status is FindingStatus.OVER
    assert (finding.start, finding.end) == ((START, FIRST) if is_over else (FIRST, END))
    assert all(finding.start.date() <= day < finding.end.date() for day in finding.days)


def test_rarer_or_not() -> None:
    """Four nights after ten are too few to recur, and too many to be over."""
    assert find_times(glucose(nights([*BEFORE, *NOW[:4]]))) == []


def without(trace: GlucoseTrace, start: datetime, end: datetime) -> GlucoseTrace:
    """Return a trace without the readings between two times."""
    kept = [
        (moment, value)
        for moment, value in zip(trace.times, trace.values_mg_dl, strict=True)
        if not start.timestamp() <= moment < end.timestamp()
    ]
    return GlucoseTrace([moment for moment, _ in kept], [value for _, value in kept])


def test_over_needs_readings() -> None:
    """A pattern of the month before isn't over as long as there are few readings since."""
    trace = glucose(nights(BEFORE))
    assert find_times(without(trace, FIRST + 4 * DAY, END)) == []
    assert len(find_times(without(trace, FIRST + 20 * DAY, END))) == 1


def test_without_the_month_before() -> None:
    """Without readings of the month before, a pattern is new, and its counts there are unknown."""
    [found] = find_times(without(glucose(nights(NOW)), START, FIRST))
    assert found.status is FindingStatus.NEW
    assert found.other_count is found.other_total is None


def test_gaps() -> None:
    """A night without readings doesn't count, and neither does a day with few of them."""
    trace = glucose(nights(NOW))
    for day in (31, 34, 37):
        night = START + day * DAY
        trace = without(trace, night + timedelta(hours=2), night + timedelta(hours=5))
    trace = without(trace, START + 40 * DAY, START + 40.5 * DAY)
    [found] = find_times(trace)
    assert (found.count, found.total) == (10, 26)


@pytest.mark.parametrize("day", [7, 9])
def test_few_days(day: int) -> None:
    """Fewer than ten days make no pattern."""
    window = (FIRST, FIRST + day * DAY)
    assert find_in(glucose(nights(range(30, 60))), window=window) == []


def test_two_weeks() -> None:
    """Two weeks are enough, and days that aren't over don't count."""
    window = (FIRST + timedelta(hours=1), FIRST + timedelta(days=15, hours=23))
    [found] = find_times(glucose(nights((31, 33, 36, 40, 43, 44))), window=window)
    assert (found.count, found.total) == (6, 14)
    assert (found.start, found.end) == (FIRST + DAY, FIRST + 15 * DAY)


@pytest.mark.parametrize(
    ("scope", "weekdays"),
    [
        (DayScope.ALL_DAYS, range(7)),
        (DayScope.WEEKDAYS, range(5)),
        (DayScope.WEEKENDS, (5, 6)),
    ],
)
def test_scope(scope: DayScope, weekdays: Sequence[int]) -> None:
    """Lows recur on all days, weekdays, or weekends, which are Saturdays and Sundays."""
    days = [day for day in range(30, 60) if (START + day * DAY).weekday() in weekdays]
    kept = [day for day in days if day % 5]
    [found] = find_times(glucose(nights(kept)))
    assert (found.scope, found.span) == (scope, NIGHT)
    assert (found.count, found.total) == (len(kept), len(days))


def test_two_times() -> None:
    """Lows at two times of the day are two findings."""
    found = find_times(glucose([*nights(NOW), *(Dent(day, 900, 60) for day in NOW)]))
    assert {finding.span for finding in found} == {
        NIGHT,
        ClockSpan(start=time(15), end=time(16)),
    }


def test_over_midnight() -> None:
    """A span over midnight belongs to the day on which it begins, and the last isn't over."""
    [found] = find_times(glucose([Dent(day, 1410, 60) for day in NOW]))
    assert found.span == ClockSpan(start=time(23, 30), end=time(0, 30))
    assert (found.days, found.total) == (dates(NOW), 29)


def test_weekends_after_midnight() -> None:
    """Lows that begin just before midnight and go on at weekends belong to the weekend."""
    days = [day for day in range(30, 60) if (START + day * DAY).weekday() >= 5]
    [found] = find_times(glucose([Dent(day, -15, 120) for day in days]))
    assert found.span == ClockSpan(start=time(23, 45), end=time(1, 45))
    assert (found.scope, found.days) == (DayScope.WEEKENDS, dates(days))


def test_no_pattern() -> None:
    """Lows and highs at random times make none."""
    draw = random.Random(5)
    dents = [
        Dent(day, draw.randrange(0, 1350, 5), draw.randrange(20, 90), mg_dl)
        for day in range(60)
        for mg_dl in (60, 200)
        if draw.random() < 0.7
    ]
    meals = [at(day, minute) for day in range(60) for minute in (450, 750, 1140)]
    assert find_in(glucose(dents), entries=log(EntryKind.CARBS, meals)) == []


SOME_DAYS = st.sets(st.integers(0, 59), min_size=12)


@settings(deadline=None, max_examples=15)
@given(SOME_DAYS, st.integers(0, 250))
def test_highs_mirror_lows(days: set[int], place: int) -> None:
    """Highs are found exactly as lows are."""
    trace = glucose(Dent(day, 5 * place, 90) for day in days)
    mirrored = GlucoseTrace(trace.times, [250 - value for value in trace.values_mg_dl])
    lows, highs = find_times(trace), find_times(mirrored)
    assert highs == [
        replace(low, excursion=Excursion.HIGH, limit_mg_dl=180) for low in lows
    ]


@settings(deadline=None, max_examples=15)
@given(SOME_DAYS, st.integers(-8, 8))
def test_shifted_clock(days: set[int], hours: int) -> None:
    """On a clock that is ahead, the same findings come later in the day."""
    offset = timedelta(hours=hours)
    trace = glucose([Dent(day + 1, 720) for day in days], days=62)
    window = (FIRST + DAY, END + DAY)
    here = find_times(trace, window=window)
    there = find_times(
        trace, timezone(offset), window=(window[0] - offset, window[1] - offset)
    )
    assert there == [
        replace(
            found,
            start=found.start - offset,
            end=found.end - offset,
            span=found.span
            and ClockSpan(
                start=add(found.span.start, hours), end=add(found.span.end, hours)
            ),
        )
        for found in here
    ]


def add(moment: time, hours: int) -> time:
    """Return a time of day some hours later."""
    return (datetime.combine(date.min + DAY, moment) + timedelta(hours=hours)).time()


@settings(deadline=None, max_examples=15)
@given(SOME_DAYS, st.randoms(use_true_random=False))
def test_permuted_days(days: set[int], draw: random.Random) -> None:
    """The order of the weekdays and of the weekend days of a month says nothing."""
    groups: dict[tuple[bool, bool], list[int]] = {}
    for day in range(60):
        is_weekend = (START + day * DAY).weekday() >= 5
        groups.setdefault((day < 30, is_weekend), []).append(day)
    moved: dict[int, int] = {}
    for group in groups.values():
        moved |= dict(zip(group, draw.sample(group, len(group)), strict=True))
    found, permuted = (
        find_times(glucose(nights(some)))
        for some in (days, [moved[day] for day in days])
    )
    assert [replace(finding, days=()) for finding in permuted] == [
        replace(finding, days=()) for finding in found
    ]


def test_travel() -> None:
    """Times of day are those of a person's clock, wherever they travel."""
    flown = int((FIRST + 15 * DAY).timestamp())
    clock = PersonClock(
        (OffsetChange(MIDNIGHT, 0), OffsetChange(flown, -9 * 3600)), UTC
    )
    at_home = [Dent(day, 130) for day in NOW if day < 45]
    abroad = [Dent(day, 130 + 9 * 60) for day in NOW if day >= 45]
    [found] = find_times(glucose([*at_home, *abroad]), clock)
    assert (found.span, found.count) == (NIGHT, 10)


def test_daylight_saving_time() -> None:
    """A change to or from daylight saving time leaves the time of day as it is."""
    zone = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 1, tzinfo=zone)
    trace = glucose(())
    shift = int(first.timestamp()) - int(FIRST.timestamp())
    values = [
        60
        if 130 <= 60 * shown.hour + shown.minute < 245
        and shown.day % 3
        and shown >= first
        else 120
        for shown in (
            datetime.fromtimestamp(moment + shift, zone) for moment in trace.times
        )
    ]
    moved = GlucoseTrace([moment + shift for moment in trace.times], values)
    window = (first, first + 29 * DAY)
    [found] = find_times(moved, zone, window=window)
    assert (found.span, found.count, found.total) == (NIGHT, 20, 29)


def test_own_limits() -> None:
    """A person's own limits decide what is low."""
    trace = glucose(Dent(day, 130, mg_dl=78) for day in NOW)
    assert find_in(trace) == []
    [found] = find_times(trace, limits=Limits(low_mg_dl=80))
    assert found.limit_mg_dl == 80


def at(day: int, minute: float) -> datetime:
    """Return a time of a day."""
    return START + day * DAY + timedelta(minutes=minute)


def log(
    kind: EntryKind, moments: Iterable[datetime], minutes: float = 45
) -> list[Entry]:
    """Return entries at some times."""
    return [
        Entry(record_id=str(number), kind=kind, time=moment, amount=minutes)
        for number, moment in enumerate(moments)
    ]


def scattered(days: Iterable[int], seed: int = 1) -> list[tuple[int, int]]:
    """Return three times of each day at which a person eats, as the day and the minute."""
    draw = random.Random(seed)
    return [
        (day, 5 * round((meal + draw.gauss(0, 40)) / 5))
        for day in days
        for meal in (450, 750, 1140)
    ]


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


def wear(days: Iterable[int], **rest: object) -> list[SensorSession]:
    """Return sensors that are worn for ten days."""
    return [
        SensorSession(
            transmitter_id=str(day),
            product="G7",
            is_sensor=bool(rest.get("is_sensor", True)),
            started=at(day, 600),
            ends=at(day + 10, 600),
            expires=at(day + 10, 1320),
            first_reading=at(day, 630),
            last_reading=at(day + 10, 600),
        )
        for day in days
    ]


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


def high_for(readings: int) -> list[int]:
    """Return a day in range but for its first readings."""
    return [200] * readings + [120] * (READINGS_A_DAY - readings)


def find_changes(days: Iterable[list[int]]) -> list[Finding]:
    """Return what has changed in the second half of some days without gaps."""
    trace = every_five_minutes(value for day in days for value in day)
    found = find_in(trace)
    return [finding for finding in found if finding.kind is FindingKind.CHANGE]


def spread(mean: int, seed: int) -> list[list[int]]:
    """Return 30 days whose highs come at any time, as many readings of them as drawn."""
    draw = random.Random(seed)
    days = []
    for _ in range(30):
        day = high_for(draw.randrange(mean - 30, mean + 30))
        place = draw.randrange(READINGS_A_DAY)
        days.append(day[place:] + day[:place])
    return days


def test_change() -> None:
    """Less time in range than in the month before is a change, with the goal it misses."""
    then, now = spread(50, 1), spread(110, 2)
    [found] = find_changes(then + now)
    change = found.change
    assert change is not None
    means = [
        sum(100 * day.count(120) / READINGS_A_DAY for day in days) / 30
        for days in (then, now)
    ]
    assert [change.percent_before, change.percent] == pytest.approx(means)
    assert change.range is GoalRange.IN_RANGE
    assert change.goal == Goal(range=GoalRange.IN_RANGE, more_than_percent=70)
    assert change.met is False
    assert found.id == "change-in_range-less"
    [back] = find_changes(now + then)
    assert back.change is not None
    assert back.change.met is True
    assert back.id == "change-in_range-more"


def test_no_change() -> None:
    """Months that differ by chance, or by too little to matter, haven't changed."""
    assert find_changes(spread(80, 1) + spread(80, 2)) == []
    assert find_changes([high_for(60)] * 30 + [high_for(66)] * 30) == []


def find_best(days: Sequence[list[int]]) -> list[Finding]:
    """Return the best of some days without gaps."""
    trace = every_five_minutes(value for day in days for value in day)
    window = START, START + len(days) * DAY
    found = find_patterns(trace, (), (), UTC, CONSENSUS_LIMITS, GOALS, window)
    return [finding for finding in found if finding.kind is FindingKind.BEST_DAY]


def test_best_day() -> None:
    """The best day has the most time in range, and readings to show it."""
    days = [high_for(readings) for readings in (60, 50, 24, 50, 60, 70, 60, 12, 60, 60)]
    [best] = find_best(days)
    assert best.days == (date(2026, 5, 9),)
    assert best.in_range_percent == 100 * 276 / 288
    assert (best.count, best.total) == (1, 10)
    assert (best.start, best.end) == (START, START + 10 * DAY)


def test_no_best_day() -> None:
    """No day is the best if none meets the goals, or if there are fewer than ten."""
    assert find_best([high_for(80)] * 10) == []
    assert find_best([high_for(12)] * 9) == []


def test_nothing() -> None:
    """Without readings or without a whole day, nothing is found."""
    assert find_in(GlucoseTrace([], [])) == []
    assert (
        find_in(glucose(nights(NOW)), window=(FIRST, FIRST + timedelta(hours=9))) == []
    )


def test_data_start() -> None:
    """The data needed begins a length of the window before it, and half a day more."""
    assert find_data_start((FIRST, END)) == START - timedelta(hours=12)
