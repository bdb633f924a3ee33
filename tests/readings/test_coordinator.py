"""When Dexcom is asked, and for what, with stopped clocks."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..common import latest_egv, shown
from ..conftest import ENTRY_ID, NOW, Advance
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


async def test_first_refresh_is_the_last_day_before_the_end(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """The data range says where the data end; the day before that is fetched."""
    assert [record.endpoint for record in simulator.requests[:3]] == [
        "dataRange",
        "egvs",
        "devices",
    ]
    start, end = window(requests(simulator, "egvs")[0])
    latest = datetime.fromisoformat(latest_egv(simulator, "User7")["systemTime"])
    assert start == latest - timedelta(days=1)
    assert end >= NOW + timedelta(days=1)


async def test_account_that_stopped_months_ago(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, advance: Advance
) -> None:
    """Old data are found where they end, and asked for again only by their range."""
    user = simulator.users["User7"]
    user.offline.append((NOW - timedelta(days=90), NOW + timedelta(days=30)))
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    last = datetime.fromisoformat(shown(hass, "last_reading"))
    assert NOW - timedelta(days=91) < last < NOW - timedelta(days=90)
    assert shown(hass, "glucose") == "unknown"

    ranges = len(requests(simulator, "dataRange"))
    for _ in range(8):
        await advance(timedelta(minutes=16))
    assert len(requests(simulator, "egvs")) == 1
    assert len(requests(simulator, "dataRange")) == ranges + 8

    user.offline.clear()
    await advance(timedelta(minutes=16))
    assert shown(hass, "glucose") == str(latest_egv(simulator, "User7")["value"])


async def test_windows_overlap(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Each request reaches back three hours, and a day once an hour."""
    for _ in range(36):
        newest = datetime.fromisoformat(latest_egv(simulator, "User7")["systemTime"])
        await advance(timedelta(minutes=5))
        start, end = window(requests(simulator, "egvs")[-1])
        assert start <= newest - timedelta(hours=3)
        assert end > simulator.clock.now() + timedelta(hours=23)
    long = [
        record.moment
        for record in requests(simulator, "egvs")[1:]
        if record.moment - window(record)[0] > timedelta(days=1)
    ]
    assert len(long) == 3
    assert all(after - before >= HOUR for before, after in pairwise(long))


async def test_late_reading_is_not_lost(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A reading that arrives after its successors is taken in."""
    late = {
        **latest_egv(simulator, "User7"),
        "recordId": "late",
        "systemTime": "2026-05-02T16:58:00Z",
    }
    simulator.users["User7"].add_record("egvs", late, visible_from=NOW + HOUR)
    await advance(timedelta(minutes=5))
    moment = int(datetime(2026, 5, 2, 16, 58, tzinfo=UTC).timestamp())
    store = loaded_entry.runtime_data.readings.store
    assert moment not in store.readings.times
    await advance(HOUR)
    assert moment in store.readings.times


async def test_corrected_reading_replaces_the_first(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A record that comes again with another value is another value."""
    latest = latest_egv(simulator, "User7")
    simulator.users["User7"].offline.append((NOW - HOUR, NOW + HOUR))
    simulator.users["User7"].add_record(
        "egvs", {**latest, "value": 321}, visible_from=NOW
    )
    await advance(timedelta(minutes=5))
    assert shown(hass, "glucose") == "321"


async def test_reading_of_the_future_waits_for_its_time(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A clock that runs ahead is believed as soon as the time has come, and polling goes on."""
    ahead = {
        **latest_egv(simulator, "User7"),
        "recordId": "ahead",
        "systemTime": "2026-05-02T20:00:00Z",
        "value": 222,
    }
    simulator.users["User7"].add_record("egvs", ahead, visible_from=NOW)
    await advance(timedelta(minutes=6))
    assert (
        shown(hass, "glucose") == str(latest_egv(simulator, "User7")["value"]) != "222"
    )
    for _ in range(10):
        await advance(timedelta(minutes=10))
    truth = simulator.truth("User7", "egvs", NOW - HOUR, NOW + HOUR)[-1]
    assert shown(hass, "glucose") == str(truth["value"])
    await advance(datetime(2026, 5, 2, 20, 0, 1, tzinfo=UTC) - simulator.clock.now())
    assert shown(hass, "glucose") == "222"


async def test_fresh_within_seconds_for_little_more_than_a_request_a_reading(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Once the delay is known, a reading is there seconds after Dexcom releases it."""
    await pass_seconds(hass, freezer, 35 * 60, step=10)
    before = len(requests(simulator, "egvs"))
    waits = []
    for _ in range(3):
        released = latest_egv(simulator, "User7")
        while latest_egv(simulator, "User7") == released:
            await pass_seconds(hass, freezer, 1)
        seconds = 0
        while glucose_time(hass) != latest_egv(simulator, "User7")["systemTime"]:
            await pass_seconds(hass, freezer, 1)
            seconds += 1
        waits.append(seconds)
    assert sorted(waits)[1] <= 15
    assert len(requests(simulator, "egvs")) - before <= 5


def glucose_time(hass: HomeAssistant) -> str:
    """Return the time of the latest reading as Dexcom writes it."""
    return shown(hass, "last_reading").replace("+00:00", "Z")


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [(600, 600), ("Sat, 02 May 2026 18:27:30 GMT", 900), (None, 27), ("soon", 27)],
)
async def test_rate_limit_is_obeyed(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
    retry_after: float | str | None,
    seconds: int,
) -> None:
    """After a 429 nothing is asked before the time that Dexcom names, or a short back-off."""
    simulator.faults.add(Fault("rate_limit", "egvs", count=1, retry_after=retry_after))
    while requests(simulator, "egvs")[-1].status != 429:
        await advance(timedelta(seconds=10))
    refused = simulator.requests[-1].moment
    if isinstance(retry_after, str) and seconds > 27:
        seconds = round(
            (datetime(2026, 5, 2, 18, 27, 30, tzinfo=UTC) - refused).total_seconds()
        )
    freezer.move_to(refused + timedelta(seconds=seconds - 1))
    async_fire_time_changed(hass, fire_all=False)
    await settle(hass)
    assert simulator.requests[-1].moment == refused
    await pass_seconds(hass, freezer, 10)
    assert simulator.requests[-1].status == 200
    assert shown(hass, "glucose").isdigit()


async def test_errors_are_followed_by_longer_waits(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A server in trouble is asked less and less often."""
    simulator.faults.add(Fault("http_error", "egvs", status=500))
    await pass_seconds(hass, freezer, 1200)
    failed = [
        record.moment for record in requests(simulator, "egvs") if record.status == 500
    ]
    waits = [(after - before).total_seconds() for before, after in pairwise(failed)]
    # Each wait varies by a tenth, so that many homes don't come back at once.
    for due, wait in zip((30, 60, 120, 300), waits, strict=False):
        assert 0.9 * due <= wait <= 1.1 * due + 3


async def test_revoked_access_asks_for_a_sign_in_once(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Withdrawn access leads to one request to sign in again, and to silence."""
    simulator.revoke("User7")
    await advance(timedelta(minutes=6))
    asked = len(simulator.requests)
    for _ in range(5):
        await advance(timedelta(hours=1))
    assert len(simulator.requests) == asked
    [flow] = hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == "reauth"
    assert shown(hass, "glucose") == "unavailable"
    assert loaded_entry.state is ConfigEntryState.LOADED


async def test_expired_tokens_are_renewed_in_passing(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A day has a dozen renewals and not a moment without data."""
    states = set()
    for _ in range(24 * 12):
        await advance(timedelta(minutes=5))
        states.add(shown(hass, "glucose"))
    assert not states & {"unknown", "unavailable"}
    renewals = requests(simulator, "token")
    assert 11 <= len(renewals) <= 13
    assert {record.status for record in renewals} == {200}


async def test_access_token_that_is_refused_early(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A 401 is answered with one renewal and one more try."""
    simulator.expire_access_tokens()
    before = len(simulator.requests)
    await advance(timedelta(minutes=6))
    asked = [(record.endpoint, record.status) for record in simulator.requests[before:]]
    assert asked[:3] == [("egvs", 401), ("token", 200), ("egvs", 200)]
    assert not hass.config_entries.flow.async_progress()
    assert shown(hass, "glucose").isdigit()


async def test_devices_are_asked_for_now_and_then(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The list of devices is fetched every half hour."""
    for _ in range(48):
        await advance(timedelta(minutes=5))
    assert 8 <= len(requests(simulator, "devices")) <= 9


async def test_metrics_after_a_restart_without_new_readings(scene: Scene) -> None:
    """Metrics of what is stored are there though the first poll finds nothing new."""
    await scene.act("import_history", start=NOW - timedelta(days=2), end=NOW)
    before = shown(scene.hass, "time_in_range_1_day")
    assert before not in ("unknown", "unavailable")
    scene.user.offline.append((NOW, NOW + timedelta(days=1)))
    await scene.reload()
    await scene.reload()
    assert shown(scene.hass, "time_in_range_1_day") == before
