"""What a diary adds up to, and what isn't known where a part of it is missing."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.diary.totals import summarize_diary
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind

START = datetime(2026, 5, 2, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
NAMES = (
    *("carbs_g", "insulin_units", "insulin_fast_units", "insulin_long_units"),
    "exercise_minutes",
)
ALARM = {"sub_kind": "low", "state": AlertState.ALARMING}

# The day and hour of each entry.
LOGGED: list[tuple[int, int, EntryKind, float | None, dict[str, Any]]] = [
    (-1, 23, EntryKind.ALERT, None, ALARM),
    (0, 7, EntryKind.CARBS, 30, {}),
    (0, 7, EntryKind.INSULIN, 2.5, {"sub_kind": "fast_acting"}),
    (0, 22, EntryKind.INSULIN, 18, {"sub_kind": "long_acting"}),
    (1, 3, EntryKind.ALERT, None, {**ALARM, "sub_kind": "high"}),
    (1, 7, EntryKind.EXERCISE, 45, {}),
    (1, 7, EntryKind.CALIBRATION, 120, {}),
    (1, 7, EntryKind.CARBS, 15, {}),
    (2, 0, EntryKind.CARBS, 99, {}),
]
FIRST, SECOND = (3, 30, 20.5, 2.5, 18, 0), (2, 15, 0, 0, 0, 45)
WHOLE = (5, 45, 20.5, 2.5, 18, 45)


def totals(entries: int, *amounts: float) -> dict[str, float | None]:
    """Return totals by their names."""
    return {"entries": entries, **dict(zip(NAMES, amounts, strict=True))}


@pytest.mark.parametrize("has_gap", [False, True])
def test_summary(has_gap: bool) -> None:
    """Amounts belong to days and hours; without a part, a day's zeros and averages aren't known."""
    diary = Diary(
        tuple(
            Entry(
                record_id=f"{number}",
                kind=kind,
                time=START + day * DAY + hour * HOUR,
                amount=amount,
                **fields,
            )
            for number, (day, hour, kind, amount, fields) in enumerate(LOGGED)
        )
    )
    gaps = [Interval(START + DAY, START + DAY + HOUR)] if has_gap else []
    second = totals(*SECOND)
    if has_gap:
        second = {name: total or None for name, total in second.items()}
    averages = {7: (22.5, 1.25, 1.25, 0), 22: (0, 9, 0, 9)}
    found = summarize_diary(diary, START, START + 2 * DAY, UTC, gaps)
    assert found == {
        "totals": totals(*WHOLE),
        "entries_per_day": None if has_gap else 2.5,
        "alerts": {"high": 1},
        "days": [
            {"day": date(2026, 5, 2), "totals": totals(*FIRST)},
            {"day": date(2026, 5, 3), "totals": second},
        ],
        "hours": [
            {
                "hour": hour,
                **dict(
                    zip(
                        NAMES,
                        [None] * 4 if has_gap else averages.get(hour, [0] * 4),
                        strict=False,
                    )
                ),
            }
            for hour in range(24)
        ],
    }


@pytest.mark.parametrize(("hours", "is_day"), [(5, False), (22, False), (23, True)])
def test_averages_need_a_day(hours: int, is_day: bool) -> None:
    """Of some hours, there is no average day; one on which clocks go forward has 23."""
    entry = Entry(record_id="1", kind=EntryKind.CARBS, time=START, amount=15)
    found = summarize_diary(Diary((entry,)), START, START + hours * HOUR, UTC)
    assert found["totals"]["carbs_g"] == 15
    averages = [found["entries_per_day"], *(row["carbs_g"] for row in found["hours"])]
    assert [average is not None for average in averages] == [is_day] * 25
