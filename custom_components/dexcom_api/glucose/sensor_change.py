"""When one sensor, or transmitter, has taken the place of another.

Nothing here knows of Home Assistant.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .sensor_session import SensorSession, current_session, sessions_after


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SensorChange:
    """A session that began, and the one before it. No two changes are the same."""

    begun: SensorSession
    ended: SensorSession


class SensorWatch:
    """Notices each change once.

    The session that was worn last is known from the readings that were saved. So a change while
    Home Assistant was not running is noticed after it, however long ago, while an account without
    a past has no change to tell of. What an import adds to the past never is one.
    """

    def __init__(self) -> None:
        """Begin without knowing anything."""
        self._known: SensorSession | None = None

    def look(
        self, sessions: Sequence[SensorSession], now: datetime
    ) -> SensorChange | None:
        """Return the change since the last look, None where there was none."""
        if (latest := last_worn(sessions, now)) is None:
            return None
        known, self._known = self._known, latest
        if known is None:
            return None
        ended = next((found for found in sessions if found.is_same(known)), None)
        if sessions_after(known, (latest,)):
            return SensorChange(begun=latest, ended=ended or known)
        if ended is not None and not latest.is_same(known):
            # Whoever goes back to an old transmitter, and then to the new one, has told of that.
            self._known = known
        return None


def last_worn(sessions: Sequence[SensorSession], now: datetime) -> SensorSession | None:
    """Return the sensor, or transmitter, that was in use at the newest reading."""
    readings = (session.last_reading for session in sessions)
    return current_session(sessions, min(now, max(readings, default=now)))
