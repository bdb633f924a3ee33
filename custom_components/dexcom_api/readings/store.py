"""The readings of an account: all of them in its file, and those of the last months in memory.

Everything that is fetched comes in through `ReadingsStore.async_ingest`. Dexcom's API remains
the source of truth: what is lost or damaged is fetched again.
"""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import inf
from sqlite3 import Connection
from typing import Any, Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import (
    Coverage,
    Interval,
    coverage_since,
    decode_coverage,
    encode_coverage,
    kept_since,
    with_interval,
    without_interval,
)
from ..dexcom.columns import DAY_SECONDS, Columns, find_hours
from ..dexcom.const import READING_INTERVAL
from ..glucose.changes import ChangeLog, Span
from ..glucose.person_clock import (
    OffsetChange,
    find_offset_changes,
    follow_offset_changes,
    join_offset_changes,
)
from ..glucose.trace import GlucoseTrace
from ..storage.account_file import AccountFile, DiskTroubleError
from ..storage.account_store import AccountStore, Days, Stored, day_number, day_start
from ..storage.database import Kind, save_block, save_fact
from ..storage.old_file import async_load_old_file
from .days import load_offsets, pack_day, save_offsets
from .merge import ReadingsChange, has_twins, merge_readings, without_twins
from .old_readings import decode_old_records
from .packing import unpack_readings
from .state import Reading
from .statistics import GlucoseStatistics

# How far outside of a window to look for twins of its readings, and for readings that have moved.
CONTEXT: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReadings(Stored):
    """The records in memory, and those of them that count.

    ``outdated`` are complete windows that are fetched again, because earlier versions kept no
    offsets. ``is_corrected`` is whether hours with values that don't count as glucose are gone
    from the statistics.
    """

    records: Columns = field(default_factory=Columns.empty)
    readings: Columns = field(default_factory=Columns.empty)
    outdated: Coverage = ()
    is_corrected: bool = False


class ReadingsStore(AccountStore[StoredReadings, Columns, ReadingsChange]):
    """Keeps the readings of one account."""

    kind = Kind.READINGS

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, file: AccountFile
    ) -> None:
        """Keep the readings in the account's file."""
        super().__init__(hass, file, StoredReadings(is_corrected=True))
        self._old_key = f"{DOMAIN}.{entry.entry_id}.history"
        self._statistics = GlucoseStatistics(hass, entry)
        # Where the readings in memory changed since they were loaded.
        self.changes = ChangeLog()
        # The changes of the person's clock that follow from the readings in memory.
        self._recent_changes: tuple[OffsetChange, ...] = ()
        # Those before.
        self._older_changes: tuple[OffsetChange, ...] = ()

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
        return join_offset_changes(self._older_changes, self._recent_changes)

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

    def trace(self, until: datetime) -> GlucoseTrace:
        """Return the readings in memory up to a moment as a trace."""
        return trace_until(self.readings, until)

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

    def _keep(self, records: Columns, change: ReadingsChange) -> ReadingsChange:
        """Keep the recent part of the outcome of a merge, and save it soon."""
        now = dt_util.utcnow()
        before = self.latest(now)
        # A record that doesn't count now may count once others change.
        days = {day for day in change.days if day >= self._first_day}
        if days:
            self._note_unsaved(days)
            newest = dt_util.utc_from_timestamp(max(records.times[-1:], default=0))
            self._forget_before(kept_since(newest, now))
            first = day_start(self._first_day).timestamp()
            self._older_changes = tuple(
                offset for offset in self.offset_changes if offset.since < first
            )
            kept = records.in_span(first, inf)
            readings = (
                kept
                if change.readings is records
                else change.readings.in_span(first, inf)
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
        if readings.times[:1] != self.readings.times[:1]:
            since = -inf
        self._recent_changes = follow_offset_changes(
            self._recent_changes, readings.times, readings.offsets, since
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
        changes: list[OffsetChange] = []

        def write(connection: Connection) -> None:
            for day in older:
                save_block(connection, self.kind, day, pack_day(records, day))
                for clocked in (day, day + 1):
                    save_offsets(connection, change.readings, clocked)
            # This can run again on what is left of a damaged file.
            changes[:] = load_offsets(connection, self._first_day)
            facts = self._encode_facts(self._covering(window))
            save_fact(connection, self._fact, facts)

        if not await self.file.async_save(write):
            raise DiskTroubleError
        self._stored = self._covering(window)
        self._older_changes = join_offset_changes(changes)

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

    @override
    def _save_day(
        self, connection: Connection, stored: StoredReadings, day: int
    ) -> None:
        save_block(connection, self.kind, day, pack_day(stored.records, day))
        save_offsets(connection, stored.readings, day)

    @override
    def _load(self, connection: Connection) -> tuple[StoredReadings, int] | None:
        if (loaded := super()._load(connection)) is not None:
            stored, first_day = loaded
            times, offsets = stored.readings.times, stored.readings.offsets
            self._recent_changes = find_offset_changes(times, offsets)
            self._older_changes = join_offset_changes(
                load_offsets(connection, first_day)
            )
        return loaded

    @override
    def _unpack(self, block: bytes, day: int) -> Columns:
        return unpack_readings(block, day * DAY_SECONDS)

    @override
    def _encode_facts(self, stored: StoredReadings) -> dict[str, Any]:
        return {
            "coverage": encode_coverage(stored.coverage),
            "outdated": encode_coverage(stored.outdated),
            "is_corrected": stored.is_corrected,
        }

    @override
    def _restored(self, facts: dict[str, Any], days: Days[Columns]) -> StoredReadings:
        records = Columns.join([*days.content.values()])
        return StoredReadings(
            records=records,
            readings=select_counting(records),
            coverage=decode_coverage(facts["coverage"]),
            outdated=decode_coverage(facts["outdated"]),
            is_corrected=bool(facts["is_corrected"]),
        )

    @override
    async def _async_load_old_file(self, since: datetime) -> StoredReadings | None:
        def decode(saved: dict[str, Any]) -> StoredReadings:
            records = decode_old_records(saved).in_span(since.timestamp(), inf)
            coverage = coverage_since(
                # The first versions stored one interval.
                decode_coverage(
                    saved.get("coverage", [(saved["reached"], saved["newest"])])
                ),
                since,
            )
            return StoredReadings(
                records=records,
                readings=select_counting(records),
                coverage=coverage,
                outdated=coverage,
                is_corrected=bool(saved.get("is_corrected")),
            )

        return await async_load_old_file(self._hass, self._old_key, decode)

    @override
    def _days_of(self, stored: StoredReadings) -> set[int]:
        return {seconds // DAY_SECONDS for seconds in stored.records.times}


def latest_reading(readings: Columns, now: datetime) -> Reading | None:
    """Return the newest reading that was taken by now, or None if there is none."""
    count = bisect_right(readings.times, now.timestamp())
    return Reading.at(readings, count - 1) if count else None


def trace_until(readings: Columns, until: datetime) -> GlucoseTrace:
    """Return readings up to a moment as a trace."""
    end_seconds = int(until.timestamp()) + 1
    if readings and readings.times[-1] >= end_seconds:
        readings = readings.in_span(-inf, end_seconds)
    return GlucoseTrace.from_readings(readings.times, readings.values)


def select_counting(records: Columns) -> Columns:
    """Return the records that count."""
    if not has_twins(records.times):
        return records
    rows = without_twins(records.rows())
    # Two transmitters may have been read at the same time.
    return records if len(rows) == len(records) else Columns.from_rows(rows)
