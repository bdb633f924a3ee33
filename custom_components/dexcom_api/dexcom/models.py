"""The records of the API, version 3, as typed structs.

Field names are Dexcom's in snake case. Enumerations are kept as the strings that were sent,
because new values appear in production before they are documented. Times are aware
datetimes; glucose is mg/dL, rates are mg/dL/min, whatever the country of the account.
Source: developer.dexcom.com, "Dexcom v3", one page an endpoint.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Final, Literal, override

from msgspec import Meta, Struct
from msgspec.structs import force_setattr

MG_DL_PER_MMOL_L: Final = 18.016
OFFSET_STEP: Final = timedelta(minutes=15)
MAX_OFFSET: Final = timedelta(hours=14)

# Beyond these years, arithmetic with a time could leave the calendar.
SENSOR_YEARS: Final = range(2000, 9000)

# Dexcom sends 39 for "below 40" and 401 for "above 400".
BELOW_RANGE_MG_DL: Final = 39
ABOVE_RANGE_MG_DL: Final = 401

# Larger numbers are no measurements, and would overflow in every calculation.
LARGEST_NUMBER: Final = 10**12

type Number = (
    Annotated[int, Meta(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)]
    | Annotated[float, Meta(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)]
)
type Glucose = (
    Annotated[int, Meta(ge=1, le=1000)] | Annotated[float, Meta(ge=1, le=1000)]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSet[_RecordT]:
    """What an endpoint knows of a window.

    ``records`` are oldest first and hold no record id twice. ``skipped`` counts the records
    that were sent but could not be read.
    """

    user_id: str | None
    records: tuple[_RecordT, ...]
    skipped: int


type Trend = Literal[
    "none",
    "unknown",
    "doubleUp",
    "singleUp",
    "fortyFiveUp",
    "flat",
    "fortyFiveDown",
    "singleDown",
    "doubleDown",
    "notComputable",
    "rateOutOfRange",
]


class Part(Struct, frozen=True, kw_only=True, rename="camel", gc=False):
    """Anything that the API sends as an object."""


class TimedRecord(Part, frozen=True, kw_only=True):
    """What all records share but devices.

    ``system_time`` is UTC by the device's clock, ``display_time`` the wall clock of the
    person. Receivers send both without an offset: the first is UTC then, and the offset of the
    second is the difference between the two.
    """

    record_id: Annotated[str, Meta(min_length=1)]
    system_time: datetime
    display_time: datetime | None = None
    transmitter_id: str | None = None
    transmitter_generation: str | None = None
    transmitter_generation_variant: str | None = None
    display_device: str | None = None

    def __post_init__(self) -> None:
        """Make the times aware; ValueError where there is none."""
        if self.system_time.tzinfo is UTC and (
            self.display_time is None or self.display_time.tzinfo is not None
        ):
            return
        make_aware(self)
        if self.system_time is None:
            raise ValueError("The time is out of range")


class Egv(TimedRecord, frozen=True, kw_only=True):
    """An estimated glucose value: a reading, taken every five minutes.

    ``value`` is mg/dL, 40 to 400, with 39 for "below" and 401 for "above"; ``trend_rate`` is
    mg/dL/min; ``transmitter_ticks`` are seconds since the transmitter started. Source: "EGVs".
    """

    value: Glucose | None = None
    status: str | None = None
    trend: str | None = None
    trend_rate: Number | None = None
    unit: str | None = None
    rate_unit: str | None = None
    display_app: str | None = None
    transmitter_ticks: int | None = None

    @override
    def __post_init__(self) -> None:
        """Put every value into mg/dL, and an out-of-range status into the value."""
        super().__post_init__()
        if self.unit is not None and is_mmol(self.unit):
            to_mg_dl(self, "value", "unit")
        if self.rate_unit is not None and is_mmol(self.rate_unit):
            to_mg_dl(self, "trend_rate", "rate_unit")
        if self.value is None and self.status is not None:
            force_setattr(self, "value", OUT_OF_RANGE.get(self.status.casefold()))


class PlainEgv(Part, frozen=True, kw_only=True):
    """An estimated glucose value as it is documented, with the fields that a history keeps.

    ``system_time`` is what was sent, so that many of them can be read at once. There is nothing
    to mend about the rest: ``value`` is mg/dL, ``trend_rate`` mg/dL/min. Source: "EGVs".
    """

    record_id: Annotated[str, Meta(min_length=1)]
    system_time: str
    transmitter_id: str | None = None
    transmitter_ticks: int | None = None
    value: Annotated[float, Meta(ge=1, le=1000)]
    status: Literal["high", "low", "ok"] | None = None
    trend: Trend | None = None
    trend_rate: Number | None = None
    unit: Literal["mg/dL"] | None = None
    rate_unit: Literal["mg/dL/min"] | None = None
    display_device: Literal["android", "iOS", "receiver", "unknown"] | None = None
    transmitter_generation: Literal["g6", "g6+", "g6Pro", "g7", "unknown"] | None = None
    transmitter_generation_variant: Literal["d1+", "g6", "g7", "g715day"] | None = None
    display_app: str | None = None


class Event(TimedRecord, frozen=True, kw_only=True):
    """What a person logged in the app: insulin, carbs, exercise, health, a meter value, a note.

    ``system_time`` is the time the entry is for, ``recorded_system_time`` when it was typed.
    ``value`` is a string or a number in ``unit``: units, grams, minutes or mg/dL; for a note it
    is private text. ``event_status`` is created, updated or deleted. Source: "Events".
    """

    event_type: str | None = None
    event_sub_type: str | None = None
    event_status: str | None = None
    value: str | Number | None = None
    unit: str | None = None
    recorded_system_time: datetime | None = None
    recorded_display_time: datetime | None = None

    @override
    def __post_init__(self) -> None:
        """Make the times of recording aware as well."""
        super().__post_init__()
        make_aware(self, "recorded_system_time", "recorded_display_time")

    @property
    def amount(self) -> float | None:
        """Return the value as a number, or None where it is text, empty or "not known" (-1)."""
        try:
            amount = float(self.value) if self.value is not None else -1.0
        except ValueError, OverflowError:
            return None
        return amount if 0 <= amount < float("inf") else None


class Calibration(TimedRecord, frozen=True, kw_only=True):
    """A meter value that a person entered to calibrate the sensor, mg/dL. Source: "Calibrations"."""

    value: Glucose | None = None
    unit: str | None = None
    transmitter_ticks: int | None = None

    @override
    def __post_init__(self) -> None:
        """Put the value into mg/dL."""
        super().__post_init__()
        if self.unit is not None and is_mmol(self.unit):
            to_mg_dl(self, "value", "unit")


class Alert(TimedRecord, frozen=True, kw_only=True):
    """A change of state of one of Dexcom's alerts.

    ``alert_name`` is high, low, urgentLow, urgentLowSoon, rise, fall, outOfRange (signal loss)
    or noReadings; ``alert_state`` is inactive, activeSnoozed or activeAlarming. Source: "Alerts".
    """

    alert_name: str | None = None
    alert_state: str | None = None
    display_app: str | None = None


class AlertSetting(Part, frozen=True, kw_only=True):
    """How one of Dexcom's alerts is set: its limit in ``unit``, snooze and delay in minutes."""

    alert_name: str | None = None
    value: Number | None = None
    unit: str | None = None
    snooze: Number | None = None
    enabled: bool | None = None
    delay: Number | None = None
    system_time: datetime | None = None
    display_time: datetime | None = None
    secondary_trigger_condition: Number | str | None = None
    sound_theme: str | None = None
    sound_output_mode: str | None = None

    def __post_init__(self) -> None:
        """Make the times aware, and a fall the positive number that the app shows."""
        make_aware(self)
        if self.value is not None and self.value < 0:
            force_setattr(self, "value", abs(self.value))


class AlertScheduleOverride(Part, frozen=True, kw_only=True):
    """A temporary exception to a schedule: quiet or vibrate until ``end_time``."""

    is_override_enabled: bool | None = None
    mode: str | None = None
    end_time: str | None = None


class AlertScheduleSettings(Part, frozen=True, kw_only=True):
    """When a schedule applies. Times are as sent ("22:00", "3:04PM"; an end may pass 24:00)."""

    alert_schedule_name: str | None = None
    is_enabled: bool | None = None
    is_default_schedule: bool | None = None
    is_active: bool | None = None
    start_time: str | None = None
    end_time: str | None = None
    days_of_week: tuple[str, ...] = ()
    override: AlertScheduleOverride | None = None

    def __post_init__(self) -> None:
        """Leave out the empty names that some receivers send as days."""
        if "" in self.days_of_week:
            force_setattr(self, "days_of_week", tuple(filter(None, self.days_of_week)))


class AlertSchedule(Part, frozen=True, kw_only=True):
    """A set of alert settings and the time at which they apply."""

    alert_schedule_settings: AlertScheduleSettings | None = None
    alert_settings: tuple[AlertSetting, ...] = ()

    def __post_init__(self) -> None:
        """Keep the newest of several settings of one alert."""
        newest: dict[str | None, AlertSetting] = {}
        for setting in self.alert_settings:
            known = newest.get(setting.alert_name)
            if known is None or changed_at(setting) >= changed_at(known):
                newest[setting.alert_name] = setting
        if len(newest) < len(self.alert_settings):
            force_setattr(self, "alert_settings", tuple(newest.values()))


class Device(Part, frozen=True, kw_only=True):
    """A transmitter, phone or receiver, and app, as they were used together.

    ``last_upload_date`` is UTC by the server's clock. A person gathers many: a new one appears
    with every G7 sensor, phone or app. Source: "Devices".
    """

    last_upload_date: datetime | None = None
    transmitter_id: str | None = None
    transmitter_generation: str | None = None
    transmitter_generation_variant: str | None = None
    display_device: str | None = None
    display_app: str | None = None
    alert_schedules: tuple[AlertSchedule, ...] = ()

    def __post_init__(self) -> None:
        """Make the time of the upload aware; ValueError where nothing is said of a device."""
        make_aware(self, "last_upload_date", None)
        if not any(getattr(self, field) for field in self.__struct_fields__):
            raise ValueError("The device is empty")


class Moment(Part, frozen=True, kw_only=True):
    """One end of a data range."""

    system_time: datetime | None = None
    display_time: datetime | None = None

    def __post_init__(self) -> None:
        """Make the times aware, and forget one that no sensor can have seen."""
        make_aware(self)
        if self.system_time and self.system_time.year not in SENSOR_YEARS:
            force_setattr(self, "system_time", None)


class DataWindow(Part, frozen=True, kw_only=True):
    """The first and the last moment for which an endpoint has records."""

    start: Moment | None = None
    end: Moment | None = None


class DataRange(Part, frozen=True, kw_only=True):
    """What there is of an account. A section is None where there is nothing. Source: "Data range"."""

    user_id: str | None = None
    egvs: DataWindow | None = None
    events: DataWindow | None = None
    calibrations: DataWindow | None = None

    def __post_init__(self) -> None:
        """Have no empty user id."""
        force_setattr(self, "user_id", self.user_id or None)

    @property
    def start(self) -> datetime | None:
        """Return the time of the oldest record of any section, UTC."""
        return min(self._moments("start"), default=None)

    @property
    def end(self) -> datetime | None:
        """Return the time of the newest record of any section, UTC."""
        return max(self._moments("end"), default=None)

    @property
    def egvs_start(self) -> datetime | None:
        """Return the time of the oldest reading, UTC."""
        if self.egvs is None or self.egvs.start is None:
            return None
        return self.egvs.start.system_time

    @property
    def egvs_end(self) -> datetime | None:
        """Return the time of the newest reading, UTC."""
        if self.egvs is None or self.egvs.end is None:
            return None
        return self.egvs.end.system_time

    def _moments(self, side: str) -> Iterator[datetime]:
        """Return one end of every section that has one."""
        for window in (self.egvs, self.events, self.calibrations):
            moment: Moment | None = getattr(window, side, None)
            if moment is not None and moment.system_time is not None:
                yield moment.system_time


OUT_OF_RANGE: Final[dict[str, int]] = {
    "low": BELOW_RANGE_MG_DL,
    "high": ABOVE_RANGE_MG_DL,
}


def make_aware(
    record: Part,
    system_field: str = "system_time",
    display_field: str | None = "display_time",
) -> None:
    """Put a device's time into UTC, and give the wall clock beside it an offset."""
    system_time: datetime | None = getattr(record, system_field)
    if system_time is not None and system_time.tzinfo is not UTC:
        system_time = in_utc(system_time)
        force_setattr(record, system_field, system_time)
    if display_field is None:
        return
    display_time: datetime | None = getattr(record, display_field)
    if display_time is not None and display_time.tzinfo is None:
        offset = inferred_offset(display_time, system_time)
        force_setattr(record, display_field, display_time.replace(tzinfo=offset))


def in_utc(moment: datetime) -> datetime | None:
    """Return a moment in UTC, which it is without an offset; None beyond the calendar."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return None


def inferred_offset(display_time: datetime, system_time: datetime | None) -> timezone:
    """Return the offset by which a wall clock differs from UTC; UTC where it makes no sense."""
    if system_time is None:
        return UTC
    difference = display_time - system_time.replace(tzinfo=None)
    offset = round(difference / OFFSET_STEP) * OFFSET_STEP
    return timezone(offset) if offset and abs(offset) <= MAX_OFFSET else UTC


def is_mmol(unit: str) -> bool:
    """Tell whether a unit is one per mmol/L."""
    return unit.casefold().startswith("mmol")


def to_mg_dl(record: Part, value: str, unit: str) -> None:
    """Turn a value that was sent in mmol/L into mg/dL, and its unit with it.

    No glucose is as high as 39 mmol/L: such a value is mg/dL with the wrong unit.
    """
    amount = getattr(record, value)
    if amount is not None and abs(amount) < BELOW_RANGE_MG_DL:
        force_setattr(record, value, round(amount * MG_DL_PER_MMOL_L, 2))
    sent_unit: str = getattr(record, unit)
    force_setattr(record, unit, f"mg/dL{sent_unit[len('mmol/L') :]}")


def changed_at(setting: AlertSetting) -> datetime:
    """Return when a setting was changed; the beginning of time where nobody knows."""
    return setting.system_time or datetime.min.replace(tzinfo=UTC)


def newest_device(devices: Iterable[Device]) -> Device | None:
    """Return the device that uploaded last, or None where there is none."""
    return max(
        devices,
        key=lambda device: device.last_upload_date or datetime.min.replace(tzinfo=UTC),
        default=None,
    )
