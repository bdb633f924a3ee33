"""The simulator's own clock, which can be set, moved and run fast."""

from datetime import UTC, datetime, timedelta
import time


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
        real_seconds = time.time()
        self._offset_seconds += self._stretch_seconds(real_seconds)
        self._rate_origin_seconds = real_seconds
        self._rate = rate

    def _stretch_seconds(self, real_seconds: float) -> float:
        """Return what the rate has added since it was last changed."""
        return (real_seconds - self._rate_origin_seconds) * (self._rate - 1.0)

    def timestamp(self) -> float:
        """Return the simulated time as seconds since the epoch."""
        # Read through the module at every call, so that a frozen time freezes this clock.
        real_seconds = time.time()
        return real_seconds + self._offset_seconds + self._stretch_seconds(real_seconds)

    def now(self) -> datetime:
        """Return the simulated time in UTC."""
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def set(self, moment: datetime) -> None:
        """Jump to a moment; one without an offset is taken as UTC."""
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        self._offset_seconds += moment.timestamp() - self.timestamp()

    def advance(self, step: timedelta) -> None:
        """Move forward, or backward with a negative step."""
        self._offset_seconds += step.total_seconds()
