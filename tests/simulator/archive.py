"""The data that have reached the server: records, devices, and data ranges."""

from collections import OrderedDict
from collections.abc import Iterable
from itertools import chain
import math

from .clock import SimulatorClock
from .records import RECORD_TYPES, RECORD_VERSION, Dated, RecordWriter
from .sensors import DAY_SECONDS, READING_SECONDS
from .users import ExtraRecord, Record, SimulatedUser

WINDOW_ENDPOINTS = ("egvs", "events", "calibrations", "alerts")
RANGE_ENDPOINTS = ("calibrations", "egvs", "events")
CACHED_DAYS = 1200
# Entries reach a little past now, since a plan can lie ahead of its recording.
FUTURE_DAYS = 1


# Generated days never change, so all simulators of a process share them, oldest first.
DAYS: OrderedDict[object, tuple[Dated, ...]] = OrderedDict()


class Archive:
    """Returns what each endpoint holds for a user now."""

    def __init__(self, clock: SimulatorClock) -> None:
        """Go by a clock."""
        self._clock = clock

    def envelope(self, user: SimulatedUser, client_id: str, endpoint: str) -> Record:
        """Return the fields around an endpoint's content."""
        return {
            "recordType": RECORD_TYPES[endpoint],
            "recordVersion": RECORD_VERSION,
            "userId": user.user_id(client_id),
        }

    def records(
        self,
        user: SimulatedUser,
        client_id: str,
        endpoint: str,
        start_seconds: float,
        end_seconds: float,
    ) -> list[Record]:
        """Return the visible records of a half-open window, oldest first."""
        first = math.floor(start_seconds / DAY_SECONDS)
        last = math.ceil(end_seconds / DAY_SECONDS)
        last = min(last, self._today() + FUTURE_DAYS + 1)
        dated = chain.from_iterable(
            self._visible_day(user, client_id, endpoint, day)
            for day in range(first, last)
        )
        found = [(entry.moment_seconds, entry.record) for entry in dated]
        found += [
            # What has no time fits every window.
            (extra.moment.timestamp() if extra.moment else start_seconds, extra.record)
            for extra in self._visible_extras(user, endpoint)
        ]
        found.sort(key=lambda pair: pair[0])
        return [
            record for moment, record in found if start_seconds <= moment < end_seconds
        ]

    def _today(self) -> int:
        """Return the current UTC day."""
        return math.floor(self._clock.timestamp() / DAY_SECONDS)

    def _visible_day(
        self, user: SimulatedUser, client_id: str, endpoint: str, day: int
    ) -> list[Dated]:
        """Return the visible ones of a day's generated records."""
        key = (
            *(user.name, user.trace, client_id, endpoint, day),
            *(user.time_zone, user.display_device, user.display_app, user.has_data),
            *(user.empty_endpoints, user.missing_alerts),
        )
        if key in DAYS:
            DAYS.move_to_end(key)
        else:
            DAYS[key] = tuple(RecordWriter(user, client_id).day(endpoint, day))
            if len(DAYS) > CACHED_DAYS:
                DAYS.popitem(last=False)
        dated = DAYS[key]
        now_seconds = self._clock.timestamp()
        first_seconds = user.first_data.timestamp()
        settled_seconds = user.settled_before(now_seconds)
        replaced = {
            extra.record.get("recordId")
            for extra in self._visible_extras(user, endpoint)
        }
        return [
            entry
            for entry in dated
            if first_seconds <= entry.moment_seconds
            and (
                (entry.is_of_its_moment and entry.moment_seconds < settled_seconds)
                or _is_visible(user, entry, now_seconds)
            )
            and (not replaced or entry.record["recordId"] not in replaced)
        ]

    def _visible_extras(self, user: SimulatedUser, endpoint: str) -> list[ExtraRecord]:
        """Return the hand-made records that have arrived, each as it was last changed."""
        now_seconds = self._clock.timestamp()
        return [
            extra
            for extra in user.extra_records.get(endpoint, ())
            if _extra_visible_from(user, extra) <= now_seconds
            and not any(
                _extra_visible_from(user, later) <= now_seconds
                for later in extra.later_versions()
            )
        ]

    def data_range(self, user: SimulatedUser, client_id: str) -> Record:
        """Return the first and last time of each kind of record."""
        body = self.envelope(user, client_id, "dataRange")
        writer = RecordWriter(user, client_id)
        for endpoint in RANGE_ENDPOINTS:
            extent = self._extent(user, client_id, endpoint)
            body[endpoint] = extent and {
                "start": writer.times(extent[0]),
                "end": writer.times(extent[1]),
            }
        return body

    def _extent(
        self, user: SimulatedUser, client_id: str, endpoint: str
    ) -> tuple[float, float] | None:
        """Return the first and last visible moment."""
        moments = [
            extra.moment.timestamp()
            for extra in self._visible_extras(user, endpoint)
            if extra.moment is not None
        ]
        first_day = math.floor(user.first_data.timestamp() / DAY_SECONDS)
        if user.has_data and endpoint not in user.empty_endpoints:
            days = range(first_day, self._today() + FUTURE_DAYS + 1)

            def first_with_records(order: Iterable[int]) -> list[Dated]:
                """Return the first of some days that has records."""
                in_order = (
                    self._visible_day(user, client_id, endpoint, day) for day in order
                )
                return next(filter(None, in_order), [])

            earliest = first_with_records(days)
            latest = first_with_records(reversed(days))
            if earliest and latest:
                moments += (earliest[0].moment_seconds, latest[-1].moment_seconds)
        return (min(moments), max(moments)) if moments else None

    def devices(self, user: SimulatedUser, client_id: str) -> list[Record]:
        """Return every transmitter the account has used, the newest first."""
        extent = self._extent(user, client_id, "egvs") if user.has_data else None
        writer = RecordWriter(user, client_id)
        found: list[Record] = []
        if extent is not None:
            upload_seconds = self._last_upload_seconds(user, extent[1])
            seen: set[str] = set()
            for session in reversed(user.trace.schedule.sessions(*extent)):
                if session.transmitter_id in seen:
                    continue
                seen.add(session.transmitter_id)
                end_seconds = session.transmitter_end_seconds
                found.append(writer.device(session, min(upload_seconds, end_seconds)))
        extras = self._visible_extras(user, "devices")
        return [extra.record for extra in extras] + found

    def _last_upload_seconds(self, user: SimulatedUser, last_seconds: float) -> float:
        """Return when the account's device last reached the server."""
        if user.uses_receiver:
            return user.visible_from(last_seconds)
        now_seconds = self._clock.timestamp()
        upload_seconds = now_seconds - now_seconds % READING_SECONDS
        for start, end in user.offline:
            if start.timestamp() <= upload_seconds < end.timestamp():
                upload_seconds = start.timestamp()
        return upload_seconds


def _extra_visible_from(user: SimulatedUser, extra: ExtraRecord) -> float:
    """Return when a hand-made record becomes visible."""
    if extra.visible_from is not None:
        return extra.visible_from.timestamp()
    if extra.changed is not None:
        return user.visible_from(extra.changed.timestamp())
    if extra.moment is None:
        return -math.inf
    typed = extra.typed or extra.moment
    return max(
        user.visible_from(extra.moment.timestamp()), user.arrival(typed.timestamp())
    )


def _is_visible(user: SimulatedUser, entry: Dated, now_seconds: float) -> bool:
    """Return whether a generated record has arrived and isn't replaced yet."""
    typed, replaced = entry.typed_seconds, entry.replaced_seconds
    if entry.changed_seconds is not None:
        return user.visible_from(entry.changed_seconds) <= now_seconds
    return (
        user.visible_from(entry.moment_seconds) <= now_seconds
        and (typed is None or user.arrival(typed) <= now_seconds)
        and (replaced is None or user.visible_from(replaced) > now_seconds)
    )
