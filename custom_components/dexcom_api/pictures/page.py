"""The parts that all pictures share: margins, a title, and the message without readings."""

from typing import Final

from .canvas import HEIGHT, WIDTH, Align, Box, Canvas, fitting_size
from .picture_data import PictureData, date_text
from .theme import Theme

LEFT: Final = 24
RIGHT: Final = WIDTH - 24

# The left edge of the chart, next to the labels of the limits.
CHART_LEFT: Final = 72

# The bar of the time in each range, above its labels.
BAR: Final[Box] = (LEFT, 420, RIGHT, 440)

TITLE_SIZE: Final = 26
TITLE_WIDTH: Final = 250
DATES_SIZE: Final = 18
MESSAGE_SIZE: Final = 36
HINT_SIZE: Final = 20


def draw_title(canvas: Canvas, title: str, data: PictureData, theme: Theme) -> None:
    """Write the title and the days into the upper right corner."""
    size = fitting_size(title, TITLE_SIZE, TITLE_WIDTH)
    canvas.text((RIGHT, 42), title, size, theme.text, Align.RIGHT)
    if data.times:
        days = [date_text(data.moment(edge)) for edge in (data.start, data.end)]
        dates = " – ".join(dict.fromkeys(days))
        canvas.text((RIGHT, 68), dates, DATES_SIZE, theme.secondary_text, Align.RIGHT)


def draw_message(
    canvas: Canvas, y: float, message: str, hint: str, theme: Theme
) -> None:
    """Write a message centered at a height, with a smaller hint below."""
    middle = WIDTH / 2
    size = fitting_size(message, MESSAGE_SIZE, RIGHT - LEFT)
    canvas.text((middle, y - 6), message, size, theme.text, Align.MIDDLE)
    size = fitting_size(hint, HINT_SIZE, RIGHT - LEFT)
    canvas.text((middle, y + 28), hint, size, theme.secondary_text, Align.MIDDLE)


def draw_empty(canvas: Canvas, data: PictureData, theme: Theme) -> None:
    """Write that the account has no readings."""
    words = data.words
    draw_message(canvas, HEIGHT / 2, words["empty"], words["empty_hint"], theme)
