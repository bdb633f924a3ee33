"""The shapes of answers: their fields and the types of these, with nothing personal.

Nobody has published what the API really sends. Shapes can be, since they hold no values, ids, or
text. Only a few records of each answer are looked at, and all of them if some had to be skipped.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
import re
from threading import Lock
from typing import Any, Final, get_args, get_origin, get_type_hints

import msgspec

from .codes import CODES
from .decoding import (
    MAX_RECORD_BYTES,
    SEPARATOR,
    Body,
    is_nested_too_deep,
    open_envelope,
    parse_json,
)
from .devices import Device
from .errors import UNREADABLE, DexcomResponseError
from .fields import Part, part_reader
from .records import Alert, Calibration, DataRange, Egv, Event

# Of larger answers, which have more than 40 readings, only some records are parsed.
MAX_WHOLE_BYTES: Final = 20_000

MAX_RECORDS: Final = 25
MAX_SKIPPED: Final = 1_000

# No object or list of the API has more items, and no answer more shapes.
MAX_ITEMS: Final = 100

MAX_FORMAT_CHARACTERS: Final = 40

# What nobody documented is shown only if it can't be an id or a text.
HIDDEN: Final = "?"
NAME: Final = re.compile(r"[A-Za-z]{1,40}", re.ASCII)
CODE: Final = re.compile(r"[A-Za-z](?=(\D*\d){0,3}\D*$)[A-Za-z0-9/+]{,31}", re.ASCII)

DIGIT: Final = re.compile(r"\d")
NOT_IN_TIMES: Final = re.compile(r"[^\dTtZz:.+\- /]")

JSON_TYPES: Final = {
    bool: "boolean",
    dict: "object",
    float: "number",
    int: "integer",
    list: "array",
    str: "string",
    type(None): "null",
}

# The fields of an object by their names, each with the fields of the objects in it, if any.
type Fields = dict[str, Fields]


def find_fields(part_type: type[Part]) -> Fields:
    """Return the fields of a type."""
    hints = get_type_hints(part_type, include_extras=True)
    return {
        part_field.encode_name: next(
            map(find_fields, find_parts(hints[part_field.name])), {}
        )
        for part_field in msgspec.structs.fields(part_type)
    }


def find_parts(hint: Any) -> Iterator[type[Part]]:
    """Yield the types of objects that a field or its items can have."""
    if isinstance(hint, type) and issubclass(hint, Part):
        yield hint
    elif get_origin(hint) is not None:
        for option in get_args(hint):
            yield from find_parts(option)


RECORD_TYPES: Final[dict[str, type[Part]]] = {
    "egvs": Egv,
    "events": Event,
    "calibrations": Calibration,
    "alerts": Alert,
    "devices": Device,
}
ENVELOPE: Final[Fields] = {"recordType": {}, "recordVersion": {}, "userId": {}}
ANSWER_FIELDS: Final[dict[str, Fields]] = {
    "dataRange": ENVELOPE | find_fields(DataRange),
    **{
        endpoint: {**ENVELOPE, "records": find_fields(record_type)}
        for endpoint, record_type in RECORD_TYPES.items()
    },
}
RECORD_DECODERS: Final = {
    endpoint: msgspec.json.Decoder(record_type)
    for endpoint, record_type in RECORD_TYPES.items()
}
RECORD_READERS: Final = {
    endpoint: part_reader(record_type) for endpoint, record_type in RECORD_TYPES.items()
}
REQUIRED_FIELDS: Final = {
    endpoint: [
        part_field.encode_name
        for part_field in msgspec.structs.fields(record_type)
        if part_field.required
    ]
    for endpoint, record_type in RECORD_TYPES.items()
}


def make_section() -> defaultdict[str, set[str]]:
    """Return an empty section of a shape."""
    return defaultdict(set)


@dataclass(slots=True)
class Shape:
    """What the answers of an endpoint look like.

    The sections have the kinds of what was seen by the paths of fields, such as
    ``records[].systemTime``. ``skipped`` counts records by the reason for which they were skipped.
    """

    answers: int = 0
    fields: defaultdict[str, set[str]] = field(default_factory=make_section)
    unknown_fields: defaultdict[str, set[str]] = field(default_factory=make_section)
    unknown_values: defaultdict[str, set[str]] = field(default_factory=make_section)
    time_formats: defaultdict[str, set[str]] = field(default_factory=make_section)
    skipped: Counter[str] = field(default_factory=Counter)

    @property
    def sections(self) -> dict[str, defaultdict[str, set[str]]]:
        """Return the sections by their names."""
        return {
            "fields": self.fields,
            "unknown_fields": self.unknown_fields,
            "unknown_values": self.unknown_values,
            "time_formats": self.time_formats,
        }

    def look(self, sent: dict[str, Any], known: Fields, path: str = "") -> None:
        """Note the fields of an object and what is in them."""
        for key, value in islice(sent.items(), MAX_ITEMS):
            if key in known:
                self._look_at_value(value, known[key], path, key)
            else:
                name = key if NAME.fullmatch(key) else HIDDEN
                note(self.unknown_fields, f"{path}{name}", json_type(value))

    def _look_at_value(self, value: Any, known: Fields, path: str, key: str) -> None:
        """Note a field and what is in it."""
        path = f"{path}{key}"
        note(self.fields, path, json_type(value))
        match value:
            case list():
                for item in spread(value):
                    if not isinstance(item, list):
                        self._look_at_value(item, known, path, "[]")
            case dict():
                if known:
                    self.look(value, known, f"{path}.")
            case str() if value:
                self._look_at_text(value, path)

    def _look_at_text(self, text: str, path: str) -> None:
        """Note a code that is new, and the format of a time."""
        name = path.removesuffix("[]").rpartition(".")[2]
        if name in CODES:
            if text.casefold() not in CODES[name]:
                code = text if CODE.fullmatch(text) else HIDDEN
                note(self.unknown_values, path, code)
        elif name.endswith(("Time", "Date")):
            note(self.time_formats, path, time_format(text))

    def merge(self, other: Shape) -> None:
        """Add another shape of the same endpoint."""
        self.answers += other.answers
        for name, section in self.sections.items():
            for path, kinds in other.sections[name].items():
                for kind in kinds:
                    note(section, path, kind)
        for reason, count in other.skipped.items():
            if reason in self.skipped or len(self.skipped) < MAX_ITEMS:
                self.skipped[reason] += count

    def as_dict(self) -> dict[str, Any]:
        """Return the shape as JSON types, in order."""
        return {
            "answers": self.answers,
            **{
                name: {path: sorted(section[path]) for path in sorted(section)}
                for name, section in self.sections.items()
            },
            "skipped": dict(sorted(self.skipped.items())),
        }


class ShapeReport:
    """The shapes of an account's answers by their endpoints. Any thread can use it."""

    def __init__(self) -> None:
        """Start without shapes."""
        self._shapes: defaultdict[str, Shape] = defaultdict(Shape)
        self._lock = Lock()

    def add(self, endpoint: str, body: Body, *, has_skipped: bool) -> None:
        """Add the shape of an answer. Takes a millisecond, and longer if it has skipped records."""
        shape = Shape(answers=1)
        with suppress(*UNREADABLE):
            shape.look(parse_sample(body), ANSWER_FIELDS[endpoint])
        if has_skipped:
            with suppress(DexcomResponseError):
                reasons = find_skip_reasons(endpoint, body)
                shape.skipped.update(islice(reasons, MAX_SKIPPED))
        with self._lock:
            self._shapes[endpoint].merge(shape)

    def as_dict(self) -> dict[str, Any]:
        """Return the shapes as JSON types, in order."""
        with self._lock:
            return {
                endpoint: self._shapes[endpoint].as_dict()
                for endpoint in sorted(self._shapes)
            }


def note(section: defaultdict[str, set[str]], path: str, kind: str) -> None:
    """Add a kind to a section, unless there are too many."""
    if path in section or len(section) < MAX_ITEMS:
        kinds = section[path]
        if len(kinds) < MAX_ITEMS:
            kinds.add(kind)


def json_type(value: Any) -> str:
    """Return the name of a value's type."""
    return "empty string" if value == "" else JSON_TYPES[type(value)]


def time_format(text: str) -> str:
    """Return a time with each digit replaced by 9, and what is in no time by x."""
    return DIGIT.sub("9", NOT_IN_TIMES.sub("x", text[:MAX_FORMAT_CHARACTERS]))


def spread[_ItemT](items: list[_ItemT]) -> list[_ItemT]:
    """Return some items, evenly spread over a list."""
    return items[:: len(items) // MAX_RECORDS + 1]


def parse_sample(body: Body) -> dict[str, Any]:
    """Return an answer, if it is long with only some of its records; raises one of UNREADABLE."""
    if len(body) > MAX_WHOLE_BYTES:
        with suppress(*UNREADABLE):
            first, last = body.index(b"["), body.rindex(b"]")
            if records := list(cut_records(body, first, last)):
                sample = b"".join((body[: first + 1], b",".join(records), body[last:]))
                return dict(parse_json(sample))
    return dict(parse_json(body))


def cut_records(body: Body, first: int, last: int) -> Iterator[Body]:
    """Yield some records, evenly spread, from where a list begins to where it ends.

    An object within a record has no id, and isn't taken for one.
    """
    for begin in range(first, last, (last - first) // MAX_RECORDS + 1):
        before = SEPARATOR.search(body, begin, last)
        after = before and SEPARATOR.search(body, before.end(), last)
        if before and after:
            record = body[before.end(1) : after.start(1)]
            if b'"recordId"' in record:
                yield record


def find_skip_reasons(endpoint: str, body: Body) -> Iterator[str]:
    """Yield a reason for each record of a body that is skipped."""
    for sent in map(bytes, open_envelope(body).records or ()):
        if len(sent) > MAX_RECORD_BYTES:
            yield "too long"
        elif is_nested_too_deep(sent):
            yield "nested too deep"
        elif not is_documented(endpoint, sent):
            try:
                record = parse_json(sent)
            except UNREADABLE:
                yield "no JSON"
                continue
            if RECORD_READERS[endpoint](record) is None:
                yield describe_record(endpoint, record)


def is_documented(endpoint: str, sent: bytes) -> bool:
    """Return whether a record is as documented, as almost all are."""
    try:
        RECORD_DECODERS[endpoint].decode(sent)
    except UNREADABLE:
        return False
    return True


def describe_record(endpoint: str, record: Any) -> str:
    """Return what the fields that a record must have look like."""
    if not isinstance(record, dict):
        return f"{json_type(record)} instead of object"
    return (
        ", ".join(
            f"{name}: {describe_value(name, record[name]) if name in record else 'missing'}"
            for name in REQUIRED_FIELDS[endpoint]
        )
        or "no known field"
    )


def describe_value(name: str, value: Any) -> str:
    """Return what a value looks like."""
    is_time = isinstance(value, str) and value and name.endswith("Time")
    return time_format(value) if is_time else json_type(value)
