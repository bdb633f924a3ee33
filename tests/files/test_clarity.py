"""Clarity's CSV: what is read, in all forms in which it is found, and what is written."""

import csv
from datetime import UTC, datetime
from math import isnan
from pathlib import Path

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.columns import Columns, Row, Source
from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.files.clarity_writer import write_clarity
from custom_components.dexcom_api.files.content import FileError, FileProblem
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit, show_reading

from .examples import (
    BERLIN,
    FRENCH,
    GERMAN,
    HEADER,
    ITALIAN,
    JAPANESE,
    PATIENT,
    SPANISH,
    egv,
    lines,
    read,
    shown_times,
)

MORNING = "2026-02-13T07:23:32"
# In German, Spanish, French, Italian, Dutch, Swedish, and Japanese.
LOW_WORDS = ("Niedrig", "Bajo", "Bas", "Basso", "Laag", "Låg", "低")
HIGH_WORDS = ("hoch", "Alto", "Élevé", "Haut", "Hoog", "Hög", "高")


def test_reading(tmp_path: Path) -> None:
    """A reading has the time of the zone, its offset, and where it comes from."""
    found = read(tmp_path, lines(PATIENT, egv(MORNING, 61, 11101)))
    [row] = found.readings.rows()
    assert shown_times(found) == ["2026-02-13T06:23:32"]
    assert (row.value, row.ticks, row.offset) == (61, 11101, 4)
    assert row.source == Source("8AM1EY", "g6", None, "iOS", "G6", "clarity")
    assert isnan(row.rate)
    assert found.skipped == 0


def test_entries(tmp_path: Path) -> None:
    """Events become entries; what nobody knows is skipped and counted."""
    found = read(
        tmp_path,
        lines(
            f"1,{MORNING},Insulin,Fast-Acting,,,,,4.5,,,,,",
            f"2,{MORNING},Carbs,,,,,,,45,,,,",
            f"3,{MORNING},Exercise,Heavy,,,,,,,01:30:30,,,",
            f"4,{MORNING},Health,Low Symptoms,,,,,,,,,,",
            f"5,{MORNING},Calibration,,,,,110,,,,,,",
            f"6,{MORNING},Blood Glucose,,,,,111,,,,,,",
            f"7,{MORNING},Ritual,,,,,,,,,,,",
            f"8,{MORNING},Alert,Signal Loss,,,,,,,00:20:00,,,",
        ),
    )
    assert found.skipped == 2
    assert {
        entry.kind: (entry.sub_kind, entry.amount, entry.origin)
        for entry in found.entries
    } == {
        EntryKind.INSULIN: ("fast_acting", 4.5, "clarity"),
        EntryKind.CARBS: (None, 45, "clarity"),
        EntryKind.EXERCISE: ("heavy", 90.5, "clarity"),
        EntryKind.HEALTH: ("low_symptoms", None, "clarity"),
        EntryKind.CALIBRATION: (None, 110, "clarity"),
        EntryKind.BLOOD_GLUCOSE: (None, 111, "clarity"),
    }


def test_order_of_columns(tmp_path: Path) -> None:
    """All columns are found by their names, wherever they are."""
    rows = [
        f"1,{MORNING},EGV,,,,iPhone G6,61,,,,1.5,11101,8AM1EY",
        f"2,{MORNING},Insulin,Fast-Acting,,,,,4.5,,,,,",
        f"3,{MORNING},Exercise,Heavy,,,,,,,01:30:30,,,",
        f"4,{MORNING},Carbs,,,,,,,45,,,,",
    ]
    found = read(tmp_path, lines(*rows))
    [row] = found.readings.rows()
    assert (row.rate, row.ticks, row.source.transmitter_id) == (1.5, 11101, "8AM1EY")
    turned = [",".join(reversed(line.split(","))) for line in (*rows, HEADER)]
    other = read(tmp_path, lines(*turned[:-1], header=turned[-1]))
    assert list(other.readings.rows()) == [row]
    assert sorted(other.entries, key=repr) == sorted(found.entries, key=repr)


@pytest.mark.parametrize(
    ("shown", "mg_dl"),
    [
        ("Low", 39),
        ("HIGH", 401),
        *((word, 39) for word in LOW_WORDS),
        *((word, 401) for word in HIGH_WORDS),
        ("40", 40),
        ("401", 401),
        ("61.0", 61),
        ("38", None),
        ("0", None),
        ("", None),
    ],
)
def test_value(tmp_path: Path, shown: str, mg_dl: float | None) -> None:
    """Words stand for values that can't be measured; what isn't glucose is skipped."""
    found = read(tmp_path, lines(egv(MORNING, shown), egv("2026-02-13 8:00:00", 99)))
    values = [99] if mg_dl is None else [mg_dl, 99]
    assert list(found.readings.values) == values
    assert found.skipped == (mg_dl is None)


@pytest.mark.parametrize("mg_dl", [39, 40, 41, 54, 69, 70, 180, 399, 400, 401])
def test_value_in_mmol(tmp_path: Path, mg_dl: float) -> None:
    """What is written in mmol/L is read as what a meter shows, and measured if it was."""
    source = Source("8AM1EY", "g7", None, "iOS", "G7")
    row = Row(1_770_963_812, mg_dl, -1.5, 5, 300, source, bytes(16), 4)
    path = write(tmp_path, [row], [], GlucoseUnit.MMOL_L)
    [found] = read(tmp_path, path.read_bytes()).readings.values
    shown = [show_reading(value, GlucoseUnit.MMOL_L) for value in (found, mg_dl)]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_other_language_and_encoding(
    tmp_path: Path, encoding: str, ending: str
) -> None:
    """German files have semicolons, commas in numbers, and mmol/L."""
    text = lines(
        f"1;{MORNING};EGV;;;;iOS;5,8;;;;-0,1;;",
        "2;2026-02-13T07:28:32;EGV;;;;iOS;Niedrig",
        f"3;{MORNING};Kohlenhydrate;;;;;;;12,5;;;;",
        header=GERMAN,
    )
    found = read(tmp_path, text.replace("\n", ending).encode(encoding))
    assert list(found.readings.values) == [104, 39]
    assert found.readings.rates[0] == pytest.approx(-1.8, abs=0.01)
    assert [entry.amount for entry in found.entries] == [12.5]


def test_japanese_encoding(tmp_path: Path) -> None:
    """Spreadsheets in Japan save files in their own encoding."""
    text = lines(
        f"{MORNING},EGV,61,",
        "2026-02-13T07:28:32,EGV,低,",
        f"{MORNING},食事,,30",
        header=JAPANESE,
    )
    found = read(tmp_path, text.encode("cp932"))
    assert list(found.readings.values) == [61, 39]
    assert [entry.amount for entry in found.entries] == [30]


def test_mixed_line_endings(tmp_path: Path) -> None:
    """Lines can end in several ways in one file, and some are empty."""
    text = f"{HEADER}\r\n{egv(MORNING, 61)}\n\n{egv('2026-02-13T08:00', 62)}\r"
    assert list(read(tmp_path, text).readings.values) == [61, 62]


@pytest.mark.parametrize("reverses", [False, True], ids=["in order", "reversed"])
@pytest.mark.parametrize(
    ("header", "rows", "entries"),
    [
        (
            SPANISH,
            [
                f"1;{MORNING};Niveles estimados de glucosa;;;;iPhone G6;61;;;;;;",
                f"2;{MORNING};Insulin;Fast-Acting;;;;;4,5;;;;;",
                f"3;{MORNING};Carbs;;;;;;;45;;;;",
                f"4;{MORNING};Calibración;;;;;110;;;;;;",
                f"5;{MORNING};Exercise;Light;;;;;;;00:30:00;;;",
            ],
            {
                ("insulin", "fast_acting"): 4.5,
                ("carbs", None): 45,
                ("calibration", None): 110,
                ("exercise", "light"): 30,
            },
        ),
        (
            FRENCH,
            [
                f"1;{MORNING};Glucose estimé;;61;",
                f"2;{MORNING};Étalonnage;;110;",
                f"3;{MORNING};Exercise;Heavy;;01:00:00",
            ],
            {("calibration", None): 110, ("exercise", "heavy"): 60},
        ),
        (
            GERMAN.replace("mmol/l", "mg/dL"),
            [
                f"1;{MORNING};EGW;;;;iOS;61;;;;;;",
                f"2;{MORNING};Kalibrierung;;;;;110;;;;;;",
                f"3;{MORNING};Insulin;Long-Acting;;;;;18;;;;;",
                f"4;{MORNING};Exercise;Medium;;;;;;;00:45:00;;;",
                f"5;{MORNING};Kohlenhydrate;;;;;;;12,5;;;;",
            ],
            {
                ("calibration", None): 110,
                ("insulin", "long_acting"): 18,
                ("exercise", "medium"): 45,
                ("carbs", None): 12.5,
            },
        ),
        (
            ITALIAN,
            [f"{MORNING};EGV;;61;8AM1EY", f"{MORNING};Health;Illness;;"],
            {("health", "illness"): None},
        ),
        (
            JAPANESE,
            [f"{MORNING},EGV,61,", f"{MORNING},食事,,30", f"{MORNING},活動,,"],
            {("carbs", None): 30, ("exercise", None): None},
        ),
    ],
    ids=["es", "fr", "de", "it", "ja"],
)
def test_languages(
    tmp_path: Path,
    header: str,
    rows: list[str],
    entries: dict[tuple[str, str | None], float | None],
    *,
    reverses: bool,
) -> None:
    """Columns, readings, and events have other names, also where some columns are left."""
    if reverses:
        mark = ";" if ";" in header else ","
        turned = [mark.join(line.split(mark)[::-1]) for line in (header, *rows)]
        header, *rows = turned
    found = read(tmp_path, lines(*rows, header=header))
    assert list(found.readings.values) == [61]
    assert {(one.kind, one.sub_kind): one.amount for one in found.entries} == entries
    assert ("8AM1EY" in rows[0]) == (
        found.readings.sources[0].transmitter_id == "8AM1EY"
    )


def test_unknown_language(tmp_path: Path) -> None:
    """Of an unknown language, columns are found by their order, and readings by their number."""
    header = ",".join(
        f"Колонка {place}" if place != 7 else "Глюкоза (mmol/L)" for place in range(14)
    )
    rows = [
        f"{place},2026-02-{1 + place // 24:02}T{place % 24:02}:00:00,ГЛЮ,,,,,5.5,,,,,,"
        for place in range(120)
    ]
    drop = "7,2026-02-01T10:05:00,Калибровка,,,,,6.0,,,,,,"
    found = read(tmp_path, lines(*rows, drop, header=header))
    assert len(found.readings) == 120
    assert found.skipped == 1
    with pytest.raises(FileError) as raised:
        read(tmp_path, lines(*rows[:99], header=header))
    assert raised.value.problem is FileProblem.EMPTY


def test_two_columns(tmp_path: Path) -> None:
    """Times and values are enough."""
    text = f"Timestamp,Glucose Value (mg/dL)\n{MORNING},61\n"
    assert list(read(tmp_path, text).readings.values) == [61]


@pytest.mark.parametrize(
    ("shown", "utc"),
    [
        ("2026-02-13 7:23", "2026-02-13T06:23:00"),
        ("13.02.2026 07:23:32", "2026-02-13T06:23:32"),
        ("13/02/2026 07:23", "2026-02-13T06:23:00"),
        ("2/13/2026 7:23:32 PM", "2026-02-13T18:23:32"),
        ("02/13/2026, 12:05 am", "2026-02-12T23:05:00"),
        ("2/13/2026, 7:23:32\u202fPM", "2026-02-13T18:23:32"),
        ("2026-02-13T07:23:32.500", "2026-02-13T06:23:32"),
    ],
)
def test_odd_times(tmp_path: Path, shown: str, utc: str) -> None:
    """Spreadsheets save times in the way of a country."""
    assert shown_times(read(tmp_path, lines(egv(f'"{shown}"', 61)))) == [utc]


def test_order_of_dates(tmp_path: Path) -> None:
    """One date shows how all of a file are meant; without one, the file is refused."""
    sixth, last = egv("06/02/2026 07:00", 61), egv("28/02/2026 07:00", 62)
    found = read(tmp_path, lines(sixth, last))
    assert shown_times(found)[0] == "2026-02-06T06:00:00"
    with pytest.raises(FileError) as raised:
        read(tmp_path, lines(sixth))
    assert raised.value.problem is FileProblem.DATES


@pytest.mark.parametrize(
    ("row", "problem", "column"),
    [
        (egv("2026-02-30T07:00:00", 61), FileProblem.CELL, "Timestamp"),
        (egv("", 61), FileProblem.CELL, "Timestamp"),
        (egv("2026-06-01T07:00:00", 61), FileProblem.CELL, "Timestamp"),
        (egv("1999-06-01T07:00:00", 61), FileProblem.CELL, "Timestamp"),
        (egv("0001-01-01T00:00:00", 61), FileProblem.CELL, "Timestamp"),
        (egv(MORNING, "much"), FileProblem.CELL, "Glucose Value"),
        (f"1,{MORNING},Insulin,,,,,,4 u,,,,,", FileProblem.CELL, "Insulin Value"),
        (f"1,{MORNING},Carbs,,,,,,,-4,,,,", FileProblem.CELL, "Carb Value"),
        (f"1,{MORNING},Exercise,,,,,,,,1 h,,,", FileProblem.CELL, "Duration"),
        (egv(MORNING, "5,8"), FileProblem.LINE, ""),
        (egv(MORNING, '"61'), FileProblem.LINE, ""),
        (egv(MORNING, '"61"0'), FileProblem.LINE, ""),
    ],
)
def test_bad_line(tmp_path: Path, row: str, problem: FileProblem, column: str) -> None:
    """An error says where it is, and nothing of what is there."""
    with pytest.raises(FileError) as raised:
        read(tmp_path, lines(PATIENT, egv("2026-02-13T07:18:32", 60), row))
    assert raised.value.problem is problem
    assert raised.value.line == 4
    assert raised.value.column == column
    assert MORNING not in str(raised.value)


@pytest.mark.parametrize("text", ["", "a,b,c\n1,2,3\n", "\0" * 99, "\x89PNG\r\n"])
def test_other_file(tmp_path: Path, text: str) -> None:
    """A file of another kind is refused."""
    with pytest.raises(FileError) as raised:
        read(tmp_path, text)
    assert raised.value.problem is FileProblem.FORMAT


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that would fill the memory is refused."""
    monkeypatch.setattr("custom_components.dexcom_api.files.reader.MAX_CSV_BYTES", 99)
    with pytest.raises(FileError) as raised:
        read(tmp_path, lines(egv(MORNING, 61)))
    assert raised.value.problem is FileProblem.TOO_LARGE


def test_ids(tmp_path: Path) -> None:
    """The same lines have the same ids in another zone and unit; equal lines have two."""
    rows = egv(MORNING, 61), egv(MORNING, 61)
    ids = [*read(tmp_path, lines(*rows)).readings.ids()]
    assert len({*ids}) == 2
    mmol = lines(*(row.replace(",61,", ",3.4,") for row in rows))
    mmol = mmol.replace("mg/dL", "mmol/L")
    assert [*read(tmp_path, mmol).readings.ids()] == ids


def test_many_equal_lines(tmp_path: Path) -> None:
    """A line that is repeated thousands of times takes no longer than different ones."""
    content = read(tmp_path, lines(*[egv(MORNING, 61)] * 30_000))
    assert len({*content.readings.ids()}) == 30_000


def test_many_transmitters(tmp_path: Path) -> None:
    """A file in which each reading has another transmitter is refused."""
    rows = [egv(MORNING, 61, transmitter=f"T{number}") for number in range(1001)]
    assert len(read(tmp_path, lines(*rows[:1000])).readings) == 1000
    with pytest.raises(FileError) as raised:
        read(tmp_path, lines(*rows))
    assert (raised.value.line, raised.value.column) == (1002, "Transmitter ID")


@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(
            st.sampled_from(
                [*",;\n\r\"'", "\0", "EGV", "Insulin", MORNING, "61", "Low", "5,8", "é"]
            )
        ).map("".join),
    )
)
def test_anything(tmp_path_factory: pytest.TempPathFactory, rest: str | bytes) -> None:
    """Whatever follows the header is read or refused."""
    tail = rest.encode() if isinstance(rest, str) else rest
    for head in (HEADER, GERMAN, ""):
        try:
            found = read(tmp_path_factory.getbasetemp(), f"{head}\n".encode() + tail)
        except FileError:
            continue
        assert found.readings or found.entries


def write(
    folder: Path, rows: list[Row], entries: list[Entry], unit: GlucoseUnit
) -> Path:
    """Return the path of a file that was written."""
    path = folder / "written.csv"
    columns = Columns.from_rows(rows)
    write_clarity(path, "=Anna", columns, entries, BERLIN, unit)
    return path


@pytest.mark.parametrize("unit", GlucoseUnit)
def test_written(tmp_path: Path, unit: GlucoseUnit) -> None:
    """What is written has Clarity's layout, and is read again but for what it has no place for."""
    source = Source("@8AM1EY", "g7", None, "iOS", "G7")
    rows = [
        Row(1_770_963_812, 39, -1.5, 5, 300, source, bytes(16), 4),
        Row(1_770_964_112, 180, float("nan"), 5, 600, source, bytes([1] * 16), 4),
    ]
    entries = [
        Entry(
            record_id=kind,
            kind=kind,
            time=datetime(2026, 2, 13, 7, tzinfo=UTC),
            sub_kind="long_acting" if kind is EntryKind.INSULIN else None,
            amount=90,
            text="=SUM(A1)",
        )
        for kind in EntryKind
    ]
    path = write(tmp_path, rows, entries, unit)
    table = [*csv.reader(path.open(encoding="utf-8-sig", newline=""))]
    assert table[0] == HEADER.replace("mg/dL", unit).split(",")
    assert {len(row) for row in table} == {14}
    assert [row[0] for row in table[1:]] == [str(n) for n in range(1, len(table))]
    assert table[1][2:5] == ["FirstName", "", "'=Anna"]
    head = [row[2:4] for row in table[1:] if not row[1]]
    assert ["Alert", "High"] in head
    assert {row[6] for row in table[3:] if not row[1]} == {"iOS G7"}
    sensor = [["Sensor", ""]] if unit is GlucoseUnit.MMOL_L else []
    assert head[:-7] == [["FirstName", ""], ["LastName", ""], ["Device", ""], *sensor]
    assert {row[0] for row in head[-7:]} == {"Alert"}
    assert path.read_bytes().endswith(b"\r\n")
    assert "SUM" not in path.read_text(encoding="utf-8")
    assert path.read_bytes().count(b"\r\n") == len(table)
    # A number stays a number, and text that could be a formula doesn't.
    [first] = [row for row in table if row[7] == "Low"]
    assert float(first[11]) < 0
    assert first[13] == "'@8AM1EY"
    found = read(tmp_path, path.read_bytes())
    assert list(found.readings.times) == [row.time for row in rows]
    assert list(found.readings.values) == pytest.approx([39, 180], abs=0.5)
    assert found.readings.sources[0] == source._replace(origin="clarity")
    kinds = {*EntryKind} - {EntryKind.NOTE, EntryKind.ALERT}
    assert {entry.kind for entry in found.entries} == kinds
    amounts = {entry.kind: entry.amount for entry in found.entries}
    assert amounts.pop(EntryKind.HEALTH) is None
    assert list(amounts.values()) == pytest.approx([90] * 5, abs=0.1)


def test_subtypes_written(tmp_path: Path) -> None:
    """Kinds of insulin, exercise, and health are called what Clarity calls them."""
    kinds = {
        EntryKind.INSULIN: ["Fast-Acting", "Long-Acting"],
        EntryKind.EXERCISE: ["Light", "Medium", "Heavy"],
        EntryKind.HEALTH: [
            *("Illness", "Stress", "High Symptoms", "Low Symptoms", "Cycle", "Alcohol"),
        ],
    }
    names = [(kind, name) for kind, names in kinds.items() for name in names]
    time = datetime(2026, 2, 13, 7, tzinfo=UTC)
    entries = [
        Entry(
            record_id=name,
            kind=kind,
            time=time,
            sub_kind=name.lower().replace("-", "_").replace(" ", "_"),
        )
        for kind, name in names
    ]
    path = write(tmp_path, [], entries, GlucoseUnit.MG_DL)
    table = csv.reader(path.open(encoding="utf-8-sig", newline=""))
    assert [row[3] for row in table if row[1].startswith("2026")] == [
        name for _, name in names
    ]
    found = read(tmp_path, path.read_bytes()).entries
    assert {(entry.kind, entry.sub_kind) for entry in found} == {
        (entry.kind, entry.sub_kind) for entry in entries
    }


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t=", "\r=", "\n="])
def test_formula(tmp_path: Path, start: str) -> None:
    """Text that a spreadsheet would calculate is written as text, and read as it was."""
    source = Source("8AM1EY", None, None, f"{start}1+1", None)
    row = Row(1_770_963_812, 180, -1.5, 5, 300, source, bytes(16), 4)
    path = write(tmp_path, [row], [], GlucoseUnit.MG_DL)
    cells = [
        cell
        for line in csv.reader(path.open(encoding="utf-8-sig", newline=""))
        for cell in line
        if cell.endswith("1+1")
    ]
    assert {*cells} == {f"'{start}1+1"}
    [found] = read(tmp_path, path.read_bytes()).readings.sources
    assert found.display_device == source.display_device


def test_long_exercise(tmp_path: Path) -> None:
    """Exercise of any length, as earlier versions saved it, doesn't spoil a file."""
    time = datetime(2026, 2, 13, 7, tzinfo=UTC)
    kind = EntryKind.EXERCISE
    entry = Entry(record_id="1", kind=kind, time=time, amount=99_999)
    path = write(tmp_path, [], [entry], GlucoseUnit.MG_DL)
    [found] = read(tmp_path, path.read_bytes()).entries
    assert found.amount == 24 * 60
