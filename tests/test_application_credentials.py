"""The dialog for application credentials, and what they become."""

from string import Formatter

import pytest
from yarl import URL

from custom_components.dexcom_api.application_credentials import (
    async_get_description_placeholders,
)
from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.helpers.config_entry_oauth2_flow import async_get_implementations

from .browser import texts_of
from .conftest import CREDENTIALS


async def test_description_placeholders(hass: HomeAssistant) -> None:
    """The dialog has exactly what its text refers to."""
    placeholders = await async_get_description_placeholders(hass)

    text = texts_of(DOMAIN)["application_credentials"]["description"]
    fields = {field for _, field, _, _ in Formatter().parse(text) if field}
    assert placeholders.keys() == fields
    assert placeholders == {
        "developer_portal_url": "https://developer.dexcom.com",
        "redirect_url": "https://homeassistant.example/auth/external/callback",
    }


async def test_redirect_url_without_my(hass: HomeAssistant) -> None:
    """Without My Home Assistant, people come back to the address of Home Assistant itself."""
    await hass.config.async_update(external_url="https://home.example.org")
    placeholders = await async_get_description_placeholders(hass)
    assert (
        placeholders["redirect_url"]
        == "https://home.example.org/auth/external/callback"
    )


@pytest.mark.usefixtures("credentials", "current_request_with_host")
async def test_redirect_url_is_the_one_that_is_used(hass: HomeAssistant) -> None:
    """With My Home Assistant the way back is the one that the dialog names."""
    hass.config.components.add("my")
    placeholders = await async_get_description_placeholders(hass)

    implementations = await async_get_implementations(hass, DOMAIN)

    assert list(implementations) == [CREDENTIALS]
    url = await implementations[CREDENTIALS].async_generate_authorize_url("flow")
    assert URL(url).query["redirect_uri"] == placeholders["redirect_url"]
