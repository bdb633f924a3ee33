"""Fixtures of the checks."""

from collections.abc import AsyncIterator

from aiohttp import ClientSession
import pytest

from tests.simulator import Simulator, SimulatorClock

from .client import NOW


@pytest.fixture
async def simulator(socket_enabled: None) -> AsyncIterator[Simulator]:
    """Run a simulator whose time starts at a known moment."""
    async with Simulator(clock=SimulatorClock(NOW)) as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    """Open a client session."""
    async with ClientSession() as opened:
        yield opened
