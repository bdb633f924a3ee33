"""The sensors of the limits that the person has set for Dexcom's own alerts."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from homeassistant.components.sensor import SensorDeviceClass, SensorEntityDescription
from homeassistant.const import EntityCategory, UnitOfTime

from ..glucose.alert_settings import GLUCOSE_ALERTS, RATE_ALERTS, DexcomAlert
from ..glucose.numbers import GlucoseUnit, round_glucose, round_half_up, round_rate

ATTR_ENABLED: Final = "enabled"


@dataclass(frozen=True, kw_only=True)
class AlertSensorEntityDescription(SensorEntityDescription):
    """Describe a sensor by the alert whose limit it shows, and how to round the limit."""

    alert: DexcomAlert
    round_fn: Callable[[float], float]


def alert_sensors(unit: GlucoseUnit) -> tuple[AlertSensorEntityDescription, ...]:
    """Return the sensors of all alerts that have a limit."""
    return tuple(description_of(alert, unit) for alert in DexcomAlert)


def description_of(
    alert: DexcomAlert, unit: GlucoseUnit
) -> AlertSensorEntityDescription:
    """Describe the sensor of an alert."""
    device_class: SensorDeviceClass | None = SensorDeviceClass.DURATION
    own_unit: str = UnitOfTime.MINUTES
    digits, round_fn = 0, round_half_up
    if alert in GLUCOSE_ALERTS:
        device_class = SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION
        own_unit, digits = unit, unit.digits
        round_fn = partial(round_glucose, unit=unit)
    elif alert in RATE_ALERTS:
        device_class = None
        own_unit, digits = unit.rate_unit, unit.rate_digits
        round_fn = partial(round_rate, unit=unit)
    return AlertSensorEntityDescription(
        key=f"alert_{alert}",
        translation_key=f"alert_{alert}",
        alert=alert,
        round_fn=round_fn,
        device_class=device_class,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        native_unit_of_measurement=own_unit,
        suggested_display_precision=digits,
    )
