"""Lows and highs at a time of day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
import random
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    DayScope,
    Excursion,
    Finding,
    FindingKind,
    FindingStatus,
)
from custom_components.dexcom_api.glucose.patterns import find_data_start
from custom_components.dexcom_api.glucose.person_clock import OffsetChange, PersonClock
from custom_components.dexcom_api.glucose.ranges import Limits
from custom_components.dexcom_api.glucose.trace import GlucoseTrace

from .months import (
    BEFORE,
    DAY,
    END,
    FIRST,
    NIGHT,
    NOW,
    START,
    Dent,
    at,
    dates,
    find_in,
    find_times,
    glucose,
    log,
    nights,
    without,
)
from .traces import MIDNIGHT


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
    ("days", "count", "is_found"),
    [(14, 3, False), (14, 4, True), (28, 6, False), (28, 7, True)],
)
def test_least(days: int, count: int, is_found: bool) -> None:
    """A pattern takes four days and a quarter of the days, however unlikely it is."""
    dents = [Dent(30 + 3 * number, 130, 15) for number in range(count)]
    found = find_times(glucose(dents), window=(FIRST, FIRST + days * DAY))
    assert len(found) == is_found


@pytest.mark.parametrize(("minutes", "is_found"), [(10, False), (15, True)])
def test_shortest(minutes: int, is_found: bool) -> None:
    """Glucose has to be low for 15 minutes, which is three readings."""
    assert len(find_times(glucose(Dent(day, 130, minutes) for day in NOW))) == is_found


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


@pytest.mark.parametrize(("apart", "is_found"), [(55, True), (60, False)])
def test_lows_that_agree(apart: int, is_found: bool) -> None:
    """Lows agree on a time if they are less than an hour apart."""
    dents = [
        *(Dent(day, 120, 30) for day in (31, 35, 39)),
        *(Dent(day, 150 + apart, 30) for day in (33, 37, 41)),
    ]
    found = find_times(glucose(dents), window=(FIRST, FIRST + 14 * DAY))
    assert len(found) == is_found


def test_several_lows_a_night() -> None:
    """Of several lows in a night, the one closest to the common time decides the span."""
    dents = [
        Dent(day, minute, 20)
        for day in NOW
        for minute in ((130, 215) if day % 2 else (180, 235))
    ]
    [found] = find_times(glucose(dents))
    assert found.span == ClockSpan(start=time(3, 35), end=time(3, 55))


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


def test_nothing() -> None:
    """Without readings or without a whole day, nothing is found."""
    assert find_in(GlucoseTrace([], [])) == []
    assert (
        find_in(glucose(nights(NOW)), window=(FIRST, FIRST + timedelta(hours=9))) == []
    )


def test_data_start() -> None:
    """The data needed begins a length of the window before it, and half a day more."""
    assert find_data_start((FIRST, END)) == START - timedelta(hours=12)
