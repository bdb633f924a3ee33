"""How arrays, bytes and times are kept in a file of JSON. Nothing here knows of Home Assistant."""

from array import array
from base64 import b64decode, b64encode
from datetime import datetime
import sys
from typing import Any
import zlib


def squeezed(content: bytes) -> str:
    """Return bytes compressed, as text."""
    return b64encode(zlib.compress(content)).decode()


def unsqueezed(text: str) -> bytes:
    """Return what was squeezed; raises zlib.error, TypeError or ValueError if it wasn't."""
    return zlib.decompress(b64decode(text))


def packed_array(numbers: array[Any]) -> str:
    """Return an array as text, in the order of bytes of this computer."""
    return squeezed(numbers.tobytes())


def unpacked_array(text: str, type_code: str, byte_order: str) -> array[Any]:
    """Return an array that was packed on a computer with a certain order of bytes."""
    numbers: array[Any] = array(type_code)
    numbers.frombytes(unsqueezed(text))
    if byte_order != sys.byteorder:
        numbers.byteswap()
    return numbers


def written_time(moment: datetime | None) -> str | None:
    """Return a time as text."""
    return moment.isoformat() if moment else None


def read_time(text: str | None) -> datetime | None:
    """Return a time that was written."""
    return datetime.fromisoformat(text) if text else None
