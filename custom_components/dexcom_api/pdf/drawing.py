"""Draws a report."""

from collections.abc import Callable, Mapping
from typing import Final

from .content import ReportContent, Section
from .layout import Layout
from .sections.days import add_days
from .sections.diary import add_diary
from .sections.hours import add_hours
from .sections.overview import add_overview, add_title
from .sections.patterns import add_patterns
from .sections.responses import add_responses
from .sections.sensors import add_sensors

SECTIONS: Final[Mapping[Section, Callable[[Layout], None]]] = {
    Section.OVERVIEW: add_overview,
    Section.HOURS: add_hours,
    Section.DAYS: add_days,
    Section.PATTERNS: add_patterns,
    Section.RESPONSES: add_responses,
    Section.DIARY: add_diary,
    Section.SENSORS: add_sensors,
}

# What those don't get who may not see the diary.
OF_DIARY: Final = frozenset({Section.RESPONSES, Section.DIARY})

# These follow each other where there is room for more than a few rows.
FLOWING: Final = frozenset(
    {Section.PATTERNS, Section.RESPONSES, Section.DIARY, Section.SENSORS}
)
ENOUGH_ROOM: Final = 260


def draw_report(content: ReportContent) -> bytes:
    """Return a report as a PDF. Runs in a thread."""
    layout = Layout.start(content)
    add_title(layout)
    hidden = OF_DIARY if content.report["diary"] is None else frozenset()
    chosen = [
        section
        for section in Section
        if section in content.sections and section not in hidden
    ]
    for before, section in zip((None, *chosen), chosen, strict=False):
        if before and not ({before, section} <= FLOWING and layout.rest > ENOUGH_ROOM):
            layout.next_page()
        SECTIONS[section](layout)
    layout.write_footers()
    return layout.document.to_bytes()
