"""A Home Assistant and a simulated Dexcom as processes of their own, shared by all tests."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
import signal
from typing import Any

import pytest
import pytest_asyncio
import pytest_socket

from custom_components.dexcom_api.const import DOMAIN
from scripts.instance import (
    Starter,
    home_assistant_on_demand,
    prepare_config,
    start_simulator,
    stop,
)

from ..live_home import USER, LiveHome
from ..simulator import CLIENT_ID, CLIENT_SECRET

MARKS = (pytest.mark.e2e, pytest.mark.xdist_group("e2e"), pytest.mark.timeout(300))


# Before xdist reads the groups.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder that share a Home Assistant and its event loop."""
    folder = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(folder) and "home" in getattr(
            item, "fixturenames", ()
        ):
            item.add_marker(pytest.mark.asyncio(loop_scope="package"), append=False)
            for mark in MARKS:
                item.add_marker(mark)


@pytest.fixture(autouse=True)
def custom_integrations() -> None:
    """Run no Home Assistant in this process."""


@pytest.fixture(autouse=True)
def verify_cleanup() -> None:
    """Do without its checks, which would end the event loop's threads after each test."""


class Home(LiveHome):
    """A Home Assistant with the integration, beside the simulator that it talks to."""

    def __init__(self, directory: Path, port: int, simulator_port: int) -> None:
        """Choose the directory and the ports."""
        super().__init__(
            f"http://127.0.0.1:{port}", f"http://127.0.0.1:{simulator_port}"
        )
        self.directory = directory
        self._port = port
        self._simulator_port = simulator_port
        self._stack = AsyncExitStack()
        self._starter: Starter | None = None
        self._seen_bytes = 0

    async def start(self) -> None:
        """Start the simulator and Home Assistant, and create the first user."""
        simulator = await start_simulator(self._simulator_port, [self.client.base_url])
        self._stack.push_async_callback(stop, simulator)
        self._starter = await self._stack.enter_async_context(
            home_assistant_on_demand(self.directory, self.simulator_url)
        )
        await self.start_home_assistant()
        await self.client.onboard()
        await self.client.wait_until_running()
        await self.client.add_credentials(DOMAIN, CLIENT_ID, CLIENT_SECRET, "Simulator")

    async def start_home_assistant(self) -> None:
        """Start Home Assistant with the configuration as it is."""
        prepare_config(self.directory, self._port)
        # A new log begins with each start.
        self._seen_bytes = 0
        assert self._starter is not None
        await self._starter.start()
        await self.client.wait_until_up()

    async def restart_home_assistant(self) -> None:
        """Stop Home Assistant and start it again; who was signed in still is."""
        assert self._starter is not None
        await self.client.hang_up()
        await self._starter.end(signal.SIGTERM)
        await self.start_home_assistant()
        await self.client.wait_until_running()

    async def stop(self) -> None:
        """Stop both."""
        await self.client.hang_up()
        await self._stack.aclose()

    async def sign_in(self, unit: str = "mg/dL") -> dict[str, Any]:
        """Add the simulated account; returns the entry."""
        step = await self.client.start_flow(DOMAIN)
        step = await self.client.complete_flow(
            step, {"server": "sandbox", "unit": unit}
        )
        assert step["type"] == "create_entry", step
        [entry] = await self.client.entries(DOMAIN)
        return entry

    @property
    def _log(self) -> Path:
        """Return the log of Home Assistant."""
        return self.directory / "home-assistant.log"

    def log(self) -> str:
        """Return the log since the test began, or since Home Assistant started last."""
        return self._log.read_bytes()[self._seen_bytes :].decode()

    async def clear(self) -> None:
        """Remove entries and automations of a test, and reset Dexcom."""
        for entry in await self.client.entries(DOMAIN):
            path = f"/api/config/config_entries/entry/{entry['entry_id']}"
            await self.client.delete(path)
        for state in await self.client.get("/api/states"):
            domain, _, name = state["entity_id"].partition(".")
            if domain == "automation":
                await self.client.delete(f"/api/config/automation/config/{name}")
        await self.client.post("/api/services/persistent_notification/dismiss_all", {})
        now = datetime.now(UTC).isoformat()
        await self.control("clock", {"rate": 1, "now": now})
        await self.control(f"users/{USER}", {"delay_seconds": 3600})
        self._seen_bytes = self._log.stat().st_size


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def shared_home(
    tmp_path_factory: pytest.TempPathFactory,
    unused_tcp_port_factory: Callable[[], int],
) -> AsyncGenerator[Home]:
    """Run a Home Assistant, signed in to as its first user."""
    # This runs before the first test may open connections.
    pytest_socket.enable_socket()
    folder = tmp_path_factory.mktemp("home")
    home = Home(folder, unused_tcp_port_factory(), unused_tcp_port_factory())
    async with home.client:
        try:
            await home.start()
            yield home
        finally:
            await home.stop()


@pytest_asyncio.fixture(loop_scope="package")
async def home(shared_home: Home) -> AsyncGenerator[Home]:
    """Return the Home Assistant without accounts and without traces of other tests."""
    yield shared_home
    await shared_home.clear()
