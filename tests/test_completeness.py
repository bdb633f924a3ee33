"""Whatever happens, nothing that Dexcom has is lost, doubled or kept from people."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.exceptions import HomeAssistantError

from .account import DAY, HOUR, MINUTE, SECOND, Account, time_of, watched_account
from .browser import Browser
from .conftest import ENTRY_ID
from .scene import Scene
from .simulated import NOW
from .simulator import Fault
from .test_config_flow import assert_moved

account = pytest.fixture(watched_account)

YEAR = 365 * DAY

EVENTS = ("diary_entry", "alert", "sensor_change")


def missing_events(scene: Scene, start: datetime, end: datetime) -> set[str]:
    """Return the ids of the events at Dexcom that aren't in the diary; there have to be some."""
    diary = scene.entry.runtime_data.diary.store.diary
    known = {entry.record_id for entry in diary.entries_between(start, end)}
    true = {
        event["recordId"]
        for event in scene.truth("events", start, end)
        if event["eventStatus"] != "deleted"
    }
    assert true
    return true - known


def missing_readings(scene: Scene, start: datetime, end: datetime, least: int) -> int:
    """Return how many of the readings at Dexcom aren't known; there has to be a number of them."""
    true = {
        int(time_of(reading).timestamp()) for reading in scene.truth("egvs", start, end)
    }
    assert len(true) > least
    return len(true - scene.times())


@pytest.mark.parametrize("length", [5 * DAY, 12 * DAY])
async def test_diary_of_a_phone_that_was_offline(
    scene: Scene, length: timedelta
) -> None:
    """What was logged meanwhile is in the diary."""
    begun = scene.now
    scene.user.offline = [(begun, begun + length)]
    await scene.pass_time(length, 12 * HOUR)
    await scene.advance(20 * MINUTE, 12)
    assert not missing_events(scene, begun, begun + length)


@pytest.mark.parametrize("user_name", ["User4"])
async def test_diary_of_a_receiver(scene: Scene) -> None:
    """What was logged on a receiver is in the diary after its upload, once a session."""
    await scene.pass_time(25 * DAY, 12 * HOUR)
    assert not missing_events(scene, NOW, scene.now)


@pytest.mark.usefixtures("other_credentials", "current_request_with_host")
async def test_other_credentials(scene: Scene, browser: Browser) -> None:
    """Ids differ from app to app, and for that nothing is there twice or fires again."""

    def known() -> tuple[object, ...]:
        diary = scene.entry.runtime_data.diary.store.diary
        return (
            [
                (e.kind, e.time, e.amount)
                for e in diary.entries_between(NOW - 3 * DAY, NOW)
            ],
            scene.shown("carbs_today"),
            [scene.state(f"event.dexcom_{key}").state for key in EVENTS],
            scene.times(),
        )

    before = known()
    result = await browser.sign_in(await browser.reconfigure(scene.entry))
    assert_moved(scene, result)
    await scene.settle()
    assert known() == before


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_first_upload_after_the_set_up(scene: Scene) -> None:
    """Months that are uploaded to an account that had no data are all imported."""
    await scene.finish_import()
    scene.user.has_data = True
    await scene.advance(20 * MINUTE, 30)
    assert not missing_readings(scene, NOW - 60 * DAY, NOW - 2 * DAY, least=10_000)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_import_after_passing_refusals(scene: Scene) -> None:
    """A window that Dexcom refuses twice in a row doesn't end the import, nor silently."""
    scene.simulator.faults.add(Fault("unauthorized", "egvs", count=2))
    await scene.finish_import()
    await scene.advance(20 * MINUTE, 12)
    assert scene.number("glucose") > 0
    assert scene.number("history_import") == 100
    assert not scene.flows()


@pytest.mark.parametrize("past_is_imported", [False])
async def test_summary_long_after_the_last_reading(stage: Scene) -> None:
    """A summary of last year works months after the last sensor."""
    stage.user.first_data = NOW - 200 * DAY
    stage.user.offline.append((NOW - 100 * DAY, NOW + 30 * DAY))
    await stage.set_up()
    window = {"start": NOW - 130 * DAY, "end": NOW - 110 * DAY}
    assert (await stage.act("get_summary", **window))["mean_mg_dl"]


async def test_removal_of_an_account_that_did_not_get_set_up(stage: Scene) -> None:
    """No file of readings comes back after the removal."""
    # The readings arrive, and then the token can't be renewed.
    stage.simulator.faults.add(Fault("unauthorized", "devices"))
    stage.simulator.faults.add(Fault("http_error", "token"))
    await stage.set_up()
    await stage.hass.async_block_till_done()
    assert stage.entry.state is ConfigEntryState.SETUP_RETRY
    await stage.hass.config_entries.async_remove(ENTRY_ID)
    await stage.hass.async_block_till_done()
    storage = Path(stage.hass.config.path(".storage"))
    assert not list(storage.glob(f"{DOMAIN}.*"))
    await stage.advance(31 * MINUTE)
    assert not list(storage.glob(f"{DOMAIN}.*"))


@pytest.mark.parametrize("past_is_imported", [False])
async def test_clock_that_was_months_ahead(account: Account) -> None:
    """A clock that is half a year ahead for an hour costs none of the readings."""
    await account.set_up()
    await account.pass_time(MINUTE, 3 * SECOND)
    assert account.number("history_import") == 100
    assert account.number("mean_glucose_14_days")
    known = len(account.times())
    logged = len(account.entry.runtime_data.diary.store.diary.entries)
    account.jump(180 * DAY)
    await account.pass_time(HOUR)
    account.jump(-180 * DAY)
    await account.assert_recovers(after=2 * HOUR)
    assert len(account.times()) > known - 300
    assert len(account.entry.runtime_data.diary.store.diary.entries) >= logged > 500
    assert account.number("mean_glucose_14_days")


@pytest.mark.parametrize("is_off", [False, True], ids=["no network", "off"])
async def test_late_readings_before_an_outage(scene: Scene, is_off: bool) -> None:
    """What a G7 sent half a day late isn't lost where that was in an outage of days."""
    await scene.advance(6 * MINUTE, 3)
    begun = scene.now
    [known, *_] = scene.truth("egvs", begun - 10 * HOUR, begun)
    late = time_of(known) + timedelta(seconds=150)
    scene.user.add_record(
        "egvs",
        {**known, "recordId": "late", "systemTime": f"{late:%Y-%m-%dT%H:%M:%SZ}"},
        visible_from=begun + 10 * MINUTE,
    )
    if is_off:
        await scene.unload()
        await scene.advance(2 * DAY)
        await scene.set_up()
    else:
        scene.simulator.faults.add(Fault("drop"))
        await scene.advance(6 * HOUR, 8)
        scene.simulator.faults.clear()
    await scene.advance(20 * MINUTE, 12)
    assert int(late.timestamp()) in scene.times()


@pytest.mark.parametrize("past_is_imported", [False])
async def test_data_range_without_sections_once(stage: Scene) -> None:
    """One odd answer after the start doesn't keep the past away until the next start."""
    # The first is asked for by the first poll, the second by the import.
    asked = 0

    def without_sections(body: dict[str, Any]) -> dict[str, Any]:
        nonlocal asked
        asked += 1
        return body if asked != 2 else {**body, "egvs": None}

    stage.user.add_patch("dataRange", without_sections)
    await stage.set_up()
    await stage.advance(20 * MINUTE, 20)
    assert asked >= 2
    assert stage.number("history_import") == 100


# A machine without a battery goes on where it stopped, or begins in another year.
@pytest.mark.parametrize(
    "wrong", [-40 * YEAR, -7 * DAY, 0 * DAY, 2 * YEAR], ids=lambda wrong: str(wrong)
)
async def test_clock_wrong_at_boot_after_an_outage(
    account: Account, wrong: timedelta
) -> None:
    """What was measured in a week without Home Assistant is imported, whatever its clock says."""
    await account.set_up()
    await account.unload()
    account.freezer.move_to(account.here() + 7 * DAY)
    account.jump(wrong)
    await account.set_up()
    await account.pass_time(10 * MINUTE)
    assert account.entry.state is ConfigEntryState.LOADED
    account.jump(-wrong)
    await account.assert_recovers(after=2 * HOUR)
    assert not account.flows()
    assert not missing_readings(account, account.now - 7 * DAY, account.now, least=1900)


async def test_summary_while_the_diary_cannot_be_read(scene: Scene) -> None:
    """Days without a known diary don't count as days without carbs."""
    scene.simulator.faults.add(Fault("http_error", "events", status=500))
    for _ in range(8):
        await scene.advance(6 * HOUR)
        scene.log("carbs", None, 50)
    start = scene.now - 2 * DAY
    with pytest.raises(HomeAssistantError, match="status 500"):
        await scene.act("get_summary", start=start)
    scene.simulator.faults.clear()
    summary = await scene.act("get_summary", start=start)
    assert summary["diary"]["totals"]["carbs_g"] >= 300


async def test_old_readings_that_dexcom_cannot_tell(account: Account) -> None:
    """Days long gone that can't be read don't keep the readings of today away."""
    await account.set_up()
    begun = account.here()
    account.user.offline = [(begun, begun + 10 * DAY)]
    broken = f"{begun + 4 * DAY:%Y-%m-%d}"

    def fail(body: dict[str, Any]) -> dict[str, Any]:
        if any(record["systemTime"].startswith(broken) for record in body["records"]):
            raise RuntimeError("This day is broken")
        return body

    account.user.add_patch("egvs", fail)
    await account.pass_time(10 * DAY, 12 * HOUR)
    await account.pass_time(3 * HOUR)
    await account.catch_up()
    account.assert_shown()
    account.user.patches.clear()
    await account.pass_time(2 * HOUR)
    assert not missing_readings(account, account.now - 10 * DAY, account.now, least=0)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_window_that_is_partly_in_memory(stage: Scene) -> None:
    """Importing a period again that is only partly in memory changes nothing around it."""
    stage.choose(history="1_year")
    await stage.set_up()
    await stage.finish_import()
    account = stage.entry.runtime_data
    begin, end = stage.now - 100 * DAY, stage.now - 80 * DAY

    async def stored() -> tuple[list[object], set[object]]:
        readings = await account.readings.store.async_readings(begin, end)
        diary = await account.diary.store.async_diary(begin, end)
        return [*readings.rows()], {*diary.entries}

    before = await stored()
    assert all(len(found) > 100 for found in before)
    for hour in range(3, 21, 6):
        start = (begin + 6 * DAY).replace(hour=hour, minute=0, second=0)
        await stage.act("import_history", start=start, end=end - 5 * DAY)
        assert await stored() == before


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("history", ["90_days", "1_year"])
async def test_nothing_is_fetched_from_before_the_first_record(
    stage: Scene, history: str
) -> None:
    """Once an import came to the first record of all, a period that begins earlier is complete."""
    stage.user.first_data = NOW - 20 * DAY
    stage.choose(history=history)
    await stage.set_up()
    await stage.finish_import()
    asked = len(stage.simulator.requests)
    period = {"start": NOW - 60 * DAY, "end": NOW - 10 * DAY}
    summary = await stage.act("get_summary", **period)
    assert len(stage.simulator.requests) == asked
    assert summary["diary"]["totals"]["entries"] > 0
