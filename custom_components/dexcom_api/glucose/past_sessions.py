"""Finds when sensors and transmitters ended, how early that was, and how well they measured.

- End: the last reading. The API doesn't send why a session ended, and a phone that is off looks like
  a sensor that was removed. An end is only known where another reading or sensor follows so soon that
  the sensor would still have sent what it stored; see `find_latest_end`.
- Early: by how much the end is before the planned end, where both are known.
- Without readings: five minutes for each reading that is missing between the first and the last.
  Warm-up comes before the first.
- Difference: the mean absolute relative difference from meter values and calibrations. A meter value
  is paired with the reading that follows within five minutes, as in Dexcom's G4 user's guide
  ("Agreement and Accuracy at Home"). A calibration is paired with the reading before it, because
  those after it are adjusted to it. Readings count from 40 to 400 mg/dL, as in the accuracy tables of
  Dexcom's user guides. A value that was logged both as meter value and as calibration counts once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from ..dexcom.columns import Columns
from ..dexcom.const import READING_INTERVAL
from .sensor_session import MAX_SILENCE, SensorSession, find_current_session

READING_SECONDS: Final = int(READING_INTERVAL.total_seconds())

# The longest time between two readings without a missing one in between.
LONGEST_STEP_SECONDS: Final = READING_SECONDS * 3 // 2

# From this long before the planned end on, people change a sensor because it is about to end.
USUAL_CHANGE: Final = timedelta(days=1)
# Changing a sensor takes this long at most, from one session to the next.
LONGEST_CHANGE: Final = timedelta(minutes=30)
# A signal is rarely lost for longer than this.
USUAL_SILENCE: Final = timedelta(hours=3)

# What a sensor can measure. A reading of 39 or 401 stands for anything beyond.
MEASURED_MG_DL: Final = (40, 400)


class SensorKind(StrEnum):
    """What a session is one of. A transmitter is reused with many sensors."""

    SENSOR = "sensor"
    TRANSMITTER = "transmitter"
    UNKNOWN = "unknown"


class Unsent(StrEnum):
    """What a request for a replacement asks for, and what Dexcom's API doesn't send.

    Source: Dexcom's replacement policy, which requires the serial number: that of the sensor, or of
    the transmitter of a G6 or ONE.
    """

    SERIAL_NUMBER = "serial_number"
    LOT_NUMBER = "lot_number"
    ERROR = "error"
    SENSOR_CHANGES = "sensor_changes"


class Fingerstick(NamedTuple):
    """A value from a meter at a time in seconds since 1970 UTC."""

    time: int
    mg_dl: float
    is_calibration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterDifference:
    """The mean absolute relative difference over pairs, ``calibrations`` of them of calibrations."""

    percent: float
    pairs: int
    calibrations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSession:
    """A session with what became of it.

    ``ended`` is its last reading, or None while it is in use. ``latest_end`` is the latest time at
    which it can have ended, None if unknown; it equals ``ended`` if the end is known. ``early`` is
    how long before the planned end that was, and ``without_readings`` how much of its time has no
    readings; None if unknown.
    """

    session: SensorSession
    is_in_use: bool
    ended: datetime | None
    latest_end: datetime | None
    early: timedelta | None
    without_readings: timedelta | None
    difference: MeterDifference | None

    @property
    def kind(self) -> SensorKind:
        """Return what the session is one of."""
        if self.session.is_sensor:
            return SensorKind.SENSOR
        return SensorKind.TRANSMITTER if self.session.product else SensorKind.UNKNOWN

    @property
    def not_known(self) -> list[Unsent]:
        """Return what Dexcom doesn't send."""
        unsent = [Unsent.SERIAL_NUMBER, Unsent.LOT_NUMBER, Unsent.ERROR]
        return unsent if self.session.is_sensor else [*unsent, Unsent.SENSOR_CHANGES]


type Window = tuple[datetime, datetime]


def measure_sessions(
    sessions: Sequence[SensorSession],
    readings: Columns,
    now: datetime,
    *,
    fingersticks: Iterable[Fingerstick] = (),
    missing: Sequence[Window] = (),
) -> tuple[PastSession, ...]:
    """Return what became of each of some sessions.

    ``sessions`` are all of those in ``readings``, and ``missing`` the windows whose readings may
    exist but aren't there.
    """
    sticks = select_fingersticks(fingersticks)
    return tuple(
        measure_session(session, sessions, readings, now, sticks, missing)
        for session in sessions
    )


def measure_session(
    session: SensorSession,
    sessions: Sequence[SensorSession],
    readings: Columns,
    now: datetime,
    fingersticks: Sequence[Fingerstick] = (),
    missing: Sequence[Window] = (),
) -> PastSession:
    """Return what became of one session; see `measure_sessions`. Fingersticks are by time."""
    own = select_readings(session, readings)
    is_in_use = is_session_in_use(session, sessions, readings, now)
    ended = None if is_in_use else session.last_reading
    latest_end = None
    if not is_in_use:
        latest_end = find_latest_end(session, sessions, readings, missing)
    early = None
    if ended and ended == latest_end and session.ends and session.is_sensor:
        early = max(session.ends - ended, timedelta())
    has_gap = overlaps(missing, session.began, session.last_reading)
    return PastSession(
        session=session,
        is_in_use=is_in_use,
        ended=ended,
        latest_end=latest_end,
        early=early,
        without_readings=None
        if has_gap
        else READING_INTERVAL * count_missing(own.times),
        difference=measure_difference(own, fingersticks),
    )


def is_session_in_use(
    session: SensorSession,
    sessions: Sequence[SensorSession],
    readings: Columns,
    now: datetime,
) -> bool:
    """Return whether a session is still in use.

    Besides the current session, that is one with readings since the current one began to read, up to
    the newest.
    """
    current = find_current_session(sessions, now)
    if current is None or session is current:
        return session is current
    newest = datetime.fromtimestamp(readings.times[-1], UTC)
    return (
        session.last_reading > current.first_reading
        and newest - session.last_reading <= USUAL_SILENCE
    )


def find_latest_end(
    session: SensorSession,
    sessions: Sequence[SensorSession],
    readings: Columns,
    missing: Sequence[Window],
) -> datetime | None:
    """Return the latest time at which a session can have ended, or None if unknown.

    That is its last reading if something follows within a day: the sensor stores its readings for
    that long, and would have sent them. Around its planned end, a sensor may end, or be changed,
    before a phone that was off is back. There, the next sensor has to follow at once.
    """
    last = session.last_reading
    if session.ends is not None and last >= session.ends:
        return last
    followed = find_next_sign(session, sessions, readings)
    if followed is None:
        return session.expires
    is_due = session.ends is not None and followed >= session.ends - USUAL_CHANGE
    silence = LONGEST_CHANGE if is_due else MAX_SILENCE
    if followed - last <= silence and not overlaps(missing, last, followed):
        return last
    return min(session.expires or followed, followed)


def find_next_sign(
    session: SensorSession, sessions: Sequence[SensorSession], readings: Columns
) -> datetime | None:
    """Return when a sensor started or was read after a session's last reading, if that was so."""
    last = session.last_reading
    place = bisect_right(readings.times, last.timestamp())
    if place == len(readings):
        return None
    following = datetime.fromtimestamp(readings.times[place], UTC)
    starts = (other.started for other in sessions if other.started is not None)
    return min(
        (start for start in starts if last < start < following), default=following
    )


def count_hours(time: timedelta | None) -> float | None:
    """Return a time in hours, to a tenth."""
    return None if time is None else round(time / timedelta(hours=1), 1)


def overlaps(windows: Iterable[Window], start: datetime, end: datetime) -> bool:
    """Return whether a part of a time is in one of some windows."""
    return any(begin < end and start < over for begin, over in windows)


def select_readings(session: SensorSession, readings: Columns) -> Columns:
    """Return the readings of a session among those of others."""
    first, last = (
        int(edge.timestamp()) for edge in (session.first_reading, session.last_reading)
    )
    during = readings.in_span(first, last + 1)
    own = {
        place
        for place, source in enumerate(during.sources)
        if (source.transmitter_id or None) in (session.transmitter_id, None)
    }
    if own.issuperset(during.places):
        return during
    return Columns.from_rows(
        [
            row
            for row, place in zip(during.rows(), during.places, strict=True)
            if place in own
        ]
    )


def count_missing(times: Sequence[int]) -> int:
    """Return how many readings are missing between others."""
    return sum(
        round(step / READING_SECONDS) - 1
        for step in (after - before for before, after in pairwise(times))
        if step > LONGEST_STEP_SECONDS
    )


def select_fingersticks(fingersticks: Iterable[Fingerstick]) -> list[Fingerstick]:
    """Return values by time, without the meter values that are calibrations, too."""
    found = sorted(fingersticks)
    calibrations = [stick for stick in found if stick.is_calibration]

    def is_repeated(stick: Fingerstick) -> bool:
        first = bisect_left(calibrations, (stick.time - READING_SECONDS,))
        last = bisect_left(calibrations, (stick.time + READING_SECONDS + 1,))
        return any(other.mg_dl == stick.mg_dl for other in calibrations[first:last])

    return [stick for stick in found if stick.is_calibration or not is_repeated(stick)]


def measure_difference(
    readings: Columns, fingersticks: Sequence[Fingerstick]
) -> MeterDifference | None:
    """Return how far readings are from the values of a meter, or None without pairs."""
    times = readings.times
    if not times:
        return None
    first = bisect_left(fingersticks, (times[0] - READING_SECONDS,))
    last = bisect_left(fingersticks, (times[-1] + READING_SECONDS + 1,))
    lowest, highest = MEASURED_MG_DL
    pairs = [
        (value, stick)
        for stick in fingersticks[first:last]
        if (place := find_pair(times, stick)) is not None
        and lowest <= (value := readings.values[place]) <= highest
    ]
    if not pairs:
        return None
    differences = [abs(value - stick.mg_dl) / stick.mg_dl for value, stick in pairs]
    return MeterDifference(
        percent=100 * sum(differences) / len(differences),
        pairs=len(pairs),
        calibrations=sum(stick.is_calibration for _, stick in pairs),
    )


def find_pair(times: Sequence[int], stick: Fingerstick) -> int | None:
    """Return the place of the reading that a meter value is compared with, if there is one."""
    place = (
        bisect_right(times, stick.time) - 1
        if stick.is_calibration
        else bisect_left(times, stick.time)
    )
    if not 0 <= place < len(times):
        return None
    return place if abs(times[place] - stick.time) <= READING_SECONDS else None
