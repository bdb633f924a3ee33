"""Writes files that have to survive a power failure, and raises an error if it can't."""

from contextlib import suppress
import errno
import os
from pathlib import Path
from typing import Any, Final

from homeassistant.helpers.json import json_bytes

STORAGE_VERSION: Final = 1

# More than an answer with tokens takes.
SPARE_BYTES: Final = 8192

# The user that runs Home Assistant may read and write.
PRIVATE_MODE: Final = 0o600


def encode_for_store(path: Path, data: dict[str, Any]) -> bytes:
    """Return data in the format of Home Assistant's store, which names its files after the key."""
    return json_bytes(
        {
            "version": STORAGE_VERSION,
            "minor_version": 1,
            "key": path.name,
            "data": data,
        }
    )


def write_durably(path: Path, content: bytes) -> None:
    """Replace a private file, and return once the content is on disk and was read back.

    Raises OSError otherwise. The file then has either the old content or the new one, which may not
    survive a power failure. A missing folder isn't created, because it may come back.
    """
    written = new_path(path)
    try:
        with os.fdopen(open_anew(written), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
    except OSError:
        with suppress(OSError):
            written.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    if path.read_bytes() != content:
        raise OSError(errno.EIO, "The file isn't what was written")


def open_anew(path: Path) -> int:
    """Return the descriptor of a new private file, in place of one that is left.

    The latter could be a link, or readable by others. Raises OSError.
    """
    path.unlink(missing_ok=True)
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_MODE)


def open_spare(path: Path, content: bytes) -> int:
    """Write a spare file next to a file, and return its descriptor for fill_spare.

    It has the content, JSON on one line, and room for more. Raises OSError if that fails.
    """
    descriptor = open_anew(spare_path(path))
    try:
        with os.fdopen(descriptor, "wb", closefd=False) as file:
            file.write(content + b"\n" + b" " * SPARE_BYTES)
            file.flush()
            os.fsync(descriptor)
            file.seek(len(content) + 1)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def fill_spare(descriptor: int, addition: bytes) -> None:
    """Put JSON into the room of a spare file at once, where it survives the end of this process.

    The file keeps its length, so this takes no space and waits for no disk.
    """
    os.write(descriptor, addition)


def read_spare(path: Path) -> tuple[bytes, bytes]:
    """Return the content and the addition of the spare file of a file; raises OSError."""
    content, _, addition = spare_path(path).read_bytes().partition(b"\n")
    return content, addition


def spare_path(path: Path) -> Path:
    """Return the path of the file that takes what comes before a file can be replaced."""
    return path.with_name(f"{path.name}.spare")


def new_path(path: Path) -> Path:
    """Return the path of the temporary file that replaces a file once it is written."""
    return path.with_name(f"{path.name}.new")


def sync_folder(folder: Path) -> None:
    """Write the names of a folder's files to disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as err:
        # Some network file systems sync names along with the file.
        if err.errno != errno.EINVAL:
            raise
    finally:
        os.close(descriptor)


def remove_file(path: Path) -> None:
    """Delete a file, what writing it left behind, and Home Assistant's copies of damaged ones."""
    for file in (
        *(path, new_path(path), spare_path(path)),
        *path.parent.glob(f"{path.name}.corrupt.*"),
    ):
        file.unlink(missing_ok=True)
