"""The simulator's own clock, which can be set, moved and run fast."""

from datetime import UTC, datetime, timedelta
import time


def to_utc(moment: datetime) -> datetime:
    """Return a moment with its offset; one without is taken as UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class SimulatorClock:
    """A clock built on the machine's time, shifted and stretched at will."""

    def __init__(self, start: datetime | None = None, rate: float = 1.0) -> None:
        """Start at a moment (default: the machine's time) and run at a rate."""
        self._offset_seconds = 0.0
        self._rate = rate
        self._rate_origin_seconds = time.time()
        if start is not None:
            self.set(start)

    @property
    def rate(self) -> float:
        """Return how many simulated seconds pass in a real one."""
        return self._rate

    @rate.setter
    def rate(self, rate: float) -> None:
        """Change the speed without a jump in time."""
        now = self.now()
        self._rate, self._rate_origin_seconds = rate, time.time()
        self.set(now)

    def timestamp(self) -> float:
        """Return the simulated time as seconds since the epoch."""
        real_seconds = time.time()
        stretched_seconds = (real_seconds - self._rate_origin_seconds) * (
            self._rate - 1.0
        )
        return real_seconds + self._offset_seconds + stretched_seconds

    def now(self) -> datetime:
        """Return the simulated time in UTC."""
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def set(self, moment: datetime) -> None:
        """Jump to a moment; one without an offset is taken as UTC."""
        self._offset_seconds += to_utc(moment).timestamp() - self.timestamp()

    def advance(self, step: timedelta) -> None:
        """Move forward, or backward with a negative step."""
        self._offset_seconds += step.total_seconds()
