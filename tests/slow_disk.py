"""A disk and a thread that take their time."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
import threading
from typing import Any, Self
from unittest.mock import patch

from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
from homeassistant.helpers import storage


class SlowDisk:
    """Holds the writing of the files of a name until it is let go on, or left."""

    def __init__(self, ending: str, *, once: bool = False) -> None:
        """Choose the files whose names end like this, or only the first write of one."""
        self._ending = ending
        self._once = once
        self._begun = threading.Event()
        self._goes_on = threading.Event()
        self._ended = threading.Event()
        self._patches = ExitStack()

    def __enter__(self) -> Self:
        """Become slow."""
        for name in ("write_utf8_file", "write_utf8_file_atomic"):
            write = partial(self._write, getattr(storage, name))
            self._patches.enter_context(patch.object(storage, name, write))
        return self

    def __exit__(self, *_: object) -> None:
        """Be quick again."""
        self.go_on()
        self._patches.close()

    def _write(
        self, write: Callable[..., None], name: str, *args: Any, **options: Any
    ) -> None:
        """Write a file when the time has come."""
        is_slow = name.endswith(self._ending)
        if not is_slow or (self._once and self._begun.is_set()):
            write(name, *args, **options)
            return
        self._begun.set()
        self._goes_on.wait()
        write(name, *args, **options)
        self._ended.set()

    async def has_begun(self) -> None:
        """Wait until a file is being written."""
        await until(self._begun.is_set)

    async def has_ended(self) -> None:
        """Wait until what was held is written."""
        await until(self._ended.is_set)

    def go_on(self) -> None:
        """Let everything be written."""
        self._goes_on.set()


class SlowJob:
    """Holds the result of the first executor job with a word in its name until it is let go on."""

    def __init__(self, owner: HomeAssistant | Recorder, word: str) -> None:
        """Choose the job, and whose executor runs it."""
        self._add_job = owner.async_add_executor_job
        self._word = word
        self._begun = threading.Event()
        self._goes_on = threading.Event()
        self._patch = patch.object(owner, "async_add_executor_job", self._add)

    def __enter__(self) -> Self:
        """Wait for the job."""
        self._patch.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Hold nothing any more."""
        self.go_on()
        self._patch.stop()

    def _add(self, job: Callable[..., Any], *args: Any) -> Any:
        """Run a job in the executor."""
        if self._word in getattr(job, "__name__", "") and not self.has_begun():
            job = partial(self._run, job)
        return self._add_job(job, *args)

    def _run(self, job: Callable[..., Any], *args: Any) -> Any:
        """Run the job, and keep its result for a while."""
        result = job(*args)
        self._begun.set()
        self._goes_on.wait(20)
        return result

    def has_begun(self) -> bool:
        """Return whether the job has done its work."""
        return self._begun.is_set()

    def go_on(self) -> None:
        """Let the job return its result."""
        self._goes_on.set()


async def until(is_so: Callable[[], bool]) -> None:
    """Let threads and tasks work until something is so, while clocks stand still."""
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
