"""Clocks that are wrong, jump or change: Home Assistant's, the sensor's, and the one on the wall."""

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.helpers import issue_registry as ir

from .account import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    Account,
    in_state,
    time_of,
    told,
    watched_account,
)
from .common import found, shown
from .conftest import NOW

YEAR = 365 * DAY


account = pytest.fixture(watched_account)


async def end_of_summary(account: Account) -> datetime:
    """Return up to when a summary reaches that was asked for without a window."""
    summary = await account.hass.services.async_call(
        DOMAIN,
        "get_summary",
        {"account": account.entry.entry_id},
        blocking=True,
        return_response=True,
    )
    assert summary is not None
    return datetime.fromisoformat(str(summary["end"]))


def future_record(account: Account, ahead: timedelta, value: int) -> datetime:
    """Let Dexcom have a reading of a clock that runs ahead, and return its time."""
    moment = account.simulator.clock.now() + ahead
    account.user.add_record(
        "egvs",
        {
            **account.truth()[-1],
            "recordId": f"ahead-{value:030}",
            "systemTime": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
            "value": value,
            "trend": "doubleUp",
        },
        visible_from=account.simulator.clock.now(),
    )
    return moment


@pytest.mark.parametrize(
    "ahead", [4 * MINUTE, 3 * HOUR, 20 * HOUR], ids=["minutes", "hours", "a day"]
)
@pytest.mark.parametrize("running", [True, False], ids=["running", "at start"])
async def test_sensor_clock_ahead(
    account: Account, caplog: pytest.LogCaptureFixture, ahead: timedelta, running: bool
) -> None:
    """A reading of the future is kept, and shown when its time has come."""
    if running:
        await account.set_up()
    moment = future_record(account, ahead, 333)
    if not running:
        await account.set_up()
    if ahead > HOUR:
        await account.pass_time(10 * MINUTE)
        await account.settle()
        account.assert_shown()
        known = {record_id for record_id, _, _ in account.known()}
        assert f"ahead-{333:030}" in known
        # A window ends now, and not at a reading of the future.
        assert shown(account.hass, "time_in_range_1_day") not in ("unknown", "0")
        assert await end_of_summary(account) <= account.here() + 5 * MINUTE
        assert {record["recordId"] for record in account.truth(23 * HOUR)} <= known
    await account.pass_time(moment - HOUR - account.here())
    await account.pass_time(moment - MINUTE - account.here(), MINUTE)
    assert shown(account.hass, "glucose") not in ("333", "unknown", "unavailable")
    assert found(account.hass, "binary_sensor.dexcom_stale_data").state == "off"

    await account.pass_time(7 * MINUTE, MINUTE)
    assert shown(account.hass, "last_reading") == in_state(moment)
    assert shown(account.hass, "glucose") == "333"
    assert shown(account.hass, "trend") == "rising_quickly"
    await account.pass_time(2 * HOUR)
    await account.settle()
    account.assert_shown()
    account.assert_complete()
    assert not told(caplog.records)


@pytest.mark.parametrize("ahead", [30 * DAY, 10 * YEAR], ids=["a month", "years"])
async def test_sensor_clock_far_ahead(account: Account, ahead: timedelta) -> None:
    """A reading of the far future doesn't hide those of today."""
    future_record(account, ahead, 333)
    await account.set_up()
    await account.assert_recovers()


@pytest.mark.parametrize(
    "jump",
    [-HOUR, -DAY, -3 * DAY, HOUR, DAY, 3 * DAY],
    ids=lambda jump: f"{jump / HOUR:+.0f} h",
)
async def test_clock_jumps_and_comes_back(
    account: Account, caplog: pytest.LogCaptureFixture, jump: timedelta
) -> None:
    """A clock that is wrong for two hours stops nothing, and leaves nothing behind."""
    await account.set_up()
    await account.pass_time(HOUR)
    account.jump(jump)
    asked = len(account.requests("egvs")) + len(account.requests("dataRange"))
    await account.pass_time(2 * HOUR)
    now = len(account.requests("egvs")) + len(account.requests("dataRange"))
    assert 7 <= now - asked <= 150

    account.jump(-jump)
    await account.assert_recovers(after=2 * HOUR)
    await assert_polls_as_ever(account)
    assert not told(caplog.records)
    assert not account.flows()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("jump", [HOUR, 5 * HOUR], ids=["an hour", "hours"])
async def test_clock_is_put_right(account: Account, jump: timedelta) -> None:
    """Readings are there at once when a clock that was behind is put right, stale or not."""
    await account.set_up()
    account.jump(-jump)
    await account.pass_time(30 * MINUTE)
    last = datetime.fromisoformat(shown(account.hass, "last_reading"))
    assert last <= account.here()
    account.jump(jump)
    await account.assert_recovers(after=MINUTE)


@pytest.mark.parametrize(
    "wrong",
    [-40 * YEAR, -2 * YEAR, -DAY, DAY, 2 * YEAR, 60 * YEAR],
    ids=lambda wrong: f"{wrong / DAY:+.0f} days",
)
async def test_clock_wrong_at_boot(
    account: Account, caplog: pytest.LogCaptureFixture, wrong: timedelta
) -> None:
    """Until the network tells the time nothing is right; after that everything is."""
    account.jump(wrong)
    await account.set_up()
    await account.pass_time(10 * MINUTE)
    assert account.entry.state is ConfigEntryState.LOADED
    assert shown(account.hass, "glucose") != "unavailable"

    account.jump(-wrong)
    await account.assert_recovers(after=2 * HOUR)
    # Not of the years in which there was no sensor.
    assert len(account.requests("events")) < 60
    await assert_polls_as_ever(account)
    upload = datetime.fromisoformat(shown(account.hass, "last_upload"))
    assert account.here() - upload < HOUR
    assert not [key for key in ir.async_get(account.hass).issues if key[0] != "hassio"]
    assert not told(caplog.records)
    assert not account.flows()


async def assert_polls_as_ever(account: Account) -> None:
    """Check that an account is asked about no less and no more than any other."""
    begun = account.simulator.clock.now()
    await account.pass_time(2 * HOUR, 10 * SECOND)
    counts = {
        endpoint: sum(request.moment > begun for request in account.requests(endpoint))
        for endpoint in ("egvs", "devices", "dataRange", "token")
    }
    assert 24 <= counts["egvs"] <= 50
    assert 3 <= counts["devices"] <= 5
    assert counts["dataRange"] == 0
    assert counts["token"] <= 2
    await account.settle()
    account.assert_shown()
    account.assert_complete()


# A zone, and the hours before something happens to its clock on the wall.
CHANGES: Final = {
    "spring in Berlin": ("Europe/Berlin", datetime(2026, 3, 28, 23, tzinfo=UTC)),
    "autumn in Berlin": ("Europe/Berlin", datetime(2026, 10, 24, 23, tzinfo=UTC)),
    "spring in LA": ("America/Los_Angeles", datetime(2026, 3, 8, 8, tzinfo=UTC)),
    "autumn in LA": ("America/Los_Angeles", datetime(2026, 11, 1, 7, tzinfo=UTC)),
    "half an hour back": ("Australia/Lord_Howe", datetime(2026, 4, 4, 13, tzinfo=UTC)),
    "half an hour on": ("Australia/Lord_Howe", datetime(2026, 10, 3, 13, tzinfo=UTC)),
    "new year": ("Asia/Kolkata", datetime(2026, 12, 31, 16, tzinfo=UTC)),
    "new year UTC": ("UTC", datetime(2026, 12, 31, 22, tzinfo=UTC)),
    "leap day": ("Asia/Kathmandu", datetime(2028, 2, 28, 16, tzinfo=UTC)),
    "after the leap day": ("UTC", datetime(2028, 2, 29, 22, tzinfo=UTC)),
}
WITHOUT_OFFSETS: Final = ("autumn in Berlin", "spring in LA", "half an hour on")


@pytest.mark.parametrize(
    ("zone", "begin", "receiver"),
    [
        *(pytest.param(*CHANGES[key], False, id=key) for key in CHANGES),
        *(
            pytest.param(*CHANGES[key], True, id=f"{key}, receiver")
            for key in WITHOUT_OFFSETS
        ),
    ],
)
async def test_change_of_the_wall_clock(
    account: Account, caplog: pytest.LogCaptureFixture, zone: str, receiver: bool
) -> None:
    """Neither summer nor winter, nor a new year or a leap day, moves a reading."""
    await account.hass.config.async_set_time_zone(zone)
    account.user.time_zone = zone
    if receiver:
        account.user.add_patch("egvs", without_offsets)
    await account.set_up()
    for _ in range(5):
        await account.pass_time(HOUR, 10 * MINUTE)
        await account.settle()
        account.assert_shown()
        account.assert_complete()
    assert not told(caplog.records)
    assert not account.flows()


def without_offsets(body: dict[str, list[dict[str, str]]]) -> dict[str, object]:
    """Write times as a receiver does."""
    return {
        **body,
        "records": [
            {
                **record,
                "systemTime": record["systemTime"][:19],
                "displayTime": record["displayTime"][:19],
            }
            for record in body["records"]
        ],
    }


@pytest.mark.parametrize("begin", [datetime(2026, 3, 28, 21, 2, tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Kathmandu"])
async def test_stale_after_hours_not_wall_clock(
    account: Account, begin: datetime, zone: str
) -> None:
    """Six hours are six hours in the night in which the clock goes forward."""
    await account.hass.config.async_set_time_zone(zone)
    account.user.offline.append((begin - 30 * MINUTE, begin + DAY))
    await account.set_up()
    await account.pass_time(HOUR)
    last = time_of(account.truth()[-1])
    await account.pass_time(last + 6 * HOUR - 10 * SECOND - account.here(), 10 * SECOND)
    assert found(account.hass, "binary_sensor.dexcom_stale_data").state == "off"
    assert shown(account.hass, "glucose") == str(account.truth()[-1]["value"])
    await account.pass_time(30 * SECOND, 10 * SECOND)
    assert found(account.hass, "binary_sensor.dexcom_stale_data").state == "on"
    assert shown(account.hass, "glucose") == "unknown"


async def test_boot_with_the_clock_of_the_last_shutdown(account: Account) -> None:
    """A machine without a battery goes on where it stopped, until the network tells the time."""
    await account.set_up()
    await account.hass.config_entries.async_unload(account.entry.entry_id)
    account.simulator.clock.advance(8 * HOUR)
    await account.set_up()
    await account.pass_time(5 * MINUTE, MINUTE)
    assert account.entry.state is ConfigEntryState.LOADED
    assert account.here() < NOW + HOUR
    account.jump(8 * HOUR)
    await account.assert_recovers(after=HOUR)
    assert not account.flows()
