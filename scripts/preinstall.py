"""Install what Home Assistant would install by itself when it first starts.

Which packages, and which versions of them, is left to Home Assistant's own resolver, so that a later start is
quick and needs no network.

Usage: preinstall.py CONFIGURATION
"""

import asyncio
import logging
import os
from pathlib import Path
import sys
import tempfile

from homeassistant import loader
from homeassistant.bootstrap import DEFAULT_INTEGRATIONS
from homeassistant.core import HomeAssistant
from homeassistant.requirements import (
    RequirementsNotFound,
    async_get_integration_with_requirements,
)
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


def main() -> None:
    """Install everything from uv's cache or, if something isn't there, from the index.

    Home Assistant asks for upgrades. uv then compiles some packages again unless the index confirms that they are
    the same, which takes half a minute.
    """
    configuration = Path(sys.argv[1])
    os.environ["UV_OFFLINE"] = "1"
    logging.disable()
    try:
        asyncio.run(preinstall(configuration))
    except RequirementsNotFound:
        del os.environ["UV_OFFLINE"]
        logging.disable(logging.NOTSET)
        asyncio.run(preinstall(configuration))


if __name__ == "__main__":
    main()
