"""What cards get over Home Assistant's WebSocket."""

import asyncio
from datetime import UTC, datetime, timedelta
import gc
from threading import Event
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.dexcom_api.cards import (
    messages as card_data,
    websocket_api as dexcom_websocket,
)
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import CONF_SHOW_NOTES, MMOL_L
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from ..common import finish_import, latest_egv
from ..conftest import ENTRY_ID, NOW, Advance
from ..settling import settle
from ..simulator import Fault, Simulator

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
GLUCOSE = "sensor.dexcom_glucose"
CALENDAR = "calendar.dexcom_diary"


def seconds(time: datetime | str) -> int:
    """Return a time in seconds since 1970 UTC."""
    moment = datetime.fromisoformat(time) if isinstance(time, str) else time
    return int(moment.timestamp())


def true_pairs(
    simulator: Simulator, start: datetime, end: datetime, user_name: str = "User7"
) -> list[list[int]]:
    """Return the readings that the simulator has of a window, as pairs."""
    egvs = simulator.truth(user_name, "egvs", start, end)
    return [
        [seconds(egv["systemTime"]), egv["value"]]
        for egv in egvs
        if start <= datetime.fromisoformat(egv["systemTime"]) < end
    ]


@pytest.fixture
async def websocket(
    loaded_entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> MockHAClientWebSocket:
    """Return the connection of somebody who may see everything."""
    return await hass_ws_client()


async def answer(
    websocket: MockHAClientWebSocket, command: str, **data: Any
) -> dict[str, Any]:
    """Send a command and return what comes back."""
    for key, value in data.items():
        if isinstance(value, datetime):
            data[key] = value.isoformat()
    await websocket.send_json_auto_id(
        {"type": f"{DOMAIN}/{command}", "entity_id": GLUCOSE, **data}
    )
    return dict(await websocket.receive_json())


async def result(
    websocket: MockHAClientWebSocket, command: str, **data: Any
) -> dict[str, Any]:
    """Send a command and return its result."""
    message = await answer(websocket, command, **data)
    assert message["success"], message
    return dict(message["result"])


async def error(
    websocket: MockHAClientWebSocket, command: str, **data: Any
) -> dict[str, Any]:
    """Send a command and return what is wrong with it."""
    message = await answer(websocket, command, **data)
    assert not message["success"]
    return dict(message["error"])


async def subscribe(websocket: MockHAClientWebSocket, **data: Any) -> dict[str, Any]:
    """Subscribe and return the first event."""
    message = await answer(websocket, "subscribe", **data)
    assert message["success"], message
    return await event(websocket)


async def event(websocket: MockHAClientWebSocket) -> dict[str, Any]:
    """Return the next event."""
    message = await websocket.receive_json(timeout=5)
    assert message["type"] == "event"
    return dict(message["event"])


async def heard(websocket: MockHAClientWebSocket) -> list[dict[str, Any]]:
    """Return the events that have come.

    By the second round trip, the server also knows that this end of the connection is alive.
    """
    events = []
    for _ in range(2):
        await websocket.send_json_auto_id({"type": "ping"})
        while (message := await websocket.receive_json())["type"] == "event":
            events.append(message["event"])
    return events


async def pass_minutes(
    websocket: MockHAClientWebSocket, advance: Advance, minutes: int, step: int = 1
) -> list[dict[str, Any]]:
    """Let time pass bit by bit and return the events that come."""
    events = await heard(websocket)
    for _ in range(0, minutes, step):
        await advance(timedelta(minutes=step))
        events += await heard(websocket)
    return events


@pytest.mark.parametrize("past_is_imported", [False])
async def test_readings_of_90_days(
    websocket: MockHAClientWebSocket, simulator: Simulator, advance: Advance
) -> None:
    """Every reading of three months comes as Dexcom has it."""
    await finish_import(advance)
    start, end = simulator.clock.now() - 90 * DAY, simulator.clock.now()
    found = await result(websocket, "readings", start=start)
    truth = true_pairs(simulator, start, end)
    assert len(truth) > 20_000
    known = [pair for pair in truth if pair[0] >= found["known_since"]]
    assert found["readings"] == known
    assert len(truth) - len(known) <= 12
    assert found["start"] == seconds(start)
    assert found["end"] == seconds(end)


async def test_status(websocket: MockHAClientWebSocket, simulator: Simulator) -> None:
    """With readings comes what a card has to know to draw them."""
    found = await result(websocket, "readings", start=NOW - DAY)
    newest = latest_egv(simulator, "User7")["systemTime"]
    assert found["latest"] == found["readings"][-1][0] == seconds(newest)
    assert (found["unit"], found["unit_per_mg_dl"]) == ("mg/dL", 1)
    assert found["limits"] == {
        "very_low_mg_dl": 54,
        "low_mg_dl": 70,
        "high_mg_dl": 180,
        "very_high_mg_dl": 250,
    }
    assert 3300 < found["expected_delay_seconds"] < 3900
    assert (found["stale"], found["stale_reason"]) == (False, None)


@pytest.mark.parametrize("unit", [MMOL_L])
async def test_unit(websocket: MockHAClientWebSocket, simulator: Simulator) -> None:
    """Readings stay exact, and the factor leads to what the person's meter shows."""
    found = await result(websocket, "readings", start=NOW - DAY)
    assert found["unit"] == "mmol/L"
    assert found["readings"] == true_pairs(simulator, NOW - DAY, NOW)
    assert round(180 * found["unit_per_mg_dl"], 1) == 10.0


async def test_local_window(
    hass: HomeAssistant, websocket: MockHAClientWebSocket, simulator: Simulator
) -> None:
    """A time without an offset is one of Home Assistant, and an end is left out itself."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    window = {"start": "2026-05-02 12:00:00", "end": "2026-05-02T13:00:00"}
    found = await result(websocket, "readings", **window)
    start = datetime(2026, 5, 2, 10, tzinfo=UTC)
    assert found["start"] == seconds(start)
    assert found["readings"] == true_pairs(simulator, start, start + DAY / 24)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_what_is_known_before_the_import(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    simulator: Simulator,
) -> None:
    """Until the import can begin, what the first poll has brought is known."""
    # The first poll asks where data end, the import where they begin.
    first = iter([True])
    simulator.users["User7"].add_patch(
        "dataRange", lambda body: body if next(first, False) else {**body, "egvs": None}
    )
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    found = await result(await hass_ws_client(), "readings", start=NOW - 2 * DAY)
    assert found["known_since"] == found["readings"][0][0]
    assert len(found["readings"]) > 250


async def test_what_memory_does_not_reach(
    websocket: MockHAClientWebSocket, simulator: Simulator, entry: MockConfigEntry
) -> None:
    """What is older than memory is left out, and Dexcom isn't asked for it."""
    before = len(simulator.requests)
    window = {"start": NOW - 300 * DAY, "end": NOW - 299 * DAY}
    found = await result(websocket, "readings", **window)
    assert (found["readings"], found["diary"]) == ([], [])
    assert found["end"] < found["known_since"] <= seconds(NOW - 90 * DAY)
    assert found["end"] < found["diary_known_since"]
    assert len(simulator.requests) == before


@pytest.fixture
def show_notes() -> bool:
    """Return whether the person wants to see the texts of notes."""
    return False


@pytest.fixture
async def logged_at(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, show_notes: bool
) -> datetime:
    """Log one thing every quarter of an hour, set up the account, return when that began."""
    app = simulator.users["User7"].app
    at, seen = NOW - timedelta(hours=3), NOW - timedelta(hours=1)
    quarter = timedelta(minutes=15)
    app.log_entry("carbs", value=77, moment=at, visible_from=seen)
    app.log_entry(
        "exercise", sub_kind="heavy", value=40, moment=at + quarter, visible_from=seen
    )
    app.log_entry("notes", value="Birthday", moment=at + 2 * quarter, visible_from=seen)
    app.calibrate(123, at + 3 * quarter, visible_from=seen)
    hass.config_entries.async_update_entry(
        entry, options={**entry.options, CONF_SHOW_NOTES: show_notes}
    )
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    return at


def diary_row(kind: str, at: datetime, minutes: int, **more: Any) -> dict[str, Any]:
    """Return a row of the diary of minutes after a time, where nothing more is said of it."""
    nothing = dict.fromkeys(("sub_type", "end", "amount", "unit", "note"))
    return {**nothing, "kind": kind, "time": seconds(at) + 60 * minutes, **more}


@pytest.mark.parametrize("show_notes", [False, True])
async def test_diary(
    logged_at: datetime, hass_ws_client: WebSocketGenerator, show_notes: bool
) -> None:
    """What happened comes with its amounts, and a note's text only where that is wanted."""
    websocket = await hass_ws_client()
    found = (await result(websocket, "readings", start=logged_at))["diary"]
    over = seconds(logged_at + timedelta(minutes=55))
    exercise = {"sub_type": "heavy", "end": over, "amount": 40, "unit": "min"}
    note = "Birthday" if show_notes else None
    for row in (
        diary_row("carbs", logged_at, 0, amount=77, unit="g"),
        diary_row("exercise", logged_at, 15, **exercise),
        diary_row("note", logged_at, 30, note=note),
        diary_row("calibration", logged_at, 45, amount=123, unit="mg/dL"),
    ):
        assert row in found


async def test_what_reaches_into_a_window(
    logged_at: datetime, hass_ws_client: WebSocketGenerator
) -> None:
    """Exercise that goes on when a window begins is part of it, and nothing else before it."""
    websocket = await hass_ws_client()
    start = logged_at + timedelta(minutes=50)
    found = (await result(websocket, "readings", start=start))["diary"]
    before = [row for row in found if row["time"] < seconds(start)]
    assert "exercise" in [row["kind"] for row in before]
    assert all(row["end"] > seconds(start) for row in before)


async def test_alert_of_several_records(
    websocket: MockHAClientWebSocket, simulator: Simulator
) -> None:
    """An alert is one row, from its first alarm until it was over."""
    found = (await result(websocket, "readings", start=NOW - 6 * DAY))["diary"]
    alerts = [row for row in found if row["kind"] == "alert"]
    records = simulator.truth("User7", "alerts", NOW - 6 * DAY, NOW)
    begun = {seconds(record["systemTime"]) for record in records}
    assert 0 < len(alerts) < len(records)
    assert {row["time"] for row in alerts} <= begun
    assert any(row["end"] for row in alerts)
    assert [row["time"] for row in found] == sorted(row["time"] for row in found)


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("days", [7, 30])
async def test_summary(
    hass: HomeAssistant,
    websocket: MockHAClientWebSocket,
    simulator: Simulator,
    advance: Advance,
    days: int,
) -> None:
    """A summary is what the action says, of the window and of the one before."""
    await finish_import(advance)
    before = len(simulator.requests)
    found = await result(websocket, "summary", days=days)
    assert len(simulator.requests) == before
    summary = found["summary"]
    start, end = (datetime.fromisoformat(summary[side]) for side in ("start", "end"))
    assert end - start == days * DAY
    newest = datetime.fromisoformat(latest_egv(simulator, "User7")["systemTime"])
    assert end == newest + timedelta(minutes=5)
    assert summary == await get_summary(hass, start, end)
    assert found["previous"] == await get_summary(hass, start - days * DAY, start)
    assert found["summary"]["mean_mg_dl"] != found["previous"]["mean_mg_dl"]
    assert await result(websocket, "summary", start=start, end=end) == found


async def get_summary(
    hass: HomeAssistant, start: datetime, end: datetime
) -> dict[str, Any]:
    """Return what the action says of a window."""
    response = await hass.services.async_call(
        DOMAIN,
        "get_summary",
        {"start": start, "end": end},
        blocking=True,
        return_response=True,
    )
    assert response is not None
    return dict(response)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_no_window_before(
    hass: HomeAssistant, websocket: MockHAClientWebSocket, advance: Advance
) -> None:
    """There is nothing to compare with where memory doesn't reach, and a fortnight by default."""
    await finish_import(advance)
    found = await result(websocket, "summary", days=90)
    assert found["previous"] is None
    assert len(found["summary"]["days"]) >= 90
    found = await result(websocket, "summary")
    assert found["previous"] is not None
    assert 14 <= len(found["summary"]["days"]) <= 15


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_account_without_data(
    websocket: MockHAClientWebSocket, advance: Advance
) -> None:
    """An account that has nothing answers with nothing."""
    found = await result(websocket, "readings", start=NOW - 90 * DAY)
    assert (found["readings"], found["diary"]) == ([], [])
    assert (found["latest"], found["stale"]) == (None, None)
    found = await result(websocket, "summary", days=14)
    assert (found["summary"], found["previous"]) == (None, None)
    first = await subscribe(websocket)
    assert (first["latest"], first["readings"]) == (None, [])
    assert await pass_minutes(websocket, advance, 10) == []


@pytest.mark.parametrize("user_name", ["UserOne"])
async def test_product_without_a_diary(
    websocket: MockHAClientWebSocket, simulator: Simulator
) -> None:
    """A Dexcom ONE has readings, and alerts for a diary."""
    found = await result(websocket, "readings", start=NOW - DAY)
    assert found["readings"] == true_pairs(simulator, NOW - DAY, NOW, "UserOne")
    assert {row["kind"] for row in found["diary"]} <= {"alert", "calibration"}
    assert (await result(websocket, "summary", days=1))["summary"]["mean_mg_dl"]


@pytest.mark.parametrize(
    ("command", "data", "text"),
    [
        ("readings", {}, "required"),
        ("readings", {"start": "yesterday"}, "datetime"),
        ("readings", {"start": "0001-01-01T00:00:00+14:00"}, "years 1970"),
        ("readings", {"start": NOW, "end": "9999-12-31"}, "years 1970"),
        ("readings", {"start": NOW, "end": NOW - DAY}, "is before the start"),
        ("readings", {"start": NOW - 92 * DAY}, "at most 91 days"),
        ("readings", {"start": NOW, "entity_id": "glucose"}, "entity"),
        ("readings", {"start": NOW, "more": 1}, "more"),
        ("summary", {"days": 0}, "days"),
        ("summary", {"days": 91}, "days"),
        ("summary", {"days": 7, "start": NOW - DAY}, "start or days"),
        ("summary", {"start": NOW}, "is before the start"),
        ("summary", {"start": NOW - 95 * DAY}, "at most 91 days"),
        ("subscribe", {"entity_id": 7}, "entity"),
    ],
)
async def test_bad_input(
    websocket: MockHAClientWebSocket, command: str, data: dict[str, Any], text: str
) -> None:
    """What makes no sense is refused with a text that says what is wrong."""
    refused = await error(websocket, command, **data)
    assert refused["code"] == "invalid_format"
    assert text in refused["message"]


COMMANDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("readings", {"start": NOW - DAY}),
    ("summary", {"days": 14}),
    ("subscribe", {}),
)


@pytest.mark.parametrize(("command", "data"), COMMANDS)
async def test_unknown_entity(
    hass: HomeAssistant,
    websocket: MockHAClientWebSocket,
    command: str,
    data: dict[str, Any],
) -> None:
    """An entity that isn't there, or isn't Dexcom's, has nothing to tell."""
    other = er.async_get(hass).async_get_or_create("sensor", "other", "glucose")
    for entity_id in ("sensor.nobody", "sun.sun", other.entity_id):
        refused = await error(websocket, command, entity_id=entity_id, **data)
        assert refused["code"] == "not_found"
        assert entity_id in refused["message"]


async def test_unloaded_account(
    hass: HomeAssistant, websocket: MockHAClientWebSocket
) -> None:
    """An account that isn't loaded says so, and those who subscribe hear when it is."""
    await hass.config_entries.async_unload(ENTRY_ID)
    for command, data in COMMANDS[:2]:
        refused = await error(websocket, command, **data)
        assert refused["code"] == "not_found"
        assert "not loaded" in refused["message"]
    assert await subscribe(websocket) == {"gone": True}
    await hass.config_entries.async_setup(ENTRY_ID)
    back = await event(websocket)
    assert (back["gone"], back["reload"]) == (False, True)
    assert back["latest"]


@pytest.mark.parametrize(("command", "data"), COMMANDS)
async def test_reader(
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
    command: str,
    data: dict[str, Any],
) -> None:
    """Who may only read may read, by any entity of the account."""
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    for entity_id in (GLUCOSE, "sensor.dexcom_last_upload", CALENDAR):
        assert (await answer(websocket, command, entity_id=entity_id, **data))[
            "success"
        ]
        if command == "subscribe":
            await event(websocket)


@pytest.mark.parametrize(("command", "data"), COMMANDS)
@pytest.mark.parametrize(
    "readable", [[], ["sensor.dexcom_last_upload"], [CALENDAR]], ids=str
)
async def test_who_may_not_read_glucose(
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    command: str,
    data: dict[str, Any],
    readable: list[str],
) -> None:
    """Who may not read the glucose sensor learns nothing, by whatever entity they ask."""
    hass_read_only_user.mock_policy(
        {"entities": {"entity_ids": {name: {"read": True} for name in readable}}}
    )
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    for entity_id in (GLUCOSE, "sensor.dexcom_last_upload", "sensor.nobody"):
        refused = await error(websocket, command, entity_id=entity_id, **data)
        assert refused["code"] == "unauthorized"


async def test_who_may_not_read_the_diary(
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """Who may read the glucose sensor but not the calendar gets readings alone."""
    hass_read_only_user.mock_policy(
        {"entities": {"entity_ids": {GLUCOSE: {"read": True}}}}
    )
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    found = await result(websocket, "readings", start=NOW - DAY)
    assert found["readings"]
    assert found["diary"] is None
    assert (await result(websocket, "summary", days=1))["summary"]["diary"] is None
    await subscribe(websocket)
    simulator.users["User7"].app.log_entry("carbs", value=5, visible_from=NOW)
    events = await pass_minutes(websocket, advance, 16)
    assert len(events) >= 3
    assert not any(news["diary_changed"] for news in events)


def before(body: dict[str, Any], end: datetime) -> dict[str, Any]:
    """Return the answer with only the records from before a time."""
    kept = [one for one in body["records"] if seconds(one["systemTime"]) < seconds(end)]
    return {**body, "records": kept}


def applied(known: list[list[int]], news: dict[str, Any]) -> list[list[int]]:
    """Return the readings that a card has once it has heard of news."""
    if news["start"] is None:
        assert not news["readings"]
        return known
    kept = [pair for pair in known if not news["start"] <= pair[0] < news["end"]]
    return sorted([*kept, *news["readings"]])


async def test_subscription_over_polls(
    websocket: MockHAClientWebSocket, simulator: Simulator, advance: Advance
) -> None:
    """Every new reading comes by itself, once, and with the time of the newest."""
    first = await subscribe(websocket)
    assert (first["gone"], first["reload"], first["readings"]) == (False, False, [])
    start = NOW - DAY
    known = (await result(websocket, "readings", start=start))["readings"]
    events = await pass_minutes(websocket, advance, 30)
    assert len([news for news in events if not news["diary_changed"]]) == 6
    for news in events:
        known = applied(known, news)
        assert len(news["readings"]) == (not news["diary_changed"])
        assert news["latest"] == known[-1][0]
        assert not news["reload"]
    assert known == true_pairs(simulator, start, simulator.clock.now())


@pytest.mark.parametrize(
    ("shift", "value"), [(0, 222), (150, 133)], ids=["corrected", "late"]
)
async def test_reading_that_is_corrected_or_late(
    websocket: MockHAClientWebSocket,
    simulator: Simulator,
    advance: Advance,
    shift: int,
    value: int,
) -> None:
    """A corrected reading takes the place of the old one; a late one goes between its neighbors."""
    start = NOW - timedelta(hours=12)
    await subscribe(websocket)
    known = (await result(websocket, "readings", start=start))["readings"]
    user = simulator.users["User7"]
    egv = simulator.truth("User7", "egvs", start, NOW)[-20]
    at = datetime.fromisoformat(egv["systemTime"]) + timedelta(seconds=shift)
    changed = {**egv, "systemTime": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "value": value}
    if shift:
        changed["recordId"] = "late"
    user.add_record("egvs", changed, visible_from=NOW)
    # No new reading comes with it, which would be news of its own.
    user.add_patch("egvs", lambda body: before(body, NOW - HOUR))
    [news] = await pass_minutes(websocket, advance, 8)
    assert news["readings"] == [[seconds(at), value]]
    assert applied(known, news) == true_pairs(simulator, start, NOW - HOUR)


async def test_edits_of_the_diary(
    websocket: MockHAClientWebSocket, simulator: Simulator, advance: Advance
) -> None:
    """A new entry, an edit and a deletion are told, and nothing where nothing happened."""
    app = simulator.users["User7"].app
    await subscribe(websocket)

    async def diary_changed() -> bool:
        """Let the diary be asked for, and tell whether an event said that it has changed."""
        events = await pass_minutes(websocket, advance, 16)
        return any(news["diary_changed"] for news in events)

    await diary_changed()
    at = simulator.clock.now()
    record_id = app.log_entry("carbs", value=31, moment=at, visible_from=at)
    assert await diary_changed()
    app.edit_entry(record_id, value=32, visible_from=simulator.clock.now())
    assert await diary_changed()
    diary = (await result(websocket, "readings", start=at))["diary"]
    assert [row["amount"] for row in diary if row["kind"] == "carbs"] == [32]
    app.delete_entry(record_id, visible_from=simulator.clock.now())
    assert await diary_changed()
    diary = (await result(websocket, "readings", start=at))["diary"]
    assert "carbs" not in [row["kind"] for row in diary]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_import_while_subscribed(
    websocket: MockHAClientWebSocket, advance: Advance
) -> None:
    """When months come at once, cards are told to ask anew."""
    await subscribe(websocket)
    await finish_import(advance)
    assert any(news["reload"] for news in await heard(websocket))


async def test_import_of_what_memory_does_not_reach(
    hass: HomeAssistant, websocket: MockHAClientWebSocket
) -> None:
    """Readings older than those that cards can show are none of their business."""
    await subscribe(websocket)
    window = {"start": NOW - 120 * DAY, "end": NOW - 119 * DAY}
    imported = await hass.services.async_call(
        DOMAIN, "import_history", window, blocking=True, return_response=True
    )
    assert imported
    assert imported["readings"]
    assert await heard(websocket) == []


async def test_staleness(
    websocket: MockHAClientWebSocket, simulator: Simulator, advance: Advance
) -> None:
    """Cards hear that readings are too old, and why."""
    await subscribe(websocket)
    simulator.faults.add(Fault("http_error", status=500))
    [news] = await pass_minutes(websocket, advance, 450, step=15)
    assert (news["stale"], news["stale_reason"]) == (True, "api_down")
    assert news["start"] is None


async def test_reload(
    hass: HomeAssistant,
    websocket: MockHAClientWebSocket,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Who has subscribed hears of a reload, and of news after it."""
    await subscribe(websocket)
    assert await hass.config_entries.async_reload(ENTRY_ID)
    assert await event(websocket) == {"gone": True}
    back = await event(websocket)
    assert (back["gone"], back["reload"]) == (False, True)
    await settle(hass)
    events = await pass_minutes(websocket, advance, 6)
    newest = latest_egv(simulator, "User7")["systemTime"]
    assert events[-1]["latest"] == seconds(newest)


async def test_removal(hass: HomeAssistant, websocket: MockHAClientWebSocket) -> None:
    """An account that is removed while somebody has subscribed is gone."""
    await subscribe(websocket)
    await hass.config_entries.async_remove(ENTRY_ID)
    assert await event(websocket) == {"gone": True}
    assert await heard(websocket) == []


def subscriptions() -> list[str]:
    """Return the subscriptions that something still refers to, such as a forgotten listener."""
    gc.collect()
    kinds = (type(one) for one in gc.get_objects())
    return [repr(kind) for kind in kinds if kind.__name__ == "Subscription"]


@pytest.mark.parametrize("is_loaded", [True, False])
async def test_unsubscribe(
    hass: HomeAssistant,
    websocket: MockHAClientWebSocket,
    advance: Advance,
    is_loaded: bool,
) -> None:
    """A card that unsubscribes hears nothing more and leaves nothing behind."""
    message = await answer(websocket, "subscribe")
    await event(websocket)
    assert subscriptions()
    if not is_loaded:
        await hass.config_entries.async_unload(ENTRY_ID)
        assert await event(websocket) == {"gone": True}
    await websocket.send_json_auto_id(
        {"type": "unsubscribe_events", "subscription": message["id"]}
    )
    assert (await websocket.receive_json())["success"]
    assert not subscriptions()
    if not is_loaded:
        await hass.config_entries.async_setup(ENTRY_ID)
    assert await pass_minutes(websocket, advance, 6) == []


async def test_closed_dashboards_leave_nothing_behind(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
) -> None:
    """A connection that ends without unsubscribing, as when a dashboard closes, ends listening."""
    dashboards = [await hass_ws_client() for _ in range(3)]
    for dashboard in dashboards:
        await subscribe(dashboard)
    assert subscriptions()
    for dashboard in dashboards:
        await dashboard.close()
    await hass.async_block_till_done()
    assert not subscriptions()


async def test_nothing_is_logged(
    websocket: MockHAClientWebSocket,
    simulator: Simulator,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What the integration answers is in no log, and neither is a refusal of it."""
    caplog.clear()
    await subscribe(websocket)
    found = await result(websocket, "readings", start=NOW - DAY)
    await error(websocket, "readings", start=NOW, end=NOW - DAY)
    await error(websocket, "readings", start=NOW, entity_id="sensor.nobody")
    assert await pass_minutes(websocket, advance, 6)
    ours = [
        record.getMessage()
        for record in caplog.records
        if record.name.startswith("custom_components")
    ]
    assert not any(str(time) in line for line in ours for time, _ in found["readings"])
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_cards_are_sent_readings_of_clocks_that_run_ahead(
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    hass_ws_client: WebSocketGenerator,
) -> None:
    """What cards get can end with a reading of the future, so that it isn't the latest."""
    ahead = NOW + 3 * HOUR
    newest = simulator.truth("User7", "egvs", NOW - 6 * HOUR, NOW)[-1]
    simulator.users["User7"].add_record(
        "egvs",
        {
            **newest,
            "recordId": "ahead",
            "systemTime": f"{ahead:%Y-%m-%dT%H:%M:%SZ}",
            "value": 45,
        },
        visible_from=NOW,
    )
    await advance(timedelta(minutes=10))
    websocket = await hass_ws_client()
    await websocket.send_json_auto_id(
        {
            "type": f"{DOMAIN}/readings",
            "entity_id": GLUCOSE,
            "start": (NOW - 6 * HOUR).isoformat(),
            # As the cards do.
            "end": (NOW + 24 * HOUR).isoformat(),
        }
    )
    result = (await websocket.receive_json())["result"]
    assert result["readings"][-1] == [int(ahead.timestamp()), 45]
    assert result["latest"] < NOW.timestamp()


async def test_news_overtake_an_answer(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    hass_ws_client: WebSocketGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An answer that takes a while in its thread is older than an event that comes before it."""
    thread_may_go_on = Event()

    def slowly(*arguments: Any) -> bytes:
        thread_may_go_on.wait(10)
        return card_data.readings_answer(*arguments)

    monkeypatch.setattr(dexcom_websocket, "readings_answer", slowly)
    websocket = await hass_ws_client()
    await websocket.send_json_auto_id(
        {"type": f"{DOMAIN}/subscribe", "entity_id": GLUCOSE}
    )
    await websocket.receive_json()
    await websocket.receive_json()
    await websocket.send_json_auto_id(
        {
            "type": f"{DOMAIN}/readings",
            "entity_id": GLUCOSE,
            "start": (NOW - 6 * HOUR).isoformat(),
        }
    )
    for _ in range(100):
        await asyncio.sleep(0)
    before = loaded_entry.runtime_data.readings.data.newest
    freezer.tick(timedelta(minutes=6))
    await loaded_entry.runtime_data.readings.async_refresh()
    assert loaded_entry.runtime_data.readings.data.newest != before
    event = await websocket.receive_json(timeout=5)
    assert event["type"] == "event"
    thread_may_go_on.set()
    answer = await websocket.receive_json()
    [[told, _]] = event["event"]["readings"]
    assert told not in [time for time, _ in answer["result"]["readings"]]
