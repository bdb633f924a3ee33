"""Rules for every blueprint, and for the page about them."""

import re
from typing import Any, cast

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.core import HomeAssistant
from homeassistant.helpers.template import Template
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import parse_yaml

from ..account import HOUR
from ..common import name_device
from ..conftest import add_account
from ..glucose.test_numbers import VECTORS
from ..scene import Scene
from ..simulated import NOW
from .common import (
    FOLDER,
    MESSAGE,
    NAMES,
    REPOSITORY,
    REQUIRED,
    automate,
    clock,
    listen,
    run_by_hand,
    wait,
)

PAGE = REPOSITORY / "docs/automations.md"
SOURCES = {name: (REPOSITORY / FOLDER / f"{name}.yaml").read_text() for name in NAMES}
MACRO = re.compile(r"^ *{% macro (\w+)\(.*?{%- endmacro %}$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", NAMES)
async def test_defaults(
    scene: Scene, hass_ws_client: WebSocketGenerator, name: str
) -> None:
    """With only the entities chosen, an automation works and shows a notification."""
    assert await async_setup_component(scene.hass, "persistent_notification", {})
    assert (await automate(scene.hass, name, **REQUIRED[name])).state == "on"
    client = await hass_ws_client(scene.hass)

    await run_by_hand(scene.hass)

    await client.send_json_auto_id({"type": "persistent_notification/get"})
    [notification] = (await client.receive_json())["result"]
    assert notification["title"]
    assert len(notification["message"]) > 20


@pytest.mark.parametrize("name", NAMES)
async def test_several_accounts(scene: Scene, name: str) -> None:
    """With several accounts, even if one isn't loaded, the title says whose data it is."""
    name_device(scene.hass, "Anna")
    messages = await listen(scene, name)
    await run_by_hand(scene.hass)
    other = await add_account(scene.hass, scene.simulator, "User8", "Ben")
    await run_by_hand(scene.hass)
    await scene.hass.config_entries.async_unload(other.entry_id)
    await run_by_hand(scene.hass)
    title = messages[0].title
    assert "Anna" not in title
    assert [message.title for message in messages[1:]] == [f"Anna: {title}"] * 2


def test_units() -> None:
    """Numbers have a unit, except for a limit, which can be in either."""
    without_unit = [
        (name, key)
        for name, source in SOURCES.items()
        for key, field in cast(Any, parse_yaml(source))["blueprint"]["input"].items()
        if (number := field["selector"].get("number"))
        and "unit_of_measurement" not in number
    ]
    assert without_unit == [("high_for_hours", "limit")]


async def test_examples(stage: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """The automations on that page work, apart from the person's phone."""
    hass = stage.hass
    blocks = re.findall(r"```yaml\n(triggers:.*?)```", PAGE.read_text(), re.DOTALL)
    examples: list[dict[str, Any]] = []
    for number, block in enumerate(blocks):
        example = parse_yaml(block)
        assert isinstance(example, dict)
        actions = [
            {"event": MESSAGE, "event_data": step["data"]}
            if step.get("action", "").startswith("notify.")
            else step
            for step in example["actions"]
        ]
        examples.append({"alias": f"Dexcom {number}", **example, "actions": actions})
    assert len(examples) >= 5
    await stage.set_up()
    messages = async_capture_events(hass, MESSAGE)
    assert await async_setup_component(hass, "automation", {"automation": examples})
    stage.log("carbs", value=41, moment=NOW - HOUR)
    await wait(stage, HOUR)
    assert [event.data["message"] for event in messages] == [
        f"41 g of carbs at {clock(NOW - HOUR)}"
    ]
    assert {state.state for state in hass.states.async_all("automation")} == {"on"}
    messages.clear()
    by_hand = [
        number for number, block in enumerate(blocks) if "trigger.to_state" not in block
    ]
    for number in by_hand:
        await run_by_hand(hass, f"automation.dexcom_{number}")
    # Some have a condition among their actions, which may not be met.
    assert len(messages) >= len(by_hand) - 1
    assert "Error" not in caplog.text


def shown_duration(vector: dict[str, int]) -> str:
    """Return a duration as blueprints write it."""
    days, hours, minutes = (vector[part] for part in ("days", "hours", "minutes"))
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"


# What macros return, as the rules for numbers of states and cards have it.
CALLS = [
    *(("percent", f"{row['percent']}", row["text"]) for row in VECTORS["percents"]),
    *(
        ("duration", f"{row['seconds']}", shown_duration(row))
        for row in VECTORS["durations"]
    ),
    *(
        (macro, f"{row['mg_dl']}, '{unit}'{digits}", row[unit])
        for macro, kind, digits in (
            ("glucose", "glucose", ""),
            ("reading", "readings", ""),
            ("reading", "means", ", 1"),
        )
        for unit in ("mg/dL", "mmol/L")
        for row in VECTORS[kind]
    ),
]


async def test_numbers(hass: HomeAssistant) -> None:
    """The macros of all blueprints follow the same rules."""
    tested = set()
    for name, source in SOURCES.items():
        macros = {macro[1]: macro[0] for macro in MACRO.finditer(source)}
        for macro, arguments, text in CALLS:
            if macro not in macros or (
                arguments.endswith(", 1") and "more_digits" not in macros[macro]
            ):
                continue
            template = f"{''.join(macros.values())}{{{{ {macro}({arguments}) }}}}"
            rendered = Template(template, hass).async_render(parse_result=False)
            assert str(rendered).strip() == text, (name, macro, arguments)
            tested.add((name, macro))
    assert len(tested) == 8
