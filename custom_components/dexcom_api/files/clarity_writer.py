"""Writes readings and entries in the layout of Clarity's CSV."""

from collections.abc import Iterable, Iterator
import csv
from datetime import datetime, tzinfo
from heapq import merge
from itertools import chain, count
from math import isnan
from operator import itemgetter
from pathlib import Path
from typing import Final

from ..dexcom.amounts import LONGEST_EXERCISE_MINUTES
from ..dexcom.columns import NO_TICKS, Columns, Row, Source
from ..dexcom.devices import transmitter_name
from ..dexcom.glucose_value import ABOVE_RANGE_MG_DL, BELOW_RANGE_MG_DL
from ..diary.entries import Entry
from ..glucose.entry_kinds import GLUCOSE_KINDS, EntryKind
from ..glucose.numbers import GlucoseUnit, round_half_up, to_unit
from .clarity import (
    ALERT,
    ALERT_SUBTYPES,
    DEVICE,
    EGV,
    FIRST_NAME,
    HEADER,
    HIGH,
    KIND_NAMES,
    LAST_NAME,
    LOW,
    SENSOR,
    SUB_KIND_NAMES,
    Column,
    escape_text,
)
from .content import MAX_CSV_BYTES, replacing

MINUTE_SECONDS: Final = 60
AMOUNT_COLUMNS: Final = {
    EntryKind.INSULIN: Column.INSULIN,
    EntryKind.CARBS: Column.CARBS,
}

# Rates have more digits than glucose.
RATE_DIGITS: Final = 3

type Cells = dict[Column, str]


def write_clarity(
    path: Path,
    name: str,
    readings: Columns,
    entries: Iterable[Entry],
    clock: tzinfo,
    unit: GlucoseUnit,
) -> None:
    """Write a file, in the person's time and unit.

    Raises OSError, or FileError if it is too large to be read again.
    """
    # Clarity's files have a byte order mark and end lines as Windows does.
    with replacing(path, MAX_CSV_BYTES, newline="") as file:
        file.write("\N{ZERO WIDTH NO-BREAK SPACE}")
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(text.format(unit=unit) for text in HEADER.values())
        source = readings.sources[readings.places[-1]] if readings else None
        rows = merge(
            reading_rows(readings, clock, unit),
            entry_rows(entries, clock, unit),
            key=itemgetter(0),
        )
        all_cells = chain(head_rows(name, source, unit), map(itemgetter(1), rows))
        writer.writerows(map(line_of, count(1), all_cells))


def line_of(index: int, cells: Cells) -> list[str | None]:
    """Return the cells of a line, which begins with its number. Empty cells are None."""
    return [{Column.INDEX: str(index), **cells}.get(column) for column in Column]


def head_rows(name: str, source: Source | None, unit: GlucoseUnit) -> Iterator[Cells]:
    """Return the rows about the person and the app, whose alert settings stay empty."""
    yield {Column.TYPE: FIRST_NAME, Column.PATIENT: escape_text(name)}
    yield {Column.TYPE: LAST_NAME}
    product = transmitter_name(source) if source else None
    device = {
        Column.DEVICE: f"Dexcom {product}" if product else "",
        Column.SOURCE: device_of(source),
    }
    yield {Column.TYPE: DEVICE, **device}
    if unit is GlucoseUnit.MMOL_L:
        yield {Column.TYPE: SENSOR, **device}
    for subtype in ALERT_SUBTYPES:
        yield {
            Column.TYPE: ALERT,
            Column.SUBTYPE: subtype,
            Column.SOURCE: device_of(source),
        }


def device_of(source: Source | None) -> str:
    """Return the phone or receiver and its app, as Clarity names them."""
    parts = (source.display_device, source.display_app) if source else ()
    return escape_text(" ".join(filter(None, parts)))


def reading_rows(
    readings: Columns, clock: tzinfo, unit: GlucoseUnit
) -> Iterator[tuple[float, Cells]]:
    """Return the time and the cells of each reading."""
    for row in readings.rows():
        yield row.time, reading_cells(row, clock, unit)


def reading_cells(row: Row, clock: tzinfo, unit: GlucoseUnit) -> Cells:
    """Return the cells of a reading."""
    words = {BELOW_RANGE_MG_DL: LOW, ABOVE_RANGE_MG_DL: HIGH}
    cells = {
        Column.TIME: shown_time(row.time, clock),
        Column.TYPE: EGV,
        Column.SOURCE: device_of(row.source),
        Column.GLUCOSE: words.get(int(row.value)) or show_value(row.value, unit),
    }
    if not isnan(row.rate):
        cells[Column.RATE] = f"{round_half_up(to_unit(row.rate, unit), RATE_DIGITS):g}"
    if row.ticks != NO_TICKS:
        cells[Column.TICKS] = str(row.ticks)
    if row.source.transmitter_id:
        cells[Column.TRANSMITTER] = escape_text(row.source.transmitter_id)
    return cells


def entry_rows(
    entries: Iterable[Entry], clock: tzinfo, unit: GlucoseUnit
) -> Iterator[tuple[float, Cells]]:
    """Return the time and the cells of each entry of a kind that Clarity's files have."""
    for entry in entries:
        if entry.kind in KIND_NAMES:
            yield entry.time.timestamp(), entry_cells(entry, clock, unit)


def entry_cells(entry: Entry, clock: tzinfo, unit: GlucoseUnit) -> Cells:
    """Return the cells of an entry."""
    cells = {
        Column.TIME: shown_time(int(entry.time.timestamp()), clock),
        Column.TYPE: KIND_NAMES[entry.kind],
        Column.SUBTYPE: SUB_KIND_NAMES.get(entry.sub_kind or "", ""),
    }
    if entry.amount is None:
        return cells
    if entry.kind in GLUCOSE_KINDS:
        cells[Column.GLUCOSE] = show_value(entry.amount, unit)
    elif entry.kind is EntryKind.EXERCISE:
        cells[Column.DURATION] = show_duration(
            min(entry.amount, LONGEST_EXERCISE_MINUTES)
        )
    elif column := AMOUNT_COLUMNS.get(entry.kind):
        cells[column] = f"{entry.amount:g}"
    return cells


def show_value(mg_dl: float, unit: GlucoseUnit) -> str:
    """Return glucose as a meter shows it."""
    return f"{round_half_up(to_unit(mg_dl, unit), unit.digits):.{unit.digits}f}"


def show_duration(minutes: float) -> str:
    """Return minutes as hh:mm:ss."""
    seconds = round(minutes * MINUTE_SECONDS)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def shown_time(seconds: int, clock: tzinfo) -> str:
    """Return the time that a clock shows at a second since 1970 UTC."""
    return datetime.fromtimestamp(seconds, clock).replace(tzinfo=None).isoformat()
