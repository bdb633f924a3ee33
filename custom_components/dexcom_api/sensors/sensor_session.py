"""The sensors of a sensor's life, and of the life of a transmitter that serves many."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from homeassistant.components.sensor import SensorDeviceClass, SensorEntityDescription

from ..glucose.sensor_session import SensorSession

ATTR_GRACE_ENDS: Final = "grace_ends"


@dataclass(frozen=True, kw_only=True)
class LifeSensorEntityDescription(SensorEntityDescription):
    """Describe a sensor by what it takes from the session in use, if that is of its kind.

    ``grace_fn`` is None where nothing has a grace period.
    """

    of_sensor: bool
    value_fn: Callable[[SensorSession], datetime | None]
    grace_fn: Callable[[SensorSession], datetime | None] | None = None


def life_sensors(
    session: SensorSession | None,
) -> tuple[LifeSensorEntityDescription, ...]:
    """Return the sensors of both lives.

    The transmitter's are there from the start only for those who wear one apart from a sensor.
    """
    has_transmitter = session is not None and not session.is_sensor
    return (
        LifeSensorEntityDescription(
            key="sensor_started",
            translation_key="sensor_started",
            device_class=SensorDeviceClass.TIMESTAMP,
            of_sensor=True,
            value_fn=lambda session: session.started,
        ),
        LifeSensorEntityDescription(
            key="sensor_ends",
            translation_key="sensor_ends",
            device_class=SensorDeviceClass.TIMESTAMP,
            of_sensor=True,
            value_fn=lambda session: session.ends,
            grace_fn=lambda session: session.expires,
        ),
        LifeSensorEntityDescription(
            key="transmitter_started",
            translation_key="transmitter_started",
            device_class=SensorDeviceClass.TIMESTAMP,
            entity_registry_enabled_default=has_transmitter,
            of_sensor=False,
            value_fn=lambda session: session.started,
        ),
        LifeSensorEntityDescription(
            key="transmitter_ends",
            translation_key="transmitter_ends",
            device_class=SensorDeviceClass.TIMESTAMP,
            entity_registry_enabled_default=has_transmitter,
            of_sensor=False,
            value_fn=lambda session: session.ends,
        ),
    )
