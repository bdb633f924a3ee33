"""What the tests of tokens share."""

from typing import Any

from ..scene import Scene
from ..simulator import Simulator


async def ask(scene: Scene) -> None:
    """Ask Dexcom for something that needs a token."""
    await scene.act("get_records", endpoint="devices")


def token_of(scene: Scene) -> dict[str, Any]:
    """Return the tokens in the account's entry."""
    return dict(scene.entry.data["token"])


def renewals(simulator: Simulator) -> int:
    """Return how often a renewal was asked for."""
    queries = [record.query for record in simulator.requests]
    return queries.count({"grant_type": "refresh_token"})
