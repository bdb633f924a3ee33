"""Records in the shape the API sends them."""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha1
from uuid import UUID

from .derived import (
    HIGH_MG_DL,
    LOW_MG_DL,
    SIGNAL_LOSS_SECONDS,
    STEEP_MG_DL_PER_MINUTE,
    URGENT_LOW_MG_DL,
    alerts_of_day,
    calibrations_of_day,
)
from .sensors import DAY_SECONDS, SensorSession
from .traces import HIGHEST_MG_DL, LOWEST_MG_DL
from .users import Record, SimulatedUser

NAMESPACE = UUID("6d1f0f53-6a36-4a3a-8a2a-5b0a4c1f5d10")
RECORD_TYPES = {
    "egvs": "egv",
    "events": "event",
    "calibrations": "calibration",
    "alerts": "alert",
    "devices": "device",
    "dataRange": "dataRange",
}
RECORD_VERSION = "3.0"
RECORDED_KEYS = ("recordedSystemTime", "recordedDisplayTime")
DAYS_OF_WEEK = (
    "sunday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
)
ALERT_SETTINGS: dict[str, tuple[float, str, int | None]] = {
    "urgentLow": (URGENT_LOW_MG_DL, "mg/dL", 30),
    "urgentLowSoon": (URGENT_LOW_MG_DL, "mg/dL", 30),
    "low": (LOW_MG_DL, "mg/dL", 15),
    "high": (HIGH_MG_DL, "mg/dL", None),
    "rise": (STEEP_MG_DL_PER_MINUTE, "mg/dL/min", None),
    "fall": (STEEP_MG_DL_PER_MINUTE, "mg/dL/min", None),
    "outOfRange": (SIGNAL_LOSS_SECONDS // 60, "minutes", None),
}

type Dated = tuple[float, Record]


def record_id(name: str) -> str:
    """Return the version 5 UUID of a name, as `uuid.uuid5` does in more time."""
    digest = bytearray(sha1(NAMESPACE.bytes + name.encode()).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class RecordWriter:
    """Writes one user's records for one client application."""

    def __init__(self, user: SimulatedUser, client_id: str) -> None:
        """Look up once what all records share."""
        self._user = user
        self._zone = user.zone
        self._user_id = user.user_id(client_id)

    def day(self, endpoint: str, day: int) -> list[Dated]:
        """Return an endpoint's records of one UTC day, oldest first."""
        user = self._user
        if not user.has_data or endpoint in user.empty_endpoints:
            return []
        writers: dict[str, Callable[[int], list[Dated]]] = {
            "egvs": self._egvs,
            "events": self._events,
            "calibrations": self._calibrations,
            "alerts": self._alerts,
        }
        return writers[endpoint](day)

    def times(
        self,
        moment_seconds: float,
        keys: tuple[str, str] = ("systemTime", "displayTime"),
    ) -> Record:
        """Return the system and display time of a moment."""
        precision = "seconds" if moment_seconds % 1 == 0 else "milliseconds"
        system = datetime.fromtimestamp(moment_seconds, UTC)
        display = datetime.fromtimestamp(moment_seconds, self._zone)
        system_text = system.isoformat(timespec=precision)[:-6]
        display_text = display.isoformat(timespec=precision)
        if self._user.uses_receiver:
            return {keys[0]: system_text, keys[1]: display_text[:-6]}
        return {keys[0]: f"{system_text}Z", keys[1]: display_text}

    def _head(self, kind: str, moment_seconds: float, salt: object) -> Record:
        """Return the fields that every record begins with."""
        name = f"{self._user_id}/{kind}/{moment_seconds}/{salt}"
        return {"recordId": record_id(name), **self.times(moment_seconds)}

    def _source(self, session: SensorSession, *, app: bool = True) -> Record:
        """Return the fields that tell where a record comes from."""
        model = self._user.model
        source: Record = {
            "transmitterId": session.transmitter_id,
            "transmitterGeneration": model.generation,
            "transmitterGenerationVariant": model.variant,
            "displayDevice": self._user.display_device,
        }
        if app:
            source["displayApp"] = self._user.display_app
        return source

    def _egvs(self, day: int) -> list[Dated]:
        """Return the readings of a day."""
        dated: list[Dated] = []
        sources: dict[SensorSession, Record] = {}
        readings = self._user.trace.readings(day * DAY_SECONDS, (day + 1) * DAY_SECONDS)
        for moment, value, trend, rate, session in readings:
            status = None
            if value <= LOWEST_MG_DL:
                status = "low"
            elif value >= HIGHEST_MG_DL:
                status = "high"
            if session not in sources:
                sources[session] = self._source(session)
            record = self._head("egv", moment, value)
            record["transmitterTicks"] = moment - session.transmitter_start_seconds
            record["value"] = value
            record["status"] = status
            record["trend"] = trend
            record["trendRate"] = rate
            record["unit"] = "mg/dL"
            record["rateUnit"] = "mg/dL/min"
            record |= sources[session]
            dated.append((moment, record))
        return dated

    def _events(self, day: int) -> list[Dated]:
        """Return the diary of a day."""
        dated: list[Dated] = []
        trace = self._user.trace
        for entry in trace.diary(day * DAY_SECONDS, (day + 1) * DAY_SECONDS):
            moment_seconds = entry.moment_seconds
            salt = f"{entry.kind}/{entry.sub_kind}/{entry.recorded_seconds}"
            session = trace.schedule.session_at(moment_seconds)
            record = {
                **self._head("event", moment_seconds, salt),
                **self.times(entry.recorded_seconds, RECORDED_KEYS),
                "eventStatus": entry.status,
                "eventType": entry.kind,
                "eventSubType": entry.sub_kind,
                "value": entry.value,
                "unit": entry.unit,
                **self._source(session, app=False),
            }
            if self._user.uses_receiver:
                record["eventStatus"] = "created"
            dated.append((moment_seconds, record))
        return dated

    def _calibrations(self, day: int) -> list[Dated]:
        """Return the calibrations of a day."""
        dated: list[Dated] = []
        for moment, value, session in calibrations_of_day(self._user.trace, day):
            record = {
                **self._head("calibration", moment, value),
                "value": value,
                "unit": "mg/dL",
                "transmitterTicks": moment - session.transmitter_start_seconds,
                **self._source(session, app=False),
            }
            dated.append((moment, record))
        return dated

    def _alerts(self, day: int) -> list[Dated]:
        """Return the alerts of a day."""
        dated: list[Dated] = []
        for moment, name, state, session in alerts_of_day(self._user.trace, day):
            if name in self._user.missing_alerts:
                continue
            record = {
                **self._head("alert", moment, f"{name}/{state}"),
                "alertName": name,
                "alertState": state,
                **self._source(session),
            }
            dated.append((moment, record))
        return dated

    def device(self, session: SensorSession, upload_seconds: float) -> Record:
        """Return the device record of a transmitter."""
        upload = datetime.fromtimestamp(upload_seconds, UTC)
        record = self._source(session)
        record["lastUploadDate"] = f"{upload.isoformat(timespec='seconds')[:-6]}Z"
        record["alertSchedules"] = []
        if not self._user.uses_receiver:
            record["alertSchedules"] = [self._alert_schedule()]
        return record

    def _alert_schedule(self) -> Record:
        """Return the one schedule of alerts that a phone app begins with."""
        changed = self.times(int(self._user.first_data.timestamp()))
        settings = [
            {
                "alertName": name,
                "value": value,
                "unit": unit,
                "snooze": snooze,
                "enabled": True,
                **changed,
                "delay": 0,
                "secondaryTriggerCondition": None,
                "soundTheme": "modern",
                "soundOutputMode": "match",
            }
            for name, (value, unit, snooze) in ALERT_SETTINGS.items()
            if name not in self._user.missing_alerts
        ]
        return {
            "alertScheduleSettings": {
                "alertScheduleName": "",
                "isEnabled": True,
                "isDefaultSchedule": True,
                "startTime": "00:00",
                "endTime": "00:00",
                "daysOfWeek": list(DAYS_OF_WEEK),
                "isActive": True,
                "override": {
                    "isOverrideEnabled": False,
                    "mode": "unknown",
                    "endTime": None,
                },
            },
            "alertSettings": settings,
        }
