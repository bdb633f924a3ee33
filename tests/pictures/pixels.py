"""What pictures show: texts are read from them, and shapes found by their colors."""

from functools import cache
from itertools import pairwise
import json
from typing import Final

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from ..browser import INTEGRATION

FONTS: Final = INTEGRATION / "pictures" / "fonts"

SIZE: Final = (800, 480)

# Where charts are.
LEFT: Final = 72
RIGHT: Final = 600
TOP: Final = 132
BOTTOM: Final = 338

# Beside them is the time in each range: a column of pixels of the bar, and labels.
BAR_X: Final = 634
LABELS_LEFT: Final = 656
LABEL_STEP: Final = 43.75

# A picture card covers this strip on the narrowest phones.
COVERED: Final = (0, 480 - 112, 800, 480)

BAND_COLORS: Final = json.loads((INTEGRATION / "range_colors.json").read_bytes())
LIGHT_BANDS: Final = {band: colors["light"] for band, colors in BAND_COLORS.items()}
DARK_BANDS: Final = {band: colors["dark"] for band, colors in BAND_COLORS.items()}
DARK_BACKGROUND: Final = "#111418"

TEXT: Final = "#000000"
SECONDARY_TEXT: Final = "#4a525b"
WHITE: Final = "#ffffff"

type Color = tuple[int, ...]


def band_of(mg_dl: float) -> str:
    """Return the consensus' band of a value."""
    edges = (("very_low", 54), ("low", 70), ("in_range", 181), ("high", 251))
    return next((band for band, edge in edges if mg_dl < edge), "very_high")


def place(share: float, mg_dl: float, highest: int) -> tuple[int, int]:
    """Return the pixel of a value at a share of the time of a chart."""
    height = (min(max(mg_dl, 40), highest) - 40) / (highest - 40)
    x = LEFT + share * (RIGHT - LEFT)
    return int(x), int(BOTTOM - height * (BOTTOM - TOP))


@cache
def color(name: str) -> Color:
    """Return a color as pixels have it."""
    return ImageColor.getrgb(name)


def pixel(picture: Image.Image, at: tuple[int, int]) -> Color:
    """Return the color of a pixel."""
    found = picture.getpixel(at)
    assert isinstance(found, tuple)
    return found


def colors_in(picture: Image.Image, box: tuple[int, int, int, int]) -> set[Color]:
    """Return all colors in a part of a picture."""
    part = picture.crop(box)
    found = part.getcolors(part.width * part.height)
    assert found is not None
    return {value for _, value in found if isinstance(value, tuple)}


def bar(picture: Image.Image) -> list[Color]:
    """Return the colors of the bar from top to bottom."""
    return [pixel(picture, (BAR_X, y)) for y in range(TOP, BOTTOM)]


def reads_range(picture: Image.Image, band: str, name: str, number: object) -> bool:
    """Return whether the label of a range has its name and a percentage."""
    top = int(TOP + (4 - list(LIGHT_BANDS).index(band)) * LABEL_STEP)
    label = picture.crop((LABELS_LEFT, top, SIZE[0], top + 40))
    return reads(label, f"{number}%", 18) and reads(label, name, 16, SECONDARY_TEXT)


def reads(picture: Image.Image, text: str, size: int, ink: str = TEXT) -> bool:
    """Return whether a text is in a picture, just as it would be written alone."""
    word = write(text, size, ink)
    rows = list(map(bytes, split(word)))
    lines = list(map(bytes, split(picture)))
    # The row with most in it is found least often elsewhere.
    key = max(range(len(rows)), key=lambda row: len(set(rows[row])))
    for number in range(key, len(lines) - len(rows) + key + 1):
        at = lines[number].find(rows[key])
        while at >= 0:
            if all(
                lines[number - key + row].startswith(rows[row], at)
                for row in range(len(rows))
            ):
                return True
            at = lines[number].find(rows[key], at + 1)
    return False


def write(text: str, size: int, ink: str) -> Image.Image:
    """Write a text on white paper of just its size."""
    font = load_font(text, size)
    sheet = Image.new("RGB", (int(font.getlength(text)) + 2 * size, 3 * size), WHITE)
    blank = sheet.copy()
    ImageDraw.Draw(sheet).text((size, 2 * size), text, ink, font, anchor="ls")
    return sheet.crop(ImageChops.difference(sheet, blank).getbbox())


def load_font(text: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the font for a text."""
    name = "latin.ttf" if max(text) < "\u3000" else "japanese.otf"
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def missing_letters(text: str) -> set[str]:
    """Return the letters that the font for a text shows as a placeholder box."""
    font = load_font(text, 20)
    # A character that Unicode will never have.
    box = bytes(font.getmask("\uffff"))
    return {letter for letter in text if bytes(font.getmask(letter)) == box}


def split(picture: Image.Image) -> list[bytes]:
    """Return the rows of a picture."""
    content, width = picture.tobytes(), 3 * picture.width
    edges = range(0, len(content) + 1, width)
    return [content[start:end] for start, end in pairwise(edges)]
