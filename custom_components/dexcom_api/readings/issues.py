"""Repair issues: what only the person can fix or decide.

A sign-in that Dexcom no longer accepts isn't among them: Home Assistant raises its own issue.
"""

from datetime import datetime, timedelta
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_NAME
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import dt as dt_util

from ..auth.implementation import CredentialsRejectedError
from ..const import DEVELOPER_PORTAL_URL, DOMAIN
from ..dexcom.errors import DexcomError, DexcomOtherUserError
from ..naming import SIGNAL_RENAMED, async_account_name
from ..options import is_fed_by_dexcom
from ..texts import escape_markdown
from .state import ReadingsState

CREDENTIALS_REJECTED: Final = "credentials_rejected"
DISK_TROUBLE: Final = "disk_trouble"
MORE_HISTORY: Final = "more_history"
NO_UPLOAD: Final = "no_upload"
OTHER_USER: Final = "other_user"
WRONG_REGION: Final = "wrong_region"
# Home Assistant's own issue, which keeps the name it was raised with.
REAUTH: Final = "config_entry_reauth"
ISSUES: Final = (
    CREDENTIALS_REJECTED,
    DISK_TROUBLE,
    MORE_HISTORY,
    NO_UPLOAD,
    OTHER_USER,
    WRONG_REGION,
)

NO_UPLOAD_AFTER: Final = timedelta(days=3)

# Receivers are uploaded by hand, once per session or before a visit to the clinic.
RECEIVER: Final = "receiver"

# A new account has its first reading hours after the first sensor. One with neither a reading nor
# a device after a day probably lives in another region.
NO_DATA_AFTER: Final = timedelta(days=1)


@callback
def report_error(hass: HomeAssistant, entry: ConfigEntry, err: Exception) -> None:
    """Raise an issue for an error that doesn't resolve itself."""
    if isinstance(err, CredentialsRejectedError):
        raise_issue(
            hass, entry, CREDENTIALS_REJECTED, developer_portal_url=DEVELOPER_PORTAL_URL
        )
    elif isinstance(err, DexcomOtherUserError):
        raise_issue(hass, entry, OTHER_USER)


@callback
def report_success(
    hass: HomeAssistant,
    entry: ConfigEntry,
    state: ReadingsState,
    devices_error: DexcomError | None,
) -> None:
    """Raise or clear issues after a successful poll, in which only the devices may have failed."""
    if not is_fed_by_dexcom(entry):
        return
    now = dt_util.utcnow()
    clear_issue(hass, entry, CREDENTIALS_REJECTED)
    if not isinstance(devices_error, DexcomOtherUserError):
        clear_issue(hass, entry, OTHER_USER)
    else:
        report_error(hass, entry, devices_error)
    if are_uploads_missing(state, now):
        days = str((now - last_sign_of_life(state, now)).days)
        raise_issue(hass, entry, NO_UPLOAD, days=days)
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
    """Return when Dexcom last received anything from the account."""
    moments = (state.last_upload, state.newest)
    return max((moment for moment in moments if moment), default=now)


@callback
def clear_issues(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Clear all issues of an account."""
    for issue in ISSUES:
        clear_issue(hass, entry, issue)


@callback
def async_rename_issues(hass: HomeAssistant) -> None:
    """Keep the names of accounts in their issues up to date, from now on."""
    registry = ir.async_get(hass)

    @callback
    def async_rename(entry: ConfigEntry) -> None:
        for kind in ISSUES:
            issue = registry.async_get_issue(DOMAIN, f"{kind}_{entry.entry_id}")
            if issue is not None and issue.translation_placeholders is not None:
                raise_issue(hass, entry, kind, **issue.translation_placeholders)
        reauth_id = f"{REAUTH}_{DOMAIN}_{entry.entry_id}"
        issue = registry.async_get_issue(HOMEASSISTANT_DOMAIN, reauth_id)
        if issue is not None and issue.active:
            ir.async_create_issue(
                hass,
                HOMEASSISTANT_DOMAIN,
                reauth_id,
                data=issue.data,
                is_fixable=False,
                issue_domain=DOMAIN,
                severity=ir.IssueSeverity.ERROR,
                translation_key=REAUTH,
                translation_placeholders={CONF_NAME: async_account_name(hass, entry)},
            )

    async_dispatcher_connect(hass, SIGNAL_RENAMED, async_rename)


def raise_issue(
    hass: HomeAssistant, entry: ConfigEntry, issue: str, **placeholders: str
) -> None:
    """Raise an issue of an account, or keep it raised.

    Its title is plain text and contains ``account``; its description, ``account_markdown``. An
    offer waits for an answer in a dialog, also after a restart.
    """
    name = async_account_name(hass, entry)
    is_offer = issue == MORE_HISTORY
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"{issue}_{entry.entry_id}",
        data={"entry_id": entry.entry_id},
        is_fixable=is_offer,
        is_persistent=is_offer,
        severity=ir.IssueSeverity.WARNING,
        translation_key=issue,
        translation_placeholders={
            **placeholders,
            "account": name,
            "account_markdown": escape_markdown(name),
        },
    )


def clear_issue(hass: HomeAssistant, entry: ConfigEntry, issue: str) -> None:
    """Clear an issue of an account."""
    ir.async_delete_issue(hass, DOMAIN, f"{issue}_{entry.entry_id}")
