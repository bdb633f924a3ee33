"""The quality scale: all rules are answered, and what a program can check of the answers is true."""

import ast
from collections.abc import Iterator
from importlib import import_module
import inspect
from pathlib import Path
import re
import tomllib
from types import ModuleType
from typing import Any, Final, get_type_hints

from aiohttp import ClientSession
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

import custom_components.dexcom_api
from custom_components.dexcom_api import PLATFORMS
from custom_components.dexcom_api.account import DexcomAccount, DexcomConfigEntry
from custom_components.dexcom_api.config_flow import DexcomConfigFlow
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.dexcom import DexcomClient
from custom_components.dexcom_api.entity import DexcomEntity
from custom_components.dexcom_api.options import UNITS
from custom_components.dexcom_api.polling import errors
from custom_components.dexcom_api.polling.errors import Translation, translation
from homeassistant.components.sensor import (
    ATTR_OPTIONS,
    DOMAIN as SENSOR_DOMAIN,
    SensorDeviceClass,
)
from homeassistant.const import STATE_UNKNOWN, EntityCategory, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    HomeAssistantError,
    OAuth2TokenRequestBaseError,
    Unauthorized,
)
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import async_get_platforms
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util.yaml import load_yaml_dict

from .browser import INTEGRATION, texts_of
from .conftest import ENTRY_ID

PACKAGE: Final = custom_components.dexcom_api.__name__
REPOSITORY: Final = Path(__file__).parents[1]
TEXTS: Final = texts_of(DOMAIN)

# All rules of Home Assistant 2026.11, as hassfest has them.
BRONZE: Final = (
    "action-setup",
    "appropriate-polling",
    "brands",
    "common-modules",
    "config-flow",
    "config-flow-test-coverage",
    "dependency-transparency",
    "docs-actions",
    "docs-conditions",
    "docs-high-level-description",
    "docs-installation-instructions",
    "docs-removal-instructions",
    "docs-triggers",
    "entity-event-setup",
    "entity-unique-id",
    "has-entity-name",
    "runtime-data",
    "test-before-configure",
    "test-before-setup",
    "unique-config-entry",
)
SILVER: Final = (
    "action-exceptions",
    "config-entry-unloading",
    "docs-configuration-parameters",
    "docs-installation-parameters",
    "entity-unavailable",
    "integration-owner",
    "log-when-unavailable",
    "parallel-updates",
    "reauthentication-flow",
    "test-coverage",
)
GOLD: Final = (
    "devices",
    "diagnostics",
    "discovery",
    "discovery-update-info",
    "docs-data-update",
    "docs-examples",
    "docs-known-limitations",
    "docs-supported-devices",
    "docs-supported-functions",
    "docs-troubleshooting",
    "docs-use-cases",
    "dynamic-devices",
    "entity-category",
    "entity-device-class",
    "entity-disabled-by-default",
    "entity-translations",
    "exception-translations",
    "icon-translations",
    "reconfiguration-flow",
    "repair-issues",
    "stale-devices",
)
PLATINUM: Final = ("async-dependency", "inject-websession", "strict-typing")
RULES: Final = (*BRONZE, *SILVER, *GOLD, *PLATINUM)

ANSWERS: Final[dict[str, Any]] = dict(
    load_yaml_dict(str(INTEGRATION / "quality_scale.yaml"))["rules"]
)

# Where a person reads what a rule wants to be told: a file, and a heading or the bold words that
# a paragraph begins with.
DOCUMENTED: Final[dict[str, tuple[str, str]]] = {
    "docs-configuration-parameters": ("docs/setup.md", "Options"),
    "docs-data-update": ("docs/limits.md", "How many requests"),
    "docs-high-level-description": ("README.md", "Dexcom API for Home Assistant"),
    "docs-installation-instructions": ("README.md", "Install"),
    "docs-installation-parameters": ("docs/setup.md", "What is asked for"),
    "docs-known-limitations": ("docs/limits.md", "What there is no data for"),
    "docs-removal-instructions": ("docs/removing.md", "Removing"),
    "docs-supported-devices": ("README.md", "What you need"),
    "docs-supported-functions": ("docs/entities.md", "Entities"),
    "docs-troubleshooting": ("docs/troubleshooting.md", "Troubleshooting"),
    "docs-use-cases": ("README.md", "Use it to"),
}

# The test of each rule that isn't about documents; those without a file are below.
TESTED: Final[dict[str, str]] = {
    "action-exceptions": "test_services.py::test_dexcom_in_trouble",
    "action-setup": "test_init.py::test_action_is_there_without_an_account",
    "appropriate-polling": "polling/test_request_budget.py::test_request_budget",
    "async-dependency": "test_client",
    "brands": "test_publishing.py::test_brand_image",
    "common-modules": "test_common_modules",
    "config-entry-unloading": "test_init.py::test_set_up_unload_and_remove",
    "config-flow": "test_translations.py::test_fields_of_config_flow",
    "config-flow-test-coverage": "test_config_flow.py::test_data_faults",
    "devices": "test_init.py::test_device",
    "diagnostics": "test_diagnostics.py::test_nothing_of_the_person",
    "docs-actions": "test_what_is_offered_is_documented",
    "docs-conditions": "test_what_is_offered_is_documented",
    "docs-examples": "test_examples_are_documented",
    "docs-triggers": "test_what_is_offered_is_documented",
    "entity-category": "test_entity_categories",
    "entity-device-class": "test_device_classes",
    "entity-disabled-by-default": "sensors/test_metrics.py::test_enabled_by_default",
    "entity-event-setup": "test_faults.py::test_unload_in_flight",
    "entity-translations": "test_translations.py::test_entities",
    "entity-unavailable": "test_sensor.py::test_unavailable_while_dexcom_is",
    "entity-unique-id": "test_names_and_ids",
    "exception-translations": "test_errors_are_translated",
    "has-entity-name": "test_names_and_ids",
    "icon-translations": "test_names_and_ids",
    "inject-websession": "test_client",
    "integration-owner": "test_publishing.py::test_manifest",
    "log-when-unavailable": "test_faults.py::test_fault_that_passes",
    "parallel-updates": "test_parallel_updates",
    "reauthentication-flow": "test_config_flow.py::test_reauth",
    "reconfiguration-flow": "test_config_flow.py::test_reconfigure_region",
    "repair-issues": "polling/test_issues.py::test_phone_that_stopped_uploading",
    "runtime-data": "test_runtime_data",
    "strict-typing": "test_strict_typing",
    "test-before-configure": "test_config_flow.py::test_data_faults",
    "test-before-setup": "test_init.py::test_set_up_is_tried_again",
    "test-coverage": "test_coverage",
    "unique-config-entry": "test_config_flow.py::test_same_person_again",
}

# What tells how the account is doing, and how the Dexcom app is set.
DIAGNOSTIC: Final = {
    "alert_fall",
    "alert_high",
    "alert_low",
    "alert_rise",
    "alert_signal_loss",
    "alert_urgent_low",
    "display_app",
    "display_device",
    "import_progress",
    "last_upload",
    "stale_data",
    "transmitter",
    "transmitter_id",
}

MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ][\d:.]+\+00:00")

# Errors for which Home Assistant has the words.
ERRORS_OF_CORE: Final = (OAuth2TokenRequestBaseError, Unauthorized)


def status_of(rule: str) -> str:
    """Return the status of a rule: the answer, or the part of it beside the comment."""
    answer = ANSWERS[rule]
    return str(answer["status"] if isinstance(answer, dict) else answer)


def project() -> dict[str, Any]:
    """Return the settings of the tools."""
    return tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))


def test_rules_are_complete() -> None:
    """Each rule has an answer, and nothing else has."""
    assert len(RULES) == len(set(RULES)) == 54
    assert ANSWERS.keys() == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_answer(rule: str) -> None:
    """A rule is met, or says why it can't be."""
    answer = ANSWERS[rule]
    if isinstance(answer, dict):
        assert answer.keys() == {"status", "comment"}
        assert len(answer["comment"].split()) > 5
    assert status_of(rule) in (
        {"done"} if isinstance(answer, str) else {"done", "exempt"}
    )


def test_each_answer_has_evidence() -> None:
    """Each rule that is met has a document or a test, and none has that is exempt."""
    met = {rule for rule in RULES if status_of(rule) == "done"}
    assert not DOCUMENTED.keys() & TESTED.keys()
    assert DOCUMENTED.keys() | TESTED.keys() == met
    assert {rule for rule in met if rule.startswith("docs-")} >= DOCUMENTED.keys()


@pytest.mark.parametrize(("rule", "place"), TESTED.items())
def test_evidence_is_there(rule: str, place: str) -> None:
    """The test of a rule exists."""
    file, _, name = place.rpartition("::")
    path = Path(__file__).parent / file if file else Path(__file__)
    module = ast.parse(path.read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert name in {node.name for node in module.body if isinstance(node, functions)}


@pytest.mark.parametrize(("rule", "place"), DOCUMENTED.items())
def test_rule_is_documented(rule: str, place: tuple[str, str]) -> None:
    """A document has the part that a rule wants."""
    file, title = place
    text = (REPOSITORY / file).read_text("utf-8")
    headings = re.findall(r"^#+ (.+?)$", text, re.MULTILINE)
    openings = re.findall(r"^\*\*(.+?)[:.]?\*\*", text, re.MULTILINE)
    assert title in {*headings, *openings}


def documents() -> str:
    """Return all that a person can read: the README and the pages beside it."""
    pages = (REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md")))
    return "\n".join(page.read_text("utf-8") for page in pages)


@pytest.mark.parametrize("kind", ["services", "conditions", "triggers"])
def test_what_is_offered_is_documented(kind: str) -> None:
    """Each action, condition and trigger is described by its name."""
    offered = {f"{DOMAIN}.{key}" for key in TEXTS.get(kind, {})}
    assert offered
    assert offered <= set(re.findall(rf"\b{DOMAIN}\.\w+", documents()))


def test_examples_are_documented() -> None:
    """There are automations to copy, some of which use an action of ours."""
    examples = re.findall(r"^```yaml\n(.+?)^```", documents(), re.MULTILINE | re.DOTALL)
    assert any("triggers:" in example for example in examples)
    assert any(f"action: {DOMAIN}." in example for example in examples)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_parallel_updates(platform: str) -> None:
    """No platform limits updates, since all of them read what a coordinator has fetched."""
    module = import_module(f"{PACKAGE}.{platform}")
    assert module.PARALLEL_UPDATES == 0


async def test_common_modules(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Entities share a base class in `entity` and are fed by coordinators."""
    platforms = async_get_platforms(hass, DOMAIN)
    entities = [entity for found in platforms for entity in found.entities.values()]
    assert {entity.platform.domain for entity in entities} == set(PLATFORMS)
    for entity in entities:
        assert isinstance(entity, DexcomEntity)
        assert isinstance(entity.coordinator, DataUpdateCoordinator)


async def test_names_and_ids(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Entities have names of their own, ids that last, and icons that can be translated."""
    entities = er.async_entries_for_config_entry(er.async_get(hass), ENTRY_ID)
    assert {entity.domain for entity in entities} == set(PLATFORMS)
    for entity in entities:
        assert entity.has_entity_name
        assert entity.unique_id.startswith(f"{ENTRY_ID}_")
        assert entity.original_icon is None
        assert entity.device_id is not None


async def test_entity_categories(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """What is about the account rather than about glucose is marked, and nothing else is."""
    entities = er.async_entries_for_config_entry(er.async_get(hass), ENTRY_ID)
    marked = {
        entity.translation_key: entity.entity_category
        for entity in entities
        if entity.entity_category
    }
    assert marked == dict.fromkeys(DIAGNOSTIC, EntityCategory.DIAGNOSTIC)


def fitting_device_class(entity: er.RegistryEntry, state: str) -> str | None:
    """Return the device class that the values of a sensor call for."""
    if entity.unit_of_measurement in UNITS:
        return SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION
    if entity.unit_of_measurement in set(UnitOfTime):
        return SensorDeviceClass.DURATION
    if ATTR_OPTIONS in (entity.capabilities or {}):
        return SensorDeviceClass.ENUM
    return SensorDeviceClass.TIMESTAMP if MOMENT.fullmatch(state) else None


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
@pytest.mark.parametrize("user_name", ["User7", "User6"])
async def test_device_classes(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Sensors have the device class of what they show, where Home Assistant has one."""
    found: set[str | None] = set()
    for entity in er.async_entries_for_config_entry(er.async_get(hass), ENTRY_ID):
        state = hass.states.get(entity.entity_id)
        assert state is not None
        if entity.domain != SENSOR_DOMAIN or state.state == STATE_UNKNOWN:
            continue
        fitting = fitting_device_class(entity, state.state)
        assert entity.original_device_class == fitting, entity.entity_id
        found.add(fitting)
    assert len(found) == 5


async def test_runtime_data(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """What belongs to an account is kept in its entry, and nowhere else."""
    assert isinstance(loaded_entry.runtime_data, DexcomAccount)
    assert DOMAIN not in hass.data
    hints = get_type_hints(DexcomConfigFlow.async_get_options_flow)
    assert hints["config_entry"] is DexcomConfigEntry


def test_coverage() -> None:
    """Tests fail where they leave out more than the scale allows."""
    assert project()["tool"]["coverage"]["report"]["fail_under"] >= 95


def test_strict_typing() -> None:
    """All code is checked strictly, and the client tells that it is typed."""
    settings = project()["tool"]["mypy"]
    assert settings["strict"] is True
    assert INTEGRATION.parent.name in settings["files"]
    assert "ignore_errors" not in repr(settings)
    assert (INTEGRATION / "dexcom" / "py.typed").is_file()


def test_client() -> None:
    """The client is asynchronous, and uses the session that it is given."""
    assert get_type_hints(DexcomClient.__init__)["session"] is ClientSession
    requests = {
        name
        for name, method in inspect.getmembers(DexcomClient, inspect.isfunction)
        if not name.startswith("_")
    }
    assert requests
    for name in requests:
        assert inspect.iscoroutinefunction(getattr(DexcomClient, name)), name
    for path in (INTEGRATION / "dexcom").glob("*.py"):
        assert "homeassistant" not in imports_of(ast.parse(path.read_text("utf-8")))


def imports_of(module: ast.Module) -> set[str]:
    """Return the top packages of all that a module imports from elsewhere."""
    names: set[str] = set()
    for node in ast.walk(module):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name.partition(".")[0] for alias in aliases}
            case ast.ImportFrom(module=str(name), level=0):
                names.add(name.partition(".")[0])
    return names


def meant(module: ModuleType, node: ast.expr) -> Any:
    """Return what a name in a module stands for, None where that shows at run time only."""
    match node:
        case ast.Name(id=name):
            return getattr(module, name, None)
        case ast.Attribute(value=value, attr=name):
            return getattr(meant(module, value), name, None)
    return None


def needs_text(kind: Any) -> bool:
    """Tell whether a class is of errors that the integration has to find words for."""
    if not isinstance(kind, type) or kind is Translation:
        return kind is Translation
    return issubclass(kind, HomeAssistantError) and not issubclass(kind, ERRORS_OF_CORE)


def untranslated(module: ModuleType, code: ast.Module) -> Iterator[str]:
    """Walk through the errors in the code of a module that have no text in a language."""
    for call in ast.walk(code):
        if not isinstance(call, ast.Call) or not needs_text(meant(module, call.func)):
            continue
        given = {word.arg: word.value for word in call.keywords}
        match given.get(None):
            case ast.Call(func=function):
                is_translated = meant(module, function) is translation
            case _:
                domain = given.get("translation_domain", call)
                key = given.get("translation_key")
                is_translated = meant(module, domain) == DOMAIN and has_text(code, key)
        if not is_translated:
            yield ast.unparse(call)


def has_text(code: ast.Module, key: ast.expr | None) -> bool:
    """Tell whether there is a text for all keys that an expression can be."""
    keys: set[str] = set()
    match key:
        case ast.Constant(value=str(text)):
            keys = {text}
        case ast.Name(id=name):
            assigned = [node for node in ast.walk(code) if isinstance(node, ast.Assign)]
            keys = {
                ast.literal_eval(node.value)
                for node in assigned
                if [ast.unparse(target) for target in node.targets] == [name]
            }
    return bool(keys) and keys <= TEXTS["exceptions"].keys()


def modules() -> list[str]:
    """Return the modules that know Home Assistant, which the client isn't among."""
    paths = (path.relative_to(INTEGRATION) for path in INTEGRATION.rglob("*.py"))
    return sorted(
        ".".join(path.with_suffix("").parts).removesuffix("__init__").rstrip(".")
        for path in paths
        if path.parts[0] != "dexcom"
    )


@pytest.mark.parametrize("name", modules())
def test_errors_are_translated(name: str) -> None:
    """Each error that a person can see has a text in their language."""
    module = import_module(f"{PACKAGE}.{name}".rstrip("."))
    code = ast.parse(inspect.getsource(module))
    assert not list(untranslated(module, code))


@pytest.mark.parametrize(
    ("code", "is_noticed"),
    [
        ("HomeAssistantError('Something is wrong')", True),
        ("HomeAssistantError(translation_key='cannot_fetch')", True),
        ("UpdateFailed(translation_domain=DOMAIN, translation_key='nothing')", True),
        ("Translation(translation_domain=DOMAIN, translation_key='nothing')", True),
        ("UpdateFailed(**dict(err))", True),
        (
            "UpdateFailed(translation_domain=DOMAIN, translation_key='cannot_fetch')",
            False,
        ),
        (
            "key = 'cannot_fetch'; Translation(translation_domain=DOMAIN, translation_key=key)",
            False,
        ),
        ("UpdateFailed(**translation(err))", False),
        ("OAuth2TokenRequestReauthError(domain=DOMAIN)", False),
        ("ValueError('The columns differ in length')", False),
    ],
)
def test_untranslated_error_is_noticed(code: str, is_noticed: bool) -> None:
    """The check before this one would notice an error without a text."""
    assert bool(list(untranslated(errors, ast.parse(code)))) is is_noticed
