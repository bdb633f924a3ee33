"""The titles of diary entries."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.diary.formatting import get_title
from custom_components.dexcom_api.glucose.entry_kinds import SUB_KINDS, EntryKind
from custom_components.dexcom_api.options import MG_DL, MMOL_L, AccountOptions

from ..browser import named_texts

PREFIX = "diary_"
TEXTS = {key: text for key, text in named_texts().items() if key.startswith(PREFIX)}

# The kinds that have an amount.
COUNTED = ("insulin", "carbs", "exercise", "blood_glucose", "calibration")


def title(kind: EntryKind, options: dict[str, Any], **fields: Any) -> str:
    """Return the English title of an entry."""
    moment = datetime(2026, 5, 2, tzinfo=UTC)
    entry = Entry(record_id="id", kind=kind, time=moment, **fields)
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
    kind, sub_kind, amount = (*entry, None, None)[:3]
    assert title(kind, {}, sub_kind=sub_kind, amount=amount) == expected


def test_glucose() -> None:
    """Glucose is in the person's unit, with the digits that meters show."""
    for mg_dl, unit, expected in (
        (111.7, MG_DL, "112 mg/dL"),
        (112, MMOL_L, "6.2 mmol/L"),
        (108.109, MMOL_L, "6.0 mmol/L"),
    ):
        meter, calibration = (
            title(kind, {"unit": unit}, amount=mg_dl)
            for kind in (EntryKind.BLOOD_GLUCOSE, EntryKind.CALIBRATION)
        )
        assert meter == f"{expected} meter value"
        assert calibration == f"{expected} calibration"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Felt odd\n\tafter  lunch ", "Felt odd after lunch"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("x" * 58 + " xx", "x" * 58 + "…"),
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
    assert title(EntryKind.NOTE, {}, text=text) == "Note"
    assert title(EntryKind.NOTE, {"show_notes": True}, text=text) == expected


def test_texts() -> None:
    """There is a text for all that an entry can be, and none for anything else."""
    kinds = {f"{PREFIX}{kind}" for kind in EntryKind if kind is not EntryKind.ALERT} | {
        f"{PREFIX}{kind}_{sub_kind}"
        for kind, sub_kinds in SUB_KINDS.items()
        for sub_kind in sub_kinds.values()
    }
    counted = tuple(f"{PREFIX}{kind}" for kind in COUNTED)
    amounts = {f"{key}_amount" for key in kinds if key.startswith(counted)}
    assert TEXTS.keys() == kinds | amounts
    for key, text in TEXTS.items():
        assert ("{amount}" in text) == (key in amounts)
