"""When to ask for the next reading.

A reading taken at t can be fetched from t + delay on, and the delay is much the same for every
reading of an account. Knowing it, one request a reading is enough. The first answer tells the
delay to within the five minutes between readings; halving narrows that down, and then a slow
drift towards earlier, against a jump to later whenever a reading was not there yet, keeps the
aim just behind the arrival.

Misses back off by 30 s, 60 s, 2, 5, 10 and 15 minutes, with two exceptions. The first wait is
learned, for it is short where the delay hardly varies. The third ends when the next reading is
due, so that one that is lost for good does not delay those after it.

Nothing here knows of Home Assistant or looks at a clock.
"""

from collections import deque
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from ..dexcom.const import READING_INTERVAL
from ..polling.errors import BACK_OFF, back_off

# The wait after this many misses ends with the arrival of the next reading, and as all that
# follow are multiples of the time between readings, so do they.
ALIGNED_ATTEMPT: Final = 3

# Waits after errors vary by this share, so that not everybody comes back at once.
SPREAD: Final = 0.1

# The first wait after a miss shrinks while it is long enough, and grows when it was not. Seven
# times the one outweigh once the other.
SHORTEST_FIRST_WAIT: Final = timedelta(seconds=5)
SHRINK: Final = 0.9
GROW: Final = 2

# A reading that came this soon after it was missed says that the aim was too early. One that
# came later was held up by something else, such as a phone without a network.
CLOSE_MISS: Final = timedelta(seconds=75)

# Once the delay is known this well, it is followed instead of halved.
RESOLUTION: Final = timedelta(seconds=8)

# Missing one reading in eight costs one more request for it and keeps the other seven fresh.
# Where the delay hardly varies, and so the first wait is short, half as many do.
MISS_SHARE: Final = 1 / 8
STEADY_MISS_SHARE: Final = 1 / 16
STEADY_FIRST_WAIT: Final = timedelta(seconds=10)
STEP: Final = timedelta(seconds=3)
MAX_STEP: Final = timedelta(seconds=64)
LUCKY_STREAK: Final = 24
UNLUCKY_STREAK: Final = 4

MIN_WAIT: Final = timedelta(seconds=1)
HOUR: Final = timedelta(hours=1)
MAX_POLLS_AN_HOUR: Final = 60


class PollSchedule:
    """Learns the delay of an account and says when the next request is worth it."""

    def __init__(self, expected_delay: timedelta, chance: Random | None = None) -> None:
        """Start from the region's documented delay; without chance, waits are exact."""
        self._expected_delay = expected_delay
        self._chance = chance
        self._bracket: tuple[timedelta, timedelta] | None = None
        self._delay = expected_delay
        self._first_wait = BACK_OFF[0]
        self._step = STEP
        self._hits = 0
        self._misses = 0
        self._attempts = 0
        self._failures = 0
        self._newest: datetime | None = None
        self._asked: datetime | None = None
        self._retry_at = datetime.min.replace(tzinfo=UTC)
        self._polls: deque[datetime] = deque(maxlen=MAX_POLLS_AN_HOUR)

    @property
    def delay(self) -> timedelta:
        """Return how long after its measurement a reading is expected."""
        if self._bracket is None:
            return self._delay
        earliest, latest = self._bracket
        return earliest + (latest - earliest) / 2

    def asked(self, now: datetime, newest: datetime | None) -> None:
        """Learn from an answer and the time of the newest reading that is known after it."""
        if newest is None:
            self._attempts += 1
        elif self._newest is None:
            self._start(now, newest)
        elif newest > self._newest:
            self._arrived(now, newest)
        else:
            self._attempts += 1
            self._missed(now)
        self._newest = newest
        self._asked = now
        self._failures = 0
        self._count(now)

    def failed(self, now: datetime, wait: timedelta = timedelta(0)) -> None:
        """Note that there was no answer, and how long the server wants to be left alone."""
        self._failures += 1
        own_wait = back_off(self._failures)
        if self._chance is not None:
            own_wait *= self._chance.uniform(1 - SPREAD, 1 + SPREAD)
        self._retry_at = now + max(wait, own_wait)
        self._count(now)

    def next_poll(self, now: datetime) -> datetime:
        """Return when to ask again, always later than now."""
        due = max(self._due(now), now + MIN_WAIT)
        if len(self._polls) == MAX_POLLS_AN_HOUR:
            due = max(due, self._polls[0] + HOUR)
        return due

    def _due(self, now: datetime) -> datetime:
        """Return when the next reading is likely to be there, or worth another look."""
        asked = self._asked or now
        if self._failures:
            return self._retry_at
        if self._newest is None:
            return asked + back_off(self._attempts)
        arrival = due = self._newest + READING_INTERVAL + self.delay
        if self._attempts == 1:
            due = asked + self._first_wait
        elif self._attempts > 1:
            due = asked + back_off(self._attempts)
        if self._attempts == ALIGNED_ATTEMPT and self._bracket is None:
            due = max(due, arrival + READING_INTERVAL)
        # A wrong idea of the delay must not silence an account for longer than misses do.
        return min(due, asked + BACK_OFF[-1])

    def _count(self, now: datetime) -> None:
        """Remember a poll; those of a clock that was ahead count no more."""
        if self._polls and self._polls[-1] > now:
            self._polls.clear()
        self._polls.append(now)

    def _start(self, now: datetime, newest: datetime) -> None:
        """Take the age of the first reading for the latest that the delay can be."""
        age = now - newest
        if age < self._expected_delay + 3 * READING_INTERVAL:
            self._bracket = (age - READING_INTERVAL, age)
            self._attempts = 0
        else:
            self._attempts = 1

    def _arrived(self, now: datetime, newest: datetime) -> None:
        """Learn from a new reading, and tell whether the one after it is late already."""
        latest = now - newest
        earliest = self._asked - newest if self._asked else latest - READING_INTERVAL
        if self._bracket is not None:
            self._narrow(self._bracket, earliest, latest)
        elif self._attempts == 0:
            self._hit()
        else:
            self._late(earliest, latest)
        overdue = newest + READING_INTERVAL + self.delay <= now
        self._attempts = 1 if overdue else 0

    def _missed(self, now: datetime) -> None:
        """Narrow the bracket from below: a reading that is not there yet has a longer delay."""
        if self._bracket is None or self._newest is None or self._attempts > 1:
            return
        earliest, latest = self._bracket
        age = now - self._newest - READING_INTERVAL
        if earliest < age < latest:
            self._bracket = (age, latest)

    def _narrow(
        self,
        bracket: tuple[timedelta, timedelta],
        earliest: timedelta,
        latest: timedelta,
    ) -> None:
        """Cut the bracket down to what it shares with an observation."""
        if self._attempts and latest - earliest > CLOSE_MISS:
            return
        low, high = max(bracket[0], earliest), min(bracket[1], latest)
        if low >= high:
            low, high = earliest, latest
        self._bracket = (low, high)
        if high - low <= RESOLUTION:
            self._bracket, self._delay, self._step = None, high, STEP

    @property
    def _miss_share(self) -> float:
        """Return how many readings to miss on purpose."""
        steady = self._first_wait < STEADY_FIRST_WAIT
        return STEADY_MISS_SHARE if steady else MISS_SHARE

    def _hit(self) -> None:
        """Aim a little earlier; the more so the longer nothing was missed."""
        self._misses = 0
        self._hits += 1
        if self._hits % LUCKY_STREAK == 0:
            self._step = min(2 * self._step, MAX_STEP)
        self._delay -= self._miss_share * self._step

    def _late(self, earliest: timedelta, latest: timedelta) -> None:
        """Aim a little later, or learn again from the start after several misses."""
        self._hits = 0
        self._misses += 1
        self._step = STEP
        if latest - earliest <= CLOSE_MISS:
            self._delay += (1 - self._miss_share) * self._step
            wait = self._first_wait * (SHRINK if self._attempts == 1 else GROW)
            self._first_wait = min(max(wait, SHORTEST_FIRST_WAIT), BACK_OFF[0])
        if self._misses >= UNLUCKY_STREAK:
            self._misses = 0
            self._bracket = (earliest, latest)
