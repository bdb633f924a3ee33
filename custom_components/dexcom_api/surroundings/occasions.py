"""Finds when something happened: a state began, an event fired, a calendar had an event."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from homeassistant.const import STATE_ON
from homeassistant.core import HomeAssistant

from ..coverage import Interval
from .model import Bar, SurroundingKind, Surroundings
from .reader import async_read_surroundings

# If a state changes while it is unknown for longer than this, the time of the change isn't known.
LONGEST_DOUBT_SECONDS: Final = 300


class Occasion(NamedTuple):
    """Something that happened, in seconds since 1970 UTC.

    What takes no time ends when it starts. The end of a state is None if the state is still going
    on, or if its end isn't known. The label is the state, the type of the event, or the title.
    """

    start: float
    end: float | None
    label: str | None


class Occasions(NamedTuple):
    """The occasions in a window, oldest first, and when records begin; None if there are none."""

    occasions: tuple[Occasion, ...]
    known_since: float | None


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
) -> Occasions:
    """Return when an entity took a state, an event fired, or a calendar had an event.

    Of event entities, ``event_type`` selects the events of one type. Of calendars, ``title`` selects
    the events whose title contains it, in upper or lower case; events of whole days are left out.
    Checks no permissions. Raises IsNumberError for numbers, and the errors of
    async_read_surroundings.
    """
    found = await async_read_surroundings(hass, entity_id, window)
    if found.kind is SurroundingKind.NUMBERS:
        raise IsNumberError
    # There can be a hundred thousand changes.
    occasions = await hass.async_add_executor_job(
        select_occasions, found, state, event_type, title
    )
    return Occasions(occasions, found.known_since)


def select_occasions(
    found: Surroundings, state: str, event_type: str | None, title: str | None
) -> tuple[Occasion, ...]:
    """Return what happened according to the records of an entity."""
    match found.kind:
        case SurroundingKind.EVENTS:
            return tuple(
                Occasion(time, time, happened)
                for time, happened in found.moments
                if event_type in (None, happened)
            )
        case SurroundingKind.CALENDAR:
            start = found.window.start.timestamp()
            return tuple(
                Occasion(event.start, event.end, event.title)
                for event in found.events
                if start <= event.start
                and not event.is_all_day
                and (title or "").casefold() in event.title.casefold()
            )
    return tuple(find_times_in_state(found.bars, state))


def find_times_in_state(bars: Sequence[Bar], state: str) -> list[Occasion]:
    """Return each time that an entity was in a state and is known to have entered it.

    A state that is the same before and after a gap in its records counts as one time, however long
    the gap is.
    """
    occasions: list[Occasion] = []
    is_counted = False
    for before, bar in pairwise(bars):
        if bar.state == before.state:
            continue
        is_doubtful = bar.start - before.end > LONGEST_DOUBT_SECONDS
        if bar.state == state:
            is_counted = not is_doubtful
            if is_counted:
                occasions.append(Occasion(bar.start, None, state))
        elif before.state == state and is_counted and not is_doubtful:
            occasions[-1] = occasions[-1]._replace(end=before.end)
    return occasions
