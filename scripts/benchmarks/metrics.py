"""How long glycemic metrics take: what a poll and a card need of 90 days, and the summary of a year."""

from array import array
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle, islice
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.glucose.ambulatory_profile import build_profile
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.goals import PRESET_GOALS, GoalPreset
from custom_components.dexcom_api.glucose.metrics import summarize_days
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.glucose.patterns import find_patterns
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS
from custom_components.dexcom_api.glucose.rolling import RollingMetrics, WindowSummaries
from custom_components.dexcom_api.glucose.trace import (
    READING_SECONDS,
    GlucoseTrace,
    Readings,
)
from custom_components.dexcom_api.report import build_report
from tests.simulator.sensors import G7
from tests.simulator.traces import SeededTrace

from . import Figure

ROUNDS = 15
# One in each third of a day.
MEALS = timedelta(hours=8)
ZONE = ZoneInfo("Europe/Berlin")
END = datetime(2026, 5, 2, 12, tzinfo=UTC)


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of some rounds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(1000 * (perf_counter() - start))
    return median(times)


def make_trace(days: int) -> GlucoseTrace:
    """Return days of a simulated person without a reading missing, in the types of history.

    They repeat the last 90 days.
    """
    count = days * 24 * 12
    start = (END - timedelta(days=90)).timestamp()
    readings = SeededTrace("metrics", G7, ZONE).readings(start, END.timestamp())
    values = islice(cycle(reading.value_mg_dl for reading in readings), count)
    last = int(END.timestamp()) - READING_SECONDS
    times = range(last - (count - 1) * READING_SECONDS, last + 1, READING_SECONDS)
    return GlucoseTrace(array("q", times), array("f", values))


async def run() -> list[Figure]:
    """Measure on this machine, in one thread."""
    return [
        Figure(name=name, value=milliseconds(work), unit="ms", goal=goal)
        for name, work, goal in (
            ("all windows, 90 days", take_reading(), 5),
            *every_look(),
        )
    ]


def take_reading() -> Callable[[], object]:
    """Return what a poll does: take one more reading, sum up all windows."""
    trace = make_trace(90)
    readings = Readings(array("q", trace.times), array("f", trace.values_mg_dl))
    before = Readings(readings.times[:-1], readings.values_mg_dl[:-1])
    rolling = RollingMetrics().follow(before, CONSENSUS_LIMITS)
    return lambda: dict(WindowSummaries(rolling.follow(readings, CONSENSUS_LIMITS)))


def every_look() -> Iterator[tuple[str, Callable[[], object], float]]:
    """Return what cards and actions do, with names and goals in milliseconds."""
    trace, year = make_trace(90), make_trace(365)
    start = END - timedelta(days=90)
    meals = [
        Entry(record_id=str(number), kind=EntryKind.CARBS, time=END - number * MEALS)
        for number in range(540)
    ]
    goals = PRESET_GOALS[GoalPreset.ADULT]
    yield (
        "daily table, 90 days",
        partial(summarize_days, trace, start, END, ZONE),
        150,
    )
    yield (
        "ambulatory profile, 90 days",
        partial(build_profile, trace, start, END, ZONE),
        150,
    )
    window = start, END
    yield (
        "patterns, 90 days",
        lambda: find_patterns(year, meals, (), ZONE, CONSENSUS_LIMITS, goals, window),
        1000,
    )
    year_window, unit = (END - timedelta(days=365), END), GlucoseUnit.MG_DL
    yield (
        "summary, a year",
        lambda: build_report(year, Diary(), year_window, ZONE, CONSENSUS_LIMITS, unit),
        1000,
    )
