"""Packs the entries of a day into a block, and checks those that are read from one."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from itertools import batched
from typing import Final
from uuid import UUID

import msgspec

from ..dexcom.columns import ID_LENGTH
from ..storage.block import pack_block, unpack_block
from .entries import ENTRIES_DECODER, Entry

# The years in which entries can lie. They leave room for arithmetic with times.
ENTRY_YEARS: Final = range(1970, 9000)


def pack_entries(entries: Iterable[Entry]) -> bytes:
    """Return the block of a day's entries. Record ids that are UUIDs are kept as numbers."""
    packed, ids = [], []
    for entry in entries:
        with suppress(ValueError):
            number = UUID(entry.record_id)
            if str(number) == entry.record_id:
                ids.append(number.bytes)
                entry = msgspec.structs.replace(entry, record_id="")
        packed.append(entry)
    content = msgspec.json.encode(packed)
    return pack_block(content, b"".join(ids))


def unpack_entries(block: bytes) -> tuple[Entry, ...]:
    """Return the entries of a block.

    Raises UnknownCodecError, or one of UNREADABLE if it is damaged.
    """
    content, joined_ids = unpack_block(block)
    ids = (
        str(UUID(bytes=bytes(number)))
        for number in batched(joined_ids, ID_LENGTH, strict=True)
    )
    entries = tuple(
        entry
        if entry.record_id
        else msgspec.structs.replace(entry, record_id=next(ids))
        for entry in ENTRIES_DECODER.decode(content)
    )
    check_times(entry.time for entry in entries)
    return entries


def check_times(times: Iterable[datetime]) -> None:
    """Raise ValueError for a time that no entry has."""
    if any(time.tzinfo is None or time.year not in ENTRY_YEARS for time in times):
        raise ValueError("The time of an entry is out of range")
