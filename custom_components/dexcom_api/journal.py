"""The token journal: the newest tokens of an account, on disk before anything uses them.

Dexcom's refresh tokens work once. Home Assistant writes config entries a second or more after a
change, so that a crash in between would leave an account with a token that is used up.
"""

import logging
from typing import Any, Final, TypeIs

from homeassistant.const import CONF_ACCESS_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from .const import DOMAIN

_LOGGER = logging.getLogger(__name__)

STORAGE_VERSION: Final = 1

# Which sign-in a token comes from, and how often it has been renewed since.
SIGN_IN: Final = "sign_in"
RENEWALS: Final = "renewals"


class TokenJournal:
    """Keeps the tokens of one account beside its config entry."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Open the journal of an account; nobody but Home Assistant's user may read it."""
        self._store: Store[dict[str, Any]] = Store(
            hass,
            STORAGE_VERSION,
            f"{DOMAIN}.{entry_id}.token",
            private=True,
            atomic_writes=True,
        )

    async def async_write(self, token: dict[str, Any]) -> None:
        """Write tokens down, and return when they are safe."""
        await self._store.async_save(token)

    async def async_newest(self, token: dict[str, Any]) -> dict[str, Any]:
        """Return the tokens of the journal where they succeed those of the entry, else these.

        Clocks don't matter: a renewal counts up, and a new sign-in makes the journal a thing of
        the past.
        """
        try:
            written = await self._store.async_load()
        except HomeAssistantError, NotImplementedError, KeyError, TypeError:
            _LOGGER.warning("The token journal is damaged, the entry's tokens are used")
            return token
        if succeeds(written, token):
            return written
        return token

    async def async_remove(self) -> None:
        """Delete the journal."""
        await self._store.async_remove()


def succeeds(written: Any, token: dict[str, Any]) -> TypeIs[dict[str, Any]]:
    """Tell whether what is written are usable tokens of the same sign-in, renewed later."""
    return (
        isinstance(written, dict)
        and written.get(SIGN_IN) == token.get(SIGN_IN)
        and isinstance(written.get(RENEWALS), int)
        and written[RENEWALS] > token.get(RENEWALS, 0)
        and {CONF_ACCESS_TOKEN, "refresh_token", "expires_at"} <= written.keys()
    )
