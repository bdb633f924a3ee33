"""Summaries of a window: the same from every source, and additive over adjacent windows."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
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

from .account import DAY, HOUR, MINUTE
from .scene import Scene
from .simulated import NOW

START = datetime(2026, 5, 2, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
RANGES = ("very_low", "low", "in_range", "high", "very_high")

# Where something lasts a while, in minutes after START: six days of readings.
SPANS = st.tuples(st.integers(0, 6 * 1440), st.integers(5, 100))
LOWS = st.lists(st.tuples(SPANS, st.sampled_from((39, 53, 60, 69, None))), max_size=10)


@st.composite
def traces(draw: st.DrawFn) -> tuple[GlucoseTrace, list[datetime]]:
    """Return six days of readings, and the edges of two windows that meet close to a low or gap."""
    values = dict.fromkeys(range(0, 6 * 1440, 5), 120)
    events = [2880]
    for (begin, length), value in draw(LOWS):
        events.append(begin)
        for minute in values.keys() & range(begin, begin + length):
            if value is None:
                del values[minute]
            else:
                values[minute] = value
    times = sorted(values)
    first = int(START.timestamp())
    trace = GlucoseTrace(
        [first + 60 * minute for minute in times], [values[minute] for minute in times]
    )
    event = timedelta(minutes=draw(st.sampled_from(events)))
    near = event + timedelta(seconds=draw(st.integers(-900, 6000)))
    middle = START + min(max(near, 2 * DAY), 4 * DAY)
    start = middle - DAY - timedelta(seconds=draw(st.integers(0, 40_000)))
    return trace, [start, middle, middle + DAY]


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
    minutes = {}
    for day in report["days"]:
        metrics = day["metrics"]
        start, end = (datetime.fromisoformat(metrics[key]) for key in ("start", "end"))
        minutes[day["day"]] = metrics["active_percent"] / 100 * ((end - start) / MINUTE)
    return minutes


@settings(max_examples=50)
@given(traces())
def test_adjacent_windows_add_up(drawn: tuple[GlucoseTrace, list[datetime]]) -> None:
    """Time in ranges, days, and episodes of two windows are those of both together.

    Readings more than twelve hours away from a window make no difference to it.
    """
    trace, (start, middle, end) = drawn
    before, after = report_of(trace, start, middle), report_of(trace, middle, end)
    whole = report_of(trace, start, end)
    for name in RANGES:
        key = f"{name}_minutes"
        assert before[key] + after[key] == pytest.approx(whole[key])
    for name in ("low", "very_low"):
        key = f"{name}_episodes"
        assert before[key] + after[key] == whole[key]
        key = f"longest_{name}_minutes"
        assert (max(before[key] or 0, after[key] or 0) or None) == whole[key]
    assert before["lows"] + after["lows"] == whole["lows"]
    assert len(whole["lows"]) == (whole["low_episodes"] or len(whole["lows"]))
    parts, days = (minutes_by_day(before), minutes_by_day(after)), minutes_by_day(whole)
    assert {**parts[0], **parts[1]}.keys() == days.keys()
    for day, minutes in days.items():
        assert sum(part.get(day, 0) for part in parts) == pytest.approx(minutes)

    margin = timedelta(hours=12)
    edges = int((start - margin).timestamp()), int((end + margin).timestamp())
    assert report_of(trace.cut(*edges), start, end) == whole


@pytest.mark.parametrize(
    ("minute", "day", "part"),
    [
        # Berlin is two hours ahead.
        (0, "2026-05-02", "night"),
        (230, "2026-05-02", "night"),
        (240, "2026-05-02", "morning"),
        (1195, "2026-05-02", "evening"),
        (1200, "2026-05-02", "night"),
        (1320, "2026-05-03", "night"),
    ],
)
def test_low_says_when_it_began(minute: int, day: str, part: str) -> None:
    """A low has the day and the part of the day that it began in, by the person's clock."""
    first = int(START.timestamp())
    times = range(first - 86_400, first + 2 * 86_400, 300)
    start = first + 60 * minute
    values = [60 if start <= time < start + 1200 else 120 for time in times]
    begun = START + minute * MINUTE
    report = report_of(GlucoseTrace(times, values), START, START + 2 * DAY)
    assert report["lows"] == [
        {
            "day": day,
            "part": part,
            "start": begun.isoformat(),
            "end": (begun + 20 * MINUTE).isoformat(),
            "lowest_mg_dl": 60,
        }
    ]


ALERTS = st.tuples(
    st.integers(0, 6 * 1440),
    st.sampled_from(("low", "high")),
    st.sampled_from(AlertState),
)
CARBS = st.sets(st.integers(0, 6 * 1440 - 1), max_size=9)


@given(st.lists(ALERTS, max_size=30), CARBS, st.integers(1440, 5 * 1440))
def test_diary_of_adjacent_windows_adds_up(
    alerts: list[tuple[int, str, AlertState]], carbs: set[int], middle: int
) -> None:
    """An alert counts once, however many of its records lie in either window."""
    at = [START + minute * MINUTE for minute in range(6 * 1440 + 1)]
    entries = [
        Entry(
            record_id=str(number),
            kind=EntryKind.ALERT,
            time=at[minute],
            sub_kind=name,
            state=state,
        )
        for number, (minute, name, state) in enumerate(sorted(alerts))
    ]
    entries += [
        Entry(
            record_id=f"c{minute}", kind=EntryKind.CARBS, time=at[minute], amount=minute
        )
        for minute in carbs
    ]
    diary = Diary.from_entries(entries)
    edges = (START, at[middle], START + 6 * DAY)
    before, after, whole = (
        report_of(GlucoseTrace((), ()), *window, diary)["diary"]
        for window in (edges[:2], edges[1:], (edges[0], edges[2]))
    )
    total = before["totals"]["carbs_g"] + after["totals"]["carbs_g"]
    assert total == whole["totals"]["carbs_g"] == sum(carbs)
    for name in ("low", "high"):
        parts = before["alerts"].get(name, 0) + after["alerts"].get(name, 0)
        assert parts == whole["alerts"].get(name, 0)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_summary_is_the_same_in_parts_and_after_the_import(scene: Scene) -> None:
    """Summaries of fetched parts of the past are the same after the import.

    Most windows start within a low or an alert. Nothing is fetched twice.
    """
    draw = Random(1)
    span = NOW - 60 * DAY, NOW - 10 * DAY
    lows = [egv for egv in scene.truth("egvs", *span) if egv["value"] < 70]
    alerts = [
        alert
        for alert in scene.truth("alerts", *span)
        if alert["alertState"] != "inactive"
    ]
    inside = draw.choices(lows, k=6) + draw.choices(alerts, k=6)
    starts = [datetime.fromisoformat(one["systemTime"]) + MINUTE for one in inside]
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
        spans = sorted(
            (request.query["startDate"], request.query["endDate"])
            for request in scene.simulator.requests[before:]
            if request.endpoint == endpoint
        )
        assert len(spans) >= 5
        for (_, end), (start, _) in pairwise(spans):
            overlap = datetime.fromisoformat(end) - datetime.fromisoformat(start)
            assert overlap <= HOUR
    before = len(scene.simulator.requests)
    assert await summarize_all() == fetched
    assert len(scene.simulator.requests) == before
    await scene.finish_import()
    before = len(scene.simulator.requests)
    remembered = await summarize_all()
    assert len(scene.simulator.requests) == before
    assert remembered == fetched
