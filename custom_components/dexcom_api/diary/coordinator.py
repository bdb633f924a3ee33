"""Polls the diary and holds its state."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..coverage import Interval, complete_since, is_complete
from ..dexcom.client import DexcomClient
from ..dexcom.const import HOURLY_WINDOW
from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import is_recent, next_midnight, on_the_hour, start_of_day
from ..options import AccountOptions, is_fed_by_dexcom
from ..polling.coordinator import AccountCoordinator
from ..polling.errors import FETCH_ERRORS, is_sign_in_refused, server_wait, update_error
from ..polling.pending_events import PendingEvents
from ..readings.coordinator import ReadingsCoordinator
from ..storage.lasting import async_finished, async_lasting
from .entries import CONTEXT, Diary, Entry, find_alerts, read_records
from .ledger import aligned_window
from .merge import DiaryChange
from .store import DiaryStore

INTERVAL: Final = timedelta(minutes=15)

# Events, calibrations, and alerts.
REQUESTS: Final = 3

# Each poll fetches a day again for changed and late entries, and once an hour a week: an entry that
# is moved to another day has to leave the totals of this one.
OVERLAP: Final = timedelta(days=1)
LONG_OVERLAP: Final = timedelta(days=7)
LONG_OVERLAP_INTERVAL: Final = timedelta(hours=1)

# After a pause of this length, a poll asks for the data range first.
LONG_PAUSE: Final = timedelta(days=45)

# Device clocks run ahead, and people log what they are about to do.
FUTURE: Final = timedelta(days=1)

# Older entries fire no event when they arrive.
MAX_EVENT_AGE: Final = timedelta(days=1)


class PendingEntries(PendingEvents[Entry]):
    """New diary entries on their way to automations."""

    event_type = Entry
    name = "pending_entries"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryState:
    """The diary of an account and how far it reaches.

    ``day_start`` is when the person's day began, UTC. ``reaches_today`` is whether any data of
    that day has arrived. No entry is missing since ``complete_since``, UTC, which is None before
    the first poll.
    """

    diary: Diary
    day_start: datetime
    reaches_today: bool
    complete_since: datetime | None

    @property
    def complete_diary(self) -> Diary:
        """Return the entries since ``complete_since``, to which the import adds no more."""
        if self.complete_since is None:
            return Diary()
        return Diary(self.diary.entries_since(self.complete_since))


class DiaryCoordinator(AccountCoordinator[DiaryState, Entry]):
    """Fetches events, calibrations, and alerts.

    Budget: 12 requests an hour, in addition to those for readings.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        client: DexcomClient,
        store: DiaryStore,
        readings: ReadingsCoordinator,
    ) -> None:
        """Start with the saved diary."""
        super().__init__(
            hass,
            entry,
            what="diary",
            interval=INTERVAL,
            events=async_lasting(entry, PendingEntries),
            file=store.file,
        )
        self.store = store
        self._client = client
        self._readings = readings
        # The clock by which the next review is planned.
        self._clock = readings.clock
        self._long_overlap_asked: datetime | None = None
        self._is_imported = False
        self._waits_for_readings = False
        self.data = self._build_state()
        entry.async_on_unload(
            hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, self._async_config_updated)
        )
        entry.async_on_unload(readings.async_add_listener(self._async_follow_readings))

    @callback
    def _async_follow_readings(self) -> None:
        """Follow the person's clock, by which days begin, and the end of an outage."""
        if self._readings.clock != self._clock:
            self._async_update_by_time()
        if self._waits_for_readings and self.is_polling:
            self._waits_for_readings = False
            self.config_entry.async_create_background_task(
                self.hass, self.async_refresh(), f"{self.name} after an outage"
            )

    @override
    def _is_due(self, event: Entry) -> bool:
        """Return whether an entry is recent: the account may have been unloaded for long."""
        return event.time >= dt_util.utcnow() - MAX_EVENT_AGE

    async def _async_config_updated(self, _event: Event) -> None:
        """Follow a change of the time zone, which changes when days begin."""
        self._async_update_by_time()
        await self.store.async_follow_time_zone()

    @override
    async def _async_poll(self) -> DiaryState:
        """Fetch new and changed entries."""
        now = dt_util.utcnow()
        self._plan_next_review(now)
        self._waits_for_readings = not self.is_polling
        if self._waits_for_readings or not is_fed_by_dexcom(self.config_entry):
            # The readings' coordinator reports the error, and notices when it is over.
            return self._build_state()
        uploaded = self.newest_reading
        is_long = not is_recent(self._long_overlap_asked, now, LONG_OVERLAP_INTERVAL)
        overlap = LONG_OVERLAP if is_long else OVERLAP
        if self.store.polled is None:
            await self.store.async_complete_amounts()
        try:
            start = await self._async_find_start(now, overlap)
            await self._async_ingest(start, now + FUTURE)
        except FETCH_ERRORS as err:
            if is_sign_in_refused(err):
                # The readings' coordinator reports that.
                return self._build_state()
            # A wait that is shorter than the interval must not shorten it.
            wait = server_wait(err)
            raise update_error(err, wait if wait > INTERVAL else None) from err
        if is_long:
            self._long_overlap_asked = now
        await self.store.async_note_polled(now, uploaded)
        self._plan_next_review(now)
        return self._build_state()

    async def _async_find_start(self, now: datetime, overlap: timedelta) -> datetime:
        """Return where the window of a poll starts.

        A phone that was offline uploads entries and readings at once. If there are new readings,
        the window starts before that upload. A clock that was wrong may put the last poll in 1970,
        and forty years would take over a thousand requests.
        """
        polled, uploaded = self.store.polled, self.store.uploaded
        start = min(polled or now, now)
        if uploaded is not None and uploaded != self.newest_reading:
            start = min(start, uploaded)
        start -= overlap
        if now - start > LONG_PAUSE:
            first = (await self._client.data_range()).start
            start = now if first is None else min(max(start, first), now)
        return start

    async def async_import_window(
        self, window: Interval, *, goes_on: bool = False
    ) -> int:
        """Import a window of whole hours, and return the number of its entries.

        If entries of the window can fire events, more is fetched before it, so that an alert that
        continues isn't taken for a new one. Raises one of FETCH_ERRORS.
        """
        start, end = window
        oldest_event = on_the_hour(dt_util.utcnow() - MAX_EVENT_AGE)
        since = start
        if end > oldest_event:
            # The context still fits in one request.
            since = min(start, max(oldest_event - CONTEXT, end - HOURLY_WINDOW))
        fetched = await self._async_ingest(since, end, import_goes_on=goes_on)
        return len(fetched.entries_between(start, end))

    async def _async_ingest(
        self, start: datetime, end: datetime, *, import_goes_on: bool = False
    ) -> Diary:
        """Fetch and keep everything between two times, and return it.

        The future isn't complete before it has come.
        """
        now = dt_util.utcnow()
        window = aligned_window(start, end, dt_util.get_default_time_zone())
        fetched, deleted = await self.async_fetch(*window)
        covers = Interval(window.start, min(window.end, now))
        # A reload must not come between keeping entries and saving their events.
        await async_finished(
            self.hass,
            self.store.async_ingest(
                window,
                covers,
                fetched,
                deleted,
                self._async_queue_events,
                import_goes_on=import_goes_on,
            ),
        )
        if self.events.has_pending:
            await self.store.file.async_save()
        return fetched

    @callback
    def _async_queue_events(self, change: DiaryChange) -> None:
        """Queue the events of new entries, which are saved along with them."""
        if self.store.polled is not None:
            self.events.async_add(self._events_for(change.new, dt_util.utcnow()))

    async def async_fetch(
        self, start: datetime, end: datetime
    ) -> tuple[Diary, list[str]]:
        """Return the entries of a window, and the ids of deleted ones, without storing them.

        Raises one of FETCH_ERRORS.
        """
        events = await self._client.events(start, end)
        calibrations = await self._client.calibrations(start, end)
        alerts = await self._client.alerts(start, end)
        return await self.hass.async_add_executor_job(
            read_records, events.records, calibrations.records, alerts.records
        )

    def _events_for(self, new: tuple[Entry, ...], now: datetime) -> list[Entry]:
        """Return the entries that fire events: alerts when they start, and no calibrations."""
        if not new:
            return []
        since = now - MAX_EVENT_AGE
        recent = self.store.diary.entries_between(since - CONTEXT, now + FUTURE)
        started = {alert.entry.record_id for alert in find_alerts(recent)}
        return [
            entry
            for entry in new
            if entry.time >= since
            and entry.kind is not EntryKind.CALIBRATION
            and (entry.kind is not EntryKind.ALERT or entry.record_id in started)
        ]

    def has_all_of(self, start: datetime, end: datetime) -> bool:
        """Return whether all entries of a window are stored.

        The last days are missing while only the diary can't be fetched.
        """
        polled = self.store.polled
        if polled is None or polled + 2 * INTERVAL < end:
            return False
        return is_complete(
            self.store.coverage,
            start,
            dt_util.utcnow(),
            is_imported=self._is_imported,
            depth=AccountOptions(self.config_entry).history_depth,
        )

    @property
    def newest_reading(self) -> datetime | None:
        """Return when the newest reading was taken."""
        return self._readings.data.newest

    @property
    def is_polling(self) -> bool:
        """Return whether the diary is polled, which it isn't while readings can't be fetched."""
        return self._readings.last_update_success

    async def async_show_progress(self, time_left: timedelta) -> None:
        """Show the stored diary, and how long its import will take from here."""
        self._is_imported = not time_left
        self.async_refresh_state()
        progress = replace(self._readings.import_progress, diary_time_left=time_left)
        await self._readings.async_refresh_state(progress)

    @callback
    def async_refresh_state(self) -> None:
        """Show the stored diary after an import."""
        self.data = self._build_state()
        self.async_update_listeners()

    def _build_state(self) -> DiaryState:
        """Return the state at this moment."""
        now = dt_util.utcnow()
        day_start = start_of_day(now, self._readings.clock)
        diary, polled = self.store.diary, self.store.polled
        newest = self.newest_reading
        return DiaryState(
            diary=diary,
            day_start=day_start,
            reaches_today=(
                polled is not None
                and polled >= day_start
                and (
                    (newest is not None and newest >= day_start)
                    or bool(diary.entries_between(day_start, now))
                )
            ),
            complete_since=complete_since(self.store.coverage) if polled else None,
        )

    def _plan_next_review(self, now: datetime) -> None:
        """Review the state when a new day begins, or when a future entry becomes current."""
        self._clock = self._readings.clock
        midnight = next_midnight(now, self._clock)
        later = self.store.diary.entries_between(now + timedelta.resolution, midnight)
        self._plan_review(later[0].time if later else midnight)

    @override
    @callback
    def _async_update_by_time(self) -> None:
        """Update what follows from the time of day."""
        self._plan_next_review(dt_util.utcnow())
        self.async_refresh_state()
