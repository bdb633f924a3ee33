"""A timer for data that changes its meaning with time alone."""

from collections.abc import Callable
from datetime import datetime

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_point_in_utc_time


class Timer:
    """Calls a function at one moment; setting it again replaces that moment."""

    def __init__(self, hass: HomeAssistant, action: Callable[[], None]) -> None:
        """Remember what to do when the moment has come."""
        self._hass = hass
        self._action = action
        self._unsub: CALLBACK_TYPE | None = None

    @callback
    def async_set(self, moment: datetime | None) -> None:
        """Set the moment, or None where nothing changes with time alone."""
        self.async_cancel()
        if moment is not None:
            self._unsub = async_track_point_in_utc_time(
                self._hass, self._async_fire, moment
            )

    @callback
    def async_cancel(self) -> None:
        """Drop the moment."""
        if self._unsub is not None:
            self._unsub()
            self._unsub = None

    @callback
    def _async_fire(self, _now: datetime) -> None:
        """Call the function, which may set the timer again."""
        self._unsub = None
        self._action()
