"""How the readings of an account are kept in its file, and what is in memory of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from math import inf
from sqlite3 import Connection
from typing import Any, override

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
    with_hours,
    without_interval,
)
from ..dexcom.columns import DAY_SECONDS, HOUR_SECONDS, Columns
from ..glucose.person_clock import (
    NO_SAMPLES,
    OffsetChange,
    OffsetSamples,
    find_offset_changes,
)
from ..glucose.wall_clock import HOUR
from ..storage.account_file import AccountFile
from ..storage.account_store import AccountStore, Days, Stored
from ..storage.database import DAYS, Kind, find_days, save_block, save_fact
from ..storage.old_file import async_load_old_file
from .days import (
    are_offsets_saved,
    begin_offsets,
    load_offsets,
    pack_day,
    sample_day,
    save_offsets,
)
from .merge import NEAR_SECONDS, ReadingsChange, select_counting
from .old_readings import decode_old_records
from .packing import unpack_readings


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReadings(Stored):
    """The records in memory, and those of them that count.

    ``outdated`` are complete windows that are fetched again, because earlier versions kept no
    offsets. ``is_corrected`` is whether hours with values that don't count as glucose are gone
    from the statistics. ``unwritten`` are changed hours that the recorder's database may lack: those
    before the ones in memory, and those of files. No others are among them: earlier versions kept
    no readings of some that the recorder has.
    """

    records: Columns = field(default_factory=Columns.empty)
    readings: Columns = field(default_factory=Columns.empty)
    outdated: Coverage = ()
    is_corrected: bool = False
    unwritten: Coverage = ()


@dataclass(slots=True)
class RemovedReadings:
    """When readings of files were taken that are removed, in seconds, and their days since 1970.

    ``hours`` are those in which other readings count now, by their first second.
    """

    times: list[int] = field(default_factory=list)
    days: set[int] = field(default_factory=set)
    hours: set[int] = field(default_factory=set)

    @property
    def window(self) -> Interval | None:
        """Return the window of the hours in which other readings count now."""
        if not self.hours:
            return None
        first, last = map(
            dt_util.utc_from_timestamp, (min(self.hours), max(self.hours))
        )
        return Interval(first, last + HOUR)

    def add(self, day: int, times: list[int]) -> None:
        """Add readings of a day, which follows those so far."""
        self.times += times
        self.days.add(day)
        self.hours |= {
            near - near % HOUR_SECONDS
            for time in times
            for near in (time - NEAR_SECONDS, time + NEAR_SECONDS)
        }


class SavedReadings(AccountStore[StoredReadings, Columns, ReadingsChange]):
    """The readings of one account in its file."""

    kind = Kind.READINGS

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, file: AccountFile
    ) -> None:
        """Keep the readings in the account's file."""
        super().__init__(hass, file, StoredReadings())
        self._old_key = f"{DOMAIN}.{entry.entry_id}.history"
        # What the readings before those in memory show of the person's clock.
        self._older_offsets = NO_SAMPLES
        self._offset_changes: tuple[OffsetChange, ...] = ()

    @override
    def _save_day(
        self, connection: Connection, stored: StoredReadings, day: int
    ) -> None:
        save_block(connection, self.kind, day, pack_day(stored.records, day))
        self._save_offsets(connection, stored.readings, (day,))

    @override
    def _load(self, connection: Connection) -> tuple[StoredReadings, int] | None:
        if (loaded := super()._load(connection)) is not None:
            stored, first_day = loaded
            self._older_offsets, self._offset_changes = self._load_offsets(
                connection, first_day, stored.readings
            )
        return loaded

    def _save_offsets(
        self, connection: Connection, readings: Columns, days: Iterable[int]
    ) -> None:
        """Write what the readings of some days show of the person's clock."""
        self._prepare_offsets(connection)
        for day in days:
            save_offsets(connection, day, sample_day(readings, day))

    def _prepare_offsets(self, connection: Connection) -> None:
        """Write the offsets of all days into a file that has none."""
        if not are_offsets_saved(connection):
            begin_offsets(connection)
            days = find_days(connection, self.kind, DAYS.start, DAYS.stop)
            self._save_offsets_again(connection, days)

    def _save_offsets_again(self, connection: Connection, days: Iterable[int]) -> None:
        """Write what the saved readings of some days show of the person's clock."""
        for day in days:
            save_offsets(connection, day, self._sample_saved_day(connection, day))

    def _load_offsets(
        self, connection: Connection, first_day: int, recent: Columns
    ) -> tuple[OffsetSamples, tuple[OffsetChange, ...]]:
        """Return what saved readings show of the person's clock, and all changes of it.

        ``recent`` are the readings in memory, since the first day.
        """
        if are_offsets_saved(connection):
            older = load_offsets(connection, first_day)
        else:
            older = NO_SAMPLES
            for day in find_days(connection, self.kind, DAYS.start, first_day - 1):
                older = older.joined(*self._sample_saved_day(connection, day))
        return older, find_offset_changes(*older.joined(recent.times, recent.offsets))

    def _sample_saved_day(self, connection: Connection, day: int) -> OffsetSamples:
        """Return what the saved readings of a day show of the person's clock."""
        around = self._load_days(connection, day - 1, day + 1).content
        return sample_day(select_counting(Columns.join([*around.values()])), day)

    @override
    def _unpack(self, block: bytes, day: int) -> Columns:
        return unpack_readings(block, day * DAY_SECONDS)

    @override
    def _encode_facts(self, stored: StoredReadings) -> dict[str, Any]:
        return {
            "coverage": encode_coverage(stored.coverage),
            "outdated": encode_coverage(stored.outdated),
            "is_corrected": stored.is_corrected,
            "unwritten": encode_coverage(stored.unwritten),
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
            # Earlier versions imported no files.
            unwritten=decode_coverage(facts.get("unwritten", ())),
        )

    @override
    def _find_imported(
        self, content: Columns, window: Interval
    ) -> Iterable[tuple[str, float]]:
        found = content.in_span(*(edge.timestamp() for edge in window))
        for time, source in zip(found.times, found.origins(), strict=True):
            if source.origin:
                yield source.origin, time

    def remove_imported(
        self, connection: Connection, window: Interval, *, is_alone: bool
    ) -> RemovedReadings:
        """Remove the saved readings of a window that came from files; the store has to be held.

        If files ``is_alone`` what feeds the account, nothing is known of the window any more.
        """
        removed = RemovedReadings()
        for day, records in self._each_day(connection, window):
            times = [int(time) for _, time in self._find_imported(records, window)]
            if times:
                left = without_imported(records, window)
                save_block(connection, self.kind, day, pack_day(left, day))
                removed.add(day, times)
        self._prepare_offsets(connection)
        days = {hour // DAY_SECONDS for hour in removed.hours}
        self._save_offsets_again(connection, days)
        stored = self._stored
        if is_alone:
            stored = replace(stored, coverage=without_interval(stored.coverage, window))
        unwritten = with_hours(stored.unwritten, removed.hours)
        stored = replace(stored, unwritten=unwritten)
        save_fact(connection, self._fact, self._encode_facts(stored))
        return removed

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


def without_imported(records: Columns, window: Interval) -> Columns:
    """Return records without those of a window that came from files."""
    start, end = (edge.timestamp() for edge in window)
    return Columns.from_rows(
        [
            row
            for row in records.rows()
            if not (row.source.origin and start <= row.time < end)
        ]
    )
