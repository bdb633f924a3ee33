"""What an account costs a Home Assistant in this process; the measures are a line of JSON.

Usage: python -m scripts.benchmarks._account DIRECTORY IMPORTS, with where the simulator is on the input
"""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
import gc
from pathlib import Path
from statistics import fmean, median
import sys
from time import perf_counter, thread_time
import tracemalloc
from typing import Final, NamedTuple

from aiohttp import ClientSession
import msgspec
import orjson

from custom_components.dexcom_api.account import DexcomConfigEntry
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import MG_DL
from custom_components.dexcom_api.polling.importer import RequestBudget
from custom_components.dexcom_api.readings.importer import async_import_readings
from custom_components.dexcom_api.readings.statistics import GLUCOSE
from custom_components.dexcom_api.readings.store import ReadingsStore
from custom_components.dexcom_api.storage.account_file import AccountFile
from custom_components.dexcom_api.storage.recorder import ROWS_AT_ONCE, statistic_id
from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import (
    async_add_external_statistics,
    statistics_during_period,
)
from homeassistant.components.recorder.tasks import SynchronizeTask
from homeassistant.core import HomeAssistant
from homeassistant.runner import create_event_loop
from homeassistant.util import dt as dt_util
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter
from tests.simulator.sensors import READING_SECONDS

from ._bodies import fetch_bodies
from ._home import async_add_account, home_assistant
from ._late import async_late_ms, make_jobs
from ._watch import Heartbeat, Piece, Watch, Watcher
from ._year import BODIES, POLLS, READINGS, YearServer

WRITING_ROUNDS: Final = 3

LOOP_GOAL_SECONDS: Final = 0.01


class Measures(msgspec.Struct, kw_only=True):
    """What was measured, in the order in which it is shown."""

    import_year_ratio: float
    import_year_cpu_s: float
    import_year_seconds: float
    loop_work_ms: float
    loop_work_wall_ms: float
    thread_late_ms: dict[str, float]
    loop_late_ms_importing: float
    loop_late_ms_writing: float
    poll_cpu_ms: float
    memory_90d_mb: float


class Import(NamedTuple):
    """What importing the year took: our CPU time, that of parsing its JSON, and all of the time.

    The lateness is that of the event loop at most.
    """

    cpu_seconds: float
    parse_seconds: float
    seconds: float
    late_seconds: float


async def async_recorded(hass: HomeAssistant) -> None:
    """Wait until the recorder has written and committed all that it was given."""
    done = hass.loop.create_future()
    get_instance(hass).queue_task(SynchronizeTask(done))
    await done


async def async_import_year(
    hass: HomeAssistant, entry: DexcomConfigEntry, year: YearServer
) -> None:
    """Import the readings of the year, and wait until they are in the database."""
    result = await async_import_readings(
        entry.runtime_data.readings,
        year.first,
        year.last + timedelta(seconds=1),
        RequestBudget(),
    )
    await async_recorded(hass)
    if (result.readings, result.requests) != (READINGS, BODIES):
        raise RuntimeError(f"Not the year was imported: {result}")


async def async_written_rows(
    hass: HomeAssistant, entry: DexcomConfigEntry
) -> list[StatisticData]:
    """Return the hours that were imported."""
    glucose_id = statistic_id(entry, GLUCOSE)
    found = await get_instance(hass).async_add_executor_job(
        statistics_during_period,
        hass,
        dt_util.utc_from_timestamp(0),
        None,
        {glucose_id},
        "hour",
        None,
        {"mean", "min", "max"},
    )
    return [
        StatisticData(
            start=dt_util.utc_from_timestamp(row["start"]),
            mean=mean,
            min=row["min"] or mean,
            max=row["max"] or mean,
        )
        for row in found[glucose_id]
        if (mean := row["mean"]) is not None
    ]


async def async_write_alone(
    hass: HomeAssistant, rows: list[StatisticData], name: str
) -> None:
    """Write rows as statistics of their own, as many at once as the integration does."""
    metadata = StatisticMetaData(
        has_sum=False,
        mean_type=StatisticMeanType.ARITHMETIC,
        name=name,
        source=DOMAIN,
        statistic_id=f"{DOMAIN}:{name}",
        unit_class=BloodGlucoseConcentrationConverter.UNIT_CLASS,
        unit_of_measurement=MG_DL,
    )
    for first in range(0, len(rows), ROWS_AT_ONCE):
        async_add_external_statistics(
            hass, metadata, rows[first : first + ROWS_AT_ONCE]
        )
    await async_recorded(hass)


def parse(bodies: list[bytearray]) -> float:
    """Parse JSON as Home Assistant does, and return how many seconds of CPU time that takes.

    Runs in a thread, so that it is not taken for work of ours in the event loop.
    """
    seconds = 0.0
    for body in bodies:
        gc.collect()
        start = thread_time()
        orjson.loads(body)
        seconds += thread_time() - start
    return seconds


async def async_late(hass: HomeAssistant, work: Awaitable[object]) -> float:
    """Return how many seconds late the event loop was at most in the meantime."""
    await async_recorded(hass)
    with Heartbeat() as heartbeat:
        await work
    return heartbeat.latest_seconds


class Bench:
    """A Home Assistant with an account, which can be replaced by a new one."""

    def __init__(self, hass: HomeAssistant, year: YearServer) -> None:
        """Take a Home Assistant without an account."""
        self._hass = hass
        self._year = year
        self._rows: list[StatisticData] = []
        self._written = 0
        self.entry: DexcomConfigEntry
        self.bodies: list[bytearray] = []

    async def async_prepare(self) -> None:
        """Import once, for the rows to write alone and for whatever only the first time takes."""
        self.entry = await async_add_account(self._hass, self._year)
        await self.async_import()
        self._rows = await async_written_rows(self._hass, self.entry)
        self.bodies = await fetch_bodies(self._year)

    async def async_renew(self) -> None:
        """Replace the account by a new one, whose past and statistics are empty."""
        await self._hass.config_entries.async_remove(self.entry.entry_id)
        self.entry = await async_add_account(self._hass, self._year)

    async def async_import(self) -> None:
        """Import the year."""
        await async_import_year(self._hass, self.entry, self._year)

    async def async_write(self) -> None:
        """Write the same rows alone, as new statistics."""
        self._written += 1
        await async_write_alone(self._hass, self._rows, f"alone_{self._written}")

    async def async_measure_import(self, watcher: Watcher) -> Import:
        """Measure an import between two rounds of parsing the same bodies."""
        await self.async_renew()
        await async_recorded(self._hass)
        before = await asyncio.to_thread(parse, self.bodies)
        watcher.watch = Watch()
        start = perf_counter()
        late_seconds = await async_late(self._hass, self.async_import())
        seconds = perf_counter() - start
        cpu_seconds = watcher.watch.cpu_seconds
        after = await asyncio.to_thread(parse, self.bodies)
        return Import(
            cpu_seconds=cpu_seconds,
            parse_seconds=fmean((before, after)),
            seconds=seconds,
            late_seconds=late_seconds,
        )


async def async_polls(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    year: YearServer,
    session: ClientSession,
    watcher: Watcher,
) -> list[Watch]:
    """Let an hour pass, with a poll for each reading; return what each poll did."""
    coordinator = entry.runtime_data.readings
    latest = coordinator.data.latest
    watches = []
    for _ in range(POLLS):
        body = {"advance_seconds": READING_SECONDS}
        async with session.post(f"{year.url}/control/clock", json=body) as response:
            response.raise_for_status()
        # What the request took isn't ours.
        await asyncio.sleep(0)
        watcher.watch = Watch()
        watches.append(watcher.watch)
        await coordinator.async_refresh()
        await hass.async_block_till_done()
        if latest == (latest := coordinator.data.latest):
            raise RuntimeError("A poll brought nothing new")
    await async_recorded(hass)
    return watches


async def async_memory_mb(hass: HomeAssistant, entry: DexcomConfigEntry) -> float:
    """Return what the history takes in memory, read again from the file of an unloaded account."""
    file = AccountFile(hass, entry)
    await ReadingsStore(hass, entry, file).async_load()
    gc.collect()
    tracemalloc.start()
    store = ReadingsStore(hass, entry, file)
    await store.async_load()
    gc.collect()
    taken_bytes, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    if not store.readings:
        raise RuntimeError("There is no history")
    return taken_bytes / 1e6


def tell(pieces: list[Piece]) -> None:
    """Say what worked in the event loop for too long."""
    for piece in pieces:
        if piece.cpu_seconds > LOOP_GOAL_SECONDS:
            milliseconds = piece.cpu_seconds * 1000
            print(
                f"account: {milliseconds:.1f} ms in the event loop:",
                ", ".join(piece.functions),
                file=sys.stderr,
            )


async def async_measure(
    hass: HomeAssistant, session: ClientSession, year: YearServer, rounds: int
) -> Measures:
    """Import the year again and again, each time into a new account; then poll."""
    bench = Bench(hass, year)
    await bench.async_prepare()
    imports: list[Import] = []
    pieces: list[Piece] = []
    with Watcher() as watcher:
        for _ in range(rounds):
            imports.append(await bench.async_measure_import(watcher))
            pieces += watcher.watch.in_loop
        polls = await async_polls(hass, bench.entry, year, session, watcher)
        for poll in polls:
            pieces += poll.in_loop
    tell(pieces)
    writing_seconds = [
        await async_late(hass, bench.async_write()) for _ in range(WRITING_ROUNDS)
    ]
    jobs = make_jobs(bench.entry.runtime_data, bench.bodies[0])
    thread_late_ms = await async_late_ms(hass, jobs)
    await hass.config_entries.async_unload(bench.entry.entry_id)
    return Measures(
        import_year_ratio=median(
            done.cpu_seconds / done.parse_seconds for done in imports
        ),
        import_year_cpu_s=median(done.cpu_seconds for done in imports),
        import_year_seconds=median(done.seconds for done in imports),
        loop_work_ms=max(piece.cpu_seconds for piece in pieces) * 1000,
        loop_work_wall_ms=max(piece.seconds for piece in pieces) * 1000,
        thread_late_ms=thread_late_ms,
        loop_late_ms_importing=median(done.late_seconds for done in imports) * 1000,
        loop_late_ms_writing=median(writing_seconds) * 1000,
        poll_cpu_ms=median(poll.cpu_seconds for poll in polls) * 1000,
        memory_90d_mb=await async_memory_mb(hass, bench.entry),
    )


async def async_run(directory: Path, year: YearServer, rounds: int) -> Measures:
    """Measure with a new Home Assistant."""
    async with home_assistant(directory, year) as hass, ClientSession() as session:
        return await async_measure(hass, session, year, rounds)


def main() -> None:
    """Measure in an event loop as Home Assistant makes it."""
    year = msgspec.json.decode(sys.stdin.buffer.read(), type=YearServer)
    with asyncio.Runner(loop_factory=create_event_loop) as runner:
        measures = runner.run(async_run(Path(sys.argv[1]), year, int(sys.argv[2])))
    print(msgspec.json.encode(measures).decode())


if __name__ == "__main__":
    main()
