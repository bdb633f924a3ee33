"""How live readings differ from the official ones."""

import pytest

from custom_components.dexcom_api.live.comparison import compare
from custom_components.dexcom_api.live.readings import LiveReading, Timing

# An official reading every five minutes, but for a gap.
TIMES = [0, 300, 600, 1200]
VALUES = [100, 110, 120, 140]


@pytest.mark.parametrize(
    ("timing", "live", "expected"),
    [
        # The nearest official one, at most 150 s away.
        (Timing.READING, [(-151, 500), (40, 104), (290, 108), (1350, 142)], [4, -2, 2]),
        (Timing.READING, [(751, 500), (900, 500), (1049, 500), (1351, 500)], []),
        # Each official one has one partner: of one reading a minute, the nearest.
        (Timing.READING, [(540, 500), (605, 121), (660, 500)], [1]),
        (Timing.READING, [(560, 121), (640, 500)], [1]),
        # What arrives was measured before.
        (Timing.ARRIVAL, [(299, 103), (300, 111), (1500, 139)], [3, 1, -1]),
        (Timing.ARRIVAL, [(-1, 500), (901, 500), (1501, 500)], []),
        (Timing.READING, [], []),
    ],
)
def test_pairs(
    timing: Timing, live: list[tuple[float, float]], expected: list[float]
) -> None:
    """Live readings have partners among the official ones, and the differences are averaged."""
    found = compare([LiveReading(*reading) for reading in live], TIMES, VALUES, timing)
    count = len(expected)
    assert found == {
        "pairs": count,
        "mean_mg_dl": round(sum(expected) / count, 1) if count else None,
        "mean_absolute_mg_dl": round(sum(map(abs, expected)) / count, 1)
        if count
        else None,
    }


def test_no_official_readings() -> None:
    """Without official readings there is nothing to compare with."""
    assert compare([LiveReading(0, 100)], [], [], Timing.READING)["pairs"] == 0
