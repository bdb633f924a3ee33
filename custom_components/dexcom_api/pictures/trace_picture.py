"""The picture of the last 24 hours: the latest reading, the trace, and the time in each range."""

from collections.abc import Iterator
from math import cos, radians, sin
from typing import Final

from ..dexcom.columns import HOUR_SECONDS
from ..glucose.metrics import Summary
from ..glucose.numbers import HIGHEST_MG_DL, LOWEST_MG_DL, show_reading
from ..glucose.person_clock import QUARTER_SECONDS
from ..readings.state import Reading
from .canvas import Canvas, Color, Point, text_bearing
from .chart import Chart, Tick
from .picture import LEFT, PictureData, Silence, draw_picture

VALUE_SIZE: Final = 84
VALUE_BASELINE: Final = 78

DOT_RADIUS: Final = 3.0

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


def draw_trace(data: PictureData, *, dark: bool) -> bytes:
    """Return the picture as a PNG."""
    return draw_picture(data, "last_24_hours", draw_content, dark=dark)


def draw_content(canvas: Canvas, data: PictureData, _summary: Summary) -> None:
    """Write the latest reading, or since when there has been none, and draw the chart."""
    match data.header:
        case Reading() as latest:
            draw_latest(canvas, latest, data)
            measured = f"{latest.time.astimezone(data.zone):%H:%M}"
            at, line = (LEFT, 107), data.text("measured", time=measured)
            canvas.text(at, line, 20, Color.SECONDARY_TEXT)
        case Silence(key, since):
            since = since.astimezone(data.zone)
            text = data.text(key, time=f"{since:%H:%M}")
            canvas.text((LEFT, 66), text, 34, Color.TEXT, width=470)
            canvas.text((LEFT, 95), data.day(since), 20, Color.SECONDARY_TEXT)
    draw_chart(canvas, data)


def draw_latest(canvas: Canvas, latest: Reading, data: PictureData) -> None:
    """Write the latest value with its unit, and draw the trend arrow."""
    value = str(show_reading(latest.mg_dl, data.unit))
    # Large digits have more space before them than the small text below.
    at = (LEFT - text_bearing(value, VALUE_SIZE), VALUE_BASELINE)
    x = canvas.text(at, value, VALUE_SIZE, Color.TEXT) + 12
    x = canvas.text((x, VALUE_BASELINE), data.unit, 26, Color.SECONDARY_TEXT)
    if latest.trend is None:
        return
    degrees, number = ARROWS[latest.trend]
    x += ARROW_GAP + ARROW_LENGTH / 2
    for place in range(number):
        middle = (x + place * ARROW_STEP, VALUE_BASELINE - 30)
        canvas.polygon(outline_arrow(middle, degrees), Color.TEXT)


def outline_arrow(middle: Point, degrees: int) -> list[Point]:
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


def draw_chart(canvas: Canvas, data: PictureData) -> None:
    """Draw all readings as dots, those that the sensor can't measure as triangles at the edge."""
    readings = data.trace.cut(data.start, data.end)
    chart = Chart(canvas, data.limits, data.show, readings.values_mg_dl)
    chart.draw_grid(hour_ticks(data))
    chart.draw_limits()
    for moment, shift in data.shifts:
        text = data.text("clock", hours=f"{shift / HOUR_SECONDS:+g}")
        chart.draw_mark(share_of(moment, data), text)
    for moment, mg_dl in zip(readings.times, readings.values_mg_dl, strict=True):
        x, y = chart.x(share_of(moment, data)), chart.y(mg_dl)
        color = Color[data.limits.find_range(mg_dl).name]
        if LOWEST_MG_DL <= mg_dl <= HIGHEST_MG_DL:
            canvas.dot((x, y), DOT_RADIUS, color)
        else:
            tip = 6 if mg_dl < LOWEST_MG_DL else -6
            base = y - tip / 2
            canvas.polygon([(x - 5, base), (x + 5, base), (x, y + tip)], color)


def hour_ticks(data: PictureData) -> Iterator[Tick]:
    """Yield the local hours, in any time zone and across daylight saving changes."""
    labelled = -LABEL_STEP_SECONDS
    first = -(-data.start // QUARTER_SECONDS) * QUARTER_SECONDS
    for seconds in range(first, data.end, QUARTER_SECONDS):
        moment = data.localize(seconds)
        before = data.localize(seconds - QUARTER_SECONDS)
        day = data.day(moment) if moment.date() > before.date() else None
        if moment.minute and day is None:
            continue
        label = None
        is_label = moment.hour % LABEL_HOURS == 0 or day is not None
        if is_label and seconds - labelled >= LABEL_STEP_SECONDS:
            label, labelled = f"{moment:%H:%M}", seconds
        yield Tick(share_of(seconds, data), label, day)


def share_of(seconds: int, data: PictureData) -> float:
    """Return the share of the chart's width at which a time lies."""
    return (seconds - data.start) / (data.end - data.start)
