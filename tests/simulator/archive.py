"""The data that have reached the server: records, devices, and data ranges."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
import math
from operator import attrgetter

from .alerts import AlertSchedule, find_active
from .records import (
    NO_TIME,
    Dated,
    Record,
    RecordWriter,
    final_records_of_day,
    java_time,
    records_of_day,
)
from .sensors import DAY_SECONDS, READING_SECONDS, SensorSession
from .users import SimulatedUser

WINDOW_ENDPOINTS = ("egvs", "events", "calibrations", "alerts")
RANGE_ENDPOINTS = ("calibrations", "egvs", "events")
# Entries reach a little past now, since a plan can lie ahead of its recording.
FUTURE_DAYS = 1


class Archive:
    """A user's data that have reached the server by now, for one client application."""

    def __init__(self, user: SimulatedUser, client_id: str) -> None:
        """Look at the data by the user's clock."""
        self._user = user
        self._uploaders = user.uploaders(client_id)
        self._writer = self._uploaders[0][0]
        self._now_seconds = user.clock.timestamp()
        self._today = math.floor(self._now_seconds / DAY_SECONDS)

    def envelope(self, endpoint: str) -> Record:
        """Return the fields around an endpoint's content."""
        return {
            "recordType": endpoint.removesuffix("s"),
            "recordVersion": "3.0",
            "userId": self._writer.user_id,
        }

    def records(self, endpoint: str, *window: datetime) -> list[Record]:
        """Return an endpoint's records, oldest first, but the newest device first.

        All but the devices and the data range, a list of one, need a half-open window.
        """
        if endpoint == "devices":
            return self._devices()
        if endpoint == "dataRange":
            return [self._data_range()]
        start_seconds, end_seconds = (moment.timestamp() for moment in window)
        first_seconds = max(start_seconds, self._user.first_data.timestamp())
        first = math.floor(first_seconds / DAY_SECONDS)
        last = math.ceil(end_seconds / DAY_SECONDS)
        days = range(first, min(last, self._today + FUTURE_DAYS + 1))
        found = self._visible_by_hand(endpoint)
        for dated in self._visible_days(endpoint, days):
            found += dated
        found.sort(key=attrgetter("moment_seconds"))
        return [
            entry.record
            for entry in found
            if start_seconds <= entry.moment_seconds < end_seconds
            or entry.moment_seconds == NO_TIME
        ]

    def _visible_days(
        self, endpoint: str, days: Iterable[int]
    ) -> Iterator[list[Dated]]:
        """Return each day's generated records that are visible."""
        user = self._user
        if not user.has_data or endpoint in user.empty_endpoints:
            return
        first_seconds = user.first_data.timestamp()
        settled_seconds = user.settled_before(self._now_seconds)
        # Only diary entries arrive long after their time, and change.
        unchanged_seconds, newest_seconds = settled_seconds, self._now_seconds
        if endpoint == "events":
            unchanged_seconds, newest_seconds = -math.inf, math.inf
        replaced = {
            entry.record.get("recordId") for entry in self._visible_by_hand(endpoint)
        }
        for day in days:
            found: list[Dated] = []
            for writer, _ in self._uploaders:
                last_seconds, final = final_records_of_day(writer, endpoint, day)
                if (
                    first_seconds <= day * DAY_SECONDS
                    and last_seconds < settled_seconds
                ):
                    found += final
                elif endpoint == "events" or not user.hides(
                    day * DAY_SECONDS, self._now_seconds
                ):
                    found += (
                        entry
                        for entry in records_of_day(writer, endpoint, day)
                        if first_seconds <= entry.moment_seconds <= newest_seconds
                        and (
                            entry.moment_seconds < unchanged_seconds
                            or user.is_visible(entry, self._now_seconds)
                        )
                    )
            if replaced:
                found = [
                    entry for entry in found if entry.record["recordId"] not in replaced
                ]
            yield found

    def _visible_by_hand(self, endpoint: str) -> list[Dated]:
        """Return the hand-made records that have arrived, each in its last version."""
        found: dict[object, Dated] = {}
        for entry in self._user.extra_records.get(endpoint, ()):
            if self._user.is_visible(entry, self._now_seconds):
                # A device has no id, and is never replaced.
                found[entry.record.get("recordId", id(entry))] = entry
        return list(found.values())

    def _data_range(self) -> Record:
        """Return the first and last time of each kind of record."""
        body = self.envelope("dataRange")
        for endpoint in RANGE_ENDPOINTS:
            extent = self._extent(endpoint)
            body[endpoint] = extent and {
                "start": self._writer.times(extent[0]),
                "end": self._writer.times(extent[1]),
            }
        return body

    def _extent(self, endpoint: str) -> tuple[float, float] | None:
        """Return the first and last visible moment."""
        first_day = math.floor(self._user.first_data.timestamp() / DAY_SECONDS)
        days = range(first_day, self._today + FUTURE_DAYS + 1)
        found = self._visible_by_hand(endpoint)
        for order in (days, reversed(days)):
            found += next(filter(None, self._visible_days(endpoint, order)), [])
        moments = [
            entry.moment_seconds for entry in found if entry.moment_seconds != NO_TIME
        ]
        return (min(moments), max(moments)) if moments else None

    def _devices(self) -> list[Record]:
        """Return every transmitter the account has used, the newest first."""
        found = [entry.record for entry in self._visible_by_hand("devices")]
        extent = self._extent("egvs") if self._user.has_data else None
        if extent is None:
            return found
        upload_seconds = self._last_upload_seconds(extent[1])
        sessions: dict[str, SensorSession] = {}
        for session in reversed(self._user.trace.schedule.sessions(*extent)):
            sessions.setdefault(session.transmitter_id, session)
        return found + [
            self._device(
                writer,
                schedules,
                session,
                min(upload_seconds, session.transmitter_end_seconds),
            )
            for session in sessions.values()
            for writer, schedules in self._uploaders
        ]

    def _device(
        self,
        writer: RecordWriter,
        schedules: list[AlertSchedule],
        session: SensorSession,
        upload_seconds: float,
    ) -> Record:
        """Return the record of an uploader with a transmitter."""
        user = self._user
        upload = datetime.fromtimestamp(int(upload_seconds), UTC)
        active = find_active(schedules, upload.astimezone(user.zone))

        def times_of_change(changed: datetime | None) -> Record:
            return self._writer.times(int((changed or user.first_data).timestamp()))

        return {
            **writer.source(session),
            "lastUploadDate": java_time(upload),
            "alertSchedules": [
                schedule.as_record(
                    is_active=schedule is active,
                    is_enabled=any(timed.is_enabled for timed in schedules[1:]),
                    times=times_of_change,
                    missing=user.missing_alerts,
                )
                for schedule in schedules
                if not user.uses_receiver
            ],
        }

    def _last_upload_seconds(self, last_seconds: float) -> float:
        """Return when the account's device last reached the server."""
        if self._user.uses_receiver:
            return self._user.visible_from(last_seconds)
        upload_seconds = self._now_seconds - self._now_seconds % READING_SECONDS
        for start, end in self._user.offline:
            if start.timestamp() <= upload_seconds < end.timestamp():
                upload_seconds = start.timestamp()
        return upload_seconds
