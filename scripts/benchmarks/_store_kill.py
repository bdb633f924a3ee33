"""Processes that write files of accounts and are killed while they do.

Usage: python -m scripts.benchmarks._store_kill DIRECTORY ROUNDS

Each process writes through the integration's own stores, as polls and imports do, and reports each
step once it is confirmed to be on disk. After the kill, everything confirmed has to be there. Files
are used again by the next processes, so their journals grow until they are moved to the files.
"""

import asyncio
from contextlib import closing
from datetime import UTC, datetime, timedelta
from math import nan
import os
from pathlib import Path
from random import Random
import shutil
import signal
from sqlite3 import Connection
import struct
import sys
from tempfile import TemporaryDirectory
import time
from types import MappingProxyType
from typing import Final, NamedTuple, Self
from uuid import UUID

import msgspec

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.coverage import Coverage, Interval, decode_coverage
from custom_components.dexcom_api.dexcom.columns import (
    DAY_SECONDS,
    ID_LENGTH,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.diary.coordinator import PendingEntries
from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.diary.packing import unpack_entries
from custom_components.dexcom_api.diary.store import DiaryStore
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.readings.packing import unpack_readings
from custom_components.dexcom_api.readings.store import ReadingsStore
from custom_components.dexcom_api.storage.account_file import AccountFile
from custom_components.dexcom_api.storage.account_store import UNREADABLE
from custom_components.dexcom_api.storage.database import (
    DAYS,
    DamagedFileError,
    Database,
    Kind,
    load_blocks,
    load_fact,
)
from homeassistant.config_entries import SOURCE_USER, ConfigEntries, ConfigEntry
from homeassistant.core import HomeAssistant
from tests.account_files import file_of

ENTRY_ID: Final = "01J00000000000000000000000"
ROUNDS_A_FILE: Final = 50
HOUR: Final = timedelta(hours=1)
PAST: Final = timedelta(days=80)
READINGS_A_STEP: Final = 48

# A process is killed some time after it reported up to so many steps.
MOST_STEPS: Final = 10
LONGEST_SECONDS: Final = 0.03

# Now and then a step imports days that aren't kept in memory.
STEPS_AN_IMPORT: Final = 5
IMPORTED: Final = timedelta(days=4)

REPORT: Final = struct.Struct("<i")
LOADED: Final = -1


class Outcome(msgspec.Struct, kw_only=True):
    """How often a process was killed, what that lost, and how many steps were confirmed before."""

    kills: int
    lost: int
    steps: int


class Steps:
    """What the steps write: always the same for a file."""

    def __init__(self, number: int, begin: datetime) -> None:
        """Choose the file, and the moment of its first reading."""
        self._number = number
        self._begin = begin

    def window(self, step: int) -> Interval:
        """Return the window of a step: an hour later each, or some older days."""
        if step % STEPS_AN_IMPORT:
            return Interval(self._begin + step * HOUR, self._begin + (step + 1) * HOUR)
        end = self._begin - timedelta(days=30) - step // STEPS_AN_IMPORT * IMPORTED
        return Interval(end - IMPORTED, end)

    def readings(self, step: int) -> Columns:
        """Return the readings of a step."""
        random = Random(f"{self._number}/{step}")
        start, end = self.window(step)
        gap = (end - start) / READINGS_A_STEP
        return Columns.from_rows(
            [
                Row(
                    time=int((start + place * gap).timestamp()),
                    value=random.randint(40, 400),
                    rate=nan,
                    trend=random.randrange(9),
                    ticks=random.randrange(10**6),
                    source=Source("8G2CX2", "g7", None, "iOS", "G7"),
                    record_id=random.randbytes(ID_LENGTH),
                )
                for place in range(READINGS_A_STEP)
            ]
        )

    def entry(self, step: int) -> Entry:
        """Return the diary entry of a step."""
        random = Random(f"{self._number}/{step}/entry")
        return Entry(
            record_id=str(UUID(bytes=random.randbytes(ID_LENGTH))),
            kind=EntryKind.CARBS,
            time=self.window(step).start + HOUR / 2,
            amount=float(random.randint(1, 99)),
        )


async def async_write(directory: Path, steps: Steps, step: int, report: int) -> None:
    """Write from a step on, until the process is killed."""
    hass = HomeAssistant(str(directory))
    hass.config_entries = ConfigEntries(hass, {})
    entry = make_entry()
    file = AccountFile(hass, entry)
    readings, diary = ReadingsStore(hass, entry, file), DiaryStore(hass, entry, file)
    await readings.async_load()
    await diary.async_load()
    events = PendingEntries()
    await events.async_load(file, lambda _: True)
    os.write(report, REPORT.pack(LOADED))
    while True:
        window = steps.window(step)
        await readings.async_ingest(steps.readings(step), window)
        # Those of the step before are fired.
        events.async_fire()
        await diary.async_ingest(
            window,
            window,
            Diary((steps.entry(step),)),
            (),
            lambda change: events.async_add(change.new),
        )
        if await file.async_save():
            os.write(report, REPORT.pack(step))
        step += 1


def make_entry() -> ConfigEntry:
    """Return the entry of the account."""
    return ConfigEntry(
        data={},
        discovery_keys=MappingProxyType({}),
        domain=DOMAIN,
        entry_id=ENTRY_ID,
        minor_version=1,
        options={},
        source=SOURCE_USER,
        subentries_data=(),
        title="Dexcom",
        unique_id=None,
        version=1,
    )


def start_and_kill(directory: Path, steps: Steps, step: int, random: Random) -> int:
    """Let a process write from a step on, kill it, and return the last confirmed step."""
    source, report = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(source)
        asyncio.run(async_write(directory, steps, step, report))
    os.close(report)
    with closing(os.fdopen(source, "rb", buffering=0)) as reports:
        # One in ten may still be opening the file.
        read = b"".join(
            reports.read(REPORT.size) for _ in range(random.randrange(MOST_STEPS))
        )
        time.sleep(random.uniform(0, LONGEST_SECONDS))
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
            raise RuntimeError("The process has ended by itself")
        confirmed: list[tuple[int]] = [*REPORT.iter_unpack(read + reports.read())]
    return max([step - 1, *(number for (number,) in confirmed)])


class Content(NamedTuple):
    """What is in a file."""

    rows: dict[bytes, Row]
    entries: dict[str, Entry]
    coverage: Coverage
    pending: list[Entry]

    @classmethod
    def read(cls, connection: Connection) -> Self:
        """Read all of a file; raises an error if anything is damaged."""
        days = DAYS.start, DAYS.stop
        rows = (
            row
            for day, block in load_blocks(connection, Kind.READINGS, *days).items()
            for row in unpack_readings(block, day * DAY_SECONDS).rows()
        )
        entries = (
            entry
            for block in load_blocks(connection, Kind.DIARY, *days).values()
            for entry in unpack_entries(block)
        )
        facts = load_fact(connection, "readings") or {"coverage": ()}
        pending = load_fact(connection, PendingEntries.name) or ()
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise DamagedFileError
        return cls(
            rows={row.record_id: row for row in rows},
            entries={entry.record_id: entry for entry in entries},
            coverage=decode_coverage(facts["coverage"]),
            pending=msgspec.convert(pending, list[Entry]),
        )

    def has_step(self, steps: Steps, step: int) -> bool:
        """Return whether all of a step is there as it was written."""
        entry, window = steps.entry(step), steps.window(step)
        return (
            self.entries.get(entry.record_id) == entry
            and all(
                self.rows.get(row.record_id) == row
                for row in steps.readings(step).rows()
            )
            and any(
                start <= window.start and window.end <= end
                for start, end in self.coverage
            )
        )

    def has_all(self, steps: Steps, confirmed: int) -> bool:
        """Return whether everything confirmed is there, and what events refer to."""
        return all(
            self.entries.get(event.record_id) == event for event in self.pending
        ) and all(self.has_step(steps, step) for step in range(confirmed + 1))


def is_kept(directory: Path, steps: Steps, confirmed: int) -> bool:
    """Return whether everything confirmed is on disk. The files are left as they are."""
    file = file_of(directory, ENTRY_ID)
    with TemporaryDirectory() as folder:
        for path in file.parent.glob(f"{file.name}*"):
            shutil.copy(path, folder)
        database = Database(Path(folder) / file.name)
        try:
            content = database.read(Content.read)
        except (DamagedFileError, *UNREADABLE):
            return False
        finally:
            database.close()
    return content.has_all(steps, confirmed)


def kill_rounds(directory: Path, rounds: int) -> Outcome:
    """Kill processes that write one file after the other."""
    random = Random("kills")
    begin = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) - PAST
    outcome = Outcome(kills=0, lost=0, steps=0)
    while outcome.kills < rounds:
        steps = Steps(outcome.kills, begin)
        folder = directory / str(outcome.kills)
        (folder / ".storage").mkdir(parents=True)
        confirmed = -1
        for _ in range(min(ROUNDS_A_FILE, rounds - outcome.kills)):
            confirmed = start_and_kill(folder, steps, confirmed + 1, random)
            outcome.kills += 1
            if not is_kept(folder, steps, confirmed):
                outcome.lost += 1
                print(f"store: lost by kill {outcome.kills}", file=sys.stderr)
        outcome.steps += confirmed + 1
    return outcome


def main() -> None:
    """Kill as often as asked for."""
    outcome = kill_rounds(Path(sys.argv[1]), int(sys.argv[2]))
    print(msgspec.json.encode(outcome).decode())


if __name__ == "__main__":
    main()
