"""The people who can sign in, like those of Dexcom's sandbox."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache, partial
from hashlib import sha256
import math
from typing import Any
from zoneinfo import ZoneInfo

from .alert_settings import AlertSettings, night_schedule
from .app import App
from .clock import SimulatorClock
from .sensors import G6, G7, G7_15_DAY, ONE, ONE_PLUS, Mishap, SensorModel
from .traces import SeededTrace, Trace

type Record = dict[str, Any]
type Patch = Callable[[Record], Record]

DEFAULT_DELAY = timedelta(hours=1)
DEFAULT_HISTORY = timedelta(days=120)
ALERTS_ONE_PLUS_LACKS = frozenset({"urgentLow", "urgentLowSoon", "rise", "fall"})


# A sensor that comes off three days early, and three days without one two sensors later; every
# six sensors, in the thirty years around now.
MISHAPS = {
    index: mishap
    for first in range(1200, 2000, 6)
    for index, mishap in (
        (first, Mishap(early=timedelta(days=3))),
        (first + 2, Mishap(pause=timedelta(days=3))),
    )
}


@dataclass(slots=True, eq=False)
class ExtraRecord:
    """A hand-made record and when it is visible; without a moment it fits every window.

    It appears once it has been typed. A changed one appears as if it were of the time of the
    change, and replaces the one before.
    """

    record: Record
    moment: datetime | None
    visible_from: datetime | None
    typed: datetime | None = None
    changed: datetime | None = None
    replaced_by: ExtraRecord | None = None

    def later_versions(self) -> Iterator[ExtraRecord]:
        """Return the versions that replaced this record, oldest first."""
        version = self.replaced_by
        while version is not None:
            yield version
            version = version.replaced_by


@dataclass(eq=False)
class SimulatedUser:
    """One account, what it wears and how its data reach the server."""

    name: str
    title: str
    trace: Trace
    display_device: str
    display_app: str | None
    first_data: datetime
    time_zone: str = "Europe/Berlin"
    delay: timedelta = DEFAULT_DELAY
    has_data: bool = True
    empty_endpoints: frozenset[str] = frozenset()
    missing_alerts: frozenset[str] = frozenset()
    offline: list[tuple[datetime, datetime]] = field(default_factory=list)
    extra_records: dict[str, list[ExtraRecord]] = field(default_factory=dict)
    patches: dict[str, list[Patch]] = field(default_factory=dict)
    alert_settings: AlertSettings = field(default_factory=AlertSettings)
    clock: SimulatorClock = field(default_factory=SimulatorClock)

    @cached_property
    def app(self) -> App:
        """Return the app, which does what the person does by hand."""
        return App(self, self.clock)

    @property
    def model(self) -> SensorModel:
        """Return the kind of sensor the person wears."""
        return self.trace.schedule.model

    @property
    def zone(self) -> ZoneInfo:
        """Return the time zone of the display device."""
        return ZoneInfo(self.time_zone)

    @property
    def uses_receiver(self) -> bool:
        """Return whether data come from a receiver, which uploads once per session."""
        return self.display_device == "receiver"

    def user_id(self, client_id: str) -> str:
        """Return the account's id, which differs between client applications."""
        return sha256(f"{client_id}{self.name}".encode()).hexdigest()

    def add_record(
        self,
        endpoint: str,
        record: Record,
        *,
        moment: datetime | None = None,
        visible_from: datetime | None = None,
        typed: datetime | None = None,
        changed: datetime | None = None,
    ) -> ExtraRecord:
        """Serve a hand-made record; one with a known recordId replaces the original.

        Its moment is read from `systemTime` unless given. See ExtraRecord for when it is visible;
        `visible_from` overrides that.
        """
        if moment is None:
            moment = _parse_moment(record.get("systemTime"))
        extra = ExtraRecord(record, moment, visible_from, typed, changed)
        self.extra_records.setdefault(endpoint, []).append(extra)
        return extra

    def add_patch(self, endpoint: str, patch: Patch) -> None:
        """Apply a function to every body that an endpoint serves for this user."""
        self.patches.setdefault(endpoint, []).append(patch)

    def change_sensors(self, mishaps: dict[int, Mishap]) -> None:
        """Apply mishaps to sensors, by the index of their session in the schedule."""
        if not isinstance(self.trace, SeededTrace):
            raise TypeError("Only made-up traces can be changed")
        self.trace = self.trace.with_mishaps(mishaps)

    def arrival(self, moment_seconds: float) -> float:
        """Return when what was recorded at a moment reaches the server."""
        if self.uses_receiver:
            session = self.trace.schedule.session_at(moment_seconds)
            moment_seconds = float(session.next_start_seconds)
        ends = (
            end.timestamp()
            for start, end in self.offline
            if start.timestamp() <= moment_seconds < end.timestamp()
        )
        return max(moment_seconds, *ends, -math.inf)

    def settled_before(self, now_seconds: float) -> float:
        """Return the moment before which everything recorded is surely visible."""
        if self.uses_receiver or self.offline:
            return -math.inf
        return now_seconds - max(self.delay.total_seconds(), 0)

    def visible_from(self, moment_seconds: float) -> float:
        """Return when what was recorded at a moment becomes visible."""
        arrival_seconds = self.arrival(moment_seconds)
        if self.uses_receiver:
            return arrival_seconds
        return max(arrival_seconds, moment_seconds + self.delay.total_seconds())


def _parse_moment(text: object) -> datetime | None:
    """Read a record's time where it has one; UTC unless it says otherwise."""
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@lru_cache(maxsize=64)
def _seeded_trace(
    seed: str, model: SensorModel, time_zone: str, is_clumsy: bool
) -> SeededTrace:
    """Return a person's trace, which all simulators share since it never changes."""
    mishaps = MISHAPS if is_clumsy else None
    return SeededTrace(seed, model, ZoneInfo(time_zone), mishaps)


def _make_user(
    name: str,
    title: str,
    model: SensorModel,
    device: str,
    app: str,
    time_zone: str = "Europe/Berlin",
    *,
    seed: int,
    now: datetime,
    clock: SimulatorClock,
    is_clumsy: bool = False,
    **options: Any,
) -> SimulatedUser:
    """Return one user with a trace of their own."""
    trace = _seeded_trace(f"{seed}/{name}", model, time_zone, is_clumsy)
    return SimulatedUser(
        name=name,
        title=title,
        trace=trace,
        display_device=device,
        display_app=app,
        first_data=now - DEFAULT_HISTORY,
        time_zone=time_zone,
        clock=clock,
        **options,
    )


def make_users(
    seed: int, now: datetime, clock: SimulatorClock | None = None
) -> dict[str, SimulatedUser]:
    """Return the users of a new simulator by name, with a clock of their own unless given."""
    clock = clock or SimulatorClock(now)
    make = partial(_make_user, seed=seed, now=now, clock=clock)
    users = [
        make("User7", "G7, iPhone", G7, "iOS", "G7", "America/Los_Angeles"),
        make("User6", "G6, Android phone", G6, "android", "G6"),
        make("User4", "G6, touchscreen receiver", G6, "receiver", "receiver"),
        make("User8", "ONE+, iPhone", ONE_PLUS, "iOS", "D1G7"),
        make(
            *("User9", "G7 15 day, Android phone", G7_15_DAY, "android", "G7"),
            "America/New_York",
            is_clumsy=True,
        ),
        make("UserOne", "Dexcom ONE, Android phone", ONE, "android", "DexcomOne"),
        make("UserEmpty", "New account, no data", G7, "iOS", "G7", has_data=False),
    ]
    by_name = {user.name: user for user in users}
    by_name["User6"].alert_settings.schedules.append(night_schedule())
    by_name["User9"].alert_settings.schedules.append(night_schedule("31:00"))
    by_name["User8"].missing_alerts = ALERTS_ONE_PLUS_LACKS
    by_name["UserOne"].empty_endpoints = frozenset({"events", "calibrations"})
    return by_name
