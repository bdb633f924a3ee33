"""How Home Assistant handles errors of the client and of the token endpoint."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final, TypedDict

from homeassistant.exceptions import (
    HomeAssistantError,
    OAuth2TokenRequestBaseError,
    OAuth2TokenRequestReauthError,
)
from homeassistant.helpers.update_coordinator import UpdateFailed

from ..auth.implementation import CredentialsRejectedError
from ..auth.refusal import SignInRefusedError
from ..auth.token_journal import TokensNotSavedError
from ..const import DOMAIN
from ..dexcom.const import MAX_REST
from ..dexcom.errors import DexcomError, DexcomOtherUserError, DexcomRateLimitError

# Everything that a request to Dexcom can raise.
FETCH_ERRORS: Final = (DexcomError, OAuth2TokenRequestBaseError)

# The waits after the first, second, ... request that failed or found nothing new.
BACK_OFF: Final = tuple(
    timedelta(seconds=seconds) for seconds in (30, 60, 120, 300, 600, 900)
)


class Translation(TypedDict, total=False):
    """The arguments of an error that name its text."""

    translation_domain: str
    translation_key: str
    translation_placeholders: dict[str, str]


def back_off(attempts: int) -> timedelta:
    """Return how long to wait after a number of failed attempts."""
    return BACK_OFF[min(max(attempts, 1), len(BACK_OFF)) - 1]


def is_sign_in_refused(err: Exception) -> bool:
    """Return whether Dexcom refuses the sign-in, and not just a request for data."""
    return isinstance(err, (SignInRefusedError, OAuth2TokenRequestReauthError))


def server_wait(err: Exception) -> timedelta:
    """Return how long Dexcom asks to wait after an error."""
    if isinstance(err, DexcomRateLimitError) and err.retry_after_seconds is not None:
        most_seconds = MAX_REST.total_seconds()
        return timedelta(seconds=min(err.retry_after_seconds, most_seconds))
    return timedelta(0)


def translation(err: Exception) -> Translation:
    """Return the arguments for the text that says what happened and what to do."""
    if is_sign_in_refused(err):
        return Translation(translation_domain=DOMAIN, translation_key="sign_in_lost")
    match err:
        case DexcomRateLimitError():
            key = "rate_limited"
        case CredentialsRejectedError():
            key = "credentials_rejected"
        case TokensNotSavedError():
            key = "cannot_save"
        case DexcomOtherUserError():
            key = "other_user"
        case DexcomError():
            return Translation(
                translation_domain=DOMAIN,
                translation_key="cannot_fetch",
                translation_placeholders={"error": str(err)},
            )
        case _:
            key = "cannot_renew"
    return Translation(translation_domain=DOMAIN, translation_key=key)


def update_error(err: Exception, wait: timedelta | None = None) -> UpdateFailed:
    """Return the error of a poll, with the wait until the next one if it isn't the interval."""
    return UpdateFailed(
        **translation(err), retry_after=wait.total_seconds() + 1 if wait else None
    )


@contextmanager
def translated_errors() -> Iterator[None]:
    """Turn the errors of requests into HomeAssistantError with a translated message."""
    try:
        yield
    except FETCH_ERRORS as err:
        failure = HomeAssistantError(**translation(err))
        raise failure from err
