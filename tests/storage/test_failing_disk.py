"""Files on a disk that is full, read-only, or broken: nothing is lost or taken for saved."""

from collections.abc import Generator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
import shutil
from tempfile import TemporaryDirectory

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.coverage import decode_coverage
from custom_components.dexcom_api.diary.amounts import load_sums
from custom_components.dexcom_api.diary.ledger import Total
from custom_components.dexcom_api.storage.database import Database, load_fact
from homeassistant.const import EVENT_STATE_CHANGED

from ..account import DAY, HOUR, MINUTE, SECOND, in_state, time_of
from ..common import latest_egv
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW
from ..small_disk import FAULTS, failing, small_disk

STARTS = "WARNING The history can't be saved"
ENDS = "INFO The history can be saved again"
LEFT = {f"{DOMAIN}.{ENTRY_ID}.{name}" for name in ("db", "token")}

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


def saved_until(disk: Path, kind: str) -> datetime:
    """Return until when everything is in the account's file, as after a crash."""
    with TemporaryDirectory() as folder:
        for name in ("db", "db-wal"):
            with suppress(FileNotFoundError):
                shutil.copy(disk / f"{DOMAIN}.{ENTRY_ID}.{name}", folder)
        database = Database(Path(folder) / f"{DOMAIN}.{ENTRY_ID}.db")
        facts = database.read(lambda connection: load_fact(connection, kind))
        database.close()
    return decode_coverage(facts["coverage"])[-1].end


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
    """States go on, trouble is logged once, and everything is saved afterwards.

    Without a disk, the sign-in isn't renewed, so it lasts for two hours at most.
    """
    caplog.set_level("INFO")
    await scene.pass_time(36 * MINUTE, 6 * MINUTE)
    with failing(disk, fault):
        before = {name: (disk / name).read_bytes() for name in LEFT}
        await scene.pass_time(72 * MINUTE, 6 * MINUTE)
        newest = time_of(latest_egv(scene.simulator, "User7"))
        assert scene.shown("last_reading") == [in_state(newest)]
        assert lines(caplog) == [STARTS]
        assert {name: (disk / name).read_bytes() for name in LEFT} == before
    await scene.pass_time(HOUR, 6 * MINUTE)
    assert lines(caplog) == [STARTS, ENDS]
    assert saved_until(disk, "readings") > newest
    assert saved_until(disk, "diary") > NOW + 2 * HOUR
    assert await scene.unload()
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


async def test_time_zone_without_a_disk(scene: Scene, disk: Path, fault: str) -> None:
    """Amounts that wait for the disk aren't lost when days begin at another time."""
    with failing(disk, fault):
        scene.log("carbs", value=456, moment=scene.now)
        await scene.advance(16 * MINUTE)
        await scene.hass.config.async_update(time_zone="Asia/Kolkata")
        await scene.settle()
    scene.fail("events")
    await scene.advance(HOUR)
    sums = await scene.entry.runtime_data.file.async_read(
        lambda connection: load_sums(connection, Total.CARBS, 0)
    )
    assert 456 in [row.amount for row in sums]


async def test_stop_after_trouble(scene: Scene, disk: Path, fault: str) -> None:
    """Unsaved data is saved when Home Assistant stops, if the disk works by then."""
    with failing(disk, fault):
        await scene.pass_time(HOUR)
        newest = time_of(latest_egv(scene.simulator, "User7"))
    await scene.hass.async_stop(force=True)
    assert saved_until(disk, "readings") >= newest - SECOND


@pytest.mark.parametrize("past_is_imported", [False])
async def test_import_without_room(
    stage: Scene, disk: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Imported data is stored once the disk works again."""
    caplog.set_level("INFO")
    stage.choose(history="1_year")
    await stage.set_up()
    with failing(disk, fault):
        await stage.pass_time(12 * MINUTE, MINUTE)
        store = stage.entry.runtime_data.readings.store
        # The last months are in memory, and nothing is taken for stored that isn't.
        assert len(store.readings) > 20_000
        assert store.coverage[-1].start > stage.now - 115 * DAY
        assert lines(caplog)[:1] == [STARTS]
    await stage.pass_time(HOUR, MINUTE)
    since = stage.now - 115 * DAY
    assert store.coverage[-1].start < since
    known = await store.async_readings(since, stage.now)
    assert len(known) == len(stage.truth("egvs", since, stage.now))
    assert lines(caplog)[-1] == ENDS
