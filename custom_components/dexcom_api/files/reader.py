"""Reads a file of any kind that is known."""

from codecs import BOM_UTF8
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from .clarity_reader import read_clarity
from .content import (
    MAX_CSV_BYTES,
    MAX_JSON_BYTES,
    FileContent,
    FileError,
    FileProblem,
    check_size,
)
from .records_json import read_records

# Enough to skip spaces.
FIRST_BYTES: Final = 64


def read_file(path: Path, zone: tzinfo, latest: datetime) -> FileContent:
    """Return what a file holds, with no record later than a moment.

    A time zone is needed for times without an offset. Raises FileError or OSError.
    """
    with path.open("rb") as file:
        # Programs on Windows put a mark at the start of a file that they save.
        start = len(BOM_UTF8) if file.read(len(BOM_UTF8)) == BOM_UTF8 else 0
        file.seek(start)
        is_json = file.read(FIRST_BYTES).lstrip().startswith(b"{")
        check_size(file, MAX_JSON_BYTES if is_json else MAX_CSV_BYTES)
        file.seek(start)
        content = (
            read_records(file, latest) if is_json else read_clarity(path, zone, latest)
        )
    if not content.readings and not content.entries:
        raise FileError(FileProblem.EMPTY)
    return content
