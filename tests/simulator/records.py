"""Records in the shape the API sends them."""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha1
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from .derived import alerts_of_day, calibrations_of_day
from .sensors import DAY_SECONDS, SensorSession
from .traces import HIGHEST_MG_DL, LOWEST_MG_DL

if TYPE_CHECKING:
    from .alert_settings import AlertSchedule, AlertSetting
    from .physiology import DiaryEntry
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
STATUSES = {LOWEST_MG_DL: "low", HIGHEST_MG_DL: "high"}
RECORDED_KEYS = ("recordedSystemTime", "recordedDisplayTime")


class Dated(NamedTuple):
    """A record and when it is visible, all in seconds since the epoch.

    A diary entry appears when it was typed. Its next version appears when it was changed, and
    replaces the one before.
    """

    moment_seconds: float
    record: Record
    typed_seconds: float | None = None
    changed_seconds: float | None = None
    replaced_seconds: float | None = None

    @property
    def is_of_its_moment(self) -> bool:
        """Return whether the record was there at once and never changed."""
        return self[2:] == (None, None, None)


def record_id(name: str) -> str:
    """Return the version 5 UUID of a name, faster than `uuid.uuid5`."""
    digest = bytearray(sha1(NAMESPACE.bytes + name.encode()).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class RecordWriter:
    """Writes one user's records for one client application."""

    def __init__(self, user: SimulatedUser, client_id: str) -> None:
        """Look up what all records share."""
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
        """Return the fields that every record starts with."""
        name = f"{self._user_id}/{kind}/{moment_seconds}/{salt}"
        return {"recordId": record_id(name), **self.times(moment_seconds)}

    def source(self, session: SensorSession, *, app: bool = True) -> Record:
        """Return the fields about the transmitter and the display device."""
        model = self._user.model
        source: Record = {
            "transmitterId": session.transmitter_id,
            "displayDevice": self._user.display_device,
            "transmitterGeneration": model.generation,
            "transmitterGenerationVariant": model.variant,
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
            if session not in sources:
                sources[session] = self.source(session)
            # The fields are in the order of Dexcom's own example.
            record = {
                **self._head("egv", moment, value),
                "transmitterId": session.transmitter_id,
                "transmitterTicks": moment - session.counts_from_seconds(moment),
                "value": value,
                "status": STATUSES.get(value),
                "trend": trend,
                "trendRate": rate,
                "unit": "mg/dL",
                "rateUnit": "mg/dL/min",
                **sources[session],
            }
            dated.append(Dated(moment, record))
        return dated

    def _events(self, day: int) -> list[Dated]:
        """Return all versions of the diary entries of a day."""
        # An entry of another day may have been in this one before it was moved.
        entries = self._user.trace.diary(
            (day - 1) * DAY_SECONDS, (day + 2) * DAY_SECONDS
        )
        versions = chain.from_iterable(self._versions(entry) for entry in entries)
        of_day = (
            item for item in versions if item.moment_seconds // DAY_SECONDS == day
        )
        return sorted(of_day, key=attrgetter("moment_seconds"))

    def _versions(self, entry: DiaryEntry) -> list[Dated]:
        """Return the first version of an entry, if it was changed, and the last one."""
        moment_seconds = entry.moment_seconds
        salt = f"{entry.kind}/{entry.sub_kind}/{entry.recorded_seconds}"
        session = self._user.trace.schedule.session_at(moment_seconds)
        record = {
            **self._head("event", moment_seconds, salt),
            **self.times(entry.recorded_seconds, RECORDED_KEYS),
            "eventStatus": entry.status,
            "eventType": entry.kind,
            "eventSubType": entry.sub_kind,
            "value": entry.value,
            "unit": entry.unit,
            **self.source(session, app=False),
        }
        typed, changed = entry.recorded_seconds, entry.changed_seconds
        if self._user.uses_receiver or changed is None:
            # Receivers mark nothing as changed.
            record["eventStatus"] = "created"
            return [Dated(moment_seconds, record, typed)]
        first_seconds = entry.first_moment_seconds or moment_seconds
        first = record | self.times(first_seconds)
        first |= {"eventStatus": "created", "value": entry.first_value}
        return [
            Dated(first_seconds, first, typed, replaced_seconds=changed),
            Dated(moment_seconds, record, changed_seconds=changed),
        ]

    def _calibrations(self, day: int) -> list[Dated]:
        """Return the calibrations of a day."""
        dated: list[Dated] = []
        for moment, value, session in calibrations_of_day(self._user.trace, day):
            record = {
                **self._head("calibration", moment, value),
                "value": value,
                "unit": "mg/dL",
                "transmitterTicks": moment - session.counts_from_seconds(moment),
                **self.source(session, app=False),
            }
            dated.append(Dated(moment, record))
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
                **self.source(session),
            }
            dated.append(Dated(moment, record))
        return dated

    def device(self, session: SensorSession, upload_seconds: float) -> Record:
        """Return the device record of a transmitter."""
        upload = datetime.fromtimestamp(upload_seconds, UTC)
        settings = self._user.alert_settings
        active = settings.active(upload.astimezone(self._zone))
        return {
            **self.source(session),
            "lastUploadDate": f"{upload.isoformat(timespec='seconds')[:-6]}Z",
            "alertSchedules": [
                self._alert_schedule(schedule, is_active=schedule is active)
                for schedule in settings.schedules
                if not self._user.uses_receiver
            ],
        }

    def _alert_schedule(self, schedule: AlertSchedule, *, is_active: bool) -> Record:
        """Return a schedule of alerts."""
        return {
            "alertScheduleSettings": {
                "alertScheduleName": schedule.name,
                "isEnabled": schedule.is_enabled,
                "isDefaultSchedule": schedule.is_default,
                "startTime": schedule.start_time,
                "endTime": schedule.end_time,
                "daysOfWeek": list(schedule.days_of_week),
                "isActive": is_active,
                "override": {
                    "isOverrideEnabled": False,
                    "mode": "unknown",
                    "endTime": None,
                },
            },
            "alertSettings": [
                self._alert_setting(name, setting)
                for name, setting in schedule.settings.items()
                if name not in self._user.missing_alerts
            ],
        }

    def _alert_setting(self, name: str, setting: AlertSetting) -> Record:
        """Return how an alert is set."""
        changed = setting.changed or self._user.first_data
        return {
            "alertName": name,
            "value": setting.value,
            "unit": setting.unit,
            "snooze": setting.snooze_minutes,
            "enabled": setting.enabled,
            **self.times(int(changed.timestamp())),
            "delay": setting.delay_minutes,
            "secondaryTriggerCondition": None,
            "soundTheme": "modern",
            "soundOutputMode": "match",
        }
