"""Imports the past of an account's readings, the newest first."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..coverage import Interval, missing_intervals
from ..glucose.wall_clock import hour_after, on_the_hour
from ..polling.importer import PastImporter, RequestBudget, windows_backwards
from .coordinator import LONG_OVERLAP, ReadingsCoordinator
from .state import FINISHED_PERCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import of a window fetched, and how many hours of statistics it wrote."""

    readings: int
    hours: int
    requests: int


async def async_import_readings(
    coordinator: ReadingsCoordinator,
    start: datetime,
    end: datetime,
    budget: RequestBudget,
) -> ImportResult:
    """Fetch a window of any length, and write all of its hours to the statistics again."""
    requests = readings = hours = 0
    for window in windows_backwards(start, hour_after(end)):
        await budget.async_take()
        fetched, change = await coordinator.async_ingest(window, rewrite=True)
        requests += 1
        readings += len(fetched)
        hours += len(change.hours)
    await coordinator.async_refresh_state()
    return ImportResult(readings=readings, hours=hours, requests=requests)


class ReadingsImporter(PastImporter):
    """Imports the readings of an account down to the depth that the person chose."""

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, coordinator: ReadingsCoordinator
    ) -> None:
        """Import into the store of a coordinator."""
        super().__init__(hass, entry, "readings")
        self._coordinator = coordinator
        self._store = coordinator.store

    @override
    async def _async_missing(self) -> list[Interval] | None:
        """Return the windows that are missing, the newest first."""
        if self._span is None:
            await self._store.async_correct_statistics()
            self._span = await self._async_find_span()
        if self._span is None:
            return None
        start, end = self._span
        coverage = self._store.fetched
        if coverage:
            # A poll can have left a gap since.
            end = max(end, coverage[-1].end)
        missing = missing_intervals(coverage, start, end)
        windows = [
            window for gap in reversed(missing) for window in self._windows_of(gap)
        ]
        await self._async_show_progress(Interval(start, end), missing, windows)
        return windows

    @override
    async def _async_import(self, window: Interval) -> None:
        """Import a window."""
        await self._coordinator.async_ingest(window)

    def _windows_of(self, gap: Interval) -> list[Interval]:
        """Return the windows of a gap.

        Where there are older readings, the last reaches into them by a day: readings that were
        late when Home Assistant stopped have come since.
        """
        *windows, oldest = windows_backwards(*gap)
        if any(interval.end == gap.start for interval in self._store.fetched):
            oldest = oldest._replace(start=oldest.start - LONG_OVERLAP)
        return [*windows, oldest]

    async def _async_show_progress(
        self, span: Interval, missing: list[Interval], windows: list[Interval]
    ) -> None:
        """Show how much of the past is imported, and log the beginning and the end."""
        left = sum((gap.end - gap.start for gap in missing), timedelta())
        length = max(span.end - span.start, timedelta.resolution)
        percent = (
            int(FINISHED_PERCENT * (1 - left / length)) if missing else FINISHED_PERCENT
        )
        if missing and not self._windows:
            self._log("Importing the %s of %s since %s", span.start.date())
        elif not missing and self._windows:
            self._log("Imported the %s of %s")
        progress = replace(
            self._coordinator.import_progress,
            percent=percent,
            readings_time_left=self._time_left(windows),
        )
        await self._coordinator.async_refresh_state(progress)

    async def _async_find_span(self) -> Interval | None:
        """Return the span in which there is something to import, None where there is none."""
        data_range = await self._coordinator.client.data_range()
        first, last = data_range.egvs_start, data_range.egvs_end
        self._coordinator.first_at_dexcom = first
        if first is None or last is None:
            return None
        now = dt_util.utcnow()
        coverage = self._store.coverage
        if now < (coverage[-1].end if coverage else first):
            # Home Assistant's clock is wrong, and is going to be set.
            now = last
        end = min(last, now)
        depth = self._coordinator.options.history_depth
        return Interval(
            on_the_hour(first if depth is None else max(first, end - depth)), end
        )
