"""The quality scale: every rule has an answer, and several answers are checked."""

import ast
from importlib import import_module
import inspect
import re
from typing import Any, Final

import pytest

import custom_components.dexcom_api
from custom_components.dexcom_api import PLATFORMS
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.polling.errors import Translation
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

from .browser import INTEGRATION
from .conftest import ENTRY_ID
from .scene import Scene

PACKAGE: Final = custom_components.dexcom_api.__name__

ANSWERS: Final[dict[str, Any]] = dict(
    load_yaml_dict(str(INTEGRATION / "quality_scale.yaml"))["rules"]
)

# Entities about the account or the settings of the Dexcom app rather than about glucose.
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

# Errors that Home Assistant translates.
ERRORS_OF_CORE: Final = (OAuth2TokenRequestBaseError, Unauthorized)


def test_answers() -> None:
    """Each of the 54 rules is met, or a comment says why it can't be."""
    assert len(ANSWERS) == 54
    for answer in ANSWERS.values():
        if isinstance(answer, dict):
            assert answer["status"] in ("done", "exempt")
            assert len(answer["comment"].split()) > 5
        else:
            assert answer == "done"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_parallel_updates(platform: str) -> None:
    """No platform limits updates, since coordinators fetch for all of them."""
    module = import_module(f"{PACKAGE}.{platform}")
    assert module.PARALLEL_UPDATES == 0


async def test_entities(scene: Scene) -> None:
    """Entities have names, lasting ids, translated icons, and a category if it fits."""
    entities = er.async_entries_for_config_entry(er.async_get(scene.hass), ENTRY_ID)
    assert {entity.domain for entity in entities} == set(PLATFORMS)
    for entity in entities:
        assert entity.has_entity_name
        assert entity.unique_id.startswith(f"{ENTRY_ID}_")
        assert entity.original_icon is None
        assert entity.device_id is not None
        is_diagnostic = entity.translation_key in DIAGNOSTIC
        category = EntityCategory.DIAGNOSTIC if is_diagnostic else None
        assert entity.entity_category == category, entity.entity_id


def fitting_device_class(entity: er.RegistryEntry, state: str) -> str | None:
    """Return the device class that fits the values of a sensor."""
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
    """Sensors have a fitting device class if Home Assistant has one."""
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


def needs_text(kind: Any) -> bool:
    """Return whether the integration must translate errors of a class."""
    if not isinstance(kind, type) or kind is Translation:
        return kind is Translation
    return issubclass(kind, HomeAssistantError) and not issubclass(kind, ERRORS_OF_CORE)


def modules() -> list[str]:
    """Return the names of the modules that use Home Assistant, which the client doesn't."""
    paths = (path.relative_to(INTEGRATION) for path in INTEGRATION.rglob("*.py"))
    return sorted(
        ".".join((PACKAGE, *path.with_suffix("").parts)).removesuffix(".__init__")
        for path in paths
        if path.parts[0] != "dexcom"
    )


@pytest.mark.parametrize("name", modules())
def test_errors_are_translated(name: str) -> None:
    """Each error that a person can see is translated; test_translations checks its text."""
    module = import_module(name)
    for call in ast.walk(ast.parse(inspect.getsource(module))):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        if needs_text(getattr(module, call.func.id, None)):
            given = {word.arg: ast.unparse(word.value) for word in call.keywords}
            is_copied = given.get(None, "").startswith("translation(")
            is_translated = given.get("translation_domain") == "DOMAIN"
            assert is_copied or is_translated, ast.unparse(call)
