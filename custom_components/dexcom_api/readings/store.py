"""The readings of an account: all of them in its file, and those of the last months in memory.

Everything that is fetched comes in through `ReadingsStore.async_ingest`. Dexcom's API remains
the source of truth: what is lost or damaged is fetched again.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import inf
from sqlite3 import Connection
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..coverage import (
    Coverage,
    Interval,
    kept_since,
    with_hours,
    with_interval,
    without_interval,
)
from ..dexcom.columns import DAY_SECONDS, HOUR_SECONDS, Columns, find_hours
from ..dexcom.const import READING_INTERVAL
from ..glucose.changes import ChangeLog, Span
from ..glucose.person_clock import OffsetChange, OffsetSamples, follow_offset_changes
from ..glucose.wall_clock import hour_after, on_the_hour
from ..storage.account_file import AccountFile, DiskTroubleError
from ..storage.account_store import day_number, day_start
from ..storage.database import Work, edge_days, note_imported, save_block, save_fact
from ..storage.recorder import has_recorder
from .days import pack_day
from .merge import ReadingsChange, merge_readings, select_counting
from .saved import RemovedReadings, SavedReadings, StoredReadings
from .selection import latest_reading
from .state import Reading
from .statistics import GlucoseStatistics

# How far outside of a window to look for twins of its readings, and for readings that have moved.
CONTEXT: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PreparedReadings:
    """What the readings of a file change, and how a thread writes that."""

    covers: Interval | None
    # Joining thousands of hours takes longer than the event loop may wait.
    unwritten: Coverage
    records: Columns
    change: ReadingsChange
    write: Work[None]


class ReadingsStore(SavedReadings):
    """Keeps the readings of one account."""

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, file: AccountFile
    ) -> None:
        """Keep the readings in the account's file."""
        super().__init__(hass, entry, file)
        self._statistics = GlucoseStatistics(hass, entry)
        # Where the readings in memory changed since they were loaded.
        self.changes = ChangeLog()
        # The first day of UTC that has readings in the file, counted from 1970.
        self.first_day: int | None = None
        # Whether the hours that were unwritten at the start have been handed over.
        self._is_completed = False

    @override
    async def async_load(self) -> None:
        """Load what was saved; raises DiskTroubleError."""
        await super().async_load()
        await self._async_find_first_day()

    async def _async_find_first_day(self) -> None:
        """Note the first day that the file has; raises DiskTroubleError."""
        edges = await self.file.async_read(
            lambda connection: edge_days(connection, self.kind)
        )
        self.first_day = edges and edges[0]

    @property
    def readings(self) -> Columns:
        """Return the readings in memory."""
        return self._stored.readings

    @property
    def fetched(self) -> Coverage:
        """Return the windows that needn't be fetched again."""
        fetched = self.coverage
        for window in self._stored.outdated:
            fetched = without_interval(fetched, window)
        return fetched

    @property
    def offset_changes(self) -> tuple[OffsetChange, ...]:
        """Return the changes of the person's clock, oldest first."""
        return self._offset_changes

    def latest(self, now: datetime) -> Reading | None:
        """Return the newest reading that was taken by now; device clocks can run ahead."""
        return latest_reading(self.readings, now)

    def end(self, now: datetime) -> datetime | None:
        """Return the end of the time that the newest reading taken by now stands for."""
        latest = self.latest(now)
        return None if latest is None else latest.time + READING_INTERVAL

    def recent(self) -> Columns:
        """Return the readings of the day before the latest, and those of clocks that run ahead."""
        if (latest := self.latest(dt_util.utcnow())) is None:
            return Columns.empty()
        return self.readings.in_span(latest.time.timestamp() - DAY_SECONDS, inf)

    async def async_readings(self, start: datetime, end: datetime) -> Columns:
        """Return the readings from a time on and before another, as far as they are stored.

        Raises DiskTroubleError.
        """
        edges = start.timestamp(), end.timestamp()
        # Days can leave memory while older ones are read.
        recent = self.readings.in_span(*edges)
        older = await self._async_older_records(start - CONTEXT, end + CONTEXT)
        if not older:
            return recent
        return await self._hass.async_add_executor_job(
            lambda: select_counting(older).in_span(*edges).concatenate(recent)
        )

    async def async_records(self, start: datetime, end: datetime) -> Columns:
        """Return all records of a window that are stored, including those that don't count.

        Raises DiskTroubleError.
        """
        edges = start.timestamp(), end.timestamp()
        recent = self._stored.records.in_span(*edges)
        older = await self._async_older_records(start, end)
        return older.in_span(*edges).concatenate(recent)

    async def _async_older_records(self, start: datetime, end: datetime) -> Columns:
        """Return the records of the days around a window that aren't in memory."""
        days = await self._async_older_days(day_number(start), day_number(end))
        if not days:
            return Columns.empty()
        return await self._hass.async_add_executor_job(Columns.join, [*days.values()])

    async def async_ingest(
        self, fetched: Columns, window: Interval, *, rewrite: bool = False
    ) -> ReadingsChange:
        """Keep everything that Dexcom has of a window, and return what that changes.

        A window is complete once its hours are in the statistics and what isn't kept in memory is
        on disk. With ``rewrite``, all its hours count as affected. Once the file is closed,
        nothing is kept. Raises DiskTroubleError.
        """
        async with self._lock:
            start, end = window.start - CONTEXT, window.end + CONTEXT
            if self._stored.unwritten and day_number(start) < self._first_day:
                await self._async_note_recorded()
            older = await self._async_older_records(start, end)
            records, readings = self._stored.records, self.readings
            if day_number(end) < self._first_day:
                records, readings = older, select_counting(older)
            elif older:
                records = older.concatenate(records)
                readings = select_counting(older).concatenate(readings)
            records, change = await self._hass.async_add_executor_job(
                merge_readings, records, readings, fetched
            )
            if self.file.is_closed:
                return ReadingsChange(readings=self.readings)
            change = self._keep(records, change)
            if rewrite:
                hours = change.hours | find_hours(fetched.times)
                change = replace(change, hours=hours)
            await self._statistics.async_write(
                change.readings, change.hours, self.readings
            )
            await self._async_cover(window, records, change)
        if change:
            self._async_notify(change)
        return change

    async def async_prepare(
        self, imported: Columns, covers: Interval | None
    ) -> PreparedReadings:
        """Return what the readings of a file change, while the store is held.

        The file is complete in the window that it covers, if any. Raises DiskTroubleError.
        """
        start, end = span_of(imported)
        older = await self._async_older_records(start - CONTEXT, end + CONTEXT)
        before = older.concatenate(self._stored.records)

        def prepare() -> PreparedReadings:
            records, change = merge_readings(before, select_counting(before), imported)
            unwritten = with_hours(self._stored.unwritten, change.hours)
            facts = self._encode_facts(self._with_file(unwritten, covers))
            blocks = {day: pack_day(records, day) for day in change.days}

            def write(connection: Connection) -> None:
                for day, block in blocks.items():
                    save_block(connection, self.kind, day, block)
                self._save_offsets(connection, change.readings, change.days)
                save_fact(connection, self._fact, facts)
                note_imported(connection)

            return PreparedReadings(covers, unwritten, records, change, write)

        return await self._hass.async_add_executor_job(prepare)

    async def async_apply(self, prepared: PreparedReadings) -> ReadingsChange:
        """Keep what was written, and write its statistics, while the store is held."""
        self._stored = self._with_file(prepared.unwritten, prepared.covers)
        change = self._keep(prepared.records, prepared.change, is_saved=True)
        self._older_offsets, self._offset_changes = await self.file.async_read(
            lambda connection: self._load_offsets(
                connection, self._first_day, self.readings
            )
        )
        await self._async_find_first_day()
        await self._statistics.async_write(change.readings, change.hours, self.readings)
        await self._async_note_recorded()
        if change:
            self._async_notify(change)
        return change

    def _with_file(
        self, unwritten: Coverage, covers: Interval | None
    ) -> StoredReadings:
        """Return what is stored, with a file whose hours aren't in the statistics yet."""
        stored = self._covering(covers) if covers else self._stored
        return replace(stored, unwritten=unwritten)

    async def async_apply_removal(self, removed: RemovedReadings) -> None:
        """Load what is left, and write its statistics, while the store is held."""
        before, window = self.readings.times, removed.window
        await self.async_load()
        left = self.readings.times
        if edges := [*before[:1], *before[-1:], *left[:1], *left[-1:]]:
            # Older days may be in memory now, so everything is derived again.
            self.changes.note(Span(min(edges), max(edges)))
        if window is None:
            return
        readings = await self.async_readings(*window)
        await self._statistics.async_write(readings, removed.hours, self.readings)
        await self._async_note_recorded()
        self._async_notify(
            ReadingsChange(
                readings=self.readings,
                hours=frozenset(removed.hours),
                span=(removed.times[0], removed.times[-1]),
                days=frozenset(removed.days),
            )
        )

    async def async_complete_statistics(self) -> None:
        """Write the hours that the recorder may not have had before Home Assistant started.

        Later calls write those of this run that it lost. Without a recorder, all of them wait for
        one. Raises DiskTroubleError.
        """
        if not has_recorder(self._hass):
            return
        async with self._lock:
            if self._is_completed:
                if not await self._async_note_recorded():
                    await self._statistics.async_write(
                        Columns.empty(), (), self.readings
                    )
                return
            for window in self._stored.unwritten:
                readings = await self.async_readings(*window)
                start, end = (int(edge.timestamp()) for edge in window)
                hours = range(start, end, HOUR_SECONDS)
                await self._statistics.async_write(readings, hours, self.readings)
            self._is_completed = True

    async def _async_note_recorded(self) -> bool:
        """Return whether the recorder's database has all hours; if so, note that none is unwritten."""
        has_all = self._is_completed and await self._statistics.async_has_recorded()
        if has_all and self._stored.unwritten:
            self._stored = replace(self._stored, unwritten=())
            self._note_unsaved(())
        return has_all

    def _keep(
        self, records: Columns, change: ReadingsChange, *, is_saved: bool = False
    ) -> ReadingsChange:
        """Keep the recent part of the outcome of a merge, and save it soon if it isn't."""
        now = dt_util.utcnow()
        before = self.latest(now)
        # A record that doesn't count now may count once others change.
        days = {day for day in change.days if day >= self._first_day}
        if days:
            self._note_unsaved(() if is_saved else days)
            newest = dt_util.utc_from_timestamp(records.times[-1])
            earliest = day_start(self._first_day).timestamp()
            self._forget_before(kept_since(newest, now))
            first = day_start(self._first_day).timestamp()
            kept = records.in_span(first, inf)
            readings = (
                kept
                if change.readings is records
                else change.readings.in_span(first, inf)
            )
            forgotten = change.readings.in_span(earliest, first)
            self._older_offsets = self._older_offsets.joined(
                *OffsetSamples.of(forgotten.times, forgotten.offsets)
            )
            self._note_changes(readings, change)
            self._stored = replace(self._stored, records=kept, readings=readings)
        return replace(change, latest_changed=self.latest(now) != before)

    def _note_changes(self, readings: Columns, change: ReadingsChange) -> None:
        """Note where the readings to be kept in memory differ from those before."""
        since = inf
        if change.span is not None:
            since, _ = change.span
            self.changes.note(Span(*change.span))
        shown = self._older_offsets.joined(readings.times, readings.offsets)
        self._offset_changes = follow_offset_changes(
            self._offset_changes, *shown, since
        )

    async def _async_cover(
        self, window: Interval, records: Columns, change: ReadingsChange
    ) -> None:
        """Mark a window as complete, so that nothing fetches it again.

        Raises DiskTroubleError if some of its days aren't in memory and can't be saved.
        """
        older = [day for day in change.days if day < self._first_day]
        if day_number(window.start) >= self._first_day and not older:
            covered = self._covering(window)
            if covered.coverage != self.coverage or self._stored.outdated:
                self._stored = covered
                self._note_unsaved(())
            return
        first = day_start(self._first_day).timestamp()
        # A restart compares only the hours in memory with those of the recorder.
        hours = [hour for hour in change.hours if hour < first]
        unwritten = self._stored.unwritten
        offsets = self._older_offsets, self._offset_changes

        def write(connection: Connection) -> None:
            nonlocal offsets, unwritten
            for day in older:
                save_block(connection, self.kind, day, pack_day(records, day))
            self._save_offsets(connection, change.readings, older)
            # This can run again on what is left of a damaged file.
            offsets = self._load_offsets(connection, self._first_day, self.readings)
            unwritten = with_hours(self._stored.unwritten, hours)
            covered = replace(self._covering(window), unwritten=unwritten)
            save_fact(connection, self._fact, self._encode_facts(covered))

        if not await self.file.async_save(write):
            raise DiskTroubleError
        self._stored = replace(self._covering(window), unwritten=unwritten)
        self._older_offsets, self._offset_changes = offsets

    def _covering(self, window: Interval) -> StoredReadings:
        """Return what is stored, with a window that is complete."""
        return replace(
            self._stored,
            coverage=with_interval(self.coverage, window),
            outdated=without_interval(self._stored.outdated, window),
        )

    async def async_correct_statistics(self) -> None:
        """Mark hours as missing whose statistics have values that don't count as glucose.

        Earlier versions wrote such values. The import fetches these hours again.
        """
        if self._stored.is_corrected or self.file.is_closed:
            return
        hours = await self._statistics.async_hours_to_correct()
        if hours is None:
            return
        # Polls may have added to it meanwhile.
        coverage = self.coverage
        for hour in hours:
            coverage = without_interval(
                coverage, Interval(hour, hour + timedelta(hours=1))
            )
        self._stored = replace(self._stored, coverage=coverage, is_corrected=True)
        self._note_unsaved(())


def span_of(readings: Columns) -> Interval:
    """Return the whole hours that readings span, which are at least one."""
    first, last = (
        dt_util.utc_from_timestamp(readings.times[place]) for place in (0, -1)
    )
    return Interval(on_the_hour(first), hour_after(last + timedelta.resolution))
