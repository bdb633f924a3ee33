"""What both coordinators of an account have in common."""

from abc import abstractmethod
import asyncio
from datetime import timedelta
import logging
from typing import override

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers.start import async_at_started
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from .pending_events import News
from .timer import Review

_LOGGER = logging.getLogger(__name__)


class AccountCoordinator[_DataT, _NewsT](DataUpdateCoordinator[_DataT]):
    """Polls as long as the account is set up, looks again in between, and tells what is new."""

    config_entry: ConfigEntry

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        *,
        what: str,
        interval: timedelta,
        news: News[_NewsT],
    ) -> None:
        """Prepare to fetch something of an account."""
        super().__init__(
            hass,
            _LOGGER,
            config_entry=entry,
            name=f"{entry.title} {what}",
            update_interval=interval,
        )
        self.news = news
        self._review = Review(hass, self._async_review)
        entry.async_on_unload(async_at_started(hass, self._async_tell_news))

    @override
    async def _async_update_data(self) -> _DataT:
        """Poll in a task that ends with the account, whoever has asked for it."""
        try:
            return await self.config_entry.async_create_background_task(
                self.hass, self._async_poll(), f"{self.name} poll"
            )
        except asyncio.CancelledError:
            asker = asyncio.current_task()
            was_well = self._is_set_up and self.last_update_success
            if not was_well or (asker and asker.cancelling()):
                raise
            # Home Assistant stops, which is no outage of Dexcom.
            return self.data

    @abstractmethod
    async def _async_poll(self) -> _DataT:
        """Fetch what is new."""

    @abstractmethod
    @callback
    def _async_review(self) -> None:
        """Tell the entities what has changed by the mere passing of time."""

    @override
    @callback
    def async_update_listeners(self) -> None:
        """Tell the entities, and then of the news, so that sensors are right when they come."""
        super().async_update_listeners()
        self._async_tell_news(self.hass)

    @callback
    def _async_tell_news(self, _hass: HomeAssistant) -> None:
        """Tell of what is new, if automations and the account's entities are there to hear it."""
        is_started = self.hass.state not in (CoreState.not_running, CoreState.starting)
        if is_started and self._is_set_up:
            self.news.async_tell()

    @property
    def _is_set_up(self) -> bool:
        """Tell whether the account is set up, with its entities, be it that they couldn't go."""
        return self.config_entry.state in (
            ConfigEntryState.LOADED,
            ConfigEntryState.FAILED_UNLOAD,
        )

    @override
    async def async_shutdown(self) -> None:
        """Stop everything that was planned."""
        self._review.async_cancel()
        await super().async_shutdown()
