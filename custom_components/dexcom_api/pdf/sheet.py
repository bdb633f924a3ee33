"""A page of a report: shapes and texts, each a part of the structure or a mere decoration.

Lengths are in points from the upper left corner.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import inf
import re
from typing import Final, Self, override

import pydyf

from ..pictures.canvas import Align, Box, Color, Point, Surface
from .document import Bookmark, Document
from .fonts import LATIN, UNIT, Run, load_font, split_runs

# Texts get smaller where they have no room, but not illegible. What is left then is cut off.
SMALLEST_TEXT: Final = 5
ELLIPSIS: Final = "…"

# From one baseline to the next, as a share of the size.
LINE: Final = 1.35

# Where a line may end.
BREAK: Final = re.compile(r"(?<=[ -])")

# The places in a point that paths go through.
FINENESS: Final = 10

# The width of the outline that makes letters bold whose font isn't, as a share of their size.
BOLD_OUTLINE: Final = 0.025


class Sheet(Surface):
    """A page while it is drawn."""

    def __init__(self, document: Document, number: int) -> None:
        """Go on with a page of a document."""
        self.document = document
        self.number = number
        self.width, self.height = document.paper.size
        self._steps = document.pages[number]
        self._is_marked = False

    @classmethod
    def add(cls, document: Document) -> Self:
        """Add an empty page to a document."""
        return cls(document, document.add_page())

    @contextmanager
    def marked(
        self, kind: str, *, alt: str | None = None, attributes: str | None = None
    ) -> Iterator[None]:
        """Make what is drawn inside the content of an element; ``alt`` says what can be seen."""
        number = self.document.add_content(self.number, kind, alt, attributes)
        self._steps.append(f"/{kind} <</MCID {number}>> BDC")
        self._is_marked = True
        try:
            yield
        finally:
            self._is_marked = False
            self._steps.append("EMC")

    def _draw(self, steps: str) -> None:
        """Draw something, as a decoration unless it is the content of an element."""
        self._steps.append(steps if self._is_marked else f"/Artifact BMC {steps} EMC")

    def _y(self, y: float) -> float:
        """Return the distance from the bottom of the page."""
        return self.height - y

    def _path(self, points: Sequence[Point]) -> str:
        """Return a path through points, in steps from the first one, which takes the least space."""
        (left, top), *rest = points
        places = [
            f"{round((x - left) * FINENESS)} {round((top - y) * FINENESS)} l"
            for x, y in rest
        ]
        scale = 1 / FINENESS
        origin = f"{scale} 0 0 {scale} {left:.2f} {self._y(top):.2f} cm 0 0 m"
        return "\n".join((origin, *places))

    @override
    def box(self, box: Box, color: Color) -> None:
        left, top, right, bottom = box
        edges = (
            f"{left:.2f} {self._y(bottom):.2f} {right - left:.2f} {bottom - top:.2f}"
        )
        self._draw(f"{paint(color)} rg {edges} re f")

    def frame(self, box: Box, width: float, color: Color) -> None:
        """Draw the edges of a rectangle."""
        left, top, right, bottom = box
        edges = (
            f"{left:.2f} {self._y(bottom):.2f} {right - left:.2f} {bottom - top:.2f}"
        )
        self._draw(f"{paint(color)} RG {width} w {edges} re S")

    def hatch(self, box: Box, step: float, width: float, color: Color) -> None:
        """Draw diagonal lines over a rectangle."""
        left, top, right, bottom = box
        edges = (
            f"{left:.2f} {self._y(bottom):.2f} {right - left:.2f} {bottom - top:.2f}"
        )
        height = bottom - top
        lines = []
        x = left - height
        while x < right:
            ends = (
                f"{x:.2f} {self._y(bottom):.2f} m {x + height:.2f} {self._y(top):.2f} l"
            )
            lines.append(ends)
            x += step
        path = " ".join(lines)
        self._draw(f"q {edges} re W n {paint(color)} RG {width} w {path} S Q")

    def dot(self, center: Point, radius: float, color: Color) -> None:
        """Fill a circle: a line of no length with a round end."""
        x, y = center
        place = f"{x:.5g} {self._y(y):.5g}"
        self._draw(
            f"q {paint(color)} RG 1 J {2 * radius:.2f} w {place} m {place} l S Q"
        )

    @override
    def polygon(self, points: Sequence[Point], color: Color) -> None:
        self._draw(f"q {paint(color)} rg {self._path(points)} h f Q")

    @override
    def line(self, points: Sequence[Point], width: float, color: Color) -> None:
        look = f"{paint(color)} RG {width * FINENESS:.3g} w 1 j"
        self._draw(f"q {look} {self._path(points)} S Q")

    @override
    def text(
        self,
        at: Point,
        text: str,
        size: float,
        color: Color,
        align: Align = Align.LEFT,
        width: float = inf,
        *,
        bold: bool = False,
    ) -> float:
        runs = [*cut_to_room(text, width / SMALLEST_TEXT, bold=bold)]
        share = sum(run.width for run in runs) / UNIT
        if share * size > width:
            size = max(width / share, SMALLEST_TEXT)
        x, y = at[0] - align * share * size, self._y(at[1])
        steps = [f"BT {paint(color)} rg {x:.2f} {y:.2f} Td"]
        steps += [self._write(run, size, color, bold=bold) for run in runs]
        self._draw(" ".join((*steps, "ET")))
        return x + share * size

    def _write(self, run: Run, size: float, color: Color, *, bold: bool) -> str:
        """Return what writes a part of a text."""
        font = run.font
        write = f"/{self.document.font_key(font)} {size:.5g} Tf <{font.encode(run.text)}> Tj"
        if bold and "Bold" not in font.name:
            outline = f"{paint(color)} RG {size * BOLD_OUTLINE:.3f} w"
            write = f"2 Tr {outline} {write} 0 Tr"
        if run.spoken is None:
            return write
        spoken = pydyf.String(run.spoken).data.decode("ascii")
        return f"/Span <</ActualText {spoken}>> BDC {write} EMC"

    def write(
        self,
        kind: str,
        at: Point,
        text: str,
        size: float,
        color: Color = Color.TEXT,
        align: Align = Align.LEFT,
        width: float = inf,
        *,
        bold: bool = False,
        attributes: str | None = None,
    ) -> float:
        """Write a text as an element, such as a paragraph, and return its right edge."""
        with self.marked(kind, attributes=attributes):
            return self.text(at, text, size, color, align, width, bold=bold)

    def lines(
        self,
        at: Point,
        lines: Sequence[str],
        size: float,
        color: Color,
        align: Align = Align.LEFT,
    ) -> None:
        """Write lines, the last of them on a baseline, with the spaces that they end with."""
        x, y = at
        y -= (len(lines) - 1) * size * LINE
        for line in lines:
            left = x - align * measure(line.rstrip(), size)
            self.text((left, y), line, size, color)
            y += size * LINE

    def bookmark(self, title: str, y: float) -> None:
        """Let the list of contents lead to a height of this page."""
        mark = Bookmark(title, self.number, round(self._y(y), 1))
        self.document.bookmarks.append(mark)


def measure(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is."""
    return sum(run.width for run in split_runs(text, bold=bold)) / UNIT * size


def cut_to_room(text: str, room: float, *, bold: bool) -> Iterator[Run]:
    """Yield the parts of a text by font, with an ellipsis in place of what has no room.

    The room is a multiple of the size. Screen readers read the whole text.
    """
    runs = [*split_runs(text, bold=bold)]
    if sum(run.width for run in runs) / UNIT <= room:
        yield from runs
        return
    lengths = range(1, len(text))
    kept = bisect_right(
        lengths, room, key=lambda end: measure(text[:end] + ELLIPSIS, 1, bold=bold)
    )
    yield from split_runs(text[:kept], bold=bold)
    yield Run(load_font(LATIN), ELLIPSIS, text[kept:])


def wrap(text: str, size: float, width: float) -> list[str]:
    """Return the lines of a text, which end after spaces and hyphens.

    What is too long for a line, such as Japanese, is broken after any letter.
    """
    lines = [""]
    for word in BREAK.split(text):
        if measure((lines[-1] + word).rstrip(), size) <= width:
            lines[-1] += word
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if lines[-1] and measure(lines[-1] + letter, size) > width:
                lines.append("")
            lines[-1] += letter
    return lines


def paint(color: Color) -> str:
    """Return a color as PDFs have it. Paper is white."""
    light = color.value[0]
    parts = (int(light[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return " ".join(f"{part:.3g}" for part in parts)
