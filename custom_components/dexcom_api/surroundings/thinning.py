"""Leaves as much of a window as a chart has room for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from .model import Bar, Moment, Number

# As many parts as a wide chart has pixels for; more can't be seen apart.
PARTS: Final = 800

# Of the states that take turns in a part.
MAX_STATES: Final = 4


class ShownBar(NamedTuple):
    """A state and for which share of the time from its start to its end it lasted.

    A share below 1 stands for several bars; those of other states may overlap it.
    """

    start: float
    end: float
    state: str
    share: float


class ShownMoment(NamedTuple):
    """One or more things that happened at about the same time, with the type of the first."""

    time: float
    event_type: str | None
    total: int


def by_part[_ItemT](
    items: Iterable[_ItemT], time: Callable[[_ItemT], float], seconds: float
) -> Iterator[list[_ItemT]]:
    """Yield the items of each part of time that has any. They are sorted by time."""
    part: list[_ItemT] = []
    number: float | None = None
    for item in items:
        other = time(item) // seconds
        if part and other != number:
            yield part
            part = []
        number = other
        part.append(item)
    if part:
        yield part


def thin_bars(bars: Sequence[Bar], seconds: float) -> list[ShownBar]:
    """Return bars as they are, or those that are too short to be seen as shares of their time.

    ``seconds`` is the length of the window.
    """
    if len(bars) <= PARTS:
        return [ShownBar(*bar, share=1) for bar in bars]
    part_seconds = seconds / PARTS
    shown: list[ShownBar] = []
    short: list[Bar] = []
    for bar in bars:
        if bar.end - bar.start < part_seconds:
            short.append(bar)
        else:
            shown.append(ShownBar(*bar, share=1))
    for part in by_part(short, attrgetter("start"), part_seconds):
        shown += share_of_states(part)
    return sorted(shown)


def share_of_states(bars: Sequence[Bar]) -> list[ShownBar]:
    """Return one bar for each state, for as long as all of them, with its share of that."""
    start, end = bars[0].start, bars[-1].end
    lasted: defaultdict[str, float] = defaultdict(float)
    for bar in bars:
        lasted[bar.state] += bar.end - bar.start
    longest = sorted(lasted, key=lambda state: -lasted[state])[:MAX_STATES]
    length = max(end - start, 1)
    return [ShownBar(start, end, state, lasted[state] / length) for state in longest]


def thin_numbers(numbers: Sequence[Number], seconds: float) -> list[Number]:
    """Return numbers as they are, or the first, lowest, highest, and last of each part.

    Numbers that are unknown for too short a time to be seen count as the one before.
    """
    if len(numbers) <= PARTS:
        return list(numbers)
    part_seconds = seconds / PARTS
    seen = [
        number
        for number, following in pairwise([*numbers, numbers[-1]])
        if number.value is not None
        or following.time - number.time >= part_seconds
        or following is number
    ]
    thinned: list[Number] = []
    for part in by_part(seen, attrgetter("time"), part_seconds):
        known = [number for number in part if number.value is not None]
        known.sort(key=attrgetter("value"))
        kept = {part[0], part[-1], *known[:1], *known[-1:]}
        thinned += sorted(kept, key=attrgetter("time"))
    return thinned


def thin_moments(moments: Sequence[Moment], seconds: float) -> list[ShownMoment]:
    """Return moments as they are, or the first of each part with the total."""
    if len(moments) <= PARTS:
        return [ShownMoment(*moment, total=1) for moment in moments]
    return [
        ShownMoment(*part[0], total=len(part))
        for part in by_part(moments, attrgetter("time"), seconds / PARTS)
    ]
