"""Writes a file that has to survive a power failure, and says so if it couldn't."""

import errno
import os
from pathlib import Path
from typing import Final

# The user that runs Home Assistant may read and write.
PRIVATE_MODE: Final = 0o600


def write_durably(path: Path, content: bytes) -> None:
    """Replace a private file, and return once the content is on disk and was read back.

    Raises OSError if that can't be shown. The file is then as before, or has the new content that
    may not outlive a power failure. The folder has to exist: one that is missing may come back.
    """
    written = new_path(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    try:
        with os.fdopen(os.open(written, flags, PRIVATE_MODE), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
    except OSError:
        remove_quietly(written)
        raise
    sync_folder(path.parent)
    if path.read_bytes() != content:
        raise OSError(errno.EIO, "The file isn't what was written")


def new_path(path: Path) -> Path:
    """Return where the next content of a file is written before it replaces the file."""
    return path.with_name(f"{path.name}.new")


def sync_folder(folder: Path) -> None:
    """Write the names of a folder's files to disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as err:
        # Some network file systems sync names with the file.
        if err.errno != errno.EINVAL:
            raise
    finally:
        os.close(descriptor)


def remove_quietly(path: Path) -> None:
    """Delete a file if that is possible."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
