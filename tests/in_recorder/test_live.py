"""Live values and the recorder: they survive a restart, and nothing but cards has them."""

from datetime import timedelta
import json
from pathlib import Path
from random import Random
import shutil
from typing import Any, Final

import probatio
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
)
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.readings import coordinator
from custom_components.dexcom_api.storage.lasting import STATES
from homeassistant.components.image import async_get_image
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import CoreState, HomeAssistant, SupportsResponse
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er, llm
from homeassistant.setup import async_setup_component

from ..account import DAY, MINUTE
from ..account_files import write_imported
from ..assistant.asking import CALENDAR, GLUCOSE, api_of, expose, tools_of
from ..automations import ON_GLUCOSE, listen, report, set_up_automations
from ..cards.conftest import Card
from ..conftest import ENTRY_ID, make_entry
from ..scene import Scene
from ..simulated import NOW
from ..test_intent import SENTENCES
from .database import async_wait_recorded, rows

LIVE: Final = "sensor.live"
LIVE_TIME: Final = "sensor.live_time"
# Access tokens last for half an hour.
LIFE: Final = timedelta(minutes=25)
# Nothing else in the account is as high.
LIVE_VALUE: Final = 399
TRIGGERS: Final = ("new_reading", "glucose_range_changed", "data_became_stale")
QUESTIONS: Final = (
    "What is my glucose?",
    "How was my night?",
    "How was my glucose today?",
    "Did I have any lows today?",
)
# What an image has is compared; these are made anew with each of them.
OF_ACCESS: Final = {"access_token", "entity_picture"}

type Told = dict[str, Any]


def show_live(scene: Scene, value: int = LIVE_VALUE, **attributes: Any) -> None:
    """Let the source show a reading of now."""
    scene.hass.states.async_set(
        LIVE,
        str(value),
        {
            "unit_of_measurement": "mg/dL",
            "date": scene.now.isoformat(),
            **attributes,
        },
    )


def live_values(scene: Scene) -> list[int]:
    """Return the live values that cards receive."""
    account = scene.entry.runtime_data
    values = account.live.async_values(account.readings.data.newest)
    return [mg_dl for _, mg_dl in values.readings]


@pytest.mark.parametrize(
    ("timed_by", "state"),
    [
        ("attribute", CoreState.running),
        ("entity", CoreState.running),
        (None, CoreState.running),
        (None, CoreState.not_running),
    ],
)
async def test_restart(stage: Scene, timed_by: str | None, state: CoreState) -> None:
    """What was shown before a restart comes from the recorder, with its own time."""

    def show(value: int) -> None:
        moment = stage.now.isoformat()
        if timed_by == "entity":
            stage.hass.states.async_set(LIVE_TIME, moment)
        show_live(stage, value, date=moment if timed_by == "attribute" else None)

    time_entity = LIVE_TIME if timed_by == "entity" else None
    await stage.set_up(live_entity=LIVE, live_time_entity=time_entity)
    times = []
    for number in range(6):
        await stage.advance(5 * MINUTE)
        show(110 + number)
        times.append(int(stage.now.timestamp()))
    await async_wait_recorded(stage.hass)
    await stage.stop()
    await stage.advance(MINUTE)
    times.append(int(stage.now.timestamp()))
    show(116)
    stage.hass.set_state(state)
    assert await stage.set_up()
    stage.hass.set_state(CoreState.running)
    await stage.advance(MINUTE)
    account = stage.entry.runtime_data
    values = account.live.async_values(account.readings.data.newest)
    expected = list(zip(times, range(110, 117), strict=True))
    if not timed_by:
        # How long the first value was there before is unknown.
        del expected[0]
    if state is CoreState.not_running:
        # A source that starts along with Home Assistant can show what it showed before.
        del expected[-1]
    assert list(values.readings) == expected


async def everything(scene: Scene, ws_client: WebSocketGenerator) -> Told:
    """Return all that an account says about its glucose, but for live values."""
    hass = scene.hass
    registered = er.async_entries_for_config_entry(er.async_get(hass), ENTRY_ID)
    entity_ids = sorted(entity.entity_id for entity in registered)
    told: Told = {"states": {}, "images": {}, "actions": {}, "tools": {}, "voice": {}}
    for entity_id in entity_ids:
        if (state := hass.states.get(entity_id)) is None:
            continue
        attributes = {
            name: value
            for name, value in state.attributes.items()
            if name not in OF_ACCESS
        }
        told["states"][entity_id] = (state.state, attributes)
        if entity_id.startswith("image."):
            image = await async_get_image(hass, entity_id)
            told["images"][entity_id] = image.content.hex()
    for name, service in hass.services.async_services_for_domain(DOMAIN).items():
        if service.supports_response is SupportsResponse.ONLY:
            told["actions"][name] = await answer_of(scene.act(name))
    api = await api_of(scene)
    for name in await tools_of(scene):
        call = api.async_call_tool(llm.ToolInput(name, {}))
        told["tools"][name] = await answer_of(call)
    for question in QUESTIONS:
        answer: Any = await hass.services.async_call(
            "conversation",
            "process",
            {"text": question, "language": "en"},
            blocking=True,
            return_response=True,
        )
        told["voice"][question] = answer["response"]["speech"]
    card = Card(scene, await ws_client(hass))
    told["cards"] = [
        await card.result("readings", start=NOW - DAY),
        await card.result("summary", days=7),
        await card.result("week", days=7),
    ]
    await card.close()
    told["statistics"] = sorted((await rows(hass)).items())
    return told


async def answer_of(call: Any) -> Any:
    """Return the answer to a call, or why it is refused."""
    try:
        return await call
    except (HomeAssistantError, probatio.Invalid) as err:
        return str(err)


async def live_through(
    scene: Scene, ws_client: WebSocketGenerator, **options: Any
) -> Told:
    """Live through some readings and return all that the account says, and has said."""
    hass = scene.hass
    write_imported(
        Path(hass.config.config_dir), ENTRY_ID, Interval(NOW - 9999 * DAY, NOW)
    )
    assert await scene.set_up(delete_statistics=True, **options)
    expose(scene, GLUCOSE)
    expose(scene, CALENDAR)
    changes = async_capture_events(hass, EVENT_STATE_CHANGED)
    reports = listen(hass)
    await follow_triggers(hass)
    for step in range(LIFE // (5 * MINUTE)):
        show_live(scene, LIVE_VALUE - step % 2)
        await scene.advance(5 * MINUTE)
    if options:
        assert set(live_values(scene)) <= {LIVE_VALUE, LIVE_VALUE - 1}
        assert len(live_values(scene)) >= 4
    told = await everything(scene, ws_client)
    told["triggers"] = list(reports)
    # Home Assistant renews the addresses of images at times of its own.
    told["events"] = [
        (event.data["entity_id"], event.data["new_state"].state)
        for event in changes
        if event.data["entity_id"] in told["states"].keys() - told["images"].keys()
    ]
    return told


async def follow_triggers(hass: HomeAssistant) -> None:
    """Let an automation report all triggers of the account."""
    triggers = [
        {"trigger": f"{DOMAIN}.{name}", "id": name, **ON_GLUCOSE} for name in TRIGGERS
    ]
    automation = {
        "alias": "all",
        "triggers": triggers,
        "actions": [report("{{ trigger }}")],
        "mode": "queued",
    }
    await set_up_automations(hass, automation)
    for action in ("turn_off", "turn_on"):
        await hass.services.async_call(
            "automation", action, {"entity_id": "automation.all"}, blocking=True
        )


async def test_nothing_else_has_them(
    stage: Scene,
    hass_ws_client: WebSocketGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Everything but the cards' live part is the same, byte for byte, with and without."""
    hass = stage.hass
    shutil.copytree(SENTENCES, hass.config.path("custom_sentences"))
    for component in ("homeassistant", "llm", "conversation"):
        assert await async_setup_component(hass, component, {})
    # Polls are at the same times.
    monkeypatch.setattr(coordinator, "Random", lambda: Random(7))
    without = await live_through(stage, hass_ws_client)
    await hass.config_entries.async_remove(ENTRY_ID)
    await async_wait_recorded(hass)
    STATES.clear()
    stage.freezer.move_to(NOW)
    stage.entry = again(hass, stage)
    with_live = await live_through(stage, hass_ws_client, live_entity=LIVE)
    for part, told in without.items():
        text = json.dumps(told, default=str, sort_keys=True)
        assert json.dumps(with_live[part], default=str, sort_keys=True) == text, part
        assert told, part
    assert str(LIVE_VALUE) not in json.dumps(with_live["tools"], default=str)


def again(hass: HomeAssistant, scene: Scene) -> MockConfigEntry:
    """Return the same account, signed in again."""
    return make_entry(hass, scene.simulator, scene.user_name, entry_id=ENTRY_ID)
