"""The time in each range, as a bar with labels."""

from collections.abc import Sequence
from typing import Final

from ..glucose.metrics import Summary
from ..glucose.numbers import show_ranges
from ..glucose.ranges import GlucoseRange
from .canvas import Align, Box, Canvas, fitting_size, text_width
from .picture_data import PictureData
from .theme import Theme

LABEL_SIZE: Final = 18
SWATCH: Final = 13
SWATCH_GAP: Final = 6
SEGMENT_GAP: Final = 3
NARROWEST_SEGMENT: Final = 3

# Between two labels.
LABEL_GAP: Final = 14


def draw_band_bar(
    canvas: Canvas, box: Box, summary: Summary, data: PictureData, theme: Theme
) -> None:
    """Draw the bar from very low on the left to very high on the right, and its labels below."""
    left, top, right, bottom = box
    percents = summary.range_percents
    if percents is None:
        canvas.box(box, theme.midnight)
        canvas.box((left + 1, top + 1, right - 1, bottom - 1), theme.background)
        at = ((left + right) / 2, bottom + 22)
        text = data.words["not_enough"]
        canvas.text(at, text, LABEL_SIZE, theme.secondary_text, Align.MIDDLE)
        return
    x = left
    for band, width in segment_widths(percents, right - left).items():
        canvas.box((x, top, x + width, bottom), theme.bands[band])
        x += width + SEGMENT_GAP
    draw_labels(canvas, (left, bottom + 22, right), percents, data, theme)


def segment_widths(percents: Sequence[float], room: float) -> dict[GlucoseRange, float]:
    """Return the width of each range that occurred, wide enough to be seen."""
    parts = [pair for pair in zip(GlucoseRange, percents, strict=True) if pair[1]]
    room -= SEGMENT_GAP * (len(parts) - 1)
    widths = {
        band: max(room * percent / 100, NARROWEST_SEGMENT) for band, percent in parts
    }
    widest = max(widths, key=widths.__getitem__)
    widths[widest] -= sum(widths.values()) - room
    return widths


def draw_labels(
    canvas: Canvas,
    line: tuple[float, float, float],
    percents: Sequence[float],
    data: PictureData,
    theme: Theme,
) -> None:
    """Write the labels on a line, which is its left end, its baseline, and its right end."""
    left, baseline, right = line
    labels = {
        band: f"{data.words[band]} {data.percent_text(number)}"
        for band, number in zip(GlucoseRange, show_ranges(percents), strict=True)
    }
    marks = len(labels) * (SWATCH + SWATCH_GAP) + (len(labels) - 1) * LABEL_GAP
    room = right - left - marks
    size = fitting_size("".join(labels.values()), LABEL_SIZE, room)
    widths = {band: text_width(label, size) for band, label in labels.items()}
    spare = max(0, room - sum(widths.values())) / (len(labels) - 1)
    x = left
    for band, label in labels.items():
        canvas.box((x, baseline - SWATCH, x + SWATCH, baseline), theme.bands[band])
        x += SWATCH + SWATCH_GAP
        canvas.text((x, baseline), label, size, theme.text)
        x += widths[band] + LABEL_GAP + spare
