"""The base class of both coordinators of an account."""

from abc import abstractmethod
import asyncio
from datetime import datetime, timedelta
import logging
from typing import override

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, CoreState, HomeAssistant, callback
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.helpers.start import async_at_started
from homeassistant.helpers.update_coordinator import TimestampDataUpdateCoordinator

from ..naming import async_account_name
from ..storage.account_file import AccountFile
from .pending_events import PendingEvents

_LOGGER = logging.getLogger(__name__)


class AccountCoordinator[_DataT, _EventT](TimestampDataUpdateCoordinator[_DataT]):
    """Polls while the account is set up, reviews its data as time passes, and fires events."""

    config_entry: ConfigEntry

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        *,
        what: str,
        interval: timedelta,
        events: PendingEvents[_EventT],
        file: AccountFile,
    ) -> None:
        """Set what is fetched and how often, the queue of its events, and the file they are in."""
        super().__init__(
            hass, _LOGGER, config_entry=entry, name=what, update_interval=interval
        )
        self._what = what
        self.events = events
        self._file = file
        self._unsub_review: CALLBACK_TYPE | None = None
        entry.async_on_unload(async_at_started(hass, self._async_fire_events))

    async def async_load_events(self) -> None:
        """Load the events that are still due; raises DiskTroubleError."""
        await self.events.async_load(self._file, self._is_due)

    def _is_due(self, _event: _EventT) -> bool:
        """Return whether an event from before the account was set up should still fire."""
        return True

    @override
    async def _async_update_data(self) -> _DataT:
        """Poll in a task that ends with the account, also if a user requested the poll."""
        self.name = f"{async_account_name(self.hass, self.config_entry)} {self._what}"
        try:
            return await self.config_entry.async_create_background_task(
                self.hass, self._async_poll(), f"{self.name} poll"
            )
        except asyncio.CancelledError:
            caller = asyncio.current_task()
            was_well = self._is_set_up and self.last_update_success
            if not was_well or (caller and caller.cancelling()):
                raise
            # Home Assistant is stopping, which is no outage of Dexcom.
            return self.data

    @abstractmethod
    async def _async_poll(self) -> _DataT:
        """Fetch new records and return the updated data."""

    @callback
    def _plan_review(self, moment: datetime | None) -> None:
        """Review the data at a moment; None cancels what was planned before."""
        if self._unsub_review is not None:
            self._unsub_review()
            self._unsub_review = None
        if moment is not None:
            self._unsub_review = async_track_point_in_utc_time(
                self.hass, self._async_review, moment
            )

    @callback
    def _async_review(self, _now: datetime) -> None:
        """Update the data after time has passed, and plan the next review."""
        self._unsub_review = None
        self._async_update_by_time()

    @abstractmethod
    @callback
    def _async_update_by_time(self) -> None:
        """Update the data that change with time alone, and plan the next review."""

    @override
    @callback
    def async_update_listeners(self) -> None:
        """Update the entities, then fire events, so that sensors are right when events come."""
        super().async_update_listeners()
        self._async_fire_events(self.hass)

    @callback
    def _async_fire_events(self, _hass: HomeAssistant) -> None:
        """Fire events if automations and the account's entities are there to receive them."""
        is_started = self.hass.state not in (CoreState.not_running, CoreState.starting)
        if is_started and self._is_set_up and self.events.async_fire():
            # So that they don't fire again after a restart.
            self.hass.async_create_task(self._file.async_save(), f"{self.name} save")

    @property
    def _is_set_up(self) -> bool:
        """Return whether the account has its entities. After a failed unload it still does."""
        return self.config_entry.state in (
            ConfigEntryState.LOADED,
            ConfigEntryState.FAILED_UNLOAD,
        )

    @override
    async def async_shutdown(self) -> None:
        """Stop everything that is planned."""
        self._plan_review(None)
        await super().async_shutdown()
