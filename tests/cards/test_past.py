"""Cards that show years ago: stored windows, and windows that are fetched on request."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.polling import importer

from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault
from .conftest import DAY, HOUR, Card, Message, seconds, true_pairs

# The simulated person has data since then.
FIRST = NOW - 1100 * DAY
START, END = NOW - 1000 * DAY, NOW - 986 * DAY
WINDOW = {"start": START, "end": END}


@pytest.fixture
def past_is_imported() -> bool:
    """Import the past as any account does: 90 days."""
    return False


@pytest.fixture
async def old(stage: Scene) -> Scene:
    """Return the scene of a person with years of data, whose import has finished."""
    stage.user.first_data = FIRST
    await stage.set_up()
    await stage.finish_import()
    return stage


@pytest.fixture
async def viewer(old: Scene, hass_ws_client: WebSocketGenerator) -> Card:
    """Return the card of a user who may do everything."""
    return Card(old, await hass_ws_client())


@pytest.fixture
async def listener(old: Scene, hass_ws_client: WebSocketGenerator) -> Card:
    """Return a card on another dashboard, which only waits for changes."""
    listener = Card(old, await hass_ws_client())
    assert (await listener.subscribe())["fetched_percent"] is None
    return listener


def true_entries(scene: Scene, start: datetime, end: datetime) -> list[int]:
    """Return the times of the events that Dexcom has of a window."""
    times = [
        datetime.fromisoformat(record["systemTime"])
        for record in scene.truth("events", start, end)
        if record["eventStatus"] != "deleted"
    ]
    return [seconds(time) for time in times if start <= time < end]


def entries(answer: Message) -> list[int]:
    """Return the times of what was logged in the window of an answer."""
    return [
        row["time"]
        for row in answer["diary"]
        if row["kind"] not in ("alert", "calibration")
        and row["time"] >= answer["start"]
    ]


async def test_stored_window(old: Scene, viewer: Card) -> None:
    """A stored window of years ago is shown as Dexcom has it, without a request."""
    around = {"start": START - 15 * DAY, "end": END + DAY}
    await old.act("import_history", **around)
    before = len(old.requests())
    found = await viewer.result("readings", **WINDOW)
    assert found["readings"] == true_pairs(old, START, END)
    assert len(found["readings"]) > 3500
    assert entries(found) == true_entries(old, START, END) != []
    assert found["missing"] == []
    assert abs(found["first_reading"] - seconds(FIRST)) < 86400
    found = await viewer.result("summary", **WINDOW)
    assert found["summary"] == await old.act("get_summary", **WINDOW)
    before_it = {"start": START - 14 * DAY, "end": START}
    assert found["previous"] == await old.act("get_summary", **before_it)
    assert len(old.requests()) == before


@pytest.mark.parametrize("start", [START, FIRST - 60 * DAY], ids=["data", "empty"])
async def test_window_that_is_fetched(
    old: Scene, viewer: Card, listener: Card, start: datetime
) -> None:
    """Opening a window that isn't stored fetches it once, and shows the progress."""
    end = start + 40 * DAY
    window = {"start": start, "end": end}
    before = len(old.requests())
    found = await viewer.result("readings", **window)
    assert (found["readings"], found["diary"]) == ([], [])
    assert found["missing"] == [[seconds(start), seconds(end)]]
    await old.settle()
    # Two requests for readings, and two times three for the diary.
    assert len(old.requests()) - before == 8
    events = await listener.events()
    shown = [event["fetched_percent"] for event in events]
    assert shown[0] == 0
    assert shown == [*sorted(shown[:-1]), None]
    assert len(set(shown)) >= 4
    loaded = [event for event in events if event["reload"]]
    assert min(event["start"] for event in loaded) <= seconds(start)
    assert max(event["end"] for event in loaded) >= seconds(end) - 300

    await old.reload()
    counts = len(old.requests("events")), len(old.requests("egvs"))
    found = await viewer.result("readings", **window)
    assert found["readings"] == true_pairs(old, start, end)
    assert entries(found) == true_entries(old, start, end)
    assert found["missing"] == []
    await old.settle()
    assert (len(old.requests("events")), len(old.requests("egvs"))) == counts


async def test_reader_causes_no_request(
    old: Scene, hass_ws_client: WebSocketGenerator, hass_read_only_access_token: str
) -> None:
    """A user who may not import sees what is missing, and Dexcom isn't asked."""
    card = Card(old, await hass_ws_client(access_token=hass_read_only_access_token))
    before = len(old.requests())
    for command in ("readings", "summary"):
        found = await card.result(command, **WINDOW)
        assert found["missing"] == [[seconds(START), seconds(END)]]
        assert found["may_import"] is False
    await old.settle()
    assert len(old.requests()) == before


async def test_trouble(old: Scene, viewer: Card, listener: Card) -> None:
    """Data that can't be fetched stays missing until the next request; the rest is kept.

    A summary doesn't take a diary that isn't stored for one without entries.
    """
    old.simulator.faults.add(Fault("http_error", "events", status=502))
    await viewer.result("readings", **WINDOW)
    await old.settle()
    *_, last = await listener.events()
    assert last["fetched_percent"] is None
    found = await viewer.result("readings", **WINDOW)
    assert found["readings"] == true_pairs(old, START, END)
    await old.settle()
    assert entries(await viewer.result("readings", **WINDOW)) == []
    summary = (await viewer.result("summary", **WINDOW))["summary"]
    assert (summary["active_percent"] > 90, summary["diary"]) == (True, None)
    old.simulator.faults.clear()
    await old.settle()
    await viewer.result("readings", **WINDOW)
    await old.settle()
    found = await viewer.result("readings", **WINDOW)
    assert entries(found) == true_entries(old, START, END)
    summary = (await viewer.result("summary", **WINDOW))["summary"]
    assert summary["diary"]["totals"]["entries"] > 0


async def test_budget(old: Scene, viewer: Card) -> None:
    """Looking at the past shares the requests of an hour with actions and calendars."""
    with patch.object(importer, "REQUESTS_AN_HOUR", 6):
        await old.act("get_records", endpoint="egvs", start=NOW - 45 * DAY, end=NOW)
        before = len(old.requests())
        await viewer.result("readings", **WINDOW)
        await old.settle()
        assert len(old.requests()) == before
    await viewer.result("readings", **WINDOW)
    await old.settle()
    assert (await viewer.result("readings", **WINDOW))["missing"] == []


async def test_changes_of_the_past(old: Scene, viewer: Card, listener: Card) -> None:
    """Readings and entries of years ago that change reach the cards that show them."""
    await old.act("import_history", **WINDOW)
    await listener.events()
    [time, value], *_ = true_pairs(old, START, END)
    record = old.truth("egvs", START, END)[0]
    old.user.add_record("egvs", {**record, "value": value + 9}, visible_from=NOW)
    logged = START + 3 * DAY
    old.log("carbs", value=33, moment=logged)
    await old.act("import_history", **WINDOW)
    events = await listener.events()
    [readings] = [event for event in events if event["start"] is not None]
    assert (readings["reload"], readings["readings"]) == (True, [])
    assert readings["start"] <= time < readings["end"] <= seconds(START + DAY)
    [diary] = [event for event in events if event["diary_changed"]]
    assert diary["diary_start"] <= seconds(logged) < diary["diary_end"]
    assert diary["diary_end"] - diary["diary_start"] < timedelta(days=5).total_seconds()
    found = await viewer.result("readings", **WINDOW)
    assert found["readings"][0] == [time, value + 9]
    assert seconds(logged) in entries(found)


async def test_change_on_both_sides_of_memory(old: Scene, listener: Card) -> None:
    """If only the newer readings of a change are in memory, cards fetch all of them again."""
    await old.act("import_history", start=NOW - 135 * DAY, end=NOW - 85 * DAY)
    await listener.events()
    edge = datetime.fromtimestamp(min(old.times()), UTC)
    # It takes two requests, and the event follows the second one.
    window = {"start": edge - 40 * DAY, "end": edge + HOUR}
    older, *_, newer = old.truth("egvs", *window.values())
    for record in (older, newer):
        changed = {**record, "value": record["value"] + 9}
        old.user.add_record("egvs", changed, visible_from=NOW)
    await old.act("import_history", **window)
    [event] = [event for event in await listener.events() if event["start"] is not None]
    changes = [seconds(record["systemTime"]) for record in (older, newer)]
    assert [event["start"], event["end"] - 1] == changes
    assert changes[0] < seconds(edge) < changes[1]
    assert (event["reload"], event["readings"]) == (True, [])
