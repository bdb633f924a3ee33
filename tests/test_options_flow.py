"""Changing the options of an account."""

from typing import Any

import probatio
import pytest

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er

from .browser import defaults_of, seen
from .common import latest_egv
from .conftest import ENTRY_ID
from .scene import Scene

# What the first and the third dialog propose until something else is chosen.
FIRST = {"unit": MG_DL, "goals": "own"}
LAST = {
    "stale_after_hours": 6,
    "history": "90_days",
    "show_notes": False,
    "use_home_time_zone": False,
    "delete_statistics": False,
}


async def open_options(scene: Scene) -> ConfigFlowResult:
    """Open the options of the account."""
    flows = scene.hass.config_entries.options
    result = seen(await flows.async_init(ENTRY_ID), "options")
    assert result["step_id"] == "init"
    choice = {"next_step_id": "settings"}
    result = await flows.async_configure(result["flow_id"], choice)
    return seen(result, "options")


async def submit(
    scene: Scene, result: ConfigFlowResult, **answers: Any
) -> ConfigFlowResult:
    """Select Submit in a dialog."""
    following = await scene.hass.config_entries.options.async_configure(
        result["flow_id"], answers
    )
    await scene.settle()
    return seen(following, "options")


async def choose_unit(scene: Scene, unit: str, goals: str = "own") -> ConfigFlowResult:
    """Choose the unit and the goals, up to the next dialog."""
    result = await submit(scene, await open_options(scene), unit=unit, goals=goals)
    assert result["step_id"] == ("limits" if goals == "own" else "data")
    return result


async def finish(
    scene: Scene, result: ConfigFlowResult, **answers: Any
) -> ConfigFlowResult:
    """Leave the last dialogs as they are, but for some answers."""
    assert result["step_id"] == "data"
    result = await submit(scene, result, **answers)
    assert result["step_id"] == "live"
    result = await submit(scene, result)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    return result


async def change(scene: Scene, unit: str, **limits: float) -> None:
    """Change the unit, and the limits given in it."""
    result = await submit(scene, await choose_unit(scene, unit), **limits)
    await finish(scene, result)


async def test_options(scene: Scene) -> None:
    """The dialogs begin with what is chosen now, and change nothing but the options."""
    data = dict(scene.entry.data)
    result = await open_options(scene)
    assert (defaults_of(result), result["last_step"]) == (FIRST, False)
    result = await submit(scene, result)
    limits = {"low": 70, "high": 180, "use_dexcom_limits": False}
    assert (defaults_of(result), result["last_step"]) == (limits, False)
    result = await submit(scene, result, low=80, high=145, use_dexcom_limits=True)
    assert (defaults_of(result), result["last_step"]) == (LAST, False)
    await finish(scene, result, stale_after_hours=4.5)
    changed = {
        **FIRST,
        **LAST,
        "stale_after_hours": 4.5,
        "low_mg_dl": 80,
        "high_mg_dl": 145,
        "use_dexcom_limits": True,
    }
    assert dict(scene.entry.options) == changed
    assert scene.entry.state is ConfigEntryState.LOADED
    assert dict(scene.entry.data) == data

    result = await choose_unit(scene, MMOL_L)
    assert defaults_of(result) == {"low": 4.4, "high": 8.0, "use_dexcom_limits": True}
    # Another unit moves no limit.
    result = await submit(scene, result)
    assert defaults_of(result) == {**LAST, "stale_after_hours": 4.5}
    await finish(scene, result)
    assert dict(scene.entry.options) == {**changed, "unit": MMOL_L}


async def test_goals(scene: Scene) -> None:
    """Goals of the consensus bring their limits; one's own are kept for another time."""
    scene.choose(low_mg_dl=80, high_mg_dl=145, use_dexcom_limits=True)
    await scene.settle()
    await finish(scene, await choose_unit(scene, MG_DL, "pregnancy"))
    assert scene.entry.options["goals"] == "pregnancy"
    limits = scene.entry.runtime_data.readings.data.limits
    assert (limits.low_mg_dl, limits.high_mg_dl) == (63, 140)
    result = await choose_unit(scene, MG_DL)
    assert defaults_of(result) == {"low": 80, "high": 145, "use_dexcom_limits": True}


@pytest.fixture
def registry(hass: HomeAssistant) -> er.EntityRegistry:
    """Return the registry of entities."""
    return er.async_get(hass)


@pytest.mark.parametrize(("low", "high"), [(140, 120), (120, 120)])
async def test_low_not_below_high(scene: Scene, low: int, high: int) -> None:
    """Limits that cross or meet are refused, kept in the form, and can be corrected."""
    before = dict(scene.entry.options)
    answers = {"low": low, "high": high, "use_dexcom_limits": True}
    result = await submit(scene, await choose_unit(scene, MG_DL), **answers)
    assert result["step_id"] == "limits"
    assert result["errors"] == {"base": "low_not_below_high"}
    assert defaults_of(result) == answers
    assert dict(scene.entry.options) == before
    await finish(scene, await submit(scene, result, low=100, high=high))
    assert scene.entry.options["low_mg_dl"] == 100
    assert scene.entry.options["high_mg_dl"] == high


@pytest.mark.parametrize(
    ("field", "outside", "edge", "stored"),
    [
        ("low", 54, 55, 55),
        ("low", 151, 150, 150),
        ("high", 89, 90, 90),
        ("high", 251, 250, 250),
        ("low", 3.0, 3.1, 56),
        ("low", 8.4, 8.3, 150),
        ("high", 4.9, 5.0, 90),
        ("high", 14.0, 13.9, 250),
        # An age at which data would always or never be stale.
        ("stale_after_hours", 1.5, 2, 2),
        ("stale_after_hours", 720.5, 720, 720),
    ],
)
async def test_outside_of_range(
    scene: Scene, field: str, outside: float, edge: float, stored: float
) -> None:
    """A number outside of its range is refused with the range, and the edge isn't."""
    unit = MMOL_L if outside < 20 else MG_DL
    if field == "stale_after_hours":
        result = await choose_unit(scene, MG_DL, "adult")
    else:
        result = await choose_unit(scene, unit)
    result = await submit(scene, result, **{field: outside})
    assert result["errors"] == {field: f"{field}_out_of_range"}
    placeholders = result["description_placeholders"] or {}
    assert str(edge) in placeholders[f"{field}_range"]
    assert defaults_of(result)[field] == outside
    if field == "stale_after_hours":
        await finish(scene, result, stale_after_hours=edge)
        assert scene.entry.options[field] == stored
    else:
        await finish(scene, await submit(scene, result, **{field: edge}))
        assert scene.entry.options[f"{field}_mg_dl"] == stored


@pytest.mark.parametrize(
    ("value", "changes"),
    [
        (100, [({"low": 101}, "low"), ({"low": 100}, "in_range")]),
        (170, [({}, "in_range"), ({"high": 169}, "high"), ({"high": 170}, "in_range")]),
        # The limits of Dexcom's alerts take the place of those that were typed, and back again.
        (
            85,
            [
                ({"low": 90}, "low"),
                ({"use_dexcom_limits": True}, "in_range"),
                ({"use_dexcom_limits": False}, "low"),
            ],
        ),
        (190, [({"high": 150}, "high"), ({"use_dexcom_limits": True}, "in_range")]),
    ],
)
async def test_limits_change_range(
    stage: Scene, value: int, changes: list[tuple[dict[str, float], str]]
) -> None:
    """The band that glucose lies in follows the limits at once; they are in range themselves."""
    latest = {**latest_egv(stage.simulator, "User7"), "value": value}
    stage.user.add_record("egvs", latest)
    await stage.set_up()
    for limits, band in changes:
        await change(stage, MG_DL, **limits)
        assert stage.sensor("glucose_range").state == band


def suggested(result: ConfigFlowResult) -> dict[str, str | None]:
    """Return the entities that a dialog proposes."""
    schema = result["data_schema"]
    assert schema is not None
    return {str(field): field.description["suggested_value"] for field in schema.schema}


async def test_live_entity(scene: Scene, registry: er.EntityRegistry) -> None:
    """The source of live values can be chosen, survives a rename, and can be left out again."""
    value, time = (
        registry.async_get_or_create("sensor", "other", name).entity_id
        for name in ("value", "time")
    )
    result = await submit(scene, await choose_unit(scene, MG_DL, "adult"))
    assert suggested(result) == {"live_entity": None, "live_time_entity": None}
    await submit(scene, result, live_entity=value, live_time_entity=time)
    assert scene.entry.runtime_data.live.entity_ids == (value, time)
    renamed = registry.async_update_entity(value, new_entity_id="sensor.renamed")
    assert scene.entry.options["live_entity"] == renamed.id
    result = await submit(scene, await choose_unit(scene, MG_DL, "adult"))
    assert suggested(result) == {
        "live_entity": "sensor.renamed",
        "live_time_entity": time,
    }
    await submit(scene, result, live_entity="sensor.unregistered")
    assert scene.entry.options["live_entity"] == "sensor.unregistered"
    assert "live_time_entity" not in scene.entry.options
    result = await submit(scene, await choose_unit(scene, MG_DL, "adult"))
    await submit(scene, result)
    assert "live_entity" not in scene.entry.options
    assert scene.entry.runtime_data.live is None


async def test_own_entities_are_no_live_source(scene: Scene) -> None:
    """An account can't be its own source."""
    result = await submit(scene, await choose_unit(scene, MG_DL, "adult"))
    schema = result["data_schema"]
    assert schema is not None
    for option, own in (
        ("live_entity", "sensor.dexcom_glucose"),
        ("live_time_entity", "sensor.dexcom_last_reading"),
    ):
        with pytest.raises(probatio.Invalid):
            schema({option: own})
