"""Finds which sensors were worn and when they end, which the API doesn't say.

Each reading names its transmitter and the seconds since that transmitter started ("ticks"), so the
start is the reading's time minus its ticks. A G7, G7 15 day, or ONE+ has a built-in transmitter, so
its start is the sensor's start. A G6 or ONE transmitter is reused with many sensors, whose own
starts are unknown. A session is the time from one start of a transmitter to the next.

- Clocks: all readings of a transmitter agree on its start within seconds, unless a phone's or
  receiver's clock is wrong. The earliest reading decides, so that later ones don't move the start.
  Another clock wins only with more than twice as many readings.
- Restarts: a different id is a different transmitter. A transmitter with the same id has restarted
  if it counts the same ticks again, or far lower ones, after everything read before. A corrected
  clock looks similar, but it never repeats ticks.
- No id: such readings belong to the transmitter that started at the same time. If there is none,
  they form a session without an id, whose start is unknown as soon as its clocks disagree.
- No ticks: the transmitter was present, and nothing else is known.
- Current session: the one that started last. A sensor that was removed looks the same as one that is
  out of reach, so its planned end stays known until it has passed, plus one day.
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
class Lifetime:
    """The planned lifetime of a product and how much longer it keeps working."""

    planned: timedelta
    grace: timedelta | None
    # True for a sensor with a built-in transmitter, False for a transmitter of many sensors.
    is_sensor: bool


# By product name, the most specific first, because a G7 15 day is also a G7. Source: the products'
# user guides. A G6 or ONE transmitter lasts at least 90 days. The end of other products, such as a
# G6 Pro, is unknown.
LIFETIMES: Final = {
    "G7 15 day": Lifetime(
        planned=timedelta(days=15), grace=timedelta(hours=12), is_sensor=True
    ),
    "ONE+": Lifetime(
        planned=timedelta(days=10), grace=timedelta(hours=12), is_sensor=True
    ),
    "G7": Lifetime(
        planned=timedelta(days=10), grace=timedelta(hours=12), is_sensor=True
    ),
    "ONE": Lifetime(planned=timedelta(days=90), grace=None, is_sensor=False),
    "G6": Lifetime(planned=timedelta(days=90), grace=None, is_sensor=False),
}

# Starts within this time of each other are the same start by slightly different clocks.
SLOT_SECONDS: Final = 600
# No transmitter lasts as long as this.
MAX_TICKS: Final = 3 * 365 * 24 * 60 * 60
# How many times more readings another clock needs to be believed instead of the first.
OUTVOTE_FACTOR: Final = 2

# A sensor that measures for longer than this after its grace period is a different product.
MAX_OVERRUN: Final = timedelta(hours=1)
# A sensor stores its readings for a day while the phone is away.
MAX_SILENCE: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SensorSession:
    """One sensor, or one run of a transmitter that is reused with many sensors.

    ``started`` is a whole minute in UTC, or None if the transmitter has no ticks or its clocks
    disagree. ``ends`` is the end of the planned lifetime and ``expires`` the end of the grace period
    after it, or None if unknown. ``product`` is the name on the box. ``transmitter_id`` identifies a
    person as a name does, so it may be compared but never shown. Sessions that differ only in the
    times of their readings are equal.
    """

    transmitter_id: str | None = field(repr=False)
    product: str | None
    # False for a transmitter that is reused with many sensors and for unknown products.
    is_sensor: bool
    started: datetime | None
    ends: datetime | None
    expires: datetime | None
    first_reading: datetime = field(compare=False)
    last_reading: datetime = field(compare=False)

    @property
    def began(self) -> datetime:
        """Return the start, or the first reading if the start is unknown."""
        return self.started or self.first_reading

    def is_same(self, other: SensorSession) -> bool:
        """Return whether both are the same session, possibly with different readings."""
        ids = {self.transmitter_id, other.transmitter_id} - {None}
        return (
            len(ids) < 2
            and self.began <= other.last_reading
            and other.began <= self.last_reading
        )


@dataclass(slots=True, eq=False)
class StartCandidate:
    """Readings of one transmitter that agree on its start. Times are seconds since 1970 UTC."""

    start: int | None
    first: int
    last: int
    readings: int

    def add(self, other: StartCandidate) -> None:
        """Add the readings of another candidate. The earliest reading decides on the start."""
        if other.first < self.first:
            self.first = other.first
            if other.start is not None:
                self.start = other.start
        self.last = max(self.last, other.last)
        self.readings += other.readings


# By transmitter and by the ten minutes that the start lies in, None if there are no ticks.
type Candidates = dict[str | None, dict[int | None, StartCandidate]]


def sensor_sessions(readings: Columns) -> tuple[SensorSession, ...]:
    """Return all sessions in the readings, oldest first."""
    products = find_products(readings.sources)
    candidates = find_candidates(readings)
    with_id = {
        transmitter_id: join_neighbors(slots)
        for transmitter_id, slots in candidates.items()
        if transmitter_id is not None
    }
    without_id = [
        candidate
        for candidate in join_neighbors(candidates.get(None, {}))
        if candidate.start is not None and not assign(candidate, with_id.values())
    ]
    sessions = [
        build_session(transmitter_id, products.get(transmitter_id), chosen)
        for transmitter_id, found in (*with_id.items(), (None, without_id))
        for chosen in choose_starts(found, transmitter_id, readings)
    ]
    return tuple(sorted(sessions, key=lambda session: session.began))


def current_session(
    sessions: Sequence[SensorSession], now: datetime
) -> SensorSession | None:
    """Return the session that is active now, or None if unknown.

    Of all sessions with a reading in the last day before the newest reading, it is the one that
    started last. Late readings of the previous sensor therefore don't matter, but going back to a
    previous transmitter does once the newer one has been silent for a day.
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
    """Return the sessions that started after a known one.

    Without a known one there are none, so that a new account doesn't report old changes as new.
    """
    if known is None:
        return ()
    return tuple(
        session
        for session in sessions
        if session.began > known.began and not session.is_same(known)
    )


def find_products(sources: Iterable[Source]) -> dict[str | None, str]:
    """Return the product that each transmitter belongs to, if its lifetime is known."""
    products: dict[str | None, set[str | None]] = {}
    for source in sources:
        if any(source):
            names = products.setdefault(source.transmitter_id or None, set())
            names.add(transmitter_name(Device(**source._asdict())))
    return {
        transmitter_id: product
        for transmitter_id, names in products.items()
        if (product := next((name for name in LIFETIMES if name in names), None))
    }


def find_candidates(readings: Columns) -> Candidates:
    """Group readings by their transmitter and by the start that their ticks point to.

    There are tens of thousands of readings, so runs of readings that agree are added at once.
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
    candidates: Candidates = {}
    for begin, end in pairwise(edges if keys else ()):
        has_ticks = keys[begin] > 0
        start = times[begin] - all_ticks[begin] if has_ticks else None
        slots = candidates.setdefault(ids[readings.places[begin]], {})
        slot = None if start is None else start // SLOT_SECONDS
        found = StartCandidate(start, times[begin], times[end - 1], end - begin)
        if slot in slots:
            slots[slot].add(found)
        else:
            slots[slot] = found
    return candidates


def join_neighbors(slots: dict[int | None, StartCandidate]) -> list[StartCandidate]:
    """Return a transmitter's candidates by start, with those of neighboring slots joined.

    The candidate without a start comes last.
    """
    joined: list[StartCandidate] = []
    last_slot: int | None = None
    for slot in sorted(slot for slot in slots if slot is not None):
        if last_slot is not None and slot - last_slot == 1:
            joined[-1].add(slots[slot])
        else:
            joined.append(slots[slot])
        last_slot = slot
    if None in slots:
        joined.append(slots[None])
    return joined


def assign(without_id: StartCandidate, with_id: Iterable[list[StartCandidate]]) -> bool:
    """Add readings without an id to the transmitter that started then, if there is one.

    Returns whether there is one.
    """
    for candidates in with_id:
        for candidate in candidates:
            if (
                candidate.start is not None
                and without_id.start is not None
                and abs(candidate.start - without_id.start) <= SLOT_SECONDS
            ):
                candidate.add(without_id)
                return True
    return False


def choose_starts(
    candidates: Sequence[StartCandidate], transmitter_id: str | None, readings: Columns
) -> list[StartCandidate]:
    """Return one candidate for each time that a transmitter really started."""
    runs: list[list[StartCandidate]] = []
    without_start: StartCandidate | None = None
    for candidate in candidates:
        if candidate.start is None:
            without_start = candidate
        elif runs and not is_restart(
            choose_start(runs[-1]), candidate, transmitter_id, readings
        ):
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    chosen = [choose_start(run) for run in runs]
    if transmitter_id is None:
        # Without an id, a wrong clock looks the same as another sensor.
        for candidate, run in zip(chosen, runs, strict=True):
            candidate.start = candidate.start if len(run) == 1 else None
    if without_start is not None and chosen:
        # Readings without ticks only show that the transmitter was present.
        chosen[-1].last = max(chosen[-1].last, without_start.last)
    elif without_start is not None:
        chosen = [without_start]
    return chosen


def choose_start(candidates: Sequence[StartCandidate]) -> StartCandidate:
    """Return the earliest candidate, unless another one has far more readings."""
    first = min(candidates, key=lambda candidate: candidate.first)
    most = max(candidates, key=lambda candidate: candidate.readings)
    return most if most.readings > OUTVOTE_FACTOR * first.readings else first


def is_restart(
    before: StartCandidate,
    after: StartCandidate,
    transmitter_id: str | None,
    readings: Columns,
) -> bool:
    """Return whether a transmitter restarted, as opposed to a clock being wrong.

    A restart comes after all earlier readings. The ticks then either repeat a range that was read
    both times, or are far lower than the lowest ticks ever read before.
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
    """Return whether a transmitter has a reading from start up to and including end."""
    first = bisect_left(readings.times, start)
    last = bisect_right(readings.times, end)
    return any(
        (readings.sources[place].transmitter_id or None) == transmitter_id
        for place in readings.places[first:last]
    )


def build_session(
    transmitter_id: str | None, product: str | None, candidate: StartCandidate
) -> SensorSession:
    """Return the session that began with a start, and when it ends."""
    lifetime = LIFETIMES.get(product) if product else None
    last_reading = datetime.fromtimestamp(candidate.last, UTC)
    started = ends = expires = None
    if candidate.start is not None:
        started = datetime.fromtimestamp(60 * round(candidate.start / 60), UTC)
    if started is not None and lifetime is not None:
        ends = started + lifetime.planned
        expires = ends + lifetime.grace if lifetime.grace is not None else None
    if expires is not None and last_reading > expires + MAX_OVERRUN:
        ends = expires = None
    return SensorSession(
        transmitter_id=transmitter_id,
        product=product,
        is_sensor=lifetime is not None and lifetime.is_sensor,
        started=started,
        ends=ends,
        expires=expires,
        first_reading=datetime.fromtimestamp(candidate.first, UTC),
        last_reading=last_reading,
    )
