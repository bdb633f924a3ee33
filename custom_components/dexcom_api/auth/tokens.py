"""The access tokens of an account, renewed one at a time and kept in its config entry."""

import asyncio
from functools import partial
import time
from typing import Any, Final, cast

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_ACCESS_TOKEN, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    OAuth2TokenRequestBaseError,
    OAuth2TokenRequestConnectionError,
    OAuth2TokenRequestReauthError,
)
from homeassistant.helpers.config_entry_oauth2_flow import (
    async_get_config_entry_implementation,
)

from ..const import CONF_SERVER, DOMAIN
from ..dexcom.const import Server
from .implementation import DexcomOAuth2Implementation
from .refusal import Refusal, SignInRefusedError, without_refusal
from .token_journal import RENEWALS, TokenJournal, TokensNotSavedError

# A token is renewed this long before it expires.
EXPIRY_MARGIN_SECONDS: Final = 60


class EntryTokens:
    """The tokens of an account, for its client."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        implementation: DexcomOAuth2Implementation,
        journal: TokenJournal,
    ) -> None:
        """Initialize the tokens with the credentials that renew them."""
        self._hass = hass
        self._entry = entry
        self._signed_in_with = credentials_and_region(entry)
        self._implementation = implementation
        self._journal = journal
        self.refusal = Refusal(hass, entry)
        self._renewal: asyncio.Task[str] | None = None
        self._is_closed = False

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Return a valid access token, and a new one if Dexcom rejected the current one.

        Raises OAuth2TokenRequestBaseError. After a refusal, that happens without a request until
        the next retry is due. A renewal continues even if its caller is canceled, because a refresh
        token works only once. While new tokens can't be saved, the access token is used until
        Dexcom rejects it.
        """
        if self.refusal.retry_at is not None:
            raise SignInRefusedError
        token: dict[str, Any] = self._entry.data[CONF_TOKEN]
        access_token: str = token[CONF_ACCESS_TOKEN]
        if self._renewal is None:
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
        try:
            return await asyncio.shield(self._renewal)
        except TokensNotSavedError:
            if access_token == rejected:
                raise
            return access_token

    async def async_close(self) -> None:
        """Wait for a renewal in progress, and prevent further ones.

        Otherwise, the reloaded account could use the same refresh token.
        """
        while self._renewal is not None:
            await asyncio.wait([self._renewal])
        self._is_closed = True

    async def _async_renew(self, token: dict[str, Any]) -> str:
        """Renew the tokens, and save them before anything uses them.

        If someone signs in again in the meantime, the tokens of that sign-in are kept. The old
        tokens are written first: if that fails, TokensNotSavedError is raised, and the refresh
        token isn't used up.
        """
        is_current = partial(self._is_current, token)
        try:
            if await self._journal.async_write(self._entry.data, is_current):
                # If this is all that a crash leaves, the new tokens are tried immediately.
                old = {**self._entry.data, CONF_TOKEN: without_refusal(token)}
                async with self._journal.async_spare(old) as keep:
                    renewed = await self._implementation.async_renew(token, keep)
                    renewed[RENEWALS] = token.get(RENEWALS, 0) + 1
                    data = {**self._entry.data, CONF_TOKEN: renewed}
                    kept = {**data, CONF_TOKEN: without_refusal(renewed)}
                    if await self._journal.async_keep(kept, is_current):
                        self._hass.config_entries.async_update_entry(
                            self._entry, data=data
                        )
        except OAuth2TokenRequestBaseError as err:
            if is_current():
                if isinstance(err, OAuth2TokenRequestReauthError):
                    self.refusal.async_record()
                raise
        return cast(str, self._entry.data[CONF_TOKEN][CONF_ACCESS_TOKEN])

    def _is_current(self, token: dict[str, Any]) -> bool:
        """Return whether these are still the tokens of the account."""
        current = self._entry.data[CONF_TOKEN]
        return without_refusal(current) == without_refusal(token)

    def _renewal_done(self, renewal: asyncio.Task[str]) -> None:
        """Allow the next renewal, and mark an error as retrieved."""
        self._renewal = None
        if not renewal.cancelled():
            renewal.exception()


def credentials_and_region(entry: ConfigEntry) -> dict[str, Any]:
    """Return the credentials and the region that an account was signed in with."""
    return {key: value for key, value in entry.data.items() if key != CONF_TOKEN}


async def async_get_entry_tokens(
    hass: HomeAssistant, entry: ConfigEntry, journal: TokenJournal
) -> EntryTokens:
    """Return the newest saved tokens of an account.

    They are written again, so that disk errors are reported immediately.
    """
    before = entry.data
    data = await journal.async_newest(before)
    # Someone may have signed in again in the meantime.
    if await journal.async_keep(data, lambda: entry.data is before):
        hass.config_entries.async_update_entry(entry, data=data)
    implementation = await async_get_config_entry_implementation(hass, entry)
    assert isinstance(implementation, DexcomOAuth2Implementation)
    implementation.use_server(Server(entry.data[CONF_SERVER]))
    return EntryTokens(hass, entry, implementation, journal)
