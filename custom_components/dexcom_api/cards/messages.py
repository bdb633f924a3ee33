"""What cards are told: readings, the diary, summaries, and what it takes to show them.

Glucose is in mg/dL, since only there the bands are exact: 180 and 181 mg/dL are both 10.0 mmol/L.
``unit`` is what the person wants to see, and mg/dL times ``unit_per_mg_dl`` are that. Times are
seconds since 1970 UTC.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from homeassistant.components.websocket_api import messages
from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..coverage import readings_known_since
from ..dexcom.columns import Columns
from ..diary.attributes import ATTR_SUB_TYPE, ATTR_TIME, amount_attributes
from ..diary.entries import Diary, occurrences
from ..diary.lookup import CONTEXT, known_since
from ..diary.titles import DiaryTitles
from ..glucose.numbers import GlucoseUnit, to_unit
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL
from ..report import summary_of


def status_of(account: DexcomAccount) -> dict[str, Any]:
    """Return what cards have to know beside the readings."""
    coordinator = account.readings
    known, limits = coordinator.data, coordinator.limits
    unit = coordinator.options.unit
    return {
        "unit": unit,
        "unit_per_mg_dl": to_unit(1, unit),
        "limits": {
            "very_low_mg_dl": VERY_LOW_MG_DL,
            "low_mg_dl": limits.low_mg_dl,
            "high_mg_dl": limits.high_mg_dl,
            "very_high_mg_dl": VERY_HIGH_MG_DL,
        },
        "latest": seconds_of(known.newest),
        "expected_delay_seconds": round(coordinator.schedule.delay.total_seconds()),
        "stale": known.stale,
        "stale_reason": coordinator.stale_reason,
        "known_since": seconds_of(readings_known_since(account)),
        "diary_known_since": seconds_of(
            known_since(account.diary.history.imported, dt_util.utcnow())
        ),
    }


def readings_message(
    msg_id: int,
    window: tuple[datetime, datetime],
    readings: Columns,
    diary: Diary | None,
    show_notes: bool,
    status: dict[str, Any],
) -> bytes:
    """Return the answer to a question for readings, in a thread."""
    start, end = window
    first, last = (bisect_left(readings.times, edge.timestamp()) for edge in window)
    answer = {
        **status,
        "start": seconds_of(start),
        "end": seconds_of(end),
        "readings": pairs(readings, first, last),
        "diary": None if diary is None else diary_rows(diary, window, show_notes),
    }
    return json_bytes(messages.result_message(msg_id, answer))


def summary_message(
    msg_id: int,
    windows: Sequence[tuple[datetime, datetime]],
    account: DexcomAccount,
    sees_diary: bool,
    status: dict[str, Any],
) -> bytes:
    """Return the answer to a question for a summary, in a thread."""
    trace = account.history.trace(until=dt_util.utcnow())
    diary = account.diary.history.diary
    zone, limits = dt_util.get_default_time_zone(), account.readings.limits
    unit = account.readings.options.unit
    summaries = []
    for window in windows:
        entries = diary.between(*window)
        summary = summary_of(trace, entries, window, zone, limits, unit)
        if not sees_diary:
            summary["diary"] = None
        summaries.append(summary)
    answer = {
        **status,
        "summary": summaries[0],
        "previous": summaries[1] if len(summaries) > 1 else None,
    }
    return json_bytes(messages.result_message(msg_id, answer))


def pairs(readings: Columns, first: int, last: int) -> list[tuple[int, int]]:
    """Return the readings from one place to before another, each a time and mg/dL."""
    values = map(round, readings.values[first:last])
    return list(zip(readings.times[first:last], values, strict=True))


def diary_rows(
    diary: Diary, window: tuple[datetime, datetime], show_notes: bool
) -> list[dict[str, Any]]:
    """Return what happened in a window, by time; an alert of several records once."""
    start, end = window
    around = diary.between(start - CONTEXT, end + CONTEXT)
    titles = DiaryTitles(texts={}, unit=GlucoseUnit.MG_DL, show_notes=show_notes)
    return [
        {
            "kind": entry.kind,
            ATTR_SUB_TYPE: entry.sub_kind,
            ATTR_TIME: seconds_of(entry.time),
            "end": seconds_of(over) if over > entry.time else None,
            **amount_attributes(entry, GlucoseUnit.MG_DL),
            "note": titles.note(entry),
        }
        for entry, over in occurrences(around)
        if entry.time < end and (start <= entry.time or start < over)
    ]


def seconds_of(moment: datetime | None) -> int | None:
    """Return a time in seconds since 1970 UTC."""
    return None if moment is None else int(moment.timestamp())
