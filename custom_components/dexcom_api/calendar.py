"""Shows the diary as a calendar: every entry, alert, and calibration at its own time."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import chain
from typing import Final, NamedTuple, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .account import DIARY_CALENDAR, DexcomConfigEntry
from .diary.coordinator import DiaryCoordinator
from .diary.entries import CONTEXT, Diary, Entry, occurrences
from .diary.lookup import DiaryLookup
from .diary.titles import DiaryTitles
from .entity import DexcomEntity
from .glucose.entry_kinds import AlertState
from .options import AccountOptions
from .polling.errors import translated_errors
from .texts import async_get_texts

PARALLEL_UPDATES = 0

# Calendars draw an event without a duration as if it took an hour.
MIN_DURATION: Final = timedelta(minutes=1)

DIARY = CalendarEntityDescription(key=DIARY_CALENDAR.key)


class Occurrence(NamedTuple):
    """A diary entry with the end that a calendar shows for it."""

    entry: Entry
    end: datetime


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
    account = entry.runtime_data
    async_add_entities(
        [DexcomDiaryCalendar(account.diary, DIARY, account.readings.options)]
    )


class DexcomDiaryCalendar(DexcomEntity[DiaryCoordinator], CalendarEntity):
    """The calendar of an account's diary."""

    def __init__(
        self,
        coordinator: DiaryCoordinator,
        description: CalendarEntityDescription,
        options: AccountOptions,
    ) -> None:
        """Initialize the calendar with the person's options."""
        super().__init__(coordinator, description)
        self._lookup = DiaryLookup(coordinator)
        self._options = options

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return the current event, or else the next one, or else the last one.

        Home Assistant asks for the current or next event. Dexcom's data is delayed, so there is
        usually neither, and the last event is more useful than none.
        """
        occurrence = choose_occurrence(self.coordinator.data.diary, dt_util.utcnow())
        return None if occurrence is None else build_event(occurrence, self._titles())

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the events of a window, however long ago it is."""
        start, end = dt_util.as_utc(start_date), dt_util.as_utc(end_date)
        with translated_errors(hass, self.coordinator.config_entry):
            entries = await self._lookup.async_entries(start, end)
        # Home Assistant validates each event, which takes long for many events.
        return await hass.async_add_executor_job(
            build_events, entries, (start, end), self._titles()
        )

    @callback
    def _titles(self) -> DiaryTitles:
        """Return the titles in Home Assistant's current language."""
        return DiaryTitles(
            texts=async_get_texts(self.hass),
            unit=self._options.unit,
            show_notes=self._options.show_notes,
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
    recent = find_occurrences(diary.since(newest - CONTEXT).entries)
    started = [shown for shown in reversed(recent) if shown.entry.time <= now]
    current = (shown for shown in started if now < shown.end)
    upcoming = (shown for shown in recent if now < shown.entry.time)
    return next(chain(current, upcoming, started), None)


def find_occurrences(entries: Sequence[Entry]) -> list[Occurrence]:
    """Return the entries by time, with all records of an alert as one."""
    return [
        Occurrence(entry, max(end, entry.time + MIN_DURATION))
        for entry, end in occurrences(entries)
    ]


def build_events(
    entries: Sequence[Entry], window: tuple[datetime, datetime], titles: DiaryTitles
) -> list[CalendarEvent]:
    """Return the events that overlap a window."""
    start, end = window
    return [
        build_event(occurrence, titles)
        for occurrence in find_occurrences(entries)
        if occurrence.entry.time < end and start < occurrence.end
    ]


def build_event(occurrence: Occurrence, titles: DiaryTitles) -> CalendarEvent:
    """Return an entry as a calendar event."""
    entry, end = occurrence
    return DiaryCalendarEvent(
        start=entry.time,
        end=end,
        summary=titles.title(entry),
        description=titles.note(entry),
        uid=entry.record_id,
    )
