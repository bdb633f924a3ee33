"""Blocks: what is stored of a day, packed small and checked when it is read.

Numbers are kept as differences in as few bytes as they take, and byte by byte, which compresses
well. Record ids are random and stay as they are.
"""

from array import array
from collections.abc import Sequence
from itertools import accumulate, islice
from operator import sub
from struct import Struct, error as StructError
import sys
from typing import Any, Final
import zlib

# The codec, the checksum of all that follows, and the length of the ids.
HEADER: Final = Struct("<BII")
ZLIB: Final = 1

# This takes half the time of the default, for blocks that are one percent larger.
LEVEL: Final = 3

# The type codes of numbers, the shortest first.
WIDTHS: Final = "bhiq"

# No block of a day comes near this size; only damaged content expands further.
MAX_CONTENT_BYTES: Final = 64 * 1024 * 1024


class UnknownCodecError(Exception):
    """A block that a later version has written: there is nothing wrong with it."""


def pack_block(content: bytes, ids: bytes) -> bytes:
    """Return content, compressed, and ids as one block."""
    body = ids + zlib.compress(content, LEVEL)
    return HEADER.pack(ZLIB, zlib.crc32(body), len(ids)) + body


def unpack_block(block: bytes) -> tuple[bytes, bytes]:
    """Return the content and the ids of a block.

    Raises UnknownCodecError, or ValueError or zlib.error if it is damaged.
    """
    try:
        codec, checksum, length = HEADER.unpack_from(block)
    except StructError as err:
        raise ValueError("The block is too short") from err
    body = block[HEADER.size :]
    if zlib.crc32(body) != checksum:
        raise ValueError("The block isn't what was written")
    if codec != ZLIB:
        raise UnknownCodecError(codec)
    decompressor = zlib.decompressobj()
    content = decompressor.decompress(body[length:], MAX_CONTENT_BYTES)
    if not decompressor.eof:
        raise ValueError("The content is incomplete or too long")
    return content, body[:length]


def pack_numbers(numbers: Sequence[int]) -> bytes:
    """Return integers of up to 63 bits as their differences, in as few bytes as these take."""
    if numbers and numbers.count(numbers[0]) == len(numbers):
        # Most columns of a day have one value.
        steps = [numbers[0], *bytes(len(numbers) - 1)]
    else:
        steps = [*numbers[:1], *map(sub, numbers[1:], numbers, strict=False)]
    for code in WIDTHS:
        try:
            packed = array(code, steps)
        except OverflowError:
            continue
        break
    if sys.byteorder == "big":
        packed.byteswap()
    raw, size = packed.tobytes(), packed.itemsize
    return code.encode() + b"".join(raw[place::size] for place in range(size))


class Unpacker:
    """Reads packed numbers one column after the other."""

    def __init__(self, content: bytes, count: int) -> None:
        """Begin with the first column of that many numbers."""
        self._content = content
        self._count = count
        self._place = 0

    def numbers(self, added: int = 0) -> list[int]:
        """Return the next column with a number added to each. Raises ValueError if there is none."""
        steps, is_constant = self._steps()
        if is_constant:
            return [added + steps[0]] * self._count
        return [*islice(accumulate(steps, initial=added), 1, None)]

    def column(self, code: str) -> array[Any]:
        """Return the next column as an array of a type.

        Raises ValueError if there is none, or OverflowError if its numbers are too large.
        """
        steps, is_constant = self._steps()
        if is_constant:
            return array(code, [steps[0]]) * self._count
        return array(code, [*accumulate(steps)])

    def _steps(self) -> tuple[array[Any], bool]:
        """Return the differences of the next column, and whether all of its numbers are equal."""
        code = self._content[self._place : self._place + 1].decode("latin-1")
        if not code or code not in WIDTHS:
            raise ValueError("The type of the column is unknown")
        steps = array(code)
        length = steps.itemsize * self._count
        start = self._place + 1
        self._place = start + length
        raw = self._content[start : self._place]
        if len(raw) < length:
            raise ValueError("The column is incomplete")
        if steps.itemsize > 1:
            whole = bytearray(length)
            for place in range(steps.itemsize):
                whole[place :: steps.itemsize] = raw[
                    place * self._count : (place + 1) * self._count
                ]
            raw = bytes(whole)
        steps.frombytes(raw)
        if sys.byteorder == "big":
            steps.byteswap()
        # Most columns of a day have one value.
        is_constant = self._count > 0 and not any(raw[steps.itemsize :])
        return steps, is_constant
