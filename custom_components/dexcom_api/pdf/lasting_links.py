"""Keeps links to reports valid when Home Assistant restarts and forgets how it signed them.

Only digests of the links are kept, which open nothing, and when they expire. A link that is known is
signed again, so that Home Assistant checks everything else as for a new one.
"""

import asyncio
from contextlib import suppress
from datetime import timedelta
from hashlib import sha256
from typing import Final

import jwt
import msgspec
from yarl import URL

from homeassistant.components.http import auth
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..storage.account_store import UNREADABLE

STORE_VERSION: Final = 1
STORE_KEY: Final = f"{DOMAIN}.report_links"

# More than an automation creates in the longest time that a link is valid.
MOST_LINKS: Final = 1000

# Enough to follow a redirect.
REDIRECT_VALIDITY: Final = timedelta(minutes=1)

# When links expire, in seconds since 1970 UTC, by their digests.
type Expiries = dict[str, float]


class LastingLinks:
    """The links that were made for automations and people, and have not expired."""

    def __init__(self) -> None:
        """Begin without having read them."""
        self._lock = asyncio.Lock()
        self._expiries: Expiries | None = None

    async def async_keep(
        self, hass: HomeAssistant, link: str, valid_for: timedelta
    ) -> None:
        """Keep a signed link, and forget those that have expired."""
        now = dt_util.utcnow()
        async with self._lock:
            known = await self._async_load(hass)
            known[digest_of(URL(link))] = (now + valid_for).timestamp()
            left = sorted(known.items(), key=lambda item: item[1])[-MOST_LINKS:]
            self._expiries = {
                digest: expiry for digest, expiry in left if expiry > now.timestamp()
            }
            await find_links_store(hass).async_save(self._expiries)

    async def async_sign_again(self, hass: HomeAssistant, link: URL) -> URL | None:
        """Return a link that leads to the same for a minute, or None if it isn't known any more."""
        now_seconds = dt_util.utcnow().timestamp()
        async with self._lock:
            known = await self._async_load(hass)
        if known.get(digest_of(link), 0) <= now_seconds:
            return None
        # The digest proves that nothing was changed.
        claims = jwt.decode(
            link.query[auth.SIGN_QUERY_PARAM], options={"verify_signature": False}
        )
        path = str(link.without_query_params(auth.SIGN_QUERY_PARAM))
        return URL(
            auth.async_sign_path(
                hass, path, REDIRECT_VALIDITY, refresh_token_id=claims["iss"]
            )
        )

    async def async_forget(self, hass: HomeAssistant) -> None:
        """Forget all links."""
        async with self._lock:
            self._expiries = None
            await find_links_store(hass).async_remove()

    async def _async_load(self, hass: HomeAssistant) -> Expiries:
        """Return the links by their digests, or none if they can't be read."""
        if self._expiries is None:
            self._expiries = {}
            with suppress(*UNREADABLE, HomeAssistantError):
                saved = await find_links_store(hass).async_load() or {}
                self._expiries = msgspec.convert(saved, dict[str, float])
        return self._expiries


def find_links_store(hass: HomeAssistant) -> Store[Expiries]:
    """Return the store that keeps the digests of links."""
    return Store(hass, STORE_VERSION, STORE_KEY, private=True)


def digest_of(link: URL) -> str:
    """Return a digest of the path and the query of a link."""
    parts = [link.path, *(part for item in link.query.items() for part in item)]
    return sha256("\n".join(parts).encode()).hexdigest()
