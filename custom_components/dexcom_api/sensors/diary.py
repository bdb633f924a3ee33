"""The sensors of the diary: the totals of the day, and the latest entries."""

from datetime import datetime, timedelta
from typing import Any

from homeassistant.components.sensor import SensorDeviceClass, SensorStateClass
from homeassistant.util import dt as dt_util

from ..diary.coordinator import DiaryState
from ..diary.entries import Diary, Entry, total_amount
from ..diary.formatting import ATTR_SUB_TYPE, ATTR_TIME, UNITS, amount_attributes
from ..glucose.entry_kinds import SUB_KINDS, EntryKind
from ..glucose.numbers import GlucoseUnit
from .description import DexcomSensorEntityDescription, DiarySensorDescription


def diary_sensors(unit: GlucoseUnit) -> tuple[DiarySensorDescription, ...]:
    """Return the sensors of the diary."""
    return (
        total_sensor("carbs_today", EntryKind.CARBS),
        total_sensor("insulin_today", EntryKind.INSULIN),
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
    """Describe the sensor of the time of the last entry of a kind, with its amount."""

    def attributes(state: DiaryState) -> dict[str, Any]:
        entry = last_entry(state, kind)
        shown: dict[str, Any] = {**amount_attributes(entry, unit)}
        if kind in SUB_KINDS:
            shown[ATTR_SUB_TYPE] = entry.sub_kind if entry else None
        return shown

    return DexcomSensorEntityDescription(
        key=key,
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda state: last_time(state, kind),
        attributes_fn=attributes,
    )


def meter_sensor(unit: GlucoseUnit) -> DiarySensorDescription:
    """Describe the sensor of the last meter value, with its time."""
    kind = EntryKind.BLOOD_GLUCOSE
    return DexcomSensorEntityDescription(
        key="meter_value",
        device_class=SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
        native_unit_of_measurement=unit,
        suggested_display_precision=unit.digits,
        value_fn=lambda state: amount_attributes(last_entry(state, kind), unit)[
            "amount"
        ],
        attributes_fn=lambda state: {ATTR_TIME: last_time(state, kind)},
    )


def total_today(
    state: DiaryState, kind: EntryKind, sub_kind: str | None = None
) -> float | None:
    """Return the total of today, or None if it is unknown.

    It is unknown for a kind that was never logged, on a day without data so far, and for a type of
    insulin on a day with insulin without a type.
    """
    if not state.reaches_today or newest_entry(state.diary, kind, sub_kind) is None:
        return None
    until = dt_util.utcnow() + timedelta.resolution
    today = state.diary.entries_between(state.day_start, until)
    entries = [entry for entry in today if entry.is_of(kind, sub_kind)]
    if entries and all(entry.amount is None for entry in entries):
        return None
    return total_amount(today, kind, sub_kind)


def last_time(state: DiaryState, kind: EntryKind) -> datetime | None:
    """Return the time of the last entry of a kind."""
    entry = last_entry(state, kind)
    return entry.time if entry else None


def last_entry(state: DiaryState, kind: EntryKind) -> Entry | None:
    """Return the last entry of a kind, or None while the import may still find a later one."""
    entry, since = newest_entry(state.diary, kind), state.complete_since
    return entry if entry and since and entry.time >= since else None


def newest_entry(
    diary: Diary, kind: EntryKind, sub_kind: str | None = None
) -> Entry | None:
    """Return the newest entry of a kind whose time has come."""
    now = dt_util.utcnow()
    return next(
        (
            entry
            for entry in reversed(diary.by_kind.get(kind, ()))
            if entry.is_of(kind, sub_kind) and entry.time <= now
        ),
        None,
    )
