"""What is saved of each day."""

from itertools import accumulate
from math import inf
import sqlite3
from typing import Final

from hypothesis import given, settings, strategies as st

from custom_components.dexcom_api.dexcom.columns import (
    DAY_SECONDS,
    NO_OFFSET,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.glucose.person_clock import (
    find_offset_changes,
    join_offset_changes,
)
from custom_components.dexcom_api.readings.days import load_offsets, save_offsets

SOURCE: Final = Source(None, None, None, None, None)
FIRST_DAY: Final = 20_000
QUARTERS: Final = st.sampled_from((4, 8, NO_OFFSET))
STEPS: Final = st.sampled_from((0, 300, DAY_SECONDS // 4, DAY_SECONDS // 2))


@given(st.lists(st.tuples(STEPS, QUARTERS), max_size=30), st.integers(1, 3))
@settings(max_examples=500)
def test_offsets(steps: list[tuple[int, int]], saved_days: int) -> None:
    """The changes of days that are saved, and of the readings since, are those of all readings."""
    times = accumulate((step for step, _ in steps), initial=FIRST_DAY * DAY_SECONDS)
    readings = Columns.from_rows(
        [
            Row(time, 100, 0, 0, -1, SOURCE, bytes(16), quarter)
            for time, (_, quarter) in zip(times, steps, strict=False)
        ]
    )
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE offsets (day, since, seconds)")
    days = range(FIRST_DAY, FIRST_DAY + 20)
    for day in days:
        save_offsets(connection, readings, day)
    since = FIRST_DAY + saved_days
    saved = load_offsets(connection, since)
    connection.close()
    later = readings.in_span(since * DAY_SECONDS, inf)
    found = join_offset_changes(saved, find_offset_changes(later.times, later.offsets))
    assert found == find_offset_changes(readings.times, readings.offsets)
