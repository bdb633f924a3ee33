"""Which sensors were worn, and how long the present one lasts, told from the readings alone.

The API doesn't say when a sensor was put on. Each reading says whose transmitter took it and how
many seconds that has counted since it started, so that the time of the reading less those seconds
is the start. A G7, G7 15 day or ONE+ has its transmitter built in: what starts is the sensor. The
transmitter of a G6 or ONE is moved from sensor to sensor, and when these began can't be told.

- Clocks. The readings of one transmitter agree on its start within seconds, unless the clock of a
  phone or receiver is off. The first to come decides, so that new readings of a sensor don't move
  its start; those by another clock count only where they are more than twice as many.
- A new start. Another id is another transmitter. The same id is one that began again where it
  counts seconds that it has counted before, or far fewer than before, and began after all that
  was read before. A clock that was put right looks alike but for this: no second counts twice.
- No id. Readings without one belong to the transmitter that started when theirs did. Where there
  is none, they make a nameless one, of which nothing is told once their clocks disagree.
- No ticks. A transmitter that doesn't count is known to have been there, and no more.
- The present one is that which started last. One that is worn no longer and one that is out of
  reach look the same: its planned end is told until that is over, and for a day longer.

Nothing here knows of Home Assistant.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import compress, pairwise
from operator import ne
from typing import Final

from ..dexcom import Device
from ..dexcom.columns import Columns, Source
from ..dexcom.names import transmitter_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """How long something lasts by plan, and how long beyond it still works."""

    planned: timedelta
    grace: timedelta | None
    # Whether that is a sensor with a transmitter of its own, or a transmitter for many sensors.
    is_sensor: bool


# By the name on the box, what is told most precisely first: a G7 15 day is a G7 as well. Source:
# the user guides of the products; a G6 or ONE transmitter is said to last 90 days, and beyond
# that is nothing to rely on. What isn't here, such as a G6 Pro, has an unknown end.
LIVES: Final = {
    "G7 15 day": Life(
        planned=timedelta(days=15), grace=timedelta(hours=12), is_sensor=True
    ),
    "ONE+": Life(planned=timedelta(days=10), grace=timedelta(hours=12), is_sensor=True),
    "G7": Life(planned=timedelta(days=10), grace=timedelta(hours=12), is_sensor=True),
    "ONE": Life(planned=timedelta(days=90), grace=None, is_sensor=False),
    "G6": Life(planned=timedelta(days=90), grace=None, is_sensor=False),
}

# Starts that are no further apart than this are the same by clocks that differ a little.
SLOT_SECONDS: Final = 600
# No transmitter has counted for as long as this.
MAX_TICKS: Final = 3 * 365 * 24 * 60 * 60
# How many times more readings it takes to believe another clock than the first.
OUTVOTE_FACTOR: Final = 2

# A sensor that reads on for longer than this beyond its grace isn't what it was taken for.
MAX_OVERRUN: Final = timedelta(hours=1)
# A sensor keeps its readings for a day where the phone is away; then they all come at once.
MAX_SILENCE: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SensorSession:
    """A sensor, or the transmitter of one, from its start on.

    ``started`` is UTC and a whole minute, None where the transmitter doesn't count or clocks
    contradict each other. ``ends`` is the end of its planned life and ``expires`` that of the
    grace after it, None where there is no such thing or it is not known. ``product`` is the name
    on the box. ``transmitter_id`` tells people apart as a name does: it is for comparing, not for
    showing. The two times of readings grow with them, and make no session another.
    """

    transmitter_id: str | None = field(repr=False)
    product: str | None
    # False for a transmitter that is moved from sensor to sensor, or whose kind isn't known.
    is_sensor: bool
    started: datetime | None
    ends: datetime | None
    expires: datetime | None
    first_reading: datetime = field(compare=False)
    last_reading: datetime = field(compare=False)

    @property
    def began(self) -> datetime:
        """Return the start, or the first reading where that isn't known."""
        return self.started or self.first_reading

    def is_same(self, other: SensorSession) -> bool:
        """Tell whether both are one, though more may be known of it by now."""
        ids = {self.transmitter_id, other.transmitter_id} - {None}
        return (
            len(ids) < 2
            and self.began <= other.last_reading
            and other.began <= self.last_reading
        )


@dataclass(slots=True, eq=False)
class Count:
    """Readings of one transmitter that agree on its start; all numbers are seconds since 1970."""

    start: int | None
    first: int
    last: int
    readings: int

    def take(self, other: Count) -> None:
        """Take the readings of another count in; the earliest tells the start."""
        if other.first < self.first:
            self.first = other.first
            if other.start is not None:
                self.start = other.start
        self.last = max(self.last, other.last)
        self.readings += other.readings


type Counts = dict[str | None, dict[int | None, Count]]


def sensor_sessions(readings: Columns) -> tuple[SensorSession, ...]:
    """Return all sensors, or transmitters of sensors, that readings tell of, oldest first."""
    products = known_products(readings.sources)
    counts = counted(readings)
    named = {
        transmitter_id: joined(slots)
        for transmitter_id, slots in counts.items()
        if transmitter_id is not None
    }
    nameless = [
        count
        for count in joined(counts.get(None, {}))
        if count.start is not None and not belongs(count, named.values())
    ]
    sessions = [
        session_of(transmitter_id, products.get(transmitter_id), agreed)
        for transmitter_id, found in (*named.items(), (None, nameless))
        for agreed in split(found, transmitter_id, readings)
    ]
    return tuple(sorted(sessions, key=lambda session: session.began))


def current_session(
    sessions: Sequence[SensorSession], now: datetime
) -> SensorSession | None:
    """Return the sensor, or transmitter, in use; None where that isn't known.

    It is the one that began last of those that were read within a day of the newest reading: late
    readings of the one before change nothing, while a person who goes back to it is believed.
    """
    newest = max((session.last_reading for session in sessions), default=now)
    candidates = [
        session for session in sessions if newest - session.last_reading <= MAX_SILENCE
    ]
    if not candidates:
        return None
    session = max(candidates, key=lambda candidate: candidate.began)
    if session.began > now + timedelta(seconds=SLOT_SECONDS):
        return None
    end = session.expires or session.ends
    is_silent = now - session.last_reading > MAX_SILENCE
    return None if is_silent and (end is None or end < now) else session


def sessions_after(
    known: SensorSession | None, sessions: Iterable[SensorSession]
) -> tuple[SensorSession, ...]:
    """Return the sessions that are newer than a known one: what "sensor changed" stands for.

    Without a known one nothing has changed, so that an account that was just set up doesn't tell
    of old changes as if they were new.
    """
    if known is None:
        return ()
    return tuple(
        session
        for session in sessions
        if session.began > known.began and not session.is_same(known)
    )


def known_products(sources: Iterable[Source]) -> dict[str | None, str]:
    """Return what the transmitters are, as far as the table of lives knows them."""
    products: dict[str | None, set[str | None]] = {}
    for source in sources:
        if any(source):
            names = products.setdefault(source.transmitter_id or None, set())
            names.add(transmitter_name(Device(**source._asdict())))
    return {
        transmitter_id: product
        for transmitter_id, names in products.items()
        if (product := next((name for name in LIVES if name in names), None))
    }


def counted(readings: Columns) -> Counts:
    """Return how many readings put the start of each transmitter into which ten minutes.

    Runs of readings that agree are taken at once: there are tens of thousands of readings.
    """
    ids = [source.transmitter_id or None for source in readings.sources]
    numbers = {transmitter_id: number for number, transmitter_id in enumerate(ids)}
    bases = [(numbers[transmitter_id] + 1) << 40 for transmitter_id in ids]
    times, all_ticks = readings.times, readings.ticks
    keys = [
        bases[place] + (time - ticks) // SLOT_SECONDS
        if 0 < ticks < MAX_TICKS
        else -bases[place]
        for time, ticks, place in zip(times, all_ticks, readings.places, strict=True)
    ]
    changes = map(ne, keys, keys[1:], strict=False)
    edges = [0, *compress(range(1, len(keys)), changes), len(keys)]
    counts: Counts = {}
    for begin, end in pairwise(edges if keys else ()):
        is_counting = keys[begin] > 0
        start = times[begin] - all_ticks[begin] if is_counting else None
        slots = counts.setdefault(ids[readings.places[begin]], {})
        slot = None if start is None else start // SLOT_SECONDS
        found = Count(start, times[begin], times[end - 1], end - begin)
        if slot in slots:
            slots[slot].take(found)
        else:
            slots[slot] = found
    return counts


def joined(slots: dict[int | None, Count]) -> list[Count]:
    """Return the counts of a transmitter with neighbours made one, by their start.

    A count without a start comes last.
    """
    found: list[Count] = []
    last_slot: int | None = None
    for slot in sorted(slot for slot in slots if slot is not None):
        if last_slot is not None and slot - last_slot == 1:
            found[-1].take(slots[slot])
        else:
            found.append(slots[slot])
        last_slot = slot
    if None in slots:
        found.append(slots[None])
    return found


def belongs(nameless: Count, named: Iterable[list[Count]]) -> bool:
    """Add a count without an id to the transmitter that started then; tell if there was one."""
    for counts in named:
        for count in counts:
            if (
                count.start is not None
                and nameless.start is not None
                and abs(count.start - nameless.start) <= SLOT_SECONDS
            ):
                count.take(nameless)
                return True
    return False


def split(
    counts: Sequence[Count], transmitter_id: str | None, readings: Columns
) -> list[Count]:
    """Return one count for each time that a transmitter has started."""
    lives: list[list[Count]] = []
    silent: Count | None = None
    for count in counts:
        if count.start is None:
            silent = count
        elif lives and not is_restart(
            leading(lives[-1]), count, transmitter_id, readings
        ):
            lives[-1].append(count)
        else:
            lives.append([count])
    agreed = [leading(life) for life in lives]
    if transmitter_id is None:
        # Without an id, a clock that is off can't be told from another sensor.
        for count, life in zip(agreed, lives, strict=True):
            count.start = count.start if len(life) == 1 else None
    if silent is not None and agreed:
        # What doesn't count says no more than that the transmitter was there.
        agreed[-1].last = max(agreed[-1].last, silent.last)
    elif silent is not None:
        agreed = [silent]
    return agreed


def leading(counts: Sequence[Count]) -> Count:
    """Return the count to believe: the first, unless another has far more readings."""
    first = min(counts, key=lambda count: count.first)
    most = max(counts, key=lambda count: count.readings)
    return most if most.readings > OUTVOTE_FACTOR * first.readings else first


def is_restart(
    before: Count, after: Count, transmitter_id: str | None, readings: Columns
) -> bool:
    """Tell whether a transmitter has begun anew; otherwise a clock is off.

    It can have begun anew only after all that it read before. Then it counts the same seconds
    again, and both times something was read while it did; or it counts far fewer seconds than
    were ever read before.
    """
    if before.start is None or after.start is None:
        return False
    if after.start < before.last - SLOT_SECONDS:
        return False
    lowest_before, lowest_after = before.first - before.start, after.first - after.start
    first_ticks = max(lowest_before, lowest_after)
    last_ticks = min(before.last - before.start, after.last - after.start)
    if first_ticks > last_ticks:
        return lowest_before - lowest_after > MAX_SILENCE.total_seconds()
    return all(
        was_read(transmitter_id, start + first_ticks, start + last_ticks, readings)
        for start in (before.start, after.start)
    )


def was_read(
    transmitter_id: str | None, start: int, end: int, readings: Columns
) -> bool:
    """Tell whether a transmitter was read between two moments, both included."""
    first = bisect_left(readings.times, start)
    last = bisect_right(readings.times, end)
    return any(
        (readings.sources[place].transmitter_id or None) == transmitter_id
        for place in readings.places[first:last]
    )


def session_of(
    transmitter_id: str | None, product: str | None, count: Count
) -> SensorSession:
    """Return a session with what follows from its start."""
    life = LIVES.get(product) if product else None
    last_reading = datetime.fromtimestamp(count.last, UTC)
    started = ends = expires = None
    if count.start is not None:
        started = datetime.fromtimestamp(60 * round(count.start / 60), UTC)
    if started is not None and life is not None:
        ends = started + life.planned
        expires = ends + life.grace if life.grace is not None else None
    if expires is not None and last_reading > expires + MAX_OVERRUN:
        ends = expires = None
    return SensorSession(
        transmitter_id=transmitter_id,
        product=product,
        is_sensor=life is not None and life.is_sensor,
        started=started,
        ends=ends,
        expires=expires,
        first_reading=datetime.fromtimestamp(count.first, UTC),
        last_reading=last_reading,
    )
