"""Looking again at what is known, where the mere passing of time changes what it means."""

from collections.abc import Callable
from datetime import datetime

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_point_in_utc_time


class Review:
    """One look ahead: planning another one drops the one before."""

    def __init__(self, hass: HomeAssistant, look: Callable[[], None]) -> None:
        """Remember what to do when the moment has come."""
        self._hass = hass
        self._look = look
        self._unsub: CALLBACK_TYPE | None = None

    @callback
    def async_plan(self, moment: datetime | None) -> None:
        """Look again at a moment; None where nothing will change by itself."""
        self.async_cancel()
        if moment is not None:
            self._unsub = async_track_point_in_utc_time(
                self._hass, self._async_due, moment
            )

    @callback
    def async_cancel(self) -> None:
        """Drop what is planned."""
        if self._unsub is not None:
            self._unsub()
            self._unsub = None

    @callback
    def _async_due(self, _now: datetime) -> None:
        """Look, which may plan the next look."""
        self._unsub = None
        self._look()
