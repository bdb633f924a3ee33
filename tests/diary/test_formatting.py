"""The titles of diary entries."""

from datetime import UTC, datetime
from string import Formatter
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.diary.formatting import get_title
from custom_components.dexcom_api.glucose.entry_kinds import SUB_KINDS, EntryKind
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.options import MG_DL, MMOL_L, AccountOptions

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


def title(
    kind: EntryKind,
    sub_kind: str | None = None,
    amount: float | None = None,
    text: str | None = None,
    **options: Any,
) -> str:
    """Return the English title of an entry."""
    entry = Entry(
        record_id="id",
        kind=kind,
        time=datetime(2026, 5, 2, tzinfo=UTC),
        sub_kind=sub_kind,
        amount=amount,
        text=text,
    )
    return get_title(entry, TEXTS, AccountOptions(MockConfigEntry(options=options)))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ((EntryKind.INSULIN, "fast_acting", 4.5), "4.5 U fast-acting insulin"),
        ((EntryKind.INSULIN, None, 0.05), "0.05 U insulin"),
        ((EntryKind.INSULIN, "fast_acting"), "Fast-acting insulin"),
        ((EntryKind.INSULIN,), "Insulin"),
        ((EntryKind.CARBS, None, 30.0), "30 g carbs"),
        ((EntryKind.CARBS, None, 0.1 + 0.2), "0.3 g carbs"),
        ((EntryKind.CARBS, None, 1000000), "1000000 g carbs"),
        ((EntryKind.EXERCISE, "medium", 45), "45 min medium exercise"),
        ((EntryKind.HEALTH, "low_symptoms"), "Low symptoms"),
        ((EntryKind.BLOOD_GLUCOSE,), "Meter value"),
        ((EntryKind.CALIBRATION,), "Calibration"),
        ((EntryKind.ALERT, "low"), "Low alert"),
        ((EntryKind.ALERT, "signal_loss"), "Signal loss alert"),
    ],
)
def test_title(entry: tuple[Any, ...], expected: str) -> None:
    """A title says how much of what, as far as that is known."""
    assert title(*entry) == expected


@pytest.mark.parametrize(
    ("mg_dl", "unit", "expected"),
    [
        (111.7, MG_DL, "112 mg/dL"),
        (112, MMOL_L, "6.2 mmol/L"),
        (108.109, MMOL_L, "6.0 mmol/L"),
    ],
)
def test_glucose(mg_dl: float, unit: GlucoseUnit, expected: str) -> None:
    """Glucose is in the person's unit, with the digits that meters show."""
    meter = title(EntryKind.BLOOD_GLUCOSE, amount=mg_dl, unit=unit)
    assert meter == f"{expected} meter value"
    calibration = title(EntryKind.CALIBRATION, amount=mg_dl, unit=unit)
    assert calibration == f"{expected} calibration"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Felt odd\n\tafter  lunch ", "Felt odd after lunch"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("word " * 20, "word " * 11 + "word…"),
        ("word, " * 20, "word, " * 9 + "word,…"),
        ("低血糖" * 30, "低血糖" * 19 + "低血…"),
        ("{amount} {0}", "{amount} {0}"),
        (" \n ", "Note"),
        (None, "Note"),
    ],
)
def test_note(text: str | None, expected: str) -> None:
    """A note is only quoted where that is wanted, and then by its beginning."""
    assert title(EntryKind.NOTE, text=text) == "Note"
    assert title(EntryKind.NOTE, text=text, show_notes=True) == expected


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
