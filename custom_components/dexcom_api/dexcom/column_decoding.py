"""Turn the bodies of answers with readings straight into columns.

Readings that are as documented take half the time that typed records would. Everything else is
read as records first. Both ways agree on every field.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from operator import add, itemgetter, lt
import re
from typing import Final

import msgspec

from .answer import UNREADABLE, Body, read_answer
from .columns import Columns
from .decoding import DECODE_EGVS
from .records import DocumentedEgv
from .times import utc_seconds, whole_seconds

# A time in the usual form, with or without seconds, is the sum of what its two parts stand for.
HOUR_LENGTH: Final = len("2026-05-02T18")
HOUR_TEXT: Final = itemgetter(slice(HOUR_LENGTH))
REST_TEXT: Final = itemgetter(slice(HOUR_LENGTH, None))
HOUR: Final = re.compile(r"20(?!00)\d\d-\d\d-\d\dT([01]\d|2[0-3])", re.ASCII)
REST: Final = re.compile(
    r":[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]\d\d:[0-5]\d)?", re.ASCII
)
SAMPLE_HOUR: Final = "2026-05-02T00"
SAMPLE_SECONDS: Final = int(datetime(2026, 5, 2, tzinfo=UTC).timestamp())

LIST_DECODER: Final = msgspec.json.Decoder(list[DocumentedEgv])


def decode_columns(body: Body) -> tuple[Columns, int]:
    """Return the readings of a body, and how many records were skipped.

    Raises DexcomResponseError if the body is no answer of the API.
    """
    try:
        _, lists, skipped = read_answer(body, LIST_DECODER.decode)
        egvs: list[DocumentedEgv] = []
        for part in lists:
            egvs += part
        return columns_of(egvs), skipped
    except (*UNREADABLE, ValueError):
        pass
    decoded = DECODE_EGVS(body)
    return Columns.of(decoded.records), decoded.skipped


def columns_of(egvs: list[DocumentedEgv]) -> Columns:
    """Return readings in columns; raises ValueError if the time of one can't be read."""
    times = seconds_of([egv.system_time for egv in egvs])
    if len({egv.record_id for egv in egvs}) < len(egvs):
        # The version that is listed first counts.
        listed_last_first = zip(reversed(times), reversed(egvs), strict=True)
        first_listed = {egv.record_id: (time, egv) for time, egv in listed_last_first}
        times = [time for time, _ in first_listed.values()]
        egvs = [egv for _, egv in first_listed.values()]
    if times and times[0] > times[-1]:
        # Dexcom lists the newest first.
        times.reverse()
        egvs.reverse()
    if not all(map(lt, times, times[1:], strict=False)):
        order = sorted(
            range(len(times)), key=lambda place: (times[place], egvs[place].record_id)
        )
        times = [times[place] for place in order]
        egvs = [egvs[place] for place in order]
    return Columns.of_records(egvs, times)


def seconds_of(sent: Sequence[str]) -> list[int]:
    """Return times in seconds since 1970 UTC; raises ValueError if one can't be read.

    A month has few hours, and an hour has few minutes and seconds: each is read once.
    """
    hours, rests = cache(seconds_of_hour), cache(seconds_of_rest)
    try:
        return list(
            map(
                add,
                map(hours, map(HOUR_TEXT, sent)),
                map(rests, map(REST_TEXT, sent)),
                strict=True,
            )
        )
    except ValueError:
        return list(map(utc_seconds, sent))


def seconds_of_hour(text: str) -> int:
    """Return the first second of an hour; raises ValueError if it has an odd form."""
    if not HOUR.fullmatch(text):
        raise ValueError("The hour has an odd form")
    return int(datetime.fromisoformat(f"{text}Z").timestamp())


def seconds_of_rest(text: str) -> int:
    """Return the second of its hour that the rest of a time stands for.

    Raises ValueError if it has an odd form.
    """
    if not REST.fullmatch(text):
        raise ValueError("The time has an odd form")
    moment = datetime.fromisoformat(f"{SAMPLE_HOUR}{text}")
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return whole_seconds(moment) - SAMPLE_SECONDS
