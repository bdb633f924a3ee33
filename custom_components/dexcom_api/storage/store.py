"""The base class of what is stored of an account: in memory, in a file, and with listeners."""

import asyncio
from collections.abc import Callable
from typing import Any

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from .file import PrivateFile


class AccountStore[_StoredT, _ChangeT]:
    """Stores data of an account, one change at a time."""

    def __init__(
        self,
        hass: HomeAssistant,
        key: str,
        stored: _StoredT,
        encode: Callable[[_StoredT], dict[str, Any]],
        decode: Callable[[dict[str, Any]], _StoredT],
    ) -> None:
        """Start with what is stored without a file. It is replaced, never changed."""
        self._hass = hass
        self._lock = asyncio.Lock()
        self._stored = stored
        self._listeners: set[Callable[[_ChangeT], None]] = set()
        # What is stored never changes, so a thread may encode it.
        self.file = PrivateFile(hass, key, lambda: encode(self._stored), decode)

    async def async_load(self) -> None:
        """Load what was saved."""
        if (stored := await self.file.async_load()) is not None:
            self._stored = stored

    @callback
    def async_listen(self, listener: Callable[[_ChangeT], None]) -> CALLBACK_TYPE:
        """Call a function with each change; return a function that stops this."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def _async_tell(self, change: _ChangeT) -> None:
        """Call the listeners."""
        for listener in tuple(self._listeners):
            listener(change)

    async def async_close(self) -> None:
        """Save, once the statistics are written, and keep nothing more."""
        async with self._lock:
            await self.file.async_close()
