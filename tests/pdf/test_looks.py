"""How pages look, and what PDFs consist of: compared with approved pictures and an approved text.

To approve others, run this file with --snapshot-update, and look at what has changed.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
import re
from typing import Any, Final

from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader
import pypdfium2
import pytest

from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.glucose.ranges import GlucoseRange
from custom_components.dexcom_api.pdf.document import Document, Paper
from custom_components.dexcom_api.pdf.drawing import draw_report
from custom_components.dexcom_api.pdf.layout import (
    ROW,
    Cell,
    Column,
    Layout,
    draw_range,
)
from custom_components.dexcom_api.pdf.sheet import Sheet
from custom_components.dexcom_api.pictures.canvas import Align, Box, Color

from .contents import make_content

APPROVED: Final = Path(__file__).with_name("approved")

# Tiles of so many pixels may differ by so much of 255, which allows for other edges of letters. A
# text that is missing, or moved by a line, makes a difference of more than 20.
TILE: Final = 24
TOLERANCE: Final = 8

# The language, unit, and paper of each report, and how many of its pages are compared.
LOOKS: Final = {
    "en": ("en", GlucoseUnit.MG_DL, Paper.LETTER, 5),
    "de": ("de", GlucoseUnit.MMOL_L, Paper.A4, 1),
    "ja": ("ja", GlucoseUnit.MG_DL, Paper.A4, 3),
}


def render(pdf: bytes, pages: int) -> list[Image.Image]:
    """Return the first pages of a PDF with a pixel for each point, in gray."""
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) >= pages
    return [document[number].render().to_pil().convert("L") for number in range(pages)]


def most_different(first: Image.Image, second: Image.Image) -> float:
    """Return by how much the most different tile of two pictures differs."""
    assert first.size == second.size
    difference = ImageChops.difference(first, second)
    width, height = difference.size
    return max(
        ImageStat.Stat(difference.crop((x, y, x + TILE, y + TILE))).mean[0]
        for x in range(0, width, TILE)
        for y in range(0, height, TILE)
    )


@pytest.mark.parametrize("name", LOOKS)
def test_looks(name: str, request: pytest.FixtureRequest) -> None:
    """Pages look as approved."""
    language, unit, paper, count = LOOKS[name]
    content = make_content(14, language, unit, paper=paper)
    for number, page in enumerate(render(draw_report(content), count), 1):
        path = APPROVED / f"{name}-{number}.png"
        if request.config.getoption("update_snapshots"):
            page.save(path, optimize=True)
        assert most_different(page, Image.open(path)) <= TOLERANCE, path.name


def test_black_and_white() -> None:
    """Neighbors in a bar differ without colors: by their gray, and low ones by their lines."""
    document = Document(Paper.A4, "", "en")
    sheet = Sheet.add(document)
    for place, band in enumerate(GlucoseRange):
        draw_range(sheet, (60 * place, 0, 60 * place + 60, 60), band)
    [page] = render(document.to_bytes(), 1)
    spots = [page.crop((60 * n + 10, 10, 60 * n + 50, 50)) for n in range(5)]
    grays = [ImageStat.Stat(spot).mean[0] for spot in spots]
    spreads = [ImageStat.Stat(spot).stddev[0] for spot in spots]
    assert all(spread > 20 for spread in spreads[:2])
    assert all(spread < 1 for spread in spreads[2:])
    assert abs(grays[2] - grays[3]) > 25
    assert abs(grays[3] - grays[4]) > 25
    assert abs(grays[0] - grays[1]) > 15


def draw_parts() -> bytes:
    """Draw one of each thing that reports consist of, on two pages."""
    layout = Layout.start(make_content(name="Thị 𠮷 张 김 م"))
    layout.heading("Ranges")
    layout.paragraph("How much of the time glucose is in each of them. " * 4)
    layout.heading("Low, " * 20, "H3", left=300)

    def draw(sheet: Sheet, box: Box) -> None:
        draw_range(sheet, box, GlucoseRange.LOW)

    columns = [
        Column("Range", 0.4, Align.LEFT),
        Column("Share of the time", 0.1),
        Column("Bar", 0.5, Align.MIDDLE),
    ]
    row: list[Cell] = ["Low", "4%", draw]
    layout.titled_table("Bars", columns, [row], left=200)
    with layout.sheet.marked("Figure", alt="A curve"):
        points = [(100.0, 300.0), (110.0, 280.0), (125.25, 310.0)]
        layout.sheet.line(points, 1.5, Color.TEXT)
        layout.sheet.polygon(points, Color.GRID)
        layout.sheet.dot(points[0], 2, Color.TEXT)
    layout.y = layout.bottom - 2 * ROW
    layout.table(columns, [row] * 3)
    layout.write_footers()
    return layout.document.to_bytes()


def write_objects(pdf: bytes) -> Iterator[str]:
    """Yield the version, the objects, and the streams of a PDF as texts, but no font files."""
    reader = PdfReader(BytesIO(pdf))
    size: Any = reader.trailer["/Size"]
    yield f"{reader.pdf_header} {sorted(reader.trailer)}"
    for number in range(1, size):
        found: Any = reader.get_object(number)
        if "/Type" in found and found["/Type"] in {"/ObjStm", "/XRef"}:
            continue
        file = BytesIO()
        found.write_to_stream(file)
        text = file.getvalue().partition(b"stream")[0].decode()
        # How well streams are compressed depends on the library.
        yield f"{number}: {' '.join(re.sub(r'/Length [0-9]+', '', text).split())}"
        if hasattr(found, "get_data") and "/Length1" not in found:
            yield found.get_data().decode()


def test_parts(request: pytest.FixtureRequest) -> None:
    """All that programs read of a PDF is as approved, also what no picture shows."""
    text = "\n".join(write_objects(draw_parts())) + "\n"
    path = APPROVED / "parts.txt"
    if request.config.getoption("update_snapshots"):
        path.write_text(text)
    assert text == path.read_text()
