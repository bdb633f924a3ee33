"""When the sensor started and ends, and what tells that another has taken its place."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
import threading

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.dexcom.columns import Columns
from custom_components.dexcom_api.glucose.sensor_change import SensorChange, SensorWatch
from custom_components.dexcom_api.glucose.sensor_session import (
    SensorSession,
    sensor_sessions,
)
from custom_components.dexcom_api.readings import coordinator as readings
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED, STATE_UNKNOWN
from homeassistant.core import CoreState, HomeAssistant, State
from homeassistant.helpers import entity_registry as er

from ..common import finish_import, found, shown
from ..conftest import ENTRY_ID, NOW, Advance
from ..settling import settle
from ..simulator import Mishap, Simulator, sensors
from ..slow_disk import SlowDisk, until, work

CHANGE = "event.dexcom_sensor_change"
HISTORY = f"{DOMAIN}.{ENTRY_ID}.history"

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def worn(
    simulator: Simulator, user_name: str, moment: datetime = NOW
) -> sensors.SensorSession:
    """Return what a person wears at a moment."""
    schedule = simulator.users[user_name].trace.schedule
    return schedule.session_at(moment.timestamp())


def minute(seconds: float) -> datetime:
    """Return a moment to the minute."""
    return datetime.fromtimestamp(60 * round(seconds / 60), UTC)


def change_sensor_in(
    simulator: Simulator, until: timedelta, user_name: str = "User7"
) -> tuple[sensors.SensorSession, sensors.SensorSession]:
    """Let a person change their sensor some time from now; return the old and the new one."""
    moment = simulator.clock.now() + until
    old = worn(simulator, user_name, moment)
    early = datetime.fromtimestamp(old.next_start_seconds, UTC) - moment
    simulator.users[user_name].change_sensors({old.index: Mishap(early=early)})
    new = worn(simulator, user_name, moment + HOUR)
    old = worn(simulator, user_name, moment - HOUR)
    assert old.index == new.index - 1
    return old, new


async def pass_time(advance: Advance, duration: timedelta) -> None:
    """Let time pass in small steps, so that everything is polled when it is due."""
    for _ in range(duration // (15 * MINUTE)):
        await advance(15 * MINUTE)


async def set_up(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Set the account up."""
    await hass.config_entries.async_setup(entry.entry_id)
    await settle(hass)


def change_event(hass: HomeAssistant) -> State | None:
    """Return the last change of a sensor that was told, None where none was."""
    state = found(hass, CHANGE)
    return None if state.state == STATE_UNKNOWN else state


@pytest.mark.parametrize(
    ("user_name", "days"), [("User7", 10), ("User8", 10), ("User9", 15)]
)
async def test_sensor(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    user_name: str,
    days: int,
) -> None:
    """Start and end are those of the sensor that is worn, the grace period goes on after it."""
    started = minute(worn(simulator, user_name).start_seconds)
    ends = started + timedelta(days=days)
    assert shown(hass, "sensor_started") == started.isoformat()
    state = found(hass, "sensor.dexcom_sensor_ends")
    assert state.state == ends.isoformat()
    assert state.attributes["grace_ends"] == ends + 12 * HOUR
    registry = er.async_get(hass)
    for key in ("transmitter_started", "transmitter_ends"):
        entity = registry.async_get(f"sensor.dexcom_{key}")
        assert entity is not None
        assert entity.disabled_by is er.RegistryEntryDisabler.INTEGRATION


@pytest.mark.parametrize("user_name", ["User6", "UserOne"])
async def test_transmitter(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    user_name: str,
) -> None:
    """Of a G6 or ONE the transmitter's life is known, and that of the sensor can't be told."""
    started = minute(worn(simulator, user_name).transmitter_start_seconds)
    assert shown(hass, "transmitter_started") == started.isoformat()
    assert shown(hass, "transmitter_ends") == (started + 90 * DAY).isoformat()
    assert shown(hass, "sensor_started") == STATE_UNKNOWN
    state = found(hass, "sensor.dexcom_sensor_ends")
    assert (state.state, state.attributes["grace_ends"]) == (STATE_UNKNOWN, None)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_nothing_is_known(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Without a reading there is no sensor, and no change."""
    assert shown(hass, "sensor_started") == STATE_UNKNOWN
    assert shown(hass, "sensor_ends") == STATE_UNKNOWN
    assert change_event(hass) is None


async def test_change(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A new sensor is told of once, as soon as there is a reading of it."""
    old, new = change_sensor_in(simulator, HOUR)
    last = [
        record["systemTime"]
        for record in simulator.truth("User7", "egvs", NOW - DAY, NOW)
    ][-1]
    assert minute(old.start_seconds).isoformat() == shown(hass, "sensor_started")
    await pass_time(advance, timedelta(hours=2))
    assert change_event(hass) is None

    await pass_time(advance, HOUR)

    state = change_event(hass)
    assert state is not None
    previous_ended = datetime.fromisoformat(state.attributes["previous_ended"])
    assert datetime.fromisoformat(last) < previous_ended <= NOW + HOUR
    expected = {
        "event_type": "sensor_changed",
        "started": minute(new.start_seconds).isoformat(),
        "transmitter": "G7",
        "previous_started": minute(old.start_seconds).isoformat(),
    }
    assert expected.items() <= state.attributes.items()
    assert shown(hass, "sensor_started") == expected["started"]

    await pass_time(advance, 6 * HOUR)
    assert change_event(hass) == state


@pytest.mark.parametrize("user_name", ["User6"])
async def test_change_of_transmitter(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Where sensors can't be told apart, it is the transmitter that changes."""
    ends = minute(worn(simulator, "User6").transmitter_end_seconds)
    await advance(ends - HOUR - NOW)
    await set_up(hass, entry)
    started = shown(hass, "transmitter_started")

    await pass_time(advance, 6 * HOUR)

    state = change_event(hass)
    assert state is not None
    assert state.attributes["event_type"] == "transmitter_changed"
    assert state.attributes["previous_started"] == started
    assert state.attributes["started"] == shown(hass, "transmitter_started") > started


@pytest.mark.parametrize("past_is_imported", [False])
async def test_past_is_no_change(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The import of sensors worn long ago tells of no change, and moves nothing."""
    started = shown(hass, "sensor_started")
    await finish_import(advance)
    await pass_time(advance, HOUR)
    assert shown(hass, "history_import") == "100"
    assert change_event(hass) is None
    assert shown(hass, "sensor_started") == started


async def test_change_while_not_running(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A change while Home Assistant was not running is told once after it, and never again."""
    old, new = change_sensor_in(simulator, HOUR)
    await hass.config_entries.async_unload(ENTRY_ID)
    await advance(3 * DAY)
    await set_up(hass, loaded_entry)

    state = change_event(hass)
    assert state is not None
    assert state.attributes["started"] == minute(new.start_seconds).isoformat()
    previous = minute(old.start_seconds).isoformat()
    assert state.attributes["previous_started"] == previous

    for _ in range(2):
        await advance(HOUR)
        await hass.config_entries.async_reload(ENTRY_ID)
        await settle(hass)
        restored = change_event(hass)
        assert restored is not None
        assert restored.state == state.state
        assert restored.attributes == state.attributes


async def test_change_after_a_break(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Weeks without a sensor end with a new one, which is told."""
    old = worn(simulator, "User7")
    pause = timedelta(days=20)
    simulator.users["User7"].change_sensors({old.index: Mishap(pause=pause)})
    await hass.config_entries.async_unload(ENTRY_ID)
    new = worn(simulator, "User7", NOW + 40 * DAY)
    while new.index > old.index + 1:
        new = worn(simulator, "User7", minute(new.start_seconds) - HOUR)
    await advance(minute(new.start_seconds) - DAY - NOW)
    await set_up(hass, loaded_entry)
    assert shown(hass, "sensor_started") == STATE_UNKNOWN
    assert change_event(hass) is None

    await pass_time(advance, DAY + 3 * HOUR)

    state = change_event(hass)
    assert state is not None
    assert state.attributes["started"] == minute(new.start_seconds).isoformat()


async def test_told_when_automations_hear(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What was noticed while Home Assistant starts is told when it has started."""
    change_sensor_in(simulator, HOUR)
    await hass.config_entries.async_unload(ENTRY_ID)
    await advance(12 * HOUR)
    hass.set_state(CoreState.starting)
    await set_up(hass, loaded_entry)
    await advance(15 * MINUTE)
    assert change_event(hass) is None

    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()

    assert change_event(hass) is not None


async def test_reload_while_a_change_is_saved(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
) -> None:
    """A reload between the saving of a change and the telling of it doesn't lose it."""
    _, new = change_sensor_in(simulator, HOUR)
    started = minute(new.start_seconds).isoformat()
    await pass_time(advance, 2 * HOUR)
    assert change_event(hass) is None
    with SlowDisk(".history") as disk:
        for _ in range(60):
            freezer.tick(MINUTE)
            async_fire_time_changed(hass)
            await work(5)
        await disk.has_begun()
        assert change_event(hass) is None
        reload = hass.async_create_task(hass.config_entries.async_reload(ENTRY_ID))
        await work(30)
        disk.go_on()
        await until(reload.done)
    assert reload.result()

    await pass_time(advance, HOUR)
    state = change_event(hass)
    assert state is not None
    assert state.attributes["started"] == started


async def test_reload_before_a_change_is_seen(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
    advance: Advance,
) -> None:
    """A reload after readings were taken in and before their sensors are known loses no change."""
    _, new = change_sensor_in(simulator, HOUR)
    await pass_time(advance, 2 * HOUR)
    assert change_event(hass) is None
    begun, goes_on = threading.Event(), threading.Event()
    since = minute(new.start_seconds) - MINUTE

    def slow(known: Columns) -> tuple[SensorSession, ...]:
        found = sensor_sessions(known)
        if any(session.started and session.started >= since for session in found):
            begun.set()
            goes_on.wait(20)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(readings, "sensor_sessions", slow)
        for _ in range(90):
            freezer.tick(MINUTE)
            async_fire_time_changed(hass)
            await work(5)
            if begun.is_set():
                break
        assert begun.is_set()
        reload = hass.async_create_task(hass.config_entries.async_reload(ENTRY_ID))
        await work(30)
        goes_on.set()
        await until(reload.done)
    assert reload.result()

    await pass_time(advance, HOUR)
    state = change_event(hass)
    assert state is not None
    assert state.attributes["started"] == minute(new.start_seconds).isoformat()


async def test_change_that_an_import_sees_first(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
) -> None:
    """A change in what is imported again is told at once."""
    _, new = change_sensor_in(simulator, HOUR)
    hass.config_entries.async_update_entry(loaded_entry, pref_disable_polling=True)
    await pass_time(advance, 2 * HOUR)
    assert change_event(hass) is None
    window = {"start": NOW + HOUR, "end": NOW + 5 * HOUR}
    for _ in range(60):
        freezer.tick(MINUTE)
        await hass.services.async_call(DOMAIN, "import_history", window, blocking=True)
        if state := change_event(hass):
            break
    assert state is not None
    assert state.attributes["started"] == minute(new.start_seconds).isoformat()
    await pass_time(advance, HOUR)
    assert change_event(hass) == state


async def test_not_told_again_after_a_crash(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What was told is on the disk before, so that a crash doesn't make it happen again."""
    change_sensor_in(simulator, HOUR)
    while change_event(hass) is None:
        await advance(5 * MINUTE)
    told = change_event(hass)
    assert told is not None
    file = Path(hass.config.config_dir) / ".storage" / HISTORY
    on_disk = file.read_bytes()
    await hass.config_entries.async_unload(ENTRY_ID)
    file.write_bytes(on_disk)
    await advance(5 * MINUTE)
    await set_up(hass, loaded_entry)

    await pass_time(advance, HOUR)

    state = change_event(hass)
    assert state is not None
    assert state.state == told.state


def session(name: str, started: float, last: float | None = None) -> SensorSession:
    """Return a sensor that was worn from one day on until another."""
    begun = NOW + started * DAY
    last_reading = begun + HOUR if last is None else NOW + last * DAY
    return SensorSession(
        transmitter_id=name,
        product="G7",
        is_sensor=True,
        started=begun,
        ends=begun + 10 * DAY,
        expires=begun + 10.5 * DAY,
        first_reading=begun + HOUR,
        last_reading=last_reading,
    )


def changes(*looks: Sequence[SensorSession]) -> list[SensorChange | None]:
    """Return what is noticed with each look, an hour after the newest reading."""
    watch = SensorWatch()
    return [
        watch.look(
            sessions,
            max((known.last_reading for known in sessions), default=NOW) + HOUR,
        )
        for sessions in looks
    ]


def noticed(*looks: Sequence[SensorSession]) -> list[str | None]:
    """Return the ids of the new sensors that are noticed with each look."""
    return [
        change.begun.transmitter_id if change else None for change in changes(*looks)
    ]


def test_first_sensor_is_no_change() -> None:
    """Where nothing was known, nothing has changed."""
    assert noticed((), (session("a", 0),), (session("a", 0, 3),)) == [None] * 3


def test_end_is_the_newest_that_is_known() -> None:
    """Readings of the old sensor that come with the first of the new one are part of it."""
    before, after = session("a", 0, 8), session("a", 0, 9)
    _, change = changes((before,), (after, session("b", 9.1)))
    assert change is not None
    assert change.ended.last_reading == after.last_reading


def test_each_change_is_noticed_once() -> None:
    """There and back again tells of each sensor once."""
    old, new = session("a", 0, 9), session("b", 9)
    again = session("a", 0, 12)
    newer = session("b", 9, 14)
    third = session("c", 15)
    assert noticed(
        (old,),
        (old, new),
        (old, new),
        (again, new),
        (again, newer),
        (again, newer, third),
        (third,),
    ) == [None, "b", None, None, None, "c", None]


def test_sensor_that_is_forgotten() -> None:
    """A clock that was far ahead is forgotten with its readings, and changes go on."""
    ahead = session("a", 300)
    assert noticed(
        (ahead,), (session("a", 0),), (session("a", 0, 9), session("b", 9))
    ) == [None, None, "b"]
