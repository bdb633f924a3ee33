"""Events of the diary: each new entry fires once, and nothing else fires."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from homeassistant.const import (
    EVENT_HOMEASSISTANT_STARTED,
    EVENT_STATE_CHANGED,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import (
    CoreState,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)

from .account import DAY, HOUR, MINUTE
from .conftest import ENTRY_ID
from .scene import Scene
from .simulated import NOW
from .simulator import Fault
from .slow_disk import SlowDisk, until, work

DIARY_ENTRY = "event.dexcom_diary_entry"
ALERT = "event.dexcom_alert"
CALENDAR = "calendar.dexcom_diary"
POLL = 16 * MINUTE

NOTE = "felt dizzy after lunch"


@pytest.fixture
def user_name() -> str:
    """Return an account that has nothing but what a test logs."""
    return "UserEmpty"


@pytest.fixture
def fired(hass: HomeAssistant) -> list[State]:
    """Return the states of events as they fire."""
    states: list[State] = []

    @callback
    def listen(event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        if event.data["entity_id"] not in (DIARY_ENTRY, ALERT) or not (old and new):
            return
        # A state that is restored has fired before.
        is_restored = old.state == STATE_UNAVAILABLE
        is_event = new.state not in (old.state, STATE_UNKNOWN, STATE_UNAVAILABLE)
        if is_event and not is_restored:
            states.append(new)

    hass.bus.async_listen(EVENT_STATE_CHANGED, listen)
    return states


def types(fired: list[State]) -> list[str]:
    """Return the types of events."""
    return [state.attributes["event_type"] for state in fired]


def amounts(fired: list[State]) -> list[float | None]:
    """Return the amounts of events."""
    return [state.attributes["amount"] for state in fired]


async def import_last_hour(scene: Scene) -> None:
    """Import the hours since 17:00 again."""
    await scene.act("import_history", start=NOW - HOUR, end=NOW)


async def test_entries_that_an_import_sees_first(
    scene: Scene, fired: list[State]
) -> None:
    """Entries and alerts that an import finds before a poll does fire once."""
    scene.log("insulin", "fastActing", 3, moment=NOW - 10 * MINUTE)
    scene.raise_alert("high", "activeAlarming", NOW - 5 * MINUTE)
    # This alert started before the window of the import.
    scene.raise_alert("low", "activeAlarming", NOW - 72 * MINUTE)
    scene.raise_alert("low", "activeSnoozed", NOW - 62 * MINUTE)
    await import_last_hour(scene)
    assert {"insulin", "high"} <= set(types(fired))
    await scene.advance(POLL, 2)
    assert sorted(types(fired)) == ["high", "insulin", "low"]


@pytest.mark.parametrize("unit", ["mmol/L"])
async def test_entries(scene: Scene, fired: list[State]) -> None:
    """Entries of a poll fire one by one, oldest first, with their times, amounts, and delays."""
    for entity_id, event_types in (
        (DIARY_ENTRY, "insulin carbs exercise health blood_glucose note"),
        (
            ALERT,
            "high low urgent_low urgent_low_soon rise fall signal_loss no_readings",
        ),
    ):
        state = scene.state(entity_id)
        assert state.state == STATE_UNKNOWN
        assert set(state.attributes["event_types"]) == set(event_types.split())
    cases: dict[tuple[str, str | None, Any], tuple[Any, ...]] = {
        ("insulin", "fastActing", 4.5): ("insulin", "fast_acting", 4.5, "U"),
        ("insulin", None, None): ("insulin", None, None, None),
        ("carbs", None, 30): ("carbs", None, 30, "g"),
        ("exercise", "medium", 45): ("exercise", "medium", 45, "min"),
        ("health", "alcohol", None): ("health", "alcohol", None, None),
        ("bloodGlucose", None, 112): ("blood_glucose", None, 6.2, "mmol/L"),
        ("notes", None, NOTE): ("note", None, None, None),
    }
    # The last one is planned, so its delay is negative; one of more than a day ago doesn't fire.
    minutes = (-23 * 60, -49, -48, -47, -46, -45, 60)
    for minute, logged in reversed(list(zip(minutes, cases, strict=True))):
        scene.log(*logged, moment=NOW + minute * MINUTE, recorded=NOW)
    scene.log("carbs", value=1, moment=NOW - 25 * HOUR)
    await scene.advance(POLL)
    moments = [state.state for state in fired]
    assert moments == sorted(set(moments))
    for minute, state, expected in zip(minutes, fired, cases.values(), strict=True):
        moment = datetime.fromisoformat(state.state)
        assert timedelta() <= moment - NOW - POLL < timedelta(seconds=1)
        event_type, sub_type, amount, unit = expected
        attributes = dict(state.attributes)
        assert attributes.pop("friendly_name") == "Dexcom Diary entry"
        assert len(attributes.pop("event_types")) == 6
        assert attributes == {
            "event_type": event_type,
            "time": (NOW + minute * MINUTE).isoformat(),
            "amount": amount,
            "unit": unit,
            "sub_type": sub_type,
            "delay_minutes": 16 - minute,
        }
    assert scene.state(ALERT).state == STATE_UNKNOWN


async def test_alert(scene: Scene, fired: list[State]) -> None:
    """An alert fires when it starts, whatever becomes of it. The next one fires again."""
    scene.raise_alert("low", "activeAlarming", NOW)
    await scene.advance(POLL)
    [state] = fired
    attributes = state.attributes
    assert (attributes["event_type"], attributes["sub_type"]) == ("low", "low")
    assert attributes["time"] == NOW.isoformat()
    assert attributes["delay_minutes"] == 16

    scene.raise_alert("low", "activeSnoozed", NOW + MINUTE)
    scene.raise_alert("low", "activeAlarming", NOW + 15 * MINUTE)
    await scene.advance(POLL)
    scene.raise_alert("low", "inactive", NOW + 20 * MINUTE)
    await scene.advance(POLL)
    assert len(fired) == 1

    scene.raise_alert("low", "activeAlarming", NOW + 40 * MINUTE)
    scene.raise_alert("outOfRange", "activeAlarming", NOW + 41 * MINUTE)
    scene.raise_alert("fullMoon", "activeAlarming", NOW + 42 * MINUTE)
    await scene.advance(POLL)
    assert types(fired) == ["low", "low", "signal_loss"]


async def test_changes_fire_nothing(scene: Scene, fired: list[State]) -> None:
    """An entry that is edited or deleted doesn't fire again, and a calibration never does."""
    edited = scene.log("carbs", value=40, moment=NOW)
    deleted = scene.log("carbs", value=50, moment=NOW + MINUTE)
    await scene.advance(POLL)
    assert len(fired) == 2

    scene.app.edit_entry(edited, value=45, moment=NOW, visible_from=NOW)
    scene.app.delete_entry(deleted, visible_from=NOW)
    scene.app.calibrate(110, NOW, visible_from=NOW)
    await scene.advance(POLL)
    assert float(scene.state("sensor.dexcom_carbs_today").state) == 45
    assert scene.state("sensor.dexcom_last_calibration").state == NOW.isoformat()
    assert len(fired) == 2


@pytest.mark.parametrize("past_is_imported", [False])
async def test_new_account(stage: Scene, fired: list[State]) -> None:
    """Entries that exist when an account is added don't fire."""
    for days in (0, 1, 10, 40, 80):
        stage.log("carbs", value=days, moment=NOW - days * DAY - HOUR)
    await stage.set_up()
    await stage.finish_import()
    await stage.advance(POLL)
    assert stage.state(CALENDAR).attributes["message"] == "0 g carbs"
    assert fired == []

    stage.log("carbs", value=20, moment=NOW)
    await stage.advance(POLL)
    assert amounts(fired) == [20]


async def test_unloaded_account(scene: Scene, fired: list[State]) -> None:
    """Entries of the time while an account wasn't loaded fire once, and are restored."""
    await scene.unload()
    assert scene.state(DIARY_ENTRY).state == STATE_UNAVAILABLE
    scene.log("carbs", value=40, moment=NOW + HOUR)
    scene.log("carbs", value=50, moment=NOW + 30 * HOUR)
    await scene.advance(32 * HOUR)

    await scene.set_up()
    assert amounts(fired) == [50]
    before = scene.state(DIARY_ENTRY)
    await scene.reload()
    await scene.advance(POLL)
    after = scene.state(DIARY_ENTRY)
    assert (after.state, after.attributes) == (before.state, before.attributes)
    assert len(fired) == 1


async def test_start_of_home_assistant(scene: Scene, fired: list[State]) -> None:
    """Entries fire once automations are ready, and only once even after a reload."""
    await scene.unload()
    scene.log("carbs", value=40, moment=NOW)
    scene.hass.set_state(CoreState.not_running)
    await scene.set_up()
    scene.hass.set_state(CoreState.starting)
    await scene.advance(POLL)
    await scene.reload()
    assert float(scene.state("sensor.dexcom_carbs_today").state) == 40
    assert fired == []

    scene.hass.set_state(CoreState.running)
    scene.hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await scene.settle()
    await scene.advance(POLL, 2)
    assert types(fired) == ["carbs"]


async def test_pending_entries_become_old(scene: Scene, fired: list[State]) -> None:
    """An entry that waits for more than a day until it could fire doesn't fire."""
    scene.hass.set_state(CoreState.starting)
    scene.log("carbs", value=40, moment=NOW)
    scene.log("carbs", value=50, moment=NOW + 10 * HOUR)
    await scene.advance(POLL)
    await scene.unload()
    scene.hass.set_state(CoreState.running)
    await scene.advance(30 * HOUR)
    await scene.set_up()
    await scene.advance(POLL)
    assert amounts(fired) == [50]


async def test_reload_while_saving(scene: Scene, fired: list[State]) -> None:
    """A reload between saving entries and firing them loses none."""
    scene.log("carbs", value=40, moment=NOW)
    with SlowDisk() as disk:
        scene.start_advance(POLL)
        await until(disk.has_begun)
        reload = scene.hass.async_create_task(scene.reload())
        await work(30)
        disk.go_on()
        await until(reload.done)
    await scene.advance(POLL, 2)
    assert types(fired) == ["carbs"]


async def test_poll_while_unloading(scene: Scene, fired: list[State]) -> None:
    """Entries of a poll during unloading fire once, before or after the diary is saved."""
    scene.entry.runtime_data.readings.store.file.async_save_soon()
    scene.log("carbs", value=40, moment=NOW)
    slow = Fault("slow", "alerts", count=1, seconds=30)
    scene.simulator.faults.add(slow)
    scene.start_advance(POLL)
    await until(lambda: not slow.count)
    with SlowDisk() as disk:
        reload = scene.hass.async_create_task(scene.reload())
        await until(disk.has_begun)
        scene.start_advance(0.6 * MINUTE)
        await work(50)
        disk.go_on()
        await until(reload.done)
    await scene.advance(POLL, 2)
    assert types(fired) == ["carbs"]


async def test_abandoned_write(scene: Scene, fired: list[State]) -> None:
    """An old write that finishes late doesn't replace a newer file, which would fire again."""
    scene.log("carbs", value=40, moment=NOW - 10 * MINUTE)
    with SlowDisk(once=True) as disk:
        call = scene.hass.async_create_task(import_last_hour(scene))
        await until(disk.has_begun)
        call.cancel()
        await until(call.done)
        scene.log("carbs", value=50, moment=NOW)
        scene.start_advance(POLL)
        await work(50)
        unload = scene.hass.async_create_task(scene.unload())
        await work(50)
        disk.go_on()
        await until(unload.done)
    await scene.set_up()
    await scene.advance(POLL, 2)
    assert amounts(fired) == [40, 50]


async def test_saved_before_fired(scene: Scene, fired: list[State]) -> None:
    """Nothing fires while entries are being saved, because a crash would fire it again."""
    # The diary is updated when the time of this entry comes.
    scene.log("exercise", "light", 20, moment=NOW + 17 * MINUTE, recorded=NOW)
    await scene.advance(POLL)
    assert types(fired) == ["exercise"]
    scene.log("carbs", value=40, moment=NOW)
    with SlowDisk() as disk:
        poll = scene.hass.async_create_task(
            scene.entry.runtime_data.diary.async_refresh()
        )
        await until(disk.has_begun)
        scene.start_advance(2 * MINUTE)
        await work(30)
        assert types(fired) == ["exercise"]
        disk.go_on()
        await until(poll.done)
    assert types(fired) == ["exercise", "carbs"]


async def test_outage(
    scene: Scene, fired: list[State], caplog: pytest.LogCaptureFixture
) -> None:
    """Neither an outage nor a listener that fails loses an event; the state stays meanwhile."""

    def fail(_entry: Any) -> None:
        raise ValueError("What now")

    stop = scene.entry.runtime_data.diary.events.async_listen(fail)
    scene.log("carbs", value=40, moment=NOW)
    await scene.advance(POLL)
    before = scene.state(DIARY_ENTRY)

    scene.simulator.faults.add(Fault("http_error", status=503))
    scene.log("carbs", value=50, moment=NOW + MINUTE)
    await scene.advance(POLL, 3)
    assert scene.state("sensor.dexcom_carbs_today").state == STATE_UNAVAILABLE
    assert scene.state(DIARY_ENTRY) is before

    scene.simulator.faults.clear()
    scene.log("carbs", value=60, moment=NOW + 2 * MINUTE)
    await scene.advance(POLL, 2)
    stop()
    scene.log("carbs", value=70, moment=NOW + 3 * MINUTE)
    await scene.advance(POLL)
    assert amounts(fired) == [40, 50, 60, 70]
    assert caplog.text.count("ValueError: What now") == 3


async def test_note_is_shown(stage: Scene) -> None:
    """An option shows notes, up to 1,000 characters. Without it, a restored event has none."""
    await stage.set_up(show_notes=True)
    stage.log("notes", value=f"{NOTE} " * 18_000, moment=NOW)
    await stage.advance(POLL)
    text = stage.state(DIARY_ENTRY).attributes["text"]
    assert text == stage.state(CALENDAR).attributes["description"]
    assert text.startswith(NOTE)
    assert len(text) == 1000
    await stage.reload()
    assert stage.state(DIARY_ENTRY).attributes["text"] == text

    stage.choose(show_notes=False)
    await stage.reload()
    assert types([stage.state(DIARY_ENTRY)]) == ["note"]
    assert "text" not in stage.state(DIARY_ENTRY).attributes
    await stage.unload()
    saved = Path(stage.hass.config.path(".storage", f"dexcom_api.{ENTRY_ID}.db"))
    assert saved.stat().st_size < 200_000
