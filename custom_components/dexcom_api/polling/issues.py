"""Repair issues: what only the person can mend, and what is mended again.

A sign-in that Dexcom no longer accepts is not among them: Home Assistant raises an issue of its
own for it.
"""

from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..auth.implementation import CredentialsRejectedError
from ..const import DEVELOPER_PORTAL_URL, DOMAIN

CREDENTIALS_REJECTED: Final = "credentials_rejected"
NO_UPLOAD: Final = "no_upload"
WRONG_REGION: Final = "wrong_region"
ISSUES: Final = (CREDENTIALS_REJECTED, NO_UPLOAD, WRONG_REGION)


@callback
def report_error(hass: HomeAssistant, entry: ConfigEntry, err: Exception) -> None:
    """Raise an issue for an error that doesn't pass by itself."""
    if isinstance(err, CredentialsRejectedError):
        raise_issue(
            hass, entry, CREDENTIALS_REJECTED, developer_portal_url=DEVELOPER_PORTAL_URL
        )


@callback
def clear_issues(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Clear all issues of an account."""
    for issue in ISSUES:
        clear_issue(hass, entry, issue)


def raise_issue(
    hass: HomeAssistant, entry: ConfigEntry, issue: str, **placeholders: str
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


def clear_issue(hass: HomeAssistant, entry: ConfigEntry, issue: str) -> None:
    """Clear an issue of an account."""
    ir.async_delete_issue(hass, DOMAIN, f"{issue}_{entry.entry_id}")
