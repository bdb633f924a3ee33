"""Our own JSON: every field comes back, and what is wrong is found."""

from datetime import UTC, datetime, timedelta
import json
from math import nan
from pathlib import Path
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.columns import (
    NO_OFFSET,
    STATUSES,
    TRENDS,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.dexcom.times import QUARTER_HOURS
from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.files.content import FileError, FileProblem, sort_rows
from custom_components.dexcom_api.files.records_json import write_records
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind

from .examples import LATEST, read

DAY = timedelta(days=1)
TEXT = st.none() | st.text(max_size=30)
ORIGIN = st.sampled_from([None, "clarity", "json"])
MOMENT = st.datetimes(
    datetime(2000, 1, 1), LATEST.replace(tzinfo=None), timezones=st.just(UTC)
)
SOURCE = st.builds(Source, TEXT, TEXT, TEXT, TEXT, TEXT, ORIGIN)
NUMBER = st.floats(39, 401, width=32)
RATE = st.just(nan) | st.floats(-100, 100, width=32)
ROW = st.builds(
    Row,
    MOMENT.map(lambda moment: int(moment.timestamp())),
    NUMBER,
    RATE,
    st.integers(0, len(TRENDS) - 1),
    st.integers(-1, 10**8),
    SOURCE,
    st.binary(min_size=16, max_size=16),
    st.sampled_from([*QUARTER_HOURS, NO_OFFSET]),
    st.integers(0, len(STATUSES) - 1),
)
AMOUNTS = {
    EntryKind.INSULIN: (0, 1000),
    EntryKind.CARBS: (0, 2000),
    EntryKind.EXERCISE: (0, 1440),
    EntryKind.BLOOD_GLUCOSE: (10, 1000),
    EntryKind.CALIBRATION: (10, 1000),
}
ENTRY = st.sampled_from(EntryKind).flatmap(
    lambda kind: st.builds(
        Entry,
        record_id=st.text(min_size=1, max_size=40),
        kind=st.just(kind),
        time=MOMENT,
        sub_kind=TEXT,
        amount=st.none()
        | (st.floats(*AMOUNTS[kind]) if kind in AMOUNTS else st.none()),
        text=TEXT,
        recorded=st.none() | MOMENT,
        state=st.none() | st.sampled_from(AlertState),
        origin=ORIGIN,
    )
)


def write(path: Path, readings: Columns, entries: tuple[Entry, ...]) -> bytes:
    """Return the content of a file."""
    write_records(path, (LATEST - DAY, LATEST), LATEST, readings, entries)
    return path.read_bytes()


def imported(record: Any) -> Any:
    """Return a record as it is after an import."""
    if isinstance(record, Row):
        source = record.source._replace(origin=record.source.origin or "json")
        return record._replace(source=source)
    fields = {name: getattr(record, name) for name in Entry.__struct_fields__}
    return Entry(**fields | {"origin": record.origin or "json"})


@given(st.lists(ROW, min_size=1, max_size=9), st.lists(ENTRY, max_size=9))
def test_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row], entries: list[Entry]
) -> None:
    """Each field of each record is as it was, but for the mark of an import."""
    folder = tmp_path_factory.getbasetemp()
    readings, diary = sort_rows(rows), Diary.from_entries(entries)
    found = read(folder, write(folder / "written", readings, diary.entries))
    expected = Columns.from_rows([imported(row) for row in readings.rows()])
    assert [*found.readings.rows()] == [*expected.rows()]
    assert found.entries == tuple(map(imported, diary.entries))
    assert found.skipped == 0


def test_entries_of_earlier_versions(tmp_path: Path) -> None:
    """Notes and amounts of any size, as they were saved once, don't spoil a file."""
    entries = (
        Entry(record_id="1", kind=EntryKind.NOTE, time=LATEST - DAY, text="é" * 90_000),
        Entry(record_id="2", kind=EntryKind.EXERCISE, time=LATEST, amount=99_999),
        Entry(record_id="3", kind=EntryKind.INSULIN, time=LATEST, amount=99_999),
    )
    note, exercise, insulin = read(
        tmp_path, write(tmp_path / "written", Columns.empty(), entries)
    ).entries
    assert note.text == "é" * 10_000
    assert exercise.end == LATEST + DAY
    assert insulin.amount is None


@pytest.mark.parametrize("kind", EntryKind)
def test_amounts(tmp_path: Path, kind: EntryKind) -> None:
    """Each kind has its own limits; an amount beyond them is an error of its line."""
    least, most = AMOUNTS.get(kind, (0, 0))
    entry = Entry(record_id="1", kind=kind, time=LATEST, amount=least)
    [*before, line, end] = write(
        tmp_path / "written", Columns.empty(), (entry,)
    ).splitlines(keepends=True)
    record = json.loads(line)

    def amount_of(amount: float, **others: str) -> float | None:
        changed = json.dumps({**record, "amount": amount, **others}).encode()
        content = b"".join((*before, changed, b"\n", end))
        [found] = read(tmp_path, content).entries
        assert found.recorded is None
        return found.amount

    if kind in AMOUNTS:
        assert amount_of(least, recorded="0001-01-01T00:00:00Z") == least
        assert amount_of(most, recorded="9999-01-01T00:00:00Z") == most
    for wrong in (least - 0.1, most + 0.1):
        with pytest.raises(FileError):
            amount_of(wrong)


def example(folder: Path, count: int = 3) -> list[bytes]:
    """Return the lines of a file."""
    source = Source("id", "g7", None, "iOS", "G7")
    readings = Columns.from_rows(
        [
            Row(1_770_963_812 + 300 * place, 99, nan, 5, 9, source, bytes([place] * 16))
            for place in range(count)
        ]
    )
    entry = Entry(
        record_id="1", kind=EntryKind.NOTE, time=LATEST - DAY, text="[secret]\n,"
    )
    return write(folder / "written", readings, (entry,)).splitlines(keepends=True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"mg_dl":99', b'"mg_dl":999'),
        (b'"mg_dl":99', b'"mg_dl":null'),
        (b'"mg_dl":99', b'"mg_dl":NaN'),
        (b'"source":0', b'"source":7'),
        (b'"trend":"flat"', b'"trend":"sideways"'),
        (b'"time":"2026', b'"time":"2027'),
        (b'Z"', b'"'),
        (b'{"id"', b'{"id'),
        (b'"id":"02', b'"id":"zz'),
        (b'"utc_offset_minutes":null', b'"utc_offset_minutes":9999'),
    ],
)
def test_bad_record(tmp_path: Path, old: bytes, new: bytes) -> None:
    """An error names the line, and nothing that is in it."""
    content = example(tmp_path)
    assert old in content[3]
    content[3] = content[3].replace(old, new, 1)
    with pytest.raises(FileError) as raised:
        read(tmp_path, b"".join(content))
    assert raised.value.problem is FileProblem.LINE
    assert raised.value.line == 4
    assert "99" not in str(raised.value)


def test_cut_short(tmp_path: Path) -> None:
    """A part of a file is refused, wherever it ends."""
    whole = b"".join(example(tmp_path))
    for length in range(1, len(whole) - 1):
        with pytest.raises(FileError):
            read(tmp_path, whole[:length])
    with pytest.raises(FileError):
        read(tmp_path, whole + b"{}\n")
    assert len(read(tmp_path, whole + b"\n").readings) == 3


def test_saved_on_windows(tmp_path: Path) -> None:
    """A byte order mark and other ends of lines change nothing."""
    content = b"".join(example(tmp_path))
    saved = read(tmp_path, b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    expected = read(tmp_path, content)
    assert [*saved.readings.rows()] == [*expected.readings.rows()]
    assert saved.entries == expected.entries


def test_other_json(tmp_path: Path) -> None:
    """JSON of another kind, or of a later version, is refused."""
    content = b"".join(example(tmp_path))
    for old, new, problem in (
        (b"dexcom_api.records", b"nightscout", FileProblem.FORMAT),
        (b'"version":1', b'"version":2', FileProblem.LATER_VERSION),
        (b'"format"', b'"shape"', FileProblem.LINE),
        (b'{"format"', b'{"a":' + b"[" * 500_000 + b',"format"', FileProblem.LINE),
        (b'"sources":[', b'"sources":[' + b"{}," * 1000, FileProblem.LINE),
    ):
        with pytest.raises(FileError) as raised:
            read(tmp_path, content.replace(old, new))
        assert raised.value.problem is problem


@given(st.binary(max_size=200))
def test_anything(tmp_path_factory: pytest.TempPathFactory, rest: bytes) -> None:
    """Whatever is in the middle of a file is read or refused."""
    folder = tmp_path_factory.getbasetemp()
    head, *others = example(folder)
    for content in (b"{" + rest, head + rest, head + rest + b"".join(others)):
        try:
            found = read(folder, content)
        except FileError:
            continue
        assert found.readings or found.entries
