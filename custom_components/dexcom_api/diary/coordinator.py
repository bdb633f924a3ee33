"""When to ask Dexcom for the diary, and where it goes."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..dexcom import DexcomClient
from ..dexcom.const import HOURLY_WINDOW
from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import next_midnight, on_the_hour, start_of_day
from ..polling.coordinator import AccountCoordinator
from ..polling.errors import FETCH_ERRORS, update_error, wanted_wait
from ..polling.pending_events import news_of
from .entries import Diary, Entry, alert_episodes, entries_of
from .statistics import DiaryStatistics
from .store import DiaryHistory

if TYPE_CHECKING:
    from ..readings.coordinator import ReadingsCoordinator

INTERVAL: Final = timedelta(minutes=15)

# Events, calibrations and alerts.
REQUESTS: Final = 3

# What was changed or came late within a day is seen at the next poll, within a week once an hour:
# an entry that is moved to another day has to leave the totals of this one.
OVERLAP: Final = timedelta(days=1)
LONG_OVERLAP: Final = timedelta(days=7)
LONG_OVERLAP_INTERVAL: Final = timedelta(hours=1)

# Whoever has not asked for so long first finds out since when there can be anything.
LONG_PAUSE: Final = timedelta(days=45)

# Device clocks run ahead, and people log what they are about to do.
FUTURE: Final = timedelta(days=1)

# What is older when it comes is no news any more.
OLDEST_NEWS: Final = timedelta(days=1)

# An alert can have begun this long before the oldest news.
ALERT_CONTEXT: Final = timedelta(days=1)


class DiaryCoordinator(AccountCoordinator[Diary, Entry]):
    """Fetches events, calibrations and alerts.

    Budget: 12 requests an hour, beside those for readings.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        client: DexcomClient,
        history: DiaryHistory,
        readings: ReadingsCoordinator,
    ) -> None:
        """Begin with what was saved."""
        super().__init__(
            hass,
            entry,
            what="diary",
            interval=INTERVAL,
            news=news_of(hass, entry).entries,
        )
        self.history = history
        self.data = history.diary
        self._client = client
        self._readings = readings
        self._statistics = DiaryStatistics(hass, entry)
        self._long_overlap_asked: datetime | None = None
        # An account can be off for long.
        oldest = dt_util.utcnow() - OLDEST_NEWS
        self.news.async_reopen(lambda found: found.time >= oldest)

    @override
    async def _async_poll(self) -> Diary:
        """Fetch what is new or was changed, and find out what of it is news."""
        now = dt_util.utcnow()
        self._plan_review(now)
        if not self.is_asked_for:
            # What is wrong has been told, and will be noticed there when it is over.
            return self.data
        polled = self.history.imported.polled
        uploaded = self._readings.data.newest
        overlap = self._overlap(now)
        end = on_the_hour(now + FUTURE) + timedelta(hours=1)
        if polled is None:
            # A file that was lost leaves hours that only the recorder knows.
            await self.history.async_complete(self._statistics.async_completed)
        try:
            start = await self._async_start(self._known_until(now) - overlap, now)
            await self._async_take_in(start, end)
        except FETCH_ERRORS as err:
            # A wait that is shorter than the interval must not shorten it.
            wait = wanted_wait(err)
            raise update_error(err, wait if wait > INTERVAL else None) from err
        if overlap == LONG_OVERLAP:
            self._long_overlap_asked = now
        if polled is None:
            self.history.note_imported(polled_from=start)
        self._note_polled(now, uploaded)
        self._plan_review(now)
        return self.history.diary

    def _known_until(self, now: datetime) -> datetime:
        """Return up to when nothing new is to be expected.

        A phone that was offline, and a receiver, upload at once what was logged since the last
        time, as they do with readings.
        """
        polled, uploaded = self.history.imported.polled, self.history.imported.uploaded
        until = min(polled or now, now)
        if uploaded is None or uploaded == self._readings.data.newest:
            return until
        return min(until, uploaded)

    def _note_polled(self, now: datetime, uploaded: datetime | None) -> None:
        """Remember a poll, and the newest reading that there was at its beginning."""
        self.history.note_imported(polled=now)
        if uploaded is not None:
            self.history.note_imported(uploaded=uploaded)

    async def _async_start(self, wanted: datetime, now: datetime) -> datetime:
        """Return from when on to ask for what there can be since a time.

        A computer without a clock of its own may have polled last in 1970, and forty years are
        asked for in well over a thousand requests.
        """
        if now - wanted > LONG_PAUSE:
            first = (await self._client.data_range()).start
            wanted = now if first is None else min(max(wanted, first), now)
        return on_the_hour(wanted)

    async def async_import_window(self, start: datetime, end: datetime) -> int:
        """Take in all there is from a time on and before another, both on the hour; count entries.

        Where that can bring news it reaches back further, so that an alert that goes on isn't taken
        for one that begins. Raises one of FETCH_ERRORS.
        """
        oldest_news = on_the_hour(dt_util.utcnow() - OLDEST_NEWS)
        since = start
        if end > oldest_news:
            # That is one request all the same.
            context = max(oldest_news - ALERT_CONTEXT, end - HOURLY_WINDOW)
            since = min(start, context)
        entries = await self._async_take_in(since, end)
        return sum(start <= entry.time < end for entry in entries)

    async def _async_take_in(self, start: datetime, end: datetime) -> list[Entry]:
        """Fetch all there is from a time on and before another, keep it, and return it."""
        entries, deleted = await self.async_fetch(start, end)
        taken_in = await self.history.async_take_in(start, end, entries, deleted)
        self.data = self.history.diary
        if self.history.imported.polled is not None:
            # At once: what is known and isn't news yet would be lost with the account's reload.
            self.news.async_add(self._news_of(taken_in.new, dt_util.utcnow()))
        self._statistics.note_changed(taken_in.first_changed)
        await self.news.async_save(self.history.file.async_save)
        await self._statistics.async_write(lambda: self.history.saved.ledgers)
        return entries

    async def async_fetch(
        self, start: datetime, end: datetime
    ) -> tuple[list[Entry], list[str]]:
        """Return the entries of a window, and the ids of what was deleted, but keep nothing.

        Raises one of FETCH_ERRORS.
        """
        events = await self._client.events(start, end)
        calibrations = await self._client.calibrations(start, end)
        alerts = await self._client.alerts(start, end)
        return await self.hass.async_add_executor_job(
            entries_of, events.records, calibrations.records, alerts.records
        )

    def _overlap(self, now: datetime) -> timedelta:
        """Return how far this poll reaches back before the last."""
        asked = self._long_overlap_asked
        if asked is not None and timedelta(0) <= now - asked < LONG_OVERLAP_INTERVAL:
            return OVERLAP
        return LONG_OVERLAP

    def _news_of(self, new: tuple[Entry, ...], now: datetime) -> list[Entry]:
        """Return the entries that people are told of: alerts when they begin, no calibrations."""
        since = now - OLDEST_NEWS
        recent = self.history.diary.between(since - ALERT_CONTEXT, now + FUTURE)
        begun = {episode.alert.record_id for episode in alert_episodes(recent)}
        return [
            entry
            for entry in new
            if entry.time >= since
            and entry.kind is not EntryKind.CALIBRATION
            and (entry.kind is not EntryKind.ALERT or entry.record_id in begun)
        ]

    @property
    def is_asked_for(self) -> bool:
        """Tell whether Dexcom is asked for the diary, which it isn't while readings fail."""
        return self._readings.last_update_success

    @property
    def today(self) -> datetime:
        """Return when the person's day began, UTC."""
        return start_of_day(dt_util.utcnow(), dt_util.get_default_time_zone())

    @property
    def reaches_today(self) -> bool:
        """Tell whether anything is known of today, for Dexcom's data are late."""
        polled = self.history.imported.polled
        if polled is None or polled < self.today:
            return False
        newest = self._readings.data.newest
        if newest is not None and newest >= self.today:
            return True
        return bool(self.data.between(self.today, dt_util.utcnow()))

    def _plan_review(self, now: datetime) -> None:
        """Look again when a new day begins, or when the time of a future entry comes."""
        midnight = next_midnight(now, dt_util.get_default_time_zone())
        later = self.history.diary.between(now + timedelta.resolution, midnight)
        self._review.async_plan(later[0].time if later else midnight)

    @override
    @callback
    def _async_review(self) -> None:
        """Tell the entities what has changed by the mere passing of time."""
        self._plan_review(dt_util.utcnow())
        self.async_update_listeners()
