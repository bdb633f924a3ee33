"""The shapes of answers: what Dexcom sends, with nothing personal."""

from datetime import timedelta
from typing import Any

import pytest

from custom_components.dexcom_api.dexcom.client import DexcomClient

from ..simulated import NOW
from ..simulator import Fault, Simulator
from .helpers import WINDOW_ENDPOINTS, Json, read_window

DAY = timedelta(days=1)


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
