"""The chart of a picture: its scales, the limits, and the hours."""

from collections.abc import Iterable
from math import floor
from typing import Final, NamedTuple

from ..glucose.numbers import HIGHEST_MG_DL, LOWEST_MG_DL, show_reading
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL
from .canvas import Align, Canvas, Color, Point, text_width
from .picture import CHART_BOTTOM, CHART_RIGHT, CHART_TOP, PictureData

# The left edge is next to the labels of the limits.
CHART_LEFT: Final = 72

# Most days have nothing above this, and then room for detail.
USUAL_HIGHEST_MG_DL: Final = 300

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


class Chart:
    """A chart, and the highest value that it has room for."""

    def __init__(
        self, canvas: Canvas, data: PictureData, values_mg_dl: Iterable[float]
    ) -> None:
        """Choose the scale for some values."""
        self._canvas = canvas
        self._data = data
        is_usual = max(values_mg_dl, default=0) <= USUAL_HIGHEST_MG_DL
        self._highest_mg_dl = USUAL_HIGHEST_MG_DL if is_usual else HIGHEST_MG_DL

    def x(self, share: float) -> float:
        """Return the x position of a time, given as a share of the width."""
        return CHART_LEFT + share * (CHART_RIGHT - CHART_LEFT)

    def y(self, mg_dl: float) -> float:
        """Return the y position of a value; values beyond the chart are at its edge."""
        value = min(max(mg_dl, LOWEST_MG_DL), self._highest_mg_dl)
        share = (value - LOWEST_MG_DL) / (self._highest_mg_dl - LOWEST_MG_DL)
        return CHART_BOTTOM - share * (CHART_BOTTOM - CHART_TOP)

    def draw_grid(self, ticks: Iterable[Tick]) -> None:
        """Fill the target range, and draw lines for hours and days with their labels."""
        box, limits = self._canvas.box, self._data.limits
        high, low = self.y(limits.high_mg_dl), self.y(limits.low_mg_dl)
        box((CHART_LEFT, high, CHART_RIGHT, low), Color.TARGET)
        for share, label, day in ticks:
            x = floor(self.x(share))
            length = 4
            if label is not None:
                length = 7
                box((x, CHART_TOP, x + 1, CHART_BOTTOM), Color.GRID)
                self._write_label((x, CHART_BOTTOM + 22), label, 18)
            if day is not None:
                box((x, CHART_TOP, x + 1, CHART_BOTTOM), Color.MIDNIGHT)
                self._write_label((x, CHART_TOP - 7), day, 16)
            box((x, CHART_BOTTOM, x + 1, CHART_BOTTOM + length), Color.OUTER_LIMIT)
        box(
            (CHART_LEFT, CHART_BOTTOM, CHART_RIGHT, CHART_BOTTOM + 1), Color.OUTER_LIMIT
        )

    def draw_mark(self, share: float, text: str) -> None:
        """Draw a dashed line at a time, with a text at the side that has room for it."""
        x = floor(self.x(share))
        for y in range(CHART_TOP, CHART_BOTTOM, DASH + GAP):
            dash = (x, y, x + 1, min(y + DASH, CHART_BOTTOM))
            self._canvas.box(dash, Color.TEXT)
        size, width = 16, text_width(text, 16)
        left: float = x + LABEL_GAP
        if left + width > CHART_RIGHT:
            left = x - LABEL_GAP - width
        box = (left - 2, CHART_TOP, left + width + 2, CHART_TOP + LABEL_STEP + 2)
        self._canvas.box(box, Color.BACKGROUND)
        self._canvas.text((left, CHART_TOP + size), text, size, Color.SECONDARY_TEXT)

    def _write_label(self, at: Point, text: str, size: int) -> None:
        """Write a text centered at a position."""
        self._canvas.text(at, text, size, Color.SECONDARY_TEXT, Align.MIDDLE)

    def draw_limits(self) -> None:
        """Draw the limits of all ranges with labels; the person's own are solid lines."""
        limits = self._data.limits
        high = self.y(limits.high_mg_dl)
        low = max(self.y(limits.low_mg_dl), high + LABEL_STEP)
        very_high = min(self.y(VERY_HIGH_MG_DL), high - LABEL_STEP)
        very_low = max(self.y(VERY_LOW_MG_DL), low + LABEL_STEP)
        self._draw_limit(limits.high_mg_dl, high, is_own=True)
        self._draw_limit(limits.low_mg_dl, low, is_own=True)
        if limits.high_mg_dl != VERY_HIGH_MG_DL:
            self._draw_limit(VERY_HIGH_MG_DL, very_high, is_own=False)
        self._draw_limit(VERY_LOW_MG_DL, very_low, is_own=False)

    def _draw_limit(self, mg_dl: float, label_y: float, *, is_own: bool) -> None:
        """Draw a limit, with its label at a height where there is room for it."""
        y = floor(self.y(mg_dl))
        size, color = (18, Color.TEXT) if is_own else (16, Color.SECONDARY_TEXT)
        if is_own:
            self._canvas.box((CHART_LEFT, y, CHART_RIGHT, y + 1.67), Color.LIMIT)
        else:
            for x in range(CHART_LEFT, CHART_RIGHT, DASH + GAP):
                dash = (x, y, min(x + DASH, CHART_RIGHT), y + 1)
                self._canvas.box(dash, Color.OUTER_LIMIT)
        at = (CHART_LEFT - LABEL_GAP, label_y + size * MIDDLE)
        text = str(show_reading(mg_dl, self._data.unit))
        self._canvas.text(at, text, size, color, Align.RIGHT)
