"""What glucose does after meals, insulin, and exercise."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from ...dexcom.columns import HOUR_SECONDS
from ...glucose.numbers import show_glucose
from ...glucose.response_curve import AFTER_SECONDS, BEFORE_SECONDS
from ...pictures.canvas import Align, Color, Point
from ...pictures.chart import Chart, Frame, Tick
from ...response_types import DiarySource, ResponsesReport
from ..content import UNKNOWN, ReportContent
from ..layout import HAIRLINE, HEADING_SIZE, SMALL_SIZE, TEXT_SIZE, Column, Layout

HEIGHT: Final = 124
SCALE: Final = 0.4
MEDIAN_WIDTH: Final = 1.4
GAP: Final = 26

# What is typical, by the names of texts: glucose, and times.
FIGURES: Final[Mapping[str, str]] = {
    "start_mg_dl": "card_response_start",
    "rise_mg_dl": "card_response_rise",
    "minutes_to_peak": "card_response_peak",
    "fall_mg_dl": "card_response_fall",
    "minutes_to_lowest": "card_response_lowest",
}


def add_responses(layout: Layout) -> None:
    """Draw a curve with its figures for each kind of entry that is frequent enough."""
    content = layout.content
    layout.heading(content.say("card_responses_card"))
    for source, report in content.responses:
        layout.need(HEIGHT + HEADING_SIZE + 2 * TEXT_SIZE)
        layout.y += TEXT_SIZE + 4
        at = (layout.left, layout.y)
        layout.sheet.write(
            "H3", at, content.say(f"card_source_{source}"), TEXT_SIZE, bold=True
        )
        add_response(layout, source, report)
    layout.paragraph(content.say("card_responses_note"), SMALL_SIZE)
    layout.y += 6


def add_response(layout: Layout, source: DiarySource, report: ResponsesReport) -> None:
    """Draw a curve and its figures, or say that there are too few occasions."""
    content, overall = layout.content, report["overall"]
    counts = {key: report[key] for key in ("counted", "found")}
    layout.paragraph(content.say("card_occasions_counted", **counts), SMALL_SIZE)
    if overall["figures"] is None:
        count, needed = report["counted"], report["needed"]
        text = content.say("card_occasions_needed", needed=needed, count=count)
        layout.paragraph(text)
        return
    figures: Any = overall["figures"]
    top, middle = layout.y, layout.left + layout.width * 0.55
    edges = (layout.left + 28, top + 4, middle - GAP, top + HEIGHT - 22)
    draw_curve(layout, Frame(*edges, SCALE, HAIRLINE), source, overall["steps"])
    columns = [
        Column("", 0.62, Align.LEFT),
        Column(content.say("report_value"), 0.38),
    ]
    rows = [
        (content.say(name), write_figure(content, key, figures[key]["typical"]))
        for key, name in FIGURES.items()
    ]
    layout.table(columns, rows, left=middle, width=layout.right - middle)
    layout.y = top + HEIGHT


def write_figure(content: ReportContent, key: str, value: float | None) -> str:
    """Return a typical figure with its unit, or a dash if it is unknown."""
    if value is None:
        return UNKNOWN
    if not key.endswith("mg_dl"):
        return content.minutes(value)
    return f"{content.number(show_glucose(value, content.unit))} {content.unit}"


def draw_curve(
    layout: Layout, frame: Frame, source: DiarySource, steps: list[Any]
) -> None:
    """Draw the median and the area of the middle half of all occasions."""
    content, sheet = layout.content, layout.sheet
    known = [step["p75_mg_dl"] for step in steps if step["p75_mg_dl"] is not None]
    chart = Chart(sheet, content.limits, content.glucose, known, frame)
    name = content.say(f"card_source_{source}")
    with sheet.marked("Figure", alt=f"{content.say('card_responses_card')}: {name}"):
        chart.draw_grid(build_ticks(content))
        for part in split_known(steps):
            lower, median, upper = (
                [find_point(chart, step, f"p{percent}_mg_dl") for step in part]
                for percent in (25, 50, 75)
            )
            sheet.polygon([*lower, *reversed(upper)], Color.INNER_AREA)
            sheet.line(median, MEDIAN_WIDTH, Color.MEDIAN)
        chart.draw_limits()


def build_ticks(content: ReportContent) -> Iterator[Tick]:
    """Yield the hours from before to after the start."""
    length = BEFORE_SECONDS + AFTER_SECONDS
    for seconds in range(-BEFORE_SECONDS, AFTER_SECONDS + 1, HOUR_SECONDS):
        hours = seconds // HOUR_SECONDS
        label = content.say("card_hours_short", count=f"{hours:+}" if hours else "0")
        yield Tick((seconds + BEFORE_SECONDS) / length, label)


def split_known(steps: list[Any]) -> Iterator[list[Any]]:
    """Yield the parts of a curve between its gaps."""
    for is_known, part in groupby(steps, lambda step: step["p50_mg_dl"] is not None):
        if is_known:
            yield list(part)


def find_point(chart: Chart, step: Mapping[str, Any], key: str) -> Point:
    """Return where a step of a curve is."""
    seconds = step["minute"] * 60 + BEFORE_SECONDS
    return chart.x(seconds / (BEFORE_SECONDS + AFTER_SECONDS)), chart.y(step[key])
