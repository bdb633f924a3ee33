"""The first page: time in ranges, goals, figures, and the profile, as clinics look at them."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...glucose.ambulatory_profile import ProfilePoint
from ...glucose.goals import GoalRange
from ...glucose.metrics import MIN_ACTIVE_PERCENT
from ...glucose.person_clock import show_offset
from ...glucose.ranges import GlucoseRange
from ...pictures.canvas import Align, Color
from ...pictures.chart import Chart, Frame
from ...pictures.picture import segment_heights
from ...pictures.profile_picture import draw_percentiles, highest_values
from ..content import UNKNOWN, ReportContent
from ..layout import (
    HAIRLINE,
    HEADING_SIZE,
    MARGIN,
    SMALL_SIZE,
    TEXT_SIZE,
    TITLE_SIZE,
    Column,
    Layout,
    draw_range,
)
from ..sheet import LINE, measure, wrap

BAR_WIDTH: Final = 34
BAR_GAP: Final = 1.5
GAP: Final = 26

FIGURE_SIZE: Final = 13

PROFILE_SCALE: Final = 0.46
PROFILE_MIN_HEIGHT: Final = 170
PROFILE_MAX_HEIGHT: Final = 400

# The hours whose medians are said to those who can't see the profile.
SAID_HOURS: Final = range(0, 24, 3)


def add_title(layout: Layout) -> None:
    """Write whose report it is, of what time, and where its data comes from."""
    content, sheet = layout.content, layout.sheet
    baseline = MARGIN + TITLE_SIZE
    half = layout.width * 0.6
    at = (layout.left, baseline)
    sheet.write("H1", at, content.say("card_report"), TITLE_SIZE, width=half, bold=True)
    at = (layout.left, baseline + 18)
    sheet.write("P", at, content.name, 13, width=half)
    at = (layout.right, baseline)
    room = layout.width - half
    sheet.write("P", at, content.period, 12, Color.TEXT, Align.RIGHT, room, bold=True)
    layout.y = baseline + 26
    layout.rule(layout.y, 1.2, Color.TEXT)
    layout.y += 2
    for line in describe_origin(content):
        layout.paragraph(line, SMALL_SIZE)
        layout.y -= 2


def describe_origin(content: ReportContent) -> Iterator[str]:
    """Yield when the report was made, from which data, and on whose clock."""
    printed = content.moment(content.printed)
    parts = [content.say("report_printed", time=printed)]
    if content.data_edges is not None:
        first, last = map(content.moment, content.data_edges)
        parts.append(content.say("report_data", start=first, end=last))
    if content.device is not None:
        parts.append(content.say("report_device", device=content.device))
    yield " · ".join(parts)
    offset = show_offset(content.report["utc_offset_minutes"])
    yield content.say(f"report_clock_{content.clock_owner}", offset=offset)


def add_overview(layout: Layout) -> None:
    """Draw the first page."""
    top = layout.y + 4
    middle = layout.left + layout.width * 0.5
    layout.y = top
    add_ranges(layout, middle - GAP / 2)
    bottom = layout.y
    layout.y = top
    add_goals(layout, middle + GAP / 2)
    layout.y = max(bottom, layout.y)
    add_figures(layout)
    add_profile(layout)


def add_ranges(layout: Layout, right: float) -> None:
    """Draw the time in each range as a bar, with its percentages beside it."""
    content = layout.content
    layout.heading(content.say("report_ranges"))
    layout.y -= 6
    percents = [content.report[f"{band}_percent"] for band in GlucoseRange]
    if None in percents:
        add_too_few(layout, right - layout.left)
        return
    columns = [
        Column(content.say("report_range"), 0.5, Align.LEFT),
        Column(content.unit, 0.25),
        Column(content.say("report_share"), 0.25),
    ]
    rows = [
        (
            content.say(f"picture_{band}"),
            content.number(content.shown["limits"][band] or None),
            content.percent(content.shown[band]),
        )
        for band in reversed(GlucoseRange)
    ]
    top, edge = layout.y + 3, layout.left + BAR_WIDTH + 10
    layout.table(columns, rows, left=edge, width=right - edge)
    bar = (top, layout.y - 6)
    draw_bar(layout, percents, *bar)


def draw_bar(
    layout: Layout, percents: Sequence[float], top: float, bottom: float
) -> None:
    """Draw the time in each range from very low at the bottom to very high."""
    left, right = layout.left, layout.left + BAR_WIDTH
    y = bottom
    for band, height in segment_heights(percents, bottom - top, BAR_GAP).items():
        draw_range(layout.sheet, (left, y - height, right, y), band)
        y -= height + BAR_GAP


def add_too_few(layout: Layout, width: float) -> None:
    """Say that there are too few readings, and how many are needed."""
    content = layout.content
    needed = content.percent(str(MIN_ACTIVE_PERCENT))
    for text, size in (
        (content.say("picture_not_enough"), HEADING_SIZE),
        (content.say("picture_not_enough_hint", percent=needed), TEXT_SIZE),
    ):
        layout.y += size + 4
        layout.sheet.write("P", (layout.left, layout.y), text, size, width=width)
    layout.y += 8


def add_goals(layout: Layout, left: float) -> None:
    """Compare the time in ranges with the goals."""
    content = layout.content
    goals = content.report["goals"]
    if not goals:
        return
    columns = [
        Column(content.say("report_range"), 0.4, Align.LEFT),
        Column(content.say("card_goal"), 0.2),
        Column(content.say("report_share"), 0.18),
        Column("", 0.22),
    ]
    verdicts = {True: "card_goal_met", False: "card_goal_not_met"}
    rows = []
    for goal in goals:
        more, less = goal["more_than_percent"], goal["less_than_percent"]
        sign, limit = (">", more) if less is None else ("<", less)
        verdict = verdicts.get(goal["met"])
        rows.append(
            (
                name_goal(content, GoalRange(goal["range"])),
                content.percent(f"{sign}{limit:g}"),
                content.percent(content.shown[goal["range"]]),
                UNKNOWN if verdict is None else content.say(verdict),
            )
        )
    layout.titled_table(content.say("card_goals"), columns, rows, left=left)


def name_goal(content: ReportContent, band: GoalRange) -> str:
    """Return the name of what a goal is about."""
    key = "report" if band in {GoalRange.BELOW, GoalRange.ABOVE} else "picture"
    return content.say(f"{key}_{band}")


def add_figures(layout: Layout) -> None:
    """Write the figures that a clinic looks at first side by side."""
    content, shown, report = layout.content, layout.content.shown, layout.content.report
    sheet, lows = layout.sheet, report["low_episodes"]
    figures = {
        f"{content.say('card_mean')}, {content.unit}": content.number(shown["mean"]),
        content.say("picture_gmi"): content.percent(shown["gmi"]),
        content.say("picture_cv"): content.percent(shown["cv"]),
        content.say("report_tight"): content.percent(shown["tight_range"]),
        content.say("picture_active"): content.percent(shown["active"]),
        content.say("card_lows"): UNKNOWN if lows is None else str(lows),
        content.say("report_longest_low"): content.minutes(
            report["longest_low_minutes"]
        ),
    }
    layout.heading(content.say("report_figures"))
    step = layout.width / len(figures)
    places = [layout.left + number * step for number in range(len(figures))]
    scope = "<</O /Table /Scope /Column>>"
    names = {name: wrap(name, SMALL_SIZE, step - 6) for name in figures}
    lines = max(map(len, names.values()))
    above = layout.y + 5 + (lines - 1) * SMALL_SIZE * LINE
    below = above + FIGURE_SIZE + 5
    with layout.document.element("Table"):
        with layout.document.element("TR"):
            for x, name in zip(places, figures, strict=True):
                with sheet.marked("TH", attributes=scope):
                    style = (SMALL_SIZE, Color.SECONDARY_TEXT)
                    sheet.lines((x, above), names[name], *style)
        with layout.document.element("TR"):
            for x, value in zip(places, figures.values(), strict=True):
                at, room = (x, below), step - 6
                sheet.write("TD", at, value, FIGURE_SIZE, width=room, bold=True)
    layout.y = below + 8


def add_profile(layout: Layout) -> None:
    """Draw the ambulatory glucose profile as high as there is room for."""
    content, sheet = layout.content, layout.sheet
    profile = [ProfilePoint(**point) for point in content.report["profile"]]
    layout.heading(content.say("card_profile"))
    values = highest_values(profile)
    if not values:
        if content.report["mean_mg_dl"] is None:
            add_too_few(layout, layout.width)
        else:
            layout.paragraph(content.say("card_profile_needs"), TEXT_SIZE)
        return
    add_legend(layout)
    below = 26
    height = min(layout.rest - below, PROFILE_MAX_HEIGHT)
    frame = Frame(
        layout.left + 28,
        layout.y,
        layout.right - 10,
        layout.y + max(height, PROFILE_MIN_HEIGHT),
        PROFILE_SCALE,
        HAIRLINE,
    )
    chart = Chart(sheet, content.limits, content.glucose, values, frame)
    with sheet.marked("Figure", alt=describe_profile(content, profile)):
        draw_percentiles(sheet, chart, profile)
    layout.y = frame.bottom + below


def add_legend(layout: Layout) -> None:
    """Draw the legend of the profile beside its heading."""
    content, sheet = layout.content, layout.sheet
    baseline = layout.y - 7
    entries = (
        (Color.MEDIAN, 0.8, content.say("picture_median")),
        (Color.INNER_AREA, 3, content.percent("25–75")),
        (Color.OUTER_AREA, 3, content.percent("5–95")),
    )
    texts = [*(text for *_, text in entries), content.unit]
    x = layout.right - sum(measure(text, SMALL_SIZE) for text in texts) - 3 * 34
    with sheet.marked("P"):
        x = sheet.text((x, baseline), content.unit, SMALL_SIZE, Color.SECONDARY_TEXT)
        for color, half, text in entries:
            x += 12
            sheet.box((x, baseline - 3 - half, x + 16, baseline - 3 + half), color)
            at = (x + 20, baseline)
            x = sheet.text(at, text, SMALL_SIZE, Color.SECONDARY_TEXT)


def describe_profile(content: ReportContent, profile: list[ProfilePoint]) -> str:
    """Return what the profile shows, for those who can't see it."""
    medians = [
        f"{point.minute_of_day // 60:02}:00 {content.glucose(point.p50_mg_dl)}"
        for point in profile
        if point.minute_of_day // 60 in SAID_HOURS
    ]
    said = f"{', '.join(medians)} {content.unit}"
    label = content.say(
        "card_labelled", label=content.say("picture_median"), value=said
    )
    return f"{content.say('card_profile')}. {label}"
