"""The clock that a person lives by, as the devices show that measure their glucose.

Dexcom sends two times with each reading: that in UTC, and that on the clock of the device. The
difference is the offset of the person's clock. A device can be set wrong for a moment, and two
devices can disagree, so a new offset is adopted only once three readings in a row agree on it, and
then from the first of them on.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from itertools import chain, compress, pairwise
from operator import attrgetter
import re
from typing import Final, NamedTuple, Self, override

from ..dexcom.columns import DAY_SECONDS
from ..dexcom.times import MINUTES_OF_A_QUARTER, QUARTER_HOURS

QUARTER_SECONDS: Final = 60 * MINUTES_OF_A_QUARTER

OFFSET_BYTES: Final = array("b", QUARTER_HOURS).tobytes()

# As many readings in a row have to agree on an offset.
AGREEMENT: Final = 3


def show_offset(minutes: int) -> str:
    """Return an offset from UTC as people write it, such as UTC+05:45."""
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


class OffsetChange(NamedTuple):
    """An offset from UTC, in seconds, and since when it applies, in seconds since 1970 UTC."""

    since: int
    offset: int


SINCE: Final = attrgetter("since")


def find_offset_changes(
    times: Sequence[int], quarters: array[int]
) -> tuple[OffsetChange, ...]:
    """Return the offsets that readings lead to, oldest first.

    ``times`` are seconds since 1970 UTC, oldest first, and ``quarters`` an array of type "b" with
    the offset of each reading in quarter hours. Readings whose offset no time zone has count as if
    they weren't there. What a span of time contributes depends on its own readings and the last two
    before, so the changes of adjacent spans can be found apart and joined with `join_offset_changes`.
    """
    times, shown = find_known(times, quarters)
    agreed = []
    rest = shown
    while rest:
        agreed.append(re.escape(rest[:1]) + b"{%d,}" % AGREEMENT)
        rest = rest.translate(None, rest[:1])
    # A regular expression takes a tenth of the time of a loop.
    runs = re.finditer(b"|".join(agreed), shown)
    return join_offset_changes(
        [
            OffsetChange(times[run.start()], quarter * QUARTER_SECONDS)
            for run in runs
            for quarter in array("b", run[0][:1])
        ]
    )


def find_known(
    times: Sequence[int], quarters: array[int]
) -> tuple[Sequence[int], bytes]:
    """Return the times of the readings whose offset is known, and their quarter hours as bytes."""
    shown = quarters.tobytes()
    if not shown.translate(None, OFFSET_BYTES):
        return times, shown
    known = [quarter in QUARTER_HOURS for quarter in quarters]
    return list(compress(times, known)), bytes(compress(shown, known))


class OffsetSamples(NamedTuple):
    """The readings that decide about the person's clock.

    Of each run of readings with the same offset, these are the first, as many as have to agree.
    `find_offset_changes` finds the same changes in them as in all readings, and in the joined
    samples of adjacent spans the same as in all readings of those.
    """

    times: array[int]
    quarters: array[int]

    @classmethod
    def of(cls, times: Sequence[int], quarters: array[int]) -> Self:
        """Return those of readings, given as for find_offset_changes."""
        times, shown = find_known(times, quarters)
        places = [
            place
            for run in re.finditer(rb"(.)\1*", shown, re.DOTALL)
            for place in range(run.start(), min(run.end(), run.start() + AGREEMENT))
        ]
        sampled = bytes([shown[place] for place in places])
        return cls(array("q", [times[place] for place in places]), array("b", sampled))

    def joined(self, times: array[int], quarters: array[int]) -> Self:
        """Return these samples with later ones, or with later readings."""
        return type(self)(self.times + times, self.quarters + quarters)


NO_SAMPLES: Final = OffsetSamples(array("q"), array("b"))


def follow_offset_changes(
    known: Sequence[OffsetChange],
    times: Sequence[int],
    quarters: array[int],
    since: float,
) -> tuple[OffsetChange, ...]:
    """Return the same as find_offset_changes, but look only at the readings that matter.

    ``known`` are the changes before some readings were added, corrected, or removed, and ``since``
    is the first second of those readings.
    """
    place = find_first_deciding(times, quarters, since)
    if not place:
        return find_offset_changes(times, quarters)
    earlier = known[: bisect_left(known, times[place], key=SINCE)]
    return join_offset_changes(
        earlier, find_offset_changes(times[place:], quarters[place:])
    )


def find_first_deciding(
    times: Sequence[int], quarters: array[int], since: float
) -> int:
    """Return the place of the first reading that matters for the offset from a second on.

    A new offset takes three readings in a row, so the last two before that second whose offset is
    known matter, too.
    """
    place = bisect_left(times, since)
    agreeing = 0
    while place and agreeing < AGREEMENT - 1:
        place -= 1
        agreeing += quarters[place] in QUARTER_HOURS
    return bisect_left(times, times[place]) if place else 0


def join_offset_changes(
    *spans: Sequence[OffsetChange],
) -> tuple[OffsetChange, ...]:
    """Return the changes of adjacent spans, oldest first, without those that change nothing."""
    changes: list[OffsetChange] = []
    for change in chain(*spans):
        if not changes or change.offset != changes[-1].offset:
            changes.append(change)
    return tuple(changes)


def find_offsets(start: int, end: int, zone: tzinfo) -> list[OffsetChange]:
    """Return the offset of a clock at the start of a period and each change before its end.

    Clocks of a time zone change at most once in a period of two days.
    """
    if isinstance(zone, PersonClock):
        return zone.find_offsets(start, end)
    found = [OffsetChange(start, offset_at(start, zone))]
    while found[-1].offset != offset_at(end - 1, zone):
        since, before = found[-1]
        moments = range(since + 1, end)
        place = bisect_left(
            moments, True, key=lambda moment: offset_at(moment, zone) != before
        )
        found.append(OffsetChange(moments[place], offset_at(moments[place], zone)))
    return found


def offset_at(moment: int, zone: tzinfo) -> int:
    """Return the offset of a clock in seconds."""
    offset = datetime.fromtimestamp(moment, zone).utcoffset() or timedelta()
    return offset // timedelta(seconds=1)


def find_shifts(zone: tzinfo) -> list[OffsetChange]:
    """Return by how much a person's clock was changed, and when, oldest first.

    Time zones have none: charts show these changes on their axis.
    """
    changes = zone.changes if isinstance(zone, PersonClock) else ()
    return [
        OffsetChange(later.since, later.offset - earlier.offset)
        for earlier, later in pairwise(changes)
    ]


@dataclass(frozen=True)
class PersonClock(tzinfo):
    """A person's clock as a time zone.

    Before the first change, it shows the time of another time zone. A moment that is converted to
    this zone gets a fixed offset, because a clock can show the same time more than twice, and a
    time with a fold can only say which of two is meant.
    """

    changes: tuple[OffsetChange, ...]
    before: tzinfo

    def find_offsets(self, start: int, end: int) -> list[OffsetChange]:
        """Return the offset at the start of a period and each change before its end."""
        first = bisect_right(self.changes, start, key=SINCE)
        last = bisect_left(self.changes, end, key=SINCE)
        inside = self.changes[first:last]
        if first:
            return [OffsetChange(start, self.changes[first - 1].offset), *inside]
        until = inside[0].since if inside else end
        return [*find_offsets(start, until, self.before), *inside]

    @override
    def fromutc(self, dt: datetime) -> datetime:
        """Return a moment, given in UTC, on the clock."""
        moment = dt.replace(tzinfo=UTC)
        seconds = int(moment.timestamp() // 1)
        [offset] = self.find_offsets(seconds, seconds + 1)
        return moment.astimezone(timezone(timedelta(seconds=offset.offset)))

    @override
    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Return the offset at which the clock shows a time.

        Without a fold, it is that of the first moment, and with a fold, that of the last. A time
        that the clock skips has the offset from before, or with a fold that from after.
        """
        if dt is None:
            return None
        shown = int(dt.replace(tzinfo=UTC).timestamp() // 1)
        spans = self.find_offsets(shown - DAY_SECONDS, shown + DAY_SECONDS)
        ends = [*(span.since for span in spans[1:]), shown + DAY_SECONDS]
        offsets = [
            offset
            for (since, offset), end in zip(spans, ends, strict=True)
            if since <= shown - offset < end
        ] or next(
            [earlier.offset, later.offset]
            for earlier, later in pairwise(spans)
            if later.since + earlier.offset <= shown < later.since + later.offset
        )
        return timedelta(seconds=offsets[-1 if dt.fold else 0])

    @override
    def dst(self, dt: datetime | None) -> timedelta | None:
        """Return None: an offset doesn't show whether daylight saving time applies."""
        return None

    @override
    def tzname(self, dt: datetime | None) -> str | None:
        """Return the offset as a name, for example UTC+09:00."""
        offset = self.utcoffset(dt)
        return None if offset is None else str(timezone(offset))
