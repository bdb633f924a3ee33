"""Learns how late an account's readings are, and decides when to poll next.

All readings of an account arrive with much the same delay. Once it is known, one request per
reading is enough. The first answer gives the delay to within the five minutes between readings, and
halving narrows that down. Then the aim moves a little earlier with each reading that is there, and
later with each that isn't yet, which keeps it just behind the arrival.

Misses back off by 30 s, 60 s, 2, 5, 10, and 15 minutes, with two exceptions. The first wait is
learned, because it can be short if the delay hardly varies. The third ends when the next reading
is due, so a reading that never comes doesn't delay those after it. Nothing here looks at a clock.
"""

from collections import deque
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from ..dexcom.const import READING_INTERVAL
from ..polling.errors import BACK_OFF, back_off

# The wait after this many misses ends when the next reading arrives. All later waits are multiples
# of the time between readings and therefore end at an arrival, too.
ALIGNED_ATTEMPT: Final = 3

# Waits after errors vary by this share, so that not all homes come back at once.
SPREAD: Final = 0.1

# The first wait after a miss shrinks while it is long enough, and grows when it was too short.
# Shrinking seven times outweighs growing once.
SHORTEST_FIRST_WAIT: Final = timedelta(seconds=5)
SHRINK: Final = 0.9
GROW: Final = 2

# If a missed reading comes this soon after, the aim was too early. If it comes later, something
# else held it up, such as a phone without a network.
CLOSE_MISS: Final = timedelta(seconds=75)

# Once the delay is known this exactly, it is followed instead of halved.
RESOLUTION: Final = timedelta(seconds=8)

# Missing one reading in eight costs one more request for it and keeps the other seven fresh. If the
# delay hardly varies, and the first wait is therefore short, half as many are missed.
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
    """Learns the delay of an account and decides when to poll next."""

    def __init__(self, expected_delay: timedelta, chance: Random | None = None) -> None:
        """Start with the documented delay of the region. Without ``chance``, waits are exact."""
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
        """Return how long after its measurement a reading is expected to arrive."""
        if self._bracket is None:
            return self._delay
        earliest, latest = self._bracket
        return earliest + (latest - earliest) / 2

    def record_answer(self, now: datetime, newest: datetime | None) -> None:
        """Learn from an answer, given the time of the newest stored reading."""
        if newest is None:
            self._attempts += 1
        elif self._newest is None:
            self._start(now, newest)
        elif newest > self._newest:
            self._learn_arrival(now, newest)
        else:
            self._attempts += 1
            self._learn_miss(now)
        self._newest = newest
        self._asked = now
        self._failures = 0
        self._count(now)

    def record_failure(self, now: datetime, wait: timedelta = timedelta(0)) -> None:
        """Back off after an error, at least for the wait that the server asked for."""
        self._failures += 1
        own_wait = back_off(self._failures)
        if self._chance is not None:
            own_wait *= self._chance.uniform(1 - SPREAD, 1 + SPREAD)
        self._retry_at = now + max(wait, own_wait)
        self._count(now)

    def next_poll(self, now: datetime) -> datetime:
        """Return when to poll next, always later than now."""
        due = max(self._due(now), now + MIN_WAIT)
        if len(self._polls) == MAX_POLLS_AN_HOUR:
            due = max(due, self._polls[0] + HOUR)
        return due

    def _due(self, now: datetime) -> datetime:
        """Return when the next reading is likely to be there, or another attempt is due."""
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
        # A wrong delay must not stop the polls for longer than misses do.
        return min(due, asked + BACK_OFF[-1])

    def _count(self, now: datetime) -> None:
        """Count a poll, and forget those that were made while the clock was ahead."""
        if self._polls and self._polls[-1] > now:
            self._polls.clear()
        self._polls.append(now)

    def _start(self, now: datetime, newest: datetime) -> None:
        """Take the age of the first reading as the longest possible delay."""
        age = now - newest
        if age < self._expected_delay + 3 * READING_INTERVAL:
            self._bracket = (age - READING_INTERVAL, age)
            self._attempts = 0
        else:
            self._attempts = 1

    def _learn_arrival(self, now: datetime, newest: datetime) -> None:
        """Learn from a new reading, and start a new attempt if the one after it is overdue."""
        latest = now - newest
        earliest = self._asked - newest if self._asked else latest - READING_INTERVAL
        if self._bracket is not None:
            self._narrow(self._bracket, earliest, latest)
        elif self._attempts == 0:
            self._aim_earlier()
        else:
            self._aim_later(earliest, latest)
        overdue = newest + READING_INTERVAL + self.delay <= now
        self._attempts = 1 if overdue else 0

    def _learn_miss(self, now: datetime) -> None:
        """Raise the lower end of the bracket: a reading that isn't there yet has a longer delay."""
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
        """Reduce the bracket to its overlap with an observed delay."""
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
        """Return the share of readings to miss on purpose."""
        is_steady = self._first_wait < STEADY_FIRST_WAIT
        return STEADY_MISS_SHARE if is_steady else MISS_SHARE

    def _aim_earlier(self) -> None:
        """Aim a little earlier, and earlier still the longer nothing was missed."""
        self._misses = 0
        self._hits += 1
        if self._hits % LUCKY_STREAK == 0:
            self._step = min(2 * self._step, MAX_STEP)
        self._delay -= self._miss_share * self._step

    def _aim_later(self, earliest: timedelta, latest: timedelta) -> None:
        """Aim a little later, or start learning again after several misses."""
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
