"""Simulated months: real days in an order without any recurrence, and the patterns planted in them."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
import random
from statistics import fmean, median, pstdev
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    DayScope,
    Excursion,
    FindingKind,
    FindingStatus,
)
from custom_components.dexcom_api.glucose.sensor_session import SensorSession
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.glucose.wall_clock import DAY, midnight, moment_at

from ._planting import (
    FOLLOWS,
    HOUR,
    JITTER,
    MINUTE,
    NOISE_MG_DL,
    ON_FIRST_DAY,
    RATES,
    Dent,
    Planted,
    draw_dent,
    draw_status,
)
from ._traces import Trace

ZONE: Final = ZoneInfo("Europe/Berlin")
DAYS: Final = 30
SENSOR_LIFE: Final = timedelta(days=10)
MEALS: Final = (time(7, 30), time(12, 30), time(19))
EXERCISE: Final = time(17, 30)
EXERCISE_MINUTES: Final = 45

# Drawn for a month with patterns: one to three of them.
KINDS: Final = (
    (FindingKind.TIME_OF_DAY, Excursion.LOW),
    (FindingKind.TIME_OF_DAY, Excursion.HIGH),
    *FOLLOWS,
    (FindingKind.SENSOR_FIRST_DAY, Excursion.LOW),
    (FindingKind.SENSOR_FIRST_DAY, Excursion.HIGH),
    (FindingKind.CHANGE, None),
)

# Times of day at which the others begin, so that a time of day doesn't overlap them.
FREE_HOURS: Final = {
    FindingKind.AFTER_MEALS: (0.5, 4.0),
    FindingKind.AFTER_EXERCISE: (0.5, 12.0),
}

type Series = list[tuple[int, float]]
type Kind = tuple[FindingKind, Excursion | None]


@dataclass(kw_only=True)
class Month:
    """Two periods of 30 days, the second of which is searched, with what was logged and planted.

    ``bare`` are the readings without what was planted.
    """

    draw: random.Random
    first: date
    readings: Series
    bare: Series = field(default_factory=list)
    meals: list[datetime] = field(default_factory=list)
    exercise: list[datetime] = field(default_factory=list)
    sensors: list[datetime] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)

    @property
    def middle(self) -> datetime:
        """Return the start of the month."""
        return midnight(self.first + DAYS * DAY, ZONE)

    @property
    def end(self) -> datetime:
        """Return the end of the month."""
        return midnight(self.first + 2 * DAYS * DAY, ZONE)

    def days(self, status: FindingStatus) -> list[date]:
        """Return the days on which a pattern with a status is planted."""
        first = 0 if status is not FindingStatus.NEW else DAYS
        last = DAYS if status is FindingStatus.OVER else 2 * DAYS
        return [self.first + number * DAY for number in range(first, last)]

    def holds(self, moment: datetime, status: FindingStatus) -> bool:
        """Return whether a pattern with a status is planted at a time."""
        if moment < self.middle:
            return status is not FindingStatus.NEW
        return status is not FindingStatus.OVER

    def trace(self) -> GlucoseTrace:
        """Return the readings."""
        return to_trace(self.readings)

    def entries(self) -> list[Entry]:
        """Return what was logged."""
        kinds = (
            (EntryKind.CARBS, self.meals, 50),
            (EntryKind.EXERCISE, self.exercise, 45),
        )
        return [
            Entry(record_id=f"{kind}{number}", kind=kind, time=moment, amount=amount)
            for kind, moments, amount in kinds
            for number, moment in enumerate(moments)
        ]

    def sessions(self) -> list[SensorSession]:
        """Return the sensors."""
        return [
            SensorSession(
                transmitter_id=f"sensor{number}",
                product="G7",
                is_sensor=True,
                started=moment,
                ends=moment + SENSOR_LIFE,
                expires=moment + SENSOR_LIFE,
                first_reading=moment,
                last_reading=moment + SENSOR_LIFE,
            )
            for number, moment in enumerate(self.sensors)
        ]

    def count_above(self, start: datetime, end: datetime) -> float:
        """Return the share of the readings between two times that are above 180 mg/dL."""
        return share(self.readings, start, end, lambda value: value > 180)


def to_trace(readings: Series) -> GlucoseTrace:
    """Return readings as a trace of whole mg/dL."""
    return GlucoseTrace(
        [moment for moment, _ in readings],
        [min(401, max(39, round(value))) for _, value in readings],
    )


def share(
    readings: Series, start: datetime, end: datetime, check: Callable[[float], bool]
) -> float:
    """Return the share of readings between two times that pass a check."""
    first = bisect_left(readings, (int(start.timestamp()),))
    last = bisect_left(readings, (int(end.timestamp()),))
    return fmean(check(value) for _, value in readings[first:last])


def make_month(seed: int, traces: Sequence[Trace], *, is_planted: bool) -> Month:
    """Return a month of a seed, with patterns or without."""
    draw = random.Random(f"{'planted' if is_planted else 'null'} {seed}")
    while True:
        month = make_background(draw, traces, seed)
        if not is_planted:
            return month
        kinds = draw.sample(KINDS, draw.choices((1, 2, 3), (4, 4, 2))[0])
        if can_combine(kinds, month) and plant(kinds, month):
            return month


def make_background(draw: random.Random, traces: Sequence[Trace], seed: int) -> Month:
    """Return a month whose days have nothing to do with each other or with what was logged."""
    trace = draw.choice(traces)
    mean, spread = fmean(trace.values), pstdev(trace.values)
    center, scale = mean, 1.0
    if seed % 2:
        center = draw.uniform(130, 180)
        scale = center * draw.uniform(0.30, 0.40) / spread
    first = date(2026, 1, 1) + draw.randrange(365) * DAY
    month = Month(draw=draw, first=first, readings=[])
    for number in range(2 * DAYS):
        day = first + number * DAY
        start, end = (
            int(midnight(edge, ZONE).timestamp()) for edge in (day, day + DAY)
        )
        month.readings += [
            (start + step, min(401, max(39, center + scale * (value - mean))))
            for step, value in trace.draw_day(draw)
            if start + step < end
        ]
        month.meals += [
            at(day, meal, draw.gauss(0, 30)) for meal in MEALS if draw.random() < 0.9
        ]
    for week in range(0, 2 * DAYS, 7):
        month.exercise += [
            at(first + (week + number) * DAY, EXERCISE, draw.gauss(0, 60))
            for number in sorted(draw.sample(range(7), 3))
            if week + number < 2 * DAYS
        ]
    begun = midnight(first, ZONE) - draw.random() * SENSOR_LIFE
    month.sensors = [
        (begun + number * SENSOR_LIFE).replace(second=0, microsecond=0)
        for number in range(7)
    ]
    month.bare = list(month.readings)
    return month


def at(day: date, clock: time, minutes: float) -> datetime:
    """Return a time so many minutes after one on the clock of a day."""
    shown = datetime.combine(day, clock) + timedelta(minutes=round(minutes))
    return moment_at(shown, ZONE)


def can_combine(kinds: Sequence[Kind], month: Month) -> bool:
    """Return whether patterns can be planted together, and can stand out in a month."""
    found = {kind for kind, _ in kinds}
    has_highs = any(excursion is Excursion.HIGH for _, excursion in kinds)
    start = midnight(month.first, ZONE)
    if has_highs and (
        FindingKind.CHANGE in found
        or month.count_above(start, month.middle) >= 0.25
        or month.count_above(month.middle, month.end) >= 0.25
    ):
        return False
    only = found - {FindingKind.TIME_OF_DAY, FindingKind.CHANGE}
    is_one = sum(kind in only for kind, _ in kinds) <= 1
    return is_one and not (
        FindingKind.SENSOR_FIRST_DAY in found and FindingKind.TIME_OF_DAY in found
    )


def plant(kinds: Sequence[Kind], month: Month) -> bool:
    """Plant patterns, changes first; return whether there was room for all of them."""
    draw = month.draw
    dents: list[Dent] = []
    hours = [draw.uniform(*find_hours(kinds))]
    hours.append((hours[0] + draw.uniform(6, 18)) % 24)
    low, high = find_hours(kinds)
    ordered = sorted(kinds, key=lambda kind: kind[0] is not FindingKind.CHANGE)
    for kind, excursion in ordered:
        if excursion is None:
            if not raise_month(month):
                return False
            continue
        status = draw_status(draw)
        if kind is FindingKind.TIME_OF_DAY:
            hour = hours.pop(0)
            if not low <= hour <= high:
                return False
            dents += recur(month, excursion, status, hour)
        elif kind is FindingKind.SENSOR_FIRST_DAY:
            month.planted.append(Planted(kind=kind, status=status, excursion=excursion))
            for moment in month.sensors:
                if month.holds(moment, status):
                    begin = moment.timestamp() + HOUR
                    dents += [
                        draw_dent(
                            draw,
                            excursion,
                            begin + number * 5.5 * HOUR + draw.uniform(0, 3 * HOUR),
                        )
                        for number in range(ON_FIRST_DAY)
                    ]
        else:
            dents += follow(month, kind, excursion, status)
    month.readings = bend_all(draw, month.readings, dents)
    return True


def find_hours(kinds: Sequence[Kind]) -> tuple[float, float]:
    """Return between which hours of the day a time of day can be planted."""
    return next(
        (FREE_HOURS[kind] for kind, _ in kinds if kind in FREE_HOURS), (0.0, 24.0)
    )


def recur(
    month: Month, excursion: Excursion, status: FindingStatus, hour: float
) -> Iterator[Dent]:
    """Plant excursions at a time of day, in an hour of the day."""
    draw = month.draw
    scope = draw.choice(list(DayScope))
    dents, edges = [], []
    for day in month.days(status):
        is_weekend = day.weekday() >= 5
        if scope is not DayScope.ALL_DAYS and is_weekend != (
            scope is DayScope.WEEKENDS
        ):
            continue
        if draw.random() >= RATES[excursion, scope]:
            continue
        shown = hour * HOUR + draw.gauss(0, JITTER)
        start = midnight(day, ZONE).timestamp()
        aimed = moment_at(
            datetime.combine(day, time()) + timedelta(seconds=round(shown)), ZONE
        )
        dent = draw_dent(
            draw, excursion, aimed.timestamp() if shown >= 0 else start + shown
        )
        dents.append(dent)
        edges.append((shown, shown + dent.end - dent.start))
    begin, over = (median(values) for values in zip(*edges, strict=True))
    month.planted.append(
        Planted(
            kind=FindingKind.TIME_OF_DAY,
            status=status,
            excursion=excursion,
            scope=scope,
            span=ClockSpan(start=to_time(begin), end=to_time(over)),
        )
    )
    return iter(dents)


def to_time(seconds: float) -> time:
    """Return a time of day to the minute."""
    minutes = round(seconds / MINUTE) % (24 * 60)
    return time(minutes // 60, minutes % 60)


def follow(
    month: Month, kind: FindingKind, excursion: Excursion, status: FindingStatus
) -> Iterator[Dent]:
    """Plant excursions after meals or exercise."""
    draw = month.draw
    rate, after = FOLLOWS[kind, excursion]
    is_meal = kind is FindingKind.AFTER_MEALS
    moments = month.meals if is_meal else month.exercise
    lasting = 0 if is_meal else EXERCISE_MINUTES * MINUTE
    month.planted.append(Planted(kind=kind, status=status, excursion=excursion))
    for moment in moments:
        if month.holds(moment, status) and draw.random() < rate:
            yield draw_dent(
                draw, excursion, moment.timestamp() + lasting + draw.uniform(*after)
            )


def raise_month(month: Month) -> bool:
    """Raise one month until its time in range is lower by what was drawn; return whether that works."""
    draw = month.draw
    is_worse = draw.random() < 0.5
    points = draw.uniform(0.18, 0.28)
    start = midnight(month.first, ZONE)
    raised = (month.middle, month.end) if is_worse else (start, month.middle)
    other = (start, month.middle) if is_worse else (month.middle, month.end)

    def in_range(shift: float, edges: tuple[datetime, datetime]) -> float:
        return share(month.readings, *edges, lambda value: 70 <= value + shift <= 180)

    aim = in_range(0, other) - points
    for shift in range(1, 120):
        if in_range(shift, raised) <= aim:
            break
    else:
        return False
    first, last = (int(edge.timestamp()) for edge in raised)
    month.readings = [
        (moment, min(401, value + shift) if first <= moment < last else value)
        for moment, value in month.readings
    ]
    month.planted.append(
        Planted(kind=FindingKind.CHANGE, status=FindingStatus.NEW, is_worse=is_worse)
    )
    return True


def bend_all(draw: random.Random, readings: Series, dents: Sequence[Dent]) -> Series:
    """Return readings with dips and bumps."""
    bent = []
    ordered = sorted(dents)
    for moment, value in readings:
        first = bisect_left(ordered, (moment - 6 * HOUR,))
        last = bisect_left(ordered, (moment + HOUR,))
        after = value
        for dent in ordered[first:last]:
            after = dent.bend(moment, after)
        if after != value:
            after += draw.gauss(0, NOISE_MG_DL)
        bent.append((moment, after))
    return bent
