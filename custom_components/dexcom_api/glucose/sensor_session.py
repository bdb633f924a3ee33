"""Finds which sensors were worn, when they end, and when they change, which the API doesn't say.

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
  they form a session without an id, whose start is unknown if its clocks disagree.
- No ticks: such readings only show that the transmitter was present.
- Current session: the one that started last. A sensor that was removed looks the same as one that is
  out of reach, so its session stays current until its grace period is over, and for at least a day.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Final, NamedTuple

from ..dexcom.columns import Columns, Source
from ..dexcom.devices import transmitter_name
from .start_candidates import SLOT_SECONDS, DailyCandidates, StartCandidate


class Lifetime(NamedTuple):
    """The planned lifetime of a product and, for a sensor, how much longer it keeps working.

    A transmitter that is reused with many sensors has no grace period.
    """

    planned: timedelta
    grace: timedelta | None = None


GRACE: Final = timedelta(hours=12)

# By product name, the most specific first, because a G7 15 day is also a G7. Source: the products'
# user guides. A G6 or ONE transmitter lasts at least 90 days. The end of other products, such as a
# G6 Pro, is unknown.
LIFETIMES: Final = {
    "G7 15 day": Lifetime(timedelta(days=15), GRACE),
    "ONE+": Lifetime(timedelta(days=10), GRACE),
    "G7": Lifetime(timedelta(days=10), GRACE),
    "ONE": Lifetime(timedelta(days=90)),
    "G6": Lifetime(timedelta(days=90)),
}

# How many times more readings another clock needs to be believed instead of the first.
OUTVOTE_FACTOR: Final = 2

# A sensor that measures for longer than this after its grace period is a different product.
MAX_OVERRUN: Final = timedelta(hours=1)
# A sensor stores its readings for a day while the phone is away.
MAX_SILENCE: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SensorSession:
    """One sensor, or one run of a transmitter that is reused with many sensors.

    ``started`` is a whole minute in UTC, ``ends`` the end of the planned lifetime, and ``expires``
    that of the grace period after it; each is None if unknown. ``product`` is the name on the box.
    ``transmitter_id`` identifies a person as a name does, so it is never shown. Sessions that differ
    only in the times of their readings are equal.
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


def find_sessions(found: DailyCandidates) -> tuple[SensorSession, ...]:
    """Return all sessions in readings, oldest first."""
    readings = found.readings
    runs: defaultdict[str | None, list[StartCandidate]] = defaultdict(list)
    for (transmitter_id, _), run in found.join().items():
        runs[transmitter_id].append(run)
    candidates = {
        transmitter_id: join_neighbors(run for run in of_one if run.is_known)
        for transmitter_id, of_one in runs.items()
    }
    without_id = [
        candidate
        for candidate in candidates.pop(None, ())
        if not add_to_transmitter(candidate, candidates.values())
    ]
    products = find_products(readings.sources)
    sessions = []
    for transmitter_id, of_one in (*candidates.items(), (None, without_id)):
        chosen = choose_starts(of_one, transmitter_id, readings)
        for run in runs[transmitter_id]:
            if not run.is_known and chosen:
                chosen[-1].last = max(chosen[-1].last, run.last)
            elif not run.is_known:
                chosen = [run]
        product = products.get(transmitter_id)
        sessions += [build_session(transmitter_id, product, start) for start in chosen]
    return tuple(sorted(sessions, key=lambda session: session.began))


def find_current_session(
    sessions: Sequence[SensorSession], now: datetime
) -> SensorSession | None:
    """Return the session that is active now, or None if unknown.

    It is the one that started last of those with a reading in the day before the newest reading.
    Going back to an older transmitter therefore counts once the newer one is silent for a day.
    """
    newest = max((session.last_reading for session in sessions), default=now)
    session = max(
        (found for found in sessions if newest - found.last_reading <= MAX_SILENCE),
        key=lambda candidate: candidate.began,
        default=None,
    )
    if session is None or session.began > now + timedelta(seconds=SLOT_SECONDS):
        return None
    end = session.expires or session.ends
    is_silent = now - session.last_reading > MAX_SILENCE
    return None if is_silent and (end is None or end < now) else session


def find_products(sources: Iterable[Source]) -> dict[str | None, str]:
    """Return the product that each transmitter belongs to, if its lifetime is known."""
    names: defaultdict[str | None, set[str | None]] = defaultdict(set)
    for source in sources:
        names[source.transmitter_id or None].add(transmitter_name(source))
    return {
        transmitter_id: product
        for transmitter_id, found in names.items()
        if (product := next((name for name in LIFETIMES if name in found), None))
    }


def join_neighbors(runs: Iterable[StartCandidate]) -> list[StartCandidate]:
    """Return a transmitter's candidates by start, with those of neighboring slots joined."""
    joined: list[StartCandidate] = []
    next_slot = None
    for run in sorted(runs, key=lambda candidate: candidate.start // SLOT_SECONDS):
        slot = run.start // SLOT_SECONDS
        if next_slot is not None and slot <= next_slot:
            joined[-1].add(run)
        else:
            joined.append(run)
        next_slot = slot + 1
    return joined


def add_to_transmitter(
    without_id: StartCandidate, transmitters: Iterable[list[StartCandidate]]
) -> bool:
    """Add readings without an id to the transmitter that started then, if there is one.

    Returns whether there is one.
    """
    for candidate in chain.from_iterable(transmitters):
        if abs(candidate.start - without_id.start) <= SLOT_SECONDS:
            candidate.add(without_id)
            return True
    return False


def choose_starts(
    candidates: Sequence[StartCandidate], transmitter_id: str | None, readings: Columns
) -> list[StartCandidate]:
    """Return one candidate for each time that a transmitter really started."""
    groups: list[list[StartCandidate]] = []
    for candidate in candidates:
        if groups and not is_restart(
            choose_start(groups[-1]), candidate, transmitter_id, readings
        ):
            groups[-1].append(candidate)
        else:
            groups.append([candidate])
    chosen = list(map(choose_start, groups))
    if transmitter_id is None:
        # A wrong clock looks the same as another sensor.
        for start, group in zip(chosen, groups, strict=True):
            start.is_known = len(group) == 1
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
    planned, grace = LIFETIMES.get(product or "", (None, None))
    last_reading = datetime.fromtimestamp(candidate.last, UTC)
    started = ends = expires = None
    if candidate.is_known:
        started = datetime.fromtimestamp(60 * round(candidate.start / 60), UTC)
        ends = started + planned if planned else None
        expires = ends + grace if ends and grace else None
    if expires and last_reading > expires + MAX_OVERRUN:
        ends = expires = None
    return SensorSession(
        transmitter_id=transmitter_id,
        product=product,
        is_sensor=grace is not None,
        started=started,
        ends=ends,
        expires=expires,
        first_reading=datetime.fromtimestamp(candidate.first, UTC),
        last_reading=last_reading,
    )
