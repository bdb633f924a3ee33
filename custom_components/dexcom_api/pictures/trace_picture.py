"""The picture of the last 24 hours: the latest reading, all readings, and the time in each band."""

from collections.abc import Iterator
from math import cos, radians, sin
from typing import Final

from ..glucose.metrics import summarize
from ..glucose.numbers import HIGHEST_MG_DL, LOWEST_MG_DL
from .band_bar import draw_band_bar
from .canvas import Canvas, Point, fitting_size, text_bearing, text_width
from .page import BAR, CHART_LEFT, LEFT, RIGHT, draw_empty, draw_title
from .plot import Plot, Tick, draw_grid, draw_limits, draw_target, highest_for
from .shown import Latest, Shown, Silence, date_text, time_text
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

# Labels that are closer to each other, as where clocks go back, would overlap.
LABEL_STEP_SECONDS: Final = 2 * 60 * 60

# Where arrows point, in degrees from the right and against the clock, and how many there are.
ARROWS: Final = {
    "rising_quickly": (90, 2),
    "rising": (90, 1),
    "rising_slightly": (45, 1),
    "steady": (0, 1),
    "falling_slightly": (-45, 1),
    "falling": (-90, 1),
    "falling_quickly": (-90, 2),
}

# An arrow to the right around its middle, 1 long.
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


def draw_trace(shown: Shown, theme: Theme) -> bytes:
    """Return the picture as a PNG."""
    canvas = Canvas(theme.background)
    draw_title(canvas, shown.words["last_24_hours"], shown, theme)
    if shown.times:
        draw_header(canvas, shown, theme)
        draw_chart(canvas, shown, theme)
        start, end = shown.moment(shown.start), shown.moment(shown.end)
        summary = summarize(shown.trace, start, end, shown.limits)
        draw_band_bar(canvas, BAR, summary, shown, theme)
    else:
        draw_empty(canvas, shown, theme)
    return canvas.png()


def draw_header(canvas: Canvas, shown: Shown, theme: Theme) -> None:
    """Write the latest reading, or since when there is none."""
    match shown.header:
        case Latest() as latest:
            draw_latest(canvas, latest, shown, theme)
            measured = shown.moment(latest.measured)
            line = shown.words["measured"].format(time=time_text(measured))
            at = (LEFT, LINE_BASELINE)
        case Silence(text=key, since=since):
            moment = shown.moment(since)
            text = shown.words[key].format(time=time_text(moment))
            size = fitting_size(text, SILENCE_SIZE, VALUE_WIDTH)
            canvas.text((LEFT, SILENCE_BASELINE), text, size, theme.text)
            line, at = date_text(moment), (LEFT, SILENCE_LINE_BASELINE)
        case _:
            return
    canvas.text(at, line, LINE_SIZE, theme.secondary_text)


def draw_latest(canvas: Canvas, latest: Latest, shown: Shown, theme: Theme) -> None:
    """Write the latest value with its unit, and draw where it is going."""
    value = shown.glucose_text(latest.mg_dl)
    # Large figures have room before them that small ones below don't have.
    x = LEFT - text_bearing(value, VALUE_SIZE)
    canvas.text((x, VALUE_BASELINE), value, VALUE_SIZE, theme.text)
    x += text_width(value, VALUE_SIZE) + 12
    canvas.text((x, VALUE_BASELINE), shown.unit, UNIT_SIZE, theme.secondary_text)
    x += text_width(shown.unit, UNIT_SIZE) + ARROW_GAP
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


def draw_chart(canvas: Canvas, shown: Shown, theme: Theme) -> None:
    """Draw each reading at its time."""
    readings = shown.trace.between(shown.start, shown.end)
    plot = Plot(
        left=CHART_LEFT,
        top=CHART_TOP,
        right=RIGHT,
        bottom=CHART_BOTTOM,
        highest_mg_dl=highest_for(readings.values_mg_dl),
    )
    draw_target(canvas, plot, shown, theme)
    draw_grid(canvas, plot, hour_ticks(shown), theme)
    draw_limits(canvas, plot, shown, theme)
    for moment, mg_dl in zip(readings.times, readings.values_mg_dl, strict=True):
        at = (plot.x(share_of(moment, shown)), plot.y(mg_dl))
        draw_reading(canvas, at, mg_dl, theme.bands[shown.limits.range_of(mg_dl)])


def draw_reading(canvas: Canvas, at: Point, mg_dl: float, color: str) -> None:
    """Draw a dot, or a triangle at the edge for a reading that the sensor can't measure."""
    if LOWEST_MG_DL <= mg_dl <= HIGHEST_MG_DL:
        canvas.dot(at, DOT_RADIUS, color)
        return
    x, y = at
    tip = 6 if mg_dl < LOWEST_MG_DL else -6
    canvas.polygon([(x - 5, y - tip / 2), (x + 5, y - tip / 2), (x, y + tip)], color)


def hour_ticks(shown: Shown) -> Iterator[Tick]:
    """Find the hours of clocks on the wall, wherever they are changed and whatever their offset."""
    labelled = -LABEL_STEP_SECONDS
    first = -(-shown.start // QUARTER_SECONDS) * QUARTER_SECONDS
    for seconds in range(first, shown.end, QUARTER_SECONDS):
        moment = shown.moment(seconds)
        before = shown.moment(seconds - QUARTER_SECONDS)
        day = date_text(moment) if moment.date() > before.date() else None
        if moment.minute and day is None:
            continue
        label = None
        is_label = moment.hour % LABEL_HOURS == 0 or day is not None
        if is_label and seconds - labelled >= LABEL_STEP_SECONDS:
            label, labelled = time_text(moment), seconds
        yield Tick(share_of(seconds, shown), label, day)


def share_of(seconds: int, shown: Shown) -> float:
    """Return how far along the chart a time is."""
    return (seconds - shown.start) / (shown.end - shown.start)
