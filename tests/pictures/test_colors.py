"""The colors of images and cards can be seen, also by color-blind people."""

from itertools import pairwise
from typing import Final

from PIL import ImageColor
import pytest

from custom_components.dexcom_api.glucose.ranges import GlucoseRange
from custom_components.dexcom_api.pictures.canvas import RANGE_COLORS, Color

from .pixels import DARK_BACKGROUND, WHITE

# What Home Assistant's cards have by default.
DARK_CARD: Final = "#1c1c1c"
BACKGROUNDS: Final = {"light": (WHITE,), "dark": (DARK_BACKGROUND, DARK_CARD)}

TEXTS: Final = (Color.TEXT, Color.SECONDARY_TEXT)
STROKES: Final = (Color.LIMIT, Color.OUTER_LIMIT, Color.MEDIAN, Color.MIDNIGHT)


def luminance(color: str) -> float:
    """Return the relative luminance of a color, from 0 to 1. Source: WCAG 2.2."""
    parts = [part / 255 for part in ImageColor.getrgb(color)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colors, from 1 to 21. Source: WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(color: str) -> float:
    """Return the lightness of a color, from 0 to 100. Source: CIE L*, for all but black."""
    return float(116 * luminance(color) ** (1 / 3) - 16)


@pytest.mark.parametrize("place", [0, 1], ids=["light", "dark"])
def test_texts_and_strokes_of_images(place: int) -> None:
    """Texts and thin strokes stand out from the background of an image."""
    background = Color.BACKGROUND.value[place]
    for least, colors in ((4.5, TEXTS), (3, STROKES)):
        for color in colors:
            assert contrast(color.value[place], background) >= least, color


@pytest.mark.parametrize("mode", BACKGROUNDS)
def test_colors_of_ranges(mode: str) -> None:
    """Ranges stand out from images and cards, and neighbors differ by their lightness."""
    colors = [RANGE_COLORS[band][mode] for band in GlucoseRange]
    for background in BACKGROUNDS[mode]:
        assert min(contrast(color, background) for color in colors) >= 3
    for one, other in pairwise(colors):
        assert abs(lightness(one) - lightness(other)) >= 8
