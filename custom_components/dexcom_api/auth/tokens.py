"""The tokens of an account: renewed one at a time, and on disk before anything uses them.

Dexcom's refresh tokens work once. Home Assistant writes config entries a second or more after they
change, so without the token journal a crash in between would leave only a used refresh token.
"""

import asyncio
from collections.abc import Callable, Mapping
import logging
from pathlib import Path
import time
from typing import Any, Final, TypeIs, cast

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_ACCESS_TOKEN, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    HomeAssistantError,
    OAuth2TokenRequestBaseError,
    OAuth2TokenRequestConnectionError,
)
from homeassistant.helpers.config_entry_oauth2_flow import (
    async_get_config_entry_implementation,
)
from homeassistant.helpers.storage import Store

from ..const import CONF_SERVER, DOMAIN
from ..dexcom.const import Server
from ..storage.file import remove_damaged_copies
from ..storage.lasting import async_lasting
from .implementation import DexcomOAuth2Implementation

_LOGGER = logging.getLogger(__name__)

# A token is renewed this long before it expires.
EXPIRY_MARGIN_SECONDS: Final = 60

STORAGE_VERSION: Final = 1

# Which sign-in of the entry a token comes from, and how often it has been renewed since.
SIGN_IN: Final = "sign_in"
RENEWALS: Final = "renewals"


class JournalLock(asyncio.Lock):
    """The lock of an account's journal, which renewals and dialogs open independently."""


class TokenJournal:
    """A copy of an entry's data, tokens included, that survives a crash."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Describe the file, which only Home Assistant's user may read."""
        self._hass = hass
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
                _LOGGER.warning(
                    "The token journal can't be written; after a crash, a new sign-in is needed"
                )
        return True

    async def async_newest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the data of the journal or of the entry, whichever has the newer tokens.

        Sign-ins are numbered and renewals counted, so clocks don't matter.
        """
        written = await self._async_read()
        if written is None:
            return data
        if not is_sign_in(written):
            _LOGGER.warning(
                "The token journal can't be read; the tokens of the config entry are used"
            )
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


class EntryTokens:
    """The tokens of an account, for its client."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        implementation: DexcomOAuth2Implementation,
    ) -> None:
        """Initialize the tokens with the credentials that renew them."""
        self._hass = hass
        self._entry = entry
        self._signed_in_with = credentials_and_region(entry)
        self._implementation = implementation
        self._journal = TokenJournal(hass, entry)
        self._renewal: asyncio.Task[str] | None = None
        self._is_closed = False

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Return a valid access token, and a new one if Dexcom rejected the current one.

        Raises OAuth2TokenRequestBaseError. A renewal continues even if its caller is cancelled,
        because a refresh token works only once.
        """
        if self._renewal is None:
            token: dict[str, Any] = self._entry.data[CONF_TOKEN]
            access_token: str = token[CONF_ACCESS_TOKEN]
            is_fresh = token["expires_at"] > time.time() + EXPIRY_MARGIN_SECONDS
            if is_fresh and access_token != rejected:
                return access_token
            # While Home Assistant stops, a file may be written too late. After a sign-in with other
            # credentials, the account is about to be reloaded.
            if (
                self._is_closed
                or self._hass.is_stopping
                or credentials_and_region(self._entry) != self._signed_in_with
            ):
                raise OAuth2TokenRequestConnectionError(domain=DOMAIN)
            self._renewal = self._hass.async_create_task(
                self._async_renew(token), f"{DOMAIN} renew token", eager_start=False
            )
            self._renewal.add_done_callback(self._renewal_done)
        return await asyncio.shield(self._renewal)

    async def async_close(self) -> None:
        """Wait for a renewal in progress, and prevent further ones.

        Otherwise, the reloaded account could use the same refresh token.
        """
        while self._renewal is not None:
            await asyncio.wait([self._renewal])
        self._is_closed = True

    async def _async_renew(self, token: dict[str, Any]) -> str:
        """Renew the tokens, and save them before anything uses them.

        If someone signs in again in the meantime, the tokens of that sign-in are kept.
        """
        try:
            renewed = await self._implementation.async_refresh_token(token)
        except OAuth2TokenRequestBaseError:
            if self._is_current(token):
                raise
        else:
            renewed[RENEWALS] = token.get(RENEWALS, 0) + 1
            data = {**self._entry.data, CONF_TOKEN: renewed}
            if await self._journal.async_write(data, lambda: self._is_current(token)):
                self._hass.config_entries.async_update_entry(self._entry, data=data)
        return cast(str, self._entry.data[CONF_TOKEN][CONF_ACCESS_TOKEN])

    def _is_current(self, token: dict[str, Any]) -> bool:
        """Return whether these are still the tokens of the account."""
        return bool(self._entry.data[CONF_TOKEN] == token)

    def _renewal_done(self, renewal: asyncio.Task[str]) -> None:
        """Allow the next renewal, and mark an error as retrieved."""
        self._renewal = None
        if not renewal.cancelled():
            renewal.exception()


def credentials_and_region(entry: ConfigEntry) -> dict[str, Any]:
    """Return the credentials and the region that an account was signed in with."""
    return {key: value for key, value in entry.data.items() if key != CONF_TOKEN}


async def async_get_entry_tokens(
    hass: HomeAssistant, entry: ConfigEntry
) -> EntryTokens:
    """Return the newest tokens of an account that were saved."""
    data = await TokenJournal(hass, entry).async_newest(entry.data)
    hass.config_entries.async_update_entry(entry, data=data)
    implementation = await async_get_config_entry_implementation(hass, entry)
    assert isinstance(implementation, DexcomOAuth2Implementation)
    implementation.use_server(Server(entry.data[CONF_SERVER]))
    return EntryTokens(hass, entry, implementation)
