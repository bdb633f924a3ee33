"""Formats diary entries, as titles and as attributes, in the person's language and unit."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, TypedDict

from homeassistant.const import UnitOfMass, UnitOfTime

from ..glucose.entry_kinds import GLUCOSE_KINDS, EntryKind
from ..glucose.numbers import round_glucose, show_glucose
from ..options import AccountOptions
from .entries import AMOUNT_DIGITS, Entry, Occurrence, shorten

ATTR_TIME: Final = "time"
ATTR_SUB_TYPE: Final = "sub_type"

# As on pens and pumps. Home Assistant doesn't define a unit of insulin.
UNIT_OF_INSULIN: Final = "U"

# The units of all amounts except glucose.
UNITS: Final[Mapping[EntryKind, str]] = {
    EntryKind.INSULIN: UNIT_OF_INSULIN,
    EntryKind.CARBS: UnitOfMass.GRAMS,
    EntryKind.EXERCISE: UnitOfTime.MINUTES,
}

# What a day of a calendar has room for.
MAX_TITLE_LENGTH: Final = 60


class Amount(TypedDict):
    """An amount in a unit; both are None where it is unknown."""

    amount: float | None
    unit: str | None


class DescribedEntry[Time](Amount):
    """An entry of the diary. A note has no text if it stays private."""

    kind: EntryKind
    sub_type: str | None
    time: Time
    # None for what takes no time, and for an alert without an end.
    end: Time | None
    note: str | None


def amount_attributes(entry: Entry | None, unit: str) -> Amount:
    """Return the amount of an entry with its unit. Glucose is in the given unit."""
    if entry is None or entry.amount is None:
        return {"amount": None, "unit": None}
    if entry.kind in GLUCOSE_KINDS:
        return {"amount": round_glucose(entry.amount, unit), "unit": unit}
    return {"amount": entry.amount, "unit": UNITS.get(entry.kind)}


def describe_occurrence[Time](
    occurrence: Occurrence,
    unit: str,
    show_notes: bool,
    format_time: Callable[[datetime], Time],
) -> DescribedEntry[Time]:
    """Return an entry and its end, if it has any, with glucose in the given unit."""
    entry, end = occurrence
    return {
        "kind": entry.kind,
        "sub_type": entry.sub_kind,
        "time": format_time(entry.time),
        "end": format_time(end) if end > entry.time else None,
        **amount_attributes(entry, unit),
        "note": get_note(entry, show_notes=show_notes),
    }


def get_title(entry: Entry, texts: Mapping[str, str], options: AccountOptions) -> str:
    """Return the title of an entry: the beginning of a note, or a phrase from the texts.

    Each kind and subtype has a phrase of its own, and another with an amount, so that a language
    can put each as it likes.
    """
    if note := get_note(entry, show_notes=options.show_notes):
        return shorten(" ".join(note.split()), MAX_TITLE_LENGTH)
    key = f"diary_{entry.kind}"
    if entry.sub_kind is not None:
        key += f"_{entry.sub_kind}"
    if entry.amount is None:
        return texts[key]
    if entry.kind in GLUCOSE_KINDS:
        amount = str(show_glucose(entry.amount, options.unit))
    else:
        amount = f"{round(entry.amount, AMOUNT_DIGITS):.15g}"
    return texts[f"{key}_amount"].format(amount=amount, unit=options.unit)


def get_note(entry: Entry, *, show_notes: bool) -> str | None:
    """Return the text of a note, or None if there is none or it stays private."""
    # Earlier versions saved notes of any length.
    return (show_notes and shorten((entry.text or "").strip())) or None
