"""Brings the past into Home Assistant: the newest day first, then backwards.

One request at a time, with a pause after each; a restart goes on where the last one stopped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
import logging
from typing import Final, override

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..dexcom.columns import hours_of
from ..dexcom.const import HOURLY_WINDOW
from ..glucose.wall_clock import hour_after, on_the_hour
from ..polling.importer import SteppedImport
from ..polling.request_budget import RequestBudget
from .coordinator import LONG_OVERLAP, SILENCE

_LOGGER = logging.getLogger(__name__)

FIRST_WINDOW: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import of a window brought."""

    readings: int
    hours: int
    requests: int


async def async_import_window(
    hass: HomeAssistant,
    account: DexcomAccount,
    start: datetime,
    end: datetime,
    budget: RequestBudget,
) -> ImportResult:
    """Fetch a window of any length, and write all of its hours anew."""
    requests = readings = hours = 0
    for piece_start, piece_end in pieces_backwards(start, end):
        await budget.async_take()
        sent = await account.client.egv_columns(piece_start, piece_end)
        # What is of the hour after would make that hour one of this reading alone.
        columns = sent.between(piece_start.timestamp(), piece_end.timestamp())
        whole, changed = await account.history.async_merge(columns)
        starts = changed | hours_of(columns.times)
        await account.statistics.async_write(whole, starts)
        requests += 1
        readings += len(columns)
        hours += len(starts)
    await account.readings.async_summarize()
    return ImportResult(readings=readings, hours=hours, requests=requests)


def pieces_backwards(
    start: datetime, end: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """Cut a window into requests, the newest first, each of whole hours and without its end."""
    start, end = on_the_hour(start), hour_after(end)
    while end > start:
        piece_start = max(start, on_the_hour(end - HOURLY_WINDOW))
        yield piece_start, end
        end = piece_start


class Backfill(SteppedImport):
    """Imports the readings of an account, down to the depth that the person wants."""

    _span: tuple[datetime, datetime] | None = None
    _window = FIRST_WINDOW

    @override
    async def async_import_some(self) -> bool:
        """Import what is newer than the last run, then older windows; tell when all is there."""
        if self._span is None and (span := await self._async_find_span()):
            await self._async_catch_up(*span)
            self._span = span
        self.is_empty = self._span is None
        if self._span is None:
            # What was logged needs no readings.
            self._go_on_with_next()
            return False
        goal, end = self._span
        history = self._account.history
        if (reached := history.imported.reached or end) > goal:
            start = max(goal, on_the_hour(reached - self._window))
            await self._async_import(start, reached)
            history.note_imported(reached=start)
            self._window = HOURLY_WINDOW
            self._show(100 * (end - start) / (end - goal))
            if start > goal:
                return False
            _LOGGER.info("The past of %s is imported", self._entry.title)
        self._show(100)
        return True

    async def _async_find_span(self) -> tuple[datetime, datetime] | None:
        """Return from where to where there is something to import, None where there is nothing."""
        data_range = await self._account.client.data_range()
        first, last = data_range.egvs_start, data_range.egvs_end
        if first is None or last is None:
            return None
        now = dt_util.utcnow()
        if now < (self._account.history.imported.newest or first):
            # The clock is still to be put right.
            now = last
        end = min(last, now)
        depth = self._account.readings.options.history_depth
        # A clock that is far ahead looks like data that have ended, and has to leave a past.
        now = min(now, end + SILENCE)
        goal = on_the_hour(first if depth is None else max(first, now - depth))
        return goal, max(end + timedelta(seconds=1), goal)

    async def _async_catch_up(self, goal: datetime, end: datetime) -> None:
        """Import what came while Home Assistant was not running; from here on the polls do."""
        history = self._account.history
        newest = history.imported.newest
        if newest is None:
            _LOGGER.info(
                "Importing the past of %s from %s on", self._entry.title, goal.date()
            )
            history.note_imported(newest=end, reached=end)
        elif newest < end:
            # What was late when Home Assistant stopped has come meanwhile.
            start = max(goal, newest - LONG_OVERLAP)
            await self._async_import(start, end)
            history.note_imported(newest=end)
        self._account.readings.caught_up = True

    async def _async_import(self, start: datetime, end: datetime) -> None:
        """Import a window."""
        await async_import_window(
            self._hass, self._account, start, end, RequestBudget()
        )

    def _show(self, percent: float) -> None:
        """Show how far the import has come."""
        self._account.readings.import_percent = int(min(max(percent, 0), 100))
        self._account.readings.async_update_listeners()
