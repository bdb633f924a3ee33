"""How long the glycaemic metrics of 90 days take: what every poll needs, and what an action does."""

from array import array
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.glucose.ambulatory_profile import build_profile
from custom_components.dexcom_api.glucose.metrics import (
    summarize_days,
    summarize_windows,
)
from custom_components.dexcom_api.glucose.trace import READING_SECONDS, GlucoseTrace
from tests.simulator.sensors import G7
from tests.simulator.traces import SeededTrace

from . import Figure

ROUNDS = 15
READINGS = 90 * 24 * 12
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


def make_trace() -> GlucoseTrace:
    """Return 90 days of a simulated person without a reading missing, in the types of history."""
    start = (END - timedelta(days=90)).timestamp()
    readings = SeededTrace("metrics", G7, ZONE).readings(start, END.timestamp())
    values = islice(cycle(reading.value_mg_dl for reading in readings), READINGS)
    last = int(END.timestamp()) - READING_SECONDS
    times = range(last - (READINGS - 1) * READING_SECONDS, last + 1, READING_SECONDS)
    return GlucoseTrace(array("q", times), array("f", values))


async def run() -> list[Figure]:
    """Measure on this machine, in one thread."""
    trace = make_trace()
    start = END - timedelta(days=90)

    def every_poll() -> None:
        """Do what a poll does: take the readings as they are, sum up all windows."""
        summarize_windows(GlucoseTrace.from_readings(trace.times, trace.values_mg_dl))

    def days() -> None:
        """Make the daily table."""
        summarize_days(trace, start, END, ZONE)

    def profile() -> None:
        """Make the ambulatory profile."""
        build_profile(trace, start, END, ZONE)

    return [
        Figure(
            name="all windows, 90 days",
            value=milliseconds(every_poll),
            unit="ms",
            goal=50,
        ),
        Figure(
            name="daily table, 90 days", value=milliseconds(days), unit="ms", goal=150
        ),
        Figure(
            name="ambulatory profile, 90 days",
            value=milliseconds(profile),
            unit="ms",
            goal=150,
        ),
    ]
