"""A month of glucose made by hand and the month before, and what is found in them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
import random
from typing import NamedTuple

from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    Finding,
    FindingKind,
)
from custom_components.dexcom_api.glucose.goals import PRESET_GOALS, GoalPreset
from custom_components.dexcom_api.glucose.patterns import find_patterns
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


def without(trace: GlucoseTrace, start: datetime, end: datetime) -> GlucoseTrace:
    """Return a trace without the readings between two times."""
    kept = [
        (moment, value)
        for moment, value in zip(trace.times, trace.values_mg_dl, strict=True)
        if not start.timestamp() <= moment < end.timestamp()
    ]
    return GlucoseTrace([moment for moment, _ in kept], [value for _, value in kept])


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
