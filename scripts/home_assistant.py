"""Start Home Assistant with the integration's sandbox server pointed at a simulator.

Usage: home_assistant.py --sandbox-url URL --config DIR [Home Assistant's own arguments]

Nothing in the integration knows of this: the address is replaced in the table of servers before Home Assistant
loads the integration, and Home Assistant's own start follows in the same process.
"""

import argparse
import importlib
from pathlib import Path
import sys


def main() -> int:
    """Point the sandbox server at the simulator, then be Home Assistant."""
    parser = argparse.ArgumentParser(description="Home Assistant against a simulator.")
    parser.add_argument("--sandbox-url", required=True, help="address of the simulator")
    parser.add_argument("--config", required=True, help="configuration directory")
    options, arguments = parser.parse_known_args()

    config = Path(options.config).absolute()
    # In place of this script's folder, which would otherwise offer its modules to everything.
    sys.path[0] = str(config)

    from homeassistant.__main__ import main as home_assistant  # noqa: PLC0415

    # By name, since it is the one in the configuration directory that is meant.
    const = importlib.import_module("custom_components.dexcom_api.dexcom.const")
    const.SERVERS[const.Server.SANDBOX] = options.sandbox_url.rstrip("/")

    sys.argv[1:] = ["--config", str(config), *arguments]
    return home_assistant()


if __name__ == "__main__":
    sys.exit(main())
