"""A small file system of its own, which can be full or read-only."""

from collections.abc import Generator
from contextlib import contextmanager
import errno
import gc
import os
from pathlib import Path
import subprocess
from unittest.mock import patch

from custom_components.dexcom_api.auth import token_journal
from custom_components.dexcom_api.storage import durable
from custom_components.dexcom_api.storage.database import Database

from .common import unavailable

SIZE = "16m"
FAULTS = ("full", "read-only", "I/O error")


@contextmanager
def small_disk(folder: Path) -> Generator[None]:
    """Mount a file system on a folder, as root or with sudo."""
    folder.mkdir(exist_ok=True)
    owner = f"uid={os.geteuid()},gid={os.getegid()}"
    _run("mount", "-t", "tmpfs", "-o", f"size={SIZE},{owner}", "tmpfs", folder)
    try:
        yield
    finally:
        _run("umount", "--lazy", folder)


@contextmanager
def failing(folder: Path, fault: str) -> Generator[None]:
    """Let a mounted file system fail.

    Files are closed before: their journals have room for a while, and only the system itself can
    make a disk read-only while files are open.
    """
    for database in gc.get_objects():
        if isinstance(database, Database):
            database.close()
    match fault:
        case "full":
            filler = folder / "filler"
            with filler.open("wb", buffering=0) as rest:
                try:
                    for size in (2**16, 1):
                        while True:
                            try:
                                rest.write(b"\0" * size)
                            except OSError as err:
                                if err.errno != errno.ENOSPC:
                                    raise
                                break
                    yield
                finally:
                    filler.unlink()
        case "read-only":
            _run("mount", "-o", "remount,ro", folder)
            try:
                yield
            finally:
                _run("mount", "-o", "remount,rw", folder)
        case _:
            error = OSError(errno.EIO, os.strerror(errno.EIO))
            with (
                patch.object(durable, "write_durably", side_effect=error),
                patch.object(token_journal, "write_durably", side_effect=error),
                patch.object(Database, "write", side_effect=error),
            ):
                yield


def _run(*command: str | Path) -> None:
    """Run a command as root."""
    sudo = () if os.geteuid() == 0 else ("sudo", "--non-interactive")
    try:
        subprocess.run((*sudo, *command), check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as err:
        unavailable(f"No small file system: {err}")
