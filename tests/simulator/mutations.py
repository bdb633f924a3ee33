"""Ways in which real bodies differ from the documented ones."""

from collections.abc import Callable
from datetime import UTC, datetime
import random
from typing import Any

from .users import Record

type Mutation = Callable[[Record, random.Random], Record]

TIME_KEYS = (
    "systemTime",
    "displayTime",
    "recordedSystemTime",
    "recordedDisplayTime",
)
UNKNOWN_ENUMS = {
    "trend": "sideways",
    "status": "peculiar",
    "eventStatus": "archived",
    "eventType": "telepathy",
    "eventSubType": "unheardOf",
    "alertName": "fullMoon",
    "alertState": "pondering",
    "unit": "furlongs",
    "rateUnit": "furlongs/fortnight",
    "displayDevice": "toaster",
    "displayApp": "BreadApp",
    "transmitterGeneration": "g99",
    "transmitterGenerationVariant": "g99max",
}
GARBAGE: tuple[Any, ...] = (None, "record", 7, [], {}, {"recordId": 5, "value": "x"})


def _single_digits(moment: datetime) -> str:
    """Write month, day and hour without leading zeros."""
    return (
        f"{moment.year}-{moment.month}-{moment.day}"
        f"T{moment.hour}:{moment:%M:%S}{_offset(moment)}"
    )


def _offset(moment: datetime) -> str:
    """Write the offset as Dexcom does, or nothing where there is none."""
    if moment.tzinfo is None:
        return ""
    return "Z" if moment.tzinfo is UTC else f"{moment:%:z}"


ODD_FORMATS: tuple[Callable[[datetime], str], ...] = (
    lambda moment: f"{moment:%Y-%m-%dT%H:%M}{_offset(moment)}",
    lambda moment: f"{moment:%Y-%m-%d %H:%M:%S}{_offset(moment)}",
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S}.438{_offset(moment)}",
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S}.1234567{_offset(moment)}",
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S%z}",
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S}{f'{moment:%z}'[:3]}",
    _single_digits,
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S}",
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S}{_offset_with_seconds(moment)}",
)


def _offset_with_seconds(moment: datetime) -> str:
    """Write an offset two seconds short of the true one, as seen in real bodies."""
    offset = moment.utcoffset()
    if not offset:
        return _offset(moment)
    total_seconds = int(abs(offset).total_seconds()) - 2
    minutes, seconds = divmod(total_seconds, 60)
    sign = "-" if offset.days < 0 else "+"
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"


def _odd_timestamps(body: Record, draw: random.Random) -> Record:
    """Write times in all the shapes that have been seen."""
    for index, record in enumerate(body["records"]):
        for key in TIME_KEYS:
            if key in record:
                moment = datetime.fromisoformat(record[key])
                record[key] = ODD_FORMATS[index % len(ODD_FORMATS)](moment)
    return body


def _duplicates(body: Record, draw: random.Random) -> Record:
    """Send every fifth record twice."""
    records = body["records"]
    body["records"] = records + [dict(record) for record in records[::5]]
    return body


def _unknown_enums(body: Record, draw: random.Random) -> Record:
    """Put a value nobody has heard of into one field of each record."""
    for index, record in enumerate(body["records"]):
        keys = [key for key in UNKNOWN_ENUMS if key in record]
        if keys:
            key = keys[index % len(keys)]
            record[key] = UNKNOWN_ENUMS[key]
    return body


def _missing_fields(body: Record, draw: random.Random) -> Record:
    """Leave one field out of each record, each field in turn."""
    for index, record in enumerate(body["records"]):
        keys = list(record)
        if keys:
            del record[keys[index % len(keys)]]
    return body


def _null_sections(body: Record, draw: random.Random) -> Record:
    """Send null instead of content."""
    for key in body.keys() & {"records", "egvs", "events", "calibrations"}:
        body[key] = None
    return body


def _absent_sections(body: Record, draw: random.Random) -> Record:
    """Leave content out altogether."""
    for key in body.keys() & {"records", "egvs", "events", "calibrations"}:
        del body[key]
    return body


def _shuffled(body: Record, draw: random.Random) -> Record:
    """Send records in no order."""
    draw.shuffle(body["records"])
    return body


def _garbage_records(body: Record, draw: random.Random) -> Record:
    """Put things that are no records among the records."""
    for index, item in enumerate(GARBAGE):
        body["records"].insert(index * 2, item)
    return body


def _late_back_fill(body: Record, draw: random.Random) -> Record:
    """Hold back every third record until the fault is gone."""
    body["records"] = [
        record
        for record in body["records"]
        if sum(str(record.get("recordId", "")).encode()) % 3
    ]
    return body


MUTATIONS: dict[str, Mutation] = {
    "duplicates": _duplicates,
    "odd_timestamps": _odd_timestamps,
    "unknown_enums": _unknown_enums,
    "missing_fields": _missing_fields,
    "null_sections": _null_sections,
    "absent_sections": _absent_sections,
    "shuffled": _shuffled,
    "garbage_records": _garbage_records,
    "late_back_fill": _late_back_fill,
}


def mutate(body: Record, kinds: list[str], draw: random.Random) -> Record:
    """Apply mutations in turn; those about records skip a body without any."""
    for kind in kinds:
        if isinstance(body.get("records"), list) or kind.endswith("_sections"):
            body = MUTATIONS[kind](body, draw)
    return body
