"""How many sign-ins are lost when Home Assistant is killed, with the token journal and without.

Both run at the same time, each beside a simulator of its own. A loss is in flight where Home
Assistant was killed between the renewal at Dexcom and the arrival of the answer's body, which
nothing can prevent; `lost` counts all others, including `unsaved`: neither written nor in use
yet. `plain_lost` is the same where tokens are kept as Home Assistant by itself keeps them.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import Final

from scripts.kill import SEED, Round, Verdict, count, kill_rounds

from . import Figure

ROUNDS: Final = 200

OURS: Final = (Verdict.LOST, Verdict.UNSAVED)


def teller(name: str, rounds: int) -> Callable[[Round], None]:
    """Return what shows how far it is, now and then."""
    done: list[Round] = []

    def tell(round: Round) -> None:
        """Show the figures so far."""
        done.append(round)
        if len(done) % 10 == 0 or round.verdict is not Verdict.KEPT:
            print(
                f"kill, {name}: {len(done)} of {rounds} rounds,"
                f" {count(done, *OURS)} lost,"
                f" {count(done, Verdict.IN_FLIGHT)} in flight",
                file=sys.stderr,
            )

    return tell


async def killed(name: str, rounds: int, *, plain_tokens: bool) -> list[Round]:
    """Kill a new Home Assistant so many times."""
    with TemporaryDirectory() as directory:
        return await kill_rounds(
            Path(directory),
            rounds,
            seed=SEED,
            plain_tokens=plain_tokens,
            tell=teller(name, rounds),
        )


async def run(rounds: int = ROUNDS) -> list[Figure]:
    """Count the losses; a run in which hardly a token was renewed would prove nothing."""
    async with asyncio.TaskGroup() as tasks:
        journal = tasks.create_task(killed("journal", rounds, plain_tokens=False))
        plain = tasks.create_task(killed("plain", rounds, plain_tokens=True))
    for results in (journal.result(), plain.result()):
        if sum(done.rotations for done in results) < rounds:
            raise RuntimeError("Hardly any token was renewed")
    kept = journal.result()
    return [
        Figure(name="kill/rounds", value=len(kept), unit=""),
        Figure(name="kill/lost", value=count(kept, *OURS), unit="", goal=0),
        Figure(name="kill/unsaved", value=count(kept, Verdict.UNSAVED), unit=""),
        Figure(name="kill/in_flight", value=count(kept, Verdict.IN_FLIGHT), unit=""),
        Figure(
            name="kill/plain_lost",
            value=count(plain.result(), *OURS),
            unit="",
        ),
    ]
