"""Timers of stopped clocks, and a clock that goes on."""

import asyncio
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
import os
import time
from typing import Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import event
from homeassistant.util import dt as dt_util
from homeassistant.util.async_ import get_scheduled_timer_handles

# Home Assistant delays what it repeats by up to half a second.
EARLY_SECONDS: Final = event.RANDOM_MICROSECOND_MAX / 1_000_000


def fire_timers(hass: HomeAssistant) -> None:
    """Run what is due, as the test plugin does, but without new mocks for each timer."""
    timestamp = dt_util.utcnow().timestamp() + EARLY_SECONDS
    moment = dt_util.utc_from_timestamp(timestamp)
    resolution = time.get_clock_info("monotonic").resolution
    with (
        patch.object(event, "time_tracker_utcnow", lambda: moment),
        patch.object(event, "time_tracker_timestamp", lambda: timestamp),
    ):
        soon = hass.loop.time() + resolution + EARLY_SECONDS
        for timer in list(get_scheduled_timer_handles(hass.loop)):
            if not timer.cancelled() and timer.when() <= soon:
                # The event loop has no public way to run a timer.
                timer._run()  # noqa: SLF001
                timer.cancel()


@contextmanager
def ticking(seconds: float) -> Generator[Callable[[], Awaitable[object]]]:
    """Yield what waits for the next tick of a real clock, while those of event loops stand still."""
    loop = asyncio.get_running_loop()
    has_ticked = asyncio.Event()
    timer = os.timerfd_create(time.CLOCK_MONOTONIC)

    def tick() -> None:
        os.read(timer, 8)
        has_ticked.set()

    def wait() -> Awaitable[object]:
        has_ticked.clear()
        return has_ticked.wait()

    loop.add_reader(timer, tick)
    try:
        os.timerfd_settime(timer, initial=seconds, interval=seconds)
        yield wait
    finally:
        loop.remove_reader(timer)
        os.close(timer)
