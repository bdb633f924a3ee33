"""Metrics as sensors and as the response of an action."""

from statistics import mean
from typing import Any

import probatio
import pytest

from homeassistant.const import STATE_UNKNOWN
from homeassistant.exceptions import ServiceValidationError

from ..account import DAY, HOUR, MINUTE, SECOND, time_of
from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


async def test_sensors_and_summary(scene: Scene) -> None:
    """Sensors agree with plain averages of what Dexcom served, and a summary with the sensors."""
    assert scene.shown("gmi_14_days") == [STATE_UNKNOWN]
    await scene.finish_import()
    egvs = scene.truth("egvs", NOW - 15 * DAY, scene.now)
    first = time_of(egvs[-1]) + 5 * MINUTE - 14 * DAY
    readings = [egv["value"] for egv in egvs if time_of(egv) >= first]
    gmi = 3.31 + 0.02392 * mean(readings)
    assert scene.number("gmi_14_days") == pytest.approx(gmi, abs=0.05)
    in_range = 100 * mean(70 <= value <= 180 for value in readings)
    assert scene.number("time_in_range_14_days") == pytest.approx(in_range, abs=1)
    percents = [
        scene.number(f"time_{name}_range_14_days") for name in ("below", "in", "above")
    ]
    assert sum(percents) == pytest.approx(100)
    assert all(round(percent, 1) == percent for percent in percents)

    summary = await scene.act("get_summary")
    exact = pytest.approx(summary["mean_mg_dl"], abs=0.05)
    assert scene.number("mean_glucose_14_days") == exact
    assert mean(readings) == pytest.approx(summary["mean_mg_dl"], abs=2)
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


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_readings(scene: Scene) -> None:
    """Without readings, metrics are unknown and a summary is refused."""
    await scene.finish_import()
    assert scene.shown("mean_glucose_1_day") == [STATE_UNKNOWN]
    with pytest.raises(ServiceValidationError, match="no readings"):
        await scene.act("get_summary")


async def test_summary_of_someone_new(stage: Scene) -> None:
    """A new account's data is all in memory, so a summary works while Dexcom is down."""
    stage.user.first_data = NOW - 10 * DAY
    await stage.set_up()
    await stage.finish_import()
    before = len(stage.simulator.requests)
    stage.simulator.faults.add(Fault("http_error", status=500))
    summary = await stage.act("get_summary")
    assert len(stage.simulator.requests) == before
    truth = stage.truth("egvs", NOW - 14 * DAY, NOW)
    assert summary["present_readings"] == pytest.approx(len(truth), rel=0.01)
    assert round(summary["active_percent"]) == 71
    assert summary["diary"]["totals"]["entries"] > 10


async def test_summary_with_gaps(scene: Scene) -> None:
    """After an import of an older window, or weeks off, what is missing comes from Dexcom."""
    window = {"start": NOW - 60 * DAY, "end": NOW - 59 * DAY}
    await scene.act("import_history", **window)
    assert (await scene.act("get_summary"))["active_percent"] > 80
    await scene.finish_import()
    await scene.unload()
    await scene.advance(20 * DAY)
    await scene.set_up()
    assert (await scene.act("get_summary"))["active_percent"] > 80


async def test_summary_at_the_edge_of_what_is_stored(scene: Scene) -> None:
    """Dexcom is asked for what isn't stored: 12 hours before a window, or a day of diary."""
    await scene.finish_import()
    [(start, _)] = scene.entry.runtime_data.readings.store.coverage
    diary = ["events", "calibrations", "alerts"]
    for hours, endpoints in ((26, []), (13, diary), (11.9, ["egvs", *diary])):
        first = start + hours * HOUR
        for expected in (endpoints, []):
            before = len(scene.simulator.requests)
            await scene.act("get_summary", start=first, end=first + 20 * DAY)
            asked = scene.simulator.requests[before:]
            assert [request.endpoint for request in asked] == expected


async def test_rows_of_a_summary(scene: Scene) -> None:
    """A summary has rows for hours, weekdays, and parts of the day, which begin as chosen."""
    usual = await scene.act("get_summary")
    moved = await scene.act(
        "get_summary", night_start="23:30", evening_start="17:00:00"
    )
    assert [row["hour"] for row in usual["hours"]] == list(range(24))
    weekdays = [row["weekday"] for row in usual["weekdays"]]
    assert weekdays == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    for summary, starts in (
        (usual, ("22:00", "06:00", "12:00", "18:00")),
        (moved, ("23:30", "06:00", "12:00", "17:00")),
    ):
        rows = summary.pop("parts")
        found = [(row["part"], row["start"], row["end"]) for row in rows]
        assert found == [
            (part, f"{start}:00", f"{end}:00")
            for part, start, end in zip(
                ("night", "morning", "afternoon", "evening"),
                starts,
                (*starts[1:], starts[0]),
                strict=True,
            )
        ]
        for name in ("in_range_minutes", "low_episodes"):
            for divided in (rows, summary["hours"], summary["weekdays"]):
                parts = [row["metrics"][name] for row in divided]
                assert sum(parts) == pytest.approx(summary[name])
    assert usual == moved
    for name in ("mage", "modd"):
        assert float(usual["shown"][name]) == round(usual[f"{name}_mg_dl"], 1) > 5
    for name in ("lbgi", "hbgi"):
        assert float(usual["shown"][name]) == pytest.approx(usual[name], abs=0.051)
    assert usual["shown"]["estimated_a1c"] is not None
    assert "gmi" not in usual["hours"][0]["shown"]


async def test_longest_summary(scene: Scene) -> None:
    """A summary of 800 days that aren't stored takes 120 requests at most."""
    await scene.finish_import()
    before = len(scene.simulator.requests)
    window = {"start": NOW - 892 * DAY, "end": NOW - 92 * DAY}
    summary = await scene.act("get_summary", **window)
    assert len(summary["days"]) >= 800
    assert 100 < len(scene.simulator.requests) - before <= 120


async def test_refused_summary(scene: Scene) -> None:
    """What contradicts itself, isn't stored for more than 800 days, or is out of bounds is refused."""
    before = len(scene.simulator.requests)
    contradictions: dict[str, dict[str, Any]] = {
        "low_not_below_high": {"low": 150, "high": 120},
        "end_before_start": {"start": NOW, "end": NOW - 3 * DAY},
        "parts_not_in_order": {"evening_start": "05:00:00"},
        "too_long_ago": {"start": NOW - 892 * DAY - SECOND, "end": NOW - 92 * DAY},
    }
    for key, data in contradictions.items():
        with pytest.raises(ServiceValidationError) as refused:
            await scene.act("get_summary", **data)
        assert refused.value.translation_key == key
        if key == "end_before_start":
            # Home Assistant tells the time of California in tests.
            assert refused.value.translation_placeholders == {
                "start": "2026-05-02 11:07-07:00",
                "end": "2026-04-29 11:07-07:00",
            }
    for data, bounds in (
        ({"low": 34.9}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"low": 35}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"low": "-inf"}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"low": "nan"}, "55 to 150 mg/dL or 3.1 to 8.3 mmol/L"),
        ({"high": 14.0}, "90 to 250 mg/dL or 5.0 to 13.9 mmol/L"),
        ({"high": 251}, "90 to 250 mg/dL or 5.0 to 13.9 mmol/L"),
    ):
        with pytest.raises(probatio.MultipleInvalid, match=bounds):
            await scene.act("get_summary", **data)
    for moment in ("06:10", "06:00:01"):
        with pytest.raises(probatio.MultipleInvalid, match="quarter hour"):
            await scene.act("get_summary", morning_start=moment)
    assert len(scene.simulator.requests) == before
