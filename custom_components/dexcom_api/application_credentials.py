"""Application credentials: the developer app that a person registered with Dexcom."""

from typing import Final

from homeassistant.components.application_credentials import ClientCredential
from homeassistant.core import HomeAssistant
from homeassistant.helpers.config_entry_oauth2_flow import (
    AUTH_CALLBACK_PATH,
    MY_AUTH_CALLBACK_PATH,
    AbstractOAuth2Implementation,
)
from homeassistant.helpers.network import NoURLAvailableError, get_url

from .auth.implementation import DexcomOAuth2Implementation
from .const import DEVELOPER_PORTAL_URL

EXAMPLE_URL: Final = "https://homeassistant.example"


async def async_get_auth_implementation(
    hass: HomeAssistant, auth_domain: str, credential: ClientCredential
) -> AbstractOAuth2Implementation:
    """Return the OAuth2 implementation that uses the credentials."""
    return DexcomOAuth2Implementation(hass, auth_domain, credential)


async def async_get_description_placeholders(hass: HomeAssistant) -> dict[str, str]:
    """Return the URLs that the dialog for credentials shows."""
    return {
        "developer_portal_url": DEVELOPER_PORTAL_URL,
        "redirect_url": redirect_url(hass),
    }


def redirect_url(hass: HomeAssistant) -> str:
    """Return the redirect URI, which has to be registered with Dexcom."""
    if "my" in hass.config.components:
        return MY_AUTH_CALLBACK_PATH
    try:
        base_url = get_url(hass, prefer_external=True)
    except NoURLAvailableError:
        base_url = EXAMPLE_URL
    return f"{base_url}{AUTH_CALLBACK_PATH}"
