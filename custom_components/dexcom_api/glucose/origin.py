"""Where records come from besides Dexcom's API, and which of them are trusted more."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import Final


class Origin(StrEnum):
    """The kind of file that a record was imported from; None stands for Dexcom's API."""

    JSON = "json"
    CLARITY = "clarity"


# A record gives way to one of a lower rank. Our own file has what the API once sent.
RANKS: Final[dict[str | None, int]] = {None: 0, Origin.JSON: 1, Origin.CLARITY: 2}


def rank_of(origin: str | None) -> int:
    """Return the rank of an origin; one of a later version comes last."""
    return RANKS.get(origin, len(RANKS))


def find_outranked(
    times: Sequence[float], ranks: Sequence[int], distance: float
) -> set[int]:
    """Return the places of those that have another of a lower rank less than a distance away.

    ``times`` are ordered.
    """
    outranked: set[int] = set()
    for rank in {*ranks} - {0}:
        better = [
            time for time, other in zip(times, ranks, strict=True) if other < rank
        ]
        for place, (time, other) in enumerate(zip(times, ranks, strict=True)):
            if other != rank:
                continue
            following = bisect_left(better, time)
            if any(
                abs(near - time) < distance
                for near in better[max(following - 1, 0) : following + 1]
            ):
                outranked.add(place)
    return outranked
