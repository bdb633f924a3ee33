"""Every file on a disk that is full, read-only, or broken: nothing is lost, and nobody misled."""

from collections.abc import Generator
from datetime import datetime
import json
from pathlib import Path

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.const import EVENT_STATE_CHANGED

from ..account import HOUR, MINUTE, SECOND, in_state, time_of
from ..common import latest_egv
from ..conftest import ENTRY_ID, NOW
from ..scene import Scene
from ..small_disk import FAULTS, failing, small_disk

STARTS = "WARNING The history can't be saved"
ENDS = "INFO The history can be saved again"
LEFT = {f"{DOMAIN}.{ENTRY_ID}.{name}" for name in ("history", "diary", "token")}

pytestmark = pytest.mark.parametrize("fault", FAULTS)


@pytest.fixture(autouse=True)
def disk(hass_config_dir: str) -> Generator[Path]:
    """Give Home Assistant's files a file system of their own."""
    folder = Path(hass_config_dir) / ".storage"
    with small_disk(folder):
        yield folder


def files(disk: Path) -> set[str]:
    """Return the names of the account's files."""
    return {path.name for path in disk.iterdir() if ENTRY_ID in path.name}


def saved_until(disk: Path, name: str, *keys: str) -> datetime:
    """Return a time in a file."""
    found = json.loads((disk / f"{DOMAIN}.{ENTRY_ID}.{name}").read_text())["data"]
    for key in keys:
        found = found[key]
    return datetime.fromisoformat(found)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what is in the log about the history."""
    return [
        f"{record.levelname} {record.getMessage()}".partition(":")[0]
        for record in caplog.records
        if "custom_components" in record.name and "saved" in record.getMessage()
    ]


async def test_hours_without_a_disk(
    scene: Scene, disk: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    """States go on, trouble is logged once for each file, and everything is saved afterwards.

    Without a disk, the sign-in isn't renewed, so it lasts for two hours at most.
    """
    caplog.set_level("INFO")
    await scene.pass_time(36 * MINUTE, 6 * MINUTE)
    before = {name: (disk / name).read_bytes() for name in LEFT}
    with failing(disk, fault):
        await scene.pass_time(72 * MINUTE, 6 * MINUTE)
        newest = time_of(latest_egv(scene.simulator, "User7"))
        assert scene.shown("last_reading") == [in_state(newest)]
        assert lines(caplog) == [STARTS] * 2
        assert {name: (disk / name).read_bytes() for name in LEFT} == before
    await scene.pass_time(HOUR, 6 * MINUTE)
    assert lines(caplog) == [*[STARTS] * 2, *[ENDS] * 2]
    assert saved_until(disk, "history", "newest") > newest
    assert saved_until(disk, "diary", "imported", "polled") > NOW + 2 * HOUR
    assert files(disk) == LEFT


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("then", ["nothing", "reload", "crash"])
async def test_events_wait_for_the_disk(
    scene: Scene, disk: Path, fault: str, then: str
) -> None:
    """An entry fires once, and not before it is on disk."""
    changes = async_capture_events(scene.hass, EVENT_STATE_CHANGED)

    def fired() -> list[float]:
        states = [change.data["new_state"] for change in changes]
        times = {
            state.state: state.attributes["amount"]
            for state in states
            if state.entity_id == "event.dexcom_diary_entry"
            and state.attributes.get("amount")
        }
        return list(times.values())

    await scene.pass_time(48 * MINUTE, 6 * MINUTE)
    with failing(disk, fault):
        scene.log("carbs", value=40, moment=scene.now)
        await scene.advance(16 * MINUTE)
        assert fired() == []
        if then == "reload":
            assert await scene.reload()
        elif then == "crash":
            await scene.stop()
            await scene.set_up()
        await scene.advance(16 * MINUTE)
        assert fired() == []
    await scene.advance(16 * MINUTE)
    assert fired() == [40]
    await scene.stop()
    await scene.set_up()
    await scene.advance(16 * MINUTE)
    assert fired() == [40]


async def test_stop_after_trouble(scene: Scene, disk: Path, fault: str) -> None:
    """What the disk didn't take is saved when Home Assistant stops, if it takes it then."""
    with failing(disk, fault):
        await scene.pass_time(HOUR)
        newest = time_of(latest_egv(scene.simulator, "User7"))
    await scene.hass.async_stop(force=True)
    assert saved_until(disk, "history", "newest") >= newest - SECOND
