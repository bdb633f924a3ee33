"""The token journal: the newest sign-in of an account, on disk before anything uses it.

Dexcom's refresh tokens work once. Home Assistant writes config entries a second or more after a
change, so that a crash in between would leave an account with a token that is used up.
"""

import asyncio
from collections.abc import Callable, Mapping
import logging
from typing import Any, Final, TypeIs
from weakref import WeakValueDictionary

from homeassistant.const import CONF_ACCESS_TOKEN, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.singleton import singleton
from homeassistant.helpers.storage import Store

from ..const import DOMAIN

_LOGGER = logging.getLogger(__name__)

STORAGE_VERSION: Final = 1

# Of the sign-ins of an entry, the one that a token comes from, and how often it was renewed since.
SIGN_IN: Final = "sign_in"
RENEWALS: Final = "renewals"


@singleton(f"{DOMAIN}_journals")
def locks(_hass: HomeAssistant) -> WeakValueDictionary[str, asyncio.Lock]:
    """Return who is writing, by entry: a renewal and a dialog have a journal each."""
    return WeakValueDictionary()


class TokenJournal:
    """Keeps the sign-in of one account beside its config entry."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Open the journal of an account; nobody but Home Assistant's user may read it."""
        self._store: Store[dict[str, Any]] = Store(
            hass,
            STORAGE_VERSION,
            f"{DOMAIN}.{entry_id}.token",
            private=True,
            atomic_writes=True,
        )
        self._lock = locks(hass).setdefault(entry_id, asyncio.Lock())

    async def async_write(
        self, data: Mapping[str, Any], is_due: Callable[[], bool] = lambda: True
    ) -> bool:
        """Write down the data of an entry, tokens and all, and return when they are safe.

        Writers take turns. Returns False where it isn't due any more when its turn comes: who
        wrote before puts the same into the entry before anybody else has a turn.
        """
        async with self._lock:
            if not is_due():
                return False
            await self._store.async_save(dict(data))
        return True

    async def async_newest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the data of the journal where they succeed those of the entry, else these.

        Clocks don't matter: sign-ins are numbered, and renewals are counted.
        """
        try:
            written = await self._store.async_load()
        except HomeAssistantError, NotImplementedError, KeyError, TypeError:
            _LOGGER.warning("The token journal is damaged, the entry's tokens are used")
            return data
        if is_sign_in(written) and age(written[CONF_TOKEN]) > age(data[CONF_TOKEN]):
            return {**data, **written}
        return data

    async def async_remove(self) -> None:
        """Delete the journal."""
        await self._store.async_remove()


def is_sign_in(written: Any) -> TypeIs[dict[str, Any]]:
    """Tell whether what is written are data of an entry with usable tokens."""
    if not isinstance(written, dict) or not isinstance(written.get(CONF_TOKEN), dict):
        return False
    token = written[CONF_TOKEN]
    return {CONF_ACCESS_TOKEN, "refresh_token", "expires_at"} <= token.keys() and all(
        isinstance(number, int) for number in age(token)
    )


def age(token: Mapping[str, Any]) -> tuple[int, int]:
    """Return what tells which of two tokens is the newer."""
    return token.get(SIGN_IN, 0), token.get(RENEWALS, 0)


def signed_in_again(
    token: Mapping[str, Any], before: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the token of a new sign-in, numbered after the one that it replaces."""
    return {**token, SIGN_IN: before.get(SIGN_IN, 0) + 1, RENEWALS: 0}
