"""Triggers: automations run exactly once for everything new."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
import re
from typing import Any, cast

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.components.trace.util import async_get_trace, async_list_traces
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import parse_yaml

from .account import HOUR, MINUTE
from .automations import (
    ON_GLUCOSE,
    Reports,
    find_refused,
    listen,
    offered,
    report,
    set_up_automations,
)
from .browser import INTEGRATION
from .common import account_device, on_meter
from .conftest import ENTRY_ID
from .pictures.pixels import band_of
from .scene import Scene
from .simulated import NOW

DIARY_POLL = 16 * MINUTE

NEW_READING = "dexcom_api.new_reading"
RANGE_CHANGED = "dexcom_api.glucose_range_changed"
BECAME_STALE = "dexcom_api.data_became_stale"
ENTRY_ADDED = "dexcom_api.diary_entry_added"
KEYS = {NEW_READING, RANGE_CHANGED, BECAME_STALE, ENTRY_ADDED}

# What Home Assistant adds to the variables of a trigger.
COMMON = {"id", "idx", "alias", "platform", "description"}

AUTOMATION = "under_test"

type Automate = Callable[..., Awaitable[Reports]]
type Measure = Callable[..., Awaitable[None]]


@pytest.fixture
async def automate(hass: HomeAssistant) -> Automate:
    """Return a function that sets up an automation and returns its triggers' variables."""

    async def set_up(
        *triggers: str, target: dict[str, Any] | None = None, **options: Any
    ) -> Reports:
        reports = listen(hass)
        config = {"target": target or ON_GLUCOSE["target"], "options": options}
        automation = {
            "alias": "Under test",
            "id": AUTOMATION,
            "mode": "queued",
            "max": 500,
            "triggers": [{"trigger": trigger, **config} for trigger in triggers],
            "actions": report("{{ trigger }}"),
        }
        [state] = await set_up_automations(hass, automation)
        assert state.state == "on"
        return reports

    return set_up


@pytest.fixture
def measure(stage: Scene) -> Measure:
    """Return a function that makes all later readings the same and waits for the first."""
    values = [(datetime.min.replace(tzinfo=UTC), 100.0)]
    stage.change_values(
        lambda moment: [value for since, value in values if moment > since][-1]
    )

    async def measure_from_now(value: float, minutes: int = 10) -> None:
        values.append((stage.now - HOUR, value))
        await stage.advance(MINUTE, minutes)

    return measure_from_now


def own(variables: dict[str, Any]) -> dict[str, Any]:
    """Return the variables that the integration gives to a trigger."""
    assert variables.keys() >= COMMON
    return {key: value for key, value in variables.items() if key not in COMMON}


def ranges_of(reports: Reports) -> list[tuple[str, str]]:
    """Return from and to which ranges glucose changed."""
    return [(change["from_range"], change["to_range"]) for change in reports]


@pytest.mark.parametrize("unit", ["mg/dL", "mmol/L"])
async def test_new_reading(scene: Scene, automate: Automate, unit: str) -> None:
    """Each new reading fires once, with its own time."""
    reports = await automate(NEW_READING)
    newest = datetime.fromisoformat(scene.sensor("last_reading").state)
    await scene.advance(MINUTE, 120)

    truth = scene.truth("egvs", newest + MINUTE, scene.now)
    assert len(truth) > 20
    for reading, egv in zip(reports, truth, strict=True):
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
    assert reports[-1]["trend"] == scene.sensor("trend").state


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            {},
            [
                (200, "in_range", "high"),
                (65, "high", "low"),
                (100, "low", "in_range"),
                (53, "in_range", "very_low"),
                (69, "very_low", "low"),
                (75, "low", "in_range"),
                (69, "in_range", "low"),
                (251, "low", "very_high"),
            ],
        ),
        (
            {"from": "in_range", "to": ["low", "very_low"]},
            [(53, "in_range", "very_low"), (69, "in_range", "low")],
        ),
    ],
)
async def test_ranges(
    scene: Scene,
    automate: Automate,
    measure: Measure,
    options: dict[str, Any],
    expected: list[tuple[int, str, str]],
) -> None:
    """A reading in another range than the one before fires, if the ranges are chosen."""
    await measure(100)
    reports = await automate(RANGE_CHANGED, **options)
    for value in (200, 65, 100, 53, 69, 75, 70, 69, 251):
        await measure(value, 6)
    assert [
        (change["value"], change["from_range"], change["to_range"])
        for change in reports
    ] == expected
    assert all(change["range"] == change["to_range"] for change in reports)


async def test_range_during_an_outage(
    scene: Scene, automate: Automate, measure: Measure
) -> None:
    """A change while Dexcom can't be reached fires with the next reading."""
    await measure(100)
    reports = await automate(RANGE_CHANGED)

    for value, expected in ((100, []), (65, [("in_range", "low")])):
        scene.fail("egvs", "devices")
        await measure(value, 15)
        assert scene.sensor("glucose_range").state == "unavailable"
        scene.simulator.faults.clear()
        await scene.advance(MINUTE, 30)
        assert ranges_of(reports) == expected


async def test_new_limits(scene: Scene, automate: Automate, measure: Measure) -> None:
    """After a limit was moved, the next reading fires, but not those before."""
    await measure(100)
    reports = await automate(RANGE_CHANGED)

    scene.choose(low_mg_dl=110)
    await scene.reload()
    assert scene.sensor("glucose_range").state == "low"
    assert reports == []

    await scene.advance(MINUTE, 12)
    assert ranges_of(reports) == [("in_range", "low")]


async def test_reload(scene: Scene, automate: Automate) -> None:
    """A reload fires nothing twice, and only the newest of the readings since."""
    reports = await automate(NEW_READING)
    await scene.reload()
    assert reports == []

    await scene.unload()
    await scene.advance(MINUTE, 20)
    assert reports == []
    await scene.set_up()
    [reading] = reports
    assert reading["time"] == scene.sensor("last_reading").state

    await scene.advance(MINUTE, 10)
    assert len(reports) == 3


async def test_stale(scene: Scene, automate: Automate) -> None:
    """A phone that stops uploading fires once, with the time of the latest reading."""
    reports = await automate(BECAME_STALE)
    scene.user.offline.append((NOW, NOW + 12 * HOUR))
    await scene.advance(10 * MINUTE, 33)
    assert reports == []
    await scene.advance(10 * MINUTE, 12)

    [stale] = reports
    assert own(stale) == {
        "name": "Dexcom",
        "time": scene.sensor("last_reading").state,
        "delay_minutes": pytest.approx(365, abs=10),
        "reason": "no_upload",
    }
    await scene.reload()
    await scene.advance(10 * MINUTE, 6)
    assert len(reports) == 1


async def test_stale_because_of_dexcom(scene: Scene, automate: Automate) -> None:
    """Data also becomes stale while Dexcom can't be reached, and the reason says so."""
    reports = await automate(BECAME_STALE)
    scene.fail("egvs", "devices")
    await scene.advance(10 * MINUTE, 42)
    assert [stale["reason"] for stale in reports] == ["api_down"]


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
    reports = await automate(ENTRY_ADDED, **options)
    scene.log("insulin", "fastActing", 4.5, moment=NOW - 50 * MINUTE)
    scene.log("health", "stress", moment=NOW - 40 * MINUTE)
    scene.log("carbs", value=30, moment=NOW - 30 * MINUTE)
    scene.log("bloodGlucose", value=112, moment=NOW - 20 * MINUTE)
    scene.raise_alert("low", "activeAlarming", NOW - 10 * MINUTE)
    await scene.advance(DIARY_POLL, 3)

    assert [entry["kind"] for entry in reports] == kinds
    carbs = [own(entry) for entry in reports if entry["kind"] == "carbs"]
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


async def find_reasons(hass: HomeAssistant) -> list[dict[str, Any]]:
    """Return why the automation's trigger didn't fire, as its traces say, oldest first."""
    key = f"automation.{AUTOMATION}"
    reasons = []
    for run in await async_list_traces(hass, "automation", key):
        if run["script_execution"] == "not_triggered":
            found: Any = await async_get_trace(hass, key, run["run_id"])
            [step] = found["trace"]["trigger/0"]
            reasons.append(step["result"])
    return reasons


@pytest.mark.parametrize(
    ("trigger", "options", "expected"),
    [
        (
            RANGE_CHANGED,
            {"to": "low"},
            {
                "reason": "range_not_chosen",
                "data": {
                    "name": "Dexcom",
                    "from_range": "in_range",
                    "to_range": "high",
                },
            },
        ),
        (
            ENTRY_ADDED,
            {"kind": "insulin"},
            {
                "reason": "kind_not_chosen",
                "data": {"name": "Dexcom", "kind": "carbs"},
            },
        ),
        (NEW_READING, {}, None),
        (BECAME_STALE, {}, None),
    ],
)
async def test_trace_says_why_nothing_happened(
    scene: Scene,
    automate: Automate,
    measure: Measure,
    trigger: str,
    options: dict[str, Any],
    expected: dict[str, Any] | None,
) -> None:
    """What wasn't chosen is in the automation's trace, and what didn't happen isn't."""
    assert await async_setup_component(scene.hass, "trace", {})
    await measure(100)
    await automate(trigger, **options)
    assert await find_reasons(scene.hass) == []
    await measure(200)
    scene.log("carbs", value=30, moment=scene.now - 30 * MINUTE)
    await scene.advance(DIARY_POLL, 2)
    assert await find_reasons(scene.hass) == ([expected] if expected else [])


async def test_trace_says_that_a_reading_was_too_old(
    scene: Scene, automate: Automate
) -> None:
    """A reading that is already too old when it arrives is compared with nothing."""
    assert await async_setup_component(scene.hass, "trace", {})
    reports = await automate(RANGE_CHANGED)
    scene.user.offline.append((NOW, NOW + 12 * HOUR))
    scene.fail("egvs")
    await scene.advance(10 * MINUTE, 45)
    scene.simulator.faults.clear()
    await scene.advance(10 * MINUTE, 6)
    [why] = await find_reasons(scene.hass)
    assert why["reason"] == "reading_is_stale"
    assert why["data"]["time"] == scene.sensor("last_reading").state
    assert reports == []


async def test_targets(scene: Scene, automate: Automate) -> None:
    """An area targets the account of a device for as long as the device is in it."""
    area = ar.async_get(scene.hass).async_create("Bedroom")
    devices = dr.async_get(scene.hass)
    device = account_device(scene.hass)
    reports = await automate(NEW_READING, target={"area_id": area.id})
    await scene.advance(MINUTE, 12)
    assert reports == []

    devices.async_update_device(device.id, area_id=area.id, name_by_user="Anna")
    await scene.advance(MINUTE, 10)
    assert [reading["name"] for reading in reports] == ["Anna", "Anna"]

    devices.async_update_device(device.id, area_id=None)
    await scene.advance(MINUTE, 10)
    assert len(reports) == 2


async def test_other_entities(scene: Scene, automate: Automate) -> None:
    """Entities of other integrations fire nothing."""
    reports = await automate(*KEYS, target={"entity_id": ["sun.sun", "sensor.nothing"]})
    scene.user.offline.append((NOW + HOUR, NOW + 12 * HOUR))
    scene.log("carbs", value=30, moment=NOW)
    await scene.advance(15 * MINUTE, 36)
    assert scene.state("binary_sensor.dexcom_stale_data").state == "on"
    assert reports == []


async def test_removal(scene: Scene, automate: Automate) -> None:
    """Nothing fires while the automation is off, or once the account is removed."""
    reports = await automate(NEW_READING)
    for action in ("turn_off", "turn_on"):
        await scene.hass.services.async_call(
            "automation", action, {"entity_id": "all"}, blocking=True
        )
        if action == "turn_on":
            await scene.hass.config_entries.async_remove(ENTRY_ID)
        await scene.advance(MINUTE, 12)
        assert reports == []
    assert scene.state("automation.under_test").state == "on"


async def test_automation_before_account(stage: Scene, automate: Automate) -> None:
    """An automation that is set up before the account fires for what comes later."""
    reports = await automate(NEW_READING)
    await stage.set_up()
    assert reports == []
    await stage.advance(MINUTE, 10)
    assert len(reports) == 2


async def test_bad_configuration(scene: Scene) -> None:
    """Automations with invalid triggers are refused."""
    bad: list[dict[str, Any]] = [
        {"trigger": NEW_READING},
        {"trigger": NEW_READING, "target": {}},
        {"trigger": NEW_READING, **ON_GLUCOSE, "options": {"to": "low"}},
        {"trigger": RANGE_CHANGED, **ON_GLUCOSE, "options": {"to": "lower"}},
        {"trigger": RANGE_CHANGED, **ON_GLUCOSE, "options": {"to": []}},
        {"trigger": ENTRY_ADDED, **ON_GLUCOSE, "options": {"kind": "alert"}},
        {"trigger": "dexcom_api.glucose_was_low", **ON_GLUCOSE},
    ]
    good = {"trigger": NEW_READING, **ON_GLUCOSE}
    assert await find_refused(scene.hass, *bad, good) == bad


async def test_editor(scene: Scene, hass_ws_client: WebSocketGenerator) -> None:
    """The editor offers each trigger for the device."""
    assert await offered(scene.hass, hass_ws_client, "trigger") >= KEYS


async def test_examples(scene: Scene, measure: Measure) -> None:
    """The automations of the documentation do what they say."""
    calls: list[dict[str, Any]] = []
    actions = (("light", "turn_on"), ("light", "turn_off"), ("notify", "notify"))
    for domain, action in actions:
        scene.hass.services.async_register(
            domain, action, callback(lambda call: calls.append({**call.data}))
        )
    text = (INTEGRATION.parents[1] / "docs" / "triggers.md").read_text("utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    automations = cast(Any, [parse_yaml(example) for example in examples])
    await measure(100)
    assert await async_setup_component(
        scene.hass, "automation", {"automation": automations}
    )
    states = scene.hass.states.async_all("automation")
    assert [state.state for state in states] == ["on"] * 3

    await measure(65)
    scene.log("carbs", value=30, moment=scene.now)
    await measure(100, 0)
    await scene.advance(DIARY_POLL)

    light = {"entity_id": ["light.bedside"]}
    assert [call for call in calls if "message" not in call] == [
        {**light, "color_name": "orange"},
        {**light, "color_name": "green"},
    ]
    low, carbs = (call["message"] for call in calls if "message" in call)
    assert re.fullmatch(r"Dexcom was at 65 mg/dL at \d\d:\d\d\.", low)
    assert carbs == "30.0 g of carbs, 16 minutes ago."
