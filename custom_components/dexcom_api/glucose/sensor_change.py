"""Reports when another sensor or transmitter is in use than before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .past_sessions import PastSession
from .sensor_session import SensorSession, find_current_session


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SensorChange:
    """A session that started and the one before it. Each change equals only itself.

    ``outcome`` is what became of the latter, None for changes that an earlier version saved.
    """

    begun: SensorSession
    ended: SensorSession
    outcome: PastSession | None = None


class SensorChangeDetector:
    """Reports each change of the sensor or transmitter once.

    The first call finds the last session of the saved readings, so changes while Home Assistant
    wasn't running are reported afterwards. Readings that an import adds are no change.
    """

    # The last session that was found.
    _known: SensorSession | None = None

    def detect(
        self, sessions: Sequence[SensorSession], now: datetime
    ) -> SensorChange | None:
        """Return the change since the last call, or None."""
        newest = max((session.last_reading for session in sessions), default=now)
        latest = find_current_session(sessions, min(now, newest))
        if latest is None:
            return None
        known, self._known = self._known, latest
        if known is None or latest.is_same(known):
            return None
        ended = next((found for found in sessions if found.is_same(known)), None)
        if latest.began > known.began:
            return SensorChange(begun=latest, ended=ended or known)
        if ended is not None:
            # Going back to an old transmitter, and then to this one again, isn't a change.
            self._known = known
        return None
