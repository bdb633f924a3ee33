"""The rules by which Tidepool's importer takes or refuses what Dexcom's production sends.

A field that is null counts as missing. The functions return the paths of the fields that break a
rule.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
import math
import re
from typing import Any, Final

from .client import Record

type Rule = Callable[[Any], bool]


def is_missing(value: Any) -> bool:
    """Return whether there is nothing."""
    return value is None


def is_text(value: Any) -> bool:
    """Return whether there is a text that isn't empty."""
    return isinstance(value, str) and value != ""


def is_bool(value: Any) -> bool:
    """Return whether a value is true or false."""
    return isinstance(value, bool)


def is_time(value: Any) -> bool:
    """Return whether a value is a point in time."""
    return isinstance(value, str) and datetime.fromisoformat(value).year > 1


def is_hash(value: Any) -> bool:
    """Return whether a value is the id of a transmitter, which new accounts may lack."""
    return isinstance(value, str) and bool(re.fullmatch(r"|[0-9a-z]{64}", value))


def one_of(*values: str) -> Rule:
    """Return a rule for one of some texts."""
    return lambda value: value in values


def within(low: float, high: float = math.inf) -> Rule:
    """Return a rule for numbers, both bounds included."""
    return lambda value: isinstance(value, int | float) and low <= value <= high


def written_within(low: float, high: float) -> Rule:
    """Return a rule for numbers that are written as a text."""
    return lambda value: is_text(value) and low <= float(value) <= high


def optional(rule: Rule) -> Rule:
    """Return a rule that also lets a field be missing."""
    return lambda value: value is None or rule(value)


MG_DL: Final = within(0, 1000)
GLUCOSE_UNIT: Final = one_of("unknown", "mg/dL", "mmol/L")
APP: Final = one_of(
    *("unknown", "G5", "G6", "G7", "receiver", "Watch"),
    # These are documented, but not sold where Tidepool is.
    *("DexcomOne", "D1G7"),
)
SOURCE: Final[dict[str, Rule]] = {
    "transmitterId": is_hash,
    "transmitterGeneration": one_of(
        *("unknown", "g4", "g5", "g6", "g6 pro", "g6+", "dexcomPro", "g7", "g715day")
    ),
    "displayDevice": one_of(
        *("unknown", "android", "iOS", "receiver"),
        *("shareReceiver", "touchscreenReceiver"),
    ),
}
TIMES: Final[dict[str, Rule]] = {"systemTime": is_time, "displayTime": is_time}
RECORD: Final[dict[str, Rule]] = {"recordId": is_text, **TIMES, **SOURCE}
TICKS: Final[dict[str, Rule]] = {"transmitterTicks": within(0)}
ALERT_NAMES: Final = (
    *("unknown", "high", "low", "rise", "fall", "outOfRange", "urgentLow"),
    *("urgentLowSoon", "noReadings", "fixedLow"),
)
RECORDS: Final[dict[str, dict[str, Rule]]] = {
    "egvs": {
        **RECORD,
        **TICKS,
        "unit": GLUCOSE_UNIT,
        "value": MG_DL,
        "rateUnit": one_of("unknown", "mg/dL/min", "mmol/L/min"),
        "trendRate": optional(within(-math.inf)),
        "status": optional(one_of("unknown", "high", "low", "ok")),
        "trend": one_of(
            *("unknown", "none", "doubleUp", "singleUp", "fortyFiveUp", "flat"),
            *("fortyFiveDown", "singleDown", "doubleDown"),
            *("notComputable", "rateOutOfRange"),
        ),
    },
    "events": {**RECORD, "eventStatus": one_of("created", "updated", "deleted")},
    "calibrations": {**RECORD, **TICKS, "unit": GLUCOSE_UNIT, "value": MG_DL},
    "alerts": {
        **RECORD,
        "displayApp": APP,
        "alertName": one_of(*ALERT_NAMES),
        "alertState": one_of("unknown", "inactive", "activeSnoozed", "activeAlarming"),
    },
    "devices": {**SOURCE, "displayApp": APP, "lastUploadDate": optional(is_time)},
}

# By the type of the event: its subtype, unit, and value.
EVENTS: Final[dict[str, tuple[Rule, Rule, Rule]]] = {
    "insulin": (
        optional(one_of("fastActing", "longActing")),
        one_of("units"),
        written_within(0, 250),
    ),
    "carbs": (is_missing, one_of("grams"), written_within(0, 1000)),
    "exercise": (
        optional(one_of("light", "medium", "heavy")),
        one_of("minutes"),
        written_within(0, 7 * 24 * 60),
    ),
    "health": (
        one_of(
            *("illness", "stress", "highSymptoms", "lowSymptoms", "cycle", "alcohol")
        ),
        is_missing,
        is_missing,
    ),
    "bloodGlucose": (is_missing, GLUCOSE_UNIT, written_within(0, 1000)),
    "notes": (is_missing, is_missing, is_text),
}

DAYS: Final = {
    *("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
}
SNOOZE: Final = within(0, 600)
OPTIONAL_SNOOZE: Final = optional(SNOOZE)

# By the name of the alert: its unit, value, snooze, delay, and whether it is on.
ALERTS: Final[dict[str, tuple[Rule, Rule, Rule, Rule, Rule]]] = {
    "high": (GLUCOSE_UNIT, within(100, 400), SNOOZE, optional(within(0)), is_bool),
    "low": (GLUCOSE_UNIT, within(50, 150), SNOOZE, is_missing, is_bool),
    "urgentLow": (GLUCOSE_UNIT, within(40, 80), SNOOZE, is_missing, lambda on: on),
    "urgentLowSoon": (GLUCOSE_UNIT, within(40, 80), SNOOZE, is_missing, is_bool),
    "rise": (one_of("mg/dL/min"), within(0, 10), is_missing, is_missing, is_bool),
    "fall": (one_of("mg/dL/min"), within(0, 10), OPTIONAL_SNOOZE, is_missing, is_bool),
    "outOfRange": (one_of("minutes"), within(0, 360), is_missing, is_missing, is_bool),
    "noReadings": (
        *(one_of("minutes"), within(0, 360), OPTIONAL_SNOOZE, is_missing, is_bool),
    ),
}
SETTING: Final[dict[str, Rule]] = {
    **TIMES,
    "secondaryTriggerCondition": optional(within(-math.inf)),
    "soundTheme": optional(one_of("unknown", "modern", "classic")),
    "soundOutputMode": optional(one_of("unknown", "sound", "vibrate", "match")),
}
OVERRIDE: Final[dict[str, Rule]] = {
    "isOverrideEnabled": is_bool,
    "mode": one_of("unknown", "quiet", "vibrate"),
    "endTime": is_time,
}


def is_hour(last: int) -> Rule:
    """Return a rule for hours and minutes up to an hour, which may be on the next day."""
    return lambda value: (
        bool(re.fullmatch(r"\d\d:[0-5]\d", str(value))) and int(value[:2]) <= last
    )


def broken(part: Mapping[str, Any], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield the fields of an object that break their rules."""
    for name, rule in rules.items():
        if not rule(part.get(name)):
            yield f"{name} {part.get(name)}"


def broken_by_record(endpoint: str, record: Record) -> Iterator[str]:
    """Yield the fields of an endpoint's record that break a rule."""
    yield from broken(record, RECORDS[endpoint])
    if endpoint == "events":
        names = ("eventSubType", "unit", "value")
        rules = zip(names, EVENTS[record["eventType"]], strict=True)
        yield from broken(record, dict(rules))
    elif endpoint == "devices":
        yield from broken_by_schedules(record["alertSchedules"])


def broken_by_schedules(schedules: list[Record]) -> Iterator[str]:
    """Yield the fields of a device's alert schedules that break a rule."""
    defaults = 0
    timed = [schedule["alertScheduleSettings"] for schedule in schedules[1:]]
    for schedule in schedules:
        settings = schedule["alertScheduleSettings"]
        is_default = settings["isDefaultSchedule"]
        defaults += is_default
        yield from broken(
            settings,
            {
                "alertScheduleName": one_of("") if is_default else is_text,
                "isEnabled": is_bool,
                "isActive": optional(is_bool),
                "startTime": is_hour(0 if is_default else 23),
                "endTime": is_hour(0 if is_default else 47),
                "daysOfWeek": lambda days: len({*days} & DAYS) == len(days) > 0,
            },
        )
        if is_default and settings["isEnabled"] != any(
            other["isEnabled"] for other in timed
        ):
            yield "isEnabled of the default schedule"
        if override := settings["override"]:
            yield from broken(override, OVERRIDE)
        for setting in schedule["alertSettings"]:
            names = ("unit", "value", "snooze", "delay", "enabled")
            rules = zip(names, ALERTS[setting["alertName"]], strict=True)
            yield from broken(setting, {**SETTING, **dict(rules)})
        if not schedule["alertSettings"]:
            yield "alertSettings"
    if schedules and defaults != 1:
        yield "isDefaultSchedule"
