"""Summaries of a window: the same from every source, and additive over adjacent windows."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.glucose.ranges import Limits
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.report import build_report

from .conftest import NOW
from .scene import Scene

START = datetime(2026, 5, 2, tzinfo=UTC)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
BERLIN = ZoneInfo("Europe/Berlin")
RANGES = ("very_low", "low", "in_range", "high", "very_high")

# Where something lasts a while, in minutes after START: six days of readings.
SPANS = st.tuples(st.integers(0, 6 * 1440), st.integers(5, 100))
LOWS = st.lists(st.tuples(SPANS, st.sampled_from((39, 53, 60, 69))), max_size=6)
GAPS = st.lists(SPANS, max_size=4)


@st.composite
def traces(draw: st.DrawFn) -> tuple[GlucoseTrace, list[datetime]]:
    """Return six days of readings, and the edges of two windows that meet close to a low or gap."""
    lows, gaps = draw(LOWS), draw(GAPS)
    values = dict.fromkeys(range(0, 6 * 1440, 5), 120)
    for (start, length), value in lows:
        values |= dict.fromkeys(values.keys() & range(start, start + length), value)
    for start, length in gaps:
        for minute in values.keys() & range(start, start + length):
            del values[minute]
    midnight = int(START.timestamp())
    times = sorted(values)
    trace = GlucoseTrace(
        [midnight + 60 * minute for minute in times],
        [values[minute] for minute in times],
    )
    event = draw(
        st.sampled_from(
            [2880, *(start for (start, _), _ in lows), *(start for start, _ in gaps)]
        )
    )
    middle = min(
        max(60 * event + draw(st.integers(-900, 6000)), 2 * 86_400), 4 * 86_400
    )
    first = middle - 86_400 - draw(st.integers(0, 40_000))
    return trace, [
        START + timedelta(seconds=second) for second in (first, middle, middle + 86_400)
    ]


def report_of(
    trace: GlucoseTrace, start: datetime, end: datetime, diary: Diary | None = None
) -> dict[str, Any]:
    """Return the report of a window with limits of 70 and 180 mg/dL."""
    limits = Limits(low_mg_dl=70, high_mg_dl=180)
    return build_report(
        trace, diary or Diary(), (start, end), BERLIN, limits, GlucoseUnit.MG_DL
    )


def minutes_by_day(report: dict[str, Any]) -> dict[str, float]:
    """Return for how many minutes there are readings, by day."""
    return {
        day["day"]: day["metrics"]["active_percent"]
        / 100
        * (
            datetime.fromisoformat(day["metrics"]["end"])
            - datetime.fromisoformat(day["metrics"]["start"])
        )
        / MINUTE
        for day in report["days"]
    }


@settings(deadline=None, max_examples=50)
@given(traces())
def test_adjacent_windows_add_up(drawn: tuple[GlucoseTrace, list[datetime]]) -> None:
    """Time in ranges, days, and episodes of two windows are those of both together."""
    trace, (start, middle, end) = drawn
    before, after = report_of(trace, start, middle), report_of(trace, middle, end)
    whole = report_of(trace, start, end)
    for name in RANGES:
        key = f"{name}_minutes"
        assert before[key] + after[key] == pytest.approx(whole[key])
    for name in ("low", "very_low"):
        assert (
            before[f"{name}_episodes"] + after[f"{name}_episodes"]
            == (whole[f"{name}_episodes"])
        )
        key = f"longest_{name}_minutes"
        longest = max(before[key] or 0, after[key] or 0)
        assert (longest or None) == whole[key]
    parts, days = (minutes_by_day(before), minutes_by_day(after)), minutes_by_day(whole)
    assert {**parts[0], **parts[1]}.keys() == days.keys()
    for day, minutes in days.items():
        assert sum(part.get(day, 0) for part in parts) == pytest.approx(minutes)


@settings(deadline=None, max_examples=50)
@given(traces())
def test_readings_far_outside_make_no_difference(
    drawn: tuple[GlucoseTrace, list[datetime]],
) -> None:
    """A report needs twelve hours around its window, and no more changes nothing."""
    trace, (start, _, end) = drawn
    margin = timedelta(hours=12)
    fetched = trace.cut(
        int((start - margin).timestamp()), int((end + margin).timestamp())
    )
    assert report_of(fetched, start, end) == report_of(trace, start, end)


ALERTS = st.lists(
    st.tuples(
        st.integers(0, 6 * 1440),
        st.sampled_from(("low", "high")),
        st.sampled_from(AlertState),
    ),
    max_size=30,
)


@settings(deadline=None)
@given(ALERTS, st.integers(1440, 5 * 1440), st.data())
def test_diary_of_adjacent_windows_adds_up(
    records: list[tuple[int, str, AlertState]], middle: int, data: st.DataObject
) -> None:
    """An alert counts once, however many of its records lie in either window."""
    entries = tuple(
        Entry(
            record_id=str(number),
            kind=EntryKind.ALERT,
            time=START + minute * MINUTE,
            sub_kind=name,
            state=state,
        )
        for number, (minute, name, state) in enumerate(sorted(records))
    )
    carbs = tuple(
        Entry(
            record_id=f"carbs {minute}",
            kind=EntryKind.CARBS,
            time=START + minute * MINUTE,
            amount=minute,
        )
        for minute in sorted(data.draw(st.sets(st.integers(0, 6 * 1440), max_size=9)))
    )
    diary = Diary.from_entries((*entries, *carbs))
    edges = (START, START + middle * MINUTE, START + 6 * DAY)
    before, after, whole = (
        report_of(GlucoseTrace((), ()), *window, diary)["diary"]
        for window in (edges[:2], edges[1:], (edges[0], edges[2]))
    )
    assert (
        before["totals"]["carbs_g"] + after["totals"]["carbs_g"]
        == (whole["totals"]["carbs_g"])
    )
    for name in ("low", "high"):
        parts = before["alerts"].get(name, 0) + after["alerts"].get(name, 0)
        assert parts == whole["alerts"].get(name, 0)


@pytest.fixture
def past_is_imported() -> bool:
    """Import the past in the test."""
    return False


async def test_summary_is_the_same_from_memory_and_from_dexcom(scene: Scene) -> None:
    """Summaries fetched before the import are the same from memory after it.

    Most windows start within a low or an alert.
    """
    draw = Random(1)
    span = NOW - 60 * DAY, NOW - 10 * DAY
    lows = [
        egv["systemTime"]
        for egv in scene.simulator.truth("User7", "egvs", *span)
        if egv["value"] < 70
    ]
    alerts = [
        alert["systemTime"]
        for alert in scene.simulator.truth("User7", "alerts", *span)
        if alert["alertState"] != "inactive"
    ]
    inside = draw.choices(lows, k=6) + draw.choices(alerts, k=6)
    starts = [datetime.fromisoformat(moment) + MINUTE for moment in inside]
    starts += [NOW - MINUTE * draw.randrange(15_000, 80_000) for _ in range(6)]
    windows = [(start, start + MINUTE * draw.randrange(800, 9000)) for start in starts]

    async def summarize_all() -> list[Any]:
        return [
            await scene.act("get_summary", start=start, end=end)
            for start, end in windows
        ]

    before = len(scene.simulator.requests)
    fetched = await summarize_all()
    for endpoint in ("egvs", "events"):
        asked = [request.endpoint for request in scene.simulator.requests[before:]]
        assert asked.count(endpoint) >= 12
    await scene.finish_import()
    before = len(scene.simulator.requests)
    remembered = await summarize_all()
    assert len(scene.simulator.requests) == before
    assert remembered == fetched
