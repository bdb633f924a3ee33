"""Long imports, in steps between which nothing waits but a timer."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later

from ..const import DOMAIN
from .back_off import back_off
from .errors import FETCH_ERRORS, sign_in_lost, wanted_wait

_LOGGER = logging.getLogger(__name__)

PAUSE: Final = timedelta(seconds=2)

# An account without data is looked at again after this time.
EMPTY_PAUSE: Final = timedelta(hours=1)

# Years of history are left more time, so that an hour never sees more than 120 requests.
QUICK_REQUESTS: Final = 8
LONG_PAUSE_PER_REQUEST: Final = timedelta(seconds=40)


class SteppedImport(ABC):
    """Imports something of an account, a window at a time; a restart goes on where it stopped."""

    requests_per_step = 1

    # Whether Dexcom has nothing, be it that it doesn't say so: the first upload may bring months.
    is_empty = False

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Prepare to import into an account that is set up, and to do something after it."""
        self._hass = hass
        self._entry = entry
        self._account = entry.runtime_data
        self._then = then
        self._failures = 0
        self._steps = 0
        self._cancel_timer: CALLBACK_TYPE | None = None

    @abstractmethod
    async def async_import_some(self) -> bool:
        """Import one more window; tell whether all is there. Raises one of FETCH_ERRORS."""

    @callback
    def async_start(self) -> None:
        """Begin, or go on where the last run stopped."""
        self._entry.async_create_background_task(
            self._hass, self._async_step(), f"{DOMAIN} import of the past"
        )

    @callback
    def async_stop(self) -> None:
        """Stop; what has been reached is remembered."""
        if self._cancel_timer is not None:
            self._cancel_timer()
            self._cancel_timer = None

    async def _async_step(self) -> None:
        """Import one more window, and plan the next."""
        try:
            finished = await self.async_import_some()
        except FETCH_ERRORS as err:
            if sign_in_lost(err) and self._is_sign_in_awaited:
                # The account is loaded anew with it.
                return
            self._failures += 1
            wait = max(back_off(self._failures), wanted_wait(err))
            _LOGGER.debug("The import of the past goes on in %s", wait)
        else:
            if finished:
                self._go_on_with_next()
                return
            self._failures = 0
            self._steps += 1
            wait = self._pause
        self._cancel_timer = async_call_later(self._hass, wait, self._async_go_on)

    @callback
    def _go_on_with_next(self) -> None:
        """Do what is to be done after this import, once."""
        then, self._then = self._then, None
        if then is not None:
            then()

    @property
    def _is_sign_in_awaited(self) -> bool:
        """Tell whether the person is asked to sign in, which is left to the polls to decide."""
        flows = self._entry.async_get_active_flows(self._hass, {SOURCE_REAUTH})
        return any(flows)

    @property
    def _pause(self) -> timedelta:
        """Return how long Dexcom is left alone after a step."""
        if self.is_empty:
            return EMPTY_PAUSE
        if self._steps * self.requests_per_step <= QUICK_REQUESTS:
            return PAUSE
        return self.requests_per_step * LONG_PAUSE_PER_REQUEST

    @callback
    def _async_go_on(self, _now: datetime) -> None:
        """Take the next step."""
        self._cancel_timer = None
        self.async_start()
