"""What entities tell of an entry of the diary beside their state, by the same names everywhere."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.const import UnitOfMass, UnitOfTime

from ..glucose.entry_kinds import EntryKind
from .entries import Entry
from .titles import GLUCOSE_KINDS, shown_amount

ATTR_TIME: Final = "time"
ATTR_AMOUNT: Final = "amount"
ATTR_UNIT: Final = "unit"
ATTR_SUB_TYPE: Final = "sub_type"

# As on pens and pumps; Home Assistant has no name for a unit of insulin.
UNIT_OF_INSULIN: Final = "U"

# What amounts are of that aren't glucose.
UNITS: Final[Mapping[EntryKind, str]] = {
    EntryKind.INSULIN: UNIT_OF_INSULIN,
    EntryKind.CARBS: UnitOfMass.GRAMS,
    EntryKind.EXERCISE: UnitOfTime.MINUTES,
}


def amount_attributes(entry: Entry | None, unit: str) -> dict[str, Any]:
    """Return the amount of an entry, glucose in the person's unit; the unit goes with it."""
    amount = None if entry is None else shown_amount(entry, unit)
    if entry is None or amount is None:
        return {ATTR_AMOUNT: None, ATTR_UNIT: None}
    return {
        ATTR_AMOUNT: amount,
        ATTR_UNIT: unit if entry.kind in GLUCOSE_KINDS else UNITS.get(entry.kind),
    }
