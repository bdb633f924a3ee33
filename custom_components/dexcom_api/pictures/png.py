"""PNG files, encoded without blocking the event loop from another thread.

Pillow's encoder blocks all other threads until the file is finished. The compressor of the
standard library, which takes most of the time, doesn't.
"""

from struct import pack
import zlib

from PIL import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BIT_DEPTH = 8
TRUECOLOR = 2
NO_FILTER = b"\0"


def png_of(picture: Image.Image) -> bytes:
    """Return the PNG of an RGB picture: https://www.w3.org/TR/png-3/."""
    width, height = picture.size
    pixels = picture.tobytes()
    row = len(pixels) // height
    # Flat colors compress best without a filter.
    rows = b"".join(
        NO_FILTER + pixels[start : start + row] for start in range(0, len(pixels), row)
    )
    header = pack(">IIBBBBB", width, height, BIT_DEPTH, TRUECOLOR, 0, 0, 0)
    return (
        SIGNATURE
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    """Return a chunk of the file."""
    checksum = zlib.crc32(kind + content)
    return pack(">I", len(content)) + kind + content + pack(">I", checksum)
