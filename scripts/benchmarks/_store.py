"""A Home Assistant in this process with accounts of some days, one year, and many years.

Usage: python -m scripts.benchmarks._store DIRECTORY DAYS ROUNDS, with where the simulator is on the input
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
import gc
from pathlib import Path
from statistics import median
import sys
from time import perf_counter
import tracemalloc
from typing import Final

from aiohttp import ClientSession
import msgspec

from custom_components.dexcom_api.account import DexcomConfigEntry
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.storage.lasting import STATES
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.runner import create_event_loop
from tests.settling import settle

from ._account import async_polls, async_recorded
from ._home import home_assistant, make_entry
from ._soak_home import sqlite_bytes
from ._store_past import Past, async_keep
from ._watch import Watcher
from ._year import YearServer

RECENT: Final = timedelta(days=90)
# The simulator's readings follow the past: each poll fetches a day again at most, and another past of
# it would be that of a second device.
SERVED: Final = timedelta(days=2)
YEAR_DAYS: Final = 365
OLD_WINDOWS: Final = 5
BYTES_PER_MB: Final = 1e6


class Measures(msgspec.Struct, kw_only=True):
    """What was measured; all sizes are of 10^6 bytes."""

    disk_mb: float
    idle_mb: float
    old_window_ratio: float
    poll_cpu_ms: float
    start_ratio: float
    loop_work_ms: float
    idle_90d_mb: float
    summary_ms: float
    start_ms: float
    sensors_ms: float
    sensors_again_ms: float


class Bench:
    """A Home Assistant, and accounts that are loaded one at a time."""

    def __init__(self, hass: HomeAssistant, year: YearServer) -> None:
        """Take a Home Assistant without accounts."""
        self._hass = hass
        self._year = year

    async def async_add(self, days: int) -> tuple[DexcomConfigEntry, int]:
        """Add an account with a past, unloaded; return it with the bytes of its files."""
        entry = make_entry(self._year)
        past = Past(self._year.last - SERVED, days)
        disk_bytes = await async_keep(self._hass, entry, past)
        await self._hass.config_entries.async_add(entry)
        await self.async_settle(entry)
        await self.async_stop(entry)
        return entry, disk_bytes

    async def async_settle(self, entry: DexcomConfigEntry) -> None:
        """Wait until an account is set up and at rest."""
        await settle(self._hass)
        if entry.state is not ConfigEntryState.LOADED:
            raise RuntimeError(f"The account is not set up: {entry.reason}")

    async def async_start(self, entry: DexcomConfigEntry) -> float:
        """Set an account up as after a restart, and return how many seconds that took."""
        begun = perf_counter()
        await self._hass.config_entries.async_setup(entry.entry_id)
        await self.async_settle(entry)
        return perf_counter() - begun

    async def async_stop(self, entry: DexcomConfigEntry) -> None:
        """Unload an account, and forget everything that would end with the process."""
        await async_recorded(self._hass)
        await self._hass.config_entries.async_unload(entry.entry_id)
        STATES.clear()

    async def async_start_ratio(
        self, entries: Sequence[DexcomConfigEntry], rounds: int
    ) -> tuple[float, float]:
        """Return how much longer the last account takes to start than the first, in seconds too."""
        taken: list[list[float]] = [[] for _ in entries]
        for _ in range(rounds):
            for entry, seconds in zip(entries, taken, strict=True):
                seconds.append(await self.async_start(entry))
                await self.async_stop(entry)
        first, last = map(min, taken)
        return last / first, last

    async def async_summary(self, entry: DexcomConfigEntry, end: datetime) -> float:
        """Ask for the summary of 90 days, and return how many seconds that took."""
        begun = perf_counter()
        answer = await self._hass.services.async_call(
            DOMAIN,
            "get_summary",
            {
                "account": entry.entry_id,
                "start": end - RECENT,
                "end": end,
            },
            blocking=True,
            return_response=True,
        )
        seconds = perf_counter() - begun
        if not answer or float(str(answer["active_percent"])) < 95:
            raise RuntimeError(f"The window isn't stored: {answer}")
        return seconds

    async def async_old_window_ratio(
        self, entry: DexcomConfigEntry, ends: Sequence[datetime], rounds: int
    ) -> tuple[float, float]:
        """Return how much longer the slowest window takes than the first one, in seconds too."""
        taken: list[list[float]] = [[] for _ in ends]
        for _ in range(rounds):
            for end, seconds in zip(ends, taken, strict=True):
                seconds.append(await self.async_summary(entry, end))
        last, *old = map(min, taken)
        return max(old) / last, last

    async def async_sensors(self, entry: DexcomConfigEntry) -> float:
        """Ask for all sensors, and return how many seconds that took."""
        begun = perf_counter()
        await self._hass.services.async_call(
            DOMAIN,
            "get_sensors",
            {"account": entry.entry_id},
            blocking=True,
            return_response=True,
        )
        return perf_counter() - begun

    async def async_idle_mb(self, entry: DexcomConfigEntry, asked: datetime) -> float:
        """Return what an account takes in memory after a summary was asked for."""
        gc.collect()
        sqlite = sqlite_bytes()
        tracemalloc.start()
        await self.async_start(entry)
        await self.async_summary(entry, asked)
        await async_recorded(self._hass)
        await settle(self._hass)
        gc.collect()
        traced_bytes, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        taken_bytes = traced_bytes + sqlite_bytes() - sqlite
        await self.async_stop(entry)
        return taken_bytes / BYTES_PER_MB

    async def async_measure(
        self, session: ClientSession, days: int, rounds: int
    ) -> Measures:
        """Measure one thing after the other."""
        quarter, _ = await self.async_add(RECENT.days)
        one_year, _ = await self.async_add(min(YEAR_DAYS, days))
        all_years, disk_bytes = await self.async_add(days)
        last, gap = self._year.last, (timedelta(days=days) - 2 * RECENT) / OLD_WINDOWS
        ends = [last, *(last - RECENT - gap * place for place in range(OLD_WINDOWS))]
        start_ratio, start_seconds = await self.async_start_ratio(
            (one_year, all_years), rounds
        )
        idle_90d_mb = await self.async_idle_mb(quarter, last)
        idle_mb = await self.async_idle_mb(all_years, ends[-1]) - idle_90d_mb
        with Watcher() as watcher:
            await self.async_start(all_years)
            await self.async_summary(all_years, ends[-1])
            sensors = [await self.async_sensors(all_years) for _ in range(rounds + 1)]
            pieces = watcher.watch.in_loop
            polls = await async_polls(
                self._hass, all_years, self._year, session, watcher
            )
        for poll in polls:
            pieces += poll.in_loop
        old_window_ratio, summary_seconds = await self.async_old_window_ratio(
            all_years, ends, rounds
        )
        return Measures(
            disk_mb=disk_bytes / BYTES_PER_MB,
            idle_mb=idle_mb,
            old_window_ratio=old_window_ratio,
            poll_cpu_ms=median(poll.cpu_seconds for poll in polls) * 1000,
            start_ratio=start_ratio,
            loop_work_ms=max(piece.cpu_seconds for piece in pieces) * 1000,
            idle_90d_mb=idle_90d_mb,
            summary_ms=summary_seconds * 1000,
            start_ms=start_seconds * 1000,
            sensors_ms=sensors[0] * 1000,
            sensors_again_ms=min(sensors[1:]) * 1000,
        )


async def async_run(
    directory: Path, year: YearServer, days: int, rounds: int
) -> Measures:
    """Measure with a new Home Assistant."""
    async with home_assistant(directory, year) as hass, ClientSession() as session:
        return await Bench(hass, year).async_measure(session, days, rounds)


def main() -> None:
    """Measure in an event loop as Home Assistant makes it."""
    year = msgspec.json.decode(sys.stdin.readline(), type=YearServer)
    directory, *numbers = sys.argv[1:]
    with asyncio.Runner(loop_factory=create_event_loop) as runner:
        measures = runner.run(async_run(Path(directory), year, *map(int, numbers)))
    print(msgspec.json.encode(measures).decode())


if __name__ == "__main__":
    main()
