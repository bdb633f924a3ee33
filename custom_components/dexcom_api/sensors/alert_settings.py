"""The sensors of Dexcom's own alerts: how the person has set them."""

from dataclasses import dataclass
from typing import Final

from homeassistant.components.sensor import SensorDeviceClass, SensorEntityDescription
from homeassistant.const import EntityCategory, UnitOfTime

from ..glucose.alert_settings import GLUCOSE_ALERTS, RATE_ALERTS, DexcomAlert
from ..options import MG_DL, AccountOptions

ATTR_ENABLED: Final = "enabled"


@dataclass(frozen=True, kw_only=True)
class AlertSensorEntityDescription(SensorEntityDescription):
    """Describe a sensor by the alert whose limit it shows."""

    alert: DexcomAlert

    @property
    def is_rate(self) -> bool:
        """Tell whether the limit is a rate of change."""
        return self.alert in RATE_ALERTS


def alert_sensors(
    options: AccountOptions,
) -> tuple[AlertSensorEntityDescription, ...]:
    """Return the sensors of all alerts that have a limit."""
    return tuple(description_of(alert, options) for alert in DexcomAlert)


def description_of(
    alert: DexcomAlert, options: AccountOptions
) -> AlertSensorEntityDescription:
    """Describe the sensor of an alert."""
    device_class: SensorDeviceClass | None = None
    suggested_unit: str | None = None
    precision: int | None = None
    if alert in GLUCOSE_ALERTS:
        device_class = SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION
        unit: str = MG_DL
        suggested_unit = options.unit
    elif alert in RATE_ALERTS:
        unit = options.rate_unit
        precision = options.rate_digits
    else:
        device_class = SensorDeviceClass.DURATION
        unit = UnitOfTime.MINUTES
        precision = 0
    return AlertSensorEntityDescription(
        key=f"alert_{alert}",
        translation_key=f"alert_{alert}",
        alert=alert,
        device_class=device_class,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        native_unit_of_measurement=unit,
        suggested_unit_of_measurement=suggested_unit,
        suggested_display_precision=precision,
    )
