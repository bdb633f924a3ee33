"""Totals of the diary, read back from a real recorder."""

from collections import defaultdict
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from homeassistant.components.recorder import Recorder, get_instance
from homeassistant.components.recorder.models import StatisticMeanType

from ..account import DAY, HOUR, MINUTE, time_of
from ..common import name_device
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW
from ..slow_disk import SlowDisk, SlowJob, until, work
from .database import (
    Rows,
    async_wait_recorded,
    on_all_databases,
    rows,
    series,
    shown_series,
)

SERIES = {
    "carbs": ("carbs", None),
    "insulin_fast": ("insulin", "fastActing"),
    "insulin_long": ("insulin", "longActing"),
}
FIRST_OF_MAY = datetime(2026, 5, 1, 6, tzinfo=UTC)
SECOND_OF_MAY = datetime(2026, 5, 2, 6, tzinfo=UTC)
MARCH = datetime(2026, 3, 7, 11, tzinfo=UTC)
JANUARY = datetime(2026, 1, 7, 11, tzinfo=UTC)


@pytest.fixture
def user_name() -> str:
    """Choose an account whose diary holds nothing but what a test logs."""
    return "UserEmpty"


def log(scene: Scene, name: str, first: datetime, *amounts: str) -> list[str]:
    """Log amounts, each an hour after the one before, which Dexcom shows at once."""
    return [
        scene.log(*SERIES[name], value=amount, moment=first + number * HOUR)
        for number, amount in enumerate(amounts)
    ]


async def take_in(scene: Scene, moment: datetime) -> None:
    """Import the days around a moment again."""
    await scene.act("import_history", start=moment - DAY, end=moment + 2 * DAY)


def true_rows(scene: Scene, name: str) -> Rows:
    """Return amounts and sums of the hours that have begun, from the diary at Dexcom."""
    amounts: dict[datetime, Decimal] = defaultdict(Decimal)
    for event in scene.truth("events", NOW - 200 * DAY, scene.now + HOUR):
        kind = event["eventType"], event["eventSubType"]
        hour = time_of(event).replace(minute=0, second=0, microsecond=0)
        is_left = event["eventStatus"] != "deleted" and hour <= scene.now
        if kind == SERIES[name] and is_left:
            amounts[hour] += Decimal(event["value"])
    total, true = Decimal(0), {}
    for hour, amount in sorted(amounts.items()):
        total += amount
        true[hour] = (float(amount), float(total))
    return true


async def assert_right(scene: Scene) -> None:
    """Compare all hours with the diary; an hour whose entries were deleted is gone."""
    for name in SERIES:
        assert await rows(scene.hass, name) == true_rows(scene, name)


@on_all_databases
async def test_edits_deletions_and_the_past(scene: Scene) -> None:
    """Whatever changes in an hour, all later sums follow."""
    edited, deleted = log(scene, "carbs", FIRST_OF_MAY, "30.1", "0.2")
    log(scene, "carbs", SECOND_OF_MAY, "45")
    log(scene, "insulin_fast", SECOND_OF_MAY, "4.5", "0.05")
    await scene.advance(61 * MINUTE)
    await assert_right(scene)
    shown = await shown_series(scene.hass)
    sums = StatisticMeanType.NONE, True
    assert shown[series("carbs")] == ("Dexcom carbs", "g", "mass", *sums)
    name = "Dexcom fast-acting insulin"
    assert shown[series("insulin_fast")] == (name, "U", None, *sums)
    assert series("insulin_long") not in shown

    scene.app.edit_entry(edited, value="20.7", visible_from=scene.now)
    scene.app.delete_entry(deleted, visible_from=scene.now)
    await scene.advance(61 * MINUTE)
    await assert_right(scene)
    assert (await rows(scene.hass, "carbs"))[SECOND_OF_MAY] == (45, 65.7)

    log(scene, "carbs", MARCH, "12.3", "8")
    log(scene, "insulin_long", MARCH, "18")
    log(scene, "carbs", MARCH + 33 * DAY, "5", "0.1")
    await take_in(scene, MARCH)
    await take_in(scene, MARCH + 33 * DAY)
    # The entry moves to the day before.
    scene.app.edit_entry(
        edited, moment=FIRST_OF_MAY - DAY, value="1.5", visible_from=scene.now
    )
    await scene.advance(61 * MINUTE)
    await assert_right(scene)
    assert shown.keys() < (await shown_series(scene.hass)).keys()


@pytest.mark.parametrize("restarts", [False, True])
async def test_hours_to_come(scene: Scene, restarts: bool) -> None:
    """Entries for later are written when their hour begins, also when later ones change."""
    log(scene, "carbs", NOW, "1", "2.5", "3", "4")
    await scene.advance(16 * MINUTE)
    await assert_right(scene)
    for passed in range(1, 5):
        log(scene, "carbs", NOW + (8 + passed) * HOUR, "5")
        if restarts:
            await scene.stop()
        await scene.advance(HOUR)
        if restarts:
            await scene.set_up()
        await assert_right(scene)
    assert len(await rows(scene.hass, "carbs")) == 4


@on_all_databases
async def test_only_what_differs_is_written(stage: Scene) -> None:
    """A poll without news writes nothing, and a restart no more than the last hour."""
    _, changed, _ = log(stage, "carbs", SECOND_OF_MAY, "1", "2", "3")
    await stage.set_up()
    await async_wait_recorded(stage.hass)
    written: list[list[tuple[float, float]]] = []

    def write(metadata: Any, hours: Any, _: Any) -> None:
        """Note the hours of carbs that are written."""
        if hours and metadata["statistic_id"] == series("carbs"):
            written.append([(hour["state"], hour["sum"]) for hour in hours])

    with patch.object(Recorder, "async_import_statistics", side_effect=write):
        await stage.advance(16 * MINUTE)
        assert written == []
        await stage.stop()
        await stage.set_up()
        await stage.advance(16 * MINUTE)
        stage.app.edit_entry(changed, value=5, visible_from=stage.now)
        await stage.advance(16 * MINUTE)
    assert written == [[(3, 6)], [(5, 6), (3, 9)]]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_import_of_a_year(stage: Scene) -> None:
    """Each window changes all later sums, so an import doesn't write them after each."""
    stage.choose(history="1_year")
    for month in range(12):
        log(stage, "carbs", NOW - month * 30 * DAY - DAY, "1")
    importing = Recorder.async_import_statistics
    with patch.object(
        Recorder, "async_import_statistics", autospec=True, side_effect=importing
    ) as write:
        await stage.set_up()
        await stage.pass_time(HOUR, 2 * MINUTE)
    names = [call.args[1]["statistic_id"] for call in write.call_args_list]
    assert 1 < names.count(series("carbs")) <= 6
    assert len(await rows(stage.hass, "carbs")) == 12


@on_all_databases
async def test_lost_file(scene: Scene) -> None:
    """Sums continue when the file is lost and only the recorder knows the past."""
    log(scene, "carbs", JANUARY, "12.3", "8")
    deleted, *_ = log(scene, "carbs", FIRST_OF_MAY, "1.5", "2", "3")
    await take_in(scene, JANUARY)
    await scene.advance(61 * MINUTE)
    await assert_right(scene)
    await scene.stop()
    Path(scene.hass.config.path(".storage", f"dexcom_api.{ENTRY_ID}.db")).unlink()
    scene.app.delete_entry(deleted, visible_from=scene.now)
    await scene.set_up()
    await scene.finish_import()
    await assert_right(scene)
    assert len(await rows(scene.hass, "carbs")) == 4


@on_all_databases
async def test_name_follows_the_device(stage: Scene) -> None:
    """The series are renamed with the device, even if nothing new is logged."""
    log(stage, "insulin_long", FIRST_OF_MAY, "18", "2")
    await stage.set_up()
    for name in ("Anna", "Ben"):
        name_device(stage.hass, name)
        if name == "Ben":
            await stage.stop()
            await stage.set_up()
        await stage.advance(16 * MINUTE)
        shown = await shown_series(stage.hass)
        assert shown[series("insulin_long")][0] == f"{name} long-acting insulin"
    await assert_right(stage)


async def test_no_recorder(stage: Scene) -> None:
    """Without a recorder nothing is written; with one, everything is."""
    stage.hass.config.components.remove("recorder")
    log(stage, "carbs", FIRST_OF_MAY, "1")
    await stage.set_up()
    stage.hass.config.components.add("recorder")
    assert await rows(stage.hass, "carbs") == {}
    await stage.advance(16 * MINUTE)
    await assert_right(stage)


async def test_import_that_is_canceled(scene: Scene) -> None:
    """The totals include what an import has read, even if nobody waits for it."""
    log(scene, "carbs", NOW - 3 * HOUR, "10")
    await scene.advance(16 * MINUTE)
    log(scene, "carbs", NOW - 2 * HOUR, "40")
    with SlowDisk() as disk:
        call = scene.hass.async_create_task(take_in(scene, NOW - HOUR))
        await until(disk.has_begun)
        call.cancel()
        await until(call.done)
    await scene.advance(16 * MINUTE)
    await assert_right(scene)


async def test_import_beside_the_first_poll(stage: Scene) -> None:
    """An import isn't lost that ends while the recorder is asked for old totals."""
    log(stage, "carbs", MARCH, *"123456789")
    log(stage, "carbs", SECOND_OF_MAY, "10")
    with SlowJob(get_instance(stage.hass), "_read_rows") as reading:
        setting_up = stage.hass.async_create_task(stage.set_up())
        await until(reading.has_begun)
        importing = stage.hass.async_create_task(take_in(stage, MARCH))
        await work(200)
        reading.go_on()
        await until(importing.done)
        importing.result()
    await setting_up
    await assert_right(stage)
