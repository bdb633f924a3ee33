"""Sensor sessions: which sensor and transmitter were worn at any moment."""

from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

DAY_SECONDS = 86_400
READING_SECONDS = 300
SESSION_SECONDS = 10 * DAY_SECONDS
START_SPREAD_SECONDS = 4 * 3600
CHANGE_SECONDS = 600


@dataclass(frozen=True)
class SensorModel:
    """What differs between generations of sensors."""

    generation: str
    variant: str
    warm_up: timedelta
    sessions_per_transmitter: int
    calibrations_per_day: float


G6 = SensorModel("g6", "g6", timedelta(hours=2), 9, 0.5)
G7 = SensorModel("g7", "g7", timedelta(minutes=30), 1, 0.1)
ONE = SensorModel("g6", "g6", timedelta(hours=2), 9, 0.0)
ONE_PLUS = SensorModel("g7", "d1+", timedelta(minutes=30), 1, 0.1)


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


def stable_number(*parts: object) -> int:
    """Return a number that depends on the parts alone, the same in every run."""
    text = "/".join(str(part) for part in parts)
    return int.from_bytes(sha256(text.encode()).digest()[:8])


class SensorSchedule:
    """The endless row of sensor sessions of one person."""

    def __init__(self, model: SensorModel, seed: object) -> None:
        """Lay the sessions out from a seed."""
        self.model = model
        self._seed = seed
        self._anchor_seconds = stable_number(seed, "anchor") % SESSION_SECONDS
        self._sessions: dict[int, SensorSession] = {}

    def session(self, index: int) -> SensorSession:
        """Return the session with this index."""
        if index not in self._sessions:
            self._sessions[index] = self._make(index)
        return self._sessions[index]

    def session_at(self, moment_seconds: float) -> SensorSession:
        """Return the session that had begun most recently at a moment."""
        index = int((moment_seconds - self._anchor_seconds) // SESSION_SECONDS)
        if moment_seconds < self._start_seconds(index):
            index -= 1
        return self.session(index)

    def sessions(self, start_seconds: float, end_seconds: float) -> list[SensorSession]:
        """Return the sessions that touch a window, oldest first."""
        first = self.session_at(start_seconds).index
        last = self.session_at(end_seconds).index
        return [self.session(index) for index in range(first, last + 1)]

    def _start_seconds(self, index: int) -> int:
        """Return when a session begins."""
        spread_seconds = (
            stable_number(self._seed, "start", index) % START_SPREAD_SECONDS
        )
        return self._anchor_seconds + index * SESSION_SECONDS + spread_seconds

    def _make(self, index: int) -> SensorSession:
        """Build one session."""
        start_seconds = self._start_seconds(index)
        next_start_seconds = self._start_seconds(index + 1)
        lead_seconds = int(self.model.warm_up.total_seconds())
        lead_seconds += stable_number(self._seed, "offset", index) % READING_SECONDS
        per_transmitter = self.model.sessions_per_transmitter
        transmitter = index // per_transmitter
        return SensorSession(
            index=index,
            start_seconds=start_seconds,
            first_reading_seconds=start_seconds + lead_seconds,
            end_seconds=next_start_seconds - CHANGE_SECONDS,
            next_start_seconds=next_start_seconds,
            transmitter_id=sha256(
                f"{self._seed}/transmitter/{transmitter}".encode()
            ).hexdigest(),
            transmitter_start_seconds=self._start_seconds(
                transmitter * per_transmitter
            ),
            transmitter_end_seconds=self._start_seconds(
                (transmitter + 1) * per_transmitter
            ),
        )
