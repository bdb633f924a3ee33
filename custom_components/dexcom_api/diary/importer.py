"""Brings the diary's past into Home Assistant, the oldest first, since its sums build on it."""

from dataclasses import dataclass
from datetime import datetime
import logging
from typing import override

from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..dexcom.const import HOURLY_WINDOW
from ..glucose.wall_clock import hour_after, on_the_hour
from ..polling.importer import SteppedImport
from ..polling.request_budget import RequestBudget
from .coordinator import REQUESTS
from .store import DiaryImported

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryImportResult:
    """What an import of a window brought."""

    entries: int
    requests: int


async def async_import_diary_window(
    account: DexcomAccount, start: datetime, end: datetime, budget: RequestBudget
) -> DiaryImportResult:
    """Fetch the diary of a window of any length, and write all of its hours anew."""
    entries = requests = 0
    start, last = on_the_hour(start), hour_after(end)
    while start < last:
        await budget.async_take(REQUESTS)
        piece_end = min(start + HOURLY_WINDOW, last)
        entries += await account.diary.async_import_window(start, piece_end)
        requests += REQUESTS
        start = piece_end
    account.diary.async_update_listeners()
    return DiaryImportResult(entries=entries, requests=requests)


class DiaryBackfill(SteppedImport):
    """Imports the diary of an account, from the depth that the person wants to the first poll."""

    requests_per_step = REQUESTS

    _begun: datetime | None = None

    @override
    async def async_import_some(self) -> bool:
        """Import one more window; tell whether all is there."""
        history = self._account.diary.history
        if self._begun is None:
            self._begun = await self._async_find_start()
        self.is_empty = self._begun is None
        if self._begun is None:
            return False
        imported = history.imported
        if imported.polled_from is None:
            # It has to be known what is left to the polls.
            return False
        start = imported.reached
        if start is None or imported.begun is None or self._begun < imported.begun:
            start = self._begun
            history.note_imported(begun=start, reached=start)
        if start >= imported.polled_from:
            return True
        end = min(start + HOURLY_WINDOW, imported.polled_from)
        await self._account.diary.async_import_window(start, end)
        history.note_imported(reached=end)
        self._account.diary.async_update_listeners()
        if end < imported.polled_from:
            return False
        _LOGGER.info("The diary of %s is imported", self._entry.title)
        return True

    async def _async_find_start(self) -> datetime | None:
        """Return from when on there is something to import, None where there is nothing."""
        imported: DiaryImported = self._account.diary.history.imported
        depth = self._account.readings.options.history_depth
        wanted = None if depth is None else dt_util.utcnow() - depth
        if imported.begun is not None and (
            wanted is not None and imported.begun <= wanted
        ):
            return imported.begun
        first = (await self._account.client.data_range()).start
        if first is None:
            return None
        return on_the_hour(first if wanted is None else max(first, wanted))
