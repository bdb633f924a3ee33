"""The base class of both coordinators of an account."""

from abc import abstractmethod
import asyncio
from datetime import timedelta
import logging
from typing import override

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers.start import async_at_started
from homeassistant.helpers.update_coordinator import TimestampDataUpdateCoordinator

from ..naming import async_account_name
from .pending_events import PendingEvents
from .timer import Timer

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
    ) -> None:
        """Describe what is fetched how often, and the events that come of it."""
        super().__init__(
            hass,
            _LOGGER,
            config_entry=entry,
            name=what,
            update_interval=interval,
        )
        self._what = what
        self.events = events
        self._review_timer = Timer(hass, self._async_review)
        entry.async_on_unload(async_at_started(hass, self._async_fire_events))

    @override
    async def _async_update_data(self) -> _DataT:
        """Poll in a task that ends with the account, even if something else asked for it."""
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
        """Fetch what is new and return the data that follow."""

    @abstractmethod
    @callback
    def _async_review(self) -> None:
        """Update the data after time has passed."""

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
        if is_started and self._is_set_up:
            self.events.async_fire()

    @property
    def _is_set_up(self) -> bool:
        """Return whether the account has its entities, which is so after a failed unload, too."""
        return self.config_entry.state in (
            ConfigEntryState.LOADED,
            ConfigEntryState.FAILED_UNLOAD,
        )

    @override
    async def async_shutdown(self) -> None:
        """Stop everything that is planned."""
        self._review_timer.async_cancel()
        await super().async_shutdown()
