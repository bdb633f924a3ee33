"""Metrics as sensors and as the response of an action."""

from datetime import UTC, datetime
import re
from statistics import mean
import threading
from typing import Any
from unittest.mock import patch

import probatio
import pytest

from custom_components.dexcom_api.diary.entries import Diary
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from homeassistant.const import STATE_UNKNOWN
from homeassistant.exceptions import ServiceValidationError

from ..account import DAY, HOUR, MINUTE, SECOND, time_of
from ..conftest import NOW
from ..scene import Scene
from ..simulator import Fault


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


def values(scene: Scene, days: int) -> list[int]:
    """Return the readings of the last days before the newest, as the simulator serves them."""
    egvs = scene.truth("egvs", scene.now - (days + 1) * DAY, scene.now)
    first = time_of(egvs[-1]) + 5 * MINUTE - days * DAY
    return [egv["value"] for egv in egvs if time_of(egv) >= first]


async def test_sensors_are_the_metrics_of_the_readings(scene: Scene) -> None:
    """Sensors agree with the plain averages of what Dexcom served."""
    assert scene.shown("gmi_14_days") == [STATE_UNKNOWN]
    await scene.finish_import()
    readings = values(scene, 14)
    assert scene.number("mean_glucose_14_days") == pytest.approx(mean(readings), abs=2)
    gmi = 3.31 + 0.02392 * mean(readings)
    assert scene.number("gmi_14_days") == pytest.approx(gmi, abs=0.05)
    in_range = 100 * mean(70 <= value <= 180 for value in readings)
    assert scene.number("time_in_range_14_days") == pytest.approx(in_range, abs=1)
    percents = [
        scene.number(f"time_{name}_range_14_days") for name in ("below", "in", "above")
    ]
    assert sum(percents) == pytest.approx(100)
    assert all(round(percent, 1) == percent for percent in percents)


@pytest.mark.parametrize("unit", ["mmol/L"])
async def test_unit(scene: Scene) -> None:
    """The mean is in the person's unit, with one decimal more than a meter shows."""
    await scene.finish_import()
    state = scene.sensor("mean_glucose_14_days")
    assert state.attributes["unit_of_measurement"] == "mmol/L"
    assert 4 < float(state.state) < 14
    assert re.fullmatch(r"\d+\.\d\d?", state.state)


async def test_reload_without_new_readings(scene: Scene) -> None:
    """After a reload, the metrics are there at once, even if there is no newer reading."""
    await scene.finish_import()
    before = scene.number("gmi_14_days")
    await scene.reload()
    assert scene.number("gmi_14_days") == before


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_readings(scene: Scene) -> None:
    """Without readings, metrics are unknown and a summary is refused."""
    await scene.finish_import()
    assert scene.shown("mean_glucose_1_day") == [STATE_UNKNOWN]
    with pytest.raises(ServiceValidationError, match="no readings"):
        await scene.act("get_summary")


async def test_summary(scene: Scene) -> None:
    """A summary of 14 days agrees with the sensors, and other limits change it."""
    await scene.finish_import()
    summary = await scene.act("get_summary")
    exact = pytest.approx(summary["mean_mg_dl"], abs=0.05)
    assert scene.number("mean_glucose_14_days") == exact
    assert len(summary["profile"]) == 24
    assert 14 <= len(summary["days"]) <= 15
    assert summary["days"][0]["day"] == "2026-04-18"
    assert summary["limits"] == {"low_mg_dl": 70, "high_mg_dl": 180}
    names = {
        "mean": "mean_glucose",
        "gmi": "gmi",
        "cv": "coefficient_of_variation",
        "in_range": "time_in_range",
        "below": "time_below_range",
        "above": "time_above_range",
    }
    for key, name in names.items():
        assert [summary["shown"][key]] == scene.shown(f"{name}_14_days")
    assert summary["shown"]["unit"] == "mg/dL"
    assert summary["shown"]["limits"]["high"] == "181–250"
    assert all(day["shown"].keys() >= {"mean", "in_range"} for day in summary["days"])
    narrow = await scene.act("get_summary", low=80, high=120)
    assert narrow["in_range_percent"] < summary["in_range_percent"]
    assert narrow == await scene.act("get_summary", low=4.44, high=6.66)


async def test_summary_beyond_memory(scene: Scene) -> None:
    """A window before the readings in memory is fetched from Dexcom, and summarized in threads."""
    await scene.finish_import()
    before = len(scene.simulator.requests)
    threads: dict[str, threading.Thread] = {}
    trace_of, diary_of = GlucoseTrace.from_readings, Diary.from_entries

    def noted_trace(*columns: Any) -> GlucoseTrace:
        threads["trace"] = threading.current_thread()
        return trace_of(*columns)

    def noted_diary(entries: Any) -> Diary:
        threads["diary"] = threading.current_thread()
        return diary_of(entries)

    window = {"start": NOW - 115 * DAY, "end": NOW - 100 * DAY}
    with (
        patch.object(GlucoseTrace, "from_readings", noted_trace),
        patch.object(Diary, "from_entries", noted_diary),
    ):
        summary = await scene.act("get_summary", **window)
    assert summary["active_percent"] > 80
    assert summary["mean_mg_dl"] > 60
    assert len(scene.simulator.requests) == before + 4
    assert threads.keys() == {"trace", "diary"}
    assert threading.main_thread() not in threads.values()


@pytest.mark.parametrize("days", [3, 10])
async def test_summary_of_someone_new(stage: Scene, days: int) -> None:
    """A new account's data is all in memory, so a summary works while Dexcom is down."""
    stage.user.first_data = NOW - days * DAY
    await stage.set_up()
    await stage.finish_import()
    before = len(stage.simulator.requests)
    stage.simulator.faults.add(Fault("http_error", status=500))
    summary = await stage.act("get_summary")
    assert len(stage.simulator.requests) == before
    truth = stage.truth("egvs", NOW - 14 * DAY, NOW)
    assert summary["present_readings"] == pytest.approx(len(truth), rel=0.01)
    assert round(summary["active_percent"]) == round(100 * days / 14)
    assert summary["diary"]["totals"]["entries"] > 10


async def test_summary_of_a_partial_import(scene: Scene) -> None:
    """After an import of an older window, later readings come from Dexcom."""
    window = {"start": NOW - 60 * DAY, "end": NOW - 59 * DAY}
    await scene.act("import_history", **window)
    assert (await scene.act("get_summary"))["active_percent"] > 80


async def test_summary_before_the_gap_is_filled(scene: Scene) -> None:
    """Weeks while Home Assistant was off aren't mistaken for weeks without readings."""
    await scene.finish_import()
    await scene.unload()
    await scene.advance(20 * DAY)
    await scene.set_up()
    assert (await scene.act("get_summary"))["active_percent"] > 80


async def test_summary_at_the_edge_of_memory(stage: Scene) -> None:
    """Dexcom is asked for what memory lacks: 12 hours before a window, or a day of diary."""
    stage.choose(history="1_year")
    await stage.set_up()
    await stage.finish_import()
    # The diary is imported last.
    await stage.advance(2 * MINUTE, 3)
    [edge, *_] = stage.entry.runtime_data.readings.store.readings.times
    start = datetime.fromtimestamp(edge, UTC)
    diary = ["events", "calibrations", "alerts"]
    for hours, endpoints in ((11.9, ["egvs", *diary]), (13, diary), (26, [])):
        before = len(stage.simulator.requests)
        first = start + hours * HOUR
        await stage.act("get_summary", start=first, end=first + 20 * DAY)
        asked = stage.simulator.requests[before:]
        assert [request.endpoint for request in asked] == endpoints


async def test_longest_summary(scene: Scene) -> None:
    """A summary of 800 days takes 120 requests at most, and a longer one is refused."""
    await scene.finish_import()
    end = NOW - DAY
    start = end - 800 * DAY
    before = len(scene.simulator.requests)
    summary = await scene.act("get_summary", start=start, end=end)
    assert len(summary["days"]) >= 800
    assert 100 < len(scene.simulator.requests) - before <= 120
    before = len(scene.simulator.requests)
    with pytest.raises(ServiceValidationError, match="800 days") as refused:
        await scene.act("get_summary", start=start - SECOND, end=end)
    assert refused.value.translation_key == "window_too_long"
    assert len(scene.simulator.requests) == before


async def test_refused_summary(scene: Scene) -> None:
    """Contradictory times and limits, and limits outside of their bounds, are refused."""
    contradictions: dict[str, dict[str, Any]] = {
        "low_not_below_high": {"low": 150, "high": 120},
        "end_before_start": {"start": NOW, "end": NOW - 3 * DAY},
    }
    for key, data in contradictions.items():
        with pytest.raises(ServiceValidationError) as refused:
            await scene.act("get_summary", **data)
        assert refused.value.translation_key == key
    for data, bounds in (
        ({"low": 34.9}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"low": 35}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"high": 14.0}, "90 to 250 mg/dL or 5.0 to 13.9 mmol/L"),
        ({"high": 251}, "90 to 250 mg/dL or 5.0 to 13.9 mmol/L"),
    ):
        with pytest.raises(probatio.MultipleInvalid, match=bounds):
            await scene.act("get_summary", **data)
