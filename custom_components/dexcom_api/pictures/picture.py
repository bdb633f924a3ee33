"""What all pictures share: their data, their title, and the bar of the time in each range."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final, NamedTuple

from ..glucose.metrics import Summary, summarize
from ..glucose.numbers import GlucoseUnit
from ..glucose.ranges import GlucoseRange, Limits
from ..glucose.trace import GlucoseTrace
from ..readings.state import Reading
from ..report import describe_metrics
from .canvas import HEIGHT, WIDTH, Align, Canvas, Color, fit_size, text_width

LEFT: Final = 24
RIGHT: Final = WIDTH - 24

BAR_TOP: Final = 420
BAR_BOTTOM: Final = 440
LABELS_BASELINE: Final = BAR_BOTTOM + 22
LABEL_SIZE: Final = 18
# Between two labels.
LABEL_GAP: Final = 14
SWATCH: Final = 13
SWATCH_GAP: Final = 6
SEGMENT_GAP: Final = 3
NARROWEST_SEGMENT: Final = 3


class Silence(NamedTuple):
    """The key of the reason why there is no current reading, and since when."""

    key: str
    since: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class PictureData:
    """Everything that a picture depends on: equal data makes equal pictures.

    ``start`` and ``end`` are in seconds since 1970 UTC. The trace starts just before. ``header`` is
    the current reading, or why there is none, in pictures that show it. There is no repr, which
    could get health data into logs.
    """

    start: int
    end: int
    trace: GlucoseTrace
    limits: Limits
    unit: GlucoseUnit
    zone: tzinfo
    texts: Mapping[str, str]
    header: Reading | Silence | None = None

    def localize(self, seconds: int) -> datetime:
        """Return a local time."""
        return datetime.fromtimestamp(seconds, self.zone)

    def text(self, key: str, **fields: object) -> str:
        """Return a text in Home Assistant's language."""
        return self.texts[f"picture_{key}"].format(**fields)


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
        draw_message(canvas, HEIGHT / 2, data.text("empty"), hint)
        return canvas.png()
    start, end = data.localize(data.start), data.localize(data.end)
    dates = " – ".join(dict.fromkeys(f"{edge:%Y-%m-%d}" for edge in (start, end)))
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
    """Draw the time in each range, from very low on the left to very high on the right."""
    percents = summary.range_percents
    if percents is None:
        canvas.box((LEFT, BAR_TOP, RIGHT, BAR_BOTTOM), Color.MIDNIGHT)
        inside = (LEFT + 1, BAR_TOP + 1, RIGHT - 1, BAR_BOTTOM - 1)
        canvas.box(inside, Color.BACKGROUND)
        at, text = (WIDTH / 2, LABELS_BASELINE), data.text("not_enough")
        canvas.text(at, text, LABEL_SIZE, Color.SECONDARY_TEXT, Align.MIDDLE)
        return
    x: float = LEFT
    for band, width in segment_widths(percents).items():
        canvas.box((x, BAR_TOP, x + width, BAR_BOTTOM), Color[band.name])
        x += width + SEGMENT_GAP
    draw_range_labels(canvas, data, summary)


def segment_widths(percents: Sequence[float]) -> dict[GlucoseRange, float]:
    """Return the width of each range that occurred, wide enough to be seen."""
    parts = [pair for pair in zip(GlucoseRange, percents, strict=True) if pair[1]]
    room = RIGHT - LEFT - SEGMENT_GAP * (len(parts) - 1)
    widths = {
        band: max(room * percent / 100, NARROWEST_SEGMENT) for band, percent in parts
    }
    widest = max(widths, key=widths.__getitem__)
    widths[widest] -= sum(widths.values()) - room
    return widths


def draw_range_labels(canvas: Canvas, data: PictureData, summary: Summary) -> None:
    """Write the time in each range below the bar, from edge to edge."""
    shown = describe_metrics(summary, data.unit)
    labels = {
        band: f"{data.text(band)} {data.text('percent', number=shown[band])}"
        for band in GlucoseRange
    }
    gaps = len(labels) - 1
    room = RIGHT - LEFT - len(labels) * (SWATCH + SWATCH_GAP) - gaps * LABEL_GAP
    size = fit_size("".join(labels.values()), LABEL_SIZE, room)
    widths = sum(text_width(label, size) for label in labels.values())
    spare = max(0, room - widths) / gaps
    x: float = LEFT
    for band, label in labels.items():
        swatch = (x, LABELS_BASELINE - SWATCH, x + SWATCH, LABELS_BASELINE)
        canvas.box(swatch, Color[band.name])
        at = (x + SWATCH + SWATCH_GAP, LABELS_BASELINE)
        x = canvas.text(at, label, size, Color.TEXT) + LABEL_GAP + spare
