"""The readings of the last three months, in memory and in a file of their own.

Dexcom's API stays the truth: a file that is lost or can't be read is fetched again.
"""

from array import array
import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import inf
import sys
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..dexcom.columns import ID_LENGTH, Columns, Source, merged
from ..glucose.trace import GlucoseTrace
from ..storage.encoding import (
    packed_array,
    read_time,
    squeezed,
    unpacked_array,
    unsqueezed,
    written_time,
)
from ..storage.file import HistoryFile

# The longest window of the metrics, and a day more for whatever is late.
KEPT: Final = timedelta(days=91)

# What is newest is this old at most, unless nothing more comes or the clock is ahead.
USUALLY_LATE: Final = timedelta(days=1)

# The columns that are arrays, with their type codes.
ARRAYS: Final = {
    "times": "q",
    "values": "f",
    "rates": "f",
    "trends": "B",
    "ticks": "q",
    "places": "H",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How far the import of the past has come: all from ``reached`` up to ``newest`` is there."""

    reached: datetime | None = None
    newest: datetime | None = None


class History:
    """Keeps the readings of one account."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Open the file of an account."""
        self._hass = hass
        self._lock = asyncio.Lock()
        self.readings = Columns.empty()
        self.imported = Imported()
        self.file = HistoryFile(
            hass,
            f"{DOMAIN}.{entry_id}.history",
            # Columns don't change, so that a thread may do this.
            lambda: packed(self.readings, self.imported),
            unpacked,
        )

    async def async_load(self) -> None:
        """Load what was saved."""
        if (saved := await self.file.async_load()) is not None:
            self.readings, self.imported = saved

    def trace(self, until: datetime) -> GlucoseTrace:
        """Return the readings up to a moment: a clock that runs ahead makes some of the future."""
        end_seconds = int(until.timestamp()) + 1
        readings = self.readings
        if readings and readings.times[-1] >= end_seconds:
            readings = readings.between(-inf, end_seconds)
        return GlucoseTrace.of(readings.times, readings.values)

    async def async_merge(self, fetched: Columns) -> tuple[Columns, set[int]]:
        """Take in readings; return all with them, and the hours that differ now.

        What is returned reaches back as far as what was fetched, what is kept does not. Once the
        file is closed nothing is taken in, and nothing differs.
        """
        async with self._lock:
            whole, changed = await self._hass.async_add_executor_job(
                merged, self.readings, fetched
            )
            if self.file.is_closed:
                return self.readings, set()
            self.readings = pruned(whole)
        if changed:
            self.file.async_save_soon()
        return whole, changed

    def note_imported(self, **changes: datetime) -> None:
        """Remember how far the import has come."""
        if self.file.is_closed:
            return
        self.imported = replace(self.imported, **changes)
        self.file.async_save_soon()


def pruned(readings: Columns) -> Columns:
    """Return readings without those that are older than what is kept."""
    if not readings:
        return readings
    first = kept_since(dt_util.utc_from_timestamp(readings.times[-1])).timestamp()
    return readings if readings.times[0] >= first else readings.between(first, inf)


def kept_since(newest: datetime) -> datetime:
    """Return from when on something is kept whose newest part is of a time.

    A clock that is months ahead for an hour makes nothing older than it is.
    """
    return min(newest + USUALLY_LATE, dt_util.utcnow()) - KEPT


def packed(readings: Columns, imported: Imported) -> dict[str, Any]:
    """Return readings as JSON can hold them: columns, compressed."""
    return {
        "byte_order": sys.byteorder,
        "columns": {name: packed_array(getattr(readings, name)) for name in ARRAYS},
        "record_ids": squeezed(readings.record_ids),
        "sources": [list(source) for source in readings.sources],
        "reached": written_time(imported.reached),
        "newest": written_time(imported.newest),
    }


def unpacked(stored: dict[str, Any]) -> tuple[Columns, Imported]:
    """Return what was packed; raises one of UNREADABLE where that makes no sense."""
    columns: dict[str, array[Any]] = {
        name: unpacked_array(stored["columns"][name], code, stored["byte_order"])
        for name, code in ARRAYS.items()
    }
    record_ids = unsqueezed(stored["record_ids"])
    sources = tuple(Source(*source) for source in stored["sources"])
    length = len(columns["times"])
    if len(record_ids) != length * ID_LENGTH or max(
        columns["places"], default=-1
    ) >= len(sources):
        raise ValueError("The columns don't belong together")
    if any(len(column) != length for column in columns.values()):
        raise ValueError("The columns differ in length")
    imported = Imported(
        reached=read_time(stored["reached"]), newest=read_time(stored["newest"])
    )
    return Columns(**columns, record_ids=record_ids, sources=sources), imported
