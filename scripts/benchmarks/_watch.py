"""Watches what the integration does while Home Assistant runs in this process.

Whatever the event loop or a thread of its executor runs counts as ours as soon as a function of
the integration begins or goes on in it, with all that it calls. Garbage collections are left out
unless they are of the youngest generation: the others go through objects of all of Home Assistant,
whichever code triggers them. What it takes to note that a function begins or goes on is measured at
first, and left out as well.
"""

import asyncio
from asyncio.events import Handle
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
import gc
import sys
from threading import get_ident
from time import perf_counter, thread_time
from types import CodeType, TracebackType
from typing import Any, Final, Self

EVENTS: Final = sys.monitoring.events.PY_START | sys.monitoring.events.PY_RESUME
TOOL: Final = sys.monitoring.PROFILER_ID
PACKAGE_PATH: Final = "/custom_components/dexcom_api/"

HEARTBEAT_SECONDS: Final = 0.001

YOUNGEST_GENERATION: Final = 0

# A function as if it were ours, which does nothing so many times.
NOTED: Final = 1000
NOTED_ROUNDS: Final = 20
NOTHING: Final = "def nothing(): pass\ndef work(n):\n for _ in range(n): nothing()"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A piece of work of ours: a call of the event loop, or a job in a thread.

    The processor's time is that of its thread; the other contains whatever it had to wait for:
    the interpreter's lock, and the processor while other programs have it.
    """

    seconds: float
    cpu_seconds: float
    functions: tuple[str, ...]


@dataclass
class Watch:
    """What was ours since it began."""

    in_loop: list[Piece] = field(default_factory=list)
    in_threads: list[Piece] = field(default_factory=list)

    @property
    def cpu_seconds(self) -> float:
        """Return the processor's time of all pieces."""
        return sum(piece.cpu_seconds for piece in (*self.in_loop, *self.in_threads))


class OldCollections:
    """The time that collections of older generations have taken: all together, and by thread."""

    def __init__(self) -> None:
        """Begin at zero."""
        self.seconds = 0.0
        self.cpu_seconds: dict[int, float] = defaultdict(float)
        self._start = (0.0, 0.0)

    def __enter__(self) -> Self:
        """Begin to count."""
        gc.callbacks.append(self._note)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop counting."""
        gc.callbacks.remove(self._note)

    def _note(self, phase: str, about: dict[str, int]) -> None:
        """Note the beginning or the end of a collection, which never overlap."""
        if about["generation"] == YOUNGEST_GENERATION:
            return
        if phase == "start":
            self._start = perf_counter(), thread_time()
        else:
            self.seconds += perf_counter() - self._start[0]
            self.cpu_seconds[get_ident()] += thread_time() - self._start[1]


class Watcher:
    """Watches the running event loop and its executor, for as long as it is entered."""

    def __init__(self) -> None:
        """Prepare to watch; `watch` can be replaced by a new one at any time."""
        self.watch = Watch()
        self._collections = OldCollections()
        # By thread, what began in the piece that runs there.
        self._begun: dict[int, list[CodeType]] = {}
        self._note_seconds = 0.0

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._collections.__enter__()
        monitoring = sys.monitoring
        unwatched_seconds = self._noted_seconds()
        monitoring.use_tool_id(TOOL, __name__)
        for event in (monitoring.events.PY_START, monitoring.events.PY_RESUME):
            monitoring.register_callback(TOOL, event, self._note)
        monitoring.set_events(TOOL, EVENTS)
        self._note_seconds = self._noted_seconds() - unwatched_seconds
        self._loop = asyncio.get_running_loop()
        self._run_handle = Handle._run  # noqa: SLF001
        self._run_in_executor = self._loop.run_in_executor
        Handle._run = self._watched_handle()  # type: ignore[method-assign, assignment]  # noqa: SLF001
        self._loop.run_in_executor = self._watched_executor  # type: ignore[method-assign, assignment]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave everything as it was."""
        Handle._run = self._run_handle  # type: ignore[method-assign]  # noqa: SLF001
        self._loop.run_in_executor = self._run_in_executor  # type: ignore[method-assign]
        sys.monitoring.set_events(TOOL, sys.monitoring.events.NO_EVENTS)
        sys.monitoring.free_tool_id(TOOL)
        self._collections.__exit__()

    def _noted_seconds(self) -> float:
        """Return how long a function that does nothing takes of the processor's time, at least."""
        names: dict[str, Any] = {}
        exec(compile(NOTHING, PACKAGE_PATH, "exec"), names)  # noqa: S102
        taken = []
        for _ in range(NOTED_ROUNDS):
            self._begun[get_ident()] = []
            start = thread_time()
            names["work"](NOTED)
            taken.append(thread_time() - start)
            del self._begun[get_ident()]
        return min(taken) / NOTED

    def _note(self, code: CodeType, offset: int) -> object:
        """Note that a function begins or goes on; of others' nothing is heard again."""
        if PACKAGE_PATH not in code.co_filename:
            return sys.monitoring.DISABLE
        if (begun := self._begun.get(get_ident())) is not None:
            begun.append(code)
        return None

    def _timed[**_Args, _ResultT](
        self,
        pieces: Callable[[], list[Piece]],
        work: Callable[_Args, _ResultT],
        *args: _Args.args,
        **kwargs: _Args.kwargs,
    ) -> _ResultT:
        """Do a piece of work, and keep its times where it was ours."""
        begun: list[CodeType] = []
        thread = get_ident()
        self._begun[thread] = begun
        start, cpu_start = self._now(thread)
        try:
            return work(*args, **kwargs)
        finally:
            if begun:
                end, cpu_end = self._now(thread)
                noting = len(begun) * self._note_seconds
                piece = Piece(
                    seconds=end - start - noting,
                    cpu_seconds=cpu_end - cpu_start - noting,
                    functions=tuple(dict.fromkeys(code.co_qualname for code in begun)),
                )
                pieces().append(piece)
            del self._begun[thread]

    def _now(self, thread: int) -> tuple[float, float]:
        """Return both times of a thread, which stand still in full collections."""
        return (
            perf_counter() - self._collections.seconds,
            thread_time() - self._collections.cpu_seconds[thread],
        )

    def _watched_handle(self) -> Callable[[Handle], None]:
        """Return what runs a call of the event loop."""
        timed, run = self._timed, self._run_handle

        def in_loop() -> list[Piece]:
            return self.watch.in_loop

        def _run(handle: Handle) -> None:
            timed(in_loop, run, handle)

        return _run

    def _watched_executor(
        self, executor: Any, work: Callable[..., Any], *args: Any
    ) -> asyncio.Future[Any]:
        """Run a job in a thread."""
        return self._run_in_executor(
            executor, self._timed, lambda: self.watch.in_threads, work, *args
        )


class Heartbeat:
    """Asks the event loop to call back every millisecond, and notes how late each call was.

    Late it is also for others' work, for the interpreter's lock that any thread holds, and for
    other programs on the machine; not for full garbage collections.
    """

    def __init__(self) -> None:
        """Prepare to beat in the running loop."""
        self.late_seconds: list[float] = []
        self._loop = asyncio.get_running_loop()
        self._collections = OldCollections()
        self._due = 0.0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def latest_seconds(self) -> float:
        """Return how late the event loop was at most."""
        return max(self.late_seconds, default=0.0)

    def __enter__(self) -> Self:
        """Begin."""
        self._collections.__enter__()
        self._plan()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        if self._timer is not None:
            self._timer.cancel()
        self._collections.__exit__()

    def _plan(self) -> None:
        """Ask for the next beat."""
        self._collections.seconds = 0.0
        self._due = self._loop.time() + HEARTBEAT_SECONDS
        self._timer = self._loop.call_at(self._due, self._beat)

    def _beat(self) -> None:
        """Note how late it is."""
        now = self._loop.time()
        self.late_seconds.append(now - self._due - self._collections.seconds)
        self._plan()
