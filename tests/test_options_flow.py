"""Changing the options of an account."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData

from .browser import defaults_of, seen
from .common import latest_egv
from .conftest import ENTRY_ID
from .simulator import Simulator

GLUCOSE_RANGE = "sensor.dexcom_glucose_range"

# What the first dialog proposes until something else is chosen.
DEFAULTS = {
    "unit": MG_DL,
    "stale_after_hours": 6,
    "history": "90_days",
    "show_notes": False,
    "delete_statistics": False,
}


async def open_options(hass: HomeAssistant) -> ConfigFlowResult:
    """Open the options of the account."""
    result = await hass.config_entries.options.async_init(ENTRY_ID)
    assert result["step_id"] == "init"
    return seen(result, "options")


async def submit(
    hass: HomeAssistant, result: ConfigFlowResult, **answers: Any
) -> ConfigFlowResult:
    """Select Submit in a dialog."""
    following = await hass.config_entries.options.async_configure(
        result["flow_id"], answers
    )
    await hass.async_block_till_done()
    return seen(following, "options")


async def choose_unit(hass: HomeAssistant, unit: str) -> ConfigFlowResult:
    """Choose the unit, up to the limits."""
    result = await submit(hass, await open_options(hass), unit=unit)
    assert result["step_id"] == "limits"
    return result


async def change(hass: HomeAssistant, unit: str, **limits: float) -> None:
    """Change the unit, and the limits given in it."""
    result = await submit(hass, await choose_unit(hass, unit), **limits)
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def assert_refused(
    hass: HomeAssistant, result: ConfigFlowResult, **answers: Any
) -> None:
    """Check that a form refuses an answer."""
    with pytest.raises(InvalidData) as refusal:
        await submit(hass, result, **answers)
    assert list(refusal.value.schema_errors) == list(answers)


@pytest.mark.parametrize(
    ("chosen", "low", "high", "low_mg_dl", "high_mg_dl"),
    [
        (MG_DL, 70, 180, 70, 180),
        (MG_DL, 65, 160, 65, 160),
        (MMOL_L, 3.9, 10.0, 70, 180),
        (MMOL_L, 4.4, 7.8, 79, 141),
    ],
)
async def test_options(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    chosen: str,
    low: float,
    high: float,
    low_mg_dl: int,
    high_mg_dl: int,
) -> None:
    """Limits are kept as mg/dL, whatever the unit that they were given in."""
    result = await open_options(hass)
    result = await submit(hass, result, unit=chosen, stale_after_hours=4.5)
    result = await submit(hass, result, low=low, high=high)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert dict(loaded_entry.options) == {
        **DEFAULTS,
        "unit": chosen,
        "stale_after_hours": 4.5,
        "low_mg_dl": low_mg_dl,
        "high_mg_dl": high_mg_dl,
        "use_dexcom_limits": False,
    }


@pytest.mark.usefixtures("loaded_entry")
async def test_current_options_are_proposed(hass: HomeAssistant) -> None:
    """The dialogs begin with what is chosen now, at first with the defaults."""
    result = await open_options(hass)
    assert defaults_of(result) == DEFAULTS
    result = await submit(hass, result, stale_after_hours=12)
    assert defaults_of(result) == {"low": 70, "high": 180, "use_dexcom_limits": False}
    await submit(hass, result, low=80, high=144, use_dexcom_limits=True)

    result = await open_options(hass)
    assert defaults_of(result) == {**DEFAULTS, "stale_after_hours": 12}
    result = await submit(hass, result, unit=MMOL_L)
    assert defaults_of(result) == {"low": 4.4, "high": 8.0, "use_dexcom_limits": True}


@pytest.mark.parametrize(("low", "high"), [(140, 120), (120, 120)])
async def test_low_not_below_high(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, low: int, high: int
) -> None:
    """Limits that cross or meet are refused, kept in the form, and can be corrected."""
    before = dict(loaded_entry.options)
    answers = {"low": low, "high": high, "use_dexcom_limits": True}
    result = await submit(hass, await choose_unit(hass, MG_DL), **answers)
    assert result["step_id"] == "limits"
    assert result["errors"] == {"base": "low_not_below_high"}
    assert defaults_of(result) == answers
    assert dict(loaded_entry.options) == before

    await submit(hass, result, low=100, high=high)

    assert loaded_entry.options["low_mg_dl"] == 100
    assert loaded_entry.options["high_mg_dl"] == high


@pytest.mark.parametrize(
    ("unit_chosen", "field", "outside", "edge", "stored"),
    [
        (MG_DL, "low", 54, 55, 55),
        (MG_DL, "low", 151, 150, 150),
        (MG_DL, "high", 89, 90, 90),
        (MG_DL, "high", 251, 250, 250),
        (MMOL_L, "low", 3.0, 3.1, 56),
        (MMOL_L, "low", 8.4, 8.3, 150),
        (MMOL_L, "high", 4.9, 5.0, 90),
        (MMOL_L, "high", 14.0, 13.9, 250),
    ],
)
async def test_limit_outside_of_range(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    unit_chosen: str,
    field: str,
    outside: float,
    edge: float,
    stored: int,
) -> None:
    """A limit that lies in the next band is refused, the edge isn't."""
    result = await choose_unit(hass, unit_chosen)
    await assert_refused(hass, result, **{field: outside})
    await submit(hass, result, **{field: edge})
    assert loaded_entry.options[f"{field}_mg_dl"] == stored


@pytest.mark.parametrize(("outside", "edge"), [(1.5, 2), (720.5, 720)])
async def test_age_outside_of_range(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, outside: float, edge: float
) -> None:
    """An age at which data would always or never be stale is refused, and so are other units."""
    result = await open_options(hass)
    await assert_refused(hass, result, stale_after_hours=outside)
    await assert_refused(hass, result, unit="g/L")
    await submit(hass, await submit(hass, result, stale_after_hours=edge))
    assert loaded_entry.options["stale_after_hours"] == edge


async def test_account_is_reloaded(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Options are in effect at once, without a new sign-in."""
    readings = loaded_entry.runtime_data.readings
    data = dict(loaded_entry.data)

    await change(hass, MG_DL, low=90)

    assert loaded_entry.state is ConfigEntryState.LOADED
    assert loaded_entry.runtime_data.readings is not readings
    assert loaded_entry.runtime_data.readings.data.limits.low_mg_dl == 90
    assert dict(loaded_entry.data) == data


async def set_up_with(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, value: int
) -> None:
    """Set the account up with a latest reading of a value."""
    latest = {**latest_egv(simulator, "User7"), "value": value}
    simulator.users["User7"].add_record("egvs", latest)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()


@pytest.mark.parametrize(
    ("value", "limits", "band", "changed_band"),
    [
        (100, {"low": 101}, "in_range", "low"),
        (100, {"low": 100}, "in_range", "in_range"),
        (65, {"low": 65}, "low", "in_range"),
        (170, {"high": 169}, "in_range", "high"),
        (200, {"high": 200}, "high", "in_range"),
    ],
)
async def test_limits_change_range(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    value: int,
    limits: dict[str, float],
    band: str,
    changed_band: str,
) -> None:
    """The band that glucose lies in follows the limits, which are in range themselves."""
    await set_up_with(hass, entry, simulator, value)
    assert hass.states.is_state(GLUCOSE_RANGE, band)

    await change(hass, MG_DL, **limits)

    assert hass.states.is_state(GLUCOSE_RANGE, changed_band)


@pytest.mark.parametrize(
    ("value", "band", "dexcom_band"),
    [(85, "low", "in_range"), (190, "high", "in_range")],
)
async def test_limits_of_dexcom(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    value: int,
    band: str,
    dexcom_band: str,
) -> None:
    """The limits of Dexcom's alerts take the place of those that were typed, and back again."""
    await set_up_with(hass, entry, simulator, value)
    await change(hass, MG_DL, low=90, high=150)
    assert hass.states.is_state(GLUCOSE_RANGE, band)

    await change(hass, MG_DL, use_dexcom_limits=True)
    assert hass.states.is_state(GLUCOSE_RANGE, dexcom_band)

    await change(hass, MG_DL, use_dexcom_limits=False)
    assert hass.states.is_state(GLUCOSE_RANGE, band)
    assert entry.options["low_mg_dl"] == 90


async def test_limits_survive_other_unit(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Changing only the unit, and back, moves no limit."""
    await change(hass, MG_DL, low=75, high=165)

    await change(hass, MMOL_L)
    await change(hass, MG_DL)

    assert loaded_entry.options["low_mg_dl"] == 75
    assert loaded_entry.options["high_mg_dl"] == 165
