"""For which times an account has data. Source: "Data range"."""

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import force_setattr

from .fields import Part, Text
from .times import make_aware


class Moment(Part, frozen=True, kw_only=True):
    """One end of a data range."""

    system_time: datetime | None = None
    display_time: datetime | None = None

    def __post_init__(self) -> None:
        """Make the times aware."""
        make_aware(self)


class DataWindow(Part, frozen=True, kw_only=True):
    """The first and the last moment for which an endpoint has records."""

    start: Moment | None = None
    end: Moment | None = None


class DataRange(Part, frozen=True, kw_only=True):
    """What an account has. A section without records is None."""

    user_id: Text | None = None
    egvs: DataWindow | None = None
    events: DataWindow | None = None
    calibrations: DataWindow | None = None

    def __post_init__(self) -> None:
        """Treat an empty user id as unknown."""
        force_setattr(self, "user_id", self.user_id or None)

    @property
    def start(self) -> datetime | None:
        """Return the time of the oldest record of any section, UTC."""
        return min(self._moments("start"), default=None)

    @property
    def end(self) -> datetime | None:
        """Return the time of the newest record of any section, UTC."""
        return max(self._moments("end"), default=None)

    @property
    def egvs_start(self) -> datetime | None:
        """Return the time of the oldest reading, UTC."""
        if self.egvs is None or self.egvs.start is None:
            return None
        return self.egvs.start.system_time

    @property
    def egvs_end(self) -> datetime | None:
        """Return the time of the newest reading, UTC."""
        if self.egvs is None or self.egvs.end is None:
            return None
        return self.egvs.end.system_time

    def _moments(self, side: str) -> Iterator[datetime]:
        """Return one end of every section that has one."""
        for window in (self.egvs, self.events, self.calibrations):
            moment: Moment | None = getattr(window, side, None)
            if moment is not None and moment.system_time is not None:
                yield moment.system_time
