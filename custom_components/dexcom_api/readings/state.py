"""The state of an account's readings and devices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from math import isnan
from typing import Self

from ..dexcom.columns import TRENDS as SENT_TRENDS, Columns, Source
from ..dexcom.devices import Device, newest_device
from ..glucose.metrics import Summary
from ..glucose.ranges import CONSENSUS_LIMITS, GlucoseRange, Limits
from ..glucose.sensor_session import SensorSession
from ..glucose.trends import trend_name

# Columns keep 32-bit floats, whose digits beyond these are noise.
DIGITS = 3


class StaleReason(StrEnum):
    """Why there is nothing new."""

    API_DOWN = "api_down"
    NO_UPLOAD = "no_upload"
    SENSOR_OFF = "sensor_off"
    SIGNED_OUT = "signed_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One reading: its time (UTC), and where it comes from.

    ``mg_dl`` is 39 below and 401 above what the sensor can measure. ``trend`` is one of the
    names of Home Assistant's Dexcom integration, None where Dexcom couldn't determine it.
    """

    time: datetime
    mg_dl: float
    mg_dl_per_minute: float | None
    trend: str | None
    source: Source

    @classmethod
    def at(cls, readings: Columns, place: int) -> Self:
        """Return the reading at a place of columns."""
        value = round(readings.values[place], DIGITS)
        rate = readings.rates[place]
        return cls(
            time=datetime.fromtimestamp(readings.times[place], UTC),
            mg_dl=int(value) if value.is_integer() else value,
            mg_dl_per_minute=None if isnan(rate) else round(rate, DIGITS),
            trend=trend_name(SENT_TRENDS[readings.trends[place]]),
            source=readings.sources[readings.places[place]],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingsState:
    """The readings and devices of an account at a moment.

    ``latest`` is the newest reading taken by now, and ``is_stale`` whether it is too old to show,
    or None without a reading. ``limits`` bound the ranges. ``sensor_session`` is the sensor or
    transmitter in use. ``metrics`` are those of the last days, by the number of days.
    ``import_percent`` is the share of the past that is imported, or None if its length is unknown.
    """

    latest: Reading | None = None
    is_stale: bool | None = None
    devices: tuple[Device, ...] = ()
    limits: Limits = CONSENSUS_LIMITS
    sensor_session: SensorSession | None = None
    metrics: Mapping[int, Summary] = field(default_factory=dict)
    import_percent: int | None = None

    @property
    def newest(self) -> datetime | None:
        """Return the time of the latest reading."""
        return self.latest.time if self.latest else None

    @property
    def current(self) -> Reading | None:
        """Return the latest reading unless it is stale."""
        return None if self.is_stale else self.latest

    @property
    def glucose_range(self) -> GlucoseRange | None:
        """Return the range of the current reading."""
        return self.limits.find_range(self.current.mg_dl) if self.current else None

    @property
    def source(self) -> Source | Device | None:
        """Return what names the transmitter and the phone: the latest reading, or a device."""
        return self.latest.source if self.latest else self.device

    @property
    def device(self) -> Device | None:
        """Return the device that uploaded last."""
        return newest_device(self.devices)

    @property
    def last_upload(self) -> datetime | None:
        """Return when Dexcom last received something from the account."""
        return self.device.last_upload_date if self.device else None
