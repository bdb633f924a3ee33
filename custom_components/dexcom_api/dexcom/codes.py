"""The values of enum fields: documented ones, and others known to be in use."""

from typing import Final

from .columns import TRENDS
from .devices import DISPLAY_DEVICES, TRANSMITTERS
from .records import RANKS

# All codes are in lower case, since case doesn't matter.
GENERATIONS: Final = (*TRANSMITTERS, "unknown")
UNITS: Final = (
    *("unknown", "mg/dl", "mg/dl/min", "mmol/l", "mmol/l/min"),
    *("grams", "minutes", "units"),
)

CODES: Final = {
    name: frozenset(values)
    for name, values in {
        "alertName": (
            *("unknown", "high", "low", "fixedlow", "urgentlow", "urgentlowsoon"),
            *("rise", "fall", "outofrange", "noreadings"),
        ),
        "alertState": ("unknown", "inactive", "activesnoozed", "activealarming"),
        "daysOfWeek": (
            *("monday", "tuesday", "wednesday", "thursday"),
            *("friday", "saturday", "sunday"),
        ),
        "displayApp": (
            *("g5", "g6", "g7", "g7android", "dexcomone", "d1g7"),
            *("receiver", "watch"),
        ),
        "displayDevice": (*DISPLAY_DEVICES, "unknown"),
        "eventStatus": (*RANKS, "created"),
        "eventSubType": (
            *("fastacting", "longacting", "light", "medium", "heavy", "illness"),
            *("stress", "highsymptoms", "lowsymptoms", "cycle", "alcohol"),
        ),
        "eventType": (
            *("unknown", "insulin", "carbs", "exercise", "health", "bloodglucose"),
            *("notes", "note"),
        ),
        "mode": ("unknown", "quiet", "vibrate"),
        "rateUnit": UNITS,
        "recordType": ("alert", "calibration", "datarange", "device", "egv", "event"),
        "soundOutputMode": ("unknown", "sound", "vibrate", "match"),
        "soundTheme": ("unknown", "modern", "classic"),
        "status": ("unknown", "ok", "high", "low"),
        "transmitterGeneration": GENERATIONS,
        "transmitterGenerationVariant": GENERATIONS,
        "trend": (trend.casefold() for trend in TRENDS),
        "unit": UNITS,
    }.items()
}
