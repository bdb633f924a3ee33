"""The documentation: its links, names, and examples are right."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
import re
from typing import Any, Final, cast
from urllib.parse import unquote

import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.diary.ledger import Total
from custom_components.dexcom_api.services import ENDPOINTS
from homeassistant.components.automation import DOMAIN as AUTOMATION_DOMAIN
from homeassistant.const import STATE_ON
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.template import Template
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from homeassistant.util.yaml import load_yaml_dict, parse_yaml
from scripts.docs_images import IMAGES, MOST_BYTES, PICTURES

from .browser import INTEGRATION, leaves, texts_of
from .common import shown
from .conftest import ENTRY_ID, NOW
from .scene import Scene

REPOSITORY: Final = Path(__file__).parents[1]
DOCS: Final = REPOSITORY / "docs"
PAGES: Final = (*sorted(REPOSITORY.glob("*.md")), *sorted(DOCS.glob("*.md")))
TEXTS: Final = texts_of(DOMAIN)
SERVICES: Final[dict[str, Any]] = dict(
    load_yaml_dict(str(INTEGRATION / "services.yaml"))
)
CARDS: Final = (INTEGRATION / "frontend" / "dexcom-api-cards.js").read_text("utf-8")
CARD_HEADINGS: Final = {
    "dexcom-glucose-card": "Glucose card",
    "dexcom-profile-card": "Profile card",
    "dexcom-days-card": "Days card",
}


LINK: Final = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE: Final = re.compile(r"`([^`\n]+)`")
FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PLACEHOLDER: Final = re.compile(r"\{\w+\}")

# The entities of the account's device on these pages.
ENTITY_ID: Final = re.compile(
    r"\b(?:binary_sensor|calendar|event|image|sensor)\.dexcom_\w+"
)

type Row = dict[str, str]


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


def section(text: str, heading: str) -> str:
    """Return the text under a heading, up to the next one of its level."""
    match = re.search(rf"^(#+) {re.escape(heading)}$", text, re.MULTILINE)
    assert match is not None, heading
    rest = text[match.end() :]
    end = re.search(rf"^#{{1,{len(match[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def tables(text: str) -> Iterator[list[Row]]:
    """Yield the tables of a page, with rows by column names."""
    for table in re.findall(r"(?:^\|.*\|\n)+", without_code(text), re.MULTILINE):
        header, _, *rows = (
            [cell.strip() for cell in line.strip("|").split(" | ")]
            for line in table.splitlines()
        )
        header = [name.strip("| ") for name in header]
        yield [
            dict(zip(header, (cell.strip("| ") for cell in row), strict=True))
            for row in rows
        ]


def rows_with(text: str, *columns: str) -> list[Row]:
    """Return the rows of all tables that have these columns."""
    found = [
        row for table in tables(text) for row in table if set(columns) <= row.keys()
    ]
    assert found
    return found


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


def test_every_page_is_found() -> None:
    """The index links to each page, and the README to the index."""
    index = DOCS / "README.md"
    pages = {path.name for path in PAGES if path.parent == DOCS and path != index}
    assert pages <= set(links_of(index))
    assert "docs/README.md" in links_of(REPOSITORY / "README.md")


def test_card_picker_leads_to_the_cards() -> None:
    """The URL in Home Assistant's card picker leads to a section of the README."""
    anchor = re.search(r"github\.com/dexcom-api/[\w-]+#([\w-]+)", CARDS)
    assert anchor is not None
    assert anchor[1] in anchors((REPOSITORY / "README.md").read_text("utf-8"))


def test_images() -> None:
    """Each picture can be regenerated, is shown, and is small."""
    shown = {
        (path.parent / target).resolve() for path in PAGES for target in links_of(path)
    }
    images = set(IMAGES.iterdir())
    assert images == {IMAGES / f"{name}.png" for name in PICTURES}
    assert images <= shown
    for image in images:
        assert image.stat().st_size <= MOST_BYTES, image.name


def test_commands_exist() -> None:
    """Each script that a page names exists, and the README names the two main ones."""
    for path in PAGES:
        for name in re.findall(r"\bscripts/(\w+)\b(?![./])", path.read_text("utf-8")):
            assert (REPOSITORY / "scripts" / name).exists(), name
    [commands] = examples((REPOSITORY / "README.md").read_text("utf-8"), "sh")
    assert re.findall(r"^scripts/\w+", commands, re.MULTILINE) == [
        "scripts/develop",
        "scripts/test",
    ]


def test_actions_and_triggers_exist() -> None:
    """Each action, trigger, and condition that a page names exists."""
    known: set[str] = set()
    for kind in ("services", "triggers", "conditions"):
        if (path := INTEGRATION / f"{kind}.yaml").exists():
            known |= load_yaml_dict(str(path)).keys()
    for path in PAGES:
        named = set(re.findall(rf"\b{DOMAIN}\.([a-z]\w*)", path.read_text("utf-8")))
        assert named <= known, path.name


@pytest.mark.parametrize("action", SERVICES)
def test_action_is_documented(action: str) -> None:
    """Each action has a section with all of its fields and an example."""
    text = section(page("actions"), TEXTS["services"][action]["name"])
    assert f"`{DOMAIN}.{action}`" in text
    fields = SERVICES[action]["fields"]
    rows = {row["Field"].strip("`"): row for row in rows_with(text, "Field", "Needed")}
    assert rows.keys() == fields.keys() == TEXTS["services"][action]["fields"].keys()
    for name, field in fields.items():
        if name != "account":
            assert rows[name]["Needed"] == ("yes" if field.get("required") else "no")
    assert any(
        f"action: {DOMAIN}.{action}\n" in code for code in examples(text, "yaml")
    )


async def run(scene: Scene, example: str) -> tuple[str, dict[str, Any]]:
    """Run an example of an action; return the name of its response, and the response."""
    step = parse_yaml(example)
    assert isinstance(step, dict)
    action = step["action"].removeprefix(f"{DOMAIN}.")
    return step.get("response_variable", ""), await scene.act(action, **step["data"])


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


def keys_of(answer: Any) -> set[str]:
    """Return all keys of an answer, except names of alerts."""
    if isinstance(answer, list):
        return set().union(*map(keys_of, answer))
    if not isinstance(answer, dict):
        return set()
    inner = [value for key, value in answer.items() if key != "alerts"]
    return set(answer).union(*map(keys_of, inner))


@pytest.mark.parametrize("action", ["get_summary", "import_history"])
async def test_answer_is_documented(scene: Scene, action: str) -> None:
    """All keys of an answer are described, and no others."""
    text = section(page("actions"), TEXTS["services"][action]["name"])
    [example] = (code for code in examples(text, "yaml") if action in code)
    _, answer = await run(scene, example)
    described: set[str] = set()
    for table in tables(text):
        for row in table:
            if "Field" not in row:
                described |= set(CODE.findall(" ".join(row.values())))
    assert described == keys_of(answer)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
async def test_records_are_documented(scene: Scene, endpoint: str) -> None:
    """All keys of the records of an endpoint are described, and no others."""
    text = section(page("actions"), TEXTS["services"]["get_records"]["name"])
    data = {"account": ENTRY_ID, "endpoint": endpoint, "start": "2026-04-01"}
    if endpoint in ("devices", "data_range"):
        del data["start"]
    answer = await scene.act("get_records", **data)
    parts = {
        name
        for row in rows_with(text, "In the answer")
        for name in CODE.findall(" ".join(row.values()))
    }
    assert answer.keys() <= parts
    if endpoint == "data_range":
        assert keys_of(answer) - {"system_time", "display_time"} <= parts
        return
    described: set[str] = set()
    for row in rows_with(text, "Endpoint", "Keys of a record"):
        is_common = row["Endpoint"].startswith("all but")
        if row["Endpoint"] == f"`{endpoint}`" or (is_common and endpoint != "devices"):
            described |= set(CODE.findall(row["Keys of a record"]))
    assert set(answer["records"][0]) == described


def described_entities() -> dict[str, tuple[str, str, bool | None]]:
    """Return the unit, category and default of each entity that the page describes."""
    found: dict[str, tuple[str, str, bool | None]] = {}
    enabled = {"yes": True, "no": False}
    for row in rows_with(page("entities"), "Entity", "Category"):
        assert row["Shows"]
        assert row["Changes"]
        found[row["Entity"]] = (
            row["Unit"],
            row["Category"],
            enabled.get(row["Enabled"]),
        )
    for row in rows_with(page("entities"), "Metric", "Days"):
        for days in row["Days"].split(", "):
            span = f"{days} day" if days == "1" else f"{days} days"
            found[f"{row['Metric']}, {span}"] = (
                row["Unit"],
                "–",
                days in row["Enabled"].split(", "),
            )
    return found


@pytest.mark.parametrize("user_name", ["User7", "User6"])
async def test_entities_are_documented(scene: Scene, user_name: str) -> None:
    """Each entity is described with its unit, its category, and whether it is enabled."""
    described = described_entities()
    entities = er.async_entries_for_config_entry(er.async_get(scene.hass), ENTRY_ID)
    assert described.keys() == {entity.original_name for entity in entities}
    for entity in entities:
        assert entity.original_name is not None
        unit, category, is_enabled = described[entity.original_name]
        assert (entity.unit_of_measurement or "–") in unit.split(" or ")
        assert category == (entity.entity_category or "–")
        if is_enabled is None:
            # The page says: with a G6 or ONE.
            is_enabled = user_name == "User6"
        assert is_enabled is (entity.disabled_by is None), entity.original_name


async def test_entity_ids_exist(scene: Scene) -> None:
    """Each entity that a page names exists."""
    known = set(er.async_get(scene.hass).entities)
    for path in PAGES:
        assert set(ENTITY_ID.findall(path.read_text("utf-8"))) <= known, path.name


@pytest.mark.parametrize("key", TEXTS["entity"]["event"])
def test_event_is_documented(key: str) -> None:
    """Each type and each attribute of an event is described."""
    text = section(page("entities"), "Events")
    event = TEXTS["entity"]["event"][key]
    attributes = event["state_attributes"]
    assert attributes.keys() <= set(CODE.findall(text))
    rows = {row["Entity"]: row for row in rows_with(text, "Entity")}
    types = CODE.findall(rows[event["name"]]["Shows"])
    assert set(types) == attributes["event_type"]["state"].keys()


def test_options_are_documented() -> None:
    """Each option and each field of the setup is described by its name, and no other option."""
    options = {row["Option"] for row in rows_with(page("setup"), "Option", "Default")}
    steps = TEXTS["options"]["step"].values()
    assert options == {name for step in steps for name in step["data"].values()}
    described = {row["Field"] for row in rows_with(page("setup"), "Field")}
    for step in TEXTS["config"]["step"].values():
        assert set(step.get("data", {}).values()) <= described


def beginning(text: str) -> str:
    """Return the first sentence of a text as the pages quote it."""
    plain = PLACEHOLDER.sub("…", text.replace("**", ""))
    return re.split(r"\.(?:\s|$)|(?<=…)\. ", plain, maxsplit=1)[0]


def problems() -> Iterator[str]:
    """Yield all texts about problems that a person can see."""
    for issue in TEXTS["issues"].values():
        yield issue["title"]
    for error in TEXTS["exceptions"].values():
        yield error["message"]
    for flow in ("config", "options"):
        yield from TEXTS[flow].get("abort", {}).values()
        yield from TEXTS[flow]["error"].values()
    for step in ("account", "code_expired", "confirm_account", "reauth_confirm"):
        yield TEXTS["config"]["step"][step]["title"]
    states = TEXTS["entity"]["binary_sensor"]["stale_data"]["state_attributes"]
    yield from states["reason"]["state"].values()


def test_problems_are_documented() -> None:
    """Each issue and each error is quoted, with its reason and what to do."""
    rows = rows_with(page("troubleshooting"), "You see", "Why", "Do this")
    for text in set(map(beginning, problems())):
        quoting = [row for row in rows if f'"{text}' in row["You see"]]
        assert quoting, text
        assert all(row["Why"] and row["Do this"] for row in quoting)


def test_quotes_exist() -> None:
    """Each quote in the troubleshooting table is a text of the integration or its cards."""
    texts = [text.replace("**", "") for _, text in leaves(TEXTS)] + [CARDS]
    texts = [PLACEHOLDER.sub("…", text) for text in texts]
    for row in rows_with(page("troubleshooting"), "You see"):
        for quote in re.findall(r'"(.+?)"', row["You see"]):
            assert any(quote in text for text in texts), quote


def test_statistics_are_documented() -> None:
    """Each id of statistics is described."""
    ids = {row["Id"].strip("`") for row in rows_with(page("statistics"), "Id")}
    assert ids == {f"{DOMAIN}:…_{name}" for name in ("glucose", *Total)}
    cards = [parse_yaml(example) for example in examples(page("statistics"), "yaml")]
    [graph] = (card for card in cards if isinstance(card, dict) and "type" in card)
    assert graph["entities"] == [f"{DOMAIN}:{ENTRY_ID.lower()}_{Total.CARBS}"]


def options_of(card: str) -> list[Row]:
    """Return the documented options of a card."""
    text = section(page("cards"), CARD_HEADINGS[card])
    return rows_with(text, "Option", "Default", "Meaning")


def test_examples_of_cards() -> None:
    """Each example is about an existing card or dashboard, with existing options."""
    common = set(CODE.findall(section(page("cards"), "Add a card")))
    shown = set()
    for example in examples(page("cards"), "yaml"):
        config = parse_yaml(example)
        assert isinstance(config, dict)
        if strategy := config.get("strategy"):
            kind = strategy["type"].removeprefix("custom:")
            assert f"ll-strategy-dashboard-{kind}" in CARDS
            continue
        card = config.pop("type").removeprefix("custom:")
        options = {row["Option"].strip("`") for row in options_of(card)}
        assert config.keys() <= options | common
        shown.add(card)
    assert shown == CARD_HEADINGS.keys()


async def test_examples_of_automations(scene: Scene) -> None:
    """The automations on the page of entities report carbs, a silent phone, and the night."""
    told = async_mock_service(scene.hass, "notify", "notify")
    sent = async_mock_service(scene.hass, "notify", "mobile_app_your_phone")
    configs = [parse_yaml(example) for example in examples(page("entities"), "yaml")]
    await async_setup_component(
        scene.hass, AUTOMATION_DOMAIN, {AUTOMATION_DOMAIN: cast(Any, configs)}
    )
    states = scene.hass.states.async_all(AUTOMATION_DOMAIN)
    assert [state.state for state in states] == [STATE_ON] * 3

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
        f"No readings since {dt_util.as_local(newest):%H:%M}. Is the Dexcom app running?"
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
