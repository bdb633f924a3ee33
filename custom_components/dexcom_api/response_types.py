"""The types of answers about responses, as JSON objects before their times become texts."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TypedDict

from .glucose.response_curve import Figures
from .glucose.responses import Exclusion, GroupFigures, Grouping


class DiarySource(StrEnum):
    """What in the diary glucose responds to."""

    CARBS = "carbs"
    INSULIN = "insulin"
    FAST_ACTING = "insulin_fast_acting"
    LONG_ACTING = "insulin_long_acting"
    EXERCISE = "exercise"


class ResponsesProblem(StrEnum):
    """Why there are no responses."""

    NOT_ALLOWED = "source_not_allowed"
    UNKNOWN = "source_unknown"
    NUMBER = "source_is_number"
    FAILED = "source_failed"
    NO_OCCASIONS = "no_occasions"
    TOO_MANY = "too_many_occasions"


class OccasionRow(TypedDict):
    """An occasion, with its day, hour, and weekday, such as mon, on the person's clock."""

    time: datetime
    day: date
    hour: int
    weekday: str
    # Grams, units, or minutes; null if it is unknown.
    amount: float | None
    # Why it doesn't count; then it has no figures.
    excluded: Exclusion | None
    figures: Figures | None
    # Glucose in mg/dL at each of the steps; null unless curves are asked for.
    curve: Sequence[float] | None


class StepRow(TypedDict):
    """The quartiles of glucose so many minutes after the start."""

    minute: int
    p25_mg_dl: float | None
    p50_mg_dl: float | None
    p75_mg_dl: float | None


class ShownFigures(TypedDict):
    """What is typical of a group as texts in the unit of the account."""

    unit: str
    start: str
    rise: str
    fall: str
    area_above: str
    area_below: str


class ResponseRow(TypedDict):
    """What occasions have in common; without steps and figures if there are fewer than five."""

    occasions: int
    steps: list[StepRow]
    figures: GroupFigures | None
    shown: ShownFigures | None


class ResponseGroupRow(ResponseRow):
    """A group of occasions by the hour, the weekday, such as mon, or the amount."""

    hour: int | None
    weekday: str | None
    amount_from: float | None
    amount_to: float | None


class ResponsesReport(TypedDict):
    """What glucose does after something."""

    start: datetime
    end: datetime
    # Since when the source is known; null if nothing is.
    known_since: datetime | None
    # The unit of amounts: g, U, or min.
    amount_unit: str | None
    # How many occasions there were, how many count, and how many don't.
    found: int
    counted: int
    overlapping: int
    too_few_readings: int
    # How many are needed for figures.
    needed: int
    overall: ResponseRow
    grouping: Grouping | None
    groups: list[ResponseGroupRow]
    # All of them, oldest first.
    occasions: list[OccasionRow]
