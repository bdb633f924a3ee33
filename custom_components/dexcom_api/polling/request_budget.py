"""How much is asked of Dexcom by what asks for a lot at once."""

import asyncio
from collections import deque
from typing import Final

from ..dexcom.columns import HOUR_SECONDS

# Dexcom allows an app 60,000 for all who use it.
REQUESTS_AN_HOUR: Final = 120


class RequestBudget:
    """Has whoever asks wait as soon as an hour has had all of its requests."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        # When the last requests were sent, in seconds of the event loop's clock.
        self._sent_seconds: deque[float] = deque(maxlen=REQUESTS_AN_HOUR)

    async def async_take(self, requests: int = 1) -> None:
        """Wait until so many more may be sent."""
        loop = asyncio.get_running_loop()
        for _ in range(requests):
            if len(self._sent_seconds) == REQUESTS_AN_HOUR:
                free_seconds = self._sent_seconds[0] + HOUR_SECONDS
                await asyncio.sleep(max(free_seconds - loop.time(), 0))
            self._sent_seconds.append(loop.time())
