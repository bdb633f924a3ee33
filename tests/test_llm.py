"""Tools for language models, through Home Assistant's own API for them."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
import json
from typing import Any, NamedTuple

import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.glucose.ranges import GlucoseRange, Limits
from custom_components.dexcom_api.options import (
    CONF_SHOW_NOTES,
    CONF_UNIT,
    MG_DL,
    MMOL_L,
)
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from .account import time_of
from .common import finish_import, latest_egv, on_meter
from .conftest import ENTRY_ID, NOW, Advance, Log, add_account
from .settling import settle
from .simulator import Simulator

GLUCOSE = "sensor.dexcom_glucose"
CALENDAR = "calendar.dexcom_diary"

LATEST = f"{DOMAIN}__get_latest_reading"
SUMMARY = f"{DOMAIN}__get_summary"
DIARY = f"{DOMAIN}__get_diary"

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
DIARY_POLL = 16 * MINUTE

CONTEXT = llm.LLMContext(
    platform="test",
    context=Context(),
    language="en",
    assistant="conversation",
    device_id=None,
)

type Call = Callable[..., Awaitable[Answer]]


class Answer(NamedTuple):
    """What a model gets from a tool, and whether it is an error."""

    data: Any
    error: bool


async def api_of(
    hass: HomeAssistant, api_id: str = llm.LLM_API_ASSIST
) -> llm.APIInstance:
    """Return the API as a model gets it."""
    return await llm.async_get_api(hass, api_id, CONTEXT)


async def tools_of(hass: HomeAssistant) -> dict[str, llm.Tool]:
    """Return the tools of the integration that a model gets."""
    api = await api_of(hass)
    return {tool.name: tool for tool in api.tools if tool.name.startswith(DOMAIN)}


@pytest.fixture
async def assist(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """Set the API up."""
    for component in ("homeassistant", "llm", "conversation"):
        assert await async_setup_component(hass, component, {})


@pytest.fixture
def call(hass: HomeAssistant, assist: None) -> Call:
    """Return a function that calls a tool while glucose and diary are exposed."""
    async_expose_entity(hass, "conversation", GLUCOSE, True)
    async_expose_entity(hass, "conversation", CALENDAR, True)

    async def call_tool(name: str, **arguments: Any) -> Answer:
        api = await api_of(hass)
        result = await api.async_call_tool(llm.ToolInput(name, arguments))
        # It goes to the model as JSON.
        return Answer(json.loads(json.dumps(result.data)), result.error)

    return call_tool


def local(moment: datetime) -> str:
    """Return a time as the clock of the house shows it."""
    return dt_util.as_local(moment).replace(microsecond=0).isoformat()


@pytest.mark.parametrize("unit", [MG_DL, MMOL_L])
async def test_latest_reading(call: Call, simulator: Simulator, unit: str) -> None:
    """The latest reading comes with its local time and its age, which is usual."""
    newest = latest_egv(simulator, "User7")
    result = await call(LATEST)
    assert not result.error
    answer = dict(result.data)
    assert answer.pop("usual_delay_minutes") == pytest.approx(60, abs=5)
    assert answer == {
        "person": "Dexcom",
        "glucose": on_meter(newest["value"], unit),
        "unit": unit,
        "range": Limits().find_range(newest["value"]),
        "trend": answer["trend"],
        "measured": local(time_of(newest)),
        "age_minutes": round((NOW - time_of(newest)) / MINUTE),
        "age_is_usual": True,
        "stale": False,
        "stale_reason": None,
    }
    assert answer["measured"].endswith("-07:00")


@pytest.mark.parametrize(("value", "glucose"), [(39, "<40"), (401, ">400")])
async def test_beyond_the_sensor(
    call: Call, simulator: Simulator, advance: Advance, value: int, glucose: str
) -> None:
    """A model doesn't take what a sensor can't measure for a number."""
    simulator.users["User7"].add_patch(
        "egvs",
        lambda body: {
            **body,
            "records": [{**egv, "value": value} for egv in body["records"]],
        },
    )
    await advance(6 * MINUTE)
    assert (await call(LATEST)).data["glucose"] == glucose


async def test_stale(call: Call, simulator: Simulator, advance: Advance) -> None:
    """A reading that is too old is not told, but since when there is nothing newer."""
    newest = latest_egv(simulator, "User7")
    simulator.users["User7"].offline.append((time_of(newest), NOW + DAY))
    await advance(HOUR)
    answer = (await call(LATEST)).data
    assert (answer["age_is_usual"], answer["stale"]) == (False, False)
    assert answer["glucose"] == newest["value"]

    for _ in range(12):
        await advance(30 * MINUTE)
    answer = (await call(LATEST)).data
    assert (answer["age_is_usual"], answer["stale"]) == (False, True)
    assert answer["measured"] == local(time_of(newest))
    assert (answer["glucose"], answer["range"], answer["trend"]) == (None, None, None)
    assert answer["stale_reason"] == "no_upload"


def assert_true(
    answer: Any, simulator: Simulator, start: datetime, end: datetime
) -> None:
    """Assert that a summary says what the simulator has of its window, in mg/dL."""
    egvs = simulator.truth("User7", "egvs", start, end)
    values = [egv["value"] for egv in egvs if start <= time_of(egv) < end]
    assert len(values) > 10
    assert answer["start"] == local(start)
    until = min(end, time_of(latest_egv(simulator, "User7")) + 5 * MINUTE)
    assert answer["end"] == local(until)
    assert answer["mean"] == pytest.approx(sum(values) / len(values), abs=3)
    assert min(values) <= answer["least"] <= min(values) + 4
    assert max(values) - 4 <= answer["most"] <= max(values)
    assert sum(answer["time_percent"].values()) == pytest.approx(100)
    for band in GlucoseRange:
        share = sum(Limits().find_range(value) is band for value in values) / len(
            values
        )
        assert answer["time_percent"][band] == pytest.approx(100 * share, abs=2.5)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_summary(
    hass: HomeAssistant, call: Call, simulator: Simulator, advance: Advance
) -> None:
    """A period, or a window of one's own, is summed up as far as the data reach."""
    await finish_import(advance)
    now = dt_util.utcnow()
    midnight = dt_util.as_utc(dt_util.start_of_local_day())
    hours = {hour: midnight + hour * HOUR for hour in (-2, 6, 7)}

    async def summary(**arguments: str) -> Any:
        result = await call(SUMMARY, **arguments)
        assert not result.error, result
        return result.data

    assert_true(await summary(), simulator, now - DAY, now)
    assert_true(await summary(period="today"), simulator, midnight, now)
    assert_true(await summary(period="yesterday"), simulator, midnight - DAY, midnight)
    assert_true(await summary(period="last_night"), simulator, hours[-2], hours[7])
    assert_true(await summary(period="morning"), simulator, hours[6], now)
    assert_true(await summary(period="last_14_days"), simulator, now - 14 * DAY, now)
    own = {"start": "2026-04-20T22:00:00", "end": "2026-04-21T07:00:00"}
    start, end = (
        dt_util.as_utc(datetime.fromisoformat(own[side])) for side in ("start", "end")
    )
    assert start.hour == 5
    assert_true(await summary(**own), simulator, start, end)

    response: Any = await hass.services.async_call(
        DOMAIN, "get_summary", {}, blocking=True, return_response=True
    )
    days = {row["day"]: row["metrics"] for row in response["days"]}
    for number in range(1, 13):
        day = midnight - number * DAY
        answer = await summary(start=day.isoformat(), end=(day + DAY).isoformat())
        metrics = days[dt_util.as_local(day).date().isoformat()]
        assert len(answer["lows"]) == metrics["low_episodes"]
        assert answer["mean"] == pytest.approx(metrics["mean_mg_dl"], abs=0.051)
        assert answer["time_percent"]["in_range"] == pytest.approx(
            metrics["in_range_percent"], abs=0.1
        )
        longest = max((low["minutes"] for low in answer["lows"]), default=None)
        assert longest == pytest.approx(metrics["longest_low_minutes"], abs=0.5)
    assert any(metrics["low_episodes"] for metrics in days.values())


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
        (
            {"start": "2025-05-02T10:00:00", "end": "2025-05-03T10:00:00"},
            "Home Assistant has no data from before 2026-01-31 at ",
        ),
    ],
)
async def test_no_summary(call: Call, arguments: dict[str, str], error: str) -> None:
    """A window that makes no sense, or of which nothing is known, is answered with why."""
    result = await call(SUMMARY, **arguments)
    assert result.error
    assert result.data["error"].startswith(error)


@pytest.mark.parametrize(
    "arguments", [{"period": "next_week"}, {"start": "soon"}, {"person": "Nobody"}]
)
async def test_bad_arguments(call: Call, arguments: dict[str, str]) -> None:
    """What a tool doesn't know is refused."""
    with pytest.raises(probatio.Invalid):
        await call(SUMMARY, **arguments)


async def test_gaps(call: Call) -> None:
    """Where there are too few readings, there are no figures, and how many there are."""
    result = await call(SUMMARY, start="2026-04-30T10:00:00")
    assert not result.error
    answer = result.data
    assert answer["sensor_active_percent"] == pytest.approx(50, abs=1)
    for figure in ("mean", "least", "most", "time_percent", "lows"):
        assert answer[figure] is None


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_readings(call: Call) -> None:
    """An account without readings says so."""
    for tool in (LATEST, SUMMARY):
        result = await call(tool)
        assert result == ({"error": "There are no readings yet."}, True)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("unit", [MMOL_L])
async def test_diary(call: Call, advance: Advance, log: Log) -> None:
    """A day has its entries, with local times and the person's unit, and what they add up to."""
    log("insulin", "fastActing", 4.5, moment=NOW - 3 * HOUR)
    log("carbs", value=30, moment=NOW - 2 * HOUR)
    log("exercise", "medium", 45, moment=NOW - HOUR)
    log("bloodGlucose", value=112, moment=NOW - 30 * MINUTE)
    log("notes", None, "private", moment=NOW - 20 * MINUTE)
    log("carbs", value=99, moment=NOW - 20 * HOUR)
    await advance(DIARY_POLL)

    result = await call(DIARY)
    assert not result.error
    answer = result.data
    assert answer["day"] == "2026-05-02"
    assert answer["known_until"] is None
    assert answer["totals"] == {
        "entries": 5,
        "carbs_g": 30,
        "insulin_fast_units": 4.5,
        "insulin_long_units": 0,
        "exercise_minutes": 45,
    }
    entries = answer["entries"]
    assert [entry["kind"] for entry in entries] == [
        "insulin",
        "carbs",
        "exercise",
        "blood_glucose",
        "note",
    ]
    assert entries[0] == {
        "time": local(NOW - 3 * HOUR),
        "end": None,
        "kind": "insulin",
        "sub_type": "fast_acting",
        "amount": 4.5,
        "unit": "U",
        "note": None,
    }
    assert entries[2]["end"] == local(NOW - 15 * MINUTE)
    assert (entries[3]["amount"], entries[3]["unit"]) == (6.2, MMOL_L)
    assert entries[4]["note"] is None

    answer = (await call(DIARY, day="2026-05-01")).data
    assert [entry["amount"] for entry in answer["entries"]] == [99]
    result = await call(DIARY, day="2025-05-01")
    assert result.error
    assert "has no data from before" in result.data["error"]


async def test_diary_is_that_of_the_simulator(
    call: Call, simulator: Simulator, advance: Advance
) -> None:
    """The diary of yesterday is what the simulator has of it; notes are told if they may be."""
    day = date(2026, 5, 1)
    start = dt_util.as_utc(dt_util.start_of_local_day(day))
    truth = [
        event
        for event in simulator.truth("User7", "events", start - DAY, start + 2 * DAY)
        if start <= time_of(event) < start + DAY
    ]
    assert len(truth) > 3
    answer = (await call(DIARY, day=day.isoformat())).data
    told = [
        entry
        for entry in answer["entries"]
        if entry["kind"] not in ("alert", "calibration")
    ]
    assert [entry["time"] for entry in told] == [
        local(time_of(event)) for event in truth
    ]
    assert answer["totals"]["entries"] == len(truth)
    newest = time_of(latest_egv(simulator, "User7"))
    assert answer["known_until"] == local(newest)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_notes(
    hass: HomeAssistant, call: Call, advance: Advance, log: Log
) -> None:
    """Notes are told to those to whom the person shows them."""
    entry = hass.config_entries.async_get_known_entry(ENTRY_ID)
    hass.config_entries.async_update_entry(
        entry, options={CONF_UNIT: MG_DL, CONF_SHOW_NOTES: True}
    )
    await hass.config_entries.async_reload(ENTRY_ID)
    await settle(hass)
    log("notes", None, "felt dizzy", moment=NOW - 20 * MINUTE)
    await advance(DIARY_POLL)
    answer = (await call(DIARY)).data
    assert [entry["note"] for entry in answer["entries"]] == ["felt dizzy"]


async def test_exposure(hass: HomeAssistant, assist: None) -> None:
    """Tools are there for what is exposed, and else a hint how to do that."""
    assert await tools_of(hass) == {}
    assert "not exposed to you" in (await api_of(hass)).api_prompt

    async_expose_entity(hass, "conversation", CALENDAR, True)
    assert set(await tools_of(hass)) == {DIARY}
    async_expose_entity(hass, "conversation", GLUCOSE, True)
    assert set(await tools_of(hass)) == {LATEST, SUMMARY, DIARY}
    prompt = (await api_of(hass)).api_prompt
    assert "one to three hours late" in prompt
    assert "not exposed to you" not in prompt

    tools = await tools_of(hass)
    async_expose_entity(hass, "conversation", GLUCOSE, False)
    assert set(await tools_of(hass)) == {DIARY}
    # Who still has the tool from before is told.
    result: Any = await tools[LATEST].async_call(
        hass, llm.ToolInput(LATEST, {}), CONTEXT
    )
    assert result.error
    assert result.data["error"].startswith("No glucose sensor is exposed to Assist.")


async def test_only_reads(hass: HomeAssistant, call: Call) -> None:
    """The tools say of themselves that they only read, and whose they are."""
    tools = await tools_of(hass)
    assert len(tools) == 3
    for tool in tools.values():
        assert tool.integration == DOMAIN
        assert tool.title
        assert tool.description
        assert tool.annotations == llm.ToolAnnotations(
            read_only=True, destructive=False, idempotent=True, open_world=False
        )


async def test_parameters(hass: HomeAssistant, call: Call) -> None:
    """Models are told what each tool wants to know, as JSON."""
    api = await api_of(hass)
    schemas = {
        name: probatio.to_openapi(
            tool.parameters, custom_serializer=api.custom_serializer
        )
        for name, tool in (await tools_of(hass)).items()
    }
    kinds = {
        name: {key: kind["type"] for key, kind in schema["properties"].items()}
        for name, schema in json.loads(json.dumps(schemas)).items()
    }
    assert kinds == {
        LATEST: {"person": "string"},
        SUMMARY: dict.fromkeys(("person", "period", "start", "end"), "string"),
        DIARY: {"person": "string", "day": "string"},
    }
    assert "last_night" in schemas[SUMMARY]["properties"]["period"]["enum"]


async def test_removed(
    hass: HomeAssistant, call: Call, caplog: pytest.LogCaptureFixture
) -> None:
    """An account that isn't loaded says so; without any there are neither tools nor prompt."""
    await hass.config_entries.async_unload(ENTRY_ID)
    result = await call(LATEST)
    assert result.error
    assert "isn't loaded" in result.data["error"]
    await hass.config_entries.async_remove(ENTRY_ID)
    assert await tools_of(hass) == {}
    assert "Dexcom" not in (await api_of(hass)).api_prompt
    assert "provides LLM tools" not in caplog.text


async def test_several_people(
    hass: HomeAssistant, call: Call, simulator: Simulator
) -> None:
    """Of several people, one is asked for by the name of the device."""
    await add_account(hass, simulator, "User8", "Ben")
    with pytest.raises(probatio.Invalid):
        await call(LATEST, person="Ben")

    async_expose_entity(hass, "conversation", "sensor.ben_glucose", True)
    result = await call(LATEST)
    assert result.data["error"] == (
        "Whose glucose do you mean? I have data for Ben, Dexcom."
    )
    newest = latest_egv(simulator, "User8")
    answer = (await call(LATEST, person="Ben")).data
    assert (answer["person"], answer["glucose"]) == ("Ben", newest["value"])
