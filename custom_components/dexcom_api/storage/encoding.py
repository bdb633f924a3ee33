"""Decodes the arrays that earlier versions saved as JSON, and times, which it also encodes."""

from array import array
from base64 import b64decode
from datetime import datetime
import sys
from typing import Any, Final
import zlib

# No file of an account comes near this size; only damaged content expands further.
MAX_CONTENT_BYTES: Final = 256 * 1024 * 1024


def decompressed_bytes(text: str) -> bytes:
    """Return the bytes of a compressed text.

    Raises zlib.error, TypeError, or ValueError for anything else.
    """
    decompressor = zlib.decompressobj()
    content = decompressor.decompress(b64decode(text), MAX_CONTENT_BYTES)
    if not decompressor.eof:
        raise ValueError("The content is incomplete or too long")
    return content


def array_from_text(text: str, type_code: str, byte_order: str) -> array[Any]:
    """Return the array of a text that was written in a byte order."""
    if byte_order not in ("little", "big"):
        raise ValueError("The byte order is unknown")
    numbers: array[Any] = array(type_code)
    numbers.frombytes(decompressed_bytes(text))
    if byte_order != sys.byteorder:
        numbers.byteswap()
    return numbers


def time_text(moment: datetime | None) -> str | None:
    """Return a time as text."""
    return moment.isoformat() if moment else None


def time_from_text(text: str | None) -> datetime | None:
    """Return the time of a text; raises ValueError for one without an offset."""
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("The time has no offset")
    return moment
