"""A Home Assistant and a simulated Dexcom, as processes of their own."""

from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import Any

import pytest

from custom_components.dexcom_api.const import DOMAIN
from scripts.instance import (
    CLIENT_ID,
    CLIENT_SECRET,
    prepare_config,
    start_home_assistant,
    start_simulator,
    stop,
)

from ..live_home import LiveHome


class Home(LiveHome):
    """A fresh Home Assistant with the integration, beside the simulator that it talks to."""

    def __init__(self, directory: Path, port: int, simulator_port: int) -> None:
        """Choose where everything is."""
        super().__init__(
            f"http://127.0.0.1:{port}", f"http://127.0.0.1:{simulator_port}"
        )
        self.directory = directory
        self._port = port
        self._simulator_port = simulator_port
        self._processes: dict[str, Process] = {}

    async def start(self) -> None:
        """Start the simulator and Home Assistant, and create the first user."""
        self._processes["simulator"] = await start_simulator(
            self._simulator_port, [self.client.base_url]
        )
        await self.start_home_assistant()
        await self.client.onboard()
        await self.client.wait_until_running()
        await self.client.add_credentials(DOMAIN, CLIENT_ID, CLIENT_SECRET, "Simulator")

    async def start_home_assistant(self) -> None:
        """Start Home Assistant with the configuration as it is."""
        prepare_config(self.directory, self._port)
        self._processes["home assistant"] = await start_home_assistant(
            self.directory, self.simulator_url
        )
        await self.client.wait_until_up()

    async def restart_home_assistant(self) -> None:
        """Stop Home Assistant, start it again, and sign in."""
        await self.client.hang_up()
        await stop(self._processes.pop("home assistant"))
        await self.start_home_assistant()
        await self.client.sign_in()
        await self.client.wait_until_running()

    async def stop(self) -> None:
        """Stop both."""
        await self.client.hang_up()
        for process in reversed(self._processes.values()):
            await stop(process)

    async def sign_in(self, unit: str = "mg/dL") -> dict[str, Any]:
        """Add the simulated account; returns the entry."""
        step = await self.client.start_flow(DOMAIN)
        step = await self.client.complete_flow(
            step, {"server": "sandbox", "unit": unit}
        )
        assert step["type"] == "create_entry", step
        [entry] = await self.client.entries(DOMAIN)
        return entry

    def log(self) -> str:
        """Return the log of Home Assistant."""
        return (self.directory / "home-assistant.log").read_text()


@pytest.fixture
async def home(
    tmp_path: Path, unused_tcp_port_factory: Callable[[], int]
) -> AsyncGenerator[Home]:
    """Run a fresh Home Assistant, signed in to as its first user."""
    home = Home(tmp_path / "home", unused_tcp_port_factory(), unused_tcp_port_factory())
    async with home.client:
        try:
            await home.start()
            yield home
        finally:
            await home.stop()
