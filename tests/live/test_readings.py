"""The readings in what other integrations' entities have shown."""

import pytest

from custom_components.dexcom_api.live.readings import (
    LiveReading,
    ShownTime,
    ShownValue,
    Timing,
    find_readings,
)

MINUTE = 60
START = 1_800_000_000


def at(minutes: float) -> float:
    """Return a time in seconds since 1970 UTC."""
    return START + minutes * MINUTE


@pytest.mark.parametrize(
    ("age", "is_there"),
    [(0, True), (15, True), (15.1, False), (-1, True), (-1.1, False)],
)
def test_age_at_arrival(age: float, is_there: bool) -> None:
    """A reading that was stale or of the future when it arrived isn't one."""
    shown = [ShownValue(at(20), 120, at(20 - age))]
    expected = [LiveReading(at(20 - age), 120)] if is_there else []
    assert find_readings(shown, None) == (Timing.READING, expected)


def test_time_in_an_attribute() -> None:
    """Reports of a reading that is known add nothing, a correction replaces it, a gap stays one."""
    shown = [
        ShownValue(at(1), 100, at(0)),
        ShownValue(at(2), 100, at(0)),
        ShownValue(at(3), 104, at(0)),
        ShownValue(at(6), None, at(5)),
        ShownValue(at(7), 110),
        # Equal values are readings of their own.
        ShownValue(at(11), 104, at(10)),
    ]
    expected = [LiveReading(at(0), 104), LiveReading(at(10), 104)]
    assert find_readings(shown, None) == (Timing.READING, expected)


def test_versions_of_a_reading() -> None:
    """Times that differ by less than 30 seconds are of one reading."""
    times = [0, 0.2, 1.2, 2.2, 2.7]
    shown = [ShownValue(at(time + 0.1), 100 + time, at(time)) for time in times]
    found = [reading.time for reading in find_readings(shown, None)[1]]
    assert found == [at(0.2), at(1.2), at(2.2), at(2.7)]


@pytest.mark.parametrize("lag", [-0.001, 0, 0.001, 0.4])
def test_time_of_an_entity(lag: float) -> None:
    """A value belongs to the time of the same update, whichever comes first."""
    moments = [1, 6, 11, 16]
    values = [ShownValue(at(moment + lag), 100 + moment) for moment in moments]
    times = [ShownTime(at(moment), at(moment - 1)) for moment in moments]
    expected = [LiveReading(at(moment - 1), 100 + moment) for moment in moments]
    assert find_readings(values, times) == (Timing.READING, expected)


def test_value_and_time_of_different_updates() -> None:
    """A value without a time of its own has no time, and one that stays the same has each time."""
    values = [ShownValue(at(0), 100), ShownValue(at(8), 150), ShownValue(at(20), None)]
    times = [
        ShownTime(at(-1), at(-1)),
        ShownTime(at(0), at(0)),
        ShownTime(at(5), at(5)),
        ShownTime(at(7), None),
        ShownTime(at(10), at(10)),
        ShownTime(at(21), at(21)),
    ]
    expected = [(at(-1), None), (at(0), 100), (at(5), 100), (at(10), 150)]
    assert find_readings(values, times)[1] == expected[1:]
    assert find_readings(values, [])[1] == []


def test_time_of_arrival() -> None:
    """Without a time, a value counts from when it replaces another number before long."""
    shown = [
        # Nobody knows since when it has been so.
        ShownValue(at(0), 100),
        ShownValue(at(1), 100),
        ShownValue(at(5), 104),
        # Other attributes have changed.
        ShownValue(at(6), 104),
        ShownValue(at(10), 108),
        ShownValue(at(12), None),
        # It may have been so before the source was there again.
        ShownValue(at(13), 120),
        ShownValue(at(18), 125),
        # After a long silence, it may be old.
        ShownValue(at(60), 140),
        ShownValue(at(65), 144),
        ShownValue(at(95), 150),
        ShownValue(at(125.1), 155),
    ]
    minutes = {5: 104, 10: 108, 18: 125, 65: 144, 95: 150}
    expected = [(at(minute), value) for minute, value in minutes.items()]
    assert find_readings(shown, None) == (Timing.ARRIVAL, expected)
    assert find_readings([], None) == (Timing.ARRIVAL, [])
