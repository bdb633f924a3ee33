"""Which amounts of entries are possible. Anything else was sent by mistake; nothing else decides that."""

from collections.abc import Mapping
from typing import Final

from .glucose_value import METER_RANGE_MG_DL

LONGEST_EXERCISE_MINUTES: Final = 24 * 60

# Units of insulin, grams of carbs, minutes of exercise, and mg/dL. Nothing else has an amount.
AMOUNT_RANGES: Final[Mapping[str, tuple[float, float]]] = {
    "insulin": (0, 1_000),
    "carbs": (0, 2_000),
    "exercise": (0, LONGEST_EXERCISE_MINUTES),
    "blood_glucose": METER_RANGE_MG_DL,
    "calibration": METER_RANGE_MG_DL,
}


def possible_amount(kind: str, amount: float | None) -> float | None:
    """Return the amount of a kind of entry, or None if there is none or it is impossible."""
    if amount is None or kind not in AMOUNT_RANGES:
        return None
    least, most = AMOUNT_RANGES[kind]
    return amount if least <= amount <= most else None
