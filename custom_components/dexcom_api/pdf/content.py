"""What a report says, and how it writes numbers, times, and dates in its language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import cached_property
from typing import Any, Final

from ..glucose.numbers import (
    Duration,
    GlucoseUnit,
    ShownNumber,
    round_half_up,
    show_reading,
)
from ..glucose.person_clock import offset_at
from ..glucose.ranges import Limits
from ..glucose.trace import GlucoseTrace, to_datetime
from ..report_types import SummaryReport
from ..response_types import DiarySource, ResponsesReport
from ..sensor_history import SensorRow
from ..texts import localize_date, localize_number
from .document import Paper

UNKNOWN: Final = "–"


class Section(StrEnum):
    """The sections of a report, in their order."""

    OVERVIEW = "overview"
    HOURS = "hours"
    DAYS = "days"
    PATTERNS = "patterns"
    RESPONSES = "responses"
    DIARY = "diary"
    SENSORS = "sensors"


class ClockOwner(StrEnum):
    """Whose clock the days and hours follow."""

    PERSON = "person"
    HOME = "home"


@dataclass(frozen=True, kw_only=True, repr=False)
class ReportContent:
    """Everything that a report depends on. There is no repr, which could get health data into logs.

    The trace reaches beyond the window of the report. ``sensors`` are those worn in it, newest
    first. ``findings`` are sentences on what stands out, each with its status, and ``responses``
    what glucose does after entries of the diary. ``printed`` is the time of printing.
    """

    name: str
    report: SummaryReport
    trace: GlucoseTrace
    clock: tzinfo
    clock_owner: ClockOwner
    limits: Limits
    unit: GlucoseUnit
    sensors: Sequence[SensorRow]
    findings: Sequence[tuple[str, str]]
    responses: Sequence[tuple[DiarySource, ResponsesReport]]
    device: str | None
    printed: datetime
    sections: Sequence[Section]
    paper: Paper
    language: str
    texts: Mapping[str, str]

    @cached_property
    def start(self) -> datetime:
        """Return the start of the window."""
        return datetime.fromisoformat(self.report["start"])

    @cached_property
    def end(self) -> datetime:
        """Return the end of the window."""
        return datetime.fromisoformat(self.report["end"])

    @cached_property
    def data_edges(self) -> tuple[datetime, datetime] | None:
        """Return the times of the first and the last reading of the window, or None without any."""
        start, end = (int(edge.timestamp()) for edge in (self.start, self.end))
        times = self.trace.cut(start, end).times
        return (to_datetime(times[0]), to_datetime(times[-1])) if times else None

    @property
    def shown(self) -> Mapping[str, Any]:
        """Return the metrics of the window as texts."""
        shown: Mapping[str, Any] = self.report["shown"]
        return shown

    def say(self, key: str, **fields: object) -> str:
        """Return a text with its fields filled in."""
        return self.texts[key].format(**fields)

    def number(self, text: str | ShownNumber | None) -> str:
        """Return a number of ``report.py`` as the language writes it, or a dash if it is unknown."""
        if text is None:
            return UNKNOWN
        return localize_number(text, self.texts)

    def amount(self, amount: float, digits: int = 0) -> str:
        """Return an amount with at most so many decimals."""
        return self.number(f"{round_half_up(amount, digits):.15g}")

    def percent(self, text: str | None) -> str:
        """Return a percentage of ``report.py``, or a dash if it is unknown."""
        if text is None:
            return UNKNOWN
        return self.say("picture_percent", number=self.number(text))

    def day(self, day: date) -> str:
        """Return a date."""
        return localize_date(day, self.texts)

    def weekday(self, number: int) -> str:
        """Return the short name of a weekday; Monday is 0."""
        return self.texts["report_weekdays"].split()[number]

    def day_name(self, day: str) -> str:
        """Return the weekday and the date of an ISO date, and whether that day isn't over."""
        found = date.fromisoformat(day)
        name = f"{self.weekday(found.weekday())} {self.day(found)}"
        last = self.report["days"][-1]
        if day == last["day"] and self.end < datetime.fromisoformat(last["end"]):
            return f"{name} ({self.say('card_so_far')})"
        return name

    def moment(self, moment: datetime) -> str:
        """Return a date and time on the clock of the report."""
        local = self.localize(moment)
        return f"{self.day(local)} {local:%H:%M}"

    def localize(self, moment: datetime) -> datetime:
        """Return a time on the clock of the report, without an offset."""
        seconds = int(moment.timestamp())
        shown = seconds + offset_at(seconds, self.clock)
        return datetime.fromtimestamp(shown, UTC).replace(tzinfo=None)

    def glucose(self, mg_dl: float | None) -> str:
        """Return a value of the profile in the unit of the report, or a dash if it is unknown."""
        return UNKNOWN if mg_dl is None else self.number(show_reading(mg_dl, self.unit))

    def minutes(self, minutes: float | None) -> str:
        """Return a duration in minutes, or a dash if it is unknown."""
        if minutes is None:
            return UNKNOWN
        return self.duration(timedelta(minutes=minutes))

    def duration(self, length: timedelta) -> str:
        """Return a duration, such as "2 h 05 min"."""
        found = Duration.of(length)
        if found.days:
            return self.say("card_duration_days", days=found.days, hours=found.hours)
        if found.hours:
            minutes = f"{found.minutes:02}"
            return self.say("card_duration_hours", hours=found.hours, minutes=minutes)
        return self.say("card_duration_minutes", minutes=found.minutes)

    @property
    def period(self) -> str:
        """Return the first and the last day of the report."""
        last = self.localize(self.end - timedelta(seconds=1))
        days = (self.day(self.localize(self.start)), self.day(last))
        return " – ".join(dict.fromkeys(days))
