"""The token journal: the newest tokens of an account, on disk before anything uses them.

Dexcom's refresh tokens work once. Home Assistant writes config entries a second or more after they
change, so without the journal a crash in between would leave only a used refresh token.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
import os
from pathlib import Path
from typing import Any, Final, TypeIs

import msgspec

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_ACCESS_TOKEN, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import OAuth2TokenRequestBaseError
from homeassistant.helpers.storage import STORAGE_DIR

from ..const import DOMAIN
from ..storage.durable import (
    STORAGE_VERSION,
    encode_for_store,
    fill_spare,
    new_path,
    open_spare,
    read_spare,
    remove_file,
    spare_path,
    write_durably,
)
from ..storage.lasting import async_lasting
from .implementation import is_token

# Which sign-in of the entry a token comes from, and how often it has been renewed since.
SIGN_IN: Final = "sign_in"
RENEWALS: Final = "renewals"

# Tokens that couldn't be written are written again after this many seconds.
RETRY_SECONDS: Final = 10


class JournalTrouble(StrEnum):
    """A problem with a journal and its consequences, or its end. The caller decides whom to notify."""

    NOT_READ = "can't be read; the tokens of the config entry are used"
    NOT_WRITTEN = "can't be written; the sign-in isn't renewed until it can"
    OVER = "can be written again"


class TokensNotSavedError(OAuth2TokenRequestBaseError):
    """Tokens can't be written to disk, or can't be read from it."""

    def __init__(self) -> None:
        """Set the text of the error."""
        super().__init__(translation_domain=DOMAIN, translation_key="cannot_save")


@dataclass(slots=True)
class JournalState:
    """The state of an account's journal, shared by renewals and dialogs.

    ``unsaved`` is data in use that isn't on disk yet.
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
        name = f"{DOMAIN}.{entry.entry_id}.token"
        self._path = Path(hass.config.path(STORAGE_DIR, name))
        self._state = async_lasting(entry, JournalState)

    async def async_write(
        self, data: Mapping[str, Any], is_due: Callable[[], bool] = lambda: True
    ) -> bool:
        """Write the data of an entry to disk, and return whether it was still due.

        Writers take turns, and each updates the entry before the next one's turn. ``is_due`` is
        checked when the turn comes, so newer tokens aren't overwritten. Raises
        TokensNotSavedError, and reports only the first of several failures.
        """
        async with self._state.lock:
            if not is_due():
                return False
            await self._async_write(data)
        return True

    @asynccontextmanager
    async def async_spare(
        self, data: Mapping[str, Any]
    ) -> AsyncGenerator[Callable[[bytes], None]]:
        """Open a spare file with data, and yield a function that adds an answer with new tokens.

        A crash before the journal has these tokens then loses nothing. Raises TokensNotSavedError
        if the disk fails before.
        """
        content = encode_for_store(self._path, dict(data))
        try:
            descriptor = await self._hass.async_add_executor_job(
                open_spare, self._path, content
            )
        except OSError:
            raise self._failure() from None

        def keep(body: bytes) -> None:
            with suppress(OSError):
                fill_spare(descriptor, body)

        try:
            yield keep
        finally:
            os.close(descriptor)

    async def async_keep(
        self, data: Mapping[str, Any], is_due: Callable[[], bool]
    ) -> bool:
        """Write irreplaceable data, and return whether it was still due.

        If that fails, it is written as soon as the disk allows it.
        """
        try:
            return await self.async_write(data, is_due)
        except TokensNotSavedError:
            self._state.unsaved = data
            self._hass.async_create_background_task(
                self._async_write_later(data), f"{DOMAIN} write tokens"
            )
        return True

    async def _async_write_later(self, data: Mapping[str, Any]) -> None:
        """Write data as soon as the disk allows it, unless newer data is written first."""
        while self._state.unsaved is data:
            await asyncio.sleep(RETRY_SECONDS)
            with suppress(TokensNotSavedError):
                await self.async_write(data, lambda: self._state.unsaved is data)

    async def _async_write(self, data: Mapping[str, Any]) -> None:
        """Write the data, and report when errors start and end."""
        content = encode_for_store(self._path, dict(data))
        try:
            await self._hass.async_add_executor_job(write_journal, self._path, content)
        except OSError:
            raise self._failure() from None
        self._state.unsaved = None
        if self._state.is_in_trouble:
            self._state.is_in_trouble = False
            self._report_trouble(JournalTrouble.OVER)

    def _failure(self) -> TokensNotSavedError:
        """Return the error of a disk that fails, which is reported when it starts."""
        if not self._state.is_in_trouble:
            self._state.is_in_trouble = True
            self._report_trouble(JournalTrouble.NOT_WRITTEN)
        return TokensNotSavedError()

    async def async_newest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the data of the journal or of the entry, whichever has the newer tokens.

        Sign-ins are numbered and renewals counted, so clocks don't matter. Raises
        TokensNotSavedError if the disk fails, because the entry's tokens may be used up.
        """
        try:
            found = await self._hass.async_add_executor_job(read_journal, self._path)
        except OSError:
            raise TokensNotSavedError from None
        written = [read for read in found if read is not None]
        if found and not written:
            self._report_trouble(JournalTrouble.NOT_READ)
        return max(
            (data, *({**data, **read} for read in written)),
            key=lambda known: sort_key(known[CONF_TOKEN]),
        )

    async def async_remove(self) -> None:
        """Delete the journal and everything left behind by writing and reading it."""
        async with self._state.lock:
            self._state.unsaved = None
            await self._hass.async_add_executor_job(remove_file, self._path)


def write_journal(path: Path, content: bytes) -> None:
    """Replace a journal durably; raises OSError if that fails. Its spare file has done its work."""
    write_durably(path, content)
    spare_path(path).unlink(missing_ok=True)


def read_journal(path: Path) -> list[dict[str, Any] | None]:
    """Return the data in a journal and in what a crash kept from replacing it, None if damaged.

    Only the latter may have the tokens of the last renewal. Raises OSError if the journal can't be
    read.
    """
    found = []
    with suppress(FileNotFoundError):
        found.append(decode_journal(path.read_bytes()))
    with suppress(OSError):
        found.append(decode_journal(new_path(path).read_bytes()))
    with suppress(OSError):
        found.append(decode_spare(*read_spare(path)))
    return found


def decode_journal(content: bytes) -> dict[str, Any] | None:
    """Return the data of an entry from a journal, or None if the journal is damaged."""
    try:
        journal = msgspec.json.decode(content, type=dict[str, Any])
    except msgspec.MsgspecError, ValueError, RecursionError:
        return None
    data = journal.get("data")
    is_known = journal.get("version") == STORAGE_VERSION
    return data if is_known and is_sign_in(data) else None


def decode_spare(content: bytes, addition: bytes) -> dict[str, Any] | None:
    """Return the data of an entry from a spare file, with the tokens of an answer that was added.

    They are renewed before they are used, since it isn't known when they arrived.
    """
    data = decode_journal(content)
    try:
        answer = msgspec.json.decode(addition, type=dict[str, Any])
    except msgspec.MsgspecError, ValueError, RecursionError:
        return data
    if data is None or not is_token(answer.get(CONF_ACCESS_TOKEN)):
        return data
    token = data[CONF_TOKEN]
    renewed = {"expires_at": 0, RENEWALS: token.get(RENEWALS, 0) + 1}
    renewed_data = {**data, CONF_TOKEN: {**token, **answer, **renewed}}
    return renewed_data if is_sign_in(renewed_data) else data


def is_sign_in(content: object) -> TypeIs[dict[str, Any]]:
    """Return whether the content of a file is the data of an entry with usable tokens."""
    if not isinstance(content, dict) or not isinstance(content.get(CONF_TOKEN), dict):
        return False
    token = content[CONF_TOKEN]
    return (
        is_token(token.get(CONF_ACCESS_TOKEN))
        and is_token(token.get("refresh_token"))
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
