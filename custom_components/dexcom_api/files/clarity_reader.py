"""Reads Clarity's CSV, in its languages and units, also after a spreadsheet has saved it.

Its times are those of a clock without an offset, so the time zone has to be known. A cell that
can't be read ends the reading, because half a file is worse than none.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from hashlib import blake2s
from pathlib import Path
import re
from typing import Final
from uuid import UUID

from ..dexcom.amounts import possible_amount
from ..dexcom.columns import (
    ID_LENGTH,
    NO_OFFSET,
    NO_RATE,
    NO_STATUS,
    NO_TICKS,
    STATUSES,
    TRENDS,
    Row,
    Source,
)
from ..dexcom.devices import TRANSMITTERS
from ..dexcom.fields import MAX_CHARACTERS, MAX_TICKS
from ..dexcom.glucose_value import (
    BELOW_RANGE_MG_DL,
    SENSOR_RANGE_MG_DL,
    is_mmol,
    meter_mg_dl,
    rate_mg_dl,
    sensor_mg_dl,
)
from ..dexcom.times import quarter_hours
from ..diary.entries import Diary, Entry
from ..glucose.entry_kinds import GLUCOSE_KINDS, EntryKind, find_sub_kind
from ..glucose.origin import Origin
from .clarity import (
    ALERT,
    EGV_WORDS,
    HIGH_WORDS,
    KIND_WORDS,
    LOW_WORDS,
    Column,
    unescape_text,
)
from .clarity_table import Line, Table, cell_error
from .content import MAX_SOURCES, FileContent, is_possible_time, sort_rows
from .local_times import DateOrder, ShownTime, find_moments

NUMBER: Final = re.compile(r"[+-]?\d{1,9}([.,]\d{0,9})?|[+-]?[.,]\d{1,9}", re.ASCII)
DURATION: Final = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?", re.ASCII)
NO_LETTERS: Final = re.compile(r"[\W_]+")
MINUTE: Final = timedelta(minutes=1)

# In a language that nobody knows, readings are the events that most rows with glucose have.
LEAST_READINGS: Final = 100
SHARE_OF_READINGS: Final = 0.9

AMOUNT_COLUMNS: Final = {
    Column.INSULIN: EntryKind.INSULIN,
    Column.CARBS: EntryKind.CARBS,
    Column.DURATION: EntryKind.EXERCISE,
}
PHONES: Final = {"iphone": "iOS"}


@dataclass(frozen=True, slots=True)
class Found:
    """A reading or an entry of a line, before its time in UTC is known.

    ``kind`` is None for a reading, whose ``value`` and ``rate`` are in mg/dL. Lines are not kept:
    there can be half a million.
    """

    line_number: int
    time: ShownTime
    record_id: bytes
    kind: EntryKind | None
    value: float | None
    status: int = NO_STATUS
    rate: float | None = None
    source: Source | None = None
    sub_kind: str | None = None


def read_clarity(path: Path, zone: tzinfo, latest: datetime) -> FileContent:
    """Return what a file holds, with no record later than a moment.

    Raises FileError or OSError.
    """
    return ClarityReader(Table(path), zone, latest).read()


class ClarityReader:
    """Reads one file: once to learn how it writes dates and readings, and then all of it."""

    def __init__(self, table: Table, zone: tzinfo, latest: datetime) -> None:
        """Start with a table before any of it is read."""
        self._table = table
        self._zone = zone
        self._latest = latest
        self._dates = DateOrder()
        self._reading_words: frozenset[str] = frozenset()
        # How many lines had an id already.
        self._repeats: Counter[bytes] = Counter()
        self._sources: dict[tuple[str, str], Source] = {}
        self._skipped = 0

    def read(self) -> FileContent:
        """Return the readings and entries."""
        self._learn()
        found = [*self._found()]
        find_moments([one.time for one in found], self._zone)
        rows, entries = [], []
        for one in found:
            if one.time.utc is None:
                self._skipped += 1
            elif not is_possible_time(one.time.utc, self._latest):
                raise cell_error(one.line_number, Column.TIME)
            elif one.source is not None:
                rows.append(self._row(one, one.source, one.time.utc))
            elif one.kind is not None:
                entries.append(entry_of(one, one.kind, one.time.utc))
        return FileContent(
            readings=sort_rows(rows),
            entries=Diary.from_entries(entries).entries,
            skipped=self._skipped,
        )

    def _learn(self) -> None:
        """Learn how dates are written, and what readings are called."""
        kinds: Counter[str] = Counter()
        for line in self._table:
            if shown := line.text(Column.TIME):
                self._dates.learn(shown)
                if line.text(Column.GLUCOSE):
                    kinds[line.text(Column.TYPE).casefold()] += 1
        known = kinds.keys() & {*EGV_WORDS}
        if not self._table.has(Column.TYPE):
            # Someone kept only the times and the values.
            known = {""}
        for word, count in kinds.most_common(1):
            if not known and count >= max(
                LEAST_READINGS, SHARE_OF_READINGS * kinds.total()
            ):
                known = {word}
        self._reading_words = frozenset(known)

    def _found(self) -> Iterator[Found]:
        """Return the readings and entries in the order of the file."""
        for line in self._table:
            word = line.text(Column.TYPE).casefold()
            is_reading = word in self._reading_words
            shown = line.text(Column.TIME)
            if not shown:
                if is_reading:
                    raise line.error(Column.TIME)
                continue
            kind = None if is_reading else find_kind(line, word)
            if kind is None and not is_reading:
                self._skipped += 1
                continue
            value, status = self._value(line, kind)
            if value is None and (kind is None or kind in GLUCOSE_KINDS):
                self._skipped += 1
                continue
            time = self._shown_time(line, shown, is_reading=is_reading)
            subtype = NO_LETTERS.sub("", line.text(Column.SUBTYPE))
            yield Found(
                line.number,
                time,
                self._record_id(line, shown),
                kind,
                value,
                status,
                rate_mg_dl(number_in(line, Column.RATE), self._table.unit),
                self._source(line) if kind is None else None,
                find_sub_kind(kind, subtype) if kind else None,
            )

    def _shown_time(self, line: Line, shown: str, *, is_reading: bool) -> ShownTime:
        """Return the time of a line."""
        try:
            moment = self._dates.read(shown)
        except ValueError as err:
            raise line.error(Column.TIME) from err
        transmitter = line.text(Column.TRANSMITTER)
        return ShownTime(moment, ticks_of(line), transmitter, is_reading)

    def _record_id(self, line: Line, shown: str) -> bytes:
        """Return an id that is the same each time a file has the line, in whatever time zone."""
        columns = (Column.TYPE, Column.SUBTYPE, Column.TICKS, Column.TRANSMITTER)
        described = "|".join([shown, *map(line.text, columns)])
        first = line_id(described, 0)
        repeated = self._repeats[first]
        self._repeats[first] += 1
        return line_id(described, repeated) if repeated else first

    def _value(self, line: Line, kind: EntryKind | None) -> tuple[float | None, int]:
        """Return mg/dL or an amount, None where it is none, and the status of a reading."""
        unit = self._table.unit
        if kind is None:
            word = line.text(Column.GLUCOSE).casefold()
            for status, words in (("low", LOW_WORDS), ("high", HIGH_WORDS)):
                if word in words:
                    return sensor_mg_dl(None, unit, status), STATUSES.index(status)
            return measured_mg_dl(number_in(line, Column.GLUCOSE), unit), NO_STATUS
        if kind in GLUCOSE_KINDS:
            return meter_mg_dl(number_in(line, Column.GLUCOSE), unit), NO_STATUS
        for column, amount_kind in AMOUNT_COLUMNS.items():
            if kind is amount_kind:
                amount = (
                    minutes_in(line)
                    if column is Column.DURATION
                    else number_in(line, column)
                )
                if amount != possible_amount(kind, amount):
                    raise line.error(column)
                return amount, NO_STATUS
        return None, NO_STATUS

    def _row(self, found: Found, source: Source, seconds: int) -> Row:
        """Return a reading."""
        shown = datetime.fromtimestamp(seconds, self._zone)
        offset = quarter_hours(timezone(shown.utcoffset() or timedelta()))
        ticks = found.time.ticks
        return Row(
            time=seconds,
            value=found.value or 0,
            rate=NO_RATE if found.rate is None else found.rate,
            trend=TRENDS.index("none"),
            ticks=NO_TICKS if ticks is None else ticks,
            source=source,
            record_id=found.record_id,
            offset=NO_OFFSET if offset is None else offset,
            status=found.status,
        )

    def _source(self, line: Line) -> Source:
        """Return where a reading comes from."""
        key = line.text(Column.TRANSMITTER), line.text(Column.SOURCE)
        if (source := self._sources.get(key)) is None:
            if len(self._sources) >= MAX_SOURCES:
                raise line.error(Column.TRANSMITTER)
            transmitter, device = (
                unescape_text(text)[:MAX_CHARACTERS] or None for text in key
            )
            app = generation = None
            first, _, last = (device or "").rpartition(" ")
            if first and last.casefold() in TRANSMITTERS:
                device, app, generation = first, last, last.casefold()
            device = PHONES.get((device or "").casefold(), device)
            source = Source(transmitter, generation, None, device, app, Origin.CLARITY)
            self._sources[key] = source
        return source


def entry_of(found: Found, kind: EntryKind, seconds: int) -> Entry:
    """Return an entry."""
    return Entry(
        record_id=str(UUID(bytes=found.record_id)),
        kind=kind,
        time=datetime.fromtimestamp(seconds, UTC),
        sub_kind=found.sub_kind,
        amount=found.value,
        origin=Origin.CLARITY,
    )


def line_id(described: str, repeated: int) -> bytes:
    """Return the id of a line that was in the file so many times before."""
    key = f"{Origin.CLARITY}|{described}|{repeated}".encode()
    return blake2s(key, digest_size=ID_LENGTH).digest()


def find_kind(line: Line, word: str) -> EntryKind | None:
    """Return the kind of an entry by its word, or else by the column that has its amount."""
    if word == ALERT.casefold():
        return None
    for column, kind in AMOUNT_COLUMNS.items():
        if word not in KIND_WORDS and line.text(column):
            return kind
    return KIND_WORDS.get(word)


def number_in(line: Line, column: Column) -> float | None:
    """Return the number of a cell, None if it is empty; raises FileError."""
    if not (text := line.text(column)):
        return None
    if not NUMBER.fullmatch(text):
        raise line.error(column)
    return float(text.replace(",", "."))


def measured_mg_dl(value: float | None, unit: str) -> float | None:
    """Return a sensor reading in mg/dL, or None if it isn't glucose."""
    found = sensor_mg_dl(value, unit, None)
    # Files have a word for what is too low, so 2.2 mmol/L is 40 mg/dL, rounded.
    is_rounded = is_mmol(unit) and found == BELOW_RANGE_MG_DL
    return SENSOR_RANGE_MG_DL[0] if is_rounded else found


def minutes_in(line: Line) -> float | None:
    """Return the minutes of a duration, None if it is empty; raises FileError."""
    if not (text := line.text(Column.DURATION)):
        return None
    if not (match := DURATION.fullmatch(text)):
        raise line.error(Column.DURATION)
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds) / MINUTE


def ticks_of(line: Line) -> int | None:
    """Return the seconds since the transmitter started, or None if they are unknown."""
    text = line.text(Column.TICKS)
    ticks = int(float(text.replace(",", "."))) if NUMBER.fullmatch(text) else -1
    return ticks if 0 <= ticks <= MAX_TICKS else None
