"""Sensors of when the sensor started and ends, and the event of a new sensor."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_homeassistant_custom_component.common import (
    async_capture_events,
    async_fire_time_changed,
)

from homeassistant.const import EVENT_STATE_CHANGED, STATE_UNKNOWN
from homeassistant.core import State
from homeassistant.helpers import entity_registry as er

from ..account import DAY, HOUR, MINUTE
from ..clocks import StoppedClocks
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW
from ..simulator import Mishap, sensors
from ..slow_disk import SlowJob, until, work

CHANGE = "event.dexcom_sensor_change"


def worn(scene: Scene, moment: datetime = NOW) -> sensors.SensorSession:
    """Return the sensor that the person wears at a moment."""
    return scene.user.trace.schedule.session_at(moment.timestamp())


def minute(seconds: float) -> datetime:
    """Return a moment rounded to the minute."""
    return datetime.fromtimestamp(60 * round(seconds / 60), UTC)


def started(session: sensors.SensorSession) -> str:
    """Return when a sensor started, as a state shows it."""
    return minute(session.start_seconds).isoformat()


def change_sensor(
    scene: Scene, delay: timedelta = HOUR
) -> tuple[sensors.SensorSession, sensors.SensorSession]:
    """Let the person change their sensor after a delay; return the old and the new one."""
    moment = scene.now + delay
    old = worn(scene, moment)
    early = datetime.fromtimestamp(old.next_start_seconds, UTC) - moment
    scene.user.change_sensors({old.index: Mishap(early=early)})
    old, new = worn(scene, moment - HOUR), worn(scene, moment + HOUR)
    assert old.index == new.index - 1
    return old, new


def change_event(scene: Scene) -> State | None:
    """Return the state of the event entity, None before its first event."""
    state = scene.state(CHANGE)
    return None if state.state == STATE_UNKNOWN else state


async def assert_change_to(
    scene: Scene, new: sensors.SensorSession, after: timedelta = timedelta()
) -> State:
    """Let time pass, check that the latest event is about a sensor, and return its state."""
    await scene.pass_time(after)
    state = change_event(scene)
    assert state is not None
    assert state.attributes["started"] == started(new)
    return state


async def tick(scene: Scene, freezer: StoppedClocks, turns: int = 5) -> None:
    """Let a minute pass while jobs may be held."""
    freezer.tick(MINUTE)
    async_fire_time_changed(scene.hass)
    await work(turns)


@pytest.mark.parametrize(
    ("user_name", "days"),
    [("User7", 10), ("User9", 15), ("User6", None), ("UserOne", None)],
)
async def test_start_and_end(scene: Scene, days: int | None) -> None:
    """A sensor lasts for days and a grace period; of a G6 or ONE, only the transmitter's is known."""
    registry = er.async_get(scene.hass)
    if days is None:
        begun = minute(worn(scene).transmitter_start_seconds)
        ends, grace_ends = begun + 90 * DAY, None
        keys, others = ("transmitter_started", "transmitter_ends"), ["unknown"] * 2
        assert scene.shown("sensor_started", "sensor_ends") == others
    else:
        begun = minute(worn(scene).start_seconds)
        ends, grace_ends = begun + days * DAY, begun + days * DAY + 12 * HOUR
        keys = ("sensor_started", "sensor_ends")
        for key in ("transmitter_started", "transmitter_ends"):
            entity = registry.async_get(f"sensor.dexcom_{key}")
            assert entity is not None
            assert entity.disabled_by is er.RegistryEntryDisabler.INTEGRATION
    assert scene.shown(*keys) == [begun.isoformat(), ends.isoformat()]
    assert scene.sensor("sensor_ends").attributes["grace_ends"] == grace_ends


async def test_change(scene: Scene) -> None:
    """A new sensor fires one event, as soon as it has a reading."""
    old, new = change_sensor(scene)
    last = scene.truth("egvs", NOW - DAY, NOW)[-1]["systemTime"]
    assert scene.shown("sensor_started") == [started(old)]
    await scene.pass_time(2 * HOUR)
    assert change_event(scene) is None

    attributes = (await assert_change_to(scene, new, HOUR)).attributes
    previous_ended = datetime.fromisoformat(attributes["previous_ended"])
    assert datetime.fromisoformat(last) < previous_ended <= NOW + HOUR
    planned_end = minute(old.start_seconds) + 10 * DAY
    assert {
        "event_type": "sensor_changed",
        "transmitter": "G7",
        "previous_transmitter": "G7",
        "previous_started": started(old),
        "previous_planned_end": planned_end.isoformat(),
        "not_known": ["serial_number", "lot_number", "error"],
    }.items() <= attributes.items()
    early = planned_end - previous_ended
    assert abs(attributes["previous_hours_early"] * HOUR - early) < 5 * MINUTE
    assert 0 <= attributes["previous_hours_without_readings"] < 24
    assert scene.shown("sensor_started") == [started(new)]

    state = change_event(scene)
    await scene.pass_time(6 * HOUR)
    assert change_event(scene) == state


@pytest.mark.parametrize("user_name", ["User6"])
async def test_change_of_transmitter(stage: Scene) -> None:
    """Where sensors can't be told apart, the transmitter changes."""
    ends = minute(worn(stage).transmitter_end_seconds)
    await stage.advance(ends - HOUR - NOW)
    await stage.set_up()
    [before] = stage.shown("transmitter_started")
    await stage.pass_time(6 * HOUR)
    [after] = stage.shown("transmitter_started")
    assert after > before
    state = change_event(stage)
    assert state is not None
    assert {
        "event_type": "transmitter_changed",
        "previous_started": before,
        "started": after,
    }.items() <= state.attributes.items()


@pytest.mark.parametrize("past_is_imported", [False])
async def test_past_is_no_change(scene: Scene) -> None:
    """Importing the readings of earlier sensors fires no event and moves no start."""
    before = scene.shown("sensor_started")
    await scene.finish_import()
    await scene.pass_time(HOUR)
    assert scene.shown("history_import") == ["100"]
    assert change_event(scene) is None
    assert scene.shown("sensor_started") == before


async def test_change_while_not_running(scene: Scene) -> None:
    """A change while Home Assistant was off fires once after the start, never again."""
    old, new = change_sensor(scene)
    await scene.unload()
    await scene.advance(3 * DAY)
    await scene.set_up()
    state = await assert_change_to(scene, new)
    assert state.attributes["previous_started"] == started(old)
    for _ in range(2):
        await scene.advance(HOUR)
        await scene.reload()
        restored = change_event(scene)
        assert restored is not None
        assert restored.state == state.state
        assert restored.attributes == state.attributes


async def test_reload_before_a_change_is_noticed(
    scene: Scene, freezer: StoppedClocks
) -> None:
    """A reload after readings arrived and before their sensors are known loses no change."""
    _, new = change_sensor(scene)
    first_shown = minute(new.first_reading_seconds) + scene.user.delay
    await scene.pass_time(first_shown - scene.now, MINUTE)
    assert change_event(scene) is None
    with SlowJob(scene.hass, "follow") as look:
        for _ in range(30):
            await tick(scene, freezer)
            if look.has_begun():
                break
        assert look.has_begun()
        reload = scene.hass.async_create_task(scene.reload())
        await work(30)
        look.go_on()
        await until(reload.done)
    reload.result()
    await assert_change_to(scene, new, HOUR)


async def test_import_that_looks_before_a_poll(
    scene: Scene, freezer: StoppedClocks
) -> None:
    """An import that looked before a poll and ends after it doesn't undo the poll's change."""
    change_sensor(scene)
    await scene.pass_time(2 * HOUR)
    changes = async_capture_events(scene.hass, EVENT_STATE_CHANGED)
    edited = scene.truth("egvs", NOW - 6 * HOUR, NOW)[0] | {"value": 111}
    scene.user.add_record("egvs", edited)
    with SlowJob(scene.hass, "follow") as look:
        window = {"start": NOW - 7 * HOUR, "end": NOW - 4 * HOUR}
        importing = scene.hass.async_create_task(scene.act("import_history", **window))
        await until(look.has_begun)
        assert change_event(scene) is None
        for _ in range(90):
            await tick(scene, freezer, 3)
            if change_event(scene):
                break
        look.go_on()
        await until(importing.done)
    await scene.pass_time(2 * HOUR)
    events = [change for change in changes if change.data["entity_id"] == CHANGE]
    assert len(events) == 1


async def test_crash_after_a_change(scene: Scene) -> None:
    """A change is on disk before its event fires, so a crash doesn't repeat it."""
    change_sensor(scene)
    while (fired := change_event(scene)) is None:
        await scene.advance(5 * MINUTE)
    storage = Path(scene.hass.config.config_dir) / ".storage"
    on_disk = {path: path.read_bytes() for path in storage.glob(f"*{ENTRY_ID}*")}
    assert on_disk
    await scene.unload()
    for path, content in on_disk.items():
        path.write_bytes(content)
    await scene.advance(5 * MINUTE)
    await scene.set_up()
    await scene.pass_time(HOUR)
    state = change_event(scene)
    assert state is not None
    assert state.state == fired.state
