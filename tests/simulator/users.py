"""The people who can sign in, like those of Dexcom's sandbox."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cached_property, lru_cache
from hashlib import sha256
import math

from .alerts import AlertSchedule, night_schedule
from .app import App
from .clock import SimulatorClock, to_utc
from .records import (
    NO_TIME,
    RECEIVER,
    RECEIVERS,
    TOUCHSCREEN_RECEIVER,
    Dated,
    Record,
    RecordWriter,
)
from .sensors import (
    DAY_SECONDS,
    G5,
    G6,
    G7,
    G7_15_DAY,
    ONE,
    ONE_PLUS,
    Mishap,
    SensorModel,
)
from .traces import SeededTrace
from .travel import zone_of

type Patch = Callable[[Record], Record]

BERLIN = "Europe/Berlin"
WATCH = "Watch"
WATCH_LAG_SECONDS = 10

# The name, title, sensor, display device and app, and time zone of each person, or the zones
# through which they travel.
USERS = (
    ("User7", "G7, iPhone", G7, "iOS", "G7", "America/Los_Angeles"),
    ("User6", "G6, Android phone", G6, "android", "G6", BERLIN),
    ("User4", "G6, touchscreen receiver", G6, RECEIVER, RECEIVER, BERLIN),
    (
        *("User5", "G5, touchscreen receiver", G5, TOUCHSCREEN_RECEIVER),
        *(RECEIVER, BERLIN),
    ),
    ("User8", "ONE+, iPhone", ONE_PLUS, "iOS", "D1G7", BERLIN),
    (
        *("User9", "G7 15 day, Android phone", G7_15_DAY, "android", "G7"),
        "America/New_York",
    ),
    ("UserOne", "Dexcom ONE, Android phone", ONE, "android", "DexcomOne", BERLIN),
    (
        *("UserTraveling", "G7, Android phone, between Berlin and Tokyo", G7),
        *("android", "G7", f"{BERLIN} Asia/Tokyo"),
    ),
    ("UserWatch", "G7, iPhone and watch", G7, "iOS", "G7", BERLIN),
    ("UserEmpty", "New account, no data", G7, "iOS", "G7", BERLIN),
)
# A sensor that comes off three days early, and three days without one two sensors later; every
# six sensors, in the thirty years around now.
MISHAPS = {
    "User9": {
        index: mishap
        for first in range(1200, 2000, 6)
        for index, mishap in (
            (first, Mishap(early=timedelta(days=3))),
            (first + 2, Mishap(pause=timedelta(days=3))),
        )
    }
}


@dataclass(eq=False)
class SimulatedUser:
    """An account, the sensors that the person wears, and how data reach the server."""

    name: str
    title: str
    trace: SeededTrace
    display_device: str
    display_app: str | None
    time_zone: str
    first_data: datetime
    clock: SimulatorClock
    delay: timedelta = timedelta(hours=1)
    has_data: bool = True
    empty_endpoints: frozenset[str] = frozenset()
    missing_alerts: frozenset[str] = frozenset()
    offline: list[tuple[datetime, datetime]] = field(default_factory=list)
    extra_records: dict[str, list[Dated]] = field(default_factory=dict)
    patches: dict[str, list[Patch]] = field(default_factory=dict)
    alert_schedules: list[AlertSchedule] = field(
        default_factory=lambda: [AlertSchedule()]
    )
    # Those of a watch, which uploads the readings too, if the person wears one.
    watch_schedules: list[AlertSchedule] = field(default_factory=list)

    @cached_property
    def app(self) -> App:
        """Return the app in which the person logs entries by hand."""
        return App(self)

    @property
    def model(self) -> SensorModel:
        """Return the kind of sensor the person wears."""
        return self.trace.schedule.model

    @property
    def zone(self) -> tzinfo:
        """Return the time zone of the display device."""
        return zone_of(self.time_zone)

    @property
    def uses_receiver(self) -> bool:
        """Return whether data come from a receiver, which uploads once per session."""
        return self.display_device in RECEIVERS

    def user_id(self, client_id: str) -> str:
        """Return the account's id, which differs between client applications."""
        return sha256(f"{client_id}{self.name}".encode()).hexdigest()

    def writer(self, client_id: str = "") -> RecordWriter:
        """Return a writer of this user's records for a client application."""
        return RecordWriter(
            self.user_id(client_id),
            self.trace,
            self.zone,
            self.display_device,
            self.display_app,
            self.missing_alerts,
        )

    def uploaders(
        self, client_id: str
    ) -> list[tuple[RecordWriter, list[AlertSchedule]]]:
        """Return a writer for each device that uploads, with the device's alert settings."""
        writer = self.writer(client_id)
        uploaders = [(writer, self.alert_schedules)]
        if self.watch_schedules:
            watch = replace(writer, display_app=WATCH, lag_seconds=WATCH_LAG_SECONDS)
            uploaders.append((watch, self.watch_schedules))
        return uploaders

    def add_record(
        self,
        endpoint: str,
        record: Record,
        *,
        moment: datetime | None = None,
        visible_from: datetime | None = None,
        typed: datetime | None = None,
        changed: datetime | None = None,
    ) -> None:
        """Serve a hand-made record, in place of any earlier one with the same `recordId`.

        Its moment is its `systemTime` unless given. See Dated for when it becomes visible.
        """
        moment = moment or _read_time(record.get("systemTime"))
        if moment is None and visible_from is None:
            visible_from = datetime.min.replace(tzinfo=UTC)
        entry = Dated(
            moment_seconds=moment.timestamp() if moment else NO_TIME,
            record=record,
            typed_seconds=typed.timestamp() if typed else None,
            changed_seconds=changed.timestamp() if changed else None,
            visible_seconds=visible_from.timestamp() if visible_from else None,
        )
        self.extra_records.setdefault(endpoint, []).append(entry)

    def add_patch(self, endpoint: str, patch: Patch) -> None:
        """Apply a function to every body that an endpoint serves for this user."""
        self.patches.setdefault(endpoint, []).append(patch)

    def travel(self, itinerary: str) -> None:
        """Go through time zones; see zone_of. What was lived so far changes, too."""
        trace = self.trace
        self.time_zone = itinerary
        self.trace = SeededTrace(
            trace.seed, self.model, self.zone, trace.schedule.mishaps
        )

    def change_sensors(self, mishaps: Mapping[int, Mishap]) -> None:
        """Apply mishaps to sensors, by the index of their session in the schedule."""
        self.trace = self.trace.with_mishaps(mishaps)

    def arrival(self, moment_seconds: float) -> float:
        """Return when data recorded at a moment reach the server."""
        if self.uses_receiver:
            session = self.trace.schedule.session_at(moment_seconds)
            moment_seconds = float(session.next_start_seconds)
        if not self.offline:
            return moment_seconds
        ends = (
            end_seconds
            for start_seconds, end_seconds in _in_seconds(tuple(self.offline))
            if start_seconds <= moment_seconds < end_seconds
        )
        return max(moment_seconds, *ends, -math.inf)

    def settled_before(self, now_seconds: float) -> float:
        """Return a moment before which all recorded data are visible."""
        if self.uses_receiver:
            if self.offline:
                return -math.inf
            return self.trace.schedule.session_at(now_seconds).start_seconds
        starts = (
            start_seconds
            for start_seconds, end_seconds in _in_seconds(tuple(self.offline))
            if end_seconds > now_seconds
        )
        return min(now_seconds - max(self.delay.total_seconds(), 0), *starts, math.inf)

    def hides(self, start_seconds: float, now_seconds: float) -> bool:
        """Return whether no data recorded on the day from a moment on are visible."""
        if self.uses_receiver:
            return not self.offline and start_seconds >= self.settled_before(
                now_seconds
            )
        return any(
            begun <= start_seconds
            and max(now_seconds, start_seconds + DAY_SECONDS) < end
            for begun, end in _in_seconds(tuple(self.offline))
        )

    def visible_from(self, moment_seconds: float) -> float:
        """Return when data recorded at a moment become visible."""
        arrival_seconds = self.arrival(moment_seconds)
        if self.uses_receiver:
            return arrival_seconds
        return max(arrival_seconds, moment_seconds + self.delay.total_seconds())

    def is_visible(self, entry: Dated, now_seconds: float) -> bool:
        """Return whether a record has arrived and isn't replaced yet."""
        typed, replaced = entry.typed_seconds, entry.replaced_seconds
        if entry.visible_seconds is not None:
            return entry.visible_seconds <= now_seconds
        if entry.changed_seconds is not None:
            return self.visible_from(entry.changed_seconds) <= now_seconds
        return (
            self.visible_from(entry.moment_seconds) <= now_seconds
            and (typed is None or self.arrival(typed) <= now_seconds)
            and (replaced is None or self.visible_from(replaced) > now_seconds)
        )


@lru_cache
def _in_seconds(
    spans: tuple[tuple[datetime, datetime], ...],
) -> list[tuple[float, float]]:
    """Return the starts and ends of spans in seconds, which take long to find."""
    return [(start.timestamp(), end.timestamp()) for start, end in spans]


def _read_time(text: object) -> datetime | None:
    """Read a record's time if it has one."""
    try:
        return to_utc(datetime.fromisoformat(str(text)))
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _seeded_trace(
    seed: int, name: str, model: SensorModel, time_zone: str
) -> SeededTrace:
    """Return a person's trace, which all simulators share since it never changes."""
    return SeededTrace(
        f"{seed}/{name}", model, zone_of(time_zone), MISHAPS.get(name, {})
    )


def make_users(
    seed: int, now: datetime, clock: SimulatorClock | None = None
) -> dict[str, SimulatedUser]:
    """Return the users of a new simulator by name, with a clock of their own unless given."""
    users = {
        name: SimulatedUser(
            name=name,
            title=title,
            trace=_seeded_trace(seed, name, model, time_zone),
            display_device=device,
            display_app=app,
            time_zone=time_zone,
            first_data=now - timedelta(days=120),
            clock=clock or SimulatorClock(now),
        )
        for name, title, model, device, app, time_zone in USERS
    }
    users["User6"].alert_schedules.append(night_schedule())
    users["User9"].alert_schedules.append(night_schedule("31:00"))
    users["UserWatch"].watch_schedules.append(AlertSchedule())
    users["UserWatch"].watch_schedules[0].settings["low"].value = 80
    # What these products lack.
    users["User8"].missing_alerts = frozenset(
        {"urgentLow", "urgentLowSoon", "rise", "fall"}
    )
    users["UserOne"].empty_endpoints = frozenset({"events", "calibrations"})
    users["UserEmpty"].has_data = False
    return users
