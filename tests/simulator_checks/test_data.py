"""The data endpoints answer as the reference says Dexcom does."""

from datetime import UTC, datetime, timedelta
from itertools import batched, pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.simulator import CLIENT_ID, Fault, Simulator, SimulatorClock
from tests.simulator.records import java_time

from ..account import DAY, HOUR, MINUTE, time_of
from .client import NOW, Client, Record

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
SUCCESSORS = {
    "activeAlarming": {"activeSnoozed", "inactive"},
    "activeSnoozed": {"inactive"},
    "inactive": {"activeAlarming"},
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
    assert records == sorted(records, key=time_of, reverse=True)
    assert len({record["recordId"] for record in records}) == len(records)
    for record in records:
        assert set(record) == FIELDS[endpoint]
        assert len(record["transmitterId"]) == 64
    if user_name != "User4":
        for record in records[:: max(1, len(records) // 50)]:
            display = datetime.fromisoformat(record["displayTime"])
            assert record["systemTime"].endswith("Z")
            assert display == time_of(record)
            local = display.astimezone(ZoneInfo(user.time_zone))
            assert display.utcoffset() == local.utcoffset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-20T12:00:00+00:00", "2026-11-20T12:00Z"),
        ("2026-11-20T12:00:00", "2026-11-20T12:00"),
        ("2026-11-20T12:00:07-08:00", "2026-11-20T12:00:07-08:00"),
        ("2026-11-20T12:00:00.438+05:30", "2026-11-20T12:00:00.438+05:30"),
        ("2026-11-20T12:00:00-06:59:58", "2026-11-20T12:00-06:59:58"),
    ],
)
def test_java_time(text: str, expected: str) -> None:
    """Java leaves out seconds that are zero, and writes UTC as Z."""
    assert java_time(datetime.fromisoformat(text)) == expected


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
    steps = [time_of(after) - time_of(before) for before, after in pairwise(records)]
    regular = [abs(step - 5 * MINUTE) <= timedelta(seconds=2) for step in steps]
    assert sum(regular) > 0.98 * len(steps)
    assert max(steps) >= 30 * MINUTE
    # Times of all seconds are there, those without seconds too.
    short = [record for record in records if len(record["systemTime"]) == 17]
    assert 1 / 80 < len(short) / len(records) < 1 / 40
    assert {record["trend"] for record in records} >= {"flat", "fortyFiveUp", "none"}
    assert ("flat", None) in {(item["trend"], item["trendRate"]) for item in records}


async def test_windows(client: Client) -> None:
    """A window is half open, well formed, no longer than 30 days, and needs a token."""
    newer, older, *_ = await client.window("egvs", NOW - 5 * HOUR, NOW)
    assert await client.window("egvs", time_of(older), time_of(newer)) == [older]
    day = {"startDate": "2026-11-01T00:00:00", "endDate": "2026-11-02T00:00:00"}
    for change, expected in (
        ({"startDate": "2026-11-01T00:00:00Z"}, 400),
        ({"startDate": "2026-11-01T00:00:00+00:00"}, 400),
        ({"startDate": "2026-11-01"}, 400),
        ({"startDate": "2026-13-01T00:00:00"}, 400),
        ({"endDate": ""}, 400),
        ({"endDate": "2026-11-01T00:00:00"}, 400),
        ({"endDate": "2026-12-01T00:00:01"}, 400),
        ({"endDate": "2026-12-01T00:00:00"}, 200),
    ):
        status, body = await client.get("egvs", **(day | change))
        assert status == expected
        assert bool(body.get("fault", {}).get("faultstring")) is (expected == 400)
    client.token = "unknown"
    assert (await client.get("egvs", **day))[0] == 401


async def test_devices_and_data_range(client: Client) -> None:
    """An account has a device for each transmitter, and a first and last moment."""
    _, body = await client.get("devices")
    assert body["recordType"] == "device"
    assert 12 <= len(body["records"]) <= 14
    assert body["records"][0]["lastUploadDate"] == "2026-11-20T12:00Z"
    _, body = await client.get("dataRange")
    assert body["recordType"] == "dataRange"
    last = client.simulator.truth("User7", "egvs", NOW - DAY, NOW)[-1]
    assert body["egvs"]["end"]["systemTime"] == last["systemTime"]
    start = time_of(body["egvs"]["start"])
    assert timedelta(0) <= start - (NOW - 120 * DAY) < 4 * HOUR
    assert body.keys() >= {"events", "calibrations"}
    assert "records" not in body


async def test_delay(client: Client) -> None:
    """A phone's readings become visible after the delay, or when it is back online."""
    user = client.simulator.users["User7"]
    window = (NOW - 12 * HOUR, NOW + DAY)
    before = await client.window("egvs", *window)
    assert time_of(before[0]) <= NOW - HOUR
    user.offline = [(NOW - 5 * HOUR, NOW + HOUR)]
    partly = await client.window("egvs", *window)
    assert time_of(partly[0]) < NOW - 5 * HOUR
    assert before[-len(partly) :] == partly
    _, body = await client.get("devices")
    assert body["records"][0]["lastUploadDate"] == "2026-11-20T07:00Z"
    client.simulator.clock.advance(HOUR)
    later = await client.window("egvs", *window)
    assert len(later) > len(before)
    assert later[-len(before) :] == before
    user.delay = 3 * HOUR
    assert len(await client.window("egvs", *window)) < len(before)


async def test_receiver(client: Client) -> None:
    """A receiver's records have no offset and arrive once per session."""
    user = client.simulator.users["User4"]
    current = user.trace.schedule.session_at(NOW.timestamp())
    newest = (await client.window("egvs", NOW - 25 * DAY, NOW, "User4"))[0]
    system, display = (
        datetime.fromisoformat(newest[key]) for key in ("systemTime", "displayTime")
    )
    assert system.tzinfo is None
    assert time_of(newest).timestamp() < current.start_seconds
    assert display - system == HOUR
    now = datetime.fromtimestamp(current.next_start_seconds, UTC)
    client.simulator.clock.set(now)
    later = await client.window("egvs", NOW - 12 * DAY, now, "User4")
    assert sum(time_of(record) > time_of(newest) for record in later) > 2500


async def test_watch(client: Client) -> None:
    """A watch uploads each reading too, 10 s later, with ids and alert settings of its own."""
    records = await client.window("egvs", NOW - DAY, NOW, "UserWatch")
    pairs = list(batched(records[::-1], 2, strict=True))
    assert len(pairs) > 200
    assert len({record["recordId"] for record in records}) == len(records)
    for phone, watch in pairs:
        own = {"recordId", "systemTime", "displayTime", "displayApp"}
        assert {key for key in watch if watch[key] != phone[key]} == own
        assert time_of(watch) - time_of(phone) == timedelta(seconds=10)
        assert (phone["displayApp"], watch["displayApp"]) == ("G7", "Watch")
    client.simulator.users["UserWatch"].app.set_alert("high", on_watch=True, value=300)
    _, body = await client.get("devices", "UserWatch")
    phone, watch = body["records"][:2]
    assert phone["transmitterId"] == watch["transmitterId"]
    limits = [
        {
            setting["alertName"]: setting["value"]
            for setting in schedule["alertSettings"]
        }
        for device in (phone, watch)
        for schedule in device["alertSchedules"]
    ]
    assert [(limit["low"], limit["high"]) for limit in limits] == [(70, 250), (80, 300)]


async def test_states_of_a_sensor(client: Client) -> None:
    """A receiver for a G5 writes states as values, now and then, without a trend."""
    records = await client.window("egvs", NOW - 25 * DAY, NOW, "User5")
    assert {record["displayDevice"] for record in records} == {"touchscreenReceiver"}
    states = [record for record in records if record["value"] < 39]
    assert 0 < len(states) / len(records) < 1 / 20
    assert {record["value"] for record in states} <= {1, 2, 3, 5, 6, 9, 10, 12}
    assert {record["trend"] for record in states} == {"notComputable"}
    assert all("transmitterGenerationVariant" not in record for record in records)


@pytest.mark.parametrize("endpoint", FIELDS)
def test_determinism(simulator: Simulator, endpoint: str) -> None:
    """The same seed gives the same data whenever it is asked."""
    window = ("User7", endpoint, NOW - 9 * DAY - 7 * HOUR, NOW - DAY)
    truth = simulator.truth(*window)
    assert truth == Simulator(clock=SimulatorClock(NOW + DAY)).truth(*window)
    assert truth != Simulator(clock=SimulatorClock(NOW), seed=2).truth(*window)


def test_states_follow_each_other(simulator: Simulator) -> None:
    """Every alert alarms, may be snoozed, and ends before it alarms again."""
    states: dict[str, list[str]] = {}
    for record in simulator.truth("User7", "alerts", NOW - 90 * DAY, NOW):
        states.setdefault(record["alertName"], []).append(record["alertState"])
    assert set(states) == {
        *("high", "low", "urgentLow", "urgentLowSoon", "rise", "fall"),
        *("outOfRange", "noReadings"),
    }
    for name, row in states.items():
        assert len(row) >= 4, name
        assert all(after in SUCCESSORS[before] for before, after in pairwise(row))
    assert "activeSnoozed" in states["high"]


async def test_mutations(client: Client) -> None:
    """Bodies can differ from the documented ones, and recover."""

    async def mutated(kind: str) -> Record:
        """Return a body with a mutation."""
        client.simulator.faults.add(Fault(kind, count=1))
        body: Record = (await client.get("egvs"))[1]
        return body

    clean = (await client.get("egvs"))[1]["records"]
    records = (await mutated("duplicates"))["records"]
    assert len(records) == len(clean) + -(-len(clean) // 5)
    records = (await mutated("odd_timestamps"))["records"]
    assert len({len(record["systemTime"]) for record in records}) > 5
    records = (await mutated("unknown_enums"))["records"]
    assert "sideways" in {record["trend"] for record in records}
    body = await mutated("unknown_fields")
    assert body.keys() - {"records"} > {"recordType", "revision"}
    assert all(record["revision"] == 3 for record in body["records"])
    records = (await mutated("missing_fields"))["records"]
    assert {len(record) for record in records} == {len(clean[0]) - 1}
    assert (await mutated("null_sections"))["records"] is None
    assert "records" not in await mutated("absent_sections")
    records = (await mutated("shuffled"))["records"]
    assert records != clean
    assert sorted(records, key=clean.index) == clean
    assert None in (await mutated("garbage_records"))["records"]
    records = (await mutated("late_back_fill"))["records"]
    assert 0.5 < len(records) / len(clean) < 0.8
    assert (await client.get("egvs"))[1]["records"] == clean
