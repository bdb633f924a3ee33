"""Private files of an account, written in a thread. A damaged one never prevents the setup."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
import logging
from pathlib import Path
from typing import Any, Final
import zlib

import msgspec

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from .lasting import async_finished

_LOGGER = logging.getLogger(__name__)

STORAGE_VERSION: Final = 1

# After a crash, the changes of this time are fetched again.
SAVE_DELAY: Final = timedelta(minutes=30)

# Everything that decoding damaged content can raise.
UNREADABLE: Final = (
    HomeAssistantError,
    NotImplementedError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    msgspec.MsgspecError,
    zlib.error,
)


class PrivateFile[_ContentT]:
    """A file that only Home Assistant's user may read."""

    def __init__(
        self,
        hass: HomeAssistant,
        key: str,
        encode: Callable[[], dict[str, Any]],
        decode: Callable[[dict[str, Any]], _ContentT],
    ) -> None:
        """Describe the file. Encoding and decoding run in a thread.

        Decoding validates every value and raises one of UNREADABLE for damaged content.
        """
        self._hass = hass
        self._encode = encode
        self._decode = decode
        self._closed = False
        self._may_be_writing = False
        self._lock = asyncio.Lock()
        # When the oldest unsaved change was made, in seconds of the event loop's clock.
        self._changed_seconds: float | None = None
        self._store: Store[dict[str, Any]] = Store(
            hass, STORAGE_VERSION, key, private=True, serialize_in_event_loop=False
        )

    @property
    def is_closed(self) -> bool:
        """Return whether changes are no longer saved: the account is unloaded."""
        return self._closed

    async def async_load(self) -> _ContentT | None:
        """Return the saved content, or None if there is none or it is damaged."""
        try:
            stored = await self._store.async_load()
            if stored is None:
                return None
            return await self._hass.async_add_executor_job(self._decode, stored)
        except UNREADABLE:
            _LOGGER.warning("The saved history can't be read and is fetched again")
            return None

    def async_save_soon(self) -> None:
        """Save within SAVE_DELAY, or when Home Assistant stops.

        Changes come with every poll. The first unsaved one decides when to save, so that later
        ones can't postpone it forever.
        """
        if self._closed:
            return
        self._may_be_writing = True
        now_seconds = self._hass.loop.time()
        # A thread that begins to write resets the time.
        changed_seconds = self._changed_seconds
        if changed_seconds is None:
            changed_seconds = self._changed_seconds = now_seconds
        due_seconds = changed_seconds + SAVE_DELAY.total_seconds()
        self._store.async_delay_save(self._content, max(due_seconds - now_seconds, 0))

    async def async_save(self) -> None:
        """Save now unless the file is closed, and finish even if the caller is canceled."""
        await async_finished(self._hass, self._async_save())

    async def _async_save(self) -> None:
        """Save, unless the file is closed."""
        async with self._lock:
            if not self._closed:
                await self._async_write()

    async def _async_write(self) -> None:
        """Write the content once a write in progress is done."""
        self._may_be_writing = True
        await self._store.async_save(
            await self._hass.async_add_executor_job(self._content)
        )

    def _content(self) -> dict[str, Any]:
        """Return the content to save; later changes are saved next time."""
        self._changed_seconds = None
        return self._encode()

    async def async_close(self) -> None:
        """Save, wait for a write in progress, and accept no further changes."""
        self._closed = True
        async with self._lock:
            if self._may_be_writing:
                await self._async_write()
                self._may_be_writing = False

    async def async_remove(self) -> None:
        """Delete the file and the copies that Home Assistant keeps of damaged ones."""
        await self._store.async_remove()
        await self._hass.async_add_executor_job(
            remove_damaged_copies, Path(self._store.path)
        )


def remove_damaged_copies(path: Path) -> None:
    """Delete the copies that Home Assistant made of a file when it couldn't read it."""
    for copy in path.parent.glob(f"{path.name}.corrupt.*"):
        copy.unlink(missing_ok=True)
