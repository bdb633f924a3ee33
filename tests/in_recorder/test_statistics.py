"""Hourly statistics of glucose, read back from a real recorder."""

import asyncio
import contextlib
from datetime import UTC, datetime
import time
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    do_adhoc_statistics,
)

from homeassistant.components.recorder import Recorder, get_instance
from homeassistant.components.recorder.models import StatisticMeanType
from homeassistant.exceptions import HomeAssistantError

from ..account import DAY, HOUR, MINUTE, SECOND, time_of
from ..clocks import StoppedClocks
from ..common import latest_egv, name_device
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault
from ..slow_disk import work
from .database import (
    FIRST_DATA,
    assert_same,
    async_wait_recorded,
    busy_recorder,
    on_all_databases,
    rows,
    series,
    shown_series,
    trouble,
    true_rows,
    wear_rarely,
)

# The days that the integration imports are counted from the newest reading, which is an hour old.
NINETY_DAYS_AGO = NOW - HOUR - 90 * DAY
LONG_AGO = NOW - 200 * DAY
# Between them are two windows, and wherever a window begins or ends, a sensor is worn.
OLD_START = (NOW - 132 * DAY - 18 * HOUR).replace(minute=0, second=0)
OLD_END = OLD_START + 40 * DAY


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


@pytest.fixture
def rare(stage: Scene) -> Scene:
    """Return an account with an empty diary that has had readings for long, of one day in ten."""
    stage.user.empty_endpoints = frozenset({"events"})
    wear_rarely(stage, LONG_AGO, NOW, NINETY_DAYS_AGO, NOW)
    return stage


@on_all_databases
async def test_import(rare: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """The hours of 90 days are those of the readings, fetched in few windows and soon."""
    caplog.set_level("INFO")
    await rare.set_up()
    await rare.finish_import()
    assert "Imported the diary of Dexcom" in caplog.text
    assert rare.shown("history_import") == ["100"]
    true = true_rows(rare, NINETY_DAYS_AGO)
    assert_same(await rows(rare.hass), true)
    statistics = await shown_series(rare.hass)
    assert statistics[series("glucose")] == (
        *("Dexcom glucose", "mg/dL", "blood_glucose_concentration"),
        *(StatisticMeanType.ARITHMETIC, False),
    )
    # A poll, and windows of 30 days.
    assert len(rare.requests("egvs")) == 1 + 3


@on_all_databases
async def test_late_and_corrected_readings(short: Scene) -> None:
    """Late and corrected readings change their hours, and the running hour is there."""
    await short.set_up()
    await short.finish_import()
    latest = latest_egv(short.simulator, "User7")
    late = {"recordId": "late", "systemTime": "2026-05-02T14:33:00Z", "value": 390}
    for change in (late, {"value": 44}):
        short.user.add_record("egvs", latest | change, visible_from=NOW)
    await short.pass_time(90 * MINUTE, 6 * MINUTE)
    found = await rows(short.hass)
    assert found[datetime(2026, 5, 2, 14, tzinfo=UTC)][2] == 390
    assert_same(found, true_rows(short, FIRST_DATA))


@on_all_databases
@pytest.mark.parametrize("unit", ["mmol/L"])
async def test_unit_and_name(short: Scene) -> None:
    """Statistics are in the person's unit and under the account's name, and follow both."""
    await short.set_up()
    await short.finish_import()
    assert_same(await rows(short.hass), true_rows(short, FIRST_DATA, "mmol/L"))
    short.choose(unit="mg/dL")
    name_device(short.hass, "Anna")
    await short.reload()
    await short.pass_time(18 * MINUTE, 6 * MINUTE)
    statistics = await shown_series(short.hass)
    assert statistics[series("glucose")][:2] == ("Anna glucose", "mg/dL")
    assert_same(await rows(short.hass), true_rows(short, FIRST_DATA))


async def test_import_continues_after_a_restart(rare: Scene) -> None:
    """Imported windows aren't fetched again, and errors only delay the others."""
    await rare.set_up()
    await rare.advance(3 * SECOND)
    rare.simulator.faults.add(Fault("http_error", "egvs", status=500, count=2))
    await rare.advance(3 * SECOND)
    await rare.unload()
    before = len(rare.requests("egvs"))
    await rare.set_up()
    await rare.pass_time(366 * SECOND, 61 * SECOND)
    assert rare.shown("history_import") == ["100"]
    assert_same(await rows(rare.hass), true_rows(rare, NINETY_DAYS_AGO))
    windows, windows_after = (
        [
            request.query["startDate"]
            for request in requests
            if request.status == 200 and request.query["startDate"] < "2026-04-28"
        ]
        for requests in (
            rare.requests("egvs"),
            rare.requests("egvs")[before:],
        )
    )
    assert len(windows) > len(windows_after) > 0
    assert len(windows) == len(set(windows))


async def test_gap_while_home_assistant_was_off(short: Scene) -> None:
    """The weeks in which Home Assistant didn't run are imported when it does."""
    await short.set_up()
    await short.finish_import()
    await short.stop()
    await short.advance(20 * DAY)
    await short.set_up()
    await short.finish_import()
    assert_same(await rows(short.hass), true_rows(short, FIRST_DATA))


async def test_oldest_hour_stays_whole(rare: Scene) -> None:
    """A restart doesn't rewrite the oldest hour, though the reading just before it isn't in memory.

    A receiver stored its twin, which counts only without it.
    """
    midnight = datetime(2026, 2, 3, tzinfo=UTC)
    latest = latest_egv(rare.simulator, "User7")
    for moment, value in ((midnight - 10 * SECOND, 120), (midnight + SECOND, 390)):
        sent = {"recordId": str(value), "systemTime": f"{moment:%Y-%m-%dT%H:%M:%SZ}"}
        other = latest | sent | {"value": value, "displayDevice": "receiver"}
        rare.user.add_record("egvs", other, visible_from=LONG_AGO)
    await rare.set_up()
    await rare.finish_import()
    await rare.pass_time(3 * DAY, 6 * HOUR)
    before = await rows(rare.hass)
    # The hours are looked at one by one if some are missing.
    with trouble("writing"):
        await rare.pass_time(HOUR, 6 * MINUTE)
        await rare.stop()
    await rare.set_up()
    oldest, *_ = rare.entry.runtime_data.readings.store.readings.rows()
    assert (oldest.time, oldest.value) == ((midnight + SECOND).timestamp(), 390)
    await rare.advance(6 * MINUTE)
    assert before[midnight][2] < 390
    true = true_rows(rare, NINETY_DAYS_AGO)
    assert_same(await rows(rare.hass), true | {midnight: before[midnight]})


@on_all_databases
async def test_import_history(rare: Scene) -> None:
    """A window can be imported again after it was deleted, also from before the 90 days."""
    rare.user.first_data = FIRST_DATA
    await rare.set_up()
    await rare.finish_import()
    get_instance(rare.hass).async_clear_statistics([series("glucose")])
    rare.user.first_data = LONG_AGO
    response = await rare.act("import_history", start=OLD_START, end=OLD_END)
    true = {
        hour: row for hour, row in true_rows(rare, OLD_START).items() if hour < OLD_END
    }
    sent = rare.truth("egvs", min(true), OLD_END)
    # Two windows of readings, and of three endpoints of the diary.
    expected = {"readings": len(sent), "hours": len(true), "requests": 2 + 2 * 3}
    assert expected.items() <= response.items()
    # What was cleared of the last days looks like what the database has refused, and is written again.
    found = {h: row for h, row in (await rows(rare.hass)).items() if h < OLD_END}
    assert_same(found, true)


async def test_event_loop_is_not_held(stage: Scene) -> None:
    """The recorder gets 400 hours at a time, and others run in between."""
    turns = 0
    handed_over: list[tuple[int, int]] = []

    async def count_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    def take(_metadata: object, hours: list[object], _table: object) -> None:
        handed_over.append((len(hours), turns))

    counter = asyncio.create_task(count_turns())
    with patch.object(Recorder, "async_import_statistics", side_effect=take):
        await stage.set_up()
        await stage.finish_import()
    counter.cancel()
    sizes = [size for size, _ in handed_over if size > 24]
    assert sum(sizes) > 2000
    assert max(sizes) == 400
    assert len({turn for size, turn in handed_over if size > 24}) == len(sizes)


async def test_seams_of_an_import(rare: Scene) -> None:
    """Hours in which a window of an old import ends or begins are written whole or not at all."""
    rare.user.first_data = FIRST_DATA
    await rare.set_up()
    await rare.finish_import()
    rare.user.first_data = LONG_AGO
    before = await rows(rare.hass)
    # Wherever windows meet, a reading is exactly on the hour.
    for reading in rare.truth("egvs", OLD_START, OLD_END + HOUR):
        taken = time_of(reading)
        hour = (taken + HOUR / 2).replace(minute=0, second=0)
        if abs(taken - hour) <= 2 * MINUTE:
            moved = {"systemTime": f"{hour:%Y-%m-%dT%H:%M:%SZ}", "value": 300}
            rare.user.add_record("egvs", reading | moved)
    await rare.act("import_history", start=OLD_START, end=OLD_END)
    found = await rows(rare.hass)
    true = true_rows(rare, OLD_START)
    for seam in (OLD_END - 30 * DAY, OLD_END):
        assert {OLD_START, seam - HOUR, seam} <= true.keys()
    assert_same(
        {hour: row for hour, row in found.items() if hour < OLD_END},
        {hour: row for hour, row in true.items() if hour < OLD_END},
    )
    assert {hour: row for hour, row in found.items() if hour >= OLD_END} == before


@on_all_databases
@pytest.mark.parametrize("deleted", [False, True])
async def test_removal(short: Scene, deleted: bool) -> None:
    """An option deletes the statistics with the account, those of its entities too."""
    await short.set_up(delete_statistics=deleted)
    await short.finish_import()
    do_adhoc_statistics(short.hass, start=NOW.replace(minute=5, second=0))
    before = await shown_series(short.hass)
    assert {series("glucose"), "sensor.dexcom_carbs_today"} <= before.keys()
    await short.hass.config_entries.async_remove(ENTRY_ID)
    await short.settle()
    after = await shown_series(short.hass)
    assert bool(after) is not deleted
    assert after in (before, {})


async def test_removal_with_statistics_during_an_import(short: Scene) -> None:
    """A running import doesn't bring back statistics that were deleted."""
    await short.set_up(delete_statistics=True)
    await short.finish_import()
    slow = Fault("slow", "egvs", count=1, seconds=30)
    short.simulator.faults.add(slow)
    importing = short.hass.async_create_background_task(
        short.act("import_history", start=FIRST_DATA, end=NOW), "import"
    )
    while slow.count:
        await asyncio.sleep(0)
    await short.hass.config_entries.async_remove(ENTRY_ID)
    await short.advance(40 * SECOND)
    with contextlib.suppress(HomeAssistantError):
        await importing
    await async_wait_recorded(short.hass)
    assert await shown_series(short.hass) == {}


@pytest.mark.parametrize("written", [True, False], ids=["some", "none"])
async def test_unit_changes_behind_a_busy_recorder(short: Scene, written: bool) -> None:
    """Hours that the recorder has yet to write in the old unit are converted as well."""
    if written:
        await short.set_up()
        await async_wait_recorded(short.hass)
    with busy_recorder(short.hass) as ended:
        if not written:
            await short.set_up()
        await short.finish_import()
        short.choose(unit="mmol/L")
        reload = short.hass.async_create_task(short.reload())
        await short.hass.async_add_executor_job(time.sleep, 0.3)
        ended.set()
        await reload
    await short.advance(6 * MINUTE)
    true = true_rows(short, FIRST_DATA, "mmol/L")
    assert_same(await rows(short.hass), true)


async def test_recorder_that_is_busy_for_long(
    short: Scene, freezer: StoppedClocks, caplog: pytest.LogCaptureFixture
) -> None:
    """Readings don't wait for the recorder for long, and the unit follows later."""
    await short.set_up()
    with busy_recorder(short.hass):
        await short.finish_import()
        short.choose(unit="mmol/L")
        reload = short.hass.async_create_task(short.reload())
        begun = short.now
        while not reload.done():
            freezer.tick(SECOND)
            await work(5)
        assert 10 * SECOND <= short.now - begun < MINUTE
        assert "The statistics can't be written: TimeoutError" in caplog.text
        latest = time_of(latest_egv(short.simulator, "User7"))
        assert short.shown("last_reading") == [latest.isoformat()]
    await short.advance(6 * MINUTE)
    assert_same(await rows(short.hass), true_rows(short, FIRST_DATA, "mmol/L"))
