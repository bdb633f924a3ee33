"""Install what Home Assistant would install by itself when it first starts.

Which packages, and which versions of them, is left to Home Assistant's own resolver, so that a later start is
quick and needs no network.

Usage: preinstall.py CONFIGURATION
"""

import asyncio
from pathlib import Path
import sys
import tempfile

from homeassistant import loader
from homeassistant.bootstrap import DEFAULT_INTEGRATIONS
from homeassistant.core import HomeAssistant
from homeassistant.requirements import async_get_integration_with_requirements
from homeassistant.util.yaml import load_yaml_dict


async def preinstall(configuration: Path) -> None:
    """Install the requirements of the integrations that this configuration loads."""
    with tempfile.TemporaryDirectory() as folder:
        hass = HomeAssistant(folder)
        loader.async_setup(hass)
        for domain in sorted(
            {*DEFAULT_INTEGRATIONS, *load_yaml_dict(configuration)} - {"homeassistant"}
        ):
            await async_get_integration_with_requirements(hass, domain)
        await hass.async_stop(force=True)


if __name__ == "__main__":
    asyncio.run(preinstall(Path(sys.argv[1])))
