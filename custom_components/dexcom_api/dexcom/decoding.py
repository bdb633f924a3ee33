"""From the body of an answer to typed records, one bad record costing one record.

Bodies that are as documented are decoded in one go, which takes half the time that parsing
alone takes otherwise. Only a body that does not fit is taken apart: what is wrong with a record
is mended or left out, and a record without an id or a time is skipped and counted.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
import json
import re
from typing import Any, Final, cast

import msgspec

from .errors import DexcomResponseError
from .models import DataRange, Part, RecordSet

type Body = bytes | bytearray

TIME_FIELD: Final = re.compile(r"(Time|Date)$")
LENIENT_TIME: Final = re.compile(
    r"\s*(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"[T ](?P<hour>\d{1,2}):(?P<minute>\d{1,2})(:(?P<second>\d{1,2})(\.(?P<fraction>\d+))?)?"
    r"\s*(?P<offset>Z|z|[+-]\d{1,2}(:?\d{2}(:?\d{2})?)?)?\s*"
)
ERROR_PATH: Final = re.compile(r" - at `\$(?P<path>[^`]*)`")
PATH_STEP: Final = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]")

# What decoding a body can raise; the last comes of absurd nesting.
UNREADABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)

LONGEST_INTEGER: Final = 20

# A record with more wrong fields than this is no record of the API.
MAX_REPAIRS: Final = 32


DATA_RANGE_DECODER: Final = msgspec.json.Decoder(DataRange)


class Envelope[_RecordT](msgspec.Struct, rename="camel"):
    """What surrounds the records."""

    user_id: str | None = None
    records: list[_RecordT] | None = None


def record_set_decoder[_RecordT: Part](
    record_type: type[_RecordT], *, always_leniently: bool = False
) -> Callable[[Body], RecordSet[_RecordT]]:
    """Return the function that reads bodies with records of a type.

    The function raises DexcomResponseError when a body is no envelope.
    """
    decoder = msgspec.json.Decoder(Envelope[record_type])  # type: ignore[valid-type]

    def decode(body: Body) -> RecordSet[_RecordT]:
        if always_leniently:
            return decode_leniently(body, record_type)
        try:
            envelope = cast(Envelope[_RecordT], decoder.decode(body))
        except UNREADABLE:
            return decode_leniently(body, record_type)
        return RecordSet(
            user_id=envelope.user_id or None,
            records=tuple(envelope.records or ()),
            skipped=0,
        )

    return decode


def decode_data_range(body: Body) -> DataRange:
    """Read the body of a data range; DexcomResponseError when it is none."""
    try:
        return DATA_RANGE_DECODER.decode(body)
    except UNREADABLE:
        data_range = read_part(as_object(body), DataRange)
    if data_range is None:
        raise DexcomResponseError("The answer is not a data range", 200)
    return data_range


def decode_leniently[_RecordT: Part](
    body: Body, record_type: type[_RecordT]
) -> RecordSet[_RecordT]:
    """Read what can be read of a body that is not quite as documented."""
    envelope = as_object(body)
    user_id = envelope.get("userId")
    sent = envelope.get("records")
    sent = sent if isinstance(sent, list) else []
    read = (read_part(record, record_type) for record in sent)
    records = tuple(record for record in read if record is not None)
    return RecordSet(
        user_id=user_id if isinstance(user_id, str) and user_id else None,
        records=records,
        skipped=len(sent) - len(records),
    )


def as_object(body: Body) -> dict[str, Any]:
    """Parse a body that has to be a JSON object; DexcomResponseError when it isn't.

    The parser of the standard library reads what others refuse as a whole, such as half of a
    surrogate pair or a number without bounds.
    """
    try:
        parsed = json.loads(
            body.decode(errors="replace"),
            parse_int=lambda digits: (
                int(digits) if len(digits) < LONGEST_INTEGER else None
            ),
            parse_constant=lambda _name: None,
        )
    except (ValueError, RecursionError) as err:
        raise DexcomResponseError(
            f"The answer is not JSON ({len(body)} bytes)", 200
        ) from err
    if not isinstance(parsed, dict):
        raise DexcomResponseError(
            f"The answer is a JSON {type(parsed).__name__} instead of an object", 200
        )
    return parsed


def read_part[_PartT: Part](sent: object, part_type: type[_PartT]) -> _PartT | None:
    """Return an object as its type, without the fields that can't be; None where it is hopeless."""
    try:
        part = tidied(sent)
    except RecursionError:
        return None
    for _ in range(MAX_REPAIRS):
        try:
            return msgspec.convert(part, part_type)
        except msgspec.ValidationError as err:
            if not remove_at(part, str(err)):
                return None
    return None


def tidied(sent: Any) -> Any:
    """Return what was sent with every key in camel case and every odd time in the usual form."""
    match sent:
        case dict():
            return {
                key[:1].lower() + key[1:]: tidied(
                    regular_time(value) if TIME_FIELD.search(key) else value
                )
                for key, value in sent.items()
            }
        case list():
            return [tidied(item) for item in sent]
        case str():
            return sent.encode(errors="replace").decode()
        case _:
            return sent


def regular_time(sent: Any) -> Any:
    """Return a time as RFC 3339 wants it; whatever can't be read is returned as it is.

    Seen in production: no seconds, single digits, a space instead of the T, and offsets without
    minutes or with seconds, which belong to the nearest minute.
    """
    if not isinstance(sent, str) or not (match := LENIENT_TIME.fullmatch(sent)):
        return sent
    try:
        moment = datetime(
            int(match["year"]),
            int(match["month"]),
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            int(match["second"] or 0),
            int((match["fraction"] or "")[:6].ljust(6, "0")),
        )
    except ValueError:
        return sent
    return f"{moment.isoformat()}{regular_offset(match['offset'])}"


def regular_offset(sent: str | None) -> str:
    """Return an offset as +HH:MM, rounded to the minute; empty where there is none."""
    if sent is None or sent in "Zz":
        return (sent or "").upper()
    digits = sent[1:].replace(":", "")
    digits = digits.zfill(len(digits) + len(digits) % 2).ljust(6, "0")
    offset = timedelta(
        hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:])
    )
    minutes = round(offset / timedelta(minutes=1))
    return f"{sent[0]}{minutes // 60:02}:{minutes % 60:02}"


def remove_at(part: Any, error: str) -> bool:
    """Remove what a validation error complains of; False where nothing can be removed."""
    match = ERROR_PATH.search(error)
    steps = list(path_steps(match["path"])) if match else []
    if not steps:
        return False
    for step in steps[:-1]:
        part = part[step]
    last = steps[-1]
    if isinstance(part, dict) and last not in part:
        return False
    del part[last]
    return True


def path_steps(path: str) -> Iterator[str | int]:
    """Split a path such as ``.alertSchedules[0].startTime`` into keys and indexes."""
    for step in PATH_STEP.finditer(path):
        yield step["key"] if step["key"] is not None else int(step["index"])
