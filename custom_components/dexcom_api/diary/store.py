"""The diary of the last three months, and the amounts of all the past by the hour.

Dexcom's API stays the truth: a file that is lost or can't be read is fetched again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import product
from typing import Any, Final, NamedTuple

import msgspec

from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..glucose.entry_kinds import EntryKind
from ..glucose.wall_clock import on_the_hour
from ..readings.store import kept_since
from ..storage.encoding import read_time, squeezed, unsqueezed, written_time
from ..storage.file import HistoryFile
from .entries import ENTRIES_DECODER, Diary, Entry, amounts_by_hour
from .ledger import Ledger, Total

# What each total adds up.
COUNTED: Final[Mapping[Total, tuple[EntryKind, str | None]]] = {
    Total.CARBS: (EntryKind.CARBS, None),
    Total.INSULIN_FAST: (EntryKind.INSULIN, "fast_acting"),
    Total.INSULIN_LONG: (EntryKind.INSULIN, "long_acting"),
}

type CompleteLedgers = Callable[
    [Mapping[Total, Ledger]], Awaitable[Mapping[Total, Ledger]]
]

TIMES: Final = ("begun", "reached", "polled_from", "polled", "uploaded")


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryImported:
    """How far the diary is known.

    The import of the past has come from ``begun`` up to ``reached``, the polls from
    ``polled_from`` up to ``polled``. ``uploaded`` is the newest reading at the last poll: what
    comes with a later one can have been logged since then.
    """

    begun: datetime | None = None
    reached: datetime | None = None
    polled_from: datetime | None = None
    polled: datetime | None = None
    uploaded: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedDiary:
    """What is kept of an account's diary."""

    diary: Diary = field(default_factory=Diary)
    ledgers: Mapping[Total, Ledger] = field(
        default_factory=lambda: {total: Ledger.empty() for total in Total}
    )
    imported: DiaryImported = field(default_factory=DiaryImported)


class TakenIn(NamedTuple):
    """What came of a window: the entries not known before, and the first hours that differ."""

    new: tuple[Entry, ...]
    first_changed: Mapping[Total, int]


class DiaryHistory:
    """Keeps the diary of one account."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Open the file of an account."""
        self._hass = hass
        self._lock = asyncio.Lock()
        self.saved = SavedDiary()
        self.file = HistoryFile(
            hass,
            f"{DOMAIN}.{entry_id}.diary",
            # Nothing of it ever changes, so that a thread may do this.
            lambda: packed(self.saved),
            unpacked,
        )

    async def async_load(self) -> None:
        """Load what was saved."""
        if (saved := await self.file.async_load()) is not None:
            self.saved = saved

    @property
    def diary(self) -> Diary:
        """Return the entries of the last three months."""
        return self.saved.diary

    @property
    def imported(self) -> DiaryImported:
        """Return how far the diary is known."""
        return self.saved.imported

    async def async_take_in(
        self,
        start: datetime,
        end: datetime,
        entries: Sequence[Entry],
        deleted: Sequence[str],
    ) -> TakenIn:
        """Take in all that there is from a time on and before another, both on the hour.

        Nothing is taken in, and nothing is new, once the file is closed.
        """
        async with self._lock:
            kept, taken_in = await self._hass.async_add_executor_job(
                with_window, self.saved, (start, end), entries, deleted
            )
            if self.file.is_closed:
                return TakenIn((), {})
            # How far the import is may have been noted meanwhile.
            self.saved = replace(self.saved, diary=kept.diary, ledgers=kept.ledgers)
        self.file.async_save_soon()
        return taken_in

    async def async_complete(self, complete: CompleteLedgers) -> None:
        """Have the ledgers completed by somebody who knows more, while nothing is taken in."""
        async with self._lock:
            ledgers = await complete(self.saved.ledgers)
            self.saved = replace(self.saved, ledgers=ledgers)

    def note_imported(self, **changes: datetime) -> None:
        """Remember how far the diary is known."""
        if self.file.is_closed:
            return
        self.saved = replace(self.saved, imported=replace(self.imported, **changes))
        self.file.async_save_soon()


def with_window(
    saved: SavedDiary,
    window: tuple[datetime, datetime],
    entries: Sequence[Entry],
    deleted: Sequence[str],
) -> tuple[SavedDiary, TakenIn]:
    """Return what is kept once a window is known, and what came of it."""
    whole, new = saved.diary.merged(entries, deleted)
    touched = {entry.record_id for entry in entries}.union(deleted)
    windows = [window, *hours_left(saved.diary, touched, window)]
    first_changed: dict[Total, int] = {}
    ledgers = dict(saved.ledgers)
    for (total, counted), (start, end) in product(COUNTED.items(), windows):
        ledgers[total], first = ledgers[total].replaced(
            int(start.timestamp()),
            int(end.timestamp()),
            amounts_by_hour(whole.between(start, end), *counted),
        )
        if first is not None:
            first_changed[total] = min(first, first_changed.get(total, first))
    kept = SavedDiary(
        diary=pruned(whole),
        ledgers=ledgers,
        imported=saved.imported,
    )
    return kept, TakenIn(new, first_changed)


def hours_left(
    diary: Diary, touched: Container[str], window: tuple[datetime, datetime]
) -> set[tuple[datetime, datetime]]:
    """Return the hours outside of a window that entries leave which were given another time."""
    start, end = window
    hours = {
        on_the_hour(entry.time)
        for entry in diary.entries
        if entry.record_id in touched and not start <= entry.time < end
    }
    return {(hour, hour + timedelta(hours=1)) for hour in hours}


def pruned(diary: Diary) -> Diary:
    """Return a diary without the hours that are older than what is kept."""
    if not diary.entries:
        return diary
    return diary.since(on_the_hour(kept_since(diary.entries[-1].time)))


def packed(saved: SavedDiary) -> dict[str, Any]:
    """Return what is kept as JSON can hold it."""
    return {
        "entries": squeezed(msgspec.json.encode(saved.diary.entries)),
        "ledgers": {total: ledger.packed() for total, ledger in saved.ledgers.items()},
        "imported": {
            name: written_time(getattr(saved.imported, name)) for name in TIMES
        },
    }


def unpacked(stored: dict[str, Any]) -> SavedDiary:
    """Return what was packed; raises one of UNREADABLE where that makes no sense."""
    ledgers = {
        total: Ledger.unpacked(stored["ledgers"][total])
        if total in stored["ledgers"]
        else Ledger.empty()
        for total in Total
    }
    imported = {name: read_time(stored["imported"].get(name)) for name in TIMES}
    return SavedDiary(
        diary=Diary(entries=ENTRIES_DECODER.decode(unsqueezed(stored["entries"]))),
        ledgers=ledgers,
        imported=DiaryImported(**imported),
    )
