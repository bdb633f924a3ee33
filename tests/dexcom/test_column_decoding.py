"""Readings in columns: the same as record by record, whatever was sent."""

from array import array
from datetime import datetime, timedelta
import json
import math
import random
from typing import Any

from hypothesis import example, given, settings, strategies as st
import pytest

from custom_components.dexcom_api.dexcom import column_decoding, decoding
from custom_components.dexcom_api.dexcom.client import DexcomClient
from custom_components.dexcom_api.dexcom.column_decoding import decode_columns
from custom_components.dexcom_api.dexcom.columns import (
    NO_OFFSET,
    STATUSES,
    TRENDS,
    Row,
    encode_ids,
)
from custom_components.dexcom_api.dexcom.decoding import DECODE_EGVS
from custom_components.dexcom_api.dexcom.errors import DexcomResponseError
from custom_components.dexcom_api.dexcom.records import Egv
from custom_components.dexcom_api.dexcom.times import INFERRED

from ..simulator import Simulator
from ..simulator.mutations import MUTATIONS, mutate
from .helpers import USERS, Json, body_of, reading, truth_of

DAY = timedelta(days=1)


def as_stored(number: float | None) -> float | None:
    """Return a number as columns store it, or None for an unknown one."""
    if number is None or math.isnan(number):
        return None
    return array("f", [number])[0]


def fields_of_row(row: Row) -> tuple[Any, ...]:
    """Return what columns hold of a reading."""
    ticks = None if row.ticks == -1 else row.ticks
    rate = as_stored(row.rate)
    offset = None if row.offset == NO_OFFSET else row.offset
    status = STATUSES[row.status]
    return (
        *(row.record_id, row.time, row.value, TRENDS[row.trend], rate, ticks),
        *(*row.source, offset, status),
    )


def fields_of_record(egv: Egv) -> tuple[Any, ...]:
    """Return what columns should hold of a reading."""
    trends = {trend.casefold(): trend for trend in TRENDS}
    statuses = {status.casefold(): status for status in STATUSES}
    return (
        encode_ids([egv.record_id]),
        math.floor(egv.system_time.timestamp()),
        as_stored(egv.value),
        trends.get((egv.trend or "").casefold(), "unknown"),
        as_stored(egv.trend_rate),
        egv.transmitter_ticks,
        egv.transmitter_id,
        egv.transmitter_generation,
        egv.transmitter_generation_variant,
        egv.display_device,
        egv.display_app,
        # It comes from no file.
        None,
        offset_of(egv.display_time),
        "none"
        if egv.status is None
        else statuses.get(egv.status.casefold(), "unknown"),
    )


def offset_of(display_time: datetime | None) -> int | None:
    """Return the quarter hours that a wall clock's time was sent with, if clocks have them."""
    if display_time is None or display_time.tzname() == INFERRED:
        return None
    quarters = round((display_time.utcoffset() or timedelta()) / timedelta(minutes=15))
    return quarters if -48 <= quarters <= 56 else None


def assert_agree(body: bytes) -> int:
    """Assert that both decoders read a body the same; return how many readings they found."""
    decoded = DECODE_EGVS(body)
    expected = [
        fields_of_record(egv) for egv in decoded.records if egv.value is not None
    ]
    for received in (body, bytearray(body)):
        columns, skipped = decode_columns(received)
        rows = list(columns.rows())
        assert sorted(map(fields_of_row, rows), key=repr) == sorted(expected, key=repr)
        assert skipped == decoded.skipped
        assert received == body
        assert rows == sorted(rows, key=lambda row: (row.time, row.record_id))
    return len(expected)


TIMES = [
    "2026-05-03T00:00Z",
    "2026-05-03T00:00:12",
    "2026-05-03T02:00:12+02:00",
    "2026-05-03T02:00+02:00",
    "2026-05-03T00:00:12.9999999Z",
    "2026-05-03T02:00:12.5+02:00",
    "2026-05-03t00:00:12z",
    "2026-05-03 00:00",
    " 2026-05-03T00:00:12 Z ",
    "2026-5-3T0:0:12Z",
    "20260502T180512Z",
    "2026-05-02T1805Z",
    "2026-W18-6T18:05:12Z",
    "2026-05-02T24:00:00Z",
    "2026-05-02T23:59:60Z",
    "2026-05-02T23:59:59,5Z",
    "2026-05-02T16:00:13-07:59:58",
    "2026-05-02T16:00:13-075958",
    "2026-05-02T16:00:13-08",
    "2026-05-02T16:00:13+24:00",
    "2026-05-02",
    "1969-12-31T23:59:59.5Z",
    "2000-01-01T00:00:00+05:00",
    "2000-01-01T00:00:00Z",
    "9000-01-01T00:00:00Z",
    "2099-12-31T23:59:59-05:00",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59-05:00",
    "soon",
    "",
]
NUMBERS: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(0, 5, 30, 31, 38, 39, 39.5, 40, 117.5, 400, 400.5, 401, 402, 6.5, -3, -0.0),
        *(2**31, 2**63, 2**64, -(2**63) - 1, 10**25, 1e308, math.inf, math.nan, 5.0),
        *(None, True, "118", "\ud83d", [], {}),
    ]
)
ODD_READINGS = st.fixed_dictionaries(
    {"number": st.integers(0, 9)},
    optional={
        "systemTime": st.sampled_from(TIMES) | st.text(max_size=3) | st.none(),
        "displayTime": st.sampled_from([*TIMES, None]),
        "value": NUMBERS,
        "transmitterTicks": NUMBERS,
        "trendRate": NUMBERS | st.floats(-8, 8),
        "status": st.sampled_from(["low", "HIGH", "ok", "\ud83d", None, 7]),
        "unit": st.sampled_from(["mmol/L", "MG/DL", "unknown", None, 7]),
        "rateUnit": st.sampled_from(["mmol/L/min", "unknown", None, []]),
        "trend": st.sampled_from(["FLAT", "doubleUp", "sideways", "none", None, 1]),
        "transmitterId": st.sampled_from(["beef", "", None, "x" * 1001, "\ud83d"]),
        "transmitterGeneration": st.sampled_from(["g715day", "g6 pro", "g99", None]),
        "transmitterGenerationVariant": st.sampled_from(["g715day", "d1+", "g99"]),
        "displayDevice": st.sampled_from(["touchscreenReceiver", "toaster", None]),
        "displayApp": st.none() | st.text(max_size=3),
        "TrendRate": st.just(3),
        "\ud83d": st.none(),
        "x": st.sampled_from([[[[]]], "\ud83d", math.nan]),
    },
)
GARBAGE: st.SearchStrategy[Any] = st.sampled_from(
    [None, 7, [], {}, "record", {"recordId": 5}, math.nan]
)


@given(st.lists(ODD_READINGS | GARBAGE, max_size=8))
@example([{"number": 1, "systemTime": time} for time in TIMES])
@example([{"number": 1, "value": 35, "status": "low"}])
@example([{"number": 1, "transmitterTicks": 2**63}])
@example([{"number": 1, "value": 6.5, "unit": "mmol/L", "systemTime": TIMES[0]}])
@example([{"number": 1, "value": 100}, {"number": 1, "value": 300}])
@settings(max_examples=300)
def test_decoders_agree(sent: list[Any]) -> None:
    """Both decoders agree on every field of every body."""
    records = [
        reading(**record) if isinstance(record, dict) and "number" in record else record
        for record in sent
    ]
    assert_agree(json.dumps({"records": records}).encode())
    for record in records:
        assert_agree(json.dumps({"records": [record]}, separators=(",", ":")).encode())


@pytest.mark.parametrize(
    ("display_time", "quarters"),
    [
        ("2026-05-03T02:00:12+02:00", 8),
        ("2026-05-03T05:45+05:45", 23),
        ("2026-05-02T17:00:14.5-06:59:58", -28),
        ("2026-05-03T00:07:12+00:07", 0),
        ("2026-05-03T00:08:12+00:08", 1),
        ("2026-05-03T00:08:12+00:07:29", 0),
        ("2026-05-03T00:08:12+00:07:30", 1),
        ("2026-05-02T12:00:12-12:00", -48),
        ("2026-05-03T14:00:12+14:00", 56),
        ("2026-05-03T14:15:12+14:15", None),
        ("2026-05-03T02:00:12", None),
        ("2026-05-03T00:00:12Z", 0),
        (None, None),
    ],
)
def test_offset(display_time: str | None, quarters: int | None) -> None:
    """The person's clock is rounded to a quarter hour, and unknown without an offset."""
    columns, _ = decode_columns(body_of(reading(1, displayTime=display_time)))
    assert [*columns.offsets] == [NO_OFFSET if quarters is None else quarters]


def test_ids_in_capitals() -> None:
    """An id is the same whatever its letters' case, and whichever ids come with it."""
    upper = reading(1, recordId=str(reading(1)["recordId"]).upper())
    alone, beside = (
        next(decode_columns(body_of(*records))[0].ids())
        for records in ((reading(1),), (upper, reading(2, recordId="x")))
    )
    assert alone == beside


@pytest.mark.parametrize(
    "ids",
    [
        [
            "5f0c1f9e-23d4-4a6b-8c9d-0123456789ab",
            "5F0C1F9E-23D4-4A6B-8C9D-0123456789AC",
        ],
        ["x" * 36, "5f0c1f9e-23d4-4a6b-8c9d-0123456789ab"],
        [
            "5f0c1f9e-23d4-4a6b-8c9d-0123456789a",
            "5f0c1f9e-23d4-4a6b-8c9d-0123456789abc",
        ],
        [
            "5f0c1f9e23d4-4a6b-8c9d--0123456789ab",
            "5f0c1f9e-23d4-4a6b-8c9d-0123456789ab",
        ],
        [
            "5f0c1f9e-23d4-4a6b-8c9d-0123456789a ",
            "5f0c1f9e-23d4-4a6b-8c9d-0123456789ab",
        ],
        ["a", "ünïcödé"],
        [],
    ],
)
def test_ids(ids: list[str]) -> None:
    """Each id has its own 16 bytes, which don't depend on the ids around it."""
    encoded = [encode_ids([record_id]) for record_id in ids]
    assert encode_ids(ids) == b"".join(encoded)
    assert len({*encoded}) == len(ids)
    assert all(len(one) == 16 for one in encoded)


def test_trends_keep_their_numbers() -> None:
    """Files hold trends as numbers, which must mean the same in every version."""
    trends = [
        *("unknown", "none", "doubleUp", "singleUp", "fortyFiveUp", "flat"),
        *("fortyFiveDown", "singleDown", "doubleDown"),
        *("notComputable", "rateOutOfRange"),
    ]
    sent = [reading(number, trend=trend) for number, trend in enumerate(trends)]
    columns, _ = decode_columns(body_of(*sent))
    assert list(columns.trends) == list(range(11))
    assert list(TRENDS) == trends
    assert STATUSES == ("unknown", "none", "low", "ok", "high")


@pytest.mark.parametrize("list_bytes", [1, 300, 5_000])
@pytest.mark.parametrize("space", ["", " ", "\n  "])
@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"systemTime": "soon"},
        {"recordId": reading(3)["recordId"]},
        {"x": [{"recordId": 1}] * 2},
        {"x": math.nan},
    ],
    ids=repr,
)
def test_long_bodies(
    monkeypatch: pytest.MonkeyPatch, list_bytes: int, space: str, odd: Json
) -> None:
    """A long body is read in lists, wherever they end, and however it is laid out."""
    monkeypatch.setattr(decoding, "LIST_BYTES", list_bytes)
    quote = '},{"recordId":"'
    records = [reading(number, displayApp=quote) for number in range(40)]
    records[20] |= odd
    text = json.dumps({"records": records}, separators=("," + space, ":"))
    assert assert_agree(text.encode()) == (40 if odd.keys() <= {"x"} else 39)


@pytest.mark.parametrize("first_value", [None, 30, 100])
def test_versions_in_several_lists(
    monkeypatch: pytest.MonkeyPatch, first_value: int | None
) -> None:
    """The newest version of a reading counts, even if it is in another list and has no value."""
    monkeypatch.setattr(decoding, "LIST_BYTES", 300)
    records = [reading(number) for number in range(40)]
    records[0] = reading(0, recordId=records[39]["recordId"], value=first_value)
    assert assert_agree(body_of(*records)) == (39 if first_value == 100 else 38)


@pytest.mark.parametrize("space", [0, 800_000, 1_000_000])
def test_long_record(space: int) -> None:
    """A record of more than a megabyte is skipped, even if that is only space."""
    body = body_of(reading(0), reading(1)).replace(
        b'{"recordId', b'{%b"recordId' % (b" " * space)
    )
    assert assert_agree(body) == (0 if space == 1_000_000 else 2)
    body = body_of(reading(0), reading(1, status="x" * space))
    assert assert_agree(body) == (1 if space == 1_000_000 else 2)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"systemTime": "2026-05-03T02:00:12+02:00"},
        {"systemTime": "2026-05-03T00:00:12.438Z"},
        {"transmitterGeneration": "g715day"},
        {"transmitterGenerationVariant": "g715day"},
        {"displayDevice": "touchscreenReceiver"},
        {"trendRate": None, "trend": None},
        {"transmitterTicks": None, "transmitterId": None},
        {"systemTime": "2026-05-03T00:00Z"},
        {"systemTime": "2026-05-03T02:00+02:00"},
        {"systemTime": "2026-05-03T00:00:12"},
        {"systemTime": "2026-05-03T00:00"},
        {"field": 7, "otherField": "new"},
    ],
    ids=repr,
)
def test_read_directly(monkeypatch: pytest.MonkeyPatch, fields: Json) -> None:
    """What is normal among readings never takes the way over records."""
    monkeypatch.setattr(column_decoding, "DECODE_EGVS", None)
    columns, skipped = decode_columns(body_of(reading(0), reading(1, **fields)))
    assert (len(columns), skipped) == (2, 0)


@pytest.mark.parametrize(
    "odd", [{"systemTime": "2026-5-3T0:0:12Z"}, {"value": 30}, {"x": [7]}], ids=repr
)
def test_odd_record_slows_only_its_list(
    monkeypatch: pytest.MonkeyPatch, odd: Json
) -> None:
    """Of a long body, only the list with the odd record takes the way over records."""
    lengths = []

    def decode(body: bytes) -> Any:
        lengths.append(len(body))
        return DECODE_EGVS(body)

    monkeypatch.setattr(decoding, "LIST_BYTES", 5_000)
    monkeypatch.setattr(column_decoding, "DECODE_EGVS", decode)
    records = [reading(number) for number in range(100)]
    records[50] |= odd
    columns, skipped = decode_columns(body_of(*records))
    assert (len(columns), skipped) == (99 + ("value" not in odd), 0)
    [length] = lengths
    assert 5_000 < length < 6_000


@pytest.mark.parametrize("user_name", USERS)
@pytest.mark.parametrize("length", [timedelta(hours=3), 40 * DAY])
async def test_window(
    client: DexcomClient, now: datetime, user_name: str, length: timedelta
) -> None:
    """A window in columns is the window of records, at both ends and where pieces meet."""
    records = (await client.egvs(now - length, now)).records
    columns = await client.egv_columns(now - length, now)
    rows = list(map(fields_of_row, columns.rows()))
    assert rows == [fields_of_record(egv) for egv in records]
    assert bool(rows) == (user_name != "UserEmpty" and len(records) > 0)
    if rows:
        ends = records[1].system_time, records[-2].system_time
        assert len(await client.egv_columns(*ends)) == len(records) - 2


@pytest.mark.parametrize("user_name", ["User7", "User4", "User5"])
@pytest.mark.parametrize("kind", sorted(MUTATIONS))
def test_fault(simulator: Simulator, now: datetime, user_name: str, kind: str) -> None:
    """Whatever is wrong with ten days, both decoders read the same."""
    # The latest readings of a receiver are a week old.
    records = truth_of(simulator, user_name, "egvs", now - 10 * DAY, now)[::-1]
    assert len(records) > 800
    body = mutate({"records": records}, [kind], random.Random(1))
    assert_agree(json.dumps(body).encode())


@pytest.mark.parametrize("envelope", [b'"userId":5,', b'"userId":"\xff",', b""])
@pytest.mark.parametrize("app", [b"G\xff7", b"\\ud83d", b"G7"])
def test_odd_bytes(envelope: bytes, app: bytes) -> None:
    """No reading is lost to a byte that is no text, or to a user without a documented id."""
    body = body_of(*map(reading, range(200)))
    body = body.replace(b'"userId":"somebody",', envelope)
    assert assert_agree(body.replace(b'"G7"', b'"%b"' % app, 1)) == 200


RECORD = b'[{"recordId":"a","systemTime":"2026-05-02T18:05Z","value":99}]'


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"[]", b"<html>", b'"egvs"', b'{"records":[{"recordId":"a"}'),
        *(b'x"records":%b}' % RECORD, b'{"records":%b,"x' % RECORD),
    ],
)
def test_no_answer(body: bytes) -> None:
    """A body that is no envelope is an error, even if its records could be read."""
    for decode in (decode_columns, DECODE_EGVS):
        with pytest.raises(DexcomResponseError):
            decode(body)


@pytest.mark.parametrize(
    "body",
    [
        *(b"{}", b'{"records": null}', b'{"records": []}', b'{"records": [ ]}'),
        b'{"x":{"records":%b}}' % RECORD,
        b'{"x":%b,"records":[]}' % RECORD,
        b'{"x":%b}' % RECORD,
    ],
)
def test_nothing(body: bytes) -> None:
    """An answer without records has no readings."""
    assert assert_agree(body) == 0
