"""Sensor sessions: which sensor and transmitter were worn at any moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from hashlib import sha256

DAY_SECONDS = 86_400
READING_SECONDS = 300
TEN_DAYS = timedelta(days=10)
START_SPREAD_SECONDS = 4 * 3600
CHANGE_SECONDS = 600


@dataclass(frozen=True)
class SensorModel:
    """The properties of a generation of sensors."""

    generation: str
    variant: str | None
    warm_up: timedelta
    sessions_per_transmitter: int
    calibrations_per_day: float
    session: timedelta = TEN_DAYS


G5 = SensorModel("g5", None, timedelta(hours=2), 12, 0.9, timedelta(days=7))
G6 = SensorModel("g6", "g6", timedelta(hours=2), 9, 0.5)
G7 = SensorModel("g7", "g7", timedelta(minutes=30), 1, 0.1)
G7_15_DAY = SensorModel(
    "g715day", "g715day", timedelta(hours=1), 1, 0.1, timedelta(days=15)
)
ONE = SensorModel("g6", "g6", timedelta(hours=2), 9, 0.0)
ONE_PLUS = SensorModel("g7", "d1+", timedelta(minutes=30), 1, 0.1)


@dataclass(frozen=True, slots=True)
class Mishap:
    """An irregularity of one session.

    `early` is how much sooner the sensor comes off and the next one starts, `pause` how long
    nothing is worn after it, and `restart_after` when its transmitter restarts its count. `overlap` is
    how long before its end the next sensor is inserted, which is read from then on.
    """

    early: timedelta = timedelta()
    pause: timedelta = timedelta()
    restart_after: timedelta | None = None
    overlap: timedelta = timedelta()

    @property
    def gap_seconds(self) -> int:
        """Return the time from its end to the start of the next sensor, without the change."""
        return int((self.pause - self.overlap).total_seconds())


@dataclass(frozen=True, slots=True, eq=False)
class SensorSession:
    """One sensor's life on the body; all moments are seconds since the epoch."""

    index: int
    start_seconds: int
    first_reading_seconds: int
    end_seconds: int
    next_start_seconds: int
    transmitter_id: str
    transmitter_start_seconds: int
    transmitter_end_seconds: int
    restart_seconds: int | None = None

    def counts_from_seconds(self, moment_seconds: float) -> int:
        """Return when the transmitter's current count at a moment started."""
        if self.restart_seconds is not None and self.restart_seconds <= moment_seconds:
            return self.restart_seconds
        return self.transmitter_start_seconds


def stable_number(*parts: object) -> int:
    """Return a number that depends only on the parts, and is the same in every run."""
    text = "/".join(str(part) for part in parts)
    return int.from_bytes(sha256(text.encode()).digest()[:8])


class SensorSchedule:
    """The endless sequence of one person's sensor sessions."""

    def __init__(
        self, model: SensorModel, seed: object, mishaps: Mapping[int, Mishap]
    ) -> None:
        """Lay out the sessions from a seed, with mishaps by the index of the session."""
        self.model = model
        self.mishaps = mishaps
        self._seed = seed
        self._session_seconds = int(model.session.total_seconds())
        self._anchor_seconds = stable_number(seed, "anchor") % self._session_seconds
        self.session = cache(self._make)
        self._shifts = [
            (index, mishap.gap_seconds - int(mishap.early.total_seconds()))
            for index, mishap in self.mishaps.items()
        ]

    def session_at(self, moment_seconds: float) -> SensorSession:
        """Return the session that had begun most recently at a moment."""
        index = int((moment_seconds - self._anchor_seconds) // self._session_seconds)
        while moment_seconds < self.session(index).start_seconds:
            index -= 1
        while self.session(index).next_start_seconds <= moment_seconds:
            index += 1
        return self.session(index)

    def sessions(self, start_seconds: float, end_seconds: float) -> list[SensorSession]:
        """Return the sessions that touch a window, oldest first."""
        first = self.session_at(start_seconds).index
        first -= self.session(first - 1).end_seconds > start_seconds
        last = self.session_at(end_seconds).index
        return [self.session(index) for index in range(first, last + 1)]

    def _start_seconds(self, index: int) -> int:
        """Return when a session begins."""
        regular_seconds = self._anchor_seconds + index * self._session_seconds
        spread = stable_number(self._seed, "start", index) % START_SPREAD_SECONDS
        shift = sum(shift for before, shift in self._shifts if before < index)
        return regular_seconds + spread + shift

    def _make(self, index: int) -> SensorSession:
        """Return the session with this index."""
        start_seconds = self._start_seconds(index)
        next_start_seconds = self._start_seconds(index + 1)
        mishap = self.mishaps.get(index, Mishap())
        lead_seconds = int(self.model.warm_up.total_seconds())
        lead_seconds += stable_number(self._seed, "offset", index) % READING_SECONDS
        # The sensor before it is read until its end.
        before = self.mishaps.get(index - 1, Mishap())
        before_seconds = start_seconds - before.gap_seconds - CHANGE_SECONDS
        per_transmitter = self.model.sessions_per_transmitter
        transmitter = index // per_transmitter
        first_index = transmitter * per_transmitter
        restarts = (
            self._restart_seconds(earlier)
            for earlier in range(index - 1, first_index - 1, -1)
        )
        return SensorSession(
            index=index,
            start_seconds=start_seconds,
            first_reading_seconds=max(start_seconds + lead_seconds, before_seconds),
            end_seconds=next_start_seconds - mishap.gap_seconds - CHANGE_SECONDS,
            next_start_seconds=next_start_seconds,
            transmitter_id=sha256(
                f"{self._seed}/transmitter/{transmitter}".encode()
            ).hexdigest(),
            transmitter_start_seconds=next(
                (restart for restart in restarts if restart is not None),
                self._start_seconds(first_index),
            ),
            transmitter_end_seconds=self._start_seconds(first_index + per_transmitter),
            restart_seconds=self._restart_seconds(index),
        )

    def _restart_seconds(self, index: int) -> int | None:
        """Return when the transmitter restarted in a session, None if it didn't."""
        after = self.mishaps.get(index, Mishap()).restart_after
        if after is None:
            return None
        return self._start_seconds(index) + int(after.total_seconds())
