"""The base class of what is stored of an account: all days in its file, the last ones in memory."""

from abc import ABC, abstractmethod
import asyncio
from collections import defaultdict
from collections.abc import (
    AsyncGenerator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count, pairwise
from sqlite3 import Connection
from typing import Any, ClassVar, Final
import zlib

import msgspec

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..coverage import (
    Coverage,
    Interval,
    coverage_since,
    kept_since,
    with_interval,
    without_interval,
)
from ..dexcom.columns import DAY_SECONDS
from .account_file import AccountFile, PendingWrite
from .block import UnknownCodecError
from .database import (
    DAYS,
    SALVAGED,
    Kind,
    edge_days,
    find_days,
    load_blocks,
    load_fact,
    save_fact,
)

# Versions of what is stored. No two stores share one: a reloaded account has another store.
VERSIONS: Final = count()

# Everything that decoding damaged content can raise.
UNREADABLE: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    msgspec.MsgspecError,
    zlib.error,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What is in memory of an account, and which windows are complete in memory and in the file.

    It is replaced, never changed.
    """

    coverage: Coverage = ()


@dataclass(frozen=True, slots=True)
class Days[_ContentT]:
    """The content of some days by their number since 1970, and the days that can't be read."""

    content: dict[int, _ContentT]
    lost: tuple[int, ...] = ()


class AccountStore[_StoredT: Stored, _ContentT, _ChangeT](ABC):
    """Stores data of an account, one change at a time."""

    kind: ClassVar[Kind]

    def __init__(
        self, hass: HomeAssistant, file: AccountFile, stored: _StoredT
    ) -> None:
        """Start with what is stored without a file."""
        self._hass = hass
        self._file = file
        self._lock = asyncio.Lock()
        self._stored = stored
        # All data since the start of this day is in memory.
        self._first_day = DAYS.start
        self._unsaved_days: set[int] = set()
        self._days_in_writing: set[int] = set()
        self._is_loaded = False
        self._has_unsaved_facts = False
        self._version = next(VERSIONS)
        self._listeners: set[Callable[[_ChangeT], None]] = set()
        file.add_part(self)

    @property
    def file(self) -> AccountFile:
        """Return the file."""
        return self._file

    @property
    def coverage(self) -> Coverage:
        """Return the windows that are complete."""
        return self._stored.coverage

    @property
    def version(self) -> int:
        """Return a number that changes with what is stored, in memory or in the file."""
        return self._version

    @property
    def memory_start(self) -> datetime:
        """Return since when all that is stored is in memory, UTC."""
        return day_start(self._first_day)

    @property
    def _fact(self) -> str:
        """Return the name of the facts that the file has besides the blocks."""
        return self.kind.name.lower()

    @abstractmethod
    def _save_day(self, connection: Connection, stored: _StoredT, day: int) -> None:
        """Write what is in memory of a day."""

    @abstractmethod
    def _unpack(self, block: bytes, day: int) -> _ContentT:
        """Return the content of a day; raises UnknownCodecError or one of UNREADABLE."""

    @abstractmethod
    def _encode_facts(self, stored: _StoredT) -> dict[str, Any]:
        """Return what is stored besides the days as JSON types."""

    @abstractmethod
    def _restored(self, facts: dict[str, Any], days: Days[_ContentT]) -> _StoredT:
        """Return what a file holds in memory: facts and recent days; raises one of UNREADABLE."""

    @abstractmethod
    def _find_imported(
        self, content: _ContentT, window: Interval
    ) -> Iterable[tuple[str, float]]:
        """Return the origins and times, in seconds since 1970, of records that came from files."""

    @abstractmethod
    async def _async_load_old_file(self, since: datetime) -> _StoredT | None:
        """Return what an earlier version saved of the time since, or None if it saved nothing."""

    @abstractmethod
    def _days_of(self, stored: _StoredT) -> set[int]:
        """Return the days that have data in memory."""

    async def async_load(self) -> None:
        """Load what was saved; raises DiskTroubleError."""
        loaded = await self._file.async_read(self._load)
        self._is_loaded = True
        if loaded is not None:
            self._stored, self._first_day = loaded
            return
        now = dt_util.utcnow()
        first_day = day_number(kept_since(now, now))
        old = await self._async_load_old_file(day_start(first_day))
        if old is not None:
            self._first_day = first_day
            self._stored = old
            self._note_unsaved(self._days_of(old))
            await self._file.async_save()

    def _load(self, connection: Connection) -> tuple[_StoredT, int] | None:
        """Return the recent days, and the first of them; None if nothing was saved."""
        try:
            facts = load_fact(connection, self._fact)
        except UNREADABLE:
            facts = None
        edges = edge_days(connection, self.kind)
        newest = edges and edges[1]
        if facts is None and newest is None:
            return None
        first = day_number(
            kept_since(day_start(newest or DAYS.start), dt_util.utcnow())
        )
        days = self._load_days(connection, first, DAYS.stop)
        salvaged = None
        try:
            stored = self._restored(facts, days)
            salvaged = load_fact(connection, SALVAGED.format(self.kind.value))
        except UNREADABLE:
            # The days are still good, but nobody knows whether they are complete.
            self._file.log_damage()
            stored = self._restored(self._encode_facts(self._stored), days)
        coverage = without_days(stored.coverage, days.lost)
        if salvaged is not None:
            coverage = only_days(coverage, salvaged)
        return replace(stored, coverage=coverage), first

    def _load_days(
        self, connection: Connection, first: int, last: int
    ) -> Days[_ContentT]:
        """Return the content of the days from the first up to and including the last."""
        content, lost = {}, []
        for day, block in load_blocks(connection, self.kind, first, last).items():
            try:
                content[day] = self._unpack(block, day)
            except UnknownCodecError:
                lost.append(day)
            except UNREADABLE:
                self._file.log_damage()
                lost.append(day)
        return Days(content, tuple(lost))

    def _each_day(
        self, connection: Connection, window: Interval
    ) -> Iterator[tuple[int, _ContentT]]:
        """Return the days around a window with their content, one after the other."""
        first, last = day_number(window.start), day_number(window.end)
        for day in find_days(connection, self.kind, first, last):
            yield from self._load_days(connection, day, day).content.items()

    def imported_times(
        self, connection: Connection, window: Interval
    ) -> dict[str, list[float]]:
        """Return the times of saved records that came from files, by their origin, oldest first.

        Times are in seconds since 1970 UTC.
        """
        found: defaultdict[str, list[float]] = defaultdict(list)
        for _, content in self._each_day(connection, window):
            for origin, time in self._find_imported(content, window):
                found[origin].append(time)
        return found

    async def _async_older_days(self, first: int, last: int) -> dict[int, _ContentT]:
        """Return the content of days that may not be in memory; raises DiskTroubleError.

        What can't be read is no longer complete, and is fetched again.
        """
        last = min(last, self._first_day - 1)
        if last < first:
            return {}
        days = await self._file.async_read(
            lambda connection: self._load_days(connection, first, last)
        )
        if days.lost:
            coverage = without_days(self.coverage, days.lost)
            self._stored = replace(self._stored, coverage=coverage)
            self._has_unsaved_facts = True
        return days.content

    @callback
    def _forget_before(self, moment: datetime) -> None:
        """Stop keeping whole days before a moment in memory, once they are saved."""
        day = min([day_number(moment), *self._unsaved_days, *self._days_in_writing])
        self._first_day = max(self._first_day, day)

    @callback
    def _note_unsaved(self, days: Iterable[int]) -> None:
        """Save the blocks of days in memory soon. Changed facts alone wait for the next save."""
        self._has_unsaved_facts = True
        if days := {*days}:
            self._unsaved_days |= days
            self._file.async_save_soon()

    @callback
    def async_take_changes(self) -> PendingWrite | None:
        """Return what has changed since the last call, or None if nothing has."""
        if not self._unsaved_days and not self._has_unsaved_facts:
            return None
        # What is stored is replaced and never changed, so a thread may read it.
        stored, days = self._stored, frozenset(self._unsaved_days)
        self._unsaved_days.clear()
        self._days_in_writing |= days
        self._has_unsaved_facts = False

        def write(connection: Connection) -> None:
            for day in days:
                self._save_day(connection, stored, day)
            save_fact(connection, self._fact, self._encode_facts(stored))
            save_fact(connection, SALVAGED.format(self.kind.value), None)

        @callback
        def written() -> None:
            self._days_in_writing -= days

        @callback
        def failed() -> None:
            self._days_in_writing -= days
            self._note_unsaved(days)

        return PendingWrite(write, written, failed)

    @callback
    def async_note_salvaged(self, days: Mapping[Kind, Sequence[int]]) -> None:
        """Save what is in memory again; what was lost of older days is no longer complete."""
        if not self._is_loaded:
            # Loading will find out.
            return
        recent = coverage_since(self.coverage, self.memory_start)
        older = without_interval(
            self.coverage, Interval(self.memory_start, day_start(DAYS.stop))
        )
        coverage = only_days(older, days[self.kind])
        for window in recent:
            coverage = with_interval(coverage, window)
        self._stored = replace(self._stored, coverage=coverage)
        self._note_unsaved(self._days_of(self._stored))

    @callback
    def async_listen(self, listener: Callable[[_ChangeT], None]) -> CALLBACK_TYPE:
        """Call a function with each change; return a function that stops this."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def _async_notify(self, change: _ChangeT) -> None:
        """Call the listeners with what has changed."""
        self._version = next(VERSIONS)
        for listener in tuple(self._listeners):
            listener(change)

    @asynccontextmanager
    async def async_held(self) -> AsyncGenerator[None]:
        """Keep everything else from changing what is stored."""
        async with self._lock:
            yield

    async def async_finish(self) -> None:
        """Wait until what is being kept is in memory and in the statistics."""
        async with self._lock:
            pass


def day_number(moment: datetime) -> int:
    """Return the number of a moment's day since 1970 UTC."""
    return int(moment.timestamp() // DAY_SECONDS)


def day_start(day: int) -> datetime:
    """Return the start of a day by its number since 1970 UTC."""
    return datetime.fromtimestamp(day * DAY_SECONDS, UTC)


def without_days(coverage: Coverage, days: Iterable[int]) -> Coverage:
    """Return coverage without some days."""
    for day in days:
        coverage = without_interval(
            coverage, Interval(day_start(day), day_start(day + 1))
        )
    return coverage


def only_days(coverage: Coverage, days: Iterable[int]) -> Coverage:
    """Return the part of coverage that lies in some days."""
    kept = sorted({*days})
    edges = [DAYS.start - 1, *kept, DAYS.stop]
    for before, after in pairwise(edges):
        coverage = without_interval(
            coverage, Interval(day_start(before + 1), day_start(after))
        )
    return coverage
