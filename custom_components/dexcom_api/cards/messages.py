"""The contents of the messages that cards receive.

Glucose is in mg/dL, since ranges are exact only there: 180 and 181 mg/dL are both 10.0 mmol/L.
``unit`` is the unit that the person wants to see, and ``unit_per_mg_dl`` the factor to it. Times
are seconds since 1970 UTC.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..coverage import Interval, complete_since
from ..dexcom.columns import Columns
from ..diary.entries import CONTEXT, Diary, find_occurrences
from ..diary.formatting import describe_occurrence
from ..glucose.numbers import GlucoseUnit, to_unit
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL
from ..report import build_report


def account_status(account: DexcomAccount, *, may_import: bool) -> dict[str, Any]:
    """Return what cards need to know besides the readings.

    ``may_import`` is whether the user may import the past.
    """
    coordinator, now = account.readings, dt_util.utcnow()
    state, unit = coordinator.data, coordinator.options.unit
    diary_since = complete_since(account.diary.store.coverage, now) or now
    return {
        "unit": unit,
        "unit_per_mg_dl": to_unit(1, unit),
        "limits": {
            "very_low_mg_dl": VERY_LOW_MG_DL,
            "low_mg_dl": state.limits.low_mg_dl,
            "high_mg_dl": state.limits.high_mg_dl,
            "very_high_mg_dl": VERY_HIGH_MG_DL,
        },
        "latest": epoch_seconds(state.newest),
        "expected_delay_seconds": round(coordinator.schedule.delay.total_seconds()),
        "stale": state.is_stale,
        "stale_reason": coordinator.stale_reason,
        "signed_out": coordinator.refusal.is_active,
        "known_since": epoch_seconds(complete_since(coordinator.store.coverage, now)),
        "missing_before": epoch_seconds(coordinator.missing_before),
        "may_import": may_import,
        "diary_known_since": epoch_seconds(diary_since),
    }


def with_status(status: dict[str, Any], answer: bytes) -> bytes:
    """Return an answer, which is a JSON object, with the status in front."""
    return b"".join((json_bytes(status)[:-1], b",", answer[1:]))


def readings_answer(
    window: Interval, readings: Columns, diary: Diary | None, show_notes: bool
) -> bytes:
    """Return the readings and the diary of a window as a JSON object. Runs in a thread."""
    start, end = window
    readings = readings.in_span(start.timestamp(), end.timestamp())
    return json_bytes(
        {
            "start": epoch_seconds(start),
            "end": epoch_seconds(end),
            "readings": reading_pairs(readings),
            "diary": None if diary is None else diary_rows(diary, window, show_notes),
        }
    )


def summary_answer(
    windows: Sequence[Interval], account: DexcomAccount, sees_diary: bool
) -> bytes:
    """Return the summaries of a window and of the one before as a JSON object. Runs in a thread.

    Without the second window, or without both, the summaries are null.
    """
    trace = account.readings.store.trace(until=dt_util.utcnow())
    diary = account.diary.store.diary
    zone, limits = dt_util.get_default_time_zone(), account.readings.data.limits
    unit = account.readings.options.unit
    answer: dict[str, Any] = {"summary": None, "previous": None}
    for key, window in zip(answer, windows, strict=False):
        answer[key] = build_report(trace, diary, window, zone, limits, unit)
        if not sees_diary:
            answer[key]["diary"] = None
    return json_bytes(answer)


def reading_pairs(readings: Columns) -> list[tuple[int, int]]:
    """Return readings as pairs of a time and mg/dL."""
    return list(zip(readings.times, map(round, readings.values), strict=True))


def diary_rows(
    diary: Diary, window: Interval, show_notes: bool
) -> list[dict[str, Any]]:
    """Return the entries of a window, by time, with each alert once."""
    start, end = window
    around = diary.entries_between(start - CONTEXT, end + CONTEXT)
    return [
        describe_occurrence(occurrence, GlucoseUnit.MG_DL, show_notes, epoch_seconds)
        for occurrence in find_occurrences(around)
        if occurrence.entry.time < end
        and (start <= occurrence.entry.time or start < occurrence.end)
    ]


def epoch_seconds(moment: datetime | None) -> int | None:
    """Return a time in seconds since 1970 UTC."""
    return None if moment is None else int(moment.timestamp())
