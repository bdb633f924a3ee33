"""Finds when something happened: a state began, an event fired, a calendar had an event."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from homeassistant.const import STATE_ON
from homeassistant.core import HomeAssistant

from ..coverage import Interval
from .model import Bar, SurroundingKind, Surroundings
from .reader import async_read_surroundings

# A state that was unknown for longer may have begun or ended at any time in it.
LONGEST_DOUBT_SECONDS: Final = 300


class Occasion(NamedTuple):
    """Something that happened, in seconds since 1970 UTC.

    The end of a moment is its start. The end of a state is None if it still goes on or its records
    stop. The label is the state, the type of the event, or the title.
    """

    start: float
    end: float | None
    label: str | None


class Occasions(NamedTuple):
    """The occasions in a window by time, and since when something is known; None if nothing is."""

    occasions: tuple[Occasion, ...]
    known_since: float | None


class IsNumberError(Exception):
    """The entity is a number, which doesn't happen at a time."""


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

    For event entities, ``event_type`` restricts them to one type. For calendars, ``title`` restricts
    them to titles that contain it, in any case, and events of whole days are left out. It checks no
    permissions. Raises IsNumberError for numbers, and the errors of async_read_surroundings.
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
    """Return from when to when an entity was in a state, if it is known when that began.

    A time in which the state is unknown doesn't end it, if it is the same afterwards.
    """
    occasions: list[Occasion] = []
    is_counted = False
    for before, bar in pairwise(bars):
        is_doubtful = bar.start - before.end > LONGEST_DOUBT_SECONDS
        if before.state != state and bar.state == state:
            is_counted = not is_doubtful
            if is_counted:
                occasions.append(Occasion(bar.start, None, state))
        elif before.state == state and bar.state != state:
            if is_counted and not is_doubtful:
                occasions[-1] = occasions[-1]._replace(end=before.end)
    return occasions
