"""Writes the types of the cards' messages in TypeScript, from those that the server uses.

usage: python -m scripts.message_types [--check]     --check: only report whether the file is up to date
"""

from annotationlib import get_annotations
from collections.abc import Sequence
from dataclasses import is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
import inspect
import json
from pathlib import Path
import re
import sys
from types import NoneType, UnionType, get_original_bases
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NewType,
    TypeAliasType,
    TypeVar,
    Union,
    get_args,
    get_origin,
    is_typeddict,
)

from custom_components.dexcom_api.cards import message_types
from custom_components.dexcom_api.report_types import JOINED_TYPES

FILE: Final = Path(__file__).parents[1] / "frontend/src/data/messages.ts"
HEAD: Final = """/**
 * What Home Assistant sends over the WebSocket; docs/websocket.md explains it. Written by
 * scripts/message_types.py from custom_components/dexcom_api/cards/message_types.py.
 */
"""
ROOTS: Final = (
    message_types.ReadingsAnswer,
    message_types.SummaryAnswer,
    message_types.WeekAnswer,
    message_types.PatternsAnswer,
    message_types.AccountEvent,
    message_types.LanesAnswer,
    message_types.ResponsesAnswer,
    message_types.SensorsAnswer,
    message_types.ReportLink,
    message_types.RefusalCode,
)
NAMES: Final[dict[Any, str]] = {
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    date: "string",
    datetime: "string",
    time: "string",
    Any: "unknown",
    NoneType: "null",
}
LINE_LENGTH: Final = 100


def has_fields(kind: Any) -> bool:
    """Return whether a type is an object with named fields."""
    return is_typeddict(kind) or is_dataclass(kind)


def bases_of(kind: Any) -> list[Any]:
    """Return the types whose fields a type has, too."""
    return [base for base in get_original_bases(kind) if has_fields(base)]


def own_fields(kind: Any) -> dict[str, Any]:
    """Return the types of the fields that a type adds to those of its bases."""
    own = get_annotations(kind)
    for base in bases_of(kind):
        if is_typeddict(kind):
            own = {
                name: of_field
                for name, of_field in own.items()
                if name not in base.__annotations__
            }
    return own


class Writer:
    """Declares types in TypeScript, each after those that it refers to."""

    def __init__(self) -> None:
        """Start without declarations."""
        self.declarations: dict[str, str] = {}

    def name(self, kind: Any) -> str:
        """Return what a type is called in TypeScript, and declare it if need be."""
        if kind in NAMES:
            return NAMES[kind]
        origin, args = get_origin(kind), get_args(kind)
        if isinstance(kind, TypeVar):
            return kind.__name__
        if origin is Annotated:
            return f"{args[1]}: {self.name(args[0])}"
        if origin is Literal:
            return " | ".join(json.dumps(arg) for arg in args)
        if origin in (Union, UnionType):
            return " | ".join(map(self.name, args))
        if origin is tuple:
            return f"[{', '.join(map(self.name, args))}]"
        if origin is dict:
            return f"Record<string, {self.name(args[1])}>"
        if origin is not None and issubclass(origin, Sequence):
            return f"{self.name(args[0])}[]"
        if origin is not None:
            return f"{self.name(origin)}<{', '.join(map(self.name, args))}>"
        if kind.__name__ not in self.declarations:
            declaration = self.declare(kind)
            self.declarations[kind.__name__] = declaration
        return str(kind.__name__)

    def declare(self, kind: Any) -> str:
        """Return the declaration of a type."""
        name = kind.__name__
        if isinstance(kind, TypeAliasType):
            return alias(name, [self.name(kind.__value__)])
        if isinstance(kind, NewType):
            return alias(name, list(map(self.name, JOINED_TYPES[kind])), "&")
        if issubclass(kind, StrEnum):
            return describe(kind) + alias(name, [f'"{one.value}"' for one in kind])
        bases = list(map(self.name, bases_of(kind)))
        comments = field_comments(kind)
        fields = "".join(
            f"{comments.get(field, '')}  {field}: {self.name(of_field)};\n"
            for field, of_field in own_fields(kind).items()
        )
        if not fields:
            return describe(kind) + alias(name, bases, "&")
        extends = f" extends {', '.join(bases)}" if bases else ""
        parameters = ", ".join(one.__name__ for one in kind.__type_params__)
        generic = f"<{parameters}>" if parameters else ""
        return f"{describe(kind)}export interface {name}{generic}{extends} {{\n{fields}}}\n"


def alias(name: str, parts: list[str], sign: str = "|") -> str:
    """Return the declaration of another name for some types together."""
    line = f"export type {name} = {f' {sign} '.join(parts)};\n"
    if len(line) <= LINE_LENGTH:
        return line
    return (
        f"export type {name} =\n"
        + "".join(f"  {sign} {one}\n" for one in parts)[:-1]
        + ";\n"
    )


def comment(text: str) -> str:
    """Return a comment in the words of TypeScript."""
    return f"/** {text.replace('``', '`').replace('None', 'null')} */\n"


def describe(kind: Any) -> str:
    """Return the first line of a type's docstring as a comment."""
    text = (inspect.getdoc(kind) or "").partition("\n")[0]
    return comment(text)


def field_comments(kind: Any) -> dict[str, str]:
    """Return the comments above the fields of a type."""
    found = re.finditer(
        r"((?:^    # .*\n)+)^    (\w+):", inspect.getsource(kind), flags=re.MULTILINE
    )
    return {
        field: "  " + comment(" ".join(re.findall(r"# (.*)", lines)))
        for lines, field in (match.groups() for match in found)
    }


def messages() -> str:
    """Return the file with all types of messages."""
    writer = Writer()
    for root in ROOTS:
        writer.name(root)
    return "\n".join((HEAD, *writer.declarations.values()))


def main() -> int:
    """Write the file, or return whether it is up to date."""
    if "--check" not in sys.argv:
        FILE.write_text(messages(), encoding="utf-8")
    elif FILE.read_text(encoding="utf-8") != messages():
        print(f"{FILE.name} is out of date: run python -m scripts.message_types")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
