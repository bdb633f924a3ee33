"""The sensors that were worn, and the times without readings."""

from datetime import datetime, timedelta
from typing import Final

from ...dexcom.columns import HOUR_SECONDS
from ...glucose.gaps import Gap, find_gaps
from ...pictures.canvas import Align
from ...sensor_history import SensorRow
from ..content import UNKNOWN, ReportContent
from ..layout import TEXT_SIZE, Column, Layout

SHORTEST_GAP_SECONDS: Final = HOUR_SECONDS

# Of more gaps, the longest are listed.
MOST_GAPS: Final = 30


def add_sensors(layout: Layout) -> None:
    """Draw the tables of the sensors, oldest first, and of the gaps."""
    content = layout.content
    columns = [
        Column(content.say("report_product"), 0.12, Align.LEFT),
        Column(content.say("card_started"), 0.17),
        Column(content.say("card_ended"), 0.17),
        Column(content.say("report_planned_end"), 0.17),
        Column(content.say("card_ended_early"), 0.11),
        Column(content.say("card_without_readings"), 0.12),
        Column(content.say("card_difference"), 0.14),
    ]
    rows = [describe_sensor(content, row) for row in reversed(content.sensors)]
    layout.titled_table(content.say("card_sensors_card"), columns, rows)
    add_gaps(layout)


def describe_sensor(content: ReportContent, row: SensorRow) -> list[str]:
    """Return the cells of a sensor or transmitter."""

    def moment(found: datetime | None) -> str:
        return UNKNOWN if found is None else content.moment(found)

    def hours(found: float | None) -> str:
        return UNKNOWN if found is None else content.duration(timedelta(hours=found))

    is_as_planned = row["hours_early"] == 0
    difference = UNKNOWN
    if row["difference_percent"] is not None:
        percent = content.percent(str(row["difference_percent"]))
        difference = content.say("card_pairs", percent=percent, count=row["pairs"])
    return [
        row["product"] or UNKNOWN,
        moment(row["started"]),
        content.say("card_in_use") if row["in_use"] else moment(row["ended"]),
        moment(row["planned_end"]),
        content.say("card_not_early") if is_as_planned else hours(row["hours_early"]),
        hours(row["hours_without_readings"]),
        difference,
    ]


def add_gaps(layout: Layout) -> None:
    """Draw the table of the times without readings."""
    content = layout.content
    edges = (int(content.start.timestamp()), int(content.end.timestamp()))
    gaps = find_gaps(content.trace, *edges, SHORTEST_GAP_SECONDS)
    layout.heading(content.say("card_without_readings"))
    if not gaps:
        layout.paragraph(content.say("report_no_gaps"), TEXT_SIZE)
        return
    by_length = sorted(gaps, key=lambda gap: gap.start - gap.end)
    listed = sorted(by_length[:MOST_GAPS])
    sentences = [content.say("report_gaps", count=len(gaps))]
    if len(listed) < len(gaps):
        sentences.append(content.say("report_gaps_listed", count=len(listed)))
    layout.y -= 6
    layout.paragraph(" · ".join(sentences), TEXT_SIZE)
    columns = [
        Column(content.say("card_first_day"), 0.35, Align.LEFT),
        Column(content.say("card_last_day"), 0.35, Align.LEFT),
        Column(content.say("report_length"), 0.3),
    ]
    layout.table(columns, [describe_gap(content, gap) for gap in listed])


def describe_gap(content: ReportContent, gap: Gap) -> tuple[str, str, str]:
    """Return the cells of a gap."""
    length = content.duration(gap.end - gap.start)
    return content.moment(gap.start), content.moment(gap.end), length
