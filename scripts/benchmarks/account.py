"""What an account costs Home Assistant: importing a year, an hour of polls, memory.

A real Home Assistant with a recorder on SQLite imports the year from a simulator on this machine,
again and again; both run in processes of their own. `import_year_ratio` is our CPU time for that,
in the event loop and in threads, divided by that of parsing the same answers with `orjson`, which
is measured before and after each import. The recorder's own work is in `import_year_seconds` only.

Of the time in which the event loop was held by us, two things are known:

- `loop_work_ms` is the longest that one call of the event loop worked in which a function of the
  integration ran, with all that it called, during imports and polls; `loop_work_wall_ms` is how
  long that took by the clock at most, with waits for the recorder's thread and other programs.
- `thread_late_ms` is how late a timer in the event loop was while a thread of ours did one job and
  nothing else went on: decoding a month, merging it with three months, summing up hours, metrics,
  and sensor sessions, drawing images, and answering cards with 90 days. Of each job the least
  disturbed of five rounds counts. Python lets a thread go on for 5 ms when another one waits.

`loop_block_ms` is the largest of these. How late that timer was at most while a year was imported
is in `loop_late_ms`, beside the same while its hourly rows were written alone.

`poll_cpu_ms` is the processor's time of a poll in functions of the integration and what they
call, in the event loop and in threads, with three months in memory: the median of an hour of polls; `memory_90d_mb` what these
take, as traced, of 10^6 bytes. History keeps a day more than 90, which is measured too.
"""

from typing import Final

from . import Figure
from ._account import Measures
from ._process import measure_beside_simulator

ROUNDS: Final = 5


async def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure so many imports, and hold the figures against their goals."""
    found = await measure_beside_simulator("_account", Measures, rounds)
    loop_block_ms = max(found.loop_work_ms, *found.thread_late_ms.values())
    late = {
        **{f"thread_late_ms/{job}": late for job, late in found.thread_late_ms.items()},
        "loop_late_ms/importing": found.loop_late_ms_importing,
        "loop_late_ms/writing": found.loop_late_ms_writing,
    }
    return [
        Figure(
            name="import_year_ratio", value=found.import_year_ratio, unit="", goal=2.0
        ),
        Figure(name="import_year_cpu_s", value=found.import_year_cpu_s, unit="s"),
        Figure(name="import_year_seconds", value=found.import_year_seconds, unit="s"),
        Figure(name="loop_block_ms", value=loop_block_ms, unit="ms", goal=10.0),
        Figure(name="loop_work_ms", value=found.loop_work_ms, unit="ms"),
        Figure(name="loop_work_wall_ms", value=found.loop_work_wall_ms, unit="ms"),
        *(Figure(name=name, value=value, unit="ms") for name, value in late.items()),
        Figure(name="poll_cpu_ms", value=found.poll_cpu_ms, unit="ms", goal=6.0),
        Figure(name="memory_90d_mb", value=found.memory_90d_mb, unit="MB", goal=3.0),
    ]
