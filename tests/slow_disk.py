"""A disk that takes its time or fails, and threads that take their time."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
import errno
from functools import partial
import os
from pathlib import Path
import threading
from typing import Any, override
from unittest.mock import patch

from custom_components.dexcom_api.auth import token_journal
from custom_components.dexcom_api.storage.database import Database

# What the system says of a disk that is full, read-only, broken, or gone for a while.
DISK_ERRORS = (errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENOENT)


class SlowCall(ExitStack):
    """Holds calls of a function before they start, until the test lets them go on."""

    def __init__(self, owner: object, *names: str) -> None:
        """Replace the functions of a module or an object until the block is left."""
        super().__init__()
        self._begun = threading.Event()
        self._goes_on = threading.Event()
        self.has_begun = self._begun.is_set
        self.go_on = self._goes_on.set
        for name in names:
            function = getattr(owner, name)

            def replacement(
                *args: Any, _function: Callable[..., Any] = function, **options: Any
            ) -> Any:
                return self._call(_function, *args, **options)

            self.enter_context(patch.object(owner, name, replacement))
        self.callback(self.go_on)

    def _call(self, function: Callable[..., Any], *args: Any, **options: Any) -> Any:
        """Call the function once it may go on."""
        self._hold()
        return function(*args, **options)

    def _hold(self) -> None:
        """Hold this thread."""
        self._begun.set()
        self._goes_on.wait(20)


class SlowDisk(SlowCall):
    """Holds what is written to the files of accounts."""

    def __init__(self, *, once: bool = False) -> None:
        """With `once`, hold only the first transaction."""
        super().__init__(Database, "write")
        self._once = once
        self._ended = threading.Event()
        self.has_ended = self._ended.is_set

    @override
    def _call(self, function: Callable[..., Any], *args: Any, **options: Any) -> None:
        """Write, perhaps later."""
        if self._once and self.has_begun():
            function(*args, **options)
            return
        super()._call(function, *args, **options)
        self._ended.set()


class FailingDisk(ExitStack):
    """Takes no more tokens after some writes, until the block is left."""

    def __init__(self, error: int, writes: int = 0) -> None:
        """Choose the error, and how many writes still succeed."""
        super().__init__()
        self._error = error
        self._writes = writes
        self._write = token_journal.write_durably
        self.enter_context(patch.object(token_journal, "write_durably", self._fail))

    def _fail(self, path: Path, content: bytes) -> None:
        """Write, or fail as the system does."""
        self._writes -= 1
        if self._writes < 0:
            raise OSError(self._error, os.strerror(self._error))
        self._write(path, content)


class SlowJob(SlowCall):
    """Holds the result of the first executor job with some text in its name."""

    def __init__(self, owner: object, text: str) -> None:
        """Choose the job, and the instance of Home Assistant or the recorder that runs it."""
        super().__init__(owner, "async_add_executor_job")
        self._text = text

    @override
    def _call(self, function: Callable[..., Any], *args: Any, **options: Any) -> Any:
        """Add a job to the executor."""
        job, *arguments = args
        if self._text in getattr(job, "__name__", "") and not self.has_begun():
            job = partial(self._run, job)
        return function(job, *arguments)

    def _run(self, job: Callable[..., Any], *args: Any) -> Any:
        """Run the job and hold its result."""
        result = job(*args)
        self._hold()
        return result


async def until(is_so: Callable[[], bool]) -> None:
    """Let threads and tasks work until a condition holds, while clocks stand still."""
    for _ in range(1000):
        if is_so():
            return
        await work()
    raise AssertionError("It doesn't happen")


async def work(turns: int = 1) -> None:
    """Let threads and tasks work for a while."""
    for _ in range(turns):
        # A timer of the event loop would wait for a clock that stands still.
        threading.Event().wait(0.01)
        for _ in range(20):
            await asyncio.sleep(0)
