"""Our own JSON: all fields of readings and entries, each on a line of its own.

Lines make a file quick to read piece by piece, and an error easy to find. Reading what was written
brings back every field.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from math import isnan
from pathlib import Path
from typing import Annotated, Any, BinaryIO, Final

import msgspec
from msgspec import Meta

from ..dexcom.amounts import LONGEST_EXERCISE_MINUTES, possible_amount
from ..dexcom.columns import (
    ID_LENGTH,
    NO_OFFSET,
    NO_RATE,
    NO_TICKS,
    STATUSES,
    TRENDS,
    Columns,
    Row,
    Source,
)
from ..dexcom.fields import MAX_TICKS, RecordId, Text
from ..dexcom.glucose_value import ABOVE_RANGE_MG_DL, BELOW_RANGE_MG_DL, MAX_RATE_MG_DL
from ..dexcom.records import MAX_NOTE_CHARACTERS
from ..dexcom.times import MINUTES_OF_A_QUARTER, QUARTER_HOURS, in_utc
from ..diary.entries import Diary, Entry
from ..glucose.entry_kinds import AlertState, EntryKind
from ..glucose.origin import Origin
from .content import (
    MAX_JSON_BYTES,
    MAX_SOURCES,
    FileContent,
    FileError,
    FileProblem,
    is_possible_time,
    replacing,
    sort_rows,
)

FORMAT: Final = "dexcom_api.records"
VERSION: Final = 1

# How a file begins, goes on after its readings, and ends.
READINGS: Final = '"readings":['
ENTRIES: Final = '],"entries":['
END: Final = "]}"

# A longer line isn't ours.
MAX_LINE_BYTES: Final = 100_000

# The first line has all sources.
MAX_HEAD_BYTES: Final = 1024 * 1024

# The fewest digits that tell 32-bit floats apart are tried first.
FLOAT_DIGITS: Final = range(6, 10)

type HexId = Annotated[str, Meta(pattern=f"^[0-9a-f]{{{2 * ID_LENGTH}}}$")]
type Moment = Annotated[datetime, Meta(tz=True)]


class SourceRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Where readings come from."""

    transmitter_id: Text | None = None
    transmitter_generation: Text | None = None
    transmitter_generation_variant: Text | None = None
    display_device: Text | None = None
    display_app: Text | None = None
    origin: Origin | None = None


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """What every version of a file begins with."""

    format: str
    version: int


class Head(Version, frozen=True, kw_only=True):
    """What a file begins with."""

    exported: Moment
    start: Moment
    end: Moment
    sources: Annotated[tuple[SourceRecord, ...], Meta(max_length=MAX_SOURCES)]


class ReadingRecord(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A reading, with the units of the columns, but for the offset in minutes."""

    id: HexId
    time: Moment
    mg_dl: Annotated[float, Meta(ge=BELOW_RANGE_MG_DL, le=ABOVE_RANGE_MG_DL)]
    mg_dl_per_minute: (
        Annotated[float, Meta(ge=-MAX_RATE_MG_DL, le=MAX_RATE_MG_DL)] | None
    )
    trend: Text
    status: Text
    transmitter_ticks: Annotated[int, Meta(ge=0, le=MAX_TICKS)] | None
    utc_offset_minutes: int | None
    source: Annotated[int, Meta(ge=0)]


class EntryRecord(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An entry of the diary."""

    id: RecordId
    kind: EntryKind
    time: Moment
    sub_kind: Text | None
    amount: float | None
    text: Annotated[str, Meta(max_length=MAX_NOTE_CHARACTERS)] | None
    recorded: Moment | None
    state: AlertState | None
    origin: Origin | None


VERSION_DECODER: Final = msgspec.json.Decoder(Version)
HEAD_DECODER: Final = msgspec.json.Decoder(Head)
READING_DECODER: Final = msgspec.json.Decoder(ReadingRecord)
ENTRY_DECODER: Final = msgspec.json.Decoder(EntryRecord)


def write_records(
    path: Path,
    window: tuple[datetime, datetime],
    exported: datetime,
    readings: Columns,
    entries: Iterable[Entry],
) -> None:
    """Write a file; raises OSError, or FileError if it is too large to be read again."""
    start, end = window
    head = Head(
        format=FORMAT,
        version=VERSION,
        exported=exported,
        start=start,
        end=end,
        sources=tuple(SourceRecord(**source._asdict()) for source in readings.sources),
    )
    encode = msgspec.json.Encoder().encode
    with replacing(path, MAX_JSON_BYTES, newline="\n") as file:
        file.write(f"{encode(head).decode()[:-1]},{READINGS}\n")
        write_lines(file.write, map(encode, reading_records(readings)))
        file.write(f"{ENTRIES}\n")
        write_lines(file.write, map(encode, map(entry_record, entries)))
        file.write(f"{END}\n")


def write_lines(write: Any, encoded: Iterable[bytes]) -> None:
    """Write JSON in lines, with a comma after each but the last."""
    before = ""
    for line in encoded:
        write(before + line.decode())
        before = ",\n"
    if before:
        write("\n")


def reading_records(readings: Columns) -> Iterator[ReadingRecord]:
    """Return readings as records."""
    for row, place in zip(readings.rows(), readings.places, strict=True):
        yield ReadingRecord(
            id=row.record_id.hex(),
            time=datetime.fromtimestamp(row.time, UTC),
            mg_dl=shortest(row.value),
            mg_dl_per_minute=None if isnan(row.rate) else shortest(row.rate),
            trend=TRENDS[row.trend],
            status=STATUSES[row.status],
            transmitter_ticks=None if row.ticks == NO_TICKS else row.ticks,
            utc_offset_minutes=None
            if row.offset == NO_OFFSET
            else row.offset * MINUTES_OF_A_QUARTER,
            source=place,
        )


def shortest(number: float) -> float:
    """Return the shortest decimal that a 32-bit float stands for."""
    if number.is_integer():
        return int(number)
    shown = (float(f"{number:.{digits}g}") for digits in FLOAT_DIGITS)
    return next(short for short in shown if array("f", [short])[0] == number)


def entry_record(entry: Entry) -> EntryRecord:
    """Return an entry as a record."""
    # Earlier versions saved notes, exercise, and other amounts of any size.
    amount = entry.amount
    if entry.kind is EntryKind.EXERCISE and amount is not None:
        amount = min(amount, LONGEST_EXERCISE_MINUTES)
    return EntryRecord(
        id=entry.record_id,
        kind=entry.kind,
        time=entry.time,
        sub_kind=entry.sub_kind,
        amount=possible_amount(entry.kind, amount),
        text=entry.text and entry.text[:MAX_NOTE_CHARACTERS],
        recorded=entry.recorded,
        state=entry.state,
        origin=Origin(entry.origin) if entry.origin else None,
    )


def read_records(file: BinaryIO, latest: datetime) -> FileContent:
    """Return what a file holds, with no record later than a moment; raises FileError.

    Records that came from Dexcom's API are marked as imported.
    """
    reader = LineReader(file)
    sources = reader.read_line(read_head, MAX_HEAD_BYTES)

    def read_reading(line: bytes) -> Row:
        return row_of(READING_DECODER.decode(line), sources, latest)

    def read_entry(line: bytes) -> Entry:
        return entry_of(ENTRY_DECODER.decode(line), latest)

    rows = [*reader.read_until(ENTRIES, read_reading)]
    entries = [*reader.read_until(END, read_entry)]
    reader.check_end()
    return FileContent(
        readings=sort_rows(rows), entries=Diary.from_entries(entries).entries
    )


class LineReader:
    """Reads the lines of a file one by one, and raises FileError for what can't be read."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin with the first line."""
        self._file = file
        self._number = 0

    def read_line[_ResultT](
        self, read: Callable[[bytes], _ResultT], longest: int = MAX_LINE_BYTES
    ) -> _ResultT:
        """Return what a function reads from the next line."""
        self._number += 1
        line = self._file.readline(longest)
        if not line.endswith(b"\n"):
            raise FileError(FileProblem.LINE, self._number)
        try:
            return read(line.strip())
        except (
            ArithmeticError,
            LookupError,
            RecursionError,
            ValueError,
            msgspec.MsgspecError,
        ) as err:
            raise FileError(FileProblem.LINE, self._number) from err

    def read_until[_ResultT](
        self, end: str, read: Callable[[bytes], _ResultT]
    ) -> Iterator[_ResultT]:
        """Return what a function reads from each line before one."""
        last = end.encode()

        def read_other(line: bytes) -> _ResultT | None:
            return None if line == last else read(line.removesuffix(b","))

        while (result := self.read_line(read_other)) is not None:
            yield result

    def check_end(self) -> None:
        """Check that nothing follows."""
        if any(line.strip() for line in self._file):
            raise FileError(FileProblem.LINE, self._number + 1)


def read_head(line: bytes) -> list[Source]:
    """Return the sources that the first line lists; raises FileError or msgspec.MsgspecError."""
    begin = line.removesuffix(f",{READINGS}".encode()) + b"}"
    version = VERSION_DECODER.decode(begin)
    if version.format != FORMAT:
        raise FileError(FileProblem.FORMAT)
    if version.version > VERSION:
        raise FileError(FileProblem.LATER_VERSION)
    head = HEAD_DECODER.decode(begin)
    return [
        Source(**msgspec.structs.asdict(source))._replace(
            origin=source.origin or Origin.JSON
        )
        for source in head.sources
    ]


def row_of(record: ReadingRecord, sources: Sequence[Source], latest: datetime) -> Row:
    """Return a record as a row; raises LookupError or ValueError."""
    check_time(record.time, latest)
    return Row(
        time=int(record.time.timestamp()),
        value=record.mg_dl,
        rate=NO_RATE if record.mg_dl_per_minute is None else record.mg_dl_per_minute,
        trend=TRENDS.index(record.trend),
        ticks=NO_TICKS
        if record.transmitter_ticks is None
        else record.transmitter_ticks,
        source=sources[record.source],
        record_id=bytes.fromhex(record.id),
        offset=NO_OFFSET
        if record.utc_offset_minutes is None
        else QUARTER_HOURS[
            QUARTER_HOURS.index(record.utc_offset_minutes // MINUTES_OF_A_QUARTER)
        ],
        status=STATUSES.index(record.status),
    )


def entry_of(record: EntryRecord, latest: datetime) -> Entry:
    """Return a record as an entry; raises ValueError."""
    check_time(record.time, latest)
    if record.amount != possible_amount(record.kind, record.amount):
        raise ValueError("The amount is out of range")
    return Entry(
        record_id=record.id,
        kind=record.kind,
        time=record.time.astimezone(UTC),
        sub_kind=record.sub_kind,
        amount=record.amount,
        text=record.text,
        recorded=record.recorded and in_utc(record.recorded),
        state=record.state,
        origin=record.origin or Origin.JSON,
    )


def check_time(moment: datetime, latest: datetime) -> None:
    """Raise ValueError for a time that no record has."""
    if not is_possible_time(moment.timestamp(), latest):
        raise ValueError("The time is out of range")
