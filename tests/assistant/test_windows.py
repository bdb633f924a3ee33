"""Tools about windows of time: readings, episodes, and comparisons, by what the simulator has."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
import json
from typing import Any

import pytest

from homeassistant.core import Context
from homeassistant.helpers import llm
from homeassistant.util import dt as dt_util

from ..account import DAY, HOUR, MINUTE, time_of
from ..common import on_meter
from ..scene import Scene
from .asking import (
    COMPARISON,
    CONTEXT,
    EPISODES,
    READINGS,
    SUMMARY,
    Call,
    api_of,
    get,
    get_error,
    local,
)


@pytest.fixture
def past_is_imported() -> bool:
    """Return that the past still has to be imported."""
    return False


def midnight(day: date) -> datetime:
    """Return the start of a local day."""
    return dt_util.as_utc(dt_util.start_of_local_day(day))


def egvs_of(scene: Scene, start: datetime, end: datetime) -> list[dict[str, Any]]:
    """Return the simulator's readings of a window."""
    return [
        egv
        for egv in scene.truth("egvs", start - HOUR, end + HOUR)
        if start <= time_of(egv) < end
    ]


def runs_of(egvs: list[dict[str, Any]], *, below: float) -> list[list[dict[str, Any]]]:
    """Return the readings of each stretch below a limit, or above minus a limit."""
    sign = 1 if below > 0 else -1
    runs: list[list[dict[str, Any]]] = [[]]
    for before, egv in pairwise([*egvs[:1], *egvs]):
        is_apart = time_of(egv) - time_of(before) >= 15 * MINUTE
        if sign * egv["value"] >= below or is_apart:
            runs.append([])
        if sign * egv["value"] < below:
            runs[-1].append(egv)
    return [run for run in runs if run]


@pytest.mark.parametrize("unit", ["mg/dL", "mmol/L"])
async def test_readings(call: Call, scene: Scene, unit: str) -> None:
    """Each reading of a window has its time and its value in the person's unit."""
    await scene.finish_import()
    start = midnight(date(2026, 4, 30)) + 14 * HOUR
    answer = await get(
        call, READINGS, start="2026-04-30T14:00:00", end="2026-04-30T16:30:00"
    )
    assert answer["unit"] == unit
    assert (answer["start"], answer["end"]) == (
        local(start),
        local(start + 2.5 * HOUR),
    )
    assert answer["readings"] == [
        {"measured": local(time_of(egv)), "glucose": on_meter(egv["value"], unit)}
        for egv in egvs_of(scene, start, start + 2.5 * HOUR)
    ]
    assert len(answer["readings"]) == 30


async def test_extremes(call: Call, scene: Scene) -> None:
    """A summary says when glucose was lowest and highest."""
    await scene.finish_import()
    start = midnight(date(2026, 4, 30))
    egvs = egvs_of(scene, start, start + DAY)
    answer = await get(
        call, SUMMARY, start="2026-04-30T00:00:00", end="2026-05-01T00:00:00"
    )
    for name, pick in (("least", min), ("most", max)):
        value = pick(egv["value"] for egv in egvs)
        first = next(egv for egv in egvs if egv["value"] == value)
        assert answer[name] == value
        assert answer[f"{name}_measured"] == local(time_of(first))


async def test_episodes(call: Call, scene: Scene) -> None:
    """Each low and each high of four weeks is listed with its times and its extreme."""
    await scene.finish_import()
    start, days = midnight(date(2026, 4, 2)), 28
    answer = await get(
        call, EPISODES, start="2026-04-02T00:00:00", end="2026-04-30T00:00:00"
    )
    assert answer["limits"] == {"low": 70, "high": 180}
    egvs = egvs_of(scene, start, start + days * DAY)
    for name, extreme, below, pick, least in (
        ("lows", "lowest", 70, min, 3),
        ("highs", "highest", -180, max, 20),
    ):
        found = answer[name]
        assert len(found) >= least
        # Shorter stretches are no episodes, and short recoveries don't end one.
        for run in runs_of(egvs, below=below):
            first, last = time_of(run[0]), time_of(run[-1])
            within = [
                episode
                for episode in found
                if datetime.fromisoformat(episode["start"]) <= first + MINUTE
                and last < datetime.fromisoformat(episode["end"]) + MINUTE
            ]
            assert len(within) == 1 or last - first < 15 * MINUTE
        for episode in found:
            begin, end = (
                datetime.fromisoformat(episode[edge]) for edge in ("start", "end")
            )
            values = [
                egv["value"]
                for egv in egvs
                if begin - timedelta(seconds=1) <= time_of(egv) < end
            ]
            assert episode[extreme] == pick(values)
            assert episode["minutes"] == round((end - begin) / MINUTE) >= 14
            assert episode["goes_on"] is False


async def test_episode_goes_on(call: Call, scene: Scene) -> None:
    """A high that isn't over is listed until where data ends, and says so."""
    await scene.finish_import()
    scene.change_values(lambda moment: 250)
    await scene.advance(5 * MINUTE, 4)
    high = (await get(call, EPISODES, period="today"))["highs"][-1]
    assert (high["goes_on"], high["highest"]) == (True, 250)


async def test_comparison(call: Call, scene: Scene) -> None:
    """A period is compared with the one before, or with any other."""
    await scene.finish_import()
    reaches = scene.entry.runtime_data.readings.store.end(scene.now)
    today = midnight(date(2026, 5, 2))
    for arguments, period, other in (
        # A day so far is compared with as much of yesterday.
        ({"period": "today"}, (today, reaches), (today - DAY, reaches - DAY)),
        (
            {"period": "last_night"},
            (today - 2 * HOUR, today + 7 * HOUR),
            (today - 26 * HOUR, today - 17 * HOUR),
        ),
        (
            {"start": "2026-04-29T00:00:00", "end": "2026-05-02T00:00:00"},
            (today - 3 * DAY, today),
            (today - 6 * DAY, today - 3 * DAY),
        ),
        (
            {
                "period": "yesterday",
                "other_start": "2026-04-24T00:00:00",
                "other_end": "2026-04-26T00:00:00",
            },
            (today - DAY, today),
            (today - 8 * DAY, today - 6 * DAY),
        ),
        (
            {"period": "last_7_days"},
            (scene.now - 7 * DAY, reaches),
            (scene.now - 14 * DAY, reaches - 7 * DAY),
        ),
    ):
        answer = await get(call, COMPARISON, **arguments)
        for key, window in (("period", period), ("other", other)):
            start, end = (edge.isoformat() for edge in window)
            own = await get(call, SUMMARY, start=start, end=end)
            assert {"person": own["person"], **answer[key]} == own
        difference = answer["difference"]
        assert difference["mean"] == pytest.approx(
            answer["period"]["mean"] - answer["other"]["mean"]
        )
        assert difference["time_percent"]["in_range"] == pytest.approx(
            answer["period"]["time_percent"]["in_range"]
            - answer["other"]["time_percent"]["in_range"]
        )
        assert difference["lows"] == (
            len(answer["period"]["lows"]) - len(answer["other"]["lows"])
        )


@pytest.mark.parametrize("past_is_imported", [True])
async def test_comparison_without_readings(call: Call) -> None:
    """With too few readings in one of the periods, there is no difference."""
    answer = await get(call, COMPARISON, period="last_24_hours")
    assert answer["period"]["mean"] is not None
    assert answer["other"]["mean"] is None
    assert answer["difference"] is None


@pytest.mark.parametrize(
    ("tool", "start", "error"),
    [
        (READINGS, "2026-04-30T00:00:00", "I can cover at most 25 hours at"),
        (EPISODES, "2026-03-30T00:00:00", "I can cover at most 31 days at"),
    ],
)
async def test_too_long(call: Call, tool: str, start: str, error: str) -> None:
    """A window with more than a model can read is refused."""
    assert (await get_error(call, tool, start=start)).startswith(error)


async def test_users(call: Call, scene: Scene, hass_read_only_user: Any) -> None:
    """A known user who may not read the glucose sensor gets nothing, whatever is exposed."""
    user = hass_read_only_user
    # As Home Assistant's server for other programs asks.
    context = replace(CONTEXT, context=Context(user_id=user.id), language="*")

    async def ask() -> tuple[Any, bool]:
        api = await api_of(scene, context)
        result = await api.async_call_tool(llm.ToolInput(READINGS, {}))
        return json.loads(json.dumps(result.data)), result.error

    assert not (await ask())[1]
    user.groups = []
    user.invalidate_cache()
    assert await ask() == (
        {"error": "You aren't allowed to see Dexcom's glucose data."},
        True,
    )
    scene.hass.config.language = "de"
    assert (await ask())[0]["error"].startswith("Du darfst die Glukosedaten von")
