"""Application credentials: the developer app that a person registered with Dexcom."""

from homeassistant.components.application_credentials import ClientCredential
from homeassistant.core import HomeAssistant
from homeassistant.helpers.config_entry_oauth2_flow import (
    MY_AUTH_CALLBACK_PATH,
    AbstractOAuth2Implementation,
)

from .api import DexcomOAuth2Implementation
from .const import DEVELOPER_PORTAL_URL


async def async_get_auth_implementation(
    hass: HomeAssistant, auth_domain: str, credential: ClientCredential
) -> AbstractOAuth2Implementation:
    """Return the credentials as something that can sign in."""
    return DexcomOAuth2Implementation(hass, auth_domain, credential)


async def async_get_description_placeholders(hass: HomeAssistant) -> dict[str, str]:
    """Return what the dialog for the credentials refers to."""
    return {
        "developer_portal_url": DEVELOPER_PORTAL_URL,
        "redirect_url": MY_AUTH_CALLBACK_PATH,
    }
