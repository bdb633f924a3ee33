"""The shapes of answers: their fields and types, without values, ids, or text.

Nobody has published what the API really sends. Shapes can be published, since they contain nothing
personal. They cover a sample of each answer's records, or all of them if some were skipped.
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

# Of larger answers, which have more than ten readings, only a sample is parsed. Each reading is in
# dozens of answers, at another place each time, so samples miss none for long.
MAX_WHOLE_BYTES: Final = 5_000
MAX_SAMPLED: Final = 2

MAX_RECORDS: Final = 10
MAX_SKIPPED: Final = 1_000

# No object of the API has more fields, and no section of a shape needs more paths or kinds.
MAX_ITEMS: Final = 100

MAX_FORMAT_CHARACTERS: Final = 40

# Undocumented names and values are shown only if they can't be ids or text.
HIDDEN: Final = "?"
NAME: Final = re.compile(r"[A-Za-z]{1,40}", re.ASCII)
CODE: Final = re.compile(r"[A-Za-z](?=(\D*\d){0,3}\D*$)[A-Za-z0-9/+]{,31}", re.ASCII)


class TimeCharacters(dict[int, str]):
    """What a format has for each character: 9 for a digit, and x for one that times don't have."""

    def __missing__(self, code: int) -> str:
        """Return what stands for a character that is rare in times."""
        return "9" if chr(code).isdecimal() else "x"


# Each poll has dozens of times, and this takes a fifth of the time of regular expressions.
TIME_CHARACTERS: Final = TimeCharacters(
    str.maketrans({**dict.fromkeys("0123456789", "9"), **{c: c for c in "TtZz:.+- /"}})
)

JSON_TYPES: Final = {
    bool: "boolean",
    dict: "object",
    float: "number",
    int: "integer",
    list: "array",
    str: "string",
    type(None): "null",
}

# The fields of an object by name, each with the fields of the objects in it, if any.
type Fields = dict[str, Fields]

SECTIONS: Final = ("fields", "unknown_fields", "unknown_values", "time_formats")


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


@dataclass(slots=True)
class Shape:
    """What the answers of an endpoint look like.

    Each section has the kinds of what was found at each path, such as ``records[].systemTime``.
    ``skipped`` counts skipped records by reason.
    """

    answers: int = 0
    sections: dict[str, dict[str, set[str]]] = field(
        default_factory=lambda: {name: {} for name in SECTIONS}
    )
    skipped: Counter[str] = field(default_factory=Counter)

    def add_object(self, sent: dict[str, Any], known: Fields, path: str = "") -> None:
        """Add the fields of an object, and what they contain."""
        for key, value in islice(sent.items(), MAX_ITEMS):
            if key in known:
                self._add_value(value, known[key], f"{path}{key}")
            else:
                name = key if NAME.fullmatch(key) else HIDDEN
                self._add_kind("unknown_fields", f"{path}{name}", json_type(value))

    def _add_value(self, value: Any, known: Fields, path: str) -> None:
        """Add the type of a value, and what it contains."""
        self._add_kind("fields", path, json_type(value))
        match value:
            case list():
                for item in sample_items(value):
                    if not isinstance(item, list):
                        self._add_value(item, known, f"{path}[]")
            case dict():
                if known:
                    self.add_object(value, known, f"{path}.")
            case str() if value:
                self._add_text(value, path)

    def _add_text(self, text: str, path: str) -> None:
        """Add an unknown code, or the format of a time."""
        name = path.removesuffix("[]").rpartition(".")[2]
        if name in CODES:
            if text.casefold() not in CODES[name]:
                code = text if CODE.fullmatch(text) else HIDDEN
                self._add_kind("unknown_values", path, code)
        elif name.endswith(("Time", "Date")):
            self._add_kind("time_formats", path, time_format(text))

    def _add_kind(self, section: str, path: str, kind: str) -> None:
        """Add a kind to a path of a section, unless there are too many."""
        paths = self.sections[section]
        if path in paths or len(paths) < MAX_ITEMS:
            kinds = paths.setdefault(path, set())
            if len(kinds) < MAX_ITEMS:
                kinds.add(kind)

    def add_skipped(self, skipped: Counter[str]) -> None:
        """Add the numbers of skipped records by reason."""
        for reason, count in skipped.items():
            if reason in self.skipped or len(self.skipped) < MAX_ITEMS:
                self.skipped[reason] += count

    def as_dict(self) -> dict[str, Any]:
        """Return the shape as JSON types, in order."""
        return {
            "answers": self.answers,
            **{
                name: {path: sorted(paths[path]) for path in sorted(paths)}
                for name, paths in self.sections.items()
            },
            "skipped": dict(sorted(self.skipped.items())),
        }


class ShapeReport:
    """The shapes of an account's answers by endpoint. Thread-safe."""

    def __init__(self) -> None:
        """Start without shapes."""
        self._shapes: defaultdict[str, Shape] = defaultdict(Shape)
        self._lock = Lock()

    def add(self, endpoint: str, body: Body, *, has_skipped: bool) -> None:
        """Add the shape of an answer, which takes longer than a millisecond if records were skipped."""
        sample: dict[str, Any] = {}
        with suppress(*UNREADABLE):
            sample = parse_sample(body)
        skipped: Counter[str] = Counter()
        if has_skipped:
            with suppress(DexcomResponseError):
                reasons = find_skip_reasons(endpoint, body)
                skipped.update(islice(reasons, MAX_SKIPPED))
        with self._lock:
            shape = self._shapes[endpoint]
            shape.answers += 1
            shape.add_object(sample, ANSWER_FIELDS[endpoint])
            shape.add_skipped(skipped)

    def as_dict(self) -> dict[str, Any]:
        """Return the shapes as JSON types, in order."""
        with self._lock:
            return {
                endpoint: self._shapes[endpoint].as_dict()
                for endpoint in sorted(self._shapes)
            }


def json_type(value: Any) -> str:
    """Return the name of a value's JSON type."""
    return "empty string" if value == "" else JSON_TYPES[type(value)]


def time_format(text: str) -> str:
    """Return a time with 9 for each digit, and x for each character that times don't have."""
    return text[:MAX_FORMAT_CHARACTERS].translate(TIME_CHARACTERS)


def sample_items[_ItemT](items: list[_ItemT]) -> list[_ItemT]:
    """Return items that are evenly spread over a list."""
    return items[:: len(items) // MAX_RECORDS + 1]


def parse_sample(body: Body) -> dict[str, Any]:
    """Return an answer, with only a sample of its records if it is long.

    Raises one of UNREADABLE.
    """
    if len(body) > MAX_WHOLE_BYTES:
        with suppress(*UNREADABLE):
            first, last = body.index(b"["), body.rindex(b"]")
            if records := list(sample_records(body, first, last)):
                sample = b"".join((body[: first + 1], b",".join(records), body[last:]))
                return dict(parse_json(sample))
    return dict(parse_json(body))


def sample_records(body: Body, first: int, last: int) -> Iterator[Body]:
    """Yield records that are evenly spread over a list, given its first and last position.

    Objects within records are left out: they have no id.
    """
    for begin in range(first, last, (last - first) // MAX_SAMPLED + 1):
        before = SEPARATOR.search(body, begin, last)
        after = before and SEPARATOR.search(body, before.end(), last)
        if before and after:
            record = body[before.end(1) : after.start(1)]
            if b'"recordId"' in record:
                yield record


def find_skip_reasons(endpoint: str, body: Body) -> Iterator[str]:
    """Yield the reason for each skipped record of a body."""
    for sent in map(bytes, open_envelope(body).records or ()):
        if len(sent) > MAX_RECORD_BYTES:
            yield "too long"
            continue
        if is_nested_too_deep(sent):
            yield "nested too deep"
            continue
        with suppress(*UNREADABLE):
            # Most records are as documented.
            RECORD_DECODERS[endpoint].decode(sent)
            continue
        try:
            record = parse_json(sent)
        except UNREADABLE:
            yield "not JSON"
        else:
            if RECORD_READERS[endpoint](record) is None:
                yield describe_record(endpoint, record)


def describe_record(endpoint: str, record: Any) -> str:
    """Return a description of a record's required fields."""
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
    """Return the format of a time, or the type of any other value."""
    is_time = isinstance(value, str) and value and name.endswith("Time")
    return time_format(value) if is_time else json_type(value)
