"""A time that two processes share: it runs as the machine's does, and can be moved on at will.

Nothing is imported here that looks at a clock, so that all else can be given this one.
"""

from datetime import datetime
from enum import IntEnum
from math import inf
import mmap
from pathlib import Path
import time
from typing import Final

# Taken before anything is put in their place.
REAL_MONOTONIC: Final = time.monotonic

NUMBER_BYTES: Final = 8


class Cell(IntEnum):
    """What the processes tell each other, each a number in the shared file.

    The shared time is that of the machine's monotonic clock, which nobody puts right meanwhile, with
    SHIFT, as it was at the start, and with AHEAD, by which it has been moved on since; LIMIT is up
    to where it may be, all in seconds. REACHED is the latest limit that was come to with nothing
    left to do. WAKE is when the simulator goes on with the first of the ASLEEP requests that it
    answers slowly. ANSWERED follows ASKED when the measures below are those of now. While FULL isn't
    0, Home Assistant's disk takes no more files.
    """

    SHIFT = 0
    AHEAD = 1
    LIMIT = 2
    REACHED = 3
    WAKE = 4
    ASLEEP = 5
    ASKED = 6
    ANSWERED = 7
    BLOCKS = 8
    TASKS = 9
    THREADS = 10
    HELD_BYTES = 11
    FULL = 12
    SQLITE_BYTES = 13


class SharedTime:
    """The shared time, in a file that both processes map into their memory."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        with path.open("r+b") as file:
            self.cells = memoryview(mmap.mmap(file.fileno(), 0)).cast("d")

    @classmethod
    def create(cls, path: Path, start: datetime) -> SharedTime:
        """Make the file, with a time at which to start."""
        path.write_bytes(bytes(NUMBER_BYTES * len(Cell)))
        shared = cls(path)
        shared.cells[Cell.SHIFT] = start.timestamp() - REAL_MONOTONIC()
        shared.cells[Cell.WAKE] = inf
        return shared

    def time(self) -> float:
        """Return the seconds since the epoch."""
        seconds: float = self.cells[Cell.SHIFT] + self.monotonic()
        return seconds

    def time_ns(self) -> int:
        """Return the nanoseconds since the epoch."""
        return int(self.time() * 1e9)

    def monotonic(self) -> float:
        """Return the seconds since some moment; they go on over restarts."""
        seconds: float = REAL_MONOTONIC() + self.cells[Cell.AHEAD]
        return seconds
