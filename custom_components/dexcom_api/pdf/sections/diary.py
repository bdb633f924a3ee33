"""What was logged: totals of the whole time, of the hours of an average day, and of each day."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ...glucose.wall_clock import DAY
from ...pictures.canvas import Align
from ..content import UNKNOWN, ReportContent
from ..layout import Column, Layout

AMOUNTS: Final[Mapping[str, str]] = {
    "carbs_g": "card_carbs",
    "insulin_units": "card_insulin",
    "insulin_fast_units": "diary_insulin_fast_acting",
    "insulin_long_units": "diary_insulin_long_acting",
}
EXERCISE: Final = "exercise_minutes"


def add_diary(layout: Layout) -> None:
    """Draw the tables of the diary."""
    content = layout.content
    diary = content.report["diary"]
    layout.titled_table(
        content.say("card_diary"),
        [
            Column(content.say("card_entry"), 0.4, Align.LEFT),
            Column(content.say("card_totals"), 0.3),
            Column(content.say("report_per_day"), 0.3),
        ],
        list(build_totals(content, diary)),
    )
    if alerts := build_alerts(content, diary["alerts"]):
        columns = [
            Column(content.say("card_alert"), 0.7, Align.LEFT),
            Column(content.say("report_count"), 0.3),
        ]
        layout.titled_table(content.say("report_alerts"), columns, alerts)
    amounts = [
        Column(title, 0.68 / len(AMOUNTS))
        for title in (
            f"{content.say(name)}, {unit_of(content, key)}"
            for key, name in AMOUNTS.items()
        )
    ]
    columns = [Column("", 0.32, Align.LEFT), *amounts]
    hours = [
        (f"{row['hour']:02}:00", *(write(content, key, row[key]) for key in AMOUNTS))
        for row in diary["hours"]
        if any(row[key] for key in AMOUNTS)
    ]
    if hours:
        layout.titled_table(content.say("report_average_day"), columns, hours)
    days = [
        (
            content.day_name(row["day"]),
            *(write(content, key, row["totals"][key]) for key in AMOUNTS),
        )
        for row in diary["days"]
    ]
    layout.titled_table(content.say("report_by_day"), columns, days)


def unit_of(content: ReportContent, key: str) -> str:
    """Return the unit of an amount."""
    if key == "carbs_g":
        return "g"
    return content.say("card_insulin_units", amount="").strip()


def write(content: ReportContent, key: str, amount: float | None) -> str:
    """Return an amount without its unit, or a dash if it is unknown."""
    if amount is None:
        return UNKNOWN
    return content.amount(amount, 0 if key == "carbs_g" else 1)


def build_totals(
    content: ReportContent, diary: Mapping[str, Any]
) -> Iterator[tuple[str, str, str]]:
    """Yield a row for each amount: its name, its total, and its average a day."""
    totals, entries = diary["totals"], diary["entries_per_day"]
    # Without all of the diary, there is no average.
    days = 0 if entries is None else (content.end - content.start) / DAY
    for key, name in AMOUNTS.items():
        amount, unit = totals[key], unit_of(content, key)
        total, average = (
            UNKNOWN if found is None else f"{write(content, key, found)} {unit}"
            for found in (amount, per_day(amount, days))
        )
        yield content.say(name), total, average
    minutes = totals[EXERCISE]
    yield (
        content.say("card_exercise"),
        content.minutes(minutes),
        content.minutes(per_day(minutes, days)),
    )
    yield (
        content.say("card_entries"),
        str(totals["entries"]),
        UNKNOWN if entries is None else content.amount(entries, 1),
    )


def per_day(amount: float | None, days: float) -> float | None:
    """Return an average, or None if it is unknown or the period has no length."""
    return amount / days if amount is not None and days else None


def build_alerts(
    content: ReportContent, alerts: Mapping[str | None, int]
) -> list[tuple[str, str]]:
    """Return how many alerts of each kind started, the most frequent first."""
    by_count = sorted(alerts.items(), key=lambda pair: -pair[1])
    known = {kind: content.texts.get(f"card_alert_{kind}") for kind in alerts}
    return [
        (known[kind] or content.say("card_alert"), str(count))
        for kind, count in by_count
    ]
