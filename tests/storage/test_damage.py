"""Files with impossible values: read again from Dexcom, said once, and never in the way."""

from base64 import b64encode
from collections.abc import Callable
from itertools import product
import json
from pathlib import Path
from struct import pack
from typing import Any, Final
import zlib

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState

from ..conftest import ENTRY_ID
from ..scene import Scene

type Damage = Callable[[dict[str, Any]], object]

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


@pytest.mark.parametrize("past_is_imported", [True, False])
@pytest.mark.parametrize(
    ("name", "kind"), [*product(["history"], READINGS), *product(["diary"], DIARY)]
)
async def test_damaged_file(
    stage: Scene,
    caplog: pytest.LogCaptureFixture,
    name: str,
    kind: str,
    past_is_imported: bool,
) -> None:
    """The account works as if there were no file, and then keeps a new one."""
    path = Path(stage.hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.{name}"))
    if not past_is_imported:
        # As a file is after months, with everything that belongs into it.
        await stage.set_up()
        await stage.finish_import()
        await stage.unload()
    content = json.loads(path.read_text("utf-8"))
    (READINGS if name == "history" else DIARY)[kind](content["data"])
    path.write_text(json.dumps(content), "utf-8")
    await stage.set_up()
    assert stage.entry.state is ConfigEntryState.LOADED
    assert caplog.text.count(MESSAGE) == 1
    assert stage.number("glucose") >= 39
    assert stage.shown("carbs_today") != ["unavailable"]
    await stage.reload()
    assert caplog.text.count(MESSAGE) == 1


async def test_values_that_no_longer_count(stage: Scene) -> None:
    """A file may have states of a sensor that earlier versions took for glucose."""
    path = Path(stage.hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.history"))
    content = json.loads(path.read_text("utf-8"))
    content["data"].update(one_reading(values=text("f", 12)))
    path.write_text(json.dumps(content), "utf-8")
    await stage.set_up()
    assert min(stage.entry.runtime_data.readings.store.readings.values) >= 39


async def test_copies_are_deleted(stage: Scene) -> None:
    """Home Assistant keeps a copy of a file that is no JSON. It goes with the account."""
    storage = Path(stage.hass.config.path(".storage"))
    for name in ("history", "diary"):
        (storage / f"{DOMAIN}.{ENTRY_ID}.{name}").write_text("{", "utf-8")
    await stage.set_up()
    assert len(list(storage.glob(f"{DOMAIN}.{ENTRY_ID}.*.corrupt.*"))) == 2
    await stage.hass.config_entries.async_remove(ENTRY_ID)
    assert not list(storage.glob(f"{DOMAIN}.{ENTRY_ID}.*"))
