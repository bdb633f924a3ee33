"""What stands out: patterns that recur, the best day, and changes."""

from ...pictures.canvas import Color
from ..layout import SMALL_SIZE, TEXT_SIZE, Layout


def add_patterns(layout: Layout) -> None:
    """Write a sentence with its evidence for each finding, or why there is none."""
    content = layout.content
    layout.heading(content.say("report_patterns"))
    layout.y -= 4
    for sentence, status in content.findings:
        layout.paragraph(sentence, TEXT_SIZE, Color.TEXT)
        if status:
            layout.paragraph(status, SMALL_SIZE)
        layout.y += 4
