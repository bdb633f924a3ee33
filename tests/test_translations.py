"""Exactly the needed texts exist, in every language."""

import ast
from collections.abc import Iterator
import json
from pathlib import Path
import re
from string import Formatter
from typing import Any, cast

import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.actions.records import ENDPOINTS
from custom_components.dexcom_api.config_flow import REGION_FIELD
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.dexcom.const import Server
from custom_components.dexcom_api.files.content import FileError, FileProblem
from custom_components.dexcom_api.glucose.goals import GoalPreset
from custom_components.dexcom_api.options import HISTORY_DEPTHS
from custom_components.dexcom_api.storage.account_file import (
    DiskTroubleError,
    UnloadedError,
)
from custom_components.dexcom_api.texts import PATHS
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util.yaml import load_yaml_dict

from .browser import INTEGRATION, leaves, named_texts, texts_of

TEXTS = texts_of(DOMAIN)
ICONS: dict[str, Any] = json.loads((INTEGRATION / "icons.json").read_text("utf-8"))
# The languages of the cards, besides English.
LANGUAGES = ("de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv")


def read_glossary() -> dict[str, dict[str, list[str]]]:
    """Return the words for each term of the glossary, in the order of its columns."""
    page = (INTEGRATION.parents[1] / "docs" / "glossary.md").read_text("utf-8")
    heading, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines()
        if line.startswith("|")
    ]
    return {
        english.lower(): {
            COLUMNS[column]: words.split(" / ")
            for column, words in zip(heading[1:], translated, strict=True)
        }
        for english, *translated in rows
    }


# The glossary's columns.
COLUMNS = {
    "German": "de",
    "French": "fr",
    "Spanish": "es",
    "Italian": "it",
    "Dutch": "nl",
    "Swedish": "sv",
    "Polish": "pl",
    "Portuguese": "pt-BR",
    "Japanese": "ja",
}
GLOSSARY = read_glossary()

# Errors that a person can see.
SHOWN = re.compile(
    r"ConfigEntry(AuthFailed|Error|NotReady)|HomeAssistantError|ServiceValidationError|Translation|UpdateFailed"
)

# The numbers that the options check.
RANGES = ("low", "high", "stale_after_hours")

TROUBLES = {DiskTroubleError.text, UnloadedError.text}

# Steps and reasons of the flow of Home Assistant's core, whose texts an integration brings.
CORE_STEPS = {"auth", "pick_implementation"}
CORE_REASONS = {"missing_configuration"}


def found(pattern: str, module: str) -> set[str]:
    """Return everything that a pattern captures in a module."""
    source = (INTEGRATION / f"{module}.py").read_text(encoding="utf-8")
    captured = set(re.findall(pattern, source))
    assert captured
    return captured


def placeholders_of(text: str) -> set[str]:
    """Return the placeholders of a text."""
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


@pytest.mark.parametrize(
    ("flow", "error", "inherited", "others"),
    [
        ("config", r'_offer_retry\("(\w+)"', CORE_STEPS, set()),
        (
            "options",
            r'errors\["base"\] = "(\w+)"',
            set(),
            {
                *FileProblem,
                *(f"{field}_out_of_range" for field in RANGES),
                *TROUBLES,
            },
        ),
    ],
)
def test_steps_and_errors(
    flow: str, error: str, inherited: set[str], others: set[str]
) -> None:
    """Exactly the steps and errors of a flow have texts."""
    more = ["options_import", "options_removal"] if flow == "options" else []
    modules = [f"{flow}_flow", *more]
    pattern = r'(?:step_id=|_region\(|_offer_sign_in\()\s*"(\w+)"'
    steps = inherited.union(*(found(pattern, module) for module in modules))
    assert TEXTS[flow]["step"].keys() == steps
    assert all(step["title"] for step in TEXTS[flow]["step"].values())
    errors = others.union(*(found(error, module) for module in modules))
    assert TEXTS[flow]["error"].keys() == errors


def test_abort_reasons() -> None:
    """Exactly the abort reasons have texts, unless Home Assistant has them."""
    reasons = found(r'reason="(\w+)"', "config_flow") | CORE_REASONS
    assert TEXTS["config"]["abort"].keys() == reasons
    removal = found(r'reason="(\w+)"', "options_removal") | TROUBLES
    assert TEXTS["options"]["abort"].keys() == removal
    assert not texts_of(HOMEASSISTANT_DOMAIN)["config"]["abort"].keys() & reasons


async def test_entities(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """Exactly the entities have names and icons, and exactly their states have texts."""
    names: dict[str, set[str]] = {}
    states: dict[tuple[str, str], set[str]] = {}
    for entity in er.async_entries_for_config_entry(
        er.async_get(hass), loaded_entry.entry_id
    ):
        assert entity.translation_key is not None
        names.setdefault(entity.domain, set()).add(entity.translation_key)
        if options := (entity.capabilities or {}).get("options"):
            states[entity.domain, entity.translation_key] = set(options)

    texts = {
        (domain, key): entity
        for domain, entities in TEXTS["entity"].items()
        for key, entity in entities.items()
    }
    icons = ICONS["entity"]
    assert {domain: set(keys) for domain, keys in TEXTS["entity"].items()} == names
    assert {domain: set(keys) for domain, keys in icons.items()} == names
    assert all("name" in entity for entity in texts.values())
    assert states == {
        place: set(entity["state"])
        for place, entity in texts.items()
        if "state" in entity
    }
    for domain, key in texts:
        known = (
            {"on", "off"} if domain == "binary_sensor" else states.get((domain, key))
        )
        assert icons[domain][key].get("state", {}).keys() <= (known or set())
    assert all(icon.startswith("mdi:") for _, icon in leaves(ICONS))


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """Return a keyword argument of a call."""
    return next((word.value for word in call.keywords if word.arg == name), None)


def constants(module: ast.Module, value: ast.expr | None) -> set[str]:
    """Return the possible strings of an expression: its own, or those of its variable."""
    match value:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.Name(id=name):
            return {
                text
                for node in ast.walk(module)
                if isinstance(node, ast.Assign)
                and [ast.unparse(target) for target in node.targets] == [name]
                for text in constants(module, node.value)
            }
    return set()


def raised(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Yield the key and the placeholders of each error in a module."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    for call in ast.walk(module):
        if not isinstance(call, ast.Call) or not keyword(call, "translation_domain"):
            continue
        given = keyword(call, "translation_placeholders")
        fields = given.keys if isinstance(given, ast.Dict) else []
        names = {text for field in fields for text in constants(module, field)}
        for key in constants(module, keyword(call, "translation_key")):
            yield key, names


def test_exceptions() -> None:
    """Exactly the raised errors have texts, with the same placeholders, and all are translated."""
    errors: dict[str, set[str]] = {}
    for path in INTEGRATION.rglob("*.py"):
        for key, names in raised(path):
            assert errors.setdefault(key, names) == names
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and SHOWN.fullmatch(ast.unparse(call.func)):
                is_copied = "**translation(" in ast.unparse(call)
                assert is_copied or keyword(call, "translation_domain"), path

    errors |= {
        problem.value: {*FileError(problem).placeholders} for problem in FileProblem
    }
    assert errors == {
        key: placeholders_of(texts["message"])
        for key, texts in TEXTS["exceptions"].items()
    }


async def test_services(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """Exactly the registered actions and their fields have texts and descriptions."""
    described = load_yaml_dict(str(INTEGRATION / "services.yaml"))
    registered = hass.services.async_services_for_domain(DOMAIN)
    assert TEXTS["services"].keys() == described.keys() == registered.keys()
    for name, action in registered.items():
        assert isinstance(action.schema, probatio.Schema)
        fields = {str(key) for key in action.schema.schema}
        assert TEXTS["services"][name]["fields"].keys() == fields
        assert cast(dict[str, Any], described[name])["fields"].keys() == fields


def test_selectors() -> None:
    """Exactly the choices of selectors have texts."""
    [server] = REGION_FIELD.values()
    choices = {
        "history": set(HISTORY_DEPTHS),
        "goals": set(GoalPreset),
        server.config["translation_key"]: set(server.config["options"]),
    }
    for file in ("services", "triggers", "conditions"):
        for about in load_yaml_dict(str(INTEGRATION / f"{file}.yaml")).values():
            for field in cast(dict[str, Any], about).get("fields", {}).values():
                select = field["selector"].get("select") or {}
                if key := select.get("translation_key"):
                    choices[key] = {
                        option["value"] if isinstance(option, dict) else option
                        for option in select["options"]
                    }

    assert choices["server"] == set(Server)
    assert choices["endpoint"] == set(ENDPOINTS)
    texts = TEXTS["selector"].items()
    assert {key: set(texts["options"]) for key, texts in texts} == choices


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_texts_that_entities_say(language: str) -> None:
    """What images, speech, and cards say in the words of an entity is there."""
    assert named_texts(language).keys() >= PATHS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_language(language: str) -> None:
    """Each language has the texts of English, with the same placeholders and names as distinct."""
    english, texts = dict(leaves(TEXTS)), dict(leaves(texts_of(DOMAIN, language)))
    assert list(texts) == list(english)
    for path, text in texts.items():
        assert text.strip(), path
        assert placeholders_of(text) == placeholders_of(english[path]), path
        assert "://" not in text, path
        words = re.findall(r"[^\W\d]{3,}", re.sub(r"\{\w+\}", "", text))
        assert text != english[path] or len(words) < 3, path
    for path, text in texts.items():
        apostrophe = "'" if path.startswith("common.card_") else "’"
        assert not re.search(rf"\w{apostrophe}\w", text), path
        term = english[path].lower()
        assert term not in GLOSSARY or text in GLOSSARY[term][language], path
    for platform, entities in texts_of(DOMAIN, language)["entity"].items():
        names = {entity["name"] for entity in entities.values()}
        assert len(names) == len(entities), platform


def test_spaces_in_french() -> None:
    """No line of French begins with a punctuation mark."""
    for path, text in leaves(texts_of(DOMAIN, "fr")):
        assert not re.search(r"(?<!\u00a0)[:;?!%»]|«(?!\u00a0)", text), path
