"""Keeps track of where readings change, so that the rest needn't be derived again."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .trace import READING_SECONDS


class Span(NamedTuple):
    """A span of time from its first to its last second since 1970 UTC."""

    first: int
    last: int


class ChangeLog:
    """The spans in which readings change, for one follower, who asks for those it hasn't seen.

    An edition is the number of changes so far.
    """

    def __init__(self) -> None:
        """Begin with the first edition."""
        self._spans: list[Span] = []
        self._forgotten = 0

    @property
    def edition(self) -> int:
        """Return the edition of the readings."""
        return self._forgotten + len(self._spans)

    def note(self, span: Span) -> None:
        """Note where readings have changed."""
        self._spans.append(span)

    def since(self, edition: int) -> tuple[Span, ...]:
        """Return where readings have changed since an edition, and forget what came before."""
        del self._spans[: edition - self._forgotten]
        self._forgotten = edition
        return tuple(self._spans)


def find_changes(
    before: Sequence[int], after: Sequence[int], noted: Iterable[Span]
) -> list[Span]:
    """Return the spans in which readings differ, oldest first.

    ``before`` and ``after`` are the times of all readings in seconds since 1970 UTC, oldest first.
    Where they were changed is ``noted``, but not which of the oldest have expired, nor that others
    of the newest count, whose time has come. What readings in different spans stand for doesn't
    overlap.
    """
    if not before or not after:
        return [Span(times[0], times[-1]) for times in (before, after) if times]
    spans = [*noted]
    if before[0] < after[0]:
        spans.append(Span(before[0], before[bisect_left(before, after[0]) - 1]))
    if before[-1] != after[-1]:
        older, newer = sorted((before[-1], after[-1]))
        spans.append(Span(older + 1, newer))
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.first - joined[-1].last < READING_SECONDS:
            joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return joined
