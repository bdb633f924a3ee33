"""A Home Assistant in this process that sets up some accounts at once, polls them, and is watched.

Usage: python -m scripts.benchmarks._start DIRECTORY ACCOUNTS, with where the simulator is on the input
"""

import asyncio
from datetime import timedelta
from pathlib import Path
import sys
from time import perf_counter, process_time
from typing import Final

from aiohttp import ClientSession
import msgspec

from custom_components.dexcom_api.account import DexcomConfigEntry
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.storage.lasting import STATES
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.runner import create_event_loop
from tests.account_files import file_of
from tests.settling import settle
from tests.simulator.sensors import READING_SECONDS

from ._account import async_recorded
from ._home import async_add_account, home_assistant, make_entry
from ._watch import Heartbeat, Piece, Watcher
from ._year import YearServer

IDLE_SECONDS: Final = 3
KEPT: Final = timedelta(days=90)
SHOWN_STEPS: Final = 5


class Measures(msgspec.Struct, kw_only=True):
    """What was measured with one number of accounts."""

    hold_ms: float
    add_hold_ms: float
    setup_hold_ms: float
    poll_hold_ms: float
    cpu_s: float
    setup_s: float
    late_ms: float
    idle_late_ms: float


async def async_kept_file(hass: HomeAssistant, year: YearServer) -> bytes:
    """Return the file of an account with three months of readings."""
    entry = await async_add_account(hass, year)
    await hass.services.async_call(
        DOMAIN,
        "import_history",
        {"start": year.last - KEPT, "end": year.last},
        blocking=True,
        return_response=True,
    )
    await hass.config_entries.async_unload(entry.entry_id)
    file = file_of(Path(hass.config.config_dir), entry.entry_id)
    content = await asyncio.to_thread(file.read_bytes)
    await hass.config_entries.async_remove(entry.entry_id)
    await settle(hass)
    return content


def check(entries: list[DexcomConfigEntry]) -> None:
    """Raise RuntimeError unless all accounts are set up."""
    if any(entry.state is not ConfigEntryState.LOADED for entry in entries):
        raise RuntimeError("An account is not set up")


async def async_add_all(hass: HomeAssistant, entries: list[DexcomConfigEntry]) -> None:
    """Add accounts at once, and unload them when all of their past is imported."""
    await asyncio.gather(*map(hass.config_entries.async_add, entries))
    await settle(hass)
    check(entries)
    await async_unload_all(hass, entries)


async def async_unload_all(
    hass: HomeAssistant, entries: list[DexcomConfigEntry]
) -> None:
    """Unload accounts as a stop of Home Assistant does, once all is in the database."""
    await async_recorded(hass)
    for entry in entries:
        await hass.config_entries.async_unload(entry.entry_id)
    # As after a restart.
    STATES.clear()


async def async_set_up_all(
    hass: HomeAssistant, entries: list[DexcomConfigEntry]
) -> None:
    """Set accounts up at once, as Home Assistant does when it starts."""
    setups = (hass.config_entries.async_setup(entry.entry_id) for entry in entries)
    await asyncio.gather(*setups)
    await settle(hass)
    check(entries)


async def async_poll(
    hass: HomeAssistant, entries: list[DexcomConfigEntry], year: YearServer
) -> None:
    """Let five minutes pass at Dexcom, and poll everything at once, devices too."""
    body = {"advance_seconds": READING_SECONDS}
    async with (
        ClientSession() as session,
        session.post(f"{year.url}/control/clock", json=body) as response,
    ):
        response.raise_for_status()
    accounts = [entry.runtime_data for entry in entries]
    await asyncio.gather(
        *(account.readings.async_refresh() for account in accounts),
        *(account.diary.async_refresh() for account in accounts),
    )
    await settle(hass)


def longest(pieces: list[Piece], what: str) -> float:
    """Return the longest step in milliseconds of CPU time, and show which ones were long."""
    ordered = sorted(pieces, key=lambda piece: piece.cpu_seconds, reverse=True)
    for piece in ordered[:SHOWN_STEPS]:
        functions = ", ".join(piece.functions[:4])
        print(
            f"{what}: {piece.cpu_seconds * 1000:.1f} ms, {functions}", file=sys.stderr
        )
    return ordered[0].cpu_seconds * 1000


async def async_measure(directory: Path, count: int, year: YearServer) -> Measures:
    """Measure a number of accounts."""
    async with home_assistant(directory, year) as hass:
        kept = await async_kept_file(hass, year)
        entries = [make_entry(year) for _ in range(count)]
        config = Path(hass.config.config_dir)
        for entry in entries:
            file = file_of(config, entry.entry_id)
            await asyncio.to_thread(file.write_bytes, kept)
        with Heartbeat() as idle:
            await asyncio.sleep(IDLE_SECONDS)
        with Watcher() as watcher:
            await async_add_all(hass, entries)
        add_hold_ms = longest(watcher.watch.in_loop, f"{count} accounts, new")
        begun = perf_counter()
        with Watcher() as watcher, Heartbeat() as heartbeat:
            await async_set_up_all(hass, entries)
            setup_seconds = perf_counter() - begun
            setup_steps, watcher.watch.in_loop = watcher.watch.in_loop, []
            await async_poll(hass, entries, year)
        await async_unload_all(hass, entries)
        # Watching takes time of its own.
        cpu_begun = process_time()
        await async_set_up_all(hass, entries)
        await async_poll(hass, entries, year)
        cpu_seconds = process_time() - cpu_begun
        setup_hold_ms = longest(setup_steps, f"{count} accounts, setup")
        poll_hold_ms = longest(watcher.watch.in_loop, f"{count} accounts, polls")
    return Measures(
        hold_ms=max(add_hold_ms, setup_hold_ms, poll_hold_ms),
        add_hold_ms=add_hold_ms,
        setup_hold_ms=setup_hold_ms,
        poll_hold_ms=poll_hold_ms,
        cpu_s=cpu_seconds,
        setup_s=setup_seconds,
        late_ms=heartbeat.latest_seconds * 1000,
        idle_late_ms=idle.latest_seconds * 1000,
    )


def main() -> None:
    """Measure in an event loop as Home Assistant makes it."""
    year = msgspec.json.decode(sys.stdin.readline(), type=YearServer)
    with asyncio.Runner(loop_factory=create_event_loop) as runner:
        measures = runner.run(async_measure(Path(sys.argv[1]), int(sys.argv[2]), year))
    print(msgspec.json.encode(measures).decode())


if __name__ == "__main__":
    main()
