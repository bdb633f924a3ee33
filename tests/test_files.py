"""Taking records along in files, and bringing them back."""

import asyncio
from contextlib import closing
import csv
from datetime import datetime, timedelta
import json
from pathlib import Path
from sqlite3 import connect
from typing import Any
from unittest.mock import patch

from aiohttp import FormData
from aiohttp.test_utils import TestClient
import probatio
from probatio import Schema
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.dexcom_api.account import DexcomAccount
from custom_components.dexcom_api.dexcom.columns import (
    NO_OFFSET,
    NO_RATE,
    STATUSES,
    TRENDS,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.files.records_json import write_records
from custom_components.dexcom_api.glucose.entry_kinds import LOGGED_KINDS, EntryKind
from custom_components.dexcom_api.past import BuildLock
from custom_components.dexcom_api.storage.lasting import async_lasting
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import Context
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
)
from homeassistant.setup import async_setup_component

from .account import DAY, HOUR, MINUTE
from .account_files import file_of
from .browser import seen
from .cards.conftest import Card, seconds
from .conftest import ENTRY_ID
from .files.examples import egv, lines, shown
from .scene import Scene
from .simulated import NOW

INTEGRATION = "custom_components.dexcom_api"

GLUCOSE = "sensor.dexcom_glucose"

AMOUNTS = (
    EntryKind.INSULIN,
    EntryKind.CARBS,
    EntryKind.EXERCISE,
    EntryKind.BLOOD_GLUCOSE,
)
DIARY = "calendar.dexcom_diary"


@pytest.fixture
def media(scene: Scene, tmp_path: Path) -> Path:
    """Return the local media folder."""
    return media_of(scene, tmp_path)


def media_of(scene: Scene, tmp_path: Path) -> Path:
    """Return the local media folder of a home."""
    folder = tmp_path / "media"
    folder.mkdir()
    config = scene.hass.config
    config.media_dirs = {"local": str(folder)}
    config.allowlist_external_dirs = {str(folder), config.path("www")}
    return folder


async def export(scene: Scene, file_format: str, **data: Any) -> dict[str, Any]:
    """Return the response of the action."""
    return await scene.act("export_records", format=file_format, **data)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_export_csv(scene: Scene, media: Path) -> None:
    """A period is written as Clarity writes it, on the person's clock."""
    await scene.finish_import()
    response = await export(scene, "csv", start=NOW - 7 * DAY)
    path = Path(response["path"])
    assert path == media / "dexcom_api" / "dexcom_2026_04_25_2026_05_02.csv"
    assert path.stat().st_mode & 0o077 == 0
    rows = [*csv.DictReader(path.read_text("utf-8-sig").splitlines())]
    egvs = [row for row in rows if row["Event Type"] == "EGV"]
    truth = scene.truth("egvs", NOW - 7 * DAY, NOW)
    assert response["readings"] == len(egvs) == len(truth) > 1900
    for row, sent in zip(egvs, truth, strict=True):
        shown_at = datetime.fromisoformat(sent["displayTime"]).replace(tzinfo=None)
        assert row["Timestamp (YYYY-MM-DDThh:mm:ss)"] == shown_at.isoformat()
        shown = {39: "Low", 401: "High"}.get(sent["value"], str(sent["value"]))
        assert row["Glucose Value (mg/dL)"] == shown
        assert row["Transmitter ID"] == sent["transmitterId"]
        assert row["Transmitter Time (Long Integer)"] == str(sent["transmitterTicks"])
    assert {row["Event Type"] for row in rows} >= {"Insulin", "Carbs", "Exercise"}
    assert response["entries"] > 20


@pytest.mark.parametrize("past_is_imported", [False])
async def test_export_json(scene: Scene, media: Path) -> None:
    """All fields of a period are written."""
    await scene.finish_import()
    response = await export(scene, "json", start=NOW - 7 * DAY, path="mine/week.json")
    path = media / "mine" / "week.json"
    assert response["path"] == str(path)
    written = json.loads(path.read_bytes())
    truth = scene.truth("egvs", NOW - 7 * DAY, NOW)
    for record, sent in zip(written["readings"], truth, strict=True):
        assert record["mg_dl"] == sent["value"]
        assert record["trend"] == sent["trend"]
        assert record["mg_dl_per_minute"] == sent["trendRate"]
        source = written["sources"][record["source"]]
        assert source["transmitter_id"] == sent["transmitterId"]
        assert source["origin"] is None
    assert len(written["entries"]) == response["entries"]
    assert not [*path.parent.glob("*.new")]


@pytest.mark.parametrize(
    "path", ["/etc/week.json", "../week.json", "a/../../b/week.json", "a\0b.json"]
)
async def test_folder_is_not_allowed(scene: Scene, media: Path, path: str) -> None:
    """Files are written only where Home Assistant allows it."""
    with pytest.raises(ServiceValidationError, match="allowed to use"):
        await export(scene, "json", path=path)
    assert not [*media.iterdir()]


async def test_public_folder(scene: Scene, media: Path) -> None:
    """Nothing is written where anyone can read it, also not through a link."""
    public = Path(scene.hass.config.path("www"))
    public.mkdir()
    (media / "link").symlink_to(public)
    for path in (str(public / "week.json"), "link/week.json", f"{public}/a/b.json"):
        with pytest.raises(ServiceValidationError, match="allowed to use"):
            await export(scene, "json", path=path)
    assert not [*public.iterdir()]


@pytest.mark.parametrize("path", ["film.mp4", ".storage", "configuration.yaml", "."])
async def test_other_kinds_of_files(scene: Scene, media: Path, path: str) -> None:
    """A file of another kind isn't replaced, even in a folder that may be used."""
    (media / "film.mp4").write_text("as before")
    for file_format in ("csv", "json"):
        with pytest.raises(probatio.Invalid, match=r"\.csv or \.json"):
            await export(scene, file_format, path=path)
    assert (media / "film.mp4").read_text() == "as before"


async def test_long_name(scene: Scene, media: Path) -> None:
    """Whatever an account is called, its files have names that any disk allows."""
    for name in ("名" * 90, "W" * 250):
        scene.hass.config_entries.async_update_entry(scene.entry, title=name)
        window = {"start": NOW - DAY, "end": NOW - HOUR}
        exported = await export(scene, "json", **window)
        report = await scene.act("create_report", **window)
        for answer in (exported, report):
            assert "_2026_05_02." in Path(answer["path"]).name
            assert Path(answer["path"]).is_file()


async def test_similar_names(scene: Scene, media: Path) -> None:
    """Accounts whose names differ in accents or capitals don't share a file."""
    paths = []
    for name in ("Anna", "Ánna", "Änna", "安娜"):
        scene.hass.config_entries.async_update_entry(scene.entry, title=name)
        window = {"start": NOW - DAY, "end": NOW - HOUR}
        for action in ("export_records", "create_report"):
            fields = {"format": "csv"} if action == "export_records" else {}
            paths.append((await scene.act(action, **window, **fields))["path"])
    assert len({*paths}) == 8
    assert Path(paths[0]).name == "anna_2026_05_01_2026_05_02.csv"


async def test_file_is_not_written(scene: Scene, media: Path) -> None:
    """A folder in the way is an error, which leaves nothing behind."""
    (media / "taken.csv").mkdir()
    with pytest.raises(HomeAssistantError, match="could not be written"):
        await export(scene, "csv", path="taken.csv")
    assert [path.name for path in media.iterdir()] == ["taken.csv"]


@pytest.mark.parametrize(
    ("suffix", "limit", "megabytes"),
    [
        ("json", "records_json.MAX_JSON_BYTES", 48),
        ("csv", "clarity_writer.MAX_CSV_BYTES", 16),
    ],
)
async def test_too_large_to_import(
    scene: Scene,
    media: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
    limit: str,
    megabytes: int,
) -> None:
    """What could not be imported again isn't written, and what was there stays."""
    name = f"day.{suffix}"
    call = {"path": name, "start": NOW - DAY}
    await export(scene, suffix, **call)
    written = (media / name).read_bytes()
    monkeypatch.setattr(f"{INTEGRATION}.files.{limit}", len(written))
    await export(scene, suffix, **call)
    monkeypatch.setattr(f"{INTEGRATION}.files.{limit}", len(written) - 1)
    with pytest.raises(
        ServiceValidationError, match=rf"the {megabytes} MB .* shorter period"
    ):
        await export(scene, suffix, **call)
    assert [path.name for path in media.iterdir()] == [name]
    assert len((media / name).read_bytes()) == len(written)


@pytest.mark.parametrize(
    ("entities", "sees_diary"),
    [
        ({GLUCOSE: {"control": True, "read": True}}, False),
        ({GLUCOSE: {"control": True}, DIARY: {"control": True}}, True),
        ({GLUCOSE: {"read": True}, DIARY: {"control": True}}, None),
    ],
)
async def test_permissions(
    scene: Scene, media: Path, entities: dict[str, Any], sees_diary: bool | None
) -> None:
    """Exporting requires permission to control the sensor, and for the diary the calendar."""
    user = MockUser().add_to_hass(scene.hass)
    user.mock_policy({"entities": {"entity_ids": entities}})
    call = scene.hass.services.async_call(
        "dexcom_api",
        "export_records",
        {"format": "json", "path": "week.json"},
        blocking=True,
        return_response=True,
        context=Context(user_id=user.id),
    )
    if sees_diary is None:
        with pytest.raises(Unauthorized):
            await call
        assert not [*media.iterdir()]
        return
    response = await call
    assert response is not None
    assert (response["entries"] is not None) is sees_diary
    written = json.loads((media / "week.json").read_bytes())
    assert bool(written["entries"]) is sees_diary


def write_days(path: Path, days: int) -> tuple[Columns, tuple[Entry, ...]]:
    """Write days before any that Dexcom has as JSON; return what they hold."""
    start = int((NOW - 900 * DAY).timestamp())
    sources = [Source(name, "g7", None, "iOS", "G7") for name in ("one", "two")]
    readings = Columns.from_rows(
        [
            Row(
                time=start + 300 * place + place % 7,
                value=39 + place % 363,
                rate=NO_RATE if place % 5 == 0 else (place % 40) / 10 - 2,
                trend=place % len(TRENDS),
                ticks=300 * (place % 2880),
                source=sources[place // 2880 % 2],
                record_id=place.to_bytes(16),
                offset=NO_OFFSET if place % 9 == 0 else 4,
                status=place % len(STATUSES),
            )
            for place in range(days * 288)
        ]
    )
    entries = tuple(
        Entry(
            record_id=f"entry {place:04}",
            kind=kind,
            time=NOW - 900 * DAY + place * HOUR,
            sub_kind="fast_acting" if kind is EntryKind.INSULIN else None,
            amount=10 + place / 8 if kind in AMOUNTS else None,
            text="=note" if kind is EntryKind.NOTE else None,
            recorded=NOW - 900 * DAY if place % 3 else None,
        )
        for place, kind in enumerate([*LOGGED_KINDS] * min(3 * days, 300))
    )
    write_records(path, (NOW - 900 * DAY, NOW), NOW, readings, entries)
    return readings, entries


def records_of(path: Path) -> tuple[list[Any], list[Any]]:
    """Return what a JSON file holds, without what says that it was imported."""
    content = json.loads(path.read_bytes())
    for record in content["readings"]:
        source = content["sources"][record["source"]]
        record["source"] = {**source, "origin": None}
    entries = [{**entry, "origin": None} for entry in content["entries"]]
    return content["readings"], entries


async def test_year(scene: Scene, media: Path) -> None:
    """A year that is imported and exported again is the same, also after a restart."""
    readings, entries = write_days(media / "year.json", 365)
    written = records_of(media / "year.json")
    result = await scene.act("import_file", path="year.json")
    assert result == {
        "readings": len(readings),
        "new_readings": len(readings),
        "entries": len(entries),
        "new_entries": len(entries),
        "skipped": 0,
    }
    window = {"start": NOW - 900 * DAY, "end": NOW - 500 * DAY}
    for name in ("first.json", "second.json"):
        await export(scene, "json", path=name, **window)
        assert records_of(media / name) == written
        await scene.reload()
    # The same again changes nothing.
    result = await scene.act("import_file", path="second.json")
    assert (result["new_readings"], result["new_entries"]) == (0, 0)


async def test_clarity_file(
    scene: Scene, media: Path, hass_ws_client: WebSocketGenerator
) -> None:
    """A file of Clarity fills the time before Dexcom's data, by the clock of its time zone."""
    first = NOW - 300 * DAY
    rows = [egv(shown(first + place * 5 * MINUTE), 100 + place) for place in range(24)]
    (media / "clarity.csv").write_text(lines(*rows))
    latest = scene.state(GLUCOSE)
    for zone, offset in (("Etc/GMT-1", HOUR), ("UTC", timedelta())):
        result = await scene.act("import_file", path="clarity.csv", time_zone=zone)
        assert (result["readings"], result["skipped"]) == (24, 0)
        window = {"start": first - 3 * HOUR, "end": first + 3 * HOUR}
        summary = await scene.act("get_summary", **window)
        assert summary["present_readings"] == 24
        [day, *_] = [day for day in summary["days"] if day["first_reading"]]
        assert datetime.fromisoformat(day["first_reading"]) == first - offset
    assert scene.state(GLUCOSE) == latest
    assert not scene.flows()
    card = Card(scene, await hass_ws_client())
    begin = first.replace(hour=0, minute=0, second=0, microsecond=0)
    assert (await card.subscribe())["first_reading"] == seconds(begin)
    await scene.act("remove_imported_data")
    assert (await card.events())[-1]["first_reading"] > seconds(begin + 100 * DAY)


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("time_zone", ["UTC", "Asia/Kathmandu", "America/New_York"])
async def test_wrong_time_zone(scene: Scene, media: Path, time_zone: str) -> None:
    """A file whose readings Dexcom has at other times is refused, and says where the clock was."""
    await scene.finish_import()
    window = {"start": NOW - 10 * DAY, "end": NOW - 5 * DAY}
    await export(scene, "csv", path="file.csv", **window)
    whole = {"start": NOW - 12 * DAY, "end": NOW - 3 * DAY}
    summary = await scene.act("get_summary", **whole)
    with pytest.raises(ServiceValidationError, match="its clock was at UTC-07:00"):
        await scene.act("import_file", path="file.csv", time_zone=time_zone)
    assert await scene.act("get_summary", **whole) == summary
    await scene.act("import_file", path="file.csv", time_zone="Etc/GMT+7")
    assert await scene.act("get_summary", **whole) == summary


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("file_format", ["csv", "json"])
@pytest.mark.parametrize("is_first", [True, False])
async def test_dexcom_comes_first(
    stage: Scene, tmp_path: Path, file_format: str, is_first: bool
) -> None:
    """Wherever there is data from Dexcom, it counts, whichever comes first."""
    await stage.set_up()
    await stage.finish_import()
    folder = media_of(stage, tmp_path)
    window = {"start": NOW - 20 * DAY, "end": NOW}
    await export(stage, file_format, path=f"file.{file_format}", **window)
    await export(stage, "json", path="before.json", **window)
    zone = {"time_zone": "Etc/GMT+7"} if file_format == "csv" else {}
    summary = await stage.act("get_summary", **window)
    if is_first:
        await stage.unload()
        file_of(tmp_path, ENTRY_ID).unlink()
        with patch.object(DexcomAccount, "async_import_past"):
            await stage.hass.config_entries.async_setup(ENTRY_ID)
        result = await stage.act("import_file", path=f"file.{file_format}", **zone)
        assert result["new_readings"] > 5000
        assert result["new_entries"] > 50
        await stage.reload()
        await stage.finish_import()
    else:
        result = await stage.act("import_file", path=f"file.{file_format}", **zone)
        assert (result["new_readings"], result["new_entries"]) == (0, 0)
    assert await stage.act("get_summary", **window) == summary
    await export(stage, "json", path="after.json", **window)
    before, after = (
        json.loads((folder / name).read_bytes())["entries"]
        for name in ("before.json", "after.json")
    )
    assert after == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (lines(egv(shown(NOW - DAY), "secret")), "Line 2 .* Glucose Value"),
        (lines(egv(shown(NOW - DAY), 99), egv("", 99)), "Line 3 .* Timestamp"),
        (lines(egv(shown(NOW - DAY), '"99')), "Line 2 "),
        (lines(), "no readings"),
        (lines(egv("01/02/2026 10:00", 99)), "day first or month first"),
        (
            '{"format":"dexcom_api.records","version":9,"readings":[\n',
            "newer version",
        ),
        ("PK", "neither a CSV file"),
        ('{"a":1}\n', "Line 1 "),
    ],
)
async def test_bad_file(
    scene: Scene,
    media: Path,
    caplog: pytest.LogCaptureFixture,
    content: str,
    message: str,
) -> None:
    """An error says what is wrong, and nothing changes."""
    (media / "file").write_text(content)
    saved = file_of(media.parent, ENTRY_ID).read_bytes()
    caplog.clear()
    with pytest.raises(ServiceValidationError, match=message) as raised:
        await scene.act("import_file", path="file")
    assert "secret" not in str(raised.value)
    assert "secret" not in caplog.text
    assert file_of(media.parent, ENTRY_ID).read_bytes() == saved


@pytest.mark.parametrize(
    "path", ["/etc/hostname", "../secrets.yaml", "nothing.csv", "a\0b"]
)
async def test_other_path(scene: Scene, media: Path, path: str) -> None:
    """Only files that Home Assistant may read are read."""
    (media.parent / "secrets.yaml").write_text("a: b")
    with pytest.raises(ServiceValidationError, match="allowed|could not be read"):
        await scene.act("import_file", path=path)


async def test_disk_fails(
    scene: Scene, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the diary can't be written, the readings aren't either."""
    write_days(media / "month.json", 30)

    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    window = {"start": NOW - 900 * DAY, "end": NOW - 500 * DAY}
    with monkeypatch.context() as patched:
        patched.setattr(f"{INTEGRATION}.diary.store.save_amounts", fail)
        with pytest.raises(HomeAssistantError, match="full, read-only"):
            await scene.act("import_file", path="month.json")
    for _ in range(2):
        response = await export(scene, "json", path="none.json", **window)
        assert (response["readings"], response["entries"]) == (0, 0)
        await scene.reload()
    result = await scene.act("import_file", path="month.json")
    assert result["new_readings"] == result["readings"]


async def test_version_of_file(scene: Scene, media: Path) -> None:
    """Only files with imported data have a version that an earlier integration puts aside."""

    async def version() -> int:
        await scene.unload()
        with closing(connect(file_of(media.parent, ENTRY_ID))) as connection:
            (found,) = connection.execute("PRAGMA user_version").fetchone()
        await scene.hass.config_entries.async_setup(ENTRY_ID)
        return int(found)

    assert await version() == 1
    write_days(media / "month.json", 30)
    await scene.act("import_file", path="month.json")
    assert await version() == 2


async def test_import_without_diary(scene: Scene, media: Path) -> None:
    """Without permission for the calendar, entries are left out."""
    write_days(media / "month.json", 30)
    user = MockUser().add_to_hass(scene.hass)
    user.mock_policy({"entities": {"entity_ids": {GLUCOSE: {"control": True}}}})
    response = await scene.hass.services.async_call(
        "dexcom_api",
        "import_file",
        {"path": "month.json"},
        blocking=True,
        return_response=True,
        context=Context(user_id=user.id),
    )
    assert response is not None
    assert (response["entries"], response["new_entries"]) == (None, None)
    user.mock_policy({"entities": {"entity_ids": {GLUCOSE: {"read": True}}}})
    with pytest.raises(Unauthorized):
        await scene.hass.services.async_call(
            "dexcom_api",
            "import_file",
            {"path": "month.json"},
            blocking=True,
            context=Context(user_id=user.id),
        )


async def upload(client: TestClient[Any, Any], content: str) -> str:
    """Upload a file as the frontend does, and return its id."""
    data = FormData()
    data.add_field("file", content.encode(), filename="clarity.csv")
    answer = await client.post("/api/file_upload", data=data)
    assert answer.status == 200
    return str((await answer.json())["file_id"])


async def test_options_step(scene: Scene, hass_client: ClientSessionGenerator) -> None:
    """A file can be imported in the options, which it doesn't change."""
    assert await async_setup_component(scene.hass, "file_upload", {})
    client = await hass_client()
    flows = scene.hass.config_entries.options
    options = dict(scene.entry.options)

    async def submit(**answers: str) -> ConfigFlowResult:
        return seen(await flows.async_configure(result["flow_id"], answers), "options")

    result = seen(await flows.async_init(ENTRY_ID), "options")
    result = await submit(next_step_id="import_file")
    [_, zone] = (result["data_schema"] or Schema({})).schema
    assert zone.default() == scene.hass.config.time_zone
    moment = NOW - 300 * DAY
    bad = await upload(client, lines(egv(shown(moment), "secret")))
    result = await submit(file=bad, time_zone="UTC")
    assert result["errors"] == {"base": "file_cell"}
    assert result["description_placeholders"] == {
        "line": "2",
        "column": "Glucose Value",
    }
    # It was deleted.
    result = await submit(file=bad, time_zone="UTC")
    assert result["errors"] == {"base": "file_not_read"}
    good = await upload(client, lines(egv(shown(moment), 99)))
    async with async_lasting(scene.hass, BuildLock):
        # Actions are reading files or the past.
        importing = asyncio.create_task(submit(file=good, time_zone="Etc/GMT-2"))
        await scene.settle()
        assert not importing.done()
    result = await importing
    assert result["step_id"] == "imported"
    assert (result["description_placeholders"] or {})["new_readings"] == "1"
    result = await submit()
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert dict(scene.entry.options) == options
    window = {"start": moment - 3 * HOUR, "end": moment}
    summary = await scene.act("get_summary", **window)
    [day] = [day for day in summary["days"] if day["first_reading"]]
    found = datetime.fromisoformat(day["first_reading"])
    assert found == moment.replace(microsecond=0) - 2 * HOUR
