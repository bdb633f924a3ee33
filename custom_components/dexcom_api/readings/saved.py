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
    OffsetChange,
    find_offset_changes,
    join_offset_changes,
)
from ..glucose.wall_clock import HOUR
from ..storage.account_file import AccountFile
from ..storage.account_store import AccountStore, Days, Stored
from ..storage.database import Kind, save_block, save_fact
from ..storage.old_file import async_load_old_file
from .days import forget_offsets, load_offsets, pack_day, save_offsets
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
        super().__init__(hass, file, StoredReadings(is_corrected=True))
        self._old_key = f"{DOMAIN}.{entry.entry_id}.history"
        # The changes of the person's clock that follow from the readings in memory.
        self._recent_changes: tuple[OffsetChange, ...] = ()
        # Those before.
        self._older_changes: tuple[OffsetChange, ...] = ()

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
        for day in removed.days:
            forget_offsets(connection, day)
            around = self._load_days(connection, day - 1, day + 1).content
            readings = select_counting(Columns.join([*around.values()]))
            save_offsets(connection, readings, day)
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
