"""When to ask Dexcom for the diary, and the state that follows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..coverage import Interval, complete_since, is_complete
from ..dexcom.client import DexcomClient
from ..dexcom.const import HOURLY_WINDOW
from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import next_midnight, on_the_hour, start_of_day
from ..polling.coordinator import AccountCoordinator
from ..polling.errors import FETCH_ERRORS, update_error, wanted_wait
from ..polling.pending_events import PendingEvents
from ..readings.coordinator import ReadingsCoordinator
from ..storage.finishing import async_finished
from ..storage.lasting import async_lasting
from .entries import Diary, Entry, find_alerts, read_records
from .ledger import aligned_window
from .store import DiaryStore

INTERVAL: Final = timedelta(minutes=15)

# Events, calibrations and alerts.
REQUESTS: Final = 3

# Each poll fetches a day again, for changed and late entries, and once an hour a week: an entry
# that is moved to another day has to leave the totals of this one.
OVERLAP: Final = timedelta(days=1)
LONG_OVERLAP: Final = timedelta(days=7)
LONG_OVERLAP_INTERVAL: Final = timedelta(hours=1)

# After a pause of this length, the data range is asked for first.
LONG_PAUSE: Final = timedelta(days=45)

# Device clocks run ahead, and people log what they are about to do.
FUTURE: Final = timedelta(days=1)

# Older entries fire no event when they come.
MAX_EVENT_AGE: Final = timedelta(days=1)

# An alert can have begun this long before the oldest entry that fires an event.
ALERT_CONTEXT: Final = timedelta(days=1)


class PendingEntries(PendingEvents[Entry]):
    """New diary entries on their way to automations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryState:
    """What is known of an account's diary at a moment.

    ``day_start`` is when the person's day began, UTC. ``reaches_today`` says whether anything
    is known of that day, since Dexcom's data are late. No entry is missing since
    ``complete_since``, UTC, which is None before the first poll.
    """

    diary: Diary = field(default_factory=Diary)
    day_start: datetime
    reaches_today: bool = False
    complete_since: datetime | None = None
    is_imported: bool = False


class DiaryCoordinator(AccountCoordinator[DiaryState, Entry]):
    """Fetches events, calibrations and alerts.

    Budget: 12 requests an hour, beside those for readings.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        client: DexcomClient,
        store: DiaryStore,
        readings: ReadingsCoordinator,
    ) -> None:
        """Begin with what was saved."""
        super().__init__(
            hass,
            entry,
            what="diary",
            interval=INTERVAL,
            events=async_lasting(entry, PendingEntries),
        )
        self.store = store
        self._client = client
        self._readings = readings
        self._long_overlap_asked: datetime | None = None
        self.data = self._state()
        # The account may have been unloaded for long.
        oldest = dt_util.utcnow() - MAX_EVENT_AGE
        self.events.async_reopen(lambda entry: entry.time >= oldest)

    @override
    async def _async_poll(self) -> DiaryState:
        """Fetch what is new or was changed."""
        now = dt_util.utcnow()
        self._plan_review(now)
        if not self.is_polling:
            # The trouble is reported there, and its end will be noticed there.
            return self._state()
        uploaded = self._readings.data.newest
        overlap = self._overlap(now)
        if self.store.polled is None:
            await self.store.async_complete_ledgers()
        try:
            start = await self._async_start(self._known_until(now) - overlap, now)
            await self._async_ingest(
                aligned_window(start, now + FUTURE, dt_util.get_default_time_zone()),
                now,
            )
        except FETCH_ERRORS as err:
            # A wait that is shorter than the interval must not shorten it.
            wait = wanted_wait(err)
            raise update_error(err, wait if wait > INTERVAL else None) from err
        if overlap == LONG_OVERLAP:
            self._long_overlap_asked = now
        self.store.note_polled(now, uploaded)
        self._plan_review(now)
        return self._state()

    def _known_until(self, now: datetime) -> datetime:
        """Return until when no new entries are to be expected.

        A phone that was offline, and a receiver, upload at once what was logged since the last
        time, as they do with readings.
        """
        polled, uploaded = self.store.polled, self.store.uploaded
        until = min(polled or now, now)
        if uploaded is None or uploaded == self._readings.data.newest:
            return until
        return min(until, uploaded)

    async def _async_start(self, wanted: datetime, now: datetime) -> datetime:
        """Return where a poll begins that wants to know everything since a time.

        A computer without a clock of its own may have polled last in 1970, and forty years would
        take well over a thousand requests.
        """
        if now - wanted > LONG_PAUSE:
            first = (await self._client.data_range()).start
            wanted = now if first is None else min(max(wanted, first), now)
        return wanted

    async def async_import_window(self, window: Interval) -> int:
        """Take in everything of a window of whole hours, and count its entries.

        Where that can fire events it reaches back further, so that an alert that continues isn't
        taken for one that begins. Raises one of FETCH_ERRORS.
        """
        start, end = window
        oldest_event = on_the_hour(dt_util.utcnow() - MAX_EVENT_AGE)
        since = start
        if end > oldest_event:
            # That is one request all the same.
            context = max(oldest_event - ALERT_CONTEXT, end - HOURLY_WINDOW)
            since = min(start, context)
        zone = dt_util.get_default_time_zone()
        fetched = await self._async_ingest(
            aligned_window(since, end, zone), dt_util.utcnow()
        )
        return len(fetched.entries_between(start, end))

    async def _async_ingest(self, window: Interval, now: datetime) -> Diary:
        """Fetch everything of a window, keep it, and return it.

        The future isn't complete before it has come.
        """
        fetched, deleted = await self.async_fetch(*window)
        covers = Interval(window.start, min(window.end, now))
        # What is stored and not queued would be lost with a reload.
        await async_finished(
            self.hass, self._async_keep(window, covers, fetched, deleted)
        )
        return fetched

    async def _async_keep(
        self, window: Interval, covers: Interval, fetched: Diary, deleted: Sequence[str]
    ) -> None:
        """Keep what was fetched, and queue the events that it makes."""
        new = await self.store.async_ingest(window, covers, fetched, deleted)
        if self.store.polled is not None:
            # Before anything is awaited: a reload goes on as soon as the store is free.
            self.events.async_add(self._events_for(new, dt_util.utcnow()))
        await self.events.async_save(self.store.file.async_save)

    async def async_fetch(
        self, start: datetime, end: datetime
    ) -> tuple[Diary, list[str]]:
        """Return the entries of a window, and the ids of deleted ones, without keeping them.

        Raises one of FETCH_ERRORS.
        """
        events = await self._client.events(start, end)
        calibrations = await self._client.calibrations(start, end)
        alerts = await self._client.alerts(start, end)
        return await self.hass.async_add_executor_job(
            read_records, events.records, calibrations.records, alerts.records
        )

    def _overlap(self, now: datetime) -> timedelta:
        """Return how far this poll reaches back before the last."""
        asked = self._long_overlap_asked
        if asked is not None and timedelta(0) <= now - asked < LONG_OVERLAP_INTERVAL:
            return OVERLAP
        return LONG_OVERLAP

    def _events_for(self, new: tuple[Entry, ...], now: datetime) -> list[Entry]:
        """Return the entries that fire events: alerts when they begin, and no calibrations."""
        since = now - MAX_EVENT_AGE
        recent = self.store.diary.entries_between(since - ALERT_CONTEXT, now + FUTURE)
        begun = {alert.entry.record_id for alert in find_alerts(recent)}
        return [
            entry
            for entry in new
            if entry.time >= since
            and entry.kind is not EntryKind.CALIBRATION
            and (entry.kind is not EntryKind.ALERT or entry.record_id in begun)
        ]

    def has_all_of(self, start: datetime, end: datetime) -> bool:
        """Return whether all entries of a window are in memory.

        The last days are missing where only the diary can't be fetched.
        """
        polled = self.store.polled
        if polled is None or polled + 2 * INTERVAL < end:
            return False
        return is_complete(
            self.store.coverage,
            start,
            dt_util.utcnow(),
            is_imported=self.data.is_imported,
        )

    @property
    def is_polling(self) -> bool:
        """Return whether Dexcom is asked for the diary, which it isn't while readings fail."""
        return self._readings.last_update_success

    @callback
    def async_refresh_state(self, *, is_imported: bool | None = None) -> None:
        """Show what follows from the store after entries came in beside the polls."""
        self.data = self._state(is_imported)
        self.async_update_listeners()

    def _state(self, is_imported: bool | None = None) -> DiaryState:
        """Return what is known at this moment."""
        now = dt_util.utcnow()
        day_start = start_of_day(now, dt_util.get_default_time_zone())
        state = DiaryState(
            diary=self.store.diary,
            day_start=day_start,
            reaches_today=self._reaches(day_start, now),
            complete_since=(
                complete_since(self.store.coverage, now) if self.store.polled else None
            ),
        )
        if is_imported is None:
            is_imported = self.data.is_imported if self.data else False
        return replace(state, is_imported=is_imported)

    def _reaches(self, day_start: datetime, now: datetime) -> bool:
        """Return whether anything is known of the day, since Dexcom's data are late."""
        polled, newest = self.store.polled, self._readings.data.newest
        if polled is None or polled < day_start:
            return False
        if newest is not None and newest >= day_start:
            return True
        return bool(self.store.diary.entries_between(day_start, now))

    def _plan_review(self, now: datetime) -> None:
        """Review the state when a new day begins, or when the time of a future entry comes."""
        midnight = next_midnight(now, dt_util.get_default_time_zone())
        later = self.store.diary.entries_between(now + timedelta.resolution, midnight)
        self._review_timer.async_set(later[0].time if later else midnight)

    @override
    @callback
    def _async_review(self) -> None:
        """Update what follows from the time of day."""
        self._plan_review(dt_util.utcnow())
        self.async_refresh_state()
