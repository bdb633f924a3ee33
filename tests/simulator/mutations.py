"""Ways in which real bodies differ from the documented ones."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
import random
from typing import Any

from .records import Record

type Mutation = Callable[[Record, random.Random], None]

TIME_KEYS = (
    *("systemTime", "displayTime", "recordedSystemTime", "recordedDisplayTime"),
)
SECTIONS = frozenset({"records", "egvs", "events", "calibrations"})
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
UNKNOWN_FIELDS: Record = {
    "sensorState": "stable",
    "revision": 3,
    "history": [{"value": None}],
}
GARBAGE: tuple[Any, ...] = (None, "record", 7, [], {}, {"recordId": 5, "value": "x"})


def _offset(moment: datetime) -> str:
    """Return the offset as Dexcom writes it, empty where there is none."""
    if moment.tzinfo is None:
        return ""
    return "Z" if moment.tzinfo is UTC else f"{moment:%:z}"


def _offset_with_seconds(moment: datetime) -> str:
    """Return an offset two seconds short of the true one, as seen in real bodies."""
    offset = moment.utcoffset()
    if not offset:
        return _offset(moment)
    error = timedelta(seconds=2 if offset > timedelta() else -2)
    return f"{moment.replace(tzinfo=timezone(offset - error)):%:z}"


def _single_digits(moment: datetime) -> str:
    """Return a time whose month, day, and hour have no leading zeros."""
    date = f"{moment.year}-{moment.month}-{moment.day}"
    return f"{date}T{moment.hour}:{moment:%M:%S}{_offset(moment)}"


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


def _odd_timestamps(body: Record, draw: random.Random) -> None:
    """Write times in all the shapes that have been seen."""
    for index, record in enumerate(body["records"]):
        for key in TIME_KEYS:
            if key in record:
                moment = datetime.fromisoformat(record[key])
                record[key] = ODD_FORMATS[index % len(ODD_FORMATS)](moment)


def _duplicates(body: Record, draw: random.Random) -> None:
    """Send every fifth record twice."""
    body["records"] += [dict(record) for record in body["records"][::5]]


def _unknown_enums(body: Record, draw: random.Random) -> None:
    """Put an unknown value into one field of each record."""
    for index, record in enumerate(body["records"]):
        if keys := [key for key in UNKNOWN_ENUMS if key in record]:
            key = keys[index % len(keys)]
            record[key] = UNKNOWN_ENUMS[key]


def _objects(part: Any) -> Iterator[Record]:
    """Yield all objects inside of a part of a body, and itself if it is one."""
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for item in part:
            yield from _objects(item)


def _unknown_fields(body: Record, draw: random.Random) -> None:
    """Add fields that nobody knows to every object."""
    for part in list(_objects(body)):
        part |= UNKNOWN_FIELDS


def _missing_fields(body: Record, draw: random.Random) -> None:
    """Leave one field out of each record, each field in turn."""
    for index, record in enumerate(body["records"]):
        if keys := list(record):
            del record[keys[index % len(keys)]]


def _null_sections(body: Record, draw: random.Random) -> None:
    """Send null instead of content."""
    body |= dict.fromkeys(body.keys() & SECTIONS)


def _absent_sections(body: Record, draw: random.Random) -> None:
    """Leave content out altogether."""
    for key in body.keys() & SECTIONS:
        del body[key]


def _shuffled(body: Record, draw: random.Random) -> None:
    """Send records in random order."""
    draw.shuffle(body["records"])


def _garbage_records(body: Record, draw: random.Random) -> None:
    """Put things that are no records among the records."""
    for index, item in enumerate(GARBAGE):
        body["records"].insert(index * 2, item)


def _late_back_fill(body: Record, draw: random.Random) -> None:
    """Hold back every third record until the fault is gone."""
    body["records"] = [
        record
        for record in body["records"]
        if sum(str(record.get("recordId", "")).encode()) % 3
    ]


MUTATIONS: dict[str, Mutation] = {
    "duplicates": _duplicates,
    "odd_timestamps": _odd_timestamps,
    "unknown_enums": _unknown_enums,
    "unknown_fields": _unknown_fields,
    "missing_fields": _missing_fields,
    "null_sections": _null_sections,
    "absent_sections": _absent_sections,
    "shuffled": _shuffled,
    "garbage_records": _garbage_records,
    "late_back_fill": _late_back_fill,
}


OF_ALL_BODIES = {"null_sections", "absent_sections", "unknown_fields"}


def mutate(body: Record, kinds: list[str], draw: random.Random) -> Record:
    """Apply mutations to a body in turn; those of records skip a body without any."""
    for kind in kinds:
        if isinstance(body.get("records"), list) or kind in OF_ALL_BODIES:
            MUTATIONS[kind](body, draw)
    return body
