"""The diary of any time: from memory where that reaches, from Dexcom beyond.

What is beyond is asked for in pieces that begin at fixed times, so that whoever pages through the
months finds most of the next one here already.
"""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..glucose.wall_clock import is_recent, on_the_hour
from ..readings.store import KEPT
from .coordinator import DiaryCoordinator
from .entries import Diary, Entry
from .store import DiaryImported

# One request an endpoint, with a day to spare.
PIECE: Final = timedelta(days=28)

# Nearly a year. What was edited since a piece was fetched shows when it is fetched again.
MAX_PIECES: Final = 12
PIECE_KEPT: Final = timedelta(hours=1)

# A calendar shows a month; a quarter costs no more than 18 requests.
LONGEST: Final = timedelta(days=100)

# What has begun this long before a window can reach into it, and what has begun in it can end this
# long after.
CONTEXT: Final = timedelta(days=1)

EPOCH: Final = datetime.fromtimestamp(0, UTC)


class Piece(NamedTuple):
    """A part of the past, and when it was fetched."""

    diary: Diary
    fetched: datetime


class DiaryArchive:
    """Looks up what happened at any time."""

    def __init__(self, coordinator: DiaryCoordinator) -> None:
        """Begin with nothing but what is in memory."""
        self._coordinator = coordinator
        self._pieces: dict[int, Piece] = {}
        # Whoever wants the same at the same time waits for the other's answer.
        self._lock = asyncio.Lock()

    async def async_entries(self, start: datetime, end: datetime) -> Sequence[Entry]:
        """Return the entries of a window and those around it that belong to it, by time.

        Raises one of FETCH_ERRORS, or ServiceValidationError for too much at once.
        """
        history = self._coordinator.history
        known, diary = known_since(history.imported, dt_util.utcnow()), history.diary
        if start >= known:
            return diary.between(start - CONTEXT, end + CONTEXT)
        if min(end, known) - start > LONGEST:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="too_long_ago",
                translation_placeholders={"days": str(LONGEST.days)},
            )
        older = await self._async_fetched(start - CONTEXT, min(end + CONTEXT, known))
        return (*older, *diary.between(known, max(known, end + CONTEXT)))

    async def _async_fetched(self, start: datetime, end: datetime) -> list[Entry]:
        """Return what Dexcom has from a time on and before another."""
        entries: list[Entry] = []
        for number in range((start - EPOCH) // PIECE, -((EPOCH - end) // PIECE)):
            begun = EPOCH + number * PIECE
            diary = await self._async_piece(number)
            entries += diary.between(max(start, begun), min(end, begun + PIECE))
        return entries

    async def _async_piece(self, number: int) -> Diary:
        """Return a piece, which is kept for a while; the one that was wanted last for longest."""
        async with self._lock:
            now = dt_util.utcnow()
            piece = self._pieces.pop(number, None)
            if piece is None or not is_recent(piece.fetched, now, PIECE_KEPT):
                begun = EPOCH + number * PIECE
                fetched = await self._coordinator.async_fetch(begun, begun + PIECE)
                diary, _ = Diary().merged(*fetched)
                piece = Piece(diary, now)
            self._pieces[number] = piece
            if len(self._pieces) > MAX_PIECES:
                del self._pieces[next(iter(self._pieces))]
            return piece.diary


def known_since(imported: DiaryImported, now: datetime) -> datetime:
    """Return from when on all that happened is in memory."""
    known = imported.polled_from or now
    begun, reached = imported.begun, imported.reached
    if begun is not None and reached is not None and reached >= known:
        known = min(begun, known)
    return max(known, on_the_hour(now - KEPT))
