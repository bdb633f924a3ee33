"""Contents of reports: months of a simulated person, with a diary, gaps, and sensors."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.goals import GoalPreset
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.glucose.past_sessions import SensorKind
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS
from custom_components.dexcom_api.glucose.responses import GroupFigure, GroupFigures
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.pdf.content import ClockOwner, ReportContent, Section
from custom_components.dexcom_api.pdf.document import Paper
from custom_components.dexcom_api.report import build_report, to_json_types
from custom_components.dexcom_api.response_types import DiarySource, ResponsesReport
from custom_components.dexcom_api.sensor_history import SensorRow

from ..browser import INTEGRATION, named_texts
from ..simulator.sensors import G7
from ..simulator.traces import SeededTrace

LANGUAGES: Final = sorted(
    path.stem for path in (INTEGRATION / "translations").iterdir()
)
ZONE: Final = ZoneInfo("Europe/Berlin")
END: Final = datetime(2026, 5, 2, 12, tzinfo=UTC)
DAY: Final = timedelta(days=1)

# Out of four days, three hours are missing.
CYCLE_HOURS: Final = 91
MISSING_HOURS: Final = (5, 6, 7)

# What is logged each day: the hour, the kind, the subtype, and the amount.
MEALS: Final = (
    (5, EntryKind.CARBS, None, 45.0),
    (5, EntryKind.INSULIN, "fast_acting", 3.7),
    (11, EntryKind.CARBS, None, 62.0),
    (11, EntryKind.INSULIN, "fast_acting", 5.25),
    (15, EntryKind.EXERCISE, "medium", 35.0),
    (20, EntryKind.INSULIN, "long_acting", 18.0),
)


@cache
def simulate(days: int) -> GlucoseTrace:
    """Return days of readings, with gaps."""
    start = (END - days * DAY).timestamp()
    readings = [
        reading
        for reading in SeededTrace("metrics", G7, ZONE).readings(start, END.timestamp())
        if reading.moment_seconds // 3600 % CYCLE_HOURS not in MISSING_HOURS
    ]
    return GlucoseTrace.from_readings(
        [reading.moment_seconds for reading in readings],
        [reading.value_mg_dl for reading in readings],
    )


def log(days: int) -> Iterator[Entry]:
    """Yield a diary."""
    for day in range(days):
        midnight = END.replace(hour=0) - day * DAY
        for hour, kind, sub_kind, amount in MEALS:
            yield Entry(
                record_id=f"{day} {hour} {kind}",
                kind=kind,
                time=midnight + timedelta(hours=hour),
                sub_kind=sub_kind,
                amount=amount,
            )


def wear(days: int) -> Iterator[SensorRow]:
    """Yield sensors that last ten days each, oldest first."""
    start = END - days * DAY
    while start < END:
        planned = start + 10 * DAY
        in_use = planned > END
        yield SensorRow(
            product="G7",
            kind=SensorKind.SENSOR,
            in_use=in_use,
            started=start,
            first_reading=start,
            last_reading=min(planned, END),
            planned_end=planned,
            grace_end=None,
            ended=None if in_use else planned,
            latest_end=None if in_use else planned,
            hours_early=None if in_use else 0.0,
            hours_without_readings=3.0,
            difference_percent=None if in_use else 8.7,
            pairs=0 if in_use else 14,
            calibration_pairs=0,
            not_known=(),
        )
        start = planned


def respond(needed: int, occasions: int) -> ResponsesReport:
    """Return what glucose does: it rises by 62 mg/dL in 65 minutes, if there are enough occasions."""
    is_enough = occasions >= needed

    def typical(value: float | None) -> GroupFigure:
        return GroupFigure(typical=value, p25=value, p75=value)

    figures = GroupFigures(
        start_mg_dl=typical(118),
        rise_mg_dl=typical(62),
        minutes_to_peak=typical(65),
        minutes_to_return=typical(190),
        area_above_mg_dl_h=typical(101),
        fall_mg_dl=typical(4),
        minutes_to_lowest=typical(None),
        minutes_to_recovery=typical(None),
        area_below_mg_dl_h=typical(2),
    )
    steps = [
        {
            "minute": minute,
            "p25_mg_dl": None if minute == 120 else 105 + rise,
            "p50_mg_dl": None if minute == 120 else 118 + rise,
            "p75_mg_dl": None if minute == 120 else 131 + 1.4 * rise,
        }
        for minute in range(-60, 241, 5)
        for rise in [max(0, 62 - abs(minute - 65) * 0.7)]
    ]
    report: ResponsesReport = to_json_types(
        {
            "start": END - 14 * DAY,
            "end": END,
            "known_since": None,
            "amount_unit": "g",
            "found": occasions + 3,
            "counted": occasions,
            "overlapping": 3,
            "too_few_readings": 0,
            "needed": needed,
            "overall": {
                "occasions": occasions,
                "steps": steps if is_enough else [],
                "figures": figures if is_enough else None,
                "shown": None,
            },
            "grouping": None,
            "groups": [],
            "occasions": [],
        }
    )
    return report


def make_content(
    days: int = 14,
    language: str = "en",
    unit: GlucoseUnit = GlucoseUnit.MG_DL,
    **changes: Any,
) -> ReportContent:
    """Return the content of a report on the last days."""
    trace = simulate(days)
    diary = Diary.from_entries(log(days))
    window = (END - days * DAY, END)
    report = build_report(
        trace, diary, window, ZONE, CONSENSUS_LIMITS, unit, preset=GoalPreset.ADULT
    )
    content = ReportContent(
        name="Zoë Novák",
        report=report,
        trace=trace,
        clock=ZONE,
        clock_owner=ClockOwner.PERSON,
        limits=CONSENSUS_LIMITS,
        unit=unit,
        sensors=list(wear(days))[::-1],
        findings=[
            ("Below 70 mg/dL on 5 of 14 days, 02:10 to 04:05", "New: 0 of 14"),
            ("Best of 14 days: 2026-04-22, 93% in range", ""),
        ],
        responses=[
            (DiarySource.CARBS, respond(5, 21)),
            (DiarySource.EXERCISE, respond(5, 4)),
        ],
        device="G7",
        printed=datetime(2026, 5, 2, 15, 7, tzinfo=ZONE),
        sections=tuple(Section),
        paper=Paper.A4,
        language=language,
        texts=named_texts(language),
    )
    return replace(content, **changes)
