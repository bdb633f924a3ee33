"""The titles of diary entries."""

from datetime import UTC, datetime
from string import Formatter
from typing import Any

import pytest

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.diary.titles import DiaryTitles
from custom_components.dexcom_api.glucose.entry_kinds import SUB_KINDS, EntryKind
from custom_components.dexcom_api.options import MG_DL, MMOL_L

from ..browser import texts_of

PREFIX = "diary_"
TEXTS = {
    key: text
    for key, text in texts_of(DOMAIN)["common"].items()
    if key.startswith(PREFIX)
}

# Kinds of which there can be so and so much.
COUNTED = {
    EntryKind.INSULIN,
    EntryKind.CARBS,
    EntryKind.EXERCISE,
    EntryKind.BLOOD_GLUCOSE,
    EntryKind.CALIBRATION,
}


def entry(
    kind: EntryKind,
    sub_kind: str | None = None,
    amount: float | None = None,
    **fields: Any,
) -> Entry:
    """Return an entry."""
    time = datetime(2026, 5, 2, tzinfo=UTC)
    return Entry(
        record_id="id", kind=kind, time=time, sub_kind=sub_kind, amount=amount, **fields
    )


def title(shown: Entry, unit: str = MG_DL, *, show_notes: bool = False) -> str:
    """Return the English title of an entry."""
    return DiaryTitles(texts=TEXTS, unit=unit, show_notes=show_notes).title(shown)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (entry(EntryKind.INSULIN, "fast_acting", 4.5), "4.5 U fast-acting insulin"),
        (entry(EntryKind.INSULIN, "long_acting", 12), "12 U long-acting insulin"),
        (entry(EntryKind.INSULIN, None, 0.05), "0.05 U insulin"),
        (entry(EntryKind.INSULIN, "fast_acting"), "Fast-acting insulin"),
        (entry(EntryKind.INSULIN), "Insulin"),
        (entry(EntryKind.CARBS, None, 30.0), "30 g carbs"),
        (entry(EntryKind.CARBS, None, 0.1 + 0.2), "0.3 g carbs"),
        (entry(EntryKind.CARBS, None, 1000000), "1000000 g carbs"),
        (entry(EntryKind.CARBS), "Carbs"),
        (entry(EntryKind.EXERCISE, "medium", 45), "45 min medium exercise"),
        (entry(EntryKind.EXERCISE, "heavy"), "Heavy exercise"),
        (entry(EntryKind.EXERCISE, None, 20), "20 min exercise"),
        (entry(EntryKind.EXERCISE), "Exercise"),
        (entry(EntryKind.HEALTH, "illness"), "Illness"),
        (entry(EntryKind.HEALTH, "low_symptoms"), "Low symptoms"),
        (entry(EntryKind.HEALTH), "Health"),
        (entry(EntryKind.BLOOD_GLUCOSE), "Meter value"),
        (entry(EntryKind.CALIBRATION), "Calibration"),
        (entry(EntryKind.ALERT, "low"), "Low alert"),
        (entry(EntryKind.ALERT, "urgent_low_soon"), "Urgent low soon alert"),
        (entry(EntryKind.ALERT, "signal_loss"), "Signal loss alert"),
        (entry(EntryKind.NOTE), "Note"),
    ],
)
def test_title(shown: Entry, expected: str) -> None:
    """A title says how much of what, as far as that is known."""
    assert title(shown) == expected


@pytest.mark.parametrize(
    ("mg_dl", "unit", "expected"),
    [
        (112, MG_DL, "112 mg/dL"),
        (111.7, MG_DL, "112 mg/dL"),
        (112, MMOL_L, "6.2 mmol/L"),
        (108.109, MMOL_L, "6.0 mmol/L"),
    ],
)
def test_glucose(mg_dl: float, unit: str, expected: str) -> None:
    """Glucose is in the person's unit, with the digits that meters show."""
    meter = title(entry(EntryKind.BLOOD_GLUCOSE, None, mg_dl), unit)
    assert meter == f"{expected} meter value"
    calibration = title(entry(EntryKind.CALIBRATION, None, mg_dl), unit)
    assert calibration == f"{expected} calibration"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Felt odd", "Felt odd"),
        (" Felt odd\n\tafter  lunch ", "Felt odd after lunch"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("word " * 20, "word " * 11 + "word…"),
        ("低血糖" * 30, "低血糖" * 19 + "低血…"),
        ("{amount} {0}", "{amount} {0}"),
        (" \n ", "Note"),
        (None, "Note"),
    ],
)
def test_note(text: str | None, expected: str) -> None:
    """A note is only quoted where that is wanted, and then by its beginning."""
    note = entry(EntryKind.NOTE, text=text)
    assert title(note) == "Note"
    shown = title(note, show_notes=True)
    assert shown == expected
    assert len(shown) <= 60
    assert DiaryTitles(texts=TEXTS, unit=MG_DL).note(note) is None
    whole = DiaryTitles(texts=TEXTS, unit=MG_DL, show_notes=True).note(note)
    assert whole == ((text or "").strip() or None)


@pytest.mark.parametrize(
    ("length", "expected"), [(1000, "x" * 1000), (1001, "x" * 999 + "…")]
)
def test_long_note(length: int, expected: str) -> None:
    """A note that was saved in full by an earlier version is shortened too."""
    note = entry(EntryKind.NOTE, text="x" * length)
    assert DiaryTitles(texts=TEXTS, unit=MG_DL, show_notes=True).note(note) == expected


def test_texts() -> None:
    """There is a text for all that an entry can be, and none for anything else."""
    kinds = {f"{PREFIX}{kind}" for kind in EntryKind if kind is not EntryKind.ALERT} | {
        f"{PREFIX}{kind}_{sub_kind}"
        for kind, sub_kinds in SUB_KINDS.items()
        for sub_kind in sub_kinds.values()
    }
    amounts = {
        f"{key}_amount" for key in kinds if any(f"_{kind}" in key for kind in COUNTED)
    }
    assert TEXTS.keys() == kinds | amounts
    for key, text in TEXTS.items():
        fields = {field for _, field, _, _ in Formatter().parse(text) if field}
        assert ("amount" in fields) == (key in amounts)
        assert fields <= {"amount", "unit"}
