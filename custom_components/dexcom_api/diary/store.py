"""The diary of an account: all entries in its file, and those of the last months in memory.

All fetched data passes through `DiaryStore.async_ingest`. Dexcom's API remains the source of
truth: what is lost or damaged is fetched again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from itertools import chain
from sqlite3 import Connection
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..coverage import Interval, kept_since, with_interval
from ..dexcom.columns import HOUR_SECONDS
from ..glucose.wall_clock import hour_after, on_the_hour
from ..storage.account_file import AccountFile, DiskTroubleError, PendingWrite
from ..storage.account_store import day_number, day_start, without_days
from ..storage.database import DAYS, Work, note_imported, save_block, save_fact
from .amounts import FirstHours, add_amounts, save_amounts
from .days import find_day_starts, note_earliest, pack_day
from .entries import CONTEXT, Diary
from .ledger import aligned_window, count_amounts
from .merge import DiaryChange, HourlyAmounts, with_window
from .saved import RemovedEntries, SavedDiary, StoredDiary
from .statistics import DiaryStatistics


@dataclass(frozen=True, slots=True)
class PreparedDiary:
    """What the entries of a file change, and how a thread writes that."""

    covers: Interval | None
    diary: Diary
    change: DiaryChange
    write: Work[None]
    first_hours: FirstHours


class DiaryStore(SavedDiary):
    """Keeps the diary of one account."""

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, file: AccountFile
    ) -> None:
        """Keep the diary in the account's file."""
        super().__init__(hass, entry, file)
        self._statistics = DiaryStatistics(hass, entry, file)
        # The first hours whose amounts are in the file and not in the statistics yet.
        self._first_hours: FirstHours = {}
        # How many imported windows wait for their statistics, and how many have had them written.
        # Each write waits for as many windows as before, because it takes longer each time.
        self._windows_waiting = self._windows_written = 0

    @property
    def diary(self) -> Diary:
        """Return the entries in memory."""
        return self._stored.diary

    @property
    def polled(self) -> datetime | None:
        """Return when the diary was last polled."""
        return self._stored.polled

    @property
    def uploaded(self) -> datetime | None:
        """Return the time of the newest reading at the last poll."""
        return self._stored.uploaded

    @override
    async def async_load(self) -> None:
        """Load the saved diary, and apply a time zone that has changed since."""
        await super().async_load()
        await self._async_apply_time_zone()

    async def async_follow_time_zone(self) -> None:
        """Apply a changed time zone to the hourly amounts, and to the statistics."""
        async with self._lock:
            if not self.file.is_closed:
                await self._async_apply_time_zone()
                await self._async_write_statistics()

    async def async_diary(self, start: datetime, end: datetime) -> Diary:
        """Return the entries from a time on and before another, as far as they are stored.

        Raises DiskTroubleError.
        """
        # Days can leave memory while older ones are read.
        recent = self.diary.entries
        days = await self._async_older_days(day_number(start), day_number(end))
        entries = (*chain.from_iterable(days.values()), *recent)
        return Diary(Diary(entries).entries_between(start, end))

    async def async_ingest(
        self,
        window: Interval,
        covers: Interval,
        fetched: Diary,
        deleted: Sequence[str],
        announce: Callable[[DiaryChange], None],
        *,
        import_goes_on: bool = False,
    ) -> DiaryChange:
        """Keep everything that Dexcom has of a window, and return what that changes.

        The window begins and ends on the hour; ``covers`` is the part of it that is complete now.
        The change is announced before it is saved, so that its events are saved along with it.
        While an import goes on, its statistics can wait, since each window changes all later sums.
        Once the file is closed, nothing is kept.
        """
        zone = dt_util.get_default_time_zone()
        async with self._lock:
            start, end = window.start - CONTEXT, window.end + CONTEXT
            older = await self._async_older_days(day_number(start), day_number(end))
            diary = Diary((*chain.from_iterable(older.values()), *self.diary.entries))
            if day_number(end) < self._first_day:
                diary = Diary(diary.entries_between(start, end))
            elif not older:
                diary = self.diary
            diary, change, amounts = await self._hass.async_add_executor_job(
                with_window, diary, window, fetched, deleted, zone
            )
            if self.file.is_closed:
                return DiaryChange()
            await self._async_keep(diary, change, amounts, covers, announce)
            self._windows_waiting += 1
            if not import_goes_on or self._windows_waiting > self._windows_written:
                await self._async_write_statistics()
        if change.hours:
            self._async_notify(change)
        return change

    async def async_prepare(
        self, imported: Diary, covers: Interval | None
    ) -> PreparedDiary:
        """Return what the entries of a file change, while the store is held.

        The file is complete in the window that it covers, if any, and only then it may have no
        entries. Raises DiskTroubleError.
        """
        zone = dt_util.get_default_time_zone()
        window = span_of(imported, zone) if imported.entries else covers
        assert window is not None
        start, end = window.start - CONTEXT, window.end + CONTEXT
        older = await self._async_older_days(day_number(start), day_number(end))
        before = Diary((*chain.from_iterable(older.values()), *self.diary.entries))

        def prepare() -> PreparedDiary:
            diary, change, amounts = with_window(before, window, imported, (), zone)
            facts = self._encode_facts(self._with_file(covers))
            days = {day_number(hour) for hour in change.hours}
            blocks = {day: pack_day(diary, day) for day in days}
            first_hours: FirstHours = {}

            def write(connection: Connection) -> None:
                for day, block in blocks.items():
                    save_block(connection, self.kind, day, block)
                save_fact(connection, self._fact, facts)
                note_earliest(first_hours, save_amounts(connection, *amounts))
                note_imported(connection)

            return PreparedDiary(covers, diary, change, write, first_hours)

        return await self._hass.async_add_executor_job(prepare)

    async def async_apply(self, prepared: PreparedDiary) -> DiaryChange:
        """Keep what was written, and write its statistics, while the store is held.

        It fires no events, because it isn't new.
        """
        diary, change = prepared.diary, prepared.change
        self._stored = self._with_file(prepared.covers)
        if change.hours:
            if diary.entries:
                newest = diary.entries[-1].time
                self._forget_before(kept_since(newest, dt_util.utcnow()))
            kept = diary.without_older(day_start(self._first_day))
            self._stored = replace(self._stored, diary=kept)
            note_earliest(self._first_hours, prepared.first_hours)
            await self._async_write_statistics()
            self._async_notify(change)
        return change

    async def async_apply_removal(self, removed: RemovedEntries) -> None:
        """Load what is left, and write its statistics, while the store is held."""
        await self.async_load()
        note_earliest(self._first_hours, removed.first_hours)
        await self._async_write_statistics()
        if hours := frozenset(removed.hours):
            self._async_notify(DiaryChange(hours=hours))

    def _with_file(self, covers: Interval | None) -> StoredDiary:
        """Return what is stored, with a file, which is as good as a poll at its end."""
        if covers is None:
            return self._stored
        polled = min(covers.end, dt_util.utcnow())
        return replace(
            self._covering(covers), polled=max(polled, self.polled or polled)
        )

    async def _async_keep(
        self,
        diary: Diary,
        change: DiaryChange,
        amounts: HourlyAmounts,
        covers: Interval,
        announce: Callable[[DiaryChange], None],
    ) -> None:
        """Keep the outcome of a merge, and save it if anything is new.

        Raises DiskTroubleError if something isn't in memory and can't be saved.
        """
        before, days = self._stored, {day_number(hour) for hour in change.hours}
        is_continued = any(
            start <= covers.start < end for start, end in before.coverage
        )
        recent = {day for day in days if day >= self._first_day}
        older = days - recent
        # What is not in memory is complete once it is on disk, and not before.
        is_in_memory = not older and day_number(covers.start) >= self._first_day
        if is_in_memory:
            self._stored = self._covering(covers)
        self._note_unsaved(())
        if recent:
            self._unsaved_days |= recent
            self._forget_before(
                kept_since(diary.entries[-1].time, dt_util.utcnow())
                if diary.entries
                else day_start(self._first_day)
            )
            kept = diary.without_older(day_start(self._first_day))
            self._stored = replace(self._stored, diary=kept)
        announce(change)
        if not days and is_continued and is_in_memory:
            return
        self._unsaved_amounts.append(amounts)

        def write(connection: Connection) -> None:
            for day in older:
                save_block(connection, self.kind, day, pack_day(diary, day))
            facts = self._encode_facts(self._covering(covers))
            save_fact(connection, self._fact, facts)

        is_saved = await self.file.async_save(write)
        if is_saved:
            self._stored = self._covering(covers)
        elif not is_in_memory:
            raise DiskTroubleError

    def _covering(self, window: Interval) -> StoredDiary:
        """Return what is stored, with a window that is complete."""
        coverage = with_interval(self.coverage, window)
        return replace(self._stored, coverage=coverage)

    async def async_complete_amounts(self) -> None:
        """Add the hours that only the recorder has, in case the file was lost.

        They would keep sums that no longer fit.
        """
        async with self._lock:
            amounts = await self._statistics.async_written_amounts()
            if amounts and not self.file.is_closed:
                await self.file.async_save(
                    lambda connection: add_amounts(connection, amounts)
                )

    async def async_note_polled(
        self, polled: datetime, uploaded: datetime | None
    ) -> None:
        """Keep the time of a poll, and of the newest reading when it began."""
        async with self._lock:
            is_first = self.polled is None
            self._stored = replace(
                self._stored, polled=polled, uploaded=uploaded or self.uploaded
            )
            self._note_unsaved(())
            if is_first:
                # From now on, what comes is new, and fires events.
                await self.file.async_save()

    async def async_finish_import(self) -> None:
        """Write the statistics that waited for an import to end."""
        async with self._lock:
            if self._windows_waiting and not self.file.is_closed:
                await self._async_write_statistics()

    async def async_complete_statistics(self) -> None:
        """Write the hours again that the recorder's database has refused."""
        async with self._lock:
            if not self.file.is_closed:
                await self._statistics.async_write_refused()

    async def _async_write_statistics(self) -> None:
        """Write the hours whose amounts are saved."""
        self._windows_written += self._windows_waiting
        self._windows_waiting = 0
        first_hours, self._first_hours = self._first_hours, {}
        await self._statistics.async_write(first_hours)

    async def _async_apply_time_zone(self) -> None:
        """Count the amounts of all entries again if days begin at another time now."""
        zone = dt_util.get_default_time_zone()
        day_starts = find_day_starts(zone)
        if self._stored.day_starts == day_starts:
            return
        before = self._stored
        self._stored = replace(before, day_starts=day_starts)
        self._note_unsaved(self._days_of(before))
        lost: list[int] = []

        def count(connection: Connection) -> None:
            days = self._load_days(connection, DAYS.start, DAYS.stop)
            lost.extend(days.lost)
            entries = [*chain.from_iterable(days.content.values())]
            amounts = count_amounts(entries, zone)
            for start, end in without_days(self.coverage, days.lost):
                # An amount of the last hour may count in the next one.
                until = int(hour_after(end).timestamp()) + HOUR_SECONDS
                hours = range(int(start.timestamp()), until)
                note_earliest(
                    self._first_hours, save_amounts(connection, amounts, hours)
                )
            # Those of files lie outside, and count in their own hour or the next one.
            imported = {
                int(on_the_hour(entry.time).timestamp()) + later
                for entry in entries
                if entry.origin
                for later in (0, HOUR_SECONDS)
            }
            changed = save_amounts(connection, amounts, range(0), imported)
            note_earliest(self._first_hours, changed)

        if not await self.file.async_save(count):
            self._stored = replace(self._stored, day_starts=before.day_starts)
        elif lost:
            coverage = without_days(self.coverage, lost)
            self._stored = replace(self._stored, coverage=coverage)
            self._note_unsaved(())

    @override
    @callback
    def async_take_changes(self) -> PendingWrite | None:
        """Return what has changed, hourly amounts included."""
        if (change := super().async_take_changes()) is None:
            return None
        amounts, self._unsaved_amounts = self._unsaved_amounts, []
        first_hours: FirstHours = {}

        def write(connection: Connection) -> None:
            change.write(connection)
            for found in amounts:
                note_earliest(first_hours, save_amounts(connection, *found))

        @callback
        def failed() -> None:
            change.failed()
            self._unsaved_amounts = [*amounts, *self._unsaved_amounts]

        return PendingWrite(
            write, lambda: note_earliest(self._first_hours, first_hours), failed
        )


def span_of(diary: Diary, zone: tzinfo) -> Interval:
    """Return the whole hours that entries span, which are at least one."""
    first, last = diary.entries[0].time, diary.entries[-1].time
    return aligned_window(first, last + timedelta.resolution, zone)
