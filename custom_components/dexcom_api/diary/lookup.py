"""Looks up the diary of any time: in memory where it is complete, and older entries at Dexcom.

Older entries are fetched in pieces with fixed starts. When someone pages through a calendar, most
of the next month has therefore been fetched already.
"""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import complete_since
from ..glucose.wall_clock import is_recent
from ..polling.importer import RequestBudget
from ..storage.lasting import async_lasting
from .coordinator import REQUESTS, DiaryCoordinator
from .entries import CONTEXT, Diary, Entry

# One request per endpoint, with a day to spare.
PIECE: Final = timedelta(days=28)

# Nearly a year. Edits of old entries show when a piece is fetched again.
MAX_PIECES: Final = 12
PIECE_KEPT: Final = timedelta(hours=1)

# A calendar shows a month; a quarter costs at most 18 requests.
LONGEST: Final = timedelta(days=100)

EPOCH: Final = datetime.fromtimestamp(0, UTC)


class Piece(NamedTuple):
    """A part of the past, and when it was fetched."""

    diary: Diary
    fetched: datetime


class DiaryLookup:
    """Looks up the entries of any window."""

    def __init__(self, coordinator: DiaryCoordinator) -> None:
        """Start without pieces."""
        self._coordinator = coordinator
        self._pieces: dict[int, Piece] = {}
        # Simultaneous lookups of a piece share one request.
        self._lock = asyncio.Lock()

    async def async_entries(self, start: datetime, end: datetime) -> Sequence[Entry]:
        """Return the entries of a window and its context, by time.

        Raises one of FETCH_ERRORS, ServiceValidationError for a window that is too long, or
        HomeAssistantError if the request budget is used up.
        """
        now, store = dt_util.utcnow(), self._coordinator.store
        known, diary = complete_since(store.coverage, now) or now, store.diary
        if start >= known:
            return diary.entries_between(start - CONTEXT, end + CONTEXT)
        if min(end, known) - start > LONGEST:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="too_long_ago",
                translation_placeholders={"days": str(LONGEST.days)},
            )
        since, until = start - CONTEXT, min(end + CONTEXT, known)
        older: list[Entry] = []
        for number in range((since - EPOCH) // PIECE, -((EPOCH - until) // PIECE)):
            piece = await self._async_get_piece(number)
            older += piece.entries_between(since, until)
        return (*older, *diary.entries_between(known, max(known, end + CONTEXT)))

    async def _async_get_piece(self, number: int) -> Diary:
        """Return a piece of the past. The pieces used last are kept for a while."""
        async with self._lock:
            now = dt_util.utcnow()
            piece = self._pieces.pop(number, None)
            if piece is None or not is_recent(piece.fetched, now, PIECE_KEPT):
                start = EPOCH + number * PIECE
                end = start + PIECE
                async_lasting(self._coordinator.config_entry, RequestBudget).take_now(
                    REQUESTS
                )
                diary, _ = await self._coordinator.async_fetch(start, end)
                piece = Piece(Diary(diary.entries_between(start, end)), now)
            self._pieces[number] = piece
            if len(self._pieces) > MAX_PIECES:
                del self._pieces[next(iter(self._pieces))]
            return piece.diary
