"""Turn the bodies of answers into typed records, one bad record costing one record.

Records that are as documented are decoded by the list, which takes half the time that parsing
alone takes otherwise. In a list with one that isn't, each record is read by itself. What can't be
read of a record is left out, and a record without an id or a time is skipped and counted.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

import msgspec

from .answer import (
    MAX_RECORD_BYTES,
    MAX_UNCUT_BYTES,
    UNREADABLE,
    Body,
    read_answer,
    regular_json,
)
from .data_range import DataRange
from .devices import Device
from .errors import DexcomResponseError
from .fields import Part
from .records import Alert, Calibration, Egv, Event, RecordSet, TimedRecord
from .salvage import LIST_DECODER, part_reader
from .versions import newest_versions

type DecodeRecords[_RecordT] = Callable[[Body], RecordSet[_RecordT]]


def record_set_decoder[_RecordT: TimedRecord](
    record_type: type[_RecordT],
) -> DecodeRecords[_RecordT]:
    """Return the function that reads bodies with records of a type, each record once.

    The function raises DexcomResponseError if a body is no answer of the API.
    """
    list_decoder = msgspec.json.Decoder(list[record_type])  # type: ignore[valid-type]
    record_decoder = msgspec.json.Decoder(record_type)
    salvage = part_reader(record_type)

    def read_record(sent: msgspec.Raw) -> _RecordT | None:
        if len(bytes(sent)) > MAX_RECORD_BYTES:
            return None
        try:
            return record_decoder.decode(sent)
        except UNREADABLE:
            return salvage(sent)

    def read_list(text: bytes) -> tuple[Iterable[_RecordT], int]:
        try:
            return list_decoder.decode(text), 0
        except UNREADABLE:
            return read_each(text, read_record)

    def decode(body: Body) -> RecordSet[_RecordT]:
        found = read_record_set(body, read_list)
        return replace(found, records=tuple(newest_versions(found.records)))

    return decode


def device_set_decoder() -> DecodeRecords[Device]:
    """Return the function that reads bodies with devices, always field by field.

    Devices are few, and their alert settings are the oddest of all objects.
    """
    salvage = part_reader(Device)
    return lambda body: read_record_set(body, lambda text: read_each(text, salvage))


def read_record_set[_RecordT](
    body: Body, read_list: Callable[[bytes], tuple[Iterable[_RecordT], int]]
) -> RecordSet[_RecordT]:
    """Return the records of a body, in the order in which they are listed."""
    user_id, lists, skipped = read_answer(body, read_list)
    return RecordSet(
        user_id=user_id,
        records=tuple(record for records, _ in lists for record in records),
        skipped=skipped + sum(unreadable for _, unreadable in lists),
    )


def read_each[_RecordT: Part](
    text: bytes, read_record: Callable[[msgspec.Raw], _RecordT | None]
) -> tuple[list[_RecordT], int]:
    """Return the records of a list that can be read, and how many can't."""
    try:
        sent = LIST_DECODER.decode(text)
    except UNREADABLE:
        sent = LIST_DECODER.decode(regular_json(text))
    read = map(read_record, sent)
    records = [record for record in read if record is not None]
    return records, len(sent) - len(records)


def decode_data_range(body: Body) -> DataRange:
    """Return the data range of a body; raises DexcomResponseError if it is none."""
    try:
        return DATA_RANGE_DECODER.decode(body[:MAX_UNCUT_BYTES])
    except UNREADABLE:
        data_range = READ_DATA_RANGE(regular_json(body))
    if data_range is None:
        raise DexcomResponseError("The answer is not a data range", 200)
    return data_range


DECODE_EGVS: Final = record_set_decoder(Egv)
DECODE_EVENTS: Final = record_set_decoder(Event)
DECODE_CALIBRATIONS: Final = record_set_decoder(Calibration)
DECODE_ALERTS: Final = record_set_decoder(Alert)
DECODE_DEVICES: Final = device_set_decoder()
DATA_RANGE_DECODER: Final = msgspec.json.Decoder(DataRange)
READ_DATA_RANGE: Final = part_reader(DataRange)
