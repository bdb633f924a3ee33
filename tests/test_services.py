"""The actions: records as Dexcom sent them, and importing the past again."""

import asyncio
from datetime import datetime, timedelta
import re
from typing import Any, Final

import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .browser import INTEGRATION, texts_of
from .conftest import ENTRY_ID, NOW
from .scene import Scene
from .simulator import Fault

WINDOWED = ("egvs", "events", "calibrations", "alerts")

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def get_records(scene: Scene, endpoint: str, **data: Any) -> dict[str, Any]:
    """Return the response of the action."""
    return await scene.act("get_records", endpoint=endpoint, **data)


def snake(key: str) -> str:
    """Return a key of the API as the response has it."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).lower()


@pytest.mark.parametrize("endpoint", WINDOWED)
async def test_records(scene: Scene, endpoint: str) -> None:
    """Every field of every record of some weeks is as Dexcom sent it."""
    window = {"start": NOW - 45 * DAY, "end": NOW}
    response = await get_records(scene, endpoint, account=ENTRY_ID, **window)
    truth = scene.simulator.truth("User7", endpoint, window["start"], NOW)
    assert len(response["records"]) == len(truth) > 0
    assert response["start"] == window["start"].isoformat()
    assert response["end"] == window["end"].isoformat()
    assert response["skipped"] == 0
    by_id = {record["record_id"]: record for record in response["records"]}
    for sent in truth:
        record = by_id[sent["recordId"]]
        for key, value in sent.items():
            if key.endswith("Time") and value is not None:
                value = datetime.fromisoformat(value).isoformat()
            assert record[snake(key)] == value


async def test_default_window(scene: Scene) -> None:
    """Without a window, the last three hours that have data are returned."""
    response = await get_records(scene, "egvs")
    [data_range] = scene.simulator.truth("User7", "dataRange")
    end = data_range["egvs"]["end"]["systemTime"].replace("Z", "+00:00")
    assert response["end"] == response["records"][-1]["system_time"] == end
    assert 30 <= len(response["records"]) <= 37


@pytest.mark.parametrize(("hours", "least", "most"), [(2, 10, 12), (0, 0, 0)])
async def test_start_alone(scene: Scene, hours: int, least: int, most: int) -> None:
    """A window without an end reaches to the end of the data."""
    start = (NOW - hours * HOUR).isoformat()
    response = await get_records(scene, "egvs", start=start)
    assert response["start"] == start
    assert least <= len(response["records"]) <= most


async def test_local_time(scene: Scene) -> None:
    """A time without an offset is Home Assistant's local time."""
    await scene.hass.config.async_set_time_zone("Europe/Berlin")
    window = {"start": "2026-05-02 12:00:00", "end": "2026-05-02 13:00:00"}
    response = await get_records(scene, "egvs", **window)
    assert response["start"] == "2026-05-02T10:00:00+00:00"
    assert response["end"] == "2026-05-02T11:00:00+00:00"


async def test_years_without_data(scene: Scene) -> None:
    """A window of fifty years costs no more requests than the data in it."""
    before = len(scene.simulator.requests)
    window = {"start": "1980-01-01T00:00:00Z", "end": "2030-01-01T00:00:00Z"}
    response = await get_records(scene, "egvs", **window)
    truth = scene.simulator.truth("User7", "egvs", NOW - 999 * DAY, NOW)
    assert len(response["records"]) == len(truth) > 30_000
    assert len(scene.simulator.requests) - before <= 7


async def test_longest_window(scene: Scene) -> None:
    """A window has at most 400 days."""
    scene.user.first_data = NOW - 500 * DAY
    start = NOW - 400 * DAY
    response = await get_records(scene, "calibrations", start=start, end=NOW)
    assert response["start"] == start.isoformat()
    assert response["records"]
    longer = {"start": start - timedelta(seconds=1), "end": NOW}
    with pytest.raises(ServiceValidationError, match="400 days") as refused:
        await get_records(scene, "calibrations", **longer)
    assert refused.value.translation_key == "window_too_long"
    # Only the data range was requested, which could have shortened the window.
    assert scene.simulator.requests[-1].endpoint == "dataRange"


@pytest.mark.parametrize(
    "language", sorted(path.stem for path in INTEGRATION.glob("translations/*.json"))
)
def test_longest_windows_are_described(language: str) -> None:
    """The form of an action mentions its longest window in each language."""
    texts = texts_of("dexcom_api", language)["services"]
    assert "400" in texts["get_records"]["description"]
    assert "800" in texts["get_summary"]["fields"]["start"]["description"]


async def test_devices(scene: Scene) -> None:
    """Devices have their alert settings."""
    response = await get_records(scene, "devices")
    truth = scene.simulator.truth("User7", "devices")
    assert len(response["records"]) == len(truth)
    newest = response["records"][0]
    assert newest["transmitter_generation"] == truth[0]["transmitterGeneration"]
    settings = newest["alert_schedules"][0]["alert_settings"]
    assert {setting["alert_name"] for setting in settings} >= {"high", "low"}


async def test_data_range(scene: Scene) -> None:
    """The data range has the first and last time of each kind, but not the user id."""
    response = await get_records(scene, "data_range")
    [truth] = scene.simulator.truth("User7", "dataRange")
    start = response["data_range"]["egvs"]["start"]["system_time"]
    assert start == truth["egvs"]["start"]["systemTime"].replace("Z", "+00:00")
    assert "user_id" not in response["data_range"]


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("endpoint", [*WINDOWED, "devices"])
async def test_account_without_data(scene: Scene, endpoint: str) -> None:
    """An account without data has no records."""
    assert (await get_records(scene, endpoint))["records"] == []


async def test_end_before_start(scene: Scene) -> None:
    """A window that ends before it starts is refused."""
    with pytest.raises(ServiceValidationError, match="is before the start") as err:
        await get_records(scene, "egvs", start=NOW, end=NOW - HOUR)
    assert err.value.translation_key == "end_before_start"


@pytest.mark.parametrize(
    "data", [{"endpoint": "insulin"}, {}, {"endpoint": "egvs", "start": "yesterday"}]
)
async def test_invalid_data(scene: Scene, data: dict[str, str]) -> None:
    """Invalid data is refused."""
    with pytest.raises(probatio.Invalid):
        await scene.act("get_records", **data)


async def test_unknown_and_unloaded_account(scene: Scene) -> None:
    """An account that doesn't exist or isn't loaded is refused."""
    with pytest.raises(ServiceValidationError, match="not found"):
        await get_records(scene, "egvs", account="nobody")
    await scene.unload()
    with pytest.raises(ServiceValidationError):
        await get_records(scene, "egvs", account=ENTRY_ID)


@pytest.mark.parametrize(
    ("fault", "key", "text"),
    [
        (Fault("http_error", "egvs", status=500), "cannot_fetch", "status 500"),
        (Fault("drop", "egvs"), "cannot_fetch", "No answer"),
        (Fault("html", "egvs"), "cannot_fetch", "not JSON"),
        (Fault("rate_limit", "egvs"), "rate_limited", "fewer requests"),
        (Fault("http_error", "token", status=503), "cannot_renew", "renewed"),
    ],
    ids=["500", "drop", "html", "429", "token"],
)
async def test_dexcom_in_trouble(
    scene: Scene, fault: Fault, key: str, text: str
) -> None:
    """The error says what went wrong, and the user isn't asked to sign in."""
    scene.simulator.expire_access_tokens()
    scene.simulator.faults.add(fault)
    with pytest.raises(HomeAssistantError) as failed:
        await get_records(scene, "egvs", start=NOW - HOUR, end=NOW)
    assert failed.value.translation_key == key
    assert text in str(failed.value)
    assert not scene.hass.config_entries.flow.async_progress()


async def test_sign_in_lost(scene: Scene) -> None:
    """An action that finds the sign-in lost asks the user to sign in."""
    scene.simulator.revoke("User7")
    with pytest.raises(HomeAssistantError, match="Sign in again"):
        await get_records(scene, "devices")
    await scene.settle()
    [flow] = scene.hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == "reauth"


IMPORT: Final = {"start": NOW - 100 * DAY, "end": NOW}


@pytest.fixture
async def running_import(scene: Scene) -> asyncio.Task[Any]:
    """Return an import that waits for its first readings."""
    slow = Fault("slow", "egvs", count=1, seconds=30)
    scene.simulator.faults.add(slow)
    task = scene.hass.async_create_background_task(
        scene.act("import_history", **IMPORT), "import"
    )
    while slow.count:
        await asyncio.sleep(0)
    return task


async def requests_of_import(scene: Scene) -> list[str]:
    """Return which requests an import has made once the slow answer has arrived."""
    endpoints = [request.endpoint for request in scene.simulator.requests]
    first = len(endpoints) - 1 - endpoints[::-1].index("dataRange")
    scene.freezer.tick(timedelta(seconds=40))
    for _ in range(500):
        await asyncio.sleep(0)
    await scene.settle()
    return [request.endpoint for request in scene.simulator.requests[first:]]


async def test_import_stops_with_the_account(
    scene: Scene, running_import: asyncio.Task[Any]
) -> None:
    """An import stops when the account is unloaded, and can be started again."""
    await scene.unload()
    assert await requests_of_import(scene) == ["dataRange", "egvs"]
    with pytest.raises(HomeAssistantError, match="Call the action again") as stopped:
        await running_import
    assert stopped.value.translation_key == "import_interrupted"
    await scene.set_up()
    assert (await scene.act("import_history", **IMPORT))["requests"] == 16


async def test_import_stops_with_its_caller(
    scene: Scene, running_import: asyncio.Task[Any]
) -> None:
    """An import stops with the script that called it."""
    running_import.cancel()
    assert await requests_of_import(scene) == ["dataRange", "egvs"]
    assert running_import.cancelled()


async def test_import_in_trouble(scene: Scene) -> None:
    """An import fails with the same errors as the other actions."""
    scene.simulator.faults.add(Fault("http_error", "alerts", status=500))
    with pytest.raises(HomeAssistantError) as failed:
        await scene.act("import_history", start=NOW, end=NOW)
    assert failed.value.translation_key == "cannot_fetch"


async def act_as_user(
    websocket: MockHAClientWebSocket, action: str, **data: Any
) -> dict[str, Any]:
    """Call an action as a user and return the message that they get."""
    await websocket.send_json_auto_id(
        {
            "type": "call_service",
            "domain": "dexcom_api",
            "service": action,
            "service_data": data,
            "return_response": True,
        }
    )
    return dict(await websocket.receive_json())


@pytest.mark.parametrize(
    ("readable", "refused"),
    [
        ((), ("egvs", "events", "devices", "summary", "import")),
        (("sensor.dexcom_glucose",), ("events", "calibrations", "alerts")),
    ],
    ids=["nothing", "glucose"],
)
async def test_user_without_access(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    readable: tuple[str, ...],
    refused: tuple[str, ...],
) -> None:
    """Actions need access to the glucose sensor, and what shows the diary to its calendar."""
    entity_ids = {entity_id: {"read": True} for entity_id in readable}
    hass_read_only_user.mock_policy({"entities": {"entity_ids": entity_ids}})
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    calls: dict[str, tuple[str, dict[str, Any]]] = {
        "summary": ("get_summary", {}),
        "import": ("import_history", {"start": "2026-05-02 00:00:00"}),
    }
    for kind in refused:
        action, data = calls.get(kind, ("get_records", {"endpoint": kind}))
        answer = await act_as_user(websocket, action, **data)
        assert not answer["success"], action
        assert answer["error"]["message"] == "Unauthorized"
    if readable:
        assert (await act_as_user(websocket, "get_records", endpoint="egvs"))["success"]
        summary = await act_as_user(websocket, "get_summary")
        assert summary["result"]["response"]["diary"] is None
