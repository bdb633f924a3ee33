"""What all pictures have in common: margins, a title, and what is said without readings."""

from typing import Final

from .canvas import HEIGHT, WIDTH, Align, Box, Canvas, fitting_size
from .shown import Shown, date_text
from .theme import Theme

LEFT: Final = 24
RIGHT: Final = WIDTH - 24

# Of the chart, beside the labels of its limits.
CHART_LEFT: Final = 72

# The time in each band, whose figures are below.
BAR: Final[Box] = (LEFT, 420, RIGHT, 440)

TITLE_SIZE: Final = 26
TITLE_WIDTH: Final = 250
DATES_SIZE: Final = 18
MESSAGE_SIZE: Final = 36
HINT_SIZE: Final = 20


def draw_title(canvas: Canvas, title: str, shown: Shown, theme: Theme) -> None:
    """Write what the picture is of into the upper right corner, and of which days."""
    size = fitting_size(title, TITLE_SIZE, TITLE_WIDTH)
    canvas.text((RIGHT, 42), title, size, theme.text, Align.RIGHT)
    if shown.times:
        days = [date_text(shown.moment(edge)) for edge in (shown.start, shown.end)]
        dates = " – ".join(dict.fromkeys(days))
        canvas.text((RIGHT, 68), dates, DATES_SIZE, theme.secondary_text, Align.RIGHT)


def draw_message(
    canvas: Canvas, y: float, message: str, hint: str, theme: Theme
) -> None:
    """Write a message around a height, and smaller below it what it means."""
    middle = WIDTH / 2
    size = fitting_size(message, MESSAGE_SIZE, RIGHT - LEFT)
    canvas.text((middle, y - 6), message, size, theme.text, Align.MIDDLE)
    size = fitting_size(hint, HINT_SIZE, RIGHT - LEFT)
    canvas.text((middle, y + 28), hint, size, theme.secondary_text, Align.MIDDLE)


def draw_empty(canvas: Canvas, shown: Shown, theme: Theme) -> None:
    """Say that the account has no readings."""
    words = shown.words
    draw_message(canvas, HEIGHT / 2, words["empty"], words["empty_hint"], theme)
