"""Shows the diary and its alerts as calendars: everything at its own time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any, Final, override

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
from .coverage import Interval
from .diary.coordinator import DiaryCoordinator
from .diary.entries import CONTEXT, Diary, Entry, Occurrence, find_occurrences
from .diary.formatting import get_note, get_title
from .diary.packing import ENTRY_YEARS
from .entity import DexcomEntity, async_add_in_batches
from .glucose.entry_kinds import AlertState, EntryKind
from .options import AccountOptions
from .past import async_fetch_missing, async_stored_diary
from .polling.errors import translated_errors
from .texts import async_get_texts

PARALLEL_UPDATES = 0

# Calendars draw an event without a duration as if it took an hour.
MIN_DURATION: Final = timedelta(minutes=1)

# There is room for arithmetic around the years in which there can be entries.
EARLIEST: Final = datetime(ENTRY_YEARS.start, 1, 1, tzinfo=UTC)
LATEST: Final = datetime(ENTRY_YEARS.stop, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class DexcomCalendarEntityDescription(CalendarEntityDescription):
    """Describe a calendar by the kinds of entries that it shows."""

    kinds: Collection[EntryKind]


CALENDARS: Final = (
    DexcomCalendarEntityDescription(
        key=DIARY_CALENDAR.key, kinds=frozenset(EntryKind) - {EntryKind.ALERT}
    ),
    # There are many more alerts than entries on a bad day.
    DexcomCalendarEntityDescription(key="alerts", kinds={EntryKind.ALERT}),
)


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
    """Set up the calendars of an account."""
    calendars = (DexcomCalendar(entry, description) for description in CALENDARS)
    await async_add_in_batches(async_add_entities, calendars)


class DexcomCalendar(DexcomEntity[DiaryCoordinator], CalendarEntity):
    """A calendar of some kinds of entries in an account's diary."""

    entity_description: DexcomCalendarEntityDescription

    def __init__(
        self, entry: DexcomConfigEntry, description: DexcomCalendarEntityDescription
    ) -> None:
        """Initialize the calendar."""
        super().__init__(entry.runtime_data.diary, description)
        self._entry = entry

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return the current event, or else the next one, or else the last one.

        Home Assistant asks for the current or next event. Dexcom's data is delayed, so there is
        usually neither, and the last event is more useful than none, unless the import may still
        find a later one.
        """
        occurrence = choose_occurrence(
            self.coordinator.data.complete_diary,
            self.entity_description.kinds,
            dt_util.utcnow(),
        )
        if occurrence is None:
            return None
        return build_event(occurrence, async_get_texts(self.hass), self._options)

    @property
    @override
    def content(self) -> Any:
        """Return the event, in local time, and all entries, which calendars may show.

        Home Assistant updates the state when the event begins or ends.
        """
        return (
            self.available,
            self.event,
            self.coordinator.data.diary,
            dt_util.get_default_time_zone(),
        )

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the events of a window, however long ago it is.

        What isn't stored yet is fetched, unless that is much more than a calendar shows.
        """
        start, end = (
            dt_util.as_utc(min(max(moment, EARLIEST), LATEST))
            for moment in (start_date, end_date)
        )
        window = Interval(start, end)
        with translated_errors():
            account = await async_fetch_missing(
                hass, self._entry, window, with_readings=False, with_diary=True
            )
        diary = await async_stored_diary(account, window)
        # Home Assistant validates each event, which takes long for many events.
        return await hass.async_add_executor_job(
            build_events,
            select(diary.entries, self.entity_description.kinds),
            window,
            async_get_texts(hass),
            self._options,
        )


def select(entries: Sequence[Entry], kinds: Collection[EntryKind]) -> list[Entry]:
    """Return the entries of some kinds."""
    return [entry for entry in entries if entry.kind in kinds]


def choose_occurrence(
    diary: Diary, kinds: Collection[EntryKind], now: datetime
) -> Occurrence | None:
    """Return the current entry of some kinds, or else the next one, or else the last one."""
    newest = next(
        (
            entry.time
            for entry in reversed(diary.entries)
            if entry.kind in kinds
            and entry.time <= now
            and entry.state is not AlertState.OVER
        ),
        now,
    )
    recent = extend_occurrences(select(diary.entries_since(newest - CONTEXT), kinds))
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
