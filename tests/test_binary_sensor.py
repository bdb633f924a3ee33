"""The binary sensors."""

from unittest.mock import patch

from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    snapshot_platform,
)
from syrupy.assertion import SnapshotAssertion

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .conftest import ENTRY_ID


async def test_all(
    hass: HomeAssistant, entry: MockConfigEntry, snapshot: SnapshotAssertion
) -> None:
    """All binary sensors are registered and show what is known."""
    with patch("custom_components.dexcom_api.PLATFORMS", [Platform.BINARY_SENSOR]):
        await hass.config_entries.async_setup(ENTRY_ID)
    await snapshot_platform(hass, er.async_get(hass), snapshot, ENTRY_ID)
