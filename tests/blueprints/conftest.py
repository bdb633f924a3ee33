"""Fixtures for the tests of the blueprints."""

from collections.abc import AsyncGenerator

import pytest

from homeassistant.core import HomeAssistant


@pytest.fixture(autouse=True)
async def automation_ends(hass: HomeAssistant) -> AsyncGenerator[None]:
    """Turn the automation off at the end, since its timers would outlive Home Assistant."""
    yield
    if hass.services.has_service("automation", "turn_off"):
        await hass.services.async_call(
            "automation", "turn_off", {"entity_id": "all"}, blocking=True
        )


@pytest.fixture
def past_is_imported() -> bool:
    """Return that the past still has to be imported, because reports need it."""
    return False
