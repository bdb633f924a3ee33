"""The files of an account: written before long, whatever comes meanwhile."""

from pathlib import Path
import shutil
import sqlite3

import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.dexcom_api.coverage import decode_coverage
from custom_components.dexcom_api.storage import database as database_module
from custom_components.dexcom_api.storage.account_file import DiskTroubleError
from custom_components.dexcom_api.storage.database import Database, load_fact, save_fact
from homeassistant.core import HomeAssistant

from ..account import HOUR, MINUTE, Account, watched_account
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
    if written:
        # What is there after a crash.
        for path in (file, journal):
            shutil.copy(path, tmp_path)
        database = Database(tmp_path / file.name)
        facts = database.read(lambda connection: load_fact(connection, "readings"))
        database.close()
        if user_name == "User7":
            # Readings are an hour old when they come.
            newest = decode_coverage(facts["coverage"])[-1].end
            assert newest >= NOW + 3 * HOUR - HOUR - 45 * MINUTE


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
    with pytest.raises(OSError, match="busy"):
        database.salvage()
    other.close()
    assert database.read(lambda connection: load_fact(connection, "diary")) == 5
    database.close()
