"""What stands out: patterns that recur, the best day, and changes."""

from ..layout import SMALL_SIZE, Layout


def add_patterns(layout: Layout) -> None:
    """Write a sentence with its evidence for each finding, or why there is none."""
    content = layout.content
    layout.heading(content.say("report_patterns"))
    layout.y -= 4
    for sentence, status in content.findings:
        layout.paragraph(sentence)
        if status:
            layout.paragraph(status, SMALL_SIZE)
        layout.y += 4
