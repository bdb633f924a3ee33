"""What an entity or a calendar was in a window.

Times are in seconds since 1970 UTC, with fractions.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ..coverage import Interval


class SurroundingKind(StrEnum):
    """How an entity is shown beside glucose."""

    # States that last, such as those of a binary sensor or a person.
    STATES = "states"
    NUMBERS = "numbers"
    # Moments, such as those of event entities and buttons.
    EVENTS = "events"
    CALENDAR = "calendar"


class Bar(NamedTuple):
    """A known state, from its start until before its end.

    A state that hasn't ended ends with the window, or now.
    """

    start: float
    end: float
    state: str


class Number(NamedTuple):
    """A number that holds until the next; None where it is unknown from then on."""

    time: float
    value: float | None


class Moment(NamedTuple):
    """Something that happened, and for event entities its type."""

    time: float
    event_type: str | None


class CalendarEvent(NamedTuple):
    """An event of a calendar. One for whole days lasts from midnight to midnight."""

    start: float
    end: float
    title: str
    is_all_day: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The records of an entity in a window; only the field of its kind has any."""

    entity_id: str
    window: Interval
    kind: SurroundingKind
    # Since when something is known, not before the window; None if nothing is.
    known_since: float | None
    # Sorted by time, and at most MAX_CHANGES of them. What is too much is missing before known_since.
    bars: tuple[Bar, ...] = ()
    numbers: tuple[Number, ...] = ()
    moments: tuple[Moment, ...] = ()
    events: tuple[CalendarEvent, ...] = ()
    # Before this time, numbers are means of hours, from long-term statistics.
    hourly_until: float | None = None
    unit: str | None = None
