"""The events of the diary: what is new is told once, and nothing else is."""

from datetime import datetime, timedelta
import logging
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
    async_fire_time_changed,
)

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.options import MG_DL, MMOL_L
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
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component

from .common import finish_import, found, shown
from .conftest import ENTRY_ID, NOW, Advance, Log
from .settling import settle
from .simulator import App, Fault, Simulator
from .slow_disk import SlowDisk, until, work

DIARY_ENTRY = "event.dexcom_diary_entry"
ALERT = "event.dexcom_alert"

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
POLL = 16 * MINUTE

NOTE = "felt dizzy after lunch"


@pytest.fixture
def user_name() -> str:
    """Return an account to which nothing comes but what a test writes."""
    return "UserEmpty"


@pytest.fixture
def raise_alert(simulator: Simulator, app: App) -> Log:
    """Return a function that lets an alert change its state, which Dexcom shows at once."""

    def change(name: str, state: str, moment: datetime) -> str:
        return app.raise_alert(name, state, moment, visible_from=simulator.clock.now())

    return change


@pytest.fixture
def told(hass: HomeAssistant) -> list[State]:
    """Return the states that tell of something new, in the order in which they come."""
    states: list[State] = []

    @callback
    def listen(event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        quiet = (STATE_UNKNOWN, STATE_UNAVAILABLE)
        if event.data["entity_id"] not in (DIARY_ENTRY, ALERT):
            return
        if new is None or new.state in quiet or (old and old.state == new.state):
            return
        if old is None or old.state == STATE_UNAVAILABLE:
            # What is restored was told before.
            return
        states.append(new)

    hass.bus.async_listen(EVENT_STATE_CHANGED, listen)
    return states


def types(told: list[State]) -> list[str]:
    """Return what was told of."""
    return [state.attributes["event_type"] for state in told]


async def restart(hass: HomeAssistant) -> None:
    """Unload the account and set it up again."""
    await hass.config_entries.async_reload(ENTRY_ID)
    await settle(hass)


async def import_last_hour(hass: HomeAssistant) -> None:
    """Import again what is of today."""
    await hass.services.async_call(
        DOMAIN, "import_history", {"start": NOW - HOUR, "end": NOW}, blocking=True
    )


async def test_news_that_an_import_sees_first(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    raise_alert: Log,
    told: list[State],
) -> None:
    """What an import of today brings is told all the same, and once."""
    log("insulin", "fastActing", 3, moment=NOW - 10 * MINUTE)
    raise_alert("high", "activeAlarming", NOW - 5 * MINUTE)
    await import_last_hour(hass)
    assert types(told) == ["insulin", "high"]
    await advance(POLL)
    await advance(POLL)
    assert len(told) == 2


async def test_alert_that_goes_on(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    raise_alert: Log,
    told: list[State],
) -> None:
    """An alert that began before the window of an import is told once."""
    # It is 18:07, so that the window begins at 17:00.
    raise_alert("high", "activeAlarming", NOW - 72 * MINUTE)
    raise_alert("high", "activeSnoozed", NOW - 62 * MINUTE)
    await import_last_hour(hass)
    await advance(POLL)
    await advance(POLL)
    assert types(told) == ["high"]


async def test_registered(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """There are two events, of which nothing has happened yet."""
    registry = er.async_get(hass)
    for entity_id, key in ((DIARY_ENTRY, "diary_entry"), (ALERT, "alert")):
        assert found(hass, entity_id).state == STATE_UNKNOWN
        registered = registry.async_get(entity_id)
        assert registered is not None
        assert registered.unique_id == f"{ENTRY_ID}_{key}"
    assert set(found(hass, DIARY_ENTRY).attributes["event_types"]) == {
        "insulin",
        "carbs",
        "exercise",
        "health",
        "blood_glucose",
        "note",
    }
    assert set(found(hass, ALERT).attributes["event_types"]) == {
        "high",
        "low",
        "urgent_low",
        "urgent_low_soon",
        "rise",
        "fall",
        "signal_loss",
        "no_readings",
    }


@pytest.mark.parametrize(
    ("logged", "event_type", "sub_type", "amount", "amount_unit"),
    [
        (("insulin", "fastActing", 4.5), "insulin", "fast_acting", 4.5, "U"),
        (("insulin", None, None), "insulin", None, None, None),
        (("carbs", None, 30), "carbs", None, 30, "g"),
        (("exercise", "medium", 45), "exercise", "medium", 45, "min"),
        (("health", "alcohol", None), "health", "alcohol", None, None),
        (("bloodGlucose", None, 112), "blood_glucose", None, 112, MG_DL),
        (("notes", None, NOTE), "note", None, None, None),
    ],
)
async def test_entry(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    logged: tuple[str, str | None, Any],
    event_type: str,
    sub_type: str | None,
    amount: float | None,
    amount_unit: str | None,
) -> None:
    """A new entry is told with its own time, its amount and how late it is."""
    log(*logged, moment=NOW - 50 * MINUTE)
    await advance(POLL)
    state = found(hass, DIARY_ENTRY)
    assert datetime.fromisoformat(state.state) == NOW + POLL
    attributes = dict(state.attributes)
    assert attributes.pop("friendly_name") == "Dexcom Diary entry"
    assert len(attributes.pop("event_types")) == 6
    assert attributes == {
        "event_type": event_type,
        "time": (NOW - 50 * MINUTE).isoformat(),
        "amount": amount,
        "unit": amount_unit,
        "sub_type": sub_type,
        "delay_minutes": 66,
    }
    assert found(hass, ALERT).state == STATE_UNKNOWN


@pytest.mark.parametrize("unit", [MMOL_L])
async def test_unit(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """Glucose is told in the person's unit."""
    log("bloodGlucose", value=112, moment=NOW)
    await advance(POLL)
    attributes = found(hass, DIARY_ENTRY).attributes
    assert (attributes["amount"], attributes["unit"]) == (6.2, MMOL_L)


async def test_plan(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """What a person is about to do has a delay below zero."""
    log("exercise", "light", 20, moment=NOW + HOUR, recorded=NOW)
    await advance(POLL)
    assert found(hass, DIARY_ENTRY).attributes["delay_minutes"] == -44


async def test_order(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    raise_alert: Log,
    told: list[State],
) -> None:
    """Several that come with one poll are told one by one, the oldest first."""
    log("carbs", value=40, moment=NOW - 10 * MINUTE)
    log("insulin", "fastActing", 3, moment=NOW - 30 * MINUTE)
    raise_alert("high", "activeAlarming", NOW - 5 * MINUTE)
    log("insulin", "longActing", 10, moment=NOW - 20 * MINUTE)
    await advance(POLL)
    assert types(told) == ["insulin", "insulin", "carbs", "high"]
    assert [state.attributes["amount"] for state in told] == [3, 10, 40, None]
    moments = [state.state for state in told if state.entity_id == DIARY_ENTRY]
    assert len(set(moments)) == 3
    assert sorted(moments) == moments


async def test_alert(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    raise_alert: Log,
    told: list[State],
) -> None:
    """An alert is told when it begins, whatever becomes of it; the next is another."""
    raise_alert("low", "activeAlarming", NOW)
    await advance(POLL)
    [state] = told
    attributes = state.attributes
    assert (attributes["event_type"], attributes["sub_type"]) == ("low", "low")
    assert attributes["time"] == NOW.isoformat()
    assert attributes["delay_minutes"] == 16

    raise_alert("low", "activeSnoozed", NOW + MINUTE)
    raise_alert("low", "activeAlarming", NOW + 15 * MINUTE)
    await advance(POLL)
    raise_alert("low", "inactive", NOW + 20 * MINUTE)
    await advance(POLL)
    assert len(told) == 1

    raise_alert("low", "activeAlarming", NOW + 40 * MINUTE)
    raise_alert("outOfRange", "activeAlarming", NOW + 41 * MINUTE)
    raise_alert("fullMoon", "activeAlarming", NOW + 42 * MINUTE)
    await advance(POLL)
    assert types(told) == ["low", "low", "signal_loss"]


async def test_changes_are_no_news(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    app: App,
    log: Log,
    told: list[State],
) -> None:
    """An entry that is edited or deleted isn't told again, nor is a calibration."""
    edited = log("carbs", value=40, moment=NOW)
    deleted = log("carbs", value=50, moment=NOW + MINUTE)
    await advance(POLL)
    assert len(told) == 2

    app.edit_entry(edited, value=45, moment=NOW + 2 * MINUTE, visible_from=NOW)
    app.delete_entry(deleted, visible_from=NOW)
    app.calibrate(110, NOW, visible_from=NOW)
    await advance(POLL)
    diary = loaded_entry.runtime_data.diary.data
    assert [(entry.kind, entry.amount) for entry in diary.entries] == [
        (EntryKind.CALIBRATION, 110),
        (EntryKind.CARBS, 45),
    ]
    assert len(told) == 2


async def test_late(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """What is typed a day late is no news any more, what is typed hours late still is."""
    log("carbs", value=1, moment=NOW - 25 * HOUR)
    log("carbs", value=2, moment=NOW - 23 * HOUR)
    await advance(POLL)
    assert [state.attributes["amount"] for state in told] == [2]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_first_look(
    hass: HomeAssistant,
    simulator: Simulator,
    entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """What is there when an account is added is no news, and neither is its past."""
    for days in (0, 1, 10, 40, 80):
        log("carbs", value=days, moment=NOW - days * DAY - HOUR)
    await hass.config_entries.async_setup(ENTRY_ID)
    await finish_import(advance)
    await advance(POLL)
    assert len(entry.runtime_data.diary.data.entries) == 5
    assert told == []

    log("carbs", value=20, moment=NOW)
    await advance(POLL)
    assert types(told) == ["carbs"]


async def test_restart(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """What was told before a restart isn't told again, but is still there to be seen."""
    log("carbs", value=40, moment=NOW)
    await advance(POLL)
    before = found(hass, DIARY_ENTRY)

    await restart(hass)
    await advance(POLL)

    after = found(hass, DIARY_ENTRY)
    assert (after.state, after.attributes) == (before.state, before.attributes)
    assert len(told) == 1


async def test_while_off(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """What comes while the account isn't loaded is told after that, once."""
    await hass.config_entries.async_unload(ENTRY_ID)
    assert found(hass, DIARY_ENTRY).state == STATE_UNAVAILABLE
    log("carbs", value=40, moment=NOW + HOUR)
    log("carbs", value=50, moment=NOW + 30 * HOUR)
    await advance(32 * HOUR)

    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    assert [state.attributes["amount"] for state in told] == [50]
    await restart(hass)
    await advance(POLL)
    assert len(told) == 1


async def test_start_of_home_assistant(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """What is new while Home Assistant starts is told when automations are there to hear of it."""
    await hass.config_entries.async_unload(ENTRY_ID)
    log("carbs", value=40, moment=NOW)
    hass.set_state(CoreState.not_running)
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    hass.set_state(CoreState.starting)
    await advance(POLL)
    assert len(loaded_entry.runtime_data.diary.data.entries) == 1
    assert told == []

    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await settle(hass)
    assert types(told) == ["carbs"]
    await advance(POLL)
    assert len(told) == 1


async def test_news_of_a_reload_before_start(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """What is new while Home Assistant starts is told also after a reload, once."""
    hass.set_state(CoreState.starting)
    log("carbs", value=40, moment=NOW)
    await advance(POLL)
    assert len(loaded_entry.runtime_data.diary.data.entries) == 1
    await restart(hass)
    assert told == []

    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await advance(POLL)
    await advance(POLL)
    assert types(told) == ["carbs"]


async def test_news_of_an_account_that_was_off(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """What was noticed, and is a day old when somebody can be told, is no news any more."""
    hass.set_state(CoreState.starting)
    log("carbs", value=40, moment=NOW)
    log("carbs", value=50, moment=NOW + 10 * HOUR)
    await advance(POLL)
    await hass.config_entries.async_unload(ENTRY_ID)
    hass.set_state(CoreState.running)
    await advance(30 * HOUR)

    await hass.config_entries.async_setup(ENTRY_ID)
    await advance(POLL)
    assert [state.attributes["amount"] for state in told] == [50]


async def test_reload_while_news_are_saved(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """A reload between the saving of news and the telling of them loses none."""
    log("carbs", value=40, moment=NOW)
    with SlowDisk(".diary") as disk:
        freezer.tick(POLL)
        async_fire_time_changed(hass)
        await disk.has_begun()
        reload = hass.async_create_task(hass.config_entries.async_reload(ENTRY_ID))
        await work(30)
        disk.go_on()
        await until(reload.done)
    assert reload.result()
    await advance(POLL)
    await advance(POLL)
    assert types(told) == ["carbs"]


@pytest.mark.parametrize("name", ["history", "diary"])
async def test_poll_while_unloading(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
    log: Log,
    told: list[State],
    name: str,
) -> None:
    """What a poll brings while the account is already being unloaded is told, once.

    It is before or after the diary is saved.
    """
    loaded_entry.runtime_data.readings.store.file.async_save_soon()
    log("carbs", value=40, moment=NOW)
    slow = Fault("slow", "alerts", count=1, seconds=30)
    simulator.faults.add(slow)
    freezer.tick(POLL)
    async_fire_time_changed(hass)
    await until(lambda: not slow.count)
    with SlowDisk(f".{name}") as disk:
        reload = hass.async_create_task(hass.config_entries.async_reload(ENTRY_ID))
        await disk.has_begun()
        freezer.tick(0.6 * MINUTE)
        async_fire_time_changed(hass)
        await work(50)
        disk.go_on()
        await until(reload.done)
    assert reload.result()
    await advance(POLL)
    await advance(POLL)
    assert types(told) == ["carbs"]


async def test_write_that_is_given_up(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """A file that nobody waits for any more doesn't replace a newer one, and bring old news."""
    log("carbs", value=40, moment=NOW - 10 * MINUTE)
    with SlowDisk(".diary", once=True) as disk:
        call = hass.async_create_task(import_last_hour(hass))
        await disk.has_begun()
        call.cancel()
        await until(call.done)
        log("carbs", value=50, moment=NOW)
        freezer.tick(POLL)
        async_fire_time_changed(hass)
        await work(50)
        unload = hass.async_create_task(hass.config_entries.async_unload(ENTRY_ID))
        await work(50)
        disk.go_on()
        await until(unload.done)
    await hass.config_entries.async_setup(ENTRY_ID)
    await advance(POLL)
    await advance(POLL)
    assert [state.attributes["amount"] for state in told] == [40, 50]


async def test_not_told_before_saved(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """A look at the diary while news are saved tells nobody, who would be told again by a crash."""
    # When its time comes the diary is looked at.
    log("exercise", "light", 20, moment=NOW + 17 * MINUTE, recorded=NOW)
    await advance(POLL)
    assert types(told) == ["exercise"]
    log("carbs", value=40, moment=NOW)
    diary = loaded_entry.runtime_data.diary
    with SlowDisk(".diary") as disk:
        poll = hass.async_create_task(diary.async_refresh())
        await disk.has_begun()
        freezer.tick(2 * MINUTE)
        async_fire_time_changed(hass)
        await work(30)
        assert types(told) == ["exercise"]
        disk.go_on()
        await until(poll.done)
    assert types(told) == ["exercise", "carbs"]


async def test_listener_in_trouble(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    told: list[State],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Whoever can't stand the news takes them from nobody else."""

    def fail(_entry: Entry) -> None:
        raise ValueError("What now")

    loaded_entry.runtime_data.diary.news.async_listen(fail)
    log("carbs", value=40, moment=NOW)
    log("carbs", value=50, moment=NOW + MINUTE)
    await advance(POLL)
    assert types(told) == ["carbs", "carbs"]
    assert caplog.text.count("ValueError: What now") == 2


async def test_outage(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    log: Log,
    told: list[State],
) -> None:
    """An event stays as it is while Dexcom can't be reached, and nothing is lost by that."""
    log("carbs", value=40, moment=NOW)
    await advance(POLL)
    before = found(hass, DIARY_ENTRY)

    simulator.faults.add(Fault("http_error", status=503))
    log("carbs", value=50, moment=NOW + MINUTE)
    for _ in range(3):
        await advance(POLL)
    assert shown(hass, "carbs_today") == "unavailable"
    assert found(hass, DIARY_ENTRY) is before

    simulator.faults.clear()
    log("carbs", value=60, moment=NOW + 2 * MINUTE)
    for _ in range(2):
        await advance(POLL)
    assert [state.attributes["amount"] for state in told] == [40, 50, 60]


async def test_automation(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
) -> None:
    """An automation reacts once to each entry of the types that it waits for."""
    heard = async_capture_events(hass, "heard")
    data = {"amount": "{{ trigger.to_state.attributes.amount }}"}
    assert await async_setup_component(
        hass,
        "automation",
        {
            "automation": {
                "triggers": {
                    "trigger": "event.received",
                    "target": {"entity_id": DIARY_ENTRY},
                    "options": {"event_type": ["carbs"]},
                },
                "actions": {"event": "heard", "event_data_template": data},
                "mode": "queued",
            }
        },
    )
    log("carbs", value=40, moment=NOW)
    log("insulin", value=4, moment=NOW + MINUTE)
    log("carbs", value=50, moment=NOW + 2 * MINUTE)
    await advance(POLL)
    assert [event.data["amount"] for event in heard] == [40, 50]


async def test_note_is_private(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The text of a note is neither in a state nor in the log."""
    caplog.set_level(logging.DEBUG)
    log("notes", value=NOTE, moment=NOW)
    await advance(POLL)
    assert found(hass, DIARY_ENTRY).attributes["event_type"] == "note"
    assert NOTE not in str([state.as_dict() for state in hass.states.async_all()])
    assert NOTE not in caplog.text


async def test_note_is_wanted(
    hass: HomeAssistant, entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """A person can have the texts of notes told; what was told goes when they stop that."""
    shows = {**entry.options, "show_notes": True}
    hass.config_entries.async_update_entry(entry, options=shows)
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    log("notes", value=NOTE, moment=NOW)
    await advance(POLL)
    assert found(hass, DIARY_ENTRY).attributes["text"] == NOTE
    await restart(hass)
    assert found(hass, DIARY_ENTRY).attributes["text"] == NOTE

    hass.config_entries.async_update_entry(
        entry, options={**shows, "show_notes": False}
    )
    await restart(hass)
    state = found(hass, DIARY_ENTRY)
    assert state.attributes["event_type"] == "note"
    assert "text" not in state.attributes


async def test_long_note_is_shortened(
    hass: HomeAssistant, entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """A note of 10 MB leaves 1,000 characters in events, the calendar, and files."""
    hass.config_entries.async_update_entry(
        entry, options={**entry.options, "show_notes": True}
    )
    await hass.config_entries.async_setup(ENTRY_ID)
    await hass.async_block_till_done(wait_background_tasks=True)
    log("notes", value=f"{NOTE} " * 450_000, moment=NOW)
    await advance(POLL)
    event = found(hass, DIARY_ENTRY).attributes["text"]
    calendar = found(hass, "calendar.dexcom_diary").attributes["description"]
    assert event == calendar
    assert event.startswith(NOTE)
    assert len(event) == 1000
    assert len(str([state.as_dict() for state in hass.states.async_all()])) < 200_000
    await hass.config_entries.async_unload(ENTRY_ID)
    saved = Path(hass.config.path(".storage", f"dexcom_api.{ENTRY_ID}.diary"))
    assert saved.stat().st_size < 200_000


@pytest.mark.parametrize("user_name", ["UserOne"])
async def test_without_a_diary(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    app: App,
) -> None:
    """A product that keeps its diary from the API has none."""
    app.log_entry("carbs", value=40)
    for _ in range(8):
        await advance(POLL)
    assert found(hass, DIARY_ENTRY).state == STATE_UNKNOWN


@pytest.mark.parametrize("user_name", ["User7"])
async def test_a_day(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    told: list[State],
) -> None:
    """Of a day, each entry is told that was new, and none twice."""
    known = {
        record["recordId"]
        for record in simulator.truth("User7", "events", NOW - 8 * DAY, NOW + DAY)
    }
    seen: dict[str, str] = {}
    for _ in range(96):
        await advance(15 * MINUTE)
        now = simulator.clock.now()
        for record in simulator.truth("User7", "events", now - 25 * HOUR, now + DAY):
            if record["eventStatus"] == "created" and record["recordId"] not in known:
                seen.setdefault(record["recordId"], record["eventType"])
    await advance(POLL)
    names = {"bloodGlucose": "blood_glucose", "notes": "note"}
    entries = [state for state in told if state.entity_id == DIARY_ENTRY]
    assert sorted(types(entries)) == sorted(
        names.get(kind, kind) for kind in seen.values()
    )
    assert len(entries) > 5
