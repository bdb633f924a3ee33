"""Finds out when a clock without an offset showed the times of a file.

In autumn, an hour is shown twice. Which of the two a reading belongs to follows from the seconds
since its transmitter started; without these, from the order of a file whose clock goes back once;
and otherwise from the readings next to that hour. Where nothing tells them apart, the time stays
unknown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import groupby
from operator import attrgetter
import re
from typing import Final

from .content import FileError, FileProblem

# Seconds can be missing, and so can zeros and the T. Spreadsheets save dates in their own way.
TIME: Final = re.compile(
    r"(?P<first>\d{1,4})(?P<between>[-/.])(?P<second>\d{1,2})(?P=between)(?P<third>\d{1,4})"
    r"[Tt ,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(:(?P<seconds>\d{2})([.,]\d{1,9})?)?"
    r"( ?(?P<half>[AaPp])\.?[Mm]\.?)?",
    re.ASCII,
)
MONTHS: Final = 12
# Others could leave the calendar in another time zone.
YEARS: Final = range(1970, 3000)
NOON: Final = 12

# Two starts of a transmitter that are closer than this are the same; an hour is not.
SAME_START_SECONDS: Final = 15 * 60

# Readings that are farther apart have one missing between them.
NEIGHBOR: Final = timedelta(minutes=15)

# An hour that was recorded once has this many readings at most.
READINGS_OF_AN_HOUR: Final = 13

# A clock that goes back in the middle of the repeated hour does so by more than this.
SET_BACK: Final = timedelta(minutes=30)


@dataclass(slots=True)
class ShownTime:
    """A time as a clock showed it.

    ``start_key`` names the transmitter, and ``ticks`` are the seconds since it started; None where
    unknown. ``is_reading`` is False for entries, whose order says nothing. `find_moments` finds the rest.
    """

    shown: datetime
    ticks: int | None
    start_key: str
    is_reading: bool
    earlier: int = field(init=False)
    later: int = field(init=False)
    utc: int | None = None

    @property
    def is_ambiguous(self) -> bool:
        """Return whether the clock showed the time twice."""
        return self.earlier < self.later


def match_time(cell: str) -> re.Match[str] | None:
    """Return the parts of a time, or None if it is none."""
    # On a Mac, the space before AM and PM is one that doesn't break lines.
    return TIME.fullmatch(" ".join(cell.split()))


class DateOrder:
    """Which part of a date is the day, which a file may show in one line only."""

    def __init__(self) -> None:
        """Start without having seen a date."""
        self._is_day_first: bool | None = None

    def learn(self, cell: str) -> None:
        """Note what a date shows about all dates."""
        match = match_time(cell)
        if match is None or len(match["first"]) > 2:
            return
        if int(match["first"]) > MONTHS or match["between"] == ".":
            self._is_day_first = True
        elif int(match["second"]) > MONTHS:
            self._is_day_first = False

    def read(self, cell: str) -> datetime:
        """Return the time of a cell, which has no time zone.

        Raises ValueError if it is none, or FileError if its day could be its month.
        """
        if (match := match_time(cell)) is None:
            raise ValueError("The time can't be read")
        first, second, third = map(int, match.group("first", "second", "third"))
        if len(match["first"]) > 2:
            year, month, day = first, second, third
        elif self._is_day_first is None and first != second:
            raise FileError(FileProblem.DATES)
        else:
            year = third
            day, month = (first, second) if self._is_day_first else (second, first)
        if year not in YEARS:
            raise ValueError("The year is out of range")
        hour = int(match["hour"])
        if match["half"]:
            if not 1 <= hour <= NOON:
                raise ValueError("The hour is out of range")
            hour = hour % NOON + (NOON if match["half"] in "Pp" else 0)
        return datetime(
            year, month, day, hour, int(match["minute"]), int(match["seconds"] or 0)
        )


def find_moments(times: Sequence[ShownTime], zone: tzinfo) -> None:
    """Find when a clock of a time zone showed times, given in the order of their file."""
    for time in times:
        time.earlier = seconds_of(time.shown, zone, 0)
        time.later = seconds_of(time.shown, zone, 1)
        if not time.is_ambiguous:
            # A time that the clock skips was shown before it was set.
            time.utc = time.earlier
    starts = dict(known_starts(times))
    place = 0
    for is_ambiguous, group in groupby(times, attrgetter("is_ambiguous")):
        run = list(group)
        if is_ambiguous:
            before = times[place - 1] if place else None
            after = times[place + len(run)] if place + len(run) < len(times) else None
            find_by_ticks(run, starts)
            readings = [time for time in run if time.is_reading]
            if any(time.utc is None for time in readings):
                find_by_order(readings, before, after)
            follow_readings(run)
        place += len(run)


def seconds_of(shown: datetime, zone: tzinfo, fold: int) -> int:
    """Return the second since 1970 UTC at which a clock shows a time first, or again."""
    return int(shown.replace(tzinfo=zone, fold=fold).astimezone(UTC).timestamp())


def known_starts(times: Sequence[ShownTime]) -> Iterator[tuple[str, int]]:
    """Return when transmitters started, by the times that were shown once."""
    for time in times:
        if time.utc is not None and time.ticks is not None:
            yield time.start_key, time.utc - time.ticks


def find_by_ticks(run: Sequence[ShownTime], starts: dict[str, int]) -> None:
    """Find the moments that fit the start of their transmitter."""
    for time in run:
        start = starts.get(time.start_key)
        if start is None or time.ticks is None:
            continue
        for moment in (time.earlier, time.later):
            if abs(moment - time.ticks - start) < SAME_START_SECONDS:
                time.utc = moment


def find_by_order(
    run: Sequence[ShownTime], before: ShownTime | None, after: ShownTime | None
) -> None:
    """Find the moments of an hour's readings by their order, or by their neighbors."""
    backwards = [
        place
        for place in range(1, len(run))
        if run[place - 1].shown - run[place].shown > SET_BACK
    ]
    if len(backwards) == 1:
        [again] = backwards
        for place, time in enumerate(run):
            time.utc = time.later if place >= again else time.earlier
        return
    if backwards or len(run) > READINGS_OF_AN_HOUR:
        return
    follows = is_near(before, run[0])
    if follows != is_near(run[-1], after):
        for time in run:
            time.utc = time.earlier if follows else time.later


def is_near(earlier: ShownTime | None, later: ShownTime | None) -> bool:
    """Return whether a clock showed two times soon after each other."""
    return (
        earlier is not None
        and later is not None
        and timedelta(0) <= later.shown - earlier.shown <= NEIGHBOR
    )


def follow_readings(run: Sequence[ShownTime]) -> None:
    """Find the moments of an hour's entries by the readings before them."""
    is_later: bool | None = None
    for time in run:
        if time.is_reading:
            is_later = None if time.utc is None else time.utc == time.later
        elif is_later is not None:
            time.utc = time.later if is_later else time.earlier
