"""What ten years in an account's file cost: size, memory, time, writes, and what kills can lose.

A real Home Assistant has three accounts beside a simulator, with 90 days, a year, and ten years
(1,050,000 readings and 40,000 diary entries). The integration's own stores kept them, as an import
does. Ratios compare them within the same run, whose rounds take turns; the least disturbed counts.

- `disk_mb`: the file of ten years with its journal at its longest, after the import.
- `idle_mb`: how much more memory the account with ten years takes at rest than the one with 90 days,
  as traced, and what SQLite holds. Both answered a summary before, one about its oldest days.
- `old_window_ratio`: `get_summary` of 90 days, the slowest of five windows all over the ten years,
  divided by that of the last 90 days.
- `start_ratio`: setting the account with ten years up until it rests, divided by one year's.
- `sensors_ms`: the first `get_sensors` with ten years, and `sensors_again_ms` the next ones.
- `poll_cpu_ms`: CPU time of a poll in functions of the integration, the median of an hour, with ten
  years; `loop_work_ms` the longest that one step of the event loop worked meanwhile, and during a
  start, a summary of old days, and lists of sensors.
- `written_mb_a_day`: what is passed to write calls for the file and its journal on a usual day of
  polls, checkpoints included, in a Home Assistant whose time runs fast (see `_store_home`);
  `written_mb_without_news` the same for a person without data.
- `kills` and `lost`: how often a process was killed while it wrote through the stores, and after how
  many of these kills something was missing that had been confirmed. A kill ends a process, not the
  machine: this doesn't prove that the disk has everything.

Sizes are of 10^6 bytes. `--rounds` is the number of kills; below 100, the past is shorter, too.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from . import Figure
from ._process import measure_beside_simulator, module_process
from ._store import Measures
from ._store_kill import Outcome
from ._store_written import OTHER, USER, written_mb_a_day

KILLS: Final = 200
LONG_FROM: Final = 100
TEN_YEARS_DAYS: Final = 3650
SHORT_DAYS: Final = 400
TURNS: Final = 7

UNITS: Final = {"mb": "MB", "ms": "ms"}

GOALS: Final = {
    "disk_mb": 26.0,
    "idle_mb": 2.0,
    "old_window_ratio": 1.5,
    "poll_cpu_ms": 6.0,
    "start_ratio": 1.2,
    "loop_work_ms": 10.0,
    "written_mb_a_day": 1.0,
    "written_mb_without_news": 0.0,
    "lost": 0.0,
}


async def kill(rounds: int) -> Outcome:
    """Kill processes that write."""
    with TemporaryDirectory() as directory:
        async with module_process("_store_kill", directory, str(rounds)) as process:
            output, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError("The processes could not be killed")
    return msgspec.json.decode(output, type=Outcome)


async def run(rounds: int = KILLS) -> list[Figure]:
    """Measure one thing after the other."""
    is_long = rounds >= LONG_FROM
    days = TEN_YEARS_DAYS if is_long else SHORT_DAYS
    turns = min(rounds, TURNS)
    found = await measure_beside_simulator("_store", Measures, days, turns)
    with TemporaryDirectory() as directory:
        written = await written_mb_a_day(Path(directory))
    killed = await kill(rounds)
    values = {
        **msgspec.structs.asdict(found),
        "written_mb_a_day": written[USER],
        "written_mb_without_news": written[OTHER],
        **msgspec.structs.asdict(killed),
    }
    return [
        Figure(
            name=f"store/{name}",
            value=value,
            unit=next(
                (unit for part, unit in UNITS.items() if part in name.split("_")), ""
            ),
            goal=GOALS.get(name),
        )
        for name, value in values.items()
    ]
