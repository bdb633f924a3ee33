"""What is saved of each day."""

from datetime import UTC, datetime, timedelta
from itertools import accumulate
from math import inf
from random import Random
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
    OffsetChange,
    find_offset_changes,
)
from custom_components.dexcom_api.readings.days import (
    begin_offsets,
    load_offsets,
    sample_day,
    save_offsets,
)
from custom_components.dexcom_api.readings.merge import select_counting
from custom_components.dexcom_api.readings.saved import RemovedReadings
from custom_components.dexcom_api.readings.store import ReadingsStore
from custom_components.dexcom_api.storage.account_file import AccountFile
from homeassistant.core import HomeAssistant

from ..clocks import StoppedClocks

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
    begin_offsets(connection)
    for day in range(FIRST_DAY, FIRST_DAY + 20):
        save_offsets(connection, day, sample_day(readings, day))
    since = FIRST_DAY + saved_days
    saved = load_offsets(connection, since)
    connection.close()
    later = readings.in_span(since * DAY_SECONDS, inf)
    found = find_offset_changes(*saved.joined(later.times, later.offsets))
    assert found == find_offset_changes(readings.times, readings.offsets)


class Account:
    """A store to which random things happen, as in years of an account."""

    def __init__(self, hass: HomeAssistant, clocks: StoppedClocks, seed: int) -> None:
        """Begin without readings."""
        self._hass, self._clocks = hass, clocks
        self._entry = MockConfigEntry(domain=DOMAIN)
        self._entry.add_to_hass(hass)
        self._random = Random(seed)
        self._now = FIRST_DAY * DAY_SECONDS

    async def start(self) -> None:
        """Open the file."""
        self._clocks.move_to(datetime.fromtimestamp(self._now, UTC))
        self.file = AccountFile(self._hass, self._entry)
        self.store = ReadingsStore(self._hass, self._entry, self.file)
        await self.store.async_load()

    def _rows(self, source: Source) -> list[Row]:
        """Return readings of a while, with the offsets of two clocks, wrong ones, and none."""
        draw = self._random
        time = self._now - draw.choice((0, 5, 30, 130)) * draw.randrange(DAY_SECONDS)
        end = min(self._now, time + draw.choice((3600, DAY_SECONDS, 20 * DAY_SECONDS)))
        step = draw.choice((300, 3600, DAY_SECONDS // 4, DAY_SECONDS))
        rows = []
        while time < end:
            usual = 4 if time // DAY_SECONDS % 10 < 5 else 8
            quarter = draw.choice(
                (*[usual] * draw.choice((2, 20)), 4, 8, 36, NO_OFFSET)
            )
            rows.append(Row(time, 100, 0, 5, -1, source, draw.randbytes(16), quarter))
            time += draw.randrange(step // 2, step)
        return rows

    async def go_on(self) -> None:
        """Readings come late or in time, others leave memory."""
        self._now += self._random.choice((300, 3600, DAY_SECONDS, 40 * DAY_SECONDS))
        self._clocks.move_to(datetime.fromtimestamp(self._now, UTC))
        if rows := self._rows(SOURCE):
            first, last = (
                datetime.fromtimestamp(rows[place].time, UTC) for place in (0, -1)
            )
            await self.store.async_ingest(
                Columns.from_rows(rows), Interval(first, last)
            )

    async def import_file(self) -> None:
        """A file has readings that Dexcom doesn't have."""
        if rows := self._rows(SOURCE._replace(origin="clarity")):
            async with self.store.async_held():
                found = await self.store.async_prepare(Columns.from_rows(rows), None)
                assert await self.file.async_save(found.write)
                await self.store.async_apply(found)

    async def remove_imported(self) -> None:
        """Readings of files are removed."""
        days = [timedelta(days=self._random.randrange(1, 130)) for _ in range(2)]
        start = datetime.fromtimestamp(self._now, UTC) - days[0]
        window = Interval(start, start + days[1])
        removed = RemovedReadings()

        def remove(connection: sqlite3.Connection) -> None:
            nonlocal removed
            removed = self.store.remove_imported(connection, window, is_alone=False)

        async with self.store.async_held():
            assert await self.file.async_save(remove)
            await self.store.async_apply_removal(removed)

    async def restart(self) -> None:
        """The file is closed and opened."""
        await self.file.async_close()
        await self.start()

    async def lose_offsets(self) -> None:
        """The file is one of an earlier version, or was damaged."""

        def lose(connection: sqlite3.Connection) -> None:
            connection.execute("DROP TABLE IF EXISTS offset_samples")

        assert await self.file.async_save(lose)
        await self.restart()

    async def find_changes(self) -> tuple[OffsetChange, ...]:
        """Return the changes of the clock that all readings lead to."""
        records = await self.store.async_records(
            *(datetime(year, 1, 1, tzinfo=UTC) for year in (2020, 2040))
        )
        readings = select_counting(records)
        return find_offset_changes(readings.times, readings.offsets)


@pytest.mark.parametrize("seed", range(12))
async def test_clock_of_any_past(
    hass: HomeAssistant, freezer: StoppedClocks, seed: int
) -> None:
    """Whatever happens to readings, the person's clock is the one that all of them lead to."""
    account = Account(hass, freezer, seed)
    await account.start()
    draw = Random(seed)
    happenings = (account.import_file, account.remove_imported, account.lose_offsets)
    most = 0
    for _ in range(25):
        await draw.choice(
            (account.go_on, account.go_on, account.restart, *happenings)
        )()
        changes = await account.find_changes()
        assert account.store.offset_changes == changes
        most = max(most, len(changes))
    await account.file.async_close()
    assert most > 1
