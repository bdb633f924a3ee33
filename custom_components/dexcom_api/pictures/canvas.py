"""The canvas of a picture: shapes with smooth edges, and texts on top of them.

Lengths are in pixels of the finished picture, from its upper left corner.
"""

from collections.abc import Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from .png import png_of

WIDTH: Final = 800
HEIGHT: Final = 480

# Pillow draws texts with smooth edges but shapes without, so shapes are drawn larger and reduced.
OVERSAMPLING: Final = 3
STRIP_HEIGHT: Final = 60

# The first that can write a text does; `scripts/fonts` makes them.
FONTS: Final = tuple(
    Path(__file__).parent / "fonts" / name for name in ("latin.ttf", "japanese.otf")
)

# Smaller texts can't be read on a screen on the wall.
SMALLEST_TEXT: Final = 12

type Point = tuple[float, float]
type Box = tuple[float, float, float, float]


class Align(float, Enum):
    """The part of a text that its position refers to."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


class Canvas:
    """A picture while it is drawn."""

    def __init__(self, background: str) -> None:
        """Start with an empty background."""
        size = (WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING)
        self._shapes = Image.new("RGB", size, background)
        self._draw = ImageDraw.Draw(self._shapes)
        self._texts: list[tuple[Point, str, int, str]] = []

    def box(self, box: Box, color: str) -> None:
        """Fill a rectangle: left, top, right, bottom."""
        left, top, right, bottom = map(enlarged, box)
        if left < right and top < bottom:
            # Pillow's rectangles have their last row and column inside.
            self._draw.rectangle((left, top, right - 1, bottom - 1), fill=color)

    def dot(self, center: Point, radius: float, color: str) -> None:
        """Fill a circle."""
        x, y = center
        self._draw.ellipse(
            [
                enlarged(edge)
                for edge in (x - radius, y - radius, x + radius, y + radius)
            ],
            fill=color,
        )

    def polygon(self, points: Sequence[Point], color: str) -> None:
        """Fill a polygon."""
        self._draw.polygon([(enlarged(x), enlarged(y)) for x, y in points], fill=color)

    def line(self, points: Sequence[Point], width: float, color: str) -> None:
        """Draw a line through points."""
        self._draw.line(
            [(enlarged(x), enlarged(y)) for x, y in points],
            fill=color,
            width=enlarged(width),
            joint="curve",
        )

    def text(
        self, at: Point, text: str, size: int, color: str, align: Align = Align.LEFT
    ) -> None:
        """Write a text over all shapes, on a baseline, with a place at its left, middle or right.

        Letters begin at whole pixels, where they are sharpest.
        """
        x, baseline = at
        x -= align * text_width(text, size)
        self._texts.append(((round(x), round(baseline)), text, size, color))

    def png(self) -> bytes:
        """Return the finished picture."""
        picture = self._smoothed()
        draw = ImageDraw.Draw(picture)
        for at, text, size, color in self._texts:
            draw.text(at, text, fill=color, font=font_of(text, size), anchor="ls")
        return png_of(picture)

    def _smoothed(self) -> Image.Image:
        """Return the shapes at their size.

        Strip by strip, since Pillow lets no other thread run meanwhile.
        """
        picture = Image.new("RGB", (WIDTH, HEIGHT))
        for top in range(0, HEIGHT, STRIP_HEIGHT):
            strip = (0, top, WIDTH, min(top + STRIP_HEIGHT, HEIGHT))
            left, upper, right, lower = map(enlarged, strip)
            box = (left, upper, right, lower)
            picture.paste(self._shapes.reduce(OVERSAMPLING, box), strip)
        return picture


def enlarged(length: float) -> int:
    """Return a length in the pixels of the oversampled shapes."""
    return round(length * OVERSAMPLING)


def font_of(text: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the first font that has all letters of a text."""
    path = next((path for path in FONTS if has_glyphs(path, text)), FONTS[0])
    return sized_font(path, size)


@cache
def sized_font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """Return a font."""
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def text_width(text: str, size: int) -> float:
    """Return how wide a text is."""
    return font_of(text, size).getlength(text)


def text_bearing(text: str, size: int) -> float:
    """Return the empty space before the first stroke of a text."""
    box = font_of(text, size).getmask(text).getbbox()
    return box[0] if box else 0


def fitting_size(text: str, size: int, width: float) -> int:
    """Return the largest size, up to the given one, at which a text fits."""
    while size > SMALLEST_TEXT and text_width(text, size) > width:
        size -= 1
    return size


def can_write(text: str) -> bool:
    """Return whether there is a font with all letters of a text."""
    return any(has_glyphs(path, text) for path in FONTS)


def has_glyphs(path: Path, text: str) -> bool:
    """Return whether a font has all letters of a text."""
    return all(has_glyph(path, character) for character in text)


@cache
def has_glyph(path: Path, character: str) -> bool:
    """Return whether a font has a glyph for a character rather than a placeholder box."""
    font = sized_font(path, SMALLEST_TEXT)
    # A character that Unicode will never have.
    box = font.getmask("\uffff")
    glyph = font.getmask(character)
    return glyph.size != box.size or bytes(glyph) != bytes(box)
