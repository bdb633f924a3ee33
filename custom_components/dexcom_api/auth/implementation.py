"""Home Assistant's OAuth2, adapted to Dexcom's token endpoint."""

from http import HTTPStatus
import logging
from typing import Any, Final, override

from aiohttp import ClientError, ClientResponse, ClientTimeout

from homeassistant.components.application_credentials import (
    AuthImplementation,
    AuthorizationServer,
    ClientCredential,
)
from homeassistant.const import CONF_ACCESS_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    OAuth2TokenRequestConnectionError,
    OAuth2TokenRequestReauthError,
    OAuth2TokenRequestTransientError,
)
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from ..const import DOMAIN
from ..dexcom import SERVERS, Server
from ..dexcom.const import AUTHORIZE_PATH, REQUEST_TIMEOUT, SCOPE, TOKEN_PATH
from .token_journal import RENEWALS

_LOGGER = logging.getLogger(__name__)

# The OAuth2 error for a refresh token or code that is used up, expired, or revoked. Every other
# refusal of the token endpoint has been seen to pass.
INVALID_GRANT: Final = "invalid_grant"

# The OAuth2 errors for a client ID or secret that Dexcom does not, or no longer, know.
INVALID_CLIENT: Final = "invalid_client"
UNAUTHORIZED_CLIENT: Final = "unauthorized_client"

# Dexcom's access tokens live for two hours. Source: "Authentication".
USUAL_LIFETIME_SECONDS: Final = 2 * 3600
MAX_LIFETIME_SECONDS: Final = 24 * 3600


class CredentialsRejectedError(OAuth2TokenRequestTransientError):
    """Dexcom no longer knows the client ID or secret; the sign-in itself may be fine."""


REFUSALS: Final = {
    INVALID_GRANT: OAuth2TokenRequestReauthError,
    INVALID_CLIENT: CredentialsRejectedError,
    UNAUTHORIZED_CLIENT: CredentialsRejectedError,
}


class DexcomOAuth2Implementation(AuthImplementation):
    """A person's application credentials, used at the server of an account's region."""

    def __init__(
        self, hass: HomeAssistant, auth_domain: str, credential: ClientCredential
    ) -> None:
        """Use the server in the United States until a region is chosen."""
        super().__init__(hass, auth_domain, credential, authorization_server(Server.US))
        self.refused_with: str | None = None

    def use_server(self, server: Server) -> None:
        """Sign in and renew tokens at the server of a region."""
        urls = authorization_server(server)
        self.authorize_url = urls.authorize_url
        self.token_url = urls.token_url

    @property
    @override
    def extra_authorize_data(self) -> dict[str, str]:
        """Return the only scope that Dexcom has."""
        return {"scope": SCOPE}

    @override
    async def _async_refresh_token(self, token: dict[str, Any]) -> dict[str, Any]:
        """Return renewed tokens, with the number of renewals since the sign-in."""
        renewed = await super()._async_refresh_token(token)
        return {**renewed, RENEWALS: token.get(RENEWALS, 0) + 1}

    @override
    async def _token_request(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return the answer of the token endpoint.

        Raises OAuth2TokenRequestReauthError, which asks for a new sign-in, only if the grant is
        invalid, and another OAuth2TokenRequestError for everything that can pass.
        """
        self.refused_with = None
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
                answer = await json_object(response)
        except (ClientError, TimeoutError) as err:
            _LOGGER.debug("No answer from the token endpoint: %s", type(err).__name__)
            # An error of aiohttp can quote the request, including the secret.
            raise OAuth2TokenRequestConnectionError(domain=DOMAIN) from None
        if response.status != HTTPStatus.OK:
            self._raise_refusal(response, answer.get("error"))
        return usable_token(answer)

    def _raise_refusal(self, response: ClientResponse, error: object) -> None:
        """Raise the error that fits a refusal of the token endpoint."""
        self.refused_with = error if isinstance(error, str) else None
        _LOGGER.debug("The token endpoint answered with status %s", response.status)
        raise REFUSALS.get(self.refused_with or "", OAuth2TokenRequestTransientError)(
            request_info=response.request_info,
            history=response.history,
            status=response.status,
            message=response.reason or "",
            headers=response.headers,
            domain=DOMAIN,
        )


def authorization_server(server: Server) -> AuthorizationServer:
    """Return the URLs for signing in and for tokens in a region."""
    return AuthorizationServer(
        authorize_url=f"{SERVERS[server]}{AUTHORIZE_PATH}",
        token_url=f"{SERVERS[server]}{TOKEN_PATH}",
    )


async def json_object(response: ClientResponse) -> dict[str, Any]:
    """Return the body of a response, or an empty object if it isn't a JSON object."""
    try:
        answer = await response.json(content_type=None)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def usable_token(answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer of the token endpoint with a plausible lifetime in seconds.

    Tokens with an implausible lifetime are kept, because the previous ones are used up. Raises
    OAuth2TokenRequestConnectionError if there is no access token.
    """
    if not isinstance(answer.get(CONF_ACCESS_TOKEN), str):
        raise OAuth2TokenRequestConnectionError(domain=DOMAIN)
    try:
        seconds = int(float(answer.get("expires_in", "")))
    except TypeError, ValueError, OverflowError:
        seconds = 0
    if not 0 < seconds <= MAX_LIFETIME_SECONDS:
        seconds = USUAL_LIFETIME_SECONDS
    return {**answer, "expires_in": seconds}
