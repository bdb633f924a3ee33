"""Finds the table in a file of Clarity: its encoding, delimiter, header, and lines."""

from collections.abc import Iterator, Mapping, Sequence
import csv
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
import re
from typing import Final, NamedTuple, TextIO

from .clarity import HEADER, LEAST_COLUMNS, NAMES, Column
from .content import FileError, FileProblem

# The header is one of the first lines.
MOST_LINES_BEFORE: Final = 20

DELIMITERS: Final = ",;\t"
CHUNK_CHARACTERS: Final = 1024 * 1024

# How files in other encodings than UTF-8 begin.
UTF_16_STARTS: Final = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"I\x00": "utf-16-le",
    b"\x00I": "utf-16-be",
}

# Spreadsheets in Japan save files in an encoding of their own.
JAPANESE: Final = "cp932"
JAPANESE_TIME: Final = "タイムスタンプ".encode(JAPANESE)
HEAD_BYTES: Final = 8192

UNIT: Final = re.compile(r"(mmol|mg)/d?l", re.IGNORECASE)


class Header(NamedTuple):
    """The line of the header, how its cells are separated, their number, and their places."""

    line: int
    delimiter: str
    length: int
    places: Mapping[Column, int]
    unit: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: its line in the file, and its cells."""

    number: int
    cells: Sequence[str]
    places: Mapping[Column, int]

    def text(self, column: Column) -> str:
        """Return the text of a cell, empty where there is none."""
        place = self.places.get(column, len(self.cells))
        return self.cells[place].strip() if place < len(self.cells) else ""

    def error(self, column: Column) -> FileError:
        """Return the error of a cell that can't be read."""
        return cell_error(self.number, column)


def cell_error(line_number: int, column: Column) -> FileError:
    """Return the error of a cell that can't be read."""
    name = HEADER[column].partition(" (")[0]
    return FileError(FileProblem.CELL, line_number, name)


class Table:
    """The table of a file, which can be gone through more than once."""

    def __init__(self, path: Path) -> None:
        """Find the header; raises FileError or OSError."""
        self._path = path
        self._encoding = find_encoding(path)
        with self._open() as file:
            self._header = find_header(file)

    @property
    def unit(self) -> str:
        """Return the unit of glucose."""
        return self._header.unit

    def has(self, column: Column) -> bool:
        """Return whether the file has a column."""
        return column in self._header.places

    def __iter__(self) -> Iterator[Line]:
        """Return the rows below the header; raises FileError or OSError."""
        above, delimiter, length, places, _ = self._header
        with self._open() as file:
            read_lines(file, above)
            reader = csv.reader(file, delimiter=delimiter, strict=True)
            try:
                for cells in reader:
                    number = above + reader.line_num
                    if any(map(str.strip, cells[length:])):
                        raise FileError(FileProblem.LINE, number)
                    yield Line(number, cells, places)
            except (csv.Error, UnicodeError) as err:
                raise FileError(FileProblem.LINE, above + reader.line_num) from err

    def _open(self) -> TextIO:
        """Open the file. Its lines can end in any way."""
        return self._path.open(encoding=self._encoding, newline="")


def find_encoding(path: Path) -> str:
    """Return the encoding of a text file; raises OSError."""
    with path.open("rb") as file:
        if encoding := UTF_16_STARTS.get(file.read(2)):
            return encoding
    try:
        with path.open(encoding="utf-8") as text:
            while text.read(CHUNK_CHARACTERS):
                pass
    except UnicodeError:
        with path.open("rb") as file:
            is_japanese = JAPANESE_TIME in file.read(HEAD_BYTES)
        # Any bytes are text in the latter.
        return JAPANESE if is_japanese else "latin-1"
    return "utf-8-sig"


def read_lines(file: TextIO, count: int) -> list[str]:
    """Return the next lines of a file, at most so many."""
    return [*islice(iter(file.readline, ""), count)]


def find_header(file: TextIO) -> Header:
    """Return the header of a file; raises FileError."""
    try:
        lines = read_lines(file, MOST_LINES_BEFORE)
        for number, line in enumerate(lines, start=1):
            for delimiter in DELIMITERS:
                for cells in csv.reader([line], delimiter=delimiter):
                    names = [cell.strip().casefold() for cell in cells]
                    places = find_places(names)
                    unit = (
                        UNIT.search(names[places[Column.GLUCOSE]]) if places else None
                    )
                    if unit is not None:
                        return Header(number, delimiter, len(cells), places, unit[0])
    except (csv.Error, UnicodeError) as err:
        raise FileError(FileProblem.FORMAT) from err
    raise FileError(FileProblem.FORMAT)


def find_places(names: Sequence[str]) -> dict[Column, int]:
    """Return the places of the columns by their names, or by their order, or none at all."""
    places: dict[Column, int] = {}
    for column, beginnings in NAMES.items():
        for place, name in enumerate(names):
            if name.startswith(beginnings):
                places.setdefault(column, place)
    is_in_order = len(names) >= LEAST_COLUMNS and UNIT.search(names[Column.GLUCOSE])
    if is_in_order:
        # The names of these columns can be in any language.
        return {column: column for column in Column if column < len(names)} | places
    is_complete = Column.TIME in places and Column.GLUCOSE in places
    return places if is_complete else {}
