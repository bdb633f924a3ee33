"""Reads what an entity or a calendar was in a window."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import isfinite
from typing import Final

from homeassistant.components.recorder import get_instance
from homeassistant.const import (
    ATTR_UNIT_OF_MEASUREMENT,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
    Platform,
)
from homeassistant.core import HomeAssistant, State, split_entity_id
from homeassistant.util import dt as dt_util

from ..coverage import Interval
from ..glucose.wall_clock import on_the_hour
from ..storage.recorder import has_recorder
from .calendars import async_read_calendar
from .history import Change, Pause, Recorded, read_changes, read_hourly_means
from .model import Bar, Moment, Number, SurroundingKind, Surroundings

# The state of these is when something last happened.
EVENT_DOMAINS: Final = frozenset(
    {Platform.BUTTON, Platform.EVENT, "input_button", Platform.SCENE}
)
NUMBER_DOMAINS: Final = frozenset({"counter", "input_number", Platform.NUMBER})

UNKNOWN_STATES: Final = frozenset({STATE_UNAVAILABLE, STATE_UNKNOWN, ""})


async def async_read_surroundings(
    hass: HomeAssistant, entity_id: str, window: Interval
) -> Surroundings:
    """Return the records of an entity or a calendar in a window.

    It checks no permissions. After the present, only the events of calendars are known. Raises
    HomeAssistantError if a calendar can't say, and what the recorder raises.
    """
    domain, _ = split_entity_id(entity_id)
    if domain == Platform.CALENDAR:
        events = await async_read_calendar(hass, entity_id, window)
        return Surroundings(
            entity_id=entity_id,
            window=window,
            kind=SurroundingKind.CALENDAR,
            known_since=None if events is None else window.start.timestamp(),
            events=events or (),
        )
    current = hass.states.get(entity_id)
    past = Interval(window.start, max(min(window.end, dt_util.utcnow()), window.start))
    if has_recorder(hass):
        return await get_instance(hass).async_add_executor_job(
            read_entity, hass, entity_id, past, current
        )
    return to_surroundings(entity_id, past, current, Recorded())


def read_entity(
    hass: HomeAssistant, entity_id: str, window: Interval, current: State | None
) -> Surroundings:
    """Return what the recorder has of an entity. Runs in a thread of the recorder."""
    domain, _ = split_entity_id(entity_id)
    recorded = read_changes(
        hass, entity_id, window, with_event_types=domain == Platform.EVENT
    )
    found = to_surroundings(entity_id, window, current, recorded)
    if found.kind is not SurroundingKind.NUMBERS:
        return found
    start, since = window.start.timestamp(), found.known_since
    if since != start:
        until = window.end if since is None else dt_util.utc_from_timestamp(since)
        hours = Interval(on_the_hour(window.start), until)
        found = with_means(found, read_hourly_means(hass, entity_id, hours))
    return found if found.numbers else replace(found, known_since=None)


def to_surroundings(
    entity_id: str, window: Interval, current: State | None, recorded: Recorded
) -> Surroundings:
    """Return the changes of an entity as what they mean."""
    domain, _ = split_entity_id(entity_id)
    changes = with_current(recorded.changes, window, current)
    if domain in EVENT_DOMAINS:
        return Surroundings(
            entity_id=entity_id,
            window=window,
            kind=SurroundingKind.EVENTS,
            known_since=changes[0].time if changes else None,
            moments=find_moments(changes, window),
        )
    end = window.end.timestamp()
    bars = find_bars(changes, end, recorded.pauses)
    if is_numeric(domain, changes, current):
        return Surroundings(
            entity_id=entity_id,
            window=window,
            kind=SurroundingKind.NUMBERS,
            known_since=changes[0].time if changes else None,
            numbers=find_numbers(bars, end),
            unit=current.attributes.get(ATTR_UNIT_OF_MEASUREMENT) if current else None,
        )
    return Surroundings(
        entity_id=entity_id,
        window=window,
        kind=SurroundingKind.STATES,
        known_since=bars[0].start if bars else None,
        bars=bars,
    )


def with_current(
    changes: Sequence[Change], window: Interval, current: State | None
) -> list[Change]:
    """Return changes with the current state, which the recorder writes late.

    It deletes a state after some days even if it hasn't ended.
    """
    if current is None:
        return list(changes)
    start, end = (edge.timestamp() for edge in window)
    since = max(current.last_changed_timestamp, start)
    if since >= end or (changes and since <= changes[-1].time):
        return list(changes)
    event_type = current.attributes.get("event_type")
    return [*changes, Change(since, current.state, event_type)]


def is_numeric(domain: str, changes: Sequence[Change], current: State | None) -> bool:
    """Return whether an entity is a number."""
    if domain in NUMBER_DOMAINS:
        return True
    if domain != Platform.SENSOR:
        return False
    if current is not None and ATTR_UNIT_OF_MEASUREMENT in current.attributes:
        return True
    known = [state for _, state, _ in changes if state not in UNKNOWN_STATES]
    return bool(known) and all(to_number(state) is not None for state in known)


def to_number(state: str) -> float | None:
    """Return the number that a state is, or None."""
    try:
        number = float(state)
    except ValueError:
        return None
    return number if isfinite(number) else None


def find_bars(
    changes: Sequence[Change], end: float, pauses: Sequence[Pause]
) -> tuple[Bar, ...]:
    """Return from when to when an entity had a known state, which it hasn't in a pause."""
    bars: list[Bar] = []
    first = 0
    last = Change(end, STATE_UNKNOWN)
    for (start, state, _), (until, _, _) in pairwise([*changes, last]):
        if state in UNKNOWN_STATES:
            continue
        while first < len(pauses) and pauses[first].end <= start:
            first += 1
        for place in range(first, len(pauses)):
            pause = pauses[place]
            if pause.start >= until:
                break
            if start < pause.start:
                bars.append(Bar(start, pause.start, state))
            start = pause.end
        if start < until:
            bars.append(Bar(start, until, state))
    return tuple(bars)


def find_numbers(bars: Sequence[Bar], end: float) -> tuple[Number, ...]:
    """Return the numbers that states are, and where they end."""
    numbers: list[Number] = []
    for bar, following in pairwise([*bars, Bar(end, end, STATE_UNKNOWN)]):
        numbers.append(Number(bar.start, to_number(bar.state)))
        if bar.end < following.start:
            numbers.append(Number(bar.end, None))
    return tuple(numbers)


def find_moments(changes: Sequence[Change], window: Interval) -> tuple[Moment, ...]:
    """Return when something happened, which is what the states say.

    Home Assistant restores the last one when it starts, so each counts once.
    """
    start, end = (edge.timestamp() for edge in window)
    moments: dict[float, Moment] = {}
    for _, state, event_type in changes:
        happened = None if state in UNKNOWN_STATES else dt_util.parse_datetime(state)
        if happened is None:
            continue
        time = happened.timestamp()
        if start <= time < end:
            moments[time] = Moment(time, event_type)
    return tuple(moments[time] for time in sorted(moments))


def with_means(found: Surroundings, means: Sequence[Number]) -> Surroundings:
    """Return numbers with the means of the hours before them."""
    start, end = (edge.timestamp() for edge in found.window)
    until = end if found.known_since is None else found.known_since
    earlier = [Number(max(time, start), value) for time, value in means if time < until]
    if not earlier:
        return found
    return replace(
        found,
        numbers=(*earlier, *found.numbers),
        known_since=earlier[0].time,
        hourly_until=until,
    )
