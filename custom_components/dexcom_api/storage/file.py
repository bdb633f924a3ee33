"""The files that history is kept in: private, and never a reason not to start."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
import logging
from typing import Any, Final
import zlib

import msgspec

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from ..const import DOMAIN

_LOGGER = logging.getLogger(__name__)

STORAGE_VERSION: Final = 1

# A crash loses what came since, which Dexcom is asked for again.
SAVE_DELAY: Final = timedelta(minutes=30)

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
        # Whether anything was to be saved, so that a write may be under way.
        self._may_be_writing = False
        self._lock = asyncio.Lock()
        # When the first change came that isn't saved yet, in seconds of the event loop's clock.
        self._changed_seconds: float | None = None
        self._store: Store[dict[str, Any]] = Store(
            hass, STORAGE_VERSION, key, private=True, serialize_in_event_loop=False
        )

    @property
    def is_closed(self) -> bool:
        """Tell whether nothing that comes is saved any more; whoever comes next takes it in."""
        return self._closed

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
        """Save before long, or when Home Assistant stops.

        Changes come at every poll. Each would put the save off again if it weren't for the first.
        """
        if self._closed:
            return
        self._may_be_writing = True
        now_seconds = self._hass.loop.time()
        # A thread may just begin to write.
        changed_seconds = self._changed_seconds
        if changed_seconds is None:
            changed_seconds = self._changed_seconds = now_seconds
        due_seconds = changed_seconds + SAVE_DELAY.total_seconds()
        self._store.async_delay_save(self._content, max(due_seconds - now_seconds, 0))

    async def async_save(self) -> None:
        """Save now, unless the file is closed: it may be somebody else's then.

        Whoever stops waiting for it doesn't stop the thread that writes.
        """
        await asyncio.shield(
            self._hass.async_create_task(self._async_save(), f"{DOMAIN} save")
        )

    async def _async_save(self) -> None:
        """Save, unless the file is closed."""
        async with self._lock:
            if not self._closed:
                await self._async_write()

    async def _async_write(self) -> None:
        """Write, after what is being written."""
        self._may_be_writing = True
        await self._store.async_save(
            await self._hass.async_add_executor_job(self._content)
        )

    def _content(self) -> dict[str, Any]:
        """Return what is to be saved; what changes from now on is for the next time."""
        self._changed_seconds = None
        return self._pack()

    async def async_close(self) -> None:
        """Save, and see a write that is under way to its end; whoever comes next opens it anew."""
        self._closed = True
        async with self._lock:
            if self._may_be_writing:
                await self._async_write()
                self._may_be_writing = False

    async def async_remove(self) -> None:
        """Delete the file."""
        await self._store.async_remove()
