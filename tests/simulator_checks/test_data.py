"""The data endpoints answer as the reference says Dexcom does."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from aiohttp import ClientSession
import pytest

from tests.simulator import CLIENT_ID, Simulator, SimulatorClock

from .client import NOW, Caller

pytestmark = pytest.mark.usefixtures("socket_enabled")

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


@pytest.mark.parametrize("user_name", ["User7", "User6", "User4", "User8"])
@pytest.mark.parametrize("endpoint", FIELDS)
async def test_records(
    simulator: Simulator, session: ClientSession, endpoint: str, user_name: str
) -> None:
    """Records have the documented fields and come newest first."""
    caller = Caller(simulator, session, user_name)
    start = NOW - timedelta(days=30)
    status, body = await caller.get(
        endpoint, startDate=f"{start:%FT%T}", endDate=f"{NOW:%FT%T}"
    )
    assert status == 200
    assert list(body) == ["recordType", "recordVersion", "userId", "records"]
    assert body["recordType"] == endpoint.removesuffix("s")
    assert body["recordVersion"] == "3.0"
    assert body["userId"] == simulator.users[user_name].user_id(CLIENT_ID)
    records = body["records"]
    assert records
    assert len({record["recordId"] for record in records}) == len(records)
    times = [record["systemTime"] for record in records]
    assert times == sorted(times, reverse=True)
    for record in records:
        assert set(record) == FIELDS[endpoint]
        assert len(record["transmitterId"]) == 64
    if user_name != "User4":
        zone = ZoneInfo(simulator.users[user_name].time_zone)
        for record in records[:: max(1, len(records) // 50)]:
            system = datetime.fromisoformat(record["systemTime"])
            display = datetime.fromisoformat(record["displayTime"])
            assert record["systemTime"].endswith("Z")
            assert display == system
            assert display.utcoffset() == system.astimezone(zone).utcoffset()
    truth = simulator.truth(user_name, endpoint, start, NOW)
    assert truth == records[::-1]


async def test_readings(simulator: Simulator, session: ClientSession) -> None:
    """Readings come every five minutes, with trends that fit their rates."""
    caller = Caller(simulator, session, "User7")
    records = await caller.window("egvs", NOW - timedelta(days=30), NOW)
    assert 0.93 * 8640 < len(records) < 8640
    bands = {"flat": (-1, 1), "fortyFiveUp": (1, 2), "doubleDown": (-8, -3)}
    steps = []
    for newer, record in pairwise(records):
        moments = [
            datetime.fromisoformat(item["systemTime"]) for item in (newer, record)
        ]
        steps.append((moments[0] - moments[1]).total_seconds())
        assert 39 <= record["value"] <= 401
        assert (record["status"] == "low") == (record["value"] == 39)
        if record["trend"] in bands and record["trendRate"] is not None:
            low, high = bands[record["trend"]]
            assert low <= record["trendRate"] <= high
    assert sum(298 <= step <= 302 for step in steps) > 0.98 * len(steps)
    assert max(steps) >= 1800
    assert {record["trend"] for record in records} >= {"flat", "fortyFiveUp", "none"}
    assert any(
        record["trendRate"] is None and record["trend"] == "flat" for record in records
    )


async def test_meals_move_glucose(simulator: Simulator) -> None:
    """The diary and the readings come from the same model."""
    start = NOW - timedelta(days=20)
    readings = {
        datetime.fromisoformat(record["systemTime"]): record["value"]
        for record in simulator.truth("User7", "egvs", start, NOW)
    }
    rises = []
    for record in simulator.truth("User7", "events", start, NOW):
        if record["eventType"] == "carbs" and int(record["value"]) >= 40:
            moment = datetime.fromisoformat(record["systemTime"])
            before = [
                v for t, v in readings.items() if abs(t - moment) < timedelta(minutes=5)
            ]
            peak = [
                value
                for other, value in readings.items()
                if timedelta(0) < other - moment < timedelta(hours=2)
            ]
            if before and peak:
                rises.append(max(peak) - before[0])
    assert sum(rise > 20 for rise in rises) > 0.8 * len(rises) > 15


async def test_window_rules(simulator: Simulator, session: ClientSession) -> None:
    """A window must be well formed and no longer than 30 days."""
    caller = Caller(simulator, session, "User7")
    day = {"startDate": "2026-11-01T00:00:00", "endDate": "2026-11-02T00:00:00"}
    for change in (
        {"startDate": "2026-11-01T00:00:00Z"},
        {"startDate": "2026-11-01T00:00:00+00:00"},
        {"startDate": "2026-11-01"},
        {"startDate": "2026-13-01T00:00:00"},
        {"endDate": "2026-11-01T00:00:00"},
        {"endDate": "2026-12-01T00:00:01"},
    ):
        status, body = await caller.get("egvs", **(day | change))
        assert status == 400
        assert body["fault"]["faultstring"]
    assert (await caller.get("egvs"))[0] == 400
    assert (await caller.get("egvs", **day))[0] == 200
    day["endDate"] = "2026-12-01T00:00:00"
    assert (await caller.get("egvs", **day))[0] == 200
    caller.token = "unknown"
    assert (await caller.get("egvs", **day))[0] == 401


async def test_window_is_half_open(
    simulator: Simulator, session: ClientSession
) -> None:
    """The start belongs to a window, the end does not."""
    caller = Caller(simulator, session, "User7")
    records = await caller.window("egvs", NOW - timedelta(hours=5), NOW)
    newer, older = (
        datetime.fromisoformat(record["systemTime"]) for record in records[:2]
    )
    assert await caller.window("egvs", older, newer) == [records[1]]


async def test_devices(simulator: Simulator, session: ClientSession) -> None:
    """A G7 account has a device for each sensor, a receiver no schedules."""
    status, body = await Caller(simulator, session, "User7").get("devices")
    assert status == 200
    assert body["recordType"] == "device"
    assert len(body["records"]) in (12, 13, 14)
    device = body["records"][0]
    assert device["displayApp"] == "G7"
    assert device["lastUploadDate"] == "2026-11-20T12:00:00Z"
    names = {
        setting["alertName"] for setting in device["alertSchedules"][0]["alertSettings"]
    }
    assert "urgentLow" in names
    _, body = await Caller(simulator, session, "User4").get("devices")
    assert body["records"][0]["alertSchedules"] == []
    assert body["records"][0]["displayDevice"] == "receiver"
    _, body = await Caller(simulator, session, "User8").get("devices")
    names = {
        setting["alertName"]
        for setting in body["records"][0]["alertSchedules"][0]["alertSettings"]
    }
    assert not names & {"urgentLow", "urgentLowSoon", "rise", "fall"}


async def test_data_range(simulator: Simulator, session: ClientSession) -> None:
    """The range tells the first and last visible moment."""
    status, body = await Caller(simulator, session, "User7").get("dataRange")
    assert status == 200
    assert body["recordType"] == "dataRange"
    assert "records" not in body
    end = datetime.fromisoformat(body["egvs"]["end"]["systemTime"])
    visible = simulator.truth("User7", "egvs", NOW - timedelta(days=1), NOW)
    assert visible[-1]["systemTime"] == body["egvs"]["end"]["systemTime"]
    assert end <= NOW - timedelta(hours=1)
    start = datetime.fromisoformat(body["egvs"]["start"]["systemTime"])
    assert timedelta(0) <= start - (NOW - timedelta(days=120)) < timedelta(hours=4)
    assert body["events"]
    assert body["calibrations"]


async def test_users_without_data(simulator: Simulator, session: ClientSession) -> None:
    """An empty account and Dexcom ONE lack what they should lack."""
    caller = Caller(simulator, session, "UserEmpty")
    _, body = await caller.get("dataRange")
    assert (body["egvs"], body["events"], body["calibrations"]) == (None, None, None)
    assert (await caller.get("devices"))[1]["records"] == []
    start = NOW - timedelta(days=30)
    for endpoint in FIELDS:
        assert await caller.window(endpoint, start, NOW) == []
    caller = Caller(simulator, session, "UserOne")
    assert await caller.window("events", start, NOW) == []
    assert await caller.window("calibrations", start, NOW) == []
    assert await caller.window("egvs", start, NOW)
    _, body = await caller.get("dataRange")
    assert body["egvs"]
    assert body["events"] is None


async def test_delay(simulator: Simulator, session: ClientSession) -> None:
    """A phone's readings become visible after the delay, and not before."""
    caller = Caller(simulator, session, "User7")
    window = (NOW - timedelta(hours=6), NOW + timedelta(days=1))
    before = await caller.window("egvs", *window)
    assert before[0]["systemTime"] <= "2026-11-20T11:00:00Z"
    simulator.clock.advance(timedelta(minutes=30))
    later = await caller.window("egvs", *window)
    assert later[-len(before) :] == before
    assert len(later) > len(before)
    simulator.users["User7"].delay = timedelta(hours=3)
    assert len(await caller.window("egvs", *window)) < len(before)


async def test_offline_phone(simulator: Simulator, session: ClientSession) -> None:
    """What was recorded offline arrives when the phone is back."""
    caller = Caller(simulator, session, "User7")
    window = (NOW - timedelta(hours=12), NOW)
    whole = await caller.window("egvs", *window)
    user = simulator.users["User7"]
    user.offline = [(NOW - timedelta(hours=5), NOW + timedelta(hours=1))]
    partly = await caller.window("egvs", *window)
    assert partly[0]["systemTime"] < "2026-11-20T07:00:00Z"
    assert whole[-len(partly) :] == partly
    _, body = await caller.get("devices")
    assert body["records"][0]["lastUploadDate"] == "2026-11-20T07:00:00Z"
    simulator.clock.advance(timedelta(hours=1))
    assert len(await caller.window("egvs", *window)) >= len(whole)


async def test_receiver(simulator: Simulator, session: ClientSession) -> None:
    """A receiver's records have no offset and arrive once a session."""
    caller = Caller(simulator, session, "User4")
    user = simulator.users["User4"]
    current = user.trace.schedule.session_at(NOW.timestamp())
    records = await caller.window("egvs", NOW - timedelta(days=25), NOW)
    last = datetime.fromisoformat(records[0]["systemTime"])
    assert last.tzinfo is None
    assert last.replace(tzinfo=UTC).timestamp() < current.start_seconds
    display = datetime.fromisoformat(records[0]["displayTime"])
    assert display - last == timedelta(hours=1)
    _, body = await caller.get("dataRange")
    assert body["egvs"]["end"]["systemTime"] == records[0]["systemTime"]
    simulator.clock.set(datetime.fromtimestamp(current.next_start_seconds, UTC))
    caller = Caller(simulator, session, "User4")
    later = await caller.window("egvs", NOW - timedelta(days=12), simulator.clock.now())
    assert later[0]["transmitterTicks"] > records[0]["transmitterTicks"]
    assert sum(record not in records for record in later) > 2500


async def test_determinism() -> None:
    """The same seed gives the same data whatever was asked before."""
    first = Simulator(clock=SimulatorClock(NOW))
    second = Simulator(clock=SimulatorClock(NOW + timedelta(days=1)))
    other = Simulator(clock=SimulatorClock(NOW), seed=2)
    window = (NOW - timedelta(days=3, hours=7), NOW - timedelta(days=1))
    for endpoint in FIELDS:
        second.truth("User7", endpoint, NOW - timedelta(days=9), NOW)
        truth = first.truth("User7", endpoint, *window)
        assert truth == second.truth("User7", endpoint, *window)
        if endpoint != "calibrations":
            assert truth != other.truth("User7", endpoint, *window)


async def test_own_records(simulator: Simulator, session: ClientSession) -> None:
    """Hand-made records are served, replace originals, and can be patched."""
    caller = Caller(simulator, session, "User7")
    user = simulator.users["User7"]
    window = (NOW - timedelta(hours=6), NOW)
    records = await caller.window("egvs", *window)
    user.add_record("egvs", records[3] | {"value": 222})
    user.add_record("egvs", {"recordId": "new", "systemTime": "2026-11-20T11:30:00Z"})
    changed = await caller.window("egvs", *window)
    assert changed[3]["value"] == 222
    assert len(changed) == len(records)
    simulator.clock.advance(timedelta(minutes=30))
    assert "new" in [
        record["recordId"] for record in await caller.window("egvs", *window)
    ]
    user.add_patch("egvs", lambda body: body | {"records": []})
    assert await caller.window("egvs", *window) == []
