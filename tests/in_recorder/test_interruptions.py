"""Interrupted work: everything that was taken in reaches the statistics and automations."""

import asyncio
from contextlib import suppress
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events
from sqlalchemy.exc import OperationalError

from custom_components.dexcom_api.diary import statistics as diary_statistics
from custom_components.dexcom_api.readings import statistics
from custom_components.dexcom_api.readings.statistics import GlucoseStatistics
from homeassistant.components.recorder.statistics import async_add_external_statistics
from homeassistant.components.recorder.tasks import ImportStatisticsTask
from homeassistant.const import EVENT_STATE_CHANGED, STATE_UNAVAILABLE
from homeassistant.exceptions import HomeAssistantError

from ..account import DAY, HOUR, MINUTE
from ..scene import Scene
from ..simulated import NOW
from ..slow_disk import SlowCall, until, work
from .database import (
    assert_same,
    async_wait_recorded,
    busy_recorder,
    rows,
    trouble,
    true_rows,
)


@pytest.mark.parametrize("end", ["given up", "reload"])
async def test_import_beyond_memory(scene: Scene, end: str) -> None:
    """The hours of a window that counts as complete are in the statistics."""
    scene.user.first_data = NOW - 200 * DAY
    start = NOW - 150 * DAY
    with SlowCall(statistics, "summarize_hours") as summary:
        call = scene.hass.async_create_task(
            scene.act("import_history", start=start, end=start + 10 * DAY)
        )
        await until(summary.has_begun)
        if end == "reload":
            reload = scene.hass.async_create_task(scene.reload())
            await work(5)
        else:
            call.cancel()
            await until(call.done)
        summary.go_on()
    with suppress(HomeAssistantError, asyncio.CancelledError):
        await call
    if end == "reload":
        await until(reload.done)
        assert reload.result()
    await scene.settle()
    hours = {hour for hour in await rows(scene.hass) if hour < start + 9 * DAY}
    true = {hour for hour in true_rows(scene, start) if hour < start + 9 * DAY}
    assert len(true) > 200
    assert hours == true


@pytest.mark.parametrize("loss", ["trouble", "refusal", "no recorder", "kill"])
async def test_old_hours_after_a_restart(scene: Scene, loss: str) -> None:
    """Hours that aren't in memory are written once the recorder takes them, even days later."""
    scene.user.first_data = NOW - 200 * DAY
    start = NOW - 150 * DAY
    end = start + 2 * DAY
    if loss == "trouble":
        with trouble("writing"):
            await scene.act("import_history", start=start, end=end)
            await scene.stop()
            await scene.set_up()
            await scene.stop()
    elif loss == "refusal":
        with trouble("keeping"):
            await scene.act("import_history", start=start, end=end)
            await async_wait_recorded(scene.hass)
            await scene.stop()
            await scene.set_up()
            await async_wait_recorded(scene.hass)
            await scene.stop()
    elif loss == "no recorder":
        # As after its database couldn't be reached for half a minute.
        with patch.object(
            scene.hass.config, "components", scene.hass.config.components - {"recorder"}
        ):
            await scene.act("import_history", start=start, end=end)
            await scene.stop()
            await scene.set_up()
            await scene.stop()
    else:
        # What waits for the recorder is lost with the process.
        with patch.object(ImportStatisticsTask, "run", return_value=True):
            with busy_recorder(scene.hass):
                await scene.act("import_history", start=start, end=end)
                await scene.stop()
            await async_wait_recorded(scene.hass)
    assert not {hour for hour in await rows(scene.hass) if hour < end}
    await scene.set_up()
    await scene.settle()
    true = {hour: row for hour, row in true_rows(scene, start).items() if hour < end}
    assert len(true) > 40
    assert_same(
        {h: row for h, row in (await rows(scene.hass)).items() if h < end}, true
    )


async def test_old_hours_are_written_once(scene: Scene) -> None:
    """A restart writes none of the hours that the recorder has."""
    scene.user.first_data = NOW - 200 * DAY
    start = NOW - 150 * DAY
    await scene.act("import_history", start=start, end=start + DAY)
    await async_wait_recorded(scene.hass)
    await scene.advance(HOUR, 2)
    await scene.stop()
    with patch.object(
        statistics, "async_add_rows", side_effect=statistics.async_add_rows
    ) as add:
        await scene.set_up()
        await scene.settle()
    written = [row["start"] for call in add.call_args_list for row in call.args[2]]
    assert all(hour > NOW - DAY for hour in written)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_reload_while_the_recorder_is_slow(scene: Scene) -> None:
    """An entry that a poll has just found fires once."""
    changes = async_capture_events(scene.hass, EVENT_STATE_CHANGED)
    scene.log("carbs", value=20, moment=NOW - 3 * MINUTE)
    with SlowCall(diary_statistics, "load_sums") as summary:
        scene.start_advance(16 * MINUTE)
        await until(summary.has_begun)
        reload = scene.hass.async_create_task(scene.reload())
        await work(5)
        summary.go_on()
    await until(reload.done)
    await scene.advance(16 * MINUTE, 2)
    fired = {
        state.state
        for change in changes
        if (state := change.data["new_state"]).entity_id == "event.dexcom_diary_entry"
        and state.attributes.get("amount") == 20
        and state.state != STATE_UNAVAILABLE
    }
    assert len(fired) == 1


@pytest.mark.parametrize("past_is_imported", [True])
async def test_trouble_before_hours_are_corrected(stage: Scene) -> None:
    """An hour that an earlier version got wrong is corrected once the recorder can be read."""
    hour = (NOW - 80 * DAY).replace(minute=0, second=0)
    async_add_external_statistics(
        stage.hass,
        GlucoseStatistics(stage.hass, stage.entry).metadata("mg/dL"),
        [{"start": hour, "mean": 100, "min": 12, "max": 200}],
    )
    trouble = OperationalError("SELECT 1", {}, Exception("disk is full"))
    with patch.object(statistics, "statistics_during_period", side_effect=trouble):
        await stage.set_up()
        await stage.finish_import()
    await stage.reload()
    await stage.finish_import()
    assert (await rows(stage.hass))[hour] == pytest.approx(
        true_rows(stage, NOW - 90 * DAY)[hour], rel=1e-6
    )
