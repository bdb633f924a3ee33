"""Time zones of people who travel."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import override
from zoneinfo import ZoneInfo

from .sensors import DAY_SECONDS

STAY_SECONDS = 7 * DAY_SECONDS


class Itinerary(tzinfo):
    """The clock of a person who goes through some time zones.

    Without departures, they spend a week in each zone, again and again since the epoch.
    """

    def __init__(self, *names: str, departures: Sequence[datetime] = ()) -> None:
        """Begin in the first zone, and go to the next one at each departure."""
        self._zones = [ZoneInfo(name) for name in names]
        self._departures = [moment.timestamp() for moment in departures]

    def zone_at(self, seconds: float) -> ZoneInfo:
        """Return the time zone in which a moment is spent, in seconds since the epoch."""
        if self._departures:
            return self._zones[bisect_right(self._departures, seconds)]
        return self._zones[int(seconds // STAY_SECONDS) % len(self._zones)]

    def _meant(self, wall: datetime) -> list[datetime]:
        """Return the moments at which the person's clock shows a time: none, one, or two."""
        moments = [wall.replace(tzinfo=zone) for zone in {*self._zones}]
        return sorted(
            moment
            for moment in moments
            if self.zone_at(moment.timestamp()) is moment.tzinfo
        )

    @override
    def fromutc(self, dt: datetime) -> datetime:
        """Return a moment on the person's clock; of two that look the same, the second has a fold."""
        moment = dt.replace(tzinfo=UTC)
        local = moment.astimezone(self.zone_at(moment.timestamp()))
        is_second = len(meant := self._meant(local)) > 1 and meant[-1] == moment
        return local.replace(tzinfo=self, fold=local.fold or is_second)

    @override
    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Return the offset; a time that a flight skipped has that of the zone before it."""
        if dt is None:
            return None
        meant = self._meant(dt) or [dt.replace(tzinfo=self._zones[0])]
        return meant[-1 if dt.fold else 0].utcoffset()

    @override
    def tzname(self, dt: datetime | None) -> str | None:
        """Return no name."""
        return None

    @override
    def dst(self, dt: datetime | None) -> timedelta | None:
        """Return nothing, since nobody asks."""
        return None


@lru_cache
def zone_of(names: str) -> tzinfo:
    """Return a time zone by its name, or the itinerary through several, divided by spaces.

    Between two zones there can be a departure, such as 2026-11-07T23:00Z.
    """
    parts = names.split()
    departures = [part for part in parts if part[0].isdigit()]
    zones = [part for part in parts if part not in departures]
    if len(zones) == 1:
        return ZoneInfo(names)
    return Itinerary(*zones, departures=[*map(datetime.fromisoformat, departures)])
