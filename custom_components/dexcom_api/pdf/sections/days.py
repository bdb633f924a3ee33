"""A chart of each day with its scales, figures, and totals."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, Final

from ...dexcom.columns import HOUR_SECONDS
from ...glucose.numbers import show_reading
from ...glucose.trace import GlucoseTrace, to_datetime
from ...pictures.canvas import Align, Box, Color, Point
from ...pictures.chart import Chart, Frame, Tick
from ..content import UNKNOWN, ReportContent
from ..layout import HAIRLINE, SMALL_SIZE, TEXT_SIZE, Layout

COLUMNS: Final = 2
# The fifteen days that two weeks reach into are on one page.
ROWS: Final = 8
COLUMN_GAP: Final = 20

SCALE: Final = 0.36
TRACE_WIDTH: Final = 0.9
LABEL_HOURS: Final = 6

# Longer pauses between readings break the line.
LONGEST_PAUSE: Final = 15 * 60


def add_days(layout: Layout) -> None:
    """Draw all days, oldest first, in two columns."""
    content = layout.content
    layout.heading(content.say("card_days_card"))
    totals = find_totals(content.report)
    days = content.report["days"]
    width = (layout.width - COLUMN_GAP) / COLUMNS
    height = layout.rest / ROWS
    for number, day in enumerate(days):
        column = number % COLUMNS
        if column == 0:
            layout.need(height - 1)
        left = layout.left + column * (width + COLUMN_GAP)
        box = (left, layout.y, left + width, layout.y + height)
        draw_day(layout, box, day, totals.get(day["day"]))
        if column == COLUMNS - 1 or number == len(days) - 1:
            layout.y += height


def find_totals(report: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return what was logged on each day; nothing for those who may not see the diary."""
    diary = report["diary"]
    return {row["day"]: row["totals"] for row in diary["days"]} if diary else {}


def draw_day(
    layout: Layout, box: Box, day: Mapping[str, Any], totals: Mapping[str, Any] | None
) -> None:
    """Draw a day: its date and figures above its chart."""
    content, sheet = layout.content, layout.sheet
    left, top, right, bottom = box
    baseline = top + TEXT_SIZE + 3
    shown = day["shown"]
    in_range = f"{content.say('picture_in_range')} {content.percent(shown['in_range'])}"
    at = (left, baseline)
    room = (right - left) * 0.55
    sheet.write("H3", at, name_day(content, day), TEXT_SIZE, width=room, bold=True)
    at, room = (right, baseline), (right - left) * 0.42
    sheet.write("P", at, in_range, TEXT_SIZE, Color.TEXT, Align.RIGHT, room)
    at, room = (left, baseline + 10), right - left
    figures = " · ".join(describe_day(content, day, totals))
    sheet.write("P", at, figures, SMALL_SIZE - 0.5, Color.SECONDARY_TEXT, width=room)
    edges = (left + 18, baseline + 15, right - 2, bottom - 14)
    frame = Frame(*edges, SCALE, HAIRLINE, keeps_times_inside=True)
    draw_chart(layout, frame, day)


def name_day(content: ReportContent, day: Mapping[str, Any]) -> str:
    """Return the name of a day, and its length if the clock changed."""
    name = content.day_name(day["day"])
    hours = round(day["hours"] * 4) / 4
    if hours == 24:
        return name
    length = content.say("card_hours_short", count=content.amount(hours, 2))
    return f"{name} ({length})"


def describe_day(
    content: ReportContent, day: Mapping[str, Any], totals: Mapping[str, Any] | None
) -> Iterator[str]:
    """Yield the figures of a day, and what was logged on it."""
    mean, lows = day["shown"]["mean"], day["metrics"]["low_episodes"]
    said = UNKNOWN if mean is None else f"{content.number(mean)} {content.unit}"
    yield f"{content.say('card_mean')} {said}"
    if lows:
        yield f"{content.say('card_lows')} {lows}"
    if totals is None:
        return
    if totals["carbs_g"]:
        yield f"{content.say('card_carbs')} {content.amount(totals['carbs_g'])} g"
    if totals["insulin_units"]:
        units = content.amount(totals["insulin_units"], 1)
        amount = content.say("card_insulin_units", amount=units)
        yield f"{content.say('card_insulin')} {amount}"


def draw_chart(layout: Layout, frame: Frame, day: Mapping[str, Any]) -> None:
    """Draw the readings of a day as a line, with the limits and the hours."""
    content, sheet = layout.content, layout.sheet
    start, end = (datetime.fromisoformat(day[edge]) for edge in ("start", "end"))
    begin, over = int(start.timestamp()), int(end.timestamp())
    window = (
        max(begin, int(content.start.timestamp())),
        min(over, int(content.end.timestamp())),
    )
    trace = content.trace.cut(*window)
    chart = Chart(sheet, content.limits, content.glucose, trace.values_mg_dl, frame)
    with sheet.marked("Figure", alt=describe_trace(content, start, end, trace)):
        chart.draw_grid(build_ticks(content, begin, over))
        chart.draw_limits()
        for stretch in split_at_pauses(chart, trace, begin, over):
            if len(stretch) > 1:
                sheet.line(stretch, TRACE_WIDTH, Color.TEXT)
            else:
                sheet.dot(stretch[0], TRACE_WIDTH, Color.TEXT)
        if not trace.times:
            middle = ((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2)
            text = content.say("card_no_readings_here")
            sheet.text(middle, text, SMALL_SIZE, Color.SECONDARY_TEXT, Align.MIDDLE)


def describe_trace(
    content: ReportContent, start: datetime, end: datetime, trace: GlucoseTrace
) -> str:
    """Return what a chart shows, for those who can't see it."""
    if not trace.times:
        return content.say("card_no_readings_here")
    values = (min(trace.values_mg_dl), max(trace.values_mg_dl))
    lowest, highest = (
        f"{content.number(show_reading(value, content.unit))} {content.unit}"
        for value in values
    )
    first, last = (content.moment(edge) for edge in (start, end - timedelta(minutes=1)))
    return content.say(
        "card_chart_label", start=first, end=last, min=lowest, max=highest
    )


def build_ticks(content: ReportContent, start: int, end: int) -> Iterator[Tick]:
    """Yield the hours of a day, with the times that the clock shows at every sixth."""
    labeled: set[str] = set()
    for moment in range(start, end + 1, HOUR_SECONDS):
        local = content.localize(to_datetime(moment))
        name = "24:00" if moment == end else f"{local:%H:%M}"
        # A clock that is set back can show the same time twice.
        is_labeled = int(name[:2]) % LABEL_HOURS == 0 and name not in labeled
        labeled.add(name)
        yield Tick((moment - start) / (end - start), name if is_labeled else None)


def split_at_pauses(
    chart: Chart, trace: GlucoseTrace, start: int, end: int
) -> Iterator[list[Point]]:
    """Yield the lines through readings that follow each other without a long pause."""
    points = [
        (chart.x((moment - start) / (end - start)), chart.y(mg_dl))
        for moment, mg_dl in zip(trace.times, trace.values_mg_dl, strict=True)
    ]
    breaks = find_breaks(trace.times)
    for first, last in pairwise((0, *breaks, len(points))):
        if first < last:
            yield points[first:last]


def find_breaks(times: Sequence[int]) -> list[int]:
    """Return the places of the readings that come after a long pause."""
    return [
        place
        for place, (before, after) in enumerate(pairwise(times), 1)
        if after - before > LONGEST_PAUSE
    ]
