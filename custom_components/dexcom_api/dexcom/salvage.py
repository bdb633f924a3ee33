"""Read what can be read of an object that isn't as documented, field by field.

A field that can't be read is left out. The type that an object is read as limits how deep that
goes, not what was sent.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Raw

from .answer import UNREADABLE, JsonText, regular_json
from .errors import DexcomResponseError
from .fields import Part
from .times import parse_time

type ReadPart[_PartT: Part] = Callable[[JsonText], _PartT | None]
type ReadField = Callable[[Raw], Any]

# A sample of Dexcom's spells this key with a capital.
OTHER_SPELLINGS: Final = {"secondaryTriggerCondition": "SecondaryTriggerCondition"}

# No list within a record is longer.
MAX_ITEMS: Final = 1_000

OBJECT_DECODER: Final = msgspec.json.Decoder(dict[str, Raw])
LIST_DECODER: Final = msgspec.json.Decoder(list[Raw])
TEXT_DECODER: Final = msgspec.json.Decoder(str)


def part_reader[_PartT: Part](part_type: type[_PartT]) -> ReadPart[_PartT]:
    """Return the function that reads an object as a type; it returns None for a hopeless one."""
    hints = get_type_hints(part_type, include_extras=True)
    readers = [
        (field.encode_name, field.name, field_reader(hints[field.name]))
        for field in msgspec.structs.fields(part_type)
    ]

    def read_part(sent: JsonText) -> _PartT | None:
        if (values := read_json(OBJECT_DECODER, sent)) is None:
            return None
        fields: dict[str, Any] = {}
        for key, name, read_field in readers:
            text = values.get(key, values.get(OTHER_SPELLINGS.get(key, "")))
            if text is not None and (value := read_field(text)) is not None:
                fields[name] = value
        try:
            return part_type(**fields)
        except TypeError, ValueError:
            # A field that has to be there is missing.
            return None

    return read_part


def field_reader(hint: Any) -> ReadField:
    """Return the function that reads a field, or None where its text is no such field."""
    options = (hint,) if get_origin(hint) is tuple else get_args(hint) or (hint,)
    for option in options:
        if option is datetime:
            return read_time
        if isinstance(option, type) and issubclass(option, Part):
            return part_reader(option)
        if get_origin(option) is tuple:
            return list_reader(field_reader(get_args(option)[0]))
    decoder = msgspec.json.Decoder(hint)
    return lambda sent: read_json(decoder, sent)


def list_reader(read_item: ReadField) -> ReadField:
    """Return the function that reads the items of a list, without those that can't be read."""

    def read_list(sent: Raw) -> tuple[Any, ...] | None:
        items = map(read_item, (read_json(LIST_DECODER, sent) or [])[:MAX_ITEMS])
        return tuple(item for item in items if item is not None)

    return read_list


def read_time(sent: Raw) -> datetime | None:
    """Return a time in whatever form it was sent."""
    text = read_json(TEXT_DECODER, sent)
    return None if text is None else parse_time(text)


def read_json[_ValueT](
    decoder: msgspec.json.Decoder[_ValueT], sent: JsonText
) -> _ValueT | None:
    """Return what JSON stands for, or None if it is something else."""
    try:
        return decoder.decode(sent)
    except msgspec.ValidationError:
        return None
    except UNREADABLE:
        pass
    try:
        return decoder.decode(regular_json(sent))
    except (*UNREADABLE, DexcomResponseError):
        return None
