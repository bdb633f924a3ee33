"""The canvas of a picture: shapes with smooth edges, and texts on top of them.

Lengths are in pixels of the finished picture, from its upper left corner.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from io import BytesIO
import json
from math import inf
from pathlib import Path
from typing import Final, Protocol, override

from PIL import Image, ImageDraw, ImageFont

WIDTH: Final = 800
HEIGHT: Final = 480

# Pillow draws texts with smooth edges but shapes without, so shapes are drawn larger and reduced.
OVERSAMPLING: Final = 3

# Smaller texts can't be read on a screen on the wall.
SMALLEST_TEXT: Final = 12

# `scripts/fonts` makes them.
FONTS: Final = Path(__file__).parent / "fonts"

type Point = tuple[float, float]
type Box = tuple[float, float, float, float]


class Align(float, Enum):
    """The part of a text that its position refers to."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


# The cards' build reads these, too.
RANGE_COLORS: Final[Mapping[str, Mapping[str, str]]] = json.loads(
    (Path(__file__).parent.parent / "range_colors.json").read_bytes()
)


def range_colors(name: str) -> tuple[str, str]:
    """Return the colors of a range in light and in dark pictures."""
    colors = RANGE_COLORS[name]
    return colors["light"], colors["dark"]


class Color(Enum):
    """The colors of light and of dark pictures.

    The ranges have the colors of the cards. Color-blind people can tell neighbors apart by their
    lightness, and on electronic paper, positions between the limits and along the bar do.
    """

    BACKGROUND = "#ffffff", "#111418"
    TEXT = "#000000", "#ffffff"
    SECONDARY_TEXT = "#4a525b", "#b4bcc5"
    GRID = "#dfe3e7", "#2a3037"
    MIDNIGHT = "#8d959e", "#77808a"
    # The target range, and the lines at the limits: the person's own, and those of the consensus.
    TARGET = "#e3f3ef", "#16302d"
    LIMIT = "#14695e", "#6fcdbd"
    OUTER_LIMIT = "#6b737c", "#98a1ab"
    # The areas of the profile: from the 5th to the 95th percentile, and from the 25th to the 75th.
    OUTER_AREA = "#c6d5e4", "#27435f"
    INNER_AREA = "#86a9cb", "#41719f"
    MEDIAN = "#0d3358", "#eaf3fc"
    # Named like the members of GlucoseRange.
    VERY_LOW = range_colors("very_low")
    LOW = range_colors("low")
    IN_RANGE = range_colors("in_range")
    HIGH = range_colors("high")
    VERY_HIGH = range_colors("very_high")


class Surface(Protocol):
    """What charts are drawn on: a picture, or a page of a report in its own unit of length."""

    def box(self, box: Box, color: Color) -> None:
        """Fill a rectangle: left, top, right, bottom."""

    def polygon(self, points: Sequence[Point], color: Color) -> None:
        """Fill a polygon."""

    def line(self, points: Sequence[Point], width: float, color: Color) -> None:
        """Draw a line through points."""

    def text(
        self,
        at: Point,
        text: str,
        size: int,
        color: Color,
        align: Align = Align.LEFT,
        width: float = inf,
    ) -> float:
        """Write a text on a baseline and return its right edge."""


class Canvas(Surface):
    """A picture while it is drawn."""

    def __init__(self, *, dark: bool) -> None:
        """Start with an empty background."""
        self._dark = dark
        size = (WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING)
        self._shapes = Image.new("RGB", size, self._rgb(Color.BACKGROUND))
        self._draw = ImageDraw.Draw(self._shapes)
        self._texts: list[tuple[Point, str, int, Color]] = []

    def _rgb(self, color: Color) -> str:
        """Return a color as ``#rrggbb``."""
        return color.value[self._dark]

    @override
    def box(self, box: Box, color: Color) -> None:
        """Fill a rectangle: left, top, right, bottom."""
        left, top, right, bottom = map(enlarge, box)
        if left < right and top < bottom:
            # Pillow's rectangles have their last row and column inside.
            edges = (left, top, right - 1, bottom - 1)
            self._draw.rectangle(edges, self._rgb(color))

    def dot(self, center: Point, radius: float, color: Color) -> None:
        """Fill a circle."""
        x, y = center
        box = (x - radius, y - radius, x + radius, y + radius)
        self._draw.ellipse([enlarge(edge) for edge in box], self._rgb(color))

    @override
    def polygon(self, points: Sequence[Point], color: Color) -> None:
        """Fill a polygon."""
        self._draw.polygon(enlarge_points(points), self._rgb(color))

    @override
    def line(self, points: Sequence[Point], width: float, color: Color) -> None:
        """Draw a line through points."""
        self._draw.line(
            enlarge_points(points), self._rgb(color), enlarge(width), joint="curve"
        )

    @override
    def text(
        self,
        at: Point,
        text: str,
        size: int,
        color: Color,
        align: Align = Align.LEFT,
        width: float = inf,
    ) -> float:
        """Write a text over all shapes and return its right edge.

        ``at`` is the left end, middle, or right end of its baseline. A text that is wider than
        ``width`` becomes smaller. Letters begin at whole pixels, where they are sharpest.
        """
        size = fit_size(text, size, width)
        width = text_width(text, size)
        x, baseline = at[0] - align * width, at[1]
        self._texts.append(((round(x), round(baseline)), text, size, color))
        return x + width

    def png(self) -> bytes:
        """Return the finished picture."""
        picture = self._shapes.reduce(OVERSAMPLING)
        draw = ImageDraw.Draw(picture)
        for at, text, size, color in self._texts:
            draw.text(at, text, self._rgb(color), find_font(text, size), anchor="ls")
        file = BytesIO()
        picture.save(file, "PNG")
        return file.getvalue()


def enlarge(length: float) -> int:
    """Return a length in the pixels of the oversampled shapes."""
    return round(length * OVERSAMPLING)


def enlarge_points(points: Sequence[Point]) -> list[Point]:
    """Return points in the pixels of the oversampled shapes."""
    return [(enlarge(x), enlarge(y)) for x, y in points]


def find_font(text: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the font that has the letters of a text."""
    is_japanese = max(text, default="") >= "\u3000"
    return load_font("japanese.otf" if is_japanese else "latin.ttf", size)


@cache
def load_font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a font."""
    path = FONTS / name
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def text_width(text: str, size: int) -> float:
    """Return how wide a text is."""
    return find_font(text, size).getlength(text)


def text_bearing(text: str, size: int) -> float:
    """Return the empty space before the first stroke of a text."""
    box = find_font(text, size).getmask(text).getbbox()
    return box[0] if box else 0


def fit_size(text: str, size: int, width: float) -> int:
    """Return the largest size, up to the given one, at which a text fits."""
    while size > SMALLEST_TEXT and text_width(text, size) > width:
        size -= 1
    return size
