"""Imports the past window by window, in a coroutine that sleeps in between."""

from abc import ABC, abstractmethod
import asyncio
from collections import deque
from datetime import datetime, timedelta
import logging
import math
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from ..const import DOMAIN
from ..coverage import Interval
from ..naming import async_account_name
from .errors import FETCH_ERRORS, back_off, sign_in_lost, wanted_wait

_LOGGER = logging.getLogger(__name__)

# An import pauses for this long after each of its first windows ...
SHORT_PAUSE: Final = timedelta(seconds=2)
QUICK_REQUESTS: Final = 8

# ... and then longer, so that years of history cost no more than 90 requests an hour.
LONG_PAUSE_PER_REQUEST: Final = timedelta(seconds=40)

# The limit of actions and calendars. Dexcom's is 60,000 for all users of an app.
REQUESTS_AN_HOUR: Final = 120
HOUR_SECONDS: Final = 3600

# The pause for an account without data, or one that waits for a sign-in.
IDLE_PAUSE: Final = timedelta(hours=1)


class PastImporter(ABC):
    """Imports the past of an account. Coverage is stored, so a restart continues the import."""

    requests_per_window = 1

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry, what: str) -> None:
        """Prepare to import what an account has."""
        self._hass = hass
        self._entry = entry
        self._what = what
        self._span: Interval | None = None
        self._windows = 0
        # The ends of windows that were tried. What is still missing is tried again after others.
        self._tried: set[datetime] = set()

    @abstractmethod
    async def _async_missing(self) -> list[Interval] | None:
        """Return the windows that are still missing, the next one first.

        An empty list means that the import is finished, and None that there is nothing to import
        yet. Raises one of FETCH_ERRORS.
        """

    @abstractmethod
    async def _async_import(self, window: Interval) -> None:
        """Import a window. Raises one of FETCH_ERRORS."""

    async def async_run(self) -> bool:
        """Import until nothing is missing; return False if there is nothing to import yet."""
        failures = self._windows = 0
        while True:
            try:
                missing = await self._async_missing()
                if not missing:
                    return missing is not None
                pause = await self._async_import_next(missing)
                if len(missing) == 1 and await self._async_missing() == []:
                    # Nothing is left to wait for.
                    return True
            except FETCH_ERRORS as err:
                failures += 1
                pause = max(back_off(failures), wanted_wait(err))
                if sign_in_lost(err):
                    pause = IDLE_PAUSE
                _LOGGER.debug("The import of the past continues in %s", pause)
            except Exception:
                if not failures:
                    _LOGGER.exception("Unexpected error; the import continues later")
                failures += 1
                pause = IDLE_PAUSE
            else:
                failures = 0
            await asyncio.sleep(pause.total_seconds())

    async def _async_import_next(self, missing: list[Interval]) -> timedelta:
        """Import the next window and return how long to leave Dexcom alone after it.

        Windows that were tried before come last: they failed unexpectedly, or they end in the
        future because a clock is wrong.
        """
        untried = [window for window in missing if window.end not in self._tried]
        window = (untried or missing)[0]
        self._windows += 1
        try:
            await self._async_import(window)
        except FETCH_ERRORS:
            raise
        except Exception:
            if window.end not in self._tried:
                _LOGGER.exception(
                    "Unexpected error while importing; the window is tried again later"
                )
        self._tried.add(window.end)
        return self._pause if untried else IDLE_PAUSE

    def _log(self, message: str, *args: object) -> None:
        """Log something about the import, after what is imported and for whom."""
        name = async_account_name(self._hass, self._entry)
        _LOGGER.info(message, self._what, name, *args)

    @property
    def _pause(self) -> timedelta:
        """Return how long to leave Dexcom alone after a window."""
        if self._windows * self.requests_per_window <= QUICK_REQUESTS:
            return SHORT_PAUSE
        return self.requests_per_window * LONG_PAUSE_PER_REQUEST


class RequestBudget:
    """What all actions for an account together may ask of Dexcom within an hour.

    Imports wait until they may send more. They leave a tenth to those who wait for an answer, and
    these get an error instead.
    """

    def __init__(self) -> None:
        """Start with a full budget."""
        # When the last requests were sent, in seconds of the event loop's clock.
        self._sent_seconds: deque[float] = deque()

    async def async_take(self, requests: int = 1) -> None:
        """Wait until a number of further requests may be sent."""
        limit = REQUESTS_AN_HOUR - REQUESTS_AN_HOUR // 10
        for _ in range(requests):
            while (wait_seconds := self._wait_seconds(limit - 1)) > 0:
                await asyncio.sleep(wait_seconds)
            self._sent_seconds.append(asyncio.get_running_loop().time())

    def take_now(self, requests: int = 1) -> None:
        """Take a number of requests at once; raises HomeAssistantError if there are too few."""
        wait_seconds = self._wait_seconds(REQUESTS_AN_HOUR - requests)
        if wait_seconds > 0:
            raise HomeAssistantError(
                translation_domain=DOMAIN,
                translation_key="budget_used_up",
                translation_placeholders={
                    "requests": str(REQUESTS_AN_HOUR),
                    "minutes": str(math.ceil(wait_seconds / 60)),
                },
            )
        now_seconds = asyncio.get_running_loop().time()
        self._sent_seconds.extend([now_seconds] * requests)

    def _wait_seconds(self, most_sent: int) -> float:
        """Return how long it takes until at most so many requests were sent within an hour."""
        hour_ago_seconds = asyncio.get_running_loop().time() - HOUR_SECONDS
        while self._sent_seconds and self._sent_seconds[0] <= hour_ago_seconds:
            self._sent_seconds.popleft()
        too_many = len(self._sent_seconds) - max(most_sent, 0)
        if too_many <= 0:
            return 0.0
        return self._sent_seconds[too_many - 1] - hour_ago_seconds
