"""Defines the attributes of diary entries, so that they have the same names everywhere."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.const import UnitOfMass, UnitOfTime

from ..glucose.entry_kinds import EntryKind
from ..glucose.numbers import round_glucose
from .entries import Entry
from .titles import GLUCOSE_KINDS

ATTR_TIME: Final = "time"
ATTR_AMOUNT: Final = "amount"
ATTR_UNIT: Final = "unit"
ATTR_SUB_TYPE: Final = "sub_type"

# As on pens and pumps. Home Assistant doesn't define a unit of insulin.
UNIT_OF_INSULIN: Final = "U"

# The units of all amounts except glucose.
UNITS: Final[Mapping[EntryKind, str]] = {
    EntryKind.INSULIN: UNIT_OF_INSULIN,
    EntryKind.CARBS: UnitOfMass.GRAMS,
    EntryKind.EXERCISE: UnitOfTime.MINUTES,
}


def amount_attributes(entry: Entry | None, unit: str) -> dict[str, Any]:
    """Return the amount of an entry with its unit. Glucose is in the given unit."""
    if entry is None or entry.amount is None:
        return {ATTR_AMOUNT: None, ATTR_UNIT: None}
    if entry.kind in GLUCOSE_KINDS:
        return {ATTR_AMOUNT: round_glucose(entry.amount, unit), ATTR_UNIT: unit}
    return {ATTR_AMOUNT: entry.amount, ATTR_UNIT: UNITS.get(entry.kind)}
