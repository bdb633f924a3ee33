"""What is saved of each day."""

from datetime import UTC, datetime
from itertools import accumulate
from math import inf
import sqlite3
from typing import Final

from hypothesis import given, settings, strategies as st
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.coverage import Interval
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
from custom_components.dexcom_api.readings.store import ReadingsStore
from custom_components.dexcom_api.storage.account_file import AccountFile
from homeassistant.core import HomeAssistant

from ..clocks import StoppedClocks

SOURCE: Final = Source(None, None, None, None, None)
FIRST_DAY: Final = 20_000
QUARTERS: Final = st.sampled_from((4, 8, NO_OFFSET))
TEN_MINUTES: Final = 600 / DAY_SECONDS
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


def every(minutes: int, start: float, end: float, quarter: int) -> list[Row]:
    """Return readings from one day of the past until another, with the same offset."""
    first, last = (
        DAY_SECONDS * FIRST_DAY + round(DAY_SECONDS * day) for day in (start, end)
    )
    return [
        Row(time, 100, 0, 5, -1, SOURCE, time.to_bytes(16), quarter)
        for time in range(first, last, 60 * minutes)
    ]


LATE: Final = {
    # The clock changed ten minutes before the first day in memory.
    "first day in memory": (
        [*every(5, 0, 4 - TEN_MINUTES, 4), *every(5, 4 - TEN_MINUTES, 95, 8)],
        every(5, 4.502, 4.504, 8),
    ),
    # A phone sends two readings, and after days with a receiver those that agree.
    "old day": (
        [
            *every(15, 0, 10, 4),
            *every(5, 10.9, 10.9 + TEN_MINUTES, 8),
            *every(15, 11, 13.2, NO_OFFSET),
            *every(15, 13.4, 13.5, 8),
            *every(15, 13.5, 150, 4),
        ],
        every(5, 13.302, 13.304, NO_OFFSET),
    ),
}


@pytest.mark.parametrize("case", LATE)
async def test_late_reading(
    hass: HomeAssistant, freezer: StoppedClocks, case: str
) -> None:
    """A reading that comes late doesn't change the clock of others, nor does a restart."""
    rows, late = LATE[case]
    freezer.move_to(datetime.fromtimestamp(rows[-1].time + 300, UTC))
    entry = MockConfigEntry(domain=DOMAIN)
    entry.add_to_hass(hass)
    found = []
    for added in (rows, [], late, []):
        file = AccountFile(hass, entry)
        store = ReadingsStore(hass, entry, file)
        await store.async_load()
        if added:
            first, last = (
                datetime.fromtimestamp(added[place].time, UTC) for place in (0, -1)
            )
            await store.async_ingest(Columns.from_rows(added), Interval(first, last))
        found.append(store.offset_changes)
        await file.async_close()
    readings = Columns.from_rows(rows)
    changes = find_offset_changes(readings.times, readings.offsets)
    assert len(changes) > 1
    assert found == [changes] * 4
