"""Judges the age of the latest reading by when the one after it should be there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from ..dexcom.const import READING_INTERVAL

# A reading that is overdue by more than this is worth a word.
LATE_MARGIN: Final = timedelta(minutes=15)

# A verdict begins after its limit, in the next second.
MOMENT: Final = timedelta(seconds=1)


class Freshness(StrEnum):
    """Whether the latest reading is as old as usual, older, or too old to show."""

    USUAL = "usual"
    LATE = "late"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextReading:
    """The reading after the latest one: when it is due, and what its absence means.

    Without it, the latest reading is late after ``late_at``, and stale after ``stale_at``.
    """

    due: datetime
    late_at: datetime
    stale_at: datetime

    @classmethod
    def after(cls, latest: datetime, delay: timedelta, stale_after: timedelta) -> Self:
        """Return what follows a reading, by the delay of the account."""
        due = latest + READING_INTERVAL + delay
        return cls(due=due, late_at=due + LATE_MARGIN, stale_at=latest + stale_after)

    def judge(self, now: datetime) -> Freshness:
        """Return how fresh the latest reading is."""
        if now > self.stale_at:
            return Freshness.STALE
        return Freshness.LATE if now > self.late_at else Freshness.USUAL

    def verdicts_after(self, now: datetime) -> list[datetime]:
        """Return when the verdict will be another."""
        ends = (self.late_at, self.stale_at)
        return [end + MOMENT for end in ends if end + MOMENT > now]
