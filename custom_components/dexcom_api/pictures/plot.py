"""A glucose chart: its scales, the limits, and the hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor
from typing import Final, NamedTuple

from ..glucose.numbers import HIGHEST_MG_DL, LOWEST_MG_DL
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL
from .canvas import Align, Canvas, Point, text_width
from .picture_data import PictureData
from .theme import Theme

# Most days have nothing above this, and then room for detail.
USUAL_HIGHEST_MG_DL: Final = 300

AXIS_SIZE: Final = 18
DATE_SIZE: Final = 16
OUTER_SIZE: Final = 16

# Labels closer together than this would overlap.
LABEL_STEP: Final = 18
LABEL_GAP: Final = 8

# The distance from the middle of a number to its baseline, as a share of its size.
MIDDLE: Final = 0.35

DASH: Final = 6
GAP: Final = 5


class Tick(NamedTuple):
    """A tick on the time axis: its share of the width, its label, and the day that begins there."""

    share: float
    label: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """The position of a chart in pixels, and the highest value that it has room for."""

    left: float
    top: float
    right: float
    bottom: float
    highest_mg_dl: float

    def x(self, share: float) -> float:
        """Return the x position of a time, given as a share of the width."""
        return self.left + share * (self.right - self.left)

    def y(self, mg_dl: float) -> float:
        """Return the y position of a value; values beyond the chart are at its edge."""
        value = min(max(mg_dl, LOWEST_MG_DL), self.highest_mg_dl)
        share = (value - LOWEST_MG_DL) / (self.highest_mg_dl - LOWEST_MG_DL)
        return self.bottom - share * (self.bottom - self.top)


def highest_for(values_mg_dl: Iterable[float]) -> int:
    """Return the highest value that a chart of these values has room for."""
    is_usual = max(values_mg_dl, default=0) <= USUAL_HIGHEST_MG_DL
    return USUAL_HIGHEST_MG_DL if is_usual else HIGHEST_MG_DL


def draw_grid(canvas: Canvas, plot: Plot, ticks: Iterable[Tick], theme: Theme) -> None:
    """Draw lines for hours and days, with their labels."""
    for share, label, day in ticks:
        x = floor(plot.x(share))
        length = 4
        if label is not None:
            length = 7
            canvas.box((x, plot.top, x + 1, plot.bottom), theme.grid)
            write_at(canvas, plot, (x, plot.bottom + 25), label, AXIS_SIZE, theme)
        if day is not None:
            canvas.box((x, plot.top, x + 1, plot.bottom), theme.midnight)
            write_at(canvas, plot, (x, plot.top - 7), day, DATE_SIZE, theme)
        canvas.box((x, plot.bottom, x + 1, plot.bottom + length), theme.outer_limit)
    canvas.box((plot.left, plot.bottom, plot.right, plot.bottom + 1), theme.outer_limit)


def write_at(
    canvas: Canvas, plot: Plot, at: Point, text: str, size: int, theme: Theme
) -> None:
    """Write a text centered at a position, but not beyond the right edge of the chart."""
    x, baseline = at
    x = min(x, plot.right - text_width(text, size) / 2)
    canvas.text((x, baseline), text, size, theme.secondary_text, Align.MIDDLE)


def draw_target(canvas: Canvas, plot: Plot, data: PictureData, theme: Theme) -> None:
    """Fill the target range."""
    high, low = plot.y(data.limits.high_mg_dl), plot.y(data.limits.low_mg_dl)
    canvas.box((plot.left, high, plot.right, low), theme.target)


def draw_limits(canvas: Canvas, plot: Plot, data: PictureData, theme: Theme) -> None:
    """Draw the limits of all ranges with labels; the person's own are solid lines."""
    limits = data.limits
    high, low = plot.y(limits.high_mg_dl), plot.y(limits.low_mg_dl)
    label_of_low = max(low, high + LABEL_STEP)
    for mg_dl, y, label_y in (
        (limits.high_mg_dl, high, high),
        (limits.low_mg_dl, low, label_of_low),
    ):
        canvas.box((plot.left, floor(y), plot.right, floor(y) + 1.67), theme.limit)
        at = (plot.left - LABEL_GAP, label_y + AXIS_SIZE * MIDDLE)
        canvas.text(at, data.glucose_text(mg_dl), AXIS_SIZE, theme.text, Align.RIGHT)
    very_high, very_low = plot.y(VERY_HIGH_MG_DL), plot.y(VERY_LOW_MG_DL)
    for mg_dl, y, label_y in (
        (VERY_HIGH_MG_DL, very_high, min(very_high, high - LABEL_STEP)),
        (VERY_LOW_MG_DL, very_low, max(very_low, label_of_low + LABEL_STEP)),
    ):
        if mg_dl == limits.high_mg_dl:
            continue
        draw_dashes(canvas, plot, y, theme.outer_limit)
        at = (plot.left - LABEL_GAP, label_y + OUTER_SIZE * MIDDLE)
        text = data.glucose_text(mg_dl)
        canvas.text(at, text, OUTER_SIZE, theme.secondary_text, Align.RIGHT)


def draw_dashes(canvas: Canvas, plot: Plot, y: float, color: str) -> None:
    """Draw a dashed line across the chart."""
    x = plot.left
    while x < plot.right:
        canvas.box((x, floor(y), min(x + DASH, plot.right), floor(y) + 1), color)
        x += DASH + GAP
