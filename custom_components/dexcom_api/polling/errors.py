"""What Home Assistant is to make of the errors of the client and of the token endpoint."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final, TypedDict

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    ConfigEntryAuthFailed,
    HomeAssistantError,
    OAuth2TokenRequestBaseError,
    OAuth2TokenRequestReauthError,
)
from homeassistant.helpers.update_coordinator import UpdateFailed

from ..auth.implementation import CredentialsRejectedError
from ..const import DOMAIN
from ..dexcom.const import MAX_REST
from ..dexcom.errors import DexcomAuthenticationError, DexcomError, DexcomRateLimitError

# All that asking Dexcom for something can raise.
FETCH_ERRORS: Final = (DexcomError, OAuth2TokenRequestBaseError)


class Translation(TypedDict, total=False):
    """Where the text of an error stands."""

    translation_domain: str
    translation_key: str
    translation_placeholders: dict[str, str]


def sign_in_lost(err: Exception) -> bool:
    """Return whether only signing in again can help."""
    return isinstance(err, (DexcomAuthenticationError, OAuth2TokenRequestReauthError))


def wanted_wait(err: Exception) -> timedelta:
    """Return how long Dexcom wants to be left alone after an error."""
    if isinstance(err, DexcomRateLimitError) and err.retry_after_seconds is not None:
        return min(timedelta(seconds=min(err.retry_after_seconds, 1e6)), MAX_REST)
    return timedelta(0)


def translation(err: Exception) -> Translation:
    """Return the text that tells a person what happened and what to do."""
    if sign_in_lost(err):
        return Translation(translation_domain=DOMAIN, translation_key="sign_in_lost")
    match err:
        case DexcomRateLimitError():
            key = "rate_limited"
        case CredentialsRejectedError():
            key = "credentials_rejected"
        case DexcomError():
            return Translation(
                translation_domain=DOMAIN,
                translation_key="cannot_fetch",
                translation_placeholders={"error": str(err)},
            )
        case _:
            key = "cannot_renew"
    return Translation(translation_domain=DOMAIN, translation_key=key)


def update_error(
    err: Exception, wait: timedelta | None = None
) -> ConfigEntryAuthFailed | UpdateFailed:
    """Return the error of a poll, and how long to wait if that isn't the usual interval."""
    if sign_in_lost(err):
        return ConfigEntryAuthFailed(**translation(err))
    return UpdateFailed(
        **translation(err), retry_after=wait.total_seconds() + 1 if wait else None
    )


def action_error(err: Exception) -> HomeAssistantError:
    """Return the error of an action."""
    return HomeAssistantError(**translation(err))


@contextmanager
def translated_errors(hass: HomeAssistant, entry: ConfigEntry) -> Iterator[None]:
    """Raise errors that say what went wrong, and request a sign-in where only that helps."""
    try:
        yield
    except FETCH_ERRORS as err:
        if sign_in_lost(err):
            entry.async_start_reauth(hass)
        raise action_error(err) from err
