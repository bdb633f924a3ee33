"""The dialog for application credentials, and what they become."""

from string import Formatter
from unittest.mock import AsyncMock

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from yarl import URL

from custom_components.dexcom_api.application_credentials import (
    async_get_description_placeholders,
)
from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import ImplementationUnavailableError
from homeassistant.helpers.config_entry_oauth2_flow import (
    HEADER_FRONTEND_BASE,
    async_add_implementation_provider,
)
from homeassistant.setup import async_setup_component

from .browser import Browser, texts_of
from .conftest import CREDENTIALS, import_credentials
from .simulator import CLIENT_ID, CLIENT_SECRET

HOME = "https://home.example.org"


@pytest.mark.parametrize(
    "reason", ["missing_credentials", "oauth_implementation_unavailable"]
)
async def test_no_credentials(
    hass: HomeAssistant, browser: Browser, reason: str
) -> None:
    """Without credentials, or while they are unavailable, a sign-in ends before the region."""
    if reason == "oauth_implementation_unavailable":
        down = AsyncMock(side_effect=ImplementationUnavailableError("down"))
        async_add_implementation_provider(hass, "cloud", down)
    result = await browser.choose_sign_in()
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == reason
    await import_credentials(hass, CLIENT_ID, CLIENT_SECRET, CREDENTIALS)
    assert (await browser.choose_sign_in())["step_id"] == "sign_in"


@pytest.mark.parametrize("external_url", [HOME, "https://homeassistant.example"])
async def test_description_placeholders(hass: HomeAssistant, external_url: str) -> None:
    """The dialog has exactly what its text refers to, at best with Home Assistant's address."""
    if external_url == HOME:
        await hass.config.async_update(external_url=external_url)
    placeholders = await async_get_description_placeholders(hass)
    text = texts_of(DOMAIN)["application_credentials"]["description"]
    fields = {field for _, field, _, _ in Formatter().parse(text) if field}
    assert placeholders.keys() == fields
    assert placeholders == {
        "developer_portal_url": "https://developer.dexcom.com",
        "redirect_url": f"{external_url}/auth/external/callback",
    }


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("address", "has_my"),
    [(HOME, False), (HOME, True), ("http://192.168.1.20:8123", False)],
)
async def test_redirect_url(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_access_token: str,
    address: str,
    has_my: bool,
) -> None:
    """The dialog names the URI that is sent: that of My Home Assistant or of the open address."""
    if has_my:
        hass.config.components.add("my")
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
    for answers in ({"next_step_id": "sign_in"}, {"server": "eu"}):
        step = await client.post(
            f"/api/config/config_entries/flow/{flow_id}",
            json=answers,
            headers={HEADER_FRONTEND_BASE: address},
        )

    sent = URL((await step.json())["url"]).query["redirect_uri"]
    if has_my:
        assert shown == sent == "https://my.home-assistant.io/redirect/oauth"
    else:
        assert shown == sent == f"{address}/auth/external/callback"
