"""Fixtures of the checks."""

from collections.abc import AsyncIterator

from aiohttp import ClientSession
import pytest

from tests.simulator import Simulator, SimulatorClock

from .client import NOW, Client


@pytest.fixture
def simulator() -> Simulator:
    """Return a simulator whose time nearly stands still, and that doesn't listen."""
    return Simulator(clock=SimulatorClock(NOW, rate=0.001))


@pytest.fixture
async def client(simulator: Simulator) -> AsyncIterator[Client]:
    """Run the simulator, and return a client of it."""
    async with simulator, ClientSession() as session:
        yield Client(simulator, session)
