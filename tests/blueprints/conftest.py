"""What the tests of the blueprints share: an account, and an automation that ends with the test."""

from collections.abc import AsyncGenerator

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.core import HomeAssistant

from ..account import Account
from ..simulator import Simulator


@pytest.fixture(autouse=True)
async def automation_ends(hass: HomeAssistant) -> AsyncGenerator[None]:
    """Turn the automation off at the end, since its timers would outlive Home Assistant."""
    yield
    if hass.services.has_service("automation", "turn_off"):
        await hass.services.async_call(
            "automation", "turn_off", {"entity_id": "all"}, blocking=True
        )


@pytest.fixture
async def account(
    hass: HomeAssistant,
    simulator: Simulator,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    user_name: str,
) -> Account:
    """Return the account, not set up yet."""
    return Account(hass, simulator, entry, freezer, user_name)
