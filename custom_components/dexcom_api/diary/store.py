"""Stores the diary of an account: three months of entries, and all hourly amounts.

All fetched data passes through `DiaryStore.async_ingest`. Dexcom's API remains the source of
truth: if the file is lost or damaged, its content is fetched again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, tzinfo
from math import inf
from typing import Any, Final, override

import msgspec

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import (
    Coverage,
    Interval,
    decode_coverage,
    encode_coverage,
    kept_since,
    with_interval,
    without_interval,
)
from ..glucose.wall_clock import hour_after, midnight, on_the_hour
from ..storage.encoding import (
    compressed_text,
    decompressed_bytes,
    time_from_text,
    time_text,
)
from ..storage.store import AccountStore
from .entries import ENTRIES_DECODER, Diary, Entry
from .ledger import HOUR, Ledger, Total, decode_ledger, encode_ledger, update_ledgers
from .statistics import DiaryStatistics

# The years in which entries can lie. They leave room for arithmetic with times.
ENTRY_YEARS: Final = range(1970, 9000)

FOREVER: Final = datetime.max.replace(tzinfo=UTC)

# When days begin in January and July, in minutes of the day in UTC, or 0 if that is on the hour.
type DayStarts = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryChange:
    """The changes that a fetched window makes to the diary.

    ``replaced`` and ``removed`` are the entries as they were before. ``hours`` are the hours, UTC,
    of all entries that differ, before and after. ``first_changed`` is the first hour of each total
    that changed, in seconds since 1970 UTC.
    """

    new: tuple[Entry, ...] = ()
    replaced: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    hours: frozenset[datetime] = frozenset()
    first_changed: Mapping[Total, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDiary:
    """The stored diary of an account.

    ``polled`` is when it was last fetched, and ``uploaded`` the newest reading at that time:
    later uploads may bring entries logged since then. ``day_starts`` are those of the time zone
    that the ledgers were made for.
    """

    diary: Diary = field(default_factory=Diary)
    ledgers: Mapping[Total, Ledger] = field(
        default_factory=lambda: {total: {} for total in Total}
    )
    coverage: Coverage = ()
    polled: datetime | None = None
    uploaded: datetime | None = None
    day_starts: DayStarts = (0, 0)


class DiaryStore(AccountStore[StoredDiary, DiaryChange]):
    """Keeps the diary of one account."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Open the account's file."""
        super().__init__(
            hass,
            f"{DOMAIN}.{entry.entry_id}.diary",
            StoredDiary(day_starts=find_day_starts(dt_util.get_default_time_zone())),
            encode_diary,
            decode_diary,
        )
        self._statistics = DiaryStatistics(hass, entry)

    @override
    async def async_load(self) -> None:
        """Load the saved diary, and follow a time zone that was changed since."""
        await super().async_load()
        await self._async_apply_time_zone()

    async def async_follow_time_zone(self) -> None:
        """Count the amounts in the hours of Home Assistant's time zone, and write what differs."""
        async with self._lock:
            first_changed = await self._async_apply_time_zone()
            if first_changed and not self.file.is_closed:
                self.file.async_save_soon()
                await self._statistics.async_write(self._stored.ledgers, first_changed)

    async def _async_apply_time_zone(self) -> dict[Total, int]:
        """Update the ledgers for the time zone, and return the first hour of each that changes."""
        self._stored, first_changed = await self._hass.async_add_executor_job(
            with_time_zone, self._stored, dt_util.get_default_time_zone()
        )
        return first_changed

    @property
    def diary(self) -> Diary:
        """Return the entries in memory."""
        return self._stored.diary

    @property
    def coverage(self) -> Coverage:
        """Return the windows that are complete."""
        return self._stored.coverage

    @property
    def polled(self) -> datetime | None:
        """Return when the diary was last polled."""
        return self._stored.polled

    @property
    def uploaded(self) -> datetime | None:
        """Return the time of the newest reading at the last poll."""
        return self._stored.uploaded

    async def async_ingest(
        self, window: Interval, covers: Interval, fetched: Diary, deleted: Sequence[str]
    ) -> DiaryChange:
        """Keep everything that Dexcom has of a window, and return what that changes.

        The window begins and ends on the hour; ``covers`` is the part of it that is complete now.
        The statistics are written before the next window is kept. Once the file is closed,
        nothing is kept.
        """
        zone = dt_util.get_default_time_zone()
        async with self._lock:
            kept, change = await self._hass.async_add_executor_job(
                with_window, self._stored, window, fetched, deleted, zone
            )
            if self.file.is_closed:
                return DiaryChange()
            coverage = with_interval(self.coverage, covers)
            self._stored = replace(kept, coverage=coverage)
            self.file.async_save_soon()
            await self._statistics.async_write(
                self._stored.ledgers, change.first_changed
            )
        if change.hours:
            self._async_tell(change)
        return change

    async def async_complete_ledgers(self) -> None:
        """Add the hours that only the recorder has, in case the file was lost."""
        async with self._lock:
            ledgers = await self._statistics.async_completed(self._stored.ledgers)
            self._stored = replace(self._stored, ledgers=ledgers)

    def note_polled(self, polled: datetime, uploaded: datetime | None) -> None:
        """Store the time of a poll, and of the newest reading when it began."""
        if self.file.is_closed:
            return
        self._stored = replace(
            self._stored, polled=polled, uploaded=uploaded or self.uploaded
        )
        self.file.async_save_soon()


def find_day_starts(zone: tzinfo) -> DayStarts:
    """Return when days begin in a time zone. All zones in which that is on the hour are alike."""
    year = dt_util.utcnow().year
    january, july = (midnight(date(year, month, 1), zone) for month in (1, 7))
    return (
        january.minute and january.hour * 60 + january.minute,
        july.minute and july.hour * 60 + july.minute,
    )


def with_time_zone(
    stored: StoredDiary, zone: tzinfo
) -> tuple[StoredDiary, dict[Total, int]]:
    """Return a stored diary for a time zone, and the first hour of each total that changes.

    Entries in memory are counted again. The import fetches older ones again, if there are any.
    """
    day_starts = find_day_starts(zone)
    if stored.day_starts == day_starts:
        return stored, {}
    # An hour after those kept, across whose start neither time zone moves an amount.
    now = dt_util.utcnow()
    start = hour_after(kept_since(now, now)) + HOUR
    while (start - HOUR).hour in {
        minutes // 60 for minutes in (*day_starts, *stored.day_starts)
    }:
        start += HOUR
    ledgers, first_changed = update_ledgers(
        stored.ledgers, stored.diary.entries, Interval(start, FOREVER), (), zone
    )
    coverage = stored.coverage
    first_hours = [min(ledger) for ledger in ledgers.values() if ledger]
    if coverage and min(first_hours, default=inf) < start.timestamp():
        coverage = without_interval(coverage, Interval(coverage[0].start, start))
    return (
        replace(stored, ledgers=ledgers, coverage=coverage, day_starts=day_starts),
        first_changed,
    )


def with_window(
    stored: StoredDiary,
    window: Interval,
    fetched: Diary,
    deleted: Sequence[str],
    zone: tzinfo,
) -> tuple[StoredDiary, DiaryChange]:
    """Return the stored diary with a fetched window, and what that changes."""
    diary, new = stored.diary.with_fetched(fetched, deleted)
    before, after = set(stored.diary.entries), set(diary.entries)
    gone, come = before - after, after - before
    left = {entry.time for entry in gone}
    kept_ids = {entry.record_id for entry in diary.entries}
    ledgers, first_changed = update_ledgers(
        stored.ledgers, diary.entries, window, left, zone
    )
    if diary.entries:
        since = kept_since(diary.entries[-1].time, dt_util.utcnow())
        diary = Diary(diary.entries_since(on_the_hour(since)))
    change = DiaryChange(
        new=new,
        replaced=tuple(entry for entry in gone if entry.record_id in kept_ids),
        removed=tuple(entry for entry in gone if entry.record_id not in kept_ids),
        hours=frozenset(on_the_hour(entry.time) for entry in (*gone, *come)),
        first_changed=first_changed,
    )
    return replace(stored, diary=diary, ledgers=ledgers), change


def encode_diary(stored: StoredDiary) -> dict[str, Any]:
    """Return a stored diary as JSON types.

    Earlier versions read two intervals: that of the import, and that of the polls.
    """
    oldest = stored.coverage[0] if stored.coverage else None
    newest = stored.coverage[-1] if stored.coverage else None
    return {
        "entries": compressed_text(msgspec.json.encode(stored.diary.entries)),
        "ledgers": {
            total: encode_ledger(ledger) for total, ledger in stored.ledgers.items()
        },
        "coverage": encode_coverage(stored.coverage),
        "day_starts": stored.day_starts,
        "imported": {
            "begun": time_text(oldest and oldest.start),
            "reached": time_text(oldest and oldest.end),
            "polled_from": time_text(newest and newest.start),
            "polled": time_text(stored.polled),
            "uploaded": time_text(stored.uploaded),
        },
    }


def decode_diary(saved: dict[str, Any]) -> StoredDiary:
    """Return a saved diary. Raises one of UNREADABLE for values that make no sense."""
    entries = ENTRIES_DECODER.decode(decompressed_bytes(saved["entries"]))
    if any(
        entry.time.tzinfo is None or entry.time.year not in ENTRY_YEARS
        for entry in entries
    ):
        raise ValueError("The time of an entry is out of range")
    times = saved["imported"]
    return StoredDiary(
        diary=Diary.from_entries(entries),
        ledgers={
            total: decode_ledger(saved["ledgers"][total])
            if total in saved["ledgers"]
            else {}
            for total in Total
        },
        coverage=decode_coverage(
            saved["coverage"]
            if "coverage" in saved
            # The first versions stored the interval of the import and that of the polls.
            else [
                (times.get("begun"), times.get("reached")),
                (times.get("polled_from"), times.get("polled")),
            ]
        ),
        polled=time_from_text(times.get("polled")),
        uploaded=time_from_text(times.get("uploaded")),
        day_starts=decode_day_starts(saved),
    )


def decode_day_starts(saved: dict[str, Any]) -> DayStarts:
    """Return when days begin; the first versions stored only the minutes of the hour."""
    if "day_starts" in saved:
        january, july = map(int, saved["day_starts"])
    else:
        january, july = 0, max(map(int, saved.get("clock_minutes", (0,))))
    return january, july
