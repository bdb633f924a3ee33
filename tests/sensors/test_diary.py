"""Totals of the day and the entries logged last, compared with what Dexcom serves."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from homeassistant.const import EVENT_STATE_CHANGED, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import Event, HomeAssistant

from ..account import DAY, HOUR, MINUTE, time_of
from ..scene import Record, Scene
from ..simulated import NOW
from ..simulator import Simulator

BERLIN = ZoneInfo("Europe/Berlin")

# By the key of the total: the type and subtype of the events that count.
COUNTED = {
    "carbs_today": ("carbs", None),
    "insulin_today": ("insulin", None),
    "fast_acting_insulin_today": ("insulin", "fastActing"),
    "long_acting_insulin_today": ("insulin", "longActing"),
    "exercise_today": ("exercise", None),
}
LAST = {"last_insulin": "insulin", "last_carbs": "carbs", "last_exercise": "exercise"}
DIARY_ENDPOINTS = ("events", "calibrations", "alerts")


@pytest.fixture(autouse=True)
async def berlin(hass: HomeAssistant, simulator: Simulator, user_name: str) -> None:
    """Put Home Assistant and the person in Berlin."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    simulator.users[user_name].time_zone = "Europe/Berlin"


def in_berlin(*parts: int) -> datetime:
    """Return a moment of Berlin's clock in UTC."""
    return datetime(*parts, tzinfo=BERLIN).astimezone(UTC)  # type: ignore[arg-type,misc]


async def wait_until(scene: Scene, moment: datetime) -> None:
    """Let time pass until a moment, in hours at first, then in quarters of an hour."""
    while (left := moment - scene.now) > timedelta():
        await scene.advance(min(left, HOUR if left > 2 * HOUR else 15 * MINUTE))


def last_midnight(scene: Scene) -> datetime:
    """Return when the day in Berlin began."""
    local = scene.now.astimezone(BERLIN)
    return in_berlin(local.year, local.month, local.day)


def last_reset(scene: Scene) -> datetime:
    """Return when the total of carbs began."""
    return datetime.fromisoformat(scene.sensor("carbs_today").attributes["last_reset"])


def amount_of(record: Record) -> float | None:
    """Return the amount of an entry, None where it is unknown."""
    try:
        amount = float(record["value"])
    except TypeError, ValueError:
        return None
    return amount if amount >= 0 else None


def entries_of(scene: Scene, kind: str, sub_kind: str | None = None) -> list[Record]:
    """Return the entries of a kind that the diary holds for the last month."""
    return [
        record
        for record in scene.truth("events", scene.now - 30 * DAY, scene.now)
        if record["eventStatus"] != "deleted"
        and record["eventType"] == kind
        and sub_kind in (None, record["eventSubType"])
    ]


def assert_truth(scene: Scene) -> None:
    """Check the totals and the last entries against the diary."""
    midnight = last_midnight(scene)
    for key, counted in COUNTED.items():
        state, entries = scene.sensor(key), entries_of(scene, *counted)
        today = [amount_of(entry) for entry in entries if time_of(entry) >= midnight]
        known = [amount for amount in today if amount is not None]
        if not entries or (today and not known):
            assert state.state == STATE_UNKNOWN
        else:
            assert float(state.state) == pytest.approx(sum(known), abs=0.0005)
        assert state.attributes["last_reset"] == midnight.isoformat()
    for key, kind in LAST.items():
        state = scene.sensor(key)
        newest = max(entries_of(scene, kind), key=time_of, default=None)
        if newest is None:
            assert state.state == STATE_UNKNOWN
            continue
        assert state.state == time_of(newest).isoformat()
        assert state.attributes["amount"] == amount_of(newest)


def states_of(key: str, changes: list[Event[Any]]) -> set[str]:
    """Return the states that a sensor has changed to."""
    return {
        change.data["new_state"].state
        for change in changes
        if change.data["entity_id"] == f"sensor.dexcom_{key}"
    }


@pytest.mark.parametrize("user_name", ["User7", "User8"])
async def test_days_pass(scene: Scene) -> None:
    """Sensors follow the diary for days, through late, edited, and deleted entries."""
    seen = set()
    for _ in range(18):
        assert_truth(scene)
        seen |= set(scene.shown("carbs_today"))
        await scene.pass_time(2 * HOUR, 30 * MINUTE)
        if scene.now - last_midnight(scene) < 4 * HOUR:
            # Nothing may be known about the new day yet.
            await scene.pass_time(4 * HOUR, 30 * MINUTE)
    assert len(seen) > 2


@pytest.mark.parametrize("amount", [3.5, None])
@pytest.mark.parametrize("sub_kind", [None, "inhaled"])
async def test_insulin_without_a_type(
    scene: Scene, sub_kind: str | None, amount: float | None
) -> None:
    """It counts as insulin, and until midnight the totals of types are unknown."""
    types = ("fast_acting_insulin_today", "long_acting_insulin_today")
    scene.log("insulin", "fastActing", 4, moment=NOW - 2 * HOUR)
    await scene.advance(15 * MINUTE)
    before = scene.number("insulin_today")
    assert before == sum(map(scene.number, types)) >= 4
    name = scene.log("insulin", sub_kind, amount, moment=NOW - HOUR)
    await scene.advance(15 * MINUTE)
    assert scene.number("insulin_today") == before + (amount or 0)
    assert scene.shown(*types) == [STATE_UNKNOWN] * 2
    scene.app.delete_entry(name, visible_from=scene.now)
    await scene.advance(15 * MINUTE)
    assert scene.number("insulin_today") == sum(map(scene.number, types)) == before


async def test_edited_and_deleted(scene: Scene) -> None:
    """A total follows an entry that is corrected, moved, and deleted."""
    before = scene.number("carbs_today")

    async def added() -> float:
        """Return what the total has gained after the next poll."""
        await scene.advance(15 * MINUTE)
        return scene.number("carbs_today") - before

    name = scene.app.log_entry("carbs", value=33.5, moment=NOW - 2 * HOUR)
    assert await added() == 33.5
    scene.app.edit_entry(name, value=20, visible_from=scene.now)
    assert await added() == 20
    # An entry that moves to another day is noticed within an hour.
    scene.app.edit_entry(name, moment=NOW - 2 * DAY, visible_from=scene.now)
    await scene.pass_time(45 * MINUTE)
    assert await added() == 0
    assert_truth(scene)

    name = scene.app.log_entry("carbs", value=500, visible_from=scene.now)
    assert await added() == 500
    assert scene.sensor("last_carbs").attributes["amount"] == 500
    scene.app.delete_entry(name, visible_from=scene.now)
    assert await added() == 0
    assert_truth(scene)


async def test_midnight(scene: Scene) -> None:
    """At midnight a day begins that is unknown until data reach it."""
    scene.app.log_entry("carbs", value=11, moment=in_berlin(2026, 5, 2, 22, 30))
    scene.app.log_entry("carbs", value=7, moment=in_berlin(2026, 5, 2, 23, 59))
    await wait_until(scene, in_berlin(2026, 5, 2, 23, 58))
    assert_truth(scene)
    assert scene.number("carbs_today") >= 11

    await scene.advance(2 * MINUTE)
    assert scene.shown("carbs_today") == [STATE_UNKNOWN]
    assert last_reset(scene) == in_berlin(2026, 5, 3)
    await wait_until(scene, in_berlin(2026, 5, 3, 0, 50))
    assert scene.shown("carbs_today") == [STATE_UNKNOWN]
    await wait_until(scene, in_berlin(2026, 5, 3, 1, 30))
    # The entry of 23:59 belongs to the day before, however late it arrives.
    assert scene.number("carbs_today") == 0
    scene.app.log_entry("carbs", value=5, moment=in_berlin(2026, 5, 3, 0, 0))
    await scene.advance(15 * MINUTE)
    assert scene.number("carbs_today") == 5
    assert_truth(scene)


async def test_midnight_without_dexcom(scene: Scene) -> None:
    """Totals are unavailable during an outage over midnight and right again after it."""
    await wait_until(scene, in_berlin(2026, 5, 2, 22))
    scene.fail(*DIARY_ENDPOINTS)
    await scene.pass_time(4 * HOUR)
    assert set(scene.shown(*COUNTED, *LAST)) == {STATE_UNAVAILABLE}
    scene.simulator.faults.clear()
    await scene.pass_time(45 * MINUTE)
    assert_truth(scene)
    await wait_until(scene, in_berlin(2026, 5, 4))
    assert last_reset(scene) == in_berlin(2026, 5, 4)


@pytest.mark.parametrize("user_name", ["UserOne", "UserEmpty"])
async def test_no_diary(scene: Scene) -> None:
    """Without a diary, totals and last entries are unknown rather than zero."""
    await scene.pass_time(HOUR)
    keys = (*COUNTED, *LAST, "last_calibration", "blood_glucose_meter")
    assert set(scene.shown(*keys)) == {STATE_UNKNOWN}
    attributes = scene.sensor("last_insulin").attributes
    assert (attributes["amount"], attributes["unit"]) == (None, None)


def keep_own_entries(scene: Scene) -> None:
    """Remove the generated entries from the diary, so that only logged ones remain."""

    def patch(body: Record) -> Record:
        extras = scene.user.extra_records.get("events", ())
        names = {extra.record["recordId"] for extra in extras}
        kept = [record for record in body["records"] if record["recordId"] in names]
        return body | {"records": kept}

    scene.user.add_patch("events", patch)


async def test_kind_that_is_never_logged(stage: Scene) -> None:
    """A kind has no total until it is logged, nor has a type of insulin or an unknown amount."""
    keep_own_entries(stage)
    stage.app.log_entry("carbs", value=30, moment=NOW - HOUR, visible_from=NOW)
    await stage.set_up()
    assert stage.shown(*COUNTED) == ["30.0", *[STATE_UNKNOWN] * 4]

    stage.app.log_entry("insulin", "fastActing", 12.5, moment=NOW - 20.5 * HOUR)
    stage.app.log_entry("insulin", "longActing", 12.5, moment=NOW - 2 * HOUR)
    stage.app.log_entry("insulin", None, 6.5, moment=NOW - HOUR)
    stage.app.log_entry("exercise", "heavy", "-1", moment=NOW - HOUR)
    await stage.advance(15 * MINUTE)
    assert stage.shown(*COUNTED) == ["30.0", "19.0", *[STATE_UNKNOWN] * 3]
    attributes = stage.sensor("last_insulin").attributes
    expected: dict[str, Any] = {"amount": 6.5, "unit": "U", "sub_type": None}
    assert expected.items() <= attributes.items()
    state = stage.sensor("last_exercise")
    assert state.state == (NOW - HOUR).isoformat()
    assert state.attributes["amount"] is None
    assert state.attributes["sub_type"] == "heavy"

    stage.app.log_entry("exercise", None, 40, moment=NOW - HOUR)
    await stage.advance(15 * MINUTE)
    assert stage.number("exercise_today") == 40


async def test_future_entry(scene: Scene) -> None:
    """An entry for a later time counts from that time on, without another poll."""
    before = scene.number("carbs_today")
    last = scene.shown("last_carbs")
    ahead = NOW + 20 * MINUTE
    scene.app.log_entry(
        "carbs", value=700, moment=ahead, recorded=NOW, visible_from=NOW
    )
    for minutes in (15, 4):
        await scene.advance(minutes * MINUTE)
        assert (scene.number("carbs_today"), scene.shown("last_carbs")) == (
            before,
            last,
        )
    requests = len(scene.simulator.requests)
    scene.fail("events")
    await scene.advance(MINUTE)
    assert scene.number("carbs_today") == before + 700
    assert scene.shown("last_carbs") == [ahead.isoformat()]
    polls = scene.simulator.requests[requests:]
    assert "events" not in {request.endpoint for request in polls}


@pytest.mark.parametrize(
    ("unit", "expected", "digits"), [("mg/dL", 101, 0), ("mmol/L", 5.6, 1)]
)
async def test_glucose_values(
    scene: Scene, unit: str, expected: float, digits: int
) -> None:
    """Calibrations and meter values of any unit are shown in the person's unit."""
    scene.app.calibrate(101, NOW - HOUR)
    value: dict[str, Any] = {"value": "5.6", "unit": "mmol/L"}
    scene.app.log_entry("bloodGlucose", moment=NOW - 90 * MINUTE, **value)
    await scene.advance(15 * MINUTE)
    calibration = scene.sensor("last_calibration")
    assert calibration.state == (NOW - HOUR).isoformat()
    assert calibration.attributes["amount"] == expected
    assert calibration.attributes["unit"] == unit
    assert "sub_type" not in calibration.attributes
    meter = scene.sensor("blood_glucose_meter")
    assert round(float(meter.state), digits) == expected
    assert meter.attributes["unit_of_measurement"] == unit
    assert meter.attributes["time"] == NOW - 90 * MINUTE
    assert meter.attributes["device_class"] == "blood_glucose_concentration"


async def test_restart(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """A restart changes nothing; after a day off, today isn't an empty day before its first poll."""
    before = scene.shown(*COUNTED, *LAST)
    await scene.reload()
    assert scene.shown(*COUNTED, *LAST) == before
    await scene.unload()
    await scene.advance(DAY)
    scene.fail(*DIARY_ENDPOINTS)
    changes = async_capture_events(scene.hass, EVENT_STATE_CHANGED)
    await scene.set_up()
    assert scene.number("glucose") > 0
    assert states_of("carbs_today", changes) == {STATE_UNKNOWN, STATE_UNAVAILABLE}
    scene.simulator.faults.clear()
    await scene.pass_time(45 * MINUTE)
    assert_truth(scene)
    assert "can't be read" not in caplog.text


@pytest.mark.parametrize("past_is_imported", [False])
async def test_last_entry_while_the_past_is_imported(stage: Scene) -> None:
    """The import shows an entry as the last when it is, without waiting for a poll."""
    keep_own_entries(stage)
    moments = [NOW - days * DAY for days in (80, 50, 20)]
    for moment in moments:
        stage.app.log_entry("carbs", value=40, moment=moment, recorded=moment)
    changes = async_capture_events(stage.hass, EVENT_STATE_CHANGED)
    await stage.set_up()
    assert stage.shown("last_carbs") == [STATE_UNKNOWN]
    await stage.finish_import()
    assert stage.shown("last_carbs") == [moments[-1].isoformat()]
    assert stage.number("carbs_today") == 0
    states = states_of("last_carbs", changes)
    assert states - {STATE_UNKNOWN, STATE_UNAVAILABLE} == {moments[-1].isoformat()}
