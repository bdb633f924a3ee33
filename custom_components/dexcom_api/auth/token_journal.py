"""The token journal: the newest tokens of an account, on disk before anything uses them.

Dexcom's refresh tokens work once. Home Assistant writes config entries a second or more after they
change, so without the journal a crash in between would leave only a used refresh token.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeIs

import msgspec

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_ACCESS_TOKEN, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import OAuth2TokenRequestBaseError
from homeassistant.helpers.json import json_bytes
from homeassistant.helpers.storage import STORAGE_DIR

from ..const import DOMAIN
from ..storage.durable import new_path, write_durably
from ..storage.file import remove_damaged_copies
from ..storage.lasting import async_lasting

STORAGE_VERSION: Final = 1

# Which sign-in of the entry a token comes from, and how often it has been renewed since.
SIGN_IN: Final = "sign_in"
RENEWALS: Final = "renewals"

# Tokens that the disk didn't take are written again after this many seconds.
RETRY_SECONDS: Final = 10


class JournalTrouble(StrEnum):
    """Something that is wrong with a journal, and what follows. Its caller decides who is told."""

    NOT_READ = "can't be read; the tokens of the config entry are used"
    NOT_WRITTEN = "can't be written; the sign-in isn't renewed until it can"
    OVER = "can be written again"


class TokensNotSavedError(OAuth2TokenRequestBaseError):
    """The disk doesn't take tokens, or doesn't return them."""

    def __init__(self) -> None:
        """Name the text that says so."""
        super().__init__(translation_domain=DOMAIN, translation_key="cannot_save")


@dataclass(slots=True)
class JournalState:
    """What renewals and dialogs share of an account's journal, which they open independently.

    ``unsaved`` is data that is in use and that the disk didn't take yet.
    """

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    unsaved: Mapping[str, Any] | None = None
    is_in_trouble: bool = False


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
        self._key = f"{DOMAIN}.{entry.entry_id}.token"
        self._path = Path(hass.config.path(STORAGE_DIR, self._key))
        self._state = async_lasting(entry, JournalState)

    async def async_write(
        self, data: Mapping[str, Any], is_due: Callable[[], bool] = lambda: True
    ) -> bool:
        """Write the data of an entry to disk, and return whether it was still due.

        Writers take turns, and each updates the entry before the next one's turn. ``is_due`` is
        checked when the turn comes, so newer tokens aren't overwritten. Raises
        TokensNotSavedError, and reports the trouble once.
        """
        async with self._state.lock:
            if not is_due():
                return False
            await self._async_write(data)
        return True

    async def async_keep(
        self, data: Mapping[str, Any], is_due: Callable[[], bool] = lambda: True
    ) -> bool:
        """Write data that can't be had again, and return whether it was still due.

        If the disk doesn't take it, it is written as soon as the disk does.
        """
        async with self._state.lock:
            if not is_due():
                return False
            try:
                await self._async_write(data)
            except TokensNotSavedError:
                self._state.unsaved = data
                self._hass.async_create_background_task(
                    self._async_write_later(data), f"{DOMAIN} write tokens"
                )
        return True

    async def _async_write_later(self, data: Mapping[str, Any]) -> None:
        """Write data once the disk takes it, unless newer data is written first."""
        while self._state.unsaved is data:
            await asyncio.sleep(RETRY_SECONDS)
            with suppress(TokensNotSavedError):
                await self.async_write(data, lambda: self._state.unsaved is data)

    async def _async_write(self, data: Mapping[str, Any]) -> None:
        """Write the data, and report when trouble starts and ends."""
        content = {
            "version": STORAGE_VERSION,
            "minor_version": 1,
            "key": self._key,
            "data": dict(data),
        }
        try:
            await self._hass.async_add_executor_job(
                write_durably, self._path, json_bytes(content)
            )
        except OSError:
            if not self._state.is_in_trouble:
                self._state.is_in_trouble = True
                self._report_trouble(JournalTrouble.NOT_WRITTEN)
            raise TokensNotSavedError from None
        self._state.unsaved = None
        if self._state.is_in_trouble:
            self._state.is_in_trouble = False
            self._report_trouble(JournalTrouble.OVER)

    async def async_newest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the data of the journal or of the entry, whichever has the newer tokens.

        Sign-ins are numbered and renewals counted, so clocks don't matter. Raises
        TokensNotSavedError if the disk fails, because the entry may have used tokens then.
        """
        try:
            contents = await self._hass.async_add_executor_job(read_journal, self._path)
        except OSError:
            raise TokensNotSavedError from None
        written = [read for content in contents if (read := decode_journal(content))]
        if contents and not written:
            self._report_trouble(JournalTrouble.NOT_READ)
        return max(
            (data, *({**data, **read} for read in written)),
            key=lambda known: sort_key(known[CONF_TOKEN]),
        )

    async def async_remove(self) -> None:
        """Delete the journal, and the copies that Home Assistant kept of a damaged one."""
        async with self._state.lock:
            self._state.unsaved = None
            await self._hass.async_add_executor_job(remove_journal, self._path)


def read_journal(path: Path) -> list[bytes]:
    """Return the content of a journal, and of one that was about to replace it in a crash.

    The tokens in the latter may be all that is left of a renewal. Raises OSError for the former.
    """
    contents = []
    with suppress(FileNotFoundError):
        contents.append(path.read_bytes())
    with suppress(OSError):
        contents.append(new_path(path).read_bytes())
    return contents


def remove_journal(path: Path) -> None:
    """Delete a journal and what writing and reading it left."""
    path.unlink(missing_ok=True)
    new_path(path).unlink(missing_ok=True)
    remove_damaged_copies(path)


def decode_journal(content: bytes) -> dict[str, Any] | None:
    """Return the data of an entry that a journal holds, or None if it is damaged."""
    try:
        journal = msgspec.json.decode(content, type=dict[str, Any])
    except msgspec.MsgspecError, ValueError, RecursionError:
        return None
    data = journal.get("data")
    is_known = journal.get("version") == STORAGE_VERSION
    return data if is_known and is_sign_in(data) else None


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
