"""Turn the bodies of answers into typed records, one bad record costing one record.

A record that is as documented is decoded at once. Any other is read field by field, and what can't
be read is left out. A record is skipped and counted if it has no id or no time, or if it is too long
or nested too deep.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import accumulate, chain
import json
import math
import re
from typing import Any, Final

import msgspec

from .devices import Device
from .errors import UNREADABLE, DexcomResponseError
from .fields import MAX_ITEMS, OTHER_SPELLINGS, part_reader
from .records import (
    Alert,
    Calibration,
    DataRange,
    Egv,
    Event,
    RecordSet,
    TimedRecord,
    newest_versions,
)

type Body = bytes | bytearray
type DecodeRecords[_RecordT] = Callable[[Body], RecordSet[_RecordT]]

# A reading has 500 bytes, a device a few thousand.
MAX_RECORD_BYTES: Final = 1_000_000

# The objects of the API are nested 7 deep.
MAX_DEPTH: Final = 32

# Invalid JSON is parsed at once up to this length, which is twice that of a month of readings.
MAX_INVALID_BYTES: Final = 8_000_000

# Each of these can be an object in memory. Documented records have one every 20 bytes.
MAX_COMMAS: Final = 2_000_000

MAX_DIGITS: Final = 19

# A parser that is written in C lets nothing else run until it is done, not even from a thread.
# Reading a list of this length takes 2 ms on a small computer.
LIST_BYTES: Final = 250_000

SEPARATOR: Final = re.compile(rb"\}\s*(,)\s*\{")

SPELLED_OTHERWISE: Final = re.compile("|".join(OTHER_SPELLINGS.values()).encode())

TEXT: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
DEPTH_STEPS: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
NOT_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))


class Envelope(msgspec.Struct, rename="camel"):
    """The envelope of an answer, with records that are still JSON."""

    user_id: str | None = None
    records: list[msgspec.Raw] | None = None


ENVELOPE_DECODER: Final = msgspec.json.Decoder(Envelope)


def record_set_decoder[_RecordT: TimedRecord](
    record_type: type[_RecordT],
) -> DecodeRecords[_RecordT]:
    """Return the function that reads bodies with records of a type, each record once.

    The function raises DexcomResponseError if a body is no answer of the API.
    """
    record_decoder = msgspec.json.Decoder(record_type)
    read_fields = part_reader(record_type)

    def read_record(sent: bytes) -> _RecordT | None:
        try:
            return record_decoder.decode(sent)
        except UNREADABLE:
            return read_fields(parse_json(sent))

    def decode(body: Body) -> RecordSet[_RecordT]:
        found = read_record_set(body, read_record)
        return replace(found, records=tuple(newest_versions(found.records)))

    return decode


def read_record_set[_RecordT](
    body: Body, read_record: Callable[[bytes], _RecordT | None]
) -> RecordSet[_RecordT]:
    """Return the records of a body, in the order in which they are listed."""
    envelope = open_envelope(body)
    sent = envelope.records or []
    records = []
    for text in map(bytes, sent):
        if len(text) > MAX_RECORD_BYTES or is_nested_too_deep(text):
            continue
        with suppress(*UNREADABLE):
            if (record := read_record(text)) is not None:
                records.append(record)
    return RecordSet(
        user_id=envelope.user_id or None,
        records=tuple(records),
        skipped=len(sent) - len(records),
    )


def open_envelope(body: Body) -> Envelope:
    """Return the records of a body and whose they are.

    Raises DexcomResponseError if the body is no JSON object.
    """
    if body.count(b",") > MAX_COMMAS:
        raise DexcomResponseError("The answer has too many values")
    with suppress(*UNREADABLE):
        return ENVELOPE_DECODER.decode(body)
    parsed = parse_in_lists(body) or parse_object(body)
    user_id, records = parsed.get("userId"), parsed.get("records")
    return Envelope(
        user_id=user_id if isinstance(user_id, str) else None,
        records=[msgspec.Raw(msgspec.json.encode(record)) for record in records]
        if isinstance(records, list)
        else None,
    )


def find_user_id(body: Body) -> str | None:
    """Return the id of the user that a body is about, or None if it has none."""
    with suppress(*UNREADABLE):
        if user_id := ENVELOPE_DECODER.decode(cut_records(body)[0]).user_id:
            return user_id
    # The answer has other lists, or indeed no id.
    with suppress(DexcomResponseError):
        return open_envelope(body).user_id
    return None


def cut_records(body: Body) -> tuple[bytes, Iterator[bytes]]:
    """Return an envelope without its records, and the records in lists of limited length.

    The list is cut where a record seems to end. If none ends there, the parts aren't valid JSON.
    Raises ValueError if there is no list or, while iterating, if a record is too long.
    """
    first, last = body.index(b"["), body.rindex(b"]")

    def cut_lists() -> Iterator[bytes]:
        view = memoryview(body)
        begin = first + 1
        while begin < last:
            separator = SEPARATOR.search(body, begin + LIST_BYTES, last)
            end = separator.start(1) if separator else last
            if end - begin > MAX_RECORD_BYTES:
                raise ValueError("A record is too long")
            yield b"".join((b"[", view[begin:end], b"]"))
            begin = end + 1

    return b"".join((body[:first], b"[]", body[last + 1 :])), cut_lists()


def parse_in_lists(body: Body) -> dict[str, Any] | None:
    """Return a body as a dict, parsed in parts, or None if it can't be cut into parts."""
    with suppress(*UNREADABLE):
        frame, lists = cut_records(body)
        parsed = parse_json(frame)
        if isinstance(parsed, dict) and parsed.get("records") == []:
            return parsed | {"records": [*chain.from_iterable(map(parse_json, lists))]}
    return None


def decode_devices(body: Body) -> RecordSet[Device]:
    """Return the devices of a body.

    There can be dozens, and their alert settings are the oddest of all objects.
    """
    return read_record_set(body, read_device)


def read_device(sent: bytes) -> Device | None:
    """Return a device, read field by field unless it is as documented; raises one of UNREADABLE."""
    # Each item of a list is followed by a comma, so there are few enough of them.
    if sent.count(b",") < MAX_ITEMS and not SPELLED_OTHERWISE.search(sent):
        with suppress(*UNREADABLE):
            return DEVICE_DECODER.decode(sent)
    return READ_DEVICE(parse_json(sent))


def decode_data_range(body: Body) -> DataRange:
    """Return the data range of a body; raises DexcomResponseError if it isn't a JSON object."""
    return READ_DATA_RANGE(parse_object(body)) or DataRange()


def parse_object(body: Body) -> dict[str, Any]:
    """Return a body as a dict; raises DexcomResponseError if it isn't a JSON object."""
    try:
        parsed = parse_json(body)
    except UNREADABLE as err:
        raise DexcomResponseError(
            f"The answer is not JSON as documented ({len(body)} bytes)"
        ) from err
    if not isinstance(parsed, dict):
        raise DexcomResponseError("The answer is not a JSON object")
    return parsed


def parse_json(text: Body) -> Any:
    """Return what JSON stands for, even if strict parsers refuse it.

    In values and keys, half of a surrogate pair becomes "?", and invalid UTF-8 becomes the
    replacement character. Numbers without bounds become None. Raises one of UNREADABLE if the text
    isn't JSON, is too long, or is nested too deep.
    """
    if len(text) > MAX_INVALID_BYTES or is_nested_too_deep(text):
        raise ValueError("The JSON is too long or nested too deep")
    with suppress(*UNREADABLE):
        return msgspec.json.decode(text)
    parsed = json.loads(
        text.decode(errors="replace"),
        strict=False,
        parse_int=lambda sent: int(sent) if len(sent) <= MAX_DIGITS else None,
        parse_float=lambda sent: x if math.isfinite(x := float(sent)) else None,
        parse_constant=lambda _name: None,
    )
    regular = json.dumps(parsed, ensure_ascii=False).encode(errors="replace")
    return msgspec.json.decode(regular)


def is_nested_too_deep(text: Body) -> bool:
    """Return whether brackets are nested deeper than in anything that the API sends."""
    if text.count(b"[") + text.count(b"{") <= MAX_DEPTH:
        return False
    brackets = TEXT.sub(b"", text).translate(None, NOT_BRACKETS)
    depths = accumulate(map(DEPTH_STEPS.__getitem__, brackets))
    return any(depth > MAX_DEPTH for depth in depths)


DECODE_EGVS: Final = record_set_decoder(Egv)
DECODE_EVENTS: Final = record_set_decoder(Event)
DECODE_CALIBRATIONS: Final = record_set_decoder(Calibration)
DECODE_ALERTS: Final = record_set_decoder(Alert)
DEVICE_DECODER: Final = msgspec.json.Decoder(Device)
READ_DEVICE: Final = part_reader(Device)
READ_DATA_RANGE: Final = part_reader(DataRange)
