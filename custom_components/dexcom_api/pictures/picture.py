"""What all pictures share: their data, their title, and the bar of the time in each range."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cached_property
from typing import Final, NamedTuple

from ..glucose.metrics import Summary, summarize
from ..glucose.numbers import GlucoseUnit, show_reading
from ..glucose.person_clock import OffsetChange
from ..glucose.ranges import GlucoseRange, Limits
from ..glucose.trace import GlucoseTrace, Readings
from ..readings.state import Reading
from ..report import describe_metrics
from ..texts import localize_date
from .canvas import HEIGHT, WIDTH, Align, Canvas, Color

LEFT: Final = 24
RIGHT: Final = WIDTH - 24

# Home Assistant's picture cards cover 48 of their own pixels at the bottom with the entity's name and
# state. On the narrowest phones, whose cards have 344 pixels, that is so much of a picture.
COVERED: Final = 112

# The hours are below the chart, and the time in each range is beside it.
CHART_TOP: Final = 132
CHART_BOTTOM: Final = HEIGHT - COVERED - 30
CHART_RIGHT: Final = 600

BAR_LEFT: Final = 624
BAR_RIGHT: Final = 644
LABELS_LEFT: Final = BAR_RIGHT + 12
LABEL_SIZE: Final = 18
NAME_SIZE: Final = 16
# Between the baselines of a percentage and of the name below it.
NAME_STEP: Final = 18
WORD_STEP: Final = 24
SWATCH: Final = 13
SWATCH_GAP: Final = 7
SEGMENT_GAP: Final = 3
SMALLEST_SEGMENT: Final = 3


class Silence(NamedTuple):
    """The key of the reason why there is no current reading, and since when."""

    key: str
    since: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class PictureData:
    """Everything that a picture depends on: equal data makes equal pictures.

    ``start`` and ``end`` are in seconds since 1970 UTC. The readings start just before. Days and hours
    are those of ``zone``. ``shifts`` are the changes of the person's clock, and ``header`` is the
    current reading, or why there is none, both in pictures that show them. There is no repr, which
    could get health data into logs.
    """

    start: int
    end: int
    readings: Readings
    limits: Limits
    unit: GlucoseUnit
    zone: tzinfo
    texts: Mapping[str, str]
    shifts: Sequence[OffsetChange] = ()
    header: Reading | Silence | None = None

    @cached_property
    def trace(self) -> GlucoseTrace:
        """Return the readings as a trace, which only drawing needs."""
        return self.readings.trace(0, len(self.readings.times))

    def localize(self, seconds: int) -> datetime:
        """Return a local time."""
        return datetime.fromtimestamp(seconds, self.zone)

    def show(self, mg_dl: float) -> str:
        """Return a reading or a limit in the unit of the picture."""
        return str(show_reading(mg_dl, self.unit))

    def text(self, key: str, **fields: object) -> str:
        """Return a text in Home Assistant's language."""
        return self.texts[f"picture_{key}"].format(**fields)

    def day(self, moment: datetime) -> str:
        """Return the date of a moment as the language writes it."""
        return localize_date(moment, self.texts)


def draw_picture(
    data: PictureData,
    title: str,
    draw_content: Callable[[Canvas, PictureData, Summary], None],
    *,
    dark: bool,
) -> bytes:
    """Return a picture as a PNG, or a message in it if the account has no readings.

    ``title`` is the key of a text. ``draw_content`` draws all but the title and the bar.
    """
    canvas = Canvas(dark=dark)
    canvas.text((RIGHT, 42), data.text(title), 26, Color.TEXT, Align.RIGHT, width=250)
    if not data.trace.times:
        hint = data.text("empty_hint")
        draw_message(canvas, (HEIGHT - COVERED) / 2, data.text("empty"), hint)
        return canvas.png()
    start, end = data.localize(data.start), data.localize(data.end)
    dates = " – ".join(dict.fromkeys(map(data.day, (start, end))))
    canvas.text((RIGHT, 68), dates, 18, Color.SECONDARY_TEXT, Align.RIGHT)
    summary = summarize(data.trace, start, end, data.limits)
    draw_content(canvas, data, summary)
    draw_range_bar(canvas, data, summary)
    return canvas.png()


def draw_message(canvas: Canvas, y: float, message: str, hint: str) -> None:
    """Write a message centered at a height, with a smaller hint below."""
    for at, text, size, color in (
        ((WIDTH / 2, y - 6), message, 36, Color.TEXT),
        ((WIDTH / 2, y + 28), hint, 20, Color.SECONDARY_TEXT),
    ):
        canvas.text(at, text, size, color, Align.MIDDLE, width=RIGHT - LEFT)


def draw_range_bar(canvas: Canvas, data: PictureData, summary: Summary) -> None:
    """Draw the time in each range beside the chart, from very low at the bottom to very high."""
    percents = summary.range_percents
    if percents is None:
        canvas.box((BAR_LEFT, CHART_TOP, BAR_RIGHT, CHART_BOTTOM), Color.MIDNIGHT)
        inside = (BAR_LEFT + 1, CHART_TOP + 1, BAR_RIGHT - 1, CHART_BOTTOM - 1)
        canvas.box(inside, Color.BACKGROUND)
        # There is no room beside the bar for more than a word.
        for place, word in enumerate(data.text("not_enough").split()):
            at = (LABELS_LEFT, CHART_TOP + SWATCH + place * WORD_STEP)
            width = RIGHT - LABELS_LEFT
            canvas.text(at, word, LABEL_SIZE, Color.SECONDARY_TEXT, width=width)
        return
    y: float = CHART_BOTTOM
    for band, height in segment_heights(percents).items():
        canvas.box((BAR_LEFT, y - height, BAR_RIGHT, y), Color[band.name])
        y -= height + SEGMENT_GAP
    draw_range_labels(canvas, data, summary)


def segment_heights(
    percents: Sequence[float],
    height: float = CHART_BOTTOM - CHART_TOP,
    gap: float = SEGMENT_GAP,
) -> dict[GlucoseRange, float]:
    """Return the height of each range that occurred in a bar, high enough to be seen."""
    parts = [pair for pair in zip(GlucoseRange, percents, strict=True) if pair[1]]
    room = height - gap * (len(parts) - 1)
    heights = {
        band: max(room * percent / 100, SMALLEST_SEGMENT) for band, percent in parts
    }
    highest = max(heights, key=heights.__getitem__)
    heights[highest] -= sum(heights.values()) - room
    return heights


def draw_range_labels(canvas: Canvas, data: PictureData, summary: Summary) -> None:
    """Write the time in each range beside the bar, and the range's name below it."""
    shown = describe_metrics(summary, data.unit)
    left = LABELS_LEFT + SWATCH + SWATCH_GAP
    step = (CHART_BOTTOM - CHART_TOP - SWATCH - NAME_STEP) / (len(GlucoseRange) - 1)
    for place, band in enumerate(reversed(GlucoseRange)):
        baseline = CHART_TOP + SWATCH + place * step
        swatch = (LABELS_LEFT, baseline - SWATCH, LABELS_LEFT + SWATCH, baseline)
        canvas.box(swatch, Color[band.name])
        percent = data.text("percent", number=shown[band])
        canvas.text((left, baseline), percent, LABEL_SIZE, Color.TEXT)
        at, width = (left, baseline + NAME_STEP), RIGHT - left
        canvas.text(at, data.text(band), NAME_SIZE, Color.SECONDARY_TEXT, width=width)
