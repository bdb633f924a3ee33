"""Polls readings and devices and holds their state."""

import asyncio
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
import logging
from random import Random
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryNotReady
from homeassistant.util import dt as dt_util

from ..auth.refusal import Refusal, SignInRefusedError
from ..coverage import SHORTEST_DEPTH, Interval, complete_since, is_complete
from ..dexcom.client import DexcomClient
from ..dexcom.columns import Columns
from ..dexcom.const import EXPECTED_DELAYS, HOURLY_WINDOW
from ..dexcom.devices import Device, newest_device
from ..dexcom.errors import DexcomAuthenticationError, DexcomError, DexcomOtherUserError
from ..glucose.alert_settings import apply_dexcom_limits
from ..glucose.person_clock import offset_at
from ..glucose.ranges import Limits
from ..glucose.sensor_change import SensorChange, SensorChangeDetector
from ..glucose.sensor_session import find_current_session
from ..glucose.wall_clock import is_recent, on_the_hour
from ..options import AccountOptions
from ..polling.coordinator import AccountCoordinator
from ..polling.errors import FETCH_ERRORS, is_sign_in_refused, server_wait, update_error
from ..storage.account_store import day_number, day_start
from ..storage.lasting import async_finished, async_lasting
from .clock import choose_clock
from .derived import DerivedData
from .freshness import NextReading
from .issues import report_error, report_success
from .merge import ReadingsChange
from .schedule import PollSchedule
from .selection import latest_reading
from .state import ImportProgress, PendingSensorChanges, ReadingsState, StaleReason
from .store import ReadingsStore

_LOGGER = logging.getLogger(__name__)

# The length of the first window of an account without recent readings.
RECENT: Final = timedelta(days=1)

# Each request reaches back this far, for late readings; once an hour as far as a G7 sensor
# remembers. Source: MIRO's ledger of device formats and what other clients read again.
OVERLAP: Final = timedelta(hours=3)
LONG_OVERLAP: Final = timedelta(days=1)
LONG_OVERLAP_INTERVAL: Final = timedelta(hours=1)

# Device clocks run ahead, so a window ends this long after now.
FUTURE: Final = timedelta(days=1)

# After this long without readings, a poll asks for the data range first: that costs less than a
# window that reaches back to the last reading.
SILENCE: Final = timedelta(days=1)

# The list of devices changes with a sensor or a phone, and carries the time of the last upload.
DEVICES_INTERVAL: Final = timedelta(minutes=30)

# Home Assistant drops the fraction of the current second. Without this second, it would poll
# before the reading is there.
ROUNDING: Final = timedelta(seconds=1)


class ReadingsCoordinator(AccountCoordinator[ReadingsState, SensorChange]):
    """Fetches readings and devices as soon as there can be new ones.

    Budget: about 300 requests a day for readings and 50 for devices; Dexcom allows 60,000 an
    hour for all accounts of an app together.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        client: DexcomClient,
        store: ReadingsStore,
        refusal: Refusal,
    ) -> None:
        """Start with the saved readings."""
        super().__init__(
            hass,
            entry,
            what="readings",
            interval=LONG_OVERLAP_INTERVAL,
            events=async_lasting(entry, PendingSensorChanges),
            file=store.file,
        )
        self.client = client
        self.store = store
        self.refusal = refusal
        self.schedule = PollSchedule(EXPECTED_DELAYS[client.server], Random())
        self.next_poll: datetime | None = None
        # When the first reading of all was taken, as Dexcom says.
        self.first_at_dexcom: datetime | None = None
        self.options = AccountOptions(entry)
        self._limits = self.options.limits
        self.data = ReadingsState(limits=self._limits)
        self._detector = async_lasting(entry, SensorChangeDetector)
        self._derived = DerivedData()
        self._derived_edition = 0
        self._derive_lock = asyncio.Lock()
        self.import_progress = ImportProgress()
        self._devices_asked: datetime | None = None
        self._devices_error: DexcomError | None = None
        self._long_overlap_asked: datetime | None = None

    @override
    async def _async_setup(self) -> None:
        """Find the sensor of the saved readings, so that a later one counts as a change."""
        await self._async_follow_readings()
        await self._async_detect_sensor_change()

    async def async_first_poll(self) -> None:
        """Poll for the first time, or start with the saved readings if the sign-in is refused.

        Raises ConfigEntryNotReady if the poll fails for another reason.
        """
        try:
            await self.async_config_entry_first_refresh()
        except ConfigEntryNotReady:
            if not self.refusal.is_active:
                raise
            _LOGGER.error("Error fetching %s data: %s", self.name, self.last_exception)
            await self._async_derive()
            self._async_update_by_time()

    @override
    async def _async_poll(self) -> ReadingsState:
        """Fetch new readings and plan the next poll."""
        try:
            state = await self._async_fetch()
        except FETCH_ERRORS as error:
            err: Exception = error
            if isinstance(err, DexcomAuthenticationError) and (
                await self._async_is_refused_everywhere()
            ):
                self.refusal.async_record()
                err = SignInRefusedError()
            if is_sign_in_refused(err):
                # Home Assistant forgets requests when it stops.
                self.refusal.async_request_sign_in()
                if not self.last_update_success:
                    # Home Assistant doesn't update listeners when one error follows another.
                    self.async_update_listeners()
            self.schedule.record_failure(dt_util.utcnow(), server_wait(err))
            self._plan_next_poll()
            report_error(self.hass, self.config_entry, err)
            raise update_error(err) from error
        self.refusal.async_clear()
        now = dt_util.utcnow()
        latest = self.store.latest(now)
        self.schedule.record_answer(now, latest.time if latest else None)
        # How fresh the latest reading is depends on the delay, of which the answer says more.
        state = self._reviewed(state, now)
        self._plan_next_poll()
        self._plan_next_review(state)
        report_success(self.hass, self.config_entry, state, self._devices_error)
        return state

    async def _async_is_refused_everywhere(self) -> bool:
        """Return whether all endpoints refuse the access token, not only the readings'."""
        for ask in (self.client.data_range, self.client.devices):
            try:
                await ask()
            except DexcomAuthenticationError:
                continue
            except FETCH_ERRORS as err:
                return is_sign_in_refused(err)
            return False
        return True

    async def _async_fetch(self) -> ReadingsState:
        """Ingest new readings and return the state with the devices, to be reviewed."""
        now = dt_util.utcnow()
        if (window := await self._async_window(now)) is not None:
            is_long = window.end - window.start >= LONG_OVERLAP + FUTURE
            await self._async_fill_gap(window.start)
            await self.async_ingest(window)
            if is_long:
                self._long_overlap_asked = now
        devices = await self._async_devices()
        if devices is not self.data.devices:
            self._limits = self._limits_by(devices)
        await self._async_derive()
        state = self.data
        if devices is not state.devices:
            state = replace(state, devices=devices, device=newest_device(devices))
        return state

    async def async_ingest(
        self, window: Interval, *, rewrite: bool = False
    ) -> tuple[Columns, ReadingsChange]:
        """Fetch and keep the readings of a window; return them and what they change.

        Raises one of FETCH_ERRORS. A window that reaches into the future is complete up to its
        newest reading. One that ends on the hour has no reading of the next hour.
        """
        start, end = window
        fetched = await self.client.egv_columns(start, end)
        if end == on_the_hour(end):
            fetched = fetched.in_span(start.timestamp(), end.timestamp())
        if end > (now := dt_util.utcnow()):
            newest = latest_reading(fetched, now)
            end = newest.time if newest else start
        return fetched, await async_finished(
            self.hass,
            self.store.async_ingest(fetched, Interval(start, end), rewrite=rewrite),
        )

    async def _async_fill_gap(self, start: datetime) -> None:
        """Ingest the readings between the latest one and the window of a poll.

        A phone or Home Assistant was offline for long, or a receiver was uploaded after weeks.
        Errors here must not delay the latest reading: the import fetches what stays missing.
        """
        newest = self.data.newest
        if newest is None or newest >= start:
            return
        since = max(newest - LONG_OVERLAP, start - HOURLY_WINDOW)
        try:
            await self.async_ingest(Interval(since, start))
        except DexcomError as err:
            _LOGGER.debug("The readings of a gap can't be fetched for now: %s", err)

    async def async_refresh_state(self, progress: ImportProgress | None = None) -> None:
        """Show the stored readings, and the progress of an import."""
        self.import_progress = progress or self.import_progress
        await self._async_derive()
        # A poll may have changed the state meanwhile.
        self.data = self._reviewed(self.data, dt_util.utcnow())
        self.async_update_listeners()

    async def _async_derive(self) -> None:
        """Derive everything that depends on the stored readings."""
        async with self._derive_lock:
            await self._async_follow_readings()
            await self._async_detect_sensor_change()
            if self.events.has_pending:
                await self.store.file.async_save()

    async def _async_follow_readings(self) -> None:
        """Update metrics and sensor sessions in a thread, if readings or limits changed."""
        derived, readings, limits = self._derived, self.store.readings, self._limits
        if readings is not derived.readings or limits != derived.limits:
            changes = self.store.changes
            edition, noted = changes.edition, changes.since(self._derived_edition)
            self._derived = await self.hass.async_add_executor_job(
                derived.follow, readings, noted, dt_util.utcnow(), limits
            )
            self._derived_edition = edition

    async def _async_detect_sensor_change(self) -> None:
        """Queue an event if another sensor is in use than before."""
        derived, now = self._derived, dt_util.utcnow()
        if change := self._detector.detect(derived.sessions, now):
            add_outcome = derived.with_outcome
            change = await self.hass.async_add_executor_job(add_outcome, change, now)
            self.events.async_add([change])

    def _limits_by(self, devices: Iterable[Device]) -> Limits:
        """Return the limits that the person chose: their own, or those of Dexcom's alerts."""
        if not self.options.use_dexcom_limits:
            return self.options.limits
        return apply_dexcom_limits(devices, self.options.limits)

    async def _async_devices(self) -> tuple[Device, ...]:
        """Return the devices. Fetch them now and then; an error must not stop the readings."""
        now = dt_util.utcnow()
        if is_recent(self._devices_asked, now, DEVICES_INTERVAL):
            return self.data.devices
        self._devices_asked = now
        try:
            devices = await self.client.devices()
        except DexcomError as err:
            if isinstance(err, DexcomOtherUserError):
                if not isinstance(self._devices_error, DexcomOtherUserError):
                    _LOGGER.error(
                        "Error fetching %s data: %s", self.name, update_error(err)
                    )
                self._devices_asked = None
            self._devices_error = err
            return self.data.devices
        self._devices_error = None
        return devices.records

    async def _async_window(self, now: datetime) -> Interval | None:
        """Return the window in which there can be new readings, or None if there can't be any."""
        newest = self.data.newest
        if newest is not None and newest > now:
            # The clock was set back, and the latest reading says nothing about a window.
            newest = None
        if newest is None or now - newest > SILENCE:
            end = (await self.client.data_range()).egvs_end
            if end is None or (newest is not None and end <= newest):
                return None
            return Interval(
                min(end, now) - RECENT, end if end < now - SILENCE else now + FUTURE
            )
        if is_recent(self._long_overlap_asked, now, LONG_OVERLAP_INTERVAL):
            return Interval(newest - OVERLAP, now + FUTURE)
        return Interval(newest - LONG_OVERLAP, now + FUTURE)

    def _reviewed(self, state: ReadingsState, now: datetime) -> ReadingsState:
        """Return a state as of now."""
        latest = self.store.latest(now)
        return replace(
            state,
            latest=latest,
            freshness=self._next_after(latest.time).judge(now) if latest else None,
            sensor_session=find_current_session(self._derived.sessions, now),
            limits=self._limits,
            metrics=self._derived.metrics,
            import_progress=self.import_progress,
            utc_offset_minutes=offset_at(int(now.timestamp()), self.clock) // 60,
        )

    @property
    def first_reading(self) -> datetime | None:
        """Return when readings begin, at Dexcom or in earlier files, as far as that is known.

        Of files, only the day is known.
        """
        first, stored = self.first_at_dexcom, self.store.first_day
        if stored is not None and (first is None or stored < day_number(first)):
            return day_start(stored)
        return first

    def has_all_since(self, start: datetime) -> bool:
        """Return whether all readings since a time are stored."""
        return is_complete(
            self.store.coverage,
            start,
            dt_util.utcnow(),
            is_imported=self.import_progress.is_finished,
            depth=self.options.history_depth,
        )

    @property
    def clock(self) -> tzinfo:
        """Return the clock that days and hours follow: the person's, as far as it is known."""
        return choose_clock(self.options, self.store.offset_changes)

    @property
    def missing_before(self) -> datetime | None:
        """Return the time before which the import still has to fetch recent readings.

        None if nothing is missing, or if it is unknown how far back readings go.
        """
        now = dt_util.utcnow()
        if not self.import_progress.is_known or self.has_all_since(
            now - SHORTEST_DEPTH
        ):
            return None
        return complete_since(self.store.coverage)

    def _next_after(self, latest: datetime) -> NextReading:
        """Return what is expected after a reading."""
        return NextReading.after(latest, self.schedule.delay, self.options.stale_after)

    @property
    def next_reading(self) -> NextReading | None:
        """Return what is expected after the latest reading; None without one."""
        newest = self.data.newest
        return None if newest is None else self._next_after(newest)

    @property
    def stale_reason(self) -> StaleReason | None:
        """Return why the readings are stale; None while they aren't."""
        if not self.data.is_stale:
            return None
        if self.refusal.is_active:
            return StaleReason.SIGNED_OUT
        if not self.last_update_success:
            return StaleReason.API_DOWN
        if self.data.is_sensor_off(dt_util.utcnow(), self.options.stale_after):
            return StaleReason.SENSOR_OFF
        return StaleReason.NO_UPLOAD

    def _plan_next_poll(self) -> None:
        """Poll again when the schedule says so."""
        now = dt_util.utcnow()
        self.next_poll = self.refusal.retry_at or self.schedule.next_poll(now)
        self.update_interval = self.next_poll - now + ROUNDING

    def _plan_next_review(self, state: ReadingsState) -> None:
        """Review the state at the next verdict on the latest reading, or once a future one is current."""
        now = dt_util.utcnow()
        times = self.store.readings.times
        ahead = times[bisect_right(times, now.timestamp()) :][:1]
        due = [dt_util.utc_from_timestamp(time) for time in ahead]
        if state.newest is not None:
            due += self._next_after(state.newest).verdicts_after(now)
        self._plan_review(min(due, default=None))

    @override
    @callback
    def _async_update_by_time(self) -> None:
        """Update the state without a poll."""
        self.data = self._reviewed(self.data, dt_util.utcnow())
        self._plan_next_review(self.data)
        self.async_update_listeners()
