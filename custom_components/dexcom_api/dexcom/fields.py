"""Types of the fields of the API's objects, and a reader for objects that aren't as documented.

No number or text is without bounds.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from .times import parse_time

# Every number of the API is far below. Larger ones would overflow in calculations.
MAX_NUMBER: Final = 1_000_000

# A transmitter runs for months. Its start has to stay within the calendar.
MAX_TICKS: Final = 100 * 365 * 24 * 60 * 60

MAX_MINUTES: Final = 7 * 24 * 60

# Ids are the longest documented texts, with 64 characters.
MAX_CHARACTERS: Final = 1_000

# No list within a record is longer.
MAX_ITEMS: Final = 1_000

# A sample of Dexcom's spells this key with a capital.
OTHER_SPELLINGS: Final = {"secondaryTriggerCondition": "SecondaryTriggerCondition"}

type Number = (
    Annotated[int, Meta(ge=-MAX_NUMBER, le=MAX_NUMBER)]
    | Annotated[float, Meta(ge=-MAX_NUMBER, le=MAX_NUMBER)]
)
type Minutes = (
    Annotated[int, Meta(ge=0, le=MAX_MINUTES)]
    | Annotated[float, Meta(ge=0, le=MAX_MINUTES)]
)
type Ticks = Annotated[int, Meta(ge=0, le=MAX_TICKS)]
type Text = Annotated[str, Meta(max_length=MAX_CHARACTERS)]
type RecordId = Annotated[str, Meta(min_length=1, max_length=MAX_CHARACTERS)]

type Reader[_ValueT] = Callable[[Any], _ValueT | None]


class Part(Struct, frozen=True, kw_only=True, rename="camel", gc=False):
    """Anything that the API sends as an object."""


def part_reader[_PartT: Part](part_type: type[_PartT]) -> Reader[_PartT]:
    """Return a function that reads parsed JSON as a type, without the fields that it can't read.

    The function returns None if a required field is missing. It descends as deep as the type,
    not as deep as the JSON.
    """
    hints = get_type_hints(part_type, include_extras=True)
    readers = [
        (field.encode_name, field.name, field_reader(hints[field.name]))
        for field in msgspec.structs.fields(part_type)
    ]

    def read_part(sent: Any) -> _PartT | None:
        if not isinstance(sent, dict):
            return None
        values = {
            name: read_field(sent.get(key, sent.get(OTHER_SPELLINGS.get(key))))
            for key, name, read_field in readers
        }
        with suppress(TypeError, ValueError):
            return part_type(
                **{name: value for name, value in values.items() if value is not None}
            )
        return None

    return read_part


def field_reader(hint: Any) -> Reader[Any]:
    """Return a function that reads parsed JSON as a field, or returns None if it is something else."""
    options = (hint,) if get_origin(hint) is tuple else get_args(hint) or (hint,)
    for option in options:
        if option is datetime:
            return lambda sent: parse_time(sent) if isinstance(sent, str) else None
        if isinstance(option, type) and issubclass(option, Part):
            return part_reader(option)
        if get_origin(option) is tuple:
            return list_reader(field_reader(get_args(option)[0]))

    # The type of a struct is inspected once, and any other type each time.
    holder: Any = msgspec.defstruct("Holder", [("value", hint)])

    def read_scalar(sent: Any) -> Any:
        try:
            return msgspec.convert({"value": sent}, holder).value
        except msgspec.ValidationError:
            return None

    return read_scalar


def list_reader(read_item: Reader[Any]) -> Reader[tuple[Any, ...]]:
    """Return a function that reads the items of a list, without those that it can't read."""

    def read_list(sent: Any) -> tuple[Any, ...]:
        items = map(read_item, sent[:MAX_ITEMS] if isinstance(sent, list) else ())
        return tuple(item for item in items if item is not None)

    return read_list
