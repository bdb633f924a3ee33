"""What holds for every blueprint, and for the page about them."""

import re
from typing import Any
from urllib.parse import quote

import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
)
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import parse_yaml

from ..account import HOUR, Account
from ..conftest import NOW
from .common import (
    FOLDER,
    NAMES,
    REPOSITORY,
    REQUIRED,
    TOLD,
    Told,
    automate,
    clock,
    copy_blueprints,
    run_by_hand,
    state_of_automation,
)

PAGE = REPOSITORY / "docs/automations.md"
ADDRESS = "https://github.com/dexcom-api/home-assistant-dexcom-api"


async def test_schema(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """Home Assistant takes all blueprints, and whoever chooses finds words and defaults."""
    await hass.async_add_executor_job(copy_blueprints, hass)
    assert await async_setup_component(hass, "automation", {})
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": "blueprint/list", "domain": "automation"})
    answer = (await client.receive_json())["result"]
    assert sorted(NAMES) == sorted(REQUIRED)
    for name in NAMES:
        about = answer[f"{DOMAIN}/{name}.yaml"]["metadata"]
        assert about["source_url"].endswith(f"/blob/main/{FOLDER}/{name}.yaml")
        assert about["homeassistant"] == {"min_version": "2026.10.0"}
        assert about["name"].startswith("Dexcom API: ")
        assert about["description"]
        for key, field in about["input"].items():
            assert field["name"], (name, key)
            assert field["description"], (name, key)
            assert ("default" in field) is (key not in REQUIRED[name]), (name, key)
            if entity := field["selector"].get("entity"):
                assert [one["integration"] for one in entity["filter"]] == [DOMAIN]
        assert list(about["input"])[-1] == "actions"


@pytest.mark.parametrize("name", NAMES)
async def test_defaults(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    name: str,
) -> None:
    """With nothing but the entities chosen, an automation works and shows what it tells."""
    assert await async_setup_component(hass, "persistent_notification", {})
    await automate(hass, name, **REQUIRED[name])
    assert state_of_automation(hass).state == "on"
    client = await hass_ws_client(hass)

    await run_by_hand(hass)

    await client.send_json_auto_id({"type": "persistent_notification/get"})
    [notification] = (await client.receive_json())["result"]
    assert notification["title"]
    assert len(notification["message"]) > 20


@pytest.mark.parametrize("name", NAMES)
async def test_entities_are_required(hass: HomeAssistant, name: str) -> None:
    """Without the entities there is no automation."""
    await automate(hass, name)
    assert state_of_automation(hass).state == "unavailable"


def test_import_links() -> None:
    """The page about the blueprints has a link that imports each of them."""
    page = PAGE.read_text()
    for name in NAMES:
        source = f"{ADDRESS}/blob/main/{FOLDER}/{name}.yaml"
        assert f"blueprint_import/?blueprint_url={quote(source, safe='')})" in page


@pytest.mark.parametrize("past_is_imported", [False])
async def test_examples(
    hass: HomeAssistant, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    """The automations on that page work as they stand there, but for the person's phone."""
    blocks = re.findall(r"```yaml\n(triggers:.*?)```", PAGE.read_text(), re.DOTALL)
    examples: list[dict[str, Any]] = []
    for number, block in enumerate(blocks):
        example = parse_yaml(block)
        assert isinstance(example, dict)
        examples.append({"alias": f"Dexcom {number}", **example})
    assert len(examples) >= 5
    for example in examples:
        example["actions"] = [
            {"event": TOLD, "event_data": step["data"]}
            if step.get("action", "").startswith("notify.")
            else step
            for step in example["actions"]
        ]
    await account.set_up()
    told: Told = async_capture_events(hass, TOLD)
    assert await async_setup_component(hass, "automation", {"automation": examples})
    account.user.app.log_entry("carbs", value=41, moment=NOW - HOUR, visible_from=NOW)
    await account.pass_time(HOUR)
    assert [event.data["message"] for event in told] == [
        f"41 g of carbs at {clock(NOW - HOUR)}"
    ]
    assert {state.state for state in hass.states.async_all("automation")} == {"on"}
    told.clear()
    by_hand = [
        f"automation.{example['alias'].lower().replace(' ', '_')}"
        for example, block in zip(examples, blocks, strict=True)
        if "trigger.to_state" not in block
    ]
    for entity_id in by_hand:
        await run_by_hand(hass, entity_id)
    # Some have a condition among their actions, which need not be met.
    assert len(told) >= len(by_hand) - 1
    assert "Error" not in caplog.text
