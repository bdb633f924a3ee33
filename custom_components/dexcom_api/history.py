"""The readings of the last three months, in memory and in a file of their own.

Dexcom's API stays the truth: a file that is lost or can't be read is fetched again.
"""

from array import array
import asyncio
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
import logging
from math import inf
import sys
from typing import Any, Final
import zlib

import msgspec

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .dexcom.columns import ID_LENGTH, Columns, Source, merged

_LOGGER = logging.getLogger(__name__)

STORAGE_VERSION: Final = 1

# The longest window of the metrics, and a day more for whatever is late.
KEPT: Final = timedelta(days=91)

# What a crash would lose is fetched again with the next long overlap.
SAVE_DELAY: Final = timedelta(minutes=30)

# The columns that are arrays, with their type codes.
ARRAYS: Final = {
    "times": "q",
    "values": "f",
    "rates": "f",
    "trends": "B",
    "ticks": "q",
    "places": "H",
}


# What a file can raise that isn't what was saved.
UNREADABLE: Final = (
    HomeAssistantError,
    NotImplementedError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    msgspec.MsgspecError,
    zlib.error,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How far the import of the past has come: all from ``reached`` up to ``newest`` is there."""

    reached: datetime | None = None
    newest: datetime | None = None


class HistoryFile[_ContentT]:
    """A file that nobody but Home Assistant's user may read, written off the event loop."""

    def __init__(
        self,
        hass: HomeAssistant,
        key: str,
        pack: Callable[[], dict[str, Any]],
        unpack: Callable[[dict[str, Any]], _ContentT],
    ) -> None:
        """Describe the file; packing may happen in a thread."""
        self._hass = hass
        self._pack = pack
        self._unpack = unpack
        self._closed = False
        self._store: Store[dict[str, Any]] = Store(
            hass, STORAGE_VERSION, key, private=True, serialize_in_event_loop=False
        )

    async def async_load(self) -> _ContentT | None:
        """Return what was saved, None where there is nothing that can be read."""
        try:
            stored = await self._store.async_load()
            if stored is None:
                return None
            return await self._hass.async_add_executor_job(self._unpack, stored)
        except UNREADABLE:
            _LOGGER.warning("The saved history can't be read and is fetched again")
            return None

    def async_save_soon(self) -> None:
        """Save before long, or when Home Assistant stops."""
        if not self._closed:
            self._store.async_delay_save(self._pack, SAVE_DELAY.total_seconds())

    async def async_save(self) -> None:
        """Save now."""
        await self._store.async_save(
            await self._hass.async_add_executor_job(self._pack)
        )

    async def async_close(self) -> None:
        """Save for the last time; whoever comes next opens the file anew."""
        self._closed = True
        await self.async_save()

    async def async_remove(self) -> None:
        """Delete the file."""
        await self._store.async_remove()


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

    async def async_merge(self, fetched: Columns) -> tuple[Columns, set[int]]:
        """Take in readings; return all with them, and the hours that differ now.

        What is returned reaches back as far as what was fetched, what is kept does not.
        """
        async with self._lock:
            whole, changed = await self._hass.async_add_executor_job(
                merged, self.readings, fetched
            )
            self.readings = pruned(whole)
        if changed:
            self.file.async_save_soon()
        return whole, changed

    def note_imported(self, **changes: datetime) -> None:
        """Remember how far the import has come."""
        self.imported = replace(self.imported, **changes)
        self.file.async_save_soon()


def pruned(readings: Columns) -> Columns:
    """Return readings without those that are older than what is kept."""
    first = (dt_util.utcnow() - KEPT).timestamp()
    if readings and readings.times[0] < first:
        return readings.between(first, inf)
    return readings


def packed(readings: Columns, imported: Imported) -> dict[str, Any]:
    """Return readings as JSON can hold them: columns, compressed."""
    return {
        "byte_order": sys.byteorder,
        "columns": {
            name: squeezed(getattr(readings, name).tobytes()) for name in ARRAYS
        },
        "record_ids": squeezed(readings.record_ids),
        "sources": [list(source) for source in readings.sources],
        "reached": written_time(imported.reached),
        "newest": written_time(imported.newest),
    }


def unpacked(stored: dict[str, Any]) -> tuple[Columns, Imported]:
    """Return what was packed; raises one of UNREADABLE where that makes no sense."""
    columns: dict[str, array[Any]] = {}
    for name, code in ARRAYS.items():
        columns[name] = array(code)
        columns[name].frombytes(unsqueezed(stored["columns"][name]))
        if stored["byte_order"] != sys.byteorder:
            columns[name].byteswap()
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


def squeezed(content: bytes) -> str:
    """Return bytes compressed, as text."""
    return b64encode(zlib.compress(content)).decode()


def unsqueezed(text: str) -> bytes:
    """Return what was squeezed; raises one of UNREADABLE where that makes no sense."""
    return zlib.decompress(b64decode(text))


def written_time(moment: datetime | None) -> str | None:
    """Return a time as text."""
    return moment.isoformat() if moment else None


def read_time(text: str | None) -> datetime | None:
    """Return a time that was written."""
    return datetime.fromisoformat(text) if text else None
