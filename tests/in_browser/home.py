"""The Home Assistant of `scripts/develop`, with an account that is signed in."""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
import json
from pathlib import Path
from typing import Any

from playwright.async_api import StorageState

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter
from scripts.develop import READY
from scripts.instance import PYTHON, REPOSITORY, stop

from ..live_home import USER, LiveHome

START_SECONDS = 150
# The import pauses between its requests, and a busy machine takes its time.
PAST_SECONDS = 300
STOP_SECONDS = 75
# Home Assistant asks for an entity at most once in ten seconds.
UPDATE_SECONDS = 30

# Sensors measure from 40 to 400 mg/dL, and send 39 and 401 for values outside.
LOWEST_MG_DL = 40
HIGHEST_MG_DL = 400

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


class NotReadyError(Exception):
    """It doesn't start; the text is its output."""


class DevelopedHome(LiveHome):
    """Runs `scripts/develop --ready`."""

    def __init__(self, folder: Path, port: int, simulator_port: int) -> None:
        """Choose the folder and the ports."""
        super().__init__(
            f"http://127.0.0.1:{port}", f"http://127.0.0.1:{simulator_port}"
        )
        self.config = folder / "config"
        # When the live source measured, and what: tests that share the home let it go on.
        self.live: list[tuple[datetime, int]] = []
        self._said = folder / "develop.log"
        self._ports = (f"--port={port}", f"--simulator-port={simulator_port}")

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Start it, sign in to it, and stop it in the end."""
        with self._said.open("w") as said:
            process = await asyncio.create_subprocess_exec(
                # However the tests end, it ends with them.
                *("setpriv", "--pdeathsig=TERM", PYTHON, "-m", "scripts.develop"),
                *("--ready", f"--user={USER}", f"--config={self.config}"),
                *self._ports,
                cwd=REPOSITORY,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        try:
            await self._wait_until_ready(process)
            async with self.client:
                await self.client.sign_in()
                # A sign-in's token expires after half an hour.
                await self.client.stay_signed_in("Tests", days=1)
                yield
        finally:
            await stop(process, STOP_SECONDS)

    @property
    def signed_in(self) -> StorageState:
        """Return the storage of a browser in which the user has signed in."""
        tokens = json.dumps(self.client.tokens)
        return StorageState(
            cookies=[],
            origins=[
                {
                    "origin": self.client.base_url,
                    "localStorage": [{"name": "hassTokens", "value": tokens}],
                }
            ],
        )

    async def _wait_until_ready(self, process: Process) -> None:
        """Wait for the line that says it is ready."""
        try:
            async with asyncio.timeout(START_SECONDS):
                while READY.format(user=USER) not in self._said.read_text():
                    if process.returncode is not None:
                        raise NotReadyError(self._said.read_text())
                    await asyncio.sleep(0.1)
        except TimeoutError as err:
            raise NotReadyError(self._said.read_text()) from err

    async def wait_for_past(self) -> None:
        """Wait until the past is imported, in the background."""
        async with asyncio.timeout(PAST_SECONDS):
            while (await self.states())["sensor.dexcom_history_import"][
                "state"
            ] != "100" or "Imported the diary of Dexcom" not in self._said.read_text():
                await asyncio.sleep(0.2)

    async def add_account(self, user: str) -> str:
        """Sign a simulated user in, and return their glucose sensor."""
        step = await self.client.start_flow(DOMAIN)
        answers = {"server": "sandbox", "unit": "mg/dL"}
        step = await self.client.complete_flow(step, answers, user)
        assert step["type"] == "create_entry", step
        unique_id = f"{step['result']['entry_id']}_glucose"
        entity_id: str = next(
            entity["entity_id"]
            for entity in await self.client.ws("config/entity_registry/list")
            if entity["platform"] == DOMAIN and entity["unique_id"] == unique_id
        )
        return entity_id

    async def add_silent_account(self) -> str:
        """Sign a user in whose receiver doesn't upload, whatever day it is; return the sensor."""
        now = await self.now()
        span = [(now - 12 * HOUR).isoformat(), (now + HOUR).isoformat()]
        await self.control("users/User4", {"offline": [span]})
        return await self.add_account("User4")

    async def readings_of(self, span: timedelta) -> list[dict[str, Any]]:
        """Return the latest readings, once Home Assistant shows the newest one."""
        async with asyncio.timeout(UPDATE_SECONDS):
            while True:
                await self.update()
                egvs = await self.truth("egvs", hours=span / HOUR + 4)
                newest = taken(egvs[-1])
                state = (await self.states())["sensor.dexcom_last_reading"]["state"]
                if state == newest.replace(microsecond=0).isoformat():
                    return [egv for egv in egvs if newest - taken(egv) < span - SECOND]
                await asyncio.sleep(1)


def taken(egv: dict[str, Any]) -> datetime:
    """Return when a reading was taken."""
    return datetime.fromisoformat(egv["systemTime"])


def drawn_value(egv: dict[str, Any]) -> int:
    """Return the value in mg/dL at whose height a chart draws a reading."""
    value: int = egv["value"]
    return min(max(value, LOWEST_MG_DL), HIGHEST_MG_DL)


def shown_value(egv: dict[str, Any], unit: str = "mg/dL") -> str:
    """Return how texts show a reading: without its unit, and with a sign beyond the sensor."""
    drawn = drawn_value(egv)
    sign = {-1: "<", 0: "", 1: ">"}[egv["value"] - drawn]
    if unit == "mg/dL":
        return f"{sign}{drawn}"
    converted = BloodGlucoseConcentrationConverter.convert(drawn, "mg/dL", unit)
    return f"{sign}{converted:.1f}"
