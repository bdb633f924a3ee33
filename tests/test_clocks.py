"""Clocks that are wrong, jump or change: Home Assistant's, the sensor's, and the one on the wall."""

from datetime import UTC, datetime, timedelta

import pytest

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
    watched_account,
)
from .simulator.records import java_time

YEAR = 365 * DAY

# The id of a reading, which is a UUID.
AHEAD = "00000000-0000-0000-0000-00000000aead"

account = pytest.fixture(watched_account)


def future_record(account: Account, ahead: timedelta) -> datetime:
    """Let Dexcom have a reading of a clock that runs ahead, and return its time."""
    moment = account.now + ahead
    account.user.add_record(
        "egvs",
        {
            **account.sent()[-1],
            "recordId": AHEAD,
            "systemTime": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
            "value": 333,
            "trend": "doubleUp",
        },
        visible_from=account.now,
    )
    return moment


@pytest.mark.parametrize(
    "ahead", [2 * MINUTE, 3 * HOUR, 20 * HOUR], ids=["minutes", "hours", "a day"]
)
@pytest.mark.parametrize("running", [True, False], ids=["running", "at start"])
async def test_sensor_clock_ahead(
    account: Account, ahead: timedelta, running: bool
) -> None:
    """A reading of the future is kept, and shown when its time has come."""
    if running:
        await account.set_up()
    moment = future_record(account, ahead)
    if not running:
        await account.set_up()
    if ahead > HOUR:
        await account.pass_time(10 * MINUTE)
        await account.catch_up()
        account.assert_shown()
        known = {record_id for record_id, _, _ in account.known()}
        assert AHEAD in known
        # A window ends now, and not at a reading of the future.
        assert account.shown("time_in_range_1_day")[0] not in ("unknown", "0")
        summary = await account.act("get_summary", account=account.entry.entry_id)
        assert datetime.fromisoformat(summary["end"]) <= account.here() + 5 * MINUTE
        assert {record["recordId"] for record in account.sent(23 * HOUR)} <= known
    await account.pass_time(moment - HOUR - account.here(), 15 * MINUTE)
    await account.pass_time(moment - MINUTE - account.here(), MINUTE)
    assert account.shown("glucose")[0] not in ("333", "unknown", "unavailable")
    assert not account.is_stale()

    await account.pass_time(7 * MINUTE, MINUTE)
    assert account.shown("glucose", "trend", "last_reading") == [
        *("333", "rising_quickly", in_state(moment)),
    ]
    await account.assert_recovers(after=2 * HOUR)
    account.assert_quiet()


@pytest.mark.parametrize("ahead", [30 * DAY, 10 * YEAR], ids=["a month", "years"])
async def test_sensor_clock_far_ahead(account: Account, ahead: timedelta) -> None:
    """A reading of the far future doesn't hide those of today."""
    future_record(account, ahead)
    await account.set_up()
    await account.assert_recovers()


@pytest.mark.parametrize(
    "jump",
    [-HOUR, -DAY, -3 * DAY, HOUR, DAY, 3 * DAY],
    ids=lambda jump: f"{jump / HOUR:+.0f} h",
)
async def test_clock_jumps_and_comes_back(account: Account, jump: timedelta) -> None:
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
    account.assert_quiet()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("jump", [HOUR, 5 * HOUR], ids=["an hour", "hours"])
async def test_clock_is_put_right(account: Account, jump: timedelta) -> None:
    """Readings are there at once when a clock that was behind is put right, stale or not."""
    await account.set_up()
    account.jump(-jump)
    await account.pass_time(30 * MINUTE)
    last = datetime.fromisoformat(account.sensor("last_reading").state)
    assert last <= account.here()
    account.jump(jump)
    await account.assert_recovers(after=MINUTE)


@pytest.mark.parametrize(
    "wrong",
    [-40 * YEAR, -2 * YEAR, -DAY, DAY, 2 * YEAR, 60 * YEAR],
    ids=lambda wrong: f"{wrong / DAY:+.0f} days",
)
async def test_clock_wrong_at_boot(account: Account, wrong: timedelta) -> None:
    """Until the network tells the time nothing is right; after that everything is."""
    account.jump(wrong)
    await account.set_up()
    await account.pass_time(10 * MINUTE)
    assert account.entry.state is ConfigEntryState.LOADED
    assert account.shown("glucose") != ["unavailable"]

    account.jump(-wrong)
    await account.assert_recovers(after=2 * HOUR)
    # Not of the years in which there was no sensor.
    assert len(account.requests("events")) < 60
    await assert_polls_as_ever(account)
    upload = datetime.fromisoformat(account.sensor("last_upload").state)
    assert account.here() - upload < HOUR
    assert not [key for key in ir.async_get(account.hass).issues if key[0] != "hassio"]
    account.assert_quiet()


async def assert_polls_as_ever(account: Account) -> None:
    """Check that an account is asked about no less and no more than any other."""
    begun = account.now
    await account.pass_time(2 * HOUR, 10 * SECOND)
    counts = {
        endpoint: sum(request.moment > begun for request in account.requests(endpoint))
        for endpoint in ("egvs", "devices", "dataRange", "token")
    }
    assert 24 <= counts["egvs"] <= 50
    assert 3 <= counts["devices"] <= 5
    assert counts["dataRange"] == 0
    assert counts["token"] <= 2
    await account.assert_up_to_date()


@pytest.mark.parametrize("sends_offsets", [True, False])
@pytest.mark.parametrize(
    ("zone", "begin"),
    # The hours before something happens to the clock on the wall.
    [
        ("Europe/Berlin", datetime(2026, 10, 24, 23, tzinfo=UTC)),
        ("America/Los_Angeles", datetime(2026, 3, 8, 8, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2026, 4, 4, 13, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2026, 10, 3, 13, tzinfo=UTC)),
        ("Asia/Kolkata", datetime(2026, 12, 31, 16, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2028, 2, 28, 16, tzinfo=UTC)),
        ("Europe/Berlin Asia/Tokyo", datetime(2026, 11, 11, 21, tzinfo=UTC)),
        ("Europe/Berlin Asia/Tokyo", datetime(2026, 11, 18, 21, tzinfo=UTC)),
    ],
    ids=[
        *("autumn", "spring", "half back", "half on", "new year", "leap day"),
        *("flight out", "flight home"),
    ],
)
async def test_change_of_the_wall_clock(
    account: Account, zone: str, sends_offsets: bool
) -> None:
    """Neither summer nor winter, nor a new year, a leap day, or a flight, moves a reading."""
    await account.hass.config.async_set_time_zone(zone.split(maxsplit=1)[0])
    account.user.time_zone = zone
    if not sends_offsets:
        account.user.add_patch("egvs", without_offsets)
    await account.set_up()
    for _ in range(5):
        await account.pass_time(HOUR, 10 * MINUTE)
        await account.assert_up_to_date()
    account.assert_quiet()


def without_offsets(body: dict[str, list[dict[str, str]]]) -> dict[str, object]:
    """Write times as a receiver does."""
    records = [dict(record) for record in body["records"]]
    for record in records:
        for key in ("systemTime", "displayTime"):
            moment = datetime.fromisoformat(record[key])
            record[key] = java_time(moment.replace(tzinfo=None))
    return {**body, "records": records}


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
    last = time_of(account.sent()[-1])
    await account.pass_time(last + 6 * HOUR - 10 * MINUTE - account.here())
    await account.pass_time(last + 6 * HOUR - 10 * SECOND - account.here(), 10 * SECOND)
    assert not account.is_stale()
    assert account.shown("glucose") == [str(account.sent()[-1]["value"])]
    await account.pass_time(30 * SECOND, 10 * SECOND)
    assert account.is_stale()
    assert account.shown("glucose") == ["unknown"]
