"""Start a Home Assistant whose time is the shared one, and is moved on whenever it has nothing to do.

Usage: python -m scripts.benchmarks._soak_home --clock FILE [arguments of scripts/home_assistant.py]

Whoever asks for the time is told the shared one: the event loop with its timers, Home Assistant,
and the libraries. While something is under way (a request, a job in a thread, the recorder's
queue) it runs as usual, so that nothing times out which would not by itself. Between that it runs
fast, up to the next timer or the limit that is set from outside.

Nothing but this machine can be reached from here, and the process ends with the one that started it.
"""

import _sqlite3
import argparse
import asyncio
from concurrent.futures import Executor
import ctypes
from datetime import datetime, tzinfo
import errno
from functools import partial
import gc
import importlib
from ipaddress import ip_address
from math import inf
import os
from pathlib import Path
import selectors
import signal
import sqlite3
import sys
import threading
import time
from typing import Any, ClassVar, Final, override

from scripts.home_assistant import main as home_assistant

from ._soak_clock import REAL_MONOTONIC, Cell, SharedTime

STORAGE: Final = ".storage"

# How many seconds pass in one while there is nothing to do.
RATE: Final = 3000

# How long to wait for what a thread or a request may bring before looking again.
POLL_SECONDS: Final = 0.002
MAX_WAIT_SECONDS: Final = 0.02

# All requests under way are slept over when nothing was heard for this long.
QUIET_SECONDS: Final = 0.05


class Work:
    """What is under way: nothing of it may be overtaken by the time."""

    def __init__(self, shared: SharedTime) -> None:
        """Begin with nothing."""
        self._shared = shared
        self._jobs = 0
        self._requests = 0
        self._recorder: Any = None

    def count_jobs(self) -> None:
        """Count the jobs in threads from now on."""
        loop: Any = asyncio.BaseEventLoop
        run = loop.run_in_executor

        def run_in_executor(
            self_: Any, executor: Executor | None, func: Any, *args: Any
        ) -> asyncio.Future[Any]:
            """Run a job, and count it until it is done."""
            future: asyncio.Future[Any] = run(self_, executor, func, *args)
            self._jobs += 1
            future.add_done_callback(self._job_done)
            return future

        loop.run_in_executor = run_in_executor

    def count_requests(self) -> None:
        """Count the requests from now on, each from its connecting until the whole answer is there."""
        # By name and late, since it looks up its clock while it is imported.
        connector = importlib.import_module("aiohttp").TCPConnector
        connect = connector.connect

        async def counted_connect(*args: Any, **kwargs: Any) -> Any:
            """Connect, and count the request until its connection is free again."""
            self._requests += 1
            try:
                connection = await connect(*args, **kwargs)
            except BaseException:
                self._requests -= 1
                raise
            connection.add_callback(self._request_done)
            return connection

        connector.connect = counted_connect

    def _job_done(self, _: asyncio.Future[Any]) -> None:
        """Note the end of a job."""
        self._jobs -= 1

    def _request_done(self) -> None:
        """Note the end of a request."""
        self._requests -= 1

    def is_over(self, quiet_seconds: float) -> bool:
        """Return whether there is nothing to wait for but timers and those who sleep."""
        if self._jobs or self._backlog:
            return False
        return not self._requests or (
            quiet_seconds > QUIET_SECONDS
            and self._shared.cells[Cell.ASLEEP] >= self._requests
        )

    @property
    def _backlog(self) -> int:
        """Return how much the recorder has still to do."""
        if self._recorder is None:
            self._recorder = next(
                (
                    thread
                    for thread in threading.enumerate()
                    if thread.name == "Recorder"
                ),
                None,
            )
        return getattr(self._recorder, "backlog", 0)


class FastSelector(selectors.DefaultSelector):
    """Waits for the event loop, in less time than it wants to wait."""

    shared: SharedTime
    work: Work

    def __init__(self) -> None:
        """Begin."""
        super().__init__()
        self._heard_seconds = REAL_MONOTONIC()
        self._parent = os.getppid()

    @override
    def select(
        self, timeout: float | None = None
    ) -> list[tuple[selectors.SelectorKey, int]]:
        """Wait for something to happen, and move the time on while nothing is under way."""
        events = super().select(0)
        if events or (timeout is not None and timeout <= 0):
            self._heard_seconds = REAL_MONOTONIC()
            return events
        timeout = inf if timeout is None else timeout
        if not self.work.is_over(REAL_MONOTONIC() - self._heard_seconds):
            return super().select(min(timeout, POLL_SECONDS))
        cells = self.shared.cells
        now_seconds = self.shared.time()
        limit_seconds = cells[Cell.LIMIT]
        left_seconds = limit_seconds - now_seconds
        if left_seconds <= 0:
            self._rest(limit_seconds)
            return super().select(min(timeout, POLL_SECONDS))
        due_seconds = min(timeout, left_seconds, cells[Cell.WAKE] - now_seconds)
        begun = REAL_MONOTONIC()
        events = super().select(max(0, min(due_seconds / RATE, MAX_WAIT_SECONDS)))
        if not events:
            passed = (REAL_MONOTONIC() - begun) * (RATE - 1)
            cells[Cell.AHEAD] += max(0, min(due_seconds, passed))
        return events

    def _rest(self, limit_seconds: float) -> None:
        """Report that a limit is reached, and if requested, what is held at rest.

        Another limit may have been set by now, which nobody has come to.
        """
        cells = self.shared.cells
        if os.getppid() != self._parent:
            os.kill(os.getpid(), signal.SIGKILL)
        if cells[Cell.ANSWERED] != cells[Cell.ASKED]:
            gc.collect()
            give_memory_back()
            cells[Cell.SQLITE_BYTES] = sqlite_bytes()
            cells[Cell.HELD_BYTES] = allocated_bytes() - cells[Cell.SQLITE_BYTES]
            cells[Cell.BLOCKS] = sys.getallocatedblocks()
            cells[Cell.TASKS] = len(asyncio.all_tasks())
            cells[Cell.THREADS] = threading.active_count()
            cells[Cell.ANSWERED] = cells[Cell.ASKED]
        cells[Cell.REACHED] = limit_seconds


class MallInfo(ctypes.Structure):
    """What the C library knows of its memory. Source: mallinfo(3)."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def allocated_bytes() -> int:
    """Return how much memory is in use by what isn't a small object of Python; 0 if unknown."""
    mallinfo = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if mallinfo is None:
        return 0
    mallinfo.restype = MallInfo
    info = mallinfo()
    return int(info.uordblks + info.hblkhd)


def sqlite_bytes() -> int:
    """Return how much memory SQLite uses, as far as it tells.

    It may keep 16 MB of the database for each connection, which fill as the database grows.
    """
    memory_used = getattr(ctypes.CDLL(_sqlite3.__file__), "sqlite3_memory_used", None)
    if memory_used is None:
        return 0
    memory_used.restype = ctypes.c_int64
    return int(memory_used())


def give_memory_back() -> None:
    """Give memory that is not in use back to the system, where the C library can."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def show_everywhere(shared: SharedTime) -> None:
    """Put the shared time in the place of the machine's."""
    clock: Any = time
    clock.time = shared.time
    clock.time_ns = shared.time_ns
    clock.monotonic = shared.monotonic

    def now(cls: type[datetime], tz: tzinfo | None = None) -> datetime:
        """Return the shared time, as a datetime."""
        return cls.fromtimestamp(shared.time(), tz)

    # The class is written in C, and a subclass in its place would be another type to whoever
    # asks for that. Its own namespace is the only thing that the view of it refers to.
    [namespace] = gc.get_referents(vars(datetime))
    namespace["now"] = classmethod(now)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime))


def stay_on_this_machine(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse connections to anywhere else."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and not ip_address(address[0]).is_loopback:
        raise PermissionError(f"The soak does not talk to {address[0]}")


class AccountConnection(sqlite3.Connection):
    """A connection to the file of an account, which takes nothing while the disk is full.

    The recorder's connections are of another class.
    """

    shared: ClassVar[SharedTime]

    @override
    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        """Execute a statement, unless it begins to write to a full disk."""
        if sql == "BEGIN IMMEDIATE" and self.shared.cells[Cell.FULL]:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return super().execute(sql, *args)


def fill_disk(
    shared: SharedTime, connection: type[AccountConnection] = AccountConnection
) -> None:
    """Refuse to write files of Home Assistant's storage while the disk is full."""

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        """Refuse to open a file for writing."""
        if (
            event == "open"
            and shared.cells[Cell.FULL]
            and arguments[2] & (os.O_WRONLY | os.O_RDWR)
            and STORAGE in Path(str(arguments[0])).parts
        ):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), arguments[0])

    sys.addaudithook(refuse)
    connection.shared = shared
    module: Any = sqlite3
    module.connect = partial(sqlite3.connect, factory=connection)


def main(connection: type[AccountConnection] = AccountConnection) -> int:
    """Change what time is, then be Home Assistant with connections of a class."""
    parser = argparse.ArgumentParser(description="Home Assistant in a shared time.")
    parser.add_argument("--clock", type=Path, required=True, help="file of the time")
    options, sys.argv[1:] = parser.parse_known_args()
    shared = SharedTime(options.clock)
    show_everywhere(shared)
    sys.addaudithook(stay_on_this_machine)
    fill_disk(shared, connection)
    FastSelector.shared = shared
    FastSelector.work = Work(shared)
    FastSelector.work.count_jobs()
    FastSelector.work.count_requests()
    selector: Any = selectors
    selector.DefaultSelector = FastSelector
    return home_assistant()


if __name__ == "__main__":
    sys.exit(main())
