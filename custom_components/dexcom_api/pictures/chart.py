"""The chart of a picture: its scales, the limits, and the hours."""

from collections.abc import Callable, Iterable
from math import ceil, floor
from typing import Final, NamedTuple

from ..glucose.numbers import HIGHEST_MG_DL, LOWEST_MG_DL
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL, Limits
from .canvas import Align, Color, Point, Surface, text_width
from .picture import CHART_BOTTOM, CHART_RIGHT, CHART_TOP

# The left edge is next to the labels of the limits.
CHART_LEFT: Final = 72

# Most days have nothing above this, and then room for detail.
USUAL_HIGHEST_MG_DL: Final = 300

# The sizes of labels: of the hours and the person's own limits, and of anything else.
LABEL_SIZE: Final = 18
SMALL_SIZE: Final = 16

# Labels closer together than this would overlap.
LABEL_STEP: Final = 18
LABEL_GAP: Final = 8

OWN_LIMIT_WIDTH: Final = 1.67

# The distance from the middle of a number to its baseline, as a share of its size.
MIDDLE: Final = 0.35

DASH: Final = 6
GAP: Final = 5


class Tick(NamedTuple):
    """A tick on the time axis: its share of the width, its label, and the day that begins there."""

    share: float
    label: str | None = None
    day: str | None = None


class Frame(NamedTuple):
    """Where a chart is, how large its labels are, compared to those of pictures, and its thinnest line.

    The first and the last time can be kept between its edges.
    """

    left: float = CHART_LEFT
    top: float = CHART_TOP
    right: float = CHART_RIGHT
    bottom: float = CHART_BOTTOM
    scale: float = 1
    hairline: float = 1
    keeps_times_inside: bool = False

    def length(self, pixels: float) -> float:
        """Return a length that goes with the labels, given that in pictures."""
        return pixels * self.scale

    def size(self, pixels: int) -> int:
        """Return the size of a label, given that in pictures."""
        return round(pixels * self.scale)

    def align(self, share: float) -> Align:
        """Return how the label of a time is aligned, given its share of the width."""
        if not self.keeps_times_inside or 0 < share < 1:
            return Align.MIDDLE
        return Align.RIGHT if share else Align.LEFT

    def sharpen(self, position: float) -> float:
        """Return where a thin line is sharpest."""
        return floor(position / self.hairline) * self.hairline


PICTURE_FRAME: Final = Frame()


class Chart:
    """A chart, and the highest value that it has room for."""

    def __init__(
        self,
        canvas: Surface,
        limits: Limits,
        show: Callable[[float], str],
        values_mg_dl: Iterable[float],
        frame: Frame = PICTURE_FRAME,
    ) -> None:
        """Choose the scale for some values; ``show`` writes them, given in mg/dL."""
        self._canvas = canvas
        self._limits = limits
        self._show = show
        self.frame = frame
        is_usual = max(values_mg_dl, default=0) <= USUAL_HIGHEST_MG_DL
        self._highest_mg_dl = USUAL_HIGHEST_MG_DL if is_usual else HIGHEST_MG_DL

    def x(self, share: float) -> float:
        """Return the x position of a time, given as a share of the width."""
        return self.frame.left + share * (self.frame.right - self.frame.left)

    def y(self, mg_dl: float) -> float:
        """Return the y position of a value; values beyond the chart are at its edge."""
        value = min(max(mg_dl, LOWEST_MG_DL), self._highest_mg_dl)
        share = (value - LOWEST_MG_DL) / (self._highest_mg_dl - LOWEST_MG_DL)
        return self.frame.bottom - share * (self.frame.bottom - self.frame.top)

    def draw_grid(self, ticks: Iterable[Tick]) -> None:
        """Fill the target range, and draw lines for hours and days with their labels."""
        box, limits, frame = self._canvas.box, self._limits, self.frame
        left, top, right, bottom, _, thin, _ = frame
        high, low = self.y(limits.high_mg_dl), self.y(limits.low_mg_dl)
        box((left, high, right, low), Color.TARGET)
        for share, label, day in ticks:
            x = frame.sharpen(self.x(share))
            length = 4
            if label is not None:
                length = 7
                box((x, top, x + thin, bottom), Color.GRID)
                at = (x, bottom + frame.length(22))
                self._write_label(at, label, LABEL_SIZE, frame.align(share))
            if day is not None:
                box((x, top, x + thin, bottom), Color.MIDNIGHT)
                self._write_label((x, top - frame.length(7)), day, SMALL_SIZE)
            box((x, bottom, x + thin, bottom + frame.length(length)), Color.OUTER_LIMIT)
        box((left, bottom, right, bottom + thin), Color.OUTER_LIMIT)

    def draw_mark(self, share: float, text: str) -> None:
        """Draw a dashed line at a time, with a text at the side that has room for it."""
        _, top, right, bottom, *_ = self.frame
        x = self.frame.sharpen(self.x(share))
        self._dash_line((x, top), (x, bottom), Color.TEXT)
        size = self.frame.size(SMALL_SIZE)
        gap, width = self.frame.length(LABEL_GAP), text_width(text, size)
        left = x + gap
        if left + width > right:
            left = x - gap - width
        height = self.frame.length(LABEL_STEP) + 2
        box = (left - 2, top, left + width + 2, top + height)
        self._canvas.box(box, Color.BACKGROUND)
        self._canvas.text((left, top + size), text, size, Color.SECONDARY_TEXT)

    def _write_label(
        self, at: Point, text: str, size: int, align: Align = Align.MIDDLE
    ) -> None:
        """Write a text at a position, by default centered."""
        size = self.frame.size(size)
        self._canvas.text(at, text, size, Color.SECONDARY_TEXT, align)

    def draw_limits(self) -> None:
        """Draw the limits of all ranges with labels; the person's own are solid lines."""
        limits, step = self._limits, self.frame.length(LABEL_STEP)
        high = self.y(limits.high_mg_dl)
        low = max(self.y(limits.low_mg_dl), high + step)
        very_high = min(self.y(VERY_HIGH_MG_DL), high - step)
        very_low = max(self.y(VERY_LOW_MG_DL), low + step)
        self._draw_limit(limits.high_mg_dl, high, is_own=True)
        self._draw_limit(limits.low_mg_dl, low, is_own=True)
        if limits.high_mg_dl != VERY_HIGH_MG_DL:
            self._draw_limit(VERY_HIGH_MG_DL, very_high, is_own=False)
        self._draw_limit(VERY_LOW_MG_DL, very_low, is_own=False)

    def _draw_limit(self, mg_dl: float, label_y: float, *, is_own: bool) -> None:
        """Draw a limit, with its label at a height where there is room for it."""
        left, _, right, _, _, thin, _ = self.frame
        y = self.frame.sharpen(self.y(mg_dl))
        if is_own:
            size, color = LABEL_SIZE, Color.TEXT
            edge = y + OWN_LIMIT_WIDTH * thin
            self._canvas.box((left, y, right, edge), Color.LIMIT)
        else:
            size, color = SMALL_SIZE, Color.SECONDARY_TEXT
            self._dash_line((left, y), (right, y), Color.OUTER_LIMIT)
        size = self.frame.size(size)
        at = (left - self.frame.length(LABEL_GAP), label_y + size * MIDDLE)
        self._canvas.text(at, self._show(mg_dl), size, color, Align.RIGHT)

    def _dash_line(self, start: Point, end: Point, color: Color) -> None:
        """Draw a thin dashed line to the right or down."""
        thin = self.frame.hairline
        (left, top), (right, bottom) = start, end
        step = self.frame.length(DASH + GAP)
        for place in range(ceil(max(right - left, bottom - top) / step)):
            done = place * step
            if top == bottom:
                x = left + done
                box = (x, top, min(x + self.frame.length(DASH), right), top + thin)
            else:
                y = top + done
                box = (left, y, left + thin, min(y + self.frame.length(DASH), bottom))
            self._canvas.box(box, color)
