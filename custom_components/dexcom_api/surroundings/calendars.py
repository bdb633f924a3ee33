"""Reads the events of a calendar."""

from collections.abc import Sequence
from typing import Final

from homeassistant.components.calendar import CalendarEvent as HomeAssistantEvent
from homeassistant.components.calendar.const import DATA_COMPONENT
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..coverage import Interval
from .model import CalendarEvent

# More than anybody reads; a calendar of an automation can have many.
MAX_EVENTS: Final = 5_000


async def async_read_calendar(
    hass: HomeAssistant, entity_id: str, window: Interval
) -> tuple[CalendarEvent, ...] | None:
    """Return the events that overlap a window, by time; the newest if there are too many.

    Without such a calendar, there is None. Raises HomeAssistantError if it can't say. The action
    for this isn't used, since the recorder would keep a row of each call.
    """
    data = hass.data
    component = data.get(DATA_COMPONENT)
    calendar = component and component.get_entity(entity_id)
    if not calendar:
        return None
    found = await calendar.async_get_events(hass, *map(dt_util.as_local, window))
    # Thousands of events take longer than the event loop may wait.
    return await hass.async_add_executor_job(select_events, found, window)


def select_events(
    found: Sequence[HomeAssistantEvent], window: Interval
) -> tuple[CalendarEvent, ...]:
    """Return the events that overlap a window, by time; the newest if there are too many."""
    start, end = (edge.timestamp() for edge in window)
    events = sorted(
        event
        for event in map(to_event, found)
        if event.start < end and start < event.end
    )
    return tuple(events[-MAX_EVENTS:])


def to_event(event: HomeAssistantEvent) -> CalendarEvent:
    """Return an event in seconds since 1970 UTC; one without a length lasts a second."""
    start = event.start_datetime_local.timestamp()
    end = event.end_datetime_local.timestamp()
    # Home Assistant checks that a title can be written as text, but doesn't make it one.
    title = str(event.summary)
    return CalendarEvent(start, max(end, start + 1), title, event.all_day)
