"""The sensors of the limits that the person has set for Dexcom's own alerts."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.const import EntityCategory, UnitOfTime

from ..glucose.alert_settings import (
    GLUCOSE_ALERTS,
    RATE_ALERTS,
    DexcomAlert,
    find_alert_limit,
)
from ..glucose.numbers import GlucoseUnit, round_derived, round_glucose, round_half_up
from ..readings.state import ReadingsState
from .description import DexcomSensorEntityDescription, ReadingsSensorDescription

ATTR_ENABLED: Final = "enabled"


def alert_sensors(unit: GlucoseUnit) -> tuple[ReadingsSensorDescription, ...]:
    """Return the sensors of all alerts that have a limit."""
    return tuple(alert_sensor(alert, unit) for alert in DexcomAlert)


def alert_sensor(alert: DexcomAlert, unit: GlucoseUnit) -> ReadingsSensorDescription:
    """Describe the sensor of an alert's limit, which is shown also while the alert is off."""
    device_class: SensorDeviceClass | None = SensorDeviceClass.DURATION
    own_unit: str = UnitOfTime.MINUTES
    digits = 0
    round_fn: Callable[[float], float] = round_half_up
    if alert in GLUCOSE_ALERTS:
        device_class = SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION
        own_unit, digits = unit, unit.digits
        round_fn = partial(round_glucose, unit=unit)
    elif alert in RATE_ALERTS:
        device_class = None
        own_unit, digits = unit.rate_unit, unit.derived_digits
        round_fn = partial(round_derived, unit=unit)

    def value(state: ReadingsState) -> float | None:
        limit = find_alert_limit(state.devices, alert).value
        return None if limit is None else round_fn(limit)

    def attributes(state: ReadingsState) -> dict[str, Any]:
        return {ATTR_ENABLED: find_alert_limit(state.devices, alert).enabled}

    return DexcomSensorEntityDescription(
        key=f"alert_{alert}",
        value_fn=value,
        attributes_fn=attributes,
        device_class=device_class,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        native_unit_of_measurement=own_unit,
        suggested_display_precision=digits,
    )
