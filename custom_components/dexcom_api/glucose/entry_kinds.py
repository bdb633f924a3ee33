"""Maps what Dexcom sends to our kinds of diary entries, their subtypes, and alerts."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class EntryKind(StrEnum):
    """The kind of a diary entry."""

    INSULIN = "insulin"
    CARBS = "carbs"
    EXERCISE = "exercise"
    HEALTH = "health"
    BLOOD_GLUCOSE = "blood_glucose"
    NOTE = "note"
    ALERT = "alert"
    CALIBRATION = "calibration"


# The app creates alerts by itself, and calibrations are about the sensor.
LOGGED_KINDS: Final = tuple(
    kind for kind in EntryKind if kind not in (EntryKind.ALERT, EntryKind.CALIBRATION)
)


class AlertState(StrEnum):
    """The state of an alert."""

    ALARMING = "alarming"
    SNOOZED = "snoozed"
    OVER = "over"


# Their amounts are glucose.
GLUCOSE_KINDS: Final = frozenset({EntryKind.BLOOD_GLUCOSE, EntryKind.CALIBRATION})

# Source: "Events" and "Alerts". "note" and "fixedLow" are undocumented but in use.
EVENT_KINDS: Final = {
    "insulin": EntryKind.INSULIN,
    "carbs": EntryKind.CARBS,
    "exercise": EntryKind.EXERCISE,
    "health": EntryKind.HEALTH,
    "bloodglucose": EntryKind.BLOOD_GLUCOSE,
    "notes": EntryKind.NOTE,
    "note": EntryKind.NOTE,
}
SUB_KINDS: Final[Mapping[EntryKind, Mapping[str, str]]] = {
    EntryKind.INSULIN: {"fastacting": "fast_acting", "longacting": "long_acting"},
    EntryKind.EXERCISE: {"light": "light", "medium": "medium", "heavy": "heavy"},
    EntryKind.HEALTH: {
        "illness": "illness",
        "stress": "stress",
        "highsymptoms": "high_symptoms",
        "lowsymptoms": "low_symptoms",
        "cycle": "cycle",
        "alcohol": "alcohol",
    },
    EntryKind.ALERT: {
        "high": "high",
        "low": "low",
        "urgentlow": "urgent_low",
        "fixedlow": "urgent_low",
        "urgentlowsoon": "urgent_low_soon",
        "rise": "rise",
        "fall": "fall",
        "outofrange": "signal_loss",
        "noreadings": "no_readings",
    },
}
ALERT_STATES: Final = {
    "activealarming": AlertState.ALARMING,
    "activesnoozed": AlertState.SNOOZED,
    "inactive": AlertState.OVER,
}


def find_sub_kind(kind: EntryKind, sent: str | None) -> str | None:
    """Return our name for a subtype as Dexcom sends it, or None if it is unknown."""
    return SUB_KINDS.get(kind, {}).get((sent or "").casefold())
