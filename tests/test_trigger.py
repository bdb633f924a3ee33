"""Triggers: automations hear of what Dexcom has, once, and of nothing else."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from itertools import pairwise
import re
from typing import Any, cast

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.event import LOGGED_KINDS
from custom_components.dexcom_api.glucose.ranges import GlucoseRange, Limits
from custom_components.dexcom_api.options import (
    CONF_LOW_MG_DL,
    CONF_UNIT,
    MG_DL,
    MMOL_L,
)
from homeassistant.const import (
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

from .account import HOUR, MINUTE, time_of
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
from .common import account_device, found, on_meter, pass_minutes, shown
from .conftest import ENTRY_ID, NOW, Advance, Log
from .settling import settle
from .simulator import Fault, Simulator

DIARY_POLL = 16 * MINUTE

NEW_READING = f"{DOMAIN}.new_reading"
RANGE_CHANGED = f"{DOMAIN}.glucose_range_changed"
BECAME_STALE = f"{DOMAIN}.data_became_stale"
ENTRY_ADDED = f"{DOMAIN}.diary_entry_added"
KEYS = {NEW_READING, RANGE_CHANGED, BECAME_STALE, ENTRY_ADDED}

# What Home Assistant adds to what a trigger tells.
COMMON = {"id", "idx", "alias", "platform", "description"}

type Automate = Callable[..., Awaitable[Told]]


@pytest.fixture
async def automate(hass: HomeAssistant) -> Automate:
    """Return a function that sets up an automation, and returns what it is told of."""

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
def measure(simulator: Simulator) -> Callable[[float], None]:
    """Return a function that makes all later readings the same."""
    values: list[tuple[datetime, float]] = []

    def change(body: dict[str, Any]) -> dict[str, Any]:
        records = [dict(record) for record in body["records"]]
        for record in records:
            for moment, value in values:
                if time_of(record) > moment:
                    record["value"] = value
        return {**body, "records": records}

    simulator.users["User7"].add_patch("egvs", change)

    def let_be(value: float) -> None:
        newest = dt_util.utcnow() - HOUR
        values.append((newest, value))

    return let_be


def own(told: dict[str, Any]) -> dict[str, Any]:
    """Return what is told beside what Home Assistant adds."""
    assert told.keys() >= COMMON
    return {key: value for key, value in told.items() if key not in COMMON}


@pytest.mark.parametrize("unit", [MG_DL, MMOL_L])
async def test_new_reading(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
    unit: str,
) -> None:
    """Each reading that Dexcom releases is told once, with its own time and as it is."""
    told = await automate(NEW_READING)
    newest = datetime.fromisoformat(shown(hass, "last_reading"))

    await pass_minutes(advance, 120)

    now = dt_util.utcnow()
    truth = {
        time_of(egv).isoformat(): egv
        for egv in simulator.truth("User7", "egvs", newest + MINUTE, now)
    }
    assert len(truth) > 20
    assert [reading["time"] for reading in told] == list(truth)
    for reading in told:
        egv = truth[reading["time"]]
        assert own(reading) == {
            "name": "Dexcom",
            "time": reading["time"],
            "delay_minutes": pytest.approx(61, abs=3),
            "value": on_meter(egv["value"], unit),
            "unit": unit,
            "trend": reading["trend"],
            "range": Limits().find_range(egv["value"]),
        }
        assert reading["description"] == "new reading of Dexcom"


async def test_all_ranges(
    loaded_entry: MockConfigEntry, advance: Advance, automate: Automate
) -> None:
    """Over a day, each reading that lies in another range than the one before is told."""
    changes = await automate(RANGE_CHANGED)
    readings = loaded_entry.runtime_data.readings
    seen = [readings.data.latest]

    @callback
    def look() -> None:
        if readings.data.latest is not seen[-1]:
            seen.append(readings.data.latest)

    readings.async_add_listener(look)
    await pass_minutes(advance, 24 * 60, step=5)

    ranges = [
        (egv.system_time.isoformat(), Limits().find_range(egv.value)) for egv in seen
    ]
    expected = [
        (moment, old, new)
        for (_, old), (moment, new) in pairwise(ranges)
        if old is not new
    ]
    assert len(seen) > 200
    assert len(expected) > 2
    assert [
        (change["time"], change["from_range"], change["to_range"]) for change in changes
    ] == expected


async def test_chosen_ranges(
    loaded_entry: MockConfigEntry,
    advance: Advance,
    automate: Automate,
    measure: Callable[[float], None],
) -> None:
    """A change is only told from and to the ranges that were chosen."""
    measure(100)
    await pass_minutes(advance, 10)
    told = await automate(
        RANGE_CHANGED, **{"from": "in_range", "to": ["low", "very_low"]}
    )

    for value in (200, 65, 100, 53, 69, 75, 70, 69):
        measure(value)
        await pass_minutes(advance, 6)

    assert [(change["value"], change["to_range"]) for change in told] == [
        (53, "very_low"),
        (69, "low"),
    ]
    assert all(change["range"] == change["to_range"] for change in told)


async def test_range_over_an_outage(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
    measure: Callable[[float], None],
) -> None:
    """A change that happened while Dexcom could not be reached is told with what comes next."""
    measure(100)
    await pass_minutes(advance, 10)
    told = await automate(RANGE_CHANGED)

    simulator.faults.add(Fault("http_error", status=503))
    await pass_minutes(advance, 15)
    assert shown(hass, "glucose_range") == STATE_UNAVAILABLE
    simulator.faults.clear()
    await pass_minutes(advance, 30)
    assert shown(hass, "glucose_range") == "in_range"
    assert told == []

    simulator.faults.add(Fault("http_error", status=503))
    measure(65)
    await pass_minutes(advance, 15)
    simulator.faults.clear()
    await pass_minutes(advance, 30)
    [change] = told
    assert (change["from_range"], change["to_range"]) == ("in_range", "low")


async def test_other_limits_are_no_change_of_glucose(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    automate: Automate,
    measure: Callable[[float], None],
) -> None:
    """Where a limit is moved, the next reading tells; readings seen before are no news."""
    measure(100)
    await pass_minutes(advance, 10)
    told = await automate(RANGE_CHANGED)

    options = {CONF_UNIT: MG_DL, CONF_LOW_MG_DL: 110}
    hass.config_entries.async_update_entry(loaded_entry, options=options)
    await hass.config_entries.async_reload(ENTRY_ID)
    await settle(hass)
    assert shown(hass, "glucose_range") == "low"
    assert told == []

    await pass_minutes(advance, 12)
    [change] = told
    assert (change["from_range"], change["to_range"]) == ("in_range", "low")


async def test_reload_tells_nothing_twice(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    automate: Automate,
) -> None:
    """An account that is loaded anew tells what came meanwhile, and of that only the newest."""
    told = await automate(NEW_READING)
    await hass.config_entries.async_reload(ENTRY_ID)
    await settle(hass)
    assert told == []

    await hass.config_entries.async_unload(ENTRY_ID)
    await pass_minutes(advance, 20)
    assert told == []
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    [reading] = told
    assert reading["time"] == shown(hass, "last_reading")

    await pass_minutes(advance, 10)
    assert len(told) == 3


async def test_stale(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
) -> None:
    """A phone that doesn't upload is told once, with the time of the latest reading."""
    told = await automate(BECAME_STALE)
    simulator.users["User7"].offline.append((NOW, NOW + 12 * HOUR))

    await pass_minutes(advance, 330, step=10)
    assert told == []
    await pass_minutes(advance, 120, step=10)

    [stale] = told
    assert stale.pop("reason") == "no_upload"
    assert own(stale) == {
        "name": "Dexcom",
        "time": shown(hass, "last_reading"),
        "delay_minutes": pytest.approx(365, abs=10),
    }
    await hass.config_entries.async_reload(ENTRY_ID)
    await pass_minutes(advance, 60, step=10)
    assert len(told) == 1


async def test_stale_because_of_dexcom(
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
) -> None:
    """Data become stale as well while Dexcom can't be reached, and the reason says so."""
    told = await automate(BECAME_STALE)
    simulator.faults.add(Fault("http_error", status=503))
    await pass_minutes(advance, 420, step=10)
    assert [stale["reason"] for stale in told] == ["api_down"]


async def test_lists_in_templates(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    measure: Callable[[float], None],
    log: Log,
) -> None:
    """What is told is plain text, also in a list that a template joins to other text."""
    measure(100)
    await pass_minutes(advance, 10)
    told = listen(hass)
    fields = {
        RANGE_CHANGED: ("unit", "trend", "range", "from_range", "to_range"),
        ENTRY_ADDED: ("kind", "unit", "sub_type"),
    }
    automations = [
        {
            "alias": trigger.partition(".")[2],
            "triggers": {"trigger": trigger, "target": {"entity_id": GLUCOSE}},
            "actions": tell(
                {"text": f"{{{{ 'It is ' ~ [trigger.{', trigger.'.join(names)}] }}}}"}
            ),
        }
        for trigger, names in fields.items()
    ]
    await set_up_automations(hass, *automations)

    measure(65)
    await pass_minutes(advance, 10)
    log("insulin", "fastActing", 4.5, moment=dt_util.utcnow())
    await advance(DIARY_POLL)

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
    loaded_entry: MockConfigEntry,
    advance: Advance,
    automate: Automate,
    log: Log,
    options: dict[str, Any],
    kinds: list[str],
) -> None:
    """A new entry of a chosen kind is told once, as its event tells it; alerts aren't entries."""
    told = await automate(ENTRY_ADDED, **options)
    log("insulin", "fastActing", 4.5, moment=NOW - 50 * MINUTE)
    log("health", "stress", moment=NOW - 40 * MINUTE)
    log("carbs", value=30, moment=NOW - 30 * MINUTE)
    log("bloodGlucose", value=112, moment=NOW - 20 * MINUTE)

    await pass_minutes(advance, 48, step=16)

    assert [entry["kind"] for entry in told] == kinds
    carbs = [entry for entry in told if entry["kind"] == "carbs"]
    assert [own(entry) for entry in carbs] == [
        {
            "name": "Dexcom",
            "kind": "carbs",
            "time": (NOW - 30 * MINUTE).isoformat(),
            "amount": 30,
            "unit": "g",
            "sub_type": None,
            "delay_minutes": 46,
        }
    ] * len(carbs)


async def test_alert_is_no_entry(
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
) -> None:
    """What the app alerts of was not logged by anybody."""
    told = await automate(ENTRY_ADDED)
    app = simulator.users["User7"].app
    app.raise_alert("low", "activeAlarming", NOW, visible_from=NOW)
    await advance(DIARY_POLL)
    assert "low" not in [entry["sub_type"] for entry in told]
    assert "alert" not in [entry["kind"] for entry in told]


async def test_targets(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    automate: Automate,
) -> None:
    """An area reaches the account through its device, once, from when on the device is there."""
    area = ar.async_get(hass).async_create("Bedroom")
    devices = dr.async_get(hass)
    device = account_device(hass)
    told = await automate(NEW_READING, {"area_id": area.id})
    await pass_minutes(advance, 12)
    assert told == []

    devices.async_update_device(device.id, area_id=area.id, name_by_user="Anna")
    await hass.async_block_till_done()
    await pass_minutes(advance, 10)
    assert [reading["name"] for reading in told] == ["Anna", "Anna"]

    devices.async_update_device(device.id, area_id=None)
    await hass.async_block_till_done()
    await pass_minutes(advance, 10)
    assert len(told) == 2


@pytest.mark.parametrize("trigger", sorted(KEYS))
async def test_other_entities(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    automate: Automate,
    log: Log,
    trigger: str,
) -> None:
    """An entity that isn't of an account has nothing to tell."""
    told = await automate(trigger, {"entity_id": ["sun.sun", "sensor.nothing"]})
    simulator.users["User7"].offline.append((NOW + HOUR, NOW + 12 * HOUR))
    log("carbs", value=30)
    await pass_minutes(advance, 540, step=15)
    assert found(hass, "binary_sensor.dexcom_stale_data").state == "on"
    assert told == []


async def test_removal(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    automate: Automate,
) -> None:
    """An automation that is turned off, and one without its account, are told of nothing."""
    told = await automate(NEW_READING)
    await hass.services.async_call(
        "automation", SERVICE_TURN_OFF, {"entity_id": "all"}, blocking=True
    )
    await pass_minutes(advance, 12)
    assert told == []

    await hass.services.async_call(
        "automation", SERVICE_TURN_ON, {"entity_id": "all"}, blocking=True
    )
    await hass.config_entries.async_remove(ENTRY_ID)
    await pass_minutes(advance, 12)
    assert told == []
    assert found(hass, "automation.under_test").state == "on"


async def test_automation_that_is_there_first(
    hass: HomeAssistant, entry: MockConfigEntry, advance: Advance, automate: Automate
) -> None:
    """An automation that is set up before the account hears of what comes after."""
    told = await automate(NEW_READING)
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    assert told == []
    await pass_minutes(advance, 10)
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
        (f"{DOMAIN}.glucose_was_low", {"target": {"entity_id": GLUCOSE}}),
    ],
)
async def test_bad_configuration(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    trigger: str,
    config: dict[str, Any],
) -> None:
    """An automation that makes no sense is refused."""
    automation = {
        "alias": "Under test",
        "triggers": {"trigger": trigger, **config},
        "actions": [],
    }
    [state] = await set_up_automations(hass, automation)
    assert state.state == STATE_UNAVAILABLE


async def test_described(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
) -> None:
    """The editor is told of each trigger with its fields, and offers them for the device."""
    triggers = await described(hass, hass_ws_client, "trigger")
    assert triggers.keys() == KEYS
    ranges = triggers[RANGE_CHANGED]["fields"]
    for field in ("from", "to"):
        assert set(choices(ranges[field])) == set(GlucoseRange)
    kinds = triggers[ENTRY_ADDED]["fields"]["kind"]
    assert set(choices(kinds)) == set(LOGGED_KINDS)

    websocket = await hass_ws_client()
    target = {"device_id": [account_device(hass).id]}
    await websocket.send_json_auto_id(
        {"type": "get_triggers_for_target", "target": target}
    )
    assert set((await websocket.receive_json())["result"]) >= KEYS


async def test_examples(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    measure: Callable[[float], None],
) -> None:
    """The automations of the documentation do what they say."""
    lights: list[dict[str, Any]] = []
    messages: list[str] = []
    for action in (SERVICE_TURN_ON, SERVICE_TURN_OFF):
        hass.services.async_register(
            "light", action, callback(lambda call: lights.append({**call.data}))
        )
    hass.services.async_register(
        "notify", "notify", callback(lambda call: messages.append(call.data["message"]))
    )
    text = (INTEGRATION.parents[1] / "docs" / "triggers.md").read_text("utf-8")
    automations = [
        parse_yaml(example)
        for example in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    ]
    measure(100)
    await pass_minutes(advance, 10)
    assert await async_setup_component(
        hass, "automation", {"automation": cast(Any, automations)}
    )
    states = hass.states.async_all("automation")
    assert [state.state for state in states] == [STATE_ON] * 3

    measure(65)
    await pass_minutes(advance, 10)
    log("carbs", value=30, moment=dt_util.utcnow())
    measure(100)
    await advance(DIARY_POLL)

    bedside = {"entity_id": ["light.bedside"]}
    assert lights == [
        {**bedside, "color_name": "orange"},
        {**bedside, "color_name": "green"},
    ]
    low, carbs = messages
    assert re.fullmatch(r"Dexcom was at 65 mg/dL at \d\d:\d\d\.", low)
    assert carbs == "30.0 g of carbs, 16 minutes ago."


def test_texts() -> None:
    """Each trigger and each of its fields has a name and a description, and no other has."""
    assert_texts("trigger", KEYS)
