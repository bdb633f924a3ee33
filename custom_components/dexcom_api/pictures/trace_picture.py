"""The picture of the last 24 hours: the latest reading, the trace, and the time in each range."""

from collections.abc import Iterator
from math import cos, radians, sin
from typing import Final

from ..glucose.metrics import summarize
from ..glucose.numbers import HIGHEST_MG_DL, LOWEST_MG_DL
from .band_bar import draw_band_bar
from .canvas import Canvas, Point, fitting_size, text_bearing, text_width
from .page import BAR, CHART_LEFT, LEFT, RIGHT, draw_empty, draw_title
from .picture_data import LatestReading, NoReading, PictureData, date_text, time_text
from .plot import Plot, Tick, draw_grid, draw_limits, draw_target, highest_for
from .theme import Theme

CHART_TOP: Final = 146
CHART_BOTTOM: Final = 378

VALUE_SIZE: Final = 84
UNIT_SIZE: Final = 26
SILENCE_SIZE: Final = 34
LINE_SIZE: Final = 20
VALUE_BASELINE: Final = 84
LINE_BASELINE: Final = 114
SILENCE_BASELINE: Final = 70
SILENCE_LINE_BASELINE: Final = 100
VALUE_WIDTH: Final = 470

DOT_RADIUS: Final = 3.0

QUARTER_SECONDS: Final = 15 * 60
LABEL_HOURS: Final = 3

# Labels closer together, for example when clocks go back, would overlap.
LABEL_STEP_SECONDS: Final = 2 * 60 * 60

# The direction of the arrows, in degrees counterclockwise from the right, and their number.
ARROWS: Final = {
    "rising_quickly": (90, 2),
    "rising": (90, 1),
    "rising_slightly": (45, 1),
    "steady": (0, 1),
    "falling_slightly": (-45, 1),
    "falling": (-90, 1),
    "falling_quickly": (-90, 2),
}

# The outline of an arrow of length 1 that points to the right, around its middle.
ARROW: Final = (
    (-0.5, -0.08),
    (0.2, -0.08),
    (0.02, -0.26),
    (0.13, -0.37),
    (0.5, 0.0),
    (0.13, 0.37),
    (0.02, 0.26),
    (0.2, 0.08),
    (-0.5, 0.08),
)
ARROW_LENGTH: Final = 50
ARROW_STEP: Final = 40
ARROW_GAP: Final = 22


def draw_trace(data: PictureData, theme: Theme) -> bytes:
    """Return the picture as a PNG."""
    canvas = Canvas(theme.background)
    draw_title(canvas, data.words["last_24_hours"], data, theme)
    if data.times:
        draw_header(canvas, data, theme)
        draw_chart(canvas, data, theme)
        start, end = data.moment(data.start), data.moment(data.end)
        summary = summarize(data.trace, start, end, data.limits)
        draw_band_bar(canvas, BAR, summary, data, theme)
    else:
        draw_empty(canvas, data, theme)
    return canvas.png()


def draw_header(canvas: Canvas, data: PictureData, theme: Theme) -> None:
    """Write the latest reading, or since when there has been none."""
    match data.header:
        case LatestReading() as latest:
            draw_latest(canvas, latest, data, theme)
            measured = data.moment(latest.measured)
            line = data.words["measured"].format(time=time_text(measured))
            at = (LEFT, LINE_BASELINE)
        case NoReading(text=key, since=since):
            moment = data.moment(since)
            text = data.words[key].format(time=time_text(moment))
            size = fitting_size(text, SILENCE_SIZE, VALUE_WIDTH)
            canvas.text((LEFT, SILENCE_BASELINE), text, size, theme.text)
            line, at = date_text(moment), (LEFT, SILENCE_LINE_BASELINE)
        case _:
            return
    canvas.text(at, line, LINE_SIZE, theme.secondary_text)


def draw_latest(
    canvas: Canvas, latest: LatestReading, data: PictureData, theme: Theme
) -> None:
    """Write the latest value with its unit, and draw the trend arrow."""
    value = data.glucose_text(latest.mg_dl)
    # Large digits have more space before them than the small text below.
    x = LEFT - text_bearing(value, VALUE_SIZE)
    canvas.text((x, VALUE_BASELINE), value, VALUE_SIZE, theme.text)
    x += text_width(value, VALUE_SIZE) + 12
    canvas.text((x, VALUE_BASELINE), data.unit, UNIT_SIZE, theme.secondary_text)
    x += text_width(data.unit, UNIT_SIZE) + ARROW_GAP
    if latest.trend is None:
        return
    degrees, number = ARROWS[latest.trend]
    for place in range(number):
        middle = (x + ARROW_LENGTH / 2 + place * ARROW_STEP, VALUE_BASELINE - 30)
        canvas.polygon(arrow(middle, degrees), theme.text)


def arrow(middle: Point, degrees: int) -> list[Point]:
    """Return the outline of an arrow."""
    x, y = middle
    along, across = cos(radians(degrees)), sin(radians(degrees))
    return [
        (
            x + ARROW_LENGTH * (right * along + down * across),
            y + ARROW_LENGTH * (down * along - right * across),
        )
        for right, down in ARROW
    ]


def draw_chart(canvas: Canvas, data: PictureData, theme: Theme) -> None:
    """Draw all readings as dots."""
    readings = data.trace.cut(data.start, data.end)
    plot = Plot(
        left=CHART_LEFT,
        top=CHART_TOP,
        right=RIGHT,
        bottom=CHART_BOTTOM,
        highest_mg_dl=highest_for(readings.values_mg_dl),
    )
    draw_target(canvas, plot, data, theme)
    draw_grid(canvas, plot, hour_ticks(data), theme)
    draw_limits(canvas, plot, data, theme)
    for moment, mg_dl in zip(readings.times, readings.values_mg_dl, strict=True):
        at = (plot.x(share_of(moment, data)), plot.y(mg_dl))
        draw_reading(canvas, at, mg_dl, theme.bands[data.limits.find_range(mg_dl)])


def draw_reading(canvas: Canvas, at: Point, mg_dl: float, color: str) -> None:
    """Draw a dot, or a triangle at the edge for a reading that the sensor can't measure."""
    if LOWEST_MG_DL <= mg_dl <= HIGHEST_MG_DL:
        canvas.dot(at, DOT_RADIUS, color)
        return
    x, y = at
    tip = 6 if mg_dl < LOWEST_MG_DL else -6
    canvas.polygon([(x - 5, y - tip / 2), (x + 5, y - tip / 2), (x, y + tip)], color)


def hour_ticks(data: PictureData) -> Iterator[Tick]:
    """Yield the local hours, in any time zone and across daylight saving changes."""
    labelled = -LABEL_STEP_SECONDS
    first = -(-data.start // QUARTER_SECONDS) * QUARTER_SECONDS
    for seconds in range(first, data.end, QUARTER_SECONDS):
        moment = data.moment(seconds)
        before = data.moment(seconds - QUARTER_SECONDS)
        day = date_text(moment) if moment.date() > before.date() else None
        if moment.minute and day is None:
            continue
        label = None
        is_label = moment.hour % LABEL_HOURS == 0 or day is not None
        if is_label and seconds - labelled >= LABEL_STEP_SECONDS:
            label, labelled = time_text(moment), seconds
        yield Tick(share_of(seconds, data), label, day)


def share_of(seconds: int, data: PictureData) -> float:
    """Return the share of the chart's width at which a time lies."""
    return (seconds - data.start) / (data.end - data.start)
