"""The action that says what glucose does after something in the diary or in the home."""

from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.dexcom_api import responses as responses_module
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.surroundings.occasions import Occasion, Occasions
from homeassistant.core import Context
from homeassistant.exceptions import ServiceValidationError, Unauthorized

from .account import DAY, HOUR
from .scene import Scene
from .simulated import NOW
from .simulator.planted import Effect, PlantedTrace
from .simulator.sensors import SensorModel

GLUCOSE = "sensor.dexcom_glucose"
DIARY = "calendar.dexcom_diary"
READ = {"read": True}
MEALS = 40


def meal_at(number: int) -> datetime:
    """Return when a person eats: once a day, in the afternoon, when glucose at rest is steady."""
    return NOW - number * DAY - (19 + number % 3) * HOUR


@pytest.fixture
def past_is_imported() -> bool:
    """Import the past in the test."""
    return False


@cache
def trace_of_meals(model: SensorModel, zone: tzinfo) -> PlantedTrace:
    """Return the glucose of a person who eats once a day, which raises it by 70 in an hour.

    All tests share it, since making its records takes most of their time.
    """
    effects = [
        Effect(
            int(meal_at(number).timestamp()),
            60,
            70,
            ("carbs", None, str(30 + 30 * (number % 2)), "grams"),
        )
        for number in range(MEALS)
    ]
    # Exercise three hours after four of the meals.
    effects += [
        Effect(
            int((meal_at(number) + 3 * HOUR).timestamp()),
            40,
            -20,
            ("exercise", "light", "30", "minutes"),
        )
        for number in range(1, 5)
    ]
    return PlantedTrace("planted", model, zone, effects)


@pytest.fixture
async def planted(stage: Scene) -> Scene:
    """Return an account whose person eats once a day."""
    user = stage.user
    user.trace = trace_of_meals(user.model, user.trace.zone)
    await stage.set_up()
    await stage.finish_import()
    return stage


async def responses(scene: Scene, **data: Any) -> dict[str, Any]:
    """Return the response of the action."""
    return await scene.act("get_responses", **data)


async def test_planted_meals(planted: Scene) -> None:
    """Meals of the simulator have their effect, and each is listed with its time and its day."""
    found = await responses(planted, source="carbs", start=NOW - 60 * DAY)
    assert found["found"] == MEALS
    assert found["amount_unit"] == "g"
    assert found["overlapping"] == 0
    assert found["counted"] == found["overall"]["occasions"] >= 30
    assert found["counted"] + found["too_few_readings"] == MEALS
    figures = found["overall"]["figures"]
    assert figures["rise_mg_dl"]["typical"] == pytest.approx(70, abs=5)
    assert figures["minutes_to_peak"]["typical"] == pytest.approx(60, abs=5)
    steps = found["overall"]["steps"]
    assert [step["minute"] for step in steps] == list(range(-60, 241, 5))
    assert all(
        step["p25_mg_dl"] <= step["p50_mg_dl"] <= step["p75_mg_dl"] for step in steps
    )
    times = [datetime.fromisoformat(row["time"]) for row in found["occasions"]]
    assert times == sorted(meal_at(number) for number in range(MEALS))
    clock = planted.user.zone
    for row, time in zip(found["occasions"], times, strict=True):
        local = time.astimezone(clock)
        assert row["day"] == f"{local:%F}"
        assert (row["hour"], row["weekday"]) == (local.hour, f"{local:%a}".lower())
        assert row["amount"] in (30, 60)
        assert (row["figures"] is None) is (row["excluded"] is not None)
        assert row["curve"] is None
    assert (found["groups"], found["grouping"]) == ([], None)


async def test_planned_length(planted: Scene) -> None:
    """An event of a calendar is as long as planned, even while it goes on."""
    calendar = "calendar.shifts"
    planted.hass.states.async_set(calendar, "on")
    start, length = NOW - 9 * HOUR, 10 * HOUR
    shift = Occasion(start.timestamp(), (start + length).timestamp(), "Night shift")
    occasions = Occasions((shift,), (NOW - DAY).timestamp())
    with patch.object(responses_module, "async_find_occasions", return_value=occasions):
        found = await responses(planted, entity_id=calendar)
    [row] = found["occasions"]
    assert (row["amount"], found["amount_unit"]) == (600, "min")


async def test_curves_are_readings(planted: Scene) -> None:
    """Each curve is that of the readings at its time, and its figures are those of the curve."""
    found = await responses(
        planted, source="carbs", start=NOW - 20 * DAY, group_by="amount", curves=True
    )
    readings = {
        datetime.fromisoformat(egv["systemTime"]).timestamp(): egv["value"]
        for egv in planted.truth("egvs", NOW - 21 * DAY, NOW)
    }
    counted = [row for row in found["occasions"] if row["excluded"] is None]
    assert len(counted) == found["counted"] > 10
    for row in counted:
        moment = datetime.fromisoformat(row["time"]).timestamp()
        for minute, value in zip(range(-60, 241, 5), row["curve"], strict=True):
            near = [
                value
                for time, value in readings.items()
                if abs(time - moment - minute * 60) <= 45 * 60
            ]
            assert min(near) <= value <= max(near)
        figures, curve = row["figures"], row["curve"]
        assert figures["start_mg_dl"] == pytest.approx(curve[12], abs=0.1)
        rise = max(curve[12:]) - curve[12]
        assert figures["rise_mg_dl"] == pytest.approx(rise, abs=0.1)
    groups = [(row["amount_from"], row["amount_to"]) for row in found["groups"]]
    assert groups == [(30, 30), (60, 60)]
    assert sum(row["occasions"] for row in found["groups"]) == found["counted"]


@pytest.mark.parametrize(
    ("grouping", "key"), [("hour", "hour"), ("weekday", "weekday")]
)
async def test_groups(planted: Scene, grouping: str, key: str) -> None:
    """Groups hold the occasions that say the same of themselves; small ones have no figures."""
    found = await responses(
        planted, source="carbs", start=NOW - 60 * DAY, group_by=grouping
    )
    rows = [row for row in found["occasions"] if row["excluded"] is None]
    assert found["grouping"] == grouping
    assert {group[key]: group["occasions"] for group in found["groups"]} == {
        value: sum(row[key] == value for row in rows)
        for value in {row[key] for row in rows}
    }
    for group in found["groups"]:
        is_enough = group["occasions"] >= 5
        assert (group["figures"] is not None) is is_enough
        assert len(group["steps"]) == (61 if is_enough else 0)


async def test_too_few(planted: Scene) -> None:
    """With fewer than five occasions, nothing has figures, but they are listed."""
    found = await responses(planted, source="exercise", curves=True)
    assert (found["found"], found["amount_unit"], found["needed"]) == (4, "min", 5)
    assert found["overall"] == {
        "occasions": found["counted"],
        "steps": [],
        "figures": None,
        "shown": None,
    }
    for row in found["occasions"]:
        assert row["amount"] == 30
        assert row["figures"] is row["curve"] is None


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({}, "not_one_source"),
        ({"source": "carbs", "entity_id": "sun.sun"}, "not_one_source"),
        ({"source": "insulin_long_acting"}, "no_occasions"),
        ({"entity_id": "switch.none"}, "source_unknown"),
        ({"entity_id": GLUCOSE}, "source_is_number"),
        ({"entity_id": "input_boolean.run"}, "no_occasions"),
    ],
)
async def test_errors(planted: Scene, data: dict[str, Any], key: str) -> None:
    """What can't be answered has an error that says why."""
    planted.hass.states.async_set("input_boolean.run", "off")
    with pytest.raises(ServiceValidationError) as raised:
        await responses(planted, **data)
    assert raised.value.translation_key == key
    if key == "no_occasions":
        # Home Assistant tells the time of California in tests.
        placeholders = raised.value.translation_placeholders or {}
        assert placeholders["end"] == "2026-05-02 10:11-07:00"


async def test_too_many(planted: Scene) -> None:
    """More than 2,000 occasions are an error that says how many there are."""
    start = NOW - 25 * HOUR
    for number in range(2001):
        planted.log("carbs", None, 5, moment=start + number * timedelta(seconds=40))
    await planted.pass_time(HOUR)
    with pytest.raises(ServiceValidationError) as raised:
        await responses(planted, source="carbs", start=NOW - 2 * DAY)
    assert raised.value.translation_key == "too_many_occasions"
    assert int((raised.value.translation_placeholders or {})["count"]) > 2000


@pytest.mark.parametrize(
    ("allowed", "data", "is_allowed"),
    [
        ({GLUCOSE: READ}, {"source": "carbs"}, False),
        ({GLUCOSE: READ, DIARY: READ}, {"source": "carbs"}, True),
        ({DIARY: READ}, {"source": "carbs"}, False),
        ({GLUCOSE: READ, DIARY: READ}, {"entity_id": "input_boolean.run"}, False),
        ({"input_boolean.run": READ}, {"entity_id": "input_boolean.run"}, False),
        (
            {GLUCOSE: READ, "input_boolean.run": READ},
            {"entity_id": "input_boolean.run"},
            True,
        ),
    ],
)
async def test_permissions(
    planted: Scene,
    hass_read_only_user: MockUser,
    allowed: dict[str, Any],
    data: dict[str, Any],
    is_allowed: bool,
) -> None:
    """Callers need permission to read glucose and the source."""
    planted.hass.states.async_set("input_boolean.run", "off")
    hass_read_only_user.mock_policy({"entities": {"entity_ids": allowed}})
    error: type[Exception] | None = None
    try:
        await planted.hass.services.async_call(
            DOMAIN,
            "get_responses",
            data,
            blocking=True,
            return_response=True,
            context=Context(user_id=hass_read_only_user.id),
        )
    except (ServiceValidationError, Unauthorized) as err:
        error = type(err)
    assert (error is not Unauthorized) is is_allowed
