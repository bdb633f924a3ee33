"""The layout of a report: pages with a header and a footer, headings, and tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from ..glucose.ranges import GlucoseRange
from ..pictures.canvas import Align, Box, Color
from .content import ReportContent
from .document import Document
from .sheet import LINE, Sheet, wrap

MARGIN: Final = 42
FOOTER: Final = 30

TITLE_SIZE: Final = 20
HEADING_SIZE: Final = 11
TEXT_SIZE: Final = 8.5
SMALL_SIZE: Final = 7.5

ROW: Final = 14.5
HAIRLINE: Final = 0.5

type Cell = str | Callable[[Sheet, Box], None]


class Column(NamedTuple):
    """A column of a table: its title, its share of the width, and the side of its texts."""

    title: str
    share: float
    align: Align = Align.RIGHT


@dataclass(slots=True)
class Layout:
    """A report while it is laid out: ``y`` is where the next part of the page begins."""

    content: ReportContent
    document: Document
    sheet: Sheet
    y: float = 0

    @classmethod
    def start(cls, content: ReportContent) -> Layout:
        """Start with an empty first page."""
        title = " – ".join((content.say("card_report"), content.name, content.period))
        document = Document(content.paper, title, content.language)
        return cls(content, document, Sheet.add(document), MARGIN)

    @property
    def left(self) -> float:
        """Return the left edge of the content."""
        return MARGIN

    @property
    def right(self) -> float:
        """Return the right edge of the content."""
        return self.sheet.width - MARGIN

    @property
    def bottom(self) -> float:
        """Return the lower edge of the content."""
        return self.sheet.height - MARGIN - FOOTER + 12

    @property
    def width(self) -> float:
        """Return the width of the content."""
        return self.right - self.left

    @property
    def rest(self) -> float:
        """Return how much room is left on the page."""
        return self.bottom - self.y

    def next_page(self) -> None:
        """Start a page, and name the report above it."""
        self.sheet = Sheet.add(self.document)
        running = f"{self.content.say('card_report')} – {self.content.name}"
        baseline = MARGIN - 6
        at = (self.left, baseline)
        half = self.width / 2
        self.sheet.text(at, running, SMALL_SIZE, Color.SECONDARY_TEXT, width=half)
        at = (self.right, baseline)
        period = self.content.period
        self.sheet.text(at, period, SMALL_SIZE, Color.SECONDARY_TEXT, Align.RIGHT)
        self.rule(MARGIN)
        self.y = MARGIN + 8

    def rule(
        self, y: float, width: float = HAIRLINE, color: Color = Color.MIDNIGHT
    ) -> None:
        """Draw a line over the whole width."""
        self.sheet.box((self.left, y, self.right, y + width), color)

    def need(self, height: float) -> None:
        """Start a page unless so much room is left."""
        if self.rest < height:
            self.next_page()

    def heading(self, text: str, kind: str = "H2", left: float | None = None) -> None:
        """Write a heading, from ``left`` on or over the whole width."""
        self.y += HEADING_SIZE + 6
        edge = self.left if left is None else left
        if kind == "H2":
            self.sheet.bookmark(text, self.y - HEADING_SIZE - 4)
        at, width = (edge, self.y), self.right - edge
        self.sheet.write(kind, at, text, HEADING_SIZE, width=width, bold=True)
        self.y += 7

    def paragraph(
        self,
        text: str,
        size: float = TEXT_SIZE,
        color: Color = Color.SECONDARY_TEXT,
    ) -> None:
        """Write a paragraph."""
        lines = wrap(text, size, self.width)
        height = len(lines) * size * LINE
        self.need(height)
        self.y += height
        with self.sheet.marked("P"):
            self.sheet.lines((self.left, self.y), lines, size, color)
        self.y += 2

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        left: float | None = None,
        width: float | None = None,
    ) -> None:
        """Draw a table. The first cell of a row names it.

        If it continues on another page, the titles of its columns are repeated.
        """
        edge = self.left if left is None else left
        room = self.width if width is None else width
        edges = [edge]
        for column in columns:
            edges.append(edges[-1] + column.share * room)
        boxes = list(pairwise(edges))
        with self.document.element("Table"):
            with self.document.element("TR"):
                self._write_titles(columns, boxes, is_first=True)
            for row in rows:
                if self.rest < ROW:
                    self.next_page()
                    self._write_titles(columns, boxes, is_first=False)
                with self.document.element("TR"):
                    self._write_row(columns, boxes, row)
        self.y += 6

    def titled_table(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        left: float | None = None,
    ) -> None:
        """Draw a table below a heading, from ``left`` on or over the whole width."""
        edge = self.left if left is None else left
        self.heading(title, left=edge)
        # The titles of the columns bring as much room of their own.
        self.y -= 6
        self.table(columns, rows, left=edge, width=self.right - edge)

    def _write_titles(
        self,
        columns: Sequence[Column],
        boxes: Sequence[tuple[float, float]],
        *,
        is_first: bool,
    ) -> None:
        """Write the titles of columns; screen readers read only the first of them."""
        titles = [
            wrap(column.title, SMALL_SIZE, right - left - 4)
            for column, (left, right) in zip(columns, boxes, strict=True)
        ]
        more = max(map(len, titles)) - 1
        self.y += ROW + more * SMALL_SIZE * LINE
        baseline = self.y - 4.5
        attributes = "<</O /Table /Scope /Column>>"
        for (_, _, align), lines, (left, right) in zip(
            columns, titles, boxes, strict=True
        ):
            style = (SMALL_SIZE, Color.SECONDARY_TEXT, align)
            at = (find_edge(left, right, align), baseline)
            if is_first:
                with self.sheet.marked("TH", attributes=attributes):
                    self.sheet.lines(at, lines, *style)
            else:
                self.sheet.lines(at, lines, *style)
        self._draw_line(boxes, Color.MIDNIGHT)

    def _write_row(
        self,
        columns: Sequence[Column],
        boxes: Sequence[tuple[float, float]],
        row: Sequence[Cell],
    ) -> None:
        """Write the cells of a row."""
        top = self.y
        self.y += ROW
        for number, (cell, column, (left, right)) in enumerate(
            zip(row, columns, boxes, strict=True)
        ):
            if not isinstance(cell, str):
                # The picture shows what the other cells say, so it is a decoration.
                with self.document.element("TD"):
                    pass
                cell(self.sheet, (left, top, right, self.y))
                continue
            kind, attributes = (
                ("TD", None) if number else ("TH", "<</O /Table /Scope /Row>>")
            )
            at = (find_edge(left, right, column.align), self.y - 4.5)
            room = right - left - 4
            self.sheet.write(
                kind,
                at,
                cell,
                TEXT_SIZE,
                Color.TEXT,
                column.align,
                room,
                attributes=attributes,
            )
        self._draw_line(boxes, Color.GRID)

    def _draw_line(self, boxes: Sequence[tuple[float, float]], color: Color) -> None:
        """Draw the line below a row."""
        box = (boxes[0][0], self.y - HAIRLINE, boxes[-1][1], self.y)
        self.sheet.box(box, color)

    def write_footers(self) -> None:
        """Write the number of each page and where the data comes from."""
        content = self.content
        pages = len(self.document.pages)
        baseline = self.sheet.height - MARGIN + 10
        for number in range(pages):
            sheet = Sheet(self.document, number)
            page = content.say("report_page", page=number + 1, pages=pages)
            at = (self.right, baseline)
            edge = self.right - sheet.text(
                at, page, SMALL_SIZE, Color.SECONDARY_TEXT, Align.RIGHT
            )
            at, room = (self.left, baseline), self.width - 70 - edge
            source = content.say("report_source")
            sheet.text(at, source, SMALL_SIZE, Color.SECONDARY_TEXT, width=room)


def find_edge(left: float, right: float, align: Align) -> float:
    """Return where the texts of a column are aligned."""
    if align is Align.LEFT:
        return left + 1
    return right - 2 if align is Align.RIGHT else (left + right) / 2


def draw_range_strip(sheet: Sheet, box: Box, percents: Sequence[float]) -> None:
    """Draw the time in each range from left to right, lowest first."""
    left, top, right, bottom = box
    width = right - left
    for band, percent in zip(GlucoseRange, percents, strict=True):
        edge = left + width * percent / 100
        if percent:
            draw_range(sheet, (left, top, edge, bottom), band)
        left = edge


def draw_range(sheet: Sheet, box: Box, band: GlucoseRange) -> None:
    """Fill a part of a bar. Lines distinguish low ranges from high ones in black and white."""
    sheet.box(box, Color[band.name])
    if band in {GlucoseRange.VERY_LOW, GlucoseRange.LOW}:
        sheet.hatch(box, 3, 0.6, Color.BACKGROUND)
    left, top, right, bottom = box
    sheet.frame((left, top, right, bottom), 0.4, Color.BACKGROUND)
