"""A chart of glucose: where values lie, the limits, and the hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor
from typing import Final, NamedTuple

from ..glucose.numbers import HIGHEST_MG_DL, LOWEST_MG_DL
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL
from .canvas import Align, Canvas, Point, text_width
from .shown import Shown
from .theme import Theme

# Most days have nothing above this, and then room for detail.
USUAL_HIGHEST_MG_DL: Final = 300

AXIS_SIZE: Final = 18
DATE_SIZE: Final = 16
OUTER_SIZE: Final = 16

# Labels of limits that are closer to each other can't be read.
LABEL_STEP: Final = 18
LABEL_GAP: Final = 8

# How far below the middle of figures their baseline is, by their size.
MIDDLE: Final = 0.35

DASH: Final = 6
GAP: Final = 5


class Tick(NamedTuple):
    """An hour: how far along the chart it is, its label if any, and the day that begins then."""

    share: float
    label: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Where a chart is, in pixels, and up to which value it goes."""

    left: float
    top: float
    right: float
    bottom: float
    highest_mg_dl: float

    def x(self, share: float) -> float:
        """Return the place of a time, by its share of the chart."""
        return self.left + share * (self.right - self.left)

    def y(self, mg_dl: float) -> float:
        """Return the place of a value; one beyond the chart is at its edge."""
        value = min(max(mg_dl, LOWEST_MG_DL), self.highest_mg_dl)
        share = (value - LOWEST_MG_DL) / (self.highest_mg_dl - LOWEST_MG_DL)
        return self.bottom - share * (self.bottom - self.top)


def highest_for(values_mg_dl: Iterable[float]) -> int:
    """Return the highest value that a chart of these values has room for."""
    is_usual = max(values_mg_dl, default=0) <= USUAL_HIGHEST_MG_DL
    return USUAL_HIGHEST_MG_DL if is_usual else HIGHEST_MG_DL


def draw_grid(canvas: Canvas, plot: Plot, ticks: Iterable[Tick], theme: Theme) -> None:
    """Draw the hours and the days, and write below what they are."""
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
    """Write a text around a place of the chart, but not beyond its right edge."""
    x, baseline = at
    x = min(x, plot.right - text_width(text, size) / 2)
    canvas.text((x, baseline), text, size, theme.secondary_text, Align.MIDDLE)


def draw_target(canvas: Canvas, plot: Plot, shown: Shown, theme: Theme) -> None:
    """Fill the target range."""
    high, low = plot.y(shown.limits.high_mg_dl), plot.y(shown.limits.low_mg_dl)
    canvas.box((plot.left, high, plot.right, low), theme.target)


def draw_limits(canvas: Canvas, plot: Plot, shown: Shown, theme: Theme) -> None:
    """Draw the limits of all bands and write them beside; the person's own are solid lines."""
    limits = shown.limits
    high, low = plot.y(limits.high_mg_dl), plot.y(limits.low_mg_dl)
    label_of_low = max(low, high + LABEL_STEP)
    for mg_dl, y, label_y in (
        (limits.high_mg_dl, high, high),
        (limits.low_mg_dl, low, label_of_low),
    ):
        canvas.box((plot.left, floor(y), plot.right, floor(y) + 1.67), theme.limit)
        at = (plot.left - LABEL_GAP, label_y + AXIS_SIZE * MIDDLE)
        canvas.text(at, shown.glucose_text(mg_dl), AXIS_SIZE, theme.text, Align.RIGHT)
    very_high, very_low = plot.y(VERY_HIGH_MG_DL), plot.y(VERY_LOW_MG_DL)
    for mg_dl, y, label_y in (
        (VERY_HIGH_MG_DL, very_high, min(very_high, high - LABEL_STEP)),
        (VERY_LOW_MG_DL, very_low, max(very_low, label_of_low + LABEL_STEP)),
    ):
        if mg_dl == limits.high_mg_dl:
            continue
        draw_dashes(canvas, plot, y, theme.outer_limit)
        at = (plot.left - LABEL_GAP, label_y + OUTER_SIZE * MIDDLE)
        text = shown.glucose_text(mg_dl)
        canvas.text(at, text, OUTER_SIZE, theme.secondary_text, Align.RIGHT)


def draw_dashes(canvas: Canvas, plot: Plot, y: float, color: str) -> None:
    """Draw a broken line across the chart."""
    x = plot.left
    while x < plot.right:
        canvas.box((x, floor(y), min(x + DASH, plot.right), floor(y) + 1), color)
        x += DASH + GAP
