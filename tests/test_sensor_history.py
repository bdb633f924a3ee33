"""The sensors that were worn, as the action lists them from what is stored."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.past import BuildLock
from custom_components.dexcom_api.readings.store import ReadingsStore
from custom_components.dexcom_api.storage.lasting import async_lasting
from homeassistant.exceptions import ServiceValidationError

from .account import DAY, HOUR, MINUTE
from .scene import Scene
from .simulated import NOW
from .simulator import sensors

FIRST = NOW - 500 * DAY


async def rows(scene: Scene) -> list[dict[str, Any]]:
    """Return the sensors, oldest first."""
    return list(reversed((await scene.act("get_sensors"))["sensors"]))


def worn(scene: Scene, start: datetime) -> list[sensors.SensorSession]:
    """Return the sensors that have had a reading since a time."""
    now = scene.now.timestamp()
    schedule = scene.user.trace.schedule
    return [
        session
        for session in schedule.sessions(start.timestamp(), now)
        if session.first_reading_seconds < now - HOUR.total_seconds()
        and session.end_seconds > start.timestamp()
    ]


@contextmanager
def watched_reads() -> Iterator[list[datetime]]:
    """Note since when readings are read."""
    read = ReadingsStore.async_readings
    starts: list[datetime] = []

    async def watched(store: ReadingsStore, start: datetime, end: datetime) -> object:
        starts.append(start)
        return await read(store, start, end)

    with patch.object(ReadingsStore, "async_readings", watched):
        yield starts


async def import_everything(scene: Scene) -> None:
    """Import the readings and the diary since the first day."""
    await scene.set_up(history="everything")
    diary = scene.entry.runtime_data.diary
    while not diary.has_all_of(FIRST, scene.now - HOUR):
        await scene.advance(2 * MINUTE)
    assert scene.shown("history_import") == ["100"]


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("user_name", ["User9"])
async def test_since_the_first_day(stage: Scene) -> None:
    """All sensors since the first day are listed, and old ones only looked at again if they change."""
    stage.user.first_data = FIRST
    await import_everything(stage)
    # Whoever waits while the account is unloaded gets an error that says so.
    async with async_lasting(stage.hass, BuildLock):
        asked = stage.hass.async_create_task(rows(stage))
        for _ in range(9):
            await asyncio.sleep(0)
        await stage.unload()
    with pytest.raises(ServiceValidationError, match="not loaded"):
        await asked
    await stage.set_up()
    found, truth = await rows(stage), worn(stage, FIRST)
    assert len(found) == len(truth) > 30
    early = 0
    for row, session in zip(found, truth, strict=True):
        started = datetime.fromisoformat(row["started"])
        assert abs(started.timestamp() - session.start_seconds) <= 30
        assert (row["product"], row["kind"]) == ("G7 15 day", "sensor")
        assert datetime.fromisoformat(row["planned_end"]) == started + 15 * DAY
        assert row["not_known"] == ["serial_number", "lot_number", "error"]
        assert 0 <= row["hours_without_readings"] < 40
        if row["in_use"]:
            assert (row["ended"], session) == (None, truth[-1])
            continue
        ended = datetime.fromisoformat(row["ended"])
        assert session.end_seconds - ended.timestamp() <= 3 * 3600
        if stage.user.trace.schedule.mishaps.get(session.index, sensors.Mishap()).early:
            early += 1
            assert 65 < row["hours_early"] < 80
    assert early >= 4
    calibrated = [row for row in found if row["pairs"]]
    assert len(calibrated) > 10
    assert all(row["difference_percent"] > 0 for row in calibrated)

    # The next look needs only the readings of the last sensors.
    with watched_reads() as starts:
        assert await rows(stage) == found
        assert min(starts) > NOW - 120 * DAY

        # A meter value of last year that comes now belongs to its sensor.
        old = stage.truth("egvs", NOW - 400 * DAY, NOW - 399 * DAY)[20]
        moment = datetime.fromisoformat(old["systemTime"])
        stage.log("bloodGlucose", None, 2 * old["value"], moment=moment, unit="mg/dL")
        window = {"start": moment - HOUR, "end": moment + HOUR}
        assert (await stage.act("import_history", **window))["entries"] > 0
        starts.clear()
        changed = [row for row in await rows(stage) if row not in found]
        assert min(starts) < FIRST
    [row] = changed
    assert row["first_reading"] < moment.isoformat() < row["last_reading"]


@pytest.mark.parametrize("user_name", ["User6"])
async def test_transmitters(scene: Scene) -> None:
    """Of a G6, the answer says that its sensors aren't known."""
    *_, row = await rows(scene)
    assert (row["product"], row["kind"], row["in_use"]) == ("G6", "transmitter", True)
    assert row["not_known"][-1] == "sensor_changes"
    assert row["hours_early"] is None


@pytest.mark.parametrize("past_is_imported", [False])
async def test_before_the_past_is_imported(stage: Scene) -> None:
    """What isn't imported yet isn't counted as time without readings, and the answer says so."""
    await stage.set_up()
    answer = await stage.act("get_sensors")
    since = datetime.fromisoformat(answer["stored_since"])
    assert NOW - 40 * DAY < since < NOW
    assert answer["sensors"][0]["hours_without_readings"] is not None
    row = answer["sensors"][-1]
    assert row["hours_without_readings"] is None
    assert datetime.fromisoformat(row["started"]) < since
    await stage.reload()
    await stage.finish_import()
    assert len(await rows(stage)) > 8


@pytest.mark.parametrize("past_is_imported", [False])
async def test_while_years_are_imported(stage: Scene) -> None:
    """While windows come in, old sensors are looked at again every ten minutes, not with each."""
    stage.user.first_data = NOW - 900 * DAY
    await stage.set_up(history="everything")
    await stage.advance(2 * MINUTE, 4)
    count = len(await rows(stage))
    coverage = stage.entry.runtime_data.readings.store.coverage
    with watched_reads() as starts:
        await stage.advance(MINUTE, 3)
        assert stage.entry.runtime_data.readings.store.coverage != coverage
        assert len(await rows(stage)) == count
        assert min(starts) > NOW - 120 * DAY
        await stage.advance(2 * MINUTE, 5)
        assert len(await rows(stage)) > count
    assert stage.number("history_import") < 100


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_without_readings(scene: Scene) -> None:
    """Without readings, there are no sensors."""
    answer = await scene.act("get_sensors")
    assert (answer["sensors"], answer["stored_since"]) == ([], None)
