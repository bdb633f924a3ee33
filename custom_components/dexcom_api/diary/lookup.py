"""Looks up the diary of any time: in memory where it is complete, at Dexcom beyond.

What is beyond is fetched in pieces that begin at fixed times, so that most of the next month is
here already when someone pages through a calendar.
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
from .coordinator import DiaryCoordinator
from .entries import CONTEXT, Diary, Entry

# One request an endpoint, with a day to spare.
PIECE: Final = timedelta(days=28)

# Nearly a year. Later edits show once a piece is fetched again.
MAX_PIECES: Final = 12
PIECE_KEPT: Final = timedelta(hours=1)

# A calendar shows a month; a quarter costs no more than 18 requests.
LONGEST: Final = timedelta(days=100)

EPOCH: Final = datetime.fromtimestamp(0, UTC)


class Piece(NamedTuple):
    """A part of the past, and when it was fetched."""

    diary: Diary
    fetched: datetime


class DiaryLookup:
    """Looks up the entries of any window."""

    def __init__(self, coordinator: DiaryCoordinator) -> None:
        """Begin with what is in memory."""
        self._coordinator = coordinator
        self._pieces: dict[int, Piece] = {}
        # Two who look up the same piece at the same time share one request.
        self._lock = asyncio.Lock()

    async def async_entries(self, start: datetime, end: datetime) -> Sequence[Entry]:
        """Return the entries of a window and those around it that can reach into it, by time.

        Raises one of FETCH_ERRORS, or ServiceValidationError for a window that is too long.
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
        older = await self._async_fetched(start - CONTEXT, min(end + CONTEXT, known))
        return (*older, *diary.entries_between(known, max(known, end + CONTEXT)))

    async def _async_fetched(self, start: datetime, end: datetime) -> list[Entry]:
        """Return the entries that Dexcom has of a window."""
        entries: list[Entry] = []
        for number in range((start - EPOCH) // PIECE, -((EPOCH - end) // PIECE)):
            begun = EPOCH + number * PIECE
            diary = await self._async_piece(number)
            entries += diary.entries_between(max(start, begun), min(end, begun + PIECE))
        return entries

    async def _async_piece(self, number: int) -> Diary:
        """Return a piece of the past. Pieces are kept for a while, the last used for the longest."""
        async with self._lock:
            now = dt_util.utcnow()
            piece = self._pieces.pop(number, None)
            if piece is None or not is_recent(piece.fetched, now, PIECE_KEPT):
                begun = EPOCH + number * PIECE
                diary, _ = await self._coordinator.async_fetch(begun, begun + PIECE)
                piece = Piece(diary, now)
            self._pieces[number] = piece
            if len(self._pieces) > MAX_PIECES:
                del self._pieces[next(iter(self._pieces))]
            return piece.diary
