"""Home Assistant's OAuth2 as the client's source of tokens."""

import asyncio
from http import HTTPStatus
import logging
import time
from typing import Any, Final, cast, override

from aiohttp import ClientError, ClientResponse, ClientTimeout

from homeassistant.components.application_credentials import (
    AuthImplementation,
    AuthorizationServer,
    ClientCredential,
)
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_ACCESS_TOKEN, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    OAuth2TokenRequestBaseError,
    OAuth2TokenRequestConnectionError,
    OAuth2TokenRequestReauthError,
    OAuth2TokenRequestTransientError,
)
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.config_entry_oauth2_flow import (
    async_get_config_entry_implementation,
)

from ..const import CONF_SERVER, DOMAIN
from ..dexcom import SERVERS, Server
from ..dexcom.const import AUTHORIZE_PATH, REQUEST_TIMEOUT, SCOPE, TOKEN_PATH
from .token_journal import RENEWALS, TokenJournal

_LOGGER = logging.getLogger(__name__)

# The OAuth2 error of a refresh token or code that is used up, expired or revoked. Any other
# refusal of the token endpoint has been seen to be passing.
INVALID_GRANT: Final = "invalid_grant"

# The errors of a client ID or secret that is not, or no longer, that of an app.
INVALID_CLIENT: Final = "invalid_client"
UNAUTHORIZED_CLIENT: Final = "unauthorized_client"

# A token is renewed this long before it expires.
EXPIRY_MARGIN_SECONDS: Final = 60
# Dexcom's access tokens live for two hours. Source: "Authentication".
USUAL_LIFETIME_SECONDS: Final = 2 * 3600
MAX_LIFETIME_SECONDS: Final = 24 * 3600


class CredentialsRejectedError(OAuth2TokenRequestTransientError):
    """Dexcom doesn't know the client ID or secret any more; the sign-in itself may be fine."""


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
        """Point the credentials at the first server until a region is chosen."""
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
        """Ask for the only scope that Dexcom has."""
        return {"scope": SCOPE}

    @override
    async def _async_refresh_token(self, token: dict[str, Any]) -> dict[str, Any]:
        """Renew tokens, and count it."""
        renewed = await super()._async_refresh_token(token)
        return {**renewed, RENEWALS: token.get(RENEWALS, 0) + 1}

    @override
    async def _token_request(self, data: dict[str, Any]) -> dict[str, Any]:
        """Ask the token endpoint, and let only a dead grant count as a lost sign-in."""
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
            # What aiohttp raises can quote the request, secret and all.
            raise OAuth2TokenRequestConnectionError(domain=DOMAIN) from None
        if response.status != HTTPStatus.OK:
            self._raise_refusal(response, answer.get("error"))
        return usable_token(answer)

    def _raise_refusal(self, response: ClientResponse, error: object) -> None:
        """Raise what an error of the token endpoint means."""
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


class EntryTokens:
    """The tokens of an account: renewed one at a time, and kept in its config entry."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        implementation: DexcomOAuth2Implementation,
        journal: TokenJournal,
    ) -> None:
        """Take the account's tokens and the credentials that renew them."""
        self._hass = hass
        self._entry = entry
        self._app = app_of(entry)
        self._implementation = implementation
        self._journal = journal
        self._renewal: asyncio.Task[str] | None = None
        self._closed = False

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Return an access token, a fresh one in place of a token that Dexcom rejected.

        Raises Home Assistant's OAuth2TokenRequestError and its kin. A renewal that has begun is
        finished whatever happens to the caller: its refresh token works only once.
        """
        if self._renewal is None:
            token: dict[str, Any] = self._entry.data[CONF_TOKEN]
            access_token: str = token[CONF_ACCESS_TOKEN]
            fresh = token["expires_at"] > time.time() + EXPIRY_MARGIN_SECONDS
            if fresh and access_token != rejected:
                return access_token
            if (
                self._closed
                or self._hass.is_stopping
                or app_of(self._entry) != self._app
            ):
                # What is written while stopping may be written too late; and the tokens of
                # another app are renewed once the account is loaded anew with its credentials.
                raise OAuth2TokenRequestConnectionError(domain=DOMAIN)
            self._renewal = self._hass.async_create_task(
                self._async_renew(token), f"{DOMAIN} renew token", eager_start=False
            )
            self._renewal.add_done_callback(self._renewal_done)
        return await asyncio.shield(self._renewal)

    async def async_close(self) -> None:
        """Wait for a renewal that is under way, and begin none any more.

        Another one at the same time, of whoever comes next, would use up the same refresh token.
        """
        while self._renewal is not None:
            await asyncio.wait([self._renewal])
        self._closed = True

    async def _async_renew(self, token: dict[str, Any]) -> str:
        """Renew the tokens and keep the new ones before anything uses them.

        Where somebody signs in again meanwhile, the tokens of that sign-in stay.
        """
        try:
            renewed = await self._implementation.async_refresh_token(token)
        except OAuth2TokenRequestBaseError:
            if self._is_present(token):
                raise
        else:
            data = {**self._entry.data, CONF_TOKEN: renewed}
            if await self._journal.async_write(data, lambda: self._is_present(token)):
                self._hass.config_entries.async_update_entry(self._entry, data=data)
        return cast(str, self._entry.data[CONF_TOKEN][CONF_ACCESS_TOKEN])

    def _is_present(self, token: dict[str, Any]) -> bool:
        """Tell whether tokens are still those of the account."""
        return bool(self._entry.data[CONF_TOKEN] == token)

    def _renewal_done(self, renewal: asyncio.Task[str]) -> None:
        """Forget a renewal that ended, and mark its error as seen."""
        self._renewal = None
        if not renewal.cancelled():
            renewal.exception()


class FlowTokens:
    """The tokens that a sign-in has just brought, before there is an entry."""

    def __init__(
        self, implementation: DexcomOAuth2Implementation, token: dict[str, Any]
    ) -> None:
        """Take the answer of the token endpoint, and the credentials that renew it."""
        self.token = token
        self._implementation = implementation

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Return the access token, renewed if the dialog was open for longer than it lives."""
        if self.token[CONF_ACCESS_TOKEN] == rejected:
            self.token = await self._implementation.async_refresh_token(self.token)
        return cast(str, self.token[CONF_ACCESS_TOKEN])


def app_of(entry: ConfigEntry) -> dict[str, Any]:
    """Return what an account was signed in with: the credentials and the region."""
    return {key: value for key, value in entry.data.items() if key != CONF_TOKEN}


def authorization_server(server: Server) -> AuthorizationServer:
    """Return where to sign in to an account of a region, and where to get its tokens."""
    return AuthorizationServer(
        authorize_url=f"{SERVERS[server]}{AUTHORIZE_PATH}",
        token_url=f"{SERVERS[server]}{TOKEN_PATH}",
    )


async def async_get_entry_tokens(
    hass: HomeAssistant, entry: ConfigEntry
) -> EntryTokens:
    """Return the tokens of an account, renewed at the server of its region."""
    journal = TokenJournal(hass, entry.entry_id)
    hass.config_entries.async_update_entry(
        entry, data=await journal.async_newest(entry.data)
    )
    implementation = await async_get_config_entry_implementation(hass, entry)
    assert isinstance(implementation, DexcomOAuth2Implementation)
    implementation.use_server(Server(entry.data[CONF_SERVER]))
    return EntryTokens(hass, entry, implementation, journal)


async def json_object(response: ClientResponse) -> dict[str, Any]:
    """Return the body of an answer, empty where it isn't a JSON object."""
    try:
        answer = await response.json(content_type=None)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def usable_token(answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer of the token endpoint with a lifetime in seconds that can be believed.

    New tokens are never thrown away for an odd lifetime: those before them are used up.
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
