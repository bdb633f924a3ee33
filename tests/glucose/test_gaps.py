"""The times without readings."""

from datetime import UTC, datetime

import pytest

from custom_components.dexcom_api.glucose.gaps import find_gaps
from custom_components.dexcom_api.glucose.trace import GlucoseTrace

STEP = 300
HOUR = 3600
START = 1_700_000_000
END = START + 24 * HOUR


def at(seconds: int) -> datetime:
    """Return a time."""
    return datetime.fromtimestamp(START + seconds, UTC)


@pytest.mark.parametrize(
    ("missing", "found"),
    [
        ([], []),
        # A reading stands for five minutes, so the gap begins with the first one missing.
        ([(2 * HOUR, 3 * HOUR)], [(2 * HOUR, 3 * HOUR)]),
        ([(2 * HOUR, 3 * HOUR - STEP)], []),
        ([(0, HOUR)], [(0, HOUR)]),
        ([(20 * HOUR, 24 * HOUR)], [(20 * HOUR, 24 * HOUR)]),
        (
            [(HOUR, 3 * HOUR), (4 * HOUR, 6 * HOUR)],
            [(HOUR, 3 * HOUR), (4 * HOUR, 6 * HOUR)],
        ),
        ([(-HOUR, 24 * HOUR)], [(0, 24 * HOUR)]),
    ],
)
def test_gaps(missing: list[tuple[int, int]], found: list[tuple[int, int]]) -> None:
    """Gaps of an hour or more are found, up to the ends of the period."""
    times = [
        START + seconds
        for seconds in range(-HOUR, 25 * HOUR, STEP)
        if not any(first <= seconds < last for first, last in missing)
    ]
    trace = GlucoseTrace(times, [120] * len(times))
    gaps = find_gaps(trace, START, END, HOUR)
    assert gaps == [(at(first), at(last)) for first, last in found]
