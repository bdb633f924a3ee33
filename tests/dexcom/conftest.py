"""Fixtures of the client's tests: a session, tokens and a client of one account."""

from collections.abc import AsyncGenerator

from aiohttp import ClientSession
import pytest

from custom_components.dexcom_api.dexcom.client import DexcomClient
from custom_components.dexcom_api.dexcom.const import Server

from ..simulator import Simulator
from .helpers import SimulatedTokens


@pytest.fixture
async def session() -> AsyncGenerator[ClientSession]:
    """Open a session as an application would."""
    async with ClientSession() as opened:
        yield opened


@pytest.fixture
def tokens(
    simulator: Simulator, session: ClientSession, user_name: str
) -> SimulatedTokens:
    """Sign the account in."""
    return SimulatedTokens(simulator, session, user_name)


@pytest.fixture
def client(session: ClientSession, tokens: SimulatedTokens) -> DexcomClient:
    """Return a client of the account."""
    return DexcomClient(session, Server.SANDBOX, tokens)
