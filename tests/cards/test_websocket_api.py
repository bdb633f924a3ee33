"""The answers that cards get over Home Assistant's WebSocket."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.cards.messages import summary_answer
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er

from ..scene import Scene
from ..simulated import NOW
from .conftest import (
    CALENDAR,
    DAY,
    GLUCOSE,
    HOUR,
    MINUTE,
    Card,
    Message,
    seconds,
    true_pairs,
)

LAST_UPLOAD = "sensor.dexcom_last_upload"

COMMANDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("readings", {"start": NOW - DAY}),
    ("summary", {"days": 14}),
    ("week", {"days": 14}),
    ("sensors", {}),
    ("subscribe", {}),
)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_readings_of_90_days(scene: Scene, card: Card) -> None:
    """All readings of three months are exactly those of Dexcom."""
    await scene.finish_import()
    start = scene.now - 90 * DAY
    found = await card.result("readings", start=start)
    truth = true_pairs(scene, start, scene.now)
    assert len(truth) > 20_000
    known = [pair for pair in truth if pair[0] >= found["known_since"]]
    assert found["readings"] == known
    assert len(truth) - len(known) <= 12
    assert (found["start"], found["end"]) == (seconds(start), seconds(scene.now))


@pytest.mark.parametrize(
    ("unit", "factor", "high"), [("mg/dL", 1, 180), ("mmol/L", 0.0555, 10.0)]
)
async def test_status(
    scene: Scene, card: Card, unit: str, factor: float, high: float
) -> None:
    """The status has what a card needs to draw exact readings in the person's unit."""
    found = await card.result("readings", start=NOW - DAY)
    assert found["readings"] == true_pairs(scene, NOW - DAY, NOW)
    assert found["latest"] == found["readings"][-1][0]
    assert found["unit"] == unit
    assert found["unit_per_mg_dl"] == pytest.approx(factor, abs=0.0001)
    assert round(180 * found["unit_per_mg_dl"], 1) == high
    assert found["limits"] == {
        "very_low_mg_dl": 54,
        "low_mg_dl": 70,
        "high_mg_dl": 180,
        "very_high_mg_dl": 250,
    }
    assert found["server_time"] == seconds(NOW)
    assert (found["freshness"], found["stale_reason"]) == ("usual", None)
    following = found["next_reading"]
    assert 3300 < following["due"] - found["latest"] - 300 < 3900
    assert following["late_at"] - following["due"] == 15 * 60
    assert following["stale_at"] - found["latest"] == 6 * 3600


@pytest.mark.parametrize(
    ("options", "limits", "goals"),
    [
        ({}, (70, 180), 5),
        ({"low_mg_dl": 80, "high_mg_dl": 160}, (80, 160), 2),
        ({"goals": "older"}, (70, 180), 3),
        # Goals bring their limits, whatever was chosen before.
        (
            {"goals": "pregnancy", "low_mg_dl": 80, "use_dexcom_limits": True},
            (63, 140),
            4,
        ),
    ],
)
async def test_goals(
    stage: Scene,
    hass_ws_client: WebSocketGenerator,
    options: dict[str, Any],
    limits: tuple[int, int],
    goals: int,
) -> None:
    """Cards get the goals, and summaries whether they are met, by the limits of the goals."""
    await stage.set_up(**options)
    found = await Card(stage, await hass_ws_client()).result("summary", days=1)
    summary = found["summary"]
    assert found["goal_preset"] == summary["goal_preset"] == options.get("goals", "own")
    for edges in (found["limits"], summary["limits"]):
        assert (edges["low_mg_dl"], edges["high_mg_dl"]) == limits
    assert len(found["goals"]) == goals
    assert [{**goal, "met": None} for goal in found["goals"]] == [
        {**goal, "met": None} for goal in summary["goals"]
    ]
    for goal in summary["goals"]:
        percent = summary[f"{goal['range']}_percent"]
        more, less = goal["more_than_percent"], goal["less_than_percent"]
        assert goal["met"] is (percent > more if less is None else percent < less)
    other = await stage.act("get_summary", low=90)
    assert other["goal_preset"] == "own"


async def test_local_window(scene: Scene, card: Card) -> None:
    """A time without an offset is on the person's clock, and the end itself is left out."""
    await scene.hass.config.async_set_time_zone("Europe/Berlin")
    window = {"start": "2026-05-02 03:00:00", "end": "2026-05-02T04:00:00"}
    found = await card.result("readings", **window)
    start = datetime(2026, 5, 2, 10, tzinfo=UTC)
    assert found["start"] == seconds(start)
    assert found["readings"] == true_pairs(scene, start, start + HOUR)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_known_since_the_first_poll(
    stage: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """Until the import can begin, the readings of the first poll are known."""
    # The first poll asks where data end, the import where they begin.
    first = iter([True])
    stage.user.add_patch(
        "dataRange", lambda body: body if next(first, False) else {**body, "egvs": None}
    )
    await stage.set_up()
    card = Card(stage, await hass_ws_client())
    found = await card.result("readings", start=NOW - 2 * DAY)
    assert 0 <= found["readings"][0][0] - found["known_since"] <= 300
    assert len(found["readings"]) > 250


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("age", [40 * DAY, 300 * DAY], ids=["new", "old"])
async def test_missing_before(
    stage: Scene, hass_ws_client: WebSocketGenerator, age: timedelta
) -> None:
    """While readings are imported, cards hear which are missing; none are before the first."""
    stage.user.first_data = NOW - age
    await stage.set_up()
    card = Card(stage, await hass_ws_client())
    status = await card.subscribe()
    assert status["missing_before"] == status["known_since"] > seconds(NOW - 39 * DAY)
    await stage.finish_import()
    assert (await card.events())[-1]["missing_before"] is None
    found = await card.result("readings", start=NOW - DAY)
    assert found["missing_before"] is None
    assert found["known_since"] > seconds(NOW - min(age, 91 * DAY) - HOUR)


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("failing", [(), ("events",)], ids=["", "no diary"])
async def test_first_sensor_after_a_restart(
    stage: Scene, hass_ws_client: WebSocketGenerator, failing: tuple[str, ...]
) -> None:
    """Cards get an event once it is certain that no earlier sensor is missing."""
    stage.user.first_data = NOW - 40 * DAY
    stage.fail(*failing)
    await stage.set_up()
    await stage.finish_import()

    def fail(body: Message) -> Message:
        """Let the import's request for the range fail, but not the first poll's."""
        stage.fail("dataRange")
        return body

    stage.user.add_patch("egvs", fail)
    await stage.reload()
    card = Card(stage, await hass_ws_client())
    assert (await card.subscribe())["is_imported"] is False
    summary = await card.result("summary", days=90)
    assert summary["missing"] == []
    before = await card.result("sensors")
    assert before["stored_since"] is None
    assert before["sensors"][-1]["hours_without_readings"] is None
    stage.user.patches.clear()
    stage.simulator.faults.clear()
    # Without readings, nothing else is new.
    stage.fail("egvs", *failing)
    events = await card.events_during(5 * MINUTE)
    assert events[-1]["is_imported"] is True
    after = await card.result("sensors")
    begin = stage.user.first_data
    assert after["first_reading"] == true_pairs(stage, begin, begin + DAY)[0][0]
    assert after["stored_since"] is None
    assert after["sensors"][-1]["hours_without_readings"] is not None


@pytest.mark.parametrize("show_notes", [False, True])
async def test_diary(
    stage: Scene, hass_ws_client: WebSocketGenerator, show_notes: bool
) -> None:
    """Entries have their amounts, and a note its text only if the person wants it.

    Exercise that began before the window and ended in it is part of the window.
    """
    at = NOW - 3 * HOUR
    stage.log("carbs", value=77, moment=at)
    stage.log("exercise", "heavy", 40, moment=at + 15 * MINUTE)
    stage.log("notes", value="Birthday", moment=at + 30 * MINUTE)
    stage.app.calibrate(123, at + 45 * MINUTE, visible_from=NOW)
    await stage.set_up(show_notes=show_notes)
    card = Card(stage, await hass_ws_client())

    def row(kind: str, minutes: int, **more: Any) -> dict[str, Any]:
        nothing = dict.fromkeys(("sub_type", "end", "amount", "unit", "note"))
        time = seconds(at + minutes * MINUTE)
        return {**nothing, "kind": kind, "time": time, **more}

    over = seconds(at + 55 * MINUTE)
    exercise = {"sub_type": "heavy", "end": over, "amount": 40, "unit": "min"}
    rows = [
        row("carbs", 0, amount=77, unit="g"),
        row("exercise", 15, **exercise),
        row("note", 30, note="Birthday" if show_notes else None),
        row("calibration", 45, amount=123, unit="mg/dL"),
    ]
    found = await card.diary(at)
    assert [one for one in found if one in rows] == rows

    start = at + 50 * MINUTE
    before = [one for one in await card.diary(start) if one["time"] < seconds(start)]
    assert "exercise" in [one["kind"] for one in before]
    assert all(one["end"] > seconds(start) for one in before)


async def test_alert_of_several_records(scene: Scene, card: Card) -> None:
    """An alert is one row, from its first alarm to its end."""
    found = await card.diary(NOW - 6 * DAY)
    alerts = [row for row in found if row["kind"] == "alert"]
    records = scene.truth("alerts", NOW - 6 * DAY, NOW)
    begun = {seconds(record["systemTime"]) for record in records}
    assert 0 < len(alerts) < len(records)
    assert {row["time"] for row in alerts} <= begun
    assert any(row["end"] for row in alerts)
    assert [row["time"] for row in found] == sorted(row["time"] for row in found)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_summary(scene: Scene, card: Card) -> None:
    """A summary and the one of the window before equal those of the action.

    The window before is left out unless all of it is stored.
    """
    await scene.finish_import()
    before = len(scene.simulator.requests)
    newest = datetime.fromisoformat(
        scene.truth("egvs", NOW - DAY, NOW)[-1]["systemTime"]
    )
    answers = {}
    for asked, days in ((7, 7), (30, 30), (None, 14)):
        data = {} if asked is None else {"days": asked}
        found = answers[days] = await card.result("summary", **data)
        assert found["summary"]["mean_mg_dl"] != found["previous"]["mean_mg_dl"]
    longest = await card.result("summary", days=90)
    assert longest["previous"] is None
    assert len(longest["summary"]["days"]) >= 90
    assert len(scene.simulator.requests) == before

    for days, found in answers.items():
        end = newest + 5 * MINUTE
        start = end - days * DAY
        window = {"start": start, "end": end}
        assert found["summary"] == await scene.act("get_summary", **window)
        window_before = {"start": start - days * DAY, "end": start}
        assert found["previous"] == await scene.act("get_summary", **window_before)
        assert await card.result("summary", **window) == found


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("days", [1, 7])
async def test_summary_so_far(scene: Scene, card: Card, days: int) -> None:
    """A day or week so far is compared with the same hours of the one before, and nights with nights."""
    await scene.finish_import()
    start = (NOW - (days - 1) * DAY).replace(hour=7, minute=0, second=0)
    found = await card.result("summary", start=start, end=start + days * DAY)
    end = datetime.fromisoformat(found["summary"]["end"])
    assert start < end < NOW
    before = {"start": start - days * DAY, "end": end - days * DAY}
    assert found["previous"] == await scene.act("get_summary", **before)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_sensors(scene: Scene, card: Card) -> None:
    """The sensors are those of the action, and the current one ends by time alone."""
    await scene.finish_import()
    before = len(scene.simulator.requests)
    found = await card.result("sensors")
    answer = await scene.act("get_sensors")
    assert {name: found[name] for name in answer} == answer
    assert len(found["sensors"]) > 8
    assert [row["in_use"] for row in found["sensors"][:2]] == [True, False]
    assert len(scene.simulator.requests) == before
    scene.user.offline = [(scene.now - HOUR, scene.now + 30 * DAY)]
    await scene.advance(11 * DAY)
    [row, *_] = (await card.result("sensors"))["sensors"]
    assert (row["in_use"], row["hours_early"]) == (False, None)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_profile_of_weekdays(
    stage: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """The profile of some weekdays has the readings of these days on the person's clock."""

    def value_at(moment: datetime) -> int:
        local = moment - 7 * HOUR
        return 200 if local.isoweekday() > 5 else 100 + local.hour

    stage.change_values(value_at)
    await stage.set_up()
    await stage.finish_import()
    card = Card(stage, await hass_ws_client())

    async def medians(**data: Any) -> list[float | None]:
        found = await card.result("week", days=28, **data)
        assert [len(row["hours"]) for row in found["weekdays"]] == [24] * 7
        return [point["p50_mg_dl"] for point in found["profile"]]

    weekend = await medians(weekdays=[6, 7])
    assert weekend == pytest.approx([200] * 24)
    weekdays = await medians(weekdays=[5, 4, 3, 2, 1, 1])
    assert weekdays[1:-1] == pytest.approx([100 + hour for hour in range(1, 23)])
    everything = await card.result("week", days=28)
    summary = (await card.result("summary", days=28))["summary"]
    assert everything["profile"] == summary["profile"]
    # Two Saturdays are too few.
    found = await card.result("week", days=14, weekdays=[6])
    assert {point["p50_mg_dl"] for point in found["profile"]} == {None}


async def test_identical_questions_are_answered_once(
    scene: Scene, hass_ws_client: WebSocketGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many dashboards ask, each answer is built once for each reading."""
    built: list[str] = []
    add_executor_job = scene.hass.async_add_executor_job

    def counted(job: Any, *arguments: Any) -> Any:
        if job is summary_answer:
            built.append(job.__name__)
        return add_executor_job(job, *arguments)

    monkeypatch.setattr(scene.hass, "async_add_executor_job", counted)
    cards = [Card(scene, await hass_ws_client()) for _ in range(10)]

    async def answers() -> list[Message]:
        """Return what all cards get when they ask at the same moment."""
        for card in cards:
            await card.send("summary", days=14)
        return [(await card.receive())["result"] for card in cards]

    first, *others = await answers()
    assert first["summary"]["days"]
    assert all(other == first for other in others)
    assert await answers() == [first, *others]
    assert len(built) == 1

    await scene.advance(6 * MINUTE)
    assert (await answers())[0]["latest"] > first["latest"]
    assert len(built) == 2


async def test_summary_follows_limits(
    stage: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """Limits that change in Dexcom's app without a new reading make another answer."""
    await stage.set_up(use_dexcom_limits=True)
    card = Card(stage, await hass_ws_client())

    lows = []
    stage.user.add_patch("egvs", lambda body: {**body, "records": []})
    stage.app.set_alert("low", value=95)
    for _ in range(60):
        await stage.advance(MINUTE)
        found = await card.result("summary", days=1)
        assert found["summary"]["limits"] == {
            key: found["limits"][key] for key in ("low_mg_dl", "high_mg_dl")
        }
        lows.append(found["limits"]["low_mg_dl"])
    assert (lows[0], lows[-1]) == (70, 95)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_account_without_data(card: Card) -> None:
    """An account without data gets empty answers and no events."""
    found = await card.result("readings", start=NOW - 90 * DAY)
    assert (found["readings"], found["diary"]) == ([], [])
    assert (found["latest"], found["freshness"], found["next_reading"]) == (None,) * 3
    found = await card.result("summary", days=14)
    assert (found["summary"], found["previous"]) == (None, None)
    first = await card.subscribe()
    assert (first["latest"], first["readings"]) == (None, [])
    assert await card.events_during(10 * MINUTE) == []


async def test_today_before_its_first_reading(scene: Scene, card: Card) -> None:
    """Soon after midnight, all answers of today are empty, and none is an error."""
    today = {"start": scene.now - MINUTE, "end": scene.now + DAY}
    found = await card.result("summary", **today)
    assert found["latest"] < seconds(today["start"])
    assert (found["summary"], found["previous"], found["missing"]) == (None, None, [])
    assert (await card.result("week", **today))["weekdays"] == []
    patterns = await card.result("patterns", **today, language="en")
    assert (patterns["findings"], patterns["days"]) == ([], 0)
    responses = await card.result("responses", **today, source="carbs")
    assert (responses["responses"], responses["problem"]) == (None, None)
    with pytest.raises(ServiceValidationError, match="no readings since .* yet"):
        await scene.act("get_summary", **today)


@pytest.mark.parametrize("user_name", ["UserOne"])
async def test_product_without_a_diary(scene: Scene, card: Card) -> None:
    """A Dexcom ONE has readings, and alerts for a diary."""
    found = await card.result("readings", start=NOW - DAY)
    assert found["readings"] == true_pairs(scene, NOW - DAY, NOW)
    assert {row["kind"] for row in found["diary"]} <= {"alert", "calibration"}
    assert (await card.result("summary", days=1))["summary"]["mean_mg_dl"]


async def test_bad_input(card: Card) -> None:
    """A request that makes no sense is refused with the reason."""
    for command, data, text in (
        ("readings", {}, "required"),
        ("readings", {"start": "yesterday"}, "datetime"),
        ("readings", {"start": "0001-01-01T00:00:00+14:00"}, "years 1970"),
        ("readings", {"start": NOW, "end": "9999-12-31"}, "years 1970"),
        ("readings", {"start": NOW, "end": NOW - DAY}, "is before the start"),
        ("readings", {"start": NOW - 101 * DAY}, "at most 100 days"),
        ("readings", {"start": NOW, "entity_id": "glucose"}, "entity"),
        ("readings", {"start": NOW, "more": 1}, "more"),
        ("summary", {"days": 0}, "days"),
        ("summary", {"days": 366}, "days"),
        ("summary", {"days": 7, "start": NOW - DAY}, "start or days"),
        ("summary", {"start": NOW, "end": NOW - DAY}, "is before the start"),
        ("summary", {"start": NOW - 367 * DAY}, "at most 366 days"),
        ("week", {"weekdays": []}, "weekdays"),
        ("week", {"weekdays": [0]}, "weekdays"),
        ("week", {"weekdays": ["mon"]}, "weekdays"),
        ("subscribe", {"entity_id": 7}, "entity"),
    ):
        refused = await card.error(command, **data)
        is_too_long = "at most" in text
        code = "window_too_long" if is_too_long else "invalid_format"
        assert refused["code"] == code
        assert text in refused["message"]


async def test_unknown_entity(scene: Scene, card: Card) -> None:
    """An entity that doesn't exist is refused differently from another integration's."""
    registry = er.async_get(scene.hass)
    disabled = registry.async_get_or_create(
        "sensor", "other", "glucose", disabled_by=er.RegistryEntryDisabler.USER
    )
    scene.hass.states.async_set("sensor.of_yaml", "1")
    for entity_id, code in (
        ("sensor.nobody", "not_found"),
        ("sensor.of_yaml", "not_supported"),
        (disabled.entity_id, "not_supported"),
    ):
        for command, data in COMMANDS:
            refused = await card.error(command, entity_id=entity_id, **data)
            assert refused["code"] == code
            assert entity_id in refused["message"]


async def test_unloaded_account(scene: Scene, card: Card) -> None:
    """Requests about an account that isn't loaded are refused with the reason."""
    await scene.unload()
    for command, data in COMMANDS[:2]:
        refused = await card.error(command, **data)
        assert refused["code"] == "not_loaded"
        assert "not loaded" in refused["message"]


async def test_reader(
    scene: Scene, hass_ws_client: WebSocketGenerator, hass_read_only_access_token: str
) -> None:
    """A user who may only read gets answers, by any entity of the account."""
    token = hass_read_only_access_token
    for entity_id in (GLUCOSE, LAST_UPLOAD, CALENDAR):
        card = Card(scene, await hass_ws_client(access_token=token))
        for command, data in COMMANDS:
            assert (await card.answer(command, entity_id=entity_id, **data))["success"]


async def test_who_may_import(
    scene: Scene,
    card: Card,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """Cards hear whether their user may import, which takes permission to control glucose."""
    other = Card(scene, await hass_ws_client(access_token=hass_read_only_access_token))
    for user, policy, may_import in (
        (card, {}, True),
        (other, {"read": True}, False),
        (other, {"read": True, "control": True}, True),
    ):
        hass_read_only_user.mock_policy({"entities": {"entity_ids": {GLUCOSE: policy}}})
        found = await user.result("readings", start=NOW - DAY)
        assert found["may_import"] is may_import
        assert (await user.result("summary", days=7))["may_import"] is may_import
        assert (await user.subscribe())["may_import"] is may_import


@pytest.mark.parametrize("readable", [[], [LAST_UPLOAD], [CALENDAR]], ids=str)
async def test_user_who_may_not_read_glucose(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    readable: list[str],
) -> None:
    """Without permission for the glucose sensor, all requests are refused, by any entity."""
    hass_read_only_user.mock_policy(
        {"entities": {"entity_ids": {name: {"read": True} for name in readable}}}
    )
    card = Card(scene, await hass_ws_client(access_token=hass_read_only_access_token))
    for entity_id in (GLUCOSE, LAST_UPLOAD, "sensor.nobody"):
        for command, data in COMMANDS:
            refused = await card.error(command, entity_id=entity_id, **data)
            assert refused["code"] == "unauthorized"


async def test_user_who_may_not_read_the_diary(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """With permission for the glucose sensor but not the calendar, there is no diary."""
    hass_read_only_user.mock_policy(
        {"entities": {"entity_ids": {GLUCOSE: {"read": True}}}}
    )
    card = Card(scene, await hass_ws_client(access_token=hass_read_only_access_token))
    found = await card.result("readings", start=NOW - DAY)
    assert found["readings"]
    assert found["diary"] is None
    assert (await card.result("summary", days=1))["summary"]["diary"] is None
    await card.subscribe()
    scene.log("carbs", value=5)
    events = await card.events_during(16 * MINUTE)
    assert len(events) >= 3
    assert not any(event["diary_changed"] for event in events)
    readable = {name: {"read": True} for name in (GLUCOSE, CALENDAR)}
    hass_read_only_user.mock_policy({"entities": {"entity_ids": readable}})
    assert await card.diary(NOW - DAY)


async def test_nothing_is_logged(card: Card, caplog: pytest.LogCaptureFixture) -> None:
    """Neither readings nor refusals of the integration get into the log."""
    caplog.clear()
    await card.subscribe()
    readings = await card.readings(NOW - DAY)
    await card.error("readings", start=NOW, end=NOW - DAY)
    await card.error("readings", start=NOW, entity_id="sensor.nobody")
    assert await card.events_during(6 * MINUTE)
    ours = [
        record.getMessage()
        for record in caplog.records
        if record.name.startswith("custom_components")
    ]
    assert not any(str(time) in line for line in ours for time, _ in readings)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_reading_of_a_clock_that_runs_ahead(scene: Scene, card: Card) -> None:
    """Cards get a reading from the future, but it isn't the latest."""
    ahead = NOW + 3 * HOUR
    newest = scene.truth("egvs", NOW - 6 * HOUR, NOW)[-1]
    time = f"{ahead:%Y-%m-%dT%H:%M:%SZ}"
    record = {**newest, "recordId": "ahead", "systemTime": time, "value": 45}
    scene.user.add_record("egvs", record, visible_from=NOW)
    await scene.advance(timedelta(minutes=10))
    # The window of the cards.
    window = {"start": NOW - 6 * HOUR, "end": NOW + 24 * HOUR}
    found = await card.result("readings", **window)
    assert found["readings"][-1] == [seconds(ahead), 45]
    assert found["latest"] < seconds(NOW)
