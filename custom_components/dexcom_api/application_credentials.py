"""Application credentials: the app that a person registered with Dexcom."""

from typing import Final

from aiohttp.hdrs import ORIGIN

from homeassistant.components.application_credentials import ClientCredential
from homeassistant.core import HomeAssistant
from homeassistant.helpers.config_entry_oauth2_flow import (
    AUTH_CALLBACK_PATH,
    MY_AUTH_CALLBACK_PATH,
)
from homeassistant.helpers.http import current_request
from homeassistant.helpers.network import NoURLAvailableError, get_url

from .auth.implementation import DexcomOAuth2Implementation
from .const import DEVELOPER_PORTAL_URL

EXAMPLE_URL: Final = "https://homeassistant.example"


async def async_get_auth_implementation(
    hass: HomeAssistant, auth_domain: str, credential: ClientCredential
) -> DexcomOAuth2Implementation:
    """Return the OAuth2 implementation that uses the credentials."""
    return DexcomOAuth2Implementation(hass, auth_domain, credential)


async def async_get_description_placeholders(hass: HomeAssistant) -> dict[str, str]:
    """Return the URLs that the dialog for credentials shows."""
    return {
        "developer_portal_url": DEVELOPER_PORTAL_URL,
        "redirect_url": redirect_url(hass),
    }


def redirect_url(hass: HomeAssistant) -> str:
    """Return the redirect URI that the sign-in will send, which has to be registered with Dexcom.

    Without My Home Assistant, it starts with the address at which the browser opened the dialog.
    The dialog asks over a WebSocket, whose handshake names that address in its Origin header.
    """
    if "my" in hass.config.components:
        return MY_AUTH_CALLBACK_PATH
    request = current_request.get()
    base_url = request.headers.get(ORIGIN, "") if request is not None else ""
    if not base_url.startswith("http"):
        # The request isn't a browser's, or its page hides its address.
        try:
            base_url = get_url(hass, prefer_external=True)
        except NoURLAvailableError:
            base_url = EXAMPLE_URL
    return f"{base_url}{AUTH_CALLBACK_PATH}"
