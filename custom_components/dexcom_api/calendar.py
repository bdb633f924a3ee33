"""The diary as a calendar: each entry, alert and calibration at its own time."""

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

from .account import DexcomConfigEntry
from .accounts import DIARY_CALENDAR
from .diary.coordinator import DiaryCoordinator
from .diary.entries import CONTEXT, Diary, Entry, occurrences
from .diary.lookup import DiaryLookup
from .diary.titles import DiaryTitles
from .entity import DexcomEntity
from .glucose.entry_kinds import AlertState
from .options import AccountOptions
from .polling.errors import translated_errors
from .texts import async_texts

PARALLEL_UPDATES = 0

# What is of a moment. Calendars draw an event without any duration as if it took an hour.
MOMENT: Final = timedelta(minutes=1)

DIARY = CalendarEntityDescription(key=DIARY_CALENDAR.key, translation_key="diary")


class Occurrence(NamedTuple):
    """An entry as a calendar shows it, from its time up to its end."""

    entry: Entry
    end: datetime


class DiaryCalendarEvent(CalendarEvent):
    """An event whose content stays out of the log."""

    @override
    def __repr__(self) -> str:
        """Return no more than what it is: Home Assistant logs events as they are."""
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
    """A calendar that shows the diary."""

    def __init__(
        self,
        coordinator: DiaryCoordinator,
        description: CalendarEntityDescription,
        options: AccountOptions,
    ) -> None:
        """Describe the calendar as the person wants to see it."""
        super().__init__(coordinator, description)
        self._lookup = DiaryLookup(coordinator)
        self._options = options

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return what is going on, else what comes next, else what was last.

        Home Assistant wants the first two: they turn the state on and off in time. Since Dexcom's
        data are late, there is mostly neither, and the last entry says more than nothing.
        """
        shown = foremost(self.coordinator.data.diary, dt_util.utcnow())
        return None if shown is None else calendar_event(shown, self._titles())

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return what happened in a window, of any time that Dexcom knows of."""
        start, end = dt_util.as_utc(start_date), dt_util.as_utc(end_date)
        with translated_errors(hass, self.coordinator.config_entry):
            entries = await self._lookup.async_entries(start, end)
        # Home Assistant takes its time to check each event.
        return await hass.async_add_executor_job(
            calendar_events, entries, (start, end), self._titles()
        )

    @callback
    def _titles(self) -> DiaryTitles:
        """Return the titles in the language that Home Assistant speaks now."""
        return DiaryTitles(
            texts=async_texts(self.hass),
            unit=self._options.unit,
            show_notes=self._options.show_notes,
        )


def foremost(diary: Diary, now: datetime) -> Occurrence | None:
    """Return what a calendar shows at a glance: what is going on, what is next or what was last."""
    newest = next(
        (
            entry.time
            for entry in reversed(diary.entries)
            if entry.time <= now and entry.state is not AlertState.OVER
        ),
        now,
    )
    around = shown_occurrences(diary.since(newest - CONTEXT).entries)
    begun = [shown for shown in reversed(around) if shown.entry.time <= now]
    going_on = (shown for shown in begun if now < shown.end)
    coming = (shown for shown in around if now < shown.entry.time)
    return next(chain(going_on, coming, begun), None)


def shown_occurrences(entries: Sequence[Entry]) -> list[Occurrence]:
    """Return what a calendar shows of entries, by time."""
    return [
        Occurrence(entry, max(end, entry.time + MOMENT))
        for entry, end in occurrences(entries)
    ]


def calendar_events(
    entries: Sequence[Entry], window: tuple[datetime, datetime], titles: DiaryTitles
) -> list[CalendarEvent]:
    """Return the events that a window has a part of."""
    start, end = window
    return [
        calendar_event(occurrence, titles)
        for occurrence in shown_occurrences(entries)
        if occurrence.entry.time < end and start < occurrence.end
    ]


def calendar_event(shown: Occurrence, titles: DiaryTitles) -> CalendarEvent:
    """Return an entry as Home Assistant's calendars know it."""
    return DiaryCalendarEvent(
        start=shown.entry.time,
        end=shown.end,
        summary=titles.title(shown.entry),
        description=titles.note(shown.entry),
        uid=shown.entry.record_id,
    )
