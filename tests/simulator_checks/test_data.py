"""The data endpoints answer as the reference says Dexcom does."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.simulator import CLIENT_ID, Simulator, SimulatorClock

from .client import DAY, HOUR, MINUTE, NOW, Client, moment_of

COMMON = {"recordId", "systemTime", "displayTime", "transmitterId", "displayDevice"}
COMMON |= {"transmitterGeneration", "transmitterGenerationVariant"}
FIELDS = {
    "egvs": COMMON
    | {"transmitterTicks", "value", "status", "trend", "trendRate"}
    | {"unit", "rateUnit", "displayApp"},
    "events": COMMON
    | {"recordedSystemTime", "recordedDisplayTime", "eventStatus"}
    | {"eventType", "eventSubType", "value", "unit"},
    "calibrations": COMMON | {"value", "unit", "transmitterTicks"},
    "alerts": COMMON | {"alertName", "alertState", "displayApp"},
}
MONTH = (NOW - 30 * DAY, NOW)


@pytest.mark.parametrize("user_name", ["User7", "User6", "User4", "User8"])
@pytest.mark.parametrize("endpoint", FIELDS)
async def test_records(client: Client, endpoint: str, user_name: str) -> None:
    """Records have the documented fields and come newest first."""
    user = client.simulator.users[user_name]
    start, end = (f"{moment:%FT%T}" for moment in MONTH)
    status, body = await client.get(endpoint, user_name, startDate=start, endDate=end)
    assert status == 200
    records = body.pop("records")
    assert body == {
        "recordType": endpoint.removesuffix("s"),
        "recordVersion": "3.0",
        "userId": user.user_id(CLIENT_ID),
    }
    assert records
    assert len({record["recordId"] for record in records}) == len(records)
    times = [record["systemTime"] for record in records]
    assert times == sorted(times, reverse=True)
    for record in records:
        assert set(record) == FIELDS[endpoint]
        assert len(record["transmitterId"]) == 64
    if user_name != "User4":
        for record in records[:: max(1, len(records) // 50)]:
            display = datetime.fromisoformat(record["displayTime"])
            local = moment_of(record).astimezone(ZoneInfo(user.time_zone))
            assert record["systemTime"].endswith("Z")
            assert display == moment_of(record)
            assert display.utcoffset() == local.utcoffset()
    assert client.simulator.truth(user_name, endpoint, *MONTH) == records[::-1]


def test_readings(simulator: Simulator) -> None:
    """Readings come every five minutes, with trends that fit their rates."""
    records = simulator.truth("User7", "egvs", *MONTH)
    assert 0.93 * 8640 < len(records) < 8640
    bands = {"flat": (-1, 1), "fortyFiveUp": (1, 2), "doubleDown": (-8, -3)}
    for record in records:
        assert 39 <= record["value"] <= 401
        assert (record["status"] == "low") == (record["value"] == 39)
        if record["trend"] in bands and record["trendRate"] is not None:
            low, high = bands[record["trend"]]
            assert low <= record["trendRate"] <= high
    steps = [
        moment_of(after) - moment_of(before) for before, after in pairwise(records)
    ]
    regular = [abs(step - 5 * MINUTE) <= timedelta(seconds=2) for step in steps]
    assert sum(regular) > 0.98 * len(steps)
    assert max(steps) >= 30 * MINUTE
    assert {record["trend"] for record in records} >= {"flat", "fortyFiveUp", "none"}
    assert ("flat", None) in {(item["trend"], item["trendRate"]) for item in records}


def test_meals_move_glucose(simulator: Simulator) -> None:
    """The diary and the readings come from the same model."""
    start = NOW - 20 * DAY
    readings = {
        moment_of(record): record["value"]
        for record in simulator.truth("User7", "egvs", start, NOW)
    }
    rises = []
    for record in simulator.truth("User7", "events", start, NOW):
        if record["eventType"] == "carbs" and int(record["value"]) >= 40:
            after = {
                moment - moment_of(record): value for moment, value in readings.items()
            }
            before = [v for age, v in after.items() if abs(age) < 5 * MINUTE]
            peak = [v for age, v in after.items() if timedelta(0) < age < 2 * HOUR]
            if before and peak:
                rises.append(max(peak) - before[0])
    assert sum(rise > 20 for rise in rises) > 0.8 * len(rises) > 15


async def test_window_rules(client: Client) -> None:
    """A window must be well formed and no longer than 30 days."""
    day = {"startDate": "2026-11-01T00:00:00", "endDate": "2026-11-02T00:00:00"}
    for change in (
        {"startDate": "2026-11-01T00:00:00Z"},
        {"startDate": "2026-11-01T00:00:00+00:00"},
        {"startDate": "2026-11-01"},
        {"startDate": "2026-13-01T00:00:00"},
        {"endDate": "2026-11-01T00:00:00"},
        {"endDate": "2026-12-01T00:00:01"},
    ):
        status, body = await client.get("egvs", **(day | change))
        assert status == 400
        assert body["fault"]["faultstring"]
    assert (await client.get("egvs", startDate=day["startDate"]))[0] == 400
    for end in (day["endDate"], "2026-12-01T00:00:00"):
        assert (await client.get("egvs", **(day | {"endDate": end})))[0] == 200
    client.token = "unknown"
    assert (await client.get("egvs", **day))[0] == 401


async def test_window_is_half_open(client: Client) -> None:
    """A window includes its start and excludes its end."""
    newer, older, *_ = await client.window("egvs", NOW - 5 * HOUR, NOW)
    window = (moment_of(older), moment_of(newer))
    assert await client.window("egvs", *window) == [older]


async def test_devices(client: Client) -> None:
    """A G7 account has a device for each sensor, uploaded last by the newest."""
    status, body = await client.get("devices")
    assert (status, body["recordType"]) == (200, "device")
    assert 12 <= len(body["records"]) <= 14
    assert body["records"][0]["displayApp"] == "G7"
    assert body["records"][0]["lastUploadDate"] == "2026-11-20T12:00:00Z"
    _, body = await client.get("devices", "User4")
    assert body["records"][0]["displayDevice"] == "receiver"


async def test_data_range(client: Client) -> None:
    """The data range has the first and last visible moment."""
    status, body = await client.get("dataRange")
    assert (status, body["recordType"]) == (200, "dataRange")
    assert "records" not in body
    last = client.simulator.truth("User7", "egvs", NOW - DAY, NOW)[-1]
    assert body["egvs"]["end"]["systemTime"] == last["systemTime"]
    assert moment_of(body["egvs"]["end"]) <= NOW - HOUR
    start = moment_of(body["egvs"]["start"])
    assert timedelta(0) <= start - (NOW - 120 * DAY) < 4 * HOUR
    assert body["events"]
    assert body["calibrations"]


@pytest.mark.parametrize(
    ("user", "has"), [("UserEmpty", set()), ("UserOne", {"egvs", "alerts", "devices"})]
)
async def test_users_without_data(client: Client, user: str, has: set[str]) -> None:
    """A new account has no data, and a Dexcom ONE neither events nor calibrations."""
    _, data_range = await client.get("dataRange", user)
    for endpoint in ("egvs", "events", "calibrations"):
        assert bool(data_range[endpoint]) is (endpoint in has)
    for endpoint in FIELDS:
        found = await client.window(endpoint, *MONTH, user)
        assert bool(found) is (endpoint in has)
    devices = (await client.get("devices", user))[1]["records"]
    assert bool(devices) is ("devices" in has)


async def test_delay(client: Client) -> None:
    """A phone's readings become visible after the delay, and not before."""
    window = (NOW - 6 * HOUR, NOW + DAY)
    before = await client.window("egvs", *window)
    assert before[0]["systemTime"] <= "2026-11-20T11:00:00Z"
    client.simulator.clock.advance(30 * MINUTE)
    later = await client.window("egvs", *window)
    assert later[-len(before) :] == before
    assert len(later) > len(before)
    client.simulator.users["User7"].delay = 3 * HOUR
    assert len(await client.window("egvs", *window)) < len(before)


async def test_offline_phone(client: Client) -> None:
    """What was recorded offline arrives when the phone is back."""
    window = (NOW - 12 * HOUR, NOW)
    whole = await client.window("egvs", *window)
    user = client.simulator.users["User7"]
    user.offline = [(NOW - 5 * HOUR, NOW + HOUR)]
    partly = await client.window("egvs", *window)
    assert partly[0]["systemTime"] < "2026-11-20T07:00:00Z"
    assert whole[-len(partly) :] == partly
    _, body = await client.get("devices")
    assert body["records"][0]["lastUploadDate"] == "2026-11-20T07:00:00Z"
    client.simulator.clock.advance(HOUR)
    assert len(await client.window("egvs", *window)) >= len(whole)


async def test_receiver(client: Client) -> None:
    """A receiver's records have no offset and arrive once per session."""
    user = client.simulator.users["User4"]
    current = user.trace.schedule.session_at(NOW.timestamp())
    newest, *others = await client.window("egvs", NOW - 25 * DAY, NOW, "User4")
    last, display = (
        datetime.fromisoformat(newest[key]) for key in ("systemTime", "displayTime")
    )
    assert last.tzinfo is None
    assert moment_of(newest).timestamp() < current.start_seconds
    assert display - last == HOUR
    _, body = await client.get("dataRange", "User4")
    assert body["egvs"]["end"]["systemTime"] == newest["systemTime"]
    client.simulator.clock.set(datetime.fromtimestamp(current.next_start_seconds, UTC))
    now = client.simulator.clock.now()
    later = await client.window("egvs", NOW - 12 * DAY, now, "User4")
    assert later[0]["transmitterTicks"] > newest["transmitterTicks"]
    assert sum(record not in [newest, *others] for record in later) > 2500


@pytest.mark.parametrize("endpoint", FIELDS)
def test_determinism(simulator: Simulator, endpoint: str) -> None:
    """The same seed gives the same data whatever was asked before."""
    second = Simulator(clock=SimulatorClock(NOW + DAY))
    other = Simulator(clock=SimulatorClock(NOW), seed=2)
    window = (NOW - 3 * DAY - 7 * HOUR, NOW - DAY)
    second.truth("User7", endpoint, NOW - 9 * DAY, NOW)
    truth = simulator.truth("User7", endpoint, *window)
    assert truth == second.truth("User7", endpoint, *window)
    if endpoint != "calibrations":
        assert truth != other.truth("User7", endpoint, *window)


async def test_own_records(client: Client) -> None:
    """Hand-made records are served, replace originals, and can be patched."""
    user = client.simulator.users["User7"]
    window = (NOW - 6 * HOUR, NOW)
    records = await client.window("egvs", *window)
    user.add_record("egvs", records[3] | {"value": 222})
    user.add_record("egvs", {"recordId": "new", "systemTime": "2026-11-20T11:30:00Z"})
    changed = await client.window("egvs", *window)
    assert changed[3]["value"] == 222
    assert len(changed) == len(records)
    client.simulator.clock.advance(30 * MINUTE)
    assert "new" in [item["recordId"] for item in await client.window("egvs", *window)]
    user.add_patch("egvs", lambda body: body | {"records": []})
    assert await client.window("egvs", *window) == []
