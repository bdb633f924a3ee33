"""When to ask Dexcom for readings, what to ask for, and where it goes."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
import logging
from random import Random
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..dexcom import Device, DexcomAuthenticationError, DexcomClient, DexcomError, Egv
from ..dexcom.columns import Columns
from ..dexcom.const import EXPECTED_DELAYS
from ..glucose.alert_settings import dexcom_limits
from ..glucose.metrics import Summary, summarize_windows
from ..glucose.ranges import Limits
from ..glucose.sensor_change import SensorChange
from ..glucose.sensor_session import SensorSession, current_session, sensor_sessions
from ..glucose.wall_clock import is_recent
from ..options import AccountOptions
from ..polling.coordinator import AccountCoordinator
from ..polling.errors import FETCH_ERRORS, update_error, wanted_wait
from ..polling.issues import report_error
from ..polling.pending_events import news_of
from .issues import report_success
from .schedule import PollSchedule
from .state import Readings, StaleReason
from .statistics import GlucoseStatistics
from .store import History

_LOGGER = logging.getLogger(__name__)

# What is kept to show, and to tell one person from another.
RECENT: Final = timedelta(days=1)

# An upload brings all readings so far: what comes this long after the last has nothing to bring.
UPLOAD_MARGIN: Final = timedelta(minutes=30)

# Each request reaches back this far, for readings that were late; once an hour as far as a G7
# sensor remembers. Source: MIRO's ledger of device formats and what other clients re-read.
OVERLAP: Final = timedelta(hours=3)
LONG_OVERLAP: Final = timedelta(days=1)
LONG_OVERLAP_INTERVAL: Final = timedelta(hours=1)

# Device clocks run ahead, so a window ends this long after now.
FUTURE: Final = timedelta(days=1)

# When nothing came for this long, the data range is asked for first: it costs less than a
# window that reaches back to the last reading.
SILENCE: Final = timedelta(days=1)

# The list of devices changes with a sensor or a phone, and carries the time of the last upload.
DEVICES_INTERVAL: Final = timedelta(minutes=30)

# The coordinator leaves out the fraction of the second that it is now. Without a second more it
# would ask before the reading is there.
ROUNDING: Final = timedelta(seconds=1)


class ReadingsCoordinator(AccountCoordinator[Readings, SensorChange]):
    """Fetches readings and devices, as soon as new ones can be there.

    Budget: about 300 requests a day for readings and 50 for devices; Dexcom allows 60,000 an
    hour for all accounts of an app together.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        client: DexcomClient,
        history: History,
        statistics: GlucoseStatistics,
    ) -> None:
        """Prepare to fetch the readings of an account."""
        news = news_of(hass, entry)
        super().__init__(
            hass,
            entry,
            what="readings",
            interval=LONG_OVERLAP_INTERVAL,
            news=news.sensor_changes,
        )
        # However long ago a sensor was changed, nobody has been told.
        self.news.async_reopen(lambda _: True)
        self.client = client
        self.import_percent: int | None = None
        self.summaries: dict[int, Summary] | None = None
        self.caught_up = False
        self._history = history
        self._statistics = statistics
        self.schedule = PollSchedule(EXPECTED_DELAYS[client.server], Random())
        self.next_poll: datetime | None = None
        self.last_success: datetime | None = None
        self.options = AccountOptions.of(entry.options)
        self.data = Readings(limits=self.options.limits)
        self._sessions: tuple[SensorSession, ...] = ()
        # What is known of sensors must not be overtaken by what was known of them before.
        self._sessions_lock = asyncio.Lock()
        self._watch = news.watch
        # What is still to be fetched of the time before the windows of the polls.
        self._gap: tuple[datetime, datetime] | None = None
        self._devices_asked: datetime | None = None
        self._long_overlap_asked: datetime | None = None

    @override
    async def _async_setup(self) -> None:
        """Find out which sensor was worn when readings were last saved."""
        await self._async_find_sessions()
        await self._async_find_change()

    @override
    async def _async_poll(self) -> Readings:
        """Fetch what is new, and decide when to ask again."""
        try:
            readings = await self._async_fetch()
        except FETCH_ERRORS as err:
            self.schedule.failed(dt_util.utcnow(), wanted_wait(err))
            self._plan_next_poll()
            report_error(self.hass, self.config_entry, err)
            raise update_error(err) from err
        self.last_success = dt_util.utcnow()
        self.schedule.asked(self.last_success, readings.newest)
        self._plan_next_poll()
        self._plan_review(readings)
        report_success(self.hass, self.config_entry, readings)
        return readings

    async def _async_fetch(self) -> Readings:
        """Return the readings and devices as they are now."""
        now = dt_util.utcnow()
        known = self.data
        if (window := await self._async_window(now)) is not None:
            is_long = window[1] - window[0] >= LONG_OVERLAP + FUTURE
            await self._async_fill(known.newest, window[0], try_again=is_long)
            fetched = await self.client.egvs(*window)
            await self._async_remember(fetched.records)
            recent = merged((*known.recent, *fetched.records), now)
            known = replace(known, recent=recent)
            if is_long:
                self._long_overlap_asked = now
        devices = await self._async_devices()
        limits = self._limits_by(devices)
        if limits != known.limits and self.summaries is not None:
            self.summaries = await self._async_summaries(limits)
        known = replace(known, devices=devices, limits=limits)
        return self._reviewed(known, dt_util.utcnow())

    async def _async_fill(
        self, newest: datetime | None, start: datetime, *, try_again: bool
    ) -> None:
        """Fetch what was measured before a window since the newest reading that is known, and late.

        A phone or Home Assistant was without a network for long, or a receiver was uploaded after
        weeks. All of that is history, and only the end of it is shown. So what can't be read of it
        keeps nobody from that; it is asked for again once an hour, and after a restart.
        """
        if newest is not None and newest < start:
            since = newest - LONG_OVERLAP
            self._gap = (min(since, self._gap[0]) if self._gap else since, start)
        elif not try_again:
            return
        if self._gap is None:
            return
        try:
            columns = await self.client.egv_columns(*self._gap)
        except DexcomAuthenticationError:
            raise
        except DexcomError as err:
            _LOGGER.debug("What was missed can't be read for now: %s", err)
            return
        whole, changed = await self._history.async_merge(columns)
        await self._statistics.async_write(whole, changed)
        self._gap = None

    async def _async_remember(self, egvs: tuple[Egv, ...]) -> None:
        """Put readings into the history, and the hours that they change into the statistics."""
        whole, changed = await self._history.async_merge(Columns.of(egvs))
        await self._statistics.async_write(whole, changed)
        if changed or self.summaries is None:
            self.summaries = await self._async_summaries(self.limits)
            await self._async_find_sessions()
        await self._async_find_change()
        if self.caught_up and egvs and self._gap is None:
            newest = min(egvs[-1].system_time, dt_util.utcnow())
            self._history.note_imported(newest=newest)

    async def _async_summaries(self, limits: Limits) -> dict[int, Summary]:
        """Return the metrics of the windows that end now, worked out in a thread."""
        trace = self._history.trace(until=dt_util.utcnow())
        return await self.hass.async_add_executor_job(summarize_windows, trace, limits)

    async def _async_find_sessions(self) -> None:
        """Find out in a thread which sensors were worn."""
        async with self._sessions_lock:
            self._sessions = await self.hass.async_add_executor_job(
                sensor_sessions, self._history.readings
            )

    async def _async_find_change(self) -> None:
        """Find out whether a sensor has taken the place of another."""
        if change := self._watch.look(self._sessions, dt_util.utcnow()):
            self.news.async_add([change])
        await self.news.async_save(self._history.file.async_save)

    @property
    def limits(self) -> Limits:
        """Return the limits of the bands."""
        return self.data.limits

    def _limits_by(self, devices: Iterable[Device]) -> Limits:
        """Return the limits that the person wants: their own, or those of Dexcom's alerts."""
        if not self.options.use_dexcom_limits:
            return self.options.limits
        return dexcom_limits(devices, self.options.limits)

    async def async_summarize(self) -> None:
        """Work out anew after an import what all readings together tell, and show it."""
        self.summaries = await self._async_summaries(self.limits)
        await self._async_find_sessions()
        await self._async_find_change()
        self.data = self._reviewed(self.data, dt_util.utcnow())
        self.async_update_listeners()

    async def _async_devices(self) -> tuple[Device, ...]:
        """Return the devices, asked for now and then; readings matter more than they do."""
        now = dt_util.utcnow()
        if is_recent(self._devices_asked, now, DEVICES_INTERVAL):
            return self.data.devices
        self._devices_asked = now
        try:
            devices = await self.client.devices()
        except DexcomAuthenticationError:
            raise
        except DexcomError as err:
            _LOGGER.debug("The devices can't be read for now: %s", err)
            return self.data.devices
        return devices.records

    async def _async_window(self, now: datetime) -> tuple[datetime, datetime] | None:
        """Return the window in which there can be new readings, None where there can't be any."""
        newest = self.data.newest
        if newest is not None and newest > now:
            # The clock was set back: what is known is of no use for a window.
            newest = None
        if newest is None or now - newest > SILENCE:
            end = (await self.client.data_range()).egvs_end
            if end is None or (newest is not None and end <= newest):
                return None
            return min(end, now) - RECENT, end if end < now - SILENCE else now + FUTURE
        if is_recent(self._long_overlap_asked, now, LONG_OVERLAP_INTERVAL):
            return newest - OVERLAP, now + FUTURE
        return newest - LONG_OVERLAP, now + FUTURE

    def _reviewed(self, known: Readings, now: datetime) -> Readings:
        """Return what is known with what follows from the time of day."""
        latest = next(
            (egv for egv in reversed(known.recent) if egv.system_time <= now), None
        )
        stale = (
            None
            if latest is None
            else now - latest.system_time > self.options.stale_after
        )
        session = current_session(self._sessions, now)
        return replace(known, latest=latest, stale=stale, sensor_session=session)

    @property
    def stale_reason(self) -> StaleReason | None:
        """Return why the readings are stale; None while they aren't."""
        if not self.data.stale:
            return None
        if not self.last_update_success:
            return StaleReason.API_DOWN
        uploaded, latest = self.data.last_upload, self.data.latest
        if (
            uploaded
            and latest
            and uploaded - latest.system_time > UPLOAD_MARGIN
            and dt_util.utcnow() - uploaded <= self.options.stale_after
        ):
            return StaleReason.SENSOR_OFF
        return StaleReason.NO_UPLOAD

    def _plan_next_poll(self) -> None:
        """Have the coordinator ask again when the schedule says so."""
        now = dt_util.utcnow()
        self.next_poll = self.schedule.next_poll(now)
        self.update_interval = self.next_poll - now + ROUNDING

    def _plan_review(self, readings: Readings) -> None:
        """Look again when the latest reading becomes stale or a future one becomes present."""
        now = dt_util.utcnow()
        due = [egv.system_time for egv in readings.recent if egv.system_time > now]
        if readings.latest is not None and not readings.stale:
            due.append(
                readings.latest.system_time
                + self.options.stale_after
                + timedelta(seconds=1)
            )
        self._review.async_plan(min(due, default=None))

    @override
    @callback
    def _async_review(self) -> None:
        """Tell the entities what has changed by the mere passing of time."""
        self.data = self._reviewed(self.data, dt_util.utcnow())
        self._plan_review(self.data)
        self.async_update_listeners()


def merged(readings: Iterable[Egv], now: datetime) -> tuple[Egv, ...]:
    """Return readings by time, the last that was sent of each, back to a day before the newest.

    A clock that runs ahead makes readings of the future, which don't push out those of today.
    """
    by_id = {egv.record_id: egv for egv in readings}
    ordered = sorted(by_id.values(), key=lambda egv: egv.system_time)
    if not ordered:
        return ()
    first = min(ordered[-1].system_time, now) - RECENT
    return tuple(egv for egv in ordered if egv.system_time >= first)
