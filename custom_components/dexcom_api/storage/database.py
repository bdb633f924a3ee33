"""An account's SQLite file, as threads use it.

It holds a row for each day in UTC and kind of data, so that related data changes in one
transaction. Only this process opens it, which is why its journal needs no shared memory.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
import errno
from operator import methodcaller
import os
from pathlib import Path
import sqlite3
from threading import RLock
from typing import Any, Final
from urllib.parse import quote

import msgspec

from .durable import PRIVATE_MODE, sync_folder

# Files that hold records of other files have the second version, because earlier versions of the
# integration would take those for damaged.
FIRST_VERSION: Final = 1
VERSION: Final = 2

# A day of readings takes six pages, and each change of it writes all of them again: larger pages
# would write more, and smaller ones would leave more of them to manage.
PAGE_BYTES: Final = 1024

# The journal is moved to the file once it has this many pages, most of them versions of the same.
CHECKPOINT_PAGES: Final = 1000

CACHE_KIBIBYTES: Final = 256
BUSY_SECONDS: Final = 5

# The numbers of the days that can have data, counted from 1970.
DAYS: Final = range(10_957, 60_000)

SCHEMA: Final = """
CREATE TABLE blocks (place INTEGER PRIMARY KEY, block BLOB NOT NULL);
CREATE TABLE amounts (
    total TEXT, hour INTEGER, thousandths INTEGER NOT NULL, PRIMARY KEY (total, hour)
) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

# The place of a block is the number of its day, plus this for each kind before its own.
PLACES_OF_A_KIND: Final = 1_000_000

# The name of the fact that lists the days of a kind that were saved from a damaged file.
SALVAGED: Final = "salvaged_{}"

ISO_FORMAT: Final = methodcaller("isoformat")

DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
DISK_ERRORS: Final = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.ENOENT,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
}


class Kind(IntEnum):
    """The data that blocks hold."""

    READINGS = 0
    DIARY = 1


type Work[_ResultT] = Callable[[sqlite3.Connection], _ResultT]


class DamagedFileError(Exception):
    """A part of the file can't be read."""


@contextmanager
def translated_sqlite_errors() -> Iterator[None]:
    """Turn SQLite's errors into DamagedFileError or OSError."""
    try:
        yield
    except sqlite3.Error as err:
        code = getattr(err, "sqlite_errorcode", sqlite3.SQLITE_IOERR) & 0xFF
        if code in DAMAGE:
            raise DamagedFileError(str(err)) from err
        number = DISK_ERRORS.get(code, errno.EIO)
        raise OSError(number, os.strerror(number)) from err


class Database:
    """The file of an account. It is opened by its first use, and again after an error."""

    def __init__(self, path: Path) -> None:
        """Remember where the file is."""
        self.path = path
        # Without checkpoints, only the journal changes: a backup is copying the file.
        self.has_checkpoints = True
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None
        # Which file is open, None if it is read-only.
        self._identity: tuple[int, int] | None = None

    def read[_ResultT](self, work: Work[_ResultT]) -> _ResultT:
        """Return the result of reading. Raises DamagedFileError or OSError."""
        with self._lock, translated_sqlite_errors():
            return work(self._connection or self._open(for_writing=False))

    def write(self, *works: Work[None]) -> None:
        """Write in one transaction, and return once it is on disk.

        Raises DamagedFileError or OSError, and leaves everything as it was.
        """
        with self._lock, translated_sqlite_errors():
            connection = self._writable()
            try:
                choose_checkpoints(connection, go_on=self.has_checkpoints)
                connection.execute("BEGIN IMMEDIATE")
                for work in works:
                    work(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                self.close()
                raise

    def complete(self) -> None:
        """Move the journal to the file. Raises DamagedFileError or OSError."""
        with self._lock, translated_sqlite_errors():
            self._writable().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def salvage(self) -> None:
        """Replace a damaged file with one that has all that can still be read; raises OSError."""
        with self._lock, translated_sqlite_errors():
            self.close()
            rescued = self.path.with_name(f"{self.path.name}.new")
            for path in files_of(rescued):
                path.unlink(missing_ok=True)
            other = Database(rescued)
            try:
                with suppress(DamagedFileError), translated_sqlite_errors():
                    copy_readable(self._open(for_writing=False), other)
            finally:
                self.close()
                other.close()
            if not rescued.exists():
                # Not even its first page can be read.
                other.write()
                other.close()
            for path in files_of(self.path)[1:]:
                path.unlink(missing_ok=True)
            rescued.replace(self.path)
            sync_folder(self.path.parent)

    def close(self) -> None:
        """Close the file, which completes it."""
        with self._lock:
            connection, self._connection, self._identity = self._connection, None, None
            if connection is not None:
                with suppress(sqlite3.Error):
                    choose_checkpoints(connection, go_on=self.has_checkpoints)
                with suppress(sqlite3.Error):
                    connection.close()

    def _writable(self) -> sqlite3.Connection:
        """Return a connection to the file that is there now; it may have been replaced."""
        if self._connection is not None and self._identity is not None:
            found = self.path.stat()
            if (found.st_dev, found.st_ino) == self._identity:
                return self._connection
        self.close()
        return self._open(for_writing=True)

    def _open(self, *, for_writing: bool) -> sqlite3.Connection:
        """Open the file. For reading, one on a read-only disk will do.

        A file of a later version is put aside for that version to find.
        """
        try:
            is_new = not self.path.exists()
            # SQLite would create it with the permissions of any file.
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW
            with closing_descriptor(os.open(self.path, flags, PRIVATE_MODE)) as number:
                os.fchmod(number, PRIVATE_MODE)
                found = os.fstat(number)
            connection = self._connect("mode=rw")
            with closing_on_error(connection):
                version = prepare(connection)
            if version > VERSION:
                connection.close()
                self.path.rename(f"{self.path}.version-{version}")
                return self._open(for_writing=for_writing)
            if is_new:
                sync_folder(self.path.parent)
        except (OSError, sqlite3.OperationalError) as err:
            code = getattr(err, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
            # A read-only connection would miss what another one has in its journal.
            is_in_use = code == sqlite3.SQLITE_BUSY
            if for_writing or is_in_use or not self.path.exists():
                raise
            connection = self._connect("mode=ro&immutable=1")
            self._connection = connection
            return connection
        self._connection = connection
        self._identity = (found.st_dev, found.st_ino)
        return connection

    def _connect(self, options: str) -> sqlite3.Connection:
        """Return a connection, which the lock lets one thread use at a time."""
        return sqlite3.connect(
            f"file:{quote(str(self.path))}?{options}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )


@contextmanager
def closing_descriptor(descriptor: int) -> Iterator[int]:
    """Close a file descriptor after a block."""
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def closing_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    """Close a connection if a block fails."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


def prepare(connection: sqlite3.Connection) -> int:
    """Set a connection up, create the tables of a new file, and return the file's version."""
    for pragma in (
        f"page_size={PAGE_BYTES}",
        "locking_mode=EXCLUSIVE",
        "journal_mode=WAL",
        "synchronous=FULL",
        f"journal_size_limit={CHECKPOINT_PAGES * PAGE_BYTES}",
        f"cache_size=-{CACHE_KIBIBYTES}",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if not version:
        connection.executescript(
            f"BEGIN;{SCHEMA}PRAGMA user_version={FIRST_VERSION};COMMIT"
        )
    return version or FIRST_VERSION


def choose_checkpoints(connection: sqlite3.Connection, *, go_on: bool) -> None:
    """Choose whether the journal is moved to the file, now and then and on closing."""
    pages = CHECKPOINT_PAGES if go_on else 0
    connection.execute(f"PRAGMA wal_autocheckpoint={pages}").fetchall()
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, not go_on)


def copy_readable(damaged: sqlite3.Connection, other: Database) -> None:
    """Copy everything that can be read of a damaged file, and note which days that is.

    The offsets of a person's clock aren't copied: they follow from the days.
    """

    def copy(connection: sqlite3.Connection) -> None:
        for kind in Kind:
            days: list[int] = []
            for day in DAYS:
                blocks: dict[int, bytes] = {}
                with suppress(sqlite3.DatabaseError):
                    blocks = load_blocks(damaged, kind, day, day)
                for block in blocks.values():
                    save_block(connection, kind, day, block)
                    days.append(day)
            save_fact(connection, SALVAGED.format(kind), days)
        for find, save in (
            ("SELECT * FROM facts", "INSERT OR IGNORE INTO facts VALUES (?, ?)"),
            ("SELECT * FROM amounts", "INSERT INTO amounts VALUES (?, ?, ?)"),
        ):
            with suppress(sqlite3.DatabaseError):
                connection.executemany(save, damaged.execute(find))

        with suppress(sqlite3.DatabaseError):
            [(version,)] = damaged.execute("PRAGMA user_version")
            connection.execute(f"PRAGMA user_version={version:d}")

    other.write(copy)


def note_imported(connection: sqlite3.Connection) -> None:
    """Note that the file holds records of other files."""
    connection.execute(f"PRAGMA user_version={VERSION}")


def save_block(
    connection: sqlite3.Connection, kind: Kind, day: int, block: bytes | None
) -> None:
    """Write the block of a day, or delete it."""
    place = kind * PLACES_OF_A_KIND + day
    if block is None:
        connection.execute("DELETE FROM blocks WHERE place = ?", (place,))
    else:
        connection.execute(
            "INSERT OR REPLACE INTO blocks VALUES (?, ?)", (place, block)
        )


def load_blocks(
    connection: sqlite3.Connection, kind: Kind, first: int, last: int
) -> dict[int, bytes]:
    """Return the blocks of the days from the first up to and including the last."""
    begin = kind * PLACES_OF_A_KIND
    rows = connection.execute(
        "SELECT place, block FROM blocks WHERE place BETWEEN ? AND ? ORDER BY place",
        (begin + first, begin + last),
    )
    return {place - begin: block for place, block in rows}


def find_days(
    connection: sqlite3.Connection, kind: Kind, first: int, last: int
) -> list[int]:
    """Return which days have a block, from the first up to and including the last."""
    begin = kind * PLACES_OF_A_KIND
    rows = connection.execute(
        "SELECT place FROM blocks WHERE place BETWEEN ? AND ? ORDER BY place",
        (begin + first, begin + last),
    )
    return [place - begin for (place,) in rows]


def edge_days(connection: sqlite3.Connection, kind: Kind) -> tuple[int, int] | None:
    """Return the first and the last day that have a block, or None if there is none."""
    begin = kind * PLACES_OF_A_KIND
    # In one query without the others, SQLite would go through all blocks.
    first, last = connection.execute(
        """
        SELECT (SELECT min(place) FROM blocks WHERE place >= :begin AND place < :end),
            (SELECT max(place) FROM blocks WHERE place >= :begin AND place < :end)
        """,
        {"begin": begin, "end": begin + DAYS.stop},
    ).fetchone()
    return None if first is None else (first - begin, last - begin)


def save_fact(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Write a fact as JSON, or delete it if it is None."""
    if value is None:
        connection.execute("DELETE FROM facts WHERE name = ?", (name,))
    else:
        # Subclasses of date and datetime are unknown to msgspec.
        text = msgspec.json.encode(value, enc_hook=ISO_FORMAT).decode()
        connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, text))


def load_fact(connection: sqlite3.Connection, name: str) -> Any:
    """Return a fact, or None if there is none. Raises one of UNREADABLE if it is damaged."""
    # SQLite would raise an error of its own for a text that isn't UTF-8.
    found = connection.execute(
        "SELECT CAST(value AS BLOB) FROM facts WHERE name = ?", (name,)
    ).fetchone()
    return None if found is None else msgspec.json.decode(found[0])


def files_of(path: Path) -> tuple[Path, ...]:
    """Return a file and what SQLite keeps beside it."""
    return (path, *(path.with_name(f"{path.name}-{end}") for end in ("wal", "shm")))
