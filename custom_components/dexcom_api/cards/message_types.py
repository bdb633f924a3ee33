"""The types of the messages that cards receive, from which the cards' own are generated.

Glucose is in mg/dL, since ranges are exact only there: 180 and 181 mg/dL are both 10.0 mmol/L. Times
are seconds since 1970 UTC, except in what actions return as well and in a week, where they are ISO
8601.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, TypedDict

from homeassistant.components import websocket_api

from ..diary.formatting import DescribedEntry
from ..findings.rows import FindingRow
from ..glucose.ambulatory_profile import ProfilePoint
from ..glucose.day_parts import HourCell
from ..glucose.goals import Goal, GoalPreset
from ..glucose.numbers import GlucoseUnit
from ..live.readings import Timing
from ..readings.freshness import Freshness
from ..readings.state import StaleReason
from ..report_types import SummaryReport
from ..response_types import ResponsesProblem, ResponsesReport
from ..sensor_history import SensorReport

type Reading = tuple[Annotated[int, "time"], Annotated[int, "mg_dl"]]
type ClockShift = tuple[Annotated[int, "time"], Annotated[int, "seconds"]]
type UtcOffset = tuple[Annotated[int, "since"], Annotated[int, "seconds"]]
type Span = tuple[Annotated[int, "start"], Annotated[int, "end"]]
type DiaryRow = DescribedEntry[int]


class RefusalCode(StrEnum):
    """Why a command is refused: codes of Home Assistant as far as it has one."""

    UNKNOWN_ENTITY = websocket_api.ERR_NOT_FOUND
    OTHER_INTEGRATION = websocket_api.ERR_NOT_SUPPORTED
    NOT_LOADED = "not_loaded"
    NOT_ALLOWED = websocket_api.ERR_UNAUTHORIZED
    WINDOW_TOO_LONG = "window_too_long"
    INVALID = websocket_api.ERR_INVALID_FORMAT
    FAILED = websocket_api.ERR_HOME_ASSISTANT_ERROR


class RangeLimits(TypedDict):
    """The limits of the ranges. A value equal to a limit is in the range toward the target."""

    very_low_mg_dl: float
    low_mg_dl: float
    high_mg_dl: float
    very_high_mg_dl: float


class DueTimes(TypedDict):
    """When the next reading is due, and when the latest is late and stale without it."""

    # Null if nobody is asked for it: only files feed the account.
    due: int | None
    late_at: int
    stale_at: int


class Status(TypedDict):
    """What each message says about an account besides its readings."""

    # The time of Home Assistant's clock, by which everything is judged.
    server_time: int
    # The version of the cards, which changes while a page stays open; null without a frontend.
    cards_version: str | None
    # What the person wants to see, and the factor from mg/dL to it.
    unit: GlucoseUnit
    unit_per_mg_dl: float
    limits: RangeLimits
    # Whose goals they are, and how much of the time should be spent in which range.
    goal_preset: GoalPreset
    goals: Sequence[Goal]
    # The time of the latest reading.
    latest: int | None
    freshness: Freshness | None
    next_reading: DueTimes | None
    stale_reason: StaleReason | None
    # Whether Dexcom refuses the sign-in. Until it accepts one, nothing new arrives.
    signed_out: bool
    # When readings begin, at Dexcom or in earlier files, as far as that is known.
    first_reading: int | None
    # Since when everything is stored.
    known_since: int | None
    # Whether all readings are imported as far back as the person chose; false until that is known.
    is_imported: bool
    # The time before which readings are missing that Dexcom has; null if none are.
    missing_before: int | None
    # How much of a period that somebody asked for has come, while it is fetched.
    fetched_percent: int | None
    # Whether the user may import what is missing.
    may_import: bool
    diary_known_since: int | None
    # By how many seconds the person's clock is ahead of UTC now; null without readings.
    utc_offset: int | None
    # When the person's clock was changed, and by how many seconds.
    clock_shifts: Sequence[ClockShift]


class AnswerStatus(Status):
    """What each answer says about an account."""

    # The parts of the window whose readings aren't stored, oldest first.
    missing: list[Span]


class WindowContents(TypedDict):
    """The readings and the diary of a window."""

    start: int
    end: int
    readings: list[Reading]
    # Null for those who may not read the diary.
    diary: list[DiaryRow] | None


class ReadingsAnswer(AnswerStatus, WindowContents):
    """The answer to ``dexcom_api/readings``."""


class Summaries(TypedDict):
    """The summaries of a window and of the one before; null without readings."""

    summary: SummaryReport | None
    # Also null if not all of its window is stored.
    previous: SummaryReport | None
    # By how many seconds the person's clock is ahead of UTC, since when in the window.
    utc_offsets: list[UtcOffset]


class SummaryAnswer(AnswerStatus, Summaries):
    """The answer to ``dexcom_api/summary``."""


class WeekdayHours(TypedDict):
    """The hours of a weekday, such as mon, from midnight on."""

    weekday: str
    hours: list[HourCell]


class Week(TypedDict):
    """The hours of a window by weekday; no weekdays without readings."""

    start: datetime | None
    end: datetime | None
    weekdays: list[WeekdayHours]
    # The profile of the weekdays that were asked for; empty without readings.
    profile: list[ProfilePoint]


class WeekAnswer(AnswerStatus, Week):
    """The answer to ``dexcom_api/week``."""


class ResponsesContents(TypedDict):
    """What glucose did after something; both are null without readings."""

    problem: ResponsesProblem | None
    responses: ResponsesReport | None
    # Without occasions, what did happen: states, types of events, or titles, most frequent first.
    labels: Sequence[str]
    # Without occasions, when records of the source begin, if that is after the start of the window.
    source_since: int | None


class ResponsesAnswer(AnswerStatus, ResponsesContents):
    """The answer to ``dexcom_api/responses``."""


class Live(TypedDict):
    """The readings of another integration's entity that are newer than the latest one."""

    # Whose they are.
    name: str
    # Whether they have the times of their readings, or only of their arrival.
    timing: Timing
    readings: list[Reading]
    # A live reading less than this after the latest one can be the same.
    same_seconds: int
    # Until when the last one is current; null without any.
    current_until: int | None


class Patterns(TypedDict):
    """What stands out in the whole days of a period, the most certain first."""

    findings: list[FindingRow]
    # How many of the days have enough readings, and how many it takes.
    days: int
    days_needed: int


class PatternsAnswer(AnswerStatus, Patterns):
    """The answer to ``dexcom_api/patterns``."""


class SensorsAnswer(AnswerStatus, SensorReport):
    """The answer to ``dexcom_api/sensors``."""


class ReportLink(TypedDict):
    """The answer to ``dexcom_api/report``: a path that works without signing in for some minutes."""

    url: str


class AccountChange(Status):
    """An event with what has changed: readings that replace those of a span of time."""

    gone: Literal[False]
    start: int | None
    end: int | None
    readings: list[Reading]
    # Whether to fetch the readings of the span again, or all of them without a start.
    reload: bool
    diary_changed: bool
    diary_start: int | None
    diary_end: int | None
    # Null while there is no source, or for those who may not read it.
    live: Live | None


class AccountGone(TypedDict):
    """An event for an account that is unloaded, or that the user may no longer read."""

    gone: Literal[True]
    refused: bool


type AccountEvent = AccountChange | AccountGone


type LaneBar = tuple[
    Annotated[int, "start"],
    Annotated[int, "end"],
    Annotated[str, "state"],
    Annotated[float, "share"],
]
type LaneNumber = tuple[Annotated[int, "time"], Annotated[float | None, "value"]]
type LaneMark = tuple[
    Annotated[int, "time"],
    Annotated[str | None, "event_type"],
    Annotated[int, "total"],
]
type LaneEvent = tuple[
    Annotated[int, "start"],
    Annotated[int, "end"],
    Annotated[str, "title"],
    Annotated[bool, "is_all_day"],
]


class LaneBase(TypedDict):
    """The records of an entity of the home in a window."""

    # Since when something is known, not before the window; null if nothing is.
    known_since: int | None


class StatesLane(LaneBase):
    """States that last. A share below 1 stands for several bars of a state within its time."""

    kind: Literal["states"]
    bars: list[LaneBar]


class NumbersLane(LaneBase):
    """Numbers, each until the next; null where the number is unknown from then on."""

    kind: Literal["numbers"]
    numbers: list[LaneNumber]
    # Before this time, they are means of hours.
    hourly_until: int | None
    unit: str | None


class EventsLane(LaneBase):
    """Moments, with the type of an event, and how many of them there are so close together."""

    kind: Literal["events"]
    marks: list[LaneMark]


class CalendarLane(LaneBase):
    """The events of a calendar that overlap the window, also those to come."""

    kind: Literal["calendar"]
    events: list[LaneEvent]


class RefusedLane(TypedDict):
    """An entity that the user may not read; nothing else is said of it, not even whether it exists."""

    kind: Literal["not_allowed"]


class FailedLane(TypedDict):
    """An entity that can't be read now."""

    kind: Literal["failed"]


type Lane = (
    StatesLane | NumbersLane | EventsLane | CalendarLane | RefusedLane | FailedLane
)


class LanesAnswer(TypedDict):
    """The answer to ``dexcom_api/lanes``, with a lane for each entity that was asked for."""

    start: int
    end: int
    lanes: list[Lane]
