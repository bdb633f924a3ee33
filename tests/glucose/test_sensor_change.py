"""Changes of the sensor, detected from the sessions that are known at each call."""

from datetime import UTC, datetime, timedelta

import pytest

from custom_components.dexcom_api.glucose.sensor_session import (
    SensorChangeDetector,
    SensorSession,
)

START = datetime(2026, 5, 2, 18, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def session(name: str, started: float, last: float) -> SensorSession:
    """Return a session by the days of its start and its latest reading."""
    begun = START + started * DAY
    return SensorSession(
        transmitter_id=name,
        product="G7",
        is_sensor=True,
        started=begun,
        ends=begun + 10 * DAY,
        expires=begun + 10.5 * DAY,
        first_reading=begun + HOUR,
        last_reading=START + last * DAY,
    )


OLD, OLD_LATER = session("a", 0, 9), session("a", 0, 12)
NEW, NEW_LATER = session("b", 9, 9.1), session("b", 9, 14)
THIRD = session("c", 15, 15.1)
AHEAD = session("a", 300, 300.1)


@pytest.mark.parametrize(
    ("calls", "reported"),
    [
        ([(), (session("a", 0, 1),), (OLD,)], [None] * 3),
        (
            [
                *((OLD,), (OLD, NEW), (OLD, NEW), (OLD_LATER, NEW)),
                *((OLD_LATER, NEW_LATER), (OLD_LATER, NEW_LATER, THIRD), (THIRD,)),
            ],
            [None, ("a", "b"), None, None, None, ("b", "c"), None],
        ),
        ([(AHEAD,), (OLD,), (OLD, NEW)], [None, None, ("a", "b")]),
    ],
    ids=["first sensor", "old readings again", "clock was ahead"],
)
def test_changes(
    calls: list[tuple[SensorSession, ...]], reported: list[tuple[str, str] | None]
) -> None:
    """Each change is reported once, and the first sensor isn't a change."""
    detector = SensorChangeDetector()
    found = []
    for sessions in calls:
        newest = max((known.last_reading for known in sessions), default=START)
        change = detector.detect(sessions, newest + HOUR)
        found.append(
            change and (change.ended.transmitter_id, change.begun.transmitter_id)
        )
    assert found == reported


def test_end_of_the_old_sensor() -> None:
    """Late readings of the old sensor extend the session that ended."""
    detector = SensorChangeDetector()
    detector.detect((session("a", 0, 8),), START + 9 * DAY)
    change = detector.detect((OLD, NEW), START + 10 * DAY)
    assert change is not None
    assert change.ended.last_reading == OLD.last_reading
