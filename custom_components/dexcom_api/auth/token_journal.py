"""The token journal: the newest tokens of an account, on disk before anything uses them.

Dexcom's refresh tokens work once. Home Assistant writes config entries a second or more after they
change, so without the journal a crash in between would leave only a used refresh token.
"""

import asyncio
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeIs

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_ACCESS_TOKEN, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from ..const import DOMAIN
from ..storage.file import remove_damaged_copies
from ..storage.lasting import async_lasting

STORAGE_VERSION: Final = 1

# Which sign-in of the entry a token comes from, and how often it has been renewed since.
SIGN_IN: Final = "sign_in"
RENEWALS: Final = "renewals"


class JournalTrouble(StrEnum):
    """Something that is wrong with a journal, and what follows. Its caller decides who is told."""

    NOT_READ = "can't be read; the tokens of the config entry are used"
    NOT_WRITTEN = "can't be written; after a crash, a new sign-in is needed"


class JournalLock(asyncio.Lock):
    """The lock of an account's journal, which renewals and dialogs open independently."""


class TokenJournal:
    """A copy of an entry's data, tokens included, that survives a crash."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        report_trouble: Callable[[JournalTrouble], None],
    ) -> None:
        """Describe the file, which only Home Assistant's user may read."""
        self._hass = hass
        self._report_trouble = report_trouble
        self._store: Store[dict[str, Any]] = Store(
            hass,
            STORAGE_VERSION,
            f"{DOMAIN}.{entry.entry_id}.token",
            private=True,
            atomic_writes=True,
        )
        self._lock = async_lasting(entry, JournalLock)

    async def async_write(
        self, data: Mapping[str, Any], is_due: Callable[[], bool] = lambda: True
    ) -> bool:
        """Write the data of an entry to disk, and return whether it was still due.

        Writers take turns, and each updates the entry before the next one's turn. ``is_due`` is
        checked when the turn comes, so newer tokens aren't overwritten.
        """
        async with self._lock:
            if not is_due():
                return False
            await self._store.async_save(dict(data))
            # The store only logs a write that fails.
            if await self._async_read() != data:
                self._report_trouble(JournalTrouble.NOT_WRITTEN)
        return True

    async def async_newest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the data of the journal or of the entry, whichever has the newer tokens.

        Sign-ins are numbered and renewals counted, so clocks don't matter.
        """
        written = await self._async_read()
        if written is None:
            return data
        if not is_sign_in(written):
            self._report_trouble(JournalTrouble.NOT_READ)
            return data
        is_newer = sort_key(written[CONF_TOKEN]) > sort_key(data[CONF_TOKEN])
        return {**data, **written} if is_newer else data

    async def _async_read(self) -> object:
        """Return the content of the file: None without a file, False if it can't be read."""
        try:
            return await self._store.async_load()
        except HomeAssistantError, NotImplementedError, KeyError, TypeError:
            return False

    async def async_remove(self) -> None:
        """Delete the journal, and the copies that Home Assistant keeps of a damaged one."""
        await self._store.async_remove()
        await self._hass.async_add_executor_job(
            remove_damaged_copies, Path(self._store.path)
        )


def is_sign_in(content: object) -> TypeIs[dict[str, Any]]:
    """Return whether the content of a file is the data of an entry with usable tokens."""
    if not isinstance(content, dict) or not isinstance(content.get(CONF_TOKEN), dict):
        return False
    token = content[CONF_TOKEN]
    return (
        isinstance(token.get(CONF_ACCESS_TOKEN), str)
        and isinstance(token.get("refresh_token"), str)
        and isinstance(token.get("expires_at"), (int, float))
        and all(isinstance(number, int) for number in sort_key(token))
    )


def sort_key(token: Mapping[str, Any]) -> tuple[int, int]:
    """Return a key that sorts the tokens of an account from the oldest to the newest."""
    return token.get(SIGN_IN, 0), token.get(RENEWALS, 0)


def number_sign_in(
    token: Mapping[str, Any], before: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the token of a new sign-in, numbered after the one it replaces."""
    return {**token, SIGN_IN: before.get(SIGN_IN, 0) + 1, RENEWALS: 0}
