"""What became of sensors, compared with what the simulator's people wore for three years."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
import random
from typing import NamedTuple

import pytest

from custom_components.dexcom_api.dexcom.columns import (
    NO_OFFSET,
    NO_RATE,
    NO_STATUS,
    Columns,
    Row,
    Source,
    encode_id,
)
from custom_components.dexcom_api.glucose.past_sessions import (
    Fingerstick,
    PastSession,
    measure_sessions,
)
from custom_components.dexcom_api.glucose.sensor_session import find_sessions
from custom_components.dexcom_api.glucose.start_candidates import DailyCandidates

from ..simulator.sensors import (
    G6,
    G7,
    G7_15_DAY,
    ONE_PLUS,
    Mishap,
    SensorModel,
    SensorSession,
)
from ..simulator.traces import Reading, SeededTrace

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
STEP = 5 * MINUTE
YEARS = 3 * 365 * DAY
PRODUCTS = {"G7": G7, "G7 15 day": G7_15_DAY, "ONE+": ONE_PLUS}

type Outage = tuple[datetime, datetime]


class Worn(NamedTuple):
    """A sensor that was worn, and its readings that were stored."""

    session: SensorSession
    moments: list[int]

    @property
    def started(self) -> datetime:
        """Return when it was inserted, to the minute."""
        return at(60 * round(self.session.start_seconds / 60))


def at(seconds: float) -> datetime:
    """Return seconds since 1970 as a time."""
    return datetime.fromtimestamp(seconds, UTC)


def person(model: SensorModel, mishaps: Mapping[int, Mishap]) -> SeededTrace:
    """Return somebody who wears sensors, some of them with a mishap."""
    return SeededTrace(f"sensors/{model.variant}", model, UTC, mishaps)


def lived(trace: SeededTrace, outages: Sequence[Outage] = ()) -> list[Reading]:
    """Return the readings of three years, without those that a phone that was off lost."""
    lost = [(start.timestamp(), end.timestamp()) for start, end in outages]
    return [
        reading
        for reading in trace.readings((NOW - YEARS).timestamp(), NOW.timestamp())
        if not any(start <= reading.moment_seconds < end for start, end in lost)
    ]


def columns(readings: Sequence[Reading], model: SensorModel) -> Columns:
    """Return readings as the store has them."""
    transmitters = list(
        dict.fromkeys(reading.session.transmitter_id for reading in readings)
    )
    places = {name: place for place, name in enumerate(transmitters)}
    app = "D1G7" if model is ONE_PLUS else model.generation.upper()
    count = len(readings)
    return Columns(
        times=array("q", [reading.moment_seconds for reading in readings]),
        values=array("f", [reading.value_mg_dl for reading in readings]),
        rates=array("f", [NO_RATE]) * count,
        trends=array("B", [5]) * count,
        ticks=array(
            "q",
            [
                moment - session.counts_from_seconds(moment)
                for moment, *_, session in readings
            ],
        ),
        offsets=array("b", [NO_OFFSET]) * count,
        statuses=array("B", [NO_STATUS]) * count,
        places=array(
            "H", [places[reading.session.transmitter_id] for reading in readings]
        ),
        record_ids=encode_id("any") * count,
        sources=tuple(
            Source(name, model.generation, model.variant, "iOS", app)
            for name in transmitters
        ),
    )


def worn_in(readings: Sequence[Reading]) -> list[Worn]:
    """Return the sensors that were read, oldest first."""
    found: dict[int, Worn] = {}
    for reading in readings:
        session = reading.session
        found.setdefault(session.index, Worn(session, [])).moments.append(
            reading.moment_seconds
        )
    return list(found.values())


def measured(
    readings: Columns,
    fingersticks: Sequence[Fingerstick] = (),
    missing: Sequence[Outage] = (),
    now: datetime = NOW,
) -> tuple[PastSession, ...]:
    """Return what became of the sensors in readings."""
    sessions = find_sessions(DailyCandidates().follow(readings))
    return measure_sessions(
        sessions, readings, now, fingersticks=fingersticks, missing=missing
    )


def plant(trace: SeededTrace) -> tuple[dict[int, Mishap], list[Outage]]:
    """Return what goes wrong in three years: sensors that fail, come late, or overlap; phones off."""
    draw = random.Random(f"{trace.seed}/mishaps")
    sessions = trace.schedule.sessions((NOW - YEARS).timestamp(), NOW.timestamp())
    mishaps, outages = {}, []
    for session in sessions[1:-2]:
        length = at(session.end_seconds) - at(session.start_seconds)
        match draw.randrange(8):
            case 0:
                early = draw.uniform(1.5, 0.8 * (length / DAY)) * DAY
                mishaps[session.index] = Mishap(
                    early=early, pause=draw.uniform(0, 20) * HOUR
                )
            case 1:
                mishaps[session.index] = Mishap(pause=draw.uniform(1, 9) * DAY)
            case 2:
                mishaps[session.index] = Mishap(overlap=draw.uniform(1, 20) * HOUR)
    trace = trace.with_mishaps(mishaps)
    for session in trace.schedule.sessions((NOW - YEARS).timestamp(), NOW.timestamp()):
        if session.index in mishaps or session.index + 1 in mishaps:
            continue
        off = draw.uniform(24, 30) * HOUR
        match draw.randrange(6):
            case 0:
                start = at(session.start_seconds) + draw.uniform(1, 7) * DAY
                outages.append((start, start + off))
            case 1:
                start = at(session.end_seconds) - draw.uniform(0, 24) * HOUR
                outages.append((start, start + off))
    return mishaps, outages


@pytest.mark.parametrize("product", PRODUCTS)
def test_three_years(product: str) -> None:
    """Every sensor is found with its end, and a phone that is off makes none end early."""
    model = PRODUCTS[product]
    trace = person(model, {})
    mishaps, outages = plant(trace)
    readings = lived(trace.with_mishaps(mishaps), outages)
    worn, found = worn_in(readings), measured(columns(readings, model))
    assert [one.session.started for one in found] == [one.started for one in worn]
    assert len(found) >= YEARS / model.session
    assert {one.session.product for one in found} == {product}
    *over, current = found
    assert (current.is_in_use, current.ended, current.early) == (True, None, None)
    known, exact, failures = 0, 0, 0
    for one, (session, moments) in zip(over, worn, strict=False):
        off, planned = at(session.end_seconds), one.session.ends
        is_failure = mishaps.get(session.index, Mishap()).early > timedelta()
        assert one.ended == at(moments[-1])
        assert planned == at(60 * round(session.start_seconds / 60)) + model.session
        slots = round((moments[-1] - moments[0]) / STEP.total_seconds())
        assert one.without_readings is not None
        assert abs(one.without_readings - (slots + 1 - len(moments)) * STEP) <= STEP
        assert one.latest_end is not None
        if one.latest_end != one.ended:
            assert one.early is None
            assert one.ended <= off <= one.latest_end + 10 * MINUTE
            continue
        known += 1
        assert one.early == max(planned - one.ended, timedelta())
        assert one.early < 5 * HOUR or is_failure
        failures += is_failure
        # Nobody can know of a sensor that ends while its signal is lost.
        exact += off - one.ended <= 10 * MINUTE
    is_cut = [
        any(start <= at(session.end_seconds) < end for start, end in outages)
        for session, _ in worn
    ]
    assert known >= len(over) - sum(is_cut) - 0.1 * len(over)
    assert exact >= 0.97 * known
    assert (failures >= 5, sum(is_cut) >= 3) == (True, True)


def steady(
    name: str,
    started: datetime,
    *spans: tuple[timedelta, timedelta],
    source: Source = Source("", "g7", "g7", "iOS", "G7"),
    value: float = 100,
) -> list[Row]:
    """Return readings of one value every five minutes, in some spans of a sensor's time."""
    return [
        Row(
            int((started + age).timestamp()),
            value,
            NO_RATE,
            5,
            int(age.total_seconds()),
            source._replace(transmitter_id=name),
            encode_id(f"{name}{age}"),
        )
        for first, last in spans
        for age in (first + step * 5 * MINUTE for step in range((last - first) // STEP))
    ]


def rows(*parts: Sequence[Row]) -> Columns:
    """Return readings by time."""
    return Columns.from_rows(sorted(chain(*parts), key=lambda row: row.time))


WARM = 30 * MINUTE
BEGIN = NOW - 30 * DAY


def follows(after: timedelta) -> list[Row]:
    """Return the readings of another sensor that starts some time after the first one did."""
    return steady("next", BEGIN + after, (WARM, 2 * DAY))


@pytest.mark.parametrize(
    ("spans", "after", "hours_early", "hours_of_doubt"),
    [
        # It failed on the fourth day and was replaced in the morning.
        ([(WARM, 4 * DAY)], 4 * DAY + 9 * HOUR, 144, 0),
        # It failed, and the next one came days later: the phone may have been off.
        ([(WARM, 4 * DAY)], 6 * DAY, None, 48),
        # The phone was off for the last day of the sensor.
        ([(WARM, 9 * DAY)], 10 * DAY, None, 24),
        ([(WARM, 9 * DAY + 18 * HOUR)], 10 * DAY + 20 * HOUR, None, 18),
        # It was changed two hours early.
        ([(WARM, 10 * DAY - 2 * HOUR)], 10 * DAY - 2 * HOUR + 10 * MINUTE, 2, 0),
        # It ended in its grace period, long before the next one.
        ([(WARM, 10 * DAY + 3 * HOUR)], 13 * DAY, 0, 0),
        # The phone was off for a day in between.
        ([(WARM, 4 * DAY), (5 * DAY, 10 * DAY)], 10 * DAY, 0, 0),
    ],
)
def test_end(
    spans: list[tuple[timedelta, timedelta]],
    after: timedelta,
    hours_early: int | None,
    hours_of_doubt: int,
) -> None:
    """An end is known only where a phone that was off can't explain the silence."""
    first, _ = measured(rows(steady("first", BEGIN, *spans), follows(after)))
    _, last = spans[-1]
    assert first.ended == BEGIN + last - STEP
    assert first.latest_end is not None
    doubt = first.latest_end - first.ended
    assert doubt == (hours_of_doubt * HOUR + STEP if hours_of_doubt else timedelta())
    if hours_early is None:
        assert first.early is None
    else:
        assert first.early is not None
        assert abs(first.early - hours_early * HOUR) <= STEP
    assert first.without_readings == (24 * HOUR if len(spans) > 1 else timedelta())


def test_without_anything_after() -> None:
    """A sensor that is silent for a day goes on; once it must be over, its end is unknown."""
    readings = rows(steady("first", BEGIN, (WARM, 4 * DAY)))
    [one] = measured(readings, now=BEGIN + 6 * DAY)
    assert (one.is_in_use, one.ended, one.early) == (True, None, None)
    [one] = measured(readings, now=BEGIN + 12 * DAY)
    assert (one.is_in_use, one.early) == (False, None)
    assert one.ended == BEGIN + 4 * DAY - STEP
    assert one.latest_end == BEGIN + 10 * DAY + 12 * HOUR


def test_two_at_a_time() -> None:
    """Sensors on two devices are in use side by side, each with its own gaps."""
    one = steady("one", BEGIN, (WARM, 4 * DAY), (6 * DAY, 8 * DAY))
    other = steady("other", BEGIN + 2 * DAY, (WARM, 6 * DAY))
    now = BEGIN + 8 * DAY + HOUR
    found = measured(rows(one, other), now=now)
    assert [session.is_in_use for session in found] == [True, True]
    gaps = [session.without_readings for session in found]
    assert gaps == [2 * DAY, timedelta()]


def test_reused_transmitter() -> None:
    """Of a G6, only the transmitter is known: the sensors that it was used with aren't."""
    trace = person(G6, {})
    readings = lived(trace)
    transmitters = {session.transmitter_id for session, _ in worn_in(readings)}
    found = measured(columns(readings, G6))
    assert {one.session.transmitter_id for one in found} == transmitters
    assert not any(one.session.is_sensor for one in found)
    assert {one.early for one in found} == {None}


def test_missing_readings() -> None:
    """What isn't stored isn't counted as a gap, and hides an end."""
    readings = rows(
        steady("first", BEGIN, (WARM, 4 * DAY)), follows(4 * DAY + 9 * HOUR)
    )
    hole = (BEGIN + 3 * DAY, BEGIN + 3 * DAY + HOUR)
    first, following = measured(readings, missing=[hole])
    assert (first.without_readings, following.without_readings) == (None, timedelta())
    assert first.early is not None
    first, _ = measured(
        readings, missing=[(BEGIN + 4 * DAY, BEGIN + 4 * DAY + 2 * HOUR)]
    )
    assert (first.early, first.without_readings) == (None, timedelta())


def test_difference() -> None:
    """Meter values are compared with the reading after them, calibrations with that before."""
    start = int((BEGIN + DAY).timestamp())
    low = steady("first", BEGIN, (WARM, DAY), value=90)
    high = steady("first", BEGIN, (DAY, 2 * DAY), value=120)
    beyond = steady("first", BEGIN, (2 * DAY, 3 * DAY), value=401)
    sticks = [
        Fingerstick(start - 60, 100),
        Fingerstick(start - 60, 120, is_calibration=True),
        # Also logged as a meter value, which doesn't count twice.
        Fingerstick(start + 30, 120),
        # Out of range, between sensors, and long after.
        Fingerstick(start + 86_400 + 60, 390),
        Fingerstick(start - 86_400, 100),
        Fingerstick(start + 9 * 86_400, 100),
    ]
    [one] = measured(rows(low, high, beyond), sticks)
    assert one.difference is not None
    assert one.difference.percent == pytest.approx((20 / 100 + 30 / 120) / 2 * 100)
    assert (one.difference.pairs, one.difference.calibrations) == (2, 1)
    [one] = measured(rows(low), sticks[3:])
    assert one.difference is None
