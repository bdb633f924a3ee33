"""What reports say, read back from the PDF."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pypdf.generic import Destination
import pypdfium2
import pytest

from custom_components.dexcom_api.diary.entries import Diary
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.pdf.content import ClockOwner, ReportContent, Section
from custom_components.dexcom_api.pdf.document import Paper
from custom_components.dexcom_api.pdf.drawing import draw_report
from custom_components.dexcom_api.report import build_report

from .contents import DAY, END, LANGUAGES, ZONE, make_content
from .reading import ReadPdf, fonts_of

RANGES = ("very_high", "high", "in_range", "low", "very_low")
DASH = "–"

# Points between the edge of the paper and anything on it.
MARGIN = 40


def read(content: ReportContent) -> ReadPdf:
    """Draw a report and read it."""
    return ReadPdf(draw_report(content))


def write_german(text: str | None, suffix: str = "") -> str:
    """Return a number of a summary as Germans write it."""
    return DASH if text is None else text.replace(".", ",") + suffix


@pytest.mark.parametrize("days", [14, 90])
def test_numbers(days: int) -> None:
    """Every number is that of the summary, in the unit and the decimals of the language."""
    content = make_content(days, "de", GlucoseUnit.MMOL_L)
    report: dict[str, Any] = dict(content.report)
    shown, sign = report["shown"], content.say("picture_percent", number="")
    ranges, goals, figures, parts, weekdays, hours, *tables = read(content).tables
    response, totals, *_ = tables
    assert response[2][1] == "3,4 mmol/L"

    def percent(text: str | None) -> str:
        return write_german(text, sign)

    assert [row[1:] for row in ranges[1:]] == [
        [write_german(shown["limits"][band]), percent(shown[band])] for band in RANGES
    ]
    assert [row[2] for row in goals[1:]] == [
        percent(shown[goal["range"]]) for goal in report["goals"]
    ]
    assert [row[3] for row in goals[1:]] == [
        "erreicht" if goal["met"] else "nicht erreicht" for goal in report["goals"]
    ]
    assert figures[1][:6] == [
        write_german(shown["mean"]),
        *(percent(shown[key]) for key in ("gmi", "cv", "tight_range", "active")),
        str(report["low_episodes"]),
    ]
    for table, rows in (
        (parts, report["parts"]),
        (weekdays, report["weekdays"]),
        (hours, report["hours"]),
    ):
        assert [row[2:] for row in table[1:]] == [
            [
                *(percent(row["shown"][key]) for key in ("below", "in_range", "above")),
                write_german(row["shown"]["mean"]),
                str(row["metrics"]["low_episodes"]),
            ]
            for row in rows
        ]
    assert totals[1][1] == f"{report['diary']['totals']['carbs_g']:g} g"
    insulin = report["diary"]["totals"]["insulin_units"]
    assert totals[2][1] == write_german(f"{round(insulin, 1):g}", " IE")
    [titles] = {tuple(table[0]) for table in tables if "Insulin, IE" in table[0]}
    assert titles == (
        *("", "Kohlenhydrate, g", "Insulin, IE"),
        *("Schnell wirkendes Insulin, IE", "Lang wirkendes Insulin, IE"),
    )


def test_days() -> None:
    """Each day has its figures and totals, and a chart that says what it shows."""
    content = make_content(sections=(Section.DAYS,))
    root = read(content).root
    days = content.report["days"]
    weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    names = [part.text for part in root.find("H3")]
    *whole, last = [
        f"{weekdays[date.fromisoformat(day['day']).weekday()]} {day['day']}"
        for day in days
    ]
    # The report ends in the afternoon.
    assert names == [*whole, f"{last} (so far)"]
    lines = [part.text for part in root.find("P")]
    for day in days:
        in_range = day["shown"]["in_range"]
        assert f"In range {DASH if in_range is None else in_range + '%'}" in lines
        mean = day["shown"]["mean"]
        start = f"Mean {DASH if mean is None else mean + ' mg/dL'}"
        assert any(line.startswith(start) for line in lines)
    assert any("Carbs 107 g · Insulin" in line for line in lines)
    figures = [part.alt or "" for part in root.find("Figure")]
    assert len(figures) == len(days)
    trace = content.trace
    begin = datetime.fromisoformat(days[3]["start"]).timestamp()
    values = [
        value
        for moment, value in zip(trace.times, trace.values_mg_dl, strict=True)
        if begin <= moment < begin + DAY.total_seconds()
    ]
    assert f"lowest {min(values):g} mg/dL" in figures[3]
    assert f"highest {max(values):g} mg/dL" in figures[3]


def test_origin() -> None:
    """The report says when it was printed, and which device, data, and clock it is about."""
    content = make_content()
    text = " ".join(read(content).texts)
    assert "Zoë Novák" in text
    assert "2026-04-18 – 2026-05-02" in text
    assert "Printed 2026-05-02 15:07" in text
    assert "Data from 2026-04-18 14:0" in text
    assert "to 2026-05-02 13:5" in text
    assert "Device: G7" in text
    assert "the clock of the phone or receiver: UTC+02:00" in text
    home = replace(content, clock_owner=ClockOwner.HOME, device=None)
    text = " ".join(read(home).texts)
    assert "Home Assistant's time zone: UTC+02:00" in text
    assert "Device" not in text


def test_sensors_and_gaps() -> None:
    """Sensors and gaps have their times and durations."""
    sensors, gaps = read(make_content(sections=(Section.SENSORS,))).tables
    assert sensors[1:] == [
        [
            "G7",
            "2026-04-18 14:00",
            "2026-04-28 14:00",
            "2026-04-28 14:00",
            "As planned",
            "3 h 00 min",
            "8.7% (14)",
        ],
        [
            "G7",
            "2026-04-28 14:00",
            "In use",
            "2026-05-08 14:00",
            DASH,
            "3 h 00 min",
            DASH,
        ],
    ]
    lengths = [row[2] for row in gaps[1:]]
    assert lengths.count("3 h 00 min") == 4
    said = f"Gaps of an hour or more: {len(lengths)}"
    assert said in read(make_content(sections=(Section.SENSORS,))).texts
    whole = make_content(sections=(Section.SENSORS,))
    times = range(int((END - 14 * DAY).timestamp()), int(END.timestamp()), 300)
    full = GlucoseTrace.from_readings(times, [120] * len(times))
    assert "No gaps of an hour or more." in read(replace(whole, trace=full)).texts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_languages(language: str, paper: Paper) -> None:
    """In each language and on each paper, all letters are there, and all is inside the margins."""
    content = make_content(language=language, paper=paper)
    pdf = read(content)
    texts = " ".join(pdf.texts)
    assert "□" not in texts
    assert content.say("report_hours") in texts
    assert pdf.reader.root_object["/Lang"] == language
    fonts = [
        font["/DescendantFonts"][0]["/FontDescriptor"]
        for font in fonts_of(pdf.reader.pages[0]).values()
    ]
    assert all({"/FontFile2", "/FontFile3"} & font.keys() for font in fonts)
    check_edges(pdf, paper)


def check_edges(pdf: ReadPdf, paper: Paper) -> None:
    """Check that all letters are inside of the margins."""
    width, height = paper.size
    document = pypdfium2.PdfDocument(pdf.content)
    for page in document:
        assert page.get_size() == pytest.approx((width, height), abs=0.1)
        box = page.get_textpage()
        for number in range(box.count_chars()):
            left, bottom, right, top = box.get_charbox(number)
            if box.get_text_range(number, 1).strip():
                assert left >= MARGIN and right <= width - MARGIN
                assert bottom >= MARGIN / 2 and top <= height - MARGIN / 2


def test_structure() -> None:
    """Screen readers get a title, headings in order, tables with headers, and nothing unnamed."""
    content = make_content()
    pdf = read(content)
    reader = pdf.reader
    assert reader.metadata is not None
    assert reader.metadata.title == (
        "Glucose report – Zoë Novák – 2026-04-18 – 2026-05-02"
    )
    catalog: Any = reader.root_object
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.drawn_outside == 0
    assert pdf.texts[0] == "Glucose report"
    headings = [part.text for part in pdf.root.find("H2")]
    assert headings[:4] == [
        "Time in ranges",
        "Goals",
        "Key figures",
        "Ambulatory glucose profile",
    ]
    marks = [mark.title for mark in reader.outline if isinstance(mark, Destination)]
    assert marks == headings
    for table in pdf.root.find("Table"):
        first, *rows = table.find("TR")
        assert {cell.kind for cell in first.parts} == {"TH"}
        assert all(len(row.parts) == len(first.parts) for row in rows)
        assert {row.parts[-1].kind for row in rows} == {"TD"}
    assert all(part.alt for part in pdf.root.find("Figure"))
    [profile, *_] = pdf.root.find("Figure")
    assert profile.alt is not None
    assert profile.alt.startswith("Ambulatory glucose profile. Median: 00:00 ")


@pytest.mark.parametrize(
    ("name", "fonts"),
    [
        ("Ελένη Şahin", {"NotoSans"}),
        ("Юлия", {"NotoSans"}),
        ("山田 髙子", {"NotoSans", "HeiseiKakuGo-W5"}),
        ("山﨑 ﾏﾘ", {"NotoSans", "HeiseiKakuGo-W5"}),
        ("𠮷野", {"HeiseiKakuGo-W5"}),
        ("张伟", {"STSong-Light"}),
        ("김민준", {"HYGothic-Medium"}),
        ("محمد 🦊", {"NotoSans"}),
    ],
)
def test_names(name: str, fonts: set[str]) -> None:
    """Any name can be read aloud; one that our fonts lack is written by the program's own font."""
    pdf = read(make_content(name=name, sections=(Section.SENSORS,)))
    assert pdf.texts[1] == name
    used = {
        font["/BaseFont"].removeprefix("/").removesuffix("-Regular")
        for font in fonts_of(pdf.reader.pages[0]).values()
    }
    assert fonts <= used


@pytest.mark.parametrize(
    ("name", "read_aloud", "shown"),
    [
        # Macs write accents after their letters.
        ("Zoe\u0308 Nova\u0301k", "Zoë Novák", "Zoë Novák"),
        ("Nguyễn Thị Hương", "Nguyễn Thị Hương", "Nguyên Thi Huong"),
        ("山﨑", "山﨑", "山﨑"),
        ("محمد", "محمد", "����"),
    ],
)
def test_accents(name: str, read_aloud: str, shown: str) -> None:
    """A letter that our fonts lack is shown with fewer accents, but read aloud as it is."""
    pdf = read(make_content(name=name, sections=(Section.SENSORS,)))
    assert pdf.texts[1] == read_aloud
    assert shown in pdf.reader.pages[0].extract_text()


@pytest.mark.parametrize("letter", ["W", "名", "م"])
def test_long_name(letter: str) -> None:
    """Of the longest name, only the start is shown, but all of it is read aloud."""
    name = 250 * letter
    pdf = read(make_content(name=name, sections=(Section.OVERVIEW, Section.SENSORS)))
    assert pdf.texts[1] == name
    check_edges(pdf, Paper.A4)


def test_responses() -> None:
    """A curve has its typical figures, unless there are too few occasions."""
    pdf = read(make_content(sections=(Section.RESPONSES,)))
    [table] = pdf.tables
    assert table[1:] == [
        ["At the start", "118 mg/dL"],
        ["Rises by", "62 mg/dL"],
        ["Highest after", "1 h 05 min"],
        ["Falls by", "4 mg/dL"],
        ["Lowest after", DASH],
    ]
    assert [part.alt for part in pdf.root.find("Figure")] == [
        "Glucose responses: Carbs"
    ]
    assert "21 of 24 occasions count." in pdf.texts
    assert "Figures need at least 5 occasions, but there are only 4." in pdf.texts


def test_hidden_diary() -> None:
    """Those who may not see the diary get nothing of it."""
    content = make_content()
    content.report["diary"] = None
    texts = " ".join(read(content).texts)
    assert "Carbs" not in texts
    assert "Diary" not in texts
    assert "responses" not in texts
    # No page is empty.
    assert all(
        page.extract_text().count("\n") > 5 for page in read(content).reader.pages
    )


def test_too_few_readings() -> None:
    """With too few readings, nothing is shown that isn't known."""
    content = make_content()
    first = content.trace.cut(0, int((END - 13 * DAY).timestamp()))
    window = (END - 14 * DAY, END)
    report = build_report(first, Diary(), window, ZONE, content.limits, content.unit)
    pdf = read(replace(content, report=report, trace=first))
    assert "Not enough data" in pdf.texts
    assert "No readings in this period" in [
        part.alt for part in pdf.root.find("Figure")
    ]
    figures = pdf.tables[1]
    assert figures[1][:4] == [DASH, DASH, DASH, DASH]


def test_day() -> None:
    """Of one day, there is neither a profile nor any hour of the day, and the report says why."""
    content = make_content(sections=(Section.OVERVIEW, Section.HOURS))
    window = (END - timedelta(days=1), END)
    report = build_report(
        content.trace, Diary(), window, ZONE, content.limits, content.unit
    )
    texts = read(replace(content, report=report)).texts
    assert "The profile needs 3 days." in texts
    assert "Parts of the day" in texts
    assert not {"Not enough data", "Hours of the day"} & {*texts}


def test_change_of_clock() -> None:
    """A day on which the clock changes says how long it is, and shows its hours."""
    end = datetime(2026, 3, 30, 0, tzinfo=UTC)
    start = end - timedelta(days=2)
    times = range(int(start.timestamp()), int(end.timestamp()), 300)
    trace = GlucoseTrace.from_readings(times, [120] * len(times))
    content = make_content(sections=(Section.DAYS,))
    report = build_report(
        trace, Diary(), (start, end), ZONE, content.limits, content.unit
    )
    pdf = read(replace(content, report=report, trace=trace))
    names = [part.text for part in pdf.root.find("H3")]
    assert "Sun 2026-03-29 (23 h)" in names


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "America/St_Johns"])
def test_other_clocks(zone: str) -> None:
    """Reports work on clocks with a part of an hour."""
    clock = ZoneInfo(zone)
    content = make_content(sections=(Section.OVERVIEW, Section.DAYS))
    window = (END - 3 * DAY, END)
    report = build_report(
        content.trace, Diary(), window, clock, content.limits, content.unit
    )
    texts = " ".join(read(replace(content, report=report, clock=clock)).texts)
    assert {"Asia/Kathmandu": "UTC+05:45", "America/St_Johns": "UTC-02:30"}[
        zone
    ] in texts
