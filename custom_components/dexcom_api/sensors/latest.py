"""The sensors of the latest reading, where it came from, and the progress of the import."""

from collections.abc import Callable
from typing import Final

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.const import ATTR_TIME, PERCENTAGE, EntityCategory, UnitOfTime

from ..accounts import GLUCOSE_SENSOR
from ..dexcom.columns import Source
from ..dexcom.devices import Device, display_device_name, transmitter_name
from ..glucose.numbers import GlucoseUnit, round_derived, round_glucose
from ..glucose.ranges import GlucoseRange
from ..glucose.trends import TRENDS
from ..readings.state import ReadingsState
from .description import (
    OUT_OF_ACTIVITY,
    DexcomSensorEntityDescription,
    ReadingsSensorDescription,
)

# The first of 64 digits of a transmitter's id, which show that it has changed.
SHORT_ID_LENGTH: Final = 8

# Home Assistant's dialogs show this element of the cards' bundle instead of their own row, which
# would say when a reading arrived. They ignore the attribute if they don't know it.
ATTR_STATE_ROW: Final = "custom_ui_state_card"
STATE_ROW: Final = "dexcom-state-row"

ATTR_UTC_OFFSET: Final = "utc_offset_minutes"


def latest_sensors(unit: GlucoseUnit) -> tuple[ReadingsSensorDescription, ...]:
    """Return the sensors of the latest reading, with glucose in the person's unit."""

    def glucose(state: ReadingsState) -> float | None:
        return round_glucose(state.current.mg_dl, unit) if state.current else None

    def rate(state: ReadingsState) -> float | None:
        if state.current is None or state.current.mg_dl_per_minute is None:
            return None
        return round_derived(state.current.mg_dl_per_minute, unit)

    return (
        DexcomSensorEntityDescription(
            key=GLUCOSE_SENSOR.key,
            device_class=SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
            native_unit_of_measurement=unit,
            suggested_display_precision=unit.digits,
            value_fn=glucose,
            attributes_fn=lambda state: {
                ATTR_TIME: state.current.time if state.current else None,
                ATTR_STATE_ROW: STATE_ROW,
            },
        ),
        DexcomSensorEntityDescription(
            key="rate_of_change",
            native_unit_of_measurement=unit.rate_unit,
            suggested_display_precision=unit.derived_digits,
            value_fn=rate,
        ),
        DexcomSensorEntityDescription(
            key="glucose_range",
            device_class=SensorDeviceClass.ENUM,
            options=[band.value for band in GlucoseRange],
            value_fn=lambda state: state.glucose_range,
        ),
        DexcomSensorEntityDescription(
            key="trend",
            device_class=SensorDeviceClass.ENUM,
            options=list(TRENDS.values()),
            value_fn=lambda state: state.current.trend if state.current else None,
        ),
        *SOURCE_SENSORS,
    )


def source_sensor(
    key: str, text_fn: Callable[[Source | Device], str | None], is_enabled: bool = True
) -> ReadingsSensorDescription:
    """Describe a sensor of the transmitter, phone, or app; an empty text is unknown."""
    return DexcomSensorEntityDescription(
        key=key,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=is_enabled,
        value_fn=lambda state: (
            (text_fn(state.source) or None) if state.source else None
        ),
    )


# The sensors that don't depend on the unit.
SOURCE_SENSORS: Final[tuple[ReadingsSensorDescription, ...]] = (
    DexcomSensorEntityDescription(
        key="last_reading",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda state: state.newest,
        attributes_fn=lambda state: {
            ATTR_UTC_OFFSET: state.utc_offset_minutes,
            **OUT_OF_ACTIVITY,
        },
    ),
    DexcomSensorEntityDescription(
        key="last_upload",
        device_class=SensorDeviceClass.TIMESTAMP,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda state: state.last_upload,
        attributes_fn=lambda _: OUT_OF_ACTIVITY,
    ),
    source_sensor("transmitter", transmitter_name),
    source_sensor("display_device", display_device_name),
    source_sensor("display_app", lambda source: source.display_app),
    source_sensor(
        "transmitter_id",
        lambda source: (source.transmitter_id or "")[:SHORT_ID_LENGTH],
        is_enabled=False,
    ),
    DexcomSensorEntityDescription(
        key="import_progress",
        entity_category=EntityCategory.DIAGNOSTIC,
        native_unit_of_measurement=PERCENTAGE,
        value_fn=lambda state: state.import_progress.percent,
    ),
    DexcomSensorEntityDescription(
        key="import_time_left",
        device_class=SensorDeviceClass.DURATION,
        entity_category=EntityCategory.DIAGNOSTIC,
        native_unit_of_measurement=UnitOfTime.MINUTES,
        value_fn=lambda state: state.import_progress.minutes_left,
    ),
)
