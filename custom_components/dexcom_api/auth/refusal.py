"""What follows when Dexcom refuses a sign-in: a request to sign in again, and retries.

Refusals have been seen to pass after hours. The schedule of the retries is kept with the tokens, so
that restarts neither hasten nor delay them. The entry isn't reloaded, because Home Assistant would
end the request then.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntry
from homeassistant.const import CONF_TOKEN
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.exceptions import OAuth2TokenRequestBaseError
from homeassistant.util import dt as dt_util

# The key of the schedule, and its own keys: how many waits were planned, and when the last one
# ends, in seconds since 1970 UTC.
REFUSAL: Final = "refusal"
WAITS: Final = "waits"
RETRY_AT: Final = "retry_at"

# The waits before the first, second, ... retry. The last one repeats.
RETRY_WAITS: Final = tuple(timedelta(hours=hours) for hours in (2, 4, 8, 16, 24))


class SignInRefusedError(OAuth2TokenRequestBaseError):
    """Dexcom refuses the sign-in, and the next retry isn't due yet."""


class Refusal:
    """Whether Dexcom refuses the sign-in of an account, and when it is tried again."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Retry at once after a reload, but keep to the schedule after a restart."""
        self._hass = hass
        self._entry = entry
        self._is_reloaded = hass.state is CoreState.running

    @property
    def is_active(self) -> bool:
        """Return whether Dexcom refused the sign-in when it was last tried."""
        return is_refused(self._entry)

    @property
    def retry_at(self) -> datetime | None:
        """Return when to try again, or None if that can be done now."""
        if not self.is_active or self._is_reloaded:
            return None
        now = dt_util.utcnow()
        retry_at = dt_util.utc_from_timestamp(self._schedule[RETRY_AT])
        # No wait is longer than the last one, unless a clock was ahead when it was planned.
        return retry_at if now < retry_at <= now + RETRY_WAITS[-1] else None

    @property
    def _schedule(self) -> dict[str, Any]:
        """Return what is kept with the tokens."""
        schedule: dict[str, Any] = self._entry.data[CONF_TOKEN].get(REFUSAL, {})
        return schedule

    @callback
    def async_note(self) -> None:
        """Plan the next retry after Dexcom refused the sign-in, and ask for a new one."""
        self._is_reloaded = False
        if self.retry_at is None:
            waits = self._schedule.get(WAITS, 0)
            wait = RETRY_WAITS[min(waits, len(RETRY_WAITS) - 1)]
            retry_at = (dt_util.utcnow() + wait).timestamp()
            self._async_keep({REFUSAL: {WAITS: waits + 1, RETRY_AT: retry_at}})
        self.async_ask()

    @callback
    def async_ask(self) -> None:
        """Ask for a new sign-in unless that is done already."""
        self._entry.async_start_reauth(self._hass)

    @callback
    def async_end(self) -> None:
        """Forget the refusal once Dexcom accepts the sign-in, and dismiss the request."""
        if not self.is_active:
            return
        self._async_keep({})
        for flow in [*self._entry.async_get_active_flows(self._hass, {SOURCE_REAUTH})]:
            self._hass.config_entries.flow.async_abort(flow["flow_id"])

    @callback
    def _async_keep(self, schedule: dict[str, Any]) -> None:
        """Keep a schedule with the tokens, or none."""
        token = {**without_refusal(self._entry.data[CONF_TOKEN]), **schedule}
        data = {**self._entry.data, CONF_TOKEN: token}
        self._hass.config_entries.async_update_entry(self._entry, data=data)


def is_refused(entry: ConfigEntry) -> bool:
    """Return whether Dexcom refused the sign-in of an account when it was last tried."""
    return REFUSAL in entry.data[CONF_TOKEN]


def without_refusal(token: dict[str, Any]) -> dict[str, Any]:
    """Return a token without the schedule of retries."""
    return {key: value for key, value in token.items() if key != REFUSAL}
