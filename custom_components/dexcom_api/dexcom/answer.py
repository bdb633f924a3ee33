"""Take the body of an answer apart into lists of records, whatever its size.

A parser that is written in C lets nothing else run until it is done, not even from a thread. So a
long body is cut into lists of limited length, and only the layout of its text says where.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
import json
import math
import re
from typing import Final

import msgspec

from .errors import DexcomResponseError

type Body = bytes | bytearray
type JsonText = Body | msgspec.Raw
type Lists = Iterable[bytes | None]

# What reading JSON can raise. The last one comes of absurd nesting.
UNREADABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)

# Reading a list of this length takes 2 ms on a small computer.
LIST_BYTES: Final = 250_000

# A reading has 500 bytes, a device a few thousand.
MAX_RECORD_BYTES: Final = 1_000_000

# What can't be cut is read at once up to this length.
MAX_UNCUT_BYTES: Final = 2_000_000

# The objects of the API are nested 7 deep.
MAX_DEPTH: Final = 32

INTEGER_DIGITS: Final = 19

NOT_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))
OPENING_BRACKETS: Final = frozenset(b"[{")

RECORDS_KEY: Final = re.compile(rb'"records"\s*:\s*\Z')
FIRST_KEY: Final = re.compile(rb'\{\s*("\w{1,40}")')
SEPARATOR: Final = re.compile(rb"\}\s*,\s*\{\s*\Z")
DOCUMENTED_SEPARATOR: Final = b'},{"recordId"'
MAX_SEPARATOR_BYTES: Final = 200


class Envelope(msgspec.Struct, rename="camel"):
    """What surrounds the records, with each of its fields still JSON."""

    user_id: msgspec.Raw = msgspec.Raw(b"null")
    records: msgspec.Raw = msgspec.Raw(b"null")


ENVELOPE_DECODER: Final = msgspec.json.Decoder(Envelope)
USER_ID_DECODER: Final = msgspec.json.Decoder(str | None)


def read_answer[_ListT](
    body: Body, read_list: Callable[[bytes], _ListT]
) -> tuple[str | None, list[_ListT], int]:
    """Return whose answer it is, what its lists are read as, and how many records were too long.

    Raises DexcomResponseError if the body is no answer of the API, and what ``read_list`` raises.
    """
    for user_id, lists in guess_layout(body):
        # A text that only looks like the end of a record leads to lists that are no JSON.
        with suppress(DexcomResponseError):
            read = [text if text is None else read_list(text) for text in lists]
            return (
                user_id,
                [part for part in read if part is not None],
                read.count(None),
            )
    raise DexcomResponseError(
        f"The answer is not JSON as documented ({len(body)} bytes)", 200
    )


def guess_layout(body: Body) -> Iterator[tuple[str | None, Lists]]:
    """Yield whose answer it is, and the lists of its records, as the layout of its text suggests.

    The quickest way comes first, and the one that is always right comes last.
    """
    first, last = body.find(b"["), body.rfind(b"]")
    if 0 <= first < last and RECORDS_KEY.search(body[max(0, first - 100) : first]):
        # The first list is that of the records, and the last one ends where it does.
        with suppress(*UNREADABLE):
            frame = ENVELOPE_DECODER.decode(body[:first] + b"[]" + body[last + 1 :])
            if bytes(frame.records) == b"[]":
                yield read_user_id(frame), cut_lists(body, first + 1, last)
    envelope = open_envelope(body)
    records = bytes(envelope.records)
    if not records.startswith(b"["):
        records = b"[]"
    yield read_user_id(envelope), cut_lists(records, 1, len(records) - 1)
    if len(records) <= MAX_UNCUT_BYTES:
        yield read_user_id(envelope), [records]


def open_envelope(body: Body) -> Envelope:
    """Return what surrounds the records; raises DexcomResponseError if that is no object."""
    try:
        return ENVELOPE_DECODER.decode(body)
    except UNREADABLE:
        pass
    try:
        return ENVELOPE_DECODER.decode(regular_json(body))
    except UNREADABLE as err:
        raise DexcomResponseError("The answer is not a JSON object", 200) from err


def cut_lists(body: Body, begin: int, last: int) -> Lists:
    """Cut records into JSON lists of limited length; yield None for each that is too long.

    An unescaped quote can't be within a text, and neither can the separator with its two.
    """
    separator = find_separator(body, begin)
    comma = separator.index(b",")
    view = memoryview(body)
    while begin < last:
        following = body.find(separator, begin + LIST_BYTES, last)
        end = last if following < 0 else following + comma
        # Only the final record can reach beyond the length of a list.
        within = min(begin + LIST_BYTES + len(separator) - 1, end)
        previous = body.rfind(separator, begin, within)
        final = begin if previous < 0 else previous + comma + 1
        is_too_long = end - final > MAX_RECORD_BYTES
        if is_too_long:
            yield None
        list_end = final - 1 if is_too_long else end
        if list_end > begin:
            yield b"".join((b"[", view[begin:list_end], b"]"))
        begin = end + 1


def find_separator(body: Body, begin: int) -> bytes:
    """Return what is between two records, with the key that each of them begins with."""
    key = FIRST_KEY.search(body, begin, begin + MAX_RECORD_BYTES)
    if key is None:
        return DOCUMENTED_SEPARATOR
    place = key.end()
    for _ in range(MAX_DEPTH):
        if (place := body.find(key[1], place)) < 0:
            break
        before = max(key.end(), place - MAX_SEPARATOR_BYTES)
        if separator := SEPARATOR.search(body[before:place]):
            return separator[0] + key[1]
        place += len(key[1])
    return b"},{" + key[1]


def read_user_id(envelope: Envelope) -> str | None:
    """Return whose answer it is, or None if that is no text."""
    try:
        return USER_ID_DECODER.decode(envelope.user_id) or None
    except UNREADABLE:
        return None


def regular_json(text: JsonText) -> bytes:
    """Return JSON that any parser reads, without what only some can.

    Half of a surrogate pair, whether in a value or a key, becomes "?". Numbers without bounds
    become null. Raises DexcomResponseError if the text is no JSON, too long, or nested too deep.
    """
    text = bytes(text)
    if len(text) > MAX_UNCUT_BYTES or is_nested_deeper(text, MAX_DEPTH):
        raise DexcomResponseError("The answer is too long or nested too deep", 200)
    try:
        parsed = json.loads(
            text.decode(errors="replace"),
            strict=False,
            parse_int=lambda digits: (
                int(digits) if len(digits) <= INTEGER_DIGITS else None
            ),
            parse_float=lambda digits: (
                number if math.isfinite(number := float(digits)) else None
            ),
            parse_constant=lambda _name: None,
        )
    except ValueError as err:
        raise DexcomResponseError(
            f"The answer is not JSON ({len(text)} bytes)", 200
        ) from err
    return json.dumps(parsed, ensure_ascii=False).encode(errors="replace")


def is_nested_deeper(text: bytes, most: int) -> bool:
    """Return whether brackets are nested deeper than allowed. Those in texts count as well."""
    depth = 0
    for bracket in text.translate(None, NOT_BRACKETS):
        depth += 1 if bracket in OPENING_BRACKETS else -1
        if depth > most:
            return True
    return False
