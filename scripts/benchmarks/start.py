"""What a start and a poll of many accounts ask of the event loop.

A real Home Assistant adds 1, 5, or 20 accounts at once, each with three months of readings on disk,
sets all of them up again as after a restart, and polls all at once; each number in a process of its
own. `hold_ms` is the longest that one uninterrupted step of the event loop worked in which a
function of the integration ran, with all that it called, in CPU time of the loop's thread. `cpu_s`
is the CPU time of the whole process for the setup and the polls, `setup_s` how long the setup took,
and `late_ms` how late a timer was at most, beside `idle_late_ms` of the same Home Assistant before
it had accounts.
"""

from typing import Final

import msgspec

from . import Figure
from ._process import measure_beside_simulator
from ._start import Measures

ACCOUNTS: Final = (1, 5, 20)
GOALS_MS: Final = {"hold_ms": 10.0, "late_ms": 50.0}
GOAL_ACCOUNT_CPU_SECONDS: Final = 0.1


async def run(rounds: int = ACCOUNTS[-1]) -> list[Figure]:
    """Measure one number of accounts after the other; rounds are the largest number."""
    found = {
        count: await measure_beside_simulator("_start", Measures, count)
        for count in ACCOUNTS
        if count <= rounds
    }
    figures = [
        Figure(
            name=f"start/{count}/{name}",
            value=value,
            unit=name.rpartition("_")[2],
            goal=GOALS_MS.get(name),
        )
        for count, measures in found.items()
        for name, value in msgspec.structs.asdict(measures).items()
    ]
    fewest, most = min(found), max(found)
    if fewest < most:
        cpu_seconds = found[most].cpu_s - found[fewest].cpu_s
        figures.append(
            Figure(
                name="start/account_cpu_s",
                value=cpu_seconds / (most - fewest),
                unit="s",
                goal=GOAL_ACCOUNT_CPU_SECONDS,
            )
        )
    return figures
