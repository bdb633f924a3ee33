"""Long-term statistics, read back from a real recorder, on PostgreSQL too."""

import asyncio
from collections import defaultdict
from collections.abc import Generator
import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
import threading
import time
from types import ModuleType
from typing import override
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
    do_adhoc_statistics,
)
from sqlalchemy.exc import OperationalError

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.dexcom.columns import Columns
from custom_components.dexcom_api.dexcom.const import HOURLY_WINDOW
from custom_components.dexcom_api.options import CONF_DELETE_STATISTICS, MG_DL, MMOL_L
from custom_components.dexcom_api.readings import statistics
from custom_components.dexcom_api.readings.statistics import summarize_hours
from custom_components.dexcom_api.storage import recorder as recording
from custom_components.dexcom_api.storage.lasting import STATES
from homeassistant.components.recorder import Recorder, get_instance
from homeassistant.components.recorder.statistics import list_statistic_ids
from homeassistant.components.recorder.tasks import RecorderTask
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter

from ..common import finish_import, latest_egv, name_device, on_meter, shown
from ..conftest import ENTRY_ID, NOW, Advance
from ..dexcom.test_columns import egv
from ..settling import settle
from ..simulator import Fault, Simulator
from .database import STATISTIC_ID, Rows, on_postgresql_too, rows, stored_rows


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


def true_rows(simulator: Simulator, days: int = 90, unit: str = MG_DL) -> Rows:
    """Compute the hours from what the simulator serves, and from nothing else."""
    now = simulator.clock.now()
    first = (NOW - timedelta(days=days)).replace(minute=0, second=0)
    records = simulator.truth("User7", "egvs", first, now)
    times = [datetime.fromisoformat(record["systemTime"]) for record in records]
    hours: dict[datetime, list[tuple[float, float]]] = defaultdict(list)
    for record, taken, following in zip(
        records, times, [*times[1:], times[-1] + timedelta(hours=1)], strict=True
    ):
        hour = taken.replace(minute=0, second=0, microsecond=0)
        # A reading counts until the next or the end of the hour, for five minutes at most.
        until = min(following, hour + timedelta(hours=1))
        seconds = min((until - taken).total_seconds(), 300)
        hours[hour].append((record["value"], seconds))
    convert = BloodGlucoseConcentrationConverter.converter_factory(MG_DL, unit)
    return {
        start: (
            convert(
                sum(value * seconds for value, seconds in readings)
                / sum(seconds for _, seconds in readings)
            ),
            convert(min(value for value, _ in readings)),
            convert(max(value for value, _ in readings)),
        )
        for start, readings in hours.items()
    }


def assert_same(found: Rows, true: Rows) -> None:
    """Compare rows, to the precision of a float in the database."""
    assert found.keys() == true.keys()
    for start, row in true.items():
        assert found[start] == pytest.approx(row, rel=1e-6)


@on_postgresql_too
async def test_import(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The hours of ninety days are what was measured in them, and the import is seen to end."""
    await finish_import(advance)
    assert shown(hass, "history_import") == "100"
    true = true_rows(simulator)
    assert_same(await rows(hass), true)
    assert_same(await stored_rows(hass), true)
    [statistic] = await get_instance(hass).async_add_executor_job(
        list_statistic_ids, hass, {STATISTIC_ID}
    )
    assert statistic["name"] == "Dexcom glucose"
    assert statistic["statistics_unit_of_measurement"] == "mg/dL"
    assert statistic["unit_class"] == "blood_glucose_concentration"
    windows = [
        record.query for record in simulator.requests if record.endpoint == "egvs"
    ]
    assert len(windows) == 4


@on_postgresql_too
async def test_late_and_corrected_readings_heal_their_hours(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What Dexcom learns later is put where it belongs, and the running hour is there."""
    await finish_import(advance)
    latest = latest_egv(simulator, "User7")
    late = {
        **latest,
        "recordId": "late",
        "systemTime": "2026-05-02T14:33:00Z",
        "value": 390,
    }
    simulator.users["User7"].add_record("egvs", late, visible_from=NOW)
    corrected = {**latest, "value": 44}
    simulator.users["User7"].add_record("egvs", corrected, visible_from=NOW)
    for _ in range(15):
        await advance(timedelta(minutes=6))
    found = await rows(hass)
    assert found[datetime(2026, 5, 2, 14, tzinfo=UTC)][2] == 390
    assert_same(found, true_rows(simulator))


@on_postgresql_too
@pytest.mark.parametrize("unit", [MMOL_L])
async def test_unit(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Statistics are in the person's unit, and follow when it is changed."""
    await finish_import(advance)
    assert_same(await rows(hass), true_rows(simulator, unit=MMOL_L))
    hass.config_entries.async_update_entry(
        loaded_entry, options={**loaded_entry.options, "unit": MG_DL}
    )
    name_device(hass, "Anna")
    await hass.config_entries.async_reload(ENTRY_ID)
    for _ in range(3):
        await advance(timedelta(minutes=6))
    await async_wait_recording_done(hass)
    [statistic] = await get_instance(hass).async_add_executor_job(
        list_statistic_ids, hass, {STATISTIC_ID}
    )
    assert statistic["statistics_unit_of_measurement"] == "mg/dL"
    assert statistic["name"] == "Anna glucose"
    assert_same(await rows(hass), true_rows(simulator))


async def test_import_goes_on_after_a_restart(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What was imported isn't asked for again, and errors only delay the rest."""
    await advance(timedelta(seconds=3))
    simulator.faults.add(Fault("http_error", "egvs", status=500, count=2))
    await advance(timedelta(seconds=3))
    await hass.config_entries.async_unload(ENTRY_ID)
    before = len(simulator.requests)
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    for _ in range(6):
        await advance(timedelta(seconds=61))
    assert shown(hass, "history_import") == "100"
    assert_same(await rows(hass), true_rows(simulator))
    long = [
        record
        for record in simulator.requests[before:]
        if record.endpoint == "egvs" and record.query["startDate"] < "2026-04-28"
    ]
    assert len(long) <= 4


async def test_gap_while_home_assistant_was_off(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The weeks in which Home Assistant didn't run are imported when it does."""
    await finish_import(advance)
    await hass.config_entries.async_unload(ENTRY_ID)
    STATES.clear()
    await advance(timedelta(days=20))
    await hass.config_entries.async_setup(ENTRY_ID)
    await finish_import(advance)
    assert_same(await rows(hass), true_rows(simulator))


async def test_oldest_hour_stays_whole(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The hour from whose middle on readings are kept isn't cut by a restart."""
    await finish_import(advance)
    for _ in range(12):
        await advance(timedelta(hours=6))
    await advance(timedelta(minutes=27))
    assert loaded_entry.runtime_data.readings.store.readings.times[0] % 3600 > 600
    # A recorder that is started anew has nothing in its queue.
    await async_wait_recording_done(hass)
    await hass.config_entries.async_unload(ENTRY_ID)
    STATES.clear()
    await hass.config_entries.async_setup(ENTRY_ID)
    await advance(timedelta(minutes=6))
    assert_same(await rows(hass), true_rows(simulator))


async def test_broken_history(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A history that can't be read is fetched again, and said so once."""
    await hass.config_entries.async_unload(ENTRY_ID)
    path = Path(hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.history"))
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text('{"version": 1, "minor_version": 1, "data": {"columns": {}}}')
    await hass.config_entries.async_setup(ENTRY_ID)
    await finish_import(advance)
    assert caplog.text.count("history can't be read") == 1
    assert_same(await rows(hass), true_rows(simulator))


async def test_import_history(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A range can be imported again, also beyond what is kept, after it was deleted."""
    await finish_import(advance)
    get_instance(hass).async_clear_statistics([STATISTIC_ID])
    response = await hass.services.async_call(
        DOMAIN,
        "import_history",
        {"start": NOW - timedelta(days=110), "end": NOW},
        blocking=True,
        return_response=True,
    )
    true = true_rows(simulator, days=110)
    sent = simulator.truth("User7", "egvs", min(true), NOW)
    assert isinstance(response, dict)
    assert (response["readings"], response["hours"]) == (len(sent), len(true))
    # Four windows of readings, and three endpoints of the diary.
    assert response["requests"] == 4 + 4 * 3
    assert_same(await rows(hass), true)


async def test_seams_of_an_import_beyond_memory(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Readings at the very end of a window belong to an hour that is written whole or not at all."""
    await finish_import(advance)
    user = simulator.users["User7"]
    user.first_data = NOW - timedelta(days=200)
    end = (NOW - timedelta(days=95)).replace(minute=0, second=0)
    seam = end - HOURLY_WINDOW
    [known, *_] = simulator.truth("User7", "egvs", seam, seam + timedelta(hours=1))
    for moment in (seam, end):
        text = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
        reading = {"recordId": text, "systemTime": text, "value": 300}
        user.add_record("egvs", {**known, **reading})
    before = await rows(hass)
    await hass.services.async_call(
        DOMAIN,
        "import_history",
        {"start": end - timedelta(days=50), "end": end},
        blocking=True,
        return_response=True,
    )
    true = true_rows(simulator, days=150)
    found = await rows(hass)
    assert_same(
        {hour: row for hour, row in found.items() if hour < end},
        {
            hour: row
            for hour, row in true.items()
            if end - timedelta(days=50) <= hour < end
        },
    )
    assert {hour: row for hour, row in found.items() if hour >= end} == before


async def test_removal_leaves_the_statistics_and_no_file(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance
) -> None:
    """What a person recorded stays theirs; files of the account go with it."""
    await finish_import(advance)
    await hass.config_entries.async_remove(ENTRY_ID)
    await hass.async_block_till_done()
    assert await rows(hass)
    assert not list(Path(hass.config.path(".storage")).glob(f"{DOMAIN}.*"))


async def all_statistics(hass: HomeAssistant) -> list[str]:
    """Return the ids of all statistics, and of sensors that will have some."""
    await async_wait_recording_done(hass)
    known = await get_instance(hass).async_add_executor_job(list_statistic_ids, hass)
    return [statistic["statistic_id"] for statistic in known]


async def test_removal_with_the_statistics(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance
) -> None:
    """Who wants so has the statistics go with the account, those of its entities too."""
    await finish_import(advance)
    assert await rows(hass)
    do_adhoc_statistics(hass, start=NOW.replace(minute=5, second=0))
    assert "sensor.dexcom_carbs_today" in await all_statistics(hass)
    hass.config_entries.async_update_entry(
        loaded_entry, options={**loaded_entry.options, CONF_DELETE_STATISTICS: True}
    )
    await hass.config_entries.async_remove(ENTRY_ID)
    assert await all_statistics(hass) == []


async def test_removal_with_the_statistics_during_an_import(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """An import that is under way doesn't bring back what goes with the account."""
    await finish_import(advance)
    hass.config_entries.async_update_entry(
        loaded_entry, options={**loaded_entry.options, CONF_DELETE_STATISTICS: True}
    )
    await hass.async_block_till_done()
    slow = Fault("slow", "egvs", count=1, seconds=30)
    simulator.faults.add(slow)
    importing = hass.async_create_background_task(
        hass.services.async_call(
            DOMAIN,
            "import_history",
            {"start": NOW - timedelta(days=110), "end": NOW},
            blocking=True,
        ),
        "import under way",
    )
    while slow.count:
        await asyncio.sleep(0)
    await hass.config_entries.async_remove(ENTRY_ID)
    await advance(timedelta(seconds=40))
    with contextlib.suppress(HomeAssistantError):
        await importing
    await async_wait_recording_done(hass)
    assert await all_statistics(hass) == []


@pytest.mark.parametrize(
    ("first", "count", "hours"),
    [
        # Berlin's clocks are put forward, and back, while the hours of the recorder go on.
        (datetime(2026, 3, 28, 23, tzinfo=UTC), 23 * 12, 23),
        (datetime(2026, 10, 24, 22, tzinfo=UTC), 25 * 12, 25),
        # Midnight in Kathmandu is at a quarter past an hour.
        (datetime(2026, 5, 1, 18, 15, tzinfo=UTC), 24 * 12, 25),
        (datetime(2026, 5, 2, 17, 58, tzinfo=UTC), 1, 1),
        (datetime(2026, 5, 2, 17, 58, tzinfo=UTC), 2, 2),
    ],
    ids=["23 h", "25 h", "quarter", "single", "across the hour"],
)
def test_hours(first: datetime, count: int, hours: int) -> None:
    """Hours are cut where UTC cuts them, and each reading is in one."""
    times = [first + number * timedelta(minutes=5) for number in range(count)]
    readings = Columns.of(
        [egv(n, 100 + n % 200, system_time=time) for n, time in enumerate(times)]
    )
    starts = {time - time % 3600 for time in readings.times}
    found = summarize_hours(readings, [*starts, min(starts) - 3600])
    assert len(found) == hours
    assert found[0].start == first.replace(minute=0)
    for row in found:
        inside = [
            100 + n % 200
            for n, time in enumerate(times)
            if row.start <= time < row.start + timedelta(hours=1)
        ]
        assert (row.min, row.max) == (min(inside), max(inside))
        assert row.mean == pytest.approx(sum(inside) / len(inside))


@dataclass(slots=True)
class Pause(RecorderTask):
    """What keeps the recorder from all that is in its queue."""

    ended: threading.Event

    @override
    def run(self, instance: Recorder) -> None:
        """Wait in the recorder's thread."""
        self.ended.wait()


@contextlib.contextmanager
def busy_recorder(hass: HomeAssistant) -> Generator[threading.Event]:
    """Keep the recorder busy until an event is set, at most while the context lasts."""
    ended = threading.Event()
    get_instance(hass).queue_task(Pause(ended))
    try:
        yield ended
    finally:
        ended.set()


@pytest.mark.parametrize("written", [True, False], ids=["some", "none"])
async def test_unit_follows_behind_a_busy_recorder(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    written: bool,
) -> None:
    """Hours that the recorder had yet to write in the unit before are converted as well."""
    if written:
        await advance(timedelta(seconds=3))
        await async_wait_recording_done(hass)
    with busy_recorder(hass) as ended:
        await finish_import(advance)
        hass.config_entries.async_update_entry(
            loaded_entry, options={**loaded_entry.options, "unit": MMOL_L}
        )
        reload = hass.async_create_task(hass.config_entries.async_reload(ENTRY_ID))
        await hass.async_add_executor_job(time.sleep, 0.3)
        ended.set()
        assert await reload
    await settle(hass)
    await advance(timedelta(minutes=6))
    assert_same(await rows(hass), true_rows(simulator, unit=MMOL_L))


async def test_recorder_that_is_busy_for_long(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Readings don't wait for ever, and the unit follows when the recorder has caught up."""
    with busy_recorder(hass), patch.object(recording, "RECORDER_TIMEOUT_SECONDS", 0):
        await finish_import(advance)
        hass.config_entries.async_update_entry(
            loaded_entry, options={**loaded_entry.options, "unit": MMOL_L}
        )
        await hass.config_entries.async_reload(ENTRY_ID)
        await settle(hass)
        await advance(timedelta(minutes=6))
        assert "The statistics can't be written: TimeoutError" in caplog.text
        newest = latest_egv(simulator, "User7")["value"]
        assert float(shown(hass, "glucose")) == on_meter(newest, MMOL_L)
    await advance(timedelta(minutes=6))
    assert_same(await rows(hass), true_rows(simulator, unit=MMOL_L))


@on_postgresql_too
@pytest.mark.parametrize("before", ["nothing", "reload", "restart"])
@pytest.mark.parametrize(
    ("module", "name"),
    [(recording, "async_add_external_statistics"), (statistics, "get_metadata")],
    ids=["writing", "reading"],
)
async def test_trouble_during_an_import_is_made_up_for(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
    module: ModuleType,
    name: str,
    before: str,
) -> None:
    """What a recorder in trouble didn't take of an import is written the next time.

    A restart forgets what was on its way.
    """
    trouble = OperationalError("SELECT 1", {}, Exception("disk is full"))
    with patch.object(module, name, side_effect=trouble):
        await hass.config_entries.async_setup(ENTRY_ID)
        await settle(hass)
        await finish_import(advance)
    assert shown(hass, "history_import") == "100"
    assert "The statistics can't be written: OperationalError" in caplog.text
    missing = true_rows(simulator).keys() - (await rows(hass)).keys()
    assert len(missing) > 24 * 30
    if before != "nothing":
        await hass.config_entries.async_unload(ENTRY_ID)
        if before == "restart":
            STATES.clear()
        await hass.config_entries.async_setup(ENTRY_ID)
    await advance(timedelta(minutes=6))
    assert_same(await rows(hass), true_rows(simulator))
