"""The clocks of a test's process, which can be stopped."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
import time
from typing import Final
from unittest.mock import patch

from aiohttp import connector
import time_machine

REAL_MONOTONIC: Final = time.monotonic


class StoppedClocks:
    """All clocks of the process, which show the same time until somebody moves them."""

    def __init__(self, traveller: time_machine.Traveller) -> None:
        """Take the traveller that stopped them."""
        self._traveller = traveller

    def tick(self, step: timedelta | float) -> None:
        """Let time pass: a duration, or seconds."""
        self._traveller.shift(step)

    def move_to(self, moment: datetime) -> None:
        """Show another time."""
        # Otherwise the process would get the moment's time zone.
        self._traveller.move_to(moment.astimezone(UTC))


@contextmanager
def stop_clocks() -> Generator[StoppedClocks]:
    """Stop all clocks, those of event loops too."""
    with (
        time_machine.travel(datetime.now(UTC), tick=False) as traveller,
        patch.object(time, "monotonic", read_monotonic),
        # By real time, it would reuse connections that their server has closed.
        patch.object(connector, "monotonic", read_monotonic),
    ):
        yield StoppedClocks(traveller)


def read_monotonic() -> float:
    """Return the seconds of the stopped clocks, or of the machine's."""
    return time.time() if time_machine.traveller_stack else REAL_MONOTONIC()
