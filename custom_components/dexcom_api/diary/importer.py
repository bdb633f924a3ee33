"""Imports the past of an account's diary, the newest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..coverage import Interval, missing_intervals
from ..dexcom.client import DexcomClient
from ..glucose.wall_clock import hour_after, on_the_hour
from ..options import AccountOptions
from ..polling.importer import PastImporter, RequestBudget, windows_backwards
from .coordinator import REQUESTS, DiaryCoordinator


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryImportResult:
    """The numbers of entries and requests of an import."""

    entries: int
    requests: int


async def async_import_diary(
    coordinator: DiaryCoordinator, start: datetime, end: datetime, budget: RequestBudget
) -> DiaryImportResult:
    """Import the diary of a window of any length again."""
    entries = requests = 0
    for window in windows_backwards(start, hour_after(end)):
        await budget.async_take(REQUESTS)
        entries += await coordinator.async_import_window(window, goes_on=True)
        requests += REQUESTS
    await coordinator.store.async_finish_import()
    coordinator.async_refresh_state()
    return DiaryImportResult(entries=entries, requests=requests)


class DiaryImporter(PastImporter):
    """Imports the diary of an account from the depth that the person chose."""

    requests_per_window = REQUESTS

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        client: DexcomClient,
        coordinator: DiaryCoordinator,
    ) -> None:
        """Import into the store of a coordinator."""
        super().__init__(hass, entry, "diary")
        self._client = client
        self._coordinator = coordinator
        self._store = coordinator.store

    @override
    async def _async_missing(self) -> list[Interval] | None:
        """Return the missing windows, the newest first."""
        if self._span is None:
            begin = await self._async_find_begin()
            if begin is None:
                return None
            # Polls fetch everything from here on.
            self._span = Interval(begin, self._store.polled or dt_util.utcnow())
        missing = [
            window
            for gap in reversed(missing_intervals(self._store.coverage, *self._span))
            for window in windows_backwards(*gap)
        ]
        if not missing:
            await self._store.async_finish_import()
            if self._windows:
                self._log("Imported the %s of %s")
        await self._coordinator.async_show_progress(self._time_left(missing))
        return missing

    @override
    async def _async_import(self, window: Interval) -> None:
        """Import a window, and show its entries."""
        await self._coordinator.async_import_window(window, goes_on=True)
        self._coordinator.async_refresh_state()

    async def _async_find_begin(self) -> datetime | None:
        """Return where the import begins, or None if there is nothing to import."""
        depth = AccountOptions(self._entry).history_depth
        now = dt_util.utcnow()
        newest = min(self._coordinator.newest_reading or now, now)
        wanted = None if depth is None else on_the_hour(newest - depth)
        coverage = self._store.coverage
        if wanted is not None and coverage and coverage[0].start <= wanted:
            return wanted
        first = (await self._client.data_range()).start
        if first is None:
            return None
        return on_the_hour(first if wanted is None else max(first, wanted))
