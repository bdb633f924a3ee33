"""Whatever happens, no hour of the statistics is wrong for good."""

from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import MMOL_L
from custom_components.dexcom_api.storage.lasting import STATES
from homeassistant.components.recorder.tasks import ImportStatisticsTask
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR
from ..common import finish_import
from ..conftest import ENTRY_ID, NOW, Advance, Log
from ..settling import settle
from ..simulator import Simulator
from .database import SUM_COLUMNS, hours_shown, rows
from .test_statistics import assert_same, true_rows


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


async def import_again(hass: HomeAssistant, **window: Any) -> None:
    """Import a window again."""
    await hass.services.async_call(DOMAIN, "import_history", window, blocking=True)


async def test_killed_while_the_unit_changes(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """No hour is left in the unit before, though the recorder had written only some."""
    await finish_import(advance)
    simulator.users["User7"].first_data = NOW - 200 * DAY
    await import_again(hass, start=NOW - 150 * DAY, end=NOW)
    await async_wait_recording_done(hass)
    run = ImportStatisticsTask.run
    begun: list[ImportStatisticsTask] = []

    def run_first(task: ImportStatisticsTask, instance: Any) -> None:
        """Write what is handed over first; all else is lost with the process."""
        begun.append(task)
        if len(begun) == 1:
            run(task, instance)

    with patch.object(ImportStatisticsTask, "run", run_first):
        hass.config_entries.async_update_entry(
            loaded_entry, options={**loaded_entry.options, "unit": MMOL_L}
        )
        await hass.config_entries.async_reload(ENTRY_ID)
        await settle(hass)
        await async_wait_recording_done(hass)
    assert begun
    await hass.config_entries.async_unload(ENTRY_ID)
    STATES.clear()
    await hass.config_entries.async_setup(ENTRY_ID)
    await finish_import(advance)
    assert_same(await rows(hass), true_rows(simulator, days=150, unit=MMOL_L))


async def test_moved_entry_is_counted_once(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    log: Log,
) -> None:
    """An entry that an import finds at an earlier time leaves the hour in which it was."""
    name = log("carbs", None, 400, moment=NOW - 10 * DAY, recorded=NOW - 10 * DAY)
    await finish_import(advance)
    simulator.users["User7"].app.edit_entry(
        name, moment=NOW - 20 * DAY, visible_from=simulator.clock.now()
    )
    await import_again(hass, start=NOW - 21 * DAY, end=NOW - 19 * DAY)
    carbs = f"{DOMAIN}:{ENTRY_ID.lower()}_carbs"
    amounts = [row[1] for row in await hours_shown(hass, carbs, SUM_COLUMNS)]
    assert len([amount for amount in amounts if amount >= 400]) == 1


async def test_first_hour_of_a_window_stays_whole(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """No hour is cut where the last readings are older than what is kept."""
    await finish_import(advance)
    now = simulator.clock.now()
    simulator.users["User7"].offline = [(now, now + 300 * DAY)]
    for _ in range(19):
        await advance(5 * DAY)
    before = await rows(hass)
    for _ in range(2):
        await hass.config_entries.async_unload(ENTRY_ID)
        STATES.clear()
        await hass.config_entries.async_setup(ENTRY_ID)
        await finish_import(advance)
    assert_same(await rows(hass), before)


async def test_first_hour_of_a_gap_stays_whole(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Who wears a sensor again after months has lost nothing of the hours before."""
    await finish_import(advance)
    now = simulator.clock.now()
    simulator.users["User7"].offline = [(now, now + 95 * DAY)]
    for _ in range(31):
        await advance(3 * DAY)
    before = await rows(hass)
    await hass.config_entries.async_reload(ENTRY_ID)
    await finish_import(advance)
    for _ in range(4):
        await advance(DAY)
    for _ in range(4):
        await advance(HOUR)
    after = await rows(hass)
    assert_same(
        {hour: after[hour] for hour in before if hour < now - 2 * HOUR},
        {hour: row for hour, row in before.items() if hour < now - 2 * HOUR},
    )
