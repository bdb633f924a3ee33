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
from custom_components.dexcom_api.dexcom.devices import (
    AlertSetting,
    Device,
    newest_device,
)
from custom_components.dexcom_api.dexcom.errors import DexcomResponseError
from custom_components.dexcom_api.dexcom.records import (
    Alert,
    DataRange,
    Egv,
    Event,
    RecordSet,
)

from .helpers import Json, as_received, body_of, ids, reading

MOMENT = datetime(2026, 5, 2, 18, 5, 12, tzinfo=UTC)
MINUTE = MOMENT.replace(second=0)
TIME = "2026-05-02T18:05:12Z"
HEAD: Json = {"recordId": "good", "systemTime": TIME}
EGV = reading(18) | HEAD

TEXT_KEYS = {
    *("status", "trend", "eventStatus", "eventType", "eventSubType", "alertName"),
    *("alertState", "displayDevice", "displayApp", "transmitterGeneration"),
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
    [egv] = decoded.records
    assert (egv.record_id, egv.trend, decoded.skipped) == ("good", "flat", 0)
    return egv


def read_event(**changes: Any) -> Event:
    """Return an event with some fields."""
    [event] = DECODE_EVENTS(body_of(HEAD | changes)).records
    return event


def read_device(**changes: Any) -> Device:
    """Return a device with some fields; it has to survive."""
    decoded = decode_devices(body_of({"displayApp": "G7"} | changes))
    [device] = decoded.records
    assert (device.display_app, decoded.skipped) == ("G7", 0)
    return device


def read_settings(*sent: Any) -> tuple[AlertSetting, ...]:
    """Return the alert settings of a device with one schedule."""
    [schedule] = read_device(alertSchedules=[{"alertSettings": sent}]).alert_schedules
    return schedule.alert_settings


def fields_of(record: Any) -> list[Any]:
    """Return what the fields of a record hold."""
    return [getattr(record, item.name) for item in fields(record)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TIME, MOMENT),
        ("2026-05-02T18:05:12z", MOMENT),
        ("2026-05-02T18:05:12", MOMENT),
        ("2026-05-02T18:05Z", MINUTE),
        ("2026-5-2T8:5:2Z", datetime(2026, 5, 2, 8, 5, 2, tzinfo=UTC)),
        ("2026-05-02 18:05:12", MOMENT),
        (" 2026-05-02T18:05:12Z ", MOMENT),
        ("2026-05-02T18:05:12 +00:00", MOMENT),
        ("2026-05-02T18:05:12.438Z", MOMENT.replace(microsecond=438000)),
        ("2026-5-2T18:05:12.1234561Z", MOMENT.replace(microsecond=123456)),
        ("2026-05-02T14:05:12-4", MOMENT),
        ("2026-05-02T14:05:12-0400", MOMENT),
        ("2026-05-02T23:35:12+530", MOMENT),
        ("2026-05-02T23:35:12+5:30", MOMENT),
        ("2026-05-03T08:05:12+14:00", MOMENT),
        ("2026-05-02T11:05:12-06:59:58", MOMENT),
        ("2026-05-02T20:05:12+01:59:58", MOMENT),
        ("2026-05-02T20:05:12+02:00:02", MOMENT),
        ("2026-05-02T11:05:12-065958", MOMENT),
        ("2026-05-02T18:05:12-00:00:02", MOMENT),
        ("2026-05-02T11:05-06:59:58", MINUTE),
    ],
)
def test_odd_times(text: str, expected: datetime) -> None:
    """Every form of a time that has been seen is read, and is UTC."""
    found = read_egv(systemTime=text).system_time
    assert (found, found.tzinfo) == (expected, UTC)
    assert read_event(recordedSystemTime=text).recorded_system_time == expected
    assert read_device(lastUploadDate=text).last_upload_date == expected
    [setting] = read_settings({"systemTime": text})
    assert setting.system_time == expected
    section = orjson.dumps({"events": {"start": {"systemTime": text}}})
    assert decode_data_range(section).start == expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2026-05-02T11:05:12-06:59:58", -7 * 60),
        ("2026-05-02T20:05:12+01:59:59", 2 * 60),
        # Receivers send no offset: it is the difference from UTC, unless that makes no sense.
        ("2026-05-02T18:05:12", 0),
        ("2026-05-02T20:08:12", 2 * 60),
        ("2026-05-02T10:01:12", -8 * 60),
        ("2026-05-02T23:50:12", 5 * 60 + 45),
        ("2026-5-2 10:05:12", -8 * 60),
        ("2026-05-02T07:05:12", -11 * 60),
        ("2026-05-03T08:05:12", 14 * 60),
        ("2026-05-03T08:20:12", 0),
        ("2001-01-01T00:00:00", 0),
    ],
)
def test_display_times(text: str, minutes: int) -> None:
    """The wall clock stays as it was, with an offset, UTC if there is no time beside it."""
    [setting] = read_settings({"displayTime": "2026-05-02T18:05:12"})
    assert (setting.system_time, setting.display_time) == (None, MOMENT)
    [setting] = read_settings({"systemTime": TIME, "displayTime": text})
    event = read_event(recordedSystemTime=TIME, recordedDisplayTime=text)
    for display in (
        read_egv(displayTime=text).display_time,
        event.recorded_display_time,
        setting.display_time,
    ):
        assert display is not None
        assert display.utcoffset() == timedelta(minutes=minutes)
        assert (display.day, display.minute) == (
            int(text.split("-")[2][:2].split(" ", maxsplit=1)[0]),
            int(text.split(":")[1]),
        )


@pytest.mark.parametrize(
    ("text", "is_time"),
    [
        *(("", False), ("soon", False), ("2026-05-02", False), (None, False)),
        *(("2026-13-02T18:05:12Z", False), ("0000-01-01T00:00:00Z", False)),
        *(("2026-05-02T24:00:00Z", False), ("2026-05-02T18:05:12+24:00", False)),
        *((1777745112, False), ([], False), ({}, False)),
        *(("0001-01-01T00:00:00+05:00", True), ("9999-12-31T23:59:59-05:00", True)),
        *(("1999-12-31T23:59:59Z", True), ("9000-01-01T00:00:00Z", True)),
    ],
    ids=repr,
)
def test_no_time(text: Any, is_time: bool) -> None:
    """A time that can't be read, or that no device can send, costs a record or a field."""
    decoded = DECODE_EGVS(body_of(EGV, EGV | {"recordId": "bad", "systemTime": text}))
    assert (ids(decoded.records), decoded.skipped) == (["good"], 1)
    assert (read_egv(displayTime=text).display_time is not None) is is_time
    assert read_device(lastUploadDate=text).last_upload_date is None
    section = orjson.dumps({"userId": "a", "egvs": {"end": {"systemTime": text}}})
    data_range = decode_data_range(section)
    assert (data_range.user_id, data_range.egvs_end) == ("a", None)


def test_missing_fields() -> None:
    """An id and a time make a record. Every other field is None then."""
    for decode in TIMED_DECODERS:
        [record] = decode(body_of(HEAD)).records
        assert sorted(filter(None, fields_of(record)), key=str) == [MOMENT, "good"]
    assert fields_of(read_device()) == [*[None] * 5, "G7", ()]


def test_no_record() -> None:
    """A record without an id or a time is skipped, and counted."""
    bad = [EGV | {"recordId": value} for value in (None, "", 5)]
    decoded = DECODE_EGVS(body_of(*bad, EGV, {"recordId": "a"}, {"systemTime": TIME}))
    assert (ids(decoded.records), decoded.skipped) == (["good"], 5)


@pytest.mark.parametrize("value", [[], {}, True, [1], {"a": 1}], ids=repr)
def test_wrong_field(value: Any) -> None:
    """A field of another type is None, and the rest of its record stays."""
    for key, name in (
        ("transmitterTicks", "transmitter_ticks"),
        ("trendRate", "trend_rate"),
        ("status", "status"),
        ("displayDevice", "display_device"),
        ("transmitterGenerationVariant", "transmitter_generation_variant"),
    ):
        egv = read_egv(**{key: value})
        assert (getattr(egv, name), egv.value) == (None, 118)


def test_kept_as_sent() -> None:
    """Zero ticks, and texts that are empty or that nobody has heard of, are kept as sent."""
    assert read_egv(transmitterTicks=0).transmitter_ticks == 0
    for decode in TIMED_DECODERS:
        keys = as_received(decode(body_of(HEAD)).records[0]).keys() & TEXT_KEYS
        sent = dict.fromkeys(keys, "unheard of") | {"transmitterId": ""}
        [record] = decode(body_of(HEAD | sent)).records
        assert as_received(record).items() >= sent.items()


@pytest.mark.parametrize("sent", [True, ["4.5"], 1e308], ids=repr)
def test_no_event_value(sent: Any) -> None:
    """The value of an event is text or a number, and unknown if it is anything else."""
    assert read_event(eventType="insulin", value=sent).value is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *(("4.5", 4.5), ("4,5", 4.5), ("30", 30), ("+30", 30), (" 7,25 ", 7.25)),
        *((",5", 0.5), ("5.", 5), ("0.00", 0), (30, 30), (4.5, 4.5), (0, 0)),
        *(("", None), (" ", None), ("-1", None), ("-1.00", None), (-1, None)),
        *(("felt dizzy", None), ("nan", None), ("inf", None), ("1e308", None)),
        *(("1,234.5", None), ("1_0", None), (".", None), ("7" * 33, None)),
        *(("9" * 400, None), (None, None)),
    ],
    ids=lambda value: repr(value)[:20],
)
@pytest.mark.parametrize("event_type", ["insulin", "Carbs", "EXERCISE"])
def test_amount(value: Any, expected: float | None, event_type: str) -> None:
    """The amount of an event is a number that makes sense, or None; the value stays as it is."""
    event = read_event(eventType=event_type, value=value)
    assert (event.amount, event.value) == (expected, value)


@pytest.mark.parametrize(
    ("event_type", "most"),
    [("insulin", 1000), ("carbs", 2000), ("exercise", 1440), ("health", -1)],
)
def test_largest_amount(event_type: str, most: float) -> None:
    """Nobody injects, eats, or exercises more than that, and health has no amount at all."""
    for value in (most, most + 1, 0):
        amount = read_event(eventType=event_type, value=value).amount
        assert amount == (value if 0 <= value <= most else None)


@pytest.mark.parametrize(
    "schedules", [None, [], "none", {}, 7, [None], ["x", 3]], ids=repr
)
def test_no_schedules(schedules: Any) -> None:
    """A device without schedules of alerts is a device."""
    device = read_device(lastUploadDate=TIME, alertSchedules=schedules)
    assert (device.alert_schedules, device.last_upload_date) == ((), MOMENT)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        *((None, ()), ([], ()), ("sunday", ())),
        ([None, "sunday", 3, "", "monday"], ("sunday", "monday")),
    ],
    ids=repr,
)
def test_schedule_settings(days: Any, expected: tuple[str, ...]) -> None:
    """Settings of a schedule may lack a default, hold days that are none, and no override."""
    sent = {
        "alertScheduleName": "",
        "startTime": "3:04PM",
        "endTime": "31:00",
        "daysOfWeek": days,
        "override": None,
        "isActive": None,
    }
    schedule = {"alertScheduleSettings": sent, "alertSettings": None}
    [read] = read_device(alertSchedules=[schedule]).alert_schedules
    assert read.alert_settings == ()
    assert read.alert_schedule_settings is not None
    name, *others = fields_of(read.alert_schedule_settings)
    assert (name, others) == ("", [*[None] * 3, "3:04PM", "31:00", expected, None])


def test_alert_settings() -> None:
    """Every setting of an alert is kept, and what can't be read of one costs only that."""
    sent = [
        {"alertName": "high", "value": 200},
        None,
        {"alertName": "high", "value": 250},
        {"alertName": "urgentLow", "snooze": 28, "value": "low"},
        {"alertName": "fall", "value": -3, "unit": "mg/dL/min"},
        {"alertName": "rise", "value": 2.5},
    ]
    found = read_settings(*sent)
    assert [(item.alert_name, item.value, item.snooze) for item in found] == [
        ("high", 200, None),
        ("high", 250, None),
        ("urgentLow", None, 28),
        ("fall", 3, None),
        ("rise", 2.5, None),
    ]


@pytest.mark.parametrize("length", [500, 1000, 1001])
def test_lists_are_bounded(length: int) -> None:
    """Of a list within a device, no more than a thousand items are kept."""
    found = read_settings(*[{"alertName": "high"}] * length)
    assert len(found) == min(length, 1000)


@pytest.mark.parametrize("key", ["secondary", "Secondary"], ids=["small", "capital"])
@pytest.mark.parametrize("value", [5, "rising"], ids=["number", "text"])
def test_secondary_trigger(key: str, value: Any) -> None:
    """The second condition of an alert is read however its name begins."""
    [setting] = read_settings({f"{key}TriggerCondition": value})
    assert setting.secondary_trigger_condition == value


def test_newest_device() -> None:
    """The newest device is the one that uploaded last; one that never did comes last."""
    never, old = read_device(), read_device(lastUploadDate="2026-04-01T00:00Z")
    new = read_device(lastUploadDate=TIME)
    assert newest_device([never, old, new]) is newest_device([new, old, never]) is new
    assert newest_device([never]) is never
    assert newest_device([]) is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        *(({}, "somebody"), ({"userId": None}, None), ({"userId": ""}, None)),
        *(({"userId": 7}, None), ({"userId": ["a"]}, None)),
    ],
    ids=repr,
)
@pytest.mark.parametrize("junk", [1, float("nan")], ids=["valid", "invalid JSON"])
def test_user_id(changes: Json, expected: str | None, junk: float) -> None:
    """A user id is text, or None."""
    body = {"userId": "somebody", "records": [EGV], "x": junk} | changes
    decoded = DECODE_EGVS(json.dumps(body).encode())
    assert (decoded.user_id, ids(decoded.records)) == (expected, ["good"])
    assert decode_data_range(json.dumps(body).encode()).user_id == expected


@pytest.mark.parametrize(
    "body",
    [
        *({}, {"records": None}, {"records": []}),
        *({"records": {}}, {"records": "none"}, {"records": 3}),
    ],
    ids=repr,
)
def test_no_records(body: Json) -> None:
    """A body without records is an answer without records."""
    for decode in (*TIMED_DECODERS, decode_devices):
        decoded = decode(orjson.dumps(body | {"userId": "somebody"}))
        assert decoded == RecordSet(user_id="somebody", records=(), skipped=0)


DAY_BEFORE = {"systemTime": "2026-05-01T18:05:12"}


@pytest.mark.parametrize(
    ("body", "start", "end", "egvs_end"),
    [
        ({}, None, None, None),
        ({"egvs": None, "events": None}, None, None, None),
        ({"egvs": {}, "events": []}, None, None, None),
        ({"egvs": {"start": None, "end": None}}, None, None, None),
        ({"egvs": {"start": {"displayTime": TIME}, "end": {}}}, None, None, None),
        ({"egvs": {"start": HEAD, "end": 7}}, 2, None, None),
        ({"egvs": 7, "events": {"start": {}, "end": HEAD}}, None, 2, None),
        ({"calibrations": {"start": DAY_BEFORE, "end": HEAD}}, 1, 2, None),
        (
            {"egvs": {"start": HEAD, "end": DAY_BEFORE}, "events": {"end": HEAD}},
            *(2, 2, 1),
        ),
        (
            {"egvs": {"start": HEAD, "end": HEAD}, "events": {"start": DAY_BEFORE}},
            *(1, 2, 2),
        ),
    ],
    ids=repr,
)
def test_data_range(
    body: Json, start: int | None, end: int | None, egvs_end: int | None
) -> None:
    """A data range spans the oldest and newest of its sections, and may lack any part."""
    data_range = decode_data_range(orjson.dumps(body))
    for moment, day in (
        (data_range.start, start),
        (data_range.end, end),
        (data_range.egvs_end, egvs_end),
    ):
        assert moment == (MOMENT.replace(day=day) if day else None)


@every_decoder
@pytest.mark.parametrize(
    "body",
    [
        *(b"", b" ", b"<html>", b'{"records":[', b"\xff", b'[{"records":[]}]'),
        b'{"records":[' + b"1," * 3_000_000,
    ],
    ids=lambda body: repr(body[:20]),
)
def test_no_answer(decode: Decode, body: bytes) -> None:
    """A body that is no JSON object is no answer."""
    with pytest.raises(DexcomResponseError, match=r"^The answer ") as caught:
        decode(body)
    assert caught.value.status == 200


@every_decoder
@pytest.mark.parametrize("levels", [10_000, 1_000_000])
@pytest.mark.parametrize(
    "template",
    [
        "%s",
        '{"userId":%s,"x":%s,"records":[]}',
        '{"records":%s,"egvs":%s}',
        '{"records":[%s,{"value":%s,"alertSchedules":%s}],"egvs":{"start":%s}}',
    ],
)
def test_deep_nesting(decode: Decode, levels: int, template: str) -> None:
    """However deep a body goes, it is read or declined."""
    for left, inner, right in (("[", "", "]"), ('{"a":', "1", "}")):
        body = template.replace("%s", left * levels + inner + right * levels)
        with contextlib.suppress(DexcomResponseError):
            assert decode(body.encode()).user_id is None


@pytest.mark.parametrize("key", ["x", "value"], ids=["unknown field", "known field"])
@pytest.mark.parametrize("levels", [20, 31, 32, 100, 10_000])
def test_depth_is_limited(key: str, levels: int) -> None:
    """Both readers accept 32 levels in a record; brackets in texts don't count."""
    left, right = "[{" * 50, "]" * 50
    deep = "[" * levels + f'"{left}\\"{right}"' + "]" * levels
    bad = f'{{"recordId":"deep","systemTime":"{TIME}","{key}":{deep}}}'
    body = f'{{"records":[{bad},{json.dumps(HEAD | {"value": 118})}]}}'
    found = ["good"] if levels > 31 else ["deep", "good"]
    for decode in TIMED_DECODERS:
        decoded = decode(body.encode())
        assert (ids(decoded.records), decoded.skipped) == (found, 2 - len(found))
    columns, skipped = decode_columns(body.encode())
    assert (list(columns.values), skipped) == ([118], 2 - len(found))
    devices = body.replace("recordId", "displayApp").encode()
    assert [device.display_app for device in decode_devices(devices).records] == found


@every_decoder
@pytest.mark.parametrize(("levels", "is_read"), [(30, True), (31, False)])
def test_depth_of_invalid_json(decode: Decode, levels: int, is_read: bool) -> None:
    """A body that only a forgiving parser reads is declined if it goes deep."""
    deep = "[" * levels + "]" * levels
    body = f'{{"userId":"a","x":[NaN,{deep}]}}'.encode()
    if is_read:
        assert decode(body).user_id == "a"
    else:
        with pytest.raises(DexcomResponseError):
            decode(body)


@pytest.mark.parametrize("number", ["1e308", "-1e308", "1e400", "1e12", "NaN"])
@pytest.mark.parametrize("digits", [0, 20, 5000], ids=["float", "64 bits", "5000"])
def test_numbers_are_bounded(number: str, digits: int) -> None:
    """A number that nobody can mean is unknown, whichever field holds it."""
    number = "9" * digits or number
    keys = ("value", "trendRate", "transmitterTicks", "snooze", "delay")
    odd = HEAD | dict.fromkeys([*keys, "secondaryTriggerCondition"], "#")
    body = body_of(odd | {"alertSchedules": [{"alertSettings": [odd]}]})
    body = body.replace(b'"#"', number.encode())
    for decode in TIMED_DECODERS:
        [record] = decode(body).records
        for field in ("value", "trend_rate", "transmitter_ticks"):
            assert getattr(record, field, None) is None
    [device] = decode_devices(body.replace(b"recordId", b"displayApp")).records
    [setting] = device.alert_schedules[0].alert_settings
    assert setting == AlertSetting(system_time=MOMENT)


def test_ticks_are_bounded() -> None:
    """No transmitter started after its reading, or a century before it."""
    sent = [-1, 3_153_600_000, 3_153_600_001, 2**63, 2**64]
    records = [
        EGV | {"recordId": str(ticks), "transmitterTicks": ticks} for ticks in sent
    ]
    found = DECODE_EGVS(json.dumps({"records": records}).encode()).records
    ticks = {egv.record_id: egv.transmitter_ticks for egv in found}
    assert ticks == dict.fromkeys(map(str, sent)) | {"3153600000": 3_153_600_000}


@pytest.mark.parametrize(
    ("key", "most"), [("value", 1e6), ("snooze", 10_080), ("delay", 10_080)]
)
def test_limits_of_settings(key: str, most: float) -> None:
    """A number that is beyond any setting is unknown."""
    for number in (0, most, most + 1):
        [setting] = read_settings({key: number, "alertName": "x"})
        assert getattr(setting, key) == (number if number <= most else None)


@pytest.mark.parametrize(
    "field", ["recordId", "transmitterId", "displayApp", "eventType", "alertName"]
)
def test_texts_are_bounded(field: str) -> None:
    """A text that is longer than any of the API costs its field, or its record if that needs it."""
    for decode in TIMED_DECODERS:
        for length in (1_000, 1_001):
            decoded = decode(body_of(EGV | {field: "x" * length}))
            if length > 1_000 and field == "recordId":
                assert decoded.skipped == 1
            else:
                lengths = [len(str(item)) for item in fields_of(decoded.records[0])]
                assert max(lengths) <= 1_000


@pytest.mark.parametrize(
    "text",
    [b"\\ud83d", b"\\udc00", b"a\\ud83dz", b"Caf\xc3", b"\xffz", b"\xed\xa0\xbd"],
)
@every_decoder
def test_text_that_is_no_unicode(decode: Decode, text: bytes) -> None:
    """Half of a surrogate pair or invalid UTF-8, in a value or in the name of a field, does no harm."""
    name = b'"%b":[{"%b":"%b"}]' % (text, text, text)
    moment = b'{"systemTime":"%b",%b}' % (TIME.encode(), name)
    record = b'{"recordId":"%b","displayApp":"%b",%b' % (text, text, moment[1:])
    decoded = decode(b'{%b,"records":[%b],"egvs":{"end":%b}}' % (name, record, moment))
    if isinstance(decoded, DataRange):
        assert decoded.egvs_end == MOMENT
    else:
        assert (len(decoded.records), decoded.skipped) == (1, 0)
        for item in fields_of(decoded.records[0]):
            str(item).encode()


@pytest.mark.parametrize(
    "odd", [b'"userId":5,', b'"userId":"\\ud83d",', b'"x":NaN,'], ids=repr
)
@pytest.mark.parametrize("place", ["envelope", "record"])
def test_no_parser_is_busy_for_long(
    monkeypatch: pytest.MonkeyPatch, odd: bytes, place: str
) -> None:
    """A month that strict parsers refuse is parsed in parts, since a parser lets nothing else run."""
    before = b'"records"' if place == "envelope" else b'"recordId"'
    body = body_of(*map(reading, range(8_640))).replace(before, odd + before, 1)
    lengths = []
    loads = json.loads

    def watch(text: str, **options: Any) -> Any:
        lengths.append(len(text))
        return loads(text, **options)

    monkeypatch.setattr(json, "loads", watch)
    decoded = DECODE_EGVS(body)
    assert (len(decoded.records), decoded.skipped) == (8_640, 0)
    assert max(lengths, default=0) < 300_000 < len(body)


@pytest.mark.parametrize("place", [0, 10, 19, 20])
def test_time_full_of_spaces(place: int) -> None:
    """A time with half a million spaces is none, and is seen to be none in no time."""
    text = f"{TIME[:place]}{' ' * 500_000}{TIME[place:]}x"
    started = process_time()
    assert read_egv(displayTime=text).display_time is None
    assert process_time() - started < 1


@pytest.mark.parametrize("bad", [0, 1, 3])
@pytest.mark.parametrize("junk", [1, float("nan")], ids=["valid", "invalid JSON"])
def test_long_record(bad: int, junk: float) -> None:
    """A record of more than a megabyte is skipped; a note that is a little shorter is cut."""
    for length, skipped in ((900_000, 0), (1_000_000, 1), (7_000_000, 1)):
        records: list[Json] = [
            {"recordId": str(number), "systemTime": TIME, "value": "n", "x": junk}
            for number in range(4)
        ]
        records[bad]["value"] = "n" * length
        decoded = DECODE_EVENTS(json.dumps({"records": records}).encode())
        assert (len(decoded.records), decoded.skipped) == (4 - skipped, skipped)
        assert {event.value for event in decoded.records} <= {"n", "n" * 10_000}
    with pytest.raises(DexcomResponseError):
        DECODE_EVENTS(b'{"x":NaN,"records":[]' + b" " * 8_000_000 + b"}")


STATUS_RANKS = {"Updated": 1, "DELETED": 2}


VERSIONS = st.tuples(
    st.sampled_from(["created", "Updated", "DELETED", "archived", None]),
    st.sampled_from("abc"),
)


@given(st.lists(VERSIONS))
@example([("created", "a"), ("Updated", "a"), ("DELETED", "a")])
@example([("DELETED", "a"), ("Updated", "a"), ("created", "a")])
def test_each_record_once(versions: list[tuple[str | None, str]]) -> None:
    """A deletion counts over an edit, an edit over the original, and the first listed of equals."""
    sent: list[Json] = [
        {"recordId": name, "systemTime": TIME, "eventStatus": status, "value": place}
        for place, (status, name) in enumerate(versions)
    ]
    found = DECODE_EVENTS(body_of(*sent)).records
    assert sorted(ids(found)) == sorted({name for _, name in versions})
    for event in found:
        others = [item for item in sent if item["recordId"] == event.record_id]
        ranks = [STATUS_RANKS.get(item["eventStatus"], 0) for item in others]
        assert event.value == others[ranks.index(max(ranks))]["value"]


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
@settings(max_examples=150)
def test_any_json(decode: Decode, sent: Any) -> None:
    """Any JSON at all is read or declined, and an object is never declined."""
    body = json.dumps(sent).encode()
    if isinstance(sent, dict):
        decode(body)
    else:
        with pytest.raises(DexcomResponseError):
            decode(body)


@given(junk=st.lists(JSON, max_size=6), places=st.lists(st.integers(0, 9), max_size=4))
@settings(max_examples=150)
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
    assert all(record.value == 118 and record.trend_rate == 0.5 for record in good)
    assert len(decoded.records) + decoded.skipped == len(sent)


@given(junk=st.dictionaries(st.sampled_from(KEYS), JSON))
@settings(max_examples=150)
def test_junk_within(junk: Json) -> None:
    """A record with an id and a time survives whatever its other fields hold."""
    for decode in TIMED_DECODERS:
        decoded = decode(json.dumps({"records": [junk | HEAD]}).encode())
        assert ids(decoded.records) == ["good"]
        assert decoded.records[0].system_time == MOMENT
