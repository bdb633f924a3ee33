"""Handles a refused sign-in: requests a new one, and plans retries in the meantime.

Some refusals end after hours. The schedule of retries is stored with the tokens, so that restarts
don't change it. The entry isn't reloaded, because Home Assistant would then end the request.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntry
from homeassistant.const import CONF_TOKEN
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import OAuth2TokenRequestBaseError
from homeassistant.util import dt as dt_util

from ..storage.lasting import async_lasting

# The key of the schedule among the tokens, and the keys in it: how many waits were planned, and
# when the last one ends, in seconds since 1970 UTC.
REFUSAL: Final = "refusal"
WAITS: Final = "waits"
RETRY_AT: Final = "retry_at"

# The waits before the first, second, ... retry. The last one repeats.
RETRY_WAITS: Final = tuple(timedelta(hours=hours) for hours in (2, 4, 8, 16, 24))


class SignInRefusedError(OAuth2TokenRequestBaseError):
    """Dexcom refuses the sign-in, and the next retry isn't due yet."""


@dataclass(slots=True)
class EarlierSetup:
    """Whether the account was set up before, since Home Assistant started."""

    is_known: bool = False


class Refusal:
    """The refusal of an account's sign-in, if there is one, and when to retry."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Retry immediately after a reload, but on schedule after a restart."""
        self._hass = hass
        self._entry = entry
        earlier = async_lasting(entry, EarlierSetup)
        self._is_reloaded, earlier.is_known = earlier.is_known, True

    @property
    def is_active(self) -> bool:
        """Return whether Dexcom refused the sign-in when it was last tried."""
        return is_refused(self._entry)

    @property
    def retry_at(self) -> datetime | None:
        """Return when to retry, or None if that may happen now."""
        if not self.is_active or self._is_reloaded:
            return None
        now = dt_util.utcnow()
        schedule = self._entry.data[CONF_TOKEN][REFUSAL]
        retry_at = dt_util.utc_from_timestamp(schedule[RETRY_AT])
        # A longer wait than the last one was planned by a clock that was ahead.
        return retry_at if now < retry_at <= now + RETRY_WAITS[-1] else None

    @callback
    def async_record(self) -> None:
        """Plan the next retry after Dexcom refused the sign-in, and request a new sign-in."""
        self._is_reloaded = False
        if self.retry_at is None:
            waits = self._entry.data[CONF_TOKEN].get(REFUSAL, {}).get(WAITS, 0)
            wait = RETRY_WAITS[min(waits, len(RETRY_WAITS) - 1)]
            retry_at = (dt_util.utcnow() + wait).timestamp()
            self._async_store({REFUSAL: {WAITS: waits + 1, RETRY_AT: retry_at}})
        self.async_request_sign_in()

    @callback
    def async_request_sign_in(self) -> None:
        """Request a new sign-in, unless a request is open."""
        self._entry.async_start_reauth(self._hass)

    @callback
    def async_clear(self) -> None:
        """End the refusal and dismiss the request, because Dexcom accepted the sign-in."""
        if not self.is_active:
            return
        self._async_store({})
        for flow in [*self._entry.async_get_active_flows(self._hass, {SOURCE_REAUTH})]:
            self._hass.config_entries.flow.async_abort(flow["flow_id"])

    @callback
    def _async_store(self, schedule: dict[str, Any]) -> None:
        """Store a schedule with the tokens, or remove it."""
        token = {**without_refusal(self._entry.data[CONF_TOKEN]), **schedule}
        data = {**self._entry.data, CONF_TOKEN: token}
        self._hass.config_entries.async_update_entry(self._entry, data=data)


def is_refused(entry: ConfigEntry) -> bool:
    """Return whether Dexcom refused the sign-in of an account when it was last tried."""
    return REFUSAL in entry.data.get(CONF_TOKEN, ())


def without_refusal(token: dict[str, Any]) -> dict[str, Any]:
    """Return a token without the schedule of retries."""
    return {key: value for key, value in token.items() if key != REFUSAL}
