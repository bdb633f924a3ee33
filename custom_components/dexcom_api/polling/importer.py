"""Imports the past window by window, in a coroutine that sleeps in between."""

from abc import ABC, abstractmethod
import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
import logging
import math
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from ..const import DOMAIN
from ..coverage import Interval
from ..dexcom.columns import HOUR_SECONDS
from ..dexcom.const import HOURLY_WINDOW
from ..glucose.wall_clock import on_the_hour
from ..naming import async_account_name
from ..storage.account_file import DiskTroubleError
from .errors import FETCH_ERRORS, back_off, is_sign_in_refused, server_wait

_LOGGER = logging.getLogger(__name__)

# An import pauses for this long after each of its first windows, so that the last 90 days, which most
# dashboards show, are there at once: the diary takes three requests for each of four windows ...
SHORT_PAUSE: Final = timedelta(seconds=2)
QUICK_REQUESTS: Final = 12

# ... and then longer, so that years of history cost no more than 90 requests an hour.
LONG_PAUSE_PER_REQUEST: Final = timedelta(seconds=40)

# Actions and calendars share this limit. Dexcom's is 60,000 for all users of an app.
REQUESTS_AN_HOUR: Final = 120

# The pause for an account without data, or one that waits for a sign-in.
IDLE_PAUSE: Final = timedelta(hours=1)


def windows_backwards(start: datetime, end: datetime) -> Iterator[Interval]:
    """Cut a window into single requests that meet on the hour, the newest first.

    Within an hour that two windows share, each would write statistics of its own readings only.
    """
    start = on_the_hour(start)
    while end > start:
        window_start = max(start, on_the_hour(end - HOURLY_WINDOW))
        yield Interval(window_start, end)
        end = window_start


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

    async def async_estimate(self) -> None:
        """Show how long the import will take, before it begins."""
        # Errors are reported when it runs.
        with suppress(Exception):
            await self._async_missing()

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
            except (*FETCH_ERRORS, DiskTroubleError) as err:
                failures += 1
                pause = max(back_off(failures), server_wait(err))
                if is_sign_in_refused(err):
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
        """Import the next window and return how long to pause after it.

        Windows that were tried before come last: they failed unexpectedly, or they end in the
        future because a clock is wrong.
        """
        untried = [window for window in missing if window.end not in self._tried]
        window = (untried or missing)[0]
        self._windows += 1
        try:
            await self._async_import(window)
        except (*FETCH_ERRORS, DiskTroubleError):
            raise
        except Exception:
            if window.end not in self._tried:
                _LOGGER.exception(
                    "Unexpected error while importing; the import tries this period again later"
                )
        self._tried.add(window.end)
        return self._pause_after(self._windows) if untried else IDLE_PAUSE

    def _time_left(self, missing: list[Interval]) -> timedelta:
        """Return how long it will take to import the missing windows.

        Pauses take nearly all of the time. The one after the last window stands for the requests.
        """
        tried = sum(window.end in self._tried for window in missing)
        last = self._windows + len(missing) - tried
        pauses = map(self._pause_after, range(self._windows + 1, last + 1))
        return sum(pauses, tried * IDLE_PAUSE)

    def _log(self, message: str, *args: object) -> None:
        """Log something about the import, after what is imported and for whom."""
        name = async_account_name(self._hass, self._entry)
        _LOGGER.info(message, self._what, name, *args)

    def _pause_after(self, windows: int) -> timedelta:
        """Return how long to pause after a number of windows."""
        if windows * self.requests_per_window <= QUICK_REQUESTS:
            return SHORT_PAUSE
        return self.requests_per_window * LONG_PAUSE_PER_REQUEST


class RequestBudget:
    """Limits the requests of all actions and calendars of an account.

    Imports wait for their turn, and leave a tenth of the budget to the others. If the budget is
    used up, these raise an error, because someone waits for their answer.
    """

    def __init__(self) -> None:
        """Start with a full budget."""
        # When the last requests were sent, in seconds of the event loop's clock.
        self._sent_seconds: deque[float] = deque()

    async def async_take(self, requests: int = 1) -> None:
        """Wait until a number of requests may be sent."""
        limit = REQUESTS_AN_HOUR - REQUESTS_AN_HOUR // 10
        for _ in range(requests):
            while (wait_seconds := self._wait_seconds(limit - 1)) > 0:
                await asyncio.sleep(wait_seconds)
            self._sent_seconds.append(asyncio.get_running_loop().time())

    def take_now(self, requests: int = 1) -> None:
        """Take a number of requests; raises HomeAssistantError if fewer are left."""
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
        """Return how long it takes until no more than ``most_sent`` were sent within an hour."""
        hour_ago_seconds = asyncio.get_running_loop().time() - HOUR_SECONDS
        while self._sent_seconds and self._sent_seconds[0] <= hour_ago_seconds:
            self._sent_seconds.popleft()
        too_many = len(self._sent_seconds) - max(most_sent, 0)
        if too_many <= 0:
            return 0.0
        return self._sent_seconds[too_many - 1] - hour_ago_seconds
