"""Finds when something happened: a state began, an event fired, a calendar had an event."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from homeassistant.const import STATE_ON
from homeassistant.core import HomeAssistant

from ..coverage import Interval
from .model import Bar, SurroundingKind, Surroundings
from .reader import async_read_surroundings

# If a state changes while it is unknown for longer than this, the time of the change isn't known.
LONGEST_DOUBT_SECONDS: Final = 300

# Calendars can have any number of titles.
MAX_LABELS: Final = 10


class Occasion(NamedTuple):
    """Something that happened, in seconds since 1970 UTC.

    What takes no time ends when it starts. The end of a state is None if the state is still going
    on, or if its end isn't known. The label is the state, the type of the event, or the title.
    """

    start: float
    end: float | None
    label: str | None


class Occasions(NamedTuple):
    """The occasions in a window, oldest first, and when records begin; None if there are none.

    The labels are those of whatever happened in the window, most frequent first, at most ten.
    """

    occasions: tuple[Occasion, ...]
    known_since: float | None
    labels: tuple[str, ...] = ()


class IsNumberError(Exception):
    """The entity is a number, so it has no moment at which something starts."""


async def async_find_occasions(
    hass: HomeAssistant,
    entity_id: str,
    window: Interval,
    *,
    state: str = STATE_ON,
    event_type: str | None = None,
    title: str | None = None,
    context: timedelta = timedelta(0),
) -> Occasions:
    """Return when an entity took a state, an event fired, or a calendar had an event.

    Of event entities, ``event_type`` selects the events of one type. Of calendars, ``title`` selects
    the events whose title contains it; events of whole days are left out. Upper and lower case are
    the same. The occasions are also those so long before and after the window as ``context`` says.
    Checks no permissions. Raises IsNumberError for numbers, and the errors of
    async_read_surroundings.
    """
    around = Interval(window.start - context, window.end + context)
    found = await async_read_surroundings(hass, entity_id, around)
    if found.kind is SurroundingKind.NUMBERS:
        raise IsNumberError

    def select() -> Occasions:
        happened = find_happened(found)
        return Occasions(
            tuple(
                occasion
                for occasion in happened
                if is_match(found.kind, occasion.label, state, event_type, title)
            ),
            found.known_since,
            find_labels(happened, window),
        )

    # There can be a hundred thousand changes.
    return await hass.async_add_executor_job(select)


def is_match(
    kind: SurroundingKind,
    label: str | None,
    state: str,
    event_type: str | None,
    title: str | None,
) -> bool:
    """Return whether a label is what somebody looks for."""
    name = (label or "").casefold()
    match kind:
        case SurroundingKind.EVENTS:
            return event_type is None or name == event_type.casefold()
        case SurroundingKind.CALENDAR:
            return (title or "").casefold() in name
    return name == state.casefold()


def find_labels(happened: Sequence[Occasion], window: Interval) -> tuple[str, ...]:
    """Return the most frequent labels of what happened in a window."""
    start, end = (edge.timestamp() for edge in window)
    counts = Counter(
        occasion.label
        for occasion in happened
        if occasion.label and start <= occasion.start < end
    )
    return tuple(label for label, _ in counts.most_common(MAX_LABELS))


def find_happened(found: Surroundings) -> Sequence[Occasion]:
    """Return everything that happened according to the records of an entity."""
    match found.kind:
        case SurroundingKind.EVENTS:
            return [Occasion(time, time, happened) for time, happened in found.moments]
        case SurroundingKind.CALENDAR:
            start = found.window.start.timestamp()
            return [
                Occasion(event.start, event.end, event.title)
                for event in found.events
                if start <= event.start and not event.is_all_day
            ]
    return find_times_in_states(found.bars)


def find_times_in_states(bars: Sequence[Bar]) -> list[Occasion]:
    """Return each time that an entity was in a state and is known to have entered it.

    A state that is the same before and after a gap in its records counts as one time, however long
    the gap is.
    """
    occasions: list[Occasion] = []
    is_counted = False
    for before, bar in pairwise(bars):
        if bar.state.casefold() == before.state.casefold():
            continue
        is_doubtful = bar.start - before.end > LONGEST_DOUBT_SECONDS
        if is_counted and not is_doubtful:
            occasions[-1] = occasions[-1]._replace(end=before.end)
        is_counted = not is_doubtful
        if is_counted:
            occasions.append(Occasion(bar.start, None, bar.state))
    return occasions
