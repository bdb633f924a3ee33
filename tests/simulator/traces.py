"""Glucose traces: a seeded model of a person, or real readings from a file."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
import csv
from datetime import UTC, datetime, timedelta
from functools import lru_cache
import math
from pathlib import Path
import random
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

from .physiology import DayPlanner, DiaryEntry, Influence, circadian, make_person
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
LEAD_SECONDS = 4 * READING_SECONDS
TABLE_SIZE = 9973
CACHED_DAYS = 400


class Reading(NamedTuple):
    """One reading as the sensor gave it."""

    moment_seconds: int
    value_mg_dl: int
    trend: str
    rate_mg_dl_per_minute: float | None
    session: SensorSession


class Trace(Protocol):
    """A source of one person's glucose and diary at any time."""

    @property
    def schedule(self) -> SensorSchedule:
        """Return the sensors the person wore."""

    def readings(self, start_seconds: float, end_seconds: float) -> list[Reading]:
        """Return the readings of a half-open window, oldest first."""

    def diary(self, start_seconds: float, end_seconds: float) -> list[DiaryEntry]:
        """Return the diary entries of a half-open window, oldest first."""


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


def _with_trends(
    points: Iterable[tuple[int, int, SensorSession]], start_seconds: float
) -> list[Reading]:
    """Turn values into readings with trends, and leave out the lead-in."""
    readings: list[Reading] = []
    recent: list[tuple[int, int, SensorSession]] = []
    for point in points:
        moment_seconds, value, session = point
        trend, rate = "none", None
        if len(recent) == RATE_SPAN_READINGS:
            then_seconds, then_value, then_session = recent.pop(0)
            span_seconds = moment_seconds - then_seconds
            if then_session is session and 0 < span_seconds <= RATE_SPAN_SECONDS:
                rate = round((value - then_value) * 60 / span_seconds, 1)
                trend = trend_of(rate)
                number = session.index + moment_seconds // READING_SECONDS
                if trend == "rateOutOfRange" or number % RATE_MISSING_EVERY == 0:
                    rate = None
        recent.append(point)
        if moment_seconds >= start_seconds:
            readings.append(Reading(moment_seconds, value, trend, rate, session))
    return readings


class SeededTrace:
    """A physiological model; any window of any year, always the same for a seed."""

    def __init__(
        self,
        seed: object,
        model: SensorModel,
        zone: ZoneInfo,
        mishaps: Mapping[int, Mishap] | None = None,
    ) -> None:
        """Draw the person and the tables that stand for chance."""
        self.schedule = SensorSchedule(model, seed, mishaps)
        self._seed = seed
        self._zone = zone
        person = make_person(seed)
        self._planner = DayPlanner(seed, person, zone)
        self._resting = circadian(person, READING_SECONDS)
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
        self._plan = lru_cache(CACHED_DAYS)(self._planner.plan)
        self._gaps = lru_cache(CACHED_DAYS)(self._make_gaps)

    def with_mishaps(self, mishaps: Mapping[int, Mishap]) -> SeededTrace:
        """Return the same person with more mishaps to their sensors."""
        schedule = self.schedule.with_mishaps(mishaps)
        return SeededTrace(self._seed, schedule.model, self._zone, schedule.mishaps)

    def readings(self, start_seconds: float, end_seconds: float) -> list[Reading]:
        """Return the readings of a half-open window, oldest first."""
        found: list[Reading] = []
        for day in _days(start_seconds, end_seconds):
            first_seconds, last_seconds = day * DAY_SECONDS, (day + 1) * DAY_SECONDS
            found += (
                self._day(day)
                if start_seconds <= first_seconds and last_seconds <= end_seconds
                else [
                    reading
                    for reading in self._day(day)
                    if start_seconds <= reading.moment_seconds < end_seconds
                ]
            )
        return found

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

    def _make_gaps(self, day: int) -> list[tuple[int, int]]:
        """Draw the signal losses that begin on a day, from 15 minutes to 3 hours long."""
        draw = random.Random(f"{self._seed}/gaps/{day}")
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
        offset = noon.astimezone(self._zone).utcoffset() or timedelta()
        local_seconds = start_seconds + int(offset.total_seconds())
        slot = local_seconds // READING_SECONDS % len(self._resting)
        resting = self._resting[slot:] + self._resting * 2
        curve = resting[:count]
        for frequency, phase, amplitude in self._waves:
            angle = math.fmod(start_seconds * frequency, 2 * math.pi) + phase
            stride = frequency * READING_SECONDS
            for index in range(count):
                curve[index] += amplitude * math.sin(angle + index * stride)
        for influence in self._influences(day):
            influence.add_to(curve, start_seconds, READING_SECONDS)
        return curve

    def _influences(self, day: int) -> list[Influence]:
        """Return all that can move glucose on a day."""
        # A day of illness reaches into the second day after it.
        return [
            influence
            for local_day in range(day - 3, day + 2)
            for influence in self._plan(local_day).influences
        ]

    def _make_day(self, day: int) -> list[Reading]:
        """Generate the readings of one UTC day."""
        return _with_trends(self._points(day), day * DAY_SECONDS)

    def _points(self, day: int) -> list[tuple[int, int, SensorSession]]:
        """Return moments and values of a day with its lead-in, gaps left out."""
        curve = self._curve(day)
        end_seconds = (day + 1) * DAY_SECONDS
        start_seconds = day * DAY_SECONDS - LEAD_SECONDS
        gaps = self._gaps(day - 1) + self._gaps(day)
        points: list[tuple[int, int, SensorSession]] = []
        for session in self.schedule.sessions(start_seconds, end_seconds):
            silences = gaps + self._second_warm_up(session)
            first_seconds = session.first_reading_seconds
            salt = session.index * 3001
            until_seconds = min(end_seconds, session.end_seconds)
            begin = max(0, (start_seconds - first_seconds) // READING_SECONDS)
            count = (until_seconds - first_seconds) // READING_SECONDS + 2
            for number in range(begin, count):
                moment = first_seconds + number * READING_SECONDS
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
        """Return the time without readings after a transmitter has begun anew, if it did."""
        if session.restart_seconds is None:
            return []
        warm_up_seconds = int(self.schedule.model.warm_up.total_seconds())
        return [(session.restart_seconds, session.restart_seconds + warm_up_seconds)]


class CsvTrace:
    """Real readings from a file, moved in time and repeated endlessly."""

    def __init__(self, path: Path, end: datetime, schedule: SensorSchedule) -> None:
        """Read the file and move its last row to a moment."""
        self.schedule = schedule
        rows = _read_rows(path)
        shift_seconds = int(end.timestamp()) - rows[-1][0]
        self._rows = [(moment + shift_seconds, value) for moment, value in rows]
        self._period_seconds = rows[-1][0] - rows[0][0] + READING_SECONDS

    def readings(self, start_seconds: float, end_seconds: float) -> list[Reading]:
        """Return the readings of a half-open window, oldest first."""
        lead_start_seconds = start_seconds - LEAD_SECONDS
        first_round, last_round = (
            math.floor((seconds - self._rows[0][0]) / self._period_seconds)
            for seconds in (lead_start_seconds, end_seconds)
        )
        points: list[tuple[int, int, SensorSession]] = []
        for number in range(first_round, last_round + 1):
            shift_seconds = number * self._period_seconds
            begin = bisect_left(self._rows, (lead_start_seconds - shift_seconds,))
            end = bisect_left(self._rows, (end_seconds - shift_seconds,))
            for moment, value in self._rows[begin:end]:
                moment_seconds = moment + shift_seconds
                session = self.schedule.session_at(moment_seconds)
                points.append((moment_seconds, value, session))
        return _with_trends(points, start_seconds)

    def diary(self, start_seconds: float, end_seconds: float) -> list[DiaryEntry]:
        """Return nothing: the files hold readings only."""
        return []


def _days(start_seconds: float, end_seconds: float) -> range:
    """Return the UTC days that a half-open window touches."""
    first = math.floor(start_seconds / DAY_SECONDS)
    return range(first, math.ceil(end_seconds / DAY_SECONDS))


def _read_rows(path: Path) -> list[tuple[int, int]]:
    """Read moments and values, oldest first, without exact repetitions."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = {
            (
                int(datetime.fromisoformat(row["system_time"]).timestamp()),
                min(HIGHEST_MG_DL, max(LOWEST_MG_DL, round(float(row["mg_dl"])))),
            )
            for row in csv.DictReader(file)
        }
    if not rows:
        raise ValueError(f"{path} holds no readings")
    return sorted(rows)
