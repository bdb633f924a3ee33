"""The events that keep cards up to date."""

import asyncio
from datetime import UTC, datetime, timedelta
import gc
from threading import Event
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault
from .conftest import DAY, GLUCOSE, HOUR, MINUTE, Card, Message, seconds, true_pairs

GONE = {"gone": True, "refused": False}


def with_event(known: list[list[int]], event: Message) -> list[list[int]]:
    """Return the readings of a card after an event."""
    if event["start"] is None:
        assert not event["readings"]
        return known
    kept = [pair for pair in known if not event["start"] <= pair[0] < event["end"]]
    return sorted([*kept, *event["readings"]])


async def test_new_readings(scene: Scene, card: Card) -> None:
    """Each new reading comes once, with its time as that of the latest reading."""
    first = await card.subscribe()
    assert (first["gone"], first["reload"], first["readings"]) == (False, False, [])
    start = NOW - DAY
    known = await card.readings(start)
    events = await card.events_during(30 * MINUTE)
    assert len([event for event in events if not event["diary_changed"]]) == 6
    for event in events:
        known = with_event(known, event)
        assert len(event["readings"]) == (not event["diary_changed"])
        assert event["latest"] == known[-1][0]
        assert not event["reload"]
    assert known == true_pairs(scene, start, scene.now)


@pytest.mark.parametrize(
    ("shift", "value"), [(0, 222), (150, 133)], ids=["corrected", "late"]
)
async def test_reading_that_is_corrected_or_late(
    scene: Scene, card: Card, shift: int, value: int
) -> None:
    """A corrected reading replaces the old one; a late one goes between its neighbors."""
    start = NOW - 12 * HOUR
    await card.subscribe()
    known = await card.readings(start)
    egv = scene.truth("egvs", start, NOW)[-20]
    at = datetime.fromisoformat(egv["systemTime"]) + timedelta(seconds=shift)
    changed = {**egv, "systemTime": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "value": value}
    if shift:
        changed["recordId"] = "late"
    scene.user.add_record("egvs", changed, visible_from=NOW)

    def without_new_readings(body: dict[str, Any]) -> dict[str, Any]:
        last = NOW - HOUR
        records = [
            record
            for record in body["records"]
            if datetime.fromisoformat(record["systemTime"]) < last
        ]
        return {**body, "records": records}

    # New readings would send events of their own.
    scene.user.add_patch("egvs", without_new_readings)
    [event] = await card.events_during(8 * MINUTE)
    assert event["readings"] == [[seconds(at), value]]
    assert with_event(known, event) == true_pairs(scene, start, NOW - HOUR)


async def test_edits_of_the_diary(scene: Scene, card: Card) -> None:
    """A new entry, an edit, and a deletion send an event each, and quiet hours none."""
    await card.subscribe()

    async def has_diary_changed() -> bool:
        """Let Home Assistant poll the diary, and return whether an event says it changed."""
        events = await card.events_during(16 * MINUTE)
        return any(event["diary_changed"] for event in events)

    await has_diary_changed()
    assert not await has_diary_changed()
    at = scene.now
    record_id = scene.log("carbs", value=31, moment=at)
    assert await has_diary_changed()
    scene.app.edit_entry(record_id, value=32, visible_from=scene.now)
    assert await has_diary_changed()
    carbs = [row for row in await card.diary(at) if row["kind"] == "carbs"]
    assert [row["amount"] for row in carbs] == [32]
    scene.app.delete_entry(record_id, visible_from=scene.now)
    assert await has_diary_changed()
    assert "carbs" not in [row["kind"] for row in await card.diary(at)]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_import_while_subscribed(scene: Scene, card: Card) -> None:
    """An import of months makes cards fetch their readings again."""
    await card.subscribe()
    await scene.finish_import()
    assert any(event["reload"] for event in await card.events())


async def test_staleness(scene: Scene, card: Card) -> None:
    """Late readings send an event, and stale ones another with the reason, both at once."""
    following = (await card.subscribe())["next_reading"]
    scene.simulator.faults.add(Fault("http_error", status=500))
    late, stale = await card.events_during(450 * MINUTE, step=5 * MINUTE)
    assert (late["freshness"], late["stale_reason"]) == ("late", None)
    assert 0 < late["server_time"] - following["late_at"] <= 300
    assert (stale["freshness"], stale["stale_reason"]) == ("stale", "api_down")
    assert 0 < stale["server_time"] - following["stale_at"] <= 300
    assert late["start"] is stale["start"] is None


@pytest.mark.parametrize("begins_as", ["refusal", "http_error"])
async def test_signed_out(scene: Scene, card: Card, begins_as: str) -> None:
    """A refused sign-in sends an event, and its end another; stored readings can be had."""
    assert not (await card.subscribe())["signed_out"]
    known = await card.readings(NOW - DAY)
    if begins_as == "http_error":
        scene.fail("*")
        await card.events_during(12 * MINUTE, step=6 * MINUTE)
        scene.simulator.faults.clear()
    scene.simulator.faults.add(Fault("refusal", minutes=60))
    *_, event = await card.events_during(24 * MINUTE, step=6 * MINUTE)
    assert (event["gone"], event["signed_out"]) == (False, True)
    found = await card.result("readings", start=NOW - DAY)
    assert found["signed_out"]
    assert found["readings"][: len(known)] == known
    *_, event = await card.events_during(3 * HOUR, step=6 * MINUTE)
    assert not event["signed_out"]


async def test_reload(scene: Scene, card: Card) -> None:
    """A subscription outlives a reload: readings before and after it send events."""
    await card.subscribe()
    assert await scene.reload()
    assert await card.event() == GONE
    back = await card.event()
    assert (back["gone"], back["reload"]) == (False, True)
    events = await card.events_during(6 * MINUTE)
    newest = scene.truth("egvs", NOW - DAY, scene.now)[-1]["systemTime"]
    assert events[-1]["latest"] == seconds(newest)


async def test_time_zone_of_the_house(
    stage: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """Cards ask again once Home Assistant's time zone changes, and get the days by it."""
    await stage.set_up(use_home_time_zone=True)
    card = Card(stage, await hass_ws_client())
    await card.subscribe()
    await stage.hass.config.async_update(location_name="Elsewhere")
    assert not await card.events()
    await stage.hass.config.async_update(time_zone="Pacific/Auckland")
    [event] = await card.events()
    assert (event["gone"], event["reload"], event["start"]) == (False, True, None)
    found = await card.result("readings", start="2026-05-02 00:00:00")
    assert found["start"] == seconds(datetime(2026, 5, 1, 12, tzinfo=UTC))


async def test_account_that_is_loaded_later(scene: Scene, card: Card) -> None:
    """A card can subscribe to an account before it is loaded."""
    await scene.unload()
    assert await card.subscribe() == GONE
    await scene.set_up()
    back = await card.event()
    assert (back["gone"], back["reload"]) == (False, True)
    assert back["latest"]


async def test_access_that_is_lost_and_given_back(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """An open card gets no more readings once its user may not read glucose, and says why."""
    reads_glucose = {"entities": {"entity_ids": {GLUCOSE: {"read": True}}}}
    hass_read_only_user.mock_policy(reads_glucose)
    card = Card(scene, await hass_ws_client(access_token=hass_read_only_access_token))
    await card.subscribe()
    polls, poll = 18 * MINUTE, 6 * MINUTE
    assert all(event["readings"] for event in await card.events_during(polls, poll))
    hass_read_only_user.mock_policy({})
    refusal = {**GONE, "refused": True}
    assert await card.events_during(polls, poll) == [refusal]
    assert await card.events_during(polls, poll) == []
    assert await scene.reload()
    assert await card.events() == [GONE, refusal]
    hass_read_only_user.mock_policy(reads_glucose)
    first, *others = await card.events_during(polls, poll)
    assert (first["gone"], first["reload"]) == (False, True)
    assert others
    assert not any(event["reload"] for event in others)


async def test_removal(scene: Scene, card: Card) -> None:
    """The removal of an account sends one event."""
    await card.subscribe()
    await scene.hass.config_entries.async_remove(scene.entry.entry_id)
    assert await card.events() == [GONE]


def subscriptions() -> list[str]:
    """Return the subscriptions that something still refers to, such as a forgotten listener."""
    gc.collect()
    kinds = (type(one) for one in gc.get_objects())
    return [repr(kind) for kind in kinds if kind.__name__ == "Subscription"]


@pytest.mark.parametrize("is_loaded", [True, False])
async def test_unsubscribe(scene: Scene, card: Card, is_loaded: bool) -> None:
    """A card that unsubscribes gets no more events and leaves nothing behind."""
    await card.subscribe()
    assert subscriptions()
    if not is_loaded:
        await scene.unload()
        assert await card.event() == GONE
    await card.unsubscribe()
    assert not subscriptions()
    if not is_loaded:
        await scene.set_up()
    assert await card.events_during(6 * MINUTE) == []


async def test_closed_dashboards_leave_nothing_behind(
    scene: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """A connection that ends without unsubscribing, as when a dashboard closes, ends listening."""
    cards = [Card(scene, await hass_ws_client()) for _ in range(3)]
    for card in cards:
        await card.subscribe()
    assert subscriptions()
    for card in cards:
        await card.close()
    await scene.hass.async_block_till_done()
    assert not subscriptions()


async def test_event_overtakes_an_answer(
    scene: Scene, card: Card, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that takes a while in its thread is older than an event that comes before it.

    Cards therefore fetch again after an event that arrives while they wait for an answer.
    """
    thread_may_go_on = Event()
    add_job = scene.hass.async_add_executor_job

    def add_slow_job(target: Any, *arguments: Any) -> asyncio.Future[Any]:
        def slow_target() -> Any:
            thread_may_go_on.wait(10)
            return target(*arguments)

        return add_job(slow_target)

    await card.subscribe()
    monkeypatch.setattr(scene.hass, "async_add_executor_job", add_slow_job)
    await card.send("readings", start=NOW - 6 * HOUR)
    for _ in range(100):
        await asyncio.sleep(0)
    monkeypatch.setattr(scene.hass, "async_add_executor_job", add_job)
    scene.start_advance(6 * MINUTE)
    [[time, _]] = (await card.event())["readings"]
    thread_may_go_on.set()
    answer = await card.receive()
    assert time not in [time for time, _ in answer["result"]["readings"]]
