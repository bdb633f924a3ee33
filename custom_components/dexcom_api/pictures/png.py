"""Pictures as files, written so that a thread that does so leaves the event loop alone.

Pillow's own encoder keeps all other threads waiting until a file is finished. The compressor of
the standard library doesn't, and takes most of the time.
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
    # Flat colours are compressed best as they are.
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
    """Return a part of a file."""
    checksum = zlib.crc32(kind + content)
    return pack(">I", len(content)) + kind + content + pack(">I", checksum)
