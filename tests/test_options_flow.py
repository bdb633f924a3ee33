"""Changing the options of an account."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.options import (
    CONF_DELETE_STATISTICS,
    CONF_HIGH_MG_DL,
    CONF_HISTORY,
    CONF_LOW_MG_DL,
    CONF_SHOW_NOTES,
    CONF_STALE_AFTER_HOURS,
    CONF_UNIT,
    CONF_USE_DEXCOM_LIMITS,
    MG_DL,
    MMOL_L,
)
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData

from .browser import seen
from .common import latest_egv
from .simulator import Simulator

GLUCOSE_RANGE = "sensor.dexcom_glucose_range"


async def open_options(hass: HomeAssistant, entry: MockConfigEntry) -> ConfigFlowResult:
    """Open the options of an account."""
    result = await hass.config_entries.options.async_init(entry.entry_id)
    assert result["step_id"] == "init"
    return seen(result, "options")


async def submit(
    hass: HomeAssistant, result: ConfigFlowResult, answers: dict[str, Any]
) -> ConfigFlowResult:
    """Select Submit in a dialog."""
    following = await hass.config_entries.options.async_configure(
        result["flow_id"], answers
    )
    await hass.async_block_till_done()
    return seen(following, "options")


async def choose_unit(
    hass: HomeAssistant, entry: MockConfigEntry, unit: str
) -> ConfigFlowResult:
    """Choose the unit, up to the limits."""
    result = await open_options(hass, entry)
    result = await submit(hass, result, {CONF_UNIT: unit})
    assert result["step_id"] == "limits"
    return result


async def change(
    hass: HomeAssistant, entry: MockConfigEntry, unit: str, **limits: float
) -> None:
    """Change the unit, and the limits given in it."""
    result = await choose_unit(hass, entry, unit)
    result = await submit(hass, result, limits)
    assert result["type"] is FlowResultType.CREATE_ENTRY


def proposed(result: ConfigFlowResult) -> dict[str, Any]:
    """Return what a form sends when nothing in it is changed."""
    schema = result["data_schema"]
    assert schema is not None
    answers: dict[str, Any] = schema({})
    return answers


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
    result = await open_options(hass, loaded_entry)
    answers = {CONF_UNIT: chosen, CONF_STALE_AFTER_HOURS: 4.5}
    result = await submit(hass, result, answers)
    result = await submit(hass, result, {"low": low, "high": high})

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert dict(loaded_entry.options) == {
        CONF_UNIT: chosen,
        CONF_STALE_AFTER_HOURS: 4.5,
        CONF_HISTORY: "90_days",
        CONF_SHOW_NOTES: False,
        CONF_DELETE_STATISTICS: False,
        CONF_LOW_MG_DL: low_mg_dl,
        CONF_HIGH_MG_DL: high_mg_dl,
        CONF_USE_DEXCOM_LIMITS: False,
    }


async def test_present_options_are_proposed(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """The dialogs begin with what is chosen now, at first with the defaults."""
    result = await open_options(hass, loaded_entry)
    proposal = {
        CONF_UNIT: MG_DL,
        CONF_STALE_AFTER_HOURS: 6,
        CONF_HISTORY: "90_days",
        CONF_SHOW_NOTES: False,
        CONF_DELETE_STATISTICS: False,
    }
    assert proposed(result) == proposal
    result = await submit(hass, result, {CONF_STALE_AFTER_HOURS: 12})
    assert proposed(result) == {"low": 70, "high": 180, CONF_USE_DEXCOM_LIMITS: False}
    answers = {"low": 80, "high": 144, CONF_USE_DEXCOM_LIMITS: True}
    await submit(hass, result, answers)

    result = await open_options(hass, loaded_entry)
    assert proposed(result) == {**proposal, CONF_STALE_AFTER_HOURS: 12}
    result = await submit(hass, result, {CONF_UNIT: MMOL_L})
    assert proposed(result) == {"low": 4.4, "high": 8.0, CONF_USE_DEXCOM_LIMITS: True}


@pytest.mark.parametrize(("low", "high"), [(140, 120), (120, 120)])
async def test_low_not_below_high(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, low: int, high: int
) -> None:
    """Limits that cross or meet are refused, kept in the form, and can be corrected."""
    before = dict(loaded_entry.options)
    result = await choose_unit(hass, loaded_entry, MG_DL)
    answers = {"low": low, "high": high, CONF_USE_DEXCOM_LIMITS: True}
    result = await submit(hass, result, answers)
    assert result["step_id"] == "limits"
    assert result["errors"] == {"base": "low_not_below_high"}
    assert proposed(result) == answers
    assert dict(loaded_entry.options) == before

    result = await submit(hass, result, {"low": 100, "high": high})

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert loaded_entry.options[CONF_LOW_MG_DL] == 100
    assert loaded_entry.options[CONF_HIGH_MG_DL] == high


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
    result = await choose_unit(hass, loaded_entry, unit_chosen)
    with pytest.raises(InvalidData) as refusal:
        await submit(hass, result, {field: outside})
    assert list(refusal.value.schema_errors) == [field]

    result = await submit(hass, result, {field: edge})

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert loaded_entry.options[f"{field}_mg_dl"] == stored


@pytest.mark.parametrize(("outside", "edge"), [(1.5, 2), (720.5, 720)])
async def test_age_outside_of_range(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, outside: float, edge: float
) -> None:
    """An age at which data would always or never be stale is refused."""
    result = await open_options(hass, loaded_entry)
    with pytest.raises(InvalidData) as refusal:
        await submit(hass, result, {CONF_STALE_AFTER_HOURS: outside})
    assert list(refusal.value.schema_errors) == [CONF_STALE_AFTER_HOURS]

    result = await submit(hass, result, {CONF_STALE_AFTER_HOURS: edge})
    await submit(hass, result, {})

    assert loaded_entry.options[CONF_STALE_AFTER_HOURS] == edge


async def test_unknown_unit(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """Only the two units of glucose can be chosen."""
    result = await open_options(hass, loaded_entry)

    with pytest.raises(InvalidData) as refusal:
        await submit(hass, result, {CONF_UNIT: "g/L"})

    assert list(refusal.value.schema_errors) == [CONF_UNIT]


async def test_account_is_reloaded(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Options are in effect at once, without a new sign-in."""
    readings = loaded_entry.runtime_data.readings
    data = dict(loaded_entry.data)

    await change(hass, loaded_entry, MG_DL, low=90)

    assert loaded_entry.state is ConfigEntryState.LOADED
    assert loaded_entry.runtime_data.readings is not readings
    assert loaded_entry.runtime_data.readings.limits.low_mg_dl == 90
    assert dict(loaded_entry.data) == data


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

    def flat(body: dict[str, Any]) -> dict[str, Any]:
        """Make all readings equal."""
        for record in body["records"]:
            record["value"] = value
        return body

    simulator.users["User7"].add_patch("egvs", flat)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert hass.states.is_state(GLUCOSE_RANGE, band)

    await change(hass, entry, MG_DL, **limits)

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
    simulator.users["User7"].add_record(
        "egvs", {**latest_egv(simulator, "User7"), "value": value}
    )
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    await change(hass, entry, MG_DL, low=90, high=150)
    assert hass.states.is_state(GLUCOSE_RANGE, band)

    await change(hass, entry, MG_DL, **{CONF_USE_DEXCOM_LIMITS: True})
    assert hass.states.is_state(GLUCOSE_RANGE, dexcom_band)

    await change(hass, entry, MG_DL, **{CONF_USE_DEXCOM_LIMITS: False})
    assert hass.states.is_state(GLUCOSE_RANGE, band)
    assert entry.options[CONF_LOW_MG_DL] == 90


async def test_limits_survive_other_unit(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Changing only the unit, and back, moves no limit."""
    await change(hass, loaded_entry, MG_DL, low=75, high=165)

    await change(hass, loaded_entry, MMOL_L)
    await change(hass, loaded_entry, MG_DL)

    assert loaded_entry.options[CONF_LOW_MG_DL] == 75
    assert loaded_entry.options[CONF_HIGH_MG_DL] == 165
