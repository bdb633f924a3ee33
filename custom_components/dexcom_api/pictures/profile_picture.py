"""The picture of the ambulatory glucose profile, with the metrics that a clinic looks at first."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from math import floor
from typing import Final

from ..glucose.ambulatory_profile import ProfilePoint, build_profile
from ..glucose.metrics import MIN_ACTIVE_PERCENT, Summary
from ..report import describe_metrics
from .canvas import Canvas, Color, Point, Surface
from .chart import CHART_LEFT, Chart, Tick
from .picture import LEFT, PictureData, draw_message, draw_picture

DAY_MINUTES: Final = 24 * 60
LABEL_HOURS: Final = 3

# A finer step wouldn't make the curve look smoother.
STEP_MINUTES: Final = 10

MEDIAN_WIDTH: Final = 3.33

# The left edges of the metrics, and the right edge of the last one.
FIGURE_EDGES: Final = (LEFT, 190, 280, 400, 518)
FIGURE_BASELINE: Final = 48
UNKNOWN: Final = "–"

LEGEND_BASELINE: Final = 115


def draw_profile(data: PictureData, *, dark: bool) -> bytes:
    """Return the picture as a PNG."""
    return draw_picture(data, "profile", draw_content, dark=dark)


def draw_content(canvas: Canvas, data: PictureData, summary: Summary) -> None:
    """Write the metrics side by side, and draw the chart."""
    shown = describe_metrics(summary, data.unit)
    units = {"mean": data.unit, "gmi": "%", "cv": "%", "active": "%"}
    for (key, unit), (left, right) in zip(
        units.items(), pairwise(FIGURE_EDGES), strict=True
    ):
        at = (left, FIGURE_BASELINE)
        x = canvas.text(at, shown[key] or UNKNOWN, 34, Color.TEXT) + 5
        if shown[key]:
            canvas.text((x, FIGURE_BASELINE), unit, 18, Color.SECONDARY_TEXT)
        at, width = (left, FIGURE_BASELINE + 26), right - left - 14
        canvas.text(at, data.text(key), 17, Color.SECONDARY_TEXT, width=width)
    start, end = data.localize(data.start), data.localize(data.end)
    draw_chart(canvas, data, build_profile(data.trace, start, end, data.zone))


def draw_chart(
    canvas: Canvas, data: PictureData, profile: Sequence[ProfilePoint]
) -> None:
    """Draw the chart with a legend, or say that there are too few readings."""
    limits = data.limits
    chart = Chart(canvas, limits, data.show, highest_values(profile))
    if draw_percentiles(canvas, chart, profile):
        draw_legend(canvas, data)
        return
    percent = data.text("percent", number=MIN_ACTIVE_PERCENT)
    hint = data.text("not_enough_hint", percent=percent)
    middle = (chart.y(limits.low_mg_dl) + chart.y(limits.high_mg_dl)) / 2
    draw_message(canvas, middle, data.text("not_enough"), hint)


def highest_values(profile: Sequence[ProfilePoint]) -> list[float]:
    """Return the highest values that a chart of a profile shows; none with too few readings."""
    return [point.p95_mg_dl for point in profile if point.p95_mg_dl is not None]


def draw_percentiles(
    canvas: Surface, chart: Chart, profile: Sequence[ProfilePoint]
) -> bool:
    """Draw the median and the areas between the percentiles, and return whether there are any."""
    chart.draw_grid(
        Tick(hour / 24, f"{hour:02}:00" if hour % LABEL_HOURS == 0 else None)
        for hour in range(25)
    )
    for low, high, color in ((5, 95, Color.OUTER_AREA), (25, 75, Color.INNER_AREA)):
        lower, upper = (trace_percentile(chart, profile, edge) for edge in (low, high))
        for below, above in zip(lower, upper, strict=True):
            canvas.polygon([*below, *reversed(above)], color)
    chart.draw_limits()
    lines = trace_percentile(chart, profile, 50)
    for line in lines:
        canvas.line(line, MEDIAN_WIDTH * chart.frame.hairline, Color.MEDIAN)
    return bool(lines)


def draw_legend(canvas: Canvas, data: PictureData) -> None:
    """Draw the legend of the line and the areas."""
    x: float = CHART_LEFT
    middle = LEGEND_BASELINE - 6.5
    for color, half_height, label in (
        (Color.MEDIAN, MEDIAN_WIDTH / 2, data.text("median")),
        (Color.INNER_AREA, 6.67, data.text("percent", number="25–75")),
        (Color.OUTER_AREA, 6.67, data.text("percent", number="5–95")),
    ):
        canvas.box((x, middle - half_height, x + 28, middle + half_height), color)
        at = (x + 36, LEGEND_BASELINE)
        x = canvas.text(at, label, 17, Color.SECONDARY_TEXT) + 28


def trace_percentile(
    chart: Chart, profile: Sequence[ProfilePoint], percent: int
) -> list[list[Point]]:
    """Return the unbroken lines of a percentile over the day."""
    values = [getattr(point, f"p{percent}_mg_dl") for point in profile]
    points: list[Point | None] = []
    for minute in range(0, DAY_MINUTES + 1, STEP_MINUTES):
        mg_dl = interpolate(values, minute)
        x = chart.x(minute / DAY_MINUTES)
        points.append(None if mg_dl is None else (x, chart.y(mg_dl)))
    return [
        [point for point in part if point is not None]
        for is_known, part in groupby(points, bool)
        if is_known
    ]


def interpolate(values: Sequence[float | None], minute: int) -> float | None:
    """Return the value at a minute of the day, given those in the middles of equal parts of it.

    Between two values, the curve is a cubic that stays within them (Fritsch and Butland, 1984), so
    it adds no lows or highs. If either value is unknown, so is the curve between them. The day
    continues over midnight.
    """
    place, t = divmod(minute * len(values) / DAY_MINUTES - 0.5, 1)
    first, before, after, last = (
        values[(floor(place) + step) % len(values)] for step in (-1, 0, 1, 2)
    )
    if before is None or after is None:
        return None
    return (
        before * (1 + 2 * t) * (1 - t) ** 2
        + after * (3 - 2 * t) * t**2
        + slope_at(first, before, after) * t * (1 - t) ** 2
        - slope_at(before, after, last) * (1 - t) * t**2
    )


def slope_at(before: float | None, value: float, after: float | None) -> float:
    """Return the slope of the curve at a value, zero at a turning point or next to a gap."""
    if before is None or after is None:
        return 0.0
    rise, next_rise = value - before, after - value
    if rise * next_rise <= 0:
        return 0.0
    return 2 * rise * next_rise / (rise + next_rise)
