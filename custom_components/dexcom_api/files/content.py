"""What a file holds, and what can be wrong with it. Nothing here depends on Home Assistant."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
import os
from pathlib import Path
from typing import IO, Any, Final, TextIO

from ..dexcom.columns import Columns, Row
from ..dexcom.times import FIRST_SECOND
from ..diary.entries import Entry
from ..glucose.person_clock import show_offset
from ..storage.durable import new_path, open_anew

# More than two years of readings, which take 200 MB of memory while they are read.
MAX_JSON_BYTES: Final = 48_000_000
MAX_CSV_BYTES: Final = 16_000_000

# Transmitters, phones, and apps. Nobody has had as many.
MAX_SOURCES: Final = 1_000


class FileProblem(StrEnum):
    """What is wrong with a file; each is the key of a text."""

    CELL = "file_cell"
    DATES = "file_dates"
    EMPTY = "file_empty"
    FORMAT = "file_format"
    LATER_VERSION = "file_later_version"
    LINE = "file_line"
    OTHER_ZONE = "file_other_zone"
    TOO_LARGE = "file_too_large"


class FileError(Exception):
    """A file can't be read. Nothing of what it holds is part of the error.

    ``line`` is that of the file, from 1 on, ``column`` the name of a column of Clarity, and
    ``offset`` by how many minutes the clock by which it was written was ahead of UTC.
    """

    def __init__(
        self, problem: FileProblem, line: int = 1, column: str = "", *, offset: int = 0
    ) -> None:
        """Name the problem and its place."""
        super().__init__(f"{problem} in line {line}")
        self.problem = problem
        self.line = line
        self.column = column
        self.offset = offset

    @property
    def placeholders(self) -> dict[str, str]:
        """Return what the text of the problem says."""
        match self.problem:
            case FileProblem.CELL:
                return {"line": str(self.line), "column": self.column}
            case FileProblem.LINE:
                return {"line": str(self.line)}
            case FileProblem.OTHER_ZONE:
                return {"offset": show_offset(self.offset)}
            case FileProblem.TOO_LARGE:
                return {
                    "csv_megabytes": str(MAX_CSV_BYTES // 1_000_000),
                    "json_megabytes": str(MAX_JSON_BYTES // 1_000_000),
                }
        return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileContent:
    """The readings and entries of a file, oldest first.

    ``skipped`` counts the rows that can be read but aren't used: values that aren't glucose, kinds
    of events that nobody knows, and times that a clock showed twice and nothing tells apart.
    """

    readings: Columns = field(default_factory=Columns.empty)
    entries: tuple[Entry, ...] = ()
    skipped: int = 0


def is_possible_time(seconds: float, latest: datetime) -> bool:
    """Return whether a record of a file can be of a time, in seconds since 1970 UTC."""
    return FIRST_SECOND <= seconds <= latest.timestamp()


def sort_rows(rows: Sequence[Row]) -> Columns:
    """Return rows in any order as columns, with the last one for each record id."""
    by_id = {row.record_id: row for row in rows}
    return Columns.from_rows(
        sorted(by_id.values(), key=lambda row: (row.time, row.record_id))
    )


@contextmanager
def replacing(path: Path, most_bytes: int, *, newline: str) -> Iterator[TextIO]:
    """Write a private file under another name, which takes the place of a file at the end.

    Raises OSError, or FileError if it is too large to be read again. Leaves no part of a file
    behind, whatever is raised.
    """
    written = new_path(path)
    try:
        with os.fdopen(
            open_anew(written), "w", encoding="utf-8", newline=newline
        ) as file:
            yield file
            file.flush()
            check_size(file, most_bytes)
            os.fsync(file.fileno())
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def check_size(file: IO[Any], most_bytes: int) -> None:
    """Raise FileError if a file is too large to be read."""
    if os.fstat(file.fileno()).st_size > most_bytes:
        raise FileError(FileProblem.TOO_LARGE)
