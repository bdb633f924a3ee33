"""The layout of Clarity's CSV: columns, events, and words, in the languages that are known.

The order of the columns is the same in every language, and only their names differ. Sources:
public exports and the tools that read them (cgm-format, cgmpy, GlucoBench, HUPA-UCM).
"""

from enum import IntEnum
from typing import Final

from ..glucose.entry_kinds import EntryKind


class Column(IntEnum):
    """The columns by their place."""

    INDEX = 0
    TIME = 1
    TYPE = 2
    SUBTYPE = 3
    PATIENT = 4
    DEVICE = 5
    SOURCE = 6
    GLUCOSE = 7
    INSULIN = 8
    CARBS = 9
    DURATION = 10
    RATE = 11
    TICKS = 12
    TRANSMITTER = 13


# The names in English. Those of glucose and its rate end with the unit.
HEADER: Final = {
    Column.INDEX: "Index",
    Column.TIME: "Timestamp (YYYY-MM-DDThh:mm:ss)",
    Column.TYPE: "Event Type",
    Column.SUBTYPE: "Event Subtype",
    Column.PATIENT: "Patient Info",
    Column.DEVICE: "Device Info",
    Column.SOURCE: "Source Device ID",
    Column.GLUCOSE: "Glucose Value ({unit})",
    Column.INSULIN: "Insulin Value (u)",
    Column.CARBS: "Carb Value (grams)",
    Column.DURATION: "Duration (hh:mm:ss)",
    Column.RATE: "Glucose Rate of Change ({unit}/min)",
    Column.TICKS: "Transmitter Time (Long Integer)",
    Column.TRANSMITTER: "Transmitter ID",
}

# A file without a transmitter's id has a column less. From here on, places count as names do.
LEAST_COLUMNS: Final = 13

# How the names of columns begin, without units and in small letters.
NAMES: Final = {
    Column.TIME: (
        "timestamp",
        "zeitstempel",
        "marca temporal",
        "horodatage",
        "data e ora",
        "タイムスタンプ",
    ),
    Column.TYPE: (
        "event type",
        "ereignistyp",
        "tipo de evento",
        "type d",
        "tipo di evento",
        "イベント タイプ",
    ),
    Column.SUBTYPE: (
        "event subtype",
        "ereignisuntertyp",
        "subtipo de evento",
        "sous-type d",
        "sottotipo di evento",
    ),
    Column.SOURCE: ("source device",),
    Column.GLUCOSE: (
        "glucose value",
        "glukosewert",
        "nivel de glucosa",
        "valor de glucosa",
        "valeur de glucose",
        "valore del glucosio",
        "グルコース値",
    ),
    Column.INSULIN: ("insulin value", "insulinwert", "nivel de insulina"),
    Column.CARBS: (
        "carb value",
        "kohlenhydrat",
        "nivel de carbohidratos",
        "炭水化物値",
    ),
    Column.DURATION: ("duration", "dauer", "duración", "durée"),
    Column.RATE: ("glucose rate",),
    Column.TICKS: ("transmitter time",),
    Column.TRANSMITTER: ("transmitter id", "id trasmettitore"),
}

# The rows at the top, about the person and the app, before any that has a time.
FIRST_NAME: Final = "FirstName"
LAST_NAME: Final = "LastName"
DEVICE: Final = "Device"
ALERT: Final = "Alert"
ALERT_SUBTYPES: Final = (
    "Fall",
    "High",
    "Low",
    "Signal Loss",
    "Rise",
    "Urgent Low",
    "Urgent Low Soon",
)
# Files in mmol/L have one row more.
SENSOR: Final = "Sensor"

EGV: Final = "EGV"
EGV_WORDS: Final = ("egv", "egw", "niveles estimados de glucosa", "glucose estimé")

KIND_NAMES: Final = {
    EntryKind.INSULIN: "Insulin",
    EntryKind.CARBS: "Carbs",
    EntryKind.EXERCISE: "Exercise",
    EntryKind.HEALTH: "Health",
    EntryKind.BLOOD_GLUCOSE: "Blood Glucose",
    EntryKind.CALIBRATION: "Calibration",
}
KIND_WORDS: Final = {
    **{name.casefold(): kind for kind, name in KIND_NAMES.items()},
    "activity": EntryKind.EXERCISE,
    "calibración": EntryKind.CALIBRATION,
    "kalibrierung": EntryKind.CALIBRATION,
    "étalonnage": EntryKind.CALIBRATION,
    "活動": EntryKind.EXERCISE,
    "食事": EntryKind.CARBS,
}

SUB_KIND_NAMES: Final = {
    "fast_acting": "Fast-Acting",
    "long_acting": "Long-Acting",
    "light": "Light",
    "medium": "Medium",
    "heavy": "Heavy",
    "illness": "Illness",
    "stress": "Stress",
    "high_symptoms": "High Symptoms",
    "low_symptoms": "Low Symptoms",
    "cycle": "Cycle",
    "alcohol": "Alcohol",
}

LOW: Final = "Low"
HIGH: Final = "High"

# What stands in place of a value below or above what the sensor can measure.
LOW_WORDS: Final = ("low", "niedrig", "bajo", "bas", "basso", "laag", "låg", "低")
HIGH_WORDS: Final = ("high", "hoch", "alto", "élevé", "haut", "hoog", "hög", "高")

# Text that a spreadsheet would take for a formula begins with one of these. Japanese ones also know
# the wide letters.
FORMULA_STARTS: Final = tuple("=+-@\t\r\n＝＋－＠")


def escape_text(text: str) -> str:
    """Return text that a spreadsheet doesn't take for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def unescape_text(cell: str) -> str:
    """Return the text of a cell."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell
