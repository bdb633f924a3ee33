"""Repair issues that follow from what an account's readings and devices say."""

from datetime import datetime, timedelta
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..polling.issues import (
    CREDENTIALS_REJECTED,
    NO_UPLOAD,
    WRONG_REGION,
    clear_issue,
    raise_issue,
)
from .state import ReadingsState

NO_UPLOAD_AFTER: Final = timedelta(days=3)

# Receivers are uploaded by hand, once per session or before a visit to the clinic.
RECEIVER: Final = "receiver"

# A new account has its first reading hours after the first sensor. One with neither a reading nor
# a device after a day probably lives in another region.
NO_DATA_AFTER: Final = timedelta(days=1)


@callback
def report_success(
    hass: HomeAssistant, entry: ConfigEntry, state: ReadingsState
) -> None:
    """Raise or clear issues after a successful poll."""
    now = dt_util.utcnow()
    clear_issue(hass, entry, CREDENTIALS_REJECTED)
    if are_uploads_missing(state, now):
        raise_issue(
            hass,
            entry,
            NO_UPLOAD,
            days=str((now - last_sign_of_life(state, now)).days),
        )
    else:
        clear_issue(hass, entry, NO_UPLOAD)
    nothing = state.latest is None and not state.devices
    if nothing and now - entry.created_at > NO_DATA_AFTER:
        raise_issue(hass, entry, WRONG_REGION)
    else:
        clear_issue(hass, entry, WRONG_REGION)


def are_uploads_missing(state: ReadingsState, now: datetime) -> bool:
    """Return whether a phone has not uploaded for days."""
    source = state.device or state.source
    if source is None or RECEIVER in (source.display_device or "").casefold():
        return False
    return now - last_sign_of_life(state, now) > NO_UPLOAD_AFTER


def last_sign_of_life(state: ReadingsState, now: datetime) -> datetime:
    """Return when Dexcom last received something from a phone."""
    moments = (state.last_upload, state.newest)
    return max((moment for moment in moments if moment), default=now)
