"""The files of an account: written before long, whatever comes meanwhile."""

import errno
from pathlib import Path
import shutil
import sqlite3
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.dexcom_api.coverage import (
    Coverage,
    decode_coverage,
    missing_intervals,
)
from custom_components.dexcom_api.storage import database as database_module
from custom_components.dexcom_api.storage.account_file import DiskTroubleError
from custom_components.dexcom_api.storage.database import (
    PAGE_BYTES,
    Database,
    Kind,
    load_blocks,
    load_fact,
    note_imported,
    save_block,
    save_fact,
)
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE, Account, watched_account
from ..account_files import file_of
from ..clocks import StoppedClocks
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW
from ..slow_disk import SlowDisk, until, work

account = pytest.fixture(watched_account)


@pytest.mark.parametrize(
    ("user_name", "times"), [("User7", range(5, 8)), ("UserEmpty", range(1))]
)
async def test_saved_every_half_hour(
    account: Account, user_name: str, times: range, tmp_path: Path
) -> None:
    """A crash loses half an hour, and polls don't wear out the disk, least of all without news."""
    await account.set_up()
    await account.finish_import()
    file = file_of(Path(account.hass.config.config_dir), ENTRY_ID)
    journal = file.with_name(f"{file.name}-wal")
    written = set()
    for _ in range(3 * 60):
        await account.pass_time(MINUTE, MINUTE)
        written.add(journal.stat().st_mtime_ns)
    assert len(written) - 1 in times
    assert {path.stat().st_mode & 0o777 for path in (file, journal)} == {0o600}
    if user_name == "User7":
        # Readings are an hour old when they come.
        newest = saved_coverage(file, tmp_path, "readings")[-1].end
        assert newest >= NOW + 3 * HOUR - HOUR - 45 * MINUTE


def saved_coverage(file: Path, folder: Path, kind: str) -> Coverage:
    """Return which windows are complete after a crash."""
    for path in (file, file.with_name(f"{file.name}-wal")):
        shutil.copy(path, folder)
    database = Database(folder / file.name)
    facts = database.read(lambda connection: load_fact(connection, kind))
    database.close()
    return decode_coverage(facts["coverage"])


@pytest.mark.parametrize("kind", ["readings", "diary"])
async def test_old_days_are_saved_at_once(
    scene: Scene, tmp_path: Path, kind: str
) -> None:
    """Days that aren't kept in memory are saved with the note that they are complete."""
    start, end = NOW - 150 * DAY, NOW - 140 * DAY
    await scene.act("import_history", start=start, end=end)
    file = file_of(Path(scene.hass.config.config_dir), ENTRY_ID)
    saved = saved_coverage(file, tmp_path, kind)
    assert missing_intervals(saved, start, end) == []
    assert missing_intervals(saved, end, NOW - 2 * HOUR) == []


async def test_removal_while_written(scene: Scene, freezer: StoppedClocks) -> None:
    """A write during the removal of the account leaves no file behind."""
    with SlowDisk() as disk:
        for _ in range(9):
            freezer.tick(5 * MINUTE)
            async_fire_time_changed(scene.hass)
            await work(10)
        await until(disk.has_begun)
        await remove_while_held(scene, disk)
    await scene.settle()
    assert files_of_the_account(scene.hass) == []


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_removal_after_a_write_was_given_up(
    scene: Scene, freezer: StoppedClocks
) -> None:
    """A write that nothing waits for any more leaves no file behind, either."""
    scene.log("carbs", value=40, moment=NOW)
    freezer.tick(MINUTE)
    with SlowDisk(once=True) as disk:
        call = await scene.start_update("calendar.dexcom_diary")
        await until(disk.has_begun)
        call.cancel()
        await until(call.done)
        await remove_while_held(scene, disk)
        await until(disk.has_ended)
    assert files_of_the_account(scene.hass) == []


async def remove_while_held(scene: Scene, disk: SlowDisk) -> None:
    """Remove the account, and let the disk go on after a while."""
    removal = scene.hass.async_create_task(
        scene.hass.config_entries.async_remove(ENTRY_ID)
    )
    await work(100)
    disk.go_on()
    await until(removal.done)
    removal.result()


def files_of_the_account(hass: HomeAssistant) -> list[str]:
    """Return the names of the files that tell of the account."""
    files = Path(hass.config.path(".storage")).iterdir()
    return [file.name for file in files if ENTRY_ID in file.name]


@pytest.mark.parametrize("is_for_backup", [True, False])
async def test_use_after_unloading(
    scene: Scene, caplog: pytest.LogCaptureFixture, is_for_backup: bool
) -> None:
    """A task that still uses the file of an unloaded account doesn't block its next setup."""
    file = scene.entry.runtime_data.file
    await scene.unload()
    if is_for_backup:
        await file.async_prepare_backup()
    else:
        with pytest.raises(DiskTroubleError):
            await file.async_read(lambda connection: load_fact(connection, "diary"))
    assert await scene.set_up()
    await scene.pass_time(HOUR)
    assert "saved" not in caplog.text


def test_salvage_of_a_file_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that can't be read because another process has it open isn't replaced."""
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0)
    file = tmp_path / "file.db"
    database = Database(file)
    database.write(lambda connection: save_fact(connection, "diary", 5))
    database.close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OSError, match="busy") as caught:
        database.salvage()
    assert caught.value.errno == errno.EBUSY
    other.close()
    assert database.read(lambda connection: load_fact(connection, "diary")) == 5
    database.close()


@pytest.mark.parametrize("past_is_imported", [False])
async def test_setup_without_a_file(stage: Scene) -> None:
    """An account whose file can't be opened says so, and is set up once it can."""
    file = file_of(Path(stage.hass.config.config_dir), ENTRY_ID)
    file.mkdir()
    await stage.set_up()
    assert stage.entry.state is ConfigEntryState.SETUP_RETRY
    assert stage.entry.error_reason_translation_key == "disk_trouble"
    file.rmdir()
    await stage.advance(MINUTE)
    assert stage.entry.state is ConfigEntryState.LOADED


ROWS: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    (
        "INSERT INTO amounts VALUES (?, ?, ?)",
        "SELECT * FROM amounts",
        [("carbs", 1_777_680_000, 45_000)],
    ),
    (
        "INSERT INTO facts VALUES (?, ?)",
        "SELECT * FROM facts WHERE name NOT LIKE 'salvaged%'",
        [("diary", "5"), ("readings", "[7]")],
    ),
]


def test_salvage_during_a_backup(tmp_path: Path) -> None:
    """All that can be read of a file and its journal is left, and the journal isn't used again."""
    file = tmp_path / "file.db"
    database = Database(file)
    blocks = {day: bytes([day % 256]) * 3000 for day in range(20_000, 20_030)}

    def save(days: range) -> None:
        def write(connection: sqlite3.Connection) -> None:
            for day in days:
                save_block(connection, Kind.DIARY, day, blocks[day])
            if days.start == 20_000:
                note_imported(connection)
                for insert, _, rows in ROWS:
                    connection.executemany(insert, rows)

        database.write(write)
        database.close()

    save(range(20_000, 20_020))
    database.has_checkpoints = False
    save(range(20_020, 20_030))
    content = bytearray(file.read_bytes())
    start = content.find(blocks[20_010][:500]) // PAGE_BYTES * PAGE_BYTES
    content[start : start + PAGE_BYTES] = b"\xa5" * PAGE_BYTES
    file.write_bytes(content)
    database.salvage()

    def query(connection: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
        return connection.execute(sql).fetchall()

    def check(connection: sqlite3.Connection) -> None:
        left = load_blocks(connection, Kind.DIARY, 20_000, 20_030)
        assert 25 < len(left) < 30
        assert left.items() <= blocks.items()
        assert load_fact(connection, "salvaged_1") == [*left]
        for _, select, rows in ROWS:
            assert query(connection, select) == rows
        assert query(connection, "PRAGMA user_version") == [(2,)]
        assert query(connection, "PRAGMA integrity_check") == [("ok",)]

    database.read(check)
    database.close()


def test_name_of_a_new_file_is_on_disk(tmp_path: Path) -> None:
    """The folder is written to disk when a file is made, and not whenever it is opened."""
    synced: list[Path] = []
    for _ in range(2):
        database = Database(tmp_path / "file.db")
        with patch.object(database_module, "sync_folder", synced.append):
            database.write(lambda connection: save_fact(connection, "diary", 5))
        database.close()
        assert synced == [tmp_path]
