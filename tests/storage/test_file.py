"""The files of an account: written before long, whatever comes meanwhile."""

from datetime import datetime, timedelta
import json
from pathlib import Path

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant

from ..account import HOUR, MINUTE, Account, watched_account
from ..conftest import ENTRY_ID, NOW
from ..scene import Scene
from ..slow_disk import SlowDisk, until, work

account = pytest.fixture(watched_account)


@pytest.mark.parametrize(
    ("name", "path", "user_name"),
    # The second logs nothing: news would be saved at once.
    [("history", ("newest",), "User7"), ("diary", ("imported", "polled"), "UserEmpty")],
)
async def test_saved_every_half_hour(
    account: Account, name: str, path: tuple[str, ...]
) -> None:
    """A crash loses half an hour, and polls that bring something new don't wear out the disk."""
    await account.set_up()
    file = Path(account.hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.{name}"))
    written = set()
    for _ in range(3 * 60):
        await account.pass_time(MINUTE, MINUTE)
        written.add(file.stat().st_mtime_ns)
    assert 5 <= len(written) <= 7
    assert file.stat().st_mode & 0o777 == 0o600
    known = json.loads(file.read_text())["data"]
    for key in path:
        known = known[key]
    # Readings are an hour old when they come.
    late = HOUR if name == "history" else timedelta(0)
    assert datetime.fromisoformat(known) >= NOW + 3 * HOUR - late - 45 * MINUTE


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("name", ["history", "diary"])
async def test_removal_while_written(
    scene: Scene, freezer: FrozenDateTimeFactory, name: str
) -> None:
    """What is being written while the account is removed doesn't come back."""
    scene.entry.runtime_data.readings.store.file.async_save_soon()
    with SlowDisk(f".{name}") as disk:
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
    scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    """What is still being written, though nobody waits for it any more, doesn't come back."""
    scene.log("carbs", value=40, moment=NOW)
    freezer.tick(MINUTE)
    with SlowDisk(".diary", once=True) as disk:
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
