"""Shows the diary as a calendar: every entry, alert, and calibration at its own time."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain
from typing import Final, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .account import DexcomConfigEntry
from .accounts import DIARY_CALENDAR
from .diary.coordinator import DiaryCoordinator
from .diary.entries import CONTEXT, Diary, Entry, Occurrence, find_occurrences
from .diary.formatting import get_note, get_title
from .diary.lookup import DiaryLookup
from .entity import DexcomEntity, async_add_in_batches
from .glucose.entry_kinds import AlertState
from .options import AccountOptions
from .polling.errors import translated_errors
from .texts import async_get_texts

PARALLEL_UPDATES = 0

# Calendars draw an event without a duration as if it took an hour.
MIN_DURATION: Final = timedelta(minutes=1)


class DiaryCalendarEvent(CalendarEvent):
    """A calendar event whose content stays out of the log."""

    @override
    def __repr__(self) -> str:
        """Return only the type, because Home Assistant logs events."""
        return type(self).__name__


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the calendar of an account."""
    calendar = DexcomDiaryCalendar(entry.runtime_data.diary)
    await async_add_in_batches(async_add_entities, [calendar])


class DexcomDiaryCalendar(DexcomEntity[DiaryCoordinator], CalendarEntity):
    """The calendar of an account's diary."""

    def __init__(self, coordinator: DiaryCoordinator) -> None:
        """Initialize the calendar."""
        super().__init__(coordinator, CalendarEntityDescription(key=DIARY_CALENDAR.key))
        self._lookup = DiaryLookup(coordinator)

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return the current event, or else the next one, or else the last one.

        Home Assistant asks for the current or next event. Dexcom's data is delayed, so there is
        usually neither, and the last event is more useful than none, unless the import may still
        find a later one.
        """
        occurrence = choose_occurrence(self.coordinator.data.settled, dt_util.utcnow())
        if occurrence is None:
            return None
        return build_event(occurrence, async_get_texts(self.hass), self._options)

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the events of a window, however long ago it is."""
        start, end = dt_util.as_utc(start_date), dt_util.as_utc(end_date)
        with translated_errors():
            entries = await self._lookup.async_entries(start, end)
        # Home Assistant validates each event, which takes long for many events.
        return await hass.async_add_executor_job(
            build_events, entries, (start, end), async_get_texts(hass), self._options
        )


def choose_occurrence(diary: Diary, now: datetime) -> Occurrence | None:
    """Return the current entry, or else the next one, or else the last one."""
    newest = next(
        (
            entry.time
            for entry in reversed(diary.entries)
            if entry.time <= now and entry.state is not AlertState.OVER
        ),
        now,
    )
    recent = extend_occurrences(diary.entries_since(newest - CONTEXT))
    started = [shown for shown in reversed(recent) if shown.entry.time <= now]
    current = (shown for shown in started if now < shown.end)
    upcoming = (shown for shown in recent if now < shown.entry.time)
    return next(chain(current, upcoming, started), None)


def extend_occurrences(entries: Sequence[Entry]) -> list[Occurrence]:
    """Return what happened, by time, each with the end that a calendar shows."""
    return [
        Occurrence(entry, max(end, entry.time + MIN_DURATION))
        for entry, end in find_occurrences(entries)
    ]


def build_events(
    entries: Sequence[Entry],
    window: tuple[datetime, datetime],
    texts: Mapping[str, str],
    options: AccountOptions,
) -> list[CalendarEvent]:
    """Return the events that overlap a window."""
    start, end = window
    return [
        build_event(occurrence, texts, options)
        for occurrence in extend_occurrences(entries)
        if occurrence.entry.time < end and start < occurrence.end
    ]


def build_event(
    occurrence: Occurrence, texts: Mapping[str, str], options: AccountOptions
) -> CalendarEvent:
    """Return an entry as a calendar event."""
    entry, end = occurrence
    return DiaryCalendarEvent(
        start=entry.time,
        end=end,
        summary=get_title(entry, texts, options),
        description=get_note(entry, show_notes=options.show_notes),
        uid=entry.record_id,
    )
