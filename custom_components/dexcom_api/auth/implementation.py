"""Home Assistant's OAuth2, adapted to Dexcom's token endpoint."""

from collections.abc import Callable
from http import HTTPStatus
import json
import logging
from typing import Any, Final, override

from aiohttp import ClientError, ClientTimeout

from homeassistant.components.application_credentials import (
    AuthImplementation,
    AuthorizationServer,
    ClientCredential,
)
from homeassistant.const import CONF_ACCESS_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    OAuth2TokenRequestConnectionError,
    OAuth2TokenRequestError,
    OAuth2TokenRequestReauthError,
    OAuth2TokenRequestTransientError,
)
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from ..const import DOMAIN
from ..dexcom.const import (
    AUTHORIZE_PATH,
    REQUEST_TIMEOUT,
    SCOPE,
    SERVERS,
    TOKEN_PATH,
    Server,
)

_LOGGER = logging.getLogger(__name__)

# Dexcom's access tokens live for two hours. Source: "Authentication".
USUAL_LIFETIME_SECONDS: Final = 2 * 3600
MAX_LIFETIME_SECONDS: Final = 24 * 3600


class CredentialsRejectedError(OAuth2TokenRequestTransientError):
    """Dexcom doesn't accept the client ID or secret; the sign-in itself may be fine."""


# The OAuth2 errors that last, with the exception for each. Any other refusal has been seen to pass.
LASTING_ERRORS: Final[dict[str, type[OAuth2TokenRequestError]]] = {
    # The refresh token or code is used up, expired, or revoked.
    "invalid_grant": OAuth2TokenRequestReauthError,
    "invalid_client": CredentialsRejectedError,
    "unauthorized_client": CredentialsRejectedError,
}


class DexcomOAuth2Implementation(AuthImplementation):
    """Application credentials, used at the server of an account's region."""

    def __init__(
        self, hass: HomeAssistant, auth_domain: str, credential: ClientCredential
    ) -> None:
        """Use the server in the United States until a region is chosen."""
        super().__init__(hass, auth_domain, credential, AuthorizationServer("", ""))
        self.use_server(Server.US)
        self.last_error: type[OAuth2TokenRequestError] | None = None
        self._keep: Callable[[bytes], None] | None = None

    def use_server(self, server: Server) -> None:
        """Sign in and renew tokens at the server of a region."""
        self.authorize_url = f"{SERVERS[server]}{AUTHORIZE_PATH}"
        self.token_url = f"{SERVERS[server]}{TOKEN_PATH}"

    async def async_renew(
        self, token: dict[str, Any], keep: Callable[[bytes], None]
    ) -> dict[str, Any]:
        """Return the token that replaces one; ``keep`` is called with the answer as it arrives."""
        self._keep = keep
        try:
            return await self.async_refresh_token(token)
        finally:
            self._keep = None

    @property
    @override
    def extra_authorize_data(self) -> dict[str, str]:
        """Return Dexcom's only scope."""
        return {"scope": SCOPE}

    @override
    async def _token_request(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return the answer of the token endpoint.

        Raises OAuth2TokenRequestReauthError only for an invalid grant, because it makes Home
        Assistant ask for a new sign-in. Other failures raise other OAuth2TokenRequestBaseErrors.
        """
        self.last_error = None
        form = {
            **data,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        timeout = ClientTimeout(total=REQUEST_TIMEOUT.total_seconds())
        session = async_get_clientsession(self.hass)
        try:
            async with session.post(
                self.token_url, data=form, timeout=timeout, allow_redirects=False
            ) as response:
                body = await response.read()
                if self._keep is not None:
                    self._keep(body)
        except (ClientError, TimeoutError) as err:
            _LOGGER.debug("No answer from the token endpoint: %s", type(err).__name__)
            # An error of aiohttp can quote the request, including the secret.
            raise OAuth2TokenRequestConnectionError(domain=DOMAIN) from None
        answer = json_object(body)
        if response.status == HTTPStatus.OK:
            return usable_token(answer, data.get("refresh_token"))
        _LOGGER.debug("The token endpoint answered with status %s", response.status)
        error = str(answer.get("error"))
        self.last_error = LASTING_ERRORS.get(error, OAuth2TokenRequestTransientError)
        raise self.last_error(
            request_info=response.request_info,
            history=response.history,
            status=response.status,
            message=response.reason or "",
            headers=response.headers,
            domain=DOMAIN,
        )


def json_object(body: bytes) -> dict[str, Any]:
    """Return the JSON object in a body, empty if there is none."""
    try:
        answer = json.loads(body)
    except ValueError, RecursionError:
        return {}
    return answer if isinstance(answer, dict) else {}


def usable_token(
    answer: dict[str, Any], sent_refresh_token: str | None
) -> dict[str, Any]:
    """Return an answer of the token endpoint, with the usual lifetime if it has no plausible one.

    The tokens have to be kept because the previous ones are used up. Without a new refresh token,
    the one that was sent stays. Raises OAuth2TokenRequestConnectionError if there is no access
    token, or no refresh token at all: the sign-in would end after two hours.
    """
    refresh_token = answer.get("refresh_token")
    if not is_token(refresh_token):
        refresh_token = sent_refresh_token
    if not is_token(answer.get(CONF_ACCESS_TOKEN)) or refresh_token is None:
        raise OAuth2TokenRequestConnectionError(domain=DOMAIN)
    try:
        seconds = int(float(answer.get("expires_in", "")))
    except TypeError, ValueError, OverflowError:
        seconds = 0
    if not 0 < seconds <= MAX_LIFETIME_SECONDS:
        seconds = USUAL_LIFETIME_SECONDS
    return {**answer, "refresh_token": refresh_token, "expires_in": seconds}


def is_token(sent: object) -> bool:
    """Return whether something that was sent can be a token."""
    return isinstance(sent, str) and bool(sent)
