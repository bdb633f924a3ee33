"""Readings by the month: the same as record by record, whatever was sent."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
import json
import random
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.dexcom_api.dexcom import DexcomClient, DexcomResponseError, bulk
from custom_components.dexcom_api.dexcom.bulk import (
    DECODE_EGVS,
    PLAIN_DECODER,
    decode_columns,
)
from custom_components.dexcom_api.dexcom.columns import Columns, Row, merged

from ..simulator import Fault, Simulator
from ..simulator.mutations import MUTATIONS, mutate
from .helpers import USERS, Json, body_of, truth_of

DAY = timedelta(days=1)
FIRST = datetime(2026, 5, 2, 23, 50, 12, tzinfo=UTC)


def reading(number: int, **fields: Any) -> Json:
    """Return a reading as it is documented, of a number of intervals after the first."""
    moment = FIRST + number * timedelta(minutes=5)
    return {
        "recordId": f"0d1f3c6e-5b1a-4a6a-9a53-{number:012}",
        "systemTime": f"{moment:%Y-%m-%dT%H:%M:%S}Z",
        "displayTime": f"{moment:%Y-%m-%dT%H:%M:%S}+00:00",
        "transmitterId": "cafe",
        "transmitterTicks": 300 * number,
        "value": 100 + number,
        "status": None,
        "trend": "flat",
        "trendRate": 0.5,
        "unit": "mg/dL",
        "rateUnit": "mg/dL/min",
        "displayDevice": "iOS",
        "transmitterGeneration": "g7",
        "transmitterGenerationVariant": "g7",
        "displayApp": "G7",
    } | fields


def told(columns: Columns) -> list[Row]:
    """Return what columns hold, each measurement once, in a form that can be compared."""
    whole, _ = merged(Columns.empty(), columns)
    return [
        row._replace(rate=-99 if row.rate != row.rate else row.rate)
        for row in whole.rows()
    ]


def assert_same(body: bytes) -> None:
    """Assert that a body gives the same in columns as record by record."""
    thorough = DECODE_EGVS(body)
    for received in (body, bytearray(body)):
        columns, skipped = decode_columns(received)
        assert told(columns) == told(Columns.of(thorough.records))
        assert skipped == thorough.skipped
        assert received == body


def is_plain(body: bytes) -> bool:
    """Tell whether a body is read in the quick way."""
    try:
        PLAIN_DECODER.decode(body)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("user_name", USERS)
@pytest.mark.parametrize("length", [timedelta(hours=3), 40 * DAY])
async def test_window(
    client: DexcomClient, now: datetime, user_name: str, length: timedelta
) -> None:
    """A window in columns is the window of records, at both ends and where pieces meet."""
    records = (await client.egvs(now - length, now)).records
    columns = await client.egv_columns(now - length, now)
    assert told(columns) == told(Columns.of(records))
    assert bool(columns) == (user_name != "UserEmpty" and len(records) > 0)


async def test_both_ends(client: DexcomClient, now: datetime) -> None:
    """A reading at the very start or end belongs to the window."""
    day = await client.egvs(now - DAY, now)
    first, last = day.records[3].system_time, day.records[9].system_time
    columns = await client.egv_columns(first, last)
    assert len(columns) == 7


@pytest.mark.parametrize("user_name", ["User7", "User4"])
@pytest.mark.parametrize("kind", sorted(MUTATIONS))
def test_fault(simulator: Simulator, now: datetime, user_name: str, kind: str) -> None:
    """Whatever is wrong with a body, it holds what it holds record by record."""
    sent = {
        "records": truth_of(simulator, user_name, "egvs", now - 25 * DAY, now)[::-1]
    }
    assert sent["records"]
    assert_same(json.dumps(mutate(sent, [kind], random.Random(1))).encode())


async def test_garbage_is_counted(
    client: DexcomClient, simulator: Simulator, now: datetime
) -> None:
    """Records that can't be read are left out and counted."""
    clean = await client.egv_columns(now - DAY, now)
    simulator.faults.add(Fault("garbage_records", "egvs", count=1))
    assert told(await client.egv_columns(now - DAY, now)) == told(clean)
    assert client.counters.skipped_records["egvs"] == 6


@pytest.mark.parametrize(
    ("fields", "plain"),
    [
        ({}, True),
        ({"systemTime": "2026-05-03T00:00:12"}, True),
        ({"systemTime": "2026-05-03T02:00:12+02:00"}, True),
        ({"systemTime": "2026-05-03T00:00:12.438Z"}, True),
        ({"systemTime": "2026-5-3T00:00:12Z"}, True),
        ({"systemTime": "2026-05-02T16:00:13-07:59:58"}, True),
        ({"systemTime": "2026-05-03 00:00"}, True),
        ({"systemTime": "soon"}, True),
        ({"systemTime": None}, False),
        ({"value": None}, False),
        ({"value": None, "status": "low"}, False),
        ({"value": 117.5}, True),
        ({"value": 5000}, False),
        ({"value": 6.5, "unit": "mmol/L"}, False),
        ({"trendRate": 0.1, "rateUnit": "mmol/L/min"}, False),
        ({"trendRate": None, "trend": None}, True),
        ({"trend": "sideways"}, False),
        ({"displayDevice": "shareReceiver"}, False),
        ({"transmitterGeneration": "g6 pro"}, False),
        ({"transmitterTicks": None}, True),
        ({"transmitterId": None}, True),
        ({"recordId": "short"}, True),
        ({"recordId": "\N{GREEK SMALL LETTER ALPHA}" * 36}, True),
        ({"recordId": ""}, False),
    ],
)
def test_one_odd_reading(fields: Json, plain: bool) -> None:
    """An odd reading among others is read as it is by itself, in the quick way or not."""
    body = body_of(reading(0), reading(1), reading(2, **fields), reading(3))
    assert is_plain(body) is plain
    assert_same(body)


@pytest.mark.parametrize(
    "order", [sorted, lambda numbers: sorted(numbers)[::-1], random.Random(1).shuffle]
)
def test_order(order: Callable[[list[int]], list[int] | None]) -> None:
    """Readings come in any order."""
    numbers = list(range(50))
    numbers = order(numbers) or numbers
    body = body_of(*map(reading, numbers))
    columns, _ = decode_columns(body)
    assert list(columns.values) == [100 + number for number in range(50)]
    assert_same(body)


@pytest.mark.parametrize("slice_bytes", [1, 300, 5_000, 30_000])
@pytest.mark.parametrize("last", [{}, {"value": None}, {"systemTime": "soon"}])
def test_slices(
    monkeypatch: pytest.MonkeyPatch, slice_bytes: int, last: dict[str, Any]
) -> None:
    """A long body is read in slices, wherever they end, and left as it was."""
    monkeypatch.setattr(bulk, "SLICE_BYTES", slice_bytes)
    quote = '},{"recordId":"'
    records = [reading(number, displayApp=quote) for number in range(40)]
    records[-1] |= last
    assert_same(json.dumps({"records": records}, separators=(",", ":")).encode())


@given(
    st.lists(
        st.builds(
            reading,
            st.integers(0, 40),
            trend=st.sampled_from(["flat", "doubleUp", None, "none"]),
            trendRate=st.none() | st.floats(-8, 8),
            displayDevice=st.sampled_from(["iOS", "receiver", "android"]),
            transmitterId=st.sampled_from(["cafe", "beef", "", None]),
            displayApp=st.none() | st.text(max_size=3),
        ),
        max_size=30,
        unique_by=lambda record: record["recordId"],
    )
)
@settings(deadline=None, max_examples=100)
def test_any_readings(records: list[Json]) -> None:
    """Whatever readings say, columns say the same."""
    assert_same(json.dumps({"records": records}).encode())


@pytest.mark.parametrize("body", [b"", b"[]", b"<html>", b'"egvs"'])
def test_no_envelope(body: bytes) -> None:
    """A body that is no envelope is an error."""
    with pytest.raises(DexcomResponseError):
        decode_columns(body)


@pytest.mark.parametrize("body", [b"{}", b'{"records": null}', b'{"records": []}'])
def test_nothing(body: bytes) -> None:
    """No records are no readings."""
    columns, skipped = decode_columns(body)
    assert (len(columns), skipped) == (0, 0)
