"""Triggers: automations hear of everything new exactly once."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import pairwise
import re
from typing import Any, cast

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.const import (
    EVENT_STATE_CHANGED,
    SERVICE_TURN_OFF,
    SERVICE_TURN_ON,
    STATE_ON,
    STATE_UNAVAILABLE,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from homeassistant.util.yaml import parse_yaml

from .automations import (
    GLUCOSE,
    Told,
    assert_texts,
    choices,
    described,
    listen,
    set_up_automations,
    tell,
)
from .browser import INTEGRATION
from .common import account_device, on_meter
from .conftest import ENTRY_ID, NOW
from .pictures.pixels import band_of
from .scene import Scene
from .simulator import Fault

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DIARY_POLL = 16 * MINUTE

NEW_READING = "dexcom_api.new_reading"
RANGE_CHANGED = "dexcom_api.glucose_range_changed"
BECAME_STALE = "dexcom_api.data_became_stale"
ENTRY_ADDED = "dexcom_api.diary_entry_added"
KEYS = {NEW_READING, RANGE_CHANGED, BECAME_STALE, ENTRY_ADDED}

# What Home Assistant adds to the variables of a trigger.
COMMON = {"id", "idx", "alias", "platform", "description"}

LAST_READING = "sensor.dexcom_last_reading"
RANGE = "sensor.dexcom_glucose_range"
DOWN = Fault("http_error", status=503)

type Automate = Callable[..., Awaitable[Told]]
type Measure = Callable[..., Awaitable[None]]


@pytest.fixture
async def automate(hass: HomeAssistant) -> Automate:
    """Return a function that sets up an automation and returns what its trigger tells."""

    async def set_up(
        trigger: str, target: dict[str, Any] | None = None, **options: Any
    ) -> Told:
        told = listen(hass)
        automation = {
            "alias": "Under test",
            "mode": "queued",
            "max": 500,
            "triggers": {
                "trigger": trigger,
                "target": target or {"entity_id": GLUCOSE},
                "options": options,
            },
            "actions": tell("{{ trigger }}"),
        }
        [state] = await set_up_automations(hass, automation)
        assert state.state == STATE_ON
        return told

    return set_up


@pytest.fixture
def measure(stage: Scene) -> Measure:
    """Return a function that makes all later readings the same and waits for the first."""
    values: list[tuple[datetime, float]] = []

    def change(body: dict[str, Any]) -> dict[str, Any]:
        records = [dict(record) for record in body["records"]]
        for record in records:
            for moment, value in values:
                if datetime.fromisoformat(record["systemTime"]) > moment:
                    record["value"] = value
        return {**body, "records": records}

    stage.user.add_patch("egvs", change)

    async def measure_from_now(value: float, minutes: int = 10) -> None:
        values.append((dt_util.utcnow() - HOUR, value))
        await stage.advance(MINUTE, minutes)

    return measure_from_now


def own(told: dict[str, Any]) -> dict[str, Any]:
    """Return the variables that the integration gives to a trigger."""
    assert told.keys() >= COMMON
    return {key: value for key, value in told.items() if key not in COMMON}


def ranges_of(told: Told) -> list[tuple[str, str]]:
    """Return from and to which ranges glucose changed."""
    return [(change["from_range"], change["to_range"]) for change in told]


@pytest.mark.parametrize("unit", ["mg/dL", "mmol/L"])
async def test_new_reading(scene: Scene, automate: Automate, unit: str) -> None:
    """Each new reading fires once, with its own time."""
    told = await automate(NEW_READING)
    newest = datetime.fromisoformat(scene.state(LAST_READING).state)
    await scene.advance(MINUTE, 120)

    truth = scene.simulator.truth("User7", "egvs", newest + MINUTE, dt_util.utcnow())
    assert len(truth) > 20
    for reading, egv in zip(told, truth, strict=True):
        assert own(reading) == {
            "name": "Dexcom",
            "time": datetime.fromisoformat(egv["systemTime"]).isoformat(),
            "delay_minutes": pytest.approx(61, abs=3),
            "value": on_meter(egv["value"], unit),
            "unit": unit,
            "trend": reading["trend"],
            "range": band_of(egv["value"]),
        }
        assert reading["description"] == "new reading of Dexcom"


async def test_all_ranges(scene: Scene, automate: Automate) -> None:
    """Over a day, each reading in another range than the one before fires."""
    told = await automate(RANGE_CHANGED)
    times = [scene.state(LAST_READING).state]

    @callback
    def listen_to_readings(event: Any) -> None:
        if event.data["entity_id"] == LAST_READING:
            times.append(event.data["new_state"].state)

    scene.hass.bus.async_listen(EVENT_STATE_CHANGED, listen_to_readings)
    await scene.advance(5 * MINUTE, 24 * 12)

    values = {
        datetime.fromisoformat(egv["systemTime"]).isoformat(): egv["value"]
        for egv in scene.simulator.truth(
            "User7", "egvs", NOW - 2 * HOUR, NOW + 24 * HOUR
        )
    }
    ranges = [(time, band_of(values[time])) for time in times]
    expected = [
        (time, old, new) for (_, old), (time, new) in pairwise(ranges) if old != new
    ]
    assert len(times) > 200
    assert len(expected) > 2
    assert [
        (change["time"], change["from_range"], change["to_range"]) for change in told
    ] == expected


async def test_chosen_ranges(
    scene: Scene, automate: Automate, measure: Measure
) -> None:
    """A change only fires between the chosen ranges."""
    await measure(100)
    told = await automate(
        RANGE_CHANGED, **{"from": "in_range", "to": ["low", "very_low"]}
    )
    for value in (200, 65, 100, 53, 69, 75, 70, 69):
        await measure(value, 6)
    assert [(change["value"], change["to_range"]) for change in told] == [
        (53, "very_low"),
        (69, "low"),
    ]
    assert all(change["range"] == change["to_range"] for change in told)


async def test_range_during_an_outage(
    scene: Scene, automate: Automate, measure: Measure
) -> None:
    """A change while Dexcom can't be reached fires with the next reading."""
    await measure(100)
    told = await automate(RANGE_CHANGED)

    scene.simulator.faults.add(DOWN)
    await scene.advance(MINUTE, 15)
    assert scene.state(RANGE).state == STATE_UNAVAILABLE
    scene.simulator.faults.clear()
    await scene.advance(MINUTE, 30)
    assert scene.state(RANGE).state == "in_range"
    assert told == []

    scene.simulator.faults.add(DOWN)
    await measure(65, 15)
    scene.simulator.faults.clear()
    await scene.advance(MINUTE, 30)
    assert ranges_of(told) == [("in_range", "low")]


async def test_new_limits_are_no_change_of_glucose(
    scene: Scene, automate: Automate, measure: Measure
) -> None:
    """After a limit was moved, the next reading fires, but not those before."""
    await measure(100)
    told = await automate(RANGE_CHANGED)

    scene.choose(low_mg_dl=110)
    await scene.reload()
    assert scene.state(RANGE).state == "low"
    assert told == []

    await scene.advance(MINUTE, 12)
    assert ranges_of(told) == [("in_range", "low")]


async def test_reload(scene: Scene, automate: Automate) -> None:
    """A reload fires nothing twice, and only the newest of the readings since."""
    told = await automate(NEW_READING)
    await scene.reload()
    assert told == []

    await scene.unload()
    await scene.advance(MINUTE, 20)
    assert told == []
    await scene.set_up()
    [reading] = told
    assert reading["time"] == scene.state(LAST_READING).state

    await scene.advance(MINUTE, 10)
    assert len(told) == 3


async def test_stale(scene: Scene, automate: Automate) -> None:
    """A phone that stops uploading fires once, with the time of the latest reading."""
    told = await automate(BECAME_STALE)
    scene.user.offline.append((NOW, NOW + 12 * HOUR))
    await scene.advance(10 * MINUTE, 33)
    assert told == []
    await scene.advance(10 * MINUTE, 12)

    [stale] = told
    assert own(stale) == {
        "name": "Dexcom",
        "time": scene.state(LAST_READING).state,
        "delay_minutes": pytest.approx(365, abs=10),
        "reason": "no_upload",
    }
    await scene.reload()
    await scene.advance(10 * MINUTE, 6)
    assert len(told) == 1


async def test_stale_because_of_dexcom(scene: Scene, automate: Automate) -> None:
    """Data also becomes stale while Dexcom can't be reached, which the reason says."""
    told = await automate(BECAME_STALE)
    scene.simulator.faults.add(DOWN)
    await scene.advance(10 * MINUTE, 42)
    assert [stale["reason"] for stale in told] == ["api_down"]


async def test_lists_in_templates(scene: Scene, measure: Measure) -> None:
    """All variables are plain text, also in a list that a template joins to other text."""
    await measure(100)
    told = listen(scene.hass)
    automations = [
        {
            "alias": trigger.partition(".")[2],
            "triggers": {"trigger": trigger, "target": {"entity_id": GLUCOSE}},
            "actions": tell(
                {"text": f"{{{{ 'It is ' ~ [trigger.{', trigger.'.join(names)}] }}}}"}
            ),
        }
        for trigger, names in (
            (RANGE_CHANGED, ("unit", "trend", "range", "from_range", "to_range")),
            (ENTRY_ADDED, ("kind", "unit", "sub_type")),
        )
    ]
    await set_up_automations(scene.hass, *automations)

    await measure(65)
    scene.log("insulin", "fastActing", 4.5, moment=dt_util.utcnow())
    await scene.advance(DIARY_POLL)

    assert [message["text"] for message in told] == [
        "It is ['mg/dL', 'steady', 'low', 'in_range', 'low']",
        "It is ['insulin', 'U', 'fast_acting']",
    ]


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        ({}, ["insulin", "health", "carbs", "blood_glucose"]),
        ({"kind": "carbs"}, ["carbs"]),
        ({"kind": ["insulin", "blood_glucose"]}, ["insulin", "blood_glucose"]),
    ],
)
async def test_diary_entry(
    scene: Scene, automate: Automate, options: dict[str, Any], kinds: list[str]
) -> None:
    """A new entry of a chosen kind fires once. An alert isn't an entry."""
    told = await automate(ENTRY_ADDED, **options)
    scene.log("insulin", "fastActing", 4.5, moment=NOW - 50 * MINUTE)
    scene.log("health", "stress", moment=NOW - 40 * MINUTE)
    scene.log("carbs", value=30, moment=NOW - 30 * MINUTE)
    scene.log("bloodGlucose", value=112, moment=NOW - 20 * MINUTE)
    scene.raise_alert("low", "activeAlarming", NOW - 10 * MINUTE)
    await scene.advance(DIARY_POLL, 3)

    assert [entry["kind"] for entry in told] == kinds
    carbs = [own(entry) for entry in told if entry["kind"] == "carbs"]
    assert carbs == [
        {
            "name": "Dexcom",
            "kind": "carbs",
            "time": (NOW - 30 * MINUTE).isoformat(),
            "amount": 30,
            "unit": "g",
            "sub_type": None,
            "delay_minutes": 46,
        }
    ] * kinds.count("carbs")


async def test_targets(scene: Scene, automate: Automate) -> None:
    """An area targets the account of a device for as long as the device is in it."""
    area = ar.async_get(scene.hass).async_create("Bedroom")
    devices = dr.async_get(scene.hass)
    device = account_device(scene.hass)
    told = await automate(NEW_READING, {"area_id": area.id})
    await scene.advance(MINUTE, 12)
    assert told == []

    devices.async_update_device(device.id, area_id=area.id, name_by_user="Anna")
    await scene.advance(MINUTE, 10)
    assert [reading["name"] for reading in told] == ["Anna", "Anna"]

    devices.async_update_device(device.id, area_id=None)
    await scene.advance(MINUTE, 10)
    assert len(told) == 2


@pytest.mark.parametrize("trigger", sorted(KEYS))
async def test_other_entities(scene: Scene, automate: Automate, trigger: str) -> None:
    """Entities of other integrations fire nothing."""
    told = await automate(trigger, {"entity_id": ["sun.sun", "sensor.nothing"]})
    scene.user.offline.append((NOW + HOUR, NOW + 12 * HOUR))
    scene.log("carbs", value=30, moment=NOW)
    await scene.advance(15 * MINUTE, 36)
    assert scene.state("binary_sensor.dexcom_stale_data").state == "on"
    assert told == []


async def test_removal(scene: Scene, automate: Automate) -> None:
    """Nothing fires while the automation is off, or once the account is removed."""
    told = await automate(NEW_READING)
    for action in (SERVICE_TURN_OFF, SERVICE_TURN_ON):
        await scene.hass.services.async_call(
            "automation", action, {"entity_id": "all"}, blocking=True
        )
        if action == SERVICE_TURN_ON:
            await scene.hass.config_entries.async_remove(ENTRY_ID)
        await scene.advance(MINUTE, 12)
        assert told == []
    assert scene.state("automation.under_test").state == "on"


async def test_automation_before_account(stage: Scene, automate: Automate) -> None:
    """An automation that is set up before the account fires for what comes later."""
    told = await automate(NEW_READING)
    await stage.set_up()
    assert told == []
    await stage.advance(MINUTE, 10)
    assert len(told) == 2


@pytest.mark.parametrize(
    ("trigger", "config"),
    [
        (NEW_READING, {}),
        (NEW_READING, {"target": {}}),
        (NEW_READING, {"target": {"entity_id": GLUCOSE}, "options": {"to": "low"}}),
        (RANGE_CHANGED, {"target": {"entity_id": GLUCOSE}, "options": {"to": "lower"}}),
        (RANGE_CHANGED, {"target": {"entity_id": GLUCOSE}, "options": {"to": []}}),
        (ENTRY_ADDED, {"target": {"entity_id": GLUCOSE}, "options": {"kind": "alert"}}),
        ("dexcom_api.glucose_was_low", {"target": {"entity_id": GLUCOSE}}),
    ],
)
async def test_bad_configuration(
    scene: Scene, trigger: str, config: dict[str, Any]
) -> None:
    """An automation with an invalid trigger is refused."""
    automation = {
        "alias": "Under test",
        "triggers": {"trigger": trigger, **config},
        "actions": [],
    }
    [state] = await set_up_automations(scene.hass, automation)
    assert state.state == STATE_UNAVAILABLE


async def test_editor(scene: Scene, hass_ws_client: WebSocketGenerator) -> None:
    """The editor gets each trigger with its choices, and offers it for the device."""
    triggers = await described(scene.hass, hass_ws_client, "trigger")
    assert triggers.keys() == KEYS
    ranges = triggers[RANGE_CHANGED]["fields"]
    for field in ("from", "to"):
        assert choices(ranges[field]) == [
            "very_low",
            "low",
            "in_range",
            "high",
            "very_high",
        ]
    kinds = triggers[ENTRY_ADDED]["fields"]["kind"]
    assert set(choices(kinds)) == {
        "insulin",
        "carbs",
        "exercise",
        "health",
        "blood_glucose",
        "note",
    }

    websocket = await hass_ws_client()
    target = {"device_id": [account_device(scene.hass).id]}
    await websocket.send_json_auto_id(
        {"type": "get_triggers_for_target", "target": target}
    )
    assert set((await websocket.receive_json())["result"]) >= KEYS


async def test_examples(scene: Scene, measure: Measure) -> None:
    """The automations of the documentation do what they say."""
    lights: list[dict[str, Any]] = []
    messages: list[str] = []
    services = scene.hass.services
    for action in (SERVICE_TURN_ON, SERVICE_TURN_OFF):
        services.async_register(
            "light", action, callback(lambda call: lights.append({**call.data}))
        )
    services.async_register(
        "notify", "notify", callback(lambda call: messages.append(call.data["message"]))
    )
    text = (INTEGRATION.parents[1] / "docs" / "triggers.md").read_text("utf-8")
    automations = [
        parse_yaml(example)
        for example in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    ]
    await measure(100)
    assert await async_setup_component(
        scene.hass, "automation", {"automation": cast(Any, automations)}
    )
    states = scene.hass.states.async_all("automation")
    assert [state.state for state in states] == [STATE_ON] * 3

    await measure(65)
    scene.log("carbs", value=30, moment=dt_util.utcnow())
    await measure(100, 0)
    await scene.advance(DIARY_POLL)

    bedside = {"entity_id": ["light.bedside"]}
    assert lights == [
        {**bedside, "color_name": "orange"},
        {**bedside, "color_name": "green"},
    ]
    low, carbs = messages
    assert re.fullmatch(r"Dexcom was at 65 mg/dL at \d\d:\d\d\.", low)
    assert carbs == "30.0 g of carbs, 16 minutes ago."


def test_texts() -> None:
    """Each trigger and field has a name and a description, and no others exist."""
    assert_texts("trigger", KEYS)
