"""The dialog for application credentials, and what they become."""

from string import Formatter

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from yarl import URL

from custom_components.dexcom_api.application_credentials import (
    async_get_description_placeholders,
)
from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.helpers.config_entry_oauth2_flow import (
    HEADER_FRONTEND_BASE,
    async_get_implementations,
)
from homeassistant.setup import async_setup_component

from .browser import texts_of
from .conftest import CREDENTIALS


@pytest.mark.parametrize(
    "external_url", ["https://home.example.org", "https://homeassistant.example"]
)
async def test_description_placeholders(hass: HomeAssistant, external_url: str) -> None:
    """The dialog has exactly what its text refers to, at best with Home Assistant's address."""
    if external_url != "https://homeassistant.example":
        await hass.config.async_update(external_url=external_url)
    placeholders = await async_get_description_placeholders(hass)
    text = texts_of(DOMAIN)["application_credentials"]["description"]
    fields = {field for _, field, _, _ in Formatter().parse(text) if field}
    assert placeholders.keys() == fields
    assert placeholders == {
        "developer_portal_url": "https://developer.dexcom.com",
        "redirect_url": f"{external_url}/auth/external/callback",
    }


@pytest.mark.usefixtures("credentials", "current_request_with_host")
async def test_redirect_url_is_the_one_that_is_used(hass: HomeAssistant) -> None:
    """With My Home Assistant the way back is the one that the dialog names."""
    hass.config.components.add("my")
    placeholders = await async_get_description_placeholders(hass)

    implementations = await async_get_implementations(hass, DOMAIN)

    assert list(implementations) == [CREDENTIALS]
    url = await implementations[CREDENTIALS].async_generate_authorize_url("flow")
    assert URL(url).query["redirect_uri"] == placeholders["redirect_url"]


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    "address", ["http://192.168.1.20:8123", "https://home.example.org"]
)
async def test_redirect_url_at_any_address(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_access_token: str,
    address: str,
) -> None:
    """Without My Home Assistant, the dialog names the URI of the address that is open."""
    await hass.config.async_update(external_url="https://another.example.org")
    assert await async_setup_component(hass, "config", {})
    client = await hass_client()
    dialog = await client.ws_connect("/api/websocket", origin=address)
    await dialog.receive_json()
    await dialog.send_json({"type": "auth", "access_token": hass_access_token})
    await dialog.receive_json()
    await dialog.send_json({"id": 1, "type": "application_credentials/config"})
    answer = (await dialog.receive_json())["result"]
    shown = answer["integrations"][DOMAIN]["description_placeholders"]["redirect_url"]

    begun = await client.post(
        "/api/config/config_entries/flow", json={"handler": DOMAIN}
    )
    flow_id = (await begun.json())["flow_id"]
    step = await client.post(
        f"/api/config/config_entries/flow/{flow_id}",
        json={"server": "eu"},
        headers={HEADER_FRONTEND_BASE: address},
    )

    sent = URL((await step.json())["url"]).query["redirect_uri"]
    assert shown == sent == f"{address}/auth/external/callback"
