"""What counts as glucose, in mg/dL. Nothing else decides that, or converts from mmol/L.

Receivers store sensor states as small values, and some values come without a unit or with the
wrong one. Source: "EGVs", "Events" and "Calibrations" for the values that Dexcom documents.
"""

from typing import Final

MG_DL_PER_MMOL_L: Final = 18.016

# Dexcom sends 39 for "below 40" and 401 for "above 400".
BELOW_RANGE_MG_DL: Final = 39
ABOVE_RANGE_MG_DL: Final = 401
OUT_OF_RANGE_MG_DL: Final = {"low": BELOW_RANGE_MG_DL, "high": ABOVE_RANGE_MG_DL}
SENSOR_RANGE_MG_DL: Final = (40, 400)

# From here to 38, a value is "low" if its status says so. Otherwise it is a sensor state.
LOWEST_LOW_MG_DL: Final = 31

# 401 mg/dL is 22.26 mmol/L. A larger value is in mg/dL, whatever its unit says.
MAX_SENSOR_MMOL_L: Final = 22.3

METER_RANGE_MG_DL: Final = (10, 1000)
METER_RANGE_MMOL_L: Final = (0.6, 55.5)

# A meter value below this is in mmol/L if it comes without a unit.
LOWEST_WITHOUT_UNIT_MG_DL: Final = 35

# Sensors report up to 8 mg/dL/min. A larger rate than 0.9 is in mg/dL/min, whatever its unit says.
MAX_RATE_MG_DL: Final = 100
MAX_RATE_MMOL_L: Final = 0.9


def sensor_mg_dl(
    value: float | None, unit: str | None, status: str | None
) -> float | None:
    """Return a sensor reading: 40 to 400, 39 for "low", or 401 for "high".

    The status stands in for a missing value. Return None for anything that isn't glucose.
    """
    status = (status or "").casefold()
    if value is None:
        return OUT_OF_RANGE_MG_DL.get(status)
    in_mmol = is_mmol(unit) and value <= MAX_SENSOR_MMOL_L
    if in_mmol:
        value = min(mmol_to_mg_dl(value), ABOVE_RANGE_MG_DL)
    lowest, highest = SENSOR_RANGE_MG_DL
    if lowest <= value <= highest:
        # Limits are in whole mg/dL, and 10.0 mmol/L is the same limit as 180 mg/dL.
        return round(value) if in_mmol else value
    if highest < value <= ABOVE_RANGE_MG_DL:
        return ABOVE_RANGE_MG_DL
    lowest_low = LOWEST_LOW_MG_DL if status == "low" else BELOW_RANGE_MG_DL
    return BELOW_RANGE_MG_DL if lowest_low <= value < lowest else None


def is_sensor_mg_dl(value: float) -> bool:
    """Return whether a value in mg/dL can be a sensor reading: 39 to 401."""
    return BELOW_RANGE_MG_DL <= value <= ABOVE_RANGE_MG_DL


def live_mg_dl(value: float, unit: str | None) -> float | None:
    """Return another integration's value as a sensor reading, or None if it isn't glucose.

    Nothing explains a value that doesn't fit its unit, so it isn't glucose in the other unit.
    """
    match (unit or "").casefold():
        case "mg/dl":
            return sensor_mg_dl(value, unit, None)
        case "mmol/l" if value <= MAX_SENSOR_MMOL_L:
            return sensor_mg_dl(value, unit, None)
    return None


def meter_mg_dl(value: float | None, unit: str | None) -> float | None:
    """Return a meter value or calibration, or None if no meter shows such a value."""
    if value is None:
        return None
    lowest, highest = METER_RANGE_MMOL_L
    is_mg_dl = unit is not None and unit.casefold().startswith("mg")
    if is_mmol(unit) or (not is_mg_dl and value < LOWEST_WITHOUT_UNIT_MG_DL):
        if value < lowest:
            return None
        if value <= highest:
            return mmol_to_mg_dl(value)
    lowest, highest = METER_RANGE_MG_DL
    return value if lowest <= value <= highest else None


def rate_mg_dl(rate: float | None, unit: str | None) -> float | None:
    """Return a rate of change in mg/dL/min, or None if glucose can't change that fast."""
    if rate is None:
        return None
    if is_mmol(unit) and abs(rate) <= MAX_RATE_MMOL_L:
        rate = mmol_to_mg_dl(rate)
    return rate if abs(rate) <= MAX_RATE_MG_DL else None


def mmol_to_mg_dl(value: float) -> float:
    """Convert mmol/L to mg/dL."""
    return round(value * MG_DL_PER_MMOL_L, 2)


def is_mmol(unit: str | None) -> bool:
    """Return whether a unit is mmol/L or mmol/L/min."""
    return unit is not None and unit.casefold().startswith("mmol")
