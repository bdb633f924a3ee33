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
from .state import Readings

NO_UPLOAD_AFTER: Final = timedelta(days=3)

# A receiver is uploaded by hand, once in a session or before a visit to the clinic.
RECEIVER: Final = "receiver"

# A new account has its first reading hours after the first sensor. One that has neither a
# reading nor a device after a day is more likely to be at home in another region.
NO_DATA_AFTER: Final = timedelta(days=1)


@callback
def report_success(hass: HomeAssistant, entry: ConfigEntry, readings: Readings) -> None:
    """Raise or clear issues by what an answer says."""
    now = dt_util.utcnow()
    clear_issue(hass, entry, CREDENTIALS_REJECTED)
    if uploads_missing(readings, now):
        raise_issue(
            hass,
            entry,
            NO_UPLOAD,
            days=str((now - last_sign_of_life(readings, now)).days),
        )
    else:
        clear_issue(hass, entry, NO_UPLOAD)
    nothing = readings.latest is None and not readings.devices
    if nothing and now - entry.created_at > NO_DATA_AFTER:
        raise_issue(hass, entry, WRONG_REGION)
    else:
        clear_issue(hass, entry, WRONG_REGION)


def uploads_missing(readings: Readings, now: datetime) -> bool:
    """Tell whether a phone has not uploaded for days."""
    source = readings.device or readings.latest
    if source is None or RECEIVER in (source.display_device or "").casefold():
        return False
    return now - last_sign_of_life(readings, now) > NO_UPLOAD_AFTER


def last_sign_of_life(readings: Readings, now: datetime) -> datetime:
    """Return when Dexcom last heard of a phone."""
    moments = (readings.last_upload, readings.newest)
    return max((moment for moment in moments if moment), default=now)
