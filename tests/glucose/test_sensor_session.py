"""Sensors and transmitters, told from ticks: against what the simulator's people really wore."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
import random

from hypothesis import given, settings, strategies as st
import msgspec
import pytest

from custom_components.dexcom_api.dexcom import Egv
from custom_components.dexcom_api.dexcom.columns import NO_TICKS, Columns, Row, Source
from custom_components.dexcom_api.glucose.sensor_session import (
    LIFETIMES,
    SensorSession,
    current_session,
    sensor_sessions,
    sessions_after,
)

from ..simulator import Mishap, Simulator, SimulatorClock, sensors

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
START = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
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
    """Return what a transmitter reads from one age to before another.

    ``clock_ahead`` is how far off the clock is by which the readings are dated, ``ticks`` what
    it says instead of its age.
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
    return Columns.from_rows(sorted(row for part in parts for row in part))


def starts(
    sessions: Iterable[SensorSession],
) -> list[tuple[str | None, datetime | None]]:
    """Return which transmitters started when."""
    return [(session.transmitter_id, session.started) for session in sessions]


def current_start(readings: Columns, now: datetime = NOW) -> datetime | None:
    """Return when the sensor in use started."""
    session = current_session(sensor_sessions(readings), now)
    return session.started if session else None


def decoded(simulator: Simulator, user_name: str, days: int = 60) -> Columns:
    """Return a user's readings as the client reads them."""
    now = simulator.clock.now()
    records = simulator.truth(user_name, "egvs", now - days * DAY, now)
    return Columns.of(msgspec.convert(records, list[Egv]))


def worn(
    simulator: Simulator, user_name: str, days: int = 60
) -> list[tuple[str | None, datetime]]:
    """Return which transmitters were read since when, as the simulator knows it."""
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
    """Return a simulator in which something happened to the last sensor but one of some users."""
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
    """Every sensor that was worn is found, to the minute, and when it ends."""
    simulator = simulated()
    sessions = sensor_sessions(decoded(simulator, user_name))
    assert starts(sessions) == worn(simulator, user_name)
    assert len(sessions) >= 4
    for session in sessions:
        assert (session.product, session.is_sensor) == (product, True)
        assert session.started is not None
        assert session.expires == session.started + life
        assert session.ends == session.expires - timedelta(hours=12)
    assert current_session(sessions, NOW) == sessions[-1]


@pytest.mark.parametrize(
    ("user_name", "product"), [("User6", "G6"), ("UserOne", "ONE")]
)
def test_transmitters_for_many_sensors(user_name: str, product: str) -> None:
    """Of a G6 or ONE, only the transmitter's life is known, whatever sensors it was on."""
    simulator = simulated()
    sessions = sensor_sessions(decoded(simulator, user_name, 90))
    assert starts(sessions) == worn(simulator, user_name, 90)
    current = current_session(sessions, NOW)
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
    """Sensors that come off early, pauses and transmitters that begin anew are all found."""
    simulator = simulated(**{user_name: mishap})
    if user_name == "User4":
        simulator.clock.advance(10 * DAY)
    sessions = sensor_sessions(decoded(simulator, user_name))
    assert starts(sessions) == worn(simulator, user_name)
    assert {session.is_sensor for session in sessions} == {
        user_name in ("User7", "User9")
    }


@pytest.mark.parametrize("user_name", ["User7", "User6"])
def test_day_by_day(user_name: str) -> None:
    """What is told at any time is true then, and a change is told once, soon after it is seen."""
    simulator = simulated(**{user_name: Mishap(restart_after=4 * DAY)})
    truth = worn(simulator, user_name, 30)
    simulator.clock.set(NOW - 25 * DAY)
    known: SensorSession | None = None
    changes: list[tuple[str | None, datetime | None]] = []
    while simulator.clock.now() < NOW:
        simulator.clock.advance(7 * HOUR)
        sessions = sensor_sessions(decoded(simulator, user_name, 30))
        changes += starts(sessions_after(known, sessions))
        known = current_session(sessions, simulator.clock.now())
        assert known is not None
        assert (known.transmitter_id, known.started) in truth
    begun = NOW - 24 * DAY
    assert changes == [(name, start) for name, start in truth if start > begun]
    assert len(changes) == (3 if user_name == "User7" else 1)


def test_new_readings_leave_the_start() -> None:
    """A session is the same with every reading more, though its clock jitters and drifts."""
    rows = read(START, jitter_seconds=29, last=3 * DAY)
    first, *later = [
        sensor_sessions(columns(rows[:length])) for length in range(1, len(rows), 7)
    ]
    assert abs((first[0].began - START).total_seconds()) <= 60
    assert all(sessions == first for sessions in later)


@pytest.mark.parametrize("second_lost_in", [4000, -4000])
@pytest.mark.parametrize("minutes", [1, 9])
def test_drift(second_lost_in: int, minutes: int) -> None:
    """A transmitter whose clock is minutes off after months started when it did by the first."""
    started = START - 60 * DAY + minutes * MINUTE
    rows = [
        row._replace(ticks=row.ticks - row.ticks // second_lost_in)
        for row in read(started, G6, last=75 * DAY)
    ]
    assert starts(sensor_sessions(columns(rows))) == [("six", started)]


def test_early_removal_without_another() -> None:
    """The planned end of a sensor is told until it is over and a day longer, whoever wears it."""
    sessions = sensor_sessions(columns(read(START, last=2 * DAY)))
    expiry = START + 10 * DAY + 12 * HOUR
    assert current_session(sessions, START + 9 * DAY) == sessions[0]
    assert current_session(sessions, expiry) == sessions[0]
    assert current_session(sessions, expiry + MINUTE) is None


def test_read_to_the_end() -> None:
    """A sensor that was read to its end is told of for a day after the last reading."""
    sessions = sensor_sessions(columns(read(START, last=10 * DAY + 12 * HOUR)))
    end = START + 10 * DAY + 12 * HOUR
    assert sessions[0].expires == end
    assert current_session(sessions, end + 20 * HOUR) == sessions[0]
    assert current_session(sessions, end + 25 * HOUR) is None


def test_old_transmitter_that_goes_on() -> None:
    """A G6 transmitter that outlives its 90 days is told of while it is read."""
    started = NOW - 95 * DAY
    sessions = sensor_sessions(
        columns(read(started, G6, first=30 * DAY, last=95 * DAY))
    )
    assert sessions[0].ends == started + 90 * DAY
    assert current_session(sessions, NOW) == sessions[0]
    assert current_session(sessions, NOW + 2 * DAY) is None


def test_end_that_was_not_one() -> None:
    """A sensor that reads on long after its end has one that isn't known."""
    [session] = sensor_sessions(columns(read(START, last=12 * DAY)))
    assert session.started == START
    assert (session.ends, session.expires) == (None, None)


def test_variant_that_some_records_lack() -> None:
    """A G7 15 day is one where any record says so, and where its generation says so."""
    bare = G7._replace(transmitter_generation_variant=None)
    fifteen = G7._replace(transmitter_generation_variant="g715day")
    rows = read(START, bare, last=DAY), read(START, fifteen, first=DAY, last=2 * DAY)
    assert sensor_sessions(columns(*rows))[0].ends == START + 15 * DAY
    fifteen = bare._replace(transmitter_generation="G715Day")
    assert sensor_sessions(columns(read(START, fifteen)))[0].ends == START + 15 * DAY


@pytest.mark.parametrize("generation", ["g8", "g6 pro", "unknown", None])
def test_unknown_product(generation: str | None) -> None:
    """Of a transmitter that isn't known, the start is told but no end."""
    source = G7._replace(
        transmitter_generation=generation, transmitter_generation_variant=None
    )
    sessions = sensor_sessions(columns(read(START, source)))
    assert starts(sessions) == [("a", START)]
    assert (sessions[0].ends, sessions[0].is_sensor) == (None, False)
    assert current_session(sessions, START + 9 * DAY + 23 * HOUR) is not None
    assert current_session(sessions, START + 10 * DAY + HOUR) is None


@pytest.mark.parametrize("minutes_ahead", [0, 3, 45, -45, 600])
def test_phone_and_receiver(minutes_ahead: int) -> None:
    """Two devices that tell of one sensor show one, though their clocks differ."""
    ahead = minutes_ahead * MINUTE
    phone, receiver = read(START), read(START, G7_RECEIVER, clock_ahead=ahead)
    seen = {
        tuple(
            starts(sensor_sessions(columns(phone[:length], receiver[: length + lag])))
        )
        for length in range(300, len(phone), 150)
        for lag in (-20, 0, 20)
    }
    assert len(seen) == 1
    [[(transmitter_id, started)]] = seen
    assert transmitter_id == "a"
    assert started in (START, START + ahead)


@pytest.mark.parametrize("ahead", [3 * HOUR, -3 * HOUR])
def test_clock_that_is_put_right(ahead: timedelta) -> None:
    """A wrong clock at the beginning is believed until there is far more to say otherwise."""
    wrong = read(START, last=6 * HOUR, clock_ahead=ahead)
    right = read(START, first=6 * HOUR, last=5 * DAY)
    assert current_start(columns(wrong, right[:60]), START + DAY) == START + ahead
    assert current_start(columns(wrong, right), START + 5 * DAY) == START
    sessions = sensor_sessions(columns(wrong, right[:60]))
    assert sessions_after(sessions[0], sensor_sessions(columns(wrong, right))) == ()


@pytest.mark.parametrize("ahead", [7 * DAY, HOUR, -HOUR, -7 * DAY, -300 * DAY])
def test_clock_that_was_off(ahead: timedelta) -> None:
    """A clock that was off for an hour makes no other sensor of the one that is worn."""
    rows = (
        read(START, last=DAY),
        read(START, first=DAY, last=DAY + HOUR, clock_ahead=ahead),
        read(START, first=DAY + HOUR, last=5 * DAY),
    )
    other = read(START - DAY, NEXT_G7)
    for length in (0, 10, 2000):
        readings = columns(*rows[:2], rows[2][:length])
        assert starts(sensor_sessions(readings)) == [("a", START)]
        readings = columns(*rows[:2], rows[2][:length], other)
        assert starts(sensor_sessions(readings)) == [("b", START - DAY), ("a", START)]


def test_readings_from_the_future() -> None:
    """A sensor of which all is dated into the future has no start that is known."""
    readings = columns(read(START), read(START + 9 * DAY, NEXT_G7, clock_ahead=9 * DAY))
    assert current_session(sensor_sessions(readings), START + 10 * DAY) is None
    assert current_start(readings, START + 20 * DAY) == START + 18 * DAY


def test_late_readings_of_the_last_sensor() -> None:
    """What comes late of the last sensor doesn't bring it back."""
    old, new = read(START), read(START + 9 * DAY, NEXT_G7, last=2 * DAY)
    held_back = set(old[-200:]) | set(old[:100])
    at_first = [row for row in old if row not in held_back]
    now = START + 11 * DAY
    before, after = (sensor_sessions(columns(rows, new)) for rows in (at_first, old))
    assert starts(before) == starts(after)
    known = current_session(before, now)
    assert known == current_session(after, now)
    assert known is not None
    assert known.transmitter_id == "b"
    assert sessions_after(known, after) == ()


def test_overlap() -> None:
    """A sensor that is put on half a day before the old one comes off started then."""
    old, new = read(START), read(START + 8 * DAY + 12 * HOUR, NEXT_G7, first=12 * HOUR)
    # The old one's receiver goes on for an hour.
    late = read(START, G7_RECEIVER, first=9 * DAY, last=9 * DAY + HOUR)
    [known] = sensor_sessions(columns(old))
    for length in (1, 5, 12, 500):
        sessions = sensor_sessions(columns(old, late, new[:length]))
        assert [session.transmitter_id for session in sessions] == ["a", "b"]
        assert sessions[-1].started == START + 8 * DAY + 12 * HOUR
        now = START + 9 * DAY + 2 * HOUR
        assert current_session(sessions, now) == sessions[-1]
        assert sessions_after(known, sessions) == sessions[1:]


def test_start_in_the_same_minutes() -> None:
    """Two transmitters that start minutes apart are told apart by their ids."""
    sessions = sensor_sessions(columns(read(START), read(START + MINUTE, NEXT_G7)))
    assert starts(sessions) == [("a", START), ("b", START + MINUTE)]


def test_back_to_the_last_transmitter() -> None:
    """A person who goes back to the transmitter before is believed after a day."""
    other = G6._replace(transmitter_id="seven")
    old = read(START, G6, last=18 * DAY)
    brief = read(START + 10 * DAY, other, last=12 * HOUR)
    end = START + 10 * DAY + 12 * HOUR
    for age, started in ((end, START + 10 * DAY), (end + 2 * DAY, START)):
        rows = [row for row in old if row.time < age.timestamp()]
        assert current_start(columns(rows, brief), age) == started


def test_old_transmitter_that_begins_anew() -> None:
    """One that begins anew is found though nobody saw how it counted the first time."""
    anew = START + 60 * DAY
    old = read(START, G6, first=20 * DAY, last=60 * DAY)
    for last in (3 * HOUR, 10 * DAY, 19 * DAY + 23 * HOUR, 20 * DAY + HOUR, 50 * DAY):
        sessions = sensor_sessions(columns(old, read(anew, G6, last=last)))
        assert starts(sessions) == [("six", START), ("six", anew)]


@pytest.mark.parametrize("ticks", [NO_TICKS, 0, -5, 10**12])
def test_ticks_that_say_nothing(ticks: int) -> None:
    """Without ticks a new sensor is known to be there, and no more; least of all the old start."""
    old = read(START)
    mute = read(START + 9 * DAY, NEXT_G7, last=DAY, ticks=ticks)
    sessions = sensor_sessions(columns(old, mute))
    assert starts(sessions) == [("a", START), ("b", None)]
    current = current_session(sessions, START + 10 * DAY)
    assert current is not None
    assert (current.transmitter_id, current.started, current.ends) == ("b", None, None)
    assert [
        session.transmitter_id for session in sessions_after(sessions[0], sessions)
    ] == ["b"]
    speaking = read(START + 9 * DAY, NEXT_G7, first=DAY, last=DAY + 3 * STEP)
    told = sensor_sessions(columns(old, mute, speaking))
    assert starts(told) == [("a", START), ("b", START + 9 * DAY)]
    assert sessions_after(sessions[-1], told) == ()


def test_some_ticks_are_missing() -> None:
    """Records without ticks among others change nothing."""
    rows = [
        row._replace(ticks=(0, NO_TICKS)[number % 2]) if number % 3 else row
        for number, row in enumerate(read(START))
    ]
    assert sensor_sessions(columns(rows)) == sensor_sessions(columns(read(START)))


def test_ticks_that_stop() -> None:
    """Readings without ticks still tell that a sensor is there, and longer than was planned."""
    ticking, mute = read(START), read(START, first=9 * DAY, last=12 * DAY, ticks=0)
    [session] = sensor_sessions(columns(ticking, mute))
    assert (session.started, session.ends) == (START, None)
    assert session.last_reading == START + 12 * DAY - STEP


@pytest.mark.parametrize("transmitter_id", ["", None])
def test_records_without_an_id(transmitter_id: str | None) -> None:
    """Records without an id belong to the transmitter that started when theirs did."""
    rows = [
        row._replace(source=G7._replace(transmitter_id=transmitter_id))
        if number % 3
        else row
        for number, row in enumerate(read(START, jitter_seconds=20))
    ]
    assert [name for name, _ in starts(sensor_sessions(columns(rows)))] == ["a"]
    mute = read(START, Source(None, None, None, None, None), ticks=NO_TICKS)
    assert starts(sensor_sessions(columns(rows[:9], mute))) == starts(
        sensor_sessions(columns(rows[:9]))
    )
    assert sensor_sessions(columns(mute)) == ()


def test_nobody_has_an_id() -> None:
    """Without any id, sensors one after the other are told apart by their ticks."""
    readings = columns(
        read(START, NAMELESS), read(START + 9 * DAY + HOUR, NAMELESS, last=3 * DAY)
    )
    sessions = sensor_sessions(readings)
    assert starts(sessions) == [(None, START), (None, START + 9 * DAY + HOUR)]
    assert sessions[-1].ends == START + 19 * DAY + HOUR
    assert sessions_after(sessions[0], sessions) == sessions[1:]


def test_nobody_has_an_id_and_clocks_differ() -> None:
    """Without any id, what could be another sensor or another clock is not told."""
    readings = columns(
        read(START, NAMELESS),
        read(START + 8 * DAY, NAMELESS, first=DAY, last=3 * DAY),
    )
    [session] = sensor_sessions(readings)
    assert (session.started, session.ends, session.expires) == (None, None, None)


@pytest.mark.parametrize("source", [G7, G6])
@pytest.mark.parametrize("gap", [timedelta(), 3 * DAY])
def test_transmitter_that_begins_anew(source: Source, gap: timedelta) -> None:
    """The same transmitter that counts from nought again is a new session soon after."""
    anew = START + 6 * DAY
    old = read(START, source, last=6 * DAY)
    new = read(anew, source, first=WARM_UP + gap, last=5 * DAY, jitter_seconds=1)
    name = source.transmitter_id
    for length in (3, 10, len(new)):
        sessions = sensor_sessions(columns(old, new[:length]))
        assert starts(sessions) == [(name, START), (name, anew)]
        assert current_session(sessions, anew + 4 * DAY) == sessions[-1]
        [before] = sensor_sessions(columns(old))
        assert sessions_after(before, sessions) == sessions[1:]


def test_nothing() -> None:
    """Without readings nothing is known, and without a known sensor nothing has changed."""
    assert sensor_sessions(Columns.empty()) == ()
    assert current_session((), NOW) is None
    assert sessions_after(None, sensor_sessions(columns(read(START)))) == ()


def test_transmitter_id_is_not_printed() -> None:
    """A session can be logged without a trace of the transmitter's id."""
    readings = columns(read(START, G7._replace(transmitter_id="b7f0")))
    assert "b7f0" not in repr(sensor_sessions(readings))


def test_lives() -> None:
    """The lives are those of the makers' guides, as the simulator has them too."""
    models = {
        "G7": sensors.G7,
        "G7 15 day": sensors.G7_15_DAY,
        "ONE+": sensors.ONE_PLUS,
        "G6": sensors.G6,
        "ONE": sensors.ONE,
    }
    assert set(LIFETIMES) == set(models)
    for product, model in models.items():
        life = LIFETIMES[product]
        assert life.planned == model.session * model.sessions_per_transmitter
        assert life.is_sensor is (model.sessions_per_transmitter == 1)
        assert life.grace == (12 * HOUR if life.is_sensor else None)


@settings(max_examples=60, deadline=None)
@given(
    gaps=st.lists(st.integers(min_value=2, max_value=3000), max_size=5),
    cuts=st.lists(st.integers(min_value=1, max_value=8000), min_size=2, max_size=4),
)
def test_any_gaps(gaps: Sequence[int], cuts: Sequence[int]) -> None:
    """Whatever readings are missing, those there are tell the same starts."""
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
        assert starts(sensor_sessions(columns(part))) == [
            (name, start) for name, start in truth if name in present
        ]
