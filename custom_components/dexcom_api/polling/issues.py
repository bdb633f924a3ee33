"""Repair issues: what only the person can mend, and what is mended again.

A sign-in that Dexcom no longer accepts is not among them: Home Assistant raises an issue of its
own for it.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util

from ..auth.implementation import CredentialsRejectedError
from ..const import DEVELOPER_PORTAL_URL, DOMAIN

if TYPE_CHECKING:
    from ..account import DexcomConfigEntry
    from ..readings.coordinator import Readings

CREDENTIALS_REJECTED: Final = "credentials_rejected"
NO_UPLOAD: Final = "no_upload"
WRONG_REGION: Final = "wrong_region"
ISSUES: Final = (CREDENTIALS_REJECTED, NO_UPLOAD, WRONG_REGION)

NO_UPLOAD_AFTER: Final = timedelta(days=3)

# A receiver is uploaded by hand, once in a session or before a visit to the clinic.
RECEIVER: Final = "receiver"

# A new account has its first reading hours after the first sensor. One that has neither a
# reading nor a device after a day is more likely to be at home in another region.
NO_DATA_AFTER: Final = timedelta(days=1)


@callback
def report_error(hass: HomeAssistant, entry: DexcomConfigEntry, err: Exception) -> None:
    """Raise an issue for an error that doesn't pass by itself."""
    if isinstance(err, CredentialsRejectedError):
        raise_issue(
            hass, entry, CREDENTIALS_REJECTED, developer_portal_url=DEVELOPER_PORTAL_URL
        )


@callback
def report_success(
    hass: HomeAssistant, entry: DexcomConfigEntry, readings: Readings
) -> None:
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


@callback
def clear_issues(hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
    """Clear all issues of an account."""
    for issue in ISSUES:
        clear_issue(hass, entry, issue)


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


def raise_issue(
    hass: HomeAssistant, entry: DexcomConfigEntry, issue: str, **placeholders: str
) -> None:
    """Raise an issue of an account, or keep it raised."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"{issue}_{entry.entry_id}",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key=issue,
        translation_placeholders={"account": entry.title, **placeholders},
    )


def clear_issue(hass: HomeAssistant, entry: DexcomConfigEntry, issue: str) -> None:
    """Clear an issue of an account."""
    ir.async_delete_issue(hass, DOMAIN, f"{issue}_{entry.entry_id}")
