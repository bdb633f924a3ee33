"""The values of enum fields: documented ones, and others known to be in use."""

from typing import Final

from .columns import TRENDS
from .devices import DISPLAY_DEVICES, TRANSMITTERS
from .records import RANKS

GENERATIONS: Final = (*TRANSMITTERS, "unknown")
UNITS: Final = (
    *("unknown", "mg/dL", "mg/dL/min", "mmol/L", "mmol/L/min"),
    *("grams", "minutes", "units"),
)

# In lower case, since case doesn't matter.
CODES: Final = {
    name: frozenset(value.casefold() for value in values)
    for name, values in {
        "alertName": (
            *("unknown", "high", "low", "fixedLow", "urgentLow", "urgentLowSoon"),
            *("rise", "fall", "outOfRange", "noReadings"),
        ),
        "alertState": ("unknown", "inactive", "activeSnoozed", "activeAlarming"),
        "daysOfWeek": (
            *("monday", "tuesday", "wednesday", "thursday"),
            *("friday", "saturday", "sunday"),
        ),
        "displayApp": (
            *("G5", "G6", "G7", "G7Android", "DexcomOne", "D1G7"),
            *("receiver", "Watch"),
        ),
        "displayDevice": (*DISPLAY_DEVICES, "unknown"),
        "eventStatus": (*RANKS, "created"),
        "eventSubType": (
            *("fastActing", "longActing", "light", "medium", "heavy", "illness"),
            *("stress", "highSymptoms", "lowSymptoms", "cycle", "alcohol"),
        ),
        "eventType": (
            *("unknown", "insulin", "carbs", "exercise", "health", "bloodGlucose"),
            *("notes", "note"),
        ),
        "mode": ("unknown", "quiet", "vibrate"),
        "rateUnit": UNITS,
        "recordType": ("alert", "calibration", "dataRange", "device", "egv", "event"),
        "soundOutputMode": ("unknown", "sound", "vibrate", "match"),
        "soundTheme": ("unknown", "modern", "classic"),
        "status": ("unknown", "ok", "high", "low"),
        "transmitterGeneration": GENERATIONS,
        "transmitterGenerationVariant": GENERATIONS,
        "trend": TRENDS,
        "unit": UNITS,
    }.items()
}
