"""Titles of diary entries: short, in the person's language and unit.

Each text is a phrase of its own, so that a language can put it as it likes. Which there are is
told by the texts themselves: one for a kind, or for what it can be, with an amount and without.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..glucose.entry_kinds import EntryKind
from ..glucose.numbers import show_glucose
from .entries import AMOUNT_DIGITS, Entry, truncate_text

# The kinds that are shown in the unit that the person chose.
GLUCOSE_KINDS: Final = frozenset({EntryKind.BLOOD_GLUCOSE, EntryKind.CALIBRATION})

# What a day of a calendar has room for.
LONGEST_NOTE: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryTitles:
    """Names entries in a language, and as the person wants to see them."""

    texts: Mapping[str, str]
    unit: str
    show_notes: bool = False

    def title(self, entry: Entry) -> str:
        """Return what an entry is called."""
        if text := self.note(entry):
            return shortened(text)
        key = f"diary_{entry.kind}"
        if entry.sub_kind is not None:
            key += f"_{entry.sub_kind}"
        if entry.amount is None:
            return self.texts[key]
        amount = amount_text(entry.kind, entry.amount, self.unit)
        return self.texts[f"{key}_amount"].format(amount=amount, unit=self.unit)

    def note(self, entry: Entry) -> str | None:
        """Return the text of a note, or None if there is none or it stays private."""
        return get_note(entry) if self.show_notes else None


def get_note(entry: Entry) -> str | None:
    """Return the text of a note, at most as long as an attribute may be, or None."""
    return truncate_text((entry.text or "").strip()) or None


def amount_text(kind: EntryKind, amount: float, unit: str) -> str:
    """Return glucose with a meter's digits, and any other amount without trailing zeros."""
    if kind in GLUCOSE_KINDS:
        return str(show_glucose(amount, unit))
    return f"{round(amount, AMOUNT_DIGITS):.15g}"


def shortened(text: str) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_NOTE:
        return line
    return f"{line[: LONGEST_NOTE - 1].rstrip()}…"
