"""Long-term statistics follow what comes from files."""

from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.dexcom.columns import Columns, Row, Source
from custom_components.dexcom_api.files.records_json import write_records
from custom_components.dexcom_api.glucose.wall_clock import on_the_hour
from custom_components.dexcom_api.readings.statistics import GlucoseStatistics
from homeassistant.components.recorder.models import StatisticData
from homeassistant.components.recorder.statistics import async_add_external_statistics

from ..account import DAY, HOUR, MINUTE, SECOND
from ..files.examples import egv, lines, shown
from ..scene import Scene
from ..simulated import NOW
from .database import async_wait_recorded, rows, trouble

SOURCE = Source(None, None, None, None, None)
FIRST = (NOW - 200 * DAY).replace(minute=0, second=0)


class KilledError(BaseException):
    """Home Assistant is gone."""


@pytest.fixture
def file(scene: Scene, tmp_path: Path) -> str:
    """Write a file of Clarity with two hours, in UTC, and return its path."""
    scene.hass.config.allowlist_external_dirs = {str(tmp_path)}
    path = tmp_path / "clarity.csv"
    moments = [FIRST + place * 5 * MINUTE for place in range(24)]
    carbs = FIRST.replace(tzinfo=None).isoformat()
    path.write_text(
        lines(
            *(
                egv(moment.replace(tzinfo=None).isoformat(), 100 + 10 * (place // 12))
                for place, moment in enumerate(moments)
            ),
            f"1,{carbs},Carbs,,,,,,,45,,,,",
        )
    )
    return str(path)


async def assert_written(scene: Scene, first: datetime) -> None:
    """Check the hours of the file."""
    found = await rows(scene.hass)
    for hour, value in ((first, 100), (first + HOUR, 110)):
        assert found[hour] == pytest.approx((value, value, value))
    carbs = await rows(scene.hass, "carbs")
    assert carbs[first][0] == 45
    assert max(carbs) > first
    assert min(row[1] for hour, row in carbs.items() if hour >= first) >= 45


async def test_statistics(scene: Scene, file: str) -> None:
    """The hours of a file are written at their true times, and sums grow from there on."""
    before = await rows(scene.hass, "carbs")
    await scene.act("import_file", path=file, time_zone="UTC")
    await assert_written(scene, FIRST)
    after = await rows(scene.hass, "carbs")
    for hour, (_, total) in before.items():
        assert after[hour][1] == total + 45


async def test_killed_before_statistics(scene: Scene, file: str) -> None:
    """What a kill kept from the statistics is written at the next start."""

    with (
        patch.object(GlucoseStatistics, "async_write", side_effect=KilledError),
        pytest.raises(KilledError),
    ):
        await scene.act("import_file", path=file, time_zone="UTC")
    assert FIRST not in await rows(scene.hass)
    await scene.reload()
    await scene.settle()
    await assert_written(scene, FIRST)


async def test_corrected_by_hand(scene: Scene, file: str) -> None:
    """An hour that a person corrects after an import stays as it is at the next start."""
    await scene.act("import_file", path=file, time_zone="UTC")
    metadata = GlucoseStatistics(scene.hass, scene.entry).metadata("mg/dL")
    corrected = StatisticData(start=FIRST, mean=90, min=80, max=95)
    async_add_external_statistics(scene.hass, metadata, [corrected])
    await scene.reload()
    await scene.settle()
    assert (await rows(scene.hass))[FIRST] == (90, 80, 95)


async def test_recorder_in_trouble(scene: Scene, file: str) -> None:
    """What a recorder in trouble didn't take is written after it ends, also by a later start."""
    with trouble("writing"):
        await scene.act("import_file", path=file, time_zone="UTC")
        await scene.stop()
        await scene.set_up()
        await scene.stop()
    assert FIRST not in await rows(scene.hass)
    await scene.set_up()
    await scene.settle()
    await assert_written(scene, FIRST)


async def test_hours_that_the_database_refused(scene: Scene, tmp_path: Path) -> None:
    """Hours that the recorder took but couldn't keep are written again, however far apart."""
    hours = [FIRST, FIRST + 5 * HOUR, FIRST + 9 * HOUR]
    path = tmp_path / "clarity.csv"
    path.write_text(lines(*(egv(shown(hour), 100) for hour in hours)))
    scene.hass.config.allowlist_external_dirs = {str(tmp_path)}
    with trouble("keeping"):
        await scene.act("import_file", path=str(path), time_zone="UTC")
        await async_wait_recorded(scene.hass)
    assert not {*hours} & (await rows(scene.hass)).keys()
    await scene.advance(HOUR, 2)
    assert {*hours} <= (await rows(scene.hass)).keys()


@pytest.mark.parametrize("is_killed", [False, True])
async def test_removal(scene: Scene, file: str, is_killed: bool) -> None:
    """Hours that only a file had are deleted, also if a kill comes between."""
    names = ("glucose", "carbs")
    before = [await rows(scene.hass, name) for name in names]
    await scene.act("import_file", path=file, time_zone="UTC")
    await assert_written(scene, FIRST)
    if is_killed:
        with (
            patch.object(GlucoseStatistics, "async_write", side_effect=KilledError),
            pytest.raises(KilledError),
        ):
            await scene.act("remove_imported_data")
        await scene.stop()
        await scene.set_up()
    else:
        await scene.act("remove_imported_data")
    assert [await rows(scene.hass, name) for name in names] == before


@pytest.mark.parametrize("is_removed", [False, True])
@pytest.mark.parametrize("is_killed", [False, True])
async def test_other_hours(
    scene: Scene, tmp_path: Path, is_removed: bool, is_killed: bool
) -> None:
    """Hours that only the recorder has stay, and those next to a file's, also after a kill."""
    only_recorded = datetime.fromisoformat("2025-06-01T00:00:00+00:00")
    metadata = GlucoseStatistics(scene.hass, scene.entry).metadata("mg/dL")
    row = StatisticData(start=only_recorded, mean=100, min=90, max=110)
    async_add_external_statistics(scene.hass, metadata, [row])
    # The last reading is as far from the next hour as one of the API keeps it from counting.
    moments = only_recorded - DAY, (NOW - 9 * HOUR).replace(minute=57, second=30)
    path = tmp_path / "clarity.csv"
    path.write_text(lines(*(egv(shown(moment), 100) for moment in moments)))
    scene.hass.config.allowlist_external_dirs = {str(tmp_path)}
    before = await rows(scene.hass)
    step = partial(scene.act, "import_file", path=str(path), time_zone="UTC")
    if is_removed:
        await step()
        step = partial(scene.act, "remove_imported_data")
    if is_killed:
        with (
            patch.object(GlucoseStatistics, "async_write", side_effect=KilledError),
            pytest.raises(KilledError),
        ):
            await step()
        await scene.stop()
        await scene.set_up()
    else:
        await step()
    after = await rows(scene.hass)
    assert {hour: after.get(hour) for hour in before} == before


@pytest.mark.parametrize("seconds", [-30, 30])
async def test_removal_next_to_another_hour(
    scene: Scene, tmp_path: Path, seconds: int
) -> None:
    """A reading that the removed one kept from counting is written, also in the hour next to it."""
    removed, left = (FIRST + sign * seconds * SECOND for sign in (-1, 1))
    row = Row(int(removed.timestamp()), 100, 0, 0, 1, SOURCE, bytes(16))
    records, clarity = tmp_path / "records.json", tmp_path / "clarity.csv"
    write_records(records, (FIRST, NOW), NOW, Columns.from_rows([row]), ())
    clarity.write_text(lines(egv(shown(left), 110)))
    scene.hass.config.allowlist_external_dirs = {str(tmp_path)}
    for path in (clarity, records):
        await scene.act("import_file", path=str(path), time_zone="UTC")
    before = await rows(scene.hass)
    await scene.act("remove_imported_data", start=removed, end=removed + SECOND)
    await scene.settle()
    after = await rows(scene.hass)
    hours = [on_the_hour(moment) for moment in (removed, left)]
    assert [hour in before for hour in hours] == [True, False]
    assert [hour in after for hour in hours] == [False, True]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_another_zone(stage: Scene, tmp_path: Path) -> None:
    """Nothing is left of an amount if days have begun at half past since it was imported."""
    stage.user.first_data = NOW - 5 * DAY
    await stage.set_up(history="90_days")
    await stage.finish_import()
    moment = FIRST.replace(hour=18, minute=40)
    path = tmp_path / "clarity.csv"
    path.write_text(lines(f"1,{shown(moment)},Carbs,,,,,,,45,,,,"))
    stage.hass.config.allowlist_external_dirs = {str(tmp_path)}
    await stage.hass.config.async_update(time_zone="Asia/Kolkata")
    await stage.settle()
    before = await rows(stage.hass, "carbs")
    await stage.hass.config.async_update(time_zone="UTC")
    await stage.settle()
    await stage.act("import_file", path=str(path), time_zone="UTC")
    await stage.hass.config.async_update(time_zone="Asia/Kolkata")
    await stage.settle()
    await stage.act("remove_imported_data")
    assert await rows(stage.hass, "carbs") == before


@pytest.mark.parametrize("past_is_imported", [False])
async def test_day_that_begins_at_half_past(stage: Scene, tmp_path: Path) -> None:
    """An amount of a file after midnight doesn't count in the hour that began the day before."""
    stage.user.first_data = NOW - 5 * DAY
    await stage.hass.config.async_update(time_zone="Asia/Kolkata")
    await stage.set_up(history="90_days")
    await stage.finish_import()
    path = tmp_path / "clarity.csv"
    # Midnight is at 18:30 UTC.
    hour = FIRST.replace(hour=18)
    moments = [hour + minute * MINUTE for minute in (20, 25, 40)]
    path.write_text(
        lines(*(f"1,{shown(moment)},Carbs,,,,,,,45,,,," for moment in moments))
    )
    stage.hass.config.allowlist_external_dirs = {str(tmp_path)}
    await stage.act("import_file", path=str(path), time_zone="UTC")
    found = await rows(stage.hass, "carbs")
    assert {start: found[start] for start in found if start < NOW - 100 * DAY} == {
        hour: (90, 90),
        hour + HOUR: (45, 135),
    }
