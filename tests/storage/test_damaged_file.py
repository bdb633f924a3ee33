"""Damaged files: lost data is fetched again and logged once, and nothing else is affected."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
import math
from pathlib import Path
import shutil
import sqlite3
from typing import Final

import pytest

from custom_components.dexcom_api.coverage import missing_intervals
from custom_components.dexcom_api.storage.block import HEADER
from custom_components.dexcom_api.storage.database import (
    PAGE_BYTES,
    PLACES_OF_A_KIND,
    VERSION,
    Kind,
)
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..account import DAY, MINUTE, SECOND
from ..account_files import file_of
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW

type Damage = Callable[[sqlite3.Connection], object]

MESSAGE: Final = "A part of the saved history can't be read and is fetched again"
TODAY: Final = int(NOW.timestamp() // 86400)

pytestmark = pytest.mark.parametrize("past_is_imported", [False])


def change_block(kind: Kind, day: int, change: Callable[[bytes], bytes]) -> Damage:
    """Return what changes the block of a day."""

    def damage(connection: sqlite3.Connection) -> None:
        place = (kind * PLACES_OF_A_KIND + day,)
        [block] = connection.execute(
            "SELECT block FROM blocks WHERE place = ?", place
        ).fetchone()
        changed = change(bytes(block))
        assert changed != block
        connection.execute(
            "UPDATE blocks SET block = ? WHERE place = ?", (changed, *place)
        )

    return damage


def run(statement: str) -> Damage:
    """Return what executes a statement."""
    return lambda connection: connection.execute(statement)


def bit_flipped(block: bytes) -> bytes:
    """Return a block with another bit in the middle: in the ids."""
    middle = len(block) // 2
    return block[:middle] + bytes([block[middle] ^ 1]) + block[middle + 1 :]


DAMAGES: Final[dict[str, Damage]] = {
    "a bit of a day": change_block(Kind.READINGS, TODAY - 5, bit_flipped),
    "half a day": change_block(Kind.READINGS, TODAY - 5, lambda block: block[:99]),
    "no day": change_block(Kind.READINGS, TODAY - 5, lambda _: b""),
    "a day of entries": change_block(Kind.DIARY, TODAY - 5, bit_flipped),
    "facts of another type": run(
        "UPDATE facts SET value = '[]' WHERE name = 'readings'"
    ),
    "facts that are no JSON": run("UPDATE facts SET value = '{' WHERE name = 'diary'"),
    "facts that are no text": run(
        "UPDATE facts SET value = CAST(x'7bff' AS TEXT) WHERE name = 'diary'"
    ),
    "events that are no JSON": run(
        """INSERT OR REPLACE INTO facts VALUES
        ('readings', '{'), ('pending_entries', '{'), ('pending_sensor_changes', '5')"""
    ),
    "coverage of texts": run(
        """UPDATE facts SET value = json_set(value, '$.coverage', json('[["a", "b"]]'))
        WHERE name IN ('readings', 'diary')"""
    ),
}


@pytest.fixture
def file(hass: HomeAssistant) -> Path:
    """Return where the account's file is."""
    return file_of(Path(hass.config.config_dir), ENTRY_ID)


@pytest.fixture
def recent(stage: Scene) -> Scene:
    """Return an account that has had data for 20 days."""
    stage.user.first_data = NOW - 20 * DAY
    return stage


async def fill(scene: Scene) -> None:
    """Fill a file with all data."""
    await scene.set_up()
    await scene.finish_import()
    await scene.stop()


async def assert_whole(scene: Scene, least: int) -> None:
    """Check that all readings and entries are stored, and that there are some readings."""
    assert scene.entry.state is ConfigEntryState.LOADED
    account = scene.entry.runtime_data
    since = scene.now - 80 * DAY
    sent = scene.truth("egvs", since, scene.now)
    known = account.readings.store.readings.in_span(since.timestamp(), math.inf)
    assert len(known) == len(sent) > least
    logged = {
        record["recordId"]
        for record in scene.truth("events", since, scene.now)
        if record["eventStatus"] != "deleted"
    }
    entries = account.diary.store.diary.entries_since(since)
    assert logged and logged <= {entry.record_id for entry in entries}


@pytest.mark.parametrize("name", DAMAGES)
async def test_damage(
    recent: Scene, caplog: pytest.LogCaptureFixture, file: Path, name: str
) -> None:
    """A damaged day is fetched again, and so is everything that may be incomplete."""
    await fill(recent)
    connection = sqlite3.connect(file)
    with connection:
        DAMAGES[name](connection)
    connection.close()
    recent.simulator.requests.clear()
    await recent.set_up()
    await recent.finish_import()
    await assert_whole(recent, 5_000)
    if "day" in name:
        # That day, and what polls ask for.
        asked = [
            datetime.fromisoformat(request.query["startDate"]).replace(tzinfo=UTC)
            for request in recent.simulator.requests
            if "startDate" in request.query
        ]
        assert min(asked) > NOW - 9 * DAY
    assert caplog.text.count(MESSAGE) == 1
    await recent.reload()
    assert caplog.text.count(MESSAGE) == 1


@pytest.mark.parametrize("page", [1, 2, 40, 200, -2])
async def test_damaged_page(
    stage: Scene, caplog: pytest.LogCaptureFixture, file: Path, page: int
) -> None:
    """Whatever page of the file is lost, the rest stays, and the account works."""
    await fill(stage)
    content = bytearray(file.read_bytes())
    start = (page - 1 if page > 0 else len(content) // PAGE_BYTES + page) * PAGE_BYTES
    content[start : start + PAGE_BYTES] = b"\xa5" * PAGE_BYTES
    file.write_bytes(content)
    await stage.set_up()
    await stage.finish_import()
    await assert_whole(stage, 20_000)
    assert caplog.text.count(MESSAGE) <= 1
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"?" * 5000])
async def test_no_database(recent: Scene, file: Path, content: bytes) -> None:
    """A file that is something else is replaced."""
    file.write_bytes(content)
    await recent.set_up()
    await recent.finish_import()
    await assert_whole(recent, 5_000)


async def test_unknown_codec(
    recent: Scene, caplog: pytest.LogCaptureFixture, file: Path
) -> None:
    """A day that another version packed isn't called damaged, but is fetched again."""
    await fill(recent)
    connection = sqlite3.connect(file)

    def other_codec(block: bytes) -> bytes:
        _, *rest = HEADER.unpack_from(block)
        return HEADER.pack(99, *rest) + block[HEADER.size :]

    with connection:
        change_block(Kind.READINGS, TODAY - 5, other_codec)(connection)
    connection.close()
    await recent.set_up()
    await recent.finish_import()
    await assert_whole(recent, 5_000)
    assert MESSAGE not in caplog.text


async def test_later_version(recent: Scene, file: Path) -> None:
    """After a downgrade, the file of the later version is put aside, and deleted in the end."""
    await fill(recent)
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    content = file.read_bytes()
    await recent.set_up()
    await recent.finish_import()
    await assert_whole(recent, 5_000)
    aside = file.with_name(f"{file.name}.version-{VERSION + 1}")
    assert aside.read_bytes() == content
    await recent.hass.config_entries.async_remove(ENTRY_ID)
    assert not list(file.parent.glob(f"*{ENTRY_ID}*"))


@pytest.fixture
async def years(stage: Scene) -> Scene:
    """Return an account, not set up, whose file has days that aren't in memory."""
    stage.choose(history="1_year")
    await stage.set_up()
    await stage.pass_time(3 * MINUTE, 3 * SECOND)
    await stage.unload()
    return stage


async def test_older_page(years: Scene, file: Path) -> None:
    """Older days on a damaged page are fetched again once they are requested."""
    place = Kind.READINGS * PLACES_OF_A_KIND + TODAY - 105
    connection = sqlite3.connect(file)
    [block] = connection.execute(
        "SELECT block FROM blocks WHERE place = ?", (place,)
    ).fetchone()
    connection.close()
    content = bytearray(file.read_bytes())
    start = content.find(block[:40]) // PAGE_BYTES * PAGE_BYTES
    content[start : start + PAGE_BYTES] = b"\xa5" * PAGE_BYTES
    file.write_bytes(content)
    await years.set_up()
    store = years.entry.runtime_data.readings.store
    window = NOW - 118 * DAY, NOW - 95 * DAY
    known = await store.async_readings(*window)
    assert len(known) < len(years.truth("egvs", *window))
    gaps = missing_intervals(store.coverage, *window)
    assert gaps
    assert sum((gap.end - gap.start for gap in gaps), timedelta()) < 12 * DAY, gaps
    await years.unload()
    await years.set_up()
    await years.finish_import()
    store = years.entry.runtime_data.readings.store
    known = await store.async_readings(*window)
    assert len(known) == len(years.truth("egvs", *window))


async def test_older_entries_and_another_zone(years: Scene, file: Path) -> None:
    """A damaged day of entries isn't in the way when days begin at another time."""
    connection = sqlite3.connect(file)
    with connection:
        change_block(Kind.DIARY, TODAY - 105, bit_flipped)(connection)
    connection.close()
    await years.hass.config.async_set_time_zone("Asia/Kolkata")
    await years.set_up()
    assert years.entry.state is ConfigEntryState.LOADED
    await years.finish_import()
    window = NOW - 110 * DAY, NOW - 100 * DAY
    diary = await years.entry.runtime_data.diary.store.async_diary(*window)
    known = {entry.record_id for entry in diary.entries}
    sent = {record["recordId"] for record in years.truth("alerts", *window)}
    assert sent
    assert sent <= known


async def test_facts_after_an_upgrade(years: Scene, file: Path) -> None:
    """The first version's file, which is kept, doesn't replace what came since."""
    saved = Path(__file__).parent / "first_version" / "diary.json"
    shutil.copy(saved, file.with_name(f"{file.stem}.diary"))
    sums = "SELECT total, sum(thousandths) FROM amounts GROUP BY total"
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("DELETE FROM facts WHERE name = 'diary'")
        before = connection.execute(sums).fetchall()
    connection.close()
    years.fail("events")
    await years.set_up()
    await years.unload()
    connection = sqlite3.connect(file)
    assert connection.execute(sums).fetchall() == before
    connection.close()
