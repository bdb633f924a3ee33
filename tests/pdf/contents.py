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
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.pdf.content import ClockOwner, ReportContent, Section
from custom_components.dexcom_api.pdf.document import Paper
from custom_components.dexcom_api.report import build_report
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
        device="G7",
        printed=datetime(2026, 5, 2, 15, 7, tzinfo=ZONE),
        sections=tuple(Section),
        paper=Paper.A4,
        language=language,
        texts=named_texts(language),
    )
    return replace(content, **changes)
