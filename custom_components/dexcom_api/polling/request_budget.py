"""Limits the requests of imports that users ask for."""

import asyncio
from collections import deque
from typing import Final

HOUR_SECONDS: Final = 3600

# Dexcom allows an app 60,000 an hour for all of its users.
REQUESTS_AN_HOUR: Final = 120


class RequestBudget:
    """Makes callers wait once the requests of an hour are used up."""

    def __init__(self) -> None:
        """Start with a full budget."""
        # When the last requests were sent, in seconds of the event loop's clock.
        self._sent_seconds: deque[float] = deque(maxlen=REQUESTS_AN_HOUR)

    async def async_take(self, requests: int = 1) -> None:
        """Wait until a number of further requests may be sent."""
        loop = asyncio.get_running_loop()
        for _ in range(requests):
            if len(self._sent_seconds) == REQUESTS_AN_HOUR:
                free_seconds = self._sent_seconds[0] + HOUR_SECONDS
                await asyncio.sleep(max(free_seconds - loop.time(), 0))
            self._sent_seconds.append(loop.time())
