"""The actions: records as Dexcom sent them, and importing the past again."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
import re
from typing import Any
from unittest.mock import patch

import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.diary.entries import Diary
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.polling import importer as budget
from custom_components.dexcom_api.report import build_report
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .account import DAY, HOUR, MINUTE, SECOND, time_of
from .conftest import ENTRY_ID
from .scene import Scene
from .simulated import NOW
from .simulator import Fault

WINDOWED = ("egvs", "events", "calibrations", "alerts")


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
    truth = scene.truth(endpoint, window["start"], NOW)
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


@pytest.mark.parametrize("endpoint", [*WINDOWED, "devices", "data_range"])
async def test_raw(scene: Scene, endpoint: str) -> None:
    """What Dexcom sent is returned as it is, with fields and forms that nobody knows."""
    sent: list[dict[str, Any]] = []

    def change(body: dict[str, Any]) -> dict[str, Any]:
        for record in body.get("records", [body]):
            record |= {"madeUpField": [{"deeper": 1.5}], "systemTime": "noon"}
        sent.append(body | {"nextPage": None})
        return sent[-1]

    scene.user.add_patch("dataRange" if endpoint == "data_range" else endpoint, change)
    window = {"start": NOW - 45 * DAY, "end": NOW} if endpoint in WINDOWED else {}
    response = await get_records(scene, endpoint, raw=True, **window)
    assert len(sent) == (2 if window else 1)
    times = {name: moment.isoformat() for name, moment in window.items()}
    assert response == {**times, "answers": sent}


async def test_raw_number_without_bounds(scene: Scene) -> None:
    """A number that Home Assistant can't encode as JSON becomes text."""
    body = f'{{"records": [{{"count": {9**99}}}]}}'
    scene.simulator.faults.add(Fault("http_error", "devices", status=200, body=body))
    response = await get_records(scene, "devices", raw=True)
    assert response == {"answers": [{"records": [{"count": str(9**99)}]}]}


async def test_window(scene: Scene) -> None:
    """Without a window, the last three hours with data are returned; its ends may be left out."""
    response = await get_records(scene, "egvs")
    [data_range] = scene.truth("dataRange")
    end = datetime.fromisoformat(data_range["egvs"]["end"]["systemTime"]).isoformat()
    assert response["end"] == response["records"][-1]["system_time"] == end
    assert 30 <= len(response["records"]) <= 37

    for hours, least, most in ((2, 10, 12), (0, 0, 0)):
        start = (NOW - hours * HOUR).isoformat()
        response = await get_records(scene, "egvs", start=start)
        assert response["start"] == start
        assert least <= len(response["records"]) <= most

    # A time without an offset is on the person's clock, wherever Home Assistant is.
    await scene.hass.config.async_set_time_zone("Europe/Berlin")
    window = {"start": "2026-05-02 03:00:00", "end": "2026-05-02 04:00:00"}
    response = await get_records(scene, "egvs", **window)
    assert response["start"] == "2026-05-02T10:00:00+00:00"
    assert response["end"] == "2026-05-02T11:00:00+00:00"


async def test_years_without_data(scene: Scene) -> None:
    """A window of fifty years costs no more requests than the data in it."""
    before = len(scene.simulator.requests)
    window = {"start": "1980-01-01T00:00:00Z", "end": "2030-01-01T00:00:00Z"}
    response = await get_records(scene, "egvs", **window)
    truth = scene.truth("egvs", NOW - 999 * DAY, NOW)
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


async def test_records_without_a_window(scene: Scene) -> None:
    """Devices have their alert settings; the data range has its times, but not the user id."""
    response = await get_records(scene, "devices")
    truth = scene.truth("devices")
    assert len(response["records"]) == len(truth)
    newest = response["records"][0]
    assert newest["transmitter_generation"] == truth[0]["transmitterGeneration"]
    settings = newest["alert_schedules"][0]["alert_settings"]
    assert {setting["alert_name"] for setting in settings} >= {"high", "low"}

    found = (await get_records(scene, "data_range"))["data_range"]
    [data_range] = scene.truth("dataRange")
    start = datetime.fromisoformat(data_range["egvs"]["start"]["systemTime"])
    assert found["egvs"]["start"]["system_time"] == start.isoformat()
    assert "user_id" not in found


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("endpoint", [*WINDOWED, "devices"])
async def test_account_without_data(scene: Scene, endpoint: str) -> None:
    """An account without data has no records."""
    assert (await get_records(scene, endpoint))["records"] == []


@pytest.mark.parametrize(
    ("data", "error", "text"),
    [
        ({"endpoint": "insulin"}, probatio.Invalid, "endpoint"),
        ({}, probatio.Invalid, "endpoint"),
        ({"endpoint": "egvs", "start": "yesterday"}, probatio.Invalid, "start"),
        ({"endpoint": "egvs", "account": "me"}, ServiceValidationError, "not found"),
        (
            {"endpoint": "egvs", "start": NOW, "end": NOW - HOUR},
            ServiceValidationError,
            "is before the start",
        ),
    ],
)
async def test_refused(
    scene: Scene, data: dict[str, Any], error: type[Exception], text: str
) -> None:
    """Unknown endpoints, invalid times, and unknown accounts are refused."""
    with pytest.raises(error, match=text):
        await scene.act("get_records", **data)


@pytest.mark.parametrize("moment", ["0001-01-01 00:00:00", "9999-12-31T23:59:59Z"])
@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("get_records", {"endpoint": "egvs"}),
        ("get_summary", {}),
        ("import_history", {}),
    ],
)
async def test_ends_of_the_calendar(
    scene: Scene, action: str, data: dict[str, str], moment: str
) -> None:
    """Times that leave no room for arithmetic are refused with a reason."""
    for window in ({"start": moment}, {"start": NOW, "end": moment}):
        with pytest.raises(probatio.Invalid, match="1970 to 2999"):
            await scene.act(action, **data, **window)


@pytest.mark.parametrize(
    ("fault", "key", "text"),
    [
        (Fault("http_error", "alerts", status=500), "cannot_fetch", "status 500"),
        (Fault("drop", "alerts"), "cannot_fetch", "No answer"),
        (Fault("rate_limit", "alerts"), "rate_limited", "fewer requests"),
        (Fault("http_error", "token", status=503), "cannot_renew", "renewed"),
    ],
    ids=["500", "drop", "429", "token"],
)
@pytest.mark.parametrize(
    ("action", "data"),
    [("get_records", {"endpoint": "alerts"}), ("import_history", {})],
)
async def test_dexcom_in_trouble(
    scene: Scene, action: str, data: dict[str, str], fault: Fault, key: str, text: str
) -> None:
    """The error says what went wrong, and the user isn't asked to sign in."""
    scene.simulator.expire_access_tokens()
    scene.simulator.faults.add(fault)
    with pytest.raises(HomeAssistantError, match=text) as failed:
        await scene.act(action, start=NOW - HOUR, end=NOW, **data)
    assert failed.value.translation_key == key
    assert not scene.hass.config_entries.flow.async_progress()


async def test_sign_in_lost(scene: Scene) -> None:
    """An action that finds the sign-in lost asks the user to sign in."""
    scene.simulator.revoke("User7")
    with pytest.raises(HomeAssistantError, match="Sign in again"):
        await get_records(scene, "devices")
    await scene.settle()
    [flow] = scene.hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == "reauth"


@pytest.mark.parametrize("cause", ["account", "caller"])
async def test_import_stops(scene: Scene, cause: str) -> None:
    """An import stops with the account or with its caller, and can be started again."""
    window = {"start": NOW - 100 * DAY, "end": NOW}
    slow = Fault("slow", "egvs", count=1, seconds=30)
    scene.simulator.faults.add(slow)
    before = len(scene.simulator.requests)
    importing = scene.hass.async_create_background_task(
        scene.act("import_history", **window), "import"
    )
    while slow.count:
        await asyncio.sleep(0)
    if cause == "caller":
        importing.cancel()
    else:
        await scene.unload()
        with pytest.raises(ServiceValidationError):
            await scene.act("import_history", **window)
    # The slow answer arrives.
    scene.freezer.tick(timedelta(seconds=40))
    for _ in range(500):
        await asyncio.sleep(0)
    await scene.settle()
    asked = [request.endpoint for request in scene.simulator.requests[before:]]
    assert asked == ["dataRange", "egvs"]
    if cause == "caller":
        assert importing.cancelled()
        return
    with pytest.raises(HomeAssistantError, match="Try again") as stopped:
        await importing
    assert stopped.value.translation_key == "account_unloaded"
    await scene.set_up()
    assert (await scene.act("import_history", **window))["requests"] == 16


@pytest.mark.parametrize("past_is_imported", [False])
async def test_summary_of_years_ago(scene: Scene) -> None:
    """A summary of any past period is that of Dexcom's readings, which are fetched once."""
    scene.user.first_data = NOW - 800 * DAY
    start, end = NOW - 730 * DAY, NOW - 700 * DAY
    around = scene.truth("egvs", start - DAY, end + DAY)
    trace = GlucoseTrace.from_readings(
        [int(time_of(egv).timestamp()) for egv in around],
        [float(egv["value"]) for egv in around],
    )
    readings = scene.entry.runtime_data.readings
    edges, limits, unit = (start, end), readings.data.limits, readings.options.unit
    logged = scene.truth("events", start, end)
    carbs = [record["value"] for record in logged if record["eventType"] == "carbs"]
    before = len(scene.requests())
    for _ in range(2):
        summary = await scene.act("get_summary", start=start, end=end)
        true = build_report(trace, Diary(), edges, readings.clock, limits, unit)
        assert {**summary, "diary": None} == {**true, "diary": None}
        assert summary["diary"]["totals"]["carbs_g"] == sum(map(int, carbs)) > 0
        # Two requests for readings, and two times three for the diary.
        assert len(scene.requests()) - before == 8
        await scene.advance(6 * MINUTE)
        before = len(scene.requests()) - 8


async def test_summary_of_decades(scene: Scene) -> None:
    """A summary of decades has everything but the days."""
    window = {"start": NOW - 9000 * DAY, "end": NOW}
    summary = await scene.act("get_summary", **window)
    assert summary["days"] is None
    assert summary["expected_readings"] > 9000 * 287
    assert 0 < summary["present_readings"] < 500
    assert len(summary["hours"]) == 24
    window["start"] = datetime.fromisoformat(summary["end"]) - 800 * DAY
    assert len((await scene.act("get_summary", **window))["days"]) == 801


type Answer = Callable[..., Awaitable[dict[str, Any]]]

GLUCOSE = "sensor.dexcom_glucose"
DIARY = "calendar.dexcom_diary"
OLD = {"start": NOW - 110 * DAY, "end": NOW - 100 * DAY}
CALLS: dict[str, tuple[str, dict[str, Any]]] = {
    "summary": ("get_summary", OLD),
    "import": ("import_history", OLD),
    "sensors": ("get_sensors", {}),
}


@pytest.fixture
async def answer(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    allowed: dict[str, dict[str, bool]],
) -> Answer:
    """Call actions as a user who is allowed to do some things."""
    hass_read_only_user.mock_policy({"entities": {"entity_ids": allowed}})
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)

    async def call(kind: str) -> dict[str, Any]:
        action, data = CALLS.get(kind, ("get_records", {"endpoint": kind}))
        message = {
            "type": "call_service",
            "domain": "dexcom_api",
            "service": action,
            "service_data": to_json(data),
            "return_response": True,
        }
        await websocket.send_json_auto_id(message)
        return dict(await websocket.receive_json())

    return call


def to_json(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data of an action with times as text."""
    return {
        key: value.isoformat() if isinstance(value, datetime) else value
        for key, value in data.items()
    }


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize(
    ("allowed", "refused"),
    [
        ({}, (*WINDOWED, "summary", "sensors", "import")),
        ({GLUCOSE: {"read": True}}, (*WINDOWED[1:], "import")),
        ({GLUCOSE: {"read": True}, DIARY: {"read": True}}, ("import",)),
        (
            {DIARY: {"read": True, "control": True}},
            (*WINDOWED, "summary", "sensors", "import"),
        ),
        ({GLUCOSE: {"control": True}}, (*WINDOWED, "summary", "sensors")),
    ],
    ids=["nothing", "glucose", "all", "diary", "control"],
)
async def test_permissions(
    scene: Scene, answer: Answer, refused: tuple[str, ...]
) -> None:
    """Reading takes permission to read glucose, and the diary its calendar; importing takes control.

    Whoever may not see the diary causes no request for it.
    """
    for kind in (*WINDOWED, "devices", "data_range", "summary", "sensors", "import"):
        before = len(scene.simulator.requests)
        answered = await answer(kind)
        asked = {request.endpoint for request in scene.simulator.requests[before:]}
        if kind in refused or (kind in ("devices", "data_range") and "egvs" in refused):
            assert answered["error"]["message"] == "Unauthorized"
            assert not asked
            continue
        assert answered["success"]
        response = answered["result"]["response"]
        sees_diary = "events" not in refused
        if kind == "summary":
            assert (response["diary"] is not None) is sees_diary
            assert ("events" in asked) is sees_diary
        if kind == "sensors":
            pairs = [row["pairs"] for row in response["sensors"]]
            assert (pairs[0] is not None) is sees_diary
            assert not asked
        if kind == "import":
            assert response["entries"] is None
            assert asked == {"egvs"}


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("allowed", [{GLUCOSE: {"read": True}, DIARY: {"read": True}}])
@pytest.mark.parametrize("kind", ["egvs", "events", "summary"])
async def test_permission_withdrawn_meanwhile(
    scene: Scene, answer: Answer, hass_read_only_user: MockUser, kind: str
) -> None:
    """A user who loses a permission while Dexcom is slow doesn't get its answer."""
    slow = Fault("slow", "egvs" if kind == "egvs" else "events", count=1, seconds=20)
    scene.simulator.faults.add(slow)
    answered = asyncio.ensure_future(answer(kind))
    while slow.count:
        await asyncio.sleep(0)
    hass_read_only_user.mock_policy({"entities": {"entity_ids": {}}})
    await scene.advance(21 * SECOND)
    assert (await answered)["error"]["message"] == "Unauthorized"


@pytest.mark.parametrize(
    "allowed", [{entity: {"control": True} for entity in (GLUCOSE, DIARY)}]
)
async def test_import_with_control(answer: Answer) -> None:
    """Whoever may control the glucose sensor and the diary may import both."""
    assert (await answer("import"))["result"]["response"]["entries"] > 10


async def test_queue(scene: Scene) -> None:
    """Records are fetched for one call at a time, and for none after the account is unloaded."""
    before = len(scene.simulator.requests)
    window = {"start": NOW - 45 * DAY, "end": NOW}
    calls = [get_records(scene, "egvs", **window) for _ in range(4)]
    first, *others = await asyncio.gather(*calls)
    assert others == [first] * 3
    asked = [request.endpoint for request in scene.simulator.requests[before:]]
    assert asked == ["dataRange", "egvs", "egvs"] * 4

    before = len(scene.simulator.requests)
    unloaded, *queued = await asyncio.gather(
        scene.unload(),
        *(get_records(scene, "egvs") for _ in range(3)),
        return_exceptions=True,
    )
    assert unloaded is True
    assert isinstance(queued[-1], ServiceValidationError)
    assert len(scene.simulator.requests) - before <= 2


@pytest.mark.parametrize("past_is_imported", [False])
async def test_unloaded_while_the_past_is_fetched(scene: Scene) -> None:
    """A summary isn't made of a part of its window, and those that wait get an error, too."""
    slow = Fault("slow", "egvs", count=1, seconds=20)
    scene.simulator.faults.add(slow)
    summaries = asyncio.gather(
        scene.act("get_summary", start=NOW - 200 * DAY, end=NOW - 100 * DAY),
        scene.act("get_summary", start=NOW - DAY),
        return_exceptions=True,
    )
    while slow.count:
        await asyncio.sleep(0)
    before = len(scene.simulator.requests)
    assert await scene.unload()
    await scene.advance(21 * SECOND)
    errors = [
        error for error in await summaries if isinstance(error, HomeAssistantError)
    ]
    assert [error.translation_key for error in errors] == [
        "account_unloaded",
        "service_config_entry_not_loaded",
    ]
    # The one that was under way.
    assert len(scene.simulator.requests) - before == 1


@pytest.mark.parametrize("past_is_imported", [False])
async def test_budget(scene: Scene) -> None:
    """All actions and the calendar share what an account may ask for in an hour."""
    calendar = {
        "entity_id": DIARY,
        "start_date_time": OLD["start"] - 60 * DAY,
        "end_date_time": OLD["end"] - 60 * DAY,
    }
    before = len(scene.simulator.requests)
    with patch.object(budget, "REQUESTS_AN_HOUR", 10):
        await get_records(scene, "egvs", start=NOW - 45 * DAY, end=NOW)
        await scene.act("get_summary", **OLD)
        await get_records(scene, "devices")
        assert len(scene.simulator.requests) - before == 8
        for call in (
            get_records(scene, "egvs", start=NOW - 45 * DAY, end=NOW),
            scene.act("get_summary", **{**OLD, "start": NOW - 115 * DAY}),
            scene.hass.services.async_call(
                "calendar", "get_events", calendar, blocking=True, return_response=True
            ),
        ):
            with pytest.raises(HomeAssistantError, match="in 60 minutes") as refused:
                await call
            assert refused.value.translation_key == "budget_used_up"
        importing = scene.hass.async_create_background_task(
            scene.act("import_history", **OLD), "import"
        )
        while len(scene.simulator.requests) - before < 9:
            await asyncio.sleep(0)
        # What imports leave is for those who wait.
        await get_records(scene, "devices")
        assert len(scene.simulator.requests) - before == 10
        assert not importing.done()
        importing.cancel()
        # What is stored is always there.
        assert (await scene.act("get_summary", **OLD))["diary"]
