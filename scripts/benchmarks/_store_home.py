"""A Home Assistant of the soak that counts what is passed to write calls for files of accounts.

Usage: python -m scripts.benchmarks._store_home --written FILE [arguments of _soak_home]

Linux counts what each thread passes to write calls, whether the disk gets it or not. SQLite does
all its work in the thread that calls it, so what the thread wrote meanwhile went to the file and
its journal: changes, checkpoints, and whatever opening and closing takes.

As in _soak_home, nothing is imported here that looks at a clock.
"""

import argparse
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
import json
from pathlib import Path
import re
import sqlite3
import sys
from threading import Lock
from typing import Any, Final, override

from ._soak_home import AccountConnection, main as soak_home

THREAD: Final = Path("/proc/thread-self/io")
WRITTEN: Final = re.compile(r"^wchar: (\d+)$", re.MULTILINE)
ACCOUNT: Final = re.compile(r"/dexcom_api\.(\w+)\.db")


def thread_bytes() -> int:
    """Return how much this thread has passed to write calls."""
    [count] = WRITTEN.findall(THREAD.read_text())
    return int(count)


class Counts:
    """The sums by account, in a file of their own."""

    def __init__(self, path: Path) -> None:
        """Begin at zero."""
        self._path = path
        self._sums: Counter[str] = Counter()
        self._lock = Lock()
        self.add("", 0)

    def add(self, account: str, count: int) -> None:
        """Add to a sum."""
        with self._lock:
            self._sums[account] += count
            self._path.write_text(json.dumps(self._sums))

    @contextmanager
    def counting(self, account: str) -> Generator[None]:
        """Count what this thread writes."""
        before = thread_bytes()
        try:
            yield
        finally:
            self.add(account, thread_bytes() - before)


def counting_connections(counts: Counts) -> type[AccountConnection]:
    """Return a class of connections that count."""

    class CountingConnection(AccountConnection):
        """A connection whose every call is counted."""

        def __init__(self, database: str, *args: Any, **options: Any) -> None:
            """Open the file."""
            found = ACCOUNT.search(database)
            self._account = found[1] if found else ""
            super().__init__(database, *args, **options)

        @override
        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            with counts.counting(self._account):
                return super().execute(sql, *args)

        @override
        def executemany(self, *args: Any) -> sqlite3.Cursor:
            with counts.counting(self._account):
                return super().executemany(*args)

        @override
        def executescript(self, *args: Any) -> sqlite3.Cursor:
            with counts.counting(self._account):
                return super().executescript(*args)

        @override
        def close(self) -> None:
            with counts.counting(self._account):
                super().close()

    return CountingConnection


def main() -> int:
    """Count, and be Home Assistant."""
    parser = argparse.ArgumentParser(description="Home Assistant that counts.")
    parser.add_argument("--written", type=Path, required=True)
    options, sys.argv[1:] = parser.parse_known_args()
    return soak_home(counting_connections(Counts(options.written)))


if __name__ == "__main__":
    sys.exit(main())
