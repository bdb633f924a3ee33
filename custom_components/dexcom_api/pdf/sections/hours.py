"""When glucose is where: by the part of the day, the weekday, and the hour."""

from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any, Final

from ...glucose.day_parts import WEEKDAYS
from ...glucose.ranges import GlucoseRange
from ...pictures.canvas import Align, Box
from ..content import UNKNOWN, ReportContent
from ..layout import Cell, Column, Layout, draw_range_strip
from ..sheet import Sheet

STRIP_MARGIN: Final = 3


def add_hours(layout: Layout) -> None:
    """Draw the page with the parts of the day, the weekdays, and the hours."""
    content = layout.content
    report = content.report
    parts = (
        (f"{content.say(f'report_{row["part"]}')} {name_part(row)}", row)
        for row in report["parts"]
    )
    weekdays = (
        (content.weekday(WEEKDAYS.index(row["weekday"])), row)
        for row in report["weekdays"]
    )
    hours = ((f"{row['hour']:02}:00", row) for row in report["hours"])
    add_rows(layout, content.say("report_parts"), parts)
    add_rows(layout, content.say("card_weekdays"), weekdays)
    add_rows(layout, content.say("report_hours"), hours)


def name_part(row: Mapping[str, Any]) -> str:
    """Return when a part of the day begins and ends."""
    edges = (time.fromisoformat(row[edge]) for edge in ("start", "end"))
    return "–".join(f"{edge:%H:%M}" for edge in edges)


def add_rows(
    layout: Layout, title: str, rows: Iterable[tuple[str, Mapping[str, Any]]]
) -> None:
    """Add a table with a row for each name and its metrics, unless nothing is known of any."""
    content = layout.content
    columns = [
        Column("", 0.22, Align.LEFT),
        Column(content.say("report_ranges"), 0.25, Align.LEFT),
        Column(content.say("report_below"), 0.1),
        Column(content.say("picture_in_range"), 0.1),
        Column(content.say("report_above"), 0.1),
        Column(f"{content.say('card_mean')}, {content.unit}", 0.11),
        Column(content.say("card_lows"), 0.12),
    ]
    known = [*rows]
    if any(row["metrics"]["mean_mg_dl"] is not None for _, row in known):
        cells = [build_row(content, name, row) for name, row in known]
        layout.titled_table(title, columns, cells)


def build_row(content: ReportContent, name: str, row: Mapping[str, Any]) -> list[Cell]:
    """Return the cells of a row."""
    metrics, shown = row["metrics"], row["shown"]
    lows = metrics["low_episodes"]
    percents = [metrics[f"{band}_percent"] for band in GlucoseRange]

    def draw(sheet: Sheet, box: Box) -> None:
        left, top, right, bottom = box
        if None not in percents:
            inside = (left + 1, top + STRIP_MARGIN, right - 6, bottom - STRIP_MARGIN)
            draw_range_strip(sheet, inside, percents)

    return [
        name,
        draw,
        *(content.percent(shown[key]) for key in ("below", "in_range", "above")),
        content.number(shown["mean"]),
        UNKNOWN if lows is None else str(lows),
    ]
