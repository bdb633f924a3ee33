"""Detects when a new sensor or transmitter replaces another, so that it is reported once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .sensor_session import SensorSession, current_session, sessions_after


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SensorChange:
    """A session that started and the one before it. Each change equals only itself."""

    begun: SensorSession
    ended: SensorSession


class SensorWatch:
    """Reports each change of the sensor or transmitter once.

    The first look finds the last session among the saved readings. Changes while Home Assistant
    wasn't running are therefore reported afterwards, but a new account reports none. Readings that
    an import adds to the past never count as a change.
    """

    def __init__(self) -> None:
        """Start without a known session."""
        self._known: SensorSession | None = None

    def look(
        self, sessions: Sequence[SensorSession], now: datetime
    ) -> SensorChange | None:
        """Return the change since the last call, or None."""
        if (latest := last_worn(sessions, now)) is None:
            return None
        known, self._known = self._known, latest
        if known is None:
            return None
        ended = next((found for found in sessions if found.is_same(known)), None)
        if sessions_after(known, (latest,)):
            return SensorChange(begun=latest, ended=ended or known)
        if ended is not None and not latest.is_same(known):
            # Going back to an old transmitter, and then to this one again, isn't a change.
            self._known = known
        return None


def last_worn(sessions: Sequence[SensorSession], now: datetime) -> SensorSession | None:
    """Return the session that was active at the newest reading."""
    readings = (session.last_reading for session in sessions)
    return current_session(sessions, min(now, max(readings, default=now)))
