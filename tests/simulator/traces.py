"""Glucose traces: a seeded model of a person."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
import math
import random
from typing import NamedTuple

from .physiology import DayPlan, DiaryEntry, Person, Plan
from .sensors import (
    DAY_SECONDS,
    READING_SECONDS,
    Mishap,
    SensorModel,
    SensorSchedule,
    SensorSession,
)

LOWEST_MG_DL = 39
HIGHEST_MG_DL = 401
RATE_LIMIT_MG_DL_PER_MINUTE = 8.0
RATE_SPAN_READINGS = 3
RATE_SPAN_SECONDS = 16 * 60
RATE_MISSING_EVERY = 53
# A transmitter's clock is this slow, so that its readings come at any second of a minute.
READINGS_PER_LOST_SECOND = 24
LEAD_SECONDS = 4 * READING_SECONDS
TABLE_SIZE = 9973
CACHED_DAYS = 400
CACHED_VARIANTS = 4

# A moment in seconds, a value in mg/dL, and the sensor.
type Point = tuple[int, int, SensorSession]


class Reading(NamedTuple):
    """One reading as the sensor gave it."""

    moment_seconds: int
    value_mg_dl: int
    trend: str
    rate_mg_dl_per_minute: float | None
    session: SensorSession


def trend_of(rate_mg_dl_per_minute: float) -> str:
    """Return the name of the arrow for a rate of change."""
    steepness = abs(rate_mg_dl_per_minute)
    if steepness > RATE_LIMIT_MG_DL_PER_MINUTE:
        return "rateOutOfRange"
    direction = "Up" if rate_mg_dl_per_minute > 0 else "Down"
    if steepness >= 3:
        return f"double{direction}"
    if steepness >= 2:
        return f"single{direction}"
    if steepness >= 1:
        return f"fortyFive{direction}"
    return "flat"


def _trend_between(before: Point | None, point: Point) -> tuple[str, float | None]:
    """Return the trend and the rate of change between two points, if there are any."""
    if before is None:
        return "none", None
    then_seconds, then_value, then_session = before
    moment_seconds, value, session = point
    span_seconds = moment_seconds - then_seconds
    if then_session is not session or not 0 < span_seconds <= RATE_SPAN_SECONDS:
        return "none", None
    rate = round((value - then_value) * 60 / span_seconds, 1)
    trend = trend_of(rate)
    number = session.index + moment_seconds // READING_SECONDS
    if trend == "rateOutOfRange" or number % RATE_MISSING_EVERY == 0:
        return trend, None
    return trend, rate


class SeededTrace:
    """A physiological model; any window of any year, always the same for a seed."""

    def __init__(
        self,
        seed: object,
        model: SensorModel,
        zone: tzinfo,
        mishaps: Mapping[int, Mishap] | None = None,
    ) -> None:
        """Draw the person and the tables that stand for chance."""
        self.schedule = SensorSchedule(model, seed, mishaps or {})
        self.seed = seed
        self.zone = zone
        self._person = Person(seed)
        self._resting = self._person.resting_glucose(READING_SECONDS)
        draw = random.Random(f"{seed}/tables")
        self._noise = [draw.gauss(0.0, 1.3) for _ in range(TABLE_SIZE)]
        self._jitter_seconds = [
            draw.choice((-1, 0, 0, 0, 1)) for _ in range(TABLE_SIZE)
        ]
        self._waves = [
            (2 * math.pi / (minutes * 60 * draw.uniform(0.9, 1.1)), phase, amplitude)
            for minutes, amplitude in ((43, 2), (101, 5), (247, 8), (670, 8), (4900, 8))
            for phase in (draw.uniform(0, 2 * math.pi),)
        ]
        self._day = lru_cache(CACHED_DAYS)(self._make_day)
        self._plan = lru_cache(CACHED_DAYS)(self._make_plan)
        self._gaps = lru_cache(CACHED_DAYS)(self._make_gaps)
        self._variant = lru_cache(CACHED_VARIANTS)(self._make_variant)

    def with_mishaps(self, mishaps: Mapping[int, Mishap]) -> SeededTrace:
        """Return the same person with more mishaps to their sensors."""
        return self._variant(frozenset(mishaps.items()))

    def _make_variant(self, mishaps: frozenset[tuple[int, Mishap]]) -> SeededTrace:
        """Return a trace that tests with the same mishaps share, with what it generates."""
        schedule = self.schedule
        all_mishaps = {**schedule.mishaps, **dict(mishaps)}
        return SeededTrace(self.seed, schedule.model, self.zone, all_mishaps)

    def readings(self, start_seconds: float, end_seconds: float) -> list[Reading]:
        """Return the readings of a half-open window, oldest first."""
        first = math.floor(start_seconds / DAY_SECONDS)
        last = math.ceil(end_seconds / DAY_SECONDS)
        return [
            reading
            for day in range(first, last)
            for reading in self._day(day)
            if start_seconds <= reading.moment_seconds < end_seconds
        ]

    def diary(self, start_seconds: float, end_seconds: float) -> list[DiaryEntry]:
        """Return the diary entries of a half-open window, oldest first."""
        first = math.floor(start_seconds / DAY_SECONDS) - 2
        last = math.floor(end_seconds / DAY_SECONDS) + 2
        return sorted(
            entry
            for day in range(first, last)
            for entry in self._plan(day).diary
            if start_seconds <= entry.moment_seconds < end_seconds
        )

    def _make_plan(self, day: int) -> Plan:
        """Return what happens on a local day."""
        return DayPlan(self.seed, self._person, self.zone, day)

    def _make_gaps(self, day: int) -> list[tuple[int, int]]:
        """Draw the signal losses that begin on a day, from 15 minutes to 3 hours long."""
        draw = random.Random(f"{self.seed}/gaps/{day}")
        if draw.random() > 0.42:
            return []
        start_seconds = day * DAY_SECONDS + draw.randrange(DAY_SECONDS)
        minutes = min(180.0, 15 + draw.expovariate(1 / 35))
        return [(start_seconds, start_seconds + int(minutes * 60))]

    def _curve(self, day: int) -> list[float]:
        """Return the glucose of a day in equal steps, with a short lead-in."""
        start_seconds = day * DAY_SECONDS - LEAD_SECONDS
        count = (DAY_SECONDS + LEAD_SECONDS) // READING_SECONDS + 2
        noon = datetime.fromtimestamp(day * DAY_SECONDS + DAY_SECONDS // 2, UTC)
        offset = noon.astimezone(self.zone).utcoffset() or timedelta()
        local_seconds = start_seconds + int(offset.total_seconds())
        slot = local_seconds // READING_SECONDS % len(self._resting)
        resting = self._resting[slot:] + self._resting * 2
        curve = resting[:count]
        for frequency, phase, amplitude in self._waves:
            angle = math.fmod(start_seconds * frequency, 2 * math.pi) + phase
            stride = frequency * READING_SECONDS
            for index in range(count):
                curve[index] += amplitude * math.sin(angle + index * stride)
        # A day of illness reaches into the second day after it.
        for local_day in range(day - 3, day + 2):
            for influence in self._plan(local_day).influences:
                influence.add_to(curve, start_seconds, READING_SECONDS)
        return curve

    def _make_day(self, day: int) -> list[Reading]:
        """Generate the readings of one UTC day."""
        points = self._points(day)
        earlier = [*[None] * RATE_SPAN_READINGS, *points]
        return [
            Reading(moment_seconds, value, *_trend_between(before, point), session)
            for before, point in zip(earlier, points, strict=False)
            for moment_seconds, value, session in (point,)
            if moment_seconds >= day * DAY_SECONDS
        ]

    def _points(self, day: int) -> list[Point]:
        """Return moments and values of a day with its lead-in, gaps left out."""
        curve = self._curve(day)
        end_seconds = (day + 1) * DAY_SECONDS
        start_seconds = day * DAY_SECONDS - LEAD_SECONDS
        gaps = self._gaps(day - 1) + self._gaps(day)
        points: list[Point] = []
        for session in self.schedule.sessions(start_seconds, end_seconds):
            silences = gaps + self._second_warm_up(session)
            first_seconds = session.first_reading_seconds
            salt = session.index * 3001
            until_seconds = min(end_seconds, session.end_seconds)
            begin = max(0, (start_seconds - first_seconds) // READING_SECONDS)
            count = (until_seconds - first_seconds) // READING_SECONDS + 2
            for number in range(begin, count):
                moment = first_seconds + number * READING_SECONDS
                moment += number // READINGS_PER_LOST_SECOND
                moment += self._jitter_seconds[(salt + number) % TABLE_SIZE]
                if not start_seconds <= moment < until_seconds:
                    continue
                if any(begun <= moment < over for begun, over in silences):
                    continue
                place, rest = divmod(moment - start_seconds, READING_SECONDS)
                here = curve[place]
                level = here + (curve[place + 1] - here) * rest / READING_SECONDS
                level += self._noise[(salt + number) % TABLE_SIZE]
                value = min(HIGHEST_MG_DL, max(LOWEST_MG_DL, round(level)))
                points.append((moment, value, session))
        return points

    def _second_warm_up(self, session: SensorSession) -> list[tuple[int, int]]:
        """Return the span without readings after a transmitter restarted, if it did."""
        if session.restart_seconds is None:
            return []
        warm_up_seconds = int(self.schedule.model.warm_up.total_seconds())
        return [(session.restart_seconds, session.restart_seconds + warm_up_seconds)]
