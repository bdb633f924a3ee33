"""Reads a PDF as a screen reader does: by its structure, not by where things are."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
import re
from typing import Any, Final

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

LETTER: Final = re.compile(r"<([0-9a-f]{4})> <([0-9a-f]+)>")
# The lines, rectangles, and colors of charts, which say nothing and take long to parse.
LINES: Final = re.compile(rb"(?:-?[\d.]+ )+(?:l|m|re|rg|RG|w)\b")


@dataclass
class Part:
    """An element of the structure, with its own text and its parts."""

    kind: str
    alt: str | None = None
    text: str = ""
    parts: list[Part] = field(default_factory=list)

    def find(self, kind: str) -> list[Part]:
        """Return all elements of a kind within this one, in reading order."""
        found = [self] if self.kind == kind else []
        for part in self.parts:
            found += part.find(kind)
        return found


@dataclass
class ReadPdf:
    """A PDF that is read."""

    content: bytes

    @cached_property
    def reader(self) -> PdfReader:
        """Return the parsed PDF."""
        return PdfReader(BytesIO(self.content))

    @cached_property
    def root(self) -> Part:
        """Return the whole structure."""
        contents = {
            page.indirect_reference.idnum: read_contents(page)
            for page in self.reader.pages
            if page.indirect_reference is not None
        }
        tree: Any = self.reader.root_object["/StructTreeRoot"]
        return read_element(tree["/K"], contents)

    @property
    def tables(self) -> list[list[list[str]]]:
        """Return the texts of all tables, by row and cell."""
        return [
            [[cell.text for cell in row.parts] for row in table.find("TR")]
            for table in self.root.find("Table")
        ]

    @property
    def texts(self) -> list[str]:
        """Return all texts in reading order."""
        return list(texts_of(self.root))

    @property
    def drawn_outside(self) -> int:
        """Return how many contents are neither part of the structure nor marked as decoration."""
        return sum(count_unmarked(page) for page in self.reader.pages)


def texts_of(part: Part) -> Iterator[str]:
    """Yield the texts of an element and its parts."""
    if part.text:
        yield part.text
    for inner in part.parts:
        yield from texts_of(inner)


def read_element(element: Any, contents: dict[int, dict[int, str]]) -> Part:
    """Return an element of the structure."""
    found = element.get_object()
    part = Part(found["/S"].removeprefix("/"), found.get("/Alt"))
    for kid in found.get("/K", []):
        if isinstance(kid, int):
            page = found.raw_get("/Pg").idnum
            part.text += contents[page][kid]
        else:
            part.parts.append(read_element(kid, contents))
    return part


def read_contents(page: PageObject) -> dict[int, str]:
    """Return the texts of a page by the numbers of their contents."""
    fonts = {key: read_font(font) for key, font in fonts_of(page).items()}
    texts: dict[int, str] = {}
    number: int | None = None
    spoken = False
    font: dict[str, str] | None = {}
    for operands, operator in operations(page):
        match operator:
            case b"BDC" if "/MCID" in operands[1]:
                number = int(operands[1]["/MCID"])
                texts[number] = ""
            case b"BDC":
                if number is not None:
                    texts[number] += operands[1]["/ActualText"]
                spoken = True
            case b"EMC" if spoken:
                spoken = False
            case b"EMC":
                number = None
            case b"Tf":
                font = fonts[operands[0]]
            case b"Tj" if number is not None and not spoken:
                texts[number] += decode(operands[0].original_bytes, font)
    return texts


def fonts_of(page: Any) -> dict[str, Any]:
    """Return the fonts of a page by the names that it has for them."""
    fonts: dict[str, Any] = page["/Resources"]["/Font"]
    return fonts


def operations(page: PageObject) -> list[tuple[list[Any], bytes]]:
    """Return what draws a page, without the paths."""
    contents = page.get_contents()
    assert isinstance(contents, ContentStream)
    contents.set_data(LINES.sub(b"", contents.get_data()))
    return contents.operations


def count_unmarked(page: PageObject) -> int:
    """Return how many contents of a page are outside of all marks."""
    depth = found = 0
    for _, operator in operations(page):
        if operator in {b"BDC", b"BMC"}:
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif operator in {b"f", b"S", b"Tj"} and not depth:
            found += 1
    return found


def read_font(font: Any) -> dict[str, str] | None:
    """Return the letters of a font by their codes, or None if its codes are UTF-16."""
    if "/ToUnicode" not in font:
        assert "UTF16" in font["/Encoding"]
        return None
    table = font["/ToUnicode"].get_data().decode("ascii")
    return {
        code: bytes.fromhex(text).decode("utf-16-be")
        for code, text in LETTER.findall(table)
    }


def decode(codes: bytes, font: dict[str, str] | None) -> str:
    """Return the text of codes."""
    if font is None:
        return codes.decode("utf-16-be")
    return "".join(
        font[codes[place : place + 2].hex()] for place in range(0, len(codes), 2)
    )
