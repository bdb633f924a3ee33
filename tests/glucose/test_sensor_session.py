"""Sensor sessions found from ticks, compared with what the simulator's people really wore."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
import random

from hypothesis import given, settings, strategies as st
import orjson
import pytest

from custom_components.dexcom_api.dexcom.column_decoding import decode_columns
from custom_components.dexcom_api.dexcom.columns import NO_TICKS, Columns, Row, Source
from custom_components.dexcom_api.glucose.sensor_session import (
    SensorChangeDetector,
    SensorSession,
    find_current_session,
    find_sessions,
)

from ..simulator import Mishap, Simulator, SimulatorClock

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
        record_id = f"{moment}-{source.display_device}".encode().ljust(36)[:36]
        rows.append(Row(moment, 100, 0, 5, counted, source, record_id))
    return rows


def columns(*parts: Iterable[Row]) -> Columns:
    """Return readings sorted into columns."""
    return Columns.from_rows(sorted(chain(*parts), key=lambda row: row.time))


def starts(
    sessions: Iterable[SensorSession],
) -> list[tuple[str | None, datetime | None]]:
    """Return which transmitters started when."""
    return [(session.transmitter_id, session.started) for session in sessions]


def change(
    before: Sequence[SensorSession], after: Sequence[SensorSession]
) -> SensorSession | None:
    """Return the session that is reported as new after others were known."""
    detector = SensorChangeDetector()
    detector.detect(before, NOW + 99 * DAY)
    change = detector.detect(after, NOW + 99 * DAY)
    return change.begun if change else None


def decoded(simulator: Simulator, user_name: str, days: int = 60) -> Columns:
    """Return a user's readings as the client reads them."""
    now = simulator.clock.now()
    records = simulator.truth(user_name, "egvs", now - days * DAY, now)
    return decode_columns(orjson.dumps({"records": records}))[0]


def worn(
    simulator: Simulator, user_name: str, days: int = 60
) -> list[tuple[str | None, datetime]]:
    """Return the transmitters that were read and when they started, from the simulator."""
    now = simulator.clock.timestamp()
    schedule = simulator.users[user_name].trace.schedule
    found: dict[tuple[str | None, datetime], None] = {}
    for session in schedule.sessions(now - days * 86_400, now):
        for seconds in (session.transmitter_start_seconds, session.restart_seconds):
            if seconds is not None:
                minute = datetime.fromtimestamp(60 * round(seconds / 60), UTC)
                found[session.transmitter_id, minute] = None
    return list(found)


def simulated(**mishaps: Mishap) -> Simulator:
    """Return a simulator with mishaps to the sensor before the current one of some users."""
    simulator = Simulator(clock=SimulatorClock(NOW, rate=0.001))
    for user_name, mishap in mishaps.items():
        user = simulator.users[user_name]
        index = user.trace.schedule.session_at(NOW.timestamp()).index - 1
        user.change_sensors({index: mishap})
    return simulator


@pytest.mark.parametrize(
    ("user_name", "product", "life"),
    [
        ("User7", "G7", timedelta(days=10, hours=12)),
        ("User8", "ONE+", timedelta(days=10, hours=12)),
        ("User9", "G7 15 day", timedelta(days=15, hours=12)),
    ],
)
def test_sensors_of_their_own(user_name: str, product: str, life: timedelta) -> None:
    """Each worn sensor is found, with its start to the minute and its end."""
    simulator = simulated()
    sessions = find_sessions(decoded(simulator, user_name))
    assert starts(sessions) == worn(simulator, user_name)
    assert len(sessions) >= 4
    for session in sessions:
        assert (session.product, session.is_sensor) == (product, True)
        assert session.started is not None
        assert session.expires == session.started + life
        assert session.ends == session.expires - timedelta(hours=12)
    assert find_current_session(sessions, NOW) == sessions[-1]


@pytest.mark.parametrize(
    ("user_name", "product"), [("User6", "G6"), ("UserOne", "ONE")]
)
def test_transmitters_for_many_sensors(user_name: str, product: str) -> None:
    """For a G6 or ONE, the transmitter's lifetime is known, whatever sensors it was on."""
    simulator = simulated()
    sessions = find_sessions(decoded(simulator, user_name, 90))
    assert starts(sessions) == worn(simulator, user_name, 90)
    current = find_current_session(sessions, NOW)
    assert current is not None
    assert (current.product, current.is_sensor) == (product, False)
    assert current.started is not None
    assert current.ends == current.started + 90 * DAY
    assert current.expires is None
    schedule = simulator.users[user_name].trace.schedule
    assert (
        schedule.session_at(NOW.timestamp()).start_seconds > current.began.timestamp()
    )


@pytest.mark.parametrize(
    "mishap",
    [Mishap(early=6 * DAY), Mishap(pause=2 * DAY), Mishap(restart_after=2 * DAY)],
    ids=["early", "pause", "restart"],
)
@pytest.mark.parametrize("user_name", ["User7", "User9", "User6", "User4"])
def test_mishaps(user_name: str, mishap: Mishap) -> None:
    """Sensors that come off early, pauses, and restarted transmitters are found."""
    simulator = simulated(**{user_name: mishap})
    if user_name == "User4":
        simulator.clock.advance(10 * DAY)
    sessions = find_sessions(decoded(simulator, user_name))
    assert starts(sessions) == worn(simulator, user_name)
    assert {session.is_sensor for session in sessions} == {
        user_name in ("User7", "User9")
    }


@pytest.mark.parametrize("user_name", ["User7", "User6"])
def test_day_by_day(user_name: str) -> None:
    """At any time, the current sensor is the true one, and each change is reported once."""
    simulator = simulated(**{user_name: Mishap(restart_after=4 * DAY)})
    truth = worn(simulator, user_name, 30)
    simulator.clock.set(NOW - 25 * DAY)
    detector = SensorChangeDetector()
    changes: list[SensorSession] = []
    while simulator.clock.now() < NOW:
        simulator.clock.advance(7 * HOUR)
        sessions = find_sessions(decoded(simulator, user_name, 30))
        if change := detector.detect(sessions, simulator.clock.now()):
            changes.append(change.begun)
        current = find_current_session(sessions, simulator.clock.now())
        assert current is not None
        assert (current.transmitter_id, current.started) in truth
    begun = NOW - 24 * DAY
    assert starts(changes) == [(name, start) for name, start in truth if start > begun]
    assert len(changes) == (3 if user_name == "User7" else 1)


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
    [session] = find_sessions(columns(read(started, source, last=read_until)))
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
    [session] = find_sessions(columns(*parts))
    assert (session.started, session.is_sensor) == (START, is_sensor)
    assert session.ends == (days and START + days * DAY)
    assert session.expires == (days and START + days * DAY + 12 * HOUR)


# Readings, and the starts that follow from them.
type Case = tuple[list[list[Row]], list[tuple[str | None, datetime | None]]]
CASES: dict[str, Case] = {
    "no readings": ([], []),
    "a single reading after a second": (
        [read(START, first=SECOND, last=SECOND + STEP)],
        [("a", START)],
    ),
    "a minute apart": (
        [read(START), read(START + MINUTE, NEXT_G7)],
        [("a", START), ("b", START + MINUTE)],
    ),
    "no ticks": (
        [read(START), read(START + 9 * DAY, NEXT_G7, last=DAY, ticks=NO_TICKS)],
        [("a", START), ("b", None)],
    ),
    "impossible ticks": (
        [read(START), read(START + 9 * DAY, NEXT_G7, last=DAY, ticks=10**12)],
        [("a", START), ("b", None)],
    ),
    "some ticks are missing": (
        [read(START), read(START, first=8 * DAY, last=9 * DAY, ticks=0)],
        [("a", START)],
    ),
    "some ids are empty": (
        [read(START, jitter_seconds=20), read(START + MINUTE, NAMELESS)],
        [("a", START)],
    ),
    "some ids are missing": (
        [read(START), read(START + 10 * MINUTE, BARE._replace(transmitter_id=None))],
        [("a", START)],
    ),
    "some ids are missing, more than ten minutes apart": (
        [read(START), read(START + 10 * MINUTE + SECOND, NAMELESS)],
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
}
CASES["restart with a single age in common"] = (
    [
        read(START, G6, first=12 * HOUR, last=12 * HOUR + 2 * STEP),
        read(START + DAY, G6, last=12 * HOUR + STEP),
    ],
    [("six", START), ("six", START + DAY)],
)
OLD_TRANSMITTER = read(START, G6, first=20 * DAY, last=60 * DAY)
CASES |= {
    f"restart of an old transmitter, read for {last}": (
        [OLD_TRANSMITTER, read(START + 60 * DAY, G6, last=last)],
        [("six", START), ("six", START + 60 * DAY)],
    )
    for last in (3 * HOUR, 19 * DAY + 23 * HOUR, 20 * DAY + HOUR, 50 * DAY)
}


@pytest.mark.parametrize(("parts", "expected"), CASES.values(), ids=CASES)
def test_starts(
    parts: list[list[Row]], expected: list[tuple[str | None, datetime | None]]
) -> None:
    """Transmitters and restarts are found, and an ambiguous start is unknown."""
    assert starts(find_sessions(columns(*parts))) == expected


def test_readings_without_ticks_extend_a_session() -> None:
    """Readings without ticks show that a sensor is read for longer than planned."""
    mute = read(START, first=9 * DAY, last=12 * DAY, ticks=0)
    [session] = find_sessions(columns(read(START), mute))
    assert (session.started, session.ends) == (START, None)
    assert session.last_reading == START + 12 * DAY - STEP


def test_new_readings_keep_the_start() -> None:
    """More readings don't change a session, even if its clock jitters."""
    rows = read(START, jitter_seconds=29, last=3 * DAY)
    first, *later = [
        find_sessions(columns(rows[:length])) for length in range(1, len(rows), 7)
    ]
    assert abs((first[0].began - START).total_seconds()) <= 60
    assert all(sessions == first for sessions in later)


@pytest.mark.parametrize("second_lost_in", [4000, -4000])
@pytest.mark.parametrize("minutes", [1, 9])
def test_drift(second_lost_in: int, minutes: int) -> None:
    """The start is that by the first readings, even if the clock is minutes off months later."""
    started = START - 60 * DAY + minutes * MINUTE
    rows = [
        row._replace(ticks=row.ticks - row.ticks // second_lost_in)
        for row in read(started, G6, last=75 * DAY)
    ]
    assert starts(find_sessions(columns(rows))) == [("six", started)]


@pytest.mark.parametrize("minutes_ahead", [0, 3, 45, -45, 600])
def test_phone_and_receiver(minutes_ahead: int) -> None:
    """Two devices with one sensor make one session, even if their clocks differ."""
    ahead = minutes_ahead * MINUTE
    phone, receiver = read(START), read(START, G7_RECEIVER, clock_ahead=ahead)
    found = [
        starts(find_sessions(columns(phone[:length], receiver[: length + lag])))
        for length in range(300, len(phone), 150)
        for lag in (-20, 0, 20)
    ]
    assert found[0] in ([("a", START)], [("a", START + ahead)])
    assert all(sessions == found[0] for sessions in found)


@pytest.mark.parametrize("ahead", [3 * HOUR, -3 * HOUR])
def test_clock_that_is_corrected(ahead: timedelta) -> None:
    """A wrong clock at the beginning is believed until far more readings contradict it."""
    wrong = read(START, last=6 * HOUR, clock_ahead=ahead)
    right = read(START, first=6 * HOUR, last=5 * DAY)
    before = find_sessions(columns(wrong, right[:60]))
    after = find_sessions(columns(wrong, right))
    assert starts(before) == [("a", START + ahead)]
    assert starts(after) == [("a", START)]
    assert change(before, after) is None


@pytest.mark.parametrize("ahead", [7 * DAY, HOUR, -HOUR, -7 * DAY, -300 * DAY])
def test_clock_that_is_wrong_for_an_hour(ahead: timedelta) -> None:
    """A clock that is wrong for an hour doesn't look like another sensor."""
    rows = (
        read(START, last=DAY),
        read(START, first=DAY, last=DAY + HOUR, clock_ahead=ahead),
        read(START, first=DAY + HOUR, last=5 * DAY),
    )
    other = read(START - DAY, NEXT_G7)
    for length in (0, 10, 2000):
        parts = (*rows[:2], rows[2][:length])
        assert starts(find_sessions(columns(*parts))) == [("a", START)]
        assert starts(find_sessions(columns(*parts, other))) == [
            ("b", START - DAY),
            ("a", START),
        ]


def test_readings_from_the_future() -> None:
    """A sensor whose readings are all dated in the future isn't current yet."""
    ahead = read(START + 9 * DAY, NEXT_G7, clock_ahead=9 * DAY)
    sessions = find_sessions(columns(read(START), ahead))
    # Clocks may be ten minutes ahead.
    earliest = START + 18 * DAY - 10 * MINUTE
    assert find_current_session(sessions, earliest - SECOND) is None
    assert find_current_session(sessions, earliest) == sessions[1]


def test_late_readings_of_the_previous_sensor() -> None:
    """Late readings of the previous sensor don't bring it back."""
    old, new = read(START), read(START + 9 * DAY, NEXT_G7, last=2 * DAY)
    before = find_sessions(columns(old[100:-200], new))
    after = find_sessions(columns(old, new))
    assert starts(before) == starts(after) == [("a", START), ("b", START + 9 * DAY)]
    for sessions in (before, after):
        assert find_current_session(sessions, START + 11 * DAY) == sessions[1]
    assert change(before, after) is None


def test_overlap() -> None:
    """A sensor that is put on half a day before the old one is removed started then."""
    old, new = read(START), read(START + 8 * DAY + 12 * HOUR, NEXT_G7, first=12 * HOUR)
    # The receiver reads the old sensor for another hour.
    late = read(START, G7_RECEIVER, first=9 * DAY, last=9 * DAY + HOUR)
    for length in (1, 5, 12, 500):
        sessions = find_sessions(columns(old, late, new[:length]))
        assert starts(sessions) == [("a", START), ("b", START + 8 * DAY + 12 * HOUR)]
        assert find_current_session(sessions, START + 9 * DAY + 2 * HOUR) == sessions[1]
        assert change(find_sessions(columns(old)), sessions) == sessions[1]


def test_back_to_the_previous_transmitter() -> None:
    """Going back to the previous transmitter counts after a day."""
    old = read(START, G6, last=18 * DAY)
    brief = read(START + 10 * DAY, G6._replace(transmitter_id="seven"), last=12 * HOUR)
    end = START + 10 * DAY + 12 * HOUR
    for now, started in ((end, START + 10 * DAY), (end + 2 * DAY, START)):
        rows = [row for row in old if row.time < now.timestamp()]
        session = find_current_session(find_sessions(columns(rows, brief)), now)
        assert session is not None
        assert session.started == started


@pytest.mark.parametrize("source", [G7, G6])
@pytest.mark.parametrize("gap", [timedelta(), 3 * DAY])
def test_restart(source: Source, gap: timedelta) -> None:
    """A transmitter that counts from zero again is a new session from its first readings on."""
    again = START + 6 * DAY
    old = read(START, source, last=6 * DAY)
    new = read(again, source, first=WARM_UP + gap, last=5 * DAY, jitter_seconds=1)
    name = source.transmitter_id
    for length in (3, 10, len(new)):
        sessions = find_sessions(columns(old, new[:length]))
        assert starts(sessions) == [(name, START), (name, again)]
        assert find_current_session(sessions, again + 4 * DAY) == sessions[-1]
        assert change(find_sessions(columns(old)), sessions) == sessions[1]


def test_ticks_that_arrive_later() -> None:
    """A sensor without ticks is a change, and their arrival isn't another one."""
    old = read(START)
    mute = read(START + 9 * DAY, NEXT_G7, last=DAY, ticks=0)
    ticking = read(START + 9 * DAY, NEXT_G7, first=DAY, last=DAY + 3 * STEP)
    first, second, third = (
        find_sessions(columns(*parts))
        for parts in ((old,), (old, mute), (old, mute, ticking))
    )
    assert change(first, second) == second[1]
    assert starts(third) == [("a", START), ("b", START + 9 * DAY)]
    assert change(second, third) is None


def test_transmitter_id_is_not_printed() -> None:
    """A logged session doesn't contain the transmitter's id."""
    readings = columns(read(START, G7._replace(transmitter_id="b7f0")))
    assert "b7f0" not in repr(find_sessions(readings))


@settings(max_examples=60, deadline=None)
@given(
    gaps=st.lists(st.integers(min_value=2, max_value=3000), max_size=5),
    cuts=st.lists(st.integers(min_value=1, max_value=8000), min_size=2, max_size=4),
)
def test_any_gaps(gaps: Sequence[int], cuts: Sequence[int]) -> None:
    """Missing readings don't change the starts that are found."""
    lengths = (10 * DAY, 4 * DAY, 10 * DAY)
    rows: list[Row] = []
    started, truth = START, []
    for number, length in enumerate(lengths):
        truth.append((str(number), started))
        source = G7._replace(transmitter_id=str(number))
        rows += read(started, source, last=length, jitter_seconds=2)
        started += length + HOUR
    for place in gaps:
        del rows[place : place + 100]
    for cut in cuts:
        part = rows[:cut]
        present = {row.source.transmitter_id for row in part}
        assert starts(find_sessions(columns(part))) == [
            (name, start) for name, start in truth if name in present
        ]
