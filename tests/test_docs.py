"""The documentation: its links, names, and examples are right."""

from datetime import timedelta
from pathlib import Path
import re
from typing import Any, Final, cast
from urllib.parse import unquote

import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.automation import DOMAIN as AUTOMATION_DOMAIN
from homeassistant.const import STATE_ON
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.template import Template
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from homeassistant.util.yaml import parse_yaml

from .browser import texts_of
from .common import shown
from .scene import Scene
from .simulated import NOW

REPOSITORY: Final = Path(__file__).parents[1]
DOCS: Final = REPOSITORY / "docs"
PAGES: Final = (*sorted(REPOSITORY.glob("*.md")), *sorted(DOCS.glob("*.md")))
TEXTS: Final = texts_of(DOMAIN)
LINK: Final = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# The entities of the account's device on these pages.
ENTITY_ID: Final = re.compile(
    r"\b(?:binary_sensor|calendar|event|image|sensor)\.dexcom_\w+"
)


def page(name: str) -> str:
    """Return a page of the documentation."""
    return (DOCS / f"{name}.md").read_text("utf-8")


def without_code(text: str) -> str:
    """Return a page without its examples."""
    return FENCE.sub("", text)


def links_of(path: Path) -> list[str]:
    """Return the targets of links and images of a page within the repository."""
    text = without_code(path.read_text("utf-8"))
    targets = (match[1] or match[2] for match in LINK.finditer(text))
    return [target for target in targets if "://" not in target]


def anchors(text: str) -> set[str]:
    """Return the anchors that GitHub makes from the headings of a page."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in HEADING.findall(without_code(text))
    }


def examples(text: str, language: str) -> list[str]:
    """Return the examples in a language."""
    return [code for tag, code in FENCE.findall(text) if tag == language]


def test_links() -> None:
    """Each link and image of a page leads to a file, and to a heading in it."""
    for path in PAGES:
        assert [target for target in links_of(path) if not is_there(path, target)] == []


def is_there(path: Path, target: str) -> bool:
    """Return whether the target of a link exists."""
    name, _, anchor = unquote(target).partition("#")
    found = (path.parent / name).resolve() if name else path
    if not found.is_relative_to(REPOSITORY) or not found.exists():
        return False
    return not anchor or anchor in anchors(found.read_text("utf-8"))


def names() -> dict[str, set[str]]:
    """Return the names that each page has to mention."""
    entities = [entity for kind in TEXTS["entity"].values() for entity in kind.values()]
    steps = TEXTS["options"]["step"].values()
    services = TEXTS["services"].items()
    return {
        "entities": {entity["name"].partition(",")[0] for entity in entities},
        "actions": {f"`{DOMAIN}.{action}`" for action, _ in services}
        | {f"| `{field}` |" for _, texts in services for field in texts["fields"]},
        "setup": {name for step in steps for name in step.get("data", {}).values()},
        "troubleshooting": {
            re.sub(r"\{\w+\}", "…", issue["title"])
            for issue in TEXTS["issues"].values()
        },
    }


@pytest.mark.parametrize(("name", "mentioned"), names().items())
def test_page_is_complete(name: str, mentioned: set[str]) -> None:
    """The pages describe each entity, action, field, option, and repair issue."""
    assert [text for text in mentioned if text not in page(name)] == []


async def run(scene: Scene, example: str) -> tuple[str, dict[str, Any]]:
    """Run an example of an action; return the name of its response, and the response."""
    step = parse_yaml(example)
    assert isinstance(step, dict)
    action = step["action"].removeprefix(f"{DOMAIN}.")
    return step.get("response_variable", ""), await scene.act(
        action, **step.get("data", {})
    )


@pytest.mark.parametrize("past_is_imported", [False])
async def test_examples_of_actions(scene: Scene) -> None:
    """Each example of an action works, and so do templates with its response."""
    await scene.finish_import()
    answers: dict[str, Any] = {}
    for name in ("actions", "statistics"):
        for example in examples(page(name), "yaml"):
            if f"action: {DOMAIN}." in example:
                variable, answer = await run(scene, example)
                answers[variable] = answer
    assert answers["night"]["records"]
    templates = examples(page("actions"), "jinja")
    assert templates
    for template in templates:
        shown = Template(template, scene.hass).async_render(answers, parse_result=False)
        assert re.search(r"\d", shown)
        assert "None" not in shown


async def test_entity_ids_exist(scene: Scene) -> None:
    """Each entity that a page names exists."""
    known = set(er.async_get(scene.hass).entities)
    for path in PAGES:
        assert set(ENTITY_ID.findall(path.read_text("utf-8"))) <= known, path.name


async def test_examples_of_automations(scene: Scene) -> None:
    """The automations on their page report carbs, a silent phone, and the night."""
    told = async_mock_service(scene.hass, "notify", "notify")
    sent = async_mock_service(scene.hass, "notify", "mobile_app_your_phone")
    configs = [
        parse_yaml(example)
        for example in examples(page("automations"), "yaml")
        if example.startswith("triggers:")
    ]
    await async_setup_component(
        scene.hass, AUTOMATION_DOMAIN, {AUTOMATION_DOMAIN: cast(Any, configs)}
    )
    states = scene.hass.states.async_all(AUTOMATION_DOMAIN)
    assert [state.state for state in states] == [STATE_ON] * len(configs)

    scene.log("carbs", None, 37, moment=NOW - timedelta(minutes=50))
    scene.user.offline.append((NOW, NOW + timedelta(days=1)))
    await scene.advance(timedelta(minutes=30), 42)

    await scene.hass.services.async_call(
        AUTOMATION_DOMAIN, "turn_off", {"entity_id": "all"}, blocking=True
    )
    newest = dt_util.parse_datetime(
        shown(scene.hass, "last_reading"), raise_on_error=True
    )

    messages = [call.data["message"] for call in told]
    carbs_at = dt_util.as_local(NOW - timedelta(minutes=50))
    assert f"37 g of carbs at {carbs_at:%H:%M}" in messages
    silence = [message for message in messages if "No readings since" in message]
    assert silence == [
        f"No readings since {dt_util.as_local(newest):%a %H:%M}. Is the Dexcom app running?"
    ]
    [night] = sent
    address = night.data["data"]["image"]
    picture = scene.state(address.rpartition("/")[2]).attributes["entity_picture"]
    assert picture.partition("?")[0] == address


async def test_files_are_documented(scene: Scene) -> None:
    """The page about privacy lists each file of an account."""
    await scene.entry.runtime_data.tokens.access_token(
        rejected=scene.entry.data["token"]["access_token"]
    )
    await scene.unload()
    storage = Path(scene.hass.config.config_dir, ".storage")
    kinds = {path.name.split(".")[-1] for path in storage.glob(f"{DOMAIN}.*")}
    told = re.findall(rf"`\.storage/{DOMAIN}\.…\.(\w+)`", page("privacy"))
    assert kinds == set(told)
