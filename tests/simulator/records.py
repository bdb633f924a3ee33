"""Records in the shape the API sends them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
import math
import random
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from .alerts import alerts_of_day
from .physiology import DiaryEntry
from .sensors import DAY_SECONDS, G5, SensorSession, stable_number
from .traces import HIGHEST_MG_DL, LOWEST_MG_DL, Reading, SeededTrace

type Record = dict[str, Any]

NAMESPACE = UUID("6d1f0f53-6a36-4a3a-8a2a-5b0a4c1f5d10")
STATUSES = {LOWEST_MG_DL: "low", HIGHEST_MG_DL: "high"}
RECORDED_KEYS = ("recordedSystemTime", "recordedDisplayTime")
RECEIVER = "receiver"
TOUCHSCREEN_RECEIVER = "touchscreenReceiver"
RECEIVERS = frozenset({RECEIVER, TOUCHSCREEN_RECEIVER})
# Receivers for a G5 write the states of a sensor, such as uncalibrated or noisy, as values.
STATE_CODES = (1, 2, 3, 5, 6, 9, 10, 12)
STATE_SECONDS = 1800
# In one of so many half hours a sensor has no value.
STATE_EVERY = 48
# The moment of a record without a time, which fits every window.
NO_TIME = -math.inf
CACHED_DAYS = 2400


class Dated(NamedTuple):
    """A version of a record and when it is visible, all in seconds since the epoch.

    A record appears after the moment it is for, but not before it was typed. Its next version
    appears after the change and replaces it. `visible_seconds` overrides all of that.
    """

    moment_seconds: float
    record: Record
    typed_seconds: float | None = None
    changed_seconds: float | None = None
    replaced_seconds: float | None = None
    visible_seconds: float | None = None


def make_record_id(name: str) -> str:
    """Return an id that depends only on a name."""
    return str(uuid5(NAMESPACE, name))


def java_time(moment: datetime) -> str:
    """Return a time as Java writes it: without seconds that are zero, and UTC as Z."""
    precision = "minutes"
    if moment.second or moment.microsecond:
        precision = "milliseconds" if moment.microsecond else "seconds"
    text = moment.isoformat(timespec=precision)
    return f"{text.removesuffix('+00:00')}Z" if text.endswith("+00:00") else text


@dataclass(frozen=True)
class RecordWriter:
    """Writes one user's records for one client application."""

    user_id: str
    trace: SeededTrace
    zone: tzinfo
    display_device: str
    display_app: str | None
    missing_alerts: frozenset[str]
    # How much later this uploader has a reading than the sensor, None if it uploads all else too.
    lag_seconds: int | None = None

    @property
    def is_receiver(self) -> bool:
        """Return whether a receiver sends the records, which has no time zone."""
        return self.display_device in RECEIVERS

    def times(
        self,
        moment_seconds: float,
        keys: tuple[str, str] = ("systemTime", "displayTime"),
    ) -> Record:
        """Return the system and display time of a moment."""
        moment = datetime.fromtimestamp(moment_seconds, UTC)
        moments = [moment, moment.astimezone(self.zone)]
        if self.is_receiver:
            moments = [moment.replace(tzinfo=None) for moment in moments]
        return dict(zip(keys, map(java_time, moments), strict=True))

    def source(self, session: SensorSession, *, app: bool = True) -> Record:
        """Return the fields about the transmitter and the display device."""
        model = self.trace.schedule.model
        source: Record = {
            "transmitterId": session.transmitter_id,
            "displayDevice": self.display_device,
            "transmitterGeneration": model.generation,
        }
        if model.variant is not None:
            source["transmitterGenerationVariant"] = model.variant
        if app:
            source["displayApp"] = self.display_app
        return source

    def day(self, endpoint: str, day: int) -> Iterator[Dated]:
        """Return an endpoint's records of one UTC day, oldest first."""
        start_seconds, end_seconds = day * DAY_SECONDS, (day + 1) * DAY_SECONDS
        match endpoint:
            case "egvs":
                readings = self.trace.readings(start_seconds, end_seconds)
                return map(self._reading, readings)
            case _ if self.lag_seconds is not None:
                return iter(())
            case "events":
                return iter(self._diary(start_seconds, end_seconds))
            case "calibrations":
                return self._calibrations(day)
        return self._alerts(day)

    def _dated(
        self,
        name: str,
        moment_seconds: float,
        session: SensorSession,
        fields: Record,
        *,
        app: bool = True,
    ) -> Dated:
        """Return a record with fields of its own among those that all records share."""
        record = {
            "recordId": make_record_id(f"{self.user_id}/{name}"),
            **self.times(moment_seconds),
            **fields,
            **self.source(session, app=app),
        }
        return Dated(moment_seconds, record)

    def _reading(self, reading: Reading) -> Dated:
        """Return the record of a reading, its fields in the order of Dexcom's example."""
        taken, value, trend, rate, session = reading
        moment = taken + (self.lag_seconds or 0)
        if (code := self._state_code(moment)) is not None:
            value, trend, rate = code, "notComputable", None
        fields = {
            "transmitterId": session.transmitter_id,
            "transmitterTicks": taken - session.counts_from_seconds(taken),
            "value": value,
            "status": STATUSES.get(value),
            "trend": trend,
            "trendRate": rate,
            "unit": "mg/dL",
            "rateUnit": "mg/dL/min",
        }
        return self._dated(f"egv/{moment}/{value}", moment, session, fields)

    def _state_code(self, moment_seconds: int) -> int | None:
        """Return the state of a sensor that has no value, None if it has one."""
        if self.trace.schedule.model is not G5:
            return None
        half_hour = moment_seconds // STATE_SECONDS
        luck, number = divmod(stable_number(self.trace.seed, half_hour), STATE_EVERY)
        return None if number else STATE_CODES[luck % len(STATE_CODES)]

    def _diary(self, start_seconds: float, end_seconds: float) -> list[Dated]:
        """Return all versions of the diary entries of a window, oldest first."""
        # An entry of another day may have been in this one before it was moved.
        entries = self.trace.diary(
            start_seconds - DAY_SECONDS, end_seconds + DAY_SECONDS
        )
        versions = [version for entry in entries for version in self._versions(entry)]
        versions.sort(key=lambda version: version.moment_seconds)
        return [
            version
            for version in versions
            if start_seconds <= version.moment_seconds < end_seconds
        ]

    def _versions(self, entry: DiaryEntry) -> list[Dated]:
        """Return the first version of an entry, if it was changed, and the last one."""
        moment, typed, changed = (
            entry.moment_seconds,
            entry.recorded_seconds,
            entry.changed_seconds,
        )
        fields = {
            **self.times(typed, RECORDED_KEYS),
            "eventStatus": entry.status,
            "eventType": entry.kind,
            "eventSubType": entry.sub_kind,
            "value": entry.value,
            "unit": entry.unit,
        }
        name = f"event/{moment}/{entry.kind}/{entry.sub_kind}/{typed}"
        session = self.trace.schedule.session_at(moment)
        last = self._dated(name, moment, session, fields, app=False)
        if self.is_receiver or changed is None:
            # Receivers mark nothing as changed.
            last.record["eventStatus"] = "created"
            return [last._replace(typed_seconds=typed)]
        first_moment = entry.first_moment_seconds or moment
        first = last.record | self.times(first_moment)
        first |= {"eventStatus": "created", "value": entry.first_value}
        return [
            Dated(first_moment, first, typed, replaced_seconds=changed),
            last._replace(changed_seconds=changed),
        ]

    def _calibrations(self, day: int) -> Iterator[Dated]:
        """Return the calibration of a day at a steady reading, if the person made one."""
        schedule = self.trace.schedule
        draw = random.Random(f"{schedule.session(0).transmitter_id}/calibration/{day}")
        if draw.random() >= schedule.model.calibrations_per_day:
            return
        readings = self.trace.readings(day * DAY_SECONDS, (day + 1) * DAY_SECONDS - 120)
        steady = [
            reading
            for reading in readings
            if abs(reading.rate_mg_dl_per_minute or 0) < 1
        ]
        if steady:
            reading = steady[math.floor(draw.random() * len(steady))]
            value = round(reading.value_mg_dl * draw.uniform(0.92, 1.08))
            moment = reading.moment_seconds + draw.randint(20, 110)
            fields = {
                "value": value,
                "unit": "mg/dL",
                "transmitterTicks": moment
                - reading.session.counts_from_seconds(moment),
            }
            name = f"calibration/{moment}/{value}"
            yield self._dated(name, moment, reading.session, fields, app=False)

    def _alerts(self, day: int) -> Iterator[Dated]:
        """Return the alerts of a day."""
        for moment, name, state, session in alerts_of_day(self.trace, day):
            if name not in self.missing_alerts:
                fields = {"alertName": name, "alertState": state}
                record_name = f"alert/{moment}/{name}/{state}"
                yield self._dated(record_name, moment, session, fields)


@lru_cache(CACHED_DAYS)
def records_of_day(writer: RecordWriter, endpoint: str, day: int) -> tuple[Dated, ...]:
    """Return generated records, which never change, so that all simulators share them."""
    return tuple(writer.day(endpoint, day))


@lru_cache(CACHED_DAYS)
def final_records_of_day(
    writer: RecordWriter, endpoint: str, day: int
) -> tuple[float, list[Dated]]:
    """Return those of a day's records that stay, and when the last one was made or changed."""
    records = records_of_day(writer, endpoint, day)
    last_seconds = max(
        (
            seconds
            for _, _, *others in records
            for seconds in others
            if seconds is not None
        ),
        default=-math.inf,
    )
    if records:
        last_seconds = max(last_seconds, *(entry.moment_seconds for entry in records))
    final = [
        entry
        for entry in records
        if entry.replaced_seconds is None or entry.changed_seconds is not None
    ]
    return last_seconds, final
