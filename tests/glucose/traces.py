"""Traces of glucose made by hand or by hypothesis, and the metrics of one day."""

from array import array
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import compress

from hypothesis import strategies as st

from custom_components.dexcom_api.glucose.metrics import Summary, summarize
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS, Limits
from custom_components.dexcom_api.glucose.rolling import RollingMetrics, WindowSummaries
from custom_components.dexcom_api.glucose.trace import GlucoseTrace, Readings

START = datetime(2026, 5, 2, tzinfo=UTC)
MIDNIGHT = int(START.timestamp())
MINUTE = 60
STEP = 5 * MINUTE
DAY = timedelta(days=1)

# A reading about every five minutes, jittered and with gaps, low rather often.
STEPS = st.lists(
    st.tuples(
        st.sampled_from((1, 150, 299, 300, 301, 600, 900, 1200, 1500, 3000)),
        st.sampled_from((39, 53, 54, 69, 70, 71, 120, 181, 401)),
    ),
    max_size=60,
)


def every_five_minutes(values: Iterable[int], start: int = MIDNIGHT) -> GlucoseTrace:
    """Return a trace without gaps."""
    values = list(values)
    return GlucoseTrace(
        array("q", range(start, start + STEP * len(values), STEP)), array("H", values)
    )


def at(pairs: Iterable[tuple[float, int]], start: int = MIDNIGHT) -> GlucoseTrace:
    """Return a trace of readings at minutes after midnight."""
    pairs = list(pairs)
    return GlucoseTrace.from_readings(
        [start + round(minute * MINUTE) for minute, _ in pairs],
        [value for _, value in pairs],
    )


def walked(steps: Iterable[tuple[int, int]]) -> GlucoseTrace:
    """Return a trace of readings, each some seconds after the one before."""
    times, values = [MIDNIGHT], [120]
    for seconds, value in steps:
        times.append(times[-1] + seconds)
        values.append(value)
    return GlucoseTrace(times, values)


def thinned(trace: GlucoseTrace, kept: Sequence[bool]) -> GlucoseTrace:
    """Return some of the readings of a trace."""
    return GlucoseTrace(
        list(compress(trace.times, kept)), list(compress(trace.values_mg_dl, kept))
    )


def windows_of(trace: GlucoseTrace) -> dict[int, Summary]:
    """Return the metrics of the last days."""
    rolling = RollingMetrics().follow(stored(trace), CONSENSUS_LIMITS)
    return dict(WindowSummaries(rolling))


def stored(trace: GlucoseTrace) -> Readings:
    """Return the readings of a trace in the types of the store."""
    return Readings(array("q", trace.times), array("f", trace.values_mg_dl))


def day_of(trace: GlucoseTrace, limits: Limits = CONSENSUS_LIMITS) -> Summary:
    """Return the metrics of the first day."""
    return summarize(trace, START, START + DAY, limits)
