"""When Dexcom is asked, and for what, with stopped clocks."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..common import latest_egv, shown
from ..conftest import NOW
from ..scene import Scene
from ..settling import settle
from ..simulator import Fault, RequestRecord, Simulator

HOUR = timedelta(hours=1)


def requests(simulator: Simulator, endpoint: str) -> list[RequestRecord]:
    """Return what was asked of an endpoint."""
    return [record for record in simulator.requests if record.endpoint == endpoint]


def window(request: RequestRecord) -> tuple[datetime, datetime]:
    """Return the window of a request."""
    start, end = (
        datetime.fromisoformat(request.query[side]).replace(tzinfo=UTC)
        for side in ("startDate", "endDate")
    )
    return start, end


async def pass_seconds(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: int, step: int = 1
) -> None:
    """Let time pass bit by bit, as it does."""
    for _ in range(0, seconds, step):
        freezer.tick(step)
        async_fire_time_changed(hass, fire_all=False)
        await settle(hass)


async def test_first_refresh_is_the_last_day_before_the_end(scene: Scene) -> None:
    """The data range says where the data end; the day before that is fetched."""
    assert [record.endpoint for record in scene.simulator.requests[:3]] == [
        "dataRange",
        "egvs",
        "devices",
    ]
    start, end = window(requests(scene.simulator, "egvs")[0])
    latest = datetime.fromisoformat(latest_egv(scene.simulator, "User7")["systemTime"])
    assert start == latest - timedelta(days=1)
    assert end >= NOW + timedelta(days=1)


async def test_account_that_stopped_months_ago(stage: Scene) -> None:
    """Old data are found where they end, and asked for again only by their range."""
    user = stage.user
    user.offline.append((NOW - timedelta(days=90), NOW + timedelta(days=30)))
    await stage.set_up()
    last = datetime.fromisoformat(shown(stage.hass, "last_reading"))
    assert NOW - timedelta(days=91) < last < NOW - timedelta(days=90)
    assert shown(stage.hass, "glucose") == "unknown"

    ranges = len(requests(stage.simulator, "dataRange"))
    await stage.advance(timedelta(minutes=16), 8)
    assert len(requests(stage.simulator, "egvs")) == 1
    assert len(requests(stage.simulator, "dataRange")) == ranges + 8

    user.offline.clear()
    await stage.advance(timedelta(minutes=16))
    assert shown(stage.hass, "glucose") == str(
        latest_egv(stage.simulator, "User7")["value"]
    )


async def test_windows_overlap(scene: Scene) -> None:
    """Each request reaches back three hours, and a day once an hour."""
    for _ in range(36):
        newest = datetime.fromisoformat(
            latest_egv(scene.simulator, "User7")["systemTime"]
        )
        await scene.advance(timedelta(minutes=5))
        start, end = window(requests(scene.simulator, "egvs")[-1])
        assert start <= newest - timedelta(hours=3)
        assert end > scene.simulator.clock.now() + timedelta(hours=23)
    long = [
        record.moment
        for record in requests(scene.simulator, "egvs")[1:]
        if record.moment - window(record)[0] > timedelta(days=1)
    ]
    assert len(long) == 3
    assert all(after - before >= HOUR for before, after in pairwise(long))


async def test_late_reading_is_not_lost(scene: Scene) -> None:
    """A reading that arrives after its successors is taken in."""
    late = {
        **latest_egv(scene.simulator, "User7"),
        "recordId": "late",
        "systemTime": "2026-05-02T16:58:00Z",
    }
    scene.user.add_record("egvs", late, visible_from=NOW + HOUR)
    await scene.advance(timedelta(minutes=5))
    moment = int(datetime(2026, 5, 2, 16, 58, tzinfo=UTC).timestamp())
    store = scene.entry.runtime_data.readings.store
    assert moment not in store.readings.times
    await scene.advance(HOUR)
    assert moment in store.readings.times


async def test_corrected_reading_replaces_the_first(scene: Scene) -> None:
    """A record that comes again with another value is another value."""
    latest = latest_egv(scene.simulator, "User7")
    scene.user.offline.append((NOW - HOUR, NOW + HOUR))
    scene.user.add_record("egvs", {**latest, "value": 321}, visible_from=NOW)
    await scene.advance(timedelta(minutes=5))
    assert shown(scene.hass, "glucose") == "321"


async def test_reading_of_the_future_waits_for_its_time(scene: Scene) -> None:
    """A clock that runs ahead is believed as soon as the time has come, and polling goes on."""
    ahead = {
        **latest_egv(scene.simulator, "User7"),
        "recordId": "ahead",
        "systemTime": "2026-05-02T20:00:00Z",
        "value": 222,
    }
    scene.user.add_record("egvs", ahead, visible_from=NOW)
    await scene.advance(timedelta(minutes=6))
    assert (
        shown(scene.hass, "glucose")
        == str(latest_egv(scene.simulator, "User7")["value"])
        != "222"
    )
    await scene.advance(timedelta(minutes=10), 10)
    truth = scene.simulator.truth("User7", "egvs", NOW - HOUR, NOW + HOUR)[-1]
    assert shown(scene.hass, "glucose") == str(truth["value"])
    await scene.advance(
        datetime(2026, 5, 2, 20, 0, 1, tzinfo=UTC) - scene.simulator.clock.now()
    )
    assert shown(scene.hass, "glucose") == "222"


async def test_fresh_within_seconds_for_little_more_than_a_request_a_reading(
    scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    """Once the delay is known, a reading is there seconds after Dexcom releases it."""
    await pass_seconds(scene.hass, freezer, 35 * 60, step=10)
    before = len(requests(scene.simulator, "egvs"))
    waits = []
    for _ in range(3):
        released = latest_egv(scene.simulator, "User7")
        while latest_egv(scene.simulator, "User7") == released:
            await pass_seconds(scene.hass, freezer, 1)
        seconds = 0
        while (
            glucose_time(scene.hass)
            != latest_egv(scene.simulator, "User7")["systemTime"]
        ):
            await pass_seconds(scene.hass, freezer, 1)
            seconds += 1
        waits.append(seconds)
    assert sorted(waits)[1] <= 15
    assert len(requests(scene.simulator, "egvs")) - before <= 5


def glucose_time(hass: HomeAssistant) -> str:
    """Return the time of the latest reading as Dexcom writes it."""
    return shown(hass, "last_reading").replace("+00:00", "Z")


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [(600, 600), ("Sat, 02 May 2026 18:27:30 GMT", 900), (None, 27), ("soon", 27)],
)
async def test_rate_limit_is_obeyed(
    scene: Scene,
    freezer: FrozenDateTimeFactory,
    retry_after: float | str | None,
    seconds: int,
) -> None:
    """After a 429 nothing is asked before the time that Dexcom names, or a short back-off."""
    scene.simulator.faults.add(
        Fault("rate_limit", "egvs", count=1, retry_after=retry_after)
    )
    while requests(scene.simulator, "egvs")[-1].status != 429:
        await scene.advance(timedelta(seconds=10))
    refused = scene.simulator.requests[-1].moment
    if isinstance(retry_after, str) and seconds > 27:
        seconds = round(
            (datetime(2026, 5, 2, 18, 27, 30, tzinfo=UTC) - refused).total_seconds()
        )
    freezer.move_to(refused + timedelta(seconds=seconds - 1))
    async_fire_time_changed(scene.hass, fire_all=False)
    await scene.settle()
    assert scene.simulator.requests[-1].moment == refused
    await pass_seconds(scene.hass, freezer, 10)
    assert scene.simulator.requests[-1].status == 200
    assert shown(scene.hass, "glucose").isdigit()


async def test_errors_are_followed_by_longer_waits(
    scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    """A server in trouble is asked less and less often."""
    scene.simulator.faults.add(Fault("http_error", "egvs", status=500))
    await pass_seconds(scene.hass, freezer, 1200)
    failed = [
        record.moment
        for record in requests(scene.simulator, "egvs")
        if record.status == 500
    ]
    waits = [(after - before).total_seconds() for before, after in pairwise(failed)]
    # Each wait varies by a tenth, so that many homes don't come back at once.
    for due, wait in zip((30, 60, 120, 300), waits, strict=False):
        assert 0.9 * due <= wait <= 1.1 * due + 3


@pytest.mark.parametrize(
    ("past_is_imported", "requests_an_hour"), [(True, 0), (False, 2)]
)
async def test_revoked_access_asks_for_a_sign_in_once(
    scene: Scene, requests_an_hour: int
) -> None:
    """Withdrawn access leads to one request to sign in again, and almost to silence."""
    scene.simulator.revoke("User7")
    await scene.advance(timedelta(minutes=6))
    asked = len(scene.simulator.requests)
    await scene.advance(timedelta(minutes=10), 30)
    assert len(scene.simulator.requests) - asked <= 5 * requests_an_hour
    [flow] = scene.hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == "reauth"
    assert shown(scene.hass, "glucose") == "unavailable"
    assert scene.entry.state is ConfigEntryState.LOADED


async def test_expired_tokens_are_renewed_in_passing(scene: Scene) -> None:
    """A day has a dozen renewals and not a moment without data."""
    states = set()
    for _ in range(24 * 12):
        await scene.advance(timedelta(minutes=5))
        states.add(shown(scene.hass, "glucose"))
    assert not states & {"unknown", "unavailable"}
    renewals = requests(scene.simulator, "token")
    assert 11 <= len(renewals) <= 13
    assert {record.status for record in renewals} == {200}


async def test_access_token_that_is_refused_early(scene: Scene) -> None:
    """A 401 is answered with one renewal and one more try."""
    scene.simulator.expire_access_tokens()
    before = len(scene.simulator.requests)
    await scene.advance(timedelta(minutes=6))
    asked = [
        (record.endpoint, record.status) for record in scene.simulator.requests[before:]
    ]
    assert asked[:3] == [("egvs", 401), ("token", 200), ("egvs", 200)]
    assert not scene.hass.config_entries.flow.async_progress()
    assert shown(scene.hass, "glucose").isdigit()


async def test_devices_are_asked_for_now_and_then(scene: Scene) -> None:
    """The list of devices is fetched every half hour."""
    await scene.advance(timedelta(minutes=5), 48)
    assert 8 <= len(requests(scene.simulator, "devices")) <= 9


async def test_metrics_after_a_restart_without_new_readings(scene: Scene) -> None:
    """Metrics of what is stored are there though the first poll finds nothing new."""
    await scene.act("import_history", start=NOW - timedelta(days=2), end=NOW)
    before = shown(scene.hass, "time_in_range_1_day")
    assert before not in ("unknown", "unavailable")
    scene.user.offline.append((NOW, NOW + timedelta(days=1)))
    await scene.reload()
    await scene.reload()
    assert shown(scene.hass, "time_in_range_1_day") == before
