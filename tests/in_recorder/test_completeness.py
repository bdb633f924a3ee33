"""Whatever happens, no hour of the statistics stays wrong or missing."""

from datetime import timedelta
from statistics import mean
from typing import Any
from unittest.mock import patch

import pytest
from sqlalchemy import update

from custom_components.dexcom_api.storage import recorder as recorder_module
from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.db_schema import Statistics
from homeassistant.components.recorder.tasks import ImportStatisticsTask
from homeassistant.helpers.recorder import session_scope

from ..account import DAY, HOUR, MINUTE, time_of
from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault
from .database import assert_same, async_wait_recorded, rows, true_rows, wear_rarely

# How many hours are handed to the recorder in one batch.
BATCH_ROWS = 100

FIRST_DATA = (NOW - 9 * DAY).replace(minute=0, second=0)


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


@pytest.fixture
async def imported(stage: Scene) -> Scene:
    """Return an account whose past is imported: nine days of it, and no diary."""
    stage.user.first_data = FIRST_DATA
    # Hours of the diary would take the recorder as long again.
    stage.user.empty_endpoints = frozenset({"events"})
    await stage.set_up()
    await stage.finish_import()
    return stage


async def test_killed_while_the_unit_changes(imported: Scene) -> None:
    """No hour stays in the old unit when Home Assistant dies while the recorder writes."""
    imported.user.first_data = NOW - 120 * DAY
    start = NOW - 105 * DAY
    end = start + 10 * DAY
    wear_rarely(imported, end, FIRST_DATA, end, FIRST_DATA)
    await imported.act("import_history", start=start, end=end)
    before = await rows(imported.hass)
    # These hours are no longer in memory, so nothing corrects them later. They fill more than two
    # batches.
    assert sum(hour < end for hour in before) > 2 * BATCH_ROWS
    run = ImportStatisticsTask.run
    begun: list[ImportStatisticsTask] = []

    def run_first(task: ImportStatisticsTask, instance: Any) -> None:
        """Write what is handed over first; all else is lost with the process."""
        begun.append(task)
        if len(begun) == 1:
            run(task, instance)

    with (
        patch.object(recorder_module, "ROWS_AT_ONCE", BATCH_ROWS),
        patch.object(ImportStatisticsTask, "run", run_first),
    ):
        imported.choose(unit="mmol/L")
        await imported.reload()
        await async_wait_recorded(imported.hass)
    assert begun
    await imported.stop()
    await imported.set_up()
    await imported.finish_import()
    after = await rows(imported.hass)
    assert_same(
        {hour: after[hour] for hour in before},
        {hour: tuple(value / 18.016 for value in row) for hour, row in before.items()},
    )


async def test_hours_without_extremes(imported: Scene) -> None:
    """Hours that something else wrote with a mean alone are written again, and later ones too."""
    await async_wait_recorded(imported.hass)
    await imported.stop()
    recorder = get_instance(imported.hass)

    def forget_extremes() -> None:
        with session_scope(session=recorder.get_session()) as session:
            session.execute(update(Statistics).values(min=None, max=None))

    await recorder.async_add_executor_job(forget_extremes)
    await imported.set_up()
    await imported.pass_time(90 * MINUTE)
    found, true = await rows(imported.hass), true_rows(imported, FIRST_DATA)
    # The oldest hour may have had readings that are no longer kept.
    assert found.pop(min(found))[0] == pytest.approx(true.pop(min(true))[0])
    assert_same(found, true)


async def test_moved_entry_is_counted_once(imported: Scene) -> None:
    """An entry that an import finds at an earlier time leaves its old hour."""
    old, new = NOW - 10 * DAY, NOW - 20 * DAY
    imported.user.empty_endpoints = frozenset()
    name = imported.app.log_entry("carbs", value=1900, moment=old, recorded=old)
    await imported.act("import_history", start=old - HOUR, end=old + HOUR)
    imported.app.edit_entry(name, moment=new, visible_from=imported.now)
    await imported.act("import_history", start=new - DAY, end=new + DAY)
    hours = await rows(imported.hass, "carbs")
    assert [hour for hour, row in hours.items() if row[0] >= 1900] == [
        new.replace(minute=0, second=0)
    ]


async def test_months_without_readings(imported: Scene) -> None:
    """No hour is cut when the last readings are older than those kept, nor when others follow."""
    now = imported.now
    imported.user.offline = [(now, now + 98 * DAY)]
    wear_rarely(imported, now, now + 98 * DAY, now, now + 98 * DAY)
    await imported.pass_time(95 * DAY, 5 * DAY)
    before = await rows(imported.hass)
    for _ in range(2):
        await imported.stop()
        await imported.set_up()
        await imported.finish_import()
    assert_same(await rows(imported.hass), before)
    await imported.pass_time(5 * DAY, DAY)
    await imported.pass_time(4 * HOUR, HOUR)
    after = await rows(imported.hass)
    assert max(after) > now + 98 * DAY
    old = {hour: row for hour, row in before.items() if hour < now - 2 * HOUR}
    assert_same({hour: after[hour] for hour in old}, old)


@pytest.mark.parametrize(
    ("has_network", "length"),
    [(False, 2 * DAY), (True, 10 * DAY), (True, 40 * DAY)],
    ids=["no network", "phone offline", "phone offline for long"],
)
async def test_outage(imported: Scene, has_network: bool, length: timedelta) -> None:
    """Readings of an outage are in statistics and metrics once it is over."""
    if has_network:
        now = imported.now
        imported.user.offline = [(now, now + length)]
        wear_rarely(imported, now, max(now, now + length - 20 * DAY), now)
    else:
        imported.simulator.faults.add(Fault("drop"))
    await imported.pass_time(length, max(12 * HOUR, length / 20))
    imported.simulator.faults.clear()
    await imported.pass_time(4 * HOUR, 20 * MINUTE)

    assert_same(await rows(imported.hass), true_rows(imported, FIRST_DATA))
    egvs = imported.truth("egvs", imported.now - 15 * DAY, imported.now)
    first = time_of(egvs[-1]) - 14 * DAY
    values = [egv["value"] for egv in egvs if time_of(egv) > first]
    assert imported.number("mean_glucose_14_days") == pytest.approx(mean(values), abs=1)
