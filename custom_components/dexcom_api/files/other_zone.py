"""Notices that the times of a file were read in another time zone than that of the person's clock.

Where Dexcom has the same readings, they show it: all of them are there, but hours away.
"""

from bisect import bisect_left
from itertools import compress
from typing import Final

from ..dexcom.columns import NO_OFFSET, Columns
from ..dexcom.times import MINUTES_OF_A_QUARTER, QUARTER_HOURS
from ..glucose.person_clock import QUARTER_SECONDS
from ..readings.merge import NEAR_SECONDS

QUARTERS_AN_HOUR: Final = 4

# How far a time can be from where it belongs, in seconds: as far as the clocks of two zones.
FARTHEST: Final = (len(QUARTER_HOURS) - 1) * QUARTER_SECONDS

# As many readings are compared as tell for sure, and at least three hours of them.
MOST: Final = 400
FEWEST: Final = 36

# Readings of other times have the same value now and then. A traveler's file fits in part.
FITS: Final = 0.9
MAY_FIT: Final = 0.3

# A file can have a decimal in mmol/L.
SAME_MG_DL: Final = 1


def find_other_offset(read: Columns, known: Columns) -> int | None:
    """Return by how many minutes the clock that a file was written by was ahead of UTC.

    None if the readings fit as they were ``read``, Dexcom has none of their time, or nothing tells:
    hours that are all the same fit everywhere. ``known`` are the stored readings from ``FARTHEST``
    seconds before these to as long after them. Only those of Dexcom's API count.
    """
    times, values = of_dexcom(known)
    # Of the years in a file, Dexcom may have only a few days.
    blocks = {time // FARTHEST for time in times}
    near = [
        place
        for place, time in enumerate(read.times)
        if not blocks.isdisjoint(range(time // FARTHEST - 1, time // FARTHEST + 2))
    ]
    if not near or (first_offset := read.offsets[near[0]]) == NO_OFFSET:
        return None
    compared = near[:: len(near) // MOST + 1]

    def share(offset: int) -> float | None:
        """Return how many readings are the same if the clock had another offset at first.

        None if too few can be compared.
        """
        found = same = 0
        for here in compared:
            moved = read.times[here] + (first_offset - offset) * QUARTER_SECONDS
            there = bisect_left(times, moved - NEAR_SECONDS)
            if there < len(times) and times[there] <= moved + NEAR_SECONDS:
                found += 1
                same += abs(values[there] - read.values[here]) <= SAME_MG_DL
        return same / found if found >= FEWEST else None

    as_read = share(first_offset)
    if as_read is None or as_read > MAY_FIT:
        return None
    shares = {offset: share(offset) or 0 for offset in QUARTER_HOURS}
    best = max(shares, key=shares.__getitem__)
    fitting = shares.pop(best)
    # Clocks of the zone that was chosen may change at other times of the year.
    fitting += max(
        shares.pop(best + hour, 0) for hour in (-QUARTERS_AN_HOUR, QUARTERS_AN_HOUR)
    )
    if fitting < FITS or max(shares.values()) > MAY_FIT:
        return None
    return best * MINUTES_OF_A_QUARTER


def of_dexcom(known: Columns) -> tuple[list[int], list[float]]:
    """Return the times and values, in mg/dL, of the readings that came from Dexcom's API."""
    are_official = [not known.sources[place].origin for place in known.places]
    return [*compress(known.times, are_official)], [
        *compress(known.values, are_official)
    ]
