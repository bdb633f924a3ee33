"""Backups: a copy of the files is complete, whatever is saved while it is made."""

import asyncio
from collections.abc import Awaitable, Callable
import io
from pathlib import Path
import tarfile
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.backup import async_post_backup, async_pre_backup
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.dexcom.columns import DAY_SECONDS
from custom_components.dexcom_api.readings.packing import unpack_readings
from custom_components.dexcom_api.storage import database
from custom_components.dexcom_api.storage.database import (
    DAYS,
    DamagedFileError,
    Database,
    Kind,
    load_blocks,
)
from homeassistant.config_entries import ConfigEntryState
from homeassistant.setup import async_setup_component

from .account import HOUR, MINUTE, SECOND
from .account_files import file_of
from .conftest import ENTRY_ID
from .scene import Scene
from .slow_disk import SlowDisk, until
from .small_disk import FAULTS, failing, small_disk

LACKS = "A backup may lack recent readings"
UNSAVED = "The history can't be saved"


@pytest.fixture(autouse=True)
def short_journal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Move the journal to the file whenever something is saved, if that is allowed."""
    monkeypatch.setattr(database, "CHECKPOINT_PAGES", 5)


@pytest.fixture
def file(scene: Scene) -> Path:
    """Return where the account's file is."""
    return file_of(Path(scene.hass.config.config_dir), ENTRY_ID)


def journal_of(file: Path) -> Path:
    """Return where the journal of a file is."""
    return file.with_name(f"{file.name}-wal")


def times_in(file: Path) -> set[int]:
    """Return the times of the readings in a copy, which has to be sound."""
    copy = Database(file)
    checked, blocks = copy.read(
        lambda connection: (
            connection.execute("PRAGMA integrity_check").fetchall(),
            load_blocks(connection, Kind.READINGS, DAYS.start, DAYS.stop),
        )
    )
    copy.close()
    assert checked == [("ok",)]
    return {
        time
        for day, block in blocks.items()
        for time in unpack_readings(block, day * DAY_SECONDS).times
    }


async def poll(scene: Scene) -> None:
    """Let polls bring readings and an entry."""
    scene.log("carbs", value=40, moment=scene.now)
    await scene.pass_time(HOUR)


async def reload(scene: Scene) -> None:
    """Set the account up again, and let polls bring readings."""
    assert await scene.reload()
    await poll(scene)


async def stop(scene: Scene) -> None:
    """Let polls bring readings, and unload the account."""
    await poll(scene)
    await scene.stop()


@pytest.mark.parametrize("meanwhile", [poll, reload, stop])
@pytest.mark.parametrize("is_loaded", [True, False])
async def test_copy_while_written(
    scene: Scene,
    file: Path,
    tmp_path: Path,
    meanwhile: Callable[[Scene], Awaitable[None]],
    is_loaded: bool,
) -> None:
    """Only the journal changes during a backup, whenever the account is set up."""
    await scene.pass_time(HOUR)
    before = scene.times()
    if not is_loaded:
        await scene.stop()
    await async_pre_backup(scene.hass)
    content = file.read_bytes()
    if not is_loaded:
        await scene.set_up()
    await meanwhile(scene)
    assert file.read_bytes() == content
    copy = tmp_path / file.name
    copy.write_bytes(content)
    journal = journal_of(file).read_bytes()
    # It goes on growing while it is copied.
    journal_of(copy).write_bytes(journal[: len(journal) - 99])
    await async_post_backup(scene.hass)
    assert before <= times_in(copy)
    if scene.entry.state is not ConfigEntryState.LOADED:
        await scene.set_up()
    await poll(scene)
    assert file.read_bytes() != content
    after = scene.times()
    await scene.stop()
    assert times_in(file) >= after | before
    assert not journal_of(file).exists()


@pytest.mark.parametrize("past_is_imported", [False])
async def test_first_setup_during_a_backup(stage: Scene) -> None:
    """The tables of a new file stay in the journal until the backup ends."""
    file = file_of(Path(stage.hass.config.config_dir), ENTRY_ID)
    assert not file.exists()
    await async_pre_backup(stage.hass)
    await stage.set_up()
    assert file.stat().st_size <= database.PAGE_BYTES
    await async_post_backup(stage.hass)
    await poll(stage)
    assert file.stat().st_size > 5 * database.PAGE_BYTES


@pytest.mark.parametrize("error", [OSError, DamagedFileError, ZeroDivisionError])
async def test_trouble_stops_no_backup(
    scene: Scene, caplog: pytest.LogCaptureFixture, error: type[Exception]
) -> None:
    """Any trouble with the file is logged, and the backup goes on."""
    with patch.object(Database, "complete", side_effect=error):
        await async_pre_backup(scene.hass)
    assert caplog.text.count(LACKS.removeprefix("A ")) == 1


@pytest.mark.parametrize("fault", FAULTS)
async def test_failing_disk(
    stage: Scene, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    """A backup doesn't fail because the disk does, and saving resumes afterwards."""
    file = file_of(Path(stage.hass.config.config_dir), ENTRY_ID)
    content = file.read_bytes()
    with small_disk(file.parent):
        file.write_bytes(content)
        await stage.set_up()
        await stage.pass_time(36 * MINUTE, 6 * MINUTE)
        with failing(file.parent, fault):
            await stage.pass_time(12 * MINUTE, 6 * MINUTE)
            await async_pre_backup(stage.hass)
            assert UNSAVED in caplog.text
            await async_post_backup(stage.hass)
        await stage.pass_time(HOUR, 6 * MINUTE)
        after = stage.times()
        await stage.stop()
        assert times_in(file) >= after
        assert not journal_of(file).exists()


@pytest.mark.parametrize("is_unloaded", [True, False])
async def test_slow_disk(
    scene: Scene, file: Path, caplog: pytest.LogCaptureFixture, is_unloaded: bool
) -> None:
    """A backup doesn't wait for long, and its request has no effect after it has ended."""
    await scene.pass_time(20 * MINUTE)
    content = file.read_bytes()
    with SlowDisk() as disk:
        preparing = asyncio.create_task(async_pre_backup(scene.hass))
        await until(disk.has_begun)
        scene.freezer.tick(11 * SECOND)
        await until(preparing.done)
        await async_post_backup(scene.hass)
        if is_unloaded:
            unload = scene.hass.async_create_task(scene.unload())
        disk.go_on()
    assert caplog.text.count(f"{LACKS}: TimeoutError") == 1
    if is_unloaded:
        assert await unload
        assert not journal_of(file).exists()
        assert await scene.set_up()
    await poll(scene)
    assert file.read_bytes() != content


async def test_backup_of_home_assistant(scene: Scene, tmp_path: Path) -> None:
    """Home Assistant's own backup contains everything that was known when it was made."""
    await scene.pass_time(HOUR)
    before = scene.times()
    assert await async_setup_component(scene.hass, "backup", {})
    await scene.hass.async_block_till_done()
    await scene.hass.services.async_call("backup", "create", blocking=True)
    await scene.settle()
    [backup] = Path(scene.hass.config.path("backups")).glob("*.tar")
    with tarfile.open(backup) as outer:
        member = outer.extractfile("homeassistant.tar.gz")
        assert member is not None
        content = io.BytesIO(member.read())
    with tarfile.open(fileobj=content) as inner:
        for name in ("db", "db-wal"):
            copied = inner.extractfile(f"data/.storage/{DOMAIN}.{ENTRY_ID}.{name}")
            assert copied is not None
            (tmp_path / f"copy.{name}").write_bytes(copied.read())
    assert times_in(tmp_path / "copy.db") >= before
