"""Taking records along in files, and bringing them back."""

import csv
from datetime import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser

from homeassistant.core import Context
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
)

from .account import DAY
from .scene import Scene
from .simulated import NOW

GLUCOSE = "sensor.dexcom_glucose"
DIARY = "calendar.dexcom_diary"


@pytest.fixture
def media(scene: Scene, tmp_path: Path) -> Path:
    """Return the local media folder."""
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
    "path", ["/etc/week.json", "../week.json", "a/../../b/week.json"]
)
async def test_folder_is_not_allowed(scene: Scene, media: Path, path: str) -> None:
    """Files are written only where Home Assistant allows it."""
    with pytest.raises(ServiceValidationError, match="may not use"):
        await export(scene, "json", path=path)
    assert not [*media.iterdir()]


async def test_public_folder(scene: Scene, media: Path) -> None:
    """Nothing is written where anyone can read it, also not through a link."""
    public = Path(scene.hass.config.path("www"))
    public.mkdir()
    (media / "link").symlink_to(public)
    for path in (str(public / "week.json"), "link/week.json", f"{public}/a/b.json"):
        with pytest.raises(ServiceValidationError, match="may not use"):
            await export(scene, "json", path=path)
    assert not [*public.iterdir()]


async def test_file_is_not_written(scene: Scene, media: Path) -> None:
    """A folder in the way is an error, which leaves nothing behind."""
    (media / "taken.csv").mkdir()
    with pytest.raises(HomeAssistantError, match="could not be written"):
        await export(scene, "csv", path="taken.csv")
    assert [path.name for path in media.iterdir()] == ["taken.csv"]


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
