"""A Home Assistant in this process whose event loop is watched while others open dashboards.

Usage: python -m scripts.benchmarks._dashboards DIRECTORY, with where the simulator is on the first line of the input

When it is ready, it says in a line of JSON where it is. Each further line of the input begins or
ends a measurement ("begin", "end") or lets the next reading arrive ("reading"); each is answered
with a line of JSON.
"""

import asyncio
from pathlib import Path
import sys
from typing import Any, Final

from aiohttp import ClientSession
import msgspec

from custom_components.dexcom_api.account import DexcomConfigEntry
from homeassistant.auth.const import GROUP_ID_ADMIN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.runner import create_event_loop
from tests.simulator.sensors import READING_SECONDS

from ._account import async_import_year, async_recorded
from ._home import async_add_account, home_assistant
from ._watch import Heartbeat
from ._year import YearServer

PERCENTILE: Final = 0.99


class Home(msgspec.Struct, kw_only=True):
    """Where the dashboards are, and how to sign in."""

    url: str
    access_token: str
    entity_id: str


class Lateness(msgspec.Struct, kw_only=True):
    """How late the event loop was: at most, and in 99 of 100 cases."""

    late_ms: float
    p99_ms: float


async def async_home(hass: HomeAssistant, entry: DexcomConfigEntry) -> Home:
    """Return where Home Assistant is, with the token of a new user."""
    user = await hass.auth.async_create_system_user(
        "Dashboards", group_ids=[GROUP_ID_ADMIN]
    )
    refresh_token = await hass.auth.async_create_refresh_token(user)
    [glucose] = [
        entity.entity_id
        for entity in er.async_entries_for_config_entry(
            er.async_get(hass), entry.entry_id
        )
        if entity.entity_id == "sensor.dexcom_glucose"
    ]
    return Home(
        url=f"http://127.0.0.1:{hass.http.server_port}",
        access_token=hass.auth.async_create_access_token(refresh_token),
        entity_id=glucose,
    )


async def async_next_reading(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    year: YearServer,
    session: ClientSession,
) -> None:
    """Let five minutes pass at Dexcom, and poll."""
    newest = entry.runtime_data.readings.data.newest
    body = {"advance_seconds": READING_SECONDS}
    async with session.post(f"{year.url}/control/clock", json=body) as response:
        response.raise_for_status()
    await entry.runtime_data.readings.async_refresh()
    if newest == entry.runtime_data.readings.data.newest:
        raise RuntimeError("A poll brought nothing new")


def lateness(late_seconds: list[float]) -> Lateness:
    """Return the figures of a measurement."""
    ordered = sorted(late_seconds)
    return Lateness(
        late_ms=ordered[-1] * 1000,
        p99_ms=ordered[int((len(ordered) - 1) * PERCENTILE)] * 1000,
    )


async def async_serve(directory: Path) -> None:
    """Do what is asked on the input until it ends."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    year = msgspec.json.decode(await reader.readline(), type=YearServer)
    async with home_assistant(directory, year) as hass, ClientSession() as session:
        entry = await async_add_account(hass, year)
        await async_import_year(hass, entry, year)
        answer: Any = await async_home(hass, entry)
        heartbeat = Heartbeat()
        print(msgspec.json.encode(answer).decode(), flush=True)
        while line := (await reader.readline()).decode().strip():
            answer = None
            match line:
                case "begin":
                    heartbeat = Heartbeat()
                    heartbeat.__enter__()
                case "end":
                    heartbeat.__exit__(None, None, None)
                    answer = lateness(heartbeat.late_seconds)
                case "reading":
                    await async_next_reading(hass, entry, year, session)
            print(msgspec.json.encode(answer).decode(), flush=True)
        await async_recorded(hass)


def main() -> None:
    """Serve in an event loop as Home Assistant makes it."""
    with asyncio.Runner(loop_factory=create_event_loop) as runner:
        runner.run(async_serve(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
