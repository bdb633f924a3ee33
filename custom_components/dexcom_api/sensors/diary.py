"""The sensors of the diary: the totals of the day, and the latest entries."""

from datetime import datetime, timedelta
from typing import Any

from homeassistant.components.sensor import SensorDeviceClass, SensorStateClass
from homeassistant.util import dt as dt_util

from ..diary.attributes import ATTR_SUB_TYPE, ATTR_TIME, UNITS, amount_attributes
from ..diary.coordinator import DiaryState
from ..diary.entries import Entry, is_of, total_of
from ..glucose.entry_kinds import SUB_KINDS, EntryKind
from ..glucose.numbers import GlucoseUnit, round_glucose
from .description import DexcomSensorEntityDescription, DiarySensorDescription


def diary_sensors(unit: GlucoseUnit) -> tuple[DiarySensorDescription, ...]:
    """Return the sensors of the diary."""
    return (
        total_sensor("carbs_today", EntryKind.CARBS),
        total_sensor("insulin_fast_today", EntryKind.INSULIN, "fast_acting"),
        total_sensor("insulin_long_today", EntryKind.INSULIN, "long_acting"),
        total_sensor("exercise_today", EntryKind.EXERCISE),
        last_sensor("last_insulin", EntryKind.INSULIN, unit),
        last_sensor("last_carbs", EntryKind.CARBS, unit),
        last_sensor("last_exercise", EntryKind.EXERCISE, unit),
        last_sensor("last_calibration", EntryKind.CALIBRATION, unit),
        meter_sensor(unit),
    )


def total_sensor(
    key: str, kind: EntryKind, sub_kind: str | None = None
) -> DiarySensorDescription:
    """Describe the sensor of the total of a day."""
    is_time = kind is EntryKind.EXERCISE
    return DexcomSensorEntityDescription(
        key=key,
        device_class=SensorDeviceClass.DURATION if is_time else None,
        native_unit_of_measurement=UNITS[kind],
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=1 if kind is EntryKind.INSULIN else 0,
        value_fn=lambda state: total_today(state, kind, sub_kind),
    )


def last_sensor(key: str, kind: EntryKind, unit: GlucoseUnit) -> DiarySensorDescription:
    """Describe the sensor of the time of the newest entry of a kind, with its amount."""

    def time(state: DiaryState) -> datetime | None:
        entry = last_entry(state, kind)
        return entry.time if entry else None

    def attributes(state: DiaryState) -> dict[str, Any]:
        entry = last_entry(state, kind)
        shown = amount_attributes(entry, unit)
        if kind in SUB_KINDS:
            shown[ATTR_SUB_TYPE] = entry.sub_kind if entry else None
        return shown

    return DexcomSensorEntityDescription(
        key=key,
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=time,
        attributes_fn=attributes,
    )


def meter_sensor(unit: GlucoseUnit) -> DiarySensorDescription:
    """Describe the sensor of the newest meter value, with its time."""

    def value(state: DiaryState) -> float | None:
        entry = last_entry(state, EntryKind.BLOOD_GLUCOSE)
        if entry is None or entry.amount is None:
            return None
        return round_glucose(entry.amount, unit)

    def attributes(state: DiaryState) -> dict[str, Any]:
        entry = last_entry(state, EntryKind.BLOOD_GLUCOSE)
        return {ATTR_TIME: entry.time if entry else None}

    return DexcomSensorEntityDescription(
        key="meter_value",
        device_class=SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
        native_unit_of_measurement=unit,
        suggested_display_precision=unit.digits,
        value_fn=value,
        attributes_fn=attributes,
    )


def total_today(
    state: DiaryState, kind: EntryKind, sub_kind: str | None = None
) -> float | None:
    """Return the total of today, or None if it is unknown.

    A kind that is never logged has no total, and neither has a day that data doesn't reach yet.
    """
    now = dt_util.utcnow()
    if not state.reaches_today or newest(state, kind, sub_kind) is None:
        return None
    entries = [
        entry
        for entry in state.diary.between(state.day_start, now + timedelta.resolution)
        if is_of(entry, kind, sub_kind)
    ]
    if entries and all(entry.amount is None for entry in entries):
        return None
    return total_of(entries, kind, sub_kind)


def last_entry(state: DiaryState, kind: EntryKind) -> Entry | None:
    """Return the last entry of a kind, None while a later one may still be imported."""
    entry = newest(state, kind)
    since = state.complete_since
    return entry if entry and since and entry.time >= since else None


def newest(
    state: DiaryState, kind: EntryKind, sub_kind: str | None = None
) -> Entry | None:
    """Return the newest entry of a kind whose time has come."""
    return state.diary.last(kind, sub_kind, until=dt_util.utcnow())
