"""The actions that return records, and that import the past again."""

import asyncio
from datetime import datetime, timedelta
import re
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.services import MAX_RECORDS_WINDOW, MAX_SUMMARY_WINDOW
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .browser import INTEGRATION, texts_of
from .conftest import ENTRY_ID, NOW, Advance
from .settling import settle
from .simulator import Fault, Simulator

WINDOWED = ("egvs", "events", "calibrations", "alerts")


async def get_records(hass: HomeAssistant, **data: Any) -> dict[str, Any]:
    """Call the action and return its response."""
    response = await hass.services.async_call(
        DOMAIN, "get_records", data, blocking=True, return_response=True
    )
    assert response is not None
    return dict(response)


def snake(key: str) -> str:
    """Return a key of the API as the response has it."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).lower()


@pytest.mark.parametrize("endpoint", WINDOWED)
async def test_records_are_those_of_dexcom(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    endpoint: str,
) -> None:
    """Every field of every record of a window of weeks comes as it was sent."""
    start = NOW - timedelta(days=45)
    response = await get_records(
        hass, account=ENTRY_ID, endpoint=endpoint, start=start, end=NOW
    )
    truth = simulator.truth("User7", endpoint, start, NOW)
    assert len(response["records"]) == len(truth) > 0
    assert response["start"] == start.isoformat()
    assert response["end"] == NOW.isoformat()
    assert response["skipped"] == 0
    by_id = {record["record_id"]: record for record in response["records"]}
    for sent in truth:
        record = by_id[sent["recordId"]]
        for key, value in sent.items():
            if key.endswith("Time") and value is not None:
                value = datetime.fromisoformat(value).isoformat()
            assert record[snake(key)] == value


async def test_default_is_the_last_hours_of_the_data(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """Without a window, the last three hours that have data are returned."""
    response = await get_records(hass, endpoint="egvs")
    [data_range] = simulator.truth("User7", "dataRange")
    end = data_range["egvs"]["end"]["systemTime"].replace("Z", "+00:00")
    assert response["end"] == end
    assert response["records"][-1]["system_time"] == end
    assert 30 <= len(response["records"]) <= 37


async def test_start_alone(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """A window without an end reaches to the end of the data."""
    start = NOW - timedelta(hours=2)
    response = await get_records(hass, endpoint="egvs", start=start.isoformat())
    assert response["start"] == start.isoformat()
    assert 10 <= len(response["records"]) <= 12
    response = await get_records(hass, endpoint="egvs", start=NOW.isoformat())
    assert response["records"] == []


async def test_local_time(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """A time without an offset is the time of Home Assistant."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    response = await get_records(
        hass, endpoint="egvs", start="2026-05-02 12:00:00", end="2026-05-02 13:00:00"
    )
    assert response["start"] == "2026-05-02T10:00:00+00:00"
    assert response["end"] == "2026-05-02T11:00:00+00:00"


async def test_years_without_data_are_not_asked_for(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """A window of fifty years costs no more requests than the data in it."""
    before = len(simulator.requests)
    response = await get_records(
        hass,
        endpoint="egvs",
        start="1980-01-01T00:00:00+00:00",
        end="2030-01-01T00:00:00+00:00",
    )
    truth = simulator.truth("User7", "egvs", NOW - timedelta(days=999), NOW)
    assert len(response["records"]) == len(truth) > 30_000
    assert len(simulator.requests) - before <= 7


async def test_most_days_of_records(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """More than a year of data can be had at once, and more only in parts."""
    simulator.users["User7"].first_data = NOW - timedelta(days=500)
    start, second = NOW - MAX_RECORDS_WINDOW, timedelta(seconds=1)
    response = await get_records(hass, endpoint="calibrations", start=start, end=NOW)
    assert response["start"] == start.isoformat()
    assert response["records"]
    with pytest.raises(ServiceValidationError, match="400 days") as refused:
        await get_records(hass, endpoint="calibrations", start=start - second, end=NOW)
    assert refused.value.translation_key == "window_too_long"
    # Nothing but the span of the data, which could have made the window shorter.
    assert simulator.requests[-1].endpoint == "dataRange"


@pytest.mark.parametrize(
    "language", sorted(path.stem for path in INTEGRATION.glob("translations/*.json"))
)
def test_longest_windows_are_told(language: str) -> None:
    """The form of an action tells how much can be asked for at once, in each language."""
    texts = texts_of(DOMAIN, language)["services"]
    about_records = texts["get_records"]["description"]
    about_start = texts["get_summary"]["fields"]["start"]["description"]
    assert str(MAX_RECORDS_WINDOW.days) in about_records
    assert str(MAX_SUMMARY_WINDOW.days) in about_start


async def test_devices(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """Devices come with their alert settings."""
    response = await get_records(hass, endpoint="devices")
    truth = simulator.truth("User7", "devices")
    assert len(response["records"]) == len(truth)
    newest = response["records"][0]
    assert newest["transmitter_generation"] == truth[0]["transmitterGeneration"]
    settings = newest["alert_schedules"][0]["alert_settings"]
    assert {setting["alert_name"] for setting in settings} >= {"high", "low"}


async def test_data_range(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """The data range says where each kind of record begins and ends, and not whose it is."""
    response = await get_records(hass, endpoint="data_range")
    [truth] = simulator.truth("User7", "dataRange")
    begun = response["data_range"]["egvs"]["start"]["system_time"]
    assert begun == truth["egvs"]["start"]["systemTime"].replace("Z", "+00:00")
    assert "user_id" not in response["data_range"]


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("endpoint", [*WINDOWED, "devices"])
async def test_account_without_data(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, endpoint: str
) -> None:
    """An account that has nothing answers with nothing."""
    assert (await get_records(hass, endpoint=endpoint))["records"] == []


async def test_end_before_start(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """A window that ends before it starts is refused with a text that says so."""
    with pytest.raises(ServiceValidationError) as refused:
        await get_records(
            hass, endpoint="egvs", start=NOW, end=NOW - timedelta(hours=1)
        )
    assert refused.value.translation_key == "end_before_start"
    assert "is before the start" in str(refused.value)


@pytest.mark.parametrize(
    "data", [{"endpoint": "insulin"}, {}, {"endpoint": "egvs", "start": "yesterday"}]
)
async def test_bad_input(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, data: dict[str, str]
) -> None:
    """Input that means nothing is refused."""
    with pytest.raises(probatio.Invalid):
        await get_records(hass, **data)


async def test_unknown_and_unloaded_account(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """An account that isn't there can't be asked."""
    with pytest.raises(ServiceValidationError, match="not found"):
        await get_records(hass, account="nobody", endpoint="egvs")
    await hass.config_entries.async_unload(ENTRY_ID)
    with pytest.raises(ServiceValidationError):
        await get_records(hass, account=ENTRY_ID, endpoint="egvs")


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
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    fault: Fault,
    key: str,
    text: str,
) -> None:
    """What went wrong is said, and that it isn't the person's fault."""
    simulator.expire_access_tokens()
    simulator.faults.add(fault)
    with pytest.raises(HomeAssistantError) as failed:
        await get_records(
            hass, endpoint="egvs", start=NOW - timedelta(hours=1), end=NOW
        )
    assert failed.value.translation_key == key
    assert text in str(failed.value)
    assert not hass.config_entries.flow.async_progress()


async def test_sign_in_lost(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A lost sign-in that an action finds out is asked for again."""
    simulator.revoke("User7")
    with pytest.raises(HomeAssistantError, match="Sign in again"):
        await get_records(hass, endpoint="devices")
    await hass.async_block_till_done()
    [flow] = hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == "reauth"


IMPORT: Final = {"start": NOW - timedelta(days=100), "end": NOW}


@pytest.fixture
async def import_under_way(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> asyncio.Task[Any]:
    """Return an import that waits for the first of its readings."""
    slow = Fault("slow", "egvs", count=1, seconds=30)
    simulator.faults.add(slow)
    task = hass.async_create_background_task(
        hass.services.async_call(
            DOMAIN, "import_history", IMPORT, blocking=True, return_response=True
        ),
        "import under way",
    )
    while slow.count:
        await asyncio.sleep(0)
    return task


async def asked_by_import(
    hass: HomeAssistant, simulator: Simulator, freezer: FrozenDateTimeFactory
) -> list[str]:
    """Return what an import has asked for once the slow answer is there."""
    [*_, begun] = (
        place
        for place, request in enumerate(simulator.requests)
        if request.endpoint == "dataRange"
    )
    freezer.tick(timedelta(seconds=40))
    for _ in range(500):
        await asyncio.sleep(0)
    await settle(hass)
    return [request.endpoint for request in simulator.requests[begun:]]


async def test_import_ends_with_the_account(
    hass: HomeAssistant,
    import_under_way: asyncio.Task[Any],
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """An import stops when the account is unloaded, says so, and can be started again."""
    await hass.config_entries.async_unload(ENTRY_ID)
    assert await asked_by_import(hass, simulator, freezer) == ["dataRange", "egvs"]
    with pytest.raises(HomeAssistantError, match="Call the action again") as stopped:
        await import_under_way
    assert stopped.value.translation_key == "import_interrupted"
    await hass.config_entries.async_setup(ENTRY_ID)
    answer = await hass.services.async_call(
        DOMAIN, "import_history", IMPORT, blocking=True, return_response=True
    )
    assert answer is not None
    assert answer["requests"] == 16


async def test_import_ends_with_who_wants_it(
    hass: HomeAssistant,
    import_under_way: asyncio.Task[Any],
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Whoever stops waiting for an import, as a script that is stopped, has it stopped too."""
    import_under_way.cancel()
    assert await asked_by_import(hass, simulator, freezer) == ["dataRange", "egvs"]
    assert import_under_way.cancelled()


async def test_import_tells_what_went_wrong(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """An import says what Dexcom said, as the other actions do."""
    simulator.faults.add(Fault("http_error", "alerts", status=500))
    with pytest.raises(HomeAssistantError) as failed:
        await hass.services.async_call(
            DOMAIN, "import_history", {"start": NOW, "end": NOW}, blocking=True
        )
    assert failed.value.translation_key == "cannot_fetch"


CALLS: Final[list[tuple[str, dict[str, Any]]]] = [
    ("get_records", {"endpoint": "egvs"}),
    ("get_records", {"endpoint": "events"}),
    ("get_records", {"endpoint": "devices"}),
    ("get_summary", {}),
    ("import_history", {"start": "2026-05-02 00:00:00"}),
]


async def act_by(
    websocket: MockHAClientWebSocket, action: str, **data: Any
) -> dict[str, Any]:
    """Call an action as a user, and return what they get."""
    await websocket.send_json_auto_id(
        {
            "type": "call_service",
            "domain": DOMAIN,
            "service": action,
            "service_data": data,
            "return_response": True,
        }
    )
    return dict(await websocket.receive_json())


@pytest.mark.parametrize(("action", "data"), CALLS)
async def test_actions_are_for_those_who_may_read_glucose(
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    action: str,
    data: dict[str, Any],
) -> None:
    """Who may not read the glucose sensor learns nothing from actions either."""
    hass_read_only_user.mock_policy({"entities": {"entity_ids": {}}})
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    answer = await act_by(websocket, action, **data)
    assert not answer["success"], answer
    assert answer["error"]["message"] == "Unauthorized"


async def test_diary_of_actions_is_for_those_who_may_read_the_calendar(
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """Who may read the glucose sensor alone gets readings and summaries, without the diary."""
    hass_read_only_user.mock_policy(
        {"entities": {"entity_ids": {"sensor.dexcom_glucose": {"read": True}}}}
    )
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    assert (await act_by(websocket, "get_records", endpoint="egvs"))["success"]
    summary = await act_by(websocket, "get_summary")
    assert summary["success"]
    assert summary["result"]["response"]["diary"] is None
    for endpoint in ("events", "calibrations", "alerts"):
        refused = await act_by(websocket, "get_records", endpoint=endpoint)
        assert refused["error"]["message"] == "Unauthorized"
