"""Trouble with the recorder: logged when it starts and ends, never mistaken, and made up for.

Its errors are raised above the database, so that all databases are the same.
"""

from unittest.mock import DEFAULT, patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from sqlalchemy.exc import OperationalError

from custom_components.dexcom_api.readings import statistics
from custom_components.dexcom_api.storage import recorder
from homeassistant.components.recorder import Recorder, get_instance, util
from homeassistant.config_entries import ConfigEntryDisabler

from ..account import DAY, HOUR, MINUTE
from ..conftest import add_account
from ..scene import Scene
from ..simulated import NOW
from .database import (
    FIRST_DATA,
    assert_same,
    async_wait_recorded,
    rows,
    series,
    trouble,
    true_rows,
)
from .test_diary_statistics import (
    FIRST_OF_MAY,
    MARCH,
    assert_right,
    log as log_amounts,
    take_in,
)

START = "WARNING The statistics can't be written: OperationalError"
END = "INFO The statistics can be written again"
UNEXPECTED = "ERROR Unexpected error while writing statistics"


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what is in the log about statistics."""
    return [
        f"{record.levelname} {record.getMessage()}".partition(". ")[0]
        for record in caplog.records
        if "custom_components" in record.name and "statistics" in record.getMessage()
    ]


async def add_ben(scene: Scene) -> MockConfigEntry:
    """Return the account of another person, who has had readings for two days."""
    scene.simulator.users["User8"].first_data = NOW - 2 * DAY
    return await add_account(scene.hass, scene.simulator, "User8", "Ben")


async def log_something(scene: Scene) -> None:
    """Let an hour pass in which readings come and meals are logged."""
    for _ in range(4):
        scene.log("carbs", value=20, moment=scene.now - MINUTE)
        await scene.advance(16 * MINUTE)


@pytest.mark.parametrize("does", ["writing", "reading"])
async def test_logged_once(
    stage: Scene, caplog: pytest.LogCaptureFixture, does: str
) -> None:
    """Two accounts in trouble for hours, one of them reloaded, are a line, and so is the end."""
    caplog.set_level("INFO")
    with trouble(does):
        await stage.set_up()
        await add_ben(stage)
        await log_something(stage)
        assert await stage.reload()
        await log_something(stage)
    assert lines(caplog) == [START]
    await log_something(stage)
    assert lines(caplog) == [START, END]
    with trouble("writing"):
        await log_something(stage)
    await log_something(stage)
    assert lines(caplog) == [START, END, START, END]


@pytest.mark.parametrize("user_name", ["UserOne"])
async def test_readable_again(stage: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """Until statistics can be written, the trouble goes on, even if they can be read again."""
    caplog.set_level("INFO")
    with trouble("reading"):
        await stage.set_up()
    with trouble("writing"):
        assert await stage.reload()
        await stage.advance(16 * MINUTE, 4)
    assert lines(caplog) == [START]
    await stage.advance(16 * MINUTE, 4)
    assert lines(caplog) == [START, END]


async def test_disabled_in_trouble(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """The trouble of an account that was disabled meanwhile ends with that of the others."""
    caplog.set_level("INFO")
    other = await add_ben(scene)
    with trouble("writing"):
        await log_something(scene)
        await scene.hass.config_entries.async_set_disabled_by(
            other.entry_id, ConfigEntryDisabler.USER
        )
    await log_something(scene)
    assert lines(caplog) == [START, END]


@pytest.mark.parametrize("error", [LookupError, RuntimeError, TypeError])
async def test_own_error(
    scene: Scene, caplog: pytest.LogCaptureFixture, error: type[Exception]
) -> None:
    """An error of ours isn't taken for trouble. Readings go on, and what is missing is written."""
    await scene.finish_import()
    before = scene.shown("last_reading")
    with patch.object(statistics, "statistics_rows", side_effect=error):
        await scene.pass_time(HOUR, 6 * MINUTE)
    assert scene.shown("last_reading") > before
    assert lines(caplog) == [UNEXPECTED]
    [record] = [each for each in caplog.records if UNEXPECTED[6:] in each.getMessage()]
    assert record.exc_info
    assert record.exc_info[0] is error
    caplog.clear()
    await scene.pass_time(HOUR, 6 * MINUTE)
    assert (await rows(scene.hass)).keys() >= true_rows(scene, NOW - DAY).keys()


async def test_recorder_that_has_stopped(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """A recorder that gave up on its database is trouble, whatever it raises."""
    with (
        patch.object(Recorder, "recording", False),
        patch.object(Recorder, "async_import_statistics", side_effect=RuntimeError),
    ):
        await log_something(scene)
    assert lines(caplog) == [START.replace("OperationalError", "RuntimeError")]


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("then", ["nothing", "reload", "restart"])
@pytest.mark.parametrize("does", ["writing", "reading"])
async def test_recorder_in_trouble(
    short: Scene, caplog: pytest.LogCaptureFixture, does: str, then: str
) -> None:
    """Hours that a recorder in trouble didn't take are written the next time."""
    with trouble(does):
        await short.set_up()
        await short.finish_import()
    assert short.shown("history_import") == ["100"]
    assert "The statistics can't be written: OperationalError" in caplog.text
    true = true_rows(short, FIRST_DATA)
    assert len(true.keys() - (await rows(short.hass)).keys()) > 24 * 2
    if then == "reload":
        await short.reload()
    elif then == "restart":
        await short.stop()
        await short.set_up()
    await short.advance(6 * MINUTE)
    assert_same(await rows(short.hass), true_rows(short, FIRST_DATA))


@pytest.mark.parametrize("past_is_imported", [False])
async def test_rows_that_the_database_refused(short: Scene) -> None:
    """Hours that the recorder took but couldn't keep are written again within two hours."""
    with trouble("keeping"):
        await short.set_up()
        await short.finish_import()
        await async_wait_recorded(short.hass)
    assert not await rows(short.hass)
    await short.advance(HOUR, 2)
    assert_same(await rows(short.hass), true_rows(short, FIRST_DATA))


@pytest.mark.parametrize("past_is_imported", [False])
async def test_unit_that_the_database_refused(short: Scene) -> None:
    """No hour of an old unit is shown in a new one that the recorder couldn't keep at first."""
    await short.set_up()
    await short.finish_import()
    with trouble("keeping"):
        short.choose(unit="mmol/L")
        await short.reload()
        await async_wait_recorded(short.hass)
    await short.advance(HOUR, 2)
    assert_same(await rows(short.hass), true_rows(short, FIRST_DATA, "mmol/L"))


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("does", ["writing", "reading"])
async def test_diary_of_a_recorder_in_trouble(
    stage: Scene, caplog: pytest.LogCaptureFixture, does: str
) -> None:
    """What a recorder in trouble didn't take, or somebody deleted, is written later."""
    log_amounts(stage, "carbs", FIRST_OF_MAY, "1", "2", "3")
    log_amounts(stage, "insulin_long", FIRST_OF_MAY, "9")
    with trouble(does):
        await stage.set_up()
    assert "The statistics can't be written: OperationalError" in caplog.text
    assert await rows(stage.hass, "carbs") == {}
    await stage.advance(16 * MINUTE)
    await assert_right(stage)

    get_instance(stage.hass).async_clear_statistics([series("carbs")])
    await async_wait_recorded(stage.hass)
    await stage.stop()
    await stage.set_up()
    await assert_right(stage)
    assert "Error executing" not in caplog.text


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_diary_that_the_database_refused(scene: Scene) -> None:
    """Hours that the recorder took but couldn't keep are written again within two hours."""
    log_amounts(scene, "carbs", FIRST_OF_MAY, "1", "2")
    await scene.advance(16 * MINUTE)
    log_amounts(scene, "carbs", MARCH, "5")
    log_amounts(scene, "insulin_fast", FIRST_OF_MAY, "4")
    with trouble("keeping"):
        await take_in(scene, MARCH)
        await scene.advance(16 * MINUTE)
        await async_wait_recorded(scene.hass)
    assert not await rows(scene.hass, "insulin_fast")
    await scene.advance(HOUR, 2)
    await assert_right(scene)


async def test_deletion_that_has_to_wait(short: Scene) -> None:
    """Hours are deleted later if the database asks to try again."""
    await short.set_up()
    first, *others = await rows(short.hass)
    get_instance(short.hass).db_retry_wait = 0
    locked = OperationalError("DELETE", {}, Exception(1205, "Lock wait timeout"))
    with (
        patch.object(util, "_is_retryable_error", return_value=True),
        patch.object(
            recorder,
            "session_scope",
            wraps=recorder.session_scope,
            side_effect=[locked, DEFAULT],
        ),
    ):
        recorder.async_delete_hours(
            short.hass, series("glucose"), [int(first.timestamp())]
        )
        await async_wait_recorded(short.hass)
        assert [*await rows(short.hass)] == others
