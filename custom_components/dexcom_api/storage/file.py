"""Private files of an account, written in a thread. A damaged one never prevents the setup."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
import logging
from pathlib import Path
from typing import Any, Final
import zlib

import msgspec

from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.json import json_bytes
from homeassistant.helpers.storage import Store

from .durable import new_path, write_durably
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
        self._key = key
        self._encode = encode
        self._decode = decode
        self._closed = False
        self._has_changes = False
        self._is_in_trouble = False
        self._lock = asyncio.Lock()
        self._unsub_planned: list[CALLBACK_TYPE] = []
        # It only reads: Home Assistant hides errors of the disk while writing.
        self._store: Store[dict[str, Any]] = Store(
            hass, STORAGE_VERSION, key, private=True
        )
        self._path = Path(self._store.path)

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

    @callback
    def async_save_soon(self) -> None:
        """Save within SAVE_DELAY, or when Home Assistant stops.

        Changes come with every poll. The first unsaved one decides when to save, so that later
        ones can't postpone it forever.
        """
        if self._closed:
            return
        self._has_changes = True
        if not self._unsub_planned:
            self._unsub_planned = [
                async_call_later(self._hass, SAVE_DELAY, self._async_save_planned),
                self._hass.bus.async_listen(
                    EVENT_HOMEASSISTANT_FINAL_WRITE, self._async_save_planned
                ),
            ]

    async def _async_save_planned(self, _: object) -> None:
        """Save the changes; after an error of the disk, try again after SAVE_DELAY."""
        await self.async_save()

    @callback
    def _async_cancel_planned(self) -> None:
        """Cancel what is planned, because everything is about to be saved."""
        while self._unsub_planned:
            self._unsub_planned.pop()()

    async def async_save(self) -> bool:
        """Save now, and return whether everything is on disk.

        A closed file isn't saved. Saving is finished even if the caller is canceled.
        """
        return await async_finished(self._hass, self._async_save())

    async def _async_save(self) -> bool:
        """Save, unless the file is closed."""
        async with self._lock:
            return not self._closed and await self._async_write()

    async def _async_write(self) -> bool:
        """Write the content, and return whether it is on disk. Log when trouble starts and ends."""
        self._async_cancel_planned()
        # Changes that come while a thread encodes are saved next time.
        self._has_changes = False
        try:
            await self._hass.async_add_executor_job(self._write)
        except OSError as err:
            if not self._is_in_trouble:
                self._is_in_trouble = True
                _LOGGER.warning("The history can't be saved: %s", err.strerror)
            self._has_changes = True
            self.async_save_soon()
            return False
        if self._is_in_trouble:
            self._is_in_trouble = False
            _LOGGER.info("The history can be saved again")
        return True

    def _write(self) -> None:
        """Write the content as Home Assistant's store reads it. Raises OSError."""
        content = {
            "version": STORAGE_VERSION,
            "minor_version": 1,
            "key": self._key,
            "data": self._encode(),
        }
        write_durably(self._path, json_bytes(content))

    async def async_close(self) -> None:
        """Save changes, wait for a write in progress, and accept no further changes."""
        self._closed = True
        async with self._lock:
            if self._has_changes:
                await self._async_write()
            self._async_cancel_planned()

    async def async_remove(self) -> None:
        """Delete the file and the copies that Home Assistant keeps of damaged ones."""
        await self._store.async_remove()
        await self._hass.async_add_executor_job(remove_remains, self._path)


def remove_remains(path: Path) -> None:
    """Delete what writing and reading a file left."""
    new_path(path).unlink(missing_ok=True)
    remove_damaged_copies(path)


def remove_damaged_copies(path: Path) -> None:
    """Delete the copies that Home Assistant made of a file when it couldn't read it."""
    for copy in path.parent.glob(f"{path.name}.corrupt.*"):
        copy.unlink(missing_ok=True)
