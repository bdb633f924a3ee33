"""The quality scale: every rule has an answer, and some answers are checked."""

import ast
from collections.abc import Iterator
from importlib import import_module
import inspect
from pathlib import Path
import re
from types import ModuleType
from typing import Any, Final

import pytest

import custom_components.dexcom_api
from custom_components.dexcom_api import PLATFORMS
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.polling import errors
from custom_components.dexcom_api.polling.errors import Translation, translation
from homeassistant.components.sensor import (
    ATTR_OPTIONS,
    DOMAIN as SENSOR_DOMAIN,
    SensorDeviceClass,
)
from homeassistant.const import STATE_UNKNOWN, EntityCategory, UnitOfTime
from homeassistant.exceptions import (
    HomeAssistantError,
    OAuth2TokenRequestBaseError,
    Unauthorized,
)
from homeassistant.helpers import entity_registry as er
from homeassistant.util.yaml import load_yaml_dict

from .browser import INTEGRATION, texts_of
from .conftest import ENTRY_ID
from .scene import Scene

PACKAGE: Final = custom_components.dexcom_api.__name__
REPOSITORY: Final = Path(__file__).parents[1]
TEXTS: Final = texts_of(DOMAIN)

ANSWERS: Final[dict[str, Any]] = dict(
    load_yaml_dict(str(INTEGRATION / "quality_scale.yaml"))["rules"]
)

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


def test_answers() -> None:
    """Each of the 54 rules is met, or says why it can't be."""
    assert len(ANSWERS) == 54
    for answer in ANSWERS.values():
        if isinstance(answer, dict):
            assert answer["status"] in ("done", "exempt")
            assert len(answer["comment"].split()) > 5
        else:
            assert answer == "done"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_parallel_updates(platform: str) -> None:
    """No platform limits updates, since all of them read what a coordinator has fetched."""
    module = import_module(f"{PACKAGE}.{platform}")
    assert module.PARALLEL_UPDATES == 0


async def test_names_and_ids(scene: Scene) -> None:
    """Entities have names of their own, ids that last, and icons that can be translated."""
    entities = er.async_entries_for_config_entry(er.async_get(scene.hass), ENTRY_ID)
    assert {entity.domain for entity in entities} == set(PLATFORMS)
    for entity in entities:
        assert entity.has_entity_name
        assert entity.unique_id.startswith(f"{ENTRY_ID}_")
        assert entity.original_icon is None
        assert entity.device_id is not None


async def test_entity_categories(scene: Scene) -> None:
    """What is about the account rather than about glucose is marked, and nothing else is."""
    entities = er.async_entries_for_config_entry(er.async_get(scene.hass), ENTRY_ID)
    marked = {
        entity.translation_key: entity.entity_category
        for entity in entities
        if entity.entity_category
    }
    assert marked == dict.fromkeys(DIAGNOSTIC, EntityCategory.DIAGNOSTIC)


def fitting_device_class(entity: er.RegistryEntry, state: str) -> str | None:
    """Return the device class that the values of a sensor call for."""
    if entity.unit_of_measurement in GlucoseUnit:
        return SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION
    if entity.unit_of_measurement in set(UnitOfTime):
        return SensorDeviceClass.DURATION
    if ATTR_OPTIONS in (entity.capabilities or {}):
        return SensorDeviceClass.ENUM
    return SensorDeviceClass.TIMESTAMP if MOMENT.fullmatch(state) else None


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
@pytest.mark.parametrize("user_name", ["User7", "User6"])
async def test_device_classes(scene: Scene) -> None:
    """Sensors have the device class of what they show, where Home Assistant has one."""
    found: set[str | None] = set()
    for entity in er.async_entries_for_config_entry(er.async_get(scene.hass), ENTRY_ID):
        state = scene.hass.states.get(entity.entity_id)
        assert state is not None
        if entity.domain != SENSOR_DOMAIN or state.state == STATE_UNKNOWN:
            continue
        fitting = fitting_device_class(entity, state.state)
        assert entity.original_device_class == fitting, entity.entity_id
        found.add(fitting)
    assert len(found) == 5


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
