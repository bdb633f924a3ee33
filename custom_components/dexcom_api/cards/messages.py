"""The contents of the messages that cards receive."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final, overload

from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..coverage import Coverage, Interval, complete_since, missing_intervals
from ..dexcom.columns import Columns
from ..diary.entries import CONTEXT, Diary, find_occurrences
from ..diary.formatting import describe_occurrence
from ..findings.finder import Findings
from ..findings.phrases import FindingPhrases
from ..findings.rows import finding_rows
from ..glucose.ambulatory_profile import profile_hours
from ..glucose.clock_portions import ClockPortions, LocalTimes
from ..glucose.comparison import MIN_DAYS
from ..glucose.day_parts import WEEKDAYS, measure_hours_by_weekday
from ..glucose.goals import find_goals
from ..glucose.numbers import GlucoseUnit, to_unit
from ..glucose.person_clock import find_shifts
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL, Limits
from ..options import AccountOptions, is_fed_by_dexcom
from ..past import Past, RequestedPast, surely_unstored_readings
from ..readings.freshness import NextReading
from ..report import build_report, to_json_types
from ..report_types import SummaryReport
from ..storage.lasting import async_lasting
from .bundle import ServedCards
from .message_types import (
    AnswerStatus,
    DiaryRow,
    DueTimes,
    Live,
    Patterns,
    Reading,
    Status,
    Summaries,
    Week,
    WindowContents,
)

# More than anybody travels: a clock that is set again and again must not fill each message.
MAX_SHIFTS: Final = 100


def account_status(account: DexcomAccount, *, may_import: bool) -> Status:
    """Return what cards need to know besides the readings.

    ``may_import`` is whether the user may import the past.
    """
    coordinator, now = account.readings, dt_util.utcnow()
    state, unit = coordinator.data, coordinator.options.unit
    preset, following = coordinator.options.goals, coordinator.next_reading
    diary_since = complete_since(account.diary.store.coverage) or now
    return {
        "server_time": epoch_seconds(now),
        "cards_version": async_lasting(coordinator.hass, ServedCards).version,
        "unit": unit,
        "unit_per_mg_dl": to_unit(1, unit),
        "limits": {
            "very_low_mg_dl": VERY_LOW_MG_DL,
            "low_mg_dl": state.limits.low_mg_dl,
            "high_mg_dl": state.limits.high_mg_dl,
            "very_high_mg_dl": VERY_HIGH_MG_DL,
        },
        "goal_preset": preset,
        "goals": find_goals(preset, state.limits),
        "latest": epoch_seconds(state.newest),
        "freshness": state.freshness,
        "next_reading": None
        if following is None
        else due_times(following, is_fed_by_dexcom(coordinator.config_entry)),
        "stale_reason": coordinator.stale_reason,
        "signed_out": coordinator.refusal.is_active,
        "first_reading": epoch_seconds(coordinator.first_reading),
        "known_since": epoch_seconds(complete_since(coordinator.store.coverage)),
        "is_imported": state.import_progress.is_finished,
        "missing_before": epoch_seconds(coordinator.missing_before),
        "fetched_percent": async_lasting(
            coordinator.config_entry, RequestedPast
        ).percent,
        "may_import": may_import,
        "diary_known_since": epoch_seconds(diary_since),
        "utc_offset": None
        if state.utc_offset_minutes is None
        else state.utc_offset_minutes * 60,
        "clock_shifts": find_shifts(coordinator.clock)[-MAX_SHIFTS:],
    }


def due_times(following: NextReading, is_fetched: bool) -> DueTimes:
    """Return when a reading is due, and when it will have been missing for long."""
    return {
        "due": epoch_seconds(following.due) if is_fetched else None,
        "late_at": epoch_seconds(following.late_at),
        "stale_at": epoch_seconds(following.stale_at),
    }


def live_values(account: DexcomAccount) -> Live | None:
    """Return what the account's live source has; None while it has no glucose."""
    values = account.live and account.live.async_values(account.readings.data.newest)
    if not values:
        return None
    return {
        "name": values.name,
        "timing": values.timing,
        "readings": list(values.readings),
        "same_seconds": values.same_seconds,
        "current_until": values.current_until,
    }


def answer_status(
    account: DexcomAccount, window: Interval, *, may_import: bool
) -> AnswerStatus:
    """Return the status, and what isn't stored of a window."""
    return {
        **account_status(account, may_import=may_import),
        "missing": [
            (epoch_seconds(start), epoch_seconds(end))
            for start, end in surely_unstored_readings(account, window)
        ],
    }


def with_status(status: AnswerStatus, answer: bytes) -> bytes:
    """Return an answer, which is a JSON object, with the status in front."""
    return b"".join((json_bytes(status)[:-1], b",", answer[1:]))


def readings_answer(
    window: Interval, readings: Columns, diary: Diary | None, show_notes: bool
) -> bytes:
    """Return the readings and the diary of a window as a JSON object. Runs in a thread."""
    start, end = window
    readings = readings.in_span(start.timestamp(), end.timestamp())
    contents: WindowContents = {
        "start": epoch_seconds(start),
        "end": epoch_seconds(end),
        "readings": reading_pairs(readings),
        "diary": None if diary is None else diary_rows(diary, window, show_notes),
    }
    return json_bytes(contents)


def summary_answer(
    windows: Sequence[Interval],
    past: Past,
    limits: Limits,
    options: AccountOptions,
    diary_coverage: Coverage,
) -> bytes:
    """Return the summaries of a window and of the one before as a JSON object. Runs in a thread.

    Without the second window, or without both, the summaries are null. So is the diary of a window
    that isn't covered: nothing stored doesn't mean that nothing was logged.
    """
    trace = past.trace
    reports: list[SummaryReport | None] = []
    for window in windows:
        report = build_report(
            trace,
            past.diary,
            window,
            past.clock,
            limits,
            options.unit,
            preset=options.goals,
        )
        if missing_intervals(diary_coverage, *window):
            report["diary"] = None
        reports.append(report)
    summary, previous = [*reports, None, None][:2]
    offsets = [
        (offset.since, offset.offset)
        for start, end in windows[:1]
        for offset in LocalTimes.find(
            epoch_seconds(start), epoch_seconds(end), past.clock
        ).offsets
    ]
    return json_bytes(
        Summaries(summary=summary, previous=previous, utc_offsets=offsets)
    )


def week_answer(
    window: Interval | None, past: Past, limits: Limits, weekdays: Collection[int]
) -> bytes:
    """Return the hours of a window by weekday as a JSON object. Runs in a thread.

    The profile is that of some weekdays, by datetime.weekday(). Without readings, there is no window.
    """
    week: Week = {"start": None, "end": None, "weekdays": [], "profile": []}
    if window is not None:
        start, end = (epoch_seconds(edge) for edge in window)
        portions = ClockPortions.split(past.trace, start, end, past.clock)
        hours = measure_hours_by_weekday(portions, limits)
        week = {
            "start": window.start,
            "end": window.end,
            "weekdays": [
                {"weekday": weekday, "hours": row}
                for weekday, row in zip(WEEKDAYS, hours, strict=True)
            ],
            "profile": profile_hours(portions.select_hours(weekdays)),
        }
    return json_bytes(to_json_types(week))


def patterns_answer(findings: Findings | None, phrases: FindingPhrases) -> bytes:
    """Return what stands out as a JSON object; nothing without readings."""
    patterns = Patterns(findings=[], days=0, days_needed=MIN_DAYS)
    if findings is not None:
        patterns["findings"] = finding_rows(findings, phrases)
        patterns["days"] = findings.days
    return json_bytes(to_json_types(patterns))


def reading_pairs(readings: Columns) -> list[Reading]:
    """Return readings as pairs of a time and mg/dL."""
    return list(zip(readings.times, map(round, readings.values), strict=True))


def diary_rows(diary: Diary, window: Interval, show_notes: bool) -> list[DiaryRow]:
    """Return the entries of a window, by time, with each alert once."""
    start, end = window
    around = diary.entries_between(start - CONTEXT, end + CONTEXT)
    return [
        describe_occurrence(occurrence, GlucoseUnit.MG_DL, show_notes, epoch_seconds)
        for occurrence in find_occurrences(around)
        if occurrence.entry.time < end
        and (start <= occurrence.entry.time or start < occurrence.end)
    ]


@overload
def epoch_seconds(moment: datetime) -> int: ...


@overload
def epoch_seconds(moment: datetime | None) -> int | None: ...


def epoch_seconds(moment: datetime | None) -> int | None:
    """Return a time in seconds since 1970 UTC."""
    return None if moment is None else int(moment.timestamp())
