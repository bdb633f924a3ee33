"""Removing what came from files."""

from datetime import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.dexcom.columns import Columns, Row, Source
from custom_components.dexcom_api.files.records_json import write_records
from custom_components.dexcom_api.readings.merge import ReadingsChange
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import Context, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
)

from .account import DAY, HOUR, MINUTE
from .browser import add_account_of_files, seen
from .common import found
from .conftest import ENTRY_ID
from .files.examples import egv, lines, shown
from .scene import Scene
from .settling import settle
from .simulated import NOW

GLUCOSE = "sensor.dexcom_glucose"
STATES = ("carbs_today", "last_reading", "glucose")
WINDOW = {"start": NOW - 400 * DAY, "end": NOW}


def write_file(path: Path, first: datetime, hours: int = 12) -> str:
    """Write a file of Clarity with readings and carbs, in UTC, and return its path."""
    moments = [first + place * 5 * MINUTE for place in range(hours * 12)]
    carbs = f"1,{shown(first)},Carbs,,,,,,,45,,,,"
    path.write_text(lines(*(egv(shown(moment), 333) for moment in moments), carbs))
    return str(path)


@pytest.fixture
def home(scene: Scene, tmp_path: Path) -> Scene:
    """Return an account whose home may use a folder."""
    scene.hass.config.allowlist_external_dirs = {str(tmp_path)}
    return scene


async def import_from(scene: Scene, folder: Path, *moments: datetime) -> None:
    """Import a file for each moment, which begins there."""
    for moment in moments:
        path = write_file(folder / "clarity.csv", moment)
        result = await scene.act("import_file", path=path, time_zone="UTC")
        assert (result["new_readings"], result["new_entries"]) == (144, 1)


async def everything(scene: Scene, folder: Path) -> Any:
    """Return all records, and what the states are."""
    path = folder / "all.json"
    await scene.act("export_records", format="json", path=str(path), **WINDOW)
    written = json.loads(path.read_bytes())
    for reading in written["readings"]:
        reading["source"] = written["sources"][reading["source"]]
    records = written["readings"], written["entries"]
    summary = await scene.act("get_summary", **WINDOW)
    return records, summary["present_readings"], scene.shown(*STATES)


async def test_all_is_as_before(home: Scene, tmp_path: Path) -> None:
    """All that files brought goes, also where it isn't in memory, and nothing else does."""
    before = await everything(home, tmp_path)
    await import_from(home, tmp_path, NOW - 300 * DAY, NOW - 60 * DAY)
    assert (await everything(home, tmp_path))[1] > before[1]
    result = await home.act("remove_imported_data")
    assert result == {"readings": 288, "entries": 2}
    for _ in range(2):
        assert await everything(home, tmp_path) == before
        await home.reload()
    assert await home.act("remove_imported_data") == {"readings": 0, "entries": 0}
    # The same file can come back.
    await import_from(home, tmp_path, NOW - 60 * DAY)


async def test_period(home: Scene, tmp_path: Path) -> None:
    """Only the imported data of a period is removed, from its start on and before its end."""
    first = (NOW - 300 * DAY).replace(second=0, microsecond=0)
    await import_from(home, tmp_path, first)
    changes: list[ReadingsChange] = []
    home.entry.runtime_data.readings.store.async_listen(changes.append)
    result = await home.act(
        "remove_imported_data", start=first + HOUR, end=first + 2 * HOUR
    )
    assert result == {"readings": 12, "entries": 0}
    [change] = changes
    removed = first + HOUR, first + 115 * MINUTE
    assert change.span == tuple(int(moment.timestamp()) for moment in removed)
    assert change.days == {int(moment.timestamp()) // 86400 for moment in removed}
    written, *_ = await everything(home, tmp_path)
    left = {datetime.fromisoformat(reading["time"]) for reading in written[0]}
    assert all(reading["time"].endswith("Z") for reading in written[0])
    for minutes, is_left in ((55, True), (60, False), (115, False), (120, True)):
        assert (first + minutes * MINUTE in left) is is_left


async def test_clock(home: Scene, tmp_path: Path) -> None:
    """The clock of readings that came around midnight is forgotten with them."""
    midnight = (NOW - 300 * DAY).replace(hour=0, minute=0, second=0)
    times = [
        int((midnight + place * 5 * MINUTE).timestamp()) for place in range(-1, 20)
    ]
    source = Source("one", "g7", None, "iOS", "G7")
    readings = Columns.from_rows(
        [Row(time, 100, 0, 5, -1, source, time.to_bytes(16), 4 * 9) for time in times]
    )
    path, window = tmp_path / "tokyo.json", (midnight - DAY, midnight + DAY)
    write_records(path, window, NOW, readings, ())

    async def offset() -> int:
        """Return the offset of the clock at the end of the readings, in minutes."""
        period = {"start": midnight - HOUR, "end": midnight + HOUR}
        minutes: int = (await home.act("get_summary", **period))["utc_offset_minutes"]
        return minutes

    before = await offset()
    await home.act("import_file", path=str(path))
    assert await offset() == 9 * 60 != before
    await home.act("remove_imported_data")
    assert await offset() == before


async def test_disk_fails(
    home: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If a part can't be removed, nothing is."""
    await import_from(home, tmp_path, NOW - 300 * DAY, NOW - 60 * DAY)
    await home.reload()
    before = await everything(home, tmp_path)

    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("custom_components.dexcom_api.diary.saved.save_amounts", fail)
        with pytest.raises(HomeAssistantError, match="full, read-only"):
            await home.act("remove_imported_data")
    assert await everything(home, tmp_path) == before
    await home.reload()
    assert await everything(home, tmp_path) == before


async def test_permissions(home: Scene, tmp_path: Path) -> None:
    """Removing needs permission to control the sensor, and for entries the calendar."""
    await import_from(home, tmp_path, NOW - 300 * DAY)
    user = MockUser().add_to_hass(home.hass)

    async def act(**allowed: bool) -> Any:
        user.mock_policy({"entities": {"entity_ids": {GLUCOSE: allowed}}})
        return await home.hass.services.async_call(
            DOMAIN,
            "remove_imported_data",
            blocking=True,
            return_response=True,
            context=Context(user_id=user.id),
        )

    with pytest.raises(Unauthorized):
        await act(read=True)
    assert await act(control=True) == {"readings": 144, "entries": None}
    assert await home.act("remove_imported_data") == {"readings": 0, "entries": 1}


async def test_options(home: Scene, tmp_path: Path) -> None:
    """The options say what came from files, and remove it once that is confirmed."""
    flows, options = home.hass.config_entries.options, dict(home.entry.options)

    async def open_step() -> ConfigFlowResult:
        opened = await flows.async_init(ENTRY_ID)
        return await submit(opened, next_step_id="imported_files")

    async def submit(result: ConfigFlowResult, **answers: str) -> ConfigFlowResult:
        return seen(await flows.async_configure(result["flow_id"], answers), "options")

    assert (await open_step())["reason"] == "nothing_imported"
    first = (NOW - 300 * DAY).replace(hour=6)
    await import_from(home, tmp_path, first, first + 10 * DAY)
    result = await open_step()
    days = f"{first.date()} – {(first + 10 * DAY).date()}"
    shown_parts = {
        "clarity_readings": "288",
        "clarity_entries": "2",
        "clarity_days": days,
        "json_readings": "0",
        "json_entries": "0",
        "json_days": "–",
    }
    assert result["description_placeholders"] == shown_parts
    last_day = str((first + DAY).date())
    for chosen_days in (
        {"first_day": last_day, "last_day": last_day},
        {"first_day": "9999-12-31", "last_day": "9999-12-31"},
        {"last_day": "0001-01-01"},
    ):
        result = await submit(result, **chosen_days)
        assert result["errors"] == {"base": "nothing_imported"}
    result = await submit(result, first_day="0001-01-01", last_day=str(first.date()))
    assert result["step_id"] == "remove_imported"
    chosen = {"readings": "144", "entries": "1", "days": str(first.date())}
    assert result["description_placeholders"] == chosen
    result = await submit(result)
    assert result["step_id"] == "removed_imported"
    assert result["description_placeholders"] == {"readings": "144", "entries": "1"}
    result = await submit(result)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert dict(home.entry.options) == options
    assert await home.act("remove_imported_data") == {"readings": 144, "entries": 1}
    result = await flows.async_init(ENTRY_ID)
    await home.unload()
    result = await submit(result, next_step_id="imported_files")
    assert result["reason"] == "account_unloaded"


@pytest.mark.usefixtures("now")
async def test_account_of_files(hass: HomeAssistant, tmp_path: Path) -> None:
    """Without a sign-in, what is left of other files is shown, and nothing is zero."""
    entry = await add_account_of_files(hass)
    hass.config.allowlist_external_dirs = {str(tmp_path)}

    async def act(action: str, **data: Any) -> Any:
        answer = await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
        await settle(hass)
        return answer

    first = (NOW - 300 * DAY).replace(second=0, microsecond=0)
    for moment in (first, NOW - 6 * HOUR):
        path = write_file(tmp_path / "clarity.csv", moment)
        await act("import_file", path=path, time_zone="UTC")
    assert found(hass, "sensor.dexcom_carbs_today").state == "45.0"
    await act("remove_imported_data", start=NOW - DAY)
    for _ in range(2):
        last = datetime.fromisoformat(found(hass, "sensor.dexcom_last_reading").state)
        assert last == first + 143 * 5 * MINUTE
        assert found(hass, "sensor.dexcom_carbs_today").state == "unknown"
        await hass.config_entries.async_reload(entry.entry_id)
        await settle(hass)
    await act("remove_imported_data")
    assert found(hass, "sensor.dexcom_last_reading").state == "unknown"
    with pytest.raises(ServiceValidationError, match="no readings"):
        await act("get_summary", start=first, end=first + DAY)
