"""Tools for language models, through Home Assistant's own API for them."""

from datetime import date, datetime
import json
from typing import Any

import probatio
import pytest

from homeassistant.helpers import llm
from homeassistant.util import dt as dt_util

from ..account import DAY, HOUR, MINUTE, time_of
from ..common import assert_summarizes, latest_egv, on_meter
from ..conftest import ENTRY_ID, add_account
from ..pictures.pixels import band_of
from ..scene import Scene
from ..simulated import NOW
from .asking import (
    CALENDAR,
    COMPARISON,
    CONTEXT,
    DIARY,
    EPISODES,
    GLUCOSE,
    LATEST,
    PATTERNS,
    READINGS,
    RESPONSES,
    SUMMARY,
    Call,
    api_of,
    expose,
    get,
    get_error,
    local,
    tools_of,
)

DIARY_POLL = 16 * MINUTE

GLUCOSE_TOOLS = (
    *(LATEST, READINGS, SUMMARY, COMPARISON),
    *(EPISODES, PATTERNS, RESPONSES),
)
WINDOW = {"person", "period", "start", "end"}


@pytest.mark.parametrize("unit", ["mg/dL", "mmol/L"])
async def test_latest_reading(call: Call, scene: Scene, unit: str) -> None:
    """The latest reading comes with its local time and its age, which is usual."""
    newest = latest_egv(scene.simulator, "User7")
    answer = await get(call, LATEST)
    assert answer.pop("usual_delay_minutes") == pytest.approx(60, abs=5)
    assert answer == {
        "person": "Dexcom",
        "glucose": on_meter(newest["value"], unit),
        "unit": unit,
        "range": band_of(newest["value"]),
        "trend": scene.sensor("trend").state,
        "measured": local(time_of(newest)),
        "age_minutes": round((NOW - time_of(newest)) / MINUTE),
        "age_is_usual": True,
        "stale": False,
        "stale_reason": None,
    }
    assert answer["measured"].endswith("-07:00")


@pytest.mark.parametrize(("value", "glucose"), [(39, "<40"), (401, ">400")])
async def test_beyond_the_sensor(
    call: Call, scene: Scene, value: int, glucose: str
) -> None:
    """A value that the sensor can't measure isn't a number."""
    scene.change_values(lambda _moment: value)
    await scene.advance(6 * MINUTE)
    assert (await get(call, LATEST))["glucose"] == glucose


async def test_stale(call: Call, scene: Scene) -> None:
    """A reading that is too old comes with its time, but without its value."""
    newest = latest_egv(scene.simulator, "User7")
    scene.user.offline.append((time_of(newest), NOW + DAY))
    await scene.advance(HOUR)
    answer = await get(call, LATEST)
    assert (answer["age_is_usual"], answer["stale"]) == (False, False)
    assert answer["glucose"] == newest["value"]

    await scene.advance(30 * MINUTE, 12)
    answer = await get(call, LATEST)
    assert (answer["age_is_usual"], answer["stale"]) == (False, True)
    assert answer["measured"] == local(time_of(newest))
    assert (answer["glucose"], answer["range"], answer["trend"]) == (None, None, None)
    assert answer["stale_reason"] == "no_upload"


def assert_true(answer: Any, scene: Scene, start: datetime, end: datetime) -> None:
    """Check a summary by the simulator's readings."""
    values = assert_summarizes(answer, scene, start, end)
    assert answer["start"] == local(start)
    until = min(end, time_of(latest_egv(scene.simulator, "User7")) + 5 * MINUTE)
    assert answer["end"] == local(until)
    # Less than half a tenth is the text "<0.1".
    percents = {
        band: float(str(percent).strip("<>"))
        for band, percent in answer["time_percent"].items()
    }
    assert sum(percents.values()) == pytest.approx(100)
    bands = [band_of(value) for value in values]
    for band, percent in percents.items():
        share = 100 * bands.count(band) / len(bands)
        assert percent == pytest.approx(share, abs=2.5)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_summary(call: Call, scene: Scene) -> None:
    """A period by name or by its ends is summarized as far as the data reaches."""
    await scene.finish_import()
    now = scene.now
    midnight = dt_util.as_utc(dt_util.start_of_local_day())
    april_21 = midnight - 11 * DAY
    own = {"start": "2026-04-20T22:00:00", "end": "2026-04-21T07:00:00"}
    for arguments, begins, ends in (
        ({}, now - DAY, now),
        ({"period": "today"}, midnight, now),
        ({"period": "yesterday"}, midnight - DAY, midnight),
        ({"period": "last_night"}, midnight - 2 * HOUR, midnight + 7 * HOUR),
        ({"period": "morning"}, midnight + 6 * HOUR, now),
        ({"period": "last_14_days"}, now - 14 * DAY, now),
        ({"period": "last_30_days"}, now - 30 * DAY, now),
        (own, april_21 - 2 * HOUR, april_21 + 7 * HOUR),
    ):
        assert_true(await get(call, SUMMARY, **arguments), scene, begins, ends)

    days = (await scene.act("get_summary"))["days"]
    metrics_by_day = {row["day"]: row["metrics"] for row in days}
    for number in range(1, 13):
        day = midnight - number * DAY
        window = {"start": day.isoformat(), "end": (day + DAY).isoformat()}
        answer = await get(call, SUMMARY, **window)
        metrics = metrics_by_day[dt_util.as_local(day).date().isoformat()]
        assert len(answer["lows"]) == metrics["low_episodes"]
        assert answer["mean"] == pytest.approx(metrics["mean_mg_dl"], abs=0.051)
        assert answer["time_percent"]["in_range"] == pytest.approx(
            metrics["in_range_percent"], abs=0.1
        )
        longest = max((low["minutes"] for low in answer["lows"]), default=None)
        assert longest == pytest.approx(metrics["longest_low_minutes"], abs=0.5)
    assert any(metrics["low_episodes"] for metrics in metrics_by_day.values())


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            {"start": "2026-05-02T10:00:00", "end": "2026-05-02T09:00:00"},
            "The end is before the start.",
        ),
        (
            {"start": "2026-05-02T10:50:00"},
            "I have no data for that time yet. Dexcom's data ends at 10:10.",
        ),
    ],
)
async def test_no_summary(call: Call, arguments: dict[str, str], error: str) -> None:
    """A period that makes no sense or has no data is answered with the reason."""
    assert (await get_error(call, SUMMARY, **arguments)).startswith(error)


async def test_bad_arguments(call: Call) -> None:
    """Unknown periods, times, people, and years beyond any calendar are refused."""
    for tool, arguments in (
        (SUMMARY, {"period": "next_week"}),
        (SUMMARY, {"start": "soon"}),
        (SUMMARY, {"person": "Nobody"}),
        (SUMMARY, {"start": "0001-01-01 00:00:00"}),
        (READINGS, {"start": "2026-05-01 00:00:00", "end": "9999-12-31 23:59:59"}),
        (SUMMARY, {"end": "2026-05-01 00:00:00"}),
        (PATTERNS, {"end": "2026-05-01 00:00:00"}),
        (DIARY, {"day": "9999-12-31"}),
        (DIARY, {"day": "0001-01-01"}),
    ):
        with pytest.raises(probatio.Invalid):
            await call(tool, **arguments)


async def test_not_yet(call: Call) -> None:
    """A day that is to come has no diary, rather than an empty one."""
    error = await get_error(call, DIARY, day="2026-05-03")
    assert error.startswith("I have no data for that time yet.")


async def test_years_of_patterns(call: Call) -> None:
    """What takes minutes to find isn't looked for, as in the action."""
    error = await get_error(call, PATTERNS, start="2025-01-01 00:00:00")
    assert error == "I can cover at most 366 days at a time."


async def test_gaps(call: Call) -> None:
    """With too few readings, there are no metrics, only how many readings there are."""
    answer = await get(call, SUMMARY, start="2026-04-30T10:00:00")
    assert answer["sensor_active_percent"] == pytest.approx(50, abs=1)
    for metric in (
        *("mean", "least", "least_measured", "most", "most_measured"),
        *("time_percent", "lows"),
    ):
        assert answer[metric] is None


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_readings(call: Call) -> None:
    """An account without readings says so."""
    for tool in (LATEST, SUMMARY):
        assert await get_error(call, tool) == "There are no readings yet."


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("unit", ["mmol/L"])
async def test_diary(call: Call, scene: Scene) -> None:
    """A day has its entries, with local times and the person's unit, and their totals."""
    scene.log("insulin", "fastActing", 4.5, moment=NOW - 3 * HOUR)
    scene.log("carbs", value=30, moment=NOW - 2 * HOUR)
    scene.log("exercise", "medium", 45, moment=NOW - HOUR)
    scene.log("bloodGlucose", value=112, moment=NOW - 30 * MINUTE)
    scene.log("notes", None, "private", moment=NOW - 20 * MINUTE)
    scene.log("carbs", value=99, moment=NOW - 20 * HOUR)
    await scene.advance(DIARY_POLL)

    answer = await get(call, DIARY)
    assert answer["day"] == "2026-05-02"
    assert answer["known_until"] is None
    assert answer["totals"] == {
        "entries": 5,
        "carbs_g": 30,
        "insulin_units": 4.5,
        "insulin_fast_units": 4.5,
        "insulin_long_units": 0,
        "exercise_minutes": 45,
    }
    insulin, carbs, exercise, blood_glucose, note = answer["entries"]
    assert insulin == {
        "time": local(NOW - 3 * HOUR),
        "end": None,
        "kind": "insulin",
        "sub_type": "fast_acting",
        "amount": 4.5,
        "unit": "U",
        "note": None,
    }
    assert (carbs["kind"], carbs["amount"]) == ("carbs", 30)
    assert exercise["end"] == local(NOW - 15 * MINUTE)
    assert (blood_glucose["amount"], blood_glucose["unit"]) == (6.2, "mmol/L")
    assert (note["kind"], note["note"]) == ("note", None)
    assert "private" not in str(answer)

    answer = await get(call, DIARY, day="2026-05-01")
    assert [entry["amount"] for entry in answer["entries"]] == [99]

    scene.choose(show_notes=True)
    await scene.reload()
    assert (await get(call, DIARY))["entries"][-1]["note"] == "private"


async def test_diary_of_yesterday(call: Call, scene: Scene) -> None:
    """The diary of yesterday is what the simulator has of it."""
    day = date(2026, 5, 1)
    start = dt_util.as_utc(dt_util.start_of_local_day(day))
    events = scene.truth("events", start - DAY, start + 2 * DAY)
    times = [moment for moment in map(time_of, events) if start <= moment < start + DAY]
    assert len(times) > 3
    answer = await get(call, DIARY, day=day.isoformat())
    assert [
        entry["time"]
        for entry in answer["entries"]
        if entry["kind"] not in ("alert", "calibration")
    ] == list(map(local, times))
    assert answer["totals"]["entries"] == len(times)
    newest = time_of(latest_egv(scene.simulator, "User7"))
    assert answer["known_until"] == local(newest)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_years_ago(call: Call, scene: Scene) -> None:
    """What is stored of years ago is answered like yesterday, and Dexcom is never asked."""
    scene.user.first_data = NOW - 1100 * DAY
    await scene.finish_import()
    start = dt_util.as_utc(dt_util.start_of_local_day(date(2023, 8, 7)))
    await scene.act("import_history", start=start - DAY, end=start + 8 * DAY)
    requests = len(scene.requests())
    week = {"start": "2023-08-07T00:00:00", "end": "2023-08-14T00:00:00"}
    assert_true(await get(call, SUMMARY, **week), scene, start, start + 7 * DAY)
    logged = [
        time_of(record)
        for record in scene.truth("events", start, start + DAY)
        if record["eventStatus"] != "deleted"
    ]
    diary = await get(call, DIARY, day="2023-08-07")
    assert diary["totals"]["entries"] == len(logged) > 3
    assert {local(moment) for moment in logged} <= {
        entry["time"] for entry in diary["entries"]
    }
    # Of a period that isn't all stored, the newest part counts.
    longer = await get(call, SUMMARY, **{**week, "start": "2023-07-07T00:00:00"})
    assert longer["start"] == local(start - DAY)
    for tool, arguments in (
        (SUMMARY, {"start": "2023-09-07T00:00:00", "end": "2023-09-08T00:00:00"}),
        (DIARY, {"day": "2023-09-07"}),
        (DIARY, {"day": "2023-08-04"}),
    ):
        error = await get_error(call, tool, **arguments)
        assert error == "Home Assistant's data starts February 1 at 10:00."
    assert len(scene.requests()) == requests


async def test_exposure(scene: Scene, assist: None) -> None:
    """There are tools for exposed entities; otherwise the prompt says how to expose them."""
    assert await tools_of(scene) == {}
    assert "not exposed to you" in (await api_of(scene)).api_prompt

    expose(scene, CALENDAR)
    assert set(await tools_of(scene)) == {DIARY}
    expose(scene, GLUCOSE)
    tools = await tools_of(scene)
    assert set(tools) == {*GLUCOSE_TOOLS, DIARY}
    prompt = (await api_of(scene)).api_prompt
    assert "one to three hours late" in prompt
    assert "not exposed to you" not in prompt

    expose(scene, GLUCOSE, False)
    assert set(await tools_of(scene)) == {DIARY}
    # A model can still have the tool from before.
    tool_input = llm.ToolInput(LATEST, {})
    result: Any = await tools[LATEST].async_call(scene.hass, tool_input, CONTEXT)
    assert result.error
    assert result.data["error"].startswith("No glucose sensor is exposed to Assist.")


async def test_tools(call: Call, scene: Scene) -> None:
    """Each tool describes its parameters as JSON, and declares that it only reads."""
    serializer = (await api_of(scene)).custom_serializer
    parameters = {}
    for name, tool in (await tools_of(scene)).items():
        schema = probatio.to_openapi(tool.parameters, custom_serializer=serializer)
        parameters[name] = set(json.loads(json.dumps(schema))["properties"])
        assert tool.annotations == llm.ToolAnnotations(
            read_only=True, destructive=False, idempotent=True, open_world=False
        )
    assert parameters == {
        LATEST: {"person"},
        READINGS: WINDOW,
        SUMMARY: WINDOW,
        COMPARISON: WINDOW | {"other_start", "other_end"},
        EPISODES: WINDOW,
        PATTERNS: {"person", "start", "end"},
        RESPONSES: {
            "person",
            "source",
            "entity_id",
            "state",
            "group_by",
            "start",
            "end",
        },
        DIARY: {"person", "day"},
    }


async def test_removed(call: Call, scene: Scene) -> None:
    """An account that isn't loaded says so; without any, there are no tools and no prompt."""
    await scene.unload()
    assert "isn't loaded" in await get_error(call, LATEST)
    await scene.hass.config_entries.async_remove(ENTRY_ID)
    assert await tools_of(scene) == {}
    assert "Dexcom" not in (await api_of(scene)).api_prompt


async def test_several_people(call: Call, scene: Scene) -> None:
    """Several people are told apart by the names of their devices."""
    await add_account(scene.hass, scene.simulator, "User8", "Ben")
    with pytest.raises(probatio.Invalid):
        await call(LATEST, person="Ben")

    expose(scene, "sensor.ben_glucose")
    assert await get_error(call, LATEST) == (
        "Whose glucose do you mean? I have data for Ben and Dexcom."
    )
    newest = latest_egv(scene.simulator, "User8")
    answer = await get(call, LATEST, person="Ben")
    assert (answer["person"], answer["glucose"]) == ("Ben", newest["value"])
