"""The metrics as sensors and as the answer of an action."""

from datetime import UTC, datetime, timedelta
import re
from statistics import mean
import threading
from typing import Any
from unittest.mock import patch

import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.diary.entries import Diary
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.options import CONF_HISTORY, MMOL_L
from custom_components.dexcom_api.services import MAX_SUMMARY_WINDOW
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er

from ..common import finish_import, found, shown
from ..conftest import ENTRY_ID, NOW, Advance
from ..simulator import Fault, Simulator


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


def values(simulator: Simulator, days: int) -> list[int]:
    """Return the readings of the last days before the newest, as the simulator serves them."""
    now = simulator.clock.now()
    egvs = simulator.truth("User7", "egvs", now - timedelta(days=days + 1), now)
    newest = datetime.fromisoformat(egvs[-1]["systemTime"])
    first = newest + timedelta(minutes=5) - timedelta(days=days)
    return [
        record["value"]
        for record in egvs
        if datetime.fromisoformat(record["systemTime"]) >= first
    ]


async def test_enabled_by_default(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """What most people look at is there from the start, all else can be enabled."""
    entries = er.async_entries_for_config_entry(er.async_get(hass), ENTRY_ID)
    metrics = [entry for entry in entries if re.search(r"_\d+d$", entry.unique_id)]
    enabled = {
        entry.unique_id.removeprefix(f"{ENTRY_ID}_")
        for entry in metrics
        if entry.disabled_by is None
    }
    assert len(metrics) == 58
    assert enabled == {
        "mean_1d",
        "in_range_1d",
        *(f"{key}_14d" for key in ("mean", "gmi", "in_range", "below", "above", "cv")),
    }


async def test_sensors_are_the_metrics_of_the_readings(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The sensors agree with a plain look at what Dexcom served."""
    assert shown(hass, "gmi_14_days") == "unknown"
    await finish_import(advance)
    readings = values(simulator, 14)
    plain_mean = mean(readings)
    in_range = 100 * mean(70 <= value <= 180 for value in readings)
    assert float(shown(hass, "mean_glucose_14_days")) == pytest.approx(
        plain_mean, abs=2
    )
    assert float(shown(hass, "gmi_14_days")) == pytest.approx(
        3.31 + 0.02392 * plain_mean, abs=0.05
    )
    assert float(shown(hass, "time_in_range_14_days")) == pytest.approx(in_range, abs=1)
    bands = [
        float(shown(hass, f"time_{band}_14_days"))
        for band in ("below_range", "in_range", "above_range")
    ]
    assert sum(bands) == pytest.approx(100)
    assert all(round(band, 1) == band for band in bands)


@pytest.mark.parametrize("unit", [MMOL_L])
async def test_unit(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance
) -> None:
    """The mean is in the person's unit, with one decimal more than a meter shows."""
    await finish_import(advance)
    state = found(hass, "sensor.dexcom_mean_glucose_14_days")
    assert state.attributes["unit_of_measurement"] == "mmol/L"
    assert 4 < float(state.state) < 14
    assert re.fullmatch(r"\d+\.\d\d?", state.state)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_too_little_is_unknown(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance
) -> None:
    """Without readings there is no metric."""
    await finish_import(advance)
    assert shown(hass, "mean_glucose_1_day") == "unknown"


async def get_summary(hass: HomeAssistant, **data: Any) -> dict[str, Any]:
    """Call the action and return its response."""
    response = await hass.services.async_call(
        DOMAIN, "get_summary", data, blocking=True, return_response=True
    )
    assert response is not None
    return dict(response)


async def test_summary(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Everything about a fortnight comes as data, the same as the sensors show."""
    await finish_import(advance)
    summary = await get_summary(hass)
    exact = summary["mean_mg_dl"]
    assert float(shown(hass, "mean_glucose_14_days")) == pytest.approx(exact, abs=0.05)
    assert len(summary["profile"]) == 24
    assert 14 <= len(summary["days"]) <= 15
    assert summary["days"][0]["day"] == "2026-04-18"
    assert summary["limits"] == {"low_mg_dl": 70, "high_mg_dl": 180}
    shown_by_sensors = {
        key: shown(hass, f"{name}_14_days")
        for key, name in (
            ("mean", "mean_glucose"),
            ("gmi", "gmi"),
            ("cv", "coefficient_of_variation"),
            ("in_range", "time_in_range"),
            ("below", "time_below_range"),
            ("above", "time_above_range"),
        )
    }
    assert summary["shown"].items() >= shown_by_sensors.items()
    assert summary["shown"]["unit"] == "mg/dL"
    assert summary["shown"]["limits"]["high"] == "181–250"
    assert all(day["shown"].keys() >= {"mean", "in_range"} for day in summary["days"])
    narrow = await get_summary(hass, low=80, high=120)
    assert narrow["in_range_percent"] < summary["in_range_percent"]
    assert narrow == await get_summary(hass, low=4.44, high=6.66)


async def test_summary_beyond_what_is_kept(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A window that memory doesn't reach is fetched from Dexcom."""
    await finish_import(advance)
    before = len(simulator.requests)
    summary = await get_summary(
        hass, start=NOW - timedelta(days=115), end=NOW - timedelta(days=100)
    )
    assert summary["active_percent"] > 80
    assert summary["mean_mg_dl"] > 60
    assert len(simulator.requests) == before + 4


@pytest.mark.parametrize("days", [3, 10])
async def test_summary_of_someone_new(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    days: int,
) -> None:
    """Where memory has all that there is, nobody asks for what was before, be Dexcom up or down."""
    simulator.users["User7"].first_data = NOW - timedelta(days=days)
    await hass.config_entries.async_setup(ENTRY_ID)
    await finish_import(advance)
    before = len(simulator.requests)
    simulator.faults.add(Fault("http_error", status=500))
    summary = await get_summary(hass)
    assert len(simulator.requests) == before
    truth = simulator.truth("User7", "egvs", NOW - timedelta(days=14), NOW)
    assert summary["present_readings"] == pytest.approx(len(truth), rel=0.01)
    assert round(summary["active_percent"]) == round(100 * days / 14)
    assert summary["diary"]["totals"]["entries"] > 10


async def test_summary_before_the_past_is_imported(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
) -> None:
    """While there is more to import, memory isn't taken for all that there is."""
    before = len(simulator.requests)
    summary = await get_summary(hass, start=NOW - timedelta(days=60))
    assert len(simulator.requests) > before
    assert summary["active_percent"] > 80


async def test_summary_between_what_is_imported(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """An older window that somebody had imported doesn't hide what is missing after it."""
    window = {"start": NOW - timedelta(days=60), "end": NOW - timedelta(days=59)}
    await hass.services.async_call(DOMAIN, "import_history", window, blocking=True)
    assert (await get_summary(hass))["active_percent"] > 80


async def test_summary_before_the_gap_is_filled(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """When Home Assistant was off for weeks, they aren't taken for weeks without readings."""
    await finish_import(advance)
    await hass.config_entries.async_unload(ENTRY_ID)
    await advance(timedelta(days=20))
    await hass.config_entries.async_setup(ENTRY_ID)
    assert (await get_summary(hass))["active_percent"] > 80


async def test_summary_at_the_edge_of_memory(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Dexcom is asked for what memory lacks: 12 hours before a window, or a day of diary."""
    hass.config_entries.async_update_entry(
        entry, options={**entry.options, CONF_HISTORY: "1_year"}
    )
    await hass.config_entries.async_setup(ENTRY_ID)
    await finish_import(advance)
    # The diary comes last, and in no hurry.
    for _ in range(3):
        await advance(timedelta(minutes=2))
    [edge, *_] = entry.runtime_data.readings.store.readings.times
    start = datetime.fromtimestamp(edge, UTC)
    diary = ["events", "calibrations", "alerts"]
    for hours, endpoints in ((11.9, ["egvs", *diary]), (13, diary), (26, [])):
        before = len(simulator.requests)
        first = start + timedelta(hours=hours)
        await get_summary(hass, start=first, end=first + timedelta(days=20))
        asked = simulator.requests[before:]
        assert [request.endpoint for request in asked] == endpoints


async def test_longest_summary(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Two years cost no more requests than an hour of imports, and what is longer is refused."""
    await finish_import(advance)
    end = NOW - timedelta(days=1)
    before = len(simulator.requests)
    summary = await get_summary(hass, start=end - MAX_SUMMARY_WINDOW, end=end)
    assert len(summary["days"]) >= MAX_SUMMARY_WINDOW.days
    assert 100 < len(simulator.requests) - before <= 120
    before = len(simulator.requests)
    second = timedelta(seconds=1)
    with pytest.raises(ServiceValidationError, match="800 days") as refused:
        await get_summary(hass, start=end - MAX_SUMMARY_WINDOW - second, end=end)
    assert refused.value.translation_key == "window_too_long"
    assert len(simulator.requests) == before


async def test_summary_leaves_the_event_loop_to_others(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance
) -> None:
    """What takes longer the longer a window is happens in threads."""
    await finish_import(advance)
    threads: dict[str, threading.Thread] = {}
    trace_of, merged = GlucoseTrace.from_readings, Diary.merged

    def noted_trace(*columns: Any) -> GlucoseTrace:
        threads["trace"] = threading.current_thread()
        return trace_of(*columns)

    def noted_merged(*entries: Any) -> Any:
        threads["merged"] = threading.current_thread()
        return merged(*entries)

    with (
        patch.object(GlucoseTrace, "from_readings", noted_trace),
        patch.object(Diary, "merged", noted_merged),
    ):
        await get_summary(
            hass, start=NOW - timedelta(days=115), end=NOW - timedelta(days=100)
        )
    assert threads.keys() == {"trace", "merged"}
    assert threading.main_thread() not in threads.values()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({"low": 150, "high": 120}, "low_not_below_high"),
        ({"start": NOW, "end": NOW - timedelta(days=3)}, "end_before_start"),
    ],
)
async def test_bad_summary(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, data: dict[str, Any], key: str
) -> None:
    """What makes no sense is refused with a text that says what to change."""
    with pytest.raises(ServiceValidationError) as refused:
        await get_summary(hass, **data)
    assert refused.value.translation_key == key


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"low": 3.0}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"low": 34.9}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"low": 35}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"high": 14.0}, "90 to 250 mg/dL or 5.0 to 13.9 mmol/L"),
        ({"high": 251}, "90 to 250 mg/dL or 5.0 to 13.9 mmol/L"),
    ],
)
async def test_limit_of_another_range(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    data: dict[str, Any],
    expected: str,
) -> None:
    """A limit outside of its range is refused with the range in both units."""
    with pytest.raises(probatio.MultipleInvalid, match=expected):
        await get_summary(hass, **data)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_summary_of_nothing(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """An account without readings says so."""
    with pytest.raises(ServiceValidationError, match="no readings"):
        await get_summary(hass)
