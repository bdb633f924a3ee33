"""Sensor sessions found from ticks, compared with what the simulator's people really wore."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
import random
from typing import NamedTuple

from hypothesis import given, settings, strategies as st
import orjson
import pytest

from custom_components.dexcom_api.dexcom.column_decoding import decode_columns
from custom_components.dexcom_api.dexcom.columns import (
    NO_TICKS,
    Columns,
    Row,
    Source,
    encode_id,
)
from custom_components.dexcom_api.glucose.sensor_change import SensorChangeDetector
from custom_components.dexcom_api.glucose.sensor_session import (
    SensorSession,
    find_current_session,
    find_sessions,
)
from custom_components.dexcom_api.glucose.start_candidates import DailyCandidates

from ..simulator import Simulator, SimulatorClock

type Starts = list[tuple[str | None, datetime | None]]

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
START = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WARM_UP = 30 * MINUTE
STEP = 5 * MINUTE

G7 = Source("a", "g7", "g7", "iOS", "G7")
NEXT_G7 = G7._replace(transmitter_id="b")
G7_RECEIVER = G7._replace(display_device="receiver", display_app="receiver")
G6 = Source("six", "g6", "g6", "android", "G6")
NAMELESS = G7._replace(transmitter_id="")
BARE = G7._replace(transmitter_generation_variant=None)
UNKNOWN = BARE._replace(transmitter_generation=None)


def sessions_in(readings: Columns) -> tuple[SensorSession, ...]:
    """Return the sessions in readings."""
    return find_sessions(DailyCandidates().follow(readings))


def read(
    started: datetime,
    source: Source = G7,
    *,
    first: timedelta = WARM_UP,
    last: timedelta = 9 * DAY,
    clock_ahead: timedelta = timedelta(),
    jitter_seconds: int = 0,
    ticks: int | None = None,
) -> list[Row]:
    """Return the readings of a transmitter from one age to before another.

    ``clock_ahead`` is the error of the clock that dates the readings. ``ticks`` replace its age.
    """
    draw = random.Random(f"{source}{started}{first}")
    rows = []
    for number in range((last - first) // STEP):
        age = first + number * STEP
        moment = int((started + age + clock_ahead).timestamp())
        moment += draw.randint(-jitter_seconds, jitter_seconds)
        counted = int(age.total_seconds()) if ticks is None else ticks
        record_id = encode_id(f"{moment}-{source.display_device}")
        rows.append(Row(moment, 100, 0, 5, counted, source, record_id))
    return rows


def columns(*parts: Iterable[Row]) -> Columns:
    """Return readings sorted into columns."""
    return Columns.from_rows(sorted(chain(*parts), key=lambda row: row.time))


def starts(sessions: Iterable[SensorSession]) -> Starts:
    """Return which transmitters started when."""
    return [(session.transmitter_id, session.started) for session in sessions]


def decoded(simulator: Simulator, user_name: str) -> Columns:
    """Return a user's readings of 90 days as the client reads them."""
    records = simulator.truth(user_name, "egvs", NOW - 90 * DAY, NOW)
    return decode_columns(orjson.dumps({"records": records}))[0]


def worn(simulator: Simulator, user_name: str) -> Starts:
    """Return the transmitters of 90 days and when they started, from the simulator."""
    schedule = simulator.users[user_name].trace.schedule
    now = NOW.timestamp()
    found = {
        (session.transmitter_id, session.transmitter_start_seconds): None
        for session in schedule.sessions(now - 90 * 86_400, now)
    }
    return [
        (name, datetime.fromtimestamp(60 * round(seconds / 60), UTC))
        for name, seconds in found
    ]


@pytest.mark.parametrize(
    ("user_name", "product", "days", "is_sensor"),
    [
        ("User7", "G7", 10, True),
        ("User8", "ONE+", 10, True),
        ("User9", "G7 15 day", 15, True),
        ("User6", "G6", 90, False),
        ("UserOne", "ONE", 90, False),
    ],
)
def test_products(user_name: str, product: str, days: int, is_sensor: bool) -> None:
    """Each worn sensor, or the transmitter of many, is found with its start and its end."""
    simulator = Simulator(clock=SimulatorClock(NOW, rate=0.001))
    sessions = sessions_in(decoded(simulator, user_name))
    assert starts(sessions) == worn(simulator, user_name)
    for session in sessions:
        assert (session.product, session.is_sensor) == (product, is_sensor)
        assert session.started is not None
        assert session.ends == session.started + days * DAY
        assert session.expires == (session.ends + 12 * HOUR if is_sensor else None)
    assert find_current_session(sessions, NOW) == sessions[-1]


@pytest.mark.parametrize(
    ("source", "read_until", "current_until"),
    [
        (G7, 2 * DAY, 10 * DAY + 12 * HOUR),
        (G7, 10 * DAY + 12 * HOUR, 11 * DAY + 12 * HOUR - STEP),
        (G6, 95 * DAY, 96 * DAY - STEP),
        (UNKNOWN, 9 * DAY, 10 * DAY - STEP),
    ],
    ids=["taken off early", "read to its end", "outlives 90 days", "unknown product"],
)
def test_end_of_the_current_session(
    source: Source, read_until: timedelta, current_until: timedelta
) -> None:
    """A session is current until its planned end, or for a day after its last reading."""
    started = START - 95 * DAY
    [session] = sessions_in(columns(read(started, source, last=read_until)))
    assert find_current_session([session], started + current_until) == session
    assert find_current_session([session], started + current_until + MINUTE) is None


@pytest.mark.parametrize(
    ("sources", "last", "days", "is_sensor"),
    [
        ([G7], 10 * DAY, 10, True),
        ([G7], 12 * DAY, None, True),
        ([BARE], DAY, 10, True),
        ([BARE, G7._replace(transmitter_generation_variant="g715day")], DAY, 15, True),
        ([BARE._replace(transmitter_generation="G715Day")], DAY, 15, True),
        ([BARE._replace(transmitter_generation="g8")], DAY, None, False),
        ([BARE._replace(transmitter_generation="g6 pro")], DAY, None, False),
        ([UNKNOWN], DAY, None, False),
    ],
)
def test_planned_end(
    sources: list[Source], last: timedelta, days: int | None, is_sensor: bool
) -> None:
    """The end follows from the product, unless the sensor is read for longer than it lasts."""
    parts = [
        read(START + number * MINUTE, source, last=last)
        for number, source in enumerate(sources)
    ]
    [session] = sessions_in(columns(*parts))
    assert (session.started, session.is_sensor) == (START, is_sensor)
    assert session.ends == (days and START + days * DAY)
    assert session.expires == (days and START + days * DAY + 12 * HOUR)


class Stage(NamedTuple):
    """Readings known at a time, the starts found in them, and the place of the current session."""

    parts: list[list[Row]]
    starts: Starts
    is_change: bool = False
    current: int = -1


BEFORE: Starts = [("a", START)]
AFTER: Starts = [("a", START), ("b", START + 9 * DAY)]
LATER: Starts = [("a", START), ("b", START + 30 * DAY)]
OLD, NEW = read(START), read(START + 9 * DAY, NEXT_G7, last=2 * DAY)
AGED = read(START, G6, first=20 * DAY, last=60 * DAY)
# What is known at once, and the starts.
CASES: dict[str, tuple[list[list[Row]], Starts]] = {
    "no readings": ([], []),
    "after a second": ([read(START, first=SECOND, last=SECOND + STEP)], BEFORE),
    "a minute apart": (
        [OLD, read(START + MINUTE, NEXT_G7)],
        [("a", START), ("b", START + MINUTE)],
    ),
    "impossible ticks": (
        [OLD, read(START + 9 * DAY, NEXT_G7, last=DAY, ticks=10**12)],
        [("a", START), ("b", None)],
    ),
    "some ticks are missing": ([OLD, read(START, first=8 * DAY, ticks=0)], BEFORE),
    "some ids are empty": ([OLD, read(START + MINUTE, NAMELESS)], BEFORE),
    "some ids are missing": (
        [OLD, read(START + 10 * MINUTE, BARE._replace(transmitter_id=None))],
        BEFORE,
    ),
    "some ids are missing, more than ten minutes apart": (
        [OLD, read(START + 10 * MINUTE + SECOND, NAMELESS)],
        [("a", START), (None, START + 10 * MINUTE)],
    ),
    "neither ids nor ticks": ([read(START, NAMELESS, ticks=0)], []),
    "no ids": (
        [read(START, NAMELESS), read(START + 10 * DAY, NAMELESS, last=3 * DAY)],
        [(None, START), (None, START + 10 * DAY)],
    ),
    # This could be another sensor or another clock.
    "no ids, and the same ticks never again": (
        [read(START, NAMELESS), read(START + 8 * DAY, NAMELESS, first=DAY)],
        [(None, None)],
    ),
    "restart with a single age in common": (
        [
            read(START, G6, first=12 * HOUR, last=12 * HOUR + 2 * STEP),
            read(START + DAY, G6, last=12 * HOUR + STEP),
        ],
        [("six", START), ("six", START + DAY)],
    ),
}
STAGES = {name: [Stage(*case)] for name, case in CASES.items()} | {
    "late readings of the previous sensor": [
        Stage([OLD[:-200]], BEFORE),
        Stage([OLD[100:-200], NEW], AFTER, is_change=True),
        Stage([OLD, NEW], AFTER),
    ],
    "weeks without a sensor": [
        Stage([OLD], BEFORE),
        Stage([OLD, read(START + 30 * DAY, NEXT_G7)], LATER, is_change=True),
    ],
    "readings of the previous sensor are gone": [
        Stage([OLD], BEFORE),
        Stage([NEW], AFTER[1:], is_change=True),
    ],
    "ticks arrive later": [
        Stage([OLD], BEFORE),
        Stage(
            [OLD, read(START + 9 * DAY, NEXT_G7, last=DAY, ticks=NO_TICKS)],
            [("a", START), ("b", None)],
            is_change=True,
        ),
        Stage([OLD, NEW], AFTER),
    ],
    "clock is months ahead at first": [
        Stage([read(START, clock_ahead=300 * DAY)], [("a", START + 300 * DAY)]),
        Stage([OLD], BEFORE),
        Stage([OLD, NEW], AFTER, is_change=True),
    ],
    "restart of an old transmitter": [
        Stage(
            [AGED, read(START + 60 * DAY, G6, last=last)],
            [("six", START), ("six", START + 60 * DAY)],
        )
        for last in (3 * HOUR, 19 * DAY + 23 * HOUR, 20 * DAY + HOUR, 50 * DAY)
    ],
}

# The receiver reads the old sensor for an hour after the new one, put on long before, begins.
LATE = read(START, G7_RECEIVER, first=9 * DAY, last=9 * DAY + HOUR)
EARLY = read(START + 8.5 * DAY, NEXT_G7, first=12 * HOUR)
STAGES["overlap"] = [
    Stage([OLD], BEFORE),
    *(
        Stage(
            [OLD, LATE, EARLY[:length]],
            [("a", START), ("b", START + 8.5 * DAY)],
            is_change=length == 1,
        )
        for length in (1, 5, 12, 500)
    ),
]

# Going back to the previous transmitter counts after a day, and isn't a change.
SIX = read(START, G6, last=18 * DAY)
SEVEN = read(START + 10 * DAY, G6._replace(transmitter_id="seven"))
BOTH: Starts = [("six", START), ("seven", START + 10 * DAY)]
TWELVE_HOURS = 12 * HOUR // STEP
STAGES["back to the previous transmitter"] = [
    Stage([SIX[: 10 * DAY // STEP]], BOTH[:1]),
    Stage([SIX[: 10 * DAY // STEP], SEVEN[:TWELVE_HOURS]], BOTH, is_change=True),
    Stage([SIX[: 13 * DAY // STEP], SEVEN[:TWELVE_HOURS]], BOTH, current=0),
    Stage([SIX[: 13 * DAY // STEP], SEVEN], BOTH),
]

# A wrong clock at the beginning is believed until far more readings contradict it.
STAGES |= {
    f"clock is corrected by {ahead}": [
        Stage(
            [
                read(START, last=6 * HOUR, clock_ahead=ahead),
                read(START, first=6 * HOUR, last=last),
            ],
            [("a", START + shift)],
        )
        for last, shift in ((11 * HOUR, ahead), (5 * DAY, timedelta()))
    ]
    for ahead in (3 * HOUR, -3 * HOUR)
}

# A clock that is wrong for an hour doesn't look like another sensor, beside another one or not.
STAGES |= {
    f"clock is wrong by {ahead} for an hour, {len(others)} others": [
        Stage(
            [
                read(START, last=DAY),
                read(START, first=DAY, last=DAY + HOUR, clock_ahead=ahead),
                read(START, first=DAY + HOUR, last=last),
                *others,
            ],
            [("b", START - DAY)] * len(others) + BEFORE,
            current=0,
        )
        for last in (DAY + HOUR, DAY + 2 * HOUR, 5 * DAY)
    ]
    for ahead in (7 * DAY, HOUR, -HOUR, -7 * DAY, -300 * DAY)
    for others in ([], [read(START - DAY, NEXT_G7)])
}

# Two devices with one sensor make one session, even if their clocks differ.
STAGES |= {
    f"receiver is {minutes} minutes ahead": [
        Stage(
            [
                OLD[:length],
                read(START, G7_RECEIVER, clock_ahead=minutes * MINUTE)[: length + lag],
            ],
            [("a", START + min(0, minutes) * MINUTE)],
        )
        for length in range(300, len(OLD), 600)
        for lag in (-20, 0, 20)
    ]
    for minutes in (0, 3, 45, -45, 600)
}

# A transmitter that counts from zero again is a new session from its first readings on.
AGAIN = START + 6 * DAY
STAGES |= {
    f"restart of a {source.transmitter_generation} after a gap of {gap}": [
        Stage(
            [
                read(START, source, last=6 * DAY),
                read(AGAIN, source, first=WARM_UP + gap, last=last, jitter_seconds=1),
            ],
            [(source.transmitter_id, start) for start in (START, AGAIN)[:count]],
            is_change=is_first,
        )
        for last, count, is_first in (
            (timedelta(), 1, False),
            (WARM_UP + gap + 3 * STEP, 2, True),
            (WARM_UP + gap + 10 * STEP, 2, False),
            (5 * DAY, 2, False),
        )
    ]
    for source in (G7, G6)
    for gap in (timedelta(), 3 * DAY)
}


@pytest.mark.parametrize("stages", STAGES.values(), ids=STAGES)
def test_stages(stages: list[Stage]) -> None:
    """Starts are found, an ambiguous one is unknown, and each change is reported once."""
    detector = SensorChangeDetector()
    known: tuple[SensorSession, ...] = ()
    for parts, expected, is_change, current in stages:
        sessions = sessions_in(columns(*parts))
        assert starts(sessions) == expected
        newest = max((found.last_reading for found in sessions), default=NOW)
        session = find_current_session(sessions, newest)
        assert session == (sessions[current] if sessions else None)
        if change := detector.detect(sessions, newest + HOUR):
            # Late readings extend the session that ended.
            ended = (known + sessions)[-2]
            assert (change.begun, change.ended) == (session, ended)
            assert change.ended.last_reading == ended.last_reading
        assert bool(change) == is_change
        known = sessions


def test_readings_without_ticks_extend_a_session() -> None:
    """Readings without ticks show that a sensor is read for longer than planned."""
    mute = read(START, first=9 * DAY, last=12 * DAY, ticks=0)
    [session] = sessions_in(columns(read(START), mute))
    assert (session.started, session.ends) == (START, None)
    assert session.last_reading == START + 12 * DAY - STEP


@pytest.mark.parametrize("second_lost_in", [4000, -4000])
@pytest.mark.parametrize("minutes", [1, 9])
def test_drift(second_lost_in: int, minutes: int) -> None:
    """The start is that by the first readings, even if the clock is minutes off months later."""
    started = START - 60 * DAY + minutes * MINUTE
    rows = [
        row._replace(ticks=row.ticks - row.ticks // second_lost_in)
        for row in read(started, G6, last=75 * DAY)
    ]
    assert starts(sessions_in(columns(rows))) == [("six", started)]


def test_readings_from_the_future() -> None:
    """A sensor whose readings are all dated in the future isn't current yet."""
    ahead = read(START + 9 * DAY, NEXT_G7, clock_ahead=9 * DAY)
    sessions = sessions_in(columns(read(START), ahead))
    # Clocks may be ten minutes ahead.
    earliest = START + 18 * DAY - 10 * MINUTE
    assert find_current_session(sessions, earliest - SECOND) is None
    assert find_current_session(sessions, earliest) == sessions[1]


def test_transmitter_id_is_not_printed() -> None:
    """A logged session doesn't contain the transmitter's id."""
    readings = columns(read(START, G7._replace(transmitter_id="b7f0")))
    assert "b7f0" not in repr(sessions_in(readings))


@settings(max_examples=60)
@given(
    gaps=st.lists(st.integers(min_value=2, max_value=3000), max_size=5),
    cuts=st.lists(st.integers(min_value=1, max_value=8000), min_size=2, max_size=4),
)
def test_any_gaps(gaps: Sequence[int], cuts: Sequence[int]) -> None:
    """Missing readings change neither the starts that are found nor the current sensor."""
    rows: list[Row] = []
    started, truth = START, []
    for number, length in enumerate((10 * DAY, 4 * DAY, 10 * DAY)):
        truth.append((str(number), started))
        source = G7._replace(transmitter_id=str(number))
        rows += read(started, source, last=length, jitter_seconds=29)
        started += length + HOUR
    for place in gaps:
        del rows[place : place + 100]
    detector, known = SensorChangeDetector(), 0
    for cut in sorted(cuts):
        part = rows[:cut]
        present = {row.source.transmitter_id for row in part}
        expected = [(name, start) for name, start in truth if name in present]
        sessions = sessions_in(columns(part))
        assert starts(sessions) == expected
        now = datetime.fromtimestamp(part[-1].time, UTC)
        assert find_current_session(sessions, now) == sessions[-1]
        change = detector.detect(sessions, now)
        assert bool(change) == (known not in (0, len(expected)))
        known = len(expected)


def test_another_transmitter_at_the_same_times() -> None:
    """Readings that turn out to be another transmitter's are found again."""
    found = DailyCandidates().follow(columns(read(START)))
    found = found.follow(columns(read(START, NEXT_G7)))
    assert starts(find_sessions(found)) == [("b", START)]
