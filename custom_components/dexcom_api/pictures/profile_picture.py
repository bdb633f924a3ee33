"""The picture of the ambulatory glucose profile, with the metrics that a clinic looks at first."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from ..glucose.ambulatory_profile import ProfilePoint, build_profile
from ..glucose.metrics import MIN_ACTIVE_PERCENT, Summary, summarize
from ..glucose.numbers import ShownNumber, show_mean, show_percent, show_tenths
from .band_bar import draw_band_bar
from .canvas import Canvas, Point, fitting_size, text_width
from .curve import Curve
from .page import BAR, CHART_LEFT, LEFT, RIGHT, draw_empty, draw_message, draw_title
from .picture_data import PictureData
from .plot import Plot, Tick, draw_grid, draw_limits, draw_target, highest_for
from .theme import Theme

CHART_TOP: Final = 146
CHART_BOTTOM: Final = 378

DAY_MINUTES: Final = 24 * 60
LABEL_HOURS: Final = 3

# A finer step wouldn't make the curve look smoother.
STEP_MINUTES: Final = 10

MEDIAN_WIDTH: Final = 3.33

FIGURE_SIZE: Final = 34
FIGURE_UNIT_SIZE: Final = 18
FIGURE_LABEL_SIZE: Final = 17
FIGURE_BASELINE: Final = 48
FIGURE_GAP: Final = 14
UNKNOWN: Final = "–"

# The left edges of the metrics, and the right edge of the last one.
FIGURE_EDGES: Final = (LEFT, 190, 280, 400, 518)

LEGEND_BASELINE: Final = 126
LEGEND_SIZE: Final = 17

# The key of the label, the value, how to show it, and its unit.
type Figure = tuple[str, float | None, Callable[[float], ShownNumber], str]


def draw_profile(data: PictureData, theme: Theme) -> bytes:
    """Return the picture as a PNG."""
    canvas = Canvas(theme.background)
    draw_title(canvas, data.words["profile"], data, theme)
    if not data.times:
        draw_empty(canvas, data, theme)
        return canvas.png()
    start, end = data.moment(data.start), data.moment(data.end)
    summary = summarize(data.trace, start, end, data.limits)
    draw_figures(canvas, summary, data, theme)
    draw_chart(canvas, build_profile(data.trace, start, end, data.zone), data, theme)
    draw_band_bar(canvas, BAR, summary, data, theme)
    return canvas.png()


def draw_figures(
    canvas: Canvas, summary: Summary, data: PictureData, theme: Theme
) -> None:
    """Write the metrics side by side."""

    def mean(mg_dl: float) -> ShownNumber:
        return show_mean(mg_dl, data.unit)

    figures: tuple[Figure, ...] = (
        ("mean", summary.mean_mg_dl, mean, data.unit),
        ("gmi", summary.gmi_percent, show_tenths, "%"),
        ("cv", summary.cv_percent, show_tenths, "%"),
        ("active", summary.active_percent, show_percent, "%"),
    )
    for (key, value, show, unit), (left, right) in zip(
        figures, pairwise(FIGURE_EDGES), strict=True
    ):
        text = UNKNOWN if value is None else str(show(value))
        canvas.text((left, FIGURE_BASELINE), text, FIGURE_SIZE, theme.text)
        if value is not None:
            x = left + text_width(text, FIGURE_SIZE) + 5
            at = (x, FIGURE_BASELINE)
            canvas.text(at, unit, FIGURE_UNIT_SIZE, theme.secondary_text)
        label = data.words[key]
        size = fitting_size(label, FIGURE_LABEL_SIZE, right - left - FIGURE_GAP)
        at = (left, FIGURE_BASELINE + 26)
        canvas.text(at, label, size, theme.secondary_text)


def draw_chart(
    canvas: Canvas, profile: Sequence[ProfilePoint], data: PictureData, theme: Theme
) -> None:
    """Draw the median and the areas between the percentiles."""
    known = [point.p95_mg_dl for point in profile if point.p95_mg_dl is not None]
    plot = Plot(
        left=CHART_LEFT,
        top=CHART_TOP,
        right=RIGHT,
        bottom=CHART_BOTTOM,
        highest_mg_dl=highest_for(known),
    )
    draw_target(canvas, plot, data, theme)
    draw_grid(canvas, plot, hour_ticks(), theme)
    if known:
        draw_legend(canvas, data, theme)
        for low, high, color in (
            ("p5_mg_dl", "p95_mg_dl", theme.outer_area),
            ("p25_mg_dl", "p75_mg_dl", theme.inner_area),
        ):
            edges = curve_of(profile, low), curve_of(profile, high)
            draw_area(canvas, plot, edges, color)
    draw_limits(canvas, plot, data, theme)
    for line in stretches(curve_of(profile, "p50_mg_dl")):
        points = [place(plot, *point) for point in line]
        canvas.line(points, MEDIAN_WIDTH, theme.median)
    if not known:
        words = data.words
        percent = words["percent"].format(number=MIN_ACTIVE_PERCENT)
        hint = words["not_enough_hint"].format(percent=percent)
        middle = (plot.y(data.limits.low_mg_dl) + plot.y(data.limits.high_mg_dl)) / 2
        draw_message(canvas, middle, words["not_enough"], hint, theme)


def curve_of(profile: Sequence[ProfilePoint], percentile: str) -> Curve:
    """Return the curve of a percentile."""
    return Curve([getattr(point, percentile) for point in profile])


def draw_legend(canvas: Canvas, data: PictureData, theme: Theme) -> None:
    """Draw the legend of the line and the areas."""
    x: float = CHART_LEFT
    top, bottom = LEGEND_BASELINE - 13, LEGEND_BASELINE
    middle = (top + bottom) / 2
    percent = data.words["percent"]
    for color, half_height, label in (
        (theme.median, MEDIAN_WIDTH / 2, data.words["median"]),
        (theme.inner_area, 6.67, percent.format(number="25-75")),
        (theme.outer_area, 6.67, percent.format(number="5-95")),
    ):
        canvas.box((x, middle - half_height, x + 28, middle + half_height), color)
        canvas.text((x + 36, bottom), label, LEGEND_SIZE, theme.secondary_text)
        x += 36 + text_width(label, LEGEND_SIZE) + 28


def draw_area(
    canvas: Canvas, plot: Plot, edges: tuple[Curve, Curve], color: str
) -> None:
    """Fill the area between two percentiles."""
    lower, upper = map(list, map(stretches, edges))
    for below, above in zip(lower, upper, strict=True):
        outline = [place(plot, *point) for point in (*below, *reversed(above))]
        canvas.polygon(outline, color)


def place(plot: Plot, minute: int, mg_dl: float) -> Point:
    """Return the position of a value at a time of day."""
    return plot.x(minute / DAY_MINUTES), plot.y(mg_dl)


def stretches(curve: Curve) -> Iterator[list[tuple[int, float]]]:
    """Yield the unbroken parts of a curve, as minutes of the day and mg/dL."""
    part: list[tuple[int, float]] = []
    for minute in range(0, DAY_MINUTES + 1, STEP_MINUTES):
        mg_dl = curve.at(minute)
        if mg_dl is not None:
            part.append((minute, mg_dl))
        elif part:
            yield part
            part = []
    if part:
        yield part


def hour_ticks() -> Iterator[Tick]:
    """Yield the hours of a day."""
    for hour in range(25):
        label = f"{hour:02}:00" if hour % LABEL_HOURS == 0 else None
        yield Tick(hour / 24, label)
