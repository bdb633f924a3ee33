"""The shapes of answers: what Dexcom sends, with nothing personal."""

from datetime import timedelta
from typing import Any

import orjson
import pytest

from custom_components.dexcom_api.dexcom.client import DexcomClient
from custom_components.dexcom_api.dexcom.shapes import ShapeReport

from ..simulated import NOW
from ..simulator import Fault, Simulator
from .helpers import WINDOW_ENDPOINTS, Json, body_of, read_window, reading

DAY = timedelta(days=1)

TRENDS = """none, unknown, doubleUp, singleUp, fortyFiveUp, flat, fortyFiveDown, singleDown,
    doubleDown, notComputable, rateOutOfRange"""
ALERTS = """unknown, high, low, rise, fall, outOfRange, urgentLow, urgentLowSoon, noReadings,
    fixedLow"""
SUBTYPES = """fastActing, longActing, light, medium, heavy, illness, stress, highSymptoms,
    lowSymptoms, cycle, alcohol"""
TRANSMITTERS = "unknown, g4, g5, g6, g6 pro, g6+, dexcomPro, g7, g715day, g6pro, d1+"
DEVICES = "unknown, receiver, shareReceiver, touchscreenReceiver, iOS, android"
DAYS = "monday, tuesday, wednesday, thursday, friday, saturday, sunday"
UNITS = "unknown, mg/dL, mg/dL/min, mmol/L, mmol/L/min, minutes"

# What Dexcom documents, and what is in use besides.
VALUES = [
    ("alerts", "alertName", ALERTS),
    ("alerts", "alertState", "unknown, inactive, activeSnoozed, activeAlarming"),
    ("devices", "alertSchedules.alertScheduleSettings.daysOfWeek", DAYS),
    (
        "devices",
        "alertSchedules.alertScheduleSettings.override.mode",
        "unknown, quiet, vibrate",
    ),
    ("devices", "alertSchedules.alertSettings.alertName", ALERTS),
    (
        "devices",
        "alertSchedules.alertSettings.soundOutputMode",
        "unknown, sound, vibrate, match",
    ),
    (
        "devices",
        "alertSchedules.alertSettings.soundTheme",
        "unknown, modern, classic",
    ),
    ("devices", "alertSchedules.alertSettings.unit", UNITS),
    (
        "egvs",
        "displayApp",
        "G5, G6, G7, G7Android, DexcomOne, D1G7, receiver, Watch",
    ),
    ("egvs", "displayDevice", DEVICES),
    ("egvs", "rateUnit", "unknown, mg/dL/min, mmol/L/min"),
    ("egvs", "status", "unknown, high, low, ok"),
    ("egvs", "transmitterGeneration", TRANSMITTERS),
    ("egvs", "transmitterGenerationVariant", TRANSMITTERS),
    ("egvs", "trend", TRENDS),
    ("egvs", "unit", "unknown, mg/dL, mmol/L"),
    ("events", "eventStatus", "created, updated, deleted"),
    ("events", "eventSubType", SUBTYPES),
    (
        "events",
        "eventType",
        "unknown, insulin, carbs, exercise, health, bloodGlucose, notes, note",
    ),
    ("events", "unit", "unknown, grams, mg/dL, minutes, units, mmol/L"),
    ("events", "", "alert, calibration, dataRange, device, egv, event"),
]


async def find_shape(client: DexcomClient, endpoint: str, days: int = 20) -> Json:
    """Return the shape of an endpoint's answer for some days."""
    if endpoint in WINDOW_ENDPOINTS:
        await read_window(client, endpoint, NOW - days * DAY, NOW)
    elif endpoint == "devices":
        await client.devices()
    else:
        await client.data_range()
    return dict(client.shapes.as_dict()[endpoint])


@pytest.mark.parametrize("user_name", ["User7", "User4"])
@pytest.mark.parametrize("endpoint", [*WINDOW_ENDPOINTS, "devices", "dataRange"])
async def test_documented(
    client: DexcomClient, simulator: Simulator, user_name: str, endpoint: str
) -> None:
    """Every field that was sent is listed with its types, and times with their formats."""
    shape = await find_shape(client, endpoint)
    assert shape["answers"] == 1
    assert shape["unknown_values"] == {}
    assert shape["skipped"] == {}
    window = (NOW - 20 * DAY, NOW) if endpoint in WINDOW_ENDPOINTS else ()
    [sent, *_] = simulator.truth(user_name, endpoint, *window)
    path = "" if endpoint == "dataRange" else "records[]."
    assert {f"{path}{key}" for key in sent} <= shape["fields"].keys()
    assert shape["fields"]["userId"] == ["string"]
    times = {"devices": "records[].lastUploadDate", "dataRange": "egvs.end.systemTime"}
    formats = shape["time_formats"][times.get(endpoint, "records[].systemTime")]
    assert all(time.startswith("9999-99-99T99:99") for time in formats)
    is_aware = user_name == "User7" or endpoint == "devices"
    assert all(time.endswith("Z") is is_aware for time in formats)


def find_unknown(endpoint: str, path: str, value: str) -> set[str]:
    """Return the values listed as unknown when an answer has a value at a path."""
    sent: Any = value
    for key in reversed(path.split(".")):
        sent = {key: [sent] if isinstance(sent, dict) else sent}
    report = ShapeReport()
    report.add(endpoint, orjson.dumps(sent), has_skipped=False)
    return set().union(*report.as_dict()[endpoint]["unknown_values"].values())


@pytest.mark.parametrize(("endpoint", "path", "values"), VALUES)
def test_values(endpoint: str, path: str, values: str) -> None:
    """A documented value in any case isn't listed, and a new value is."""
    path = f"records.{path}" if path else "recordType"
    for value in (one.strip() for one in values.split(",")):
        for written in (value, value.upper(), value.lower()):
            assert find_unknown(endpoint, path, written) == set()
    assert find_unknown(endpoint, path, "new") == {"new"}


def name_of(number: int) -> str:
    """Return a distinct name of eight letters for a number."""
    return f"{number:08b}".replace("0", "a").replace("1", "b")


def test_much_that_is_new() -> None:
    """A shape lists at most 100 new items of each kind, and keeps counting those."""
    report = ShapeReport()
    for number in (*range(150), 0, 149):
        new = name_of(number)
        odd_time = new.replace("b", "1")
        egv = reading(1, displayTime=odd_time, trend=new) | {new: 1}
        skipped = {"recordId": "a", "systemTime": odd_time}
        report.add("egvs", body_of(egv, skipped), has_skipped=True)
    shape = report.as_dict()["egvs"]
    assert shape["answers"] == 152
    assert len(shape["unknown_fields"]) == 100
    assert len(shape["unknown_values"]["records[].trend"]) == 100
    assert len(shape["time_formats"]["records[].displayTime"]) == 100
    assert len(shape["skipped"]) == 100
    assert shape["skipped"]["recordId: string, systemTime: xxxxxxxx"] == 2
    assert sum(shape["skipped"].values()) == 101


def test_object_of_many_fields() -> None:
    """Only the first hundred fields of an object are looked at."""
    report = ShapeReport()
    body = body_of({name_of(number): 1 for number in range(150)})
    report.add("egvs", body, has_skipped=False)
    listed = report.as_dict()["egvs"]["unknown_fields"]
    assert [*listed] == [f"records[].{name_of(number)}" for number in range(100)]


async def test_undocumented(client: DexcomClient, simulator: Simulator) -> None:
    """What is new is listed by its name, unless that could be an id or a text."""
    new: Json = {
        "calibrationState": [1],
        "x-Code": 1,
        "value": "112",
        "trend": "Sideways",
        "transmitterGeneration": "g8",
        "displayDevice": "Anna's phone",
        "unit": "8XK2M19",
        "status": "",
        "displayTime": "2 May 2026, 6:05 PM",
    }

    def change(body: Json) -> Json:
        records = [record | new for record in body["records"]]
        return body | {"records": records, "nextPage": None}

    simulator.users["User7"].add_patch("egvs", change)
    shape = await find_shape(client, "egvs")
    assert shape["unknown_fields"] == {
        "nextPage": ["null"],
        "records[].?": ["integer"],
        "records[].calibrationState": ["array"],
    }
    assert shape["unknown_values"] == {
        "records[].displayDevice": ["?"],
        "records[].transmitterGeneration": ["g8"],
        "records[].trend": ["Sideways"],
        "records[].unit": ["?"],
    }
    assert shape["fields"]["records[].value"] == ["string"]
    assert shape["fields"]["records[].status"] == ["empty string"]
    formats = shape["time_formats"]
    assert formats["records[].displayTime"] == ["9 xxx 9999x 9:99 xx"]


async def test_skipped(client: DexcomClient, simulator: Simulator) -> None:
    """Each record that is skipped has a reason, wherever it is in the answer."""
    long = {"recordId": "a" * 2_000, "systemTime": "2026-05-02T18:05:12Z"}
    deep: Any = []
    for _ in range(40):
        deep = [deep]
    odd = [
        *(None, "record", 7, {}, long, {**long, "note": "b" * 2_000_000}, [deep]),
        *({"recordId": 5, "systemTime": "x"}, {"recordId": "a", "systemTime": 5}),
        {"recordId": "a", "systemTime": "0000-13-02T18:05:12Z"},
    ]

    def change(body: Json) -> Json:
        body["records"][100:100] = odd
        return body

    simulator.users["User7"].add_patch("egvs", change)
    shape = await find_shape(client, "egvs")
    assert shape["skipped"] == {
        "integer instead of object": 1,
        "nested too deep": 1,
        "null instead of object": 1,
        "recordId: integer, systemTime: x": 1,
        "recordId: missing, systemTime: missing": 1,
        "recordId: string, systemTime: 9999-99-99T99:99:99Z": 2,
        "recordId: string, systemTime: integer": 1,
        "string instead of object": 1,
        "too long": 1,
    }
    assert client.counters.skipped_records == {"egvs": len(odd)}


async def test_no_json(client: DexcomClient, simulator: Simulator) -> None:
    """An answer that can't be read has no shape, and those after it do."""
    simulator.faults.add(Fault("http_error", status=200, body="<html>", count=1))
    with pytest.raises(Exception, match="not JSON"):
        await client.devices()
    assert client.shapes.as_dict() == {}
    assert (await find_shape(client, "devices"))["answers"] == 1
