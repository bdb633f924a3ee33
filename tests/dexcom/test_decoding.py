"""Bodies as they come: documented, odd, broken and absurd."""

from collections.abc import Callable
import contextlib
from datetime import UTC, datetime, timedelta
import json
from time import process_time
from typing import Any

from hypothesis import example, given, settings, strategies as st
from msgspec.structs import fields
import orjson
import pytest

from custom_components.dexcom_api.dexcom.column_decoding import decode_columns
from custom_components.dexcom_api.dexcom.decoding import (
    DECODE_ALERTS,
    DECODE_CALIBRATIONS,
    DECODE_EGVS,
    DECODE_EVENTS,
    decode_data_range,
    decode_devices,
)
from custom_components.dexcom_api.dexcom.devices import AlertSetting, Device
from custom_components.dexcom_api.dexcom.errors import DexcomResponseError
from custom_components.dexcom_api.dexcom.records import (
    Alert,
    DataRange,
    Egv,
    Event,
    RecordSet,
)

from .helpers import Json, body_of, ids

MOMENT = datetime(2026, 5, 2, 18, 5, 12, tzinfo=UTC)
TIME = "2026-05-02T18:05:12Z"
HEAD: Json = {"recordId": "good", "systemTime": TIME}
EGV: Json = HEAD | {
    "displayTime": "2026-05-02T20:05:12+02:00",
    "transmitterId": "cafe",
    "transmitterTicks": 412830,
    "value": 118,
    "status": None,
    "trend": "flat",
    "trendRate": 0.4,
    "unit": "mg/dL",
    "rateUnit": "mg/dL/min",
}

type Decode = Callable[[bytes], RecordSet[Any] | DataRange]
type DecodeRecords = Callable[[bytes], RecordSet[Any]]

TIMED_DECODERS: list[DecodeRecords] = [
    DECODE_EGVS,
    DECODE_EVENTS,
    DECODE_CALIBRATIONS,
    DECODE_ALERTS,
]
DECODERS: list[Decode] = [*TIMED_DECODERS, decode_devices, decode_data_range]
DECODER_IDS = ["egvs", "events", "calibrations", "alerts", "devices", "dataRange"]
every_decoder = pytest.mark.parametrize("decode", DECODERS, ids=DECODER_IDS)


def read_egv(**changes: Any) -> Egv:
    """Return a reading that differs from a documented one; it has to survive."""
    decoded = DECODE_EGVS(body_of(EGV | changes))
    assert decoded.skipped == 0
    (reading,) = decoded.records
    assert reading.record_id == "good"
    assert reading.trend == "flat"
    return reading


def read_device(*schedules: Any) -> Device:
    """Return a device with schedules of alerts; it has to survive."""
    record = {"displayApp": "G7", "alertSchedules": list(schedules)}
    decoded = decode_devices(body_of(record))
    assert decoded.skipped == 0
    (device,) = decoded.records
    assert device.display_app == "G7"
    return device


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2026-05-02T18:05:12Z", MOMENT, id="documented"),
        pytest.param("2026-05-02T18:05:12z", MOMENT, id="small z"),
        pytest.param("2026-05-02T18:05:12", MOMENT, id="no offset"),
        pytest.param("2026-05-02T18:05Z", MOMENT.replace(second=0), id="no seconds"),
        pytest.param(
            "2026-05-02T18:05", MOMENT.replace(second=0), id="no seconds, no offset"
        ),
        pytest.param(
            "2026-5-2T8:5:2Z",
            datetime(2026, 5, 2, 8, 5, 2, tzinfo=UTC),
            id="single digits",
        ),
        pytest.param("2026-05-02 18:05:12Z", MOMENT, id="space"),
        pytest.param("2026-05-02 18:05:12", MOMENT, id="space, no offset"),
        pytest.param(" 2026-05-02T18:05:12Z ", MOMENT, id="blanks around"),
        pytest.param("2026-05-02T18:05:12 +00:00", MOMENT, id="blank before offset"),
        pytest.param(
            "2026-05-02T18:05:12.438Z",
            MOMENT.replace(microsecond=438000),
            id="milliseconds",
        ),
        pytest.param(
            "2026-5-2T18:05:12.4Z",
            MOMENT.replace(microsecond=400000),
            id="single digits and tenths",
        ),
        pytest.param(
            "2026-5-2T18:05:12.1234561Z",
            MOMENT.replace(microsecond=123456),
            id="seven places",
        ),
        pytest.param("2026-05-02T14:05:12-04", MOMENT, id="-04"),
        pytest.param("2026-05-02T14:05:12-4", MOMENT, id="-4"),
        pytest.param("2026-05-02T14:05:12-0400", MOMENT, id="-0400"),
        pytest.param("2026-05-02T14:05:12-04:00", MOMENT, id="-04:00"),
        pytest.param("2026-05-02T23:35:12+05:30", MOMENT, id="+05:30"),
        pytest.param("2026-05-02T23:35:12+530", MOMENT, id="+530"),
        pytest.param("2026-05-02T23:35:12+5:30", MOMENT, id="+5:30"),
        pytest.param("2026-05-03T08:05:12+14:00", MOMENT, id="+14:00"),
        pytest.param("2026-05-02T11:05:12-06:59:58", MOMENT, id="-06:59:58"),
        pytest.param("2026-05-02T11:05:12-06:59:59", MOMENT, id="-06:59:59"),
        pytest.param("2026-05-02T20:05:12+01:59:58", MOMENT, id="+01:59:58"),
        pytest.param("2026-05-02T20:05:12+02:00:02", MOMENT, id="+02:00:02"),
        pytest.param("2026-05-02T11:05:12-065958", MOMENT, id="-065958"),
        pytest.param("2026-05-02T18:05:12-00:00:02", MOMENT, id="-00:00:02"),
        pytest.param("2026-05-02T11:05-06:59:58", MOMENT.replace(second=0), id="both"),
    ],
)
def test_odd_times(text: str, expected: datetime) -> None:
    """Every form of a time that has been seen is read, and is UTC."""
    assert read_egv(systemTime=text).system_time == expected
    event = DECODE_EVENTS(body_of(HEAD | {"recordedSystemTime": text})).records[0]
    assert event.recorded_system_time == expected
    device = decode_devices(body_of({"lastUploadDate": text})).records[0]
    assert device.last_upload_date == expected
    section = orjson.dumps({"events": {"start": {"systemTime": text}}})
    assert decode_data_range(section).start == expected


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        pytest.param("2026-05-02T11:05:12-06:59:58", -7 * 60, id="-06:59:58"),
        pytest.param("2026-05-02T20:05:12+01:59:59", 2 * 60, id="+01:59:59"),
        pytest.param("2026-05-02T23:35:12+0530", 5 * 60 + 30, id="+0530"),
        pytest.param("2026-05-02T14:05:12-04", -4 * 60, id="-04"),
        pytest.param("2026-05-02T23:35:12", 5 * 60 + 30, id="receiver, +05:30"),
        pytest.param("2026-5-2 10:05:12", -8 * 60, id="receiver, odd form"),
        pytest.param("2026-05-03T07:05:12", 13 * 60, id="receiver, next day"),
        pytest.param("2026-05-02T07:05:12", -11 * 60, id="receiver, far west"),
        pytest.param("2001-01-01T00:00:00", 0, id="receiver, never set"),
    ],
)
def test_odd_display_times(text: str, offset: int) -> None:
    """The wall clock stays as it was, with an offset of whole minutes."""
    display = read_egv(displayTime=text).display_time
    assert display is not None
    assert display.utcoffset() == timedelta(minutes=offset)
    assert display.minute == int(text.split(":")[1])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-05-02",
        "2026-13-02T18:05:12Z",
        "0000-01-01T00:00:00Z",
        "2026-05-02T24:00:00Z",
        "2026-05-02T18:05:12+24:00",
        1777745112,
        None,
        [],
        {},
    ],
    ids=repr,
)
def test_no_time(text: Any) -> None:
    """What is no time costs a record where it counts, and a field elsewhere."""
    decoded = DECODE_EGVS(body_of(EGV, EGV | {"recordId": "bad", "systemTime": text}))
    assert ids(decoded.records) == ["good"]
    assert decoded.skipped == 1
    assert read_egv(displayTime=text).display_time is None


@pytest.mark.parametrize(
    "text",
    [
        "0001-01-01T00:00:00+05:00",
        "9999-12-31T23:59:59-05:00",
        "1-1-1T00:00:00+05:00",
        "9999-12-31T23:59-05:00",
    ],
    ids=["first year", "last year", "short year", "odd form"],
)
def test_time_out_of_range(text: str) -> None:
    """A time that UTC cannot hold costs a record where it counts, and a field elsewhere."""
    decoded = DECODE_EGVS(body_of(EGV, EGV | {"recordId": "bad", "systemTime": text}))
    assert ids(decoded.records) == ["good"]
    assert decoded.skipped == 1
    device = {"displayApp": "G7", "lastUploadDate": text}
    assert decode_devices(body_of(device)).records[0].display_app == "G7"
    section = orjson.dumps({"userId": "a", "egvs": {"end": {"systemTime": text}}})
    assert decode_data_range(section).user_id == "a"


def test_missing_fields() -> None:
    """An id and a time make a record, and everything else is nothing then."""
    for decode in TIMED_DECODERS:
        (record,) = decode(body_of(HEAD)).records
        assert (record.record_id, record.system_time) == ("good", MOMENT)
        assert record.display_time is None
        assert record.transmitter_id is None
        assert record.transmitter_generation is None


@pytest.mark.parametrize("key", ["recordId", "systemTime"])
@pytest.mark.parametrize("value", [None, "", 5], ids=repr)
def test_no_record(key: str, value: Any) -> None:
    """A record without an id or a time is skipped, and counted."""
    bad = EGV | {"recordId": "bad", key: value}
    absent = {name: item for name, item in EGV.items() if name != key}
    decoded = DECODE_EGVS(body_of(bad, EGV, absent))
    assert ids(decoded.records) == ["good"]
    assert decoded.skipped == 2


def test_empty_transmitter() -> None:
    """An empty id of a transmitter and zero ticks are kept as sent."""
    reading = read_egv(transmitterId="", transmitterTicks=0)
    assert reading.transmitter_id == ""
    assert reading.transmitter_ticks == 0


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("transmitterTicks", "transmitter_ticks"),
        ("trendRate", "trend_rate"),
        ("status", "status"),
        ("displayDevice", "display_device"),
        ("transmitterGenerationVariant", "transmitter_generation_variant"),
    ],
)
@pytest.mark.parametrize("value", [[], {}, True, [1], {"a": 1}], ids=repr)
def test_wrong_field(key: str, name: str, value: Any) -> None:
    """A field of another type is nothing, and the rest of its record stays."""
    reading = read_egv(**{key: value})
    assert getattr(reading, name) is None
    assert reading.value == 118


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        *(("4.5", "4.5"), (30, 30), ("", ""), ("slept badly", "slept badly")),
        *((None, None), (True, None), (["4.5"], None), (1e308, None)),
    ],
    ids=repr,
)
def test_event_value(sent: Any, expected: Any) -> None:
    """The value of an event may be text or a number."""
    [event] = DECODE_EVENTS(body_of(HEAD | {"eventType": "x", "value": sent})).records
    assert (event.event_type, event.value) == ("x", expected)


@pytest.mark.parametrize(
    "schedules", [None, [], "none", {}, 7, [None], ["x", 3]], ids=repr
)
def test_no_schedules(schedules: Any) -> None:
    """A device without schedules of alerts is a device."""
    decoded = decode_devices(
        body_of({"lastUploadDate": TIME, "alertSchedules": schedules})
    )
    assert decoded.skipped == 0
    assert decoded.records[0].alert_schedules == ()
    assert decoded.records[0].last_upload_date == MOMENT


def test_absent_schedules() -> None:
    """A device need not say anything of alerts, nor of its last upload."""
    (device,) = decode_devices(body_of({"displayApp": "G7"})).records
    assert device.alert_schedules == ()
    assert device.last_upload_date is None


def test_schedule_settings() -> None:
    """Settings of a schedule may lack a default, hold empty days and no override."""
    sent = {
        "alertScheduleName": "",
        "startTime": "3:04PM",
        "endTime": "31:00",
        "daysOfWeek": ["sunday", "", "monday"],
        "override": None,
        "isActive": None,
    }
    device = read_device({"alertScheduleSettings": sent, "alertSettings": None})
    (schedule,) = device.alert_schedules
    assert schedule.alert_settings == ()
    read = schedule.alert_schedule_settings
    assert read is not None
    assert read.days_of_week == ("sunday", "monday")
    assert read.is_default_schedule is None
    assert read.override is None
    assert (read.start_time, read.end_time) == ("3:04PM", "31:00")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(None, (), id="null"),
        pytest.param([], (), id="empty"),
        pytest.param("sunday", (), id="text"),
        pytest.param([None, "sunday", 3], ("sunday",), id="mixed"),
    ],
)
def test_odd_days(days: Any, expected: tuple[str, ...]) -> None:
    """Days that are none are left out, and the schedule stays."""
    settings_sent = {"daysOfWeek": days, "endTime": "07:00"}
    device = read_device({"alertScheduleSettings": settings_sent})
    read = device.alert_schedules[0].alert_schedule_settings
    assert read is not None
    assert read.days_of_week == expected
    assert read.end_time == "07:00"


def test_alert_settings() -> None:
    """Settings with a negative fall, duplicates and junk beside them are read."""
    sent = [
        {"alertName": "fall", "value": -3, "unit": "mg/dL/min"},
        {"alertName": "high", "value": 200, "systemTime": "2026-05-01T00:00"},
        None,
        {"alertName": "high", "value": 250, "systemTime": "2026-05-02T00:00"},
        {"alertName": "urgentLow", "snooze": 28, "value": "low"},
    ]
    device = read_device(None, {"alertSettings": sent})
    (schedule,) = device.alert_schedules
    assert {item.alert_name: item.value for item in schedule.alert_settings} == {
        "fall": 3,
        "high": 250,
        "urgentLow": None,
    }
    assert {item.snooze for item in schedule.alert_settings} == {None, 28}


@pytest.mark.parametrize("key", ["secondary", "Secondary"], ids=["small", "capital"])
@pytest.mark.parametrize("value", [5, "rising"], ids=["number", "text"])
@pytest.mark.parametrize("delay", [0, "none"], ids=["documented", "odd"])
def test_secondary_trigger(key: str, value: Any, delay: Any) -> None:
    """The second condition of an alert is read however its name begins."""
    sent = {f"{key}TriggerCondition": value, "delay": delay}
    (schedule,) = read_device({"alertSettings": [sent]}).alert_schedules
    assert schedule.alert_settings[0].secondary_trigger_condition == value


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "somebody", id="as documented"),
        pytest.param({"userId": None}, None, id="null"),
        pytest.param({"userId": ""}, None, id="empty"),
        pytest.param({"userId": 7}, None, id="number"),
        pytest.param({"userId": ["a"]}, None, id="list"),
    ],
)
@pytest.mark.parametrize("value", [118, "odd"], ids=["documented", "odd"])
def test_user_id(changes: Json, expected: str | None, value: Any) -> None:
    """A user id is text, or nothing."""
    body = {"userId": "somebody", "records": [EGV | {"value": value}]} | changes
    decoded = DECODE_EGVS(orjson.dumps(body))
    assert decoded.user_id == expected
    assert ids(decoded.records) == ["good"]


def test_user_id_missing() -> None:
    """A body need not say whose it is."""
    decoded = DECODE_EGVS(orjson.dumps({"records": [EGV]}))
    assert decoded.user_id is None
    assert ids(decoded.records) == ["good"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"records": None},
        {"records": []},
        {"records": {}},
        {"records": "none"},
        {"records": 3},
    ],
    ids=repr,
)
def test_no_records(body: Json) -> None:
    """A body without records is an answer without records."""
    decoded = DECODE_EGVS(orjson.dumps(body | {"userId": "somebody"}))
    assert decoded == RecordSet(user_id="somebody", records=(), skipped=0)


@every_decoder
def test_unknown_keys(decode: Decode) -> None:
    """Keys that nobody has heard of change nothing."""
    unknown: Json = {"zodiac": [1, {"value": 2}], "é": None, "": 0, "record.Id": "[0]"}
    part = HEAD | unknown
    body: Json = {"userId": "somebody", "records": [HEAD], "egvs": {"end": HEAD}}
    odd = body | {"records": [part], "egvs": {"end": part} | unknown} | unknown
    assert decode(orjson.dumps(odd)) == decode(orjson.dumps(body))


@pytest.mark.parametrize(
    ("body", "start", "end"),
    [
        pytest.param({}, False, False, id="absent"),
        pytest.param({"egvs": None, "events": None}, False, False, id="null"),
        pytest.param({"egvs": {}, "events": []}, False, False, id="empty"),
        pytest.param({"egvs": {"start": None, "end": None}}, False, False, id="ends"),
        pytest.param(
            {"egvs": {"start": {"displayTime": TIME}, "end": {}}},
            False,
            False,
            id="no systemTime",
        ),
        pytest.param({"egvs": {"start": HEAD, "end": 7}}, True, False, id="start only"),
        pytest.param(
            {"egvs": 7, "events": {"start": {}, "end": HEAD}},
            False,
            True,
            id="end only",
        ),
        pytest.param(
            {"calibrations": {"start": {"systemTime": "2026-05-02T18:05:12"}}},
            True,
            False,
            id="no offset",
        ),
        pytest.param(
            {"userId": 7, "egvs": {"start": HEAD, "end": HEAD}},
            True,
            True,
            id="no user",
        ),
    ],
)
def test_data_range(body: Json, start: bool, end: bool) -> None:
    """A data range may lack any part of itself."""
    data_range = decode_data_range(orjson.dumps(body))
    assert data_range.start == (MOMENT if start else None)
    assert data_range.end == (MOMENT if end else None)
    assert data_range.user_id is None


@every_decoder
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"<html>",
        b'{"records":[',
        b"\xff",
        b"[]",
        b"null",
        b"7",
        b'"text"',
        b"true",
        b'[{"records":[]}]',
    ],
    ids=repr,
)
def test_no_answer(decode: Decode, body: bytes) -> None:
    """A body that is no JSON object is no answer."""
    with pytest.raises(DexcomResponseError, match=r"^The answer is ") as caught:
        decode(body)
    assert caught.value.status == 200


@every_decoder
@pytest.mark.parametrize("levels", [10_000, 100_000])
@pytest.mark.parametrize(
    "template",
    [
        "%s",
        '{"x":%s,"records":[]}',
        '{"userId":%s}',
        '{"records":%s,"egvs":%s}',
        '{"records":[{"x":%s}],"egvs":{"start":%s}}',
        '{"records":[%s]}',
        '{"records":[{"value":%s,"alertSchedules":%s}]}',
    ],
)
def test_deep_nesting(decode: Decode, levels: int, template: str) -> None:
    """However deep a body goes, it is read or declined."""
    for left, inner, right in (("[", "", "]"), ('{"a":', "1", "}")):
        body = template.replace("%s", left * levels + inner + right * levels)
        with contextlib.suppress(DexcomResponseError):
            assert decode(body.encode()).user_id is None


@every_decoder
def test_absurd_nesting(decode: Decode) -> None:
    """A body that goes deeper than any stack is declined."""
    with pytest.raises(DexcomResponseError):
        decode(b'{"x":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}")


@pytest.mark.parametrize("levels", [100, 10_000])
def test_deep_record(levels: int) -> None:
    """A record that goes deep costs nothing but itself."""
    deep = b"[" * levels + b"]" * levels
    bad = b'{"recordId":"bad","value":%s,"systemTime":7}' % deep
    body = b'{"records":[%s,%s]}' % (bad, orjson.dumps(EGV))
    decoded = DECODE_EGVS(body)
    assert ids(decoded.records) == ["good"]
    assert decoded.skipped == 1


@pytest.mark.parametrize(
    "junk", [b'"\\ud83d"', b"1e400", b"9" * 5000], ids=["half emoji", "1e400", "long"]
)
def test_valid_json_that_is_hard_to_read(junk: bytes) -> None:
    """A text or a number that Python cannot hold costs its record at most."""
    bad = b'{"recordId":"bad","systemTime":"2026-05-02T18:05:12Z","value":%s}' % junk
    body = b'{"records":[%s,%s]}' % (bad, orjson.dumps(HEAD))
    assert "good" in ids(DECODE_EVENTS(body).records)


@pytest.mark.parametrize("number", ["1e308", "-1e308", "1e400", "1e12", "NaN"])
@pytest.mark.parametrize(
    "number_of_digits", [0, 20, 5000], ids=["float", "64 bits", "5000 digits"]
)
def test_numbers_are_bounded(number: str, number_of_digits: int) -> None:
    """A number that nobody can mean is unknown, whichever field holds it."""
    number = "9" * number_of_digits or number
    fields = ("value", "trendRate", "transmitterTicks", "snooze", "delay")
    odd = HEAD | dict.fromkeys([*fields, "secondaryTriggerCondition"], "#")
    body = body_of(odd | {"alertSchedules": [{"alertSettings": [odd]}]})
    body = body.replace(b'"#"', number.encode())
    for decode in TIMED_DECODERS:
        (record,) = decode(body).records
        for field in ("value", "trend_rate", "transmitter_ticks"):
            assert getattr(record, field, None) is None
    (device,) = decode_devices(body.replace(b"recordId", b"displayApp")).records
    (setting,) = device.alert_schedules[0].alert_settings
    assert setting == AlertSetting(system_time=MOMENT)


@pytest.mark.parametrize("ticks", [-1, 2**63, 2**64, 100 * 365 * 86400 + 1])
def test_ticks_are_bounded(ticks: int) -> None:
    """No transmitter started after its reading, or a century before it."""
    body = json.dumps({"records": [EGV | {"transmitterTicks": ticks}]}).encode()
    (egv,) = DECODE_EGVS(body).records
    assert (egv.transmitter_ticks, egv.value) == (None, 118)
    assert read_egv(transmitterTicks=100 * 365 * 86400).transmitter_ticks == 3153600000


@pytest.mark.parametrize(
    "field", ["recordId", "transmitterId", "displayApp", "eventType", "alertName"]
)
def test_texts_are_bounded(field: str) -> None:
    """A text that is longer than any of the API costs its field, or its record if that needs it."""
    for length in (1_000, 1_001):
        for decode in TIMED_DECODERS:
            decoded = decode(body_of(EGV | {field: "x" * length}))
            if length > 1_000 and field == "recordId":
                assert decoded.skipped == 1
            else:
                lengths = [len(str(item)) for item in fields_of(decoded.records[0])]
                assert max(lengths) <= 1_000


def fields_of(record: Any) -> list[Any]:
    """Return what the fields of a record hold."""
    return [getattr(record, item.name) for item in fields(record)]


@pytest.mark.parametrize("pair", ["\\ud83d", "\\udc00", "a\\ud83dz"])
@every_decoder
def test_half_of_a_pair(decode: Decode, pair: str) -> None:
    """Half of a surrogate pair, in a value or in the name of a field, does no harm."""
    name = f'"{pair}":[{{"{pair}":"{pair}"}}]'
    moment = f'{{"systemTime":"{TIME}",{name}}}'
    record = (
        f'{{"recordId":"{pair}","displayApp":"{pair}",{name},"systemTime":"{TIME}"}}'
    )
    body = f'{{{name},"records":[{record}],"egvs":{{"end":{moment}}}}}'.encode()
    decoded = decode(body)
    if isinstance(decoded, DataRange):
        assert decoded.egvs_end == MOMENT
    else:
        assert decoded.skipped == 0
        assert len(decoded.records) == 1
        assert all("\ud83d" not in str(item) for item in fields_of(decoded.records[0]))


@pytest.mark.parametrize("place", [0, 10, 19, 20])
def test_time_full_of_spaces(place: int) -> None:
    """A time with half a million spaces is none, and is seen to be none in no time."""
    text = f"{TIME[:place]}{' ' * 500_000}{TIME[place:]}x"
    started = process_time()
    assert read_egv(displayTime=text).display_time is None
    assert process_time() - started < 1


@pytest.mark.parametrize("key", ["recordId", "z"], ids=["documented", "other order"])
@pytest.mark.parametrize("bad", [0, 1, 2, 3])
def test_long_record(key: str, bad: int) -> None:
    """A record of more than a megabyte is skipped; a note that is a little shorter is cut."""
    for length, skipped in ((900_000, 0), (10_000_000, 1)):
        records = [
            {key: 1, "recordId": str(number), "systemTime": TIME, "value": "n"}
            for number in range(4)
        ]
        records[bad]["value"] = "n" * length
        decoded = DECODE_EVENTS(orjson.dumps({"records": records}))
        assert decoded.skipped == skipped
        assert len(decoded.records) == 4 - skipped
        assert {event.value for event in decoded.records} <= {"n", "n" * 10_000}


@pytest.mark.parametrize("key", ["x", "value"], ids=["unknown field", "known field"])
@pytest.mark.parametrize("levels", [20, 31, 32, 100])
def test_depth_is_limited(key: str, levels: int) -> None:
    """A record may be nested 32 deep, whoever reads it; texts may hold any brackets."""
    left, right = "[{" * 50, "]" * 50
    deep = "[" * levels + f'"{left}\\"{right}"' + "]" * levels
    bad = f'{{"recordId":"deep","systemTime":"{TIME}","{key}":{deep}}}'
    body = f'{{"records":[{bad},{json.dumps(EGV)}]}}'
    found = ["good"] if levels > 31 else ["deep", "good"]
    for decode in TIMED_DECODERS:
        assert ids(decode(body.encode()).records) == found
    assert decode_columns(body.encode())[1] == len(["deep", "good"]) - len(found)
    devices = body.replace("recordId", "displayApp").encode()
    assert [device.display_app for device in decode_devices(devices).records] == found


@every_decoder
def test_depth_of_invalid_json_is_limited(decode: Decode) -> None:
    """What only a forgiving parser reads is declined as a whole if it goes deep."""
    for levels in (20, 40):
        deep = "[" * levels + "]" * levels
        body = f'{{"userId":"a","x":[NaN,{deep}]}}'.encode()
        if levels > 32:
            with pytest.raises(DexcomResponseError):
                decode(body)
        else:
            assert decode(body).user_id == "a"


def test_many_odd_settings() -> None:
    """A device with any number of fields that can't be read is still a device."""
    sent = [{"alertName": f"{number}", "value": "odd"} for number in range(100)]
    (schedule,) = read_device({"alertSettings": sent}).alert_schedules
    assert schedule.alert_settings == tuple(
        AlertSetting(alert_name=f"{number}") for number in range(100)
    )


@pytest.mark.parametrize("order", [1, -1], ids=["newest first", "newest last"])
def test_edit_and_original(order: int) -> None:
    """An edit in the same answer counts over the original, and a deletion over both."""
    versions = [
        HEAD | {"eventStatus": status, "value": value}
        for status, value in (("deleted", "0"), ("updated", "45"), ("created", "40"))
    ]
    for first in (0, 1, 2):
        [event] = DECODE_EVENTS(body_of(*versions[first:][::order])).records
        assert event.value == versions[first]["value"]


def test_no_value_in_messages() -> None:
    """An error tells nothing of what was sent."""
    for body in (b'{"records":[{"value":271,"note":"dizzy"}', b'"dizzy 271"'):
        error: BaseException | None = None
        with pytest.raises(DexcomResponseError) as caught:
            DECODE_EVENTS(body)
        error = caught.value
        while error is not None:
            assert "271" not in str(error)
            assert "dizzy" not in str(error)
            error = error.__cause__


KEYS = sorted(
    {"userId", "records", "start", "end"}
    | {
        item.encode_name
        for struct in (Egv, Event, Alert, Device, AlertSetting, DataRange)
        for item in fields(struct)
    }
)
SCALARS: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.sampled_from([TIME, "2026-5-2 8:5", "0001-01-01T00:00:00Z", "mmol/L", "low"]),
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=8), inner, max_size=6),
    ),
    max_leaves=25,
)


@every_decoder
@given(sent=JSON)
@example(sent={"records": [{"alertSchedules": {"alertSettings": [[]]}}]})
@settings(deadline=None, max_examples=150)
def test_any_json(decode: Decode, sent: Any) -> None:
    """Any JSON at all is read or declined, and an object is never declined."""
    body = json.dumps(sent).encode()
    if isinstance(sent, dict):
        decode(body)
        return
    with pytest.raises(DexcomResponseError):
        decode(body)


@every_decoder
@given(body=st.binary(max_size=60))
@settings(deadline=None, max_examples=150)
def test_any_bytes(decode: Decode, body: bytes) -> None:
    """Bytes of any kind are declined with the one error that says so."""
    with contextlib.suppress(DexcomResponseError):
        decode(b"}" + body)
        pytest.fail("This is no JSON")
    with contextlib.suppress(DexcomResponseError):
        decode(body)


@given(junk=st.lists(JSON, max_size=6), places=st.lists(st.integers(0, 9), max_size=4))
@settings(deadline=None, max_examples=150)
def test_good_among_junk(junk: list[Any], places: list[int]) -> None:
    """Every good record survives whatever is around it, and the rest is counted."""
    sent = list(junk)
    for number, place in enumerate(places):
        sent.insert(place, EGV | {"recordId": f"good {number}"})
    decoded = DECODE_EGVS(json.dumps({"records": sent}).encode())
    good = [record for record in decoded.records if record.record_id[:5] == "good "]
    assert {record.record_id for record in good} == {
        f"good {number}" for number in range(len(places))
    }
    assert all(record.value == 118 and record.trend_rate == 0.4 for record in good)
    assert len(decoded.records) + decoded.skipped == len(sent)


@given(junk=st.dictionaries(st.sampled_from(KEYS), JSON))
@settings(deadline=None, max_examples=150)
def test_junk_within(junk: Json) -> None:
    """A record with an id and a time survives whatever its other fields hold."""
    sent = junk | HEAD
    for decode in TIMED_DECODERS:
        decoded = decode(json.dumps({"records": [sent]}).encode())
        assert ids(decoded.records) == ["good"]
        assert decoded.records[0].system_time == MOMENT
