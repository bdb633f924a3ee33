"""Finds the times without readings."""

from datetime import datetime
from typing import NamedTuple

from .trace import READING_SECONDS, GlucoseTrace, to_datetime


class Gap(NamedTuple):
    """A time without readings, in UTC."""

    start: datetime
    end: datetime


def find_gaps(trace: GlucoseTrace, start: int, end: int, shortest: int) -> list[Gap]:
    """Return the gaps of a period that are at least so many seconds long, oldest first.

    The period's ends are in seconds since 1970 UTC. As in all metrics, a reading stands for five
    minutes.
    """
    gaps = []
    known = start
    for moment in (*trace.cut(start - READING_SECONDS, end).times, end):
        if moment - known >= shortest:
            gaps.append(Gap(to_datetime(known), to_datetime(moment)))
        known = max(known, moment + READING_SECONDS)
    return gaps
