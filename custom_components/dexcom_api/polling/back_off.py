"""How long to wait after a request that found nothing new, or failed."""

from datetime import timedelta
from typing import Final

# After the first, second, ... attempt in vain.
BACK_OFF: Final = tuple(
    timedelta(seconds=seconds) for seconds in (30, 60, 120, 300, 600, 900)
)


def back_off(attempts: int) -> timedelta:
    """Return how long to wait after a number of attempts in vain."""
    return BACK_OFF[min(max(attempts, 1), len(BACK_OFF)) - 1]
