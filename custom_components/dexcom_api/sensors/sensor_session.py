"""The sensors of when the sensor in use, or a transmitter for many sensors, started and ends."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from homeassistant.components.sensor import SensorDeviceClass

from ..glucose.sensor_session import SensorSession
from ..readings.state import ReadingsState
from .description import DexcomSensorEntityDescription, ReadingsSensorDescription

ATTR_GRACE_ENDS: Final = "grace_ends"


def session_sensors(
    session: SensorSession | None,
) -> tuple[ReadingsSensorDescription, ...]:
    """Return the sensors of a sensor session and of a transmitter.

    Those of a transmitter are enabled only if the session is that of one for many sensors.
    """
    has_transmitter = session is not None and not session.is_sensor

    def describe(
        key: str,
        get_time: Callable[[SensorSession], datetime | None],
        attributes_fn: Callable[[ReadingsState], dict[str, Any]] | None = None,
    ) -> ReadingsSensorDescription:
        is_sensor = key.startswith("sensor")
        return DexcomSensorEntityDescription(
            key=key,
            device_class=SensorDeviceClass.TIMESTAMP,
            entity_registry_enabled_default=is_sensor or has_transmitter,
            value_fn=lambda state: find_time(state, is_sensor, get_time),
            attributes_fn=attributes_fn,
        )

    return (
        describe("sensor_started", lambda session: session.started),
        describe("sensor_ends", lambda session: session.ends, grace_end),
        describe("transmitter_started", lambda session: session.started),
        describe("transmitter_ends", lambda session: session.ends),
    )


def find_time(
    state: ReadingsState,
    is_sensor: bool,
    get_time: Callable[[SensorSession], datetime | None],
) -> datetime | None:
    """Return a time of the session in use, or None if it is of the other kind."""
    session = state.sensor_session
    return get_time(session) if session and session.is_sensor is is_sensor else None


def grace_end(state: ReadingsState) -> dict[str, Any]:
    """Return when the grace period of the sensor in use ends."""
    return {ATTR_GRACE_ENDS: find_time(state, True, lambda session: session.expires)}
