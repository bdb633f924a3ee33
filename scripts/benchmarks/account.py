"""What an account costs Home Assistant: importing a year, an hour of polls, memory.

A real Home Assistant with a recorder on SQLite imports the year from a simulator on this machine,
again and again, and between that writes the same hourly rows alone; both run in processes of
their own. Of the time in which the event loop was held by us, two things are known:

- `loop_work_ms` is the longest that one call of the event loop worked in which a function of the
  integration ran, with all that it called, during imports and polls; `loop_work_wall_ms` is how
  long that took by the clock at most, with waits for the recorder's thread and other programs.
- `loop_lock_ms` is the longest that our threads kept the interpreter's lock from the event loop
  while they read and decoded the year; that is in no call of the event loop, but between them.

`loop_block_ms` is the larger one. How late a timer was at most in the event loop is in
`loop_late_ms`, while a year was imported and, beside it, while the same rows were written alone.

`picture_late_ms` is how late that timer was while a thread drew a picture, in the median; Python
itself lets a thread go on for 5 ms when another one waits.

`poll_cpu_ms` is the processor's time of a poll in functions of the integration and what they
call, in the event loop and in threads, with three months in memory; `memory_90d_mb` what these
take, as traced, of 10^6 bytes. History keeps a day more than 90, which is measured too.
"""

from tempfile import TemporaryDirectory

import msgspec

from . import Figure
from ._account import Measures
from ._process import module_process


async def measure() -> Measures:
    """Let Home Assistant measure beside a simulator."""
    with TemporaryDirectory() as directory:
        async with (
            module_process("_year") as simulator,
            module_process("_account", directory) as home,
        ):
            if simulator.stdout is None:
                raise RuntimeError("The simulator can't be heard")
            where = await simulator.stdout.readline()
            output, _ = await home.communicate(where)
    if home.returncode:
        raise RuntimeError("Home Assistant could not measure")
    return msgspec.json.decode(output, type=Measures)


async def run() -> list[Figure]:
    """Measure, and hold the figures against their goals."""
    found = await measure()
    loop_block_ms = max(found.loop_work_ms, found.loop_lock_ms)
    late = {
        "loop_late_ms/importing": found.loop_late_ms_importing,
        "loop_late_ms/writing": found.loop_late_ms_writing,
    }
    return [
        Figure(
            name="import_year_ratio", value=found.import_year_ratio, unit="", goal=2.0
        ),
        Figure(name="import_year_seconds", value=found.import_year_seconds, unit="s"),
        Figure(name="write_year_seconds", value=found.write_year_seconds, unit="s"),
        Figure(name="loop_block_ms", value=loop_block_ms, unit="ms", goal=10.0),
        Figure(name="loop_work_ms", value=found.loop_work_ms, unit="ms"),
        Figure(name="loop_work_wall_ms", value=found.loop_work_wall_ms, unit="ms"),
        Figure(name="loop_lock_ms", value=found.loop_lock_ms, unit="ms"),
        *(Figure(name=name, value=value, unit="ms") for name, value in late.items()),
        Figure(name="poll_cpu_ms", value=found.poll_cpu_ms, unit="ms"),
        Figure(
            name="picture_late_ms", value=found.picture_late_ms, unit="ms", goal=10.0
        ),
        Figure(name="memory_90d_mb", value=found.memory_90d_mb, unit="MB", goal=3.0),
    ]
