"""What an account costs a Home Assistant in this process; the measures are a line of JSON.

Usage: python -m scripts.benchmarks._account DIRECTORY, with where the simulator is on the input
"""

import asyncio
from collections.abc import Awaitable
from datetime import datetime, timedelta
import gc
from pathlib import Path
from statistics import fmean, median
import sys
from time import perf_counter
import tracemalloc
from typing import Final, NamedTuple

from aiohttp import ClientSession
import msgspec

from custom_components.dexcom_api.account import DexcomConfigEntry
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.dexcom.client import DexcomClient
from custom_components.dexcom_api.image import (
    IMAGES,
    DexcomImageEntityDescription,
    async_build_content,
)
from custom_components.dexcom_api.options import MG_DL
from custom_components.dexcom_api.polling.importer import RequestBudget
from custom_components.dexcom_api.readings.importer import (
    async_import_readings,
    windows_backwards,
)
from custom_components.dexcom_api.readings.statistics import GLUCOSE
from custom_components.dexcom_api.readings.store import ReadingsStore
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

from ._home import async_add_account, home_assistant
from ._watch import Heartbeat, Piece, Watch, Watcher
from ._year import BODIES, POLLS, READINGS, YearServer

# An import each: timed, and then watched, which takes time by itself.
TIMED_ROUNDS: Final = 5
WATCHED_ROUNDS: Final = 3
# Readings of the year without anything else, of which the least disturbed counts.
READ_ROUNDS: Final = 4
PICTURE_ROUNDS: Final = 5

LOOP_GOAL_SECONDS: Final = 0.01


class Measures(msgspec.Struct, kw_only=True):
    """What was measured, in the order in which it is shown."""

    import_year_ratio: float
    import_year_seconds: float
    write_year_seconds: float
    loop_work_ms: float
    loop_work_wall_ms: float
    loop_lock_ms: float
    loop_late_ms_importing: float
    loop_late_ms_writing: float
    poll_cpu_ms: float
    picture_late_ms: float
    memory_90d_mb: float


class Timed(NamedTuple):
    """The seconds of an import, and of the same rows written alone before and after."""

    import_seconds: float
    write_seconds: float


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


async def async_timed(hass: HomeAssistant, work: Awaitable[object]) -> float:
    """Return how many seconds something takes that is in the database when it is done."""
    await async_recorded(hass)
    # So that each begins with as little garbage as the other.
    gc.collect()
    start = perf_counter()
    await work
    return perf_counter() - start


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

    async def async_prepare(self) -> None:
        """Import once, for the rows to write alone and for whatever only the first time takes."""
        self.entry = await async_add_account(self._hass, self._year)
        await self.async_import()
        self._rows = await async_written_rows(self._hass, self.entry)

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

    async def async_compare(self) -> Timed:
        """Time an import between two writings of the same rows."""
        await self.async_renew()
        before = await async_timed(self._hass, self.async_write())
        import_seconds = await async_timed(self._hass, self.async_import())
        after = await async_timed(self._hass, self.async_write())
        return Timed(import_seconds, fmean((before, after)))

    async def async_lock_seconds(self) -> float:
        """Return for how long our threads keep the interpreter's lock from the event loop.

        The year is read and decoded with nothing else going on. Of each body the least disturbed
        round counts; the bodies but the last are alike, so that the one in the middle is any.
        """
        client = self.entry.runtime_data.client
        return median(
            [
                min(
                    [
                        await async_late(self._hass, async_read(client, *piece))
                        for _ in range(READ_ROUNDS)
                    ]
                )
                for piece in windows_backwards(self._year.first, self._year.last)
            ]
        )


async def async_read(client: DexcomClient, start: datetime, end: datetime) -> None:
    """Read and decode a window, and do nothing with it."""
    await client.egv_columns(start, end)


async def async_polls(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    year: YearServer,
    session: ClientSession,
) -> int:
    """Let an hour pass, with a poll for each reading; return how many polls there were."""
    requests = entry.runtime_data.client.counters.requests
    before = requests["egvs"]
    newest = entry.runtime_data.readings.data.newest
    for _ in range(POLLS):
        body = {"advance_seconds": READING_SECONDS}
        async with session.post(f"{year.url}/control/clock", json=body) as response:
            response.raise_for_status()
        await entry.runtime_data.readings.async_refresh()
        await hass.async_block_till_done()
        if newest == (newest := entry.runtime_data.readings.data.newest):
            raise RuntimeError("A poll brought nothing new")
    await async_recorded(hass)
    return requests["egvs"] - before


async def async_memory_mb(hass: HomeAssistant, entry: DexcomConfigEntry) -> float:
    """Return what the history takes in memory, read anew from the file of an unloaded account."""
    await ReadingsStore(hass, entry).async_load()
    gc.collect()
    tracemalloc.start()
    store = ReadingsStore(hass, entry)
    await store.async_load()
    gc.collect()
    taken_bytes, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    if not store.readings:
        raise RuntimeError("There is no history")
    return taken_bytes / 1e6


async def async_draw(
    hass: HomeAssistant, entry: DexcomConfigEntry, image: DexcomImageEntityDescription
) -> None:
    """Draw what an image shows."""
    shown = async_build_content(entry.runtime_data, image)
    await hass.async_add_executor_job(image.draw_fn, shown)


async def async_picture_late_ms(hass: HomeAssistant, entry: DexcomConfigEntry) -> float:
    """Return how late the event loop was at most while an image was drawn; the median."""
    late_seconds = [
        await async_late(hass, async_draw(hass, entry, image))
        for _ in range(PICTURE_ROUNDS)
        for image in IMAGES
    ]
    return median(late_seconds) * 1000


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
    hass: HomeAssistant, session: ClientSession, year: YearServer
) -> Measures:
    """Import the year again and again, each time into a new account; then poll."""
    bench = Bench(hass, year)
    await bench.async_prepare()
    timed = [await bench.async_compare() for _ in range(TIMED_ROUNDS)]
    importing_seconds: list[float] = []
    pieces: list[Piece] = []
    with Watcher() as watcher:
        for _ in range(WATCHED_ROUNDS):
            await bench.async_renew()
            watcher.watch = Watch()
            importing_seconds.append(await async_late(hass, bench.async_import()))
            pieces += watcher.watch.in_loop
        watcher.watch = Watch()
        polls = await async_polls(hass, bench.entry, year, session)
        pieces += watcher.watch.in_loop
        poll_cpu_seconds = watcher.watch.cpu_seconds / polls
    tell(pieces)
    writing_seconds = [
        await async_late(hass, bench.async_write()) for _ in range(WATCHED_ROUNDS)
    ]
    lock_seconds = await bench.async_lock_seconds()
    picture_late_ms = await async_picture_late_ms(hass, bench.entry)
    await hass.config_entries.async_unload(bench.entry.entry_id)
    return Measures(
        import_year_ratio=median(
            done.import_seconds / done.write_seconds for done in timed
        ),
        import_year_seconds=median(done.import_seconds for done in timed),
        write_year_seconds=median(done.write_seconds for done in timed),
        loop_work_ms=max(piece.cpu_seconds for piece in pieces) * 1000,
        loop_work_wall_ms=max(piece.seconds for piece in pieces) * 1000,
        loop_lock_ms=lock_seconds * 1000,
        loop_late_ms_importing=median(importing_seconds) * 1000,
        loop_late_ms_writing=median(writing_seconds) * 1000,
        poll_cpu_ms=poll_cpu_seconds * 1000,
        picture_late_ms=picture_late_ms,
        memory_90d_mb=await async_memory_mb(hass, bench.entry),
    )


async def async_run(directory: Path, year: YearServer) -> Measures:
    """Measure with a new Home Assistant."""
    async with home_assistant(directory, year) as hass, ClientSession() as session:
        return await async_measure(hass, session, year)


def main() -> None:
    """Measure in an event loop as Home Assistant makes it."""
    year = msgspec.json.decode(sys.stdin.buffer.read(), type=YearServer)
    with asyncio.Runner(loop_factory=create_event_loop) as runner:
        measures = runner.run(async_run(Path(sys.argv[1]), year))
    print(msgspec.json.encode(measures).decode())


if __name__ == "__main__":
    main()
