"""The simulated Dexcom, whose clock stands still, as fixtures.

They need no Home Assistant, so that `scripts/release client` can test the client without one.
"""

from collections.abc import AsyncGenerator, Generator
from datetime import datetime
from unittest.mock import patch

from hypothesis import HealthCheck, settings
import pytest

from custom_components.dexcom_api.dexcom.const import SERVERS, Server

from .clocks import StoppedClocks, stop_clocks
from .simulated import NOW, REDIRECT_URI
from .simulator import Simulator

# No test depends on how busy the machine is.
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")


@pytest.fixture
def begin() -> datetime:
    """Return when the test begins."""
    return NOW


@pytest.fixture
def freezer() -> Generator[StoppedClocks]:
    """Stop all clocks, in place of pytest-freezer's fixture."""
    with stop_clocks() as clocks:
        yield clocks


@pytest.fixture
def now(freezer: StoppedClocks, begin: datetime) -> datetime:
    """Stop all clocks, the simulator's too, when the test begins."""
    freezer.move_to(begin)
    return begin


@pytest.fixture
async def simulator(socket_enabled: None, now: datetime) -> AsyncGenerator[Simulator]:
    """Run the simulated Dexcom."""
    async with Simulator(redirect_uris=[REDIRECT_URI]) as running:
        yield running


@pytest.fixture
def user_name() -> str:
    """Return the name of the account's user."""
    return "User7"


@pytest.fixture(autouse=True)
def servers(request: pytest.FixtureRequest) -> Generator[None]:
    """Point the sandbox at the simulator if a test uses one, and no server at Dexcom."""
    urls = dict.fromkeys(Server, "http://127.0.0.1:9")
    if "simulator" in request.fixturenames:
        urls[Server.SANDBOX] = request.getfixturevalue("simulator").url
    with patch.dict(SERVERS, urls):
        yield
