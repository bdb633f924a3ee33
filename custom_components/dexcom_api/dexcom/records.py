"""The records of the API, version 3, as typed structs.

Field names are Dexcom's in snake case. Enumerations stay the strings that were sent, because new
values appear in production before they are documented. Times are aware datetimes. Glucose is
mg/dL and rates are mg/dL/min, whatever the country of the account.
Source: developer.dexcom.com, "Dexcom v3", one page per endpoint.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from operator import attrgetter
import re
from typing import Final, override

from msgspec.structs import force_setattr

from .amounts import possible_amount
from .fields import Number, Part, RecordId, Text, Ticks
from .glucose_value import is_mmol, meter_mg_dl, rate_mg_dl, sensor_mg_dl
from .times import make_aware

RECORD_ID: Final = attrgetter("record_id")

BLOOD_GLUCOSE: Final = "bloodglucose"

# Amounts come as text, with the decimal point or comma of the phone.
AMOUNT: Final = re.compile(r"\+?\d{1,9}([.,]\d{0,9})?|[.,]\d{1,9}", re.ASCII)

# Any other status of an event counts as created.
RANKS: Final = {"updated": 1, "deleted": 2}

# Longer notes are cut.
MAX_NOTE_CHARACTERS: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSet[_RecordT]:
    """What an endpoint returned for a window.

    ``records`` are oldest first and contain each record id once. ``skipped`` counts the records
    that could not be read.
    """

    user_id: str | None
    records: tuple[_RecordT, ...]
    skipped: int


class Record(Part, frozen=True, kw_only=True):
    """Anything that has a record id."""

    record_id: RecordId


class TimedRecord(Record, frozen=True, kw_only=True):
    """What all records except devices share.

    ``system_time`` is UTC by the device's clock, ``display_time`` the person's wall clock.
    Receivers send both without an offset: the first is UTC then, and the offset of the second
    is the difference between the two.
    """

    system_time: datetime
    display_time: datetime | None = None
    transmitter_id: Text | None = None
    transmitter_generation: Text | None = None
    transmitter_generation_variant: Text | None = None
    display_device: Text | None = None

    def __post_init__(self) -> None:
        """Make the times aware. Raises ValueError if no device can have sent the first."""
        make_aware(self)
        if self.system_time is None:
            raise ValueError("The time is out of range")


class Egv(TimedRecord, frozen=True, kw_only=True):
    """An estimated glucose value: a reading, taken every five minutes.

    ``value`` is mg/dL: 40 to 400, 39 for "low", 401 for "high", or None if it isn't glucose.
    ``trend_rate`` is mg/dL/min; ``transmitter_ticks`` are seconds since the transmitter started.
    Source: "EGVs".
    """

    value: Number | None = None
    status: Text | None = None
    trend: Text | None = None
    trend_rate: Number | None = None
    unit: Text | None = None
    rate_unit: Text | None = None
    display_app: Text | None = None
    transmitter_ticks: Ticks | None = None

    @override
    def __post_init__(self) -> None:
        """Keep only what is glucose, in mg/dL."""
        super().__post_init__()
        force_setattr(self, "value", sensor_mg_dl(self.value, self.unit, self.status))
        force_setattr(self, "trend_rate", rate_mg_dl(self.trend_rate, self.rate_unit))
        if is_mmol(self.unit):
            force_setattr(self, "unit", "mg/dL")
        if is_mmol(self.rate_unit):
            force_setattr(self, "rate_unit", "mg/dL/min")


class Event(TimedRecord, frozen=True, kw_only=True):
    """What a person logged in the app: insulin, carbs, exercise, health, a meter value, a note.

    ``system_time`` is the time the entry is for, ``recorded_system_time`` when it was typed.
    ``value`` is a string or a number in ``unit``: units, grams, minutes, or mg/dL; for a note it
    is private text. ``event_status`` is created, updated, or deleted. Source: "Events".
    """

    event_type: Text | None = None
    event_sub_type: Text | None = None
    event_status: Text | None = None
    value: str | Number | None = None
    unit: Text | None = None
    recorded_system_time: datetime | None = None
    recorded_display_time: datetime | None = None

    @override
    def __post_init__(self) -> None:
        """Make the times of recording aware as well, and cut long notes."""
        super().__post_init__()
        make_aware(self, "recorded_system_time", "recorded_display_time")
        if isinstance(self.value, str) and len(self.value) > MAX_NOTE_CHARACTERS:
            force_setattr(self, "value", self.value[:MAX_NOTE_CHARACTERS])

    @property
    def amount(self) -> float | None:
        """Return units of insulin, grams of carbs, minutes of exercise, or a meter's mg/dL.

        The amount of anything else, such as "not known" (-1), is None.
        """
        event_type = (self.event_type or "").casefold()
        amount = parse_amount(self.value)
        if event_type == BLOOD_GLUCOSE:
            return meter_mg_dl(amount, self.unit)
        amount = possible_amount(event_type, amount)
        return None if amount is None else float(amount)


class Calibration(TimedRecord, frozen=True, kw_only=True):
    """A meter value that a person entered to calibrate the sensor, mg/dL. Source: "Calibrations"."""

    value: Number | None = None
    unit: Text | None = None
    transmitter_ticks: Ticks | None = None

    @override
    def __post_init__(self) -> None:
        """Keep only what a meter shows, in mg/dL."""
        super().__post_init__()
        force_setattr(self, "value", meter_mg_dl(self.value, self.unit))
        if is_mmol(self.unit):
            force_setattr(self, "unit", "mg/dL")


class Alert(TimedRecord, frozen=True, kw_only=True):
    """A change of state of one of Dexcom's alerts.

    ``alert_name`` is high, low, urgentLow, urgentLowSoon, rise, fall, outOfRange (signal loss),
    or noReadings; ``alert_state`` is inactive, activeSnoozed, or activeAlarming. Source: "Alerts".
    """

    alert_name: Text | None = None
    alert_state: Text | None = None
    display_app: Text | None = None


class Moment(Part, frozen=True, kw_only=True):
    """One end of a data range."""

    system_time: datetime | None = None
    display_time: datetime | None = None

    def __post_init__(self) -> None:
        """Make the times aware."""
        make_aware(self)


class DataWindow(Part, frozen=True, kw_only=True):
    """The first and the last moment for which an endpoint has records."""

    start: Moment | None = None
    end: Moment | None = None


class DataRange(Part, frozen=True, kw_only=True):
    """The times for which an account has data. A section without records is None. Source: "Data range"."""

    user_id: RecordId | None = None
    egvs: DataWindow | None = None
    events: DataWindow | None = None
    calibrations: DataWindow | None = None

    @property
    def start(self) -> datetime | None:
        """Return the time of the oldest record of any section, UTC."""
        return min(
            find_times("start", self.egvs, self.events, self.calibrations), default=None
        )

    @property
    def end(self) -> datetime | None:
        """Return the time of the newest record of any section, UTC."""
        return max(
            find_times("end", self.egvs, self.events, self.calibrations), default=None
        )

    @property
    def egvs_start(self) -> datetime | None:
        """Return the time of the oldest reading, UTC."""
        return next(find_times("start", self.egvs), None)

    @property
    def egvs_end(self) -> datetime | None:
        """Return the time of the newest reading, UTC."""
        return next(find_times("end", self.egvs), None)


def find_times(side: str, *windows: DataWindow | None) -> Iterator[datetime]:
    """Return one end of every window that has one."""
    moments = (getattr(window, side, None) for window in windows)
    return filter(None, (moment and moment.system_time for moment in moments))


def newest_versions[_RecordT: Record](
    *answers: Sequence[_RecordT],
) -> list[_RecordT]:
    """Return each record of some answers once.

    Deleted counts over updated, and updated over created. Otherwise the version of the later
    answer counts, and within an answer the version that is listed first: Dexcom lists the newest
    first.
    """
    records = list(chain.from_iterable(answers))
    if len(set(map(RECORD_ID, records))) == len(records):
        return records
    newest_last = sorted(chain.from_iterable(map(reversed, answers)), key=rank)
    return list({record.record_id: record for record in newest_last}.values())


def rank(record: Record) -> int:
    """Return how much the status of a record counts."""
    status = record.event_status if isinstance(record, Event) else None
    return RANKS.get((status or "").casefold(), 0)


def parse_amount(sent: str | float | None) -> float | None:
    """Return what was sent as a number, or None if it is text or empty."""
    if isinstance(sent, str):
        sent = sent.strip()
        return float(sent.replace(",", ".")) if AMOUNT.fullmatch(sent) else None
    return sent
