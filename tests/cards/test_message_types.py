"""Messages are as their types say, and the cards have the same types."""

from typing import Any, Literal, TypeAliasType, Union, get_args, get_origin

import pytest

from custom_components.dexcom_api.cards.message_types import (
    AccountEvent,
    ReadingsAnswer,
    SummaryAnswer,
    WeekAnswer,
)
from custom_components.dexcom_api.report_types import JOINED_TYPES
from scripts.message_types import (
    FILE,
    NAMES,
    bases_of,
    has_fields,
    messages,
    own_fields,
)

from ..scene import Scene
from ..simulated import NOW
from .conftest import DAY, MINUTE, Card

JSON_TYPES = {"boolean": bool, "number": int | float, "string": str, "unknown": object}


def test_types_of_the_cards() -> None:
    """The types of the cards are those that scripts/message_types.py writes."""
    assert FILE.read_text("utf-8") == messages()


def all_fields(kind: Any) -> dict[str, Any]:
    """Return the types of all fields of a type."""
    fields: dict[str, Any] = {}
    for base in JOINED_TYPES.get(kind, ()) or bases_of(kind):
        fields |= all_fields(base)
    return fields | ({} if kind in JOINED_TYPES else own_fields(kind))


def check(value: Any, kind: Any) -> None:
    """Fail unless a JSON value is of a type, with exactly its fields."""
    if isinstance(kind, TypeAliasType):
        return check(value, kind.__value__)
    origin, args = get_origin(kind), get_args(kind)
    if origin is Union:
        return check(value, next(one for one in args if may_be(value, one)))
    if kind in JOINED_TYPES or has_fields(origin or kind):
        fields = all_fields(origin or kind)
        assert value.keys() == fields.keys(), kind
        for name, of_field in fields.items():
            check(value[name], of_field)
    elif origin is dict:
        for item in value.values():
            check(item, args[1])
    elif origin is Literal:
        assert value in args
    elif origin is tuple:
        assert len(value) == len(args)
    elif args:
        for item in value:
            check(item, args[0])
    elif kind is not Any:
        assert may_be(value, kind), (value, kind)
    return None


def may_be(value: Any, kind: Any) -> bool:
    """Return whether a JSON value looks like one of a type."""
    if kind is type(None) or value is None:
        return (kind is type(None)) is (value is None)
    if has_fields(kind):
        fields = own_fields(kind)
        gone = fields.get("gone")
        return gone is None or value["gone"] in get_args(gone)
    if kind in NAMES:
        return isinstance(value, JSON_TYPES[NAMES[kind]])
    return True


@pytest.mark.parametrize("is_loaded", [True, False])
async def test_messages(scene: Scene, card: Card, is_loaded: bool) -> None:
    """All messages have exactly the fields of their types, and values of these types."""
    check(await card.result("readings", start=NOW - 3 * DAY), ReadingsAnswer)
    check(await card.result("summary", days=3), SummaryAnswer)
    check(await card.result("week", days=3), WeekAnswer)
    if not is_loaded:
        await scene.unload()
    check(await card.subscribe(), AccountEvent)
    for event in await card.events_during(6 * MINUTE):
        check(event, AccountEvent)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_messages_without_readings(card: Card) -> None:
    """The messages of an account without data have all fields, too."""
    check(await card.result("readings", start=NOW - DAY), ReadingsAnswer)
    check(await card.result("summary", days=3), SummaryAnswer)
    check(await card.result("week", days=3), WeekAnswer)
