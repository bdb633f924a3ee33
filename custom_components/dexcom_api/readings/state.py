"""The state of an account's readings and devices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import ceil, isnan
from typing import Final, Self

from ..dexcom.columns import TRENDS as SENT_TRENDS, Columns, Source
from ..dexcom.devices import Device
from ..glucose.metrics import Summary
from ..glucose.ranges import CONSENSUS_LIMITS, GlucoseRange, Limits
from ..glucose.sensor_change import SensorChange
from ..glucose.sensor_session import SensorSession
from ..glucose.trends import trend_name
from ..polling.pending_events import PendingEvents
from .freshness import Freshness

# An upload brings all readings so far: one that comes this long after the latest has no new ones.
UPLOAD_MARGIN: Final = timedelta(minutes=30)

# Columns keep 32-bit floats, whose digits beyond these are noise.
DIGITS = 3

# The progress of an import that has nothing left to do.
FINISHED_PERCENT: Final = 100

MINUTE: Final = timedelta(minutes=1)


class StaleReason(StrEnum):
    """Why there is nothing new."""

    API_DOWN = "api_down"
    NO_UPLOAD = "no_upload"
    SENSOR_OFF = "sensor_off"
    SIGNED_OUT = "signed_out"


class PendingSensorChanges(PendingEvents[SensorChange]):
    """Sensor changes on their way to automations."""

    event_type = SensorChange
    name = "pending_sensor_changes"


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
class ImportProgress:
    """How far the import of an account's past is; None where that is unknown.

    ``percent`` is the share of the readings that is imported. The times are estimates of how long
    the imports of the readings and of the diary will take from here.
    """

    percent: int | None = None
    readings_time_left: timedelta | None = None
    diary_time_left: timedelta | None = None

    @property
    def is_known(self) -> bool:
        """Return whether Dexcom has said how far back readings go."""
        return self.percent is not None

    @property
    def is_finished(self) -> bool:
        """Return whether all readings are imported."""
        return self.percent == FINISHED_PERCENT

    @property
    def is_over(self) -> bool:
        """Return whether all readings and the whole diary are imported."""
        return self.minutes_left == 0

    @property
    def minutes_left(self) -> int | None:
        """Return how many minutes both imports will take, which is 0 only when they are done."""
        if self.readings_time_left is None or self.diary_time_left is None:
            return None
        return ceil((self.readings_time_left + self.diary_time_left) / MINUTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingsState:
    """The readings and devices of an account at a moment.

    ``latest`` is the newest reading taken by then, and ``freshness`` how old that is, or None
    without a reading. ``device`` is the one that uploaded last. ``limits`` bound the ranges.
    ``sensor_session`` is the sensor or transmitter in use. ``metrics`` are those of the last days,
    by the number of days. ``utc_offset_minutes`` is the offset of the person's clock.
    """

    latest: Reading | None = None
    freshness: Freshness | None = None
    devices: tuple[Device, ...] = ()
    device: Device | None = None
    limits: Limits = CONSENSUS_LIMITS
    sensor_session: SensorSession | None = None
    metrics: Mapping[int, Summary] = field(default_factory=dict)
    import_progress: ImportProgress = ImportProgress()
    utc_offset_minutes: int | None = None

    @property
    def newest(self) -> datetime | None:
        """Return the time of the latest reading."""
        return self.latest.time if self.latest else None

    @property
    def is_stale(self) -> bool | None:
        """Return whether the latest reading is too old to show, or None without one."""
        return None if self.freshness is None else self.freshness is Freshness.STALE

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
    def last_upload(self) -> datetime | None:
        """Return when Dexcom last received something from the account."""
        return self.device.last_upload_date if self.device else None

    def is_sensor_off(self, now: datetime, stale_after: timedelta) -> bool:
        """Return whether the phone has uploaded lately, but nothing that was measured since."""
        uploaded, newest = self.last_upload, self.newest
        return (
            uploaded is not None
            and newest is not None
            and uploaded - newest > UPLOAD_MARGIN
            and now - uploaded <= stale_after
        )
