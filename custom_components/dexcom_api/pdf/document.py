"""A tagged PDF: its pages, its bookmarks, and the structure that screen readers follow."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from itertools import pairwise
from typing import Final, NamedTuple

import pydyf

from .fonts import Font, build_font

VERSION: Final = b"1.7"


class Paper(StrEnum):
    """The sizes of paper."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Return the width and the height in points, 72 an inch."""
        return SIZES[self]


SIZES: Final[Mapping[Paper, tuple[float, float]]] = {
    Paper.A4: (595.28, 841.89),
    Paper.LETTER: (612.0, 792.0),
}


class Place(NamedTuple):
    """Where the content of an element is: the number of a page, and of the content on it."""

    page: int
    content: int


@dataclass(slots=True)
class Element:
    """An element of the structure, such as a table, with its parts in reading order."""

    kind: str
    alt: str | None = None
    attributes: str | None = None
    parts: list[Element | Place] = field(default_factory=list)


class Bookmark(NamedTuple):
    """A heading, and where it is: the number of a page, and the distance from its bottom."""

    title: str
    page: int
    y: float


class Document:
    """A PDF while it is drawn."""

    def __init__(self, paper: Paper, title: str, language: str) -> None:
        """Start without pages."""
        self.paper = paper
        self.title = title
        self._language = language
        self._root = Element("Document")
        self._open = [self._root]
        # What draws each page, and how many contents of elements it has.
        self.pages: list[list[str]] = []
        self._contents: list[int] = []
        self._fonts: dict[Font, str] = {}
        self.bookmarks: list[Bookmark] = []

    def add_page(self) -> int:
        """Add an empty page, and return its number."""
        self.pages.append([])
        self._contents.append(0)
        return len(self.pages) - 1

    def font_key(self, font: Font) -> str:
        """Return the name by which pages refer to a font."""
        return self._fonts.setdefault(font, f"F{len(self._fonts)}")

    @contextmanager
    def element(self, kind: str, *, attributes: str | None = None) -> Iterator[None]:
        """Add an element, whose parts are added inside."""
        added = Element(kind, attributes=attributes)
        self._open[-1].parts.append(added)
        self._open.append(added)
        try:
            yield
        finally:
            self._open.pop()

    def add_content(
        self,
        page: int,
        kind: str,
        alt: str | None = None,
        attributes: str | None = None,
    ) -> int:
        """Add an element with content on a page, and return the number of that content."""
        number = self._contents[page]
        self._contents[page] += 1
        place = Place(page, number)
        self._open[-1].parts.append(Element(kind, alt, attributes, [place]))
        return number

    def to_bytes(self) -> bytes:
        """Return the finished PDF."""
        pdf = pydyf.PDF()
        fonts = pydyf.Dictionary(
            {key: build_font(pdf, font).reference for font, key in self._fonts.items()}
        )
        pages = [
            self._build_page(pdf, number, fonts) for number in range(len(self.pages))
        ]
        self._build_structure(pdf, pages)
        self._build_bookmarks(pdf, pages)
        pdf.catalog |= {
            "Lang": pydyf.String(self._language),
            "MarkInfo": "<</Marked true>>",
            "ViewerPreferences": "<</DisplayDocTitle true>>",
        }
        pdf.info["Title"] = pydyf.String(self.title)
        file = BytesIO()
        pdf.write(file, VERSION, identifier=True, compress=True)
        return file.getvalue()

    def _build_page(
        self, pdf: pydyf.PDF, number: int, fonts: pydyf.Dictionary
    ) -> pydyf.Dictionary:
        """Add a page to the PDF."""
        content = pydyf.Stream(list(self.pages[number]), compress=True)
        pdf.add_object(content)
        page = pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": pdf.pages.reference,
                "MediaBox": pydyf.Array([0, 0, *self.paper.size]),
                "Resources": pydyf.Dictionary({"Font": fonts}),
                "Contents": content.reference,
                "StructParents": number,
                "Tabs": "/S",
            }
        )
        pdf.add_page(page)
        return page

    def _build_structure(
        self, pdf: pydyf.PDF, pages: Sequence[pydyf.Dictionary]
    ) -> None:
        """Add the structure to the PDF, and where the elements of each page are in it."""
        tree = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        pdf.add_object(tree)
        found: list[list[bytes]] = [[b""] * count for count in self._contents]

        def build(element: Element, parent: pydyf.Dictionary) -> pydyf.Dictionary:
            built = pydyf.Dictionary(
                {"Type": "/StructElem", "S": f"/{element.kind}", "P": parent.reference}
            )
            pdf.add_object(built)
            if element.alt is not None:
                built["Alt"] = pydyf.String(element.alt)
            if element.attributes is not None:
                built["A"] = element.attributes
            kids = pydyf.Array()
            for part in element.parts:
                if isinstance(part, Place):
                    built["Pg"] = pages[part.page].reference
                    found[part.page][part.content] = built.reference
                    kids.append(part.content)
                else:
                    kids.append(build(part, built).reference)
            built["K"] = kids
            return built

        tree["K"] = build(self._root, tree).reference
        lists = []
        for number, references in enumerate(found):
            of_page = pydyf.Array(references)
            pdf.add_object(of_page)
            lists += [number, of_page.reference]
        parents = pydyf.Dictionary({"Nums": pydyf.Array(lists)})
        pdf.add_object(parents)
        tree |= {"ParentTree": parents.reference, "ParentTreeNextKey": len(pages)}
        pdf.catalog["StructTreeRoot"] = tree.reference

    def _build_bookmarks(
        self, pdf: pydyf.PDF, pages: Sequence[pydyf.Dictionary]
    ) -> None:
        """Add the bookmarks to the PDF, one after the other."""
        outlines = pydyf.Dictionary({"Type": "/Outlines", "Count": len(self.bookmarks)})
        pdf.add_object(outlines)
        items = [
            pydyf.Dictionary(
                {
                    "Title": pydyf.String(title),
                    "Parent": outlines.reference,
                    "Dest": pydyf.Array([pages[page].reference, "/XYZ", 0, y, 0]),
                }
            )
            for title, page, y in self.bookmarks
        ]
        for item in items:
            pdf.add_object(item)
        for before, after in pairwise(items):
            before["Next"], after["Prev"] = after.reference, before.reference
        if items:
            outlines |= {"First": items[0].reference, "Last": items[-1].reference}
            pdf.catalog["Outlines"] = outlines.reference
