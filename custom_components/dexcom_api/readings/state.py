"""What is known of an account's readings at a moment."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..dexcom import Device, Egv
from ..dexcom.models import newest_device
from ..glucose.ranges import CONSENSUS_LIMITS, GlucoseRange, Limits
from ..glucose.sensor_session import SensorSession


class StaleReason(StrEnum):
    """Why there is nothing new."""

    API_DOWN = "api_down"
    NO_UPLOAD = "no_upload"
    SENSOR_OFF = "sensor_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What is known of an account at a moment.

    ``recent`` are the readings of the last day before the newest, oldest first. ``latest`` is
    the newest that was taken by now; ``stale`` tells that it is too old to be shown, and is
    None where there is no reading at all. ``limits`` are those of the bands, ``sensor_session``
    is the sensor, or transmitter, in use.
    """

    recent: tuple[Egv, ...] = ()
    devices: tuple[Device, ...] = ()
    limits: Limits = CONSENSUS_LIMITS
    sensor_session: SensorSession | None = None
    latest: Egv | None = None
    stale: bool | None = None

    @property
    def newest(self) -> datetime | None:
        """Return the time of the latest reading."""
        return self.latest.system_time if self.latest else None

    @property
    def shown(self) -> Egv | None:
        """Return the latest reading unless it is stale."""
        return None if self.stale else self.latest

    @property
    def glucose_range(self) -> GlucoseRange | None:
        """Return the band of what is shown."""
        if self.shown is None or self.shown.value is None:
            return None
        return self.limits.range_of(self.shown.value)

    @property
    def source(self) -> Egv | Device | None:
        """Return what tells of the transmitter and the phone: the latest reading, or a device."""
        return self.latest or self.device

    @property
    def device(self) -> Device | None:
        """Return the device that uploaded last."""
        return newest_device(self.devices)

    @property
    def last_upload(self) -> datetime | None:
        """Return when Dexcom last heard of the account."""
        return self.device.last_upload_date if self.device else None
