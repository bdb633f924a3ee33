"""Files of the first version: taken over, kept for a downgrade, and fetched again if damaged."""

from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from itertools import product
import json
from pathlib import Path
import shutil
from struct import pack
from typing import Any, Final
import zlib

import pytest

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.coverage import Interval, encode_coverage
from custom_components.dexcom_api.dexcom.columns import NO_OFFSET, encode_id
from custom_components.dexcom_api.diary.amounts import load_sums
from custom_components.dexcom_api.diary.ledger import Total
from custom_components.dexcom_api.diary.store import DiaryStore
from custom_components.dexcom_api.readings.old_readings import decode_old_records
from custom_components.dexcom_api.readings.store import ReadingsStore
from custom_components.dexcom_api.storage.account_file import AccountFile
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR
from ..account_files import file_of
from ..conftest import ENTRY_ID
from ..scene import Scene

pytestmark = pytest.mark.parametrize("past_is_imported", [False])

type Damage = Callable[[dict[str, Any]], object]

SAVED: Final = Path(__file__).parent / "first_version"

MESSAGE: Final = "can't be read and is fetched again"


def text(code: str, *numbers: float) -> str:
    """Return numbers as the files have them."""
    return b64encode(zlib.compress(pack(f"<{len(numbers)}{code}", *numbers))).decode()


def one_reading(**columns: str) -> dict[str, Any]:
    """Return the parts of a file with one reading, but for some columns."""
    return {
        "byte_order": "little",
        "columns": {
            "times": text("q", 1_777_700_000),
            "values": text("f", 120),
            "rates": text("f", 0),
            "trends": text("B", 5),
            "ticks": text("q", 1),
            "places": text("H", 0),
            **columns,
        },
        "record_ids": b64encode(zlib.compress(b"1" * 36)).decode(),
        "sources": [["one", "g7", None, "iOS", "G7"]],
    }


def put(**fields: Any) -> Damage:
    """Return what replaces fields of a file."""
    return lambda data: data.update(fields)


def column(**columns: str) -> Damage:
    """Return what leaves one reading in a file, with some odd columns."""
    return put(**one_reading(**columns))


def entry(entries: str) -> Damage:
    """Return what replaces the entries of a diary."""
    return put(entries=b64encode(zlib.compress(entries.encode())).decode())


READINGS: Final[dict[str, Damage]] = {
    "no columns": lambda data: data.pop("columns"),
    "columns of another type": put(columns=[]),
    "no base64": lambda data: data["columns"].update(times="?"),
    "half a column": lambda data: data["columns"].update(
        times=data["columns"]["times"][:-8]
    ),
    "too short": column(values=text("f")),
    "half an id": put(
        **{**one_reading(), "record_ids": b64encode(zlib.compress(b"1" * 18)).decode()}
    ),
    "no number": column(values=text("f", float("nan"))),
    "infinite": column(rates=text("f", float("inf"))),
    "before sensors": column(times=text("q", 1)),
    "beyond the calendar": column(times=text("q", 2**62)),
    "unknown trend": column(trends=text("B", 200)),
    "unknown source": column(places=text("H", 7)),
    "source of numbers": put(**{**one_reading(), "sources": [[1, 2, 3, 4, 5]]}),
    "byte order": put(byte_order="middle"),
    "coverage of texts": put(coverage=[["now", "then"]]),
    "coverage without offset": put(
        coverage=[["2026-05-01T00:00:00", "2026-05-02T00:00:00"]]
    ),
}
DIARY: Final[dict[str, Damage]] = {
    "no entries": lambda data: data.pop("entries"),
    "entries of another type": entry("{}"),
    "entry of another kind": entry('[["id", "lunch", "2026-05-02T12:00:00Z"]]'),
    "entry beyond the calendar": entry('[["id", "carbs", "9999-12-31T23:59:59Z"]]'),
    "entry without offset": entry('[["id", "carbs", "2026-05-02T12:00:00"]]'),
    "ledger of another type": put(ledgers={"carbs": []}),
    "ledger of halves": lambda data: data["ledgers"]["carbs"].update(
        hours=text("q", 1_777_700_000), thousandths=text("q", 1)
    ),
    "times of numbers": lambda data: data["imported"].update(polled=5),
}


@pytest.fixture
def saved(entry: ConfigEntry, hass: HomeAssistant) -> dict[str, Path]:
    """Put the files in place that the first version saved at NOW + 2 hours."""
    paths = {}
    for name in ("history", "diary"):
        path = Path(hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.{name}"))
        shutil.copy(SAVED / f"{name}.json", path)
        paths[name] = path
    return paths


async def test_taken_over(stage: Scene, saved: dict[str, Path]) -> None:
    """Readings, entries, and sums are there at once, though Dexcom can't be reached."""
    before = {path: path.read_bytes() for path in saved.values()}
    times = json.loads(before[saved["diary"]])["data"]["imported"]
    await stage.advance(2 * HOUR)
    stage.fail("egvs", "events")
    await stage.hass.config_entries.async_setup(ENTRY_ID)
    old = decode_old_records(json.loads(before[saved["history"]])["data"])
    file = AccountFile(stage.hass, stage.entry)
    readings = ReadingsStore(stage.hass, stage.entry, file)
    diary = DiaryStore(stage.hass, stage.entry, file)
    await readings.async_load()
    await diary.async_load()
    assert len(old) > 250
    assert list(readings.readings.rows()) == list(old.rows())
    notes = [entry.text for entry in diary.diary.entries if entry.text]
    assert "Felt great" in notes
    for known, name in ((diary.polled, "polled"), (diary.uploaded, "uploaded")):
        assert known == datetime.fromisoformat(times[name])
    amounts = await file.async_read(
        lambda connection: load_sums(connection, Total.CARBS, 0)
    )
    assert amounts[-1].sum == sum(row.amount for row in amounts) >= 40
    # The first version finds its files again after a downgrade.
    assert {path: path.read_bytes() for path in saved.values()} == before
    await file.async_close()
    await stage.hass.config_entries.async_remove(ENTRY_ID)
    assert not [
        *file_of(Path(stage.hass.config.config_dir), "").parent.glob(f"*{ENTRY_ID}*")
    ]


@pytest.mark.parametrize("store_type", [ReadingsStore, DiaryStore])
async def test_gaps_are_taken_over(
    stage: Scene,
    saved: dict[str, Path],
    store_type: type[ReadingsStore | DiaryStore],
) -> None:
    """Later versions had the same files with a list of the windows that are complete."""
    covered = (
        Interval(stage.now - 20 * DAY, stage.now - 10 * DAY),
        Interval(stage.now - 5 * DAY, stage.now),
    )
    for path in saved.values():
        content = json.loads(path.read_text("utf-8"))
        content["data"] |= {
            "coverage": encode_coverage(covered),
            "day_starts": [0, 0],
        }
        path.write_text(json.dumps(content), "utf-8")
    await stage.advance(2 * HOUR)
    file = AccountFile(stage.hass, stage.entry)
    store = store_type(stage.hass, stage.entry, file)
    await store.async_load()
    assert store.coverage == covered
    await file.async_close()


async def test_offsets_are_fetched(stage: Scene, saved: dict[str, Path]) -> None:
    """The person's clock, which earlier versions didn't keep, is known once the import is over."""
    await stage.advance(2 * HOUR)
    await stage.set_up()
    await stage.finish_import()
    store = stage.entry.runtime_data.readings.store
    sent = stage.truth("egvs", stage.now - 80 * DAY, stage.now)
    ids = {encode_id(record["recordId"]) for record in sent}
    offsets = [row.offset for row in store.readings.rows() if row.record_id in ids]
    assert len(offsets) > 20_000
    assert NO_OFFSET not in offsets


@pytest.mark.parametrize(
    ("name", "kind"), [*product(["history"], READINGS), *product(["diary"], DIARY)]
)
async def test_damaged_file(
    stage: Scene,
    caplog: pytest.LogCaptureFixture,
    saved: dict[str, Path],
    name: str,
    kind: str,
) -> None:
    """The account works as if there were no file."""
    content = json.loads(saved[name].read_text("utf-8"))
    (READINGS if name == "history" else DIARY)[kind](content["data"])
    saved[name].write_text(json.dumps(content), "utf-8")
    await stage.advance(2 * HOUR)
    await stage.set_up()
    assert stage.entry.state is ConfigEntryState.LOADED
    assert caplog.text.count(MESSAGE) == 1
    assert stage.number("glucose") >= 39
    assert stage.shown("carbs_today") != ["unavailable"]
    await stage.reload()
    assert caplog.text.count(MESSAGE) == 1


async def test_values_that_no_longer_count(
    stage: Scene, saved: dict[str, Path]
) -> None:
    """A file may have states of a sensor that earlier versions took for glucose."""
    content = json.loads(saved["history"].read_text("utf-8"))
    content["data"].update(one_reading(values=text("f", 12)))
    saved["history"].write_text(json.dumps(content), "utf-8")
    await stage.set_up()
    assert min(stage.entry.runtime_data.readings.store.readings.values) >= 39


async def test_copies_are_deleted(stage: Scene, saved: dict[str, Path]) -> None:
    """Home Assistant keeps a copy of a file that is no JSON. It goes with the account."""
    for path in saved.values():
        path.write_text("{", "utf-8")
    await stage.set_up()
    storage = saved["diary"].parent
    assert len(list(storage.glob(f"{DOMAIN}.{ENTRY_ID}.*.corrupt.*"))) == 2
    await stage.hass.config_entries.async_remove(ENTRY_ID)
    assert not list(storage.glob(f"{DOMAIN}.{ENTRY_ID}.*"))
